//! Who else hears of an announcement before it leaves: the hosts whose word it waits for, and its author of theirs.

use anyhow::Result;

use super::super::turn::Turn;
use super::case::{self, Case};
use super::{check, checking, numbers, preview};
use crate::domain::broadcast::State;
use crate::domain::company::Person;
use crate::domain::ids::ChatId;
use crate::domain::message::{Button, Message, Text};
use crate::store;
use crate::text::{Args, label, say};
use crate::words::people;

/// Shows every host what each side will see, and asks.
pub async fn hosts(turn: &mut Turn<'_, '_>, case: &Case) -> Result<()> {
    let me = turn.me()?.person.clone();
    let readers = checking::readers(turn, case).await?;
    let told = numbers::told(&readers);
    for host in case::hosts(turn, case).await? {
        let Some(chat) = host.chat.filter(|chat| *chat != turn.chat.chat) else { continue };
        let person = store::people::person(turn.tx, host.member.person).await?;
        let lang = person.details.lang;
        let staffed = case::staffed_by(turn, person.id).await?;
        for message in preview::messages(turn, case, &readers, lang, &staffed).await? {
            turn.tell(chat, person.id, message);
        }
        let text = say(lang, "announcing-asked", &Args::new().with("who", people::called(lang, &me)))
            .paragraph(check::summary(turn, case, lang, &readers).await?);
        let ok = label(lang, "announcing-approve-button", &Args::new().with("count", told));
        let no = label(lang, "announcing-return-button", &Args::new());
        let message = Message::new(text).row([case.data(ok, "ok", &told.to_string())]).row([case.data(no, "no", "")]);
        turn.tell(chat, person.id, message);
    }
    Ok(())
}

pub async fn approved(turn: &mut Turn<'_, '_>, case: &Case) -> Result<()> {
    let Some((chat, author)) = author(turn, case).await? else { return Ok(()) };
    let lang = author.details.lang;
    let when = if case.broadcast.state == State::Scheduled { "later" } else { "now" };
    let args = args(turn, case, lang)?.with("when", when);
    tell(turn, case, (chat, author), say(lang, "announcing-approved", &args));
    Ok(())
}

pub async fn returned(turn: &mut Turn<'_, '_>, case: &Case, reason: &str) -> Result<()> {
    let Some((chat, author)) = author(turn, case).await? else { return Ok(()) };
    let lang = author.details.lang;
    let args = args(turn, case, lang)?.with("reason", reason);
    tell(turn, case, (chat, author), say(lang, "announcing-was-returned", &args));
    Ok(())
}

fn args(turn: &Turn<'_, '_>, case: &Case, lang: crate::domain::lang::Lang) -> Result<Args> {
    let who = people::called(lang, &turn.me()?.person);
    Ok(Args::new().with("who", who).with("title", case.broadcast.title(lang)))
}

fn tell(turn: &mut Turn<'_, '_>, case: &Case, (chat, author): (ChatId, Person), text: Text) {
    let open = label(author.details.lang, "announcing-open-button", &Args::new());
    turn.tell(chat, author.id, Message::new(text).row([Button::data(open, format!("bw:open:{}", case.id()))]));
}

/// Whoever wrote it, where they are somebody else and can be told.
async fn author(turn: &mut Turn<'_, '_>, case: &Case) -> Result<Option<(ChatId, Person)>> {
    let Some(author) = store::people::find_member(turn.tx, turn.house.bot, case.broadcast.made_by).await? else {
        return Ok(None);
    };
    let Some(chat) = author.chat.filter(|chat| *chat != turn.chat.chat) else { return Ok(None) };
    Ok(Some((chat, store::people::person(turn.tx, author.member.person).await?)))
}
