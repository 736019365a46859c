//! Announcements that have begun: what staff see of one and decide about it, and what its readers answer. Every tap looks
//! the rows up anew; one that acts carries the revision it was shown with, so that a stale one says so and does nothing.

mod approving;
mod correcting;
mod doubts;
mod lists;
mod missing;
mod names;
mod progress;
mod reading;
mod recalling;
mod replying;
mod sheet;
mod stopping;

use anyhow::Result;
use serde::{Deserialize, Serialize};

use super::announcing::case::{self, Case};
use super::staff::desk;
use super::turn::Turn;
use super::{Talk, unexpected};
use crate::domain::broadcast::Broadcast;
use crate::domain::ids::{BroadcastId, OutboxId};
use crate::domain::lang::Lang;
use crate::domain::message::{Button, Message, Text};
use crate::domain::owed::Op;
use crate::store;
use crate::telegram::incoming::Said;
use crate::text::{Args, label, say};

pub use replying::replied;
pub use sheet::come_back;

/// What waits for words of staff.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Step {
    /// New words in a language; `wording` is what they are to replace.
    Words { broadcast: BroadcastId, wording: i64, lang: Lang },
    /// They are shown, and wait for their confirmation.
    Sure { broadcast: BroadcastId, wording: i64, lang: Lang, text: Text },
    /// Why a host returns the correction of this number.
    Reason { broadcast: BroadcastId, number: i64 },
}

impl Step {
    fn broadcast(&self) -> BroadcastId {
        match self {
            Step::Words { broadcast, .. } | Step::Sure { broadcast, .. } | Step::Reason { broadcast, .. } => *broadcast,
        }
    }
}

/// Whether a button is one of an announcement's readers, who may press it whatever else they have yet to answer.
pub fn is_readers(rest: &str) -> bool {
    matches!(rest.split_once(':'), Some(("read" | "no-ads", _)))
}

/// `bc:<...>`: `read` and `no-ads` by readers, all else by staff.
pub async fn tap(turn: &mut Turn<'_, '_>, rest: &str) -> Result<()> {
    let parts: Vec<&str> = rest.split(':').collect();
    match parts[..] {
        ["read", id] => reading::read(turn, id).await,
        ["no-ads", id] => reading::no_ads(turn, id).await,
        ["again" | "leave", reader, row] => doubts::one(turn, parts[0], reader, row).await,
        [what, id, ref more @ ..] => match found(turn, id).await? {
            Some((case, broadcast)) => about(turn, &case, broadcast, what, more).await,
            None => refused(turn),
        },
        _ => unexpected::button(turn).await,
    }
}

async fn about(turn: &mut Turn<'_, '_>, case: &Case, broadcast: Broadcast, what: &str, more: &[&str]) -> Result<()> {
    let page = || more.get(1).and_then(|page| page.parse().ok()).unwrap_or(0);
    if !broadcast.state.has_begun() {
        return not_begun(turn);
    }
    match what {
        "show" => return progress::show(turn, case, &broadcast).await,
        "unread" => return lists::unread(turn, case, &broadcast, page()).await,
        "failed" => return lists::failed(turn, case, &broadcast, page()).await,
        "list" => return sheet::ask(turn, case, &broadcast),
        "fix-see" => return approving::show(turn, case, &broadcast).await,
        "fix-ok" => return approving::approve(turn, case, broadcast, more).await,
        "fix-no" => return approving::ask_reason(turn, case, &broadcast, more).await,
        _ => {}
    }
    if !case.may_write() {
        return case.refuse(turn);
    }
    match (what, more) {
        ("doubt", _) => return doubts::list(turn, case, &broadcast).await,
        ("correct", _) => return correcting::choose(turn, case, &broadcast).await,
        ("fix", [wording, lang]) => return correcting::ask(turn, case, &broadcast, wording, lang).await,
        ("fix-yes", [wording]) => return correcting::keep(turn, case, broadcast, wording).await,
        ("fix-off", _) => return approving::take_back(turn, case, broadcast, more).await,
        ("again-all" | "leave-all", [count, row]) => return doubts::all(turn, case, broadcast, what, count, row).await,
        _ => {}
    }
    let revision = more.first().and_then(|revision| revision.parse::<i64>().ok());
    if revision != Some(broadcast.revision) {
        return stale(turn, case, &broadcast).await;
    }
    match (what, more) {
        ("pause", _) => progress::pause(turn, case, broadcast).await,
        ("resume", _) => progress::resume(turn, case, broadcast).await,
        ("stop", _) => stopping::ask(turn, case, &broadcast).await,
        ("stop-yes", _) => stopping::stop(turn, case, broadcast).await,
        ("missing", _) => missing::ask(turn, case, &broadcast).await,
        ("missing-yes", [_, count]) => missing::tell(turn, case, broadcast, count).await,
        ("recall", _) => recalling::ask(turn, case, &broadcast).await,
        ("recall-yes", _) => recalling::recall(turn, case, broadcast).await,
        _ => unexpected::button(turn).await,
    }
}

/// An announcement and who looks at it; `None` where there is none, or the person is staff of no cohort that it speaks to.
async fn found(turn: &mut Turn<'_, '_>, id: &str) -> Result<Option<(Case, Broadcast)>> {
    let Ok(id) = id.parse() else { return Ok(None) };
    let case = case::find(turn, BroadcastId(id)).await?;
    Ok(case.map(|case| (case.clone(), case.broadcast)))
}

fn refused(turn: &mut Turn<'_, '_>) -> Result<()> {
    desk::refuse(turn);
    Ok(())
}

fn not_begun(turn: &mut Turn<'_, '_>) -> Result<()> {
    let all = Button::data(label(turn.lang, "broadcast-back-button", &Args::new()), "bw:all");
    turn.show(Message::new(say(turn.lang, "announced-not-begun", &Args::new())).row([all]));
    Ok(())
}

/// Somebody has changed it since the button was shown: nothing is done, and what there is now is shown.
async fn stale(turn: &mut Turn<'_, '_>, case: &Case, broadcast: &Broadcast) -> Result<()> {
    turn.first(say(turn.lang, "announced-changed", &Args::new()));
    progress::show(turn, case, broadcast).await
}

fn button(lang: Lang, id: &str, data: String) -> Button {
    Button::data(label(lang, id, &Args::new()), data)
}

/// The way back to how far it is.
fn back(turn: &Turn<'_, '_>, broadcast: &Broadcast) -> Button {
    button(turn.lang, "announced-back-button", format!("bc:show:{}", broadcast.id))
}

/// Words of staff in answer to what was asked.
pub async fn said(turn: &mut Turn<'_, '_>, step: Step, said: &Said) -> Result<()> {
    match at(turn, &step).await? {
        Some((case, broadcast)) => match step {
            Step::Words { wording, lang, .. } | Step::Sure { wording, lang, .. } => {
                correcting::said(turn, &case, &broadcast, (wording, lang), said).await
            }
            Step::Reason { number, .. } => approving::said_reason(turn, &case, broadcast, number, said).await,
        },
        None => refused(turn),
    }
}

/// Asks once more what is open.
pub async fn ask_again(turn: &mut Turn<'_, '_>, step: Step) -> Result<()> {
    match at(turn, &step).await? {
        Some((case, broadcast)) => match step {
            Step::Words { wording, lang, .. } => {
                correcting::ask(turn, &case, &broadcast, &wording.to_string(), lang.code()).await
            }
            Step::Sure { wording, lang, text, .. } => {
                correcting::preview(turn, &case, &broadcast, wording, lang, text).await
            }
            Step::Reason { number, .. } => approving::ask_reason(turn, &case, &broadcast, &[&number.to_string()]).await,
        },
        None => refused(turn),
    }
}

/// One step back from what is asked; nothing has been changed yet.
pub async fn go_back(turn: &mut Turn<'_, '_>, step: Step) -> Result<()> {
    match (at(turn, &step).await?, step) {
        (Some((case, broadcast)), Step::Sure { wording, lang, .. }) => {
            correcting::ask(turn, &case, &broadcast, &wording.to_string(), lang.code()).await
        }
        (Some((case, broadcast)), Step::Words { .. }) => progress::show(turn, &case, &broadcast).await,
        (Some((case, broadcast)), Step::Reason { .. }) => {
            turn.talk = Talk::Home;
            approving::show(turn, &case, &broadcast).await
        }
        (None, _) => refused(turn),
    }
}

/// The announcement a step is about, for whoever may change it; the talk is over for all others.
async fn at(turn: &mut Turn<'_, '_>, step: &Step) -> Result<Option<(Case, Broadcast)>> {
    let may = |case: &Case| match step {
        Step::Words { .. } | Step::Sure { .. } => case.may_write(),
        Step::Reason { .. } => case.may_approve(),
    };
    let found = found(turn, &step.broadcast().to_string()).await?.filter(|(case, _)| may(case));
    if found.is_none() {
        turn.talk = Talk::Home;
    }
    Ok(found)
}

/// A message that showed how far an announcement is when it was tapped.
pub struct Left {
    row: OutboxId,
    broadcast: BroadcastId,
}

/// Whatever is tapped may show something else in a moment: until then it does not change by itself.
pub async fn leave(turn: &mut Turn<'_, '_>) -> Result<Option<Left>> {
    let Some(row) = turn.tapped else { return Ok(None) };
    let broadcast = store::broadcasts::forget_screen(turn.tx, row).await?;
    Ok(broadcast.map(|broadcast| Left { row, broadcast }))
}

/// A message that still shows how far it is goes on doing so.
pub async fn stay(turn: &mut Turn<'_, '_>, left: Option<Left>) -> Result<()> {
    let Some((Left { row, broadcast }, person)) = left.zip(turn.chat.person) else { return Ok(()) };
    if turn.outcome.owes.iter().any(|owed| owed.op == Op::Edit(row)) {
        return Ok(());
    }
    store::broadcasts::keep_screen(turn.tx, broadcast, row, person, turn.now).await
}
