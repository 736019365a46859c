//! The same planner over the future: every message everybody will get as things stand, and how many that makes.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;

use super::{Key, Kind, Owed, OwedDuty, Scene, Subject, TOGETHER, Told, look};
use crate::domain::calendar::Calendar;
use crate::domain::company::Role;
use crate::domain::ids::{CohortId, PersonId};
use crate::domain::meeting::Attendance;
use crate::domain::zone::local;

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Forecast {
    /// In the order in which they leave, to people who never do anything.
    pub messages: Vec<Coming>,
    /// For everybody who gets a message.
    pub totals: Vec<Total>,
    /// People who cannot be reached now, and whose messages assume that they will be.
    pub unreachable: BTreeSet<PersonId>,
}

/// A message that will be owed if nothing else happens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Coming {
    pub owed: Owed,
    /// Only whoever did not do what an earlier one asked for gets it.
    pub asks_again: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Total {
    pub person: PersonId,
    /// To somebody who does what they are asked the first time.
    pub messages: usize,
    /// To somebody who never does anything.
    pub at_most: usize,
    /// The most on one day of the reader's clock, whatever they do.
    pub busiest_day: usize,
}

impl Total {
    /// More than somebody in this role should be asked to read, even where they answer at once: a warning to staff, who
    /// can ask for less, but not for answers.
    pub fn is_too_many_for(&self, role: Role) -> bool {
        match role {
            Role::Firm => self.messages > 30,
            Role::Buyer => self.messages > 15,
            Role::Interpreter => self.busiest_day > 3,
            Role::Host | Role::Operator | Role::Viewer | Role::Expert => false,
        }
    }
}

/// How the readers of a forecast behave.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Readers {
    Silent,
    /// They confirm, prepare, send a log and say what came of it when they are first asked to.
    Answering,
}

/// Steps through the looks that will be taken from `from` to `to` (excluded) if nothing else happens. A draft is
/// previewed by scenes that say it is published at `from`.
pub fn future(
    scenes: &[Scene],
    spent: &HashSet<Key>,
    calendar: &Calendar,
    from: DateTime<Utc>,
    to: DateTime<Utc>,
) -> Forecast {
    let answering = foretell(scenes, spent, calendar, (from, to), Readers::Answering);
    let silent = foretell(scenes, spent, calendar, (from, to), Readers::Silent);
    let zones: HashMap<PersonId, Tz> =
        scenes.iter().flat_map(Scene::readers).map(|reader| (reader.person, reader.zone)).collect();
    let totals = totals(&answering, &silent, &zones);
    let expected: HashSet<Key> = answering.iter().flat_map(Owed::keys).cloned().collect();
    let is_expected = |owed: &Owed| owed.notices.iter().any(|notice| expected.contains(&notice.key));
    let messages = silent.into_iter().map(|owed| Coming { asks_again: !is_expected(&owed), owed }).collect();
    Forecast { messages, totals, unreachable: scenes.iter().flat_map(Scene::unreachable).collect() }
}

fn foretell(
    scenes: &[Scene],
    spent: &HashSet<Key>,
    calendar: &Calendar,
    (from, to): (DateTime<Utc>, DateTime<Utc>),
    readers: Readers,
) -> Vec<Owed> {
    let mut messages = Vec::new();
    let mut scenes = scenes.to_vec();
    scenes.iter_mut().for_each(Scene::reach_everybody);
    let mut spent = spent.clone();
    let mut look_at: Vec<Option<DateTime<Utc>>> = vec![Some(from); scenes.len()];
    while let Some(now) = look_at.iter().flatten().min().copied().filter(|now| *now < to) {
        let due: Vec<usize> =
            (0..scenes.len()).filter(|index| look_at[*index].is_some_and(|at| at <= now + TOGETHER)).collect();
        let found = look(due.iter().map(|index| &scenes[*index]), &spent, calendar, now);
        for (index, (_, next)) in due.iter().zip(&found.next) {
            look_at[*index] = *next;
        }
        for owed in found.owe {
            spent.extend(owed.keys().cloned());
            hear(&mut scenes, &owed);
            if readers == Readers::Answering {
                answer(&mut scenes, &owed);
            }
            messages.push(owed);
        }
    }
    messages
}

/// What a sent message changes: its reader now knows what it spoke of. A schedule lists only meetings that stand.
fn hear(scenes: &mut [Scene], owed: &Owed) {
    let scheduled: HashSet<CohortId> = scenes
        .iter()
        .filter(|scene| owed.is_about(scene.subject()))
        .filter_map(|scene| if let Scene::Member(member) = scene { Some(member.cohort) } else { None })
        .collect();
    let chases = owed.notices.iter().any(|notice| notice.kind == Kind::Preparation);
    for scene in scenes {
        if let Scene::Company(scene) = scene {
            let own = scene.people.iter_mut().filter(|colleague| chases && colleague.reader.person == owed.person);
            own.for_each(|colleague| colleague.chased_at = Some(owed.due));
            continue;
        }
        let Scene::Meeting(scene) = scene else { continue };
        let is_about = owed.is_about(Subject::Meeting(scene.meeting.id));
        let on_schedule = scheduled.contains(&scene.meeting.cohort);
        for attendee in scene.people.iter_mut().filter(|attendee| attendee.reader.person == owed.person) {
            let to_tell = attendee.to_tell(&scene.meeting);
            attendee.has_schedule |= on_schedule;
            if is_about || (on_schedule && to_tell != Told::Off) {
                attendee.told = Some(to_tell);
            }
        }
    }
}

/// What somebody does who does what they were asked: for their party and company.
fn answer(scenes: &mut [Scene], owed: &Owed) {
    for scene in scenes {
        match scene {
            Scene::Meeting(scene) => {
                let subject = Subject::Meeting(scene.meeting.id);
                let asks = |kind: Kind| owed.notices.iter().any(|one| one.kind == kind && one.subject == subject);
                let (asks_to_come, asks_for_log) =
                    (asks(Kind::DayBefore) || asks(Kind::Change), asks(Kind::MeetingLog));
                let own = scene.people.iter().find(|attendee| attendee.reader.person == owed.person);
                let Some(side) = own.map(|attendee| attendee.side) else { continue };
                for attendee in scene.people.iter_mut().filter(|attendee| attendee.side == side) {
                    attendee.has_logged |= asks_for_log;
                    if asks_to_come {
                        attendee.answer.get_or_insert(Attendance::Coming);
                    }
                }
            }
            Scene::Company(scene) => {
                let subject = Subject::Company(scene.company);
                let asked = |duty: &OwedDuty| {
                    owed.notices.iter().any(|one| {
                        let is_it = one.key.item() == Some(duty.preparation.0);
                        one.kind == Kind::Preparation && one.subject == subject && is_it
                    })
                };
                scene.duties.iter_mut().filter(|duty| asked(duty)).for_each(|duty| duty.is_done = true);
                let follows = |days: i64| {
                    let is_it = |one: &super::Planned| one.kind == Kind::FollowUp && one.key.item() == Some(days);
                    owed.notices.iter().any(|one| is_it(one) && one.subject == subject)
                };
                scene.following.later.retain(|later| !follows(later.days));
                for round in scene.following.rounds.iter_mut().filter(|round| follows(round.days)) {
                    round.is_answered = true;
                }
            }
            Scene::Member(_) | Scene::Day(_) | Scene::Cohort(_) => {}
        }
    }
}

fn totals(answering: &[Owed], silent: &[Owed], zones: &HashMap<PersonId, Tz>) -> Vec<Total> {
    let (answering, silent) = (by_day(answering, zones), by_day(silent, zones));
    let all: BTreeSet<PersonId> = answering.keys().chain(silent.keys()).copied().collect();
    let total = |person: PersonId| {
        let sides = [answering.get(&person), silent.get(&person)];
        let [messages, at_most] = sides.map(|days| days.map_or(0, |days| days.values().sum()));
        let busiest_day = sides.into_iter().flatten().flat_map(BTreeMap::values).max().copied().unwrap_or_default();
        Total { person, messages, at_most: at_most.max(messages), busiest_day }
    };
    all.into_iter().map(total).collect()
}

/// How many messages everybody gets on each day of their own clock.
fn by_day(messages: &[Owed], zones: &HashMap<PersonId, Tz>) -> HashMap<PersonId, BTreeMap<NaiveDate, usize>> {
    let mut days: HashMap<PersonId, BTreeMap<NaiveDate, usize>> = HashMap::new();
    for owed in messages {
        let zone = zones.get(&owed.person).copied().unwrap_or(Tz::UTC);
        *days.entry(owed.person).or_default().entry(local(owed.due, zone).date_naive()).or_default() += 1;
    }
    days
}
