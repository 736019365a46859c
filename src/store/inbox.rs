//! The inbox: every update stored before Telegram is told it arrived, and every result of slow work.
//! A row is handled in one transaction with everything it causes, and only once.

use std::fmt::Write as _;

use anyhow::Result;
use chrono::{DateTime, Utc};
use sqlx::AssertSqlSafe;

use super::sealing::Sealed;
use super::sql::{Tx, on};
use crate::domain::ids::{BotId, ChatId, InboxId};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    Telegram,
    Worker,
}

impl Origin {
    fn name(self) -> &'static str {
        match self {
            Origin::Telegram => "telegram",
            Origin::Worker => "worker",
        }
    }
}

/// Something that came in, as text, with the chat whose order it keeps.
#[derive(Clone, Debug)]
pub struct Arrived {
    pub origin: Origin,
    /// Telegram's update_id, or the job's id.
    pub number: i64,
    pub chat: Option<ChatId>,
    pub raw: String,
}

/// A row that waits for its turn.
#[derive(Clone, Debug)]
pub struct Waiting {
    pub id: InboxId,
    pub arrived: Arrived,
}

/// Stores what is new among `arrived` and says which rows those became; what came before is passed over.
pub async fn keep(tx: &mut Tx<'_>, bot: BotId, arrived: Vec<Arrived>, now: DateTime<Utc>) -> Result<Vec<Waiting>> {
    if arrived.is_empty() {
        return Ok(Vec::new());
    }
    let mut sql = String::from("insert into inbox (bot, received_at, state, origin, update_id, chat, raw) values ");
    for row in 0..arrived.len() {
        let first = 3 + row * 4;
        let comma = if row == 0 { "" } else { ", " };
        let _ = write!(sql, "{comma}($1, $2, 'waiting', ${first}, ${}, ${}, ${})", first + 1, first + 2, first + 3);
    }
    sql.push_str(" on conflict (bot, origin, update_id) do nothing returning id, origin, update_id");
    let rows: Vec<(i64, String, i64)> = on!(tx, |c| {
        let mut query = sqlx::query_as(AssertSqlSafe(sql)).bind(bot.0).bind(now);
        for one in &arrived {
            query = query.bind(one.origin.name()).bind(one.number);
            query = query.bind(one.chat.map(|chat| chat.0)).bind(one.raw.clone());
        }
        query.fetch_all(c).await
    })?;
    let ids: std::collections::HashMap<(&str, i64), i64> =
        rows.iter().map(|(id, origin, number)| ((origin.as_str(), *number), *id)).collect();
    let kept = arrived.into_iter().filter_map(|one| {
        let id = *ids.get(&(one.origin.name(), one.number))?;
        Some(Waiting { id: InboxId(id), arrived: one })
    });
    let mut kept: Vec<Waiting> = kept.collect();
    kept.sort_by_key(|row| row.id);
    kept.dedup_by_key(|row| row.id);
    Ok(kept)
}

#[derive(sqlx::FromRow)]
struct Row {
    id: i64,
    origin: String,
    update_id: i64,
    chat: Option<i64>,
    raw: String,
}

impl Row {
    fn into_waiting(self) -> Waiting {
        let origin = if self.origin == "worker" { Origin::Worker } else { Origin::Telegram };
        let chat = self.chat.map(ChatId);
        Waiting { id: InboxId(self.id), arrived: Arrived { origin, number: self.update_id, chat, raw: self.raw } }
    }
}

/// What waits beyond `after`, oldest first, and arrived before a moment where one is given: what a crash left, or what
/// nobody has in hand.
pub async fn waiting(
    tx: &mut Tx<'_>,
    bot: BotId,
    after: InboxId,
    arrived_before: Option<DateTime<Utc>>,
    limit: i64,
) -> Result<Vec<Waiting>> {
    const SQL: &str = "
        select id, origin, update_id, chat, raw
        from inbox
        where bot = $1 and state = 'waiting' and id > $2 and ($3 is null or received_at < $3)
        order by id
        limit $4";
    let rows: Vec<Row> = on!(tx, |c| {
        sqlx::query_as(SQL).bind(bot.0).bind(after.0).bind(arrived_before).bind(limit).fetch_all(c).await
    })?;
    Ok(rows.into_iter().map(Row::into_waiting).collect())
}

/// What waits in one chat ahead of a row, and arrived before a moment where one is given.
pub async fn waiting_ahead(
    tx: &mut Tx<'_>,
    bot: BotId,
    chat: ChatId,
    of: InboxId,
    arrived_before: Option<DateTime<Utc>>,
) -> Result<Vec<Waiting>> {
    const SQL: &str = "
        select id, origin, update_id, chat, raw
        from inbox
        where bot = $1 and chat = $2 and state = 'waiting' and id < $3 and ($4 is null or received_at < $4)
        order by id";
    let rows: Vec<Row> = on!(tx, |c| {
        sqlx::query_as(SQL).bind(bot.0).bind(chat.0).bind(of.0).bind(arrived_before).fetch_all(c).await
    })?;
    Ok(rows.into_iter().map(Row::into_waiting).collect())
}

/// Marks a row handled, in the transaction that handles it; false where it is handled already, or where an earlier
/// one of its chat still waits.
pub async fn done(tx: &mut Tx<'_>, id: InboxId, now: DateTime<Utc>) -> Result<bool> {
    const SQL: &str = "
        update inbox
        set state = 'done', raw = null, handled_at = $2
        where id = $1 and state = 'waiting'
            and not exists (
                select 1
                from inbox earlier
                where earlier.bot = inbox.bot and earlier.chat = inbox.chat
                    and earlier.state = 'waiting' and earlier.id < inbox.id)";
    let changed = on!(tx, |c| sqlx::query(SQL).bind(id.0).bind(now).execute(c).await.map(|d| d.rows_affected()))?;
    Ok(changed > 0)
}

/// Whether a row still waits.
pub async fn waits(tx: &mut Tx<'_>, id: InboxId) -> Result<bool> {
    const SQL: &str = "select count(*) from inbox where id = $1 and state = 'waiting'";
    let count: i64 = on!(tx, |c| sqlx::query_scalar(SQL).bind(id.0).fetch_one(c).await)?;
    Ok(count > 0)
}

pub(super) const PARKED: &str = "inbox.parked";

/// Puts a row aside that could not be handled, sealed, for someone to look at.
pub async fn park(tx: &mut Tx<'_>, id: InboxId, raw: &str, now: DateTime<Utc>) -> Result<bool> {
    const SQL: &str = "
        update inbox
        set state = 'parked', raw = null, parked = $2, handled_at = $3
        where id = $1 and state = 'waiting'";
    let sealed = Sealed::new(tx.keys(), PARKED, &raw.to_owned())?;
    let changed = on!(tx, |c| {
        sqlx::query(SQL).bind(id.0).bind(sealed.bytes()).bind(now).execute(c).await.map(|d| d.rows_affected())
    })?;
    Ok(changed > 0)
}

/// The text of a parked row.
pub async fn parked(tx: &mut Tx<'_>, id: InboxId) -> Result<Option<String>> {
    const SQL: &str = "select parked from inbox where id = $1 and state = 'parked'";
    let bytes: Option<Vec<u8>> = on!(tx, |c| sqlx::query_scalar(SQL).bind(id.0).fetch_optional(c).await)?;
    bytes.map(|bytes| Sealed::read(bytes).open(tx.keys(), PARKED)).transpose()
}

/// A row that was put aside and waits for somebody to look at it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parked {
    pub id: InboxId,
    pub bot: BotId,
    pub chat: Option<ChatId>,
    pub received_at: DateTime<Utc>,
}

/// Everything that was put aside, oldest first.
pub async fn all_parked(tx: &mut Tx<'_>) -> Result<Vec<Parked>> {
    const SQL: &str = "select id, bot, chat, received_at from inbox where state = 'parked' order by id";
    let rows: Vec<(i64, i64, Option<i64>, DateTime<Utc>)> = on!(tx, |c| sqlx::query_as(SQL).fetch_all(c).await)?;
    let parked = rows.into_iter().map(|(id, bot, chat, received_at)| Parked {
        id: InboxId(id),
        bot: BotId(bot),
        chat: chat.map(ChatId),
        received_at,
    });
    Ok(parked.collect())
}

/// Puts a parked row back as it came, to be handled again; false where it is not parked any more.
pub async fn put_back(tx: &mut Tx<'_>, id: InboxId) -> Result<bool> {
    const SQL: &str = "
        update inbox
        set state = 'waiting', raw = $2, parked = null, handled_at = null
        where id = $1 and state = 'parked'";
    let Some(raw) = parked(tx, id).await? else { return Ok(false) };
    let changed = on!(tx, |c| sqlx::query(SQL).bind(id.0).bind(raw).execute(c).await.map(|d| d.rows_affected()))?;
    Ok(changed > 0)
}

/// How many rows wait and how many are parked.
pub async fn counts(tx: &mut Tx<'_>) -> Result<(i64, i64)> {
    const SQL: &str = "
        select
            (select count(*) from inbox where state = 'waiting'),
            (select count(*) from inbox where state = 'parked')";
    Ok(on!(tx, |c| sqlx::query_as(SQL).fetch_one(c).await)?)
}

/// Forgets handled rows received before `before`; their update ids can no longer come again.
pub async fn forget(tx: &mut Tx<'_>, before: DateTime<Utc>) -> Result<u64> {
    const SQL: &str = "delete from inbox where state = 'done' and received_at < $1";
    Ok(on!(tx, |c| sqlx::query(SQL).bind(before).execute(c).await.map(|d| d.rows_affected()))?)
}
