//! The notices of one meeting: changes against what a person was last told, the steps that lead up to its start, and
//! the question what became of it.

use chrono::{DateTime, Duration, Utc};

use super::log;
use super::timing::{ABOUT, Timing};
use super::{Attendee, Key, Kind, MeetingScene, Moment, Planned, Subject, Told, Urgency};
use crate::domain::cohort::Policy;
use crate::domain::company::Mode;
use crate::domain::meeting::{Attendance, MeetingState};
use crate::domain::zone::local;

/// How long after a start its check-in, and news of it, still help somebody who waits in the wrong place.
pub const GRACE: Duration = Duration::minutes(15);
/// How much earlier than [Join] the arrival line comes.
const ARRIVAL: i64 = 15;
/// A check-in replaces an earlier step no further from it than this.
const REPLACES: i64 = 15;
/// An offset longer than this asks people to be ready for something that is not about to start, so it is no check-in.
const LONGEST_CHECK_IN: i64 = 180;

pub(super) fn notices(scene: &MeetingScene, moment: &Moment<'_>) -> Vec<Planned> {
    if scene.published_at.is_none() {
        return Vec::new();
    }
    let mut planned = Vec::new();
    for attendee in &scene.people {
        planned.extend(change(scene, attendee, moment));
        if attends(scene, attendee) {
            planned.extend(
                steps(&scene.policy, attendee.mode, scene.meeting.details.starts_at)
                    .iter()
                    .filter_map(|step| lead_up(scene, attendee, step, moment)),
            );
            planned.extend(log::asked(scene, attendee, moment));
        }
    }
    planned
}

/// Somebody who asked for another time is still reminded: until staff move it, the meeting stands.
fn attends(scene: &MeetingScene, attendee: &Attendee) -> bool {
    scene.meeting.state == MeetingState::Planned && attendee.takes_part && attendee.answer != Some(Attendance::Absent)
}

/// News, where a person was told otherwise, or knows their schedule and this meeting is not on it. Useful until the
/// later of the start they know and the new one, since whoever knows only the old one would come to it.
fn change(scene: &MeetingScene, attendee: &Attendee, moment: &Moment<'_>) -> Option<Planned> {
    let to_tell = attendee.to_tell(&scene.meeting);
    let silent = match &attendee.told {
        Some(told) => *told == to_tell,
        None => !attendee.has_schedule || to_tell == Told::Off,
    };
    if silent {
        return None;
    }
    let starts = [attendee.told.as_ref().and_then(Told::starts_at), to_tell.starts_at()];
    let useful_until = starts.iter().flatten().max().copied().unwrap_or(scene.meeting.details.starts_at) + GRACE;
    let subject = Subject::Meeting(scene.meeting.id);
    let person = attendee.reader.person;
    let key = Key::change(person, subject, scene.meeting.revision);
    if !(moment.is_open)(&attendee.reader, &key, useful_until) {
        return None;
    }
    let timing = Timing::of(&attendee.reader, scene.policy.quiet, moment);
    let due = timing.soon(starts.into_iter().flatten(), useful_until);
    Some(Planned { key, kind: Kind::Change, person, subject, due, useful_until, urgency: Urgency::Urgent })
}

/// What else there is to say after a meeting leaves its log alone for so long.
const APART: Duration = Duration::minutes(30);

/// What a step towards the start is for.
#[derive(Clone, Copy)]
enum Part {
    Ask,
    Remind,
    CheckIn,
}

struct Step {
    part: Part,
    /// Minutes before the start.
    before: i64,
    useful_until: DateTime<Utc>,
}

/// The longest offset asks for confirmation, the shortest is the check-in, those between are short reminders to people
/// online. A lone offset is the check-in, or the day-before where it is longer than a check-in can be. Each is useful
/// until the next.
fn steps(policy: &Policy, mode: Mode, start: DateTime<Utc>) -> Vec<Step> {
    let mut offsets = policy.offsets.clone();
    offsets.sort_unstable_by(|one, other| other.cmp(one));
    offsets.dedup();
    let check_in = offsets.pop_if(|shortest| *shortest <= LONGEST_CHECK_IN).map(|shortest| match mode {
        Mode::Online => shortest,
        Mode::Venue => shortest + ARRIVAL,
    });
    offsets.retain(|before| check_in.is_none_or(|check_in| *before > check_in + REPLACES));
    if mode == Mode::Venue {
        offsets.truncate(1);
    }
    let mut steps: Vec<Step> = Vec::new();
    let mut useful_until = start;
    if let Some(before) = check_in {
        steps.push(Step { part: Part::CheckIn, before, useful_until: start + GRACE });
        useful_until = start - Duration::minutes(before);
    }
    while let Some(before) = offsets.pop() {
        let part = if offsets.is_empty() { Part::Ask } else { Part::Remind };
        steps.push(Step { part, before, useful_until });
        useful_until = start - Duration::minutes(before);
    }
    steps
}

fn lead_up(scene: &MeetingScene, attendee: &Attendee, step: &Step, moment: &Moment<'_>) -> Option<Planned> {
    let Step { part, before, useful_until } = *step;
    let start = scene.meeting.details.starts_at;
    let subject = Subject::Meeting(scene.meeting.id);
    let person = attendee.reader.person;
    let key = match part {
        Part::Ask => Key::once(Kind::DayBefore, person, subject, start),
        Part::Remind => Key::reminder(person, subject, start, before),
        Part::CheckIn => Key::once(Kind::CheckIn, person, subject, start),
    };
    if !is_wanted(part, &scene.policy, attendee) || !(moment.is_open)(&attendee.reader, &key, useful_until) {
        return None;
    }
    let timing = Timing::of(&attendee.reader, scene.policy.quiet, moment);
    let before = Duration::minutes(before);
    let (kind, due, urgency) = match part {
        Part::Ask => {
            let first = first_of_day(attendee, start);
            let due = timing.at(first - before, [first, start], useful_until);
            // Said after the meeting they are in, and not with the question what became of that, which is answered at once.
            let after = Duration::minutes(scene.policy.log_after) + APART;
            let free = log::out_of_meetings(&attendee.slots, after, due);
            (Kind::DayBefore, if free <= first - ABOUT { free } else { due }, Urgency::Calm)
        }
        Part::Remind => (Kind::ShortReminder, timing.at(start - before, [start], useful_until), Urgency::Urgent),
        Part::CheckIn => (Kind::CheckIn, start - before, Urgency::Urgent),
    };
    Some(Planned { key, kind, person, subject, due, useful_until, urgency })
}

fn is_wanted(part: Part, policy: &Policy, attendee: &Attendee) -> bool {
    match part {
        Part::Ask => true,
        Part::Remind => policy.remind_confirmed || !attendee.answer.is_some_and(Attendance::attends),
        // Nobody at the venue is asked to arrive after they have; online, colleagues still need the link.
        Part::CheckIn => attendee.mode == Mode::Online || !attendee.checked_in,
    }
}

/// The first of the person's meetings on the day this one falls on by their own clock.
fn first_of_day(attendee: &Attendee, start: DateTime<Utc>) -> DateTime<Utc> {
    let day = |at: DateTime<Utc>| local(at, attendee.reader.zone).date_naive();
    let today = day(start);
    // Further than a day and a bit away it is another day in any zone; asking the zone costs more than asking this.
    let near = attendee.slots.iter().map(|slot| slot.starts_at).filter(|at| (*at - start).abs() <= Duration::hours(26));
    near.filter(|at| day(*at) == today).min().map_or(start, |first| first.min(start))
}
