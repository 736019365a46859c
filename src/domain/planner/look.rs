//! What is owed at a moment: open notices of reachable people, one message per person. It reads nothing but what it is
//! given, so the loop that serves people and the preview that staff read cannot disagree.

use std::collections::{BTreeMap, HashMap, HashSet};

use chrono::{DateTime, Utc};

use super::{Key, Kind, Look, Moment, Owed, Planned, Reader, Scene, Subject, TOGETHER, Urgency, chase, plan_open};
use crate::domain::calendar::Calendar;
use crate::domain::ids::PersonId;

/// Finds what to owe at `now`. `scenes` are the subjects whose `look_at` has come and, once there is one, those whose
/// `look_at` is within [`TOGETHER`] of now; `spent` holds at least every key ever spent on them,
/// except those whose message could not be delivered, which may be owed again while they are useful.
///
/// An unreachable person spends no key and causes no further look: their becoming reachable touches their subjects.
/// `next` is in absolute time, so whoever notices that the clock went back must touch every subject.
pub fn look<'a>(
    scenes: impl IntoIterator<Item = &'a Scene>,
    spent: &HashSet<Key>,
    calendar: &Calendar,
    now: DateTime<Utc>,
) -> Look {
    let nearest = nearest_steps(spent);
    let is_open = |reader: &Reader, key: &Key, useful_until: DateTime<Utc>| {
        reader.reachable_since.is_some() && now < useful_until && !spent.contains(key) && !is_passed(key, &nearest)
    };
    let moment = Moment { calendar, now, is_open: &is_open };
    let mut waiting: BTreeMap<PersonId, Vec<Planned>> = BTreeMap::new();
    let mut next: Vec<(Subject, Option<DateTime<Utc>>)> = Vec::new();
    for scene in scenes {
        next.push((scene.subject(), None));
        let mut planned = plan_open(scene, &moment);
        if let Scene::Company(scene) = scene {
            chase::once_a_day(scene, &mut planned, &moment);
        }
        for notice in planned {
            let unread = waiting.entry(notice.person).or_default();
            // One person may be in a meeting twice: of a company and its interpreter.
            if unread.iter().all(|other| other.key != notice.key) {
                unread.push(notice);
            }
        }
    }

    let mut owe = Vec::new();
    let mut coming: HashMap<Subject, DateTime<Utc>> = HashMap::new();
    for (person, notices) in waiting {
        let (taken, left) = take(notices, now);
        if !taken.is_empty() {
            owe.push(Owed::of(person, taken, now));
        }
        for notice in left {
            let at = coming.entry(notice.subject).or_insert(notice.due);
            *at = notice.due.min(*at);
        }
    }
    for (subject, at) in &mut next {
        *at = coming.get(subject).copied();
    }
    Look { owe, next }
}

/// Whoever is written to now is also told what is due within a quarter of an hour, and every change: a reminder must
/// not name a new time before the news that it is new. Who is reminded of something owed is told what else comes soon.
fn take(notices: Vec<Planned>, now: DateTime<Utc>) -> (Vec<Planned>, Vec<Planned>) {
    if !notices.iter().any(|notice| notice.due <= now) {
        return (Vec::new(), notices);
    }
    let is_due = |notice: &Planned| match notice.kind {
        Kind::Change => true,
        // Its meeting may not be over yet, or another one be on.
        Kind::MeetingLog => notice.due <= now,
        _ => notice.due <= now + TOGETHER,
    };
    let leaving: Vec<&Planned> = notices.iter().filter(|notice| is_due(notice)).collect();
    let along: HashSet<Key> = notices
        .iter()
        .filter(|notice| chase::comes_along(notice, &leaving, now))
        .map(|notice| notice.key.clone())
        .collect();
    notices.into_iter().partition(|notice| is_due(notice) || along.contains(&notice.key))
}

/// How near to a start people have been led, by person, meeting and start.
fn nearest_steps(spent: &HashSet<Key>) -> HashMap<&str, i64> {
    let mut nearest = HashMap::new();
    for (start, minutes) in spent.iter().filter_map(Key::step) {
        let near = nearest.entry(start).or_insert(minutes);
        *near = minutes.min(*near);
    }
    nearest
}

/// A step nearer to the same start was told, so this one says nothing new: an offset added behind it, or an answer
/// taken back.
fn is_passed(key: &Key, nearest: &HashMap<&str, i64>) -> bool {
    key.step().is_some_and(|(start, minutes)| nearest.get(start).is_some_and(|near| *near < minutes))
}

/// What one message that speaks of all these notices says, in reading order, and what need not be said because of it.
pub fn said_together(all: Vec<Planned>) -> (Vec<Planned>, Vec<Planned>) {
    let (mut absorbed, mut said): (Vec<Planned>, Vec<Planned>) =
        all.iter().cloned().partition(|notice| all.iter().any(|other| absorbs(other, notice)));
    for list in [&mut absorbed, &mut said] {
        list.sort_by(|one, other| {
            (one.kind, one.useful_until, &one.key).cmp(&(other.kind, other.useful_until, &other.key))
        });
    }
    (said, absorbed)
}

impl Owed {
    fn of(person: PersonId, taken: Vec<Planned>, now: DateTime<Utc>) -> Owed {
        let (notices, absorbed) = said_together(taken);
        Owed {
            person,
            due: now,
            useful_until: notices.iter().map(|notice| notice.useful_until).max().unwrap_or(now),
            urgency: notices.iter().map(|notice| notice.urgency).max().unwrap_or(Urgency::Calm),
            notices,
            absorbed,
        }
    }
}

/// Whether both lead up to the same and this is the later step.
fn is_nearer(this: &Key, that: &Key) -> bool {
    matches!((this.step(), that.step()), (Some((to, near)), Some((same, far))) if to == same && near < far)
}

/// Whether one message that says `this` need not say `that`: of the steps to one start only one is said, and news of a
/// meeting asks what its day-before would have asked. A change keeps its check-in, which carries [Join].
fn absorbs(this: &Planned, that: &Planned) -> bool {
    this.subject == that.subject
        && match (this.kind, that.kind) {
            (Kind::Change | Kind::CheckIn, Kind::DayBefore | Kind::ShortReminder) => true,
            (Kind::DayBefore, Kind::ShortReminder) => true,
            (Kind::ShortReminder, Kind::ShortReminder) => this.useful_until > that.useful_until,
            (Kind::Preparation, Kind::Preparation)
            | (Kind::Event, Kind::Event)
            | (Kind::MeetingLog, Kind::MeetingLog) => is_nearer(&this.key, &that.key),
            (Kind::SamplesSent, Kind::SamplesAsked) => this.key.item() == that.key.item(),
            _ => false,
        }
}
