//! Rows of preparations as the planner and the words of its notices want them: who owes what, what was booked, which
//! catalogs are approved and which parcels are under way.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use anyhow::{Context as _, Result};
use chrono::{DateTime, NaiveDate, Utc};
use sqlx::AssertSqlSafe;

use super::Stage;
use crate::domain::company::Side;
use crate::domain::ids::{CatalogId, CohortId, CompanyId, PersonId, PreparationId, ShipmentId};
use crate::domain::planner::Happening;
use crate::domain::preparation::{DutyState, Preparation};
use crate::domain::shipment::{Carrier, ShipmentDetails};
use crate::store::sealing::Sealed;
use crate::store::sql::{Tx, on};
use crate::store::{notices, preparations};

#[derive(Default)]
pub struct Prepared {
    pub preparations: BTreeMap<PreparationId, Preparation>,
    /// Every version that was given by the firms that buyers will meet.
    pub catalogs: BTreeMap<CatalogId, GivenCatalog>,
    /// Under way to the buyers.
    pub parcels: BTreeMap<ShipmentId, SentParcel>,
    pub(super) booked: HashMap<(PreparationId, CompanyId), Happening>,
    pub(super) chased: HashMap<PersonId, DateTime<Utc>>,
    states: HashMap<(PreparationId, CompanyId), DutyState>,
}

/// One version of a firm's catalog.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GivenCatalog {
    pub id: CatalogId,
    pub preparation: PreparationId,
    pub firm: CompanyId,
    /// While it is approved.
    pub approved_at: Option<DateTime<Utc>>,
}

/// A parcel that is under way, and to whom.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SentParcel {
    pub id: ShipmentId,
    pub firm: CompanyId,
    pub carrier: Carrier,
    pub shipped_on: Option<NaiveDate>,
    pub details: ShipmentDetails,
    pub given_at: DateTime<Utc>,
    pub(super) stops: BTreeMap<CompanyId, Stop>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Stop {
    pub office: Option<String>,
    pub is_answered: bool,
}

impl Prepared {
    pub fn state(&self, preparation: PreparationId, company: CompanyId) -> DutyState {
        self.states.get(&(preparation, company)).copied().unwrap_or_default()
    }

    pub(super) fn is_for_partners(&self, preparation: PreparationId) -> bool {
        self.preparations.get(&preparation).is_some_and(|preparation| preparation.details.is_for_partners())
    }

    /// Of each firm and preparation the latest version that is approved.
    pub(super) fn latest_approved(&self) -> impl Iterator<Item = &GivenCatalog> {
        let approved = self.catalogs.values().filter(|catalog| catalog.approved_at.is_some());
        let latest: BTreeMap<_, _> = approved.map(|catalog| ((catalog.firm, catalog.preparation), catalog)).collect();
        latest.into_values()
    }

    /// The versions that came before one of a firm's.
    pub fn before(&self, catalog: &GivenCatalog) -> impl Iterator<Item = CatalogId> {
        let (id, of) = (catalog.id, (catalog.firm, catalog.preparation));
        let same = self.catalogs.range(..id).filter(move |(_, other)| (other.firm, other.preparation) == of);
        same.map(|(id, _)| *id)
    }
}

/// What these companies owe and are told, and what those of them owe who meet on a day.
pub(super) async fn load(tx: &mut Tx<'_>, stage: &mut Stage, companies: &[CompanyId], days: &[CohortId]) -> Result<()> {
    if companies.is_empty() && days.is_empty() {
        return Ok(());
    }
    let on_days = stage.meetings.values().filter(|meeting| days.contains(&meeting.cohort));
    let mut owing: BTreeSet<CompanyId> = on_days.flat_map(|meeting| [meeting.firm, meeting.buyer]).collect();
    owing.extend(companies);
    let is_buyer =
        |company: &&CompanyId| stage.companies.get(company).is_some_and(|company| company.details.side == Side::Buyer);
    let buyers: BTreeSet<CompanyId> = owing.iter().filter(is_buyer).copied().collect();
    let readers: BTreeSet<CompanyId> = companies.iter().filter(is_buyer).copied().collect();
    let met = stage.meetings.values().filter(|meeting| readers.contains(&meeting.buyer));
    let firms: BTreeSet<CompanyId> = met.map(|meeting| meeting.firm).collect();
    let cohorts: BTreeSet<CohortId> = stage.cohorts.keys().copied().collect();
    let people: Vec<PersonId> = stage.seats_of_person.keys().copied().collect();
    let prepared = Prepared {
        preparations: preparations::in_cohorts(tx, &cohorts).await?,
        states: preparations::states(tx, &owing).await?,
        booked: booked(tx, companies).await?,
        catalogs: catalogs(tx, &firms).await?,
        parcels: parcels(tx, &buyers).await?,
        chased: notices::chased(tx, &people).await?,
    };
    stage.prepared = prepared;
    Ok(())
}

/// Preparation, company, start, and when it was booked.
type BookedRow = (i64, i64, DateTime<Utc>, Option<DateTime<Utc>>);

/// The last time that each company booked for each preparation.
async fn booked(tx: &mut Tx<'_>, companies: &[CompanyId]) -> Result<HashMap<(PreparationId, CompanyId), Happening>> {
    let sql = format!(
        "select preparation, company, starts_at, booked_at
        from slots
        where company in ({}) and withdrawn_at is null
        order by starts_at",
        tx.each("$1")
    );
    let companies = serde_json::to_string(companies)?;
    let rows: Vec<BookedRow> = on!(tx, |c| sqlx::query_as(AssertSqlSafe(sql)).bind(companies).fetch_all(c).await)?;
    let happening = |(preparation, company, starts_at, booked_at)| {
        ((PreparationId(preparation), CompanyId(company)), Happening { starts_at, booked_at })
    };
    Ok(rows.into_iter().map(happening).collect())
}

async fn catalogs(tx: &mut Tx<'_>, firms: &BTreeSet<CompanyId>) -> Result<BTreeMap<CatalogId, GivenCatalog>> {
    let sql = format!(
        "select id, preparation, company, case when state = 'approved' then reviewed_at end as approved_at
        from catalogs
        where company in ({})",
        tx.each("$1")
    );
    let firms = serde_json::to_string(firms)?;
    let rows: Vec<(i64, i64, i64, Option<DateTime<Utc>>)> =
        on!(tx, |c| sqlx::query_as(AssertSqlSafe(sql)).bind(firms).fetch_all(c).await)?;
    let catalog = |(id, preparation, firm, approved_at)| {
        let id = CatalogId(id);
        let (preparation, firm) = (PreparationId(preparation), CompanyId(firm));
        (id, GivenCatalog { id, preparation, firm, approved_at })
    };
    Ok(rows.into_iter().map(catalog).collect())
}

#[derive(sqlx::FromRow)]
struct StopRow {
    id: i64,
    company: i64,
    carrier: String,
    shipped_on: Option<String>,
    details: Vec<u8>,
    given_at: DateTime<Utc>,
    buyer: i64,
    office: Option<String>,
    is_answered: bool,
}

async fn parcels(tx: &mut Tx<'_>, buyers: &BTreeSet<CompanyId>) -> Result<BTreeMap<ShipmentId, SentParcel>> {
    let sql = format!(
        "select s.id, s.company, s.carrier, s.shipped_on, s.details, s.given_at,
            t.buyer, t.office, t.arrival is not null as is_answered
        from shipment_stops t
        join shipments s on s.id = t.shipment
        where t.buyer in ({}) and s.state = 'under-way'",
        tx.each("$1")
    );
    let buyers = serde_json::to_string(buyers)?;
    let rows: Vec<StopRow> = on!(tx, |c| sqlx::query_as(AssertSqlSafe(sql)).bind(buyers).fetch_all(c).await)?;
    let mut parcels: BTreeMap<ShipmentId, SentParcel> = BTreeMap::new();
    for row in rows {
        let id = ShipmentId(row.id);
        let stop = Stop { office: row.office.clone(), is_answered: row.is_answered };
        let buyer = CompanyId(row.buyer);
        let parcel = match parcels.remove(&id) {
            Some(parcel) => parcel,
            None => row.into_parcel(tx)?,
        };
        parcels.entry(id).or_insert(parcel).stops.insert(buyer, stop);
    }
    Ok(parcels)
}

impl StopRow {
    fn into_parcel(self, tx: &Tx<'_>) -> Result<SentParcel> {
        let odd = || format!("could not read row {} of shipments", self.id);
        let details =
            Sealed::<ShipmentDetails>::read(self.details).open(tx.keys(), "shipments.details").with_context(odd)?;
        let shipped_on = self.shipped_on.map(|day| day.parse()).transpose().with_context(odd)?;
        Ok(SentParcel {
            id: ShipmentId(self.id),
            firm: CompanyId(self.company),
            carrier: Carrier::from_name(&self.carrier).with_context(odd)?,
            shipped_on,
            details,
            given_at: self.given_at,
            stops: BTreeMap::new(),
        })
    }
}
