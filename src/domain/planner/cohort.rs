//! The notices that are not about one meeting: a member's schedule, the day sheets, what staff must look after, and what a
//! day came to.

use chrono::{Duration, NaiveTime};

use super::timing::Timing;
use super::{DayScene, Key, Kind, MemberScene, Moment, Planned, SheetReader, Subject, TOGETHER, Urgency};
use crate::domain::calendar::Hours;
use crate::domain::company::Role;
use crate::domain::zone::instant;

/// Due with the publication and useful until the member's last meeting starts, so that whoever joins late has it too.
pub(super) fn schedule(scene: &MemberScene, moment: &Moment<'_>) -> Option<Planned> {
    let published_at = scene.published_at?;
    let useful_until = *scene.starts.iter().max()?;
    let subject = Subject::Member(scene.member);
    let person = scene.reader.person;
    let key = Key::schedule(person, subject, published_at);
    if !(moment.is_open)(&scene.reader, &key, useful_until) {
        return None;
    }
    // What is published is published, whatever the clock said then.
    let due = published_at.min(moment.now);
    let due = Timing::of(&scene.reader, scene.quiet, moment).at(due, scene.starts.iter().copied(), useful_until);
    Some(Planned { key, kind: Kind::Schedule, person, subject, due, useful_until, urgency: Urgency::Calm })
}

/// Never moved: whoever works that day reads it that day. Useful until the last meeting on it ends.
pub(super) fn day_sheets(scene: &DayScene, moment: &Moment<'_>) -> Vec<Planned> {
    if scene.published_at.is_none() {
        return Vec::new();
    }
    scene.readers.iter().filter_map(|reader| day_sheet(scene, reader, moment)).collect()
}

fn day_sheet(scene: &DayScene, reader: &SheetReader, moment: &Moment<'_>) -> Option<Planned> {
    if reader.meetings.len() < fewest(reader.role)? {
        return None;
    }
    let first = reader.meetings.iter().map(|slot| slot.starts_at).min()?;
    let useful_until = reader.meetings.iter().map(|slot| slot.ends_at).max()?;
    let subject = Subject::Day(scene.cohort, scene.day);
    let person = reader.reader.person;
    let key = Key::day_sheet(person, subject);
    if !(moment.is_open)(&reader.reader, &key, useful_until) {
        return None;
    }
    let eight = NaiveTime::from_hms_opt(8, 0, 0).expect("an hour below 24");
    let due = instant(scene.day.and_time(eight), scene.zone).min(first - Duration::minutes(90));
    Some(Planned { key, kind: Kind::DaySheet, person, subject, due, useful_until, urgency: Urgency::Calm })
}

/// Business days before a meeting day on which staff are told what is missing.
const AT_RISK: usize = 3;

/// Once per day and reader, while something can still be done; nothing where all is well.
pub(super) fn sample_risks(scene: &DayScene, moment: &Moment<'_>) -> Vec<Planned> {
    let all_is_well = scene.without_samples.is_empty() && scene.untested.is_empty();
    if scene.published_at.is_none() || all_is_well {
        return Vec::new();
    }
    let staff = scene.readers.iter().filter(|reader| reader.role.is_staff());
    staff.filter_map(|reader| sample_risk(scene, reader, moment)).collect()
}

fn sample_risk(scene: &DayScene, reader: &SheetReader, moment: &Moment<'_>) -> Option<Planned> {
    let useful_until = reader.meetings.iter().map(|slot| slot.starts_at).min()?;
    let subject = Subject::Day(scene.cohort, scene.day);
    let person = reader.reader.person;
    let key = Key::sample_risk(person, subject);
    if !(moment.is_open)(&reader.reader, &key, useful_until) {
        return None;
    }
    let timing = Timing::of(&reader.reader, scene.quiet, moment);
    let host = Hours { zone: scene.zone, quiet: None, ..timing.hours };
    let ten = host.ten_on(host.business_days_before(scene.day, AT_RISK));
    let due = timing.at(ten, [useful_until], useful_until);
    Some(Planned { key, kind: Kind::SampleRisk, person, subject, due, useful_until, urgency: Urgency::Calm })
}

/// What a day with meetings came to: for staff at six in the evening, when most of its logs are there, and worth reading
/// until the next day's comes.
pub(super) fn daily_results(scene: &DayScene, moment: &Moment<'_>) -> Vec<Planned> {
    if scene.published_at.is_none() {
        return Vec::new();
    }
    let staff = scene.readers.iter().filter(|reader| reader.role.is_staff() && !reader.meetings.is_empty());
    staff.filter_map(|reader| daily_result(scene, reader, moment)).collect()
}

fn daily_result(scene: &DayScene, reader: &SheetReader, moment: &Moment<'_>) -> Option<Planned> {
    let six = NaiveTime::from_hms_opt(18, 0, 0).expect("an hour below 24");
    let useful_until = instant(scene.day.succ_opt()?.and_time(six), scene.zone);
    let subject = Subject::Day(scene.cohort, scene.day);
    let person = reader.reader.person;
    let key = Key::daily_result(person, subject);
    if !(moment.is_open)(&reader.reader, &key, useful_until) {
        return None;
    }
    let six = instant(scene.day.and_time(six), scene.zone);
    // Whoever works that day reads it that day; what was missed wakes nobody.
    let due = match moment.now < six + TOGETHER {
        true => six,
        false => Timing::of(&reader.reader, scene.quiet, moment).own(six, useful_until),
    };
    Some(Planned { key, kind: Kind::DailyResult, person, subject, due, useful_until, urgency: Urgency::Calm })
}

/// How many meetings make a sheet for a role; `None` where there is none to get.
fn fewest(role: Role) -> Option<usize> {
    match role {
        Role::Host | Role::Operator | Role::Viewer => Some(1),
        Role::Firm | Role::Interpreter => Some(2),
        Role::Buyer | Role::Expert => None,
    }
}
