//! What becomes of a parcel after it was sent: the picture of its receipt, and how it arrived.

use anyhow::Result;
use chrono::{DateTime, Utc};

use super::super::sealing::Sealed;
use super::super::sql::{Tx, on};
use super::super::subjects;
use super::{DETAILS, find, hold};
use crate::domain::ids::{CompanyId, MemberId, ShipmentId};
use crate::domain::shipment::{Arrival, KeptReceipt, Shipment};

/// Keeps the picture of a receipt that was fetched, where the parcel still waits for that very picture.
pub async fn keep_receipt(tx: &mut Tx<'_>, id: ShipmentId, unique_id: &str, kept: &KeptReceipt) -> Result<bool> {
    const SQL: &str = "update shipments set receipt_sha256 = $2, receipt_mime = $3 where id = $1";
    let waits = find(tx, id).await?.and_then(|shipment| shipment.details.receipt);
    if waits.is_none_or(|receipt| receipt.unique_id != unique_id) {
        return Ok(false);
    }
    on!(tx, |c| sqlx::query(SQL).bind(id.0).bind(&kept.sha256).bind(&kept.mime).execute(c).await.map(drop))?;
    Ok(true)
}

/// Keeps how a parcel arrived; false where that was known, or the parcel is not for this buyer.
pub async fn answer(
    tx: &mut Tx<'_>,
    shipment: &Shipment,
    buyer: CompanyId,
    arrival: Arrival,
    by: Option<MemberId>,
    now: DateTime<Utc>,
) -> Result<bool> {
    const SQL: &str = "
        update shipment_stops
        set arrival = $3, answered_by = $4, answered_at = $5
        where shipment = $1 and buyer = $2 and (arrival is null or arrival <> $3)";
    let changed = on!(tx, |c| {
        let query = sqlx::query(SQL).bind(shipment.id.0).bind(buyer.0).bind(arrival.name());
        query.bind(by.map(|member| member.0)).bind(now).execute(c).await.map(|done| done.rows_affected())
    })?;
    if changed > 0 {
        touch(tx, shipment.company, [buyer], now).await?;
    }
    Ok(changed > 0)
}

/// Keeps what a receiver wrote of how it arrived.
pub async fn set_remark(tx: &mut Tx<'_>, id: ShipmentId, buyer: CompanyId, remark: &str) -> Result<()> {
    const SQL: &str = "update shipments set details = $2 where id = $1";
    // A correction at the same moment would be written over.
    hold(tx, id).await?;
    let Some(mut shipment) = find(tx, id).await? else { return Ok(()) };
    shipment.details.remarks.insert(buyer.0, remark.to_owned());
    let details = Sealed::new(tx.keys(), DETAILS, &shipment.details)?;
    on!(tx, |c| sqlx::query(SQL).bind(id.0).bind(details.bytes()).execute(c).await.map(drop))?;
    Ok(())
}

/// Has the planner look again at the firm and at the buyers.
pub(super) async fn touch(
    tx: &mut Tx<'_>,
    firm: CompanyId,
    buyers: impl IntoIterator<Item = CompanyId>,
    now: DateTime<Utc>,
) -> Result<()> {
    let mut touched = vec![firm];
    for company in buyers {
        if !touched.contains(&company) {
            touched.push(company);
        }
    }
    for company in touched {
        subjects::touch_company(tx, company, now).await?;
    }
    Ok(())
}
