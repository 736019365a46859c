//! When the planner looks at each subject again. A transaction that changes something a notice depends on touches the
//! subjects it may concern; so the cost of planning follows what is due, not what is stored.

use anyhow::{Context as _, Result};
use chrono::{DateTime, NaiveDate, Utc};
use sqlx::AssertSqlSafe;

use super::sql::{Tx, on};
use crate::domain::ids::{CohortId, CompanyId, MeetingId, MemberId, PersonId};
use crate::domain::meeting::Meeting;
use crate::domain::planner::Subject;

/// A meeting changed, or an answer about it: it, the other meetings of its people, their schedules, the day, and what
/// both companies are told of each other.
pub async fn touch_meeting(tx: &mut Tx<'_>, meeting: &Meeting, now: DateTime<Utc>) -> Result<()> {
    const MEETINGS: &str = "
        update meetings
        set look_at = $1
        where id = $2 or firm = $3 or buyer = $4 or interpreter = $5";
    const MEMBERS: &str = "update members set look_at = $1 where company in ($2, $3) or id = $4";
    const DAY: &str = "
        insert into days (cohort, day, look_at)
        values ($1, $2, $3)
        on conflict (cohort, day) do update set look_at = excluded.look_at";
    const COMPANIES: &str = "update companies set look_at = $1 where id in ($2, $3)";
    let interpreter = meeting.interpreter.map(|member| member.0);
    let (firm, buyer) = (meeting.firm.0, meeting.buyer.0);
    on!(tx, |c| {
        let query = sqlx::query(MEETINGS).bind(now).bind(meeting.id.0).bind(firm).bind(buyer).bind(interpreter);
        query.execute(c).await.map(drop)
    })?;
    on!(tx, |c| {
        sqlx::query(MEMBERS).bind(now).bind(firm).bind(buyer).bind(interpreter).execute(c).await.map(drop)
    })?;
    on!(tx, |c| sqlx::query(COMPANIES).bind(now).bind(firm).bind(buyer).execute(c).await.map(drop))?;
    let day = meeting.details.host_wall.date().to_string();
    on!(tx, |c| sqlx::query(DAY).bind(meeting.cohort.0).bind(day).bind(now).execute(c).await.map(drop))?;
    Ok(())
}

/// A party sent its log of a meeting: the meeting's own notices follow from it, and whom the two are asked about later.
pub async fn touch_log(tx: &mut Tx<'_>, meeting: MeetingId, now: DateTime<Utc>) -> Result<()> {
    const ALL: [&str; 2] = [
        "update meetings set look_at = $2 where id = $1",
        "update companies
        set look_at = $2
        where id in (select firm from meetings where id = $1)
            or id in (select buyer from meetings where id = $1)",
    ];
    for sql in ALL {
        on!(tx, |c| sqlx::query(sql).bind(meeting.0).bind(now).execute(c).await.map(drop))?;
    }
    Ok(())
}

/// A company has prepared something, or there is something to tell it: what it owes, and the days its meetings are on.
pub async fn touch_company(tx: &mut Tx<'_>, company: CompanyId, now: DateTime<Utc>) -> Result<()> {
    const COMPANY: &str = "update companies set look_at = $2 where id = $1";
    const DAYS: &str = "update days set look_at = $2 where cohort = (select cohort from companies where id = $1)";
    for sql in [COMPANY, DAYS] {
        on!(tx, |c| sqlx::query(sql).bind(company.0).bind(now).execute(c).await.map(drop))?;
    }
    Ok(())
}

/// Everything of a cohort: it was published, its policy, holidays or people changed.
pub async fn touch_cohort(tx: &mut Tx<'_>, cohort: CohortId, now: DateTime<Utc>) -> Result<()> {
    const ALL: [&str; 5] = [
        "update cohorts set look_at = $2 where id = $1",
        "update meetings set look_at = $2 where cohort = $1",
        "update members set look_at = $2 where cohort = $1 and left_at is null",
        "update days set look_at = $2 where cohort = $1",
        "update companies set look_at = $2 where cohort = $1 and left_at is null",
    ];
    for sql in ALL {
        on!(tx, |c| sqlx::query(sql).bind(cohort.0).bind(now).execute(c).await.map(drop))?;
    }
    Ok(())
}

/// A person joined, came back, or changed clock or language: all they take part in.
pub async fn touch_person(tx: &mut Tx<'_>, person: PersonId, now: DateTime<Utc>) -> Result<()> {
    const ALL: [&str; 6] = [
        "update cohorts
        set look_at = $2
        where id in (select cohort from members where person = $1 and role in ('host', 'operator', 'viewer'))",
        "update meetings set look_at = $2 where id in (select meeting from told where person = $1)",
        "update meetings
        set look_at = $2
        where firm in (select company from members where person = $1)
            or buyer in (select company from members where person = $1)
            or interpreter in (select id from members where person = $1)",
        "update members set look_at = $2 where person = $1 and left_at is null",
        "update days set look_at = $2 where cohort in (select cohort from members where person = $1)",
        "update companies set look_at = $2 where id in (select company from members where person = $1)",
    ];
    for sql in ALL {
        on!(tx, |c| sqlx::query(sql).bind(person.0).bind(now).execute(c).await.map(drop))?;
    }
    Ok(())
}

/// Everything there is: the clock went back, or zone rules are new.
pub async fn touch_all(tx: &mut Tx<'_>, now: DateTime<Utc>) -> Result<()> {
    for table in ["meetings", "members", "days", "companies", "cohorts"] {
        let sql = AssertSqlSafe(format!("update {table} set look_at = $1"));
        on!(tx, |c| sqlx::query(sql).bind(now).execute(c).await.map(drop))?;
    }
    Ok(())
}

/// Subjects whose `look_at` is no later than `until`, the earliest first. Whoever touches one of them meanwhile waits,
/// so that a look at what was before does not put off a look at what is now.
pub async fn due(tx: &mut Tx<'_>, until: DateTime<Utc>, limit: i64) -> Result<Vec<(Subject, DateTime<Utc>)>> {
    let lock = tx.for_update();
    let due = |columns: &str, table: &str| {
        AssertSqlSafe(format!(
            "select {columns}, look_at from {table} where look_at <= $1 order by look_at limit $2{lock}"
        ))
    };
    let (sql, of_members, of_days) = (due("id", "meetings"), due("id", "members"), due("cohort, day", "days"));
    let (of_companies, of_cohorts) = (due("id", "companies"), due("id", "cohorts"));
    let meetings: Vec<(i64, DateTime<Utc>)> =
        on!(tx, |c| sqlx::query_as(sql).bind(until).bind(limit).fetch_all(c).await)?;
    let members: Vec<(i64, DateTime<Utc>)> =
        on!(tx, |c| sqlx::query_as(of_members).bind(until).bind(limit).fetch_all(c).await)?;
    let days: Vec<(i64, String, DateTime<Utc>)> =
        on!(tx, |c| sqlx::query_as(of_days).bind(until).bind(limit).fetch_all(c).await)?;
    let companies: Vec<(i64, DateTime<Utc>)> =
        on!(tx, |c| sqlx::query_as(of_companies).bind(until).bind(limit).fetch_all(c).await)?;
    let cohorts: Vec<(i64, DateTime<Utc>)> =
        on!(tx, |c| sqlx::query_as(of_cohorts).bind(until).bind(limit).fetch_all(c).await)?;
    let mut due: Vec<(Subject, DateTime<Utc>)> = Vec::new();
    due.extend(meetings.into_iter().map(|(id, at)| (Subject::Meeting(MeetingId(id)), at)));
    due.extend(members.into_iter().map(|(id, at)| (Subject::Member(MemberId(id)), at)));
    due.extend(companies.into_iter().map(|(id, at)| (Subject::Company(CompanyId(id)), at)));
    due.extend(cohorts.into_iter().map(|(id, at)| (Subject::Cohort(CohortId(id)), at)));
    for (cohort, day, at) in days {
        due.push((Subject::Day(CohortId(cohort), read_day(&day)?), at));
    }
    due.sort_by_key(|(_, at)| *at);
    due.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
    Ok(due)
}

fn read_day(day: &str) -> Result<NaiveDate> {
    day.parse().context("could not read a day of days")
}

/// The earliest `look_at` there is.
pub async fn next(tx: &mut Tx<'_>) -> Result<Option<DateTime<Utc>>> {
    const ALL: [&str; 5] = [
        "select min(look_at) from cohorts where look_at is not null",
        "select min(look_at) from meetings where look_at is not null",
        "select min(look_at) from members where look_at is not null",
        "select min(look_at) from days where look_at is not null",
        "select min(look_at) from companies where look_at is not null",
    ];
    let mut earliest: Option<DateTime<Utc>> = None;
    for sql in ALL {
        let at: Option<DateTime<Utc>> = on!(tx, |c| sqlx::query_scalar(sql).fetch_one(c).await)?;
        earliest = [earliest, at].into_iter().flatten().min();
    }
    Ok(earliest)
}

/// Stores when to look next; `None` until something touches the subject.
pub async fn look_again(tx: &mut Tx<'_>, subject: Subject, at: Option<DateTime<Utc>>) -> Result<()> {
    const MEETING: &str = "update meetings set look_at = $2 where id = $1";
    const MEMBER: &str = "update members set look_at = $2 where id = $1";
    const DAY: &str = "update days set look_at = $3 where cohort = $1 and day = $2";
    const COMPANY: &str = "update companies set look_at = $2 where id = $1";
    const COHORT: &str = "update cohorts set look_at = $2 where id = $1";
    match subject {
        Subject::Meeting(MeetingId(id)) => {
            on!(tx, |c| sqlx::query(MEETING).bind(id).bind(at).execute(c).await.map(drop))?;
        }
        Subject::Member(MemberId(id)) => {
            on!(tx, |c| sqlx::query(MEMBER).bind(id).bind(at).execute(c).await.map(drop))?;
        }
        Subject::Day(CohortId(cohort), day) => {
            let day = day.to_string();
            on!(tx, |c| sqlx::query(DAY).bind(cohort).bind(day).bind(at).execute(c).await.map(drop))?;
        }
        Subject::Company(CompanyId(id)) => {
            on!(tx, |c| sqlx::query(COMPANY).bind(id).bind(at).execute(c).await.map(drop))?;
        }
        Subject::Cohort(CohortId(id)) => {
            on!(tx, |c| sqlx::query(COHORT).bind(id).bind(at).execute(c).await.map(drop))?;
        }
    }
    Ok(())
}

const LOOKED_AT: &str = "notices.looked_at";

/// The latest wall time at which anything was looked at, whoever did.
pub async fn looked_at(tx: &mut Tx<'_>) -> Result<Option<DateTime<Utc>>> {
    const SQL: &str = "select value from facts where name = $1";
    let value: Option<String> = on!(tx, |c| sqlx::query_scalar(SQL).bind(LOOKED_AT).fetch_optional(c).await)?;
    Ok(value.and_then(|value| value.parse().ok()))
}

pub async fn set_looked_at(tx: &mut Tx<'_>, at: DateTime<Utc>) -> Result<()> {
    const SQL: &str = "
        insert into facts (name, value)
        values ($1, $2)
        on conflict (name) do update set value = excluded.value";
    let value = at.to_rfc3339();
    on!(tx, |c| sqlx::query(SQL).bind(LOOKED_AT).bind(value).execute(c).await.map(drop))?;
    Ok(())
}

/// The days of a cohort on which it has had meetings.
pub async fn days(tx: &mut Tx<'_>, cohort: CohortId) -> Result<Vec<NaiveDate>> {
    const SQL: &str = "select day from days where cohort = $1 order by day";
    let days: Vec<String> = on!(tx, |c| sqlx::query_scalar(SQL).bind(cohort.0).fetch_all(c).await)?;
    days.iter().map(|day| read_day(day)).collect()
}
