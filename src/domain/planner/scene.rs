//! What the planner is shown: one subject with everything its notices depend on, as the rows stand now. Any transaction
//! that changes something a scene is made of must set the subject's `look_at` to now, or its notices come late.

mod following;

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

pub use following::{Asking, CohortScene, Following, Later};

use super::Subject;
use crate::domain::cohort::{Policy, QuietHours};
use crate::domain::company::{Mode, Role};
use crate::domain::ids::{CatalogId, CohortId, CompanyId, MeetingId, MemberId, PersonId, PreparationId, ShipmentId};
use crate::domain::meeting::{Attendance, Meeting, MeetingState, PartySide};

#[derive(Clone, Debug)]
pub enum Scene {
    Meeting(MeetingScene),
    Member(MemberScene),
    Day(DayScene),
    Company(CompanyScene),
    Cohort(CohortScene),
}

impl Scene {
    pub fn subject(&self) -> Subject {
        match self {
            Scene::Meeting(scene) => Subject::Meeting(scene.meeting.id),
            Scene::Member(scene) => Subject::Member(scene.member),
            Scene::Day(scene) => Subject::Day(scene.cohort, scene.day),
            Scene::Company(scene) => Subject::Company(scene.company),
            Scene::Cohort(scene) => Subject::Cohort(scene.cohort),
        }
    }

    pub fn readers(&self) -> Vec<&Reader> {
        match self {
            Scene::Meeting(scene) => scene.people.iter().map(|attendee| &attendee.reader).collect(),
            Scene::Member(scene) => vec![&scene.reader],
            Scene::Day(scene) => scene.readers.iter().map(|reader| &reader.reader).collect(),
            Scene::Company(scene) => scene.people.iter().map(|colleague| &colleague.reader).collect(),
            Scene::Cohort(scene) => scene.staff.iter().collect(),
        }
    }

    pub(super) fn unreachable(&self) -> impl Iterator<Item = PersonId> {
        self.readers().into_iter().filter(|reader| reader.reachable_since.is_none()).map(|reader| reader.person)
    }

    pub(super) fn reach_everybody(&mut self) {
        let readers: Vec<&mut Reader> = match self {
            Scene::Meeting(scene) => scene.people.iter_mut().map(|attendee| &mut attendee.reader).collect(),
            Scene::Member(scene) => vec![&mut scene.reader],
            Scene::Day(scene) => scene.readers.iter_mut().map(|reader| &mut reader.reader).collect(),
            Scene::Company(scene) => scene.people.iter_mut().map(|colleague| &mut colleague.reader).collect(),
            Scene::Cohort(scene) => scene.staff.iter_mut().collect(),
        };
        for reader in readers {
            reader.reachable_since.get_or_insert(DateTime::UNIX_EPOCH);
        }
    }
}

/// Who reads a notice, and on which clock and calendar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reader {
    pub person: PersonId,
    pub zone: Tz,
    /// ISO 3166-1 alpha-2; whose weekends and holidays the person keeps.
    pub country: String,
    /// Since when the person can be told things: joined, or back after a block; `None` while they cannot.
    /// Somebody who came within the last quarter of an hour is awake, so nothing waits for their morning.
    pub reachable_since: Option<DateTime<Utc>>,
}

/// One meeting and the people of its parties: changes, day before, short reminders, check-in, log.
#[derive(Clone, Debug)]
pub struct MeetingScene {
    /// Its `revision` must count up with everything [`Told`] holds, a company's mode included.
    pub meeting: Meeting,
    pub policy: Policy,
    /// When the cohort was published; a draft (`None`) tells nobody anything.
    pub published_at: Option<DateTime<Utc>>,
    pub people: Vec<Attendee>,
}

/// One person of one party; every colleague of a company is one.
#[derive(Clone, Debug)]
pub struct Attendee {
    pub reader: Reader,
    pub side: PartySide,
    /// The company's mode; an interpreter sits with the firm and has the firm's.
    pub mode: Mode,
    /// The party's answer for the meeting's *current* start; an answer for an earlier start is `None`.
    pub answer: Option<Attendance>,
    /// The party said it was there, for the current start.
    pub checked_in: bool,
    /// What this person was last told of this meeting by any notice, `None` if nothing yet.
    pub told: Option<Told>,
    /// The schedule of this publication was owed to this person, so that a meeting they do not know is news.
    pub has_schedule: bool,
    /// False for somebody who was told of the meeting and has since been taken off it (an interpreter replaced).
    pub takes_part: bool,
    /// The party has sent what became of the meeting at its *current* start.
    pub has_logged: bool,
    /// All this person's planned meetings in the cohort, those they cannot come to left out, in any order, this one in
    /// or out: a day's first meeting times the day-before of all, and nobody is asked about one during the next.
    /// Changing one meeting therefore touches all meetings of its people.
    pub slots: Vec<Slot>,
}

/// What a person was told of a meeting, as kept in the store; only what concerns them, so that a new booth is no news
/// to somebody online.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "told", rename_all = "lowercase")]
pub enum Told {
    Stands {
        starts_at: DateTime<Utc>,
        minutes: i64,
        place: Place,
        /// The other companies in the room.
        with: Vec<CompanyId>,
    },
    /// Cancelled, or without this person.
    Off,
}

/// Where a person attends.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Place {
    Booth(Option<String>),
    Link(Option<String>),
}

impl Told {
    /// What there is to tell this person now; to be stored as `told` whenever a notice of the meeting is worded. A
    /// schedule tells of every meeting that stands and leaves what was told of the others, so that a cancellation still
    /// owed is not lost; a day sheet tells nothing new.
    pub fn now(meeting: &Meeting, side: PartySide, mode: Mode, takes_part: bool) -> Told {
        if meeting.state == MeetingState::Cancelled || !takes_part {
            return Told::Off;
        }
        Told::Stands {
            starts_at: meeting.details.starts_at,
            minutes: meeting.details.minutes,
            place: match mode {
                Mode::Venue => Place::Booth(meeting.details.booth.clone()),
                Mode::Online => Place::Link(meeting.details.link.clone()),
            },
            with: match side {
                PartySide::Firm => vec![meeting.buyer],
                PartySide::Buyer => vec![meeting.firm],
                PartySide::Interpreter => vec![meeting.firm, meeting.buyer],
            },
        }
    }

    pub fn starts_at(&self) -> Option<DateTime<Utc>> {
        match self {
            Told::Stands { starts_at, .. } => Some(*starts_at),
            Told::Off => None,
        }
    }
}

impl Attendee {
    pub fn to_tell(&self, meeting: &Meeting) -> Told {
        Told::now(meeting, self.side, self.mode, self.takes_part)
    }
}

/// One member with their meetings: the schedule. Firms, buyers and interpreters only.
#[derive(Clone, Debug)]
pub struct MemberScene {
    pub member: MemberId,
    pub cohort: CohortId,
    pub reader: Reader,
    pub quiet: Option<QuietHours>,
    pub published_at: Option<DateTime<Utc>>,
    /// The starts of the member's planned meetings.
    pub starts: Vec<DateTime<Utc>>,
}

/// One day of a cohort on the host's clock: the day sheets, and what staff must look after before it.
#[derive(Clone, Debug)]
pub struct DayScene {
    pub cohort: CohortId,
    pub day: NaiveDate,
    /// The host's zone.
    pub zone: Tz,
    pub quiet: Option<QuietHours>,
    pub published_at: Option<DateTime<Utc>>,
    pub readers: Vec<SheetReader>,
    /// Planned meetings of the day for which samples are owed and none are under way.
    pub without_samples: Vec<MeetingId>,
    /// Companies with a planned meeting that day whose connection is still to be tested.
    pub untested: Vec<CompanyId>,
}

/// Somebody who may get a day sheet, with the planned meetings that would be on it: all the day's for staff, their own
/// for firms and interpreters.
#[derive(Clone, Debug)]
pub struct SheetReader {
    pub reader: Reader,
    pub role: Role,
    pub meetings: Vec<Slot>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Slot {
    pub starts_at: DateTime<Utc>,
    pub ends_at: DateTime<Utc>,
}

/// One company: what it owes, where it is expected, and what the other side has sent it.
#[derive(Clone, Debug)]
pub struct CompanyScene {
    pub company: CompanyId,
    pub cohort: CohortId,
    pub quiet: Option<QuietHours>,
    pub published_at: Option<DateTime<Utc>>,
    pub people: Vec<Colleague>,
    /// Only those that are still owed.
    pub duties: Vec<OwedDuty>,
    /// The latest approved catalog of every firm a buyer will meet.
    pub catalogs: Vec<ShownCatalog>,
    /// On their way to a buyer itself; none that a trade office receives.
    pub parcels: Vec<Parcel>,
    pub following: Following,
}

/// One person of a company.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Colleague {
    pub reader: Reader,
    /// When this person was last reminded of anything owed: nobody is twice on one day.
    pub chased_at: Option<DateTime<Utc>>,
}

/// A preparation that a company still owes, or where it is expected all the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwedDuty {
    pub preparation: PreparationId,
    pub due: DateTime<Utc>,
    /// Nothing of it is owed any more, such as by whoever said beforehand that they will come to a training.
    pub is_done: bool,
    /// The training, or the time that was booked.
    pub happens: Option<Happening>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Happening {
    pub starts_at: DateTime<Utc>,
    /// When the company chose this time itself; whoever has just done so needs no reminder.
    pub booked_at: Option<DateTime<Utc>>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShownCatalog {
    pub catalog: CatalogId,
    pub approved_at: DateTime<Utc>,
    /// The starts of the planned meetings with the firm; never empty.
    pub starts: Vec<DateTime<Utc>>,
}

/// Samples on their way to a buyer, who has not said yet how they arrived.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parcel {
    pub shipment: ShipmentId,
    pub given_at: DateTime<Utc>,
    /// Without one there is only a receipt, whose number staff will type.
    pub has_number: bool,
    /// The starts of the planned meetings with the firm; never empty.
    pub starts: Vec<DateTime<Utc>>,
}
