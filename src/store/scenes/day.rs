//! One day of a cohort: whose sheet has what on it, and what is missing for its meetings.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::{Seat, Stage};
use crate::domain::company::Side;
use crate::domain::ids::{CohortId, CompanyId, MeetingId};
use crate::domain::meeting::{Meeting, MeetingState};
use crate::domain::planner::{DayScene, SheetReader, Slot};
use crate::domain::preparation::{DutyState, Sort};

impl Stage {
    /// Staff come first: whoever is staff and interpreter too has the sheet of all.
    pub(super) fn day_scene(&self, id: CohortId, day: NaiveDate) -> Option<DayScene> {
        let cohort = self.cohorts.get(&id)?;
        let mut seats: Vec<&Seat> =
            self.seats.values().filter(|seat| seat.member().cohort == id && !seat.left).collect();
        seats.sort_by_key(|seat| (!seat.member().role.is_staff(), seat.member().id));
        let readers = seats.into_iter().map(|seat| SheetReader {
            reader: seat.reader(),
            role: seat.member().role,
            meetings: self.sheet(seat, day).iter().map(|meeting| slot(meeting)).collect(),
        });
        Some(DayScene {
            cohort: id,
            day,
            zone: cohort.details.zone,
            quiet: cohort.details.policy.quiet,
            published_at: cohort.published_at,
            readers: readers.filter(|reader| !reader.meetings.is_empty()).collect(),
            without_samples: self.without_samples(id, day),
            untested: self.untested(id, day),
        })
    }

    /// What is on a member's sheet of a day on the host's clock, by start: everything for staff, else their own.
    pub fn sheet(&self, seat: &Seat, day: NaiveDate) -> Vec<&Meeting> {
        let on = |meeting: &&Meeting| meeting.details.host_wall.date() == day;
        let mut meetings: Vec<&Meeting> = if seat.member().role.is_staff() {
            let cohort = seat.member().cohort;
            let planned = |meeting: &&Meeting| meeting.cohort == cohort && meeting.state == MeetingState::Planned;
            self.meetings.values().filter(planned).filter(on).collect()
        } else {
            self.planned_of(seat).filter(on).collect()
        };
        meetings.sort_by_key(|meeting| (meeting.details.starts_at, meeting.id));
        meetings
    }

    fn planned_on(&self, cohort: CohortId, day: NaiveDate) -> impl Iterator<Item = &Meeting> {
        self.meetings.values().filter(move |meeting| {
            meeting.cohort == cohort
                && meeting.state == MeetingState::Planned
                && meeting.details.host_wall.date() == day
        })
    }

    /// The planned meetings of a day whose firm owes samples and has none under way to the buyer.
    fn without_samples(&self, cohort: CohortId, day: NaiveDate) -> Vec<MeetingId> {
        let owes = |firm: CompanyId| {
            let mut samples =
                self.duties_of(firm).filter(|(preparation, _)| preparation.details.sort() == Sort::Samples);
            samples.any(|(_, state)| !matches!(state, DutyState::Done | DutyState::Waived))
        };
        let is_under_way = |meeting: &Meeting| {
            let mut parcels = self.prepared.parcels.values();
            parcels.any(|parcel| parcel.firm == meeting.firm && parcel.stops.contains_key(&meeting.buyer))
        };
        let meetings = self.planned_on(cohort, day);
        meetings.filter(|meeting| owes(meeting.firm) && !is_under_way(meeting)).map(|meeting| meeting.id).collect()
    }

    /// The companies with a planned meeting on a day that have not tested their connection.
    fn untested(&self, cohort: CohortId, day: NaiveDate) -> Vec<CompanyId> {
        let there: BTreeSet<(Side, CompanyId)> = self
            .planned_on(cohort, day)
            .flat_map(|meeting| [(Side::Firm, meeting.firm), (Side::Buyer, meeting.buyer)])
            .collect();
        let owes = |company: CompanyId| {
            let mut duties = self.duties_of(company);
            duties.any(|(preparation, state)| preparation.details.sort() == Sort::ConnectionTest && state.is_owed())
        };
        there.into_iter().map(|(_, company)| company).filter(|company| owes(*company)).collect()
    }
}

pub(super) fn slot(meeting: &Meeting) -> Slot {
    Slot { starts_at: meeting.details.starts_at, ends_at: meeting.details.ends_at() }
}
