//! The oracle of logs: asked for after the meeting and never during another, at most twice, and of nobody who has sent one.

use chrono::{DateTime, Days, Duration, Utc};
use naru::domain::ids::MeetingId;
use naru::domain::meeting::{Attendance, MeetingState};
use naru::domain::planner::{Kind, Owed, Planned, Slot, Subject};
use naru::domain::zone::{instant, local};

use super::missing::LAG;
use super::oracle::{is_business, is_office_hour};
use super::world::World;

type When = DateTime<Utc>;

/// A person's planned meetings that they come to.
fn slots(world: &World, human: usize) -> Vec<Slot> {
    let comes = |desk: &usize| world.answer(human, *desk) != Some(Attendance::Absent);
    world.meetings_of(human).filter(comes).map(|desk| world.slot(desk)).collect()
}

pub fn is_in_meeting(world: &World, human: usize, at: When) -> bool {
    slots(world, human).iter().any(|slot| slot.starts_at - Duration::minutes(15) <= at && at < slot.ends_at)
}

pub fn check_log(world: &World, human: usize, desk: usize, notice: &Planned, owed: &Owed) {
    let meeting = &world.desks[desk].meeting;
    let side = world.side(human, desk).expect("only the parties are asked");
    assert!(meeting.state == MeetingState::Planned, "{notice:?} is of a meeting that was cancelled");
    assert_ne!(world.answer(human, desk), Some(Attendance::Absent), "asked somebody who could not come");
    assert!(!world.has_logged(side, desk), "asked for what was sent");
    assert!(meeting.details.ends_at() <= world.now, "{notice:?} is early");
    let start = meeting.details.starts_at.timestamp().to_string();
    assert!(notice.key.as_str().contains(&start), "{notice:?} is of another start");
    assert!(!world.oracle.has_heard(human, notice.key.as_str()), "{notice:?} was said before");
    let own = owed.notices.iter().filter(|one| one.kind == Kind::MeetingLog && one.subject == notice.subject);
    assert_eq!(own.count(), 1, "asks twice in one message");
    assert!(!is_in_meeting(world, human, world.now), "asked {human} in a meeting at {}", world.now);
}

/// So soon after the end of its meeting that people are still at it.
pub fn is_fresh(world: &World, notice: &Planned) -> bool {
    let Subject::Meeting(MeetingId(desk)) = notice.subject else { return false };
    world.now <= world.slot(desk as usize).ends_at + Duration::hours(3) + LAG
}

/// A log is asked for in time where nothing stands in the way, and once more on the next business day.
pub fn check_logs(world: &World, human: usize, desk: usize, since: When) {
    let side = world.side(human, desk).expect("one of their own meetings");
    let slot = world.slot(desk);
    let due = slot.ends_at + Duration::minutes(world.policy.log_after);
    let zone = world.humans[human].reader.zone;
    if world.has_logged(side, desk) || due < since || !is_office_hour(world, human, due) {
        return;
    }
    if is_in_meeting(world, human, due) {
        return;
    }
    let key = |time: i64| format!("meeting-log:p{human}:m{desk}:{}:{time}", slot.starts_at.timestamp());
    let asked = world.oracle.has_heard(human, &key(1));
    let again = world.oracle.has_heard(human, &key(2));
    assert!(
        asked || again || world.now < due + LAG,
        "{human} was not asked about {desk}, which ended {}",
        slot.ends_at
    );
    let day = local(due, zone).date_naive();
    let on = |ahead: u64, hour| instant((day + Days::new(ahead)).and_hms_opt(hour, 0, 0).expect("a full hour"), zone);
    let next = (1..30).find(|ahead| is_business(world, human, on(*ahead, 10))).expect("a business day");
    // With the log of another meeting soon after it, whose asking a night or a day of rest may put off.
    let soon = |slot: &Slot| (1..=3 + 1).contains(&(local(slot.ends_at, zone).date_naive() - day).num_days());
    let next = match slots(world, human).iter().any(soon) {
        true => (5..30).find(|ahead| is_business(world, human, on(*ahead, 10))).expect("a business day"),
        false => next,
    };
    let night = |at: When| at + Duration::hours(2);
    let is_late = !is_in_meeting(world, human, on(next, 10)) && night(on(next, 10)) <= world.now;
    assert!(again || !is_late, "{human} was not asked again about {desk}");
}
