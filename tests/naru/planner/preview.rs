//! The preview: the same planner over a whole programme.

use chrono::Duration;
use naru::domain::calendar::Calendar;
use naru::domain::company::Role;
use naru::domain::planner::{Attendee, Coming, DayScene, Kind, Scene, SheetReader, Slot, future};

use super::support::*;

/// A firm with four meetings on three days, whose buyer is the same in three of them.
fn programme() -> Vec<Scene> {
    let walls = ["2020-09-15 09:40", "2020-09-16 09:40", "2020-09-16 11:00", "2020-09-18 10:20"];
    let starts: Vec<_> = walls.iter().map(|wall| kst(wall)).collect();
    let fresh = |attendee: Attendee| Attendee { told: None, has_schedule: false, slots: slots(&starts), ..attendee };
    let mut scenes: Vec<Scene> = (1..)
        .zip(&starts)
        .map(|(id, start)| {
            let meeting = meeting(id, *start);
            let mut people = vec![fresh(firm(&meeting))];
            people.extend((id < 4).then(|| fresh(buyer(&meeting))));
            scene(&meeting, people)
        })
        .collect();
    scenes.push(Scene::Member(member(reader(1, SEOUL, "KR"), starts.clone())));
    scenes.push(Scene::Member(member(reader(2, VANCOUVER, "CA"), starts[..3].to_vec())));
    scenes.push(Scene::Day(DayScene {
        readers: vec![SheetReader {
            reader: reader(1, SEOUL, "KR"),
            role: Role::Firm,
            meetings: starts[1..3]
                .iter()
                .map(|at| Slot { starts_at: *at, ends_at: *at + Duration::minutes(40) })
                .collect(),
        }],
        ..day("2020-09-16")
    }));
    scenes
}

#[test]
fn a_preview_names_every_message_of_the_programme() {
    let forecast = future(
        &programme(),
        &Default::default(),
        &Calendar::default(),
        kst("2020-09-01 10:00"),
        kst("2020-10-01 00:00"),
    );

    let to_firm: Vec<String> = forecast
        .messages
        .iter()
        .filter(|coming| coming.owed.person.0 == 1)
        .map(|Coming { owed, asks_again }| {
            let only = if *asks_again { " (asks again)" } else { "" };
            format!("{}: {}{only}", clock(owed.due, SEOUL), words(owed).join(", "))
        })
        .collect();
    assert_eq!(
        to_firm,
        [
            "2020-09-01 10:00: schedule u1",
            "2020-09-14 09:40: day-before m1",
            "2020-09-15 09:15: check-in m1",
            "2020-09-15 10:30: meeting-log m1",
            "2020-09-15 11:00: day-before m2, day-before m3",
            "2020-09-16 08:00: day-sheet c1-2020-09-16",
            "2020-09-16 09:15: check-in m2",
            "2020-09-16 10:30: check-in m3, meeting-log m2",
            "2020-09-16 11:50: meeting-log m3, meeting-log m1",
            "2020-09-17 10:20: day-before m4",
            "2020-09-18 09:55: check-in m4",
            "2020-09-18 11:10: meeting-log m4, meeting-log m2, meeting-log m3",
            "2020-09-21 10:00: meeting-log m4 (asks again)",
        ]
    );
}

#[test]
fn a_firm_with_four_meetings_and_a_buyer_with_three_are_left_room_for_more() {
    let forecast = future(
        &programme(),
        &Default::default(),
        &Calendar::default(),
        kst("2020-09-01 10:00"),
        kst("2020-10-01 00:00"),
    );

    let totals = forecast.totals.iter().map(|total| (total.person.0, total.messages, total.at_most));
    assert_eq!(totals.collect::<Vec<_>>(), [(1, 12, 13), (2, 9, 13)]);
    assert!(!forecast.totals[0].is_too_many_for(Role::Firm) && !forecast.totals[1].is_too_many_for(Role::Buyer));
}

#[test]
fn a_preview_assumes_that_everybody_will_join_and_says_who_has_not() {
    let mut scenes = programme();
    let everybody =
        future(&scenes, &Default::default(), &Calendar::default(), kst("2020-09-01 10:00"), kst("2020-10-01 00:00"));
    for scene in &mut scenes {
        match scene {
            Scene::Meeting(scene) => scene.people.iter_mut().for_each(|one| one.reader.reachable_since = None),
            Scene::Member(scene) => scene.reader.reachable_since = None,
            Scene::Day(scene) => scene.readers.iter_mut().for_each(|one| one.reader.reachable_since = None),
            Scene::Company(scene) => scene.people.iter_mut().for_each(|one| one.reader.reachable_since = None),
            Scene::Cohort(scene) => scene.staff.iter_mut().for_each(|one| one.reachable_since = None),
        }
    }

    let nobody =
        future(&scenes, &Default::default(), &Calendar::default(), kst("2020-09-01 10:00"), kst("2020-10-01 00:00"));

    assert_eq!(nobody.messages, everybody.messages);
    assert_eq!(nobody.unreachable.iter().map(|person| person.0).collect::<Vec<_>>(), [1, 2]);
}

#[test]
fn what_was_said_is_not_foretold_again() {
    let scenes = programme();
    let mut said = Said::default();
    said.look(&scenes, kst("2020-09-01 10:00"));

    let rest = future(&scenes, &said.spent, &Calendar::default(), kst("2020-09-01 10:00"), kst("2020-10-01 00:00"));

    assert!(rest.messages.iter().flat_map(|coming| &coming.owed.notices).all(|notice| notice.kind != Kind::Schedule));
}
