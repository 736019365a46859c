//! Choosing the language Naru speaks. The names of languages are shown in their own.

use anyhow::Result;

use super::turn::Turn;
use crate::domain::lang::Lang;
use crate::domain::message::{Button, Message};
use crate::text::{Args, label, say};

/// Asks in both languages, since neither is known to be read.
pub fn ask(turn: &mut Turn<'_, '_>) -> Result<()> {
    turn.reply(question());
    Ok(())
}

fn question() -> Message {
    let args = Args::new();
    let text = say(Lang::Ko, "language-ask", &args).line(say(Lang::En, "language-ask", &args));
    let button = |lang: Lang| Button::data(label(lang, "language-own-name", &args), format!("lang:{}", lang.code()));
    Message::new(text).row(Lang::ALL.map(button))
}

pub async fn tap(turn: &mut Turn<'_, '_>, data: &str) -> Result<()> {
    let Some(lang) = data.strip_prefix("lang:").and_then(Lang::from_tag) else {
        return ask(turn);
    };
    turn.lang = lang;
    turn.chat.lang = Some(lang);
    turn.show(Message::new(say(lang, "language-chosen", &Args::new())));
    Ok(())
}

pub async fn text(turn: &mut Turn<'_, '_>, text: &str) -> Result<()> {
    match text.trim().to_lowercase().as_str() {
        "ko" | "한국어" => tap(turn, "lang:ko").await,
        "en" | "english" => tap(turn, "lang:en").await,
        _ => ask(turn),
    }
}
