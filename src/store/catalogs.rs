//! What companies gave, version by version, and who opened it. A file is a row before its bytes are there, so that
//! nothing that was given is forgotten.

mod parts;

use std::collections::BTreeSet;

use anyhow::{Context as _, Result};
use chrono::{DateTime, Utc};
use serde::Serialize;
use serde::de::DeserializeOwned;
use sqlx::AssertSqlSafe;

use super::preparations;
use super::sealing::Sealed;
use super::sql::{Tx, on};
use crate::domain::catalog::{Catalog, CatalogDetails};
use crate::domain::ids::{CatalogId, CohortId, CompanyId, MemberId, PersonId, PreparationId};

pub use parts::{add_part, forget_refused, part, parts, refused_files, set_part};

const DETAILS: &str = "catalogs.details";

#[derive(sqlx::FromRow)]
struct Row {
    id: i64,
    preparation: i64,
    company: i64,
    version: i64,
    state: String,
    lang: Option<String>,
    details: Vec<u8>,
    given_by: Option<i64>,
    given_at: DateTime<Utc>,
    reviewed_by: Option<i64>,
    reviewed_at: Option<DateTime<Utc>>,
}

impl Row {
    fn into_catalog(self, tx: &Tx<'_>) -> Result<Catalog> {
        let odd = || format!("could not read row {} of catalogs", self.id);
        Ok(Catalog {
            id: CatalogId(self.id),
            preparation: PreparationId(self.preparation),
            company: CompanyId(self.company),
            version: self.version,
            state: word(&self.state).with_context(odd)?,
            lang: self.lang.as_deref().map(word).transpose().with_context(odd)?,
            details: Sealed::<CatalogDetails>::read(self.details).open(tx.keys(), DETAILS).with_context(odd)?,
            given_by: self.given_by.map(MemberId),
            given_at: self.given_at,
            reviewed_by: self.reviewed_by.map(MemberId),
            reviewed_at: self.reviewed_at,
        })
    }
}

fn word<T: DeserializeOwned>(name: &str) -> Result<T> {
    Ok(serde_json::from_value(serde_json::Value::String(name.to_owned()))?)
}

fn name<T: Serialize>(value: T) -> Result<String> {
    let value = serde_json::to_value(value)?;
    Ok(value.as_str().context("could not name a state")?.to_owned())
}

/// Every select of catalogs reads these columns.
macro_rules! select_catalogs {
    ($rest:literal) => {
        concat!(
            "
        select c.id, c.preparation, c.company, c.version, c.state, c.lang, c.details, c.given_by, c.given_at,
            c.reviewed_by, c.reviewed_at
        from catalogs c
        ",
            $rest
        )
    };
}

/// The versions a company gave for a preparation, the first first.
pub async fn of(tx: &mut Tx<'_>, preparation: PreparationId, company: CompanyId) -> Result<Vec<Catalog>> {
    const SQL: &str = select_catalogs!("where c.preparation = $1 and c.company = $2 order by c.version");
    let rows: Vec<Row> = on!(tx, |c| sqlx::query_as(SQL).bind(preparation.0).bind(company.0).fetch_all(c).await)?;
    rows.into_iter().map(|row| row.into_catalog(tx)).collect()
}

pub async fn find(tx: &mut Tx<'_>, id: CatalogId) -> Result<Option<Catalog>> {
    const SQL: &str = select_catalogs!("where c.id = $1");
    let row: Option<Row> = on!(tx, |c| sqlx::query_as(SQL).bind(id.0).fetch_optional(c).await)?;
    row.map(|row| row.into_catalog(tx)).transpose()
}

/// Begins a company's next version.
pub async fn begin(
    tx: &mut Tx<'_>,
    preparation: PreparationId,
    company: CompanyId,
    by: MemberId,
    now: DateTime<Utc>,
) -> Result<Catalog> {
    const SQL: &str = "
        insert into catalogs (preparation, company, version, state, details, given_by, given_at)
        values ($1, $2,
            (select coalesce(max(version), 0) + 1 from catalogs where preparation = $1 and company = $2),
            'given', $3, $4, $5)
        returning id";
    let details = Sealed::new(tx.keys(), DETAILS, &CatalogDetails::default())?;
    let id = on!(tx, |c| {
        let query = sqlx::query_scalar(SQL).bind(preparation.0).bind(company.0).bind(details.bytes());
        query.bind(by.0).bind(now).fetch_one(c).await
    })?;
    find(tx, CatalogId(id)).await?.context("could not find the catalog just stored")
}

/// Keeps how a version stands and what is said of it.
pub async fn set(tx: &mut Tx<'_>, catalog: &Catalog) -> Result<()> {
    const SQL: &str = "
        update catalogs
        set state = $2, lang = $3, details = $4, reviewed_by = $5, reviewed_at = $6, given_at = $7
        where id = $1";
    let details = Sealed::new(tx.keys(), DETAILS, &catalog.details)?;
    let lang = catalog.lang.map(|tongue| tongue.name());
    let (state, by) = (name(catalog.state)?, catalog.reviewed_by.map(|member| member.0));
    on!(tx, |c| {
        let query = sqlx::query(SQL).bind(catalog.id.0).bind(state).bind(lang).bind(details.bytes());
        query.bind(by).bind(catalog.reviewed_at).bind(catalog.given_at).execute(c).await.map(drop)
    })?;
    Ok(())
}

/// The versions of a cohort that staff have yet to look at: something of each is there, and nothing is on its way.
pub async fn to_review(tx: &mut Tx<'_>, cohort: CohortId) -> Result<Vec<Catalog>> {
    const SQL: &str = select_catalogs!(
        "join companies k on k.id = c.company
        where k.cohort = $1 and k.left_at is null and c.state = 'given'
            and exists (select 1 from catalog_parts p where p.catalog = c.id and p.state = 'kept')
            and not exists (select 1 from catalog_parts p where p.catalog = c.id and p.state = 'fetching')
        order by c.given_at, c.id"
    );
    let rows: Vec<Row> = on!(tx, |c| sqlx::query_as(SQL).bind(cohort.0).fetch_all(c).await)?;
    rows.into_iter().map(|row| row.into_catalog(tx)).collect()
}

/// The approved catalogs of these companies, by company and preparation; of each preparation the latest. What only the
/// office is to see, such as a licence, is not among them.
pub async fn shown_of(tx: &mut Tx<'_>, companies: &BTreeSet<CompanyId>) -> Result<Vec<Catalog>> {
    let sql = format!(
        "{} and c.company in ({}) order by c.company, c.preparation",
        select_catalogs!(
            "join companies k on k.id = c.company
            where c.state = 'approved' and k.left_at is null"
        ),
        tx.each("$1")
    );
    let ids = serde_json::to_string(companies)?;
    let rows: Vec<Row> = on!(tx, |c| sqlx::query_as(AssertSqlSafe(sql)).bind(ids).fetch_all(c).await)?;
    let asked = rows.iter().map(|row| PreparationId(row.preparation)).collect();
    let asked = preparations::these(tx, &asked).await?;
    let is_shown = |row: &Row| asked.get(&PreparationId(row.preparation)).is_some_and(|it| it.details.is_for_partners());
    rows.into_iter().filter(is_shown).map(|row| row.into_catalog(tx)).collect()
}

/// Keeps that somebody opened a version, the first time; false where they had before.
pub async fn opened(
    tx: &mut Tx<'_>,
    catalog: CatalogId,
    by: MemberId,
    company: Option<CompanyId>,
    now: DateTime<Utc>,
) -> Result<bool> {
    const SQL: &str = "
        insert into openings (what, id, member, company, opened_at)
        values ('catalog', $1, $2, $3, $4)
        on conflict (what, id, member) do nothing";
    let company = company.map(|company| company.0);
    let added = on!(tx, |c| {
        let query = sqlx::query(SQL).bind(catalog.0).bind(by.0).bind(company).bind(now);
        query.execute(c).await.map(|done| done.rows_affected())
    })?;
    Ok(added > 0)
}

/// The companies that opened a version, and when first.
pub async fn openings(tx: &mut Tx<'_>, catalog: CatalogId) -> Result<Vec<(CompanyId, DateTime<Utc>)>> {
    const SQL: &str = "
        select company, min(opened_at) as first_at
        from openings
        where what = 'catalog' and id = $1 and company is not null
        group by company
        order by first_at, company";
    let rows: Vec<(i64, DateTime<Utc>)> = on!(tx, |c| sqlx::query_as(SQL).bind(catalog.0).fetch_all(c).await)?;
    Ok(rows.into_iter().map(|(company, at)| (CompanyId(company), at)).collect())
}

/// The cohort of which a person's company is no longer part, where they are in no other by now.
pub async fn left_cohort(tx: &mut Tx<'_>, person: PersonId) -> Result<Option<CohortId>> {
    const SQL: &str = "
        select m.cohort
        from members m
        where m.person = $1 and m.company is not null and m.left_at is not null
            and not exists (select 1 from members o where o.person = m.person and o.left_at is null)
        order by m.cohort desc
        limit 1";
    let cohort: Option<i64> = on!(tx, |c| sqlx::query_scalar(SQL).bind(person.0).fetch_optional(c).await)?;
    Ok(cohort.map(CohortId))
}
