//! What a database knows of itself: whose key it was made with, and whether it is a copy. A copy says again what the
//! original may have said since it was taken, so what was due is held until staff decide.

use std::sync::Arc;

use anyhow::{Context as _, Result, bail};
use chrono::{DateTime, Utc};
use sqlx::{ConnectOptions as _, Connection as _};
use sqlx_postgres::PgConnection;
use sqlx_sqlite::SqliteConnection;

use super::open::looking_options;
use super::sealing::Keys;
use super::sql::{Conn, Tx, on};
use super::{database_file, facts, is_postgres, migrations};
use crate::domain::ids::{BotId, InboxId, OutboxId};

const KEY: &str = "key";
const COPIED_AT: &str = "copied-at";

/// The database was made with another key.
#[derive(Debug)]
pub struct OtherKey;

impl std::fmt::Display for OtherKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("the database was made with another key")
    }
}

impl std::error::Error for OtherKey {}

/// Makes the database this key's where it is nobody's, and fails with [`OtherKey`] where it is another's.
pub(super) async fn own(tx: &mut Tx<'_>) -> Result<()> {
    const SQL: &str = "insert into facts (name, value) values ($1, $2) on conflict (name) do nothing";
    let own = tx.keys().fingerprint();
    if facts::find(tx, KEY).await?.is_none() {
        on!(tx, |c| sqlx::query(SQL).bind(KEY).bind(&own).execute(c).await.map(drop))?;
    }
    if facts::find(tx, KEY).await?.as_ref() != Some(&own) {
        bail!(OtherKey);
    }
    Ok(())
}

pub(super) async fn stamp_copy(copy: &mut SqliteConnection, now: DateTime<Utc>) -> Result<()> {
    sqlx::query(facts::SET).bind(COPIED_AT).bind(now.to_rfc3339()).execute(copy).await?;
    Ok(())
}

/// Says that this database is a copy taken then, made by other means than `backup`.
pub async fn stamp(tx: &mut Tx<'_>, taken: DateTime<Utc>) -> Result<()> {
    facts::set(tx, COPIED_AT, &taken.to_rfc3339()).await
}

/// When the copy was taken that this database is and has not been started from yet.
pub async fn copied_at(tx: &mut Tx<'_>) -> Result<Option<DateTime<Utc>>> {
    let value = facts::find(tx, COPIED_AT).await?;
    value.map(|value| value.parse().context("could not read copied-at of facts")).transpose()
}

/// From here on it is a database of its own.
pub async fn take_off(tx: &mut Tx<'_>) -> Result<()> {
    const SQL: &str = "delete from facts where name = $1";
    on!(tx, |c| sqlx::query(SQL).bind(COPIED_AT).execute(c).await.map(drop))?;
    Ok(())
}

/// Holds everything that waits, is in flight or in doubt: the original may have done all of it. Updates that came in
/// are put aside rather than handled, and slow work is not begun again.
pub async fn hold_all(tx: &mut Tx<'_>, bot: BotId, now: DateTime<Utc>) -> Result<()> {
    const OUTBOX: &str = "
        update outbox
        set state = 'held', reason = 'the database was started from a copy', settled_at = null
        where bot = $1
            and (state = 'sending' or (state = 'waiting' and due <= $2)
                or (state = 'uncertain' and not exists (select 1 from outbox again where again.again_of = outbox.id)))";
    const INBOX: &str = "select id, raw from inbox where bot = $1 and state = 'waiting'";
    const JOBS: &str = "update jobs set state = 'done' where bot = $1 and state = 'waiting'";
    on!(tx, |c| sqlx::query(OUTBOX).bind(bot.0).bind(now).execute(c).await.map(drop))?;
    on!(tx, |c| sqlx::query(JOBS).bind(bot.0).execute(c).await.map(drop))?;
    let waiting: Vec<(i64, String)> = on!(tx, |c| sqlx::query_as(INBOX).bind(bot.0).fetch_all(c).await)?;
    for (id, raw) in waiting {
        super::inbox::park(tx, InboxId(id), &raw, now).await?;
    }
    Ok(())
}

/// Holds one row that waits.
pub async fn hold(tx: &mut Tx<'_>, row: OutboxId) -> Result<()> {
    const SQL: &str = "
        update outbox
        set state = 'held', reason = 'the database was started from a copy'
        where id = $1 and state = 'waiting'";
    on!(tx, |c| sqlx::query(SQL).bind(row.0).execute(c).await.map(drop))?;
    Ok(())
}

/// How many rows are held, and since when the first was due.
pub async fn held(tx: &mut Tx<'_>) -> Result<(i64, Option<DateTime<Utc>>)> {
    const SQL: &str = "select count(*), min(due) from outbox where state = 'held'";
    Ok(on!(tx, |c| sqlx::query_as(SQL).fetch_one(c).await)?)
}

/// What staff decide about what is held.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decision {
    /// It is sent as far as it is still of use.
    Send,
    /// The original has said it.
    Drop,
}

/// Decides about everything that is held; returns how many rows that were.
pub async fn decide(tx: &mut Tx<'_>, decision: Decision, now: DateTime<Utc>) -> Result<u64> {
    const SEND: &str = "update outbox set state = 'waiting', reason = null, due = $1 where state = 'held'";
    const DROP: &str = "update outbox set state = 'lapsed', settled_at = $1 where state = 'held'";
    let sql = match decision {
        Decision::Send => SEND,
        Decision::Drop => DROP,
    };
    Ok(on!(tx, |c| sqlx::query(sql).bind(now).execute(c).await.map(|done| done.rows_affected()))?)
}

/// A database as it stands, looked at without changing it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Inspection {
    /// The version of its tables, and the one this program knows.
    pub version: i64,
    pub latest: i64,
    pub key: KeyFits,
    pub copied_at: Option<DateTime<Utc>>,
    pub held: i64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeyFits {
    Yes,
    No,
    /// Nobody has opened it yet.
    Unknown,
}

/// Looks at a database; `None` where there is none yet.
pub async fn inspect(url: &str, keys: Arc<Keys>) -> Result<Option<Inspection>> {
    if is_postgres(url) {
        let mut conn = PgConnection::connect(url).await.context("could not reach PostgreSQL")?;
        return inspect_with(&mut Tx { conn: Conn::Postgres(&mut conn), keys }).await;
    }
    if database_file(url)?.is_none_or(|file| !file.exists()) {
        return Ok(None);
    }
    let mut conn = looking_options(url)?.connect().await.context("could not open the database")?;
    inspect_with(&mut Tx { conn: Conn::Sqlite(&mut conn), keys }).await
}

async fn inspect_with(tx: &mut Tx<'_>) -> Result<Option<Inspection>> {
    const VERSION: &str = "select max(version) from _sqlx_migrations";
    // A table that is not there is not a fault here: the database is empty.
    let version: Result<Option<i64>, sqlx::Error> = on!(tx, |c| sqlx::query_scalar(VERSION).fetch_one(c).await);
    let Ok(Some(version)) = version else { return Ok(None) };
    let latest = migrations::latest();
    let own = tx.keys().fingerprint();
    let key = match facts::find(tx, KEY).await? {
        Some(key) if key == own => KeyFits::Yes,
        Some(_) => KeyFits::No,
        None => KeyFits::Unknown,
    };
    let copied_at = copied_at(tx).await?;
    let (held, _) = held(tx).await?;
    Ok(Some(Inspection { version, latest, key, copied_at, held }))
}
