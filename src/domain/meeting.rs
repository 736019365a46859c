//! Meetings and the parties' answers about them.

use chrono::{DateTime, Duration, NaiveDateTime, Utc};
use serde::{Deserialize, Serialize};

use super::ids::{CohortId, CompanyId, MeetingId, MemberId};

/// Who a party is: one company, or the interpreter, in one meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum PartySide {
    Firm,
    Buyer,
    Interpreter,
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
}
