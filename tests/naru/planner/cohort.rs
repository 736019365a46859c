//! Schedules and day sheets.

use naru::domain::company::Role;
use naru::domain::planner::{DayScene, Kind, Scene, SheetReader, Slot};

use super::support::*;

fn sheet(role: Role, starts: &[&str]) -> Option<(String, String)> {
    let slot = |wall: &&str| Slot { starts_at: kst(wall), ends_at: kst(wall) + chrono::Duration::minutes(40) };
    let meetings = starts.iter().map(slot).collect();
    let scene = Scene::Day(DayScene {
        readers: vec![SheetReader { reader: reader(7, SEOUL, "KR"), role, meetings }],
        ..day("2020-09-15")
    });
    let planned = planned(&scene, Kind::DaySheet);
    planned.first().map(|notice| (clock(notice.due, SEOUL), clock(notice.useful_until, SEOUL)))
}

#[test]
fn the_day_sheet_comes_at_eight_or_ninety_minutes_before_the_first_meeting() {
    let of = |starts: &[&str]| sheet(Role::Operator, starts).unwrap();

    assert_eq!(of(&["2020-09-15 09:40", "2020-09-15 14:00"]), ("2020-09-15 08:00".into(), "2020-09-15 14:40".into()));
    assert_eq!(of(&["2020-09-15 07:00"]), ("2020-09-15 05:30".into(), "2020-09-15 07:40".into()));
    assert_eq!(sheet(Role::Operator, &[]), None);
}

#[test]
fn firms_and_interpreters_get_a_day_sheet_for_two_meetings_or_more() {
    let one = &["2020-09-15 09:40"];
    let two = &["2020-09-15 09:40", "2020-09-15 10:20"];

    assert_eq!([Role::Firm, Role::Interpreter, Role::Buyer].map(|role| sheet(role, one).is_some()), [false; 3]);
    assert_eq!(
        [Role::Firm, Role::Interpreter, Role::Buyer].map(|role| sheet(role, two).is_some()),
        [true, true, false]
    );
}

#[test]
fn staff_are_told_at_six_what_a_day_with_meetings_came_to() {
    let result = |role: Role, starts: &[&str]| {
        let slot = |wall: &&str| Slot { starts_at: kst(wall), ends_at: kst(wall) + chrono::Duration::minutes(40) };
        let meetings = starts.iter().map(slot).collect();
        let scene = Scene::Day(DayScene {
            readers: vec![SheetReader { reader: reader(7, SEOUL, "KR"), role, meetings }],
            ..day("2020-09-15")
        });
        let planned = planned(&scene, Kind::DailyResult);
        planned
            .first()
            .map(|notice| (notice.key.to_string(), clock(notice.due, SEOUL), clock(notice.useful_until, SEOUL)))
    };
    let expected = ("daily-result:p7:c1-2020-09-15".into(), "2020-09-15 18:00".into(), "2020-09-16 18:00".into());

    assert_eq!(result(Role::Viewer, &["2020-09-15 09:40"]), Some(expected));
    assert_eq!(result(Role::Operator, &[]), None);
    assert_eq!(result(Role::Firm, &["2020-09-15 09:40", "2020-09-15 11:00"]), None);
}

#[test]
fn a_schedule_is_told_once_on_publication_in_good_hours() {
    let starts = vec![kst("2020-09-15 09:40"), kst("2020-09-17 09:40")];
    let due = |published: &str| {
        let mut member = member(reader(1, SEOUL, "KR"), starts.clone());
        member.published_at = Some(kst(published));
        let planned = planned_at(&Scene::Member(member), Kind::Schedule, &Default::default(), kst(published));
        assert_eq!(planned[0].useful_until, starts[1]);
        clock(planned[0].due, SEOUL)
    };

    assert_eq!(due("2020-09-01 10:00"), "2020-09-01 10:00");
    assert_eq!(due("2020-09-04 22:00"), "2020-09-07 10:00");
}

#[test]
fn a_schedule_published_the_evening_before_does_not_wait_past_the_morning() {
    let scene = [Scene::Member(naru::domain::planner::MemberScene {
        published_at: Some(kst("2020-09-14 22:00")),
        ..member(reader(1, SEOUL, "KR"), vec![kst("2020-09-15 09:40")])
    })];

    assert_eq!(Said::default().look(&scene, kst("2020-09-14 22:00")), [["schedule u1"]]);
}

#[test]
fn nothing_is_told_of_a_draft_or_to_somebody_without_meetings() {
    let draft = naru::domain::planner::MemberScene {
        published_at: None,
        ..member(reader(1, SEOUL, "KR"), vec![kst("2020-09-15 09:40")])
    };
    let idle = member(reader(1, SEOUL, "KR"), vec![]);

    assert_eq!(planned(&Scene::Member(draft), Kind::Schedule), []);
    assert_eq!(planned(&Scene::Member(idle), Kind::Schedule), []);
}

#[test]
fn a_schedule_missed_overnight_waits_for_the_morning_but_not_for_a_newcomer() {
    let mut member = member(reader(1, SEOUL, "KR"), vec![kst("2020-09-17 09:40")]);
    let night = kst("2020-09-14 22:30");

    let mut said = Said::default();
    assert_eq!(said.look(&[Scene::Member(member.clone())], night), Vec::<Vec<String>>::new());

    member.reader.reachable_since = Some(night);
    assert_eq!(said.look(&[Scene::Member(member)], night), [["schedule u1"]]);
}
