//! Slow work owed by turns. A job is claimed for a while and done again if nobody ends it in time, so a crash loses
//! none; its result goes to the inbox under the job's id in the transaction that ends it, so none comes back twice.

use anyhow::Result;
use chrono::{DateTime, Utc};
use sqlx::AssertSqlSafe;

use super::sealing::{Keys, Sealed};
use super::sql::{Tx, on};
use crate::domain::ids::{BotId, ChatId, JobId};
use crate::domain::work::Work;

const WORK: &str = "jobs.work";

/// A job in the worker's hands.
#[derive(Clone, Debug)]
pub struct Job {
    pub id: JobId,
    pub chat: ChatId,
    pub work: Result<Work, Unreadable>,
    /// How often it was begun, this time included.
    pub tries: i64,
}

/// Work that another version of the program owed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// Somebody waits to hear of their workbook.
    Import,
    Other,
}

/// Owes slow work, in the transaction of the turn that wants it.
pub async fn owe(tx: &mut Tx<'_>, bot: BotId, chat: ChatId, work: &Work, now: DateTime<Utc>) -> Result<JobId> {
    const SQL: &str = "
        insert into jobs (bot, chat, work, state, tries, not_before, owed_at)
        values ($1, $2, $3, 'waiting', 0, $4, $4)
        returning id";
    let sealed = Sealed::new(tx.keys(), WORK, work)?;
    let id = on!(tx, |c| {
        sqlx::query_scalar(SQL).bind(bot.0).bind(chat.0).bind(sealed.bytes()).bind(now).fetch_one(c).await
    })?;
    Ok(JobId(id))
}

/// What the bot looks like is owed in no chat.
const NO_CHAT: ChatId = ChatId(0);

/// Owes a look at the bot's face, unless one is owed that nobody has begun. Where no bot is known yet there is nothing to
/// owe: its first start sees to it.
pub async fn owe_face(tx: &mut Tx<'_>, bot: BotId, now: DateTime<Utc>) -> Result<()> {
    const OWED: &str = "
        select count(*)
        from jobs
        where bot = $1 and chat = $2 and state = 'waiting' and tries = 0";
    if bot == BotId(0) {
        return Ok(());
    }
    let owed: i64 = on!(tx, |c| sqlx::query_scalar(OWED).bind(bot.0).bind(NO_CHAT.0).fetch_one(c).await)?;
    if owed == 0 {
        owe(tx, bot, NO_CHAT, &Work::Face, now).await?;
    }
    Ok(())
}

#[derive(sqlx::FromRow)]
struct Row {
    id: i64,
    chat: i64,
    work: Vec<u8>,
    tries: i64,
}

/// Takes the job that waits longest; nobody else takes it before `until`.
pub async fn claim(tx: &mut Tx<'_>, bot: BotId, now: DateTime<Utc>, until: DateTime<Utc>) -> Result<Option<Job>> {
    const CLAIM: &str = "update jobs set tries = tries + 1, not_before = $2 where id = $1";
    let find = format!(
        "select id, chat, work, tries
        from jobs
        where bot = $1 and state = 'waiting' and not_before <= $2
        order by not_before, id
        limit 1{}",
        tx.for_update()
    );
    let row: Option<Row> =
        on!(tx, |c| sqlx::query_as(AssertSqlSafe(find)).bind(bot.0).bind(now).fetch_optional(c).await)?;
    let Some(row) = row else { return Ok(None) };
    on!(tx, |c| sqlx::query(CLAIM).bind(row.id).bind(until).execute(c).await.map(drop))?;
    let work = read(tx.keys(), row.work).map_err(|(error, kind)| {
        tracing::error!(job = row.id, error = %error, "slow work cannot be read");
        kind
    });
    Ok(Some(Job { id: JobId(row.id), chat: ChatId(row.chat), work, tries: row.tries + 1 }))
}

fn read(keys: &Keys, sealed: Vec<u8>) -> Result<Work, (anyhow::Error, Unreadable)> {
    let open = |sealed| Sealed::<serde_json::Value>::read(sealed).open(keys, WORK);
    let work = open(sealed).map_err(|error| (error, Unreadable::Other))?;
    let kind = if work.get("import").is_some() { Unreadable::Import } else { Unreadable::Other };
    serde_json::from_value(work).map_err(|error| (error.into(), kind))
}

/// Ends a job; false where it had ended before.
pub async fn done(tx: &mut Tx<'_>, id: JobId) -> Result<bool> {
    const SQL: &str = "update jobs set state = 'done' where id = $1 and state = 'waiting'";
    let changed = on!(tx, |c| sqlx::query(SQL).bind(id.0).execute(c).await.map(|done| done.rows_affected()))?;
    Ok(changed > 0)
}

/// The job is tried again from then on.
pub async fn again(tx: &mut Tx<'_>, id: JobId, not_before: DateTime<Utc>) -> Result<()> {
    const SQL: &str = "update jobs set not_before = $2 where id = $1 and state = 'waiting'";
    on!(tx, |c| sqlx::query(SQL).bind(id.0).bind(not_before).execute(c).await.map(drop))?;
    Ok(())
}

/// At the start of the only process: what it had claimed before is nobody's now.
pub async fn release(tx: &mut Tx<'_>, bot: BotId, now: DateTime<Utc>) -> Result<()> {
    const SQL: &str = "update jobs set not_before = $2 where bot = $1 and state = 'waiting' and not_before > $2";
    on!(tx, |c| sqlx::query(SQL).bind(bot.0).bind(now).execute(c).await.map(drop))?;
    Ok(())
}

/// When there may be something to do.
pub async fn next_due(tx: &mut Tx<'_>, bot: BotId) -> Result<Option<DateTime<Utc>>> {
    const SQL: &str = "select min(not_before) from jobs where bot = $1 and state = 'waiting'";
    Ok(on!(tx, |c| sqlx::query_scalar(SQL).bind(bot.0).fetch_one(c).await)?)
}

/// Forgets ended jobs; later than the inbox forgets their results, whose numbers must not come again before.
pub async fn forget(tx: &mut Tx<'_>, before: DateTime<Utc>) -> Result<u64> {
    const SQL: &str = "delete from jobs where state = 'done' and owed_at < $1";
    Ok(on!(tx, |c| sqlx::query(SQL).bind(before).execute(c).await.map(|done| done.rows_affected()))?)
}
