//! What one party says after a meeting: the meeting log. Which questions it has and in which order, and what a finished
//! one holds. The words are in the locales.

use std::collections::BTreeMap;

use chrono::{DateTime, Duration, Utc};
use serde::{Deserialize, Serialize};

use super::ids::{MeetingId, MemberId};
use super::meeting::PartySide;
use super::money::Money;

/// So long after a meeting's end its log is taken.
pub const TAKEN_FOR: Duration = Duration::days(14);

/// Whether the meeting took place, as one party saw it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Held {
    Held,
    BuyerAbsent,
    FirmAbsent,
    /// The line, sound or picture did not allow it.
    Connection,
    /// The parties met by themselves, at another time or place: counted apart (별도 진행).
    Elsewhere,
}

impl Held {
    pub const ALL: [Held; 5] =
        [Held::Held, Held::BuyerAbsent, Held::FirmAbsent, Held::Connection, Held::Elsewhere];

    pub fn name(self) -> &'static str {
        match self {
            Held::Held => "held",
            Held::BuyerAbsent => "buyer-absent",
            Held::FirmAbsent => "firm-absent",
            Held::Connection => "connection",
            Held::Elsewhere => "elsewhere",
        }
    }

    pub fn from_name(name: &str) -> Option<Held> {
        Held::ALL.into_iter().find(|held| held.name() == name)
    }

    /// The two companies spoke with each other, so that more can be asked.
    pub fn spoke(self) -> bool {
        matches!(self, Held::Held | Held::Elsewhere)
    }
}

/// What the parties mean to do next; several may be true.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum NextStep {
    /// Go on talking directly.
    Talking,
    /// More material, such as a price list.
    Material,
    Samples,
    Quotation,
    /// Terms of a contract or an order.
    Contract,
    Visit,
    /// Nothing more is planned; excludes all others.
    Nothing,
}

impl NextStep {
    pub const ALL: [NextStep; 7] = [
        NextStep::Talking,
        NextStep::Material,
        NextStep::Samples,
        NextStep::Quotation,
        NextStep::Contract,
        NextStep::Visit,
        NextStep::Nothing,
    ];

    pub fn name(self) -> &'static str {
        match self {
            NextStep::Talking => "talking",
            NextStep::Material => "material",
            NextStep::Samples => "samples",
            NextStep::Quotation => "quotation",
            NextStep::Contract => "contract",
            NextStep::Visit => "visit",
            NextStep::Nothing => "nothing",
        }
    }

    pub fn from_name(name: &str) -> Option<NextStep> {
        NextStep::ALL.into_iter().find(|step| step.name() == name)
    }
}

/// How well the two sides were prepared, as the interpreter saw it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Prepared {
    Both,
    FirmOnly,
    BuyerOnly,
    Neither,
}

impl Prepared {
    pub const ALL: [Prepared; 4] = [Prepared::Both, Prepared::FirmOnly, Prepared::BuyerOnly, Prepared::Neither];

    pub fn name(self) -> &'static str {
        match self {
            Prepared::Both => "both",
            Prepared::FirmOnly => "firm-only",
            Prepared::BuyerOnly => "buyer-only",
            Prepared::Neither => "neither",
        }
    }

    pub fn from_name(name: &str) -> Option<Prepared> {
        Prepared::ALL.into_iter().find(|prepared| prepared.name() == name)
    }
}

/// 1, the least, to 5.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct Score(u8);

impl Score {
    pub const ALL: [Score; 5] = [Score(1), Score(2), Score(3), Score(4), Score(5)];

    pub fn new(score: u8) -> Option<Score> {
        (1..=5).contains(&score).then_some(Score(score))
    }

    pub fn get(self) -> u8 {
        self.0
    }
}

impl TryFrom<u8> for Score {
    type Error = String;

    fn try_from(score: u8) -> Result<Score, String> {
        Score::new(score).ok_or_else(|| format!("could not read {score} as a score of 1 to 5"))
    }
}

impl From<Score> for u8 {
    fn from(score: Score) -> u8 {
        score.0
    }
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
    /// Overall for firms, the organisation for buyers.
    pub overall: Option<Score>,
    pub remark: Option<String>,
    pub products: Vec<Product>,
    /// To the cohort's own questions, by their code.
    pub own: BTreeMap<String, OwnAnswer>,
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
    /// Counts up with every time it is sent anew.
    pub revision: i64,
    pub sent_by: MemberId,
    /// The member of staff who entered it for the party.
    pub entered_by: Option<MemberId>,
    /// When it was first sent, and last.
    pub first_sent_at: DateTime<Utc>,
    pub sent_at: DateTime<Utc>,
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

impl Answers {
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
            self.interpreter = None;
        }
    }
}
