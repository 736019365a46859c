//! The log of a meeting: each party answers a few questions once it is over. A draft is kept answer by answer and nothing
//! counts before it is sent. Any colleague may answer for the party, and sees what another has sent or begun; what was
//! sent can be corrected until the time is over.

mod amounts;
mod asking;
mod desk;
pub mod draft;
mod extra;
mod extra_typed;
mod former;
mod list;
mod own;
mod own_typed;
mod sending;
mod taking;
mod telling;
mod typed;

use anyhow::Result;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::talk::Talk;
use super::turn::Turn;
use super::{meetings, unexpected};
use crate::domain::asking::{Asked, asks_for_one_log, side_of};
use crate::domain::ids::{MeetingId, SurveyId};
use crate::domain::meeting::PartySide;
use crate::domain::message::Text;
use crate::domain::money::Money;
use crate::domain::owed::Kind;
use crate::store;
use crate::telegram::incoming::Said;
use crate::text::{Args, say};
use desk::{Desk, Refusal};
use draft::Draft;

pub(super) use amounts::{from_data, is_likely};
pub use desk::card_rows;
pub use list::{home_button, show as open};

/// Which log is open in the talk, and what was open before, which goes on afterwards.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Open {
    pub meeting: MeetingId,
    pub side: PartySide,
    pub at: Place,
    pub then: Box<Talk>,
    #[serde(default)]
    pub asked_at: DateTime<Utc>,
}

impl Place {
    /// The amount that a buyer expects to order.
    fn expected() -> Place {
        Place::Expected { read: None, several: Vec::new() }
    }

    /// A product: what it is called, then what one costs, then how many.
    fn product(name: Option<String>, price: Option<Money>) -> Place {
        Place::Product { name, price, several: Vec::new() }
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Place {
    /// Which question exactly, the draft tells.
    Questions,
    /// Something that may be added to what was sent.
    Remark,
    Expected {
        /// As it was read from what somebody typed.
        read: Option<Money>,
        /// What somebody typed could be any of these.
        #[serde(default)]
        several: Vec<Money>,
    },
    Worked,
    Product {
        name: Option<String>,
        price: Option<Money>,
        /// What somebody typed as the price could be any of these.
        #[serde(default)]
        several: Vec<Money>,
    },
    /// One of the cohort's own questions.
    Own(SurveyId),
}

/// `log`, and `log:<meeting>:<side>:<start>:<what>`
pub async fn tap(turn: &mut Turn<'_, '_>, rest: &str) -> Result<()> {
    leave_notice(turn).await?;
    let parts: Vec<&str> = rest.split(':').collect();
    let [meeting, side, start, ref what @ ..] = parts[..] else { return list::show(turn).await };
    let (Some(asked), Some(side)) = (Asked::read(meeting, start), side_of(side)) else {
        return unexpected::button(turn).await;
    };
    if *what == ["former"] {
        return former::show(turn, asked.meeting).await;
    }
    let desk = match desk::at(turn, asked.meeting, side).await? {
        Ok(desk) if asked.still_holds(&desk.sight().meeting) => desk,
        Ok(desk) => return Refusal::Moved(Box::new(desk)).show(turn).await,
        Err(refusal) => return refusal.show(turn).await,
    };
    match *what {
        [] => unexpected::button(turn).await,
        ["open"] => sending::open(turn, desk).await,
        ["later"] => asking::later(turn, &desk).await,
        ["fix", revision] => sending::correct(turn, desk, revision).await,
        ["q", ref what @ ..] => own::tap(turn, desk, what).await,
        ["x", ref what @ ..] => extra::tap(turn, desk, what).await,
        _ => taking::tap(turn, desk, what).await,
    }
}

/// What speaks of several things stays as it is, and the question comes below it.
async fn leave_notice(turn: &mut Turn<'_, '_>) -> Result<()> {
    let Some(row) = turn.tapped else { return Ok(()) };
    let Some((kind, words)) = store::outbox::said(turn.tx, row).await? else { return Ok(()) };
    if kind != Kind::Reply && !words.as_ref().is_some_and(asks_for_one_log) {
        turn.tapped = None;
    }
    Ok(())
}

/// The log that is open in the talk.
async fn open_desk(turn: &mut Turn<'_, '_>) -> Result<Option<(Open, Desk)>> {
    let Talk::Logging(open) = turn.talk.clone() else { return Ok(None) };
    let desk = desk::at(turn, open.meeting, open.side).await?;
    // To a log of a start that its meeting has no longer nothing can be added.
    let holds = |desk: &Desk| desk.is_open(turn.now) && (open.at == Place::Questions || desk.log.is_some());
    Ok(desk.ok().filter(holds).map(|desk| (open, desk)))
}

/// Words at one of the questions.
pub async fn answer(turn: &mut Turn<'_, '_>, said: &Said) -> Result<()> {
    let Some((open, desk)) = open_desk(turn).await? else { return lost(turn).await };
    match open.at {
        Place::Questions => match open_draft(turn, &desk).await? {
            Some(draft) => typed::said(turn, desk, draft, said).await,
            None => sent_meanwhile(turn, &desk).await,
        },
        place => extra_typed::said(turn, desk, place, said).await,
    }
}

/// Shows the question that is open once more.
pub async fn ask_again(turn: &mut Turn<'_, '_>) -> Result<()> {
    let Some((open, desk)) = open_desk(turn).await? else { return lost(turn).await };
    match open.at {
        Place::Questions => match open_draft(turn, &desk).await? {
            Some(draft) => asking::ask(turn, &desk, &draft).await,
            None => sent_meanwhile(turn, &desk).await,
        },
        place => extra_typed::ask(turn, &desk, &place).await,
    }
}

/// The question before.
pub async fn back(turn: &mut Turn<'_, '_>) -> Result<()> {
    let Some((open, desk)) = open_desk(turn).await? else { return lost(turn).await };
    match open.at {
        Place::Questions => match open_draft(turn, &desk).await? {
            Some(draft) => taking::back(turn, &desk, draft).await,
            None => sent_meanwhile(turn, &desk).await,
        },
        Place::Own(question) => own::back(turn, &desk, question).await,
        _ => extra::show(turn, &desk).await,
    }
}

/// The word for giving up: what was answered is deleted only where they say so.
pub async fn give_up(turn: &mut Turn<'_, '_>) -> Result<()> {
    let Some((open, desk)) = open_desk(turn).await? else { return lost(turn).await };
    match open.at {
        Place::Questions => match desk.draft(turn).await? {
            Some(draft) if draft.is_begun() => asking::ask_to_drop(turn, &desk),
            _ => asking::later(turn, &desk).await,
        },
        _ => {
            turn.first(say(turn.lang, "log-extra-left", &Args::new()));
            extra::show(turn, &desk).await
        }
    }
}

/// What was asked there; nothing where that cannot be answered any more.
pub async fn asked(turn: &mut Turn<'_, '_>, open: &Open) -> Result<Text> {
    let Ok(desk) = desk::at(turn, open.meeting, open.side).await? else { return Ok(Text::default()) };
    match open.at {
        Place::Own(question) => own::words_of(turn, &desk, question).await,
        _ => Ok(desk.words.say("log-ask-remark")),
    }
}

/// What was open is no more: it was sent elsewhere, is not theirs any more, or its time is over.
async fn lost(turn: &mut Turn<'_, '_>) -> Result<()> {
    if let Talk::Logging(open) = turn.talk.clone()
        && let Ok(desk) = desk::at(turn, open.meeting, open.side).await?
        && !desk.is_open(turn.now)
    {
        return sending::over(turn, &desk).await;
    }
    end(turn);
    turn.first(say(turn.lang, "log-lost", &Args::new()));
    list::show(turn).await
}

/// Opens a log in the talk; what was open before goes on afterwards.
fn enter(turn: &mut Turn<'_, '_>, desk: &Desk, at: Place) {
    end(turn);
    let then = Box::new(turn.talk.clone());
    let (meeting, side) = (desk.sight().meeting.id, desk.side);
    turn.talk = Talk::Logging(Open { meeting, side, at, then, asked_at: turn.now });
}

/// Goes back to what was open before.
fn end(turn: &mut Turn<'_, '_>) {
    if let Talk::Logging(open) = turn.talk.clone() {
        turn.talk = *open.then;
    }
}

/// The same where this log is the one that is open, and not another.
fn leave(turn: &mut Turn<'_, '_>, desk: &Desk) {
    if let Talk::Logging(open) = &turn.talk
        && (open.meeting, open.side) == (desk.sight().meeting.id, desk.side)
    {
        end(turn);
    }
}

/// Shows once more, below, what is open now that this log is not.
async fn go_back(turn: &mut Turn<'_, '_>, desk: &Desk) -> Result<()> {
    leave(turn, desk);
    super::goes_on(turn).await
}

/// For what is not theirs, or is not there at all; the two are not told apart.
async fn unknown(turn: &mut Turn<'_, '_>) -> Result<()> {
    turn.tapped = None;
    meetings::unknown(turn).await
}

/// What this member has begun, unless it is of another start or cannot be read any more.
async fn read_draft(turn: &mut Turn<'_, '_>, desk: &Desk) -> Result<Option<Draft>> {
    let meeting = &desk.sight().meeting;
    let kept: Option<serde_json::Value> = store::logs::draft(turn.tx, meeting.id, desk.side, desk.member.id).await?;
    Ok(kept.and_then(|kept| Draft::kept(kept, meeting.details.starts_at)))
}

/// What is asked in the talk. Before the first answer nothing of it is kept.
async fn open_draft(turn: &mut Turn<'_, '_>, desk: &Desk) -> Result<Option<Draft>> {
    let first = desk.log.is_none().then(|| Draft::new(desk.sight().meeting.details.starts_at));
    Ok(desk.draft(turn).await?.or(first))
}

/// Nothing of theirs is open any more, since the party has sent its log.
async fn sent_meanwhile(turn: &mut Turn<'_, '_>, desk: &Desk) -> Result<()> {
    match desk.log {
        Some(_) => sending::sent_before(turn, desk).await,
        None => lost(turn).await,
    }
}
