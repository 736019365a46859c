//! Whom an announcement is for: groups put together, and groups taken out again. Pure; the rows are somebody else's.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::company::Role;
use super::ids::{CohortId, CompanyId, MemberId, PersonId, PreparationId};
use super::lang::Lang;

/// Everybody of any group in `any` who is in no group of `except`. Without groups it is nobody.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Audience {
    pub cohorts: BTreeSet<CohortId>,
    pub any: Vec<Group>,
    #[serde(default)]
    pub except: Vec<Group>,
}

/// Those of whom every part is true.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Group(pub Vec<Part>);

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Part {
    /// Firms, buyers and interpreters.
    Everyone,
    Role(Role),
    Company(CompanyId),
    /// One person by themself, such as somebody for whom a place in the words could not be filled.
    Person(PersonId),
    Lang(Lang),
    /// ISO 3166-1 alpha-2: where a company, or else the person, is.
    Country(String),
    /// A day on the host's calendar on which they have a planned meeting.
    MeetsOn(NaiveDate),
    /// A planned meeting with that company.
    Meets(CompanyId),
    /// Their company has not done this yet.
    Owes(PreparationId),
    /// They have not pressed Start: to be telephoned rather than written to.
    NotJoined,
    /// They have a meeting tomorrow, on the host's calendar, to which nobody of their party has said they will come.
    UnconfirmedTomorrow,
}

/// What is known of one member.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    pub member: MemberId,
    pub person: PersonId,
    pub cohort: CohortId,
    pub role: Role,
    pub company: Option<CompanyId>,
    pub lang: Lang,
    pub country: String,
    pub meets_on: BTreeSet<NaiveDate>,
    pub meets: BTreeSet<CompanyId>,
    pub owes: BTreeSet<PreparationId>,
    pub joined: bool,
    pub unconfirmed_tomorrow: bool,
}

impl Candidate {
    fn is(&self, part: &Part) -> bool {
        match part {
            Part::Everyone => matches!(self.role, Role::Firm | Role::Buyer | Role::Interpreter),
            Part::Role(role) => self.role == *role,
            Part::Company(company) => self.company == Some(*company),
            Part::Person(person) => self.person == *person,
            Part::Lang(lang) => self.lang == *lang,
            Part::Country(country) => self.country.eq_ignore_ascii_case(country),
            Part::MeetsOn(day) => self.meets_on.contains(day),
            Part::Meets(company) => self.meets.contains(company),
            Part::Owes(preparation) => self.owes.contains(preparation),
            Part::NotJoined => !self.joined,
            Part::UnconfirmedTomorrow => self.unconfirmed_tomorrow,
        }
    }
}

impl Group {
    pub fn of(parts: impl IntoIterator<Item = Part>) -> Group {
        Group(parts.into_iter().collect())
    }

    /// A group without parts is nobody: what is not said must not mean everyone.
    fn has(&self, candidate: &Candidate) -> bool {
        !self.0.is_empty() && self.0.iter().all(|part| candidate.is(part))
    }
}

impl Audience {
    pub fn of_cohort(cohort: CohortId) -> Audience {
        Audience { cohorts: BTreeSet::from([cohort]), ..Audience::default() }
    }

    /// Everybody of this part as well.
    pub fn add(&mut self, part: Part) {
        let group = Group::of([part]);
        if !self.any.contains(&group) {
            self.any.push(group);
        }
    }

    /// Nobody of this part.
    pub fn leave_out(&mut self, part: Part) {
        let group = Group::of([part]);
        if !self.except.contains(&group) {
            self.except.push(group);
        }
    }

    /// Of those who are in it, only whoever is of this part; of nobody, all of them.
    pub fn narrow(&mut self, part: &Part) {
        if self.is_empty() {
            return self.add(part.clone());
        }
        for group in &mut self.any {
            if !group.0.contains(part) {
                group.0.push(part.clone());
            }
        }
    }

    pub fn is_empty(&self) -> bool {
        self.any.iter().all(|group| group.0.is_empty())
    }

    pub fn has(&self, candidate: &Candidate) -> bool {
        self.cohorts.contains(&candidate.cohort)
            && self.any.iter().any(|group| group.has(candidate))
            && !self.except.iter().any(|group| group.has(candidate))
    }

    /// Who is in it, each person once: by the membership of the newest cohort, in which they can be told things. A person
    /// taken out in one membership is out in all of them.
    pub fn pick<'a>(&self, candidates: &'a [Candidate]) -> Vec<&'a Candidate> {
        let out: BTreeSet<PersonId> = candidates
            .iter()
            .filter(|one| self.cohorts.contains(&one.cohort) && self.except.iter().any(|group| group.has(one)))
            .map(|one| one.person)
            .collect();
        let mut picked: Vec<&Candidate> =
            candidates.iter().filter(|one| !out.contains(&one.person) && self.has(one)).collect();
        picked.sort_by_key(|one| (one.person, !one.joined, std::cmp::Reverse(one.cohort), one.member));
        picked.dedup_by_key(|one| one.person);
        picked.sort_by_key(|one| (one.role, one.member));
        picked
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one(member: i64, person: i64, role: Role) -> Candidate {
        Candidate {
            member: MemberId(member),
            person: PersonId(person),
            cohort: CohortId(1),
            role,
            company: Some(CompanyId(member)),
            lang: if role == Role::Buyer { Lang::En } else { Lang::Ko },
            country: "KR".to_owned(),
            meets_on: BTreeSet::new(),
            meets: BTreeSet::new(),
            owes: BTreeSet::new(),
            joined: true,
            unconfirmed_tomorrow: false,
        }
    }

    fn people(audience: &Audience, all: &[Candidate]) -> Vec<i64> {
        audience.pick(all).iter().map(|one| one.person.0).collect()
    }

    #[test]
    fn groups_are_put_together_and_taken_out() {
        let mut owing = one(3, 3, Role::Firm);
        owing.owes = BTreeSet::from([PreparationId(7)]);
        let all = [one(1, 1, Role::Firm), one(2, 2, Role::Buyer), owing, one(4, 4, Role::Operator)];
        let cohort = Audience::of_cohort(CohortId(1));

        let everyone = Audience { any: vec![Group::of([Part::Everyone])], ..cohort.clone() };
        assert_eq!(people(&everyone, &all), [1, 3, 2]);

        let firms = Group::of([Part::Role(Role::Firm)]);
        let owing_firms = Group::of([Part::Role(Role::Firm), Part::Owes(PreparationId(7))]);
        let only = Audience { any: vec![owing_firms.clone()], ..cohort.clone() };
        assert_eq!(people(&only, &all), [3]);

        let rest =
            Audience { any: vec![firms, Group::of([Part::Lang(Lang::En)])], except: vec![owing_firms], ..cohort };
        assert_eq!(people(&rest, &all), [1, 2]);
    }

    #[test]
    fn it_is_added_to_narrowed_and_left_out_of_step_by_step() {
        let mut owing = one(3, 3, Role::Firm);
        owing.owes = BTreeSet::from([PreparationId(7)]);
        let all = [one(1, 1, Role::Firm), one(2, 2, Role::Buyer), owing];
        let mut audience = Audience::of_cohort(CohortId(1));

        audience.narrow(&Part::Role(Role::Firm));
        assert_eq!(people(&audience, &all), [1, 3]);
        audience.add(Part::Role(Role::Firm));
        audience.add(Part::Role(Role::Buyer));
        assert_eq!(people(&audience, &all), [1, 3, 2]);
        audience.narrow(&Part::Owes(PreparationId(7)));
        audience.narrow(&Part::Owes(PreparationId(7)));
        assert_eq!(people(&audience, &all), [3]);
        audience.leave_out(Part::Person(PersonId(3)));
        audience.leave_out(Part::Person(PersonId(3)));
        assert!(people(&audience, &all).is_empty());
        assert_eq!((audience.any.len(), audience.except.len()), (2, 1));
    }

    #[test]
    fn without_groups_it_is_nobody() {
        let all = [one(1, 1, Role::Firm)];
        let cohort = Audience::of_cohort(CohortId(1));

        assert!(people(&cohort, &all).is_empty());
        assert!(people(&Audience { any: vec![Group::default()], ..cohort }, &all).is_empty());
    }

    #[test]
    fn a_person_in_it_twice_is_in_it_once_and_out_of_it_altogether() {
        let mut elsewhere = one(9, 1, Role::Firm);
        elsewhere.cohort = CohortId(2);
        elsewhere.company = Some(CompanyId(50));
        let all = [one(1, 1, Role::Firm), elsewhere];
        let both = Audience {
            cohorts: BTreeSet::from([CohortId(1), CohortId(2)]),
            any: vec![Group::of([Part::Everyone])],
            except: Vec::new(),
        };

        assert_eq!(people(&both, &all), [1]);
        assert_eq!(both.pick(&all)[0].member, MemberId(9));
        let without = Audience { except: vec![Group::of([Part::Company(CompanyId(50))])], ..both };
        assert!(people(&without, &all).is_empty());
    }
}
