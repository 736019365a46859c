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
        Deed::Says { text } => message(user.says(text)),
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
