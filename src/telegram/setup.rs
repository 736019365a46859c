//! What is set once per start: the bot's name, descriptions and commands, per language and scope.

use std::time::Duration;

use serde::Deserialize;
use teloxide::payloads::setters::*;
use teloxide::payloads::{GetMe, GetWebhookInfo, SetMyCommands, SetMyDescription, SetMyName, SetMyShortDescription};
use teloxide::types::{BotCommand, BotCommandScope, ChatId as TgChat, Recipient};

use super::api::{ALLOWED_UPDATES, Api};
use super::failure::Failure;
use crate::domain::ids::ChatId;

#[derive(Debug, Deserialize)]
pub struct Me {
    pub id: i64,
    pub username: String,
    #[serde(default)]
    pub can_read_all_group_messages: bool,
}

#[derive(Debug, Deserialize)]
pub struct Webhook {
    pub url: String,
    pub pending_update_count: i64,
    pub last_error_message: Option<String>,
}

/// Whose list of commands is set.
#[derive(Clone, Copy, Debug)]
pub enum Scope {
    Everyone,
    PrivateChats,
    Chat(ChatId),
}

pub async fn me(api: &Api) -> Result<Me, Failure> {
    api.call(&GetMe::new()).await
}

pub async fn webhook(api: &Api) -> Result<Webhook, Failure> {
    api.call(&GetWebhookInfo::new()).await
}

/// Sets a list of commands; `lang` is a two-letter code, or `None` for everybody else's.
pub async fn commands(
    api: &Api,
    scope: Scope,
    lang: Option<&str>,
    commands: &[(String, String)],
) -> Result<(), Failure> {
    let commands = commands.iter().map(|(name, description)| BotCommand::new(name.clone(), description.clone()));
    let scope = match scope {
        Scope::Everyone => BotCommandScope::Default,
        Scope::PrivateChats => BotCommandScope::AllPrivateChats,
        Scope::Chat(chat) => BotCommandScope::Chat { chat_id: Recipient::Id(TgChat(chat.0)) },
    };
    let mut payload = SetMyCommands::new(commands).scope(scope);
    if let Some(lang) = lang {
        payload = payload.language_code(lang);
    }
    api.call::<_, bool>(&payload).await.map(drop)
}

/// The bot's public face in one language: name (at most 64 characters), description (512), short description (120).
pub async fn face(api: &Api, lang: Option<&str>, name: &str, about: &str, short: &str) -> Result<(), Failure> {
    let cut = |text: &str, most: usize| text.chars().take(most).collect::<String>();
    let mut set_name = SetMyName::new().name(cut(name, 64));
    let mut set_about = SetMyDescription::new().description(cut(about, 512));
    let mut set_short = SetMyShortDescription::new().short_description(cut(short, 120));
    if let Some(lang) = lang {
        set_name = set_name.language_code(lang);
        set_about = set_about.language_code(lang);
        set_short = set_short.language_code(lang);
    }
    api.call::<_, bool>(&set_name).await?;
    api.call::<_, bool>(&set_about).await?;
    api.call::<_, bool>(&set_short).await.map(drop)
}

/// Has Telegram deliver updates to `url`, each with `secret`; what waits there is kept.
pub async fn deliver_to(api: &Api, url: &str, secret: &str) -> Result<(), Failure> {
    let body = serde_json::json!({ "url": url, "secret_token": secret, "allowed_updates": ALLOWED_UPDATES });
    api.post::<bool>("SetWebhook", body.to_string().into_bytes(), Duration::from_secs(30)).await.map(drop)
}

/// Ends that; what waits is polled for.
pub async fn stop_delivering(api: &Api) -> Result<(), Failure> {
    api.post::<bool>("DeleteWebhook", b"{}".to_vec(), Duration::from_secs(30)).await.map(drop)
}
