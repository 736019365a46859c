//! What is set once per start: the bot's name, descriptions and commands, per language and scope.

use std::time::Duration;

use serde::Deserialize;
use teloxide_core::payloads::setters::*;
use teloxide_core::payloads::{
    GetMe, GetMyCommands, GetMyDescription, GetMyName, GetMyShortDescription, GetWebhookInfo, SetMyCommands,
    SetMyDescription, SetMyName, SetMyShortDescription,
};
use teloxide_core::types::{BotCommand, BotCommandScope, ChatId as TgChat, Recipient};

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

impl Scope {
    fn named(self) -> BotCommandScope {
        match self {
            Scope::Everyone => BotCommandScope::Default,
            Scope::PrivateChats => BotCommandScope::AllPrivateChats,
            Scope::Chat(chat) => BotCommandScope::Chat { chat_id: Recipient::Id(TgChat(chat.0)) },
        }
    }
}

pub async fn me(api: &Api) -> Result<Me, Failure> {
    api.call(&GetMe::new()).await
}

pub async fn webhook(api: &Api) -> Result<Webhook, Failure> {
    api.call(&GetWebhookInfo::new()).await
}

/// Sets a list of commands; `lang` is a two-letter code, or `None` for everybody else's.
pub async fn set_commands(
    api: &Api,
    scope: Scope,
    lang: Option<&str>,
    commands: &[(String, String)],
) -> Result<(), Failure> {
    let commands = commands.iter().map(|(name, description)| BotCommand::new(name.clone(), description.clone()));
    let mut payload = SetMyCommands::new(commands).scope(scope.named());
    payload.language_code = lang.map(str::to_owned);
    api.call::<_, bool>(&payload).await.map(drop)
}

/// The list of commands as it was set.
pub async fn commands(api: &Api, scope: Scope, lang: Option<&str>) -> Result<Vec<(String, String)>, Failure> {
    #[derive(Deserialize)]
    struct Command {
        command: String,
        description: String,
    }
    let mut payload = GetMyCommands::new().scope(scope.named());
    payload.language_code = lang.map(str::to_owned);
    let list: Vec<Command> = api.call(&payload).await?;
    Ok(list.into_iter().map(|one| (one.command, one.description)).collect())
}

/// A text Telegram shows of the bot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    /// At most 64 characters.
    Name,
    /// At most 512, before anybody writes.
    Description,
    /// At most 120, where the bot is found or passed on.
    Short,
}

/// Sets one text of the bot's public face in one language.
pub async fn set_text(api: &Api, what: Shown, lang: Option<&str>, text: &str) -> Result<(), Failure> {
    let lang = lang.map(str::to_owned);
    let put = match what {
        Shown::Name => {
            let mut payload = SetMyName::new().name(text);
            payload.language_code = lang;
            api.call::<_, bool>(&payload).await
        }
        Shown::Description => {
            let mut payload = SetMyDescription::new().description(text);
            payload.language_code = lang;
            api.call::<_, bool>(&payload).await
        }
        Shown::Short => {
            let mut payload = SetMyShortDescription::new().short_description(text);
            payload.language_code = lang;
            api.call::<_, bool>(&payload).await
        }
    };
    put.map(drop)
}

/// A text as people with this language see it.
pub async fn text(api: &Api, what: Shown, lang: Option<&str>) -> Result<String, Failure> {
    #[derive(Deserialize)]
    struct Text {
        #[serde(alias = "description", alias = "short_description")]
        name: String,
    }
    let lang = lang.map(str::to_owned);
    let text: Text = match what {
        Shown::Name => {
            let mut payload = GetMyName::new();
            payload.language_code = lang;
            api.call(&payload).await?
        }
        Shown::Description => {
            let mut payload = GetMyDescription::new();
            payload.language_code = lang;
            api.call(&payload).await?
        }
        Shown::Short => {
            let mut payload = GetMyShortDescription::new();
            payload.language_code = lang;
            api.call(&payload).await?
        }
    };
    Ok(text.name)
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
