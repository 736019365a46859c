//! Files the sandbox keeps: what people send and what the bot uploads. The same bytes share a file_unique_id; every
//! sending has a file_id of its own that stays good for sending again.

use std::collections::HashMap;

use axum::body::Bytes;
use data_encoding::BASE64URL_NOPAD;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use super::errors::{Answer, Refusal, bad};
use super::wire::Upload;

const LARGEST_DOWNLOAD: u64 = 20 << 20;
const LARGEST_PHOTO: usize = 10 << 20;

#[derive(Clone, Debug)]
pub struct File {
    pub name: Option<String>,
    pub mime: Option<String>,
    pub bytes: Bytes,
    /// What Telegram says the size is; larger than `bytes` for a pretended big file.
    pub size: u64,
    pub kind: FileKind,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub enum FileKind {
    Document,
    Photo { width: u32, height: u32 },
    Voice,
    Sticker,
}

#[derive(Default)]
pub struct Files {
    by_id: HashMap<String, File>,
    /// By file_id; made once, since a message about a large file is shown many times.
    unique_ids: HashMap<String, String>,
    ids_by_path: HashMap<String, String>,
    last: u64,
}

impl Files {
    pub fn keep(&mut self, file: File) -> String {
        self.last += 1;
        let prefix = match file.kind {
            FileKind::Document => "BQACAgUAAxkBAAI",
            FileKind::Photo { .. } => "AgACAgUAAxkBAAI",
            FileKind::Voice => "AwACAgUAAxkBAAI",
            FileKind::Sticker => "CAACAgUAAxkBAAI",
        };
        let unique = unique_id(&file);
        let id = format!("{prefix}{:08x}{}", self.last, &unique[..8]);
        self.unique_ids.insert(id.clone(), unique);
        self.by_id.insert(id.clone(), file);
        id
    }

    pub fn find(&self, id: &str) -> Option<&File> {
        self.by_id.get(id)
    }

    pub fn at_path(&self, path: &str) -> Option<&File> {
        self.by_id.get(self.ids_by_path.get(path)?)
    }

    pub fn keep_document(&mut self, upload: &Upload) -> Result<String, Refusal> {
        if upload.bytes.is_empty() {
            return Err(bad("file must be non-empty"));
        }
        Ok(self.keep(File {
            name: Some(upload.name.clone()),
            mime: Some(upload.mime.clone()),
            size: upload.bytes.len() as u64,
            bytes: upload.bytes.clone(),
            kind: FileKind::Document,
        }))
    }

    pub fn keep_photo(&mut self, upload: &Upload) -> Result<String, Refusal> {
        if upload.bytes.len() > LARGEST_PHOTO {
            return Err(bad("file is too big"));
        }
        let Some((width, height)) = dimensions(&upload.bytes) else { return Err(bad("IMAGE_PROCESS_FAILED")) };
        let (short, long) = (width.min(height).max(1), width.max(height));
        if width + height > 10_000 || long > short.saturating_mul(20) {
            return Err(bad("PHOTO_INVALID_DIMENSIONS"));
        }
        Ok(self.keep(File {
            name: None,
            mime: Some("image/jpeg".to_owned()),
            size: upload.bytes.len() as u64,
            bytes: upload.bytes.clone(),
            kind: FileKind::Photo { width, height },
        }))
    }

    /// `getFile`
    pub fn describe(&mut self, id: &str) -> Answer {
        let Some(file) = self.by_id.get(id) else {
            return Err(bad("wrong file_id or the file is temporarily unavailable"));
        };
        if file.size > LARGEST_DOWNLOAD {
            return Err(bad("file is too big"));
        }
        let folder = match file.kind {
            FileKind::Document => "documents",
            FileKind::Photo { .. } => "photos",
            FileKind::Voice => "voice",
            FileKind::Sticker => "stickers",
        };
        let extension = file.name.as_deref().and_then(|name| name.rsplit_once('.')).map(|(_, extension)| extension);
        let safe = extension.filter(|extension| extension.chars().all(|c| c.is_ascii_alphanumeric()));
        let path = format!("{folder}/file_{}.{}", &id[id.len().saturating_sub(12)..], safe.unwrap_or("bin"));
        let answer = json!({
            "file_id": id, "file_unique_id": self.unique_ids.get(id), "file_size": file.size, "file_path": path,
        });
        self.ids_by_path.insert(path, id.to_owned());
        Ok(answer)
    }

    pub fn document_json(&self, id: &str) -> Value {
        let Some(file) = self.by_id.get(id) else { return Value::Null };
        let mut json = json!({ "file_id": id, "file_unique_id": self.unique_ids.get(id), "file_size": file.size });
        if let Some(name) = &file.name {
            json["file_name"] = json!(name);
        }
        if let Some(mime) = &file.mime {
            json["mime_type"] = json!(mime);
        }
        json
    }

    pub fn photo_json(&self, id: &str) -> Value {
        let Some(file) = self.by_id.get(id) else { return Value::Null };
        let (width, height) = match file.kind {
            FileKind::Photo { width, height } => (width, height),
            FileKind::Document | FileKind::Voice | FileKind::Sticker => (0, 0),
        };
        json!([{
            "file_id": id, "file_unique_id": self.unique_ids.get(id), "file_size": file.size,
            "width": width, "height": height,
        }])
    }
}

fn unique_id(file: &File) -> String {
    let mut hash = Sha256::new();
    hash.update(&file.bytes);
    hash.update(file.size.to_be_bytes());
    BASE64URL_NOPAD.encode(&hash.finalize()[..12])
}

/// Width and height of a PNG, GIF, JPEG or WebP, read from its header.
pub fn dimensions(bytes: &[u8]) -> Option<(u32, u32)> {
    let big = |at: usize| Some(u32::from_be_bytes(bytes.get(at..at + 4)?.try_into().ok()?));
    let little = |at: usize| Some(u32::from(u16::from_le_bytes(bytes.get(at..at + 2)?.try_into().ok()?)));
    match bytes {
        [0x89, b'P', b'N', b'G', ..] => Some((big(16)?, big(20)?)),
        [b'G', b'I', b'F', b'8', ..] => Some((little(6)?, little(8)?)),
        [0xff, 0xd8, ..] => jpeg_dimensions(bytes),
        [b'R', b'I', b'F', b'F', ..] => Some((512, 512)),
        _ => None,
    }
}

fn jpeg_dimensions(bytes: &[u8]) -> Option<(u32, u32)> {
    let word = |at: usize| Some(u32::from(u16::from_be_bytes(bytes.get(at..at + 2)?.try_into().ok()?)));
    let mut at = 2;
    loop {
        let marker = *bytes.get(at + 1)?;
        if (0xc0..=0xcf).contains(&marker) && ![0xc4, 0xc8, 0xcc].contains(&marker) {
            return Some((word(at + 7)?, word(at + 5)?));
        }
        at += 2 + word(at + 2)? as usize;
    }
}
