//! Rows of the outbox that wait and may still be changed: notices that gather for one person, parts that are worded
//! anew, and waits for a time that never was.

use anyhow::Result;
use chrono::{DateTime, Utc};
use sqlx::AssertSqlSafe;

use super::outbox::ABOUT;
use super::sealing::Sealed;
use super::sql::{Tx, on};
use crate::domain::ids::{BotId, ChatId, OutboxId, PersonId};
use crate::domain::owed::Lane;

/// A notice that waits for its person and can still be reworded, with what it is about.
pub async fn notice(
    tx: &mut Tx<'_>,
    bot: BotId,
    chat: ChatId,
    person: PersonId,
) -> Result<Option<(OutboxId, serde_json::Value, Option<DateTime<Utc>>)>> {
    let sql = format!(
        "select id, about, useful_until
        from outbox
        where bot = $1 and chat = $2 and lane = $3 and state = 'waiting' and kind = 'notice' and person = $4
            and about is not null
        order by id desc
        limit 1{}",
        tx.for_update()
    );
    let row: Option<(i64, Vec<u8>, Option<DateTime<Utc>>)> = on!(tx, |c| {
        let query = sqlx::query_as(AssertSqlSafe(sql)).bind(bot.0).bind(chat.0).bind(Lane::Notice as i64);
        query.bind(person.0).fetch_optional(c).await
    })?;
    let Some((id, about, useful_until)) = row else { return Ok(None) };
    let about = Sealed::<serde_json::Value>::read(about).open(tx.keys(), ABOUT)?;
    Ok(Some((OutboxId(id), about, useful_until)))
}

/// Has a waiting row speak of more, and leave no later than `due`; false where it no longer waits.
pub async fn speak_of(
    tx: &mut Tx<'_>,
    id: OutboxId,
    about: &serde_json::Value,
    useful_until: Option<DateTime<Utc>>,
    due: DateTime<Utc>,
) -> Result<bool> {
    const SQL: &str = "
        update outbox
        set about = $2, useful_until = $3, due = case when due > $4 then $4 else due end
        where id = $1 and state = 'waiting'";
    let about = Sealed::new(tx.keys(), ABOUT, about)?;
    let changed = on!(tx, |c| {
        let query = sqlx::query(SQL).bind(id.0).bind(about.bytes()).bind(useful_until).bind(due);
        query.execute(c).await.map(|done| done.rows_affected())
    })?;
    Ok(changed > 0)
}

/// Takes back what still waits under a key; false where nothing does.
pub async fn take_back(tx: &mut Tx<'_>, once: &str, now: DateTime<Utc>) -> Result<bool> {
    const SQL: &str = "
        update outbox
        set state = 'overtaken', reason = 'worded anew', settled_at = $2
        where once = $1 and state = 'waiting'";
    let changed = on!(tx, |c| sqlx::query(SQL).bind(once).bind(now).execute(c).await.map(|done| done.rows_affected()))?;
    Ok(changed > 0)
}

/// Nothing is sent to anybody before `until`; the wait survives a restart.
pub async fn pause_all(tx: &mut Tx<'_>, bot: BotId, until: DateTime<Utc>) -> Result<()> {
    const SQL: &str = "
        insert into facts (name, value)
        values ($1, $2)
        on conflict (name) do update set value = excluded.value";
    on!(tx, |c| sqlx::query(SQL).bind(pause(bot)).bind(until.to_rfc3339()).execute(c).await.map(drop))?;
    Ok(())
}

/// Until when nothing was to be sent to anybody, as last heard.
pub async fn all_paused_until(tx: &mut Tx<'_>, bot: BotId) -> Result<Option<DateTime<Utc>>> {
    const SQL: &str = "select value from facts where name = $1";
    let value: Option<String> = on!(tx, |c| sqlx::query_scalar(SQL).bind(pause(bot)).fetch_optional(c).await)?;
    Ok(value.and_then(|value| value.parse().ok()))
}

fn pause(bot: BotId) -> String {
    format!("outbox.paused-until:{bot}")
}

/// The clock went back: what waits for a moment of the time that never was need not wait for it, nor need any chat.
pub async fn wait_no_more(tx: &mut Tx<'_>, now: DateTime<Utc>) -> Result<()> {
    const ROWS: &str = "
        update outbox
        set due = $1
        where state = 'waiting' and due > $1 and (tries > 0 or owed_at > $1)";
    const CHATS: &str = "update chats set send_after = null where send_after > $1";
    const ALL: &str = "delete from facts where name like 'outbox.paused-until:%'";
    for sql in [ROWS, CHATS] {
        on!(tx, |c| sqlx::query(sql).bind(now).execute(c).await.map(drop))?;
    }
    on!(tx, |c| sqlx::query(ALL).execute(c).await.map(drop))?;
    Ok(())
}

/// What still waits for a chat under a key that begins like this: its key, and since when.
pub async fn under(tx: &mut Tx<'_>, bot: BotId, chat: ChatId, begin: &str) -> Result<Option<(String, DateTime<Utc>)>> {
    const SQL: &str = "
        select once, owed_at
        from outbox
        where bot = $1 and chat = $2 and state = 'waiting' and substr(once, 1, length($3)) = $3
        order by id desc
        limit 1";
    Ok(on!(tx, |c| sqlx::query_as(SQL).bind(bot.0).bind(chat.0).bind(begin).fetch_optional(c).await)?)
}
