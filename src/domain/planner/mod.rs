//! Derives every notice from the rows as they stand: a subject and what it touches goes in, notices with a key, a due
//! time and a deadline come out. Nothing is scheduled ahead, so a moved meeting, a late joiner, a new offset or hours
//! without power need no case of their own; what must stay true is that a key, once spent, is never owed again.
//!
//! A new kind of notice is a variant of [`Kind`] and a function beside those in `meeting`, `company` and `cohort`,
//! perhaps with a subject and a scene of its own.

mod chase;
mod cohort;
mod company;
mod follow_up;
mod key;
mod log;
mod look;
mod meeting;
mod preview;
mod scene;
mod timing;

use chrono::{DateTime, Duration, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

pub use key::Key;
pub use look::{look, said_together};
pub use meeting::GRACE;
pub use preview::{Coming, Forecast, Total, future};
pub use scene::{
    Asking, Attendee, CohortScene, Colleague, CompanyScene, DayScene, Following, Happening, Later, MeetingScene,
    MemberScene, OwedDuty, Parcel, Place, Reader, Scene, SheetReader, ShownCatalog, Slot, Told,
};

use crate::domain::calendar::Calendar;
use crate::domain::ids::{CohortId, CompanyId, MeetingId, MemberId, PersonId};

/// Notices to one person that fall due this close together are one message.
pub const TOGETHER: Duration = Duration::minutes(15);

/// Every notice of a subject over its life, past and to come, with `due` as it stands at `now`: what was missed in a bad
/// hour is due at the reader's next good one.
pub fn plan(scene: &Scene, calendar: &Calendar, now: DateTime<Utc>) -> Vec<Planned> {
    plan_open(scene, &Moment { calendar, now, is_open: &|_, _, _| true })
}

/// When and for what a scene is planned.
struct Moment<'a> {
    calendar: &'a Calendar,
    now: DateTime<Utc>,
    /// Whether a notice to this reader with this key and deadline can still be owed; asked before timing it, which costs
    /// look-ups of zones and holidays.
    is_open: &'a dyn Fn(&Reader, &Key, DateTime<Utc>) -> bool,
}

fn plan_open(scene: &Scene, moment: &Moment<'_>) -> Vec<Planned> {
    match scene {
        Scene::Meeting(scene) => meeting::notices(scene, moment),
        Scene::Member(scene) => cohort::schedule(scene, moment).into_iter().collect(),
        Scene::Day(scene) => {
            let mut notices = cohort::day_sheets(scene, moment);
            notices.extend(cohort::sample_risks(scene, moment));
            notices.extend(cohort::daily_results(scene, moment));
            notices
        }
        Scene::Company(scene) => company::notices(scene, moment),
        Scene::Cohort(scene) => follow_up::silent(scene, moment),
    }
}

/// What a notice is about, and what carries a `look_at`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Subject {
    Meeting(MeetingId),
    Member(MemberId),
    Day(CohortId, NaiveDate),
    Company(CompanyId),
    Cohort(CohortId),
}

impl std::fmt::Display for Subject {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Subject::Meeting(meeting) => write!(f, "m{meeting}"),
            Subject::Member(member) => write!(f, "u{member}"),
            Subject::Day(cohort, day) => write!(f, "c{cohort}-{day}"),
            Subject::Company(company) => write!(f, "co{company}"),
            Subject::Cohort(cohort) => write!(f, "c{cohort}"),
        }
    }
}

/// In the order in which one message speaks of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    Change,
    CheckIn,
    ShortReminder,
    DayBefore,
    /// What became of a meeting.
    MeetingLog,
    Schedule,
    /// A training or a booked connection test is near.
    Event,
    /// What a company still owes, and by when.
    Preparation,
    /// A catalog of somebody they will meet.
    Catalog,
    SamplesSent,
    /// Have they arrived?
    SamplesAsked,
    /// What came of the meetings, months later.
    FollowUp,
    DaySheet,
    /// What a day came to.
    DailyResult,
    /// Samples and connections that staff must look after.
    SampleRisk,
    /// Companies that said nothing of it, for staff to call.
    Silent,
}

impl Kind {
    pub fn name(self) -> &'static str {
        match self {
            Kind::Change => "change",
            Kind::CheckIn => "check-in",
            Kind::ShortReminder => "short-reminder",
            Kind::DayBefore => "day-before",
            Kind::MeetingLog => "meeting-log",
            Kind::Schedule => "schedule",
            Kind::Event => "event",
            Kind::Preparation => "preparation",
            Kind::Catalog => "catalog",
            Kind::SamplesSent => "samples-sent",
            Kind::SamplesAsked => "samples-asked",
            Kind::FollowUp => "follow-up",
            Kind::DaySheet => "day-sheet",
            Kind::DailyResult => "daily-result",
            Kind::SampleRisk => "sample-risk",
            Kind::Silent => "silent",
        }
    }
}

/// What lateness costs: which of two waiting messages leaves first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Urgency {
    /// An hour late is still fine.
    Calm,
    /// Minutes count.
    Urgent,
}

/// One thing that should be said to one person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Planned {
    pub key: Key,
    pub kind: Kind,
    pub person: PersonId,
    pub subject: Subject,
    /// When it may leave: already moved out of the reader's nights, weekends and holidays.
    pub due: DateTime<Utc>,
    /// From here on it says nothing worth saying.
    pub useful_until: DateTime<Utc>,
    pub urgency: Urgency,
}

/// One message to one person: all that is due to them at this moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Owed {
    pub person: PersonId,
    pub due: DateTime<Utc>,
    /// What it says, in reading order.
    pub notices: Vec<Planned>,
    /// What need not be said because of `notices`; spent all the same.
    pub absorbed: Vec<Planned>,
    /// The last deadline of its notices; whoever words it leaves out those whose own has passed by then.
    pub useful_until: DateTime<Utc>,
    pub urgency: Urgency,
}

impl Owed {
    /// Every key this message spends.
    pub fn keys(&self) -> impl Iterator<Item = &Key> {
        self.notices.iter().chain(&self.absorbed).map(|notice| &notice.key)
    }

    pub fn is_about(&self, subject: Subject) -> bool {
        self.notices.iter().any(|notice| notice.subject == subject)
    }
}

/// What one look finds: messages to owe now, and when to look at each subject again.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Look {
    pub owe: Vec<Owed>,
    /// For every scene shown; `None` when nothing is left to come.
    pub next: Vec<(Subject, Option<DateTime<Utc>>)>,
}
