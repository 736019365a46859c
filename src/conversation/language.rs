//! Choosing the language Naru speaks. The names of languages are shown in their own.

use anyhow::Result;

use super::turn::Turn;
use super::{joining, now};
use crate::domain::lang::Lang;
use crate::domain::message::{Button, Message};
use crate::store;
use crate::text::{Args, label, say};

/// Whether it is known what this person reads: chosen, of their record, or set in their Telegram.
pub fn is_known(turn: &Turn<'_, '_>) -> bool {
    let theirs = || turn.from.language_code.as_deref().and_then(Lang::from_tag);
    turn.chat.lang.is_some() || turn.me.is_some() || theirs().is_some()
}

/// Asks in both languages, since neither is known to be read.
pub fn ask(turn: &mut Turn<'_, '_>) {
    let args = Args::new();
    let text = say(Lang::Ko, "language-ask", &args).line(say(Lang::En, "language-ask", &args));
    let button = |lang: Lang| Button::data(label(lang, "language-own-name", &args), format!("lang:{}", lang.code()));
    turn.show(Message::new(text).row(Lang::ALL.map(button)));
}

/// The language that a message names in that language: 한국어, English.
pub fn named(text: &str) -> Option<Lang> {
    let names = |lang: &Lang| label(*lang, "language-own-name", &Args::new()).eq_ignore_ascii_case(text.trim());
    Lang::ALL.into_iter().find(names)
}

/// `/language`
pub async fn command(turn: &mut Turn<'_, '_>) -> Result<()> {
    ask(turn);
    Ok(())
}

pub async fn tap(turn: &mut Turn<'_, '_>, rest: &str) -> Result<()> {
    let Some(lang) = Lang::from_tag(rest) else { return super::unexpected::button(turn).await };
    choose(turn, lang).await
}

/// From now on Naru speaks this language, and goes on where it was.
pub async fn choose(turn: &mut Turn<'_, '_>, lang: Lang) -> Result<()> {
    turn.lang = lang;
    turn.chat.lang = Some(lang);
    if let Some(me) = &mut turn.me {
        me.person.details.lang = lang;
        let person = me.person.id;
        store::people::set_lang(turn.tx, person, lang).await?;
        store::subjects::touch_person(turn.tx, person, turn.now).await?;
    }
    let chosen = say(lang, "language-chosen", &Args::new());
    if turn.me.is_none() && turn.joining.is_none() {
        turn.first(chosen);
        return joining::go_on(turn).await;
    }
    turn.show(Message::new(chosen));
    now(turn).await
}
