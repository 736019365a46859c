//! The notices of one meeting: changes against what a person was last told, and the steps that lead up to its start.

use chrono::{DateTime, Duration, Utc};

use super::timing::Timing;
use super::{Attendee, Key, Kind, MeetingScene, Planned, Subject, Told, Urgency};
use crate::domain::calendar::Calendar;
use crate::domain::cohort::Policy;
use crate::domain::company::Mode;
use crate::domain::meeting::{Attendance, MeetingState};
use crate::domain::zone::local;

/// How long after a start its check-in, and news of it, still help somebody who waits in the wrong place.
const GRACE: Duration = Duration::minutes(15);
/// How much earlier than [Join] the arrival line comes.
const ARRIVAL: i64 = 15;
/// A check-in replaces an earlier step no further from it than this.
const REPLACES: i64 = 15;
/// An offset longer than this asks people to be ready for something that is not about to start, so it is no check-in.
const LONGEST_CHECK_IN: i64 = 180;

pub(super) fn notices(scene: &MeetingScene, calendar: &Calendar, now: DateTime<Utc>) -> Vec<Planned> {
    let Some(published_at) = scene.published_at else { return Vec::new() };
    let mut planned = Vec::new();
    for attendee in &scene.people {
        let timing = Timing::of(&attendee.reader, scene.policy.quiet, calendar, now);
        planned.extend(change(scene, attendee, published_at, &timing));
        if attends(scene, attendee) {
            planned.extend(lead_up(scene, attendee, &timing));
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
fn change(
    scene: &MeetingScene,
    attendee: &Attendee,
    published_at: DateTime<Utc>,
    timing: &Timing<'_>,
) -> Option<Planned> {
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
    let starts = starts.into_iter().flatten();
    let subject = Subject::Meeting(scene.meeting.id);
    let person = attendee.reader.person;
    Some(Planned {
        key: Key::change(person, subject, scene.meeting.revision),
        kind: Kind::Change,
        person,
        subject,
        due: timing.from(published_at, starts, useful_until),
        useful_until,
        urgency: Urgency::Urgent,
    })
}

/// One step towards the start, in minutes before it.
struct Step {
    kind: Kind,
    before: i64,
}

/// The longest offset asks for confirmation, the shortest is the check-in, those between are short reminders to people
/// online. A lone offset is the check-in, or the day-before where it is longer than a check-in can be.
fn steps(policy: &Policy, mode: Mode) -> Vec<Step> {
    let mut offsets = policy.offsets.clone();
    offsets.sort_unstable_by(|one, other| other.cmp(one));
    offsets.dedup();
    let check_in = offsets.pop_if(|shortest| *shortest <= LONGEST_CHECK_IN).map(|shortest| match mode {
        Mode::Online => shortest,
        Mode::Venue => shortest + ARRIVAL,
    });
    offsets.retain(|before| check_in.is_none_or(|check_in| *before > check_in + REPLACES));
    let mut steps: Vec<Step> = offsets.into_iter().map(|before| Step { kind: Kind::ShortReminder, before }).collect();
    if let Some(longest) = steps.first_mut() {
        longest.kind = Kind::DayBefore;
    }
    steps.retain(|step| step.kind == Kind::DayBefore || mode == Mode::Online);
    steps.extend(check_in.map(|before| Step { kind: Kind::CheckIn, before }));
    steps
}

fn lead_up(scene: &MeetingScene, attendee: &Attendee, timing: &Timing<'_>) -> Vec<Planned> {
    let start = scene.meeting.details.starts_at;
    let first = first_of_day(attendee, start);
    let steps = steps(&scene.policy, attendee.mode);
    let ends = steps.iter().skip(1).map(|next| start - Duration::minutes(next.before)).chain([start]);
    let subject = Subject::Meeting(scene.meeting.id);
    let person = attendee.reader.person;
    let plan = |(step, end): (&Step, DateTime<Utc>)| {
        let before = Duration::minutes(step.before);
        let (key, due, useful_until, urgency) = match step.kind {
            Kind::DayBefore => {
                let due = timing.at(first - before, [first, start], end);
                (Key::once(step.kind, person, subject, start), due, end, Urgency::Calm)
            }
            Kind::CheckIn => {
                (Key::once(step.kind, person, subject, start), start - before, start + GRACE, Urgency::Urgent)
            }
            _ => {
                let due = timing.at(start - before, [start], end);
                (Key::reminder(person, subject, start, step.before), due, end, Urgency::Urgent)
            }
        };
        Planned { key, kind: step.kind, person, subject, due, useful_until, urgency }
    };
    steps.iter().zip(ends).filter(|(step, _)| is_wanted(step.kind, &scene.policy, attendee)).map(plan).collect()
}

fn is_wanted(kind: Kind, policy: &Policy, attendee: &Attendee) -> bool {
    match kind {
        Kind::ShortReminder => policy.remind_confirmed || !attendee.answer.is_some_and(Attendance::attends),
        // Nobody at the venue is asked to arrive after they have; online, colleagues still need the link.
        Kind::CheckIn => attendee.mode == Mode::Online || !attendee.checked_in,
        Kind::DayBefore | Kind::Change | Kind::Schedule | Kind::DaySheet => true,
    }
}

/// The first of the person's meetings on the day this one falls on by their own clock.
fn first_of_day(attendee: &Attendee, start: DateTime<Utc>) -> DateTime<Utc> {
    let day = |at: DateTime<Utc>| local(at, attendee.reader.zone).date_naive();
    let today = day(start);
    // Further than a day and a bit away it is another day in any zone; asking the zone costs more than asking this.
    let near = attendee.starts.iter().copied().filter(|at| (*at - start).abs() <= Duration::hours(26));
    near.filter(|at| day(*at) == today).min().map_or(start, |first| first.min(start))
}
