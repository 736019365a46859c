//! Updates as Naru reads them: only the fields it uses, from raw text, and nothing unknown is an error. What cannot be
//! read still says which chat it came from where that much is there, so that a person gets an answer.

use serde::{Deserialize, Serialize};
use serde_json::Value;
use unicode_normalization::UnicodeNormalization as _;

use super::rich;
use super::wire::{Message, Update, User};
use crate::domain::file::KeptFile;
use crate::domain::ids::{ChatId, MessageId, UserId};
use crate::domain::message::Text;

/// What is needed before an update is stored: its number, its chat, and the callback to answer at once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Envelope {
    pub update_id: i64,
    pub chat: Option<ChatId>,
    pub callback: Option<String>,
}

/// An update as a turn takes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Incoming {
    pub chat: ChatId,
    pub chat_kind: String,
    pub from: From,
    pub what: What,
}

/// Who did it. Key on `user`; everything else may be missing and changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct From {
    pub user: UserId,
    pub is_bot: bool,
    pub language_code: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    Text(Said),
    /// A message that is not text; `album` is what its parts share.
    File(File),
    /// A sticker, a voice message, a place, a contact, or something newer than this code.
    Other {
        message: MessageId,
        kind: &'static str,
        album: Option<String>,
    },
    Tap {
        data: String,
        message: Option<MessageId>,
    },
    Edited {
        message: MessageId,
        text: Option<String>,
    },
    /// The person blocked the bot (false) or let it back (true).
    Reachable(bool),
    /// The bot was added to a group or removed from it.
    InGroup(bool),
    /// A group lives on under another id.
    Migrated {
        to: ChatId,
    },
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    pub message: MessageId,
    pub text: String,
    /// The same words as they were formatted.
    pub rich: Text,
    /// The author is somebody else: the words were forwarded.
    pub forwarded: bool,
    pub reply_to: Option<MessageId>,
}

impl Said {
    /// Words that came without any formatting.
    pub fn plainly(message: MessageId, text: String) -> Said {
        Said { message, rich: Text::plain(text.clone()), text, forwarded: false, reply_to: None }
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct File {
    pub message: MessageId,
    pub file_id: String,
    pub unique_id: String,
    /// As the sender named it; never a path.
    pub name: Option<String>,
    pub mime: Option<String>,
    pub size: Option<u64>,
    pub caption: Option<String>,
    /// The same words as they were formatted.
    pub caption_rich: Text,
    pub album: Option<String>,
    pub is_photo: bool,
    /// It lies in the data directory already: it came by a page and not by Telegram.
    pub kept: Option<KeptFile>,
}

/// Reads what must be known before storing; `None` where there is not even an update_id.
pub fn envelope(raw: &str) -> Option<Envelope> {
    let Ok(update) = serde_json::from_str::<Update>(raw) else { return bare(raw) };
    let chat = update.any_message().map(|message| &message.chat).or(update.my_chat_member.as_ref().map(|m| &m.chat));
    let chat = chat.map(|chat| ChatId(chat.id));
    let callback = update.callback_query.as_ref();
    Some(Envelope {
        update_id: update.update_id,
        // A tap on a message Telegram no longer shows comes without one: it is the private chat of who tapped.
        chat: chat.or_else(|| callback.map(|query| ChatId(query.from.id))),
        callback: callback.map(|query| query.id.clone()),
    })
}

/// The envelope of an update whose content cannot be read.
fn bare(raw: &str) -> Option<Envelope> {
    let update: Value = serde_json::from_str(raw).ok()?;
    let (query, member) = (&update["callback_query"], &update["my_chat_member"]);
    let messages = [&update["message"], &update["edited_message"], &query["message"], member];
    let chat = messages.iter().find_map(|message| message["chat"]["id"].as_i64()).or(query["from"]["id"].as_i64());
    Some(Envelope {
        update_id: update["update_id"].as_i64()?,
        chat: chat.map(ChatId),
        callback: query["id"].as_str().map(str::to_owned),
    })
}

/// Reads an update for its turn; `None` where it is nothing Naru can answer.
pub fn read(raw: &str) -> Option<Incoming> {
    let update: Update = serde_json::from_str(raw).ok()?;
    if let Some(query) = update.callback_query {
        let message = query.message.as_ref();
        let chat = message.map(|message| &message.chat);
        let what = What::Tap {
            data: query.data.unwrap_or_default(),
            message: message.filter(|message| message.date != 0).map(|message| MessageId(message.message_id)),
        };
        return Some(Incoming {
            chat: ChatId(chat.map_or(query.from.id, |chat| chat.id)),
            chat_kind: chat.map_or("private".into(), |chat| chat.kind.clone()),
            from: query.from.into_from(),
            what,
        });
    }
    if let Some(member) = update.my_chat_member {
        let there = !matches!(member.new_chat_member.status.as_str(), "kicked" | "left");
        let what = if member.chat.kind == "private" { What::Reachable(there) } else { What::InGroup(there) };
        let (chat, chat_kind) = (ChatId(member.chat.id), member.chat.kind);
        return Some(Incoming { chat, chat_kind, from: member.from.into_from(), what });
    }
    let edited = update.edited_message.is_some();
    let message = update.message.or(update.edited_message)?;
    let chat = ChatId(message.chat.id);
    let chat_kind = message.chat.kind.clone();
    let from =
        message.from.clone().map_or(From { user: UserId(chat.0), is_bot: false, language_code: None }, User::into_from);
    let what = if edited {
        let text = message.text.or(message.caption).map(|text| nfc(&text));
        What::Edited { message: MessageId(message.message_id), text }
    } else {
        message.into_what()
    };
    Some(Incoming { chat, chat_kind, from, what })
}

/// Korean typed on a Mac may come in parts; it is kept composed.
pub fn nfc(text: &str) -> String {
    text.nfc().collect()
}

impl Update {
    fn any_message(&self) -> Option<&Message> {
        let tapped = self.callback_query.as_ref().and_then(|query| query.message.as_ref());
        self.message.as_ref().or(self.edited_message.as_ref()).or(tapped)
    }
}

impl User {
    fn into_from(self) -> From {
        From { user: UserId(self.id), is_bot: self.is_bot, language_code: self.language_code }
    }
}

impl Message {
    fn into_what(self) -> What {
        let message = MessageId(self.message_id);
        if let Some(to) = self.migrate_to_chat_id {
            return What::Migrated { to: ChatId(to) };
        }
        if let Some(text) = self.text {
            return What::Text(Said {
                message,
                rich: rich::read(&text, self.entities.as_ref()),
                text: nfc(&text),
                forwarded: self.forward_origin.is_some(),
                reply_to: self.reply_to_message.map(|replied| MessageId(replied.message_id)),
            });
        }
        let largest = self.photo.and_then(|mut sizes| sizes.pop());
        let is_photo = largest.is_some();
        if let Some(file) = self.document.or(largest).or(self.video).or(self.audio) {
            let caption = self.caption.as_deref();
            return What::File(File {
                message,
                file_id: file.file_id,
                unique_id: file.file_unique_id,
                name: file.file_name.as_deref().map(nfc),
                mime: file.mime_type,
                size: file.file_size,
                caption: caption.map(nfc),
                caption_rich: caption
                    .map_or_else(Text::default, |text| rich::read(text, self.caption_entities.as_ref())),
                album: self.media_group_id,
                is_photo,
                kept: None,
            });
        }
        let kinds = [
            (self.sticker, "sticker"),
            (self.voice, "voice"),
            (self.video_note, "video"),
            (self.location, "location"),
            (self.contact, "contact"),
        ];
        let kind = kinds.into_iter().find_map(|(there, kind)| there.map(|_| kind)).unwrap_or("other");
        What::Other { message, kind, album: self.media_group_id }
    }
}
