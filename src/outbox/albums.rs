//! Files that arrive together as an album: one request, several messages. Each file is uploaded once, like any other.

use std::collections::{BTreeMap, HashMap};

use tokio::sync::OwnedMutexGuard;

use super::sending::{Done, Means};
use super::uploads::{Item, form};
use crate::domain::message::Message;
use crate::store::outbox::Claimed;
use crate::telegram::Failure;
use crate::telegram::outgoing::{self, Arrived, Form, Styling};

/// Sends an album, as photos where all of it can be; what turns out not to be goes as files.
pub async fn send(means: &Means<'_>, row: &Claimed, message: &Message, styling: Styling) -> Result<Done, Failure> {
    let form = form(means, &message.album).await?;
    match send_as(means, row, message, form, styling).await {
        Err(Failure::BadPhoto) if form == Form::Photo => send_as(means, row, message, Form::File, styling).await,
        sent => sent,
    }
}

async fn send_as(
    means: &Means<'_>,
    row: &Claimed,
    message: &Message,
    form: Form,
    styling: Styling,
) -> Result<Done, Failure> {
    let items = message.album.iter().map(|document| Item::new(document, form)).collect::<Result<Vec<_>, _>>()?;
    let known = take(means, &items, &HashMap::new()).await?;
    let ids = ids(&known);
    match request(means, row, message, &items, known, form, styling).await {
        // Telegram does not say which of them it no longer takes.
        Err(Failure::BadFile) if !ids.is_empty() => {
            let known = take(means, &items, &ids).await?;
            request(means, row, message, &items, known, form, styling).await
        }
        sent => sent,
    }
}

/// What is known of a file: its id, or that nobody else uploads it while this is held.
enum Known {
    Id(String),
    Ours(OwnedMutexGuard<Option<String>>),
}

/// What is known of each file by its key, with the ids in `gone` forgotten. Places are taken in the order of their keys:
/// two albums with the same files never wait for each other.
async fn take(
    means: &Means<'_>,
    items: &[Item<'_>],
    gone: &HashMap<String, String>,
) -> Result<BTreeMap<String, Known>, Failure> {
    let by_key: BTreeMap<&str, &Item<'_>> = items.iter().map(|item| (item.key.as_str(), item)).collect();
    let mut all = BTreeMap::new();
    for (key, item) in by_key {
        let mut place = item.place(means.uploads).lock_owned().await;
        match gone.get(key) {
            // Somebody else may have uploaded it afresh meanwhile.
            Some(gone) if place.as_ref() == Some(gone) => *place = None,
            None if place.is_none() => *place = item.uploaded(means).await?,
            _ => {}
        }
        let known = match place.clone() {
            Some(id) => Known::Id(id),
            None => Known::Ours(place),
        };
        all.insert(key.to_owned(), known);
    }
    Ok(all)
}

fn ids(known: &BTreeMap<String, Known>) -> HashMap<String, String> {
    let id = |(key, known): (&String, &Known)| match known {
        Known::Id(id) => Some((key.clone(), id.clone())),
        Known::Ours(_) => None,
    };
    known.iter().filter_map(id).collect()
}

async fn request(
    means: &Means<'_>,
    row: &Claimed,
    message: &Message,
    items: &[Item<'_>],
    mut known: BTreeMap<String, Known>,
    form: Form,
    styling: Styling,
) -> Result<Done, Failure> {
    let (mut sources, mut fresh, mut names) = (Vec::new(), Vec::new(), HashMap::new());
    for item in items {
        if let Some(Known::Id(id)) = known.get(&item.key) {
            sources.push(id.clone());
            continue;
        }
        // The same file twice in an album is uploaded once.
        if !names.contains_key(&item.key) {
            let name = format!("file{}", names.len());
            fresh.push((name.clone(), item.upload(means).await?));
            names.insert(item.key.clone(), name);
        }
        sources.push(format!("attach://{}", names[&item.key]));
    }
    let arrived = outgoing::send_album(means.api, row.chat, &message.text, form, sources, fresh, styling).await?;
    let mut uploads = Vec::new();
    for (item, arrived) in items.iter().zip(&arrived) {
        if let (Some(Known::Ours(place)), Some(id)) = (known.get_mut(&item.key), arrived.file_id(form))
            && place.is_none()
        {
            **place = Some(id.to_owned());
            uploads.push((item.key.clone(), id.to_owned()));
        }
    }
    let album: Vec<_> = arrived.iter().map(Arrived::message).collect();
    let first = album.first().copied().ok_or_else(|| Failure::Uncertain("an album of no messages".to_owned()))?;
    Ok(Done { uploads, album, ..Done::at(first) })
}
