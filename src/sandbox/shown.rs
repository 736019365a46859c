//! A message as somebody looking at the chat sees it.

use serde::Serialize;
use serde_json::Value;

use super::world::Kept;

#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Shown {
    pub message_id: i64,
    pub date: i64,
    pub from_bot: bool,
    /// Text, or caption.
    pub text: String,
    pub entities: Vec<Value>,
    pub buttons: Vec<Vec<Button>>,
    pub document: Option<ShownFile>,
    pub photo: Option<ShownFile>,
    pub media_group_id: Option<String>,
    pub thread: Option<i64>,
    pub edited: bool,
    pub deleted: bool,
    /// The whole message on the wire.
    pub json: Value,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Button {
    pub label: String,
    pub data: Option<String>,
    pub url: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ShownFile {
    pub file_id: String,
    pub name: Option<String>,
    pub mime: Option<String>,
    pub size: u64,
}

impl Shown {
    pub(super) fn from_kept(kept: &Kept) -> Shown {
        let json = &kept.json;
        let (text, entities) =
            if json["text"].is_string() { ("text", "entities") } else { ("caption", "caption_entities") };
        Shown {
            message_id: json["message_id"].as_i64().unwrap_or(0),
            date: json["date"].as_i64().unwrap_or(0),
            from_bot: kept.from_bot,
            text: words(&json[text]).unwrap_or_default(),
            entities: json[entities].as_array().cloned().unwrap_or_default(),
            buttons: rows(&json["reply_markup"]["inline_keyboard"]),
            document: file(&json["document"]),
            photo: json["photo"].as_array().and_then(|sizes| file(sizes.last()?)),
            media_group_id: words(&json["media_group_id"]),
            thread: json["message_thread_id"].as_i64(),
            edited: kept.edited,
            deleted: kept.deleted,
            json: json.clone(),
        }
    }

    /// The button with this label, wherever it sits.
    pub fn button(&self, label: &str) -> Option<&Button> {
        self.buttons.iter().flatten().find(|button| button.label == label)
    }
}

fn rows(keyboard: &Value) -> Vec<Vec<Button>> {
    let rows = keyboard.as_array().into_iter().flatten();
    rows.map(|row| row.as_array().into_iter().flatten().map(button).collect()).collect()
}

fn button(json: &Value) -> Button {
    Button {
        label: words(&json["text"]).unwrap_or_default(),
        data: words(&json["callback_data"]),
        url: words(&json["url"]),
    }
}

fn file(json: &Value) -> Option<ShownFile> {
    Some(ShownFile {
        file_id: words(&json["file_id"])?,
        name: words(&json["file_name"]),
        mime: words(&json["mime_type"]),
        size: json["file_size"].as_u64().unwrap_or(0),
    })
}

fn words(json: &Value) -> Option<String> {
    json.as_str().map(str::to_owned)
}
