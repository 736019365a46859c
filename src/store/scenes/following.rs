//! When companies are asked what came of their meetings, and who hears of those that say nothing.

use std::collections::{BTreeMap, HashMap};

use anyhow::Result;

use super::{Seat, Stage};
use crate::domain::cohort::Cohort;
use crate::domain::company::Side;
use crate::domain::follow_up::{Ledger, Round, rounds};
use crate::domain::ids::{CohortId, CompanyId};
use crate::domain::planner::{Asking, CohortScene, Following, Later};
use crate::store::follow_ups;
use crate::store::sql::Tx;

/// What these companies have said of those they met.
pub(super) async fn load(tx: &mut Tx<'_>, stage: &mut Stage, companies: &[CompanyId]) -> Result<()> {
    if companies.is_empty() {
        return Ok(());
    }
    let own = companies.iter().filter_map(|id| stage.companies.get(id));
    stage.ledgers = follow_ups::ledgers(tx, own, stage.meetings.values()).await?;
    Ok(())
}

impl Stage {
    /// What a company that is a subject has said.
    pub fn ledger(&self, company: CompanyId) -> Option<&Ledger> {
        self.ledgers.get(&company)
    }

    pub(super) fn following(&self, company: CompanyId, cohort: &Cohort) -> Following {
        let Some(ledger) = self.ledgers.get(&company) else { return Following::default() };
        let now = chrono::DateTime::<chrono::Utc>::MAX_UTC;
        if ledger.asked_about(now).next().is_none() {
            return Following::default();
        }
        let all = rounds(&cohort.details, ledger.side);
        let asking =
            |round: &Round| Asking { days: round.days, on: round.on, is_answered: ledger.has_answered(round.days) };
        // What waits for a round in which everything has been said waits for nothing.
        let open = all.iter().filter(|round| ledger.open_in(round.days, now).next().is_some());
        let waits = open.flat_map(|round| ledger.waiting(round.days));
        let later = waits.map(|wait| Later { person: wait.person, days: wait.round, until: wait.until });
        Following { rounds: all.iter().map(asking).collect(), later: later.collect() }
    }

    /// Whoever is staff twice reads it once.
    pub(super) fn cohort_scene(&self, id: CohortId) -> Option<CohortScene> {
        let cohort = self.cohorts.get(&id)?;
        let is_staff = |seat: &&Seat| seat.member().cohort == id && seat.member().role.is_staff() && !seat.left;
        let staff: HashMap<_, _> =
            self.seats.values().filter(is_staff).map(|seat| (seat.member().person, seat.reader())).collect();
        let mut staff: Vec<_> = staff.into_values().collect();
        staff.sort_by_key(|reader| reader.person);
        let each = Side::BOTH.into_iter().flat_map(|side| rounds(&cohort.details, side));
        let rounds: BTreeMap<i64, _> = each.map(|round| (round.days, round.on)).collect();
        Some(CohortScene {
            cohort: id,
            zone: cohort.details.zone,
            quiet: cohort.details.policy.quiet,
            published_at: cohort.published_at,
            staff,
            rounds: rounds.into_iter().collect(),
        })
    }
}
