//! The oracle's other half: what the world stood still long enough to say was said, and when nothing moves it, in time.

use std::collections::HashSet;

use chrono::{DateTime, Duration, Timelike, Utc};
use naru::domain::company::Mode;
use naru::domain::ids::CohortId;
use naru::domain::meeting::Attendance;
use naru::domain::planner::{Kind, Subject};
use naru::domain::zone::{instant, local};

use super::logs::{check_logs, is_in_meeting};
use super::oracle::{as_told, check_in, facts, fewest, first_of_day, is_office_hour, nearness};
use super::prepared::check_prepared;
use super::support::{SEOUL, six_on};
use super::world::{World, host_day};

/// How late the loop may be: a look that crashed is taken again within this.
pub const LAG: Duration = Duration::minutes(5);

type When = DateTime<Utc>;

/// Nothing is missing that had the time to be said since the person was last disturbed.
pub fn check_nothing_is_missing(world: &World) {
    if world.published_at.is_none() {
        return;
    }
    for human in 0..world.humans.len() {
        if world.humans[human].reader.reachable_since.is_none() {
            continue;
        }
        let since = *world.oracle.still_since.get(&human).unwrap_or(&world.oracle.born);
        for desk in world.meetings_of(human).collect::<Vec<_>>() {
            if world.answer(human, desk) != Some(Attendance::Absent) {
                check_steps(world, human, desk, since);
                check_logs(world, human, desk, since);
            }
        }
        if since + LAG <= world.now {
            check_news(world, human);
            check_schedule(world, human);
        }
        check_sheets(world, human, since);
        check_results(world, human, since);
        check_prepared(world, human, since);
    }
}

fn check_steps(world: &World, human: usize, desk: usize, since: When) {
    let start = world.desks[desk].meeting.details.starts_at;
    let minutes = |minutes: i64| start - Duration::minutes(minutes);
    let said = world.oracle.steps.get(&(human, desk, start)).map_or(&[][..], Vec::as_slice);
    let online = world.mode(human, desk) == Mode::Online;
    let check_in = check_in(world, human, desk);
    let mut earlier: Vec<i64> = world.policy.offsets.clone();
    if check_in.is_some() {
        earlier.pop();
    }
    earlier.retain(|offset| check_in.is_none_or(|check_in| offset - check_in > 15));
    let missed = |what: &str| panic!("{what} of meeting {desk} at {start} for {human} is missing; said {said:?}");
    // A step must be said when it is due or as soon as things have settled; one that may be moved, by its deadline.
    let ripe = |from: When, until: When| from.max(since) + LAG <= world.now.min(until);
    let lapsed = |from: When, until: When| ripe(from, until) && until <= world.now;

    if let Some(before) = check_in {
        let wanted = online || !world.checked_in(human, desk);
        let told = said.iter().any(|(kind, _)| *kind == Kind::CheckIn);
        if wanted && !told && ripe(minutes(before), start + Duration::minutes(15)) {
            missed("the check-in");
        }
    }
    let confirmed = world.answer(human, desk).is_some_and(Attendance::attends);
    let reminded = online && (world.policy.remind_confirmed || !confirmed);
    for (index, offset) in earlier.iter().enumerate() {
        let next = minutes(earlier.get(index + 1).filter(|_| online).copied().or(check_in).unwrap_or(0));
        let farthest = if index == 0 { i64::MAX } else { *offset };
        if said.iter().any(|(_, key)| nearness(key) <= farthest) {
            continue;
        }
        if index == 0 {
            let due = first_of_day(world, human, start) - Duration::minutes(*offset);
            let unmoved = since <= due && is_office_hour(world, human, due) && !is_in_meeting(world, human, due);
            if lapsed(due, next) || (unmoved && ripe(due, next)) {
                missed("the day before");
            }
        } else if reminded {
            let due = minutes(*offset);
            if lapsed(due, next) || (*offset <= 180 && ripe(due, next)) {
                missed("the short reminder");
            }
        }
    }
}

fn check_news(world: &World, human: usize) {
    for desk in (0..world.desks.len()).filter(|desk| world.is_around(human, *desk)) {
        let told = world.told.get(&(human, desk)).map(as_told);
        let facts = facts(world, human, desk);
        let known = told.clone().unwrap_or(None);
        if known == facts || (told.is_none() && !world.has_schedule(human)) {
            continue;
        }
        let starts: Vec<When> = [&known, &facts].into_iter().flatten().map(|facts| facts.0).collect();
        let until = *starts.iter().max().expect("one of two different facts has a start") + Duration::minutes(15);
        let waits = world.now >= until || may_wait(world, human, &starts);
        assert!(waits, "{human} does not know that meeting {desk} is {facts:?}, not {known:?}");
    }
}

fn check_schedule(world: &World, human: usize) {
    let starts: Vec<When> = world.meetings_of(human).map(|desk| world.desks[desk].meeting.details.starts_at).collect();
    let over = starts.iter().all(|start| *start <= world.now);
    // What fell into a bad hour is said at ten, with what else is said then.
    let early = local(world.now, world.humans[human].reader.zone).hour() < 10 && is_early_enough(world, &starts);
    assert!(over || world.has_schedule(human) || early || may_wait(world, human, &starts), "{human} has no schedule");
}

/// Whether what is about these starts may still wait for a better hour.
fn may_wait(world: &World, human: usize, starts: &[When]) -> bool {
    is_early_enough(world, starts) && !is_office_hour(world, human, world.now)
}

fn is_early_enough(world: &World, starts: &[When]) -> bool {
    let coming = starts.iter().filter(|start| **start > world.now).min();
    coming.is_some_and(|start| world.now < *start - Duration::hours(3) + LAG)
}

/// What a day came to was told at six, or, where that was missed, in office hours before the next day's six.
fn check_results(world: &World, human: usize, since: When) {
    if !world.humans[human].role.is_staff() {
        return;
    }
    let days: HashSet<_> = world.desks.iter().map(|desk| host_day(desk.meeting.details.starts_at)).collect();
    for day in days {
        let key = format!("daily-result:p{human}:c1-{day}");
        let (six, next) = (six_on(day), six_on(day.succ_opt().expect("a next day")));
        if world.oracle.has_heard(human, &key) || world.sheet(human, day).is_empty() {
            continue;
        }
        let was_there = since + LAG <= six && six + LAG <= world.now && world.now < next;
        assert!(!was_there, "{human} was not told what {day} came to");
    }
}

fn check_sheets(world: &World, human: usize, since: When) {
    if fewest(world.humans[human].role) == usize::MAX {
        return;
    }
    let days: HashSet<_> = world.desks.iter().map(|desk| host_day(desk.meeting.details.starts_at)).collect();
    for day in days {
        let subject = Subject::Day(CohortId(1), day);
        if world.oracle.sheets.contains(&(human, subject)) {
            continue;
        }
        let sheet = world.sheet(human, day);
        if sheet.len() < fewest(world.humans[human].role) {
            continue;
        }
        let eight = instant(day.and_hms_opt(8, 0, 0).expect("eight o'clock"), SEOUL);
        let first = sheet.iter().map(|slot| slot.starts_at).min().expect("a sheet lists meetings");
        let last = sheet.iter().map(|slot| slot.ends_at).max().expect("a sheet lists meetings");
        let from = eight.min(first - Duration::minutes(90)).max(since);
        assert!(from + LAG > last.min(world.now), "{human} had no sheet of {day}");
    }
}
