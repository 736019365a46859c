//! Day before, short reminder and check-in: when each is due, and until when it is worth saying.

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use naru::domain::calendar::Calendar;
use naru::domain::meeting::{Attendance, MeetingState};
use naru::domain::planner::{Attendee, Kind, Scene};

use super::support::*;

/// When a firm's person in Korea gets the day-before of a meeting.
fn day_before(starts: &str, calendar: &Calendar) -> String {
    let meeting = meeting(5, kst(starts));
    let planned = planned_at(&scene(&meeting, vec![firm(&meeting)]), Kind::DayBefore, calendar, early());
    clock(planned[0].due, SEOUL)
}

#[test]
fn the_day_before_comes_a_day_before() {
    let meeting = meeting(5, kst("2020-09-17 09:40"));

    let planned = planned(&scene(&meeting, vec![buyer(&meeting)]), Kind::DayBefore);

    assert_eq!(planned[0].key.as_str(), "day-before:p2:m5:1600303200");
    assert_eq!(clock(planned[0].due, SEOUL), "2020-09-16 09:40");
    assert_eq!(clock(planned[0].useful_until, SEOUL), "2020-09-17 08:40");
}

#[test]
fn a_monday_morning_meeting_is_told_of_on_friday_afternoon() {
    assert_eq!(day_before("2020-09-14 09:40", &Calendar::default()), "2020-09-11 16:00");
}

#[test]
fn a_monday_afternoon_meeting_is_told_of_on_monday_morning() {
    assert_eq!(day_before("2020-09-14 14:00", &Calendar::default()), "2020-09-14 10:00");
}

#[test]
fn after_holidays_the_last_business_day_before_them_counts() {
    let chuseok = holidays("KR", &["2020-09-30", "2020-10-01", "2020-10-02"]);

    assert_eq!(day_before("2020-10-05 10:00", &chuseok), "2020-09-29 16:00");
}

#[test]
fn a_korean_holiday_does_not_hold_up_a_buyer_abroad() {
    let meeting = meeting(5, kst("2020-10-02 09:00"));
    let chuseok = holidays("KR", &["2020-09-30", "2020-10-01", "2020-10-02"]);

    let planned = planned_at(&scene(&meeting, vec![buyer(&meeting)]), Kind::DayBefore, &chuseok, early());

    assert_eq!(clock(planned[0].due, VANCOUVER), "2020-09-30 17:00");
}

#[test]
fn a_buyer_in_vancouver_is_not_woken_at_night() {
    // 23:00 in Vancouver: the day-before waits for their morning, and the check-in does not.
    let meeting = meeting(5, at("2020-09-15 23:00", VANCOUVER));
    let scene = scene(&meeting, vec![buyer(&meeting)]);

    assert_eq!(clock(planned(&scene, Kind::DayBefore)[0].due, VANCOUVER), "2020-09-15 10:00");
    assert_eq!(clock(planned(&scene, Kind::ShortReminder)[0].due, VANCOUVER), "2020-09-15 22:00");
    assert_eq!(clock(planned(&scene, Kind::CheckIn)[0].due, VANCOUVER), "2020-09-15 22:50");
}

#[test]
fn quiet_hours_that_are_turned_off_move_nothing() {
    let meeting = meeting(5, at("2020-09-15 23:00", VANCOUVER));
    let mut scene = meeting_scene(&meeting, vec![buyer(&meeting)]);
    scene.policy.quiet = None;

    let planned = planned(&Scene::Meeting(scene), Kind::DayBefore);

    assert_eq!(clock(planned[0].due, VANCOUVER), "2020-09-14 23:00");
}

#[test]
fn all_of_a_day_is_told_before_its_first_meeting() {
    let first = meeting(5, kst("2020-09-17 09:40"));
    let last = meeting(6, kst("2020-09-17 16:00"));
    let starts = vec![first.details.starts_at, last.details.starts_at];
    let due = |meeting| {
        let attendee = naru::domain::planner::Attendee { slots: slots(&starts), ..firm(meeting) };
        planned(&scene(meeting, vec![attendee]), Kind::DayBefore)[0].due
    };

    assert_eq!((due(&first), due(&last)), (kst("2020-09-16 09:40"), kst("2020-09-16 09:40")));
}

#[test]
fn nobody_is_told_of_tomorrow_in_a_meeting_of_today() {
    // 07:10 is too early to be told of tomorrow, and at ten they are in a meeting: it waits for the end of that.
    let (today, tomorrow) = (kst("2020-09-17 09:40"), kst("2020-09-18 07:10"));
    let meeting = meeting(5, tomorrow);
    let attendee = Attendee { slots: slots(&[today, tomorrow]), ..firm(&meeting) };

    let planned = planned(&scene(&meeting, vec![attendee]), Kind::DayBefore);

    assert_eq!(clock(planned[0].due, SEOUL), "2020-09-17 11:00");
}

#[test]
fn a_day_is_a_day_on_the_readers_own_clock() {
    // 18:00 and half past midnight in Los Angeles are two days; in Seoul 10:00 and 16:30 are one.
    let zone = Tz::America__Los_Angeles;
    let evening = at("2020-09-15 18:00", zone);
    let past_midnight = at("2020-09-16 00:30", zone);
    let of = |reader, start| {
        let meeting = meeting(5, start);
        let side = naru::domain::meeting::PartySide::Buyer;
        let mut attendee = attendee(&meeting, reader, side, naru::domain::company::Mode::Online);
        attendee.slots = slots(&[evening, past_midnight]);
        planned(&scene(&meeting, vec![attendee]), Kind::DayBefore)[0].due
    };

    assert_eq!(clock(of(reader(2, zone, "US"), evening), zone), "2020-09-14 18:00");
    assert_eq!(clock(of(reader(2, zone, "US"), past_midnight), zone), "2020-09-15 10:00");
    assert_eq!(of(reader(1, SEOUL, "KR"), past_midnight), of(reader(1, SEOUL, "KR"), evening));
}

#[test]
fn the_day_before_is_a_day_even_when_the_clocks_change() {
    // In Vancouver the clocks went back on Sunday, 1 November 2020; the meeting is 24 real hours later.
    let meeting = meeting(5, at("2020-11-02 10:00", VANCOUVER));
    let mut attendee = buyer(&meeting);
    attendee.reader.country = "EG".into(); // rests on Friday and Saturday

    let planned = planned(&scene(&meeting, vec![attendee]), Kind::DayBefore);

    assert_eq!(clock(planned[0].due, VANCOUVER), "2020-11-01 10:00");
    assert_eq!(clock(at("2020-11-01 10:00", VANCOUVER) - chrono::Duration::hours(24), VANCOUVER), "2020-10-31 11:00");
}

#[test]
fn venue_parties_get_an_arrival_line_and_no_short_reminder() {
    let meeting = meeting(5, kst("2020-09-17 09:40"));
    let scene = scene(&meeting, vec![firm(&meeting)]);

    assert_eq!(planned(&scene, Kind::ShortReminder), []);
    let check_in = &planned(&scene, Kind::CheckIn)[0];
    assert_eq!(
        (clock(check_in.due, SEOUL), clock(check_in.useful_until, SEOUL)),
        ("2020-09-17 09:15".into(), "2020-09-17 09:55".into())
    );
}

#[test]
fn those_who_confirmed_get_a_short_reminder_only_where_the_cohort_sets_it() {
    let meeting = meeting(5, kst("2020-09-17 09:40"));
    let mut attendee = buyer(&meeting);
    attendee.answer = Some(Attendance::Late);
    let mut scene = meeting_scene(&meeting, vec![attendee]);

    assert_eq!(planned(&Scene::Meeting(scene.clone()), Kind::ShortReminder).len(), 0);
    scene.policy.remind_confirmed = true;
    assert_eq!(planned(&Scene::Meeting(scene), Kind::ShortReminder).len(), 1);
}

#[test]
fn whoever_cannot_come_is_left_in_peace_and_whoever_asks_for_another_time_is_not() {
    let meeting = meeting(5, kst("2020-09-17 09:40"));
    let with = |answer| {
        let mut attendee = buyer(&meeting);
        attendee.answer = Some(answer);
        naru::domain::planner::plan(&scene(&meeting, vec![attendee]), &Calendar::default(), early()).len()
    };

    // Three steps towards it, and twice what became of it.
    assert_eq!((with(Attendance::Absent), with(Attendance::OtherTime)), (0, 5));
}

#[test]
fn a_cancelled_meeting_is_not_led_up_to() {
    let mut meeting = meeting(5, kst("2020-09-17 09:40"));
    let attendee = buyer(&meeting);
    meeting.state = MeetingState::Cancelled;

    let planned = naru::domain::planner::plan(&scene(&meeting, vec![attendee]), &Calendar::default(), early());

    assert_eq!(planned.iter().map(|notice| notice.kind).collect::<Vec<_>>(), [Kind::Change]);
}

#[test]
fn offsets_take_their_parts_by_length() {
    let kinds = |offsets: &[i64]| {
        let meeting = meeting(5, kst("2020-09-17 09:40"));
        let mut scene = meeting_scene(&meeting, vec![buyer(&meeting)]);
        scene.policy = policy(offsets);
        let mut planned = naru::domain::planner::plan(&Scene::Meeting(scene), &Calendar::default(), early());
        planned.retain(|notice| notice.due < meeting.details.starts_at);
        planned.sort_by_key(|notice| notice.due);
        let start: DateTime<Utc> = meeting.details.starts_at;
        planned
            .iter()
            .map(|notice| format!("{} {}", notice.kind.name(), (start - notice.due).num_minutes()))
            .collect::<Vec<_>>()
            .join(", ")
    };

    assert_eq!(kinds(&[1440, 60, 10]), "day-before 1440, short-reminder 60, check-in 10");
    assert_eq!(kinds(&[1440, 120, 25, 10]), "day-before 1440, short-reminder 120, check-in 10");
    assert_eq!(kinds(&[1440]), "day-before 1440");
    assert_eq!(kinds(&[10]), "check-in 10");
    assert_eq!(kinds(&[]), "");
}
