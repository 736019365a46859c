//! What the formulas of a report come to, counted beside writing the lines they go over, so that a viewer that computes
//! nothing shows the same. Money is counted in cents, and each of its kinds by itself.

use std::collections::{BTreeMap, HashMap};

use crate::domain::ids::{CompanyId, MemberId, SurveyId};
use crate::domain::log::{Held, Score};
use crate::domain::meeting::PartySide;
use crate::domain::outcome::{Agreement, Outcome};
pub use crate::domain::sums::{Said, Sum};

/// How many answers an interpreter's score takes to be shown.
pub const ENOUGH: u32 = 3;

/// Some meetings.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counted {
    pub meetings: u32,
    pub consulted: Sum,
    pub prospective: Sum,
}

/// The meetings of one company.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct OfCompany {
    /// Those that are not cancelled.
    pub planned: u32,
    pub held: Counted,
    pub elsewhere: u32,
}

/// How often each score was given.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Scores(pub [u32; 5]);

impl Scores {
    pub fn add(&mut self, score: Score) {
        self.0[usize::from(score.get() - 1)] += 1;
    }

    pub fn and(&mut self, other: Scores) {
        for (count, more) in self.0.iter_mut().zip(other.0) {
            *count += more;
        }
    }

    pub fn answers(&self) -> u32 {
        self.0.iter().sum()
    }

    pub fn average(&self) -> Option<f64> {
        let sum: u32 = (1..).zip(self.0).map(|(score, count)| score * count).sum();
        (self.answers() > 0).then(|| f64::from(sum) / f64::from(self.answers()))
    }
}

/// What people gave a score to, but for interpreters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Scored {
    FirmOverall,
    BuyerOverall,
    /// The buyer's interest as the firm saw it.
    FirmInterest,
    BuyerInterest,
}

#[derive(Debug, Default)]
pub struct Tally {
    pub lines: u32,
    pub outcomes: BTreeMap<Outcome, Counted>,
    /// Between firm and buyer, of meetings that are over.
    pub agreements: BTreeMap<Agreement, u32>,
    pub companies: HashMap<CompanyId, OfCompany>,
    pub logs: BTreeMap<PartySide, u32>,
    pub silent: BTreeMap<PartySide, u32>,
    pub scores: BTreeMap<Scored, Scores>,
    pub interpreters: HashMap<MemberId, OfInterpreter>,
    /// Of the cohort's own questions.
    pub own: BTreeMap<SurveyId, OfQuestion>,
}

/// What was answered to one version of a question of the cohort's own.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OfQuestion {
    pub answers: u32,
    pub sum: i128,
    /// How often each number stood for an answer: the choice from 1, or the score.
    pub times: BTreeMap<i64, u32>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct OfInterpreter {
    pub held: u32,
    pub scores: Scores,
}

impl Tally {
    pub fn of(&self, outcome: Outcome) -> Counted {
        self.outcomes.get(&outcome).copied().unwrap_or_default()
    }

    pub fn held(&self) -> Counted {
        self.of(Outcome::Told(Held::Held))
    }

    pub fn meetings(&self, of: impl Fn(Outcome) -> bool) -> u32 {
        self.outcomes.iter().filter(|(outcome, _)| of(**outcome)).map(|(_, counted)| counted.meetings).sum()
    }

    pub fn company(&self, id: CompanyId) -> OfCompany {
        self.companies.get(&id).copied().unwrap_or_default()
    }

    pub fn scores(&self, of: Scored) -> Scores {
        self.scores.get(&of).copied().unwrap_or_default()
    }

    pub fn interpreter(&self, id: MemberId) -> OfInterpreter {
        self.interpreters.get(&id).copied().unwrap_or_default()
    }

    /// Only of those of whom enough people spoke.
    pub fn shown_interpreters(&self) -> Scores {
        let mut all = Scores::default();
        for of in self.interpreters.values().filter(|of| of.scores.answers() >= ENOUGH) {
            all.and(of.scores);
        }
        all
    }
}
