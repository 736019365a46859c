//! What becomes of rows that may have arrived, by kind: edits, deletions and pins are simply done again; a question is
//! asked again and says so; a notice is sent again while it is useful; a broadcast waits for staff.

use anyhow::Result;
use chrono::{DateTime, Duration, Utc};

use super::Since;
use crate::domain::ids::BotId;
use crate::domain::owed::{Kind, Op, Owed, Words};
use crate::store::outbox::Claimed;
use crate::store::{self, Tx};
use crate::words;

/// Longer than any request lives, so that no living process still waits for its answer.
const LONGEST_REQUEST: Duration = Duration::minutes(10);

/// What is said again may arrive every time: no more copies than this, and then the row stays uncertain.
const MOST_COPIES: i64 = 3;
const REST: Duration = Duration::seconds(30);

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
        store::outbox::redo(tx, row.id, now).await?;
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
