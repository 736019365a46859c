//! Workbooks that staff sent: what was found in each, sealed, until it is applied or given up. Only the last one
//! somebody sent can be applied.

use anyhow::Result;
use chrono::{DateTime, Utc};
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::sealing::Sealed;
use super::sql::{Tx, on};
use crate::domain::ids::{ImportId, MemberId};

const PLAN: &str = "imports.plan";

/// Keeps what was found in a workbook; the sender's earlier ones that were not applied are forgotten.
pub async fn add<T: Serialize + DeserializeOwned>(
    tx: &mut Tx<'_>,
    by: MemberId,
    found: &T,
    now: DateTime<Utc>,
) -> Result<ImportId> {
    const SQL: &str = "insert into imports (member, plan, sent_at) values ($1, $2, $3) returning id";
    const EARLIER: &str = "delete from imports where member = $1 and id < $2 and applied_at is null";
    let sealed = Sealed::new(tx.keys(), PLAN, found)?;
    let id = on!(tx, |c| sqlx::query_scalar(SQL).bind(by.0).bind(sealed.bytes()).bind(now).fetch_one(c).await)?;
    on!(tx, |c| sqlx::query(EARLIER).bind(by.0).bind(id).execute(c).await.map(drop))?;
    Ok(ImportId(id))
}

/// A workbook somebody sent.
#[derive(Clone, Debug)]
pub struct Import<T> {
    pub by: Option<MemberId>,
    pub found: T,
    pub applied_at: Option<DateTime<Utc>>,
}

/// `None` where it was given up or a later one took its place.
pub async fn find<T: Serialize + DeserializeOwned>(tx: &mut Tx<'_>, id: ImportId) -> Result<Option<Import<T>>> {
    const SQL: &str = "select member, plan, applied_at from imports where id = $1";
    type Row = (Option<i64>, Vec<u8>, Option<DateTime<Utc>>);
    let row: Option<Row> = on!(tx, |c| sqlx::query_as(SQL).bind(id.0).fetch_optional(c).await)?;
    row.map(|(by, plan, applied_at)| {
        let found = Sealed::<T>::read(plan).open(tx.keys(), PLAN)?;
        Ok(Import { by: by.map(MemberId), found, applied_at })
    })
    .transpose()
}

/// Marks it applied and lets go of the names in it; false where it was before.
pub async fn applied<T: Serialize + DeserializeOwned>(
    tx: &mut Tx<'_>,
    id: ImportId,
    left: &T,
    now: DateTime<Utc>,
) -> Result<bool> {
    const SQL: &str = "update imports set applied_at = $2, plan = $3 where id = $1 and applied_at is null";
    let sealed = Sealed::new(tx.keys(), PLAN, left)?;
    let changed = on!(tx, |c| {
        let query = sqlx::query(SQL).bind(id.0).bind(now).bind(sealed.bytes());
        query.execute(c).await.map(|done| done.rows_affected())
    })?;
    Ok(changed > 0)
}

/// Gives one up; an applied one stays.
pub async fn give_up(tx: &mut Tx<'_>, id: ImportId) -> Result<()> {
    const SQL: &str = "delete from imports where id = $1 and applied_at is null";
    on!(tx, |c| sqlx::query(SQL).bind(id.0).execute(c).await.map(drop))?;
    Ok(())
}

/// Forgets what was sent before and never applied.
pub async fn forget(tx: &mut Tx<'_>, before: DateTime<Utc>) -> Result<u64> {
    const SQL: &str = "delete from imports where sent_at < $1 and applied_at is null";
    Ok(on!(tx, |c| sqlx::query(SQL).bind(before).execute(c).await.map(|done| done.rows_affected()))?)
}
