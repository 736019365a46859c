//! What a company has still to prepare, and what it is to be told of those it meets.

use std::collections::HashSet;

use chrono::{DateTime, Utc};

use super::{Seat, Stage};
use crate::domain::ids::{CompanyId, PersonId};
use crate::domain::meeting::MeetingState;
use crate::domain::planner::{Colleague, CompanyScene, Happening, OwedDuty, Parcel, ShownCatalog};
use crate::domain::preparation::{DutyState, Preparation};

impl Stage {
    pub(super) fn company_scene(&self, id: CompanyId) -> Option<CompanyScene> {
        let company = self.companies.get(&id)?;
        let cohort = self.cohorts.get(&company.cohort)?;
        Some(CompanyScene {
            company: id,
            cohort: cohort.id,
            quiet: cohort.details.policy.quiet,
            published_at: cohort.published_at,
            people: self.colleagues(id),
            duties: self.owed_by(id),
            catalogs: self.catalogs_for(id),
            parcels: self.parcels_for(id),
            following: self.following(id, cohort),
        })
    }

    fn colleagues(&self, company: CompanyId) -> Vec<Colleague> {
        let seats = self.seats_of_company.get(&company).into_iter().flatten().filter_map(|id| self.seats.get(id));
        let mut there: HashSet<PersonId> = HashSet::new();
        let own = seats.filter(|seat| !seat.left && seat.member().company == Some(company));
        let once = own.filter(|seat| there.insert(seat.member().person));
        let colleague = |seat: &Seat| Colleague {
            reader: seat.reader(),
            chased_at: self.prepared.chased.get(&seat.member().person).copied(),
        };
        once.map(colleague).collect()
    }

    /// What a company has to prepare, in the workbook's order, with how far it is.
    pub(super) fn duties_of(&self, company: CompanyId) -> impl Iterator<Item = (&Preparation, DutyState)> {
        let about = self.companies.get(&company);
        let all = self.prepared.preparations.values();
        let own = all.filter(move |preparation| {
            about.is_some_and(|company| {
                preparation.cohort == company.cohort && preparation.details.is_for(company.details.side)
            })
        });
        own.map(move |preparation| (preparation, self.prepared.state(preparation.id, company)))
    }

    /// What happens at a time is also come to by those who owe nothing of it: they have said that they will, or have
    /// booked another test after one that was good.
    fn owed_by(&self, company: CompanyId) -> Vec<OwedDuty> {
        let duty = |(preparation, state): (&Preparation, DutyState)| {
            let set = preparation.details.happens_at.map(|starts_at| Happening { starts_at, booked_at: None });
            let booked = self.prepared.booked.get(&(preparation.id, company)).copied();
            let happens = booked.or(set);
            let is_expected = happens.is_some() && state != DutyState::Waived;
            (state.is_owed() || is_expected).then(|| OwedDuty {
                preparation: preparation.id,
                due: preparation.details.due,
                is_done: !state.is_owed(),
                happens,
            })
        };
        self.duties_of(company).filter_map(duty).collect()
    }

    /// The starts of the planned meetings of two companies.
    fn starts_of(&self, firm: CompanyId, buyer: CompanyId) -> Vec<DateTime<Utc>> {
        let ids = self.meetings_of_company.get(&buyer).into_iter().flatten();
        let planned = ids
            .filter_map(|id| self.meetings.get(id))
            .filter(|meeting| meeting.firm == firm && meeting.buyer == buyer && meeting.state == MeetingState::Planned);
        planned.map(|meeting| meeting.details.starts_at).collect()
    }

    fn catalogs_for(&self, buyer: CompanyId) -> Vec<ShownCatalog> {
        let shown = |catalog: &super::GivenCatalog| {
            let starts = self.starts_of(catalog.firm, buyer);
            let is_asked_for = self.prepared.is_for_partners(catalog.preparation);
            let approved_at = catalog.approved_at.filter(|_| is_asked_for && !starts.is_empty())?;
            Some(ShownCatalog { catalog: catalog.id, approved_at, starts })
        };
        self.prepared.latest_approved().filter_map(shown).collect()
    }

    fn parcels_for(&self, buyer: CompanyId) -> Vec<Parcel> {
        let to_them = self.prepared.parcels.values().filter_map(|parcel| {
            let stop = parcel.stops.get(&buyer)?;
            let starts = self.starts_of(parcel.firm, buyer);
            (stop.office.is_none() && !stop.is_answered && !starts.is_empty()).then(|| Parcel {
                shipment: parcel.id,
                given_at: parcel.given_at,
                has_number: parcel.details.tracking.is_some(),
                starts,
            })
        });
        to_them.collect()
    }
}
