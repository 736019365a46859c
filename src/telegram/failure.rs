//! Every way in which Telegram does not do what it was asked, sorted by what follows from it.

use serde::Deserialize;

use crate::domain::ids::ChatId;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Failure {
    /// Too many requests: nothing to this chat for so many seconds.
    RetryAfter(u64),
    /// The reader blocked the bot.
    Blocked,
    /// The account or chat is gone, was never known, or never pressed Start.
    Gone(&'static str),
    /// The group lives on under another id.
    Migrated(ChatId),
    /// An edit that changes nothing.
    NotModified,
    /// The message to edit, delete or pin is not there, or can no longer be changed.
    TargetGone,
    /// The message to delete is there and can no longer be deleted.
    Stays,
    /// The text's entities were not understood.
    BadEntities,
    /// The file id is not taken any more, or not for this.
    BadFile,
    /// The picture cannot be shown as a photo.
    BadPhoto,
    /// The topic of a group was deleted or closed.
    TopicGone,
    /// The file is over Telegram's limit.
    TooBig,
    /// A callback that can no longer be answered.
    QueryTooOld,
    /// 401 or 404: the token is not (or no longer) a bot's.
    BadToken,
    /// 409: another process polls, or a webhook is set.
    Conflict(String),
    /// The bot itself is restricted.
    Frozen,
    /// 5xx, but for time-outs: a definite refusal that may pass.
    Server(u16),
    /// Any other refusal; asking again would be refused again.
    Refused(String),
    /// The request never left.
    NeverSent(String),
    /// The request may have been done.
    Uncertain(String),
}

impl Failure {
    /// Whether asking once more later may go well.
    pub fn may_pass(&self) -> bool {
        match self {
            Failure::RetryAfter(_)
            | Failure::Server(_)
            | Failure::NeverSent(_)
            | Failure::Uncertain(_)
            | Failure::Frozen => true,
            Failure::Blocked
            | Failure::Gone(_)
            | Failure::Migrated(_)
            | Failure::NotModified
            | Failure::TargetGone
            | Failure::Stays
            | Failure::BadEntities
            | Failure::BadFile
            | Failure::BadPhoto
            | Failure::TopicGone
            | Failure::TooBig
            | Failure::QueryTooOld
            | Failure::BadToken
            | Failure::Conflict(_)
            | Failure::Refused(_) => false,
        }
    }
}

impl std::fmt::Display for Failure {
    /// For the log: never an address (it holds the token) and never a person's words.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Failure::RetryAfter(seconds) => write!(f, "too many requests, retry after {seconds} s"),
            Failure::Blocked => f.write_str("the bot is blocked"),
            Failure::Gone(why) => f.write_str(why),
            Failure::Migrated(_) => f.write_str("the group became a supergroup"),
            Failure::NotModified => f.write_str("not modified"),
            Failure::TargetGone => f.write_str("the message is gone"),
            Failure::Stays => f.write_str("the message can no longer be deleted"),
            Failure::BadEntities => f.write_str("entities not understood"),
            Failure::BadFile => f.write_str("file id not taken"),
            Failure::BadPhoto => f.write_str("not taken as a photo"),
            Failure::TopicGone => f.write_str("the topic is gone"),
            Failure::TooBig => f.write_str("the file is too big"),
            Failure::QueryTooOld => f.write_str("the query is too old"),
            Failure::BadToken => f.write_str("the token is not a bot's"),
            Failure::Conflict(said) | Failure::Refused(said) => f.write_str(said),
            Failure::Frozen => f.write_str("the bot is restricted by Telegram"),
            Failure::Server(code) => write!(f, "server error {code}"),
            Failure::NeverSent(why) => write!(f, "never sent: {why}"),
            Failure::Uncertain(why) => write!(f, "may have been sent: {why}"),
        }
    }
}

impl std::error::Error for Failure {}

/// The body of an answer that says no.
#[derive(Debug, Default, Deserialize)]
pub struct Refusal {
    #[serde(default)]
    pub error_code: u16,
    #[serde(default)]
    pub description: String,
    #[serde(default)]
    pub parameters: Option<Parameters>,
}

#[derive(Debug, Default, Deserialize)]
pub struct Parameters {
    pub retry_after: Option<u64>,
    pub migrate_to_chat_id: Option<i64>,
}

/// Sorts a refusal by its code and its text; the texts are those of the official server.
pub fn sort(refusal: &Refusal) -> Failure {
    let Refusal { error_code, description, parameters } = refusal;
    let text = description.to_lowercase();
    let says = |part: &str| text.contains(part);
    if let Some(to) = parameters.as_ref().and_then(|parameters| parameters.migrate_to_chat_id) {
        return Failure::Migrated(ChatId(to));
    }
    if says("frozen_method") {
        return Failure::Frozen;
    }
    match error_code {
        429 => {
            let told = parameters.as_ref().and_then(|parameters| parameters.retry_after);
            retry_after(told.or_else(|| last_number(&text)))
        }
        401 => Failure::BadToken,
        404 if says("not found") && !says(":") => Failure::BadToken,
        409 => Failure::Conflict(description.clone()),
        413 => Failure::TooBig,
        408 | 500.. => server(*error_code),
        403 => sort_forbidden(&text),
        _ if says("not modified") => Failure::NotModified,
        _ if says("query is too old") || says("query_id_invalid") => Failure::QueryTooOld,
        _ if says("message can't be deleted") => Failure::Stays,
        _ if is_about_target(&text) => Failure::TargetGone,
        _ if says("can't parse") || says("entity") || says("entities_too_long") => Failure::BadEntities,
        _ if says("file is too big") || says("too large") => Failure::TooBig,
        _ if says("photo_invalid_dimensions") || says("image_process_failed") => Failure::BadPhoto,
        _ if says("can't use file of type") => Failure::BadFile,
        _ if says("wrong file") || says("file_id") || says("file identifier") || says("temporarily unavailable") => {
            Failure::BadFile
        }
        _ if says("thread not found") || says("topic_deleted") || says("topic_closed") => Failure::TopicGone,
        _ if says("chat not found") => Failure::Gone("chat not found"),
        _ if says("peer_id_invalid") || says("user not found") => Failure::Gone("never started"),
        _ if says("user is deactivated") => Failure::Gone("deactivated"),
        _ => Failure::Refused(without_numbers(description)),
    }
}

/// What a server or a proxy in front of it says of itself. One that waited too long for the other had passed the request
/// on, and what was done is not undone.
pub fn server(status: u16) -> Failure {
    match status {
        408 | 504 | 524 => Failure::Uncertain(format!("somebody in between gave up waiting: {status}")),
        _ => Failure::Server(status),
    }
}

/// A wait as Telegram tells it, within what makes sense: a number from outside must not be more than a clock can hold.
pub fn retry_after(told: Option<u64>) -> Failure {
    const A_DAY: u64 = 86_400;
    Failure::RetryAfter(told.unwrap_or(5).clamp(1, A_DAY))
}

fn is_about_target(text: &str) -> bool {
    ["edit", "delete", "pin", "be edited"].iter().any(|what| {
        text.contains(&format!("message to {what} not found")) || text.contains(&format!("message can't {what}"))
    }) || text.contains("message_id_invalid")
        || text.contains("there is no text in the message to edit")
}

fn sort_forbidden(text: &str) -> Failure {
    let gone = [
        ("can't initiate", "never started"),
        ("user is deactivated", "deactivated"),
        ("was kicked", "kicked from the group"),
        ("not a member", "not a member of the group"),
        ("group chat was deleted", "the group was deleted"),
    ];
    if text.contains("blocked by the user") {
        return Failure::Blocked;
    }
    match gone.iter().find(|(part, _)| text.contains(part)) {
        Some((_, why)) => Failure::Gone(why),
        None => Failure::Refused(without_numbers(text)),
    }
}

fn last_number(text: &str) -> Option<u64> {
    text.rsplit(|c: char| !c.is_ascii_digit()).find(|part| !part.is_empty())?.parse().ok()
}

/// A refusal's text as it may be logged and stored: numbers may be ids.
fn without_numbers(text: &str) -> String {
    text.chars().map(|c| if c.is_ascii_digit() { '#' } else { c }).take(200).collect()
}
