//! Files and pictures a person picks and sends, alone or as an album.

use axum::body::Bytes;
use serde_json::{Map, Value, json};

use super::files::{File, FileKind, dimensions};
use super::people::{User, fields};
use super::text::Rich;

/// One file of an album.
#[derive(Clone, Debug)]
pub struct Album<'a> {
    pub name: &'a str,
    pub mime: &'a str,
    pub bytes: &'a [u8],
    pub caption: &'a str,
}

impl User {
    pub fn sends_document(&self, name: &str, mime: &str, bytes: &[u8], caption: &str) -> i64 {
        let content = self.document(name, mime, bytes, bytes.len() as u64, caption);
        self.sends(content)
    }

    /// A file of which only the size is real.
    pub fn sends_big_document(&self, name: &str, mime: &str, size: u64) -> i64 {
        let content = self.document(name, mime, b"", size, "");
        self.sends(content)
    }

    pub fn sends_photo(&self, bytes: &[u8], caption: &str) -> i64 {
        let content = self.photo(bytes, caption);
        self.sends(content)
    }

    /// One update for each file, as Telegram sends albums.
    pub fn sends_album(&self, files: &[Album<'_>]) -> Vec<i64> {
        self.sends_formatted_album(files, &[])
    }

    /// As `sends_album`; the entities are those of the one caption.
    pub fn sends_formatted_album(&self, files: &[Album<'_>], entities: &[Value]) -> Vec<i64> {
        self.inner.world().last_album += 1;
        self.sends_of_album(files, entities)
    }

    /// More files of the album that was sent last, as a slow connection brings them.
    pub fn sends_rest_of_album(&self, files: &[Album<'_>]) -> Vec<i64> {
        self.sends_of_album(files, &[])
    }

    fn sends_of_album(&self, files: &[Album<'_>], entities: &[Value]) -> Vec<i64> {
        let album = format!("1397{:013}", self.inner.world().last_album);
        let sent = files.iter().map(|file| {
            let mut content = if file.mime.starts_with("image/") {
                self.photo(file.bytes, file.caption)
            } else {
                self.document(file.name, file.mime, file.bytes, file.bytes.len() as u64, file.caption)
            };
            content.insert("media_group_id".to_owned(), json!(album));
            if !file.caption.is_empty() && !entities.is_empty() {
                content.insert("caption_entities".to_owned(), json!(Rich::formatted(file.caption, entities).entities));
            }
            self.sends(content)
        });
        sent.collect()
    }

    fn document(&self, name: &str, mime: &str, bytes: &[u8], size: u64, caption: &str) -> Map<String, Value> {
        let mut world = self.inner.world();
        let (name, mime) = (Some(name.to_owned()), Some(mime.to_owned()));
        let bytes = Bytes::copy_from_slice(bytes);
        let id = world.files.keep(File { name, mime, bytes, size, kind: FileKind::Document });
        captioned(json!({ "document": world.files.document_json(&id) }), caption)
    }

    fn photo(&self, bytes: &[u8], caption: &str) -> Map<String, Value> {
        let (width, height) = dimensions(bytes).unwrap_or((800, 600));
        let id = self.keep(None, None, bytes, FileKind::Photo { width, height });
        captioned(json!({ "photo": self.inner.world().files.photo_json(&id) }), caption)
    }

    pub(super) fn keep(&self, name: Option<&str>, mime: Option<&str>, bytes: &[u8], kind: FileKind) -> String {
        let (name, mime) = (name.map(str::to_owned), mime.map(str::to_owned));
        let (size, bytes) = (bytes.len() as u64, Bytes::copy_from_slice(bytes));
        self.inner.world().files.keep(File { name, mime, bytes, size, kind })
    }
}

fn captioned(mut content: Value, caption: &str) -> Map<String, Value> {
    if !caption.is_empty() {
        content["caption"] = json!(caption);
        content["caption_entities"] = json!(Rich::typed(caption).entities);
    }
    fields(content)
}
