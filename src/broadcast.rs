//! Announcements: one owed message per person, once. Whom one is for is settled when it begins; from then on readers are
//! owed their copies a few at a time (`feed`), so that it can be paused, stopped and corrected at any moment.

mod feeding;
mod missing;
mod readers;

use anyhow::Result;
use chrono::{DateTime, Utc};

use crate::domain::broadcast::{Broadcast, Outcome, State};
use crate::domain::ids::{BotId, PersonId};
use crate::domain::lang::Lang;
use crate::store::Tx;
use crate::store::broadcasts;

pub use feeding::feed;
pub use missing::{Missing, missing, tell_missing, welcome};
pub use readers::readers;

/// Sends it, now or when its time comes. `false` where somebody has changed it meanwhile; then nothing is.
pub async fn send(tx: &mut Tx<'_>, bot: BotId, broadcast: &mut Broadcast, now: DateTime<Utc>) -> Result<bool> {
    if broadcast.state.has_begun() || broadcast.state == State::Scheduled {
        return Ok(false);
    }
    let begins = broadcast.body.when.begins(now);
    if begins > now {
        broadcast.state = State::Scheduled;
        broadcast.starts_at = Some(begins);
        return broadcasts::keep(tx, broadcast).await;
    }
    begin(tx, bot, broadcast, now).await
}

/// Settles whom it is for; from now on they are told.
async fn begin(tx: &mut Tx<'_>, bot: BotId, broadcast: &mut Broadcast, now: DateTime<Utc>) -> Result<bool> {
    broadcast.state = State::Sending;
    broadcast.started_at = Some(now);
    if !broadcasts::keep(tx, broadcast).await? {
        return Ok(false);
    }
    let readers = readers(tx, bot, broadcast, now).await?;
    broadcasts::add(tx, broadcast.id, broadcast.wording, &readers).await?;
    Ok(true)
}

/// Nobody is told for the time being; what is in flight arrives.
pub async fn pause(tx: &mut Tx<'_>, broadcast: &mut Broadcast) -> Result<bool> {
    if broadcast.state != State::Sending {
        return Ok(false);
    }
    broadcast.state = State::Paused;
    keep_and_take_back(tx, broadcast).await
}

/// Whoever has not got it is told after all.
pub async fn resume(tx: &mut Tx<'_>, broadcast: &mut Broadcast) -> Result<bool> {
    if broadcast.state != State::Paused {
        return Ok(false);
    }
    broadcast.state = State::Sending;
    if !broadcasts::keep(tx, broadcast).await? {
        return Ok(false);
    }
    broadcasts::begun(tx, broadcast.id).await?;
    Ok(true)
}

/// Whoever has not got it does not get it. What has not begun is a draft again.
pub async fn stop(tx: &mut Tx<'_>, broadcast: &mut Broadcast, now: DateTime<Utc>) -> Result<bool> {
    match broadcast.state {
        State::Scheduled | State::Asked => {
            broadcast.state = State::Draft;
            broadcast.starts_at = None;
            broadcast.approved_by = None;
            return broadcasts::keep(tx, broadcast).await;
        }
        State::Sending | State::Paused => {}
        State::Draft | State::Stopped | State::Done | State::Recalled => return Ok(false),
    }
    broadcast.state = State::Stopped;
    broadcast.ended_at = Some(now);
    if !keep_and_take_back(tx, broadcast).await? {
        return Ok(false);
    }
    broadcasts::stop(tx, broadcast.id).await?;
    broadcasts::begun(tx, broadcast.id).await?;
    Ok(true)
}

async fn keep_and_take_back(tx: &mut Tx<'_>, broadcast: &mut Broadcast) -> Result<bool> {
    if !broadcasts::keep(tx, broadcast).await? {
        return Ok(false);
    }
    broadcasts::take_back_waiting(tx, broadcast.id).await?;
    Ok(true)
}

/// The words in the body are new in one language: every copy in it is changed, and whoever has none yet gets the new ones.
pub async fn correct(tx: &mut Tx<'_>, broadcast: &mut Broadcast, lang: Lang, now: DateTime<Utc>) -> Result<bool> {
    if !broadcast.state.has_begun() || broadcast.state == State::Recalled {
        return Ok(false);
    }
    broadcast.wording += 1;
    if !broadcasts::keep(tx, broadcast).await? {
        return Ok(false);
    }
    broadcasts::to_change(tx, broadcast.id, broadcast.wording, lang, now).await?;
    Ok(true)
}

/// Takes every copy back where Telegram still allows it; nobody else gets one.
pub async fn recall(tx: &mut Tx<'_>, broadcast: &mut Broadcast, now: DateTime<Utc>) -> Result<bool> {
    if !broadcast.state.has_begun() || broadcast.state == State::Recalled {
        return Ok(false);
    }
    broadcast.state = State::Recalled;
    broadcast.ended_at = Some(now);
    if !keep_and_take_back(tx, broadcast).await? {
        return Ok(false);
    }
    broadcasts::stop(tx, broadcast.id).await?;
    broadcasts::to_take_back(tx, broadcast.id, now).await?;
    Ok(true)
}

/// What staff decide about a copy of which nobody knows whether it arrived.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decision {
    SayAgain,
    LeaveAlone,
}

/// Decides about every uncertain copy, or about one person's; returns how many.
pub async fn decide(
    tx: &mut Tx<'_>,
    broadcast: &mut Broadcast,
    only: Option<PersonId>,
    decision: Decision,
    now: DateTime<Utc>,
) -> Result<usize> {
    let mut decided = 0;
    for reader in broadcasts::all(tx, broadcast.id).await? {
        if reader.outcome != Outcome::Uncertain || only.is_some_and(|person| person != reader.person) {
            continue;
        }
        match decision {
            Decision::SayAgain => broadcasts::say_again(tx, &reader, now).await?,
            Decision::LeaveAlone => broadcasts::leave_alone(tx, &reader, now).await?,
        }
        decided += 1;
    }
    if decided > 0 && decision == Decision::SayAgain && broadcast.state == State::Done {
        broadcast.state = State::Sending;
        broadcast.ended_at = None;
        broadcasts::keep(tx, broadcast).await?;
    }
    Ok(decided)
}

/// What its progress shows now, to be compared with what a screen showed last.
pub async fn face(tx: &mut Tx<'_>, broadcast: &Broadcast) -> Result<String> {
    let tally = broadcasts::tally(tx, broadcast.id).await?;
    Ok(format!("{} {tally:?}", broadcast.revision))
}
