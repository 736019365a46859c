//! Who was asked in a round, and what became of it: counted, told to staff and printed from here alone, so that the three
//! agree.

use chrono::{DateTime, Duration, Utc};

use super::{Ledger, Round};

/// After so long a company that has not answered is silent.
const PATIENCE: Duration = Duration::days(7);

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Response {
    Answered,
    /// Somebody of it wants to be asked later, and is not late by that.
    Waiting,
    /// Wants to be asked no more.
    Declined,
    /// Asked less than a week ago.
    Open,
    Silent {
        /// In the round before as well.
        twice: bool,
    },
}

/// How many companies of a side a round asked, and what became of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Rate {
    pub asked: u32,
    pub answered: u32,
    pub waiting: u32,
    pub declined: u32,
    pub open: u32,
    pub silent: u32,
}

impl Rate {
    pub fn count(&mut self, response: Response) {
        self.asked += 1;
        match response {
            Response::Answered => self.answered += 1,
            Response::Waiting => self.waiting += 1,
            Response::Declined => self.declined += 1,
            Response::Open => self.open += 1,
            Response::Silent { .. } => self.silent += 1,
        }
    }
}

impl Response {
    pub fn name(self) -> &'static str {
        match self {
            Response::Answered => "answered",
            Response::Waiting => "waiting",
            Response::Declined => "declined",
            Response::Open => "open",
            Response::Silent { twice: false } => "silent",
            Response::Silent { twice: true } => "silent-twice",
        }
    }

    pub fn is_silent(self) -> bool {
        matches!(self, Response::Silent { .. })
    }
}

impl Ledger {
    /// What became of the round `at` of those of its side; `None` where it has not begun or there was nobody to ask about.
    pub fn response(&self, rounds: &[Round], at: usize, now: DateTime<Utc>) -> Option<Response> {
        let round = rounds.get(at).filter(|round| round.begins <= now)?;
        if self.has_answered(round.days) {
            return Some(Response::Answered);
        }
        self.asked_about(round.begins).next()?;
        // Who wants no more after the round was silent in it, and stays so in its figures.
        if self.is_stopped_at(now.min(round.ends)) {
            return Some(Response::Declined);
        }
        if now < round.begins + PATIENCE {
            return Some(Response::Open);
        }
        if self.waiting(round.days).any(|wait| now < wait.until + PATIENCE) {
            return Some(Response::Waiting);
        }
        let before = at.checked_sub(1).and_then(|before| self.response(rounds, before, now));
        Some(Response::Silent { twice: before.is_some_and(Response::is_silent) })
    }
}
