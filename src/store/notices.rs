//! Keys of notices that have been owed, and what each person was last told of a meeting.

use anyhow::Result;
use chrono::{DateTime, Utc};

use super::sql::{Tx, on};
use crate::domain::ids::{OutboxId, PersonId};

/// Spends a key; false where it was spent before.
pub async fn spend(
    tx: &mut Tx<'_>,
    key: &str,
    person: PersonId,
    row: OutboxId,
    now: DateTime<Utc>,
) -> Result<bool> {
    const SQL: &str = "
        insert into notices (key, person, outbox, spent_at)
        values ($1, $2, $3, $4)
        on conflict (key) do nothing";
    let made = on!(tx, |c| {
        sqlx::query(SQL).bind(key).bind(person.0).bind(row.0).bind(now).execute(c).await.map(|d| d.rows_affected())
    })?;
    Ok(made > 0)
}

/// A person who could not be reached was told nothing and spent no key.
pub async fn unspend(tx: &mut Tx<'_>, row: OutboxId) -> Result<()> {
    const SQL: &str = "delete from notices where outbox = $1";
    on!(tx, |c| sqlx::query(SQL).bind(row.0).execute(c).await.map(drop))?;
    unsay(tx, row).await
}

/// What a message that never arrived would have told is not told.
pub async fn unsay(tx: &mut Tx<'_>, row: OutboxId) -> Result<()> {
    const FORGET: &str = "delete from told where outbox = $1 and facts_before is null";
    const RESTORE: &str = "
        update told
        set facts = facts_before, facts_before = null, outbox = null
        where outbox = $1";
    on!(tx, |c| sqlx::query(FORGET).bind(row.0).execute(c).await.map(drop))?;
    on!(tx, |c| sqlx::query(RESTORE).bind(row.0).execute(c).await.map(drop))?;
    Ok(())
}
