//! The fields of an update that Naru uses, by name. Whatever else an update holds is not read, so it cannot be an error.

use serde::Deserialize;
use serde_json::Value;

#[derive(Deserialize)]
pub struct Update {
    pub update_id: i64,
    pub message: Option<Message>,
    pub edited_message: Option<Message>,
    pub callback_query: Option<Query>,
    pub my_chat_member: Option<Membership>,
}

#[derive(Clone, Deserialize)]
pub struct Chat {
    pub id: i64,
    #[serde(rename = "type", default)]
    pub kind: String,
}

#[derive(Clone, Deserialize)]
pub struct User {
    pub id: i64,
    #[serde(default)]
    pub is_bot: bool,
    pub language_code: Option<String>,
}

#[derive(Deserialize)]
pub struct Query {
    pub id: String,
    pub from: User,
    pub message: Option<Message>,
    pub data: Option<String>,
}

#[derive(Deserialize)]
pub struct Membership {
    pub chat: Chat,
    pub from: User,
    pub new_chat_member: Status,
}

#[derive(Deserialize)]
pub struct Status {
    #[serde(default)]
    pub status: String,
}

#[derive(Deserialize)]
pub struct Document {
    pub file_id: String,
    pub file_unique_id: String,
    pub file_name: Option<String>,
    pub mime_type: Option<String>,
    pub file_size: Option<u64>,
}

#[derive(Deserialize)]
pub struct Replied {
    pub message_id: i64,
}

/// Fields that only show what kind of message this is are read as whatever they hold.
pub type Any = serde::de::IgnoredAny;

#[derive(Deserialize)]
pub struct Message {
    pub message_id: i64,
    #[serde(default)]
    pub date: i64,
    pub chat: Chat,
    pub from: Option<User>,
    pub text: Option<String>,
    pub entities: Option<Value>,
    pub caption: Option<String>,
    pub caption_entities: Option<Value>,
    pub media_group_id: Option<String>,
    pub forward_origin: Option<Any>,
    pub reply_to_message: Option<Replied>,
    pub document: Option<Document>,
    pub photo: Option<Vec<Document>>,
    pub video: Option<Document>,
    pub audio: Option<Document>,
    pub voice: Option<Any>,
    pub video_note: Option<Any>,
    pub sticker: Option<Any>,
    pub location: Option<Any>,
    pub contact: Option<Any>,
    pub migrate_to_chat_id: Option<i64>,
}
