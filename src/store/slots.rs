//! Times at which a connection can be tested. A slot is taken once, whoever taps first; staff close only what is free.

use anyhow::Result;
use chrono::{DateTime, Utc};

use super::sql::{Tx, on};
use crate::domain::ids::{CompanyId, MemberId, PreparationId, SlotId};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slot {
    pub id: SlotId,
    pub preparation: PreparationId,
    pub starts_at: DateTime<Utc>,
    pub minutes: i64,
    /// Who booked it; none while it is free.
    pub company: Option<CompanyId>,
    pub booked_by: Option<MemberId>,
}

impl Slot {
    pub fn ends_at(&self) -> DateTime<Utc> {
        self.starts_at + chrono::Duration::minutes(self.minutes)
    }
}

#[derive(sqlx::FromRow)]
struct Row {
    id: i64,
    preparation: i64,
    starts_at: DateTime<Utc>,
    minutes: i64,
    company: Option<i64>,
    booked_by: Option<i64>,
}

impl Row {
    fn into_slot(self) -> Slot {
        Slot {
            id: SlotId(self.id),
            preparation: PreparationId(self.preparation),
            starts_at: self.starts_at,
            minutes: self.minutes,
            company: self.company.map(CompanyId),
            booked_by: self.booked_by.map(MemberId),
        }
    }
}

/// Opens a time, or opens again one that had been closed; false where it is open already.
pub async fn open(tx: &mut Tx<'_>, preparation: PreparationId, starts_at: DateTime<Utc>, minutes: i64) -> Result<bool> {
    const SQL: &str = "
        insert into slots (preparation, starts_at, minutes)
        values ($1, $2, $3)
        on conflict (preparation, starts_at) do update
        set minutes = excluded.minutes, withdrawn_at = null
        where slots.withdrawn_at is not null";
    let changed = on!(tx, |c| {
        let query = sqlx::query(SQL).bind(preparation.0).bind(starts_at).bind(minutes);
        query.execute(c).await.map(|done| done.rows_affected())
    })?;
    Ok(changed > 0)
}

/// The times of a preparation that are open or booked, by start.
pub async fn of(tx: &mut Tx<'_>, preparation: PreparationId) -> Result<Vec<Slot>> {
    const SQL: &str = "
        select id, preparation, starts_at, minutes, company, booked_by
        from slots
        where preparation = $1 and withdrawn_at is null
        order by starts_at";
    let rows: Vec<Row> = on!(tx, |c| sqlx::query_as(SQL).bind(preparation.0).fetch_all(c).await)?;
    Ok(rows.into_iter().map(Row::into_slot).collect())
}

/// `None` where there is none, or staff closed it.
pub async fn find(tx: &mut Tx<'_>, id: SlotId) -> Result<Option<Slot>> {
    const SQL: &str = "
        select id, preparation, starts_at, minutes, company, booked_by
        from slots
        where id = $1 and withdrawn_at is null";
    let row: Option<Row> = on!(tx, |c| sqlx::query_as(SQL).bind(id.0).fetch_optional(c).await)?;
    Ok(row.map(Row::into_slot))
}

/// Takes a free time for a company; false where somebody else has it by now.
pub async fn book(tx: &mut Tx<'_>, id: SlotId, company: CompanyId, by: MemberId, now: DateTime<Utc>) -> Result<bool> {
    const SQL: &str = "
        update slots
        set company = $2, booked_by = $3, booked_at = $4
        where id = $1 and company is null and withdrawn_at is null";
    let changed = on!(tx, |c| {
        let query = sqlx::query(SQL).bind(id.0).bind(company.0).bind(by.0).bind(now);
        query.execute(c).await.map(|done| done.rows_affected())
    })?;
    Ok(changed > 0)
}

/// Frees a time a company had; false where it had it no more.
pub async fn give_up(tx: &mut Tx<'_>, id: SlotId, company: CompanyId) -> Result<bool> {
    const SQL: &str = "
        update slots
        set company = null, booked_by = null, booked_at = null
        where id = $1 and company = $2";
    let changed = on!(tx, |c| {
        let query = sqlx::query(SQL).bind(id.0).bind(company.0);
        query.execute(c).await.map(|done| done.rows_affected())
    })?;
    Ok(changed > 0)
}

/// Closes a free time; false where it is booked or closed.
pub async fn close(tx: &mut Tx<'_>, id: SlotId, now: DateTime<Utc>) -> Result<bool> {
    const SQL: &str = "
        update slots
        set withdrawn_at = $2
        where id = $1 and company is null and withdrawn_at is null";
    let changed = on!(tx, |c| sqlx::query(SQL).bind(id.0).bind(now).execute(c).await.map(|done| done.rows_affected()))?;
    Ok(changed > 0)
}
