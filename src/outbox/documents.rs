//! Files that go along with a message: uploaded once, streamed and never whole in memory, and from then on sent by the id
//! Telegram gave them, however many are to have them at the same moment.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};

use data_encoding::BASE64;

use super::sending::{Done, Means};
use crate::domain::message::{self, Document, Message};
use crate::store;
use crate::store::files;
use crate::store::outbox::Claimed;
use crate::telegram::Failure;
use crate::telegram::api::{Body, Upload};
use crate::telegram::outgoing::{self, Arrived, Content, Styling};

/// The ids of files that were uploaded, by hash and name. Whoever holds a file's place is the one who uploads it.
#[derive(Default)]
pub struct Uploads(Mutex<HashMap<String, Place>>);

type Place = Arc<tokio::sync::Mutex<Option<String>>>;

impl Uploads {
    fn of(&self, key: &str) -> Place {
        let mut places = self.0.lock().expect("no holder panics");
        Arc::clone(places.entry(key.to_owned()).or_default())
    }
}

/// Sends a file by the id of an earlier upload, or else its bytes.
pub async fn send(
    means: &Means<'_>,
    row: &Claimed,
    message: &Message,
    document: &Document,
    styling: Styling,
) -> Result<Done, Failure> {
    let (sha256, held) = match &document.content {
        message::Content::Kept(sha256) => (sha256.clone(), None),
        message::Content::Inline(base64) => {
            let bytes = BASE64.decode(base64.as_bytes()).map_err(|error| never(error.into()))?;
            (files::sha256(&bytes), Some(bytes))
        }
    };
    let key = key(document, &sha256);
    // What is made afresh each time is small and for one reader: nobody waits for its upload.
    let place = if held.is_some() { Place::default() } else { means.uploads.of(&key) };
    let mut known = place.lock().await;
    if known.is_none() {
        *known = uploaded(means, &key).await?;
    }
    if known.is_none() && held.is_none() {
        *known = uploaded(means, &sha256).await?;
    }
    if let Some(file_id) = known.clone() {
        drop(known);
        match outgoing::send_document(means.api, row.chat, message, Content::Kept(file_id.clone()), styling).await {
            Err(Failure::BadFile) => {}
            sent => return sent.map(|arrived| Done::at(arrived.message())),
        }
        known = place.lock().await;
        // Somebody else may have uploaded it afresh meanwhile.
        if let Some(newer) = known.clone().filter(|newer| *newer != file_id) {
            drop(known);
            let sent = outgoing::send_document(means.api, row.chat, message, Content::Kept(newer), styling).await;
            return sent.map(|arrived| Done::at(arrived.message()));
        }
        *known = None;
    }
    let body = match held {
        Some(bytes) => Body::Held(bytes),
        None => {
            let (bytes, pieces) = means.files.stream(&sha256).await.map_err(never)?;
            Body::Streamed(bytes, pieces)
        }
    };
    let upload = Upload { file_name: document.file_name.clone(), mime: document.mime.clone(), body };
    let content = Content::Fresh(upload);
    let arrived: Arrived = outgoing::send_document(means.api, row.chat, message, content, styling).await?;
    *known = arrived.file_id().map(str::to_owned);
    let upload = known.clone().map(|id| (key, id));
    Ok(Done { arrived: arrived.message(), upload, in_place: false })
}

/// Telegram shows a file it has under the name it came with, so the same bytes under another name are another upload.
/// What a person sent through Telegram is known by its hash alone, under the name they gave it.
fn key(document: &Document, sha256: &str) -> String {
    files::sha256(format!("{sha256} {}", document.file_name).as_bytes())
}

async fn uploaded(means: &Means<'_>, key: &str) -> Result<Option<String>, Failure> {
    let (bot, hash) = (means.api.bot(), key.to_owned());
    let found = means.db.read(move |tx| Box::pin(async move { store::outbox::uploaded(tx, bot, &hash).await }));
    // A moment's trouble of ours says nothing about the message.
    found.await.map_err(|error| match store::is_fault(&error) {
        true => Failure::NeverSent("the database did not answer".to_owned()),
        false => never(error),
    })
}

fn never(error: anyhow::Error) -> Failure {
    Failure::Refused(format!("{error:#}"))
}
