//! What connection tests found; of a company's several the latest counts.

use std::collections::HashMap;

use anyhow::Result;
use chrono::{DateTime, Utc};

use super::sql::{Tx, on};
use crate::domain::connection::{Checks, Tested};
use crate::domain::ids::{CompanyId, MemberId, PreparationId};

#[derive(sqlx::FromRow)]
struct Row {
    company: i64,
    sound: bool,
    camera: bool,
    network: bool,
    tested_by: Option<i64>,
    tested_at: DateTime<Utc>,
}

impl Row {
    fn into_tested(self) -> Tested {
        Tested {
            checks: Checks { sound: self.sound, camera: self.camera, network: self.network },
            by: self.tested_by.map(MemberId),
            at: self.tested_at,
        }
    }
}

pub async fn add(
    tx: &mut Tx<'_>,
    preparation: PreparationId,
    company: CompanyId,
    checks: Checks,
    by: MemberId,
    now: DateTime<Utc>,
) -> Result<()> {
    const SQL: &str = "
        insert into connection_tests (preparation, company, sound, camera, network, tested_by, tested_at)
        values ($1, $2, $3, $4, $5, $6, $7)";
    on!(tx, |c| {
        let query = sqlx::query(SQL).bind(preparation.0).bind(company.0);
        let query = query.bind(checks.sound).bind(checks.camera).bind(checks.network);
        query.bind(by.0).bind(now).execute(c).await.map(drop)
    })?;
    Ok(())
}

/// The latest test of each company that had one.
pub async fn latest(tx: &mut Tx<'_>, preparation: PreparationId) -> Result<HashMap<CompanyId, Tested>> {
    const SQL: &str = "
        select company, sound, camera, network, tested_by, tested_at
        from connection_tests
        where preparation = $1
        order by tested_at, id";
    let rows: Vec<Row> = on!(tx, |c| sqlx::query_as(SQL).bind(preparation.0).fetch_all(c).await)?;
    Ok(rows.into_iter().map(|row| (CompanyId(row.company), row.into_tested())).collect())
}
