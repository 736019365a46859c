//! Messages as the Bot API wants them: plain text with entities instead of markup, so that no name can break a send.

use serde::{Deserialize, Serialize};
use teloxide_core::payloads::setters::*;
use teloxide_core::payloads::{
    AnswerCallbackQuery, DeleteMessage, DeleteMessages, EditMessageCaption, EditMessageText, PinChatMessage,
    SendDocument, SendMediaGroup, SendMessage, SendPhoto,
};
use teloxide_core::requests::Payload;
use teloxide_core::types::{
    CallbackQueryId, ChatId as TgChat, FileId, InlineKeyboardButton, InlineKeyboardButtonKind, InlineKeyboardMarkup,
    InputFile, InputMedia, InputMediaDocument, InputMediaPhoto, LinkPreviewOptions, MessageEntity,
    MessageId as TgMessage, ReplyMarkup,
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
    #[serde(default)]
    photo: Vec<KeptFile>,
}

#[derive(Debug, Deserialize)]
struct KeptFile {
    file_id: String,
}

impl Arrived {
    pub fn message(&self) -> MessageId {
        MessageId(self.message_id)
    }

    /// The id under which Telegram keeps the file that went along; of a photo that is its largest size.
    pub fn file_id(&self, form: Form) -> Option<&str> {
        let file = match form {
            Form::File => self.document.as_ref(),
            Form::Photo => self.photo.last(),
        };
        file.map(|file| file.file_id.as_str())
    }
}

/// How a file is shown: to be saved, or to be looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    File,
    Photo,
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

pub async fn send_file(
    api: &Api,
    chat: ChatId,
    message: &Message,
    form: Form,
    content: Content,
    styling: Styling,
) -> Result<Arrived, Failure> {
    let (file_id, upload) = match content {
        Content::Kept(file_id) => (file_id, None),
        Content::Fresh(upload) => (String::from("fresh"), Some(upload)),
    };
    let (chat, file) = (TgChat(chat.0), InputFile::file_id(FileId(file_id)));
    let (caption, entities) = (message.text.to_plain(), entities(&message.text, styling));
    let markup = keyboard(&message.keyboard).map(ReplyMarkup::InlineKeyboard);
    match form {
        Form::File => {
            let mut payload = SendDocument::new(chat, file).caption(caption).caption_entities(entities);
            payload.reply_markup = markup;
            ask(api, &payload, "document", upload).await
        }
        Form::Photo => {
            let mut payload = SendPhoto::new(chat, file).caption(caption).caption_entities(entities);
            payload.reply_markup = markup;
            ask(api, &payload, "photo", upload).await
        }
    }
}

async fn ask<P: Payload + Serialize>(
    api: &Api,
    payload: &P,
    field: &str,
    upload: Option<Upload>,
) -> Result<Arrived, Failure> {
    match upload {
        None => api.call(payload).await,
        Some(upload) => api.upload(payload, vec![(field.to_owned(), upload)]).await,
    }
}

/// Sends files that stand together, the text below the first. `sources` are ids of earlier uploads, or `attach://` and
/// the name of one of the `uploads`. Returns a message for each, in their order.
pub async fn send_album(
    api: &Api,
    chat: ChatId,
    text: &Text,
    form: Form,
    sources: Vec<String>,
    uploads: Vec<(String, Upload)>,
    styling: Styling,
) -> Result<Vec<Arrived>, Failure> {
    let mut caption = Some((text.to_plain(), entities(text, styling))).filter(|(text, _)| !text.is_empty());
    let media = sources.into_iter().map(|source| {
        let (file, caption) = (InputFile::file_id(FileId(source)), caption.take());
        match (form, caption) {
            (Form::File, None) => InputMedia::Document(InputMediaDocument::new(file)),
            (Form::File, Some((text, entities))) => {
                InputMedia::Document(InputMediaDocument::new(file).caption(text).caption_entities(entities))
            }
            (Form::Photo, None) => InputMedia::Photo(InputMediaPhoto::new(file)),
            (Form::Photo, Some((text, entities))) => {
                InputMedia::Photo(InputMediaPhoto::new(file).caption(text).caption_entities(entities))
            }
        }
    });
    let payload = SendMediaGroup::new(TgChat(chat.0), media);
    if uploads.is_empty() { api.call(&payload).await } else { api.upload(&payload, uploads).await }
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
    if message.files().next().is_some() {
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

/// Deletes messages that belong together, all of them or none; what is gone already is passed over.
pub async fn delete(api: &Api, chat: ChatId, targets: &[MessageId]) -> Result<(), Failure> {
    let (chat, ids) = (TgChat(chat.0), targets.iter().map(|target| TgMessage(target.0 as i32)));
    match targets {
        [target] => api.call::<_, bool>(&DeleteMessage::new(chat, TgMessage(target.0 as i32))).await.map(drop),
        _ => api.call::<_, bool>(&DeleteMessages::new(chat, ids)).await.map(drop),
    }
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
