//! Documents, photos and albums: uploaded, or sent again by file_id.

use serde_json::{Map, Value, json};

use crate::sandbox::errors::{Answer, Refusal, bad};
use crate::sandbox::files::FileKind;
use crate::sandbox::text::{LONGEST_CAPTION, Rich};
use crate::sandbox::wire::Params;
use crate::sandbox::world::{Author, World};

use super::send::{place, say};

pub fn document(world: &mut World, params: &Params) -> Answer {
    one(world, params, "document")
}

pub fn photo(world: &mut World, params: &Params) -> Answer {
    one(world, params, "photo")
}

fn one(world: &mut World, params: &Params, kind: &str) -> Answer {
    world.open_chat(params.chat())?;
    let caption = Rich::read(params, "caption", "caption_entities")?;
    let source = params.text(kind).unwrap_or("").to_owned();
    let content = content(world, params, kind, &source, &caption)?;
    say(world, params, content)
}

pub fn album(world: &mut World, params: &Params) -> Answer {
    world.open_chat(params.chat())?;
    let Some(Value::Array(items)) = params.json("media") else {
        return Err(bad("can't parse media: expected an Array of InputMedia"));
    };
    if !(2..=10).contains(&items.len()) {
        let wrong =
            if items.len() > 10 { "too many messages to send as an album" } else { "too few messages in an album" };
        return Err(bad(if items.is_empty() { "there are no messages to send" } else { wrong }));
    }
    let documents = items.iter().filter(|item| item["type"] == json!("document")).count();
    if documents != 0 && documents != items.len() {
        return Err(bad("document can't be mixed with other media types"));
    }
    let mut contents = Vec::new();
    for item in &items {
        contents.push(from_input_media(world, params, item)?);
    }
    let place = place(world, params)?;
    world.last_album += 1;
    let album = format!("1398{:013}", world.last_album);
    let mut messages = Vec::new();
    for mut content in contents {
        content.insert("media_group_id".to_owned(), json!(album));
        content.extend(place.clone());
        messages.push(world.post(params.chat().unwrap_or(0), Author::Bot, content));
    }
    Ok(Value::Array(messages))
}

/// The content of a message from an `InputMedia` object.
pub fn from_input_media(world: &mut World, params: &Params, item: &Value) -> Result<Map<String, Value>, Refusal> {
    let kind = item["type"].as_str().unwrap_or("");
    if kind != "photo" && kind != "document" {
        return Err(bad("type of the media is not supported"));
    }
    let source = item["media"].as_str().unwrap_or("").to_owned();
    let text = item["caption"].as_str().unwrap_or("");
    let entities = item.get("caption_entities").filter(|entities| !entities.is_null()).cloned();
    let caption = Rich::parse(text, item["parse_mode"].as_str(), entities)?;
    content(world, params, kind, &source, &caption)
}

fn content(
    world: &mut World,
    params: &Params,
    kind: &str,
    source: &str,
    caption: &Rich,
) -> Result<Map<String, Value>, Refusal> {
    if caption.longer_than(LONGEST_CAPTION) {
        return Err(bad("message caption is too long"));
    }
    let mut content = Map::new();
    if kind == "photo" {
        let id = file_id(world, params, source, kind)?;
        content.insert("photo".to_owned(), world.files.photo_json(&id));
    } else {
        let id = file_id(world, params, source, kind)?;
        content.insert("document".to_owned(), world.files.document_json(&id));
    }
    caption.put(&mut content, "caption", "caption_entities");
    Ok(content)
}

fn file_id(world: &mut World, params: &Params, source: &str, kind: &str) -> Result<String, Refusal> {
    if let Some(name) = source.strip_prefix("attach://") {
        let Some(upload) = params.uploads.get(name) else {
            return Err(bad(format!("there is no {kind} in the request")));
        };
        return if kind == "photo" { world.files.keep_photo(upload) } else { world.files.keep_document(upload) };
    }
    if source.is_empty() {
        return Err(bad(format!("there is no {kind} in the request")));
    }
    if source.starts_with("http://") || source.starts_with("https://") {
        return Err(bad("failed to get HTTP URL content"));
    }
    let Some(file) = world.files.find(source) else {
        return Err(bad("wrong remote file identifier specified: Wrong string length"));
    };
    let is_photo = matches!(file.kind, FileKind::Photo { .. });
    if is_photo != (kind == "photo") {
        let (have, want) = if is_photo { ("Photo", "Document") } else { ("Document", "Photo") };
        return Err(bad(format!("can't use file of type {have} as {want}")));
    }
    Ok(source.to_owned())
}
