//! Cohorts and their holidays.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context as _, Result};
use chrono::{DateTime, NaiveDate, Utc};
use sqlx::AssertSqlSafe;

use super::sql::{Tx, on};
use super::subjects;
use crate::domain::cohort::{Cohort, CohortDetails, Holiday, Publication};
use crate::domain::ids::CohortId;

#[derive(sqlx::FromRow)]
struct Row {
    id: i64,
    details: String,
    published_at: Option<DateTime<Utc>>,
}

impl Row {
    fn into_cohort(self) -> Result<Cohort> {
        let details = serde_json::from_str(&self.details)
            .with_context(|| format!("could not read details of row {} of cohorts", self.id))?;
        let publication = if self.published_at.is_some() { Publication::Published } else { Publication::Draft };
        Ok(Cohort { id: CohortId(self.id), details, publication, published_at: self.published_at })
    }
}

pub async fn cohort(tx: &mut Tx<'_>, id: CohortId) -> Result<Cohort> {
    const SQL: &str = "select id, details, published_at from cohorts where id = $1";
    let row: Row = on!(tx, |c| sqlx::query_as(SQL).bind(id.0).fetch_one(c).await)
        .with_context(|| format!("could not find cohort {id}"))?;
    row.into_cohort()
}

pub async fn find(tx: &mut Tx<'_>, code: &str) -> Result<Option<Cohort>> {
    const SQL: &str = "select id, details, published_at from cohorts where code = $1";
    let row: Option<Row> = on!(tx, |c| sqlx::query_as(SQL).bind(code).fetch_optional(c).await)?;
    row.map(Row::into_cohort).transpose()
}

pub async fn these(tx: &mut Tx<'_>, ids: &BTreeSet<CohortId>) -> Result<BTreeMap<CohortId, Cohort>> {
    let sql = format!("select id, details, published_at from cohorts where id in ({})", tx.each("$1"));
    let ids = serde_json::to_string(ids)?;
    let rows: Vec<Row> = on!(tx, |c| sqlx::query_as(AssertSqlSafe(sql)).bind(ids).fetch_all(c).await)?;
    rows.into_iter().map(|row| row.into_cohort().map(|cohort| (cohort.id, cohort))).collect()
}

/// All cohorts, newest first.
pub async fn all(tx: &mut Tx<'_>) -> Result<Vec<Cohort>> {
    const SQL: &str = "select id, details, published_at from cohorts order by id desc";
    let rows: Vec<Row> = on!(tx, |c| sqlx::query_as(SQL).fetch_all(c).await)?;
    rows.into_iter().map(Row::into_cohort).collect()
}

pub async fn add(tx: &mut Tx<'_>, details: &CohortDetails) -> Result<CohortId> {
    const SQL: &str = "insert into cohorts (code, details, publication) values ($1, $2, 'draft') returning id";
    let json = serde_json::to_string(details)?;
    Ok(CohortId(on!(tx, |c| sqlx::query_scalar(SQL).bind(&details.code).bind(json).fetch_one(c).await)?))
}

pub async fn change(tx: &mut Tx<'_>, id: CohortId, details: &CohortDetails) -> Result<()> {
    const SQL: &str = "update cohorts set details = $2 where id = $1";
    let json = serde_json::to_string(details)?;
    on!(tx, |c| sqlx::query(SQL).bind(id.0).bind(json).execute(c).await.map(drop))?;
    Ok(())
}

/// Publishes a draft and has the planner look at all of it; false where it was published before, so that nobody is
/// told twice.
pub async fn publish(tx: &mut Tx<'_>, id: CohortId, now: DateTime<Utc>) -> Result<bool> {
    const SQL: &str = "
        update cohorts
        set publication = 'published', published_at = $2
        where id = $1 and publication = 'draft'";
    let changed = on!(tx, |c| sqlx::query(SQL).bind(id.0).bind(now).execute(c).await.map(|d| d.rows_affected()))?;
    if changed > 0 {
        subjects::touch_cohort(tx, id, now).await?;
    }
    Ok(changed > 0)
}

pub async fn holidays(tx: &mut Tx<'_>, cohort: CohortId) -> Result<Vec<Holiday>> {
    holidays_of(tx, &BTreeSet::from([cohort])).await
}

pub async fn holidays_of(tx: &mut Tx<'_>, cohorts: &BTreeSet<CohortId>) -> Result<Vec<Holiday>> {
    let sql = format!(
        "select distinct country, day, name from holidays where cohort in ({}) order by country, day, name",
        tx.each("$1")
    );
    let ids = serde_json::to_string(cohorts)?;
    let rows: Vec<(String, String, String)> =
        on!(tx, |c| sqlx::query_as(AssertSqlSafe(sql)).bind(ids).fetch_all(c).await)?;
    rows.into_iter()
        .map(|(country, day, name)| {
            let day: NaiveDate =
                day.parse().with_context(|| format!("could not read a day of holidays of {cohorts:?}"))?;
            Ok(Holiday { country, day, name })
        })
        .collect()
}

pub async fn set_holidays(tx: &mut Tx<'_>, cohort: CohortId, holidays: &[Holiday]) -> Result<()> {
    const CLEAR: &str = "delete from holidays where cohort = $1";
    const ADD: &str = "
        insert into holidays (cohort, country, day, name)
        values ($1, $2, $3, $4)
        on conflict (cohort, country, day) do nothing";
    on!(tx, |c| sqlx::query(CLEAR).bind(cohort.0).execute(c).await.map(drop))?;
    for holiday in holidays {
        on!(tx, |c| {
            let query = sqlx::query(ADD).bind(cohort.0).bind(&holiday.country).bind(holiday.day.to_string());
            query.bind(&holiday.name).execute(c).await.map(drop)
        })?;
    }
    Ok(())
}
