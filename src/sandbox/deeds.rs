//! What people can be made to do by HTTP, one or many at a time.

use std::sync::Arc;

use axum::Json;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use serde_json::{Value, json};

use super::Inner;
use super::control::nobody;
use super::people::User;
use super::picked::Album;

/// One person's deed: `{"user": 5, "does": "says", "text": "hello"}`.
#[derive(Deserialize)]
pub struct Act {
    user: i64,
    #[serde(flatten)]
    deed: Deed,
}

#[derive(Deserialize)]
#[serde(tag = "does", rename_all = "snake_case")]
enum Deed {
    Starts {
        #[serde(default)]
        payload: String,
    },
    Says {
        text: String,
        #[serde(default)]
        entities: Vec<Value>,
        #[serde(default)]
        reply_to: Option<i64>,
    },
    /// Into an app that formats what is typed.
    Types {
        text: String,
    },
    /// Pictures as photos, all else as files.
    SendsAlbum {
        files: Vec<Picked>,
        #[serde(default)]
        caption: String,
        #[serde(default)]
        caption_entities: Vec<Value>,
    },
    Taps {
        message: i64,
        data: String,
    },
    TapsAgain {
        tap: String,
    },
    Edits {
        message: i64,
        text: String,
    },
    SendsContact {
        phone: String,
        name: String,
        #[serde(default)]
        owner: Option<i64>,
    },
    SendsLocation {
        latitude: f64,
        longitude: f64,
    },
    SendsSticker {
        emoji: String,
    },
    Blocks,
    Unblocks,
    Deactivates,
}

/// A file of an album, its bytes in Base64.
#[derive(Deserialize)]
struct Picked {
    name: String,
    mime: String,
    bytes: String,
}

impl Picked {
    fn bytes(&self) -> Vec<u8> {
        data_encoding::BASE64.decode(self.bytes.as_bytes()).unwrap_or_default()
    }
}

pub async fn act(State(inner): State<Arc<Inner>>, Json(act): Json<Act>) -> Response {
    match perform(&inner, &act) {
        Some(done) => Json(done).into_response(),
        None => nobody(),
    }
}

pub async fn acts(State(inner): State<Arc<Inner>>, Json(acts): Json<Vec<Act>>) -> Json<Value> {
    Json(acts.iter().map(|act| perform(&inner, act)).collect())
}

/// What came of it: a message id, a tap id or nothing; `None` where there is no such person.
fn perform(inner: &Arc<Inner>, Act { user, deed }: &Act) -> Option<Value> {
    let user = User::find(inner, *user)?;
    let message = |id: i64| json!({ "message": id });
    Some(match deed {
        Deed::Starts { payload } => message(user.start(payload)),
        Deed::Says { text, entities, reply_to } => message(user.writes(text, entities, *reply_to)),
        Deed::Types { text } => message(user.types(text)),
        Deed::SendsAlbum { files, caption, caption_entities } => {
            let bytes: Vec<Vec<u8>> = files.iter().map(Picked::bytes).collect();
            let album = files.iter().zip(&bytes).enumerate().map(|(place, (file, bytes))| Album {
                name: &file.name,
                mime: &file.mime,
                bytes,
                caption: if place == 0 { caption } else { "" },
            });
            json!({ "messages": user.sends_formatted_album(&album.collect::<Vec<_>>(), caption_entities) })
        }
        Deed::Taps { message, data } => json!({ "tap": user.taps(*message, data) }),
        Deed::SendsContact { phone, name, owner } => message(user.sends_contact(phone, name, *owner)),
        Deed::SendsLocation { latitude, longitude } => message(user.sends_location(*latitude, *longitude)),
        Deed::SendsSticker { emoji } => message(user.sends_sticker(emoji)),
        Deed::TapsAgain { tap } => {
            user.same_tap_again(tap);
            json!({})
        }
        Deed::Edits { message, text } => {
            user.edits(*message, text);
            json!({})
        }
        Deed::Blocks => {
            user.blocks();
            json!({})
        }
        Deed::Unblocks => {
            user.unblocks();
            json!({})
        }
        Deed::Deactivates => {
            user.deactivate();
            json!({})
        }
    })
}
