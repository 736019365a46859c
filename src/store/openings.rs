//! Who opened what was handed to them, and when they first did: staff's materials and the catalogs of the other side.

use anyhow::Result;
use chrono::{DateTime, Utc};

use super::sql::{Tx, on};
use crate::domain::ids::{CatalogId, CompanyId, MaterialId, MemberId};

/// What can be opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Opened {
    Material(MaterialId),
    Catalog(CatalogId),
}

impl Opened {
    fn parts(self) -> (&'static str, i64) {
        match self {
            Opened::Material(id) => ("material", id.0),
            Opened::Catalog(id) => ("catalog", id.0),
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Opening {
    pub member: MemberId,
    pub company: Option<CompanyId>,
    pub at: DateTime<Utc>,
}

/// Notes that a member opened something; false where they had before.
pub async fn note(
    tx: &mut Tx<'_>,
    what: Opened,
    member: MemberId,
    company: Option<CompanyId>,
    now: DateTime<Utc>,
) -> Result<bool> {
    const SQL: &str = "
        insert into openings (what, id, member, company, opened_at)
        values ($1, $2, $3, $4, $5)
        on conflict (what, id, member) do nothing";
    let (what, id) = what.parts();
    let changed = on!(tx, |c| {
        let query = sqlx::query(SQL).bind(what).bind(id).bind(member.0).bind(company.map(|company| company.0));
        query.bind(now).execute(c).await.map(|done| done.rows_affected())
    })?;
    Ok(changed > 0)
}

/// Everybody who opened it, the first first.
pub async fn of(tx: &mut Tx<'_>, what: Opened) -> Result<Vec<Opening>> {
    const SQL: &str = "
        select member, company, opened_at
        from openings
        where what = $1 and id = $2
        order by opened_at, member";
    let (what, id) = what.parts();
    let rows: Vec<(i64, Option<i64>, DateTime<Utc>)> =
        on!(tx, |c| sqlx::query_as(SQL).bind(what).bind(id).fetch_all(c).await)?;
    let opening = |(member, company, at): (i64, Option<i64>, DateTime<Utc>)| Opening {
        member: MemberId(member),
        company: company.map(CompanyId),
        at,
    };
    Ok(rows.into_iter().map(opening).collect())
}
