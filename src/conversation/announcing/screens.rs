//! Which screen shows a step of a draft, and what is shown of an announcement that is none any more.

use anyhow::Result;

use super::super::Talk;
use super::super::staff::home;
use super::super::turn::Turn;
use super::case::Case;
use super::{At, Step, audience, check, files, kept, options, parts, sending, when, writing};
use crate::domain::broadcast::State;
use crate::domain::lang::Lang;
use crate::domain::message::Message;
use crate::store;
use crate::text::{Args, say};
use crate::words::broadcast_progress::{self, May};
use crate::words::meeting::Reader;

/// Asks what belongs to a step of a draft; the talk stands there from now on.
pub async fn show(turn: &mut Turn<'_, '_>, case: &Case, at: At) -> Result<()> {
    turn.talk = Talk::Announcing(Step { broadcast: case.id(), at: at.clone() });
    match at {
        At::Audience => audience::show(turn, case).await,
        At::Pick(mode, kind) => parts::show(turn, case, mode, kind, 0).await,
        At::Name => kept::ask(turn, case).await,
        At::Words { lang, .. } => writing::show(turn, case, lang).await,
        At::Files(place) => files::show(turn, case, &place).await,
        At::Options => options::show(turn, case).await,
        At::Until => options::ask_until(turn, case).await,
        At::When => when::ask(turn, case).await,
        At::Check { .. } => check::show(turn, case).await,
        At::Reason => sending::ask_reason(turn, case).await,
    }
}

/// The step a button names by a letter or a language.
pub fn at(code: &str) -> Option<At> {
    Some(match code {
        "a" => At::Audience,
        "ko" => At::words(Lang::Ko),
        "en" => At::words(Lang::En),
        "f" => At::files(),
        "o" => At::Options,
        "u" => At::Until,
        "w" => At::When,
        "n" => At::Name,
        "c" => At::Check { revision: 0, told: 0 },
        _ => return None,
    })
}

/// The first question of a draft that is not answered yet.
pub fn unanswered(case: &Case) -> At {
    let body = &case.broadcast.body;
    if case.broadcast.audience.is_empty() {
        return At::Audience;
    }
    match Lang::ALL.into_iter().find(|lang| body.side(*lang).words.is_none()) {
        Some(lang) => At::words(lang),
        None => At::Check { revision: 0, told: 0 },
    }
}

/// An announcement as it stands: a draft is gone on with, others show how far they are.
pub async fn present(turn: &mut Turn<'_, '_>, case: &Case) -> Result<()> {
    match case.broadcast.state {
        State::Draft if case.may_write() => show(turn, case, unanswered(case)).await,
        State::Draft => {
            turn.first(say(turn.lang, "announcing-not-all-cohorts", &Args::new()));
            super::list::show(turn, &case.desk).await
        }
        State::Asked => sending::waits(turn, case).await,
        State::Scheduled | State::Sending | State::Paused | State::Stopped | State::Done | State::Recalled => {
            progress(turn, case).await
        }
    }
}

/// How far it is. Where staff tapped a message, that changes by itself from now on.
pub async fn progress(turn: &mut Turn<'_, '_>, case: &Case) -> Result<()> {
    turn.talk = Talk::Home;
    let person = turn.me()?.person.clone();
    let reader = Reader::of(&person).in_lang(turn.lang);
    let may = if case.may_write() { May::Act } else { May::Look };
    let mut message = broadcast_progress::message(turn.tx, &case.broadcast, &reader, may, turn.now).await?;
    if let Some(row) = turn.tapped {
        store::broadcasts::keep_screen(turn.tx, case.id(), row, person.id, turn.now).await?;
    } else {
        message = message.row([case.lead(turn, "announcing-progress-button", "open")]);
    }
    turn.show(message);
    Ok(())
}

/// After a cancel: the draft is there, and goes away only if that is said.
pub fn left(turn: &mut Turn<'_, '_>, case: &Case) {
    let message = Message::new(say(turn.lang, "announcing-left", &Args::new()))
        .row([case.lead(turn, "announcing-go-on-button", "open"), case.lead(turn, "announcing-drop-button", "drop")])
        .row([case.list(turn), home::button(turn, &case.desk)]);
    turn.show(message);
}
