//! One look: changes, late joiners, what is merged, and what is passed over.

use naru::domain::calendar::Calendar;
use naru::domain::meeting::MeetingState;
use naru::domain::planner::{Attendee, MeetingScene, Scene, Subject, look};

use super::support::*;

const NOTHING: Vec<Vec<String>> = Vec::new();

/// The buyer's meeting at `now`, told and knowing it at `told`.
fn moved(told: &str, now: &str, revision: i64) -> Scene {
    let mut meeting = meeting(5, kst(told));
    let attendee = buyer(&meeting);
    meeting.details.starts_at = kst(now);
    meeting.revision = revision;
    scene(&meeting, vec![Attendee { slots: slots(&[kst(now)]), ..attendee }])
}

#[test]
fn a_moved_meeting_is_told_and_asks_once_for_its_new_time() {
    let mut said = Said::default();
    let now = kst("2020-09-17 06:00");

    assert_eq!(said.look(&[moved("2020-09-17 09:40", "2020-09-17 14:00", 2)], now), [["change m5"]]);
    assert_eq!(said.look(&[moved("2020-09-17 14:00", "2020-09-17 14:00", 2)], now), NOTHING);
    assert!(said.spent.iter().any(|key| key.as_str() == "day-before:p2:m5:1600318800"));
}

#[test]
fn moved_and_moved_back_before_anybody_heard_is_silence() {
    let scene = moved("2020-09-19 09:40", "2020-09-19 09:40", 3);

    assert_eq!(Said::default().look(&[scene], kst("2020-09-17 06:00")), NOTHING);
}

#[test]
fn moved_and_moved_back_is_told_both_times_and_reminded_once() {
    let mut said = Said::default();
    let (first, second) = ("2020-09-18 09:40", "2020-09-18 14:00");
    assert_eq!(said.look(&[moved(first, first, 1)], kst("2020-09-17 10:00")), [["day-before m5"]]);
    assert_eq!(said.look(&[moved(first, second, 2)], kst("2020-09-18 01:00")), [["change m5"]]);
    assert_eq!(said.look(&[moved(second, first, 3)], kst("2020-09-18 02:00")), [["change m5"]]);
    assert_eq!(said.look(&[moved(first, first, 3)], kst("2020-09-18 08:20")), NOTHING);
    assert_eq!(said.look(&[moved(first, first, 3)], kst("2020-09-18 08:40")), [["short-reminder m5"]]);
}

#[test]
fn a_cancellation_is_told_until_the_start_people_know() {
    let mut meeting = meeting(5, kst("2020-09-17 09:40"));
    let attendee = buyer(&meeting);
    meeting.state = MeetingState::Cancelled;
    let scenes = [scene(&meeting, vec![attendee])];

    assert_eq!(Said::default().look(&scenes, kst("2020-09-17 09:39")), [["change m5"]]);
    assert_eq!(Said::default().look(&scenes, kst("2020-09-17 10:00")), NOTHING);
}

#[test]
fn a_new_booth_is_news_at_the_venue_only() {
    let mut meeting = meeting(5, kst("2020-09-24 09:40"));
    let people = vec![firm(&meeting), buyer(&meeting)];
    meeting.details.booth = Some("4".into());
    meeting.revision = 2;

    let found = look(&[scene(&meeting, people)], &Default::default(), &Calendar::default(), kst("2020-09-17 10:00"));

    assert_eq!(found.owe.iter().map(|owed| owed.person.0).collect::<Vec<_>>(), [1]);
}

#[test]
fn a_meeting_added_later_is_news_to_those_who_have_their_schedule() {
    let meeting = meeting(5, kst("2020-09-24 09:40"));
    let known = |has_schedule| {
        let attendee = Attendee { told: None, has_schedule, ..firm(&meeting) };
        Said::default().look(&[scene(&meeting, vec![attendee])], kst("2020-09-17 10:00"))
    };

    assert_eq!(known(true), [["change m5"]]);
    assert_eq!(known(false), NOTHING);
}

#[test]
fn a_change_at_night_waits_for_the_morning_unless_it_is_about_the_morning() {
    let night = kst("2020-09-16 23:00");
    let change = |told: &str, now: &str| {
        let mut meeting = meeting(5, kst(told));
        let attendee = firm(&meeting);
        meeting.details.starts_at = kst(now);
        let found = look(&[scene(&meeting, vec![attendee])], &Default::default(), &Calendar::default(), night);
        (found.owe.len(), found.next[0].1.map(|at| clock(at, SEOUL)))
    };

    assert_eq!(change("2020-09-22 14:00", "2020-09-23 14:00"), (0, Some("2020-09-17 09:00".into())));
    assert_eq!(change("2020-09-17 09:40", "2020-09-23 14:00").0, 1);
}

#[test]
fn a_late_joiner_hears_at_once_what_is_still_useful() {
    let meeting = meeting(5, kst("2020-09-17 09:40"));
    let now = kst("2020-09-17 08:50");
    let mut attendee = Attendee { told: None, has_schedule: false, ..buyer(&meeting) };
    attendee.reader.reachable_since = None;
    let scenes = |attendee: &Attendee| {
        let member = member(attendee.reader.clone(), vec![meeting.details.starts_at]);
        [scene(&meeting, vec![attendee.clone()]), Scene::Member(member)]
    };
    let mut said = Said::default();

    let before = look(&scenes(&attendee), &said.spent, &Calendar::default(), now);
    assert_eq!((before.owe.len(), before.next.iter().all(|(_, at)| at.is_none())), (0, true));

    attendee.reader.reachable_since = Some(now);
    assert_eq!(said.look(&scenes(&attendee), now), [["short-reminder m5", "schedule u2"]]);
    assert_eq!(said.look(&scenes(&attendee), kst("2020-09-17 09:30")), [["check-in m5"]]);
}

#[test]
fn after_hours_without_power_only_the_step_that_is_still_useful_is_told() {
    let meeting = meeting(5, kst("2020-09-17 09:40"));
    let scenes = [scene(&meeting, vec![buyer(&meeting)])];

    assert_eq!(Said::default().look(&scenes, kst("2020-09-17 09:00")), [["short-reminder m5"]]);
    assert_eq!(Said::default().look(&scenes, kst("2020-09-17 09:45")), [["check-in m5"]]);
    assert_eq!(Said::default().look(&scenes, kst("2020-09-17 09:55")), NOTHING);
}

#[test]
fn a_weekend_restart_waits_for_waking_hours() {
    // The day-before of Monday morning was missed on Friday; it is Saturday night.
    let meeting = meeting(5, kst("2020-09-14 09:40"));
    let scenes = [scene(&meeting, vec![firm(&meeting)])];

    let found = look(&scenes, &Default::default(), &Calendar::default(), kst("2020-09-12 02:00"));

    assert_eq!(found.owe, []);
    assert_eq!(found.next, [(Subject::Meeting(meeting.id), Some(kst("2020-09-12 08:00")))]);
}

#[test]
fn a_policy_edited_from_one_day_to_two_asks_earlier_and_never_twice() {
    let meeting = meeting(5, kst("2020-09-17 14:00"));
    let edited = Scene::Meeting(MeetingScene {
        policy: policy(&[2880, 60, 10]),
        ..meeting_scene(&meeting, vec![firm(&meeting)])
    });
    let before = [scene(&meeting, vec![firm(&meeting)])];

    let mut said = Said::default();
    assert_eq!(said.look(&before, kst("2020-09-16 10:00")), NOTHING);
    assert_eq!(said.look(std::slice::from_ref(&edited), kst("2020-09-16 10:00")), [["day-before m5"]]);

    let mut said = Said::default();
    assert_eq!(said.look(&before, kst("2020-09-16 14:00")), [["day-before m5"]]);
    assert_eq!(said.look(&[edited], kst("2020-09-16 14:01")), NOTHING);
}

#[test]
fn an_offset_added_behind_one_that_was_told_says_nothing() {
    let meeting = meeting(5, kst("2020-09-17 09:40"));
    let mut scene = meeting_scene(&meeting, vec![buyer(&meeting)]);
    let mut said = Said::default();
    assert_eq!(said.look(&[Scene::Meeting(scene.clone())], kst("2020-09-17 08:40")), [["short-reminder m5"]]);

    scene.policy = policy(&[1440, 90, 10]);

    assert_eq!(said.look(&[Scene::Meeting(scene)], kst("2020-09-17 08:45")), NOTHING);
}

#[test]
fn what_falls_due_within_a_quarter_of_an_hour_is_one_message() {
    let (one, two, three) =
        (meeting(5, kst("2020-09-17 14:00")), meeting(6, kst("2020-09-17 14:15")), meeting(7, kst("2020-09-17 14:20")));
    let scenes = [one, two, three].map(|meeting| scene(&meeting, vec![firm(&meeting)]));
    let mut said = Said::default();
    said.look(&scenes, kst("2020-09-16 14:20"));

    assert_eq!(said.look(&scenes, kst("2020-09-17 13:35")), [["check-in m5", "check-in m6"]]);
    assert_eq!(said.look(&scenes, kst("2020-09-17 13:55")), [["check-in m7"]]);
}

#[test]
fn back_to_back_meetings_each_have_their_check_in() {
    let (one, two) = (meeting(5, kst("2020-09-17 14:00")), meeting(6, kst("2020-09-17 14:40")));
    let scenes = [one, two].map(|meeting| {
        let slots = slots(&[kst("2020-09-17 14:00"), kst("2020-09-17 14:40")]);
        scene(&meeting, vec![Attendee { slots, ..firm(&meeting) }])
    });
    let mut said = Said::default();

    assert_eq!(said.look(&scenes, kst("2020-09-16 14:00")), [["day-before m5", "day-before m6"]]);
    assert_eq!(said.look(&scenes, kst("2020-09-17 13:35")), [["check-in m5"]]);
    assert_eq!(said.look(&scenes, kst("2020-09-17 14:15")), [["check-in m6"]]);
}

#[test]
fn news_and_the_link_go_in_one_message() {
    let mut meeting = meeting(5, kst("2020-09-17 09:40"));
    let people = vec![buyer(&meeting)];
    meeting.details.link = Some("https://meet.example/4".into());

    assert_eq!(
        Said::default().look(&[scene(&meeting, people)], kst("2020-09-17 09:30")),
        [["change m5", "check-in m5"]]
    );
}
