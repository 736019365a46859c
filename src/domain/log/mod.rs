//! What one party says after a meeting: the meeting log. Which questions it has and in which order, and what a finished
//! one holds. The words are in the locales.

mod choices;

use std::collections::BTreeMap;

use chrono::{DateTime, Days, Duration, NaiveTime, Utc};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

pub use choices::{Held, NextStep, Prepared, Score};

use super::ids::{MeetingId, MemberId, SurveyId};
use super::meeting::PartySide;
use super::money::Money;
use super::rates::Rates;
use super::zone::{instant, local};

/// So long after a meeting's end its log is taken.
pub const TAKEN_FOR: Duration = Duration::days(14);

/// So long after its start nothing more can be sent of a meeting, however long it was and wherever somebody reads: what was
/// begun and not sent is forgotten.
pub const BEGUN_FOR: Duration = Duration::days(17);

/// What staff have begun after that is kept while they are at it.
pub const IDLE_FOR: Duration = Duration::days(3);

/// Until when a reader may send and correct it, excluded: the end of the last day on their own clock, since it is by that
/// day that they are told.
pub fn taken_until(ends_at: DateTime<Utc>, zone: Tz) -> DateTime<Utc> {
    let last = local(ends_at + TAKEN_FOR, zone).date_naive();
    instant((last + Days::new(1)).and_time(NaiveTime::MIN), zone)
}

/// An answer about an amount. That somebody does not know is an answer too, and never a zero.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Amount {
    Unknown,
    Said(Money),
}

impl Amount {
    pub fn said(&self) -> Option<&Money> {
        match self {
            Amount::Said(money) => Some(money),
            Amount::Unknown => None,
        }
    }
}

/// A line of what was spoken of: product × price of one × how many.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Product {
    pub name: String,
    pub price: Money,
    pub quantity: i64,
    /// What is counted, as it was typed: `kg`. `None` where only a number was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
}

/// When the interpreter began and ended, for the 통역 활동확인서.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Worked {
    pub from: DateTime<Utc>,
    pub until: DateTime<Utc>,
}

/// What a party answers. Which fields its side and its first answer ask for, [`questions`] says; others are `None`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Answers {
    pub held: Option<Held>,
    /// The buyer's interest as the firm saw it, or the buyer's own.
    pub interest: Option<Score>,
    /// 상담액: firms.
    pub consulted: Option<Amount>,
    /// 계약추진액: firms.
    pub prospective: Option<Amount>,
    pub next: Vec<NextStep>,
    /// Interpreters.
    pub prepared: Option<Prepared>,
    pub worked: Option<Worked>,
    /// What a buyer expects to order.
    pub expected: Option<Amount>,
    /// How good the interpreter was: firms.
    pub interpreter: Option<Score>,
    /// Whom that score is about: another who takes the place has none of it.
    pub scored: Option<MemberId>,
    /// Overall for firms, the organisation for buyers.
    pub overall: Option<Score>,
    pub remark: Option<String>,
    pub products: Vec<Product>,
    /// To the cohort's own questions, by the version that was answered.
    pub own: BTreeMap<SurveyId, OwnAnswer>,
}

/// An answer to a question of the cohort's own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum OwnAnswer {
    /// Which of its choices, from 0.
    Choice(usize),
    Number(i64),
    Scale(Score),
    Text(String),
}

/// A log that was sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Log {
    pub meeting: MeetingId,
    pub side: PartySide,
    pub answers: Answers,
    /// Counts up with every change, whatever was changed: it names what somebody has seen.
    pub revision: i64,
    /// How often the answers to what [`questions`] ask for were corrected.
    pub corrections: i64,
    pub sent_by: MemberId,
    /// The member of staff who entered it for the party.
    pub entered_by: Option<MemberId>,
    /// When it was first sent, and last; what may be added changes neither.
    pub first_sent_at: DateTime<Utc>,
    pub sent_at: DateTime<Utc>,
}

impl Log {
    /// One that was sent before the meeting was moved to where it is now tells nothing of it.
    pub fn is_of(&self, starts_at: DateTime<Utc>) -> bool {
        starts_at <= self.sent_at
    }
}

/// A question of a log.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Question {
    Held,
    Interest,
    Consulted,
    Prospective,
    Next,
    Prepared,
}

impl Question {
    pub const ALL: [Question; 6] = [
        Question::Held,
        Question::Interest,
        Question::Consulted,
        Question::Prospective,
        Question::Next,
        Question::Prepared,
    ];

    pub fn name(self) -> &'static str {
        match self {
            Question::Held => "held",
            Question::Interest => "interest",
            Question::Consulted => "consulted",
            Question::Prospective => "prospective",
            Question::Next => "next",
            Question::Prepared => "prepared",
        }
    }

    pub fn from_name(name: &str) -> Option<Question> {
        Question::ALL.into_iter().find(|question| question.name() == name)
    }
}

/// What is asked of a side, in this order. Nothing but the first where the two did not speak with each other.
pub fn questions(side: PartySide, held: Option<Held>) -> &'static [Question] {
    use Question::{Consulted, Held as Took, Interest, Next, Prepared, Prospective};
    if held.is_some_and(|held| !held.spoke()) {
        return &[Took];
    }
    match side {
        PartySide::Firm => &[Took, Interest, Consulted, Prospective, Next],
        PartySide::Buyer => &[Took, Interest, Next],
        PartySide::Interpreter => &[Took, Prepared],
    }
}

/// How many steps it takes to send a log, the sending counted: each is one screen.
pub fn steps(side: PartySide, held: Option<Held>) -> usize {
    questions(side, held).len() + 1
}

/// What may be added to a log that was sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Extra {
    Interpreter,
    Overall,
    Expected,
    Worked,
    Products,
    Remark,
}

/// What a side may add, in this order.
pub fn extras(side: PartySide, held: Held) -> &'static [Extra] {
    use Extra::{Expected, Interpreter, Overall, Products, Remark, Worked};
    match side {
        PartySide::Interpreter => &[Worked, Remark],
        _ if !held.spoke() => &[Remark],
        PartySide::Firm => &[Interpreter, Overall, Products, Remark],
        PartySide::Buyer => &[Expected, Overall, Remark],
    }
}

impl Answers {
    /// Only what [`questions`] ask for.
    pub fn required(&self) -> Answers {
        let Answers { held, interest, consulted, prospective, next, prepared, .. } = self.clone();
        Answers { held, interest, consulted, prospective, next, prepared, ..Answers::default() }
    }

    /// With other answers to what [`questions`] ask for.
    pub fn answered_anew(self, required: Answers) -> Answers {
        let Answers { held, interest, consulted, prospective, next, prepared, .. } = required;
        Answers { held, interest, consulted, prospective, next, prepared, ..self }
    }

    /// Whether what may become of it is above what was spoken of; of two currencies at these rates, and never where they
    /// say nothing of them.
    pub fn is_above(&self, prospective: &Money, rates: &Rates) -> bool {
        let Some(consulted) = self.consulted.as_ref().and_then(Amount::said) else { return false };
        rates.convert(prospective, &consulted.currency).is_some_and(|worth| worth.minor > consulted.minor)
    }

    /// How good this interpreter was.
    pub fn score_of(&self, interpreter: Option<MemberId>) -> Option<Score> {
        let is_theirs = interpreter.is_some_and(|member| self.scored.is_none_or(|scored| scored == member));
        self.interpreter.filter(|_| is_theirs)
    }

    pub fn has(&self, question: Question) -> bool {
        match question {
            Question::Held => self.held.is_some(),
            Question::Interest => self.interest.is_some(),
            Question::Consulted => self.consulted.is_some(),
            Question::Prospective => self.prospective.is_some(),
            Question::Next => !self.next.is_empty(),
            Question::Prepared => self.prepared.is_some(),
        }
    }

    /// The first question without an answer; `None` where it can be sent.
    pub fn open(&self, side: PartySide) -> Option<Question> {
        questions(side, self.held).iter().copied().find(|question| !self.has(*question))
    }

    /// Forgets what the first answer no longer asks for, such as an amount where nobody came after all.
    pub fn settle(&mut self, side: PartySide) {
        let Some(held) = self.held else { return };
        if !held.spoke() {
            let Answers { worked, remark, own, .. } = std::mem::take(self);
            *self = Answers { held: Some(held), worked, remark, own, ..Answers::default() };
        }
        if side == PartySide::Interpreter {
            (self.interpreter, self.scored) = (None, None);
        }
    }
}
