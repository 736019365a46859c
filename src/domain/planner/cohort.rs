//! The notices that are not about one meeting: a member's schedule, and the day sheets.

use chrono::{DateTime, Duration, NaiveTime, Utc};

use super::timing::Timing;
use super::{DayScene, Key, Kind, MemberScene, Planned, SheetReader, Subject, Urgency};
use crate::domain::calendar::Calendar;
use crate::domain::company::Role;
use crate::domain::zone::instant;

/// Due with the publication and useful until the member's last meeting starts, so that whoever joins late has it too.
pub(super) fn schedule(scene: &MemberScene, calendar: &Calendar, now: DateTime<Utc>) -> Option<Planned> {
    let published_at = scene.published_at?;
    let useful_until = *scene.starts.iter().max()?;
    let timing = Timing::of(&scene.reader, scene.quiet, calendar, now);
    let subject = Subject::Member(scene.member);
    let person = scene.reader.person;
    Some(Planned {
        key: Key::schedule(person, subject, published_at),
        kind: Kind::Schedule,
        person,
        subject,
        due: timing.at(published_at, scene.starts.iter().copied(), useful_until),
        useful_until,
        urgency: Urgency::Calm,
    })
}

/// Never moved: whoever works that day reads it that day. Useful until the last meeting on it ends.
pub(super) fn day_sheets(scene: &DayScene) -> Vec<Planned> {
    if scene.published_at.is_none() {
        return Vec::new();
    }
    scene.readers.iter().filter_map(|reader| day_sheet(scene, reader)).collect()
}

fn day_sheet(scene: &DayScene, reader: &SheetReader) -> Option<Planned> {
    if reader.meetings.len() < fewest(reader.role)? {
        return None;
    }
    let first = reader.meetings.iter().map(|slot| slot.starts_at).min()?;
    let last = reader.meetings.iter().map(|slot| slot.ends_at).max()?;
    let eight = NaiveTime::from_hms_opt(8, 0, 0).expect("an hour below 24");
    let morning = instant(scene.day.and_time(eight), scene.zone);
    let subject = Subject::Day(scene.cohort, scene.day);
    let person = reader.reader.person;
    Some(Planned {
        key: Key::day_sheet(person, subject),
        kind: Kind::DaySheet,
        person,
        subject,
        due: morning.min(first - Duration::minutes(90)),
        useful_until: last,
        urgency: Urgency::Calm,
    })
}

/// How many meetings make a sheet for a role; `None` where there is none to get.
fn fewest(role: Role) -> Option<usize> {
    match role {
        Role::Host | Role::Operator | Role::Viewer => Some(1),
        Role::Firm | Role::Interpreter => Some(2),
        Role::Buyer | Role::Expert => None,
    }
}
