//! Meetings and what their parties answered. Whatever changes a meeting counts up its revision and has the planner look
//! again at everything the change touches, in the same transaction.

use anyhow::{Context as _, Result};
use chrono::{DateTime, NaiveDateTime, Utc};

use super::former_logs::{self, Whose};
use super::sealing::Sealed;
use super::sql::{Tx, on};
use super::subjects;
use crate::domain::ids::{CohortId, CompanyId, MeetingId, MemberId};
use crate::domain::meeting::{Attendance, CHECK_IN_EARLIEST, Meeting, MeetingDetails, MeetingState, Party, PartySide};

const WALL: &str = "%Y-%m-%dT%H:%M";

#[derive(sqlx::FromRow)]
pub(super) struct Row {
    id: i64,
    cohort: i64,
    code: String,
    firm: i64,
    buyer: i64,
    interpreter: Option<i64>,
    starts_at: DateTime<Utc>,
    minutes: i64,
    host_wall: String,
    booth: Option<String>,
    link: Option<String>,
    revision: i64,
    state: String,
}

impl Row {
    pub(super) fn into_meeting(self) -> Result<Meeting> {
        let host_wall = NaiveDateTime::parse_from_str(&self.host_wall, WALL)
            .with_context(|| format!("could not read host_wall of row {} of meetings", self.id))?;
        let state = if self.state == "planned" { MeetingState::Planned } else { MeetingState::Cancelled };
        Ok(Meeting {
            id: MeetingId(self.id),
            cohort: CohortId(self.cohort),
            firm: CompanyId(self.firm),
            buyer: CompanyId(self.buyer),
            interpreter: self.interpreter.map(MemberId),
            details: MeetingDetails {
                code: self.code,
                starts_at: self.starts_at,
                host_wall,
                minutes: self.minutes,
                booth: self.booth,
                link: self.link,
            },
            revision: self.revision,
            state,
        })
    }
}

/// Every select of meetings reads these columns.
macro_rules! select_meetings {
    ($rest:literal) => {
        concat!(
            "
        select id, cohort, code, firm, buyer, interpreter, starts_at, minutes, host_wall, booth, link, revision, state
        from meetings
        ",
            $rest
        )
    };
}

async fn meetings(tx: &mut Tx<'_>, sql: &'static str, id: i64) -> Result<Vec<Meeting>> {
    let rows: Vec<Row> = on!(tx, |c| sqlx::query_as(sql).bind(id).fetch_all(c).await)?;
    rows.into_iter().map(Row::into_meeting).collect()
}

pub async fn find(tx: &mut Tx<'_>, id: MeetingId) -> Result<Option<Meeting>> {
    Ok(meetings(tx, select_meetings!("where id = $1"), id.0).await?.pop())
}

/// All meetings of a cohort, cancelled ones too, by start.
pub async fn in_cohort(tx: &mut Tx<'_>, cohort: CohortId) -> Result<Vec<Meeting>> {
    meetings(tx, select_meetings!("where cohort = $1 order by starts_at, code"), cohort.0).await
}

/// The planned meetings of a company, by start.
pub async fn of_company(tx: &mut Tx<'_>, company: CompanyId) -> Result<Vec<Meeting>> {
    const SQL: &str =
        select_meetings!("where (firm = $1 or buyer = $1) and state = 'planned' order by starts_at, code");
    meetings(tx, SQL, company.0).await
}

/// The planned meetings of an interpreter, by start.
pub async fn of_interpreter(tx: &mut Tx<'_>, interpreter: MemberId) -> Result<Vec<Meeting>> {
    const SQL: &str = select_meetings!("where interpreter = $1 and state = 'planned' order by starts_at, code");
    meetings(tx, SQL, interpreter.0).await
}

/// Who meets whom.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pairing {
    pub firm: CompanyId,
    pub buyer: CompanyId,
    pub interpreter: Option<MemberId>,
}

/// Adds a meeting, or changes the one with its code. What differs in nothing keeps its revision; a cancelled one is
/// planned again.
pub async fn set(
    tx: &mut Tx<'_>,
    cohort: CohortId,
    pairing: Pairing,
    details: &MeetingDetails,
    now: DateTime<Utc>,
) -> Result<MeetingId> {
    const SQL: &str = "
        insert into meetings
            (cohort, code, firm, buyer, interpreter, starts_at, minutes, host_wall, booth, link, revision, state)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 0, 'planned')
        on conflict (cohort, code) do update
        set firm = excluded.firm, buyer = excluded.buyer, interpreter = excluded.interpreter,
            starts_at = excluded.starts_at, minutes = excluded.minutes, host_wall = excluded.host_wall,
            booth = excluded.booth, link = excluded.link, revision = meetings.revision + 1, state = 'planned'
        returning id";
    let before = find_by_code(tx, cohort, &details.code).await?;
    if let Some(before) = &before {
        if is_so(before, pairing, details) {
            return Ok(before.id);
        }
        // Those who were in it and no longer are must hear so too.
        subjects::touch_meeting(tx, before, now).await?;
    }
    let id = on!(tx, |c| {
        sqlx::query_scalar(SQL)
            .bind(cohort.0)
            .bind(&details.code)
            .bind(pairing.firm.0)
            .bind(pairing.buyer.0)
            .bind(pairing.interpreter.map(|member| member.0))
            .bind(details.starts_at)
            .bind(details.minutes)
            .bind(details.host_wall.format(WALL).to_string())
            .bind(details.booth.as_deref())
            .bind(details.link.as_deref())
            .fetch_one(c)
            .await
    })?;
    let meeting = find(tx, MeetingId(id)).await?.context("could not find the meeting just stored")?;
    if let Some(before) = &before {
        begin_anew_for_others(tx, before, pairing, now).await?;
    }
    subjects::touch_meeting(tx, &meeting, now).await?;
    Ok(meeting.id)
}

/// Whether a meeting stands as it is to be.
fn is_so(meeting: &Meeting, pairing: Pairing, details: &MeetingDetails) -> bool {
    let stands = Pairing { firm: meeting.firm, buyer: meeting.buyer, interpreter: meeting.interpreter };
    meeting.state == MeetingState::Planned && stands == pairing && meeting.details == *details
}

/// Whoever takes a party's place has said nothing yet.
async fn begin_anew_for_others(tx: &mut Tx<'_>, before: &Meeting, pairing: Pairing, now: DateTime<Utc>) -> Result<()> {
    const SQL: &str = "delete from parties where meeting = $1 and side = $2";
    let company = |company| Some(Whose::Company(company));
    let places = [
        (PartySide::Firm, company(before.firm), company(pairing.firm)),
        (PartySide::Buyer, company(before.buyer), company(pairing.buyer)),
        (
            PartySide::Interpreter,
            before.interpreter.map(Whose::Interpreter),
            pairing.interpreter.map(Whose::Interpreter),
        ),
    ];
    for (side, was, is) in places.into_iter().filter(|(_, was, is)| was != is) {
        on!(tx, |c| sqlx::query(SQL).bind(before.id.0).bind(side.name()).execute(c).await.map(drop))?;
        former_logs::change(tx, before.id, side, was, is, now).await?;
    }
    Ok(())
}

async fn find_by_code(tx: &mut Tx<'_>, cohort: CohortId, code: &str) -> Result<Option<Meeting>> {
    const SQL: &str = select_meetings!("where cohort = $1 and code = $2");
    let row: Option<Row> = on!(tx, |c| sqlx::query_as(SQL).bind(cohort.0).bind(code).fetch_optional(c).await)?;
    row.map(Row::into_meeting).transpose()
}

/// Cancels a planned meeting; false where it was not planned.
pub async fn cancel(tx: &mut Tx<'_>, id: MeetingId, now: DateTime<Utc>) -> Result<bool> {
    const SQL: &str = "
        update meetings
        set state = 'cancelled', revision = revision + 1
        where id = $1 and state = 'planned'";
    let changed = on!(tx, |c| sqlx::query(SQL).bind(id.0).execute(c).await.map(|d| d.rows_affected()))?;
    if let Some(meeting) = find(tx, id).await? {
        subjects::touch_meeting(tx, &meeting, now).await?;
    }
    Ok(changed > 0)
}

/// Counts up the revision of a company's meetings, whose mode or name has changed with it.
pub async fn revise_of_company(tx: &mut Tx<'_>, company: CompanyId) -> Result<()> {
    const SQL: &str = "update meetings set revision = revision + 1 where firm = $1 or buyer = $1";
    on!(tx, |c| sqlx::query(SQL).bind(company.0).execute(c).await.map(drop))?;
    Ok(())
}

#[derive(sqlx::FromRow)]
pub(super) struct PartyRow {
    meeting: i64,
    side: String,
    answer: Option<String>,
    answered_by: Option<i64>,
    answered_at: Option<DateTime<Utc>>,
    answered_for: Option<DateTime<Utc>>,
    checked_in_at: Option<DateTime<Utc>>,
    late_minutes: Option<i64>,
    wish: Option<Vec<u8>>,
}

const WISH: &str = "parties.wish";

impl PartyRow {
    pub(super) fn into_party(self, tx: &Tx<'_>) -> Result<Party> {
        let odd = || format!("could not read parties of meeting {}", self.meeting);
        let word = |word: String| serde_json::Value::String(word);
        let wish = self.wish.map(|bytes| Sealed::<String>::read(bytes).open(tx.keys(), WISH)).transpose();
        let answer: Option<Attendance> =
            self.answer.map(|name| serde_json::from_value(word(name))).transpose().with_context(odd)?;
        Ok(Party {
            meeting: MeetingId(self.meeting),
            side: PartySide::from_name(&self.side).with_context(odd)?,
            answer,
            answered_by: self.answered_by.map(MemberId),
            answered_at: self.answered_at,
            answered_for: self.answered_for,
            checked_in_at: self.checked_in_at,
            late_minutes: self.late_minutes,
            wish: wish.with_context(odd)?,
        })
    }
}

/// What the parties of a meeting have said so far; a silent party has no row.
pub async fn parties(tx: &mut Tx<'_>, meeting: MeetingId) -> Result<Vec<Party>> {
    const SQL: &str = "
        select meeting, side, answer, answered_by, answered_at, answered_for, checked_in_at, late_minutes, wish
        from parties
        where meeting = $1";
    let rows: Vec<PartyRow> = on!(tx, |c| sqlx::query_as(SQL).bind(meeting.0).fetch_all(c).await)?;
    rows.into_iter().map(|row| row.into_party(tx)).collect()
}

/// The parties of all meetings of a cohort.
pub async fn parties_in(tx: &mut Tx<'_>, cohort: CohortId) -> Result<Vec<Party>> {
    const SQL: &str = "
        select p.meeting, p.side, p.answer, p.answered_by, p.answered_at, p.answered_for, p.checked_in_at,
            p.late_minutes, p.wish
        from parties p
        join meetings m on m.id = p.meeting
        where m.cohort = $1";
    let rows: Vec<PartyRow> = on!(tx, |c| sqlx::query_as(SQL).bind(cohort.0).fetch_all(c).await)?;
    rows.into_iter().map(|row| row.into_party(tx)).collect()
}

/// Keeps a party's answer for the start it was asked about; false where it said so already.
pub async fn answer(
    tx: &mut Tx<'_>,
    meeting: &Meeting,
    side: PartySide,
    answer: Attendance,
    by: MemberId,
    now: DateTime<Utc>,
) -> Result<bool> {
    const SQL: &str = "
        insert into parties (meeting, side, answer, answered_by, answered_at, answered_for)
        values ($1, $2, $3, $4, $5, $6)
        on conflict (meeting, side) do update
        set answer = excluded.answer, answered_by = excluded.answered_by, answered_at = excluded.answered_at,
            answered_for = excluded.answered_for, late_minutes = null, wish = null
        where parties.answer is null or parties.answer <> excluded.answer
            or parties.answered_for <> excluded.answered_for";
    let word = serde_json::to_value(answer)?;
    let changed = on!(tx, |c| {
        sqlx::query(SQL)
            .bind(meeting.id.0)
            .bind(side.name())
            .bind(word.as_str())
            .bind(by.0)
            .bind(now)
            .bind(meeting.details.starts_at)
            .execute(c)
            .await
            .map(|done| done.rows_affected())
    })?;
    subjects::touch_meeting(tx, meeting, now).await?;
    Ok(changed > 0)
}

/// Keeps how late a party that runs late will be; false where it said so already, or is not late.
pub async fn set_late(tx: &mut Tx<'_>, meeting: MeetingId, side: PartySide, minutes: i64) -> Result<bool> {
    const SQL: &str = "
        update parties
        set late_minutes = $3
        where meeting = $1 and side = $2 and answer = 'late' and coalesce(late_minutes, 0) <> $3";
    let changed = on!(tx, |c| {
        let query = sqlx::query(SQL).bind(meeting.0).bind(side.name()).bind(minutes);
        query.execute(c).await.map(|done| done.rows_affected())
    })?;
    Ok(changed > 0)
}

/// Keeps what other time would do for a party that asked for one.
pub async fn set_wish(tx: &mut Tx<'_>, meeting: MeetingId, side: PartySide, wish: &str) -> Result<()> {
    const SQL: &str = "
        update parties
        set wish = $3
        where meeting = $1 and side = $2 and answer = 'other-time'";
    let wish = Sealed::new(tx.keys(), WISH, &wish.to_owned())?;
    on!(tx, |c| sqlx::query(SQL).bind(meeting.0).bind(side.name()).bind(wish.bytes()).execute(c).await.map(drop))?;
    Ok(())
}

/// Keeps that a party is there; false where it was already.
pub async fn check_in(tx: &mut Tx<'_>, meeting: &Meeting, side: PartySide, now: DateTime<Utc>) -> Result<bool> {
    const SQL: &str = "
        insert into parties (meeting, side, checked_in_at)
        values ($1, $2, $3)
        on conflict (meeting, side) do update set checked_in_at = excluded.checked_in_at
        where parties.checked_in_at is null or parties.checked_in_at < $4";
    // A check-in counts for the start it was near to: one of before the meeting moved is none.
    let earliest = meeting.details.starts_at - CHECK_IN_EARLIEST;
    let changed = on!(tx, |c| {
        let query = sqlx::query(SQL).bind(meeting.id.0).bind(side.name()).bind(now).bind(earliest);
        query.execute(c).await.map(|done| done.rows_affected())
    })?;
    subjects::touch_meeting(tx, meeting, now).await?;
    Ok(changed > 0)
}
