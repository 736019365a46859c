//! A tiny world in memory that serves people as the store and the loop would: subjects with a `look_at`, keys that are
//! spent, what each person was last told. Every write touches exactly the subjects whose scene it changes.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use chrono::{DateTime, Duration, Timelike, Utc};
use chrono_tz::Tz;
use naru::domain::calendar::Calendar;
use naru::domain::cohort::{Holiday, Policy};
use naru::domain::company::{Mode, Role};
use naru::domain::ids::{CohortId, CompanyId, MeetingId, MemberId, PersonId};
use naru::domain::meeting::{Attendance, Meeting, MeetingState, PartySide};
use naru::domain::planner::{Key, Kind, Owed, Reader, Scene, Slot, Subject, TOGETHER, Told, look};
use naru::domain::zone::local;

use super::oracle::Oracle;
use super::prepared::{Sent, Task};
use super::support::{SEOUL, meeting};

pub struct Human {
    pub reader: Reader,
    pub role: Role,
    /// The index of a company; an interpreter's and a staff member's is of no use.
    pub company: usize,
}

pub struct Desk {
    pub meeting: Meeting,
    /// An index of `humans`.
    pub interpreter: usize,
    pub answers: [Option<(Attendance, DateTime<Utc>)>; 3],
    pub checked_in: [Option<DateTime<Utc>>; 3],
    /// When each side last sent its log.
    pub logged: [Option<DateTime<Utc>>; 3],
}

pub struct World {
    pub now: DateTime<Utc>,
    pub policy: Policy,
    pub published_at: Option<DateTime<Utc>>,
    pub holidays: BTreeSet<(String, chrono::NaiveDate)>,
    pub calendar: Calendar,
    pub modes: Vec<Mode>,
    pub humans: Vec<Human>,
    pub desks: Vec<Desk>,
    pub told: HashMap<(usize, usize), Told>,
    pub spent: HashSet<Key>,
    pub look_at: BTreeMap<Subject, DateTime<Utc>>,
    pub tasks: Vec<Task>,
    /// By firm: the version in force, and since when.
    pub catalogs: BTreeMap<usize, (i64, DateTime<Utc>)>,
    pub sent: Vec<Sent>,
    pub chased_at: HashMap<usize, DateTime<Utc>>,
    pub oracle: Oracle,
}

/// Companies 0 and 1 are firms, the others buyers.
pub const FIRMS: usize = 2;
pub const COMPANIES: usize = 5;

impl World {
    /// A published programme is still to come; the world begins on the Wednesday before its Monday.
    pub fn new(monday: DateTime<Utc>) -> World {
        let start = monday - Duration::hours(5 * 24 - 10);
        let human = |index: usize, role, company, zone: Tz, country: &str| Human {
            reader: Reader {
                person: PersonId(index as i64),
                zone,
                country: country.into(),
                reachable_since: (index % 3 != 1).then_some(start - Duration::hours(30)),
            },
            role,
            company,
        };
        let humans = vec![
            human(0, Role::Firm, 0, SEOUL, "KR"),
            human(1, Role::Firm, 0, SEOUL, "KR"),
            human(2, Role::Firm, 1, SEOUL, "KR"),
            human(3, Role::Buyer, 2, Tz::America__Vancouver, "CA"),
            human(4, Role::Buyer, 3, Tz::America__New_York, "US"),
            human(5, Role::Buyer, 4, Tz::Asia__Riyadh, "SA"),
            human(6, Role::Interpreter, 0, SEOUL, "KR"),
            human(7, Role::Interpreter, 0, SEOUL, "KR"),
            human(8, Role::Operator, 0, SEOUL, "KR"),
        ];
        World {
            now: start,
            // A world lives for a week, in any year: what comes months after the end has stories of its own.
            policy: Policy { follow_ups: Vec::new(), ..Policy::default() },
            published_at: None,
            holidays: BTreeSet::new(),
            calendar: Calendar::default(),
            modes: vec![Mode::Venue, Mode::Online, Mode::Online, Mode::Online, Mode::Venue],
            humans,
            desks: Vec::new(),
            told: HashMap::new(),
            spent: HashSet::new(),
            look_at: BTreeMap::new(),
            tasks: Vec::new(),
            catalogs: BTreeMap::new(),
            sent: Vec::new(),
            chased_at: HashMap::new(),
            oracle: Oracle::new(start),
        }
    }

    pub fn add_meeting(&mut self, firm: usize, buyer: usize, interpreter: usize, start: DateTime<Utc>) {
        let mut meeting = meeting(self.desks.len() as i64, start);
        (meeting.firm, meeting.buyer) = (CompanyId(firm as i64), CompanyId(buyer as i64));
        self.desks.push(Desk { meeting, interpreter, answers: [None; 3], checked_in: [None; 3], logged: [None; 3] });
        self.touch_around(self.desks.len() - 1);
    }

    /// Changes a meeting as staff or an import would: with a new revision, touching everybody before and after.
    pub fn change(&mut self, desk: usize, change: impl FnOnce(&mut Desk)) {
        self.touch_around(desk);
        change(&mut self.desks[desk]);
        self.desks[desk].meeting.revision += 1;
        self.touch_around(desk);
    }

    /// The people of a meeting, with those who only know of it.
    pub fn around(&self, desk: usize) -> Vec<usize> {
        (0..self.humans.len()).filter(|human| self.is_around(*human, desk)).collect()
    }

    pub fn is_around(&self, human: usize, desk: usize) -> bool {
        self.side(human, desk).is_some() || self.told.contains_key(&(human, desk))
    }

    pub fn touch_around(&mut self, desk: usize) {
        for human in self.around(desk) {
            self.touch_human(human);
        }
        self.touch_staff();
    }

    pub fn touch_staff(&mut self) {
        for staff in (0..self.humans.len()).filter(|human| self.humans[*human].role.is_staff()) {
            self.oracle.disturb(staff, self.now);
        }
        self.touch_days();
    }

    /// One person's subjects: what joining, blocking and a new zone touch.
    pub fn touch_human(&mut self, human: usize) {
        self.oracle.disturb(human, self.now);
        self.look_at.insert(Subject::Member(MemberId(human as i64)), self.now);
        for desk in 0..self.desks.len() {
            if self.is_around(human, desk) {
                self.look_at.insert(Subject::Meeting(MeetingId(desk as i64)), self.now);
            }
        }
        let Human { role, company, .. } = self.humans[human];
        if matches!(role, Role::Firm | Role::Buyer) {
            self.look_at.insert(Subject::Company(CompanyId(company as i64)), self.now);
        }
        self.touch_days();
    }

    fn touch_days(&mut self) {
        let days: BTreeSet<_> = self.desks.iter().map(|desk| host_day(desk.meeting.details.starts_at)).collect();
        for day in days {
            self.look_at.insert(Subject::Day(CohortId(1), day), self.now);
        }
    }

    pub fn touch_all(&mut self) {
        for human in 0..self.humans.len() {
            self.touch_human(human);
        }
    }

    pub fn disturb_all(&mut self) {
        for human in 0..self.humans.len() {
            self.oracle.disturb(human, self.now);
        }
    }

    pub fn set_holidays(&mut self, change: impl FnOnce(&mut BTreeSet<(String, chrono::NaiveDate)>)) {
        change(&mut self.holidays);
        let holiday =
            |(country, day): &(String, _)| Holiday { country: country.clone(), day: *day, name: "휴일".into() };
        self.calendar = Calendar::new(&self.holidays.iter().map(holiday).collect::<Vec<_>>());
        self.touch_all();
    }

    pub fn side(&self, human: usize, desk: usize) -> Option<PartySide> {
        let (human_is, meeting) = (&self.humans[human], &self.desks[desk].meeting);
        let company = CompanyId(human_is.company as i64);
        match human_is.role {
            Role::Firm => (meeting.firm == company).then_some(PartySide::Firm),
            Role::Buyer => (meeting.buyer == company).then_some(PartySide::Buyer),
            Role::Interpreter => (self.desks[desk].interpreter == human).then_some(PartySide::Interpreter),
            _ => None,
        }
    }

    pub fn mode(&self, human: usize, desk: usize) -> Mode {
        match self.humans[human].role {
            Role::Interpreter => self.modes[self.desks[desk].meeting.firm.0 as usize],
            _ => self.modes[self.humans[human].company],
        }
    }

    pub fn answer(&self, human: usize, desk: usize) -> Option<Attendance> {
        let desk_is = &self.desks[desk];
        let (answer, start) = desk_is.answers[self.side(human, desk)? as usize]?;
        (start == desk_is.meeting.details.starts_at).then_some(answer)
    }

    pub fn checked_in(&self, human: usize, desk: usize) -> bool {
        let desk_is = &self.desks[desk];
        let side = self.side(human, desk);
        side.is_some_and(|side| desk_is.checked_in[side as usize] == Some(desk_is.meeting.details.starts_at))
    }

    pub fn has_logged(&self, side: PartySide, desk: usize) -> bool {
        self.desks[desk].logged[side as usize].is_some_and(|at| self.start(desk) <= at)
    }

    /// A side sends its log: nothing but the notices of the meeting follow from it.
    pub fn log(&mut self, side: PartySide, desk: usize) {
        self.desks[desk].logged[side as usize] = Some(self.now);
        self.look_at.insert(Subject::Meeting(MeetingId(desk as i64)), self.now);
    }

    /// The planned meetings a person is in, with whether they count although the person cannot come.
    pub fn meetings_of(&self, human: usize) -> impl Iterator<Item = usize> {
        (0..self.desks.len()).filter(move |desk| self.is_planned(*desk) && self.side(human, *desk).is_some())
    }

    pub fn is_planned(&self, desk: usize) -> bool {
        self.desks[desk].meeting.state == MeetingState::Planned
    }

    pub fn has_schedule(&self, human: usize) -> bool {
        let subject = Subject::Member(MemberId(human as i64));
        self.published_at.is_some_and(|at| self.spent.contains(&Key::schedule(PersonId(human as i64), subject, at)))
    }

    pub fn slot(&self, desk: usize) -> Slot {
        let details = &self.desks[desk].meeting.details;
        Slot { starts_at: details.starts_at, ends_at: details.ends_at() }
    }

    pub fn start(&self, desk: usize) -> DateTime<Utc> {
        self.desks[desk].meeting.details.starts_at
    }

    /// One turn of the loop at `now`; `false` where nothing had come. A crash loses everything the look was to change.
    pub fn step(&mut self, crashes: bool) -> bool {
        let within = |at: DateTime<Utc>| self.look_at.iter().filter(move |(_, look)| **look <= at).map(|(of, _)| *of);
        if within(self.now).next().is_none() {
            return false;
        }
        let scenes: Vec<Scene> = within(self.now + TOGETHER).map(|subject| self.scene(subject)).collect();
        let found = look(&scenes, &self.spent, &self.calendar, self.now);
        if crashes {
            return true;
        }
        for (subject, next) in found.next {
            match next {
                Some(at) => self.look_at.insert(subject, at),
                None => self.look_at.remove(&subject),
            };
        }
        for owed in found.owe {
            self.deliver(&owed);
        }
        true
    }

    /// One message reaches its reader.
    pub fn deliver(&mut self, owed: &Owed) {
        Oracle::check_message(self, owed);
        for key in owed.keys() {
            assert!(self.spent.insert(key.clone()), "{key} was spent before");
        }
        let human = owed.person.0 as usize;
        let hour = local(self.now, self.humans[human].reader.zone).hour();
        self.oracle.note_message(human, self.now, hour, &owed.notices);
        for notice in &owed.notices {
            match notice.subject {
                Subject::Meeting(MeetingId(desk)) => self.tell(human, desk as usize),
                Subject::Member(_) => {
                    for desk in self.meetings_of(human).collect::<Vec<_>>() {
                        self.tell(human, desk);
                    }
                }
                Subject::Day(..) | Subject::Company(_) | Subject::Cohort(_) => {}
            }
        }
        self.note_prepared(human, owed);
        let led = owed.notices.iter().chain(&owed.absorbed).filter(|notice| is_step(notice.kind));
        for notice in led {
            if let Subject::Meeting(MeetingId(desk)) = notice.subject {
                let start = self.start(desk as usize);
                self.oracle.note(human, desk as usize, start, notice);
            }
        }
        for notice in owed.notices.iter().filter(|notice| notice.kind == Kind::DaySheet) {
            self.oracle.note_sheet(human, notice.subject);
        }
    }

    fn tell(&mut self, human: usize, desk: usize) {
        let told = self.attendee(human, desk).to_tell(&self.desks[desk].meeting);
        self.told.insert((human, desk), told);
    }
}

pub fn is_step(kind: Kind) -> bool {
    matches!(kind, Kind::DayBefore | Kind::ShortReminder | Kind::CheckIn)
}

/// Korea's clock has stood at +9 since 1988.
pub fn host_day(at: DateTime<Utc>) -> chrono::NaiveDate {
    (at + Duration::hours(9)).date_naive()
}
