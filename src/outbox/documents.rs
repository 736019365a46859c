//! Files that go along with a message: uploaded once, streamed and never whole in memory, and from then on sent by the id
//! Telegram gave them, however many are to have them at the same moment.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};

use data_encoding::BASE64;

use super::sending::{Done, Means};
use crate::domain::message::{self, Document, Message};
use crate::store;
use crate::store::outbox::Claimed;
use crate::telegram::Failure;
use crate::telegram::api::{Body, Upload};
use crate::telegram::outgoing::{self, Arrived, Content, Styling};

/// The ids of files that were uploaded, by hash. Whoever holds a file's place is the one who uploads it.
#[derive(Default)]
pub struct Uploads(Mutex<HashMap<String, Place>>);

type Place = Arc<tokio::sync::Mutex<Option<String>>>;

impl Uploads {
    fn of(&self, sha256: &str) -> Place {
        let mut places = self.0.lock().expect("no holder panics");
        Arc::clone(places.entry(sha256.to_owned()).or_default())
    }
}

/// Sends a file: the bytes that are here, or a kept one by the id of an earlier upload.
pub async fn send(
    means: &Means<'_>,
    row: &Claimed,
    message: &Message,
    document: &Document,
    styling: Styling,
) -> Result<Done, Failure> {
    let sha256 = match &document.content {
        message::Content::Kept(sha256) => sha256,
        message::Content::Inline(base64) => {
            let bytes = BASE64.decode(base64.as_bytes()).map_err(|error| never(error.into()))?;
            let content = fresh(document, Body::Held(bytes));
            let arrived = outgoing::send_document(means.api, row.chat, message, content, styling).await?;
            return Ok(Done::at(arrived.message()));
        }
    };
    let place = means.uploads.of(sha256);
    let mut known = place.lock().await;
    if known.is_none() {
        *known = uploaded(means, sha256).await?;
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
    let (bytes, pieces) = means.files.stream(sha256).await.map_err(never)?;
    let content = fresh(document, Body::Streamed(bytes, pieces));
    let arrived: Arrived = outgoing::send_document(means.api, row.chat, message, content, styling).await?;
    *known = arrived.file_id().map(str::to_owned);
    let upload = known.clone().map(|id| (sha256.clone(), id));
    Ok(Done { arrived: arrived.message(), upload, in_place: false })
}

async fn uploaded(means: &Means<'_>, sha256: &str) -> Result<Option<String>, Failure> {
    let (bot, hash) = (means.api.bot(), sha256.to_owned());
    let found = means.db.read(move |tx| Box::pin(async move { store::outbox::uploaded(tx, bot, &hash).await }));
    found.await.map_err(never)
}

fn fresh(document: &Document, body: Body) -> Content {
    Content::Fresh(Upload { file_name: document.file_name.clone(), mime: document.mime.clone(), body })
}

fn never(error: anyhow::Error) -> Failure {
    Failure::Refused(format!("{error:#}"))
}
