//! What becomes of rows that may have arrived, by kind: edits, deletions and pins are simply done again; a question is
//! asked again and says so; a notice is sent again while it is useful; a broadcast waits for staff.

use anyhow::Result;
use chrono::{DateTime, Duration, Utc};
use futures::FutureExt as _;

use super::{LONGEST_REST, Outbox, Since};
use crate::clock::Tick;
use crate::domain::ids::{BotId, OutboxId};
use crate::domain::owed::{Kind, Op, Owed, Words};
use crate::store::outbox::Claimed;
use crate::store::{self, Tx};
use crate::words;

/// Longer than any request lives, so that no living process still waits for its answer.
const LONGEST_REQUEST: Duration = Duration::minutes(10);

/// What is said again may arrive every time: no more copies than this, and then the row stays uncertain.
const MOST_COPIES: i64 = 3;
/// What is done again shows no more than once, but not for ever.
const MOST_TRIES: i64 = 30;
const REST: Duration = Duration::seconds(30);

/// When to look again for rows in flight that are nobody's.
#[derive(Clone, Copy, Default)]
pub struct Strays {
    look: Tick,
    /// When the next one known is old enough.
    due: Option<DateTime<Utc>>,
}

impl Outbox {
    /// What is in flight and nobody's becomes uncertain: left by a process that died, or by a commit whose answer was
    /// lost. Its chat hears nothing until then. Returns when the next such row is old enough.
    pub(super) async fn doubt_strays(&self, now: DateTime<Utc>, tick: Tick) -> Result<Option<DateTime<Utc>>> {
        let Strays { look, due } = *self.0.strays.lock().expect("no holder panics");
        if tick < look && due.is_none_or(|due| now < due) {
            return Ok(due);
        }
        let bot = self.0.api.bot();
        let rows = self.0.db.read(move |tx| store::doubts::in_flight(tx, bot).boxed()).await?;
        let strays = {
            let own = self.0.own();
            rows.into_iter().filter(|(id, _)| !own.contains(id)).collect::<Vec<_>>()
        };
        let old_enough = |since: &DateTime<Utc>| *since + LONGEST_REQUEST <= now;
        let due = strays.iter().map(|(_, since)| *since).find(|since| !old_enough(since));
        let due = due.map(|since| since + LONGEST_REQUEST);
        let old: Vec<OutboxId> = strays.into_iter().filter(|(_, since)| old_enough(since)).map(|(id, _)| id).collect();
        if !old.is_empty() {
            tracing::warn!(rows = old.len(), "requests were in flight that nobody waits for");
            self.0.db.write(move |tx| async move { store::doubts::give_up(tx, &old, now).await }.boxed()).await?;
            self.settle_doubts(Since::Running).await;
        }
        *self.0.strays.lock().expect("no holder panics") = Strays { look: tick + LONGEST_REST, due };
        Ok(due)
    }
}

/// Returns how many rows were settled.
pub async fn settle(
    tx: &mut Tx<'_>,
    bot: BotId,
    since: Since,
    several_processes: bool,
    now: DateTime<Utc>,
) -> Result<usize> {
    if since == Since::Start {
        // SQLite has one process: what is in flight at its start is another's that died.
        let before = if several_processes { now - LONGEST_REQUEST } else { DateTime::<Utc>::MAX_UTC };
        store::outbox::doubt(tx, bot, before, now).await?;
    }
    let mut settled = 0;
    for row in store::outbox::uncertain(tx, bot, None).await? {
        settled += usize::from(settle_one(tx, bot, row, now).await?);
    }
    Ok(settled)
}

async fn settle_one(tx: &mut Tx<'_>, bot: BotId, row: Claimed, now: DateTime<Utc>) -> Result<bool> {
    if row.op != Op::Send {
        if row.tries >= MOST_TRIES {
            return Ok(false);
        }
        // The first time at once; a line that keeps breaking gets longer and longer rests.
        let tries = (row.tries - 1).clamp(0, 20) as i32;
        store::outbox::redo(tx, row.id, now + REST * tries).await?;
        return Ok(true);
    }
    if row.useful_until.is_some_and(|until| until <= now) {
        return Ok(false);
    }
    let before = store::outbox::said_before(tx, row.id).await?;
    if before >= MOST_COPIES {
        return Ok(false);
    }
    if let (Kind::Notice, Some(about)) = (row.kind, row.about.clone())
        && !words::may_come_twice(tx, bot, about).await?
    {
        return Ok(false);
    }
    let words = match row.kind {
        Kind::Broadcast => return Ok(false),
        Kind::Reply => match row.body.clone() {
            Some(message) if before > 0 => Words::Frozen(message),
            Some(message) => Words::Frozen(words::again(tx, bot, row.chat, message).await?),
            None => return Ok(false),
        },
        // Worded afresh: what was true a moment ago may no longer be.
        Kind::Notice => match (row.about.clone(), row.body.clone()) {
            (Some(about), _) => Words::Later(about),
            (None, Some(message)) => Words::Frozen(message),
            (None, None) => return Ok(false),
        },
    };
    let again = Owed {
        chat: row.chat,
        person: row.person,
        lane: row.lane,
        kind: row.kind,
        op: Op::Send,
        words,
        once: None,
        // The first time at once; a line that keeps breaking gets a rest.
        due: now + REST * before as i32,
        useful_until: row.useful_until,
        again_of: Some(row.id),
    };
    let Some(said_again) = store::outbox::owe(tx, bot, &again, now).await? else { return Ok(false) };
    store::notices::hand_over(tx, row.id, said_again).await?;
    words::take_back_parts(tx, row.id, row.tries, now).await?;
    Ok(true)
}
