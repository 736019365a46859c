//! Dull defaults for scenes, so that a test shows only what matters to it.

use std::collections::HashSet;

use chrono::{DateTime, NaiveDateTime, Utc};
use chrono_tz::Tz;
use naru::domain::calendar::Calendar;
use naru::domain::cohort::{Holiday, Policy};
use naru::domain::company::Mode;
use naru::domain::ids::{CohortId, CompanyId, MeetingId, MemberId, PersonId, PreparationId};
use naru::domain::meeting::{Meeting, MeetingDetails, MeetingState, PartySide};
use naru::domain::planner::{
    Attendee, Colleague, CompanyScene, DayScene, Key, Kind, MeetingScene, MemberScene, Owed, OwedDuty, Planned, Reader,
    Scene, Slot, look, plan,
};
use naru::domain::zone::{instant, local};

pub const SEOUL: Tz = Tz::Asia__Seoul;
pub const VANCOUVER: Tz = Tz::America__Vancouver;

/// An instant by somebody's wall clock: `at("2020-09-15 09:40", SEOUL)`.
pub fn at(wall: &str, zone: Tz) -> DateTime<Utc> {
    instant(NaiveDateTime::parse_from_str(wall, "%Y-%m-%d %H:%M").unwrap(), zone)
}

pub fn kst(wall: &str) -> DateTime<Utc> {
    at(wall, SEOUL)
}

pub fn clock(at: DateTime<Utc>, zone: Tz) -> String {
    local(at, zone).format("%Y-%m-%d %H:%M").to_string()
}

/// Six in the evening on the host's clock.
pub fn six_on(day: chrono::NaiveDate) -> DateTime<Utc> {
    instant(day.and_hms_opt(18, 0, 0).expect("six o'clock"), SEOUL)
}

pub fn holidays(country: &str, days: &[&str]) -> Calendar {
    let holiday = |day: &&str| Holiday { country: country.into(), day: day.parse().unwrap(), name: "휴일".into() };
    Calendar::new(&days.iter().map(holiday).collect::<Vec<_>>())
}

pub fn policy(offsets: &[i64]) -> Policy {
    Policy { offsets: offsets.to_vec(), ..Policy::default() }
}

pub fn meeting(id: i64, starts_at: DateTime<Utc>) -> Meeting {
    Meeting {
        id: MeetingId(id),
        cohort: CohortId(1),
        firm: CompanyId(1),
        buyer: CompanyId(100 + id),
        interpreter: None,
        details: MeetingDetails {
            code: format!("M{id:02}"),
            starts_at,
            host_wall: local(starts_at, SEOUL).naive_local(),
            minutes: 40,
            booth: Some("3".into()),
            link: Some("https://meet.example/3".into()),
        },
        revision: 1,
        state: MeetingState::Planned,
    }
}

pub fn reader(person: i64, zone: Tz, country: &str) -> Reader {
    Reader { person: PersonId(person), zone, country: country.into(), reachable_since: Some(DateTime::UNIX_EPOCH) }
}

/// A firm's person at the venue in Korea, who knows the meeting as it stands.
pub fn firm(meeting: &Meeting) -> Attendee {
    attendee(meeting, reader(1, SEOUL, "KR"), PartySide::Firm, Mode::Venue)
}

/// A buyer in Vancouver, online, who knows the meeting as it stands.
pub fn buyer(meeting: &Meeting) -> Attendee {
    attendee(meeting, reader(2, VANCOUVER, "CA"), PartySide::Buyer, Mode::Online)
}

pub fn attendee(meeting: &Meeting, reader: Reader, side: PartySide, mode: Mode) -> Attendee {
    let attendee = Attendee {
        reader,
        side,
        mode,
        answer: None,
        checked_in: false,
        told: None,
        has_schedule: true,
        takes_part: true,
        has_logged: false,
        slots: slots(&[meeting.details.starts_at]),
    };
    Attendee { told: Some(attendee.to_tell(meeting)), ..attendee }
}

/// Meetings of forty minutes.
pub fn slots(starts: &[DateTime<Utc>]) -> Vec<Slot> {
    starts.iter().map(|at| Slot { starts_at: *at, ends_at: *at + chrono::Duration::minutes(40) }).collect()
}

pub fn scene(meeting: &Meeting, people: Vec<Attendee>) -> Scene {
    Scene::Meeting(meeting_scene(meeting, people))
}

pub fn meeting_scene(meeting: &Meeting, people: Vec<Attendee>) -> MeetingScene {
    let published_at = Some(kst("2020-09-01 10:00"));
    MeetingScene { meeting: meeting.clone(), policy: Policy::default(), published_at, people }
}

pub fn member(reader: Reader, starts: Vec<DateTime<Utc>>) -> MemberScene {
    let member = MemberId(reader.person.0);
    let published_at = Some(kst("2020-09-01 10:00"));
    MemberScene { member, cohort: CohortId(1), reader, quiet: Policy::default().quiet, published_at, starts }
}

/// A day of the cohort on which nobody meets and all is well.
pub fn day(day: &str) -> DayScene {
    DayScene {
        cohort: CohortId(1),
        day: day.parse().unwrap(),
        zone: SEOUL,
        quiet: Policy::default().quiet,
        published_at: Some(kst("2020-09-01 10:00")),
        readers: Vec::new(),
        without_samples: Vec::new(),
        untested: Vec::new(),
    }
}

/// A company that owes nothing and is told nothing.
pub fn company(id: i64, readers: Vec<Reader>) -> CompanyScene {
    CompanyScene {
        company: CompanyId(id),
        cohort: CohortId(1),
        quiet: Policy::default().quiet,
        published_at: Some(kst("2020-08-01 10:00")),
        people: readers.into_iter().map(|reader| Colleague { reader, chased_at: None }).collect(),
        duties: Vec::new(),
        catalogs: Vec::new(),
        parcels: Vec::new(),
        following: Default::default(),
    }
}

/// Something owed by an instant on Korea's clock.
pub fn duty(id: i64, due: &str) -> OwedDuty {
    OwedDuty { preparation: PreparationId(id), due: kst(due), is_done: false, happens: None }
}

/// Long before anything is due, so that `due` is what was planned.
pub fn early() -> DateTime<Utc> {
    kst("2020-01-01 00:00")
}

pub fn planned(scene: &Scene, kind: Kind) -> Vec<Planned> {
    planned_at(scene, kind, &Calendar::default(), early())
}

pub fn planned_at(scene: &Scene, kind: Kind, calendar: &Calendar, now: DateTime<Utc>) -> Vec<Planned> {
    plan(scene, calendar, now).into_iter().filter(|notice| notice.kind == kind).collect()
}

/// A store of one: what was said so far.
#[derive(Default)]
pub struct Said {
    pub spent: HashSet<Key>,
}

impl Said {
    /// What is owed at `now`, as kinds with subjects; its keys are spent.
    pub fn look(&mut self, scenes: &[Scene], now: DateTime<Utc>) -> Vec<Vec<String>> {
        let found = look(scenes, &self.spent, &Calendar::default(), now);
        self.spent.extend(found.owe.iter().flat_map(Owed::keys).cloned());
        found.owe.iter().map(words).collect()
    }
}

pub fn words(owed: &Owed) -> Vec<String> {
    owed.notices.iter().map(|notice| format!("{} {}", notice.kind.name(), notice.subject)).collect()
}
