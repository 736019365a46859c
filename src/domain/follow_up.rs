//! What comes of a meeting over the year after it, as each side tells it: in which states it can be, when the companies
//! are asked, and about whom. Every answer stays; the latest of a side about the other is how it stands.

mod ledger;
mod response;
mod rounds;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

pub use ledger::{Encounters, Heard, Ledger, Partner, Stop, Wait};
pub use response::{Rate, Response};
pub use rounds::{Round, open_round, round_of, rounds};

use super::company::Side;
use super::ids::MemberId;
use super::pair::Pair;

/// How far two companies are with each other. The names are kept in rows and buttons, so their spelling must not change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum State {
    /// 아직 진전 없음
    None,
    Talking,
    Samples,
    Quotation,
    /// 계약; a buyer has ordered.
    Contracted,
    /// 수출 완료: firms.
    Exported,
    /// Nothing now, perhaps later: buyers, who are asked about it again.
    OnHold,
    /// 진행 중단; for a buyer it is not a fit. Whoever said so is asked about it no more.
    Ended,
}

impl State {
    pub const ALL: [State; 8] = [
        State::None,
        State::Talking,
        State::Samples,
        State::Quotation,
        State::Contracted,
        State::Exported,
        State::OnHold,
        State::Ended,
    ];

    pub fn name(self) -> &'static str {
        match self {
            State::None => "none",
            State::Talking => "talking",
            State::Samples => "samples",
            State::Quotation => "quotation",
            State::Contracted => "contracted",
            State::Exported => "exported",
            State::OnHold => "on-hold",
            State::Ended => "ended",
        }
    }

    pub fn from_name(name: &str) -> Option<State> {
        State::ALL.into_iter().find(|state| state.name() == name)
    }

    /// In a button: the data of one about two companies has room for little more.
    pub fn letter(self) -> char {
        match self {
            State::None => 'n',
            State::Talking => 't',
            State::Samples => 's',
            State::Quotation => 'q',
            State::Contracted => 'c',
            State::Exported => 'x',
            State::OnHold => 'h',
            State::Ended => 'e',
        }
    }

    pub fn from_letter(letter: &str) -> Option<State> {
        let mut letters = letter.chars();
        let (first, rest) = (letters.next()?, letters.next());
        State::ALL.into_iter().find(|state| state.letter() == first && rest.is_none())
    }

    /// What a side may answer.
    pub fn choices(side: Side) -> &'static [State] {
        use State::{Contracted, Ended, Exported, None, OnHold, Quotation, Samples, Talking};
        match side {
            Side::Firm => &[None, Talking, Samples, Quotation, Contracted, Exported, Ended],
            Side::Buyer => &[None, Talking, Samples, Quotation, Contracted, OnHold, Ended],
        }
    }
}

/// What a side said of the other at some time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    pub id: i64,
    pub pair: Pair,
    pub side: Side,
    pub state: State,
    pub remark: Option<String>,
    /// The round it answers, in days after the end of the cohort; `None` where it is news.
    pub round: Option<i64>,
    pub said_by: MemberId,
    /// The member of staff who entered it for the company.
    pub entered_by: Option<MemberId>,
    pub said_at: DateTime<Utc>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_state_is_read_as_it_is_written() {
        for state in State::ALL {
            assert_eq!(State::from_name(state.name()), Some(state));
            assert_eq!(State::from_letter(&state.letter().to_string()), Some(state));
        }
        assert_eq!((State::from_letter(""), State::from_letter("nn"), State::from_name("N")), (None, None, None));
    }

    #[test]
    fn a_side_has_seven_answers() {
        for side in Side::BOTH {
            assert_eq!(State::choices(side).len(), 7);
        }
        assert!(!State::choices(Side::Buyer).contains(&State::Exported));
        assert!(!State::choices(Side::Firm).contains(&State::OnHold));
    }
}
