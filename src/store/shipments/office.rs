//! Parcels a trade office receives for its buyers.

use anyhow::Result;
use chrono::{DateTime, Utc};

use super::super::sql::Tx;
use super::{answer, in_cohort};
use crate::domain::ids::{CohortId, CompanyId, MemberId, ShipmentId};
use crate::domain::shipment::{Arrival, Shipment};

/// What is under way to a trade office, or was, by firm. A parcel may have stops elsewhere too.
pub async fn of_office(tx: &mut Tx<'_>, cohort: CohortId, office: &str) -> Result<Vec<Shipment>> {
    let mut shipments = in_cohort(tx, cohort).await?;
    shipments.retain(|shipment| shipment.stops.iter().any(|stop| stop.office.as_deref() == Some(office)));
    Ok(shipments)
}

/// Keeps how a parcel arrived at a trade office, for all of its buyers at once, and returns those for whom that was
/// news; `None` where no such parcel is under way to it. `by` is staff on the office's behalf, nobody where the office
/// itself says so.
pub async fn confirm_office(
    tx: &mut Tx<'_>,
    cohort: CohortId,
    office: &str,
    shipment: ShipmentId,
    arrival: Arrival,
    by: Option<MemberId>,
    now: DateTime<Utc>,
) -> Result<Option<Vec<CompanyId>>> {
    let known = of_office(tx, cohort, office).await?.into_iter().find(|known| known.id == shipment);
    let Some(shipment) = known else { return Ok(None) };
    let mut news = Vec::new();
    for stop in shipment.stops.iter().filter(|stop| stop.office.as_deref() == Some(office)) {
        if answer(tx, &shipment, stop.buyer, arrival, by, now).await? {
            news.push(stop.buyer);
        }
    }
    Ok(Some(news))
}
