//! Rows of which nobody knows whether they arrived, beyond those that settle themselves: what nobody waits for any more,
//! and what need not be said again.

use anyhow::Result;
use chrono::{DateTime, Utc};
use sqlx::AssertSqlSafe;

use super::notices;
use super::sql::{Tx, on};
use crate::domain::ids::{BotId, OutboxId};

/// The rows in flight, and since when each is.
pub async fn in_flight(tx: &mut Tx<'_>, bot: BotId) -> Result<Vec<(OutboxId, DateTime<Utc>)>> {
    const SQL: &str = "select id, claimed_at from outbox where bot = $1 and state = 'sending' order by claimed_at, id";
    let rows: Vec<(i64, DateTime<Utc>)> = on!(tx, |c| sqlx::query_as(SQL).bind(bot.0).fetch_all(c).await)?;
    Ok(rows.into_iter().map(|(id, since)| (OutboxId(id), since)).collect())
}

/// Rows in flight that nobody waits for become uncertain.
pub async fn give_up(tx: &mut Tx<'_>, rows: &[OutboxId], now: DateTime<Utc>) -> Result<()> {
    let sql = format!(
        "update outbox
        set state = 'uncertain', reason = 'nobody waited for its answer any more', settled_at = $2
        where id in ({}) and state = 'sending'",
        tx.each("$1")
    );
    let rows = serde_json::to_string(rows)?;
    on!(tx, |c| sqlx::query(AssertSqlSafe(sql)).bind(rows).bind(now).execute(c).await.map(drop))?;
    Ok(())
}

/// Whether something newer was owed in the place of what `row` would make of the message it changes.
pub async fn is_outdated(tx: &mut Tx<'_>, row: OutboxId, target: OutboxId) -> Result<bool> {
    const SQL: &str = "select count(*) from outbox where target = $1 and id > $2 and op <> 'pin'";
    let count: i64 = on!(tx, |c| sqlx::query_scalar(SQL).bind(target.0).bind(row.0).fetch_one(c).await)?;
    Ok(count > 0)
}

/// It is proven that a row arrived: what still waits to say it again need not, and what it would have told is told.
pub async fn arrived(tx: &mut Tx<'_>, row: OutboxId, now: DateTime<Utc>) -> Result<()> {
    const WAITING: &str = "
        with recursive copies (id) as (
            select id from outbox where again_of = $1
            union all
            select o.id from outbox o join copies c on o.again_of = c.id)
        update outbox
        set state = 'overtaken', reason = 'it had arrived', settled_at = $2
        where id in (select id from copies) and state = 'waiting'
        returning id";
    let copies: Vec<i64> = on!(tx, |c| sqlx::query_scalar(WAITING).bind(row.0).bind(now).fetch_all(c).await)?;
    for copy in copies {
        notices::hand_over(tx, OutboxId(copy), row).await?;
    }
    Ok(())
}
