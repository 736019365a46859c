//! Meeting logs that were sent, and what somebody has begun to answer. Whoever sends one has the planner look again at
//! its meeting, in the same transaction.

use std::collections::HashMap;

use anyhow::{Context as _, Result};
use chrono::{DateTime, Utc};
use serde::Serialize;
use serde::de::DeserializeOwned;
use sqlx::AssertSqlSafe;

use super::sealing::Sealed;
use super::sql::{Tx, on};
use super::subjects;
use crate::domain::ids::{CohortId, MeetingId, MemberId};
use crate::domain::log::{Answers, Log};
use crate::domain::meeting::PartySide;

pub(super) const ANSWERS: &str = "logs.answers";
const DRAFT: &str = "log_drafts.body";

#[derive(sqlx::FromRow)]
pub(super) struct Row {
    meeting: i64,
    side: String,
    answers: Vec<u8>,
    revision: i64,
    corrections: i64,
    sent_by: i64,
    entered_by: Option<i64>,
    first_sent_at: DateTime<Utc>,
    sent_at: DateTime<Utc>,
}

impl Row {
    pub(super) fn into_log(self, tx: &Tx<'_>) -> Result<Log> {
        let odd = || format!("could not read row {}/{} of logs", self.meeting, self.side);
        Ok(Log {
            meeting: MeetingId(self.meeting),
            side: PartySide::from_name(&self.side).with_context(odd)?,
            answers: Sealed::<Answers>::read(self.answers).open(tx.keys(), ANSWERS).with_context(odd)?,
            revision: self.revision,
            corrections: self.corrections,
            sent_by: MemberId(self.sent_by),
            entered_by: self.entered_by.map(MemberId),
            first_sent_at: self.first_sent_at,
            sent_at: self.sent_at,
        })
    }
}

/// Every select of logs reads these columns.
macro_rules! select_logs {
    ($rest:literal) => {
        concat!(
            "
        select l.meeting, l.side, l.answers, l.revision, l.corrections, l.sent_by, l.entered_by, l.first_sent_at,
            l.sent_at
        from logs l
        ",
            $rest
        )
    };
}

pub async fn find(tx: &mut Tx<'_>, meeting: MeetingId, side: PartySide) -> Result<Option<Log>> {
    const SQL: &str = select_logs!("where l.meeting = $1 and l.side = $2");
    let row: Option<Row> = on!(tx, |c| sqlx::query_as(SQL).bind(meeting.0).bind(side.name()).fetch_optional(c).await)?;
    row.map(|row| row.into_log(tx)).transpose()
}

/// What the parties of these meetings have sent, by meeting and side.
pub async fn of_meetings(tx: &mut Tx<'_>, meetings: &[MeetingId]) -> Result<Vec<Log>> {
    let each = tx.each("$1");
    let sql = format!("{} ({each}) order by l.meeting, l.side", select_logs!("where l.meeting in"));
    let ids = serde_json::to_string(meetings)?;
    let rows: Vec<Row> = on!(tx, |c| sqlx::query_as(AssertSqlSafe(sql)).bind(ids).fetch_all(c).await)?;
    rows.into_iter().map(|row| row.into_log(tx)).collect()
}

/// When the parties of these meetings last sent their logs.
pub async fn sent(tx: &mut Tx<'_>, meetings: &[MeetingId]) -> Result<HashMap<(MeetingId, PartySide), DateTime<Utc>>> {
    let sql = format!("select meeting, side, sent_at from logs where meeting in ({})", tx.each("$1"));
    let ids = serde_json::to_string(meetings)?;
    let rows: Vec<(i64, String, DateTime<Utc>)> =
        on!(tx, |c| sqlx::query_as(AssertSqlSafe(sql)).bind(ids).fetch_all(c).await)?;
    let read = |(meeting, side, at): (i64, String, DateTime<Utc>)| {
        let known = PartySide::from_name(&side).with_context(|| format!("could not read row {meeting}/{side} of logs"));
        Ok(((MeetingId(meeting), known?), at))
    };
    rows.into_iter().map(read).collect()
}

/// Up to `most` logs of a cohort, by meeting and side, after the one named: a large cohort is read in slices.
pub async fn of_cohort(
    tx: &mut Tx<'_>,
    cohort: CohortId,
    after: Option<(MeetingId, PartySide)>,
    most: i64,
) -> Result<Vec<Log>> {
    const SQL: &str = select_logs!(
        "join meetings m on m.id = l.meeting
        where m.cohort = $1 and (l.meeting > $2 or (l.meeting = $2 and l.side > $3))
        order by l.meeting, l.side
        limit $4"
    );
    let (meeting, side) = after.map_or((0, ""), |(meeting, side)| (meeting.0, side.name()));
    let rows: Vec<Row> =
        on!(tx, |c| sqlx::query_as(SQL).bind(cohort.0).bind(meeting).bind(side).bind(most).fetch_all(c).await)?;
    rows.into_iter().map(|row| row.into_log(tx)).collect()
}

/// Who sends a log, and for whom.
#[derive(Clone, Copy, Debug)]
pub struct Sender {
    pub by: MemberId,
    /// The member of staff who enters it for them.
    pub entered_by: Option<MemberId>,
}

/// Takes a log in place of the one before. `false` where the one before is not of the revision that was seen: somebody
/// else of the party was faster, and nothing is changed.
pub async fn send(
    tx: &mut Tx<'_>,
    meeting: MeetingId,
    side: PartySide,
    answers: &Answers,
    sender: Sender,
    seen: Option<i64>,
    now: DateTime<Utc>,
) -> Result<bool> {
    const NEW: &str = "
        insert into logs
            (meeting, side, held, answers, revision, corrections, sent_by, entered_by, first_sent_at, sent_at)
        values ($1, $2, $3, $4, 1, $8, $5, $6, $9, $7)
        on conflict (meeting, side) do nothing";
    const AGAIN: &str = "
        update logs
        set held = $3, answers = $4, revision = revision + 1, corrections = $8, sent_by = $5, entered_by = $6,
            first_sent_at = $9, sent_at = $7
        where meeting = $1 and side = $2 and revision = $10";
    let held = answers.held.context("could not take a log that does not say whether the meeting was held")?;
    let (corrections, first_sent_at) = match before(tx, meeting, side).await? {
        Some(log) => (log.corrections + i64::from(log.answers.required() != answers.required()), log.first_sent_at),
        None => (0, now),
    };
    let body = Sealed::new(tx.keys(), ANSWERS, answers)?;
    let entered_by = sender.entered_by.map(|member| member.0);
    let done = on!(tx, |c| {
        let query = sqlx::query(if seen.is_some() { AGAIN } else { NEW });
        let query = query.bind(meeting.0).bind(side.name()).bind(held.name()).bind(body.bytes());
        let query = query.bind(sender.by.0).bind(entered_by).bind(now).bind(corrections).bind(first_sent_at);
        let query = match seen {
            Some(revision) => query.bind(revision),
            None => query,
        };
        query.execute(c).await.map(|done| done.rows_affected())
    })?;
    if done == 1 {
        subjects::touch_log(tx, meeting, now).await?;
    }
    Ok(done == 1)
}

/// What was sent of the meeting's start as it is now: what was said of another is not corrected by what is said of this.
async fn before(tx: &mut Tx<'_>, meeting: MeetingId, side: PartySide) -> Result<Option<Log>> {
    const SQL: &str = "select starts_at from meetings where id = $1";
    let Some(log) = find(tx, meeting, side).await? else { return Ok(None) };
    let starts_at: DateTime<Utc> = on!(tx, |c| sqlx::query_scalar(SQL).bind(meeting.0).fetch_one(c).await)?;
    Ok(Some(log).filter(|log| log.is_of(starts_at)))
}

/// Keeps what was added to a log that was sent, or taken out of it: neither who sent it nor when changes. `false` as above.
pub async fn add(
    tx: &mut Tx<'_>,
    meeting: MeetingId,
    side: PartySide,
    answers: &Answers,
    seen: Option<i64>,
) -> Result<bool> {
    const SQL: &str = "
        update logs
        set answers = $3, revision = revision + 1
        where meeting = $1 and side = $2 and revision = $4";
    let body = Sealed::new(tx.keys(), ANSWERS, answers)?;
    let done = on!(tx, |c| {
        let query = sqlx::query(SQL).bind(meeting.0).bind(side.name()).bind(body.bytes()).bind(seen);
        query.execute(c).await.map(|done| done.rows_affected())
    })?;
    Ok(done == 1)
}

/// Keeps a draft in place of the one before.
pub async fn keep_draft<T: Serialize + DeserializeOwned>(
    tx: &mut Tx<'_>,
    meeting: MeetingId,
    side: PartySide,
    member: MemberId,
    draft: &T,
    now: DateTime<Utc>,
) -> Result<()> {
    const SQL: &str = "
        insert into log_drafts (meeting, side, member, body, kept_at)
        values ($1, $2, $3, $4, $5)
        on conflict (meeting, side, member) do update set body = excluded.body, kept_at = excluded.kept_at";
    let body = Sealed::new(tx.keys(), DRAFT, draft)?;
    on!(tx, |c| {
        let query = sqlx::query(SQL).bind(meeting.0).bind(side.name()).bind(member.0);
        query.bind(body.bytes()).bind(now).execute(c).await.map(drop)
    })?;
    Ok(())
}

pub async fn draft<T: Serialize + DeserializeOwned>(
    tx: &mut Tx<'_>,
    meeting: MeetingId,
    side: PartySide,
    member: MemberId,
) -> Result<Option<T>> {
    const SQL: &str = "select body from log_drafts where meeting = $1 and side = $2 and member = $3";
    let body: Option<Vec<u8>> = on!(tx, |c| {
        sqlx::query_scalar(SQL).bind(meeting.0).bind(side.name()).bind(member.0).fetch_optional(c).await
    })?;
    let odd = || format!("could not read row {meeting}/{}/{member} of log_drafts", side.name());
    body.map(|body| Sealed::<T>::read(body).open(tx.keys(), DRAFT).with_context(odd)).transpose()
}

/// What others of a party have begun, the latest last. Those who have left are not among them.
pub async fn begun_by_others<T: Serialize + DeserializeOwned>(
    tx: &mut Tx<'_>,
    meeting: MeetingId,
    side: PartySide,
    member: MemberId,
) -> Result<Vec<(MemberId, T)>> {
    const SQL: &str = "
        select d.member, d.body
        from log_drafts d
        join members m on m.id = d.member
        where d.meeting = $1 and d.side = $2 and d.member <> $3 and m.left_at is null
        order by d.kept_at, d.member";
    let rows: Vec<(i64, Vec<u8>)> =
        on!(tx, |c| sqlx::query_as(SQL).bind(meeting.0).bind(side.name()).bind(member.0).fetch_all(c).await)?;
    let open = |(member, body)| {
        let odd = || format!("could not read row {meeting}/{}/{member} of log_drafts", side.name());
        Ok((MemberId(member), Sealed::<T>::read(body).open(tx.keys(), DRAFT).with_context(odd)?))
    };
    rows.into_iter().map(open).collect()
}

/// Somebody has sent what they had begun, or given it up. What others of the party have begun stays theirs to decide.
pub async fn forget_draft(tx: &mut Tx<'_>, meeting: MeetingId, side: PartySide, member: MemberId) -> Result<()> {
    const SQL: &str = "delete from log_drafts where meeting = $1 and side = $2 and member = $3";
    on!(tx, |c| sqlx::query(SQL).bind(meeting.0).bind(side.name()).bind(member.0).execute(c).await.map(drop))?;
    Ok(())
}

/// Forgets what was begun of meetings that started before `before`, and not gone on with since `idle`: staff may enter a log
/// however late. Returns how much. What was sent stays.
pub async fn forget_drafts(tx: &mut Tx<'_>, before: DateTime<Utc>, idle: DateTime<Utc>) -> Result<u64> {
    const SQL: &str = "
        delete from log_drafts
        where kept_at < $2
            and exists (select 1 from meetings m where m.id = log_drafts.meeting and m.starts_at < $1)";
    Ok(on!(tx, |c| sqlx::query(SQL).bind(before).bind(idle).execute(c).await.map(|done| done.rows_affected()))?)
}
