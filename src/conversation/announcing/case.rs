//! An announcement and who looks at it: staff of a cohort it speaks to may read, whoever acts for every such cohort may
//! write, send, stop and correct it, and hosts of those that ask for it approve. Looked up anew for every tap.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::Result;

use super::super::staff::desk::{self, Desk};
use super::super::turn::Turn;
use crate::domain::broadcast::{Broadcast, State};
use crate::domain::cohort::Cohort;
use crate::domain::company::Role;
use crate::domain::ids::{BroadcastId, CohortId, MemberId, PersonId};
use crate::domain::message::{Button, Message};
use crate::store;
use crate::store::audit::What;
use crate::store::people::Membership;
use crate::text::{Args, label, say};

#[derive(Clone)]
pub struct Case {
    /// In the cohort in which it was begun, or else in another one that it speaks to.
    pub desk: Desk,
    pub broadcast: Broadcast,
    /// Where this person is staff.
    staff: Vec<Membership>,
    pub cohorts: BTreeMap<CohortId, Cohort>,
}

/// `None` where there is no such announcement or this person may not see it: a draft is for those who act alone, in the
/// cohort in which it was begun.
pub async fn find(turn: &mut Turn<'_, '_>, id: BroadcastId) -> Result<Option<Case>> {
    let Some(broadcast) = store::broadcasts::find(turn.tx, id).await? else { return Ok(None) };
    let staff = desk::staff(turn).await?;
    let is_staff = |cohort: &CohortId| staff.iter().any(|one| one.member.cohort == *cohort);
    let Some(cohort) = [broadcast.cohort].iter().chain(&broadcast.audience.cohorts).copied().find(is_staff) else {
        return Ok(None);
    };
    let Some(desk) = desk::of(turn, cohort).await? else { return Ok(None) };
    if broadcast.state == State::Draft && (cohort != broadcast.cohort || !desk.may_act()) {
        return Ok(None);
    }
    let cohorts = store::cohorts::these(turn.tx, &broadcast.audience.cohorts).await?;
    Ok(Some(Case { desk, broadcast, staff, cohorts }))
}

impl Case {
    pub fn id(&self) -> BroadcastId {
        self.broadcast.id
    }

    pub fn is_draft(&self) -> bool {
        self.broadcast.state == State::Draft
    }

    pub fn is_asked(&self) -> bool {
        self.broadcast.state == State::Asked
    }

    fn in_cohort(&self, cohort: CohortId) -> Option<&Membership> {
        self.staff.iter().find(|one| one.member.cohort == cohort)
    }

    /// Whose people this person may read of.
    pub fn staffed(&self) -> BTreeSet<CohortId> {
        self.staff.iter().map(|one| one.member.cohort).collect()
    }

    pub fn acts_in(&self, cohort: CohortId) -> bool {
        self.in_cohort(cohort).is_some_and(|one| one.member.role.may_act())
    }

    /// Where this person acts, the newest cohort first.
    pub fn acting(&self) -> Vec<CohortId> {
        let acting = self.staff.iter().filter(|one| one.member.role.may_act());
        acting.map(|one| one.member.cohort).collect()
    }

    pub fn may_write(&self) -> bool {
        self.desk.may_act() && self.broadcast.audience.cohorts.iter().all(|cohort| self.acts_in(*cohort))
    }

    /// The cohorts whose host has the last word.
    fn asking(&self) -> Vec<CohortId> {
        let asking = self.cohorts.values().filter(|cohort| cohort.details.policy.approve_broadcasts);
        asking.map(|cohort| cohort.id).collect()
    }

    /// Whether this person's word is enough: a host's in every cohort that asks, whatever they are in the others.
    pub fn may_approve(&self) -> bool {
        let is_host = |cohort| self.in_cohort(cohort).is_some_and(|one| one.member.role == Role::Host);
        match self.asks_for_approval() {
            true => self.asking().into_iter().all(is_host),
            false => self.may_write(),
        }
    }

    /// Whether it waits for somebody else's word.
    pub fn needs_a_host(&self) -> bool {
        self.asks_for_approval() && !self.may_approve()
    }

    pub fn asks_for_approval(&self) -> bool {
        !self.asking().is_empty()
    }

    /// What somebody hears who may look and would act.
    pub fn refuse(&self, turn: &mut Turn<'_, '_>) -> Result<()> {
        match self.desk.may_act() {
            true => turn.reply(Message::new(say(turn.lang, "announcing-not-all-cohorts", &Args::new()))),
            false => desk::only_reads(turn),
        }
        Ok(())
    }

    pub fn me(&self) -> MemberId {
        self.desk.me()
    }

    /// A button that changes it, as it was when the button was shown.
    pub fn change(&self, turn: &Turn<'_, '_>, id: &'static str, verb: &str, what: &str) -> Button {
        self.change_with(turn, id, &Args::new(), verb, what)
    }

    pub fn change_with(&self, turn: &Turn<'_, '_>, id: &'static str, args: &Args, verb: &str, what: &str) -> Button {
        let label = label(turn.lang, id, args);
        self.data(label, verb, what)
    }

    pub fn data(&self, label: String, verb: &str, what: &str) -> Button {
        let data = format!("bw:{verb}:{}:{}", self.id(), self.broadcast.revision);
        Button::data(label, if what.is_empty() { data } else { format!("{data}:{what}") })
    }

    /// A button that leads somewhere and changes nothing.
    pub fn lead(&self, turn: &Turn<'_, '_>, id: &'static str, way: &str) -> Button {
        let (verb, rest) = way.split_once(':').map_or((way, String::new()), |(verb, rest)| (verb, format!(":{rest}")));
        Button::data(label(turn.lang, id, &Args::new()), format!("bw:{verb}:{}{rest}", self.id()))
    }

    pub fn list(&self, turn: &Turn<'_, '_>) -> Button {
        let data = format!("bw:all:{}", self.desk.cohort.id);
        Button::data(label(turn.lang, "broadcast-back-button", &Args::new()), data)
    }
}

/// Writes into the audit trail of every cohort it speaks to.
pub async fn note(turn: &mut Turn<'_, '_>, case: &Case, action: &str) -> Result<()> {
    let what = What::broadcast(case.id());
    for cohort in &case.broadcast.audience.cohorts {
        let by = case.in_cohort(*cohort).map_or(case.me(), |one| one.member.id);
        store::audit::add(turn.tx, *cohort, Some(by), action, what.clone(), turn.now).await?;
    }
    Ok(())
}

/// Whose people somebody else of the office may read of.
pub async fn staffed_by(turn: &mut Turn<'_, '_>, person: PersonId) -> Result<BTreeSet<CohortId>> {
    let all = store::people::of_person(turn.tx, turn.house.bot, person).await?;
    let staff = all.iter().filter(|one| one.member.role.is_staff() && one.joined_at.is_some());
    Ok(staff.map(|one| one.member.cohort).collect())
}

/// The hosts whose word it waits for: hosts of every cohort that asks, each once.
pub async fn hosts(turn: &mut Turn<'_, '_>, case: &Case) -> Result<Vec<Membership>> {
    let mut found: Option<Vec<Membership>> = None;
    for cohort in case.asking() {
        let mut hosts = store::people::in_cohort(turn.tx, turn.house.bot, cohort).await?;
        hosts.retain(|one| one.member.role == Role::Host && one.reachable_since().is_some());
        let people: Vec<PersonId> = hosts.iter().map(|one| one.member.person).collect();
        found = Some(match found {
            None => hosts,
            Some(mut before) => {
                before.retain(|one| people.contains(&one.member.person));
                before
            }
        });
    }
    Ok(found.unwrap_or_default())
}
