//! The same planner over the future: every message everybody will get as things stand, and how many that makes.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;

use super::{Key, Kind, Owed, Scene, Subject, TOGETHER, Told, look};
use crate::domain::calendar::Calendar;
use crate::domain::company::Role;
use crate::domain::ids::{CohortId, PersonId};
use crate::domain::zone::local;

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Forecast {
    /// In the order in which they leave.
    pub messages: Vec<Owed>,
    /// For everybody who gets a message.
    pub totals: Vec<Total>,
    /// People who cannot be reached now, and whose messages assume that they will be.
    pub unreachable: BTreeSet<PersonId>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Total {
    pub person: PersonId,
    pub messages: usize,
    /// The most on one day of the reader's clock.
    pub busiest_day: usize,
}

impl Total {
    /// More than somebody in this role should be asked to read: a warning to staff.
    pub fn is_too_many_for(&self, role: Role) -> bool {
        match role {
            Role::Firm => self.messages > 30,
            Role::Buyer => self.messages > 15,
            Role::Interpreter => self.busiest_day > 3,
            Role::Host | Role::Operator | Role::Viewer | Role::Expert => false,
        }
    }
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
    let mut forecast = Forecast { unreachable: unreachable(scenes), ..Forecast::default() };
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
            forecast.messages.push(owed);
        }
    }
    forecast.totals = totals(&forecast.messages, &scenes);
    forecast
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

fn unreachable(scenes: &[Scene]) -> BTreeSet<PersonId> {
    scenes.iter().flat_map(Scene::unreachable).collect()
}

fn totals(messages: &[Owed], scenes: &[Scene]) -> Vec<Total> {
    let zones: HashMap<PersonId, Tz> =
        scenes.iter().flat_map(Scene::readers).map(|reader| (reader.person, reader.zone)).collect();
    let mut days: BTreeMap<PersonId, HashMap<NaiveDate, usize>> = BTreeMap::new();
    for owed in messages {
        let zone = zones.get(&owed.person).copied().unwrap_or(Tz::UTC);
        *days.entry(owed.person).or_default().entry(local(owed.due, zone).date_naive()).or_default() += 1;
    }
    let total = |(person, days): (PersonId, HashMap<NaiveDate, usize>)| Total {
        person,
        messages: days.values().sum(),
        busiest_day: days.values().max().copied().unwrap_or_default(),
    };
    days.into_iter().map(total).collect()
}
