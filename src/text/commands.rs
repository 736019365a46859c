//! What Telegram shows of the bot before anyone writes: its commands per audience, its name and its descriptions.

use super::{Args, label};
use crate::domain::lang::Lang;

/// Whose menu it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Audience {
    Everyone,
    Staff,
}

const EVERYONE: [(&str, &str); 13] = [
    ("start", "command-start"),
    ("home", "command-home"),
    ("schedule", "command-schedule"),
    ("preparations", "command-preparations"),
    ("catalog", "command-catalog"),
    ("samples", "command-samples"),
    ("log", "command-log"),
    ("news", "command-news"),
    ("help", "command-help"),
    ("language", "command-language"),
    ("privacy", "command-privacy"),
    ("settings", "command-settings"),
    ("cancel", "command-cancel"),
];

const STAFF: [(&str, &str); 6] = [
    ("today", "command-today"),
    ("broadcast", "command-broadcast"),
    ("people", "command-people"),
    ("report", "command-report"),
    ("import", "command-import"),
    ("publish", "command-publish"),
];

/// The commands of an audience with their descriptions; staff see their own first.
pub fn commands(lang: Lang, audience: Audience) -> Vec<(&'static str, String)> {
    let staff = match audience {
        Audience::Everyone => &[][..],
        Audience::Staff => &STAFF[..],
    };
    staff.iter().chain(&EVERYONE).map(|(command, id)| (*command, label(lang, id, &Args::new()))).collect()
}

/// The bot's public name.
pub fn bot_name(lang: Lang, host: &str) -> String {
    within(label(lang, "bot-name", &Args::new().with("host", host)), 64)
}

/// What stands on the bot's profile page.
pub fn bot_about(lang: Lang, host: &str) -> String {
    within(label(lang, "bot-about", &Args::new().with("host", host)), 120)
}

/// What an empty chat shows before [Start] is pressed.
pub fn bot_description(lang: Lang, host: &str) -> String {
    within(label(lang, "bot-description", &Args::new().with("host", host)), 512)
}

/// Telegram refuses the whole text where a long host name takes it past the limit.
fn within(text: String, chars: usize) -> String {
    if text.chars().count() <= chars { text } else { text.chars().take(chars - 1).chain(['…']).collect() }
}
