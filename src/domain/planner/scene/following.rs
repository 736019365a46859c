//! When a company is asked what came of its meetings, and what staff hear of those that say nothing.

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;

use super::Reader;
use crate::domain::cohort::QuietHours;
use crate::domain::ids::{CohortId, PersonId};

/// When a company is asked what came of its meetings.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Following {
    /// The first one first. None where there is nobody left to be asked about, or the company wants to be asked no more.
    pub rounds: Vec<Asking>,
    /// Whoever would rather be asked later, while there is still something to ask.
    pub later: Vec<Later>,
}

/// One time of asking a company.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Asking {
    /// After the end of the cohort; names the round.
    pub days: i64,
    /// By the calendar of whoever reads it.
    pub on: NaiveDate,
    /// Somebody of the company has answered, so that nobody is asked but who waits.
    pub is_answered: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Later {
    pub person: PersonId,
    pub days: i64,
    pub until: DateTime<Utc>,
}

/// A cohort as a whole: what its staff hear when companies have said nothing.
#[derive(Clone, Debug)]
pub struct CohortScene {
    pub cohort: CohortId,
    /// The host's zone.
    pub zone: Tz,
    pub quiet: Option<QuietHours>,
    pub published_at: Option<DateTime<Utc>>,
    pub staff: Vec<Reader>,
    /// Each round in which anybody is asked, by its days.
    pub rounds: Vec<(i64, NaiveDate)>,
}
