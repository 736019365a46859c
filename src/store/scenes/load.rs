//! The statements that fill a stage.

use std::collections::BTreeSet;

use anyhow::{Context as _, Result};
use chrono::{DateTime, Days, NaiveDate, Utc};
use serde::Serialize;
use sqlx::AssertSqlSafe;

use super::{Seat, Stage, following, prepared};
use crate::domain::calendar::Calendar;
use crate::domain::ids::{BotId, CohortId, CompanyId, MeetingId, MemberId, PersonId};
use crate::domain::lang::Lang;
use crate::domain::meeting::Meeting;
use crate::domain::planner::{Subject, Told};
use crate::store::meetings::{PartyRow, Row as MeetingRow};
use crate::store::people::MemberRow;
use crate::store::sql::{Tx, on};
use crate::store::{self, cohorts, notices, subjects};

/// Everything the notices of these subjects depend on.
pub async fn load(tx: &mut Tx<'_>, bot: BotId, subjects: &[Subject]) -> Result<Stage> {
    let (mut meetings, mut members, mut days, mut companies) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    let mut whole: Vec<CohortId> = Vec::new();
    for subject in subjects {
        match subject {
            Subject::Meeting(id) => meetings.push(*id),
            Subject::Member(id) => members.push(*id),
            Subject::Day(cohort, day) => days.push((*cohort, *day)),
            Subject::Company(id) => companies.push(*id),
            Subject::Cohort(id) => whole.push(*id),
        }
    }
    let mut stage = Stage::default();
    about_members(tx, bot, &mut stage, &members).await?;
    about_days(tx, bot, &mut stage, &days).await?;
    about_meetings(tx, bot, &mut stage, &meetings).await?;
    about_companies(tx, bot, &mut stage, &companies).await?;
    about_cohorts(tx, bot, &mut stage, &whole).await?;
    let cohorts: Vec<CohortId> = days.into_iter().map(|(cohort, _)| cohort).collect();
    let of_cohorts: Vec<CohortId> = cohorts.iter().chain(&whole).copied().collect();
    around(tx, &mut stage, &of_cohorts, &companies).await?;
    following::load(tx, &mut stage, &companies).await?;
    prepared::load(tx, &mut stage, &companies, &cohorts).await?;
    Ok(stage)
}

/// A whole cohort: its subjects and everything about them.
pub async fn everything_of(tx: &mut Tx<'_>, bot: BotId, cohort: CohortId) -> Result<(Vec<Subject>, Stage)> {
    const MEETINGS: &str = "select id from meetings where cohort = $1 order by id";
    const MEMBERS: &str = "select id from members where cohort = $1 and left_at is null order by id";
    const COMPANIES: &str = "select id from companies where cohort = $1 and left_at is null order by id";
    let meetings: Vec<i64> = on!(tx, |c| sqlx::query_scalar(MEETINGS).bind(cohort.0).fetch_all(c).await)?;
    let members: Vec<i64> = on!(tx, |c| sqlx::query_scalar(MEMBERS).bind(cohort.0).fetch_all(c).await)?;
    let companies: Vec<i64> = on!(tx, |c| sqlx::query_scalar(COMPANIES).bind(cohort.0).fetch_all(c).await)?;
    let mut all: Vec<Subject> = meetings.into_iter().map(|id| Subject::Meeting(MeetingId(id))).collect();
    all.extend(members.into_iter().map(|id| Subject::Member(MemberId(id))));
    all.extend(subjects::days(tx, cohort).await?.into_iter().map(|day| Subject::Day(cohort, day)));
    all.extend(companies.into_iter().map(|id| Subject::Company(CompanyId(id))));
    all.push(Subject::Cohort(cohort));
    let stage = load(tx, bot, &all).await?;
    Ok((all, stage))
}

/// Members with all their meetings.
async fn about_members(tx: &mut Tx<'_>, bot: BotId, stage: &mut Stage, ids: &[MemberId]) -> Result<()> {
    if ids.is_empty() {
        return Ok(());
    }
    let members = seats(tx, bot, "m.id in", ids, "").await?;
    let companies = members.iter().filter_map(|seat| seat.member().company).collect();
    stage.seat(members);
    stage.meet(meetings_of(tx, &companies, &ids.iter().copied().collect(), None).await?);
    Ok(())
}

/// A day's planned meetings, the firms and interpreters in them, and the cohort's staff.
async fn about_days(tx: &mut Tx<'_>, bot: BotId, stage: &mut Stage, days: &[(CohortId, NaiveDate)]) -> Result<()> {
    if days.is_empty() {
        return Ok(());
    }
    let (mut firms, mut interpreters) = (BTreeSet::new(), BTreeSet::new());
    for (cohort, day) in days {
        let meetings = on_day(tx, *cohort, *day).await?;
        firms.extend(meetings.iter().map(|meeting| meeting.firm));
        interpreters.extend(meetings.iter().filter_map(|meeting| meeting.interpreter));
        stage.meet(meetings);
    }
    let cohorts: Vec<CohortId> = days.iter().map(|(cohort, _)| *cohort).collect();
    about_cohorts(tx, bot, stage, &cohorts).await?;
    stage.seat(seats(tx, bot, "m.company in", firms, "and m.left_at is null").await?);
    stage.seat(seats(tx, bot, "m.id in", interpreters, "").await?);
    Ok(())
}

/// The staff of cohorts.
async fn about_cohorts(tx: &mut Tx<'_>, bot: BotId, stage: &mut Stage, cohorts: &[CohortId]) -> Result<()> {
    let cohorts: BTreeSet<CohortId> = cohorts.iter().copied().collect();
    let staff = "and m.role in ('host', 'operator', 'viewer') and m.left_at is null";
    stage.seat(seats(tx, bot, "m.cohort in", cohorts, staff).await?);
    Ok(())
}

/// Companies with all their people and planned meetings.
async fn about_companies(tx: &mut Tx<'_>, bot: BotId, stage: &mut Stage, ids: &[CompanyId]) -> Result<()> {
    if ids.is_empty() {
        return Ok(());
    }
    stage.seat(seats(tx, bot, "m.company in", ids, "and m.left_at is null").await?);
    stage.meet(meetings_of(tx, &ids.iter().copied().collect(), &BTreeSet::new(), None).await?);
    Ok(())
}

/// Meetings, everybody of their parties, whoever was told of them, and what else is on these people's days.
async fn about_meetings(tx: &mut Tx<'_>, bot: BotId, stage: &mut Stage, ids: &[MeetingId]) -> Result<()> {
    if ids.is_empty() {
        return Ok(());
    }
    let meetings = these(tx, ids).await?;
    let companies: BTreeSet<CompanyId> = meetings.iter().flat_map(|meeting| [meeting.firm, meeting.buyer]).collect();
    let interpreters: BTreeSet<MemberId> = meetings.iter().filter_map(|meeting| meeting.interpreter).collect();
    let cohorts: BTreeSet<CohortId> = meetings.iter().map(|meeting| meeting.cohort).collect();
    stage.meet(meetings);
    stage.told = notices::told_about(tx, ids).await?;
    stage.logged = store::logs::sent(tx, ids).await?;
    stage.seat(seats(tx, bot, "m.company in", &companies, "and m.left_at is null").await?);
    stage.seat(seats(tx, bot, "m.id in", &interpreters, "").await?);
    let is_gone = |(person, of): &&(PersonId, MeetingId)| {
        stage.meetings.get(of).is_some_and(|meeting| stage.seat_in(*person, meeting.cohort).is_none())
    };
    let gone: BTreeSet<PersonId> = stage.told.keys().filter(is_gone).map(|(person, _)| *person).collect();
    let elsewhere = seats(tx, bot, "m.person in", gone, "").await?;
    stage.seat(elsewhere.into_iter().filter(|seat| cohorts.contains(&seat.member().cohort)).collect());
    let span = stage.span(ids);
    stage.meet(meetings_of(tx, &companies, &interpreters, span).await?);
    Ok(())
}

/// What all of it needs: cohorts, holidays, companies, answers and spent keys.
async fn around(tx: &mut Tx<'_>, stage: &mut Stage, days: &[CohortId], companies: &[CompanyId]) -> Result<()> {
    let meetings: Vec<MeetingId> = stage.meetings.keys().copied().collect();
    stage.hear(parties(tx, &meetings).await?);
    let both = stage.meetings.values().flat_map(|meeting| [meeting.firm, meeting.buyer]);
    let own = stage.seats.values().filter_map(|seat| seat.member().company);
    let told = stage.told.values().flat_map(|told| match told {
        Told::Stands { with, .. } => with.as_slice(),
        Told::Off => &[],
    });
    let ids: BTreeSet<CompanyId> = both.chain(own).chain(told.copied()).chain(companies.iter().copied()).collect();
    stage.companies = store::companies::these(tx, &ids).await?;
    let of_seats = stage.seats.values().map(|seat| seat.member().cohort);
    let of_meetings = stage.meetings.values().map(|meeting| meeting.cohort);
    let of_companies = companies.iter().filter_map(|id| Some(stage.companies.get(id)?.cohort));
    let others = of_companies.chain(days.iter().copied());
    let ids: BTreeSet<CohortId> = of_seats.chain(of_meetings).chain(others).collect();
    stage.cohorts = cohorts::these(tx, &ids).await?;
    // A holiday is a country's, so those of several cohorts are one calendar.
    stage.calendar = Calendar::new(&cohorts::holidays_of(tx, &ids).await?);
    let people: Vec<PersonId> = stage.seats_of_person.keys().copied().collect();
    stage.spent = notices::spent(tx, &people).await?;
    Ok(())
}

const MEETING: &str = "
    select id, cohort, code, firm, buyer, interpreter, starts_at, minutes, host_wall, booth, link, revision, state
    from meetings
    where";

async fn these(tx: &mut Tx<'_>, ids: &[MeetingId]) -> Result<Vec<Meeting>> {
    let sql = format!("{MEETING} id in ({})", tx.each("$1"));
    let ids = serde_json::to_string(ids)?;
    let rows: Vec<MeetingRow> = on!(tx, |c| sqlx::query_as(AssertSqlSafe(sql)).bind(ids).fetch_all(c).await)?;
    rows.into_iter().map(MeetingRow::into_meeting).collect()
}

/// The planned meetings of companies and interpreters, or those of them that start in a span.
async fn meetings_of(
    tx: &mut Tx<'_>,
    companies: &BTreeSet<CompanyId>,
    interpreters: &BTreeSet<MemberId>,
    span: Option<(DateTime<Utc>, DateTime<Utc>)>,
) -> Result<Vec<Meeting>> {
    let (companies_in, interpreters_in) = (tx.each("$1"), tx.each("$2"));
    let within = "state = 'planned' and starts_at >= $3 and starts_at <= $4";
    let sql = format!(
        "{MEETING} firm in ({companies_in}) and {within}
        union {MEETING} buyer in ({companies_in}) and {within}
        union {MEETING} interpreter in ({interpreters_in}) and {within}"
    );
    let century = chrono::Duration::days(36_500);
    let (from, until) = span.unwrap_or((DateTime::UNIX_EPOCH - century, DateTime::UNIX_EPOCH + century * 2));
    let (companies, interpreters) = (serde_json::to_string(companies)?, serde_json::to_string(interpreters)?);
    let rows: Vec<MeetingRow> = on!(tx, |c| {
        let query = sqlx::query_as(AssertSqlSafe(sql)).bind(companies).bind(interpreters).bind(from).bind(until);
        query.fetch_all(c).await
    })?;
    rows.into_iter().map(MeetingRow::into_meeting).collect()
}

/// The planned meetings of a cohort that are on a day by the host's clock, wherever that hangs.
async fn on_day(tx: &mut Tx<'_>, cohort: CohortId, day: NaiveDate) -> Result<Vec<Meeting>> {
    let sql = format!("{MEETING} cohort = $1 and starts_at >= $2 and starts_at < $3 and state = 'planned'");
    let midnight = |day: NaiveDate| day.and_hms_opt(0, 0, 0).unwrap_or_default().and_utc();
    let from = midnight(day.checked_sub_days(Days::new(1)).unwrap_or(day));
    let until = midnight(day.checked_add_days(Days::new(2)).unwrap_or(day));
    let rows: Vec<MeetingRow> =
        on!(tx, |c| sqlx::query_as(AssertSqlSafe(sql)).bind(cohort.0).bind(from).bind(until).fetch_all(c).await)?;
    let mut meetings = rows.into_iter().map(MeetingRow::into_meeting).collect::<Result<Vec<_>>>()?;
    meetings.retain(|meeting| meeting.details.host_wall.date() == day);
    Ok(meetings)
}

async fn parties(tx: &mut Tx<'_>, meetings: &[MeetingId]) -> Result<Vec<crate::domain::meeting::Party>> {
    let sql = format!(
        "select meeting, side, answer, answered_by, answered_at, answered_for, checked_in_at, late_minutes, wish
        from parties
        where meeting in ({})",
        tx.each("$1")
    );
    let ids = serde_json::to_string(meetings)?;
    let rows: Vec<PartyRow> = on!(tx, |c| sqlx::query_as(AssertSqlSafe(sql)).bind(ids).fetch_all(c).await)?;
    rows.into_iter().map(|row| row.into_party(tx)).collect()
}

#[derive(sqlx::FromRow)]
struct SeatRow {
    #[sqlx(flatten)]
    member: MemberRow,
    lang: String,
    zone: String,
    country: String,
    left: bool,
}

impl SeatRow {
    fn into_seat(self) -> Result<Seat> {
        let membership = self.member.into_membership()?;
        let odd = || format!("could not read row {} of persons", membership.member.person);
        let lang = Lang::from_tag(&self.lang).with_context(odd)?;
        let zone = self.zone.parse().ok().with_context(odd)?;
        Ok(Seat { membership, lang, zone, country: self.country, left: self.left })
    }
}

/// The members for whom `which` (such as `m.id in`) holds of one of `ids`.
async fn seats(
    tx: &mut Tx<'_>,
    bot: BotId,
    which: &str,
    ids: impl IntoIterator<Item: Serialize>,
    and: &str,
) -> Result<Vec<Seat>> {
    let ids: Vec<_> = ids.into_iter().collect();
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let sql = format!(
        "select m.id, m.cohort, m.person, m.role, m.company, m.code, m.note, m.origin, m.joined_at,
            c.chat, c.reach, c.open_since, p.lang, p.zone, p.country, m.left_at is not null as \"left\"
        from members m
        join persons p on p.id = m.person
        left join chats c on c.bot = $2 and c.person = m.person and c.kind = 'private'
        where {which} ({}) {and}",
        tx.each("$1")
    );
    let ids = serde_json::to_string(&ids)?;
    let rows: Vec<SeatRow> = on!(tx, |c| sqlx::query_as(AssertSqlSafe(sql)).bind(ids).bind(bot.0).fetch_all(c).await)?;
    rows.into_iter().map(SeatRow::into_seat).collect()
}
