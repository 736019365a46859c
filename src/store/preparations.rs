//! Preparations of a cohort, and how far each company is with them.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use anyhow::{Context as _, Result};
use chrono::{DateTime, Utc};
use sqlx::AssertSqlSafe;

use super::sealing::Sealed;
use super::sql::{Tx, on};
use super::subjects;
use crate::domain::company::Company;
use crate::domain::ids::{CohortId, CompanyId, MemberId, PreparationId};
use crate::domain::preparation::{Duty, DutyState, Note, Preparation, PreparationDetails};

const NOTE: &str = "duties.note";

#[derive(sqlx::FromRow)]
struct Row {
    id: i64,
    cohort: i64,
    details: String,
}

impl Row {
    fn into_preparation(self) -> Result<Preparation> {
        let details = serde_json::from_str(&self.details)
            .with_context(|| format!("could not read details of row {} of preparations", self.id))?;
        Ok(Preparation { id: PreparationId(self.id), cohort: CohortId(self.cohort), details })
    }
}

/// What the workbook says of a cohort's preparations.
pub async fn details_in(tx: &mut Tx<'_>, cohort: CohortId) -> Result<Vec<PreparationDetails>> {
    Ok(in_cohort(tx, cohort).await?.into_iter().map(|preparation| preparation.details).collect())
}

/// The preparations of a cohort, in the workbook's order.
pub async fn in_cohort(tx: &mut Tx<'_>, cohort: CohortId) -> Result<Vec<Preparation>> {
    const SQL: &str = "
        select id, cohort, details
        from preparations
        where cohort = $1 and removed_at is null
        order by id";
    let rows: Vec<Row> = on!(tx, |c| sqlx::query_as(SQL).bind(cohort.0).fetch_all(c).await)?;
    rows.into_iter().map(Row::into_preparation).collect()
}

/// The preparations of several cohorts.
pub async fn in_cohorts(tx: &mut Tx<'_>, cohorts: &BTreeSet<CohortId>) -> Result<BTreeMap<PreparationId, Preparation>> {
    let sql = format!(
        "select id, cohort, details
        from preparations
        where cohort in ({}) and removed_at is null",
        tx.each("$1")
    );
    let cohorts = serde_json::to_string(cohorts)?;
    let rows: Vec<Row> = on!(tx, |c| sqlx::query_as(AssertSqlSafe(sql)).bind(cohorts).fetch_all(c).await)?;
    rows.into_iter().map(|row| row.into_preparation().map(|preparation| (preparation.id, preparation))).collect()
}

/// Of these the ones that the workbook still has.
pub async fn these(tx: &mut Tx<'_>, ids: &BTreeSet<PreparationId>) -> Result<BTreeMap<PreparationId, Preparation>> {
    let sql =
        format!("select id, cohort, details from preparations where id in ({}) and removed_at is null", tx.each("$1"));
    let ids = serde_json::to_string(ids)?;
    let rows: Vec<Row> = on!(tx, |c| sqlx::query_as(AssertSqlSafe(sql)).bind(ids).fetch_all(c).await)?;
    rows.into_iter().map(|row| row.into_preparation().map(|preparation| (preparation.id, preparation))).collect()
}

/// How far these companies are, where they have begun.
pub async fn states(
    tx: &mut Tx<'_>,
    companies: &BTreeSet<CompanyId>,
) -> Result<HashMap<(PreparationId, CompanyId), DutyState>> {
    let sql = format!("select preparation, company, state from duties where company in ({})", tx.each("$1"));
    let companies = serde_json::to_string(companies)?;
    let rows: Vec<(i64, i64, String)> =
        on!(tx, |c| sqlx::query_as(AssertSqlSafe(sql)).bind(companies).fetch_all(c).await)?;
    rows.into_iter()
        .map(|(preparation, company, state)| {
            let odd = || format!("could not read row {preparation}/{company} of duties");
            let state = DutyState::from_name(&state).with_context(odd)?;
            Ok(((PreparationId(preparation), CompanyId(company)), state))
        })
        .collect()
}

/// `None` where there is none, or a later workbook left it out.
pub async fn find(tx: &mut Tx<'_>, id: PreparationId) -> Result<Option<Preparation>> {
    const SQL: &str = "select id, cohort, details from preparations where id = $1 and removed_at is null";
    let row: Option<Row> = on!(tx, |c| sqlx::query_as(SQL).bind(id.0).fetch_optional(c).await)?;
    row.map(Row::into_preparation).transpose()
}

/// Adds a preparation, or changes the one with its code; one that had been left out is back.
pub async fn set(tx: &mut Tx<'_>, cohort: CohortId, details: &PreparationDetails) -> Result<()> {
    const SQL: &str = "
        insert into preparations (cohort, code, details)
        values ($1, $2, $3)
        on conflict (cohort, code) do update set details = excluded.details, removed_at = null";
    let json = serde_json::to_string(details)?;
    on!(tx, |c| sqlx::query(SQL).bind(cohort.0).bind(&details.code).bind(json).execute(c).await.map(drop))?;
    Ok(())
}

pub async fn remove(tx: &mut Tx<'_>, cohort: CohortId, code: &str, now: DateTime<Utc>) -> Result<()> {
    const SQL: &str = "update preparations set removed_at = $3 where cohort = $1 and code = $2";
    on!(tx, |c| sqlx::query(SQL).bind(cohort.0).bind(code).bind(now).execute(c).await.map(drop))?;
    Ok(())
}

#[derive(sqlx::FromRow)]
struct DutyRow {
    preparation: i64,
    company: i64,
    state: String,
    note: Option<Vec<u8>>,
    changed_by: Option<i64>,
    changed_at: DateTime<Utc>,
    by_staff: bool,
}

impl DutyRow {
    fn into_duty(self, tx: &Tx<'_>, preparation: Preparation) -> Result<Duty> {
        let odd = || format!("could not read row {}/{} of duties", self.preparation, self.company);
        let note = match self.note {
            Some(bytes) => Sealed::<Note>::read(bytes).open(tx.keys(), NOTE).with_context(odd)?,
            None => Note::default(),
        };
        Ok(Duty {
            preparation,
            company: CompanyId(self.company),
            state: DutyState::from_name(&self.state).with_context(odd)?,
            note,
            changed_by: self.changed_by.map(MemberId),
            changed_at: Some(self.changed_at),
            by_staff: self.by_staff,
        })
    }
}

fn untouched(preparation: Preparation, company: CompanyId) -> Duty {
    Duty {
        preparation,
        company,
        state: DutyState::Open,
        note: Note::default(),
        changed_by: None,
        changed_at: None,
        by_staff: false,
    }
}

/// Everything a company has to prepare, in the workbook's order.
pub async fn duties_of(tx: &mut Tx<'_>, company: &Company) -> Result<Vec<Duty>> {
    const SQL: &str = "
        select preparation, company, state, note, changed_by, changed_at, by_staff
        from duties
        where company = $1";
    let rows: Vec<DutyRow> = on!(tx, |c| sqlx::query_as(SQL).bind(company.id.0).fetch_all(c).await)?;
    let mut rows: HashMap<i64, DutyRow> = rows.into_iter().map(|row| (row.preparation, row)).collect();
    let mut preparations = in_cohort(tx, company.cohort).await?;
    preparations.retain(|preparation| preparation.details.is_for(company.details.side));
    let duty = |preparation: Preparation| match rows.remove(&preparation.id.0) {
        Some(row) => row.into_duty(tx, preparation),
        None => Ok(untouched(preparation, company.id)),
    };
    preparations.into_iter().map(duty).collect()
}

/// Everything every company of a cohort has to prepare, by company and in the workbook's order; the companies that left
/// are left out.
pub async fn duties_in(tx: &mut Tx<'_>, cohort: CohortId) -> Result<Vec<(Company, Vec<Duty>)>> {
    const SQL: &str = "
        select d.preparation, d.company, d.state, d.note, d.changed_by, d.changed_at, d.by_staff
        from duties d
        join preparations p on p.id = d.preparation
        where p.cohort = $1";
    let rows: Vec<DutyRow> = on!(tx, |c| sqlx::query_as(SQL).bind(cohort.0).fetch_all(c).await)?;
    let mut rows: HashMap<(i64, i64), DutyRow> =
        rows.into_iter().map(|row| ((row.company, row.preparation), row)).collect();
    let preparations = in_cohort(tx, cohort).await?;
    let mut all = Vec::new();
    for company in super::companies::in_cohort(tx, cohort).await? {
        let mut duties = Vec::new();
        for preparation in preparations.iter().filter(|each| each.details.is_for(company.details.side)) {
            duties.push(match rows.remove(&(company.id.0, preparation.id.0)) {
                Some(row) => row.into_duty(tx, preparation.clone())?,
                None => untouched(preparation.clone(), company.id),
            });
        }
        all.push((company, duties));
    }
    Ok(all)
}

/// How one company stands with one preparation; `None` where it does not owe it, or either is gone.
pub async fn duty(tx: &mut Tx<'_>, company: &Company, preparation: PreparationId) -> Result<Option<Duty>> {
    let duties = duties_of(tx, company).await?;
    Ok(duties.into_iter().find(|duty| duty.preparation.id == preparation))
}

/// Keeps how far a company is, and has the planner look at what it still owes.
pub async fn set_duty(tx: &mut Tx<'_>, duty: &Duty, now: DateTime<Utc>) -> Result<()> {
    const SQL: &str = "
        insert into duties (preparation, company, state, note, changed_by, changed_at, by_staff)
        values ($1, $2, $3, $4, $5, $6, $7)
        on conflict (preparation, company) do update
        set state = excluded.state, note = excluded.note, changed_by = excluded.changed_by,
            changed_at = excluded.changed_at, by_staff = excluded.by_staff";
    const CLEAR: &str = "delete from duties where preparation = $1 and company = $2";
    let (preparation, company) = (duty.preparation.id.0, duty.company.0);
    if duty.state == DutyState::Open {
        on!(tx, |c| sqlx::query(CLEAR).bind(preparation).bind(company).execute(c).await.map(drop))?;
    } else {
        let note = match duty.note == Note::default() {
            true => None,
            false => Some(Sealed::new(tx.keys(), NOTE, &duty.note)?.bytes().to_vec()),
        };
        on!(tx, |c| {
            let query = sqlx::query(SQL).bind(preparation).bind(company).bind(duty.state.name()).bind(note);
            let query = query.bind(duty.changed_by.map(|member| member.0)).bind(now).bind(duty.by_staff);
            query.execute(c).await.map(drop)
        })?;
    }
    subjects::touch_company(tx, duty.company, now).await
}

/// The buyers to whom a company has samples under way.
pub async fn sent_to(tx: &mut Tx<'_>, preparation: PreparationId, company: CompanyId) -> Result<Vec<CompanyId>> {
    const SQL: &str = "
        select distinct t.buyer
        from shipment_stops t
        join shipments s on s.id = t.shipment
        where s.preparation = $1 and s.company = $2 and s.state = 'under-way'
        order by t.buyer";
    let ids: Vec<i64> = on!(tx, |c| sqlx::query_scalar(SQL).bind(preparation.0).bind(company.0).fetch_all(c).await)?;
    Ok(ids.into_iter().map(CompanyId).collect())
}
