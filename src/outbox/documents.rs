//! One file that goes along with a message, as a file or as a photo.

use super::sending::{Done, Means};
use super::uploads::{Item, form};
use crate::domain::message::{Document, Message};
use crate::store::outbox::Claimed;
use crate::telegram::Failure;
use crate::telegram::outgoing::{self, Content, Form, Styling};

/// Sends a file by the id of an earlier upload, or else its bytes. What turns out to be no photo goes as a file.
pub async fn send(
    means: &Means<'_>,
    row: &Claimed,
    message: &Message,
    document: &Document,
    styling: Styling,
) -> Result<Done, Failure> {
    let form = form(means, [document]).await?;
    match send_as(means, row, message, Item::new(document, form)?, form, styling).await {
        Err(Failure::BadPhoto) if form == Form::Photo => {
            send_as(means, row, message, Item::new(document, Form::File)?, Form::File, styling).await
        }
        sent => sent,
    }
}

async fn send_as(
    means: &Means<'_>,
    row: &Claimed,
    message: &Message,
    item: Item<'_>,
    form: Form,
    styling: Styling,
) -> Result<Done, Failure> {
    let (api, chat) = (means.api, row.chat);
    let by_id = |id: String| outgoing::send_file(api, chat, message, form, Content::Kept(id), styling);
    let place = item.place(means.uploads);
    let mut known = place.lock().await;
    if known.is_none() {
        *known = item.uploaded(means).await?;
    }
    if let Some(file_id) = known.clone() {
        drop(known);
        match by_id(file_id.clone()).await {
            Err(Failure::BadFile) => {}
            sent => return sent.map(|arrived| Done::at(arrived.message())),
        }
        known = place.lock().await;
        // Somebody else may have uploaded it afresh meanwhile.
        if let Some(newer) = known.clone().filter(|newer| *newer != file_id) {
            drop(known);
            return by_id(newer).await.map(|arrived| Done::at(arrived.message()));
        }
        *known = None;
    }
    let content = Content::Fresh(item.upload(means).await?);
    let arrived = outgoing::send_file(api, chat, message, form, content, styling).await?;
    *known = arrived.file_id(form).map(str::to_owned);
    let uploads = known.clone().map(|id| (item.key.clone(), id)).into_iter().collect();
    Ok(Done { uploads, ..Done::at(arrived.message()) })
}
