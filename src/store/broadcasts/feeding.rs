//! Which readers wait for something to be said, changed or taken back, and the rows it is owed as. Few are owed at a time:
//! what is not owed yet can be stopped, and is worded as it stands when its turn comes.

use anyhow::{Context as _, Result};
use chrono::{DateTime, Utc};
use sqlx::AssertSqlSafe;

use super::super::sql::{Tx, on};
use crate::domain::broadcast::Part;
use crate::domain::ids::{BotId, BroadcastId, ChatId, OutboxId, PersonId, ReaderId};
use crate::domain::lang::Lang;
use crate::domain::owed::Lane;

/// What is to be done for a reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Todo {
    Say,
    Change,
    TakeBack,
}

impl Todo {
    pub(super) fn name(self) -> &'static str {
        match self {
            Todo::Say => "say",
            Todo::Change => "change",
            Todo::TakeBack => "take-back",
        }
    }

    fn from_name(name: &str) -> Option<Todo> {
        [Todo::Say, Todo::Change, Todo::TakeBack].into_iter().find(|todo| todo.name() == name)
    }
}

/// Those of which somebody waits, and whether they are paused: then only copies that arrived are changed.
pub async fn busy(tx: &mut Tx<'_>) -> Result<Vec<(BroadcastId, bool)>> {
    const SQL: &str = "select id, state = 'paused' from broadcasts where busy = 1 order by id";
    let rows: Vec<(i64, bool)> = on!(tx, |c| sqlx::query_as(SQL).fetch_all(c).await)?;
    Ok(rows.into_iter().map(|(id, is_paused)| (BroadcastId(id), is_paused)).collect())
}

/// How many rows of announcements could be sent now; what waits for its reader's morning is in nobody's way.
pub async fn window(tx: &mut Tx<'_>, bot: BotId, now: DateTime<Utc>) -> Result<i64> {
    const SQL: &str = "
        select count(*)
        from outbox
        where bot = $1 and lane = $2 and state = 'waiting' and due <= $3";
    Ok(on!(tx, |c| sqlx::query_scalar(SQL).bind(bot.0).bind(Lane::Broadcast as i64).bind(now).fetch_one(c).await)?)
}

/// A reader whose turn has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waiting {
    pub reader: ReaderId,
    pub person: PersonId,
    pub lang: Lang,
    /// What they have chosen since, perhaps.
    pub speaks: Lang,
    pub todo: Todo,
    /// Staff decided that what may have arrived is said again.
    pub again: bool,
    /// The chat in which they can be told things now.
    pub chat: Option<ChatId>,
    /// They are in the cohort no more.
    pub has_left: bool,
    pub files: Option<(OutboxId, String)>,
    pub text: Option<(OutboxId, String)>,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: i64,
    person: i64,
    lang: String,
    speaks: String,
    todo: String,
    again: bool,
    chat: Option<i64>,
    has_left: bool,
    files_row: Option<i64>,
    files_state: Option<String>,
    text_row: Option<i64>,
    text_state: Option<String>,
}

/// The readers whose turn has come, in the order in which they are due.
pub async fn waiting(
    tx: &mut Tx<'_>,
    bot: BotId,
    broadcast: BroadcastId,
    now: DateTime<Utc>,
    limit: i64,
) -> Result<Vec<Waiting>> {
    const SQL: &str = "
        select r.id, r.person, r.lang, p.lang as speaks, r.todo, r.again, r.files_row, f.state as files_state, r.text_row,
            t.state as text_state, m.left_at is not null as has_left,
            case when (m.joined_at is not null or r.todo = 'take-back') and c.reach = 'open' then c.chat end as chat
        from broadcast_readers r
        join broadcasts b on b.id = r.broadcast
        join members m on m.id = r.member
        join persons p on p.id = r.person
        left join chats c on c.bot = $1 and c.person = r.person and c.kind = 'private'
        left join outbox f on f.id = r.files_row
        left join outbox t on t.id = r.text_row
        where r.broadcast = $2 and r.todo is not null and r.due <= $3 and (b.state <> 'paused' or r.todo <> 'say')
        order by r.due, r.id
        limit $4";
    let rows: Vec<Row> =
        on!(tx, |c| sqlx::query_as(SQL).bind(bot.0).bind(broadcast.0).bind(now).bind(limit).fetch_all(c).await)?;
    let read = |row: Row| {
        let odd = || format!("could not read row {} of broadcast_readers", row.id);
        Ok(Waiting {
            reader: ReaderId(row.id),
            person: PersonId(row.person),
            lang: Lang::from_tag(&row.lang).with_context(odd)?,
            speaks: Lang::from_tag(&row.speaks).with_context(odd)?,
            again: row.again,
            todo: Todo::from_name(&row.todo).with_context(odd)?,
            chat: row.chat.map(ChatId),
            has_left: row.has_left,
            files: row.files_row.map(OutboxId).zip(row.files_state),
            text: row.text_row.map(OutboxId).zip(row.text_state),
        })
    };
    rows.into_iter().map(read).collect()
}

/// When the next of its readers is due; `None` where nobody waits, or only for it to be resumed.
pub async fn next_due(tx: &mut Tx<'_>, broadcast: BroadcastId) -> Result<Option<DateTime<Utc>>> {
    const SQL: &str = "
        select r.due
        from broadcast_readers r
        join broadcasts b on b.id = r.broadcast
        where r.broadcast = $1 and r.todo is not null and (b.state <> 'paused' or r.todo <> 'say')
        order by r.due
        limit 1";
    Ok(on!(tx, |c| sqlx::query_scalar(SQL).bind(broadcast.0).fetch_optional(c).await)?)
}

/// When the next announcement begins.
pub async fn next_beginning(tx: &mut Tx<'_>) -> Result<Option<DateTime<Utc>>> {
    const SQL: &str = "select min(starts_at) from broadcasts where state = 'scheduled'";
    Ok(on!(tx, |c| sqlx::query_scalar(SQL).fetch_one(c).await)?)
}

/// The row that says a part of it to a reader, or changes it.
pub async fn owed(tx: &mut Tx<'_>, reader: ReaderId, part: Part, todo: Todo, row: OutboxId) -> Result<()> {
    const FILES: &str = "update broadcast_readers set files_row = $2 where id = $1";
    const TEXT: &str = "update broadcast_readers set text_row = $2 where id = $1";
    const CHANGE_FILES: &str = "update broadcast_readers set change_files_row = $2 where id = $1";
    const CHANGE: &str = "update broadcast_readers set change_row = $2 where id = $1";
    let sql = match (todo, part) {
        (Todo::Say, Part::Files) => FILES,
        (Todo::Say, Part::Text) => TEXT,
        (Todo::Change | Todo::TakeBack, Part::Files) => CHANGE_FILES,
        (Todo::Change | Todo::TakeBack, Part::Text) => CHANGE,
    };
    on!(tx, |c| sqlx::query(sql).bind(reader.0).bind(row.0).execute(c).await.map(drop))?;
    Ok(())
}

/// Nothing is to be done for a reader any more.
pub async fn settle_todo(tx: &mut Tx<'_>, reader: ReaderId) -> Result<()> {
    const SQL: &str = "update broadcast_readers set todo = null, again = false where id = $1";
    on!(tx, |c| sqlx::query(SQL).bind(reader.0).execute(c).await.map(drop))?;
    Ok(())
}

/// A reader's turn comes later: what it depends on is in flight.
pub async fn put_off(tx: &mut Tx<'_>, reader: ReaderId, due: DateTime<Utc>) -> Result<()> {
    const SQL: &str = "update broadcast_readers set due = $2 where id = $1";
    on!(tx, |c| sqlx::query(SQL).bind(reader.0).bind(due).execute(c).await.map(drop))?;
    Ok(())
}

/// Rows that wait are gone, and their readers wait in their place. What waits has not arrived, so that nothing is said
/// twice; one that says an uncertain row again leaves that one behind.
pub async fn take_back_waiting(tx: &mut Tx<'_>, broadcast: BroadcastId) -> Result<()> {
    // Locked before any reader is touched: what another process claims meanwhile is left to arrive.
    let waiting = format!(
        "select id from outbox
        where state = 'waiting' and kind = 'broadcast' and lane = 2
            and id in (
                select text_row from broadcast_readers where broadcast = $1
                union all select files_row from broadcast_readers where broadcast = $1
                union all select change_row from broadcast_readers where broadcast = $1)
        order by id{}",
        tx.for_update()
    );
    let each = tx.each("$2");
    let said = |row: &str| {
        format!(
            "update broadcast_readers
            set todo = 'say', {row} = (select o.again_of from outbox o where o.id = {row}),
                again = again or exists (
                    select 1 from outbox o join outbox e on e.id = o.again_of
                    where o.id = {row} and e.state = 'uncertain')
            where broadcast = $1 and {row} in ({each})"
        )
    };
    let changes = format!(
        "update broadcast_readers
        set todo = (select case o.op when 'delete' then 'take-back' else 'change' end from outbox o where o.id = change_row),
            change_row = null
        where broadcast = $1 and change_row in ({each})"
    );
    let delete = format!(
        "delete from outbox
        where id in ({})
            and not exists (select 1 from outbox other where other.target = outbox.id or other.again_of = outbox.id)",
        tx.each("$1")
    );
    let rows: Vec<i64> = on!(tx, |c| sqlx::query_scalar(AssertSqlSafe(waiting)).bind(broadcast.0).fetch_all(c).await)?;
    if rows.is_empty() {
        return Ok(());
    }
    let rows = serde_json::to_string(&rows)?;
    for sql in [said("text_row"), said("files_row"), changes] {
        on!(tx, |c| sqlx::query(AssertSqlSafe(sql)).bind(broadcast.0).bind(&rows).execute(c).await.map(drop))?;
    }
    on!(tx, |c| sqlx::query(AssertSqlSafe(delete)).bind(&rows).execute(c).await.map(drop))?;
    begun(tx, broadcast).await
}

/// Somebody waits for something of it from now on.
pub async fn begun(tx: &mut Tx<'_>, broadcast: BroadcastId) -> Result<()> {
    const SQL: &str = "update broadcasts set busy = 1 where id = $1";
    on!(tx, |c| sqlx::query(SQL).bind(broadcast.0).execute(c).await.map(drop))?;
    super::screens::renew(tx, broadcast).await
}

/// Nobody waits for it any more, so it is done as soon as nothing is on its way. Returns whether it is.
pub async fn finish(tx: &mut Tx<'_>, bot: BotId, broadcast: BroadcastId, now: DateTime<Utc>) -> Result<bool> {
    // From the few rows that are open to the readers, not the other way round.
    const OPEN: &str = "
        select count(*)
        from outbox o
        where o.bot = $1 and o.state in ('waiting', 'sending', 'held') and o.kind = 'broadcast'
            and (exists (select 1 from broadcast_readers r where r.text_row = o.id and r.broadcast = $2)
                or exists (select 1 from broadcast_readers r where r.files_row = o.id and r.broadcast = $2)
                or exists (select 1 from broadcast_readers r where r.change_row = o.id and r.broadcast = $2)
                or exists (select 1 from broadcast_readers r where r.change_files_row = o.id and r.broadcast = $2))";
    // Whoever makes it busy again meanwhile waits for this, or this for them: what they want done is seen below.
    const LOCK: &str = "update broadcasts set busy = busy where id = $1 and busy = 1";
    const SQL: &str = "
        update broadcasts
        set busy = 0, ended_at = coalesce(ended_at, $2),
            state = case state when 'sending' then 'done' else state end,
            revision = case state when 'sending' then revision + 1 else revision end
        where id = $1 and busy = 1";
    on!(tx, |c| sqlx::query(LOCK).bind(broadcast.0).execute(c).await.map(drop))?;
    if next_due(tx, broadcast).await?.is_some() {
        return Ok(false);
    }
    let open: i64 = on!(tx, |c| sqlx::query_scalar(OPEN).bind(bot.0).bind(broadcast.0).fetch_one(c).await)?;
    if open > 0 {
        return Ok(false);
    }
    let done = on!(tx, |c| {
        sqlx::query(SQL).bind(broadcast.0).bind(now).execute(c).await.map(|done| done.rows_affected())
    })?;
    Ok(done > 0)
}
