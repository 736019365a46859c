//! What must hold whatever happens, worked out from the world without the planner: nothing stale, nothing twice,
//! nobody woken without need, and nothing missing where the world stood still long enough to say it.

use std::collections::{BTreeSet, HashMap, HashSet};

use chrono::{DateTime, Datelike, Duration, NaiveTime, Timelike, Utc, Weekday};
use naru::domain::company::{Mode, Role};
use naru::domain::meeting::{Attendance, MeetingState};
use naru::domain::planner::{Kind, Owed, Place, Planned, Subject, Told};
use naru::domain::zone::{instant, local};

use super::prepared::check_about_company;
use super::support::six_on;
use super::world::{World, is_step};

type When = DateTime<Utc>;

pub struct Oracle {
    /// By person: since when nothing that concerns them has changed, and the loop has run.
    pub still_since: HashMap<usize, When>,
    pub born: When,
    pub steps: HashMap<(usize, usize, When), Vec<(Kind, String)>>,
    pub sheets: HashSet<(usize, Subject)>,
    /// By person: every key about a company or a risk that was said.
    pub prepared: HashMap<usize, Vec<String>>,
    /// By person: when they were reminded of something owed, on the clock they have had since; the last one last.
    pub chased: HashMap<usize, Vec<When>>,
    pub clock_went_back: bool,
    /// By person: when the last message left, if nothing has disturbed them since.
    last: HashMap<usize, When>,
}

impl Oracle {
    pub fn new(born: When) -> Oracle {
        Oracle {
            still_since: HashMap::new(),
            born,
            steps: HashMap::new(),
            sheets: HashSet::new(),
            prepared: HashMap::new(),
            chased: HashMap::new(),
            clock_went_back: false,
            last: HashMap::new(),
        }
    }

    pub fn disturb(&mut self, human: usize, now: When) {
        self.still_since.insert(human, now);
        self.last.remove(&human);
    }

    pub fn note(&mut self, human: usize, desk: usize, start: When, notice: &Planned) {
        self.steps.entry((human, desk, start)).or_default().push((notice.kind, notice.key.to_string()));
    }

    /// Where nothing new happened in between, two messages are never a quarter of an hour or less apart; except before
    /// nine, when what waits for nine leaves as soon as something else touches its meeting; and that a log is not asked
    /// for before its meeting is over, whatever else is said then. With a log goes only what could not go with the first.
    pub fn note_message(&mut self, human: usize, now: When, hour: u32, said: &[Planned]) {
        let together = Duration::minutes(15);
        let Some(before) = self.last.insert(human, now).filter(|before| now - *before <= together) else { return };
        let (logs, others): (Vec<_>, Vec<_>) = said.iter().partition(|notice| notice.kind == Kind::MeetingLog);
        let led_by_a_log = !logs.is_empty() && others.iter().all(|notice| notice.due > before + together);
        assert!(hour < 9 || led_by_a_log, "{human} was told in two messages");
    }

    /// What a person was told under keys that begin so.
    pub fn heard(&self, human: usize, prefix: &str) -> impl Iterator<Item = &str> {
        let own = self.prepared.get(&human).into_iter().flatten().map(String::as_str);
        own.filter(move |key| key.starts_with(prefix))
    }

    /// What kinds of notices anybody was told.
    pub fn kinds(&self) -> BTreeSet<String> {
        let keys = self.prepared.values().flatten();
        keys.filter_map(|key| Some(key.split(':').next()?.to_owned())).collect()
    }

    pub fn has_heard(&self, human: usize, key: &str) -> bool {
        self.heard(human, key).any(|heard| heard == key)
    }

    pub fn note_sheet(&mut self, human: usize, subject: Subject) {
        self.sheets.insert((human, subject));
    }

    /// Every message is true when it leaves, is the first to say so, and comes at an hour that can be defended.
    pub fn check_message(world: &World, owed: &Owed) {
        let human = owed.person.0 as usize;
        assert!(world.published_at.is_some(), "a draft told something");
        assert!(world.humans[human].reader.reachable_since.is_some(), "told somebody who cannot be reached");
        assert!(!owed.notices.is_empty() && world.now < owed.useful_until);
        for notice in &owed.notices {
            assert!(world.now < notice.useful_until, "{notice:?} has lapsed");
            match notice.subject {
                Subject::Meeting(meeting) => check_about_meeting(world, human, meeting.0 as usize, notice, owed),
                Subject::Member(_) => assert!(!world.has_schedule(human), "a second schedule"),
                Subject::Company(company) => check_about_company(world, human, company.0 as usize, notice, owed),
                Subject::Cohort(_) => panic!("{notice:?} was said in a world without follow-ups"),
                Subject::Day(_, day) if notice.kind == Kind::SampleRisk => check_risk(world, human, day, notice),
                Subject::Day(_, day) if notice.kind == Kind::DailyResult => check_result(world, human, day, notice),
                Subject::Day(_, day) => {
                    assert!(!world.oracle.sheets.contains(&(human, notice.subject)), "a second sheet");
                    let sheet = world.sheet(human, day);
                    assert!(sheet.len() >= fewest(world.humans[human].role), "an empty sheet");
                    assert!(sheet.iter().any(|slot| world.now < slot.ends_at), "a sheet of the past");
                }
            }
        }
        check_hour(world, human, owed);
    }
}

/// Staff are told once of each day, before it, and of something.
fn check_risk(world: &World, human: usize, day: chrono::NaiveDate, notice: &Planned) {
    assert!(world.humans[human].role.is_staff(), "{notice:?} is for staff");
    assert!(!world.oracle.has_heard(human, notice.key.as_str()), "{notice:?} was said before");
    assert!(!world.without_samples(day).is_empty() || !world.untested(day).is_empty(), "{notice:?} is of nothing");
    assert!(world.sheet(human, day).iter().all(|slot| world.now < slot.starts_at), "{notice:?} is too late");
}

/// Staff are told once of each day with meetings, from six in the evening on or with what is said just before.
fn check_result(world: &World, human: usize, day: chrono::NaiveDate, notice: &Planned) {
    assert!(world.humans[human].role.is_staff(), "{notice:?} is for staff");
    assert!(!world.oracle.has_heard(human, notice.key.as_str()), "{notice:?} was said before");
    assert!(!world.sheet(human, day).is_empty(), "{notice:?} is of nothing");
    assert!(six_on(day) - Duration::minutes(15) <= world.now, "{notice:?} is early");
}

fn check_about_meeting(world: &World, human: usize, desk: usize, notice: &Planned, owed: &Owed) {
    let meeting = &world.desks[desk].meeting;
    let start = meeting.details.starts_at;
    if notice.kind == Kind::Change {
        let news = world.told.get(&(human, desk)).map(as_told);
        assert_ne!(news.clone().unwrap_or(None), facts(world, human, desk), "told what was known");
        assert!(news.is_some() || world.has_schedule(human), "news before the schedule");
        return;
    }
    if notice.kind == Kind::MeetingLog {
        return super::logs::check_log(world, human, desk, notice, owed);
    }
    assert!(is_step(notice.kind));
    assert!(meeting.state == MeetingState::Planned && world.side(human, desk).is_some(), "{notice:?} is stale");
    assert_ne!(world.answer(human, desk), Some(Attendance::Absent), "reminded somebody who cannot come");
    assert!(notice.key.as_str().contains(&start.timestamp().to_string()), "{notice:?} is of another start");
    let said = world.oracle.steps.get(&(human, desk, start)).map_or(&[][..], Vec::as_slice);
    assert!(
        notice.kind == Kind::ShortReminder || said.iter().all(|(kind, _)| *kind != notice.kind),
        "{notice:?} was said before"
    );
    assert!(said.iter().all(|(_, key)| nearness(key) >= nearness(notice.key.as_str())), "{notice:?} after {said:?}");
    let steps = owed.notices.iter().filter(|other| other.subject == notice.subject && is_step(other.kind)).count();
    let changes = owed.notices.iter().any(|other| other.subject == notice.subject && other.kind == Kind::Change);
    assert!(steps == 1 && (!changes || notice.kind == Kind::CheckIn), "says one thing twice: {owed:?}");
    let early = match notice.kind {
        Kind::CheckIn => Duration::minutes(check_in(world, human, desk).expect("a check-in by policy") + 15),
        _ => Duration::minutes(world.policy.offsets[0]) + Duration::days(8),
    };
    assert!(start - early <= world.now, "{notice:?} is early");
    // Until something newer replaces it, a step must not name a time that the reader has not been told is new.
    let known = world.told.get(&(human, desk)).map(as_told);
    assert!(known.is_none_or(|known| known == facts(world, human, desk)) || changes, "new facts without the news");
}

/// Minutes before the start; a day-before is the farthest of all and a check-in the nearest.
pub fn nearness(key: &str) -> i64 {
    match key.split(':').next() {
        Some("day-before") => i64::MAX,
        Some("check-in") => 0,
        _ => key.rsplit(':').next().and_then(|minutes| minutes.parse().ok()).expect("a reminder names its offset"),
    }
}

/// What a person should know of a meeting: when, how long, where and with whom; `None` where it is off.
pub type Facts = Option<(When, i64, String, Vec<i64>)>;

pub fn facts(world: &World, human: usize, desk: usize) -> Facts {
    let meeting = &world.desks[desk].meeting;
    let details = &meeting.details;
    if meeting.state == MeetingState::Cancelled {
        return None;
    }
    let place = match world.mode(human, desk) {
        Mode::Venue => format!("booth {:?}", details.booth),
        Mode::Online => format!("link {:?}", details.link),
    };
    let with = match world.side(human, desk)? as usize {
        0 => vec![meeting.buyer.0],
        1 => vec![meeting.firm.0],
        _ => vec![meeting.firm.0, meeting.buyer.0],
    };
    Some((details.starts_at, details.minutes, place, with))
}

pub fn as_told(told: &Told) -> Facts {
    let Told::Stands { starts_at, minutes, place, with } = told else { return None };
    let place = match place {
        Place::Booth(booth) => format!("booth {booth:?}"),
        Place::Link(link) => format!("link {link:?}"),
    };
    Some((*starts_at, *minutes, place, with.iter().map(|company| company.0).collect()))
}

pub fn check_in(world: &World, human: usize, desk: usize) -> Option<i64> {
    let shortest = *world.policy.offsets.last()?;
    let arrival = if world.mode(human, desk) == Mode::Venue { 15 } else { 0 };
    (shortest <= 180).then_some(shortest + arrival)
}

pub fn first_of_day(world: &World, human: usize, start: When) -> When {
    let day = |at: When| local(at, world.humans[human].reader.zone).date_naive();
    let comes = |desk: &usize| world.answer(human, *desk) != Some(Attendance::Absent);
    let starts = world.meetings_of(human).filter(comes).map(|desk| world.desks[desk].meeting.details.starts_at);
    starts.filter(|at| day(*at) == day(start)).min().unwrap_or(start)
}

pub fn is_office_hour(world: &World, human: usize, at: When) -> bool {
    let wall = local(at, world.humans[human].reader.zone);
    let open = (9..20).contains(&wall.hour()) && (wall.hour(), wall.minute()) >= (9, 5);
    open && is_business(world, human, at)
}

pub fn is_business(world: &World, human: usize, at: When) -> bool {
    let reader = &world.humans[human].reader;
    let day = local(at, reader.zone).date_naive();
    let rests = match reader.country.as_str() {
        "SA" => [Weekday::Fri, Weekday::Sat],
        _ => [Weekday::Sat, Weekday::Sun],
    };
    !rests.contains(&day.weekday()) && !world.holidays.contains(&(reader.country.clone(), day))
}

fn is_quiet(world: &World, human: usize, at: When) -> bool {
    let time = local(at, world.humans[human].reader.zone).time();
    world.policy.quiet.is_some_and(|quiet| time >= quiet.from || time < quiet.until)
}

/// A message in a bad hour is about something that the next good hour would be too late for.
fn check_hour(world: &World, human: usize, owed: &Owed) {
    let reader = &world.humans[human].reader;
    let came =
        reader.reachable_since.is_some_and(|since| since <= world.now && world.now - since < Duration::minutes(15));
    let quiet = is_quiet(world, human, world.now);
    if came || (!quiet && is_business(world, human, world.now)) {
        return;
    }
    // At night the end of quiet hours is the least that could be waited for.
    let today = local(world.now, reader.zone).date_naive();
    let at = |ahead, hour| {
        let hour = NaiveTime::from_hms_opt(hour, 0, 0).expect("an hour below 24");
        instant((today + chrono::Days::new(ahead)).and_time(hour), reader.zone)
    };
    let hour = world.policy.quiet.map_or(9, |quiet| quiet.until.hour());
    let mut better: Vec<When> = (0..9).map(|ahead| at(ahead, 9)).filter(|at| is_business(world, human, *at)).collect();
    better.extend((0..2).filter(|_| quiet).map(|ahead| at(ahead, hour)));
    let better = better.into_iter().filter(|at| *at > world.now).min().expect("a good hour within nine days");
    let defended = owed.notices.iter().chain(&owed.absorbed).any(|notice| {
        if notice.kind == Kind::MeetingLog {
            return !quiet && super::logs::is_fresh(world, notice);
        }
        let mut starts: Vec<When> = Vec::new();
        match notice.subject {
            Subject::Day(..) | Subject::Cohort(_) => return true,
            Subject::Company(_) if notice.kind == Kind::Preparation => {
                starts.push(notice.useful_until + Duration::days(1))
            }
            Subject::Company(_) if notice.kind == Kind::Event => starts.push(
                DateTime::from_timestamp(
                    notice.key.as_str().split(':').nth(4).and_then(|start| start.parse().ok()).expect("a start"),
                    0,
                )
                .expect("an instant"),
            ),
            Subject::Company(_) => {
                starts.extend(world.meetings_of(human).map(|desk| world.desks[desk].meeting.details.starts_at))
            }
            Subject::Member(_) => {
                starts.extend(world.meetings_of(human).map(|desk| world.desks[desk].meeting.details.starts_at))
            }
            Subject::Meeting(meeting) => {
                let start = world.desks[meeting.0 as usize].meeting.details.starts_at;
                starts.extend([start, first_of_day(world, human, start)]);
                starts.extend(world.told.get(&(human, meeting.0 as usize)).and_then(Told::starts_at));
            }
        }
        let coming = starts.into_iter().filter(|start| *start > world.now).min();
        coming.is_none_or(|start| better > start - Duration::hours(3))
            || better > notice.useful_until - Duration::minutes(30)
    });
    assert!(defended, "woke {human} on {:?} at {} for {owed:?}", reader.zone, local(world.now, reader.zone));
}

pub fn fewest(role: Role) -> usize {
    match role {
        Role::Firm | Role::Interpreter => 2,
        Role::Buyer | Role::Expert => usize::MAX,
        Role::Host | Role::Operator | Role::Viewer => 1,
    }
}
