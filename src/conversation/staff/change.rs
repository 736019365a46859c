//! Making a confirmed change: once, as long as the meeting is still what was confirmed, with its line in the audit
//! trail. Whom it concerns hears of it from the planner.

use anyhow::{Context as _, Result};

use super::super::{Talk, turn::Turn};
use super::desk::Desk;
use super::step::{Change, Step};
use super::view::{companies, pair};
use super::{card, confirm};
use crate::domain::meeting::{Meeting, MeetingState};
use crate::store;
use crate::store::audit::What;
use crate::store::meetings::Pairing;
use crate::text::{Args, say};

/// The confirming button. A change with words of its own is in the talk, and only while it is being asked about.
pub async fn tap(turn: &mut Turn<'_, '_>, desk: &Desk, meeting: Meeting, revision: i64, how: &[&str]) -> Result<()> {
    let kept = match &turn.talk {
        Talk::Staff(Step::Confirm { meeting: about, revision: of, change })
            if (*about, *of) == (meeting.id, revision) && how == ["kept"] =>
        {
            Some(change.clone())
        }
        _ => None,
    };
    let change = kept.or_else(|| Change::read(how));
    match change {
        Some(change) if meeting.revision == revision => make(turn, desk, &meeting, change).await,
        // The same tap once more: it is so already, whoever did it.
        Some(change) if confirm::changed(&meeting, &change, &desk.cohort) == meeting => {
            turn.talk = Talk::Home;
            let text = say(turn.lang, "staff-already-so", &Args::new());
            card::show(turn, desk, &meeting, Some(text)).await
        }
        _ => card::changed_meanwhile(turn, desk, &meeting).await,
    }
}

/// Checks once more and makes the change.
pub async fn make(turn: &mut Turn<'_, '_>, desk: &Desk, meeting: &Meeting, change: Change) -> Result<()> {
    if let Some(refusal) = confirm::refusal(turn, desk, meeting, &change).await? {
        return confirm::refuse(turn, desk, meeting, &change, refusal).await;
    }
    let after = confirm::changed(meeting, &change, &desk.cohort);
    match after.state {
        MeetingState::Cancelled => {
            store::meetings::cancel(turn.tx, meeting.id, turn.now).await?;
        }
        MeetingState::Planned => {
            let Meeting { firm, buyer, interpreter, .. } = after;
            let pairing = Pairing { firm, buyer, interpreter };
            store::meetings::set(turn.tx, meeting.cohort, pairing, &after.details, turn.now).await?;
        }
    }
    store::shipments::recompute(turn.tx, meeting.firm, turn.now).await?;
    let moved = meeting.details.starts_at != after.details.starts_at;
    let what = What {
        from: moved.then_some(meeting.details.starts_at),
        to: moved.then_some(after.details.starts_at),
        ..What::meeting(meeting.id)
    };
    let by = Some(desk.me());
    store::audit::add(turn.tx, desk.cohort.id, by, change.action(), what, turn.now).await?;
    turn.talk = Talk::Home;
    let companies = companies(turn, desk, std::slice::from_ref(meeting)).await?;
    let pair = pair(meeting, &companies)?;
    let done = say(turn.lang, done(&change), &pair.args(meeting, turn.lang));
    let done = done.line(confirm::told(turn, desk, meeting, &after, &pair).await?);
    let now = store::meetings::find(turn.tx, meeting.id).await?.context("could not find the meeting just changed")?;
    card::show(turn, desk, &now, Some(done)).await
}

fn done(change: &Change) -> &'static str {
    match change {
        Change::Start(_) => "staff-moved",
        Change::Booth(_) => "staff-booth-changed",
        Change::Link(_) => "staff-link-changed",
        Change::Cancel => "staff-cancelled",
        Change::Reinstate => "staff-reinstated",
    }
}
