//! What the planner is shown, from rows. A batch of subjects costs a fixed number of statements, each by index, so that
//! the cost of a look follows what is due and not what is stored; the words of notices are made from the same rows.

mod company;
mod day;
mod following;
mod load;
mod prepared;

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use chrono::{DateTime, Duration, Utc};
use chrono_tz::Tz;

use super::people::Membership;
use crate::domain::calendar::Calendar;
use crate::domain::cohort::Cohort;
use crate::domain::company::{Company, Member, Mode, Role};
use crate::domain::follow_up::Ledger;
use crate::domain::ids::{CohortId, CompanyId, MeetingId, MemberId, PersonId};
use crate::domain::lang::Lang;
use crate::domain::meeting::{Attendance, Meeting, MeetingState, Party, PartySide};
use crate::domain::planner::{Attendee, Key, MeetingScene, MemberScene, Reader, Scene, Subject, Told};

pub use load::{everything_of, load};
pub use prepared::{GivenCatalog, Prepared, SentParcel};

/// Meetings further apart than this are on different days on any clock.
const A_DAY_AND_A_BIT: Duration = Duration::hours(26);

/// Until so long after a start people are asked what became of it, but not during others of their meetings.
const AFTERWARDS: Duration = Duration::days(16);

/// Whether one start matters to the notices about another.
fn is_near(other: DateTime<Utc>, start: DateTime<Utc>) -> bool {
    start - A_DAY_AND_A_BIT <= other && other <= start + AFTERWARDS
}

/// Subjects and all that their notices depend on, as the rows stand.
#[derive(Default)]
pub struct Stage {
    pub cohorts: BTreeMap<CohortId, Cohort>,
    pub companies: HashMap<CompanyId, Company>,
    pub meetings: BTreeMap<MeetingId, Meeting>,
    pub seats: BTreeMap<MemberId, Seat>,
    /// Of the subjects that are meetings.
    pub told: HashMap<(PersonId, MeetingId), Told>,
    /// Every key these people have spent.
    pub spent: HashSet<Key>,
    pub calendar: Calendar,
    /// Of the subjects that are companies, and of who meets on those that are days.
    pub prepared: Prepared,
    /// Of the subjects that are companies.
    pub(super) ledgers: HashMap<CompanyId, Ledger>,
    parties: HashMap<(MeetingId, PartySide), Party>,
    /// When the parties of the subjects that are meetings last sent their logs.
    logged: HashMap<(MeetingId, PartySide), DateTime<Utc>>,
    meetings_of_company: HashMap<CompanyId, BTreeSet<MeetingId>>,
    meetings_of_interpreter: HashMap<MemberId, BTreeSet<MeetingId>>,
    seats_of_company: HashMap<CompanyId, BTreeSet<MemberId>>,
    seats_of_person: HashMap<PersonId, BTreeSet<MemberId>>,
}

/// A member with the clock and calendar they live by.
#[derive(Clone, Debug)]
pub struct Seat {
    pub membership: Membership,
    pub lang: Lang,
    pub zone: Tz,
    pub country: String,
    /// Left the cohort; still told what becomes of the meetings they know of.
    pub left: bool,
}

impl Seat {
    pub fn member(&self) -> &Member {
        &self.membership.member
    }

    fn reader(&self) -> Reader {
        Reader {
            person: self.member().person,
            zone: self.zone,
            country: self.country.clone(),
            reachable_since: self.membership.reachable_since(),
        }
    }

    /// The side this member is on in any meeting of theirs; staff and experts have none.
    pub fn side(&self) -> Option<PartySide> {
        match self.member().role {
            Role::Firm => Some(PartySide::Firm),
            Role::Buyer => Some(PartySide::Buyer),
            Role::Interpreter => Some(PartySide::Interpreter),
            Role::Host | Role::Operator | Role::Viewer | Role::Expert => None,
        }
    }
}

impl Stage {
    /// `None` where the subject is no longer there, or nobody is told anything about it.
    pub fn scene(&self, subject: Subject) -> Option<Scene> {
        match subject {
            Subject::Meeting(id) => self.meeting_scene(id).map(Scene::Meeting),
            Subject::Member(id) => self.member_scene(id).map(Scene::Member),
            Subject::Day(cohort, day) => self.day_scene(cohort, day).map(Scene::Day),
            Subject::Company(id) => self.company_scene(id).map(Scene::Company),
            Subject::Cohort(id) => self.cohort_scene(id).map(Scene::Cohort),
        }
    }

    fn meeting_scene(&self, id: MeetingId) -> Option<MeetingScene> {
        let meeting = self.meetings.get(&id)?;
        let cohort = self.cohorts.get(&meeting.cohort)?;
        // Somebody in it twice, of a company and its interpreter, is told of it once.
        let mut there = HashSet::new();
        let mut people: Vec<Attendee> = self
            .parties_of(meeting)
            .filter(|(_, seat)| there.insert(seat.member().person))
            .map(|(side, seat)| self.attendee(meeting, seat, side, true))
            .collect();
        let told = self.told.keys().filter(|(person, of)| *of == id && !there.contains(person));
        let mut gone: Vec<PersonId> = told.map(|(person, _)| *person).collect();
        gone.sort();
        people.extend(gone.into_iter().filter_map(|person| {
            let seat = self.seat_in(person, meeting.cohort)?;
            Some(self.attendee(meeting, seat, seat.side()?, false))
        }));
        Some(MeetingScene {
            meeting: meeting.clone(),
            policy: cohort.details.policy.clone(),
            published_at: cohort.published_at,
            people,
        })
    }

    /// Everybody of a meeting's parties: every colleague of both companies, and the interpreter.
    pub fn parties_of<'a>(&'a self, meeting: &'a Meeting) -> impl Iterator<Item = (PartySide, &'a Seat)> {
        let of = |company| self.seats_of_company.get(&company).into_iter().flatten();
        let firm = of(meeting.firm).map(|id| (PartySide::Firm, id));
        let buyer = of(meeting.buyer).map(|id| (PartySide::Buyer, id));
        let interpreter = meeting.interpreter.iter().map(|id| (PartySide::Interpreter, id));
        let all = firm.chain(buyer).chain(interpreter);
        all.filter_map(|(side, id)| Some((side, self.seats.get(id).filter(|seat| !seat.left)?)))
    }

    /// The part a person has in a meeting, or had where they were told of it; where they have two, the first.
    pub fn part_in<'a>(&'a self, meeting: &'a Meeting, person: PersonId) -> Option<(PartySide, &'a Seat)> {
        let now = self.parties_of(meeting).find(|(_, seat)| seat.member().person == person);
        now.or_else(|| self.seat_in(person, meeting.cohort).and_then(|seat| Some((seat.side()?, seat))))
    }

    /// A person's membership of a cohort; one they have left only where there is no other.
    pub fn seat_in(&self, person: PersonId, cohort: CohortId) -> Option<&Seat> {
        let seats = self.seats_of_person.get(&person)?.iter().filter_map(|id| self.seats.get(id));
        seats.filter(|seat| seat.member().cohort == cohort).min_by_key(|seat| (seat.left, seat.member().id))
    }

    /// A person's memberships of a cohort that hold.
    pub fn seats_in(&self, person: PersonId, cohort: CohortId) -> impl Iterator<Item = &Seat> {
        let seats = self.seats_of_person.get(&person).into_iter().flatten().filter_map(|id| self.seats.get(id));
        seats.filter(move |seat| seat.member().cohort == cohort && !seat.left)
    }

    fn attendee(&self, meeting: &Meeting, seat: &Seat, side: PartySide, takes_part: bool) -> Attendee {
        let person = seat.member().person;
        let starts_at = meeting.details.starts_at;
        let near = |other: &&Meeting| is_near(other.details.starts_at, starts_at);
        let slots = self.seats_in(person, meeting.cohort).flat_map(|seat| {
            let comes = |other: &&Meeting| self.answer_of(seat, other) != Some(Attendance::Absent);
            self.planned_of(seat).filter(near).filter(comes).map(day::slot)
        });
        Attendee {
            reader: seat.reader(),
            side,
            mode: self.mode(meeting, seat, side),
            answer: self.answer(meeting, side).filter(|_| takes_part),
            checked_in: takes_part && self.checked_in(meeting, side),
            told: self.told.get(&(person, meeting.id)).cloned(),
            has_schedule: self.has_schedule(person, meeting.cohort),
            takes_part,
            has_logged: takes_part && self.has_logged(meeting, side),
            slots: slots.collect(),
        }
    }

    /// One that was sent before the meeting was moved to where it is now tells nothing of it.
    pub fn has_logged(&self, meeting: &Meeting, side: PartySide) -> bool {
        self.logged.get(&(meeting.id, side)).is_some_and(|at| meeting.details.starts_at <= *at)
    }

    fn answer_of(&self, seat: &Seat, meeting: &Meeting) -> Option<Attendance> {
        self.answer(meeting, seat.side()?)
    }

    /// A party's answer for the start the meeting has now.
    pub fn answer(&self, meeting: &Meeting, side: PartySide) -> Option<Attendance> {
        self.parties.get(&(meeting.id, side))?.answer_for(meeting.details.starts_at)
    }

    pub fn checked_in(&self, meeting: &Meeting, side: PartySide) -> bool {
        self.parties.get(&(meeting.id, side)).is_some_and(|party| party.is_there(meeting.details.starts_at))
    }

    /// An interpreter sits with the firm; whoever is no longer in the meeting keeps their own company's mode.
    pub fn mode(&self, meeting: &Meeting, seat: &Seat, side: PartySide) -> Mode {
        let company = match side {
            PartySide::Firm | PartySide::Buyer => seat.member().company,
            PartySide::Interpreter => Some(meeting.firm),
        };
        company.and_then(|company| self.companies.get(&company)).map_or(Mode::Online, |company| company.details.mode)
    }

    fn has_schedule(&self, person: PersonId, cohort: CohortId) -> bool {
        let Some(published_at) = self.cohorts.get(&cohort).and_then(|cohort| cohort.published_at) else { return false };
        let Some(seats) = self.seats_of_person.get(&person) else { return false };
        seats.iter().any(|seat| self.spent.contains(&Key::schedule(person, Subject::Member(*seat), published_at)))
    }

    /// The planned meetings at hand in which a member takes part.
    pub fn planned_of(&self, seat: &Seat) -> impl Iterator<Item = &Meeting> {
        let of_company = seat.member().company.and_then(|company| self.meetings_of_company.get(&company));
        let of_interpreter = self.meetings_of_interpreter.get(&seat.member().id);
        let ids = of_company.into_iter().chain(of_interpreter).flatten();
        ids.filter_map(|id| self.meetings.get(id)).filter(|meeting| meeting.state == MeetingState::Planned)
    }

    fn member_scene(&self, id: MemberId) -> Option<MemberScene> {
        let seat = self.seats.get(&id).filter(|seat| !seat.left && seat.side().is_some())?;
        let cohort = self.cohorts.get(&seat.member().cohort)?;
        Some(MemberScene {
            member: id,
            cohort: cohort.id,
            reader: seat.reader(),
            quiet: cohort.details.policy.quiet,
            published_at: cohort.published_at,
            starts: self.planned_of(seat).map(|meeting| meeting.details.starts_at).collect(),
        })
    }
}

/// Filling the stage; what is added twice is there once.
impl Stage {
    fn meet(&mut self, meetings: Vec<Meeting>) {
        for meeting in meetings {
            for company in [meeting.firm, meeting.buyer] {
                self.meetings_of_company.entry(company).or_default().insert(meeting.id);
            }
            if let Some(interpreter) = meeting.interpreter {
                self.meetings_of_interpreter.entry(interpreter).or_default().insert(meeting.id);
            }
            self.meetings.insert(meeting.id, meeting);
        }
    }

    fn seat(&mut self, seats: Vec<Seat>) {
        for seat in seats {
            let Member { id, person, company, .. } = *seat.member();
            self.seats_of_person.entry(person).or_default().insert(id);
            if let Some(company) = company {
                self.seats_of_company.entry(company).or_default().insert(id);
            }
            self.seats.insert(id, seat);
        }
    }

    fn hear(&mut self, parties: Vec<Party>) {
        self.parties.extend(parties.into_iter().map(|party| ((party.meeting, party.side), party)));
    }

    pub fn chat_of(&self, person: PersonId) -> Option<crate::domain::ids::ChatId> {
        let seats = self.seats_of_person.get(&person)?;
        seats.iter().find_map(|id| self.seats.get(id)?.membership.chat)
    }

    fn span(&self, ids: &[MeetingId]) -> Option<(DateTime<Utc>, DateTime<Utc>)> {
        let starts = || ids.iter().filter_map(|id| Some(self.meetings.get(id)?.details.starts_at));
        Some((starts().min()? - A_DAY_AND_A_BIT, starts().max()? + AFTERWARDS))
    }
}
