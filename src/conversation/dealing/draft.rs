//! What somebody has said so far of a deal that is not saved yet, and which question is open.

use serde::{Deserialize, Serialize};

use crate::domain::deal::{Said, Stage, When};
use crate::domain::ids::DealId;
use crate::domain::log::Amount;
use crate::domain::money::Money;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Step {
    Amount,
    When,
}

/// An amount that is taken only by a second tap.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Doubt {
    /// As it was read from what somebody typed.
    Read(Money),
    /// What somebody typed could be any of these.
    Several(Vec<Money>),
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    pub stage: Stage,
    pub step: Step,
    #[serde(default)]
    pub amount: Option<Amount>,
    #[serde(default)]
    pub doubt: Option<Doubt>,
    /// The deal it is said of; none where it is a new one of the side.
    #[serde(default)]
    pub deal: Option<DealId>,
    /// The revision of the side's word it was begun on.
    #[serde(default)]
    pub seen: Option<i64>,
    /// What the side said before, where it corrects that.
    #[serde(default)]
    pub before: Option<Said>,
    /// How many deals of this stage the side had told of when it was begun: of one told of since, nothing is known here.
    #[serde(default)]
    pub known: usize,
    /// Whether it is asked if what was answered is to be deleted.
    #[serde(default)]
    pub leaving: bool,
}

impl Draft {
    pub fn new(stage: Stage) -> Draft {
        let (amount, doubt, deal, seen, before) = (None, None, None, None, None);
        Draft { stage, step: Step::Amount, amount, doubt, deal, seen, before, known: 0, leaving: false }
    }

    /// Whether there is anything that could be lost.
    pub fn is_begun(&self) -> bool {
        self.amount.is_some() || self.doubt.is_some()
    }

    /// Whether it is of something the side has not told of yet.
    pub fn is_new_of(&self, stage: Stage) -> bool {
        self.stage == stage && self.deal.is_none()
    }

    /// Whether it says anew what the side last said of a deal in that revision.
    pub fn corrects(&self, deal: DealId, seen: Option<i64>) -> bool {
        self.deal == Some(deal) && self.seen == seen
    }

    /// What was answered to the first question, here or in what is corrected.
    pub fn amount_now(&self) -> Option<&Amount> {
        self.amount.as_ref().or(self.before.as_ref().map(|said| &said.amount))
    }

    pub fn when_before(&self) -> Option<When> {
        self.before.as_ref().and_then(|said| said.when)
    }
}
