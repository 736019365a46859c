//! The readers of an announcement: one row for each person, however often they are in its audience.

use std::fmt::Write as _;

use anyhow::{Context as _, Result};
use chrono::{DateTime, Utc};
use sqlx::AssertSqlSafe;

use super::super::sql::{Tx, on};
use super::feeding::begun;
use crate::domain::broadcast::Outcome;
use crate::domain::company::Role;
use crate::domain::ids::{BroadcastId, MemberId, OutboxId, PersonId, ReaderId};
use crate::domain::lang::Lang;

/// Somebody it is for, when it begins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewReader {
    pub person: PersonId,
    pub member: MemberId,
    pub role: Role,
    pub lang: Lang,
    /// Why they are not told; `None` where they are.
    pub left_out: Option<Outcome>,
    pub due: DateTime<Utc>,
}

/// SQLite takes at most 32,766 parameters in a statement, PostgreSQL 65,535.
const AT_ONCE: usize = 1_000;

/// Adds readers; whoever is one already stays as they are. Returns how many were added.
pub async fn add(tx: &mut Tx<'_>, broadcast: BroadcastId, wording: i64, readers: &[NewReader]) -> Result<u64> {
    let mut added = 0;
    for some in readers.chunks(AT_ONCE) {
        let mut sql = String::from(
            "insert into broadcast_readers (broadcast, wording, person, member, lang, state, todo, due) values ",
        );
        for (place, reader) in some.iter().enumerate() {
            let at = 3 + place * 5;
            let comma = if place == 0 { "" } else { ", " };
            let todo = if reader.left_out.is_none() { "'say'" } else { "null" };
            let _ = write!(sql, "{comma}($1, $2, ${at}, ${}, ${}, ${}, {todo}, ${})", at + 1, at + 2, at + 3, at + 4);
        }
        sql.push_str(" on conflict (broadcast, person) do nothing");
        added += on!(tx, |c| {
            let mut query = sqlx::query(AssertSqlSafe(sql)).bind(broadcast.0).bind(wording);
            for reader in some {
                query = query
                    .bind(reader.person.0)
                    .bind(reader.member.0)
                    .bind(reader.lang.code())
                    .bind(state(reader.left_out))
                    .bind(reader.due);
            }
            query.execute(c).await.map(|done| done.rows_affected())
        })?;
    }
    begun(tx, broadcast).await?;
    Ok(added)
}

fn state(left_out: Option<Outcome>) -> &'static str {
    match left_out {
        Some(Outcome::Unconnected) => "unconnected",
        Some(Outcome::NoLanguage) => "no-language",
        Some(Outcome::NoConsent) => "no-consent",
        Some(Outcome::Stopped) => "stopped",
        _ => "in",
    }
}

/// One reader as stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reader {
    pub id: ReaderId,
    pub broadcast: BroadcastId,
    pub person: PersonId,
    pub member: MemberId,
    pub lang: Lang,
    pub outcome: Outcome,
    /// Why it came to nothing, as the outbox has it.
    pub reason: Option<String>,
    /// Files went, or go, ahead of the words in a message of their own.
    pub files_row: Option<OutboxId>,
    pub text_row: Option<OutboxId>,
    pub due: DateTime<Utc>,
    pub settled_at: Option<DateTime<Utc>>,
    pub read_at: Option<DateTime<Utc>>,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: i64,
    broadcast: i64,
    person: i64,
    member: i64,
    lang: String,
    state: String,
    left_alone: bool,
    todo: Option<String>,
    files_row: Option<i64>,
    text_row: Option<i64>,
    files_state: Option<String>,
    text_state: Option<String>,
    reason: Option<String>,
    due: DateTime<Utc>,
    settled_at: Option<DateTime<Utc>>,
    read_at: Option<DateTime<Utc>>,
}

impl Row {
    fn into_reader(self) -> Result<Reader> {
        let odd = || format!("could not read row {} of broadcast_readers", self.id);
        let rows = [self.files_state.as_deref(), self.text_state.as_deref()];
        Ok(Reader {
            id: ReaderId(self.id),
            broadcast: BroadcastId(self.broadcast),
            person: PersonId(self.person),
            member: MemberId(self.member),
            lang: Lang::from_tag(&self.lang).with_context(odd)?,
            outcome: match self.todo.as_deref() {
                // Whoever is told once more waits again.
                Some("say") => Outcome::Waiting,
                _ => outcome(&self.state, self.left_alone, rows).with_context(odd)?,
            },
            reason: self.reason,
            files_row: self.files_row.map(OutboxId),
            text_row: self.text_row.map(OutboxId),
            due: self.due,
            settled_at: self.settled_at,
            read_at: self.read_at,
        })
    }
}

/// What became of it for a reader: the least of what became of the messages that say it.
pub(super) fn outcome(state: &str, left_alone: bool, rows: [Option<&str>; 2]) -> Option<Outcome> {
    match state {
        "unconnected" => return Some(Outcome::Unconnected),
        "no-language" => return Some(Outcome::NoLanguage),
        "no-consent" => return Some(Outcome::NoConsent),
        "in" | "stopped" => {}
        _ => return None,
    }
    let any = |states: &[&str]| rows.iter().flatten().any(|state| states.contains(state));
    Some(if any(&["waiting", "sending", "held"]) {
        Outcome::Waiting
    } else if any(&["uncertain"]) {
        if left_alone { Outcome::Left } else { Outcome::Uncertain }
    } else if state == "stopped" || rows[1].is_none() {
        // Files may have gone ahead; the words, which go last, did not.
        Outcome::Stopped
    } else if any(&["unreachable"]) {
        Outcome::Unconnected
    } else if any(&["refused", "lapsed", "overtaken"]) {
        Outcome::Failed
    } else {
        Outcome::Sent
    })
}

/// Every select of readers reads these columns.
macro_rules! select {
    ($rest:literal) => {
        concat!(
            "
        select r.id, r.broadcast, r.person, r.member, r.lang, r.state, r.left_at is not null as left_alone, r.todo,
            r.files_row, r.text_row, f.state as files_state, t.state as text_state, coalesce(t.reason, f.reason) as reason, r.due,
            t.settled_at, r.read_at
        from broadcast_readers r
        left join outbox f on f.id = r.files_row
        left join outbox t on t.id = r.text_row
        ",
            $rest
        )
    };
}

pub async fn reader(tx: &mut Tx<'_>, id: ReaderId) -> Result<Option<Reader>> {
    const SQL: &str = select!("where r.id = $1");
    let row: Option<Row> = on!(tx, |c| sqlx::query_as(SQL).bind(id.0).fetch_optional(c).await)?;
    row.map(Row::into_reader).transpose()
}

pub async fn of_person(tx: &mut Tx<'_>, broadcast: BroadcastId, person: PersonId) -> Result<Option<Reader>> {
    const SQL: &str = select!("where r.broadcast = $1 and r.person = $2");
    let row: Option<Row> = on!(tx, |c| sqlx::query_as(SQL).bind(broadcast.0).bind(person.0).fetch_optional(c).await)?;
    row.map(Row::into_reader).transpose()
}

/// The reader to whom a row says an announcement.
pub async fn of_row(tx: &mut Tx<'_>, row: OutboxId) -> Result<Option<Reader>> {
    const SQL: &str = select!("where r.text_row = $1 or r.files_row = $1");
    let row: Option<Row> = on!(tx, |c| sqlx::query_as(SQL).bind(row.0).fetch_optional(c).await)?;
    row.map(Row::into_reader).transpose()
}

/// All readers, in the order in which they are due.
pub async fn all(tx: &mut Tx<'_>, broadcast: BroadcastId) -> Result<Vec<Reader>> {
    const SQL: &str = select!("where r.broadcast = $1 order by r.due, r.id");
    let rows: Vec<Row> = on!(tx, |c| sqlx::query_as(SQL).bind(broadcast.0).fetch_all(c).await)?;
    rows.into_iter().map(Row::into_reader).collect()
}

/// The row of a reader's was given these words.
pub async fn worded(tx: &mut Tx<'_>, reader: ReaderId, wording: i64) -> Result<()> {
    const SQL: &str = "update broadcast_readers set wording = $2 where id = $1";
    on!(tx, |c| sqlx::query(SQL).bind(reader.0).bind(wording).execute(c).await.map(drop))?;
    Ok(())
}

/// A reader said they have read it; the first time counts.
pub async fn mark_read(tx: &mut Tx<'_>, reader: &Reader, now: DateTime<Utc>) -> Result<()> {
    const SQL: &str = "update broadcast_readers set read_at = coalesce(read_at, $2) where id = $1";
    on!(tx, |c| sqlx::query(SQL).bind(reader.id.0).bind(now).execute(c).await.map(drop))?;
    super::screens::renew(tx, reader.broadcast).await
}

/// A reader is told once more, as staff decided where nobody knows whether it arrived.
pub async fn say_again(tx: &mut Tx<'_>, reader: &Reader, due: DateTime<Utc>) -> Result<()> {
    const SQL: &str = "
        update broadcast_readers
        set state = 'in', todo = 'say', again = true, due = $2, left_at = null
        where id = $1";
    on!(tx, |c| sqlx::query(SQL).bind(reader.id.0).bind(due).execute(c).await.map(drop))?;
    begun(tx, reader.broadcast).await
}

/// A reader has chosen another language before anything of it was said.
pub async fn speak(tx: &mut Tx<'_>, reader: ReaderId, lang: Lang) -> Result<()> {
    const SQL: &str = "update broadcast_readers set lang = $2 where id = $1";
    on!(tx, |c| sqlx::query(SQL).bind(reader.0).bind(lang.code()).execute(c).await.map(drop))?;
    Ok(())
}

/// One person turns out to be another, who keeps their own row where both were to be told the same.
pub async fn hand_over(tx: &mut Tx<'_>, from: PersonId, to: PersonId) -> Result<()> {
    const TWICE: &str = "
        delete from broadcast_readers
        where person = $1 and broadcast in (select broadcast from broadcast_readers where person = $2)";
    const SQL: &str = "update broadcast_readers set person = $2 where person = $1";
    for sql in [TWICE, SQL] {
        on!(tx, |c| sqlx::query(sql).bind(from.0).bind(to.0).execute(c).await.map(drop))?;
    }
    Ok(())
}

/// A reader is told after all.
pub async fn say(tx: &mut Tx<'_>, reader: &Reader, member: MemberId, lang: Lang, due: DateTime<Utc>) -> Result<()> {
    const SQL: &str = "
        update broadcast_readers
        set state = 'in', todo = 'say', member = $2, lang = $4, due = $3, left_at = null
        where id = $1";
    on!(tx, |c| {
        sqlx::query(SQL).bind(reader.id.0).bind(member.0).bind(due).bind(lang.code()).execute(c).await.map(drop)
    })?;
    begun(tx, reader.broadcast).await
}

/// A reader is not told, and why.
pub async fn leave_out(tx: &mut Tx<'_>, reader: ReaderId, why: Outcome) -> Result<()> {
    const SQL: &str = "update broadcast_readers set state = $2, todo = null where id = $1";
    on!(tx, |c| sqlx::query(SQL).bind(reader.0).bind(state(Some(why))).execute(c).await.map(drop))?;
    Ok(())
}

/// Whether an uncertain copy arrived is left at that.
pub async fn leave_alone(tx: &mut Tx<'_>, reader: &Reader, now: DateTime<Utc>) -> Result<()> {
    const SQL: &str = "update broadcast_readers set left_at = $2 where id = $1";
    on!(tx, |c| sqlx::query(SQL).bind(reader.id.0).bind(now).execute(c).await.map(drop))?;
    super::screens::renew(tx, reader.broadcast).await
}

/// Whoever has not got it does not get it.
pub async fn stop(tx: &mut Tx<'_>, broadcast: BroadcastId) -> Result<()> {
    // What arrived of it, or may have, still counts, and can be taken back.
    const SQL: &str = "
        update broadcast_readers
        set state = case when text_row is null and files_row is null then 'stopped' else state end,
            todo = null, again = false
        where broadcast = $1 and todo = 'say'";
    on!(tx, |c| sqlx::query(SQL).bind(broadcast.0).execute(c).await.map(drop))?;
    Ok(())
}

/// Every copy of older words in a language is to be changed; what waits with such words is worded anew.
pub async fn to_change(
    tx: &mut Tx<'_>,
    broadcast: BroadcastId,
    wording: i64,
    lang: Lang,
    now: DateTime<Utc>,
) -> Result<()> {
    const WAITING: &str = "
        update outbox
        set body = null
        where state = 'waiting' and kind = 'broadcast' and about is not null
            and id in (select text_row from broadcast_readers where broadcast = $1)";
    const SQL: &str = "
        update broadcast_readers
        set todo = 'change', due = $3
        where broadcast = $1 and wording < $2 and lang = $4 and state = 'in' and todo is null
            and text_row in (select id from outbox where state in ('sent', 'sending'))";
    on!(tx, |c| sqlx::query(WAITING).bind(broadcast.0).execute(c).await.map(drop))?;
    on!(tx, |c| {
        sqlx::query(SQL).bind(broadcast.0).bind(wording).bind(now).bind(lang.code()).execute(c).await.map(drop)
    })?;
    begun(tx, broadcast).await
}

/// Every copy is to be taken back.
pub async fn to_take_back(tx: &mut Tx<'_>, broadcast: BroadcastId, now: DateTime<Utc>) -> Result<()> {
    const SQL: &str = "
        update broadcast_readers
        set todo = 'take-back', due = $2, state = 'in'
        where broadcast = $1
            and (text_row in (select id from outbox where state in ('sent', 'sending'))
                or files_row in (select id from outbox where state in ('sent', 'sending')))";
    on!(tx, |c| sqlx::query(SQL).bind(broadcast.0).bind(now).execute(c).await.map(drop))?;
    begun(tx, broadcast).await
}
