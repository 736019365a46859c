//! Announcements that staff write in the chat: for whom, the words in both languages, files, how and when, a look at what
//! each side will see, and off it goes. The draft is a row that outlives restarts; the talk only says which question of it
//! is open. Buttons that change it carry its revision, so that of two who write at once one hears of the other.

mod audience;
pub mod case;
mod check;
mod checking;
mod editing;
mod files;
mod kept;
mod list;
mod naming;
mod numbers;
mod options;
mod parts;
mod people;
pub mod preview;
mod screens;
mod sending;
mod telling;
mod when;
mod writing;

use anyhow::Result;
use serde::{Deserialize, Serialize};

use super::staff::desk;
use super::turn::Turn;
use super::{Talk, unexpected};
use crate::domain::attached::Attached;
use crate::domain::ids::{BroadcastId, CohortId, MessageId};
use crate::domain::lang::Lang;
use crate::domain::message::Message;
use crate::telegram::incoming::{File, Said};
use crate::text::{Args, say};
use case::Case;

/// Which announcement, and which question of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    pub broadcast: BroadcastId,
    pub at: At,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum At {
    Audience,
    /// Which part of the cohort; its page is on the screen alone.
    Pick(parts::Mode, parts::Kind),
    /// The name to keep the audience under.
    Name,
    Words {
        lang: Lang,
        /// Words that were too long: a message right below them is the rest of the same.
        too_long: Option<MessageId>,
    },
    Files(files::Place),
    Options,
    /// Until when those who join late get it too.
    Until,
    When,
    /// The last look. What was shown is what [Send] sends.
    Check {
        revision: i64,
        told: usize,
    },
    /// Why it is returned to its author.
    Reason,
}

impl At {
    fn words(lang: Lang) -> At {
        At::Words { lang, too_long: None }
    }

    fn files() -> At {
        At::Files(files::Place::default())
    }
}

/// Whether the person is staff, whose announcements these are.
pub async fn is_for(turn: &mut Turn<'_, '_>) -> Result<bool> {
    Ok(turn.me.is_some() && desk::here(turn).await?.is_some())
}

/// `/broadcast`
pub async fn open(turn: &mut Turn<'_, '_>) -> Result<()> {
    match desk::here(turn).await? {
        Some(desk) => list::show(turn, &desk).await,
        None => refused(turn),
    }
}

/// A `bw:` button, without its verb.
pub async fn tap(turn: &mut Turn<'_, '_>, rest: &str) -> Result<()> {
    let parts: Vec<&str> = rest.split(':').collect();
    match parts[..] {
        ["all"] => open(turn).await,
        ["all" | "new" | "fresh", cohort] => {
            let Ok(cohort) = cohort.parse().map(CohortId) else { return unexpected::button(turn).await };
            match desk::of(turn, cohort).await? {
                Some(desk) => match parts[0] {
                    "all" => list::show(turn, &desk).await,
                    verb => list::new(turn, &desk, verb == "fresh").await,
                },
                None => refused(turn),
            }
        }
        ["pv"] => {
            // The preview stays as it is.
            turn.tapped = None;
            turn.reply(Message::new(say(turn.lang, "announcing-preview-button", &Args::new())));
            Ok(())
        }
        [verb, id, ref more @ ..] => {
            let Ok(id) = id.parse().map(BroadcastId) else { return unexpected::button(turn).await };
            match case::find(turn, id).await? {
                Some(case) => editing::tap(turn, case, verb, more).await,
                None => gone(turn).await,
            }
        }
        _ => unexpected::button(turn).await,
    }
}

/// The draft a step is about, where this person may still write it.
async fn open_draft(turn: &mut Turn<'_, '_>, step: &Step) -> Result<Option<Case>> {
    let Some(case) = case::find(turn, step.broadcast).await? else {
        turn.talk = Talk::Home;
        gone(turn).await?;
        return Ok(None);
    };
    let is_open = match step.at {
        At::Reason => case.is_asked() && case.may_approve(),
        _ => case.is_draft() && case.may_write(),
    };
    if is_open {
        return Ok(Some(case));
    }
    turn.talk = Talk::Home;
    turn.first(say(turn.lang, "announcing-changed", &Args::new()));
    screens::present(turn, &case).await?;
    Ok(None)
}

/// Words at one of the questions.
pub async fn said(turn: &mut Turn<'_, '_>, step: Step, said: &Said) -> Result<()> {
    let Some(case) = open_draft(turn, &step).await? else { return Ok(()) };
    turn.keep_answer(said).await?;
    match step.at {
        At::Words { lang, too_long } => writing::said(turn, case, lang, too_long, said).await,
        At::Name => kept::said(turn, case, &said.text).await,
        At::Pick(mode, kind) => parts::said(turn, case, mode, kind, &said.text).await,
        At::Until => options::said_until(turn, case, &said.text).await,
        At::When => when::said(turn, case, &said.text).await,
        At::Reason => sending::said_reason(turn, case, &said.text).await,
        At::Check { revision, told } => sending::said(turn, case, (revision, told), &said.text).await,
        At::Audience | At::Files(_) | At::Options => {
            turn.first(say(turn.lang, "announcing-unread", &Args::new()));
            screens::show(turn, &case, step.at).await
        }
    }
}

/// A file or picture at one of the questions.
pub async fn file(turn: &mut Turn<'_, '_>, sent: &File) -> Result<()> {
    let Talk::Announcing(step) = turn.talk.clone() else { return Ok(()) };
    let Some(case) = open_draft(turn, &step).await? else { return Ok(()) };
    match step.at {
        At::Files(place) => files::take(turn, case, place, sent).await,
        at => {
            let args = Args::new();
            if let Some(album) = &sent.album {
                let message = Message::new(say(turn.lang, "announcing-files-later", &args));
                return turn.reply_once(&format!("album:{album}"), message).await;
            }
            turn.first(say(turn.lang, "announcing-files-later", &args));
            screens::show(turn, &case, at).await
        }
    }
}

/// A file was fetched, or never will be.
pub async fn came(turn: &mut Turn<'_, '_>, id: BroadcastId, batch: &str, how: Attached) -> Result<()> {
    match case::find(turn, id).await? {
        Some(case) => files::came(turn, case, batch, how).await,
        None => Ok(()),
    }
}

/// Shows the question that is open once more.
pub async fn ask_again(turn: &mut Turn<'_, '_>, step: Step) -> Result<()> {
    match open_draft(turn, &step).await? {
        Some(case) => screens::show(turn, &case, step.at).await,
        None => Ok(()),
    }
}

/// The question before.
pub async fn back(turn: &mut Turn<'_, '_>, step: Step) -> Result<()> {
    let Some(case) = open_draft(turn, &step).await? else { return Ok(()) };
    let before = match step.at {
        At::Audience => {
            turn.talk = Talk::Home;
            turn.first(say(turn.lang, "announcing-kept-draft", &Args::new()));
            return list::show(turn, &case.desk).await;
        }
        At::Reason => {
            turn.talk = Talk::Home;
            return screens::present(turn, &case).await;
        }
        At::Pick(..) | At::Name | At::Words { lang: Lang::Ko, .. } => At::Audience,
        At::Words { lang: Lang::En, .. } => At::words(Lang::Ko),
        At::Files(_) => At::words(Lang::En),
        At::Options => At::files(),
        At::Until | At::When | At::Check { .. } => At::Options,
    };
    screens::show(turn, &case, before).await
}

/// Leaves the draft as it is; whether it stays is asked.
pub async fn cancelled(turn: &mut Turn<'_, '_>, step: Step) -> Result<()> {
    turn.talk = Talk::Home;
    match case::find(turn, step.broadcast).await? {
        Some(case) if case.is_draft() => {
            screens::left(turn, &case);
            Ok(())
        }
        Some(case) => screens::present(turn, &case).await,
        None => gone(turn).await,
    }
}

/// For what is not there, or not for this person; the two are not told apart.
async fn gone(turn: &mut Turn<'_, '_>) -> Result<()> {
    match desk::here(turn).await? {
        Some(desk) => {
            turn.first(say(turn.lang, "announcing-gone", &Args::new()));
            list::show(turn, &desk).await
        }
        None => refused(turn),
    }
}

fn refused(turn: &mut Turn<'_, '_>) -> Result<()> {
    desk::refuse(turn);
    Ok(())
}
