//! What Telegram has already: a file is uploaded once, streamed and never whole in memory, and from then on sent by the
//! id Telegram gave it, however many are to have it at the same moment.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};

use data_encoding::BASE64;

use super::sending::Means;
use crate::domain::message::{Content, Document};
use crate::domain::picture;
use crate::store;
use crate::store::files;
use crate::telegram::Failure;
use crate::telegram::api::{Body, Upload};
use crate::telegram::outgoing::Form;

/// The ids of files that were uploaded, by their key. Whoever holds a file's place is the one who uploads it.
#[derive(Default)]
pub struct Uploads {
    places: Mutex<HashMap<String, Place>>,
    /// Whether a picture may go as a photo, by its hash.
    photos: Mutex<HashMap<String, bool>>,
}

pub type Place = Arc<tokio::sync::Mutex<Option<String>>>;

/// A file that goes along, in the form it is to have.
pub struct Item<'a> {
    document: &'a Document,
    sha256: String,
    /// The bytes of one that is not kept.
    held: Option<Vec<u8>>,
    form: Form,
    pub key: String,
}

impl Item<'_> {
    pub fn new(document: &Document, form: Form) -> Result<Item<'_>, Failure> {
        let (sha256, held) = match &document.content {
            Content::Kept(sha256) => (sha256.clone(), None),
            Content::Inline(base64) => {
                let bytes = BASE64.decode(base64.as_bytes()).map_err(|error| never(error.into()))?;
                (files::sha256(&bytes), Some(bytes))
            }
        };
        let name = Some(document.file_name.as_str()).filter(|_| form == Form::File);
        let key = store::outbox::upload_key(&sha256, name);
        Ok(Item { document, sha256, held, form, key })
    }

    /// Where its id is, once there is one. What is made afresh each time is small and for one reader: nobody waits for
    /// its upload.
    pub fn place(&self, uploads: &Uploads) -> Place {
        if self.held.is_some() {
            return Place::default();
        }
        let mut places = uploads.places.lock().expect("no holder panics");
        Arc::clone(places.entry(self.key.clone()).or_default())
    }

    /// The id of an earlier upload. What a person sent through Telegram as a file is known by its hash alone, under the
    /// name they gave it.
    pub async fn uploaded(&self, means: &Means<'_>) -> Result<Option<String>, Failure> {
        let known = uploaded(means, &self.key).await?;
        if known.is_some() || self.held.is_some() || self.form == Form::Photo {
            return Ok(known);
        }
        uploaded(means, &self.sha256).await
    }

    pub async fn upload(&self, means: &Means<'_>) -> Result<Upload, Failure> {
        let body = match &self.held {
            Some(bytes) => Body::Held(bytes.clone()),
            None => {
                let (bytes, pieces) = means.files.stream(&self.sha256).await.map_err(never)?;
                Body::Streamed(bytes, pieces)
            }
        };
        Ok(Upload { file_name: self.document.file_name.clone(), mime: self.document.mime.clone(), body })
    }
}

/// The form all of these files can have: photos only where each was meant as one and Telegram takes it so.
pub async fn form(means: &Means<'_>, files: impl IntoIterator<Item = &Document>) -> Result<Form, Failure> {
    for document in files {
        if !document.photo || !is_photo(means, document).await? {
            return Ok(Form::File);
        }
    }
    Ok(Form::Photo)
}

async fn is_photo(means: &Means<'_>, document: &Document) -> Result<bool, Failure> {
    let sha256 = match &document.content {
        Content::Kept(sha256) => sha256,
        Content::Inline(base64) => {
            let bytes = BASE64.decode(base64.as_bytes()).map_err(|error| never(error.into()))?;
            return Ok(picture::is_photo(bytes.len() as u64, &bytes));
        }
    };
    let photos = &means.uploads.photos;
    if let Some(known) = photos.lock().expect("no holder panics").get(sha256) {
        return Ok(*known);
    }
    let (bytes, head) = means.files.beginning(sha256, picture::HEAD).await.map_err(never)?;
    let is_photo = picture::is_photo(bytes, &head);
    photos.lock().expect("no holder panics").insert(sha256.clone(), is_photo);
    Ok(is_photo)
}

async fn uploaded(means: &Means<'_>, key: &str) -> Result<Option<String>, Failure> {
    let (bot, key) = (means.api.bot(), key.to_owned());
    let found = means.db.read(move |tx| Box::pin(async move { store::outbox::uploaded(tx, bot, &key).await }));
    found.await.map_err(of_ours)
}

/// A moment's trouble of ours says nothing about the message.
pub fn of_ours(error: anyhow::Error) -> Failure {
    match store::is_fault(&error) {
        true => Failure::NeverSent("the database did not answer".to_owned()),
        false => never(error),
    }
}

fn never(error: anyhow::Error) -> Failure {
    Failure::Refused(format!("{error:#}"))
}
