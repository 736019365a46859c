//! What somebody has answered of a log so far, and what is asked next. It is kept as they go along, so that nothing of it
//! is lost before it is sent.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::domain::log::{Answers, Question, questions};
use crate::domain::meeting::PartySide;
use crate::domain::money::Money;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Step {
    Ask(Question),
    Summary,
}

/// An amount that is taken only by a second tap.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Doubt {
    /// As it was read from what somebody typed.
    Read(Money),
    /// What somebody typed could be any of these.
    Several(Vec<Money>),
    /// What may become of it is more than was spoken of.
    Above(Money),
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    /// The start of the meeting it is about: of one that was moved since, nothing was said yet.
    pub starts_at: DateTime<Utc>,
    pub step: Step,
    pub answers: Answers,
    /// What the party had sent when this was begun, where it corrects that.
    #[serde(default)]
    pub base: Option<Answers>,
    /// Everything was answered once; a question that is asked again leads back to the summary.
    #[serde(default)]
    pub is_complete: bool,
    #[serde(default)]
    pub doubt: Option<Doubt>,
}

impl Draft {
    pub fn new(starts_at: DateTime<Utc>) -> Draft {
        Draft {
            starts_at,
            step: Step::Ask(Question::Held),
            answers: Answers::default(),
            base: None,
            is_complete: false,
            doubt: None,
        }
    }

    /// One that corrects what the party has sent.
    pub fn correcting(starts_at: DateTime<Utc>, sent: &Answers) -> Draft {
        let base = Some(sent.required());
        Draft { step: Step::Summary, answers: sent.required(), base, is_complete: true, ..Draft::new(starts_at) }
    }

    /// One that was kept for a meeting with this start, and has something in it. Whoever only looked has begun nothing, but
    /// for what is opened to be corrected.
    pub fn kept(body: serde_json::Value, starts_at: DateTime<Utc>) -> Option<Draft> {
        let draft: Draft = serde_json::from_value(body).ok()?;
        (draft.starts_at == starts_at && (draft.is_begun() || draft.base.is_some())).then_some(draft)
    }

    /// Whether anything was answered, or answered anew.
    pub fn is_begun(&self) -> bool {
        self.doubt.is_some()
            || self.base.as_ref().map_or(self.answers != Answers::default(), |base| self.answers != *base)
    }

    pub fn is_at(&self, question: Question) -> bool {
        self.step == Step::Ask(question)
    }

    /// After an answer: the first question without one, or the summary. What the first answer no longer asks for stays
    /// until it is sent, in case that answer was a slip.
    pub fn go_on(&mut self, side: PartySide) {
        self.doubt = None;
        self.step = self.answers.open(side).map_or(Step::Summary, Step::Ask);
        self.is_complete |= self.step == Step::Summary;
    }

    /// The question before; `None` before the first.
    pub fn before(&self, side: PartySide) -> Option<Step> {
        let all = questions(side, self.answers.held);
        match self.step {
            Step::Summary => all.last().copied().map(Step::Ask),
            Step::Ask(_) if self.is_complete => Some(Step::Summary),
            Step::Ask(question) => {
                let at = all.iter().position(|one| *one == question)?;
                all.get(at.checked_sub(1)?).copied().map(Step::Ask)
            }
        }
    }

    /// Whether a question can be gone to: it is asked of them, and all before it were answered.
    pub fn may_go_to(&self, side: PartySide, question: Question) -> bool {
        let all = questions(side, self.answers.held);
        let before = all.iter().take_while(|one| **one != question);
        all.contains(&question) && before.into_iter().all(|one| self.answers.has(*one))
    }
}
