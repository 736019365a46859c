//! Companies of a cohort. One that leaves keeps its row: meetings and results still name it.

use std::collections::{BTreeSet, HashMap};

use anyhow::{Context as _, Result};
use chrono::{DateTime, Utc};
use sqlx::AssertSqlSafe;

use super::sql::{Tx, on};
use crate::domain::company::{Company, CompanyDetails, Side};
use crate::domain::ids::{CohortId, CompanyId};

#[derive(sqlx::FromRow)]
struct Row {
    id: i64,
    cohort: i64,
    details: String,
}

impl Row {
    fn into_company(self) -> Result<Company> {
        let details = serde_json::from_str(&self.details)
            .with_context(|| format!("could not read details of row {} of companies", self.id))?;
        Ok(Company { id: CompanyId(self.id), cohort: CohortId(self.cohort), details })
    }
}

pub async fn company(tx: &mut Tx<'_>, id: CompanyId) -> Result<Company> {
    const SQL: &str = "select id, cohort, details from companies where id = $1";
    let row: Row = on!(tx, |c| sqlx::query_as(SQL).bind(id.0).fetch_one(c).await)
        .with_context(|| format!("could not find company {id}"))?;
    row.into_company()
}

/// Companies by id, those that left included.
pub async fn these(tx: &mut Tx<'_>, ids: &BTreeSet<CompanyId>) -> Result<HashMap<CompanyId, Company>> {
    let sql = format!("select id, cohort, details from companies where id in ({})", tx.each("$1"));
    let ids = serde_json::to_string(ids)?;
    let rows: Vec<Row> = on!(tx, |c| sqlx::query_as(AssertSqlSafe(sql)).bind(ids).fetch_all(c).await)?;
    rows.into_iter().map(|row| row.into_company().map(|company| (company.id, company))).collect()
}

/// The companies that take part, by code.
pub async fn in_cohort(tx: &mut Tx<'_>, cohort: CohortId) -> Result<Vec<Company>> {
    const SQL: &str = "
        select id, cohort, details
        from companies
        where cohort = $1 and left_at is null
        order by side desc, code";
    let rows: Vec<Row> = on!(tx, |c| sqlx::query_as(SQL).bind(cohort.0).fetch_all(c).await)?;
    rows.into_iter().map(Row::into_company).collect()
}

/// Firms with a 사업자등록번호 that take part in any other cohort.
pub async fn registered_elsewhere(tx: &mut Tx<'_>, cohort: CohortId) -> Result<Vec<Company>> {
    const SQL: &str = "
        select id, cohort, details
        from companies
        where cohort <> $1 and side = 'firm' and registration is not null and left_at is null
        order by id";
    let rows: Vec<Row> = on!(tx, |c| sqlx::query_as(SQL).bind(cohort.0).fetch_all(c).await)?;
    rows.into_iter().map(Row::into_company).collect()
}

pub async fn find(tx: &mut Tx<'_>, cohort: CohortId, code: &str) -> Result<Option<Company>> {
    const SQL: &str = "select id, cohort, details from companies where cohort = $1 and code = $2";
    let row: Option<Row> = on!(tx, |c| sqlx::query_as(SQL).bind(cohort.0).bind(code).fetch_optional(c).await)?;
    row.map(Row::into_company).transpose()
}

/// Adds a company, or changes the one with its code; one that had left is back.
pub async fn set(tx: &mut Tx<'_>, cohort: CohortId, details: &CompanyDetails) -> Result<CompanyId> {
    const SQL: &str = "
        insert into companies (cohort, side, code, registration, details)
        values ($1, $2, $3, $4, $5)
        on conflict (cohort, code) do update
        set side = excluded.side, registration = excluded.registration, details = excluded.details, left_at = null
        returning id";
    let side = match details.side {
        Side::Firm => "firm",
        Side::Buyer => "buyer",
    };
    let json = serde_json::to_string(details)?;
    let id = on!(tx, |c| {
        let query = sqlx::query_scalar(SQL).bind(cohort.0).bind(side).bind(&details.code);
        query.bind(details.registration.as_deref()).bind(json).fetch_one(c).await
    })?;
    Ok(CompanyId(id))
}

pub async fn leave(tx: &mut Tx<'_>, cohort: CohortId, code: &str, now: DateTime<Utc>) -> Result<()> {
    const SQL: &str = "update companies set left_at = $3 where cohort = $1 and code = $2";
    on!(tx, |c| sqlx::query(SQL).bind(cohort.0).bind(code).bind(now).execute(c).await.map(drop))?;
    Ok(())
}
