//! Meetings and the parties' answers about them.

use chrono::{DateTime, Duration, NaiveDateTime, Utc};
use serde::{Deserialize, Serialize};

use super::ids::{CohortId, CompanyId, MeetingId, MemberId};

/// A check-in earlier than this before a start is not about that start.
pub const CHECK_IN_EARLIEST: Duration = Duration::hours(3);
/// How much earlier than the start people are asked to be at the venue.
pub const ARRIVE_EARLY: Duration = Duration::minutes(15);

/// Who a party is: one company, or the interpreter, in one meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum PartySide {
    Firm,
    Buyer,
    Interpreter,
}

impl PartySide {
    pub const ALL: [PartySide; 3] = [PartySide::Firm, PartySide::Buyer, PartySide::Interpreter];

    pub fn name(self) -> &'static str {
        match self {
            PartySide::Firm => "firm",
            PartySide::Buyer => "buyer",
            PartySide::Interpreter => "interpreter",
        }
    }

    pub fn from_name(name: &str) -> Option<PartySide> {
        PartySide::ALL.into_iter().find(|side| side.name() == name)
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum MeetingState {
    Planned,
    Cancelled,
}

/// The five attendance answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Attendance {
    Coming,
    Late,
    Colleague,
    OtherTime,
    Absent,
}

impl Attendance {
    pub const ALL: [Attendance; 5] =
        [Attendance::Coming, Attendance::Late, Attendance::Colleague, Attendance::OtherTime, Attendance::Absent];

    pub fn name(self) -> &'static str {
        match self {
            Attendance::Coming => "coming",
            Attendance::Late => "late",
            Attendance::Colleague => "colleague",
            Attendance::OtherTime => "other-time",
            Attendance::Absent => "absent",
        }
    }

    pub fn from_name(name: &str) -> Option<Attendance> {
        Attendance::ALL.into_iter().find(|answer| answer.name() == name)
    }

    /// Somebody of the party will be there.
    pub fn attends(self) -> bool {
        matches!(self, Attendance::Coming | Attendance::Late | Attendance::Colleague)
    }
}

/// What the sheet 상담일정 says of one meeting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MeetingDetails {
    /// The cohort's own code, such as `M17`; the identity of the meeting on re-import.
    pub code: String,
    pub starts_at: DateTime<Utc>,
    /// The host's wall clock at the start, as the workbook has it; its zone is the cohort's.
    pub host_wall: NaiveDateTime,
    pub minutes: i64,
    pub booth: Option<String>,
    pub link: Option<String>,
}

impl MeetingDetails {
    pub fn ends_at(&self) -> DateTime<Utc> {
        self.starts_at + Duration::minutes(self.minutes)
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Meeting {
    pub id: MeetingId,
    pub cohort: CohortId,
    pub firm: CompanyId,
    pub buyer: CompanyId,
    pub interpreter: Option<MemberId>,
    pub details: MeetingDetails,
    /// Counts up with every change; the SEQUENCE of its calendar entry.
    pub revision: i64,
    pub state: MeetingState,
}

/// What one party has said about one meeting. An answer counts for the start it was given for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Party {
    pub meeting: MeetingId,
    pub side: PartySide,
    pub answer: Option<Attendance>,
    pub answered_by: Option<MemberId>,
    pub answered_at: Option<DateTime<Utc>>,
    /// The start the answer was given for.
    pub answered_for: Option<DateTime<Utc>>,
    /// When the party said it was there: by [Join] or [도착했습니다].
    pub checked_in_at: Option<DateTime<Utc>>,
    /// How late, where the answer is [`Attendance::Late`] and they said.
    pub late_minutes: Option<i64>,
    /// What other time would do, in their words, where the answer is [`Attendance::OtherTime`] and they said.
    pub wish: Option<String>,
}

impl Party {
    /// The answer, where it was given for the start the meeting has now.
    pub fn answer_for(&self, starts_at: DateTime<Utc>) -> Option<Attendance> {
        self.answer.filter(|_| self.answered_for == Some(starts_at))
    }

    /// Whether the party said it was there: a check-in counts for the start it was near to.
    pub fn is_there(&self, starts_at: DateTime<Utc>) -> bool {
        self.checked_in_at.is_some_and(|at| at >= starts_at - CHECK_IN_EARLIEST)
    }
}
