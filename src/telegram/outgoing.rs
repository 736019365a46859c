//! Messages as the Bot API wants them: plain text with entities instead of markup, so that no name can break a send.

use serde::Deserialize;
use teloxide_core::payloads::setters::*;
use teloxide_core::payloads::{
    AnswerCallbackQuery, DeleteMessage, EditMessageCaption, EditMessageText, PinChatMessage, SendDocument, SendMessage,
};
use teloxide_core::types::{
    CallbackQueryId, ChatId as TgChat, FileId, InlineKeyboardButton, InlineKeyboardButtonKind, InlineKeyboardMarkup,
    InputFile, LinkPreviewOptions, MessageEntity, MessageId as TgMessage, ReplyMarkup,
};

use super::api::{Api, Upload};
use super::entities;
use super::failure::Failure;
use crate::domain::ids::{ChatId, MessageId};
use crate::domain::message::{Button, Message, Press, Text, is_data};

/// What Naru wants to know of a message that arrived.
#[derive(Debug, Deserialize)]
pub struct Arrived {
    pub message_id: i64,
    document: Option<KeptFile>,
}

#[derive(Debug, Deserialize)]
struct KeptFile {
    file_id: String,
}

impl Arrived {
    pub fn message(&self) -> MessageId {
        MessageId(self.message_id)
    }

    /// The id under which Telegram keeps the file that went along.
    pub fn file_id(&self) -> Option<&str> {
        self.document.as_ref().map(|file| file.file_id.as_str())
    }
}

/// Whether styles go along; without them Telegram has nothing to misunderstand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Styling {
    Styled,
    Plain,
}

/// The content of a file that goes along: uploaded afresh, or named by the id of an earlier upload.
pub enum Content {
    Kept(String),
    Fresh(Upload),
}

pub async fn send(api: &Api, chat: ChatId, message: &Message, styling: Styling) -> Result<Arrived, Failure> {
    let mut payload = SendMessage::new(TgChat(chat.0), message.text.to_plain())
        .entities(entities(&message.text, styling))
        .link_preview_options(no_preview());
    if let Some(markup) = keyboard(&message.keyboard) {
        payload = payload.reply_markup(ReplyMarkup::InlineKeyboard(markup));
    }
    api.call(&payload).await
}

pub async fn send_document(
    api: &Api,
    chat: ChatId,
    message: &Message,
    content: Content,
    styling: Styling,
) -> Result<Arrived, Failure> {
    let file_id = match &content {
        Content::Kept(file_id) => file_id.clone(),
        Content::Fresh(_) => String::from("fresh"),
    };
    let mut payload = SendDocument::new(TgChat(chat.0), InputFile::file_id(FileId(file_id)))
        .caption(message.text.to_plain())
        .caption_entities(entities(&message.text, styling));
    if let Some(markup) = keyboard(&message.keyboard) {
        payload = payload.reply_markup(ReplyMarkup::InlineKeyboard(markup));
    }
    match content {
        Content::Kept(_) => api.call(&payload).await,
        Content::Fresh(upload) => api.upload(&payload, "document", upload).await,
    }
}

pub async fn edit(
    api: &Api,
    chat: ChatId,
    target: MessageId,
    message: &Message,
    styling: Styling,
) -> Result<Arrived, Failure> {
    let (chat, target) = (TgChat(chat.0), TgMessage(target.0 as i32));
    let markup = keyboard(&message.keyboard).unwrap_or_default();
    if message.document.is_some() {
        let payload = EditMessageCaption::new(chat, target)
            .caption(message.text.to_plain())
            .caption_entities(entities(&message.text, styling))
            .reply_markup(markup);
        return api.call(&payload).await;
    }
    let payload = EditMessageText::new(chat, target, message.text.to_plain())
        .entities(entities(&message.text, styling))
        .link_preview_options(no_preview())
        .reply_markup(markup);
    api.call(&payload).await
}

pub async fn delete(api: &Api, chat: ChatId, target: MessageId) -> Result<(), Failure> {
    api.call::<_, bool>(&DeleteMessage::new(TgChat(chat.0), TgMessage(target.0 as i32))).await.map(drop)
}

pub async fn pin(api: &Api, chat: ChatId, target: MessageId) -> Result<(), Failure> {
    let payload = PinChatMessage::new(TgChat(chat.0), TgMessage(target.0 as i32)).disable_notification(true);
    api.call::<_, bool>(&payload).await.map(drop)
}

/// Stops the button's spinner; says nothing.
pub async fn answer_callback(api: &Api, query: &str) -> Result<(), Failure> {
    api.call::<_, bool>(&AnswerCallbackQuery::new(CallbackQueryId(query.to_owned()))).await.map(drop)
}

fn no_preview() -> LinkPreviewOptions {
    LinkPreviewOptions {
        is_disabled: true,
        url: None,
        prefer_small_media: false,
        prefer_large_media: false,
        show_above_text: false,
    }
}

fn entities(text: &Text, styling: Styling) -> Vec<MessageEntity> {
    match styling {
        Styling::Styled => entities::of(text),
        Styling::Plain => Vec::new(),
    }
}

fn keyboard(rows: &[Vec<Button>]) -> Option<InlineKeyboardMarkup> {
    let rows: Vec<Vec<InlineKeyboardButton>> = rows
        .iter()
        .map(|row| row.iter().filter_map(button).collect::<Vec<_>>())
        .filter(|row| !row.is_empty())
        .collect();
    (!rows.is_empty()).then(|| InlineKeyboardMarkup::new(rows))
}

/// A button, but for one Telegram would refuse the whole message over.
fn button(button: &Button) -> Option<InlineKeyboardButton> {
    let kind = match &button.press {
        Press::Data(data) if is_data(data) => InlineKeyboardButtonKind::CallbackData(data.clone()),
        Press::Data(_) => {
            tracing::error!(bytes = button.label.len(), "a button's data is not 1 to 64 bytes of ASCII");
            return None;
        }
        Press::Url(url) => InlineKeyboardButtonKind::Url(reqwest::Url::parse(url).ok()?),
    };
    Some(InlineKeyboardButton { text: button.label.clone(), kind })
}
