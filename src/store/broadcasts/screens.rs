//! Messages to staff that show how far an announcement is, and change by themselves.

use anyhow::Result;
use chrono::{DateTime, Utc};

use super::super::sql::{Tx, on};
use crate::domain::ids::{BotId, BroadcastId, ChatId, OutboxId, PersonId};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Screen {
    pub row: OutboxId,
    pub broadcast: BroadcastId,
    pub chat: ChatId,
    pub person: PersonId,
    /// What it showed last.
    pub shown: String,
    pub shown_at: DateTime<Utc>,
    /// Somebody still waits for the announcement.
    pub is_busy: bool,
}

#[derive(sqlx::FromRow)]
struct Row {
    outbox: i64,
    broadcast: i64,
    chat: i64,
    person: i64,
    shown: String,
    shown_at: DateTime<Utc>,
    busy: bool,
}

/// A message shows how far it is from now on.
pub async fn keep_screen(
    tx: &mut Tx<'_>,
    broadcast: BroadcastId,
    row: OutboxId,
    person: PersonId,
    now: DateTime<Utc>,
) -> Result<()> {
    const SQL: &str = "
        insert into broadcast_screens (outbox, broadcast, person, shown, shown_at, stale)
        values ($1, $2, $3, '', $4, 1)
        on conflict (outbox) do update
        set broadcast = excluded.broadcast, shown = '', shown_at = excluded.shown_at, stale = 1";
    on!(tx, |c| sqlx::query(SQL).bind(row.0).bind(broadcast.0).bind(person.0).bind(now).execute(c).await.map(drop))?;
    Ok(())
}

/// A message shows something else now; returns which announcement it showed.
pub async fn forget_screen(tx: &mut Tx<'_>, row: OutboxId) -> Result<Option<BroadcastId>> {
    const SQL: &str = "delete from broadcast_screens where outbox = $1 returning broadcast";
    let broadcast: Option<i64> = on!(tx, |c| sqlx::query_scalar(SQL).bind(row.0).fetch_optional(c).await)?;
    Ok(broadcast.map(BroadcastId))
}

/// The messages that may show less than there is, and have arrived.
pub async fn stale_screens(tx: &mut Tx<'_>, bot: BotId) -> Result<Vec<Screen>> {
    const SQL: &str = "
        select s.outbox, s.broadcast, o.chat, s.person, s.shown, s.shown_at, b.busy = 1 as busy
        from broadcast_screens s
        join broadcasts b on b.id = s.broadcast
        join outbox o on o.id = s.outbox
        where s.stale = 1 and o.bot = $1 and o.message_id is not null
        order by s.outbox";
    let rows: Vec<Row> = on!(tx, |c| sqlx::query_as(SQL).bind(bot.0).fetch_all(c).await)?;
    let screen = |row: Row| Screen {
        row: OutboxId(row.outbox),
        broadcast: BroadcastId(row.broadcast),
        chat: ChatId(row.chat),
        person: PersonId(row.person),
        shown: row.shown,
        shown_at: row.shown_at,
        is_busy: row.busy,
    };
    Ok(rows.into_iter().map(screen).collect())
}

/// What a message shows from now on, and whether there may be more to show.
pub async fn shown(tx: &mut Tx<'_>, row: OutboxId, shown: &str, stale: bool, now: DateTime<Utc>) -> Result<()> {
    const SQL: &str = "update broadcast_screens set shown = $2, shown_at = $3, stale = $4 where outbox = $1";
    on!(tx, |c| {
        sqlx::query(SQL).bind(row.0).bind(shown).bind(now).bind(i64::from(stale)).execute(c).await.map(drop)
    })?;
    Ok(())
}

/// There may be more to show of an announcement.
pub async fn renew(tx: &mut Tx<'_>, broadcast: BroadcastId) -> Result<()> {
    const SQL: &str = "update broadcast_screens set stale = 1 where broadcast = $1";
    on!(tx, |c| sqlx::query(SQL).bind(broadcast.0).execute(c).await.map(drop))?;
    Ok(())
}
