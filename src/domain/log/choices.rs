//! What can be chosen in a log. The names are kept in rows and buttons, so their spelling must not change.

use serde::{Deserialize, Serialize};

use crate::domain::meeting::PartySide;

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
    pub const ALL: [Held; 5] = [Held::Held, Held::BuyerAbsent, Held::FirmAbsent, Held::Connection, Held::Elsewhere];

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

    /// What a side may answer: the interpreter knows nothing of what the parties did elsewhere.
    pub fn choices(side: PartySide) -> &'static [Held] {
        match side {
            PartySide::Firm | PartySide::Buyer => &Held::ALL,
            PartySide::Interpreter => &[Held::Held, Held::BuyerAbsent, Held::FirmAbsent, Held::Connection],
        }
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
