//! Owing a row, and putting off or overtaking one that still waits.

use anyhow::Result;
use chrono::{DateTime, Utc};

use super::{ABOUT, BODY};
use crate::domain::ids::{BotId, ChatId, OutboxId};
use crate::domain::message::Message;
use crate::domain::owed::{Owed, Words};
use crate::store::cards;
use crate::store::sealing::Sealed;
use crate::store::sql::{Tx, on};

/// Owes one thing; `None` where it was owed before under the same key.
pub async fn owe(tx: &mut Tx<'_>, bot: BotId, owed: &Owed, now: DateTime<Utc>) -> Result<Option<OutboxId>> {
    const SQL: &str = "
        insert into outbox
            (bot, chat, person, lane, kind, op, target, again_of, about, body, once, due, useful_until,
             state, tries, owed_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, 'waiting', 0, $14)
        on conflict (once) do nothing
        returning id";
    let (about, body) = match &owed.words {
        Words::Frozen(message) => (None, Some(Sealed::new(tx.keys(), BODY, message)?)),
        Words::Later(about) => (Some(Sealed::new(tx.keys(), ABOUT, about)?), None),
    };
    let id: Option<i64> = on!(tx, |c| {
        sqlx::query_scalar(SQL)
            .bind(bot.0)
            .bind(owed.chat.0)
            .bind(owed.person.map(|person| person.0))
            .bind(owed.lane as i64)
            .bind(owed.kind.name())
            .bind(owed.op.name())
            .bind(owed.op.target().map(|row| row.0))
            .bind(owed.again_of.map(|row| row.0))
            .bind(about.as_ref().map(Sealed::bytes))
            .bind(body.as_ref().map(Sealed::bytes))
            .bind(owed.once.as_deref())
            .bind(owed.due)
            .bind(owed.useful_until)
            .bind(now)
            .fetch_optional(c)
            .await
    })?;
    let Some(id) = id.map(OutboxId) else { return Ok(None) };
    if let (Words::Frozen(message), Some(person)) = (&owed.words, owed.person) {
        cards::keep(tx, person, id, owed.op, message).await?;
    }
    Ok(Some(id))
}

/// Whether this was ever owed under a key, however it ended.
pub async fn was_owed(tx: &mut Tx<'_>, once: &str) -> Result<bool> {
    const SQL: &str = "select count(*) from outbox where once = $1";
    let count: i64 = on!(tx, |c| sqlx::query_scalar(SQL).bind(once).fetch_one(c).await)?;
    Ok(count > 0)
}

/// Whether something was owed to a chat after `since` under a key that begins like this, however it ended.
pub async fn was_owed_since(
    tx: &mut Tx<'_>,
    bot: BotId,
    chat: ChatId,
    begin: &str,
    since: DateTime<Utc>,
) -> Result<bool> {
    const SQL: &str = "
        select count(*)
        from outbox
        where bot = $1 and chat = $2 and owed_at > $4 and substr(once, 1, length($3)) = $3";
    let count: i64 = on!(tx, |c| {
        let query = sqlx::query_scalar(SQL).bind(bot.0).bind(chat.0).bind(begin);
        query.bind(since).fetch_one(c).await
    })?;
    Ok(count > 0)
}

/// Puts off a row that still waits under `once`; used for what gathers for a while, such as an album.
pub async fn put_off(tx: &mut Tx<'_>, once: &str, words: &Message, due: DateTime<Utc>) -> Result<bool> {
    const SQL: &str = "update outbox set due = $2, body = $3 where once = $1 and state = 'waiting'";
    let body = Sealed::new(tx.keys(), BODY, words)?;
    let changed = on!(tx, |c| {
        sqlx::query(SQL).bind(once).bind(due).bind(body.bytes()).execute(c).await.map(|d| d.rows_affected())
    })?;
    Ok(changed > 0)
}

/// Since when a row waits under `once`; `None` where there is none or it is on its way.
pub async fn waits_since(tx: &mut Tx<'_>, once: &str) -> Result<Option<DateTime<Utc>>> {
    const SQL: &str = "select owed_at from outbox where once = $1 and state = 'waiting'";
    Ok(on!(tx, |c| sqlx::query_scalar(SQL).bind(once).fetch_optional(c).await)?)
}

/// Unsent edits of a message give way to a newer one.
pub async fn overtake_edits(tx: &mut Tx<'_>, target: OutboxId, now: DateTime<Utc>) -> Result<u64> {
    const SQL: &str = "
        update outbox
        set state = 'overtaken', reason = 'a newer edit', settled_at = $2
        where target = $1 and op = 'edit' and state = 'waiting'";
    Ok(on!(tx, |c| sqlx::query(SQL).bind(target.0).bind(now).execute(c).await.map(|d| d.rows_affected()))?)
}

/// At most two edits of a message in five seconds: when the next one may be sent.
pub async fn edit_due(tx: &mut Tx<'_>, target: OutboxId, now: DateTime<Utc>) -> Result<DateTime<Utc>> {
    const SQL: &str = "
        select claimed_at
        from outbox
        where target = $1 and op = 'edit' and claimed_at > $2 and claimed_at <= $3
        order by claimed_at desc
        limit 2";
    let window = chrono::Duration::seconds(5);
    let recent: Vec<DateTime<Utc>> =
        on!(tx, |c| sqlx::query_scalar(SQL).bind(target.0).bind(now - window).bind(now).fetch_all(c).await)?;
    Ok(recent.get(1).map_or(now, |second| *second + window))
}
