//! Parcels with samples and how they arrived. Whatever changes one has the planner look again at the firm that sent it
//! and at every buyer it is for, in the same transaction.

mod arrivals;
mod duties;
mod office;

use std::collections::HashMap;

use anyhow::{Context as _, Result};
use chrono::{DateTime, NaiveDate, Utc};
use sqlx::AssertSqlSafe;

use super::sealing::Sealed;
use super::sql::{Tx, on};
use crate::domain::ids::{CohortId, CompanyId, MemberId, PreparationId, ShipmentId};
use crate::domain::shipment::{Arrival, Carrier, KeptReceipt, Shipment, ShipmentDetails, ShipmentState, Stop};

use arrivals::touch;
pub use arrivals::{answer, keep_receipt, set_remark};
pub use duties::{buyers_to_meet, recompute, recompute_in};
pub use office::{confirm_office, of_office};

const DETAILS: &str = "shipments.details";
const TRACKING: &str = "shipments.tracking";

#[derive(sqlx::FromRow)]
struct Row {
    id: i64,
    preparation: i64,
    company: i64,
    carrier: String,
    state: String,
    shipped_on: Option<String>,
    details: Vec<u8>,
    receipt_sha256: Option<String>,
    receipt_mime: Option<String>,
    revision: i64,
    given_by: Option<i64>,
    given_at: DateTime<Utc>,
}

impl Row {
    fn into_shipment(self, tx: &Tx<'_>, stops: Vec<Stop>) -> Result<Shipment> {
        let odd = || format!("could not read row {} of shipments", self.id);
        let state = if self.state == "under-way" { ShipmentState::UnderWay } else { ShipmentState::Cancelled };
        let day = self.shipped_on.map(|day| day.parse::<NaiveDate>()).transpose();
        Ok(Shipment {
            id: ShipmentId(self.id),
            preparation: PreparationId(self.preparation),
            company: CompanyId(self.company),
            carrier: Carrier::from_name(&self.carrier).with_context(odd)?,
            state,
            shipped_on: day.with_context(odd)?,
            details: Sealed::<ShipmentDetails>::read(self.details).open(tx.keys(), DETAILS).with_context(odd)?,
            receipt: self.receipt_sha256.zip(self.receipt_mime).map(|(sha256, mime)| KeptReceipt { sha256, mime }),
            revision: self.revision,
            given_by: self.given_by.map(MemberId),
            given_at: self.given_at,
            stops,
        })
    }
}

#[derive(sqlx::FromRow)]
struct StopRow {
    shipment: i64,
    buyer: i64,
    office: Option<String>,
    arrival: Option<String>,
    answered_by: Option<i64>,
    answered_at: Option<DateTime<Utc>>,
}

impl StopRow {
    fn into_stop(self) -> Result<Stop> {
        let arrival = self.arrival.map(|name| {
            let odd = || format!("could not read row {}/{} of shipment_stops", self.shipment, self.buyer);
            Arrival::from_name(&name).with_context(odd)
        });
        Ok(Stop {
            buyer: CompanyId(self.buyer),
            office: self.office,
            arrival: arrival.transpose()?,
            answered_by: self.answered_by.map(MemberId),
            answered_at: self.answered_at,
        })
    }
}

/// Every select of shipments reads these columns.
macro_rules! select_shipments {
    ($rest:literal) => {
        concat!(
            "
        select s.id, s.preparation, s.company, s.carrier, s.state, s.shipped_on, s.details, s.receipt_sha256,
            s.receipt_mime, s.revision, s.given_by, s.given_at
        from shipments s
        ",
            $rest
        )
    };
}

async fn with_stops(tx: &mut Tx<'_>, rows: Vec<Row>) -> Result<Vec<Shipment>> {
    let sql = format!(
        "select shipment, buyer, office, arrival, answered_by, answered_at
        from shipment_stops
        where shipment in ({})
        order by shipment, buyer",
        tx.each("$1")
    );
    let ids = serde_json::to_string(&rows.iter().map(|row| row.id).collect::<Vec<_>>())?;
    let found: Vec<StopRow> = on!(tx, |c| sqlx::query_as(AssertSqlSafe(sql)).bind(ids).fetch_all(c).await)?;
    let mut stops: HashMap<i64, Vec<Stop>> = HashMap::new();
    for row in found {
        stops.entry(row.shipment).or_default().push(row.into_stop()?);
    }
    let shipment = |row: Row| {
        let stops = stops.remove(&row.id).unwrap_or_default();
        row.into_shipment(tx, stops)
    };
    rows.into_iter().map(shipment).collect()
}

async fn shipments(tx: &mut Tx<'_>, sql: &'static str, id: i64) -> Result<Vec<Shipment>> {
    let rows: Vec<Row> = on!(tx, |c| sqlx::query_as(sql).bind(id).fetch_all(c).await)?;
    with_stops(tx, rows).await
}

pub async fn find(tx: &mut Tx<'_>, id: ShipmentId) -> Result<Option<Shipment>> {
    Ok(shipments(tx, select_shipments!("where s.id = $1"), id.0).await?.pop())
}

/// What a firm has sent and not called back, the oldest first.
pub async fn of_firm(tx: &mut Tx<'_>, firm: CompanyId) -> Result<Vec<Shipment>> {
    const SQL: &str = select_shipments!("where s.company = $1 and s.state = 'under-way' order by s.id");
    shipments(tx, SQL, firm.0).await
}

/// What is under way to a buyer, or was, the oldest first.
pub async fn to_buyer(tx: &mut Tx<'_>, buyer: CompanyId) -> Result<Vec<Shipment>> {
    const SQL: &str = select_shipments!(
        "join shipment_stops t on t.shipment = s.id where t.buyer = $1 and s.state = 'under-way' order by s.id"
    );
    shipments(tx, SQL, buyer.0).await
}

/// Everything a cohort's firms have sent and not called back, by firm, the oldest first.
pub async fn in_cohort(tx: &mut Tx<'_>, cohort: CohortId) -> Result<Vec<Shipment>> {
    const SQL: &str = select_shipments!(
        "join companies c on c.id = s.company
        where c.cohort = $1 and s.state = 'under-way'
        order by c.code, s.id"
    );
    shipments(tx, SQL, cohort.0).await
}

/// The parcels of a cohort that are under way with this number.
pub async fn with_number(tx: &mut Tx<'_>, cohort: CohortId, number: &str) -> Result<Vec<Shipment>> {
    const SQL: &str = select_shipments!(
        "join companies c on c.id = s.company
        where c.cohort = $1 and s.tracking_hash = $2 and s.state = 'under-way'
        order by s.id"
    );
    let hash = tx.keys().lookup(TRACKING, number);
    let rows: Vec<Row> = on!(tx, |c| sqlx::query_as(SQL).bind(cohort.0).bind(hash).fetch_all(c).await)?;
    with_stops(tx, rows).await
}

/// What is said of a parcel when it is registered or corrected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Given<'a> {
    pub carrier: Carrier,
    pub shipped_on: Option<NaiveDate>,
    pub details: &'a ShipmentDetails,
    /// A receipt that lies in the data directory already.
    pub receipt: Option<&'a KeptReceipt>,
    /// The buyers it is for, each with the trade office that receives it.
    pub stops: &'a [(CompanyId, Option<String>)],
    pub by: MemberId,
}

pub async fn add(
    tx: &mut Tx<'_>,
    preparation: PreparationId,
    firm: CompanyId,
    given: &Given<'_>,
    now: DateTime<Utc>,
) -> Result<ShipmentId> {
    const SQL: &str = "
        insert into shipments
            (preparation, company, carrier, state, shipped_on, details, tracking_hash, receipt_sha256, receipt_mime,
            revision, given_by, given_at)
        values ($1, $2, $3, 'under-way', $4, $5, $6, $7, $8, 1, $9, $10)
        returning id";
    let details = Sealed::new(tx.keys(), DETAILS, given.details)?;
    let hash = given.details.tracking.as_deref().map(|number| tx.keys().lookup(TRACKING, number));
    let id = on!(tx, |c| {
        sqlx::query_scalar(SQL)
            .bind(preparation.0)
            .bind(firm.0)
            .bind(given.carrier.name())
            .bind(given.shipped_on.map(|day| day.to_string()))
            .bind(details.bytes())
            .bind(hash)
            .bind(given.receipt.map(|receipt| receipt.sha256.as_str()))
            .bind(given.receipt.map(|receipt| receipt.mime.as_str()))
            .bind(given.by.0)
            .bind(now)
            .fetch_one(c)
            .await
    })?;
    for (buyer, office) in given.stops {
        add_stop(tx, ShipmentId(id), *buyer, office.as_deref()).await?;
    }
    touch(tx, firm, given.stops.iter().map(|(buyer, _)| *buyer), now).await?;
    recompute(tx, firm, now).await?;
    Ok(ShipmentId(id))
}

async fn add_stop(tx: &mut Tx<'_>, shipment: ShipmentId, buyer: CompanyId, office: Option<&str>) -> Result<()> {
    const SQL: &str = "
        insert into shipment_stops (shipment, buyer, office)
        values ($1, $2, $3)
        on conflict (shipment, buyer) do update set office = excluded.office";
    on!(tx, |c| sqlx::query(SQL).bind(shipment.0).bind(buyer.0).bind(office).execute(c).await.map(drop))?;
    Ok(())
}

/// Corrects a parcel that is still as it was seen; false where somebody was faster or it was called back. What
/// receivers have answered and written stays, whenever they did.
pub async fn change(tx: &mut Tx<'_>, seen: &Shipment, given: &Given<'_>, now: DateTime<Utc>) -> Result<bool> {
    const SQL: &str = "
        update shipments
        set carrier = $3, shipped_on = $4, details = $5, tracking_hash = $6, receipt_sha256 = $7, receipt_mime = $8,
            revision = revision + 1
        where id = $1 and revision = $2 and state = 'under-way'";
    const DROP: &str = "delete from shipment_stops where shipment = $1 and buyer = $2";
    hold(tx, seen.id).await?;
    let Some(stored) = find(tx, seen.id).await? else { return Ok(false) };
    let details = ShipmentDetails { remarks: stored.details.remarks, ..given.details.clone() };
    let details = Sealed::new(tx.keys(), DETAILS, &details)?;
    let hash = given.details.tracking.as_deref().map(|number| tx.keys().lookup(TRACKING, number));
    let changed = on!(tx, |c| {
        sqlx::query(SQL)
            .bind(seen.id.0)
            .bind(seen.revision)
            .bind(given.carrier.name())
            .bind(given.shipped_on.map(|day| day.to_string()))
            .bind(details.bytes())
            .bind(hash)
            .bind(given.receipt.map(|receipt| receipt.sha256.as_str()))
            .bind(given.receipt.map(|receipt| receipt.mime.as_str()))
            .execute(c)
            .await
            .map(|done| done.rows_affected())
    })?;
    if changed == 0 {
        return Ok(false);
    }
    for stop in seen.stops.iter().filter(|stop| !given.stops.iter().any(|(buyer, _)| *buyer == stop.buyer)) {
        on!(tx, |c| sqlx::query(DROP).bind(seen.id.0).bind(stop.buyer.0).execute(c).await.map(drop))?;
    }
    for (buyer, office) in given.stops {
        add_stop(tx, seen.id, *buyer, office.as_deref()).await?;
    }
    let buyers = seen.stops.iter().map(|stop| stop.buyer).chain(given.stops.iter().map(|(buyer, _)| *buyer));
    touch(tx, seen.company, buyers, now).await?;
    recompute(tx, seen.company, now).await?;
    Ok(true)
}

/// Nobody else changes the parcel until the turn ends.
async fn hold(tx: &mut Tx<'_>, id: ShipmentId) -> Result<()> {
    let held = format!("select id from shipments where id = $1{}", tx.for_update());
    let _: Option<i64> = on!(tx, |c| sqlx::query_scalar(AssertSqlSafe(held)).bind(id.0).fetch_optional(c).await)?;
    Ok(())
}

/// Calls a parcel back; false where it was already.
pub async fn cancel(tx: &mut Tx<'_>, shipment: &Shipment, now: DateTime<Utc>) -> Result<bool> {
    const SQL: &str = "
        update shipments
        set state = 'cancelled', revision = revision + 1
        where id = $1 and state = 'under-way'";
    let changed = on!(tx, |c| sqlx::query(SQL).bind(shipment.id.0).execute(c).await.map(|done| done.rows_affected()))?;
    if changed > 0 {
        touch(tx, shipment.company, shipment.stops.iter().map(|stop| stop.buyer), now).await?;
        recompute(tx, shipment.company, now).await?;
    }
    Ok(changed > 0)
}
