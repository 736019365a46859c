//! What the firms and buyers of a demo have prepared before it opens: most of it in time, some of it not at all, so that
//! there is something to see and something left to do. What is to be said of it the planner finds by itself.

use std::collections::HashMap;

use anyhow::{Context as _, Result};
use chrono::{DateTime, Datelike as _, Duration, Utc, Weekday};

use super::deeds::{Deed, What};
use crate::domain::cohort::Cohort;
use crate::domain::company::{Company, Side};
use crate::domain::ids::{BotId, CohortId, CompanyId, MemberId};
use crate::domain::meeting::MeetingState;
use crate::domain::preparation::{Preparation, Proof, Sort};
use crate::domain::shipment::{Arrival, receivers};
use crate::domain::zone;
use crate::store::people::Membership;
use crate::store::{self, Tx};

// Firms by their place among those of the cohort, from one.
const CATALOG_WAITS: usize = 4;
const CATALOG_RETURNED: usize = 8;
const NO_CATALOG: usize = 9;
const NO_SAMPLES: usize = 6;
const ASKED_TO_PAY: usize = 2;

/// Everything that was done before a demo opens, in the order it was done.
pub async fn deeds(tx: &mut Tx<'_>, bot: BotId, cohort: CohortId, published: DateTime<Utc>) -> Result<Vec<Deed>> {
    let cohort = store::cohorts::cohort(tx, cohort).await?;
    let staff = store::people::acting_staff(tx, bot, cohort.id).await?;
    let Some(staff) = staff.into_iter().find(|member| member.joined_at.is_some()) else { return Ok(Vec::new()) };
    let mut people: HashMap<CompanyId, Membership> = HashMap::new();
    for member in store::people::in_cohort(tx, bot, cohort.id).await? {
        if let Some(company) = member.member.company {
            people.entry(company).or_insert(member);
        }
    }
    let mut history = History { cohort, published, staff: staff.member.id, people, deeds: Vec::new() };
    let preparations = store::preparations::in_cohort(tx, history.cohort.id).await?;
    let companies = store::companies::in_cohort(tx, history.cohort.id).await?;
    for side in [Side::Firm, Side::Buyer] {
        for (at, company) in companies.iter().filter(|company| company.details.side == side).enumerate() {
            for (row, preparation) in preparations.iter().enumerate().filter(|(_, each)| each.details.is_for(side)) {
                let turn = Turn { company, place: at + 1, preparation, row };
                history.prepare(tx, &turn).await?;
            }
        }
    }
    history.deeds.sort_by_key(|deed| deed.at);
    Ok(history.deeds)
}

/// One company at one preparation.
struct Turn<'a> {
    company: &'a Company,
    /// Among those of its side, from one.
    place: usize,
    preparation: &'a Preparation,
    row: usize,
}

impl Turn<'_> {
    /// Whether this one has yet to do it.
    fn is_left_open(&self) -> bool {
        let details = &self.preparation.details;
        match (self.company.details.side, details.sort()) {
            (Side::Firm, Sort::Catalog) => self.place == NO_CATALOG,
            (Side::Firm, Sort::Samples) => self.place == NO_SAMPLES,
            _ => (self.place + 2 * self.row) % 6 == 5,
        }
    }

    /// The same for the same company, and spread over `most`.
    fn spread(&self, most: usize) -> i64 {
        ((self.place * 37 + self.row * 53) % most) as i64
    }
}

struct History {
    cohort: Cohort,
    published: DateTime<Utc>,
    staff: MemberId,
    people: HashMap<CompanyId, Membership>,
    deeds: Vec<Deed>,
}

impl History {
    async fn prepare(&mut self, tx: &mut Tx<'_>, turn: &Turn<'_>) -> Result<()> {
        let details = &turn.preparation.details;
        if turn.is_left_open() {
            return Ok(());
        }
        let at = self.done_at(turn);
        match (details.sort(), details.proof()) {
            (Sort::Samples, _) | (_, Proof::Tracking) => return self.send(tx, turn, at).await,
            (Sort::Reading, _) => self.look(tx, turn).await?,
            (Sort::ConnectionTest, _) => self.add(turn, at, What::Tests),
            (Sort::Report, _) => self.add(turn, at, What::Reads),
            (_, Proof::File) => self.give(turn, at),
            (_, Proof::Link) => {
                let code = turn.company.details.code.to_lowercase();
                self.add(turn, at, What::Links(format!("https://marketplace.example/{code}")));
            }
            (_, Proof::Date) => self.add(turn, at, What::Agrees(at + Duration::days(2))),
            (_, Proof::Tap) => self.add(turn, at, What::Taps),
        }
        Ok(())
    }

    /// In working hours of the days before it was due; what happens at a time is done when it is over.
    fn done_at(&self, turn: &Turn<'_>) -> DateTime<Utc> {
        let details = &turn.preparation.details;
        if let Some(over) = details.happens_at.map(|at| at + Duration::hours(2)).filter(|over| *over < self.published) {
            return over + Duration::minutes(turn.spread(90));
        }
        let mut at = details.due - Duration::days(turn.spread(4)) - Duration::minutes(25 + turn.spread(400));
        while matches!(zone::local(at, self.cohort.details.zone).weekday(), Weekday::Sat | Weekday::Sun) {
            at -= Duration::days(1);
        }
        at.min(self.published - Duration::minutes(turn.spread(50)))
    }

    /// Once the schedule is out, in the hours that follow.
    fn told_at(&self, turn: &Turn<'_>) -> DateTime<Utc> {
        self.published + Duration::minutes(30 + turn.spread(200))
    }

    fn add(&mut self, turn: &Turn<'_>, at: DateTime<Utc>, what: What) {
        let own = self.people.get(&turn.company.id).filter(|member| member.joined_at.is_some());
        self.deeds.push(Deed {
            at,
            what,
            cohort: self.cohort.id,
            company: turn.company.clone(),
            preparation: turn.preparation.id,
            // Whoever has not joined telephoned.
            by: own.map_or(self.staff, |member| member.member.id),
            by_staff: own.is_none(),
            staff: self.staff,
        });
    }

    fn give(&mut self, turn: &Turn<'_>, at: DateTime<Utc>) {
        self.add(turn, at, What::Gives);
        match turn.place {
            CATALOG_WAITS => {}
            CATALOG_RETURNED => self.add(turn, at + Duration::hours(3), What::IsReturned),
            _ => self.add(turn, at + Duration::minutes(40 + turn.spread(90)), What::IsApproved),
        }
    }

    /// A parcel to each receiver; every fourth firm has left out the last. Half of them have arrived.
    async fn send(&mut self, tx: &mut Tx<'_>, turn: &Turn<'_>, at: DateTime<Utc>) -> Result<()> {
        let mut to = receivers(store::shipments::buyers_to_meet(tx, turn.company.id).await?);
        if turn.place % 4 == 3 && to.len() > 1 {
            to.pop();
        }
        for (index, receiver) in to.iter().enumerate() {
            let serial = turn.place * 1_000_003 + index * 7_919 + 10_000_000;
            let number = crate::domain::tracking::korean_ems(u32::try_from(serial).context("a serial number")?);
            let office = receiver.office().map(str::to_owned);
            let stops = receiver.buyers().iter().map(|buyer| (buyer.id, office.clone())).collect();
            self.add(turn, at + Duration::minutes(6 * index as i64), What::Sends { number: number.clone(), stops });
            let Some(buyer) = receiver.key() else { continue };
            let by = self.people.get(&buyer).filter(|member| member.joined_at.is_some()).map(|who| who.member.id);
            let arrival = match (turn.place, index) {
                (ASKED_TO_PAY, 0) => Arrival::AskedToPay,
                (place, index) if (place + index) % 2 == 0 => Arrival::Arrived,
                _ => continue,
            };
            // Of a trade office staff hear by telephone.
            let by = if office.is_some() { Some(self.staff) } else { by };
            if let Some(by) = by {
                let at = self.told_at(turn) + Duration::minutes(4 * index as i64);
                self.add(turn, at, What::IsReceived { number, buyer, office, arrival, by });
            }
        }
        Ok(())
    }

    /// Buyers open what the firms they will meet have given.
    async fn look(&mut self, tx: &mut Tx<'_>, turn: &Turn<'_>) -> Result<()> {
        let at = self.told_at(turn);
        let meetings = store::meetings::of_company(tx, turn.company.id).await?;
        let planned = meetings.iter().filter(|meeting| meeting.state == MeetingState::Planned);
        let mut firms: Vec<CompanyId> = planned.map(|meeting| meeting.firm).collect();
        firms.sort();
        firms.dedup();
        self.add(turn, at, What::Looks(firms));
        Ok(())
    }
}
