//! What a company owes and is told: when, how often, and what is told together.

use chrono::{DateTime, Duration, Utc};
use naru::domain::calendar::Calendar;
use naru::domain::company::Role;
use naru::domain::ids::{CatalogId, MeetingId, ShipmentId};
use naru::domain::planner::{
    Colleague, CompanyScene, DayScene, Happening, Kind, OwedDuty, Parcel, Reader, Scene, SheetReader, ShownCatalog,
    Slot, future,
};

use super::support::*;

fn firms(duties: Vec<OwedDuty>) -> CompanyScene {
    CompanyScene { duties, ..company(1, vec![reader(1, SEOUL, "KR")]) }
}

/// Everything one person is sent, on their own clock.
fn foretold(scene: CompanyScene, reader: &Reader) -> Vec<String> {
    foretold_by(scene, reader, &Calendar::default())
}

fn foretold_by(scene: CompanyScene, reader: &Reader, calendar: &Calendar) -> Vec<String> {
    let forecast = future(
        &[Scene::Company(scene)],
        &Default::default(),
        calendar,
        kst("2020-08-03 10:00"),
        kst("2020-12-01 00:00"),
    );
    let parts = |key: &str| key.split(':').skip(3).filter(|part| part.len() < 8).collect::<Vec<_>>().join(":");
    let words =
        |notice: &naru::domain::planner::Planned| format!("{} {}", notice.kind.name(), parts(notice.key.as_str()));
    let said = |owed: &naru::domain::planner::Owed| {
        let all: Vec<String> = owed.notices.iter().map(words).collect();
        format!("{}: {}", clock(owed.due, reader.zone), all.join(", "))
    };
    forecast.messages.iter().map(|coming| said(&coming.owed)).collect()
}

fn at_seoul() -> Reader {
    reader(1, SEOUL, "KR")
}

#[test]
fn what_is_owed_is_told_a_week_and_two_days_before_that_morning_and_after() {
    let scene = firms(vec![duty(7, "2020-09-04 18:00")]);

    assert_eq!(
        foretold(scene, &at_seoul()),
        [
            "2020-08-28 10:00: preparation 7:7",
            "2020-09-02 10:00: preparation 7:2",
            "2020-09-04 10:00: preparation 7:0",
            "2020-09-07 10:00: preparation 7:-1",
        ]
    );
}

#[test]
fn far_from_korea_that_morning_is_told_with_the_reminder_of_the_day_before() {
    let buyer = reader(2, VANCOUVER, "CA");
    let scene = CompanyScene { duties: vec![duty(7, "2020-09-11 18:00")], ..company(2, vec![buyer.clone()]) };

    // Six in the evening in Korea is two in the morning in Vancouver.
    assert_eq!(
        foretold(scene, &buyer),
        [
            "2020-09-04 10:00: preparation 7:7",
            "2020-09-09 10:00: preparation 7:0",
            "2020-09-14 10:00: preparation 7:-1",
        ]
    );
}

#[test]
fn a_day_of_rest_moves_a_step_and_never_beyond_the_next_one() {
    let due_monday = firms(vec![duty(7, "2020-09-07 18:00")]);
    let rests = holidays("KR", &["2020-09-08"]);

    // Two days before is a Saturday, and Monday is the morning itself; the day after is a holiday.
    assert_eq!(
        foretold_by(due_monday, &at_seoul(), &rests),
        [
            "2020-08-31 10:00: preparation 7:7",
            "2020-09-04 10:00: preparation 7:2",
            "2020-09-07 10:00: preparation 7:0",
            "2020-09-09 10:00: preparation 7:-1",
        ]
    );
}

#[test]
fn what_comes_soon_is_told_with_what_is_due() {
    let scene = firms(vec![duty(1, "2020-09-04 18:00"), duty(2, "2020-09-07 18:00"), duty(3, "2020-09-08 18:00")]);

    assert_eq!(
        foretold(scene, &at_seoul()),
        [
            "2020-08-28 10:00: preparation 1:7, preparation 2:7",
            "2020-09-01 10:00: preparation 1:2, preparation 3:7",
            "2020-09-04 10:00: preparation 1:0, preparation 2:2",
            "2020-09-07 10:00: preparation 1:-1, preparation 2:0, preparation 3:2",
            "2020-09-08 10:00: preparation 3:0, preparation 2:-1",
            "2020-09-09 10:00: preparation 3:-1",
        ]
    );
}

#[test]
fn nobody_is_reminded_twice_on_one_day() {
    let told = |chased: &str, now: &str| {
        let mut scene = firms(vec![duty(7, "2020-09-11 18:00")]);
        scene.people = vec![Colleague { reader: at_seoul(), chased_at: Some(kst(chased)) }];
        let found =
            naru::domain::planner::look(&[Scene::Company(scene)], &Default::default(), &Calendar::default(), kst(now));
        (found.owe.len(), found.next[0].1.map(|at| clock(at, SEOUL)))
    };

    // Staff added it at noon, when this morning's message had left.
    assert_eq!(told("2020-09-08 10:00", "2020-09-08 12:00"), (0, Some("2020-09-09 10:00".into())));
    assert_eq!(told("2020-09-07 10:00", "2020-09-08 12:00"), (1, Some("2020-09-11 10:00".into())));
    // Tomorrow would be too late to say that it is due today.
    assert_eq!(told("2020-09-11 10:00", "2020-09-11 12:00").0, 1);
}

#[test]
fn a_reminder_missed_over_the_weekend_comes_on_monday_at_ten() {
    let scene = [Scene::Company(firms(vec![duty(7, "2020-09-11 18:00")]))];
    let mut said = Said::default();

    assert_eq!(said.look(&scene, kst("2020-09-05 11:00")), Vec::<Vec<String>>::new());
    assert_eq!(said.look(&scene, kst("2020-09-07 09:30")), Vec::<Vec<String>>::new());
    assert_eq!(said.look(&scene, kst("2020-09-07 10:00")), [["preparation co1"]]);
}

#[test]
fn a_late_joiner_hears_at_once_what_is_still_owed() {
    let mut scene = firms(vec![duty(7, "2020-09-04 18:00"), duty(8, "2020-09-11 18:00")]);
    scene.people[0].reader.reachable_since = Some(kst("2020-09-07 22:30"));

    // What was due on Friday is late, what is due this Friday is two days from being asked for again.
    assert_eq!(
        Said::default().look(&[Scene::Company(scene)], kst("2020-09-07 22:30")),
        [["preparation co1", "preparation co1"]]
    );
}

#[test]
fn a_training_is_reminded_of_like_a_meeting() {
    let happens =
        |booked_at: Option<&str>| Some(Happening { starts_at: kst("2020-09-08 14:00"), booked_at: booked_at.map(kst) });
    let training = OwedDuty { happens: happens(None), ..duty(7, "2020-09-08 18:00") };

    assert_eq!(
        foretold(firms(vec![training.clone()]), &at_seoul()),
        [
            "2020-09-01 10:00: preparation 7:7",
            "2020-09-07 14:00: event 7:1440",
            "2020-09-08 13:00: event 7:60",
            "2020-09-09 10:00: preparation 7:-1",
        ]
    );
    // Whoever has said that they will come owes nothing more, and is reminded all the same.
    let coming = OwedDuty { is_done: true, ..training.clone() };
    assert_eq!(
        foretold(firms(vec![coming]), &at_seoul()),
        ["2020-09-07 14:00: event 7:1440", "2020-09-08 13:00: event 7:60"]
    );
    let booked = OwedDuty { happens: happens(Some("2020-08-10 10:00")), ..training.clone() };
    assert_eq!(
        foretold(firms(vec![booked]), &at_seoul()),
        ["2020-09-07 14:00: event 7:1440", "2020-09-08 13:00: event 7:60", "2020-09-09 10:00: preparation 7:-1"]
    );
    let just_booked = OwedDuty { happens: happens(Some("2020-09-08 09:00")), ..training };
    let scene = [Scene::Company(firms(vec![just_booked]))];
    assert_eq!(Said::default().look(&scene, kst("2020-09-08 09:00")), Vec::<Vec<String>>::new());
    assert_eq!(Said::default().look(&scene, kst("2020-09-08 13:00")), [["event co1"]]);
}

fn catalog(id: i64, approved: &str, starts: &[&str]) -> ShownCatalog {
    let starts = starts.iter().map(|start| kst(start)).collect();
    ShownCatalog { catalog: CatalogId(id), approved_at: kst(approved), starts }
}

#[test]
fn catalogs_approved_in_a_day_are_one_message_the_next_morning() {
    let buyer = reader(2, VANCOUVER, "CA");
    let meets = &["2020-09-16 09:40"][..];
    let catalogs = vec![
        catalog(1, "2020-09-07 14:00", meets),
        catalog(2, "2020-09-07 17:00", meets),
        catalog(3, "2020-09-16 07:00", meets),
    ];
    let scene = CompanyScene { catalogs, ..company(2, vec![buyer.clone()]) };

    // The last one was approved when there was no morning left before the meeting.
    assert_eq!(foretold(scene, &buyer), ["2020-09-07 10:00: catalog 1, catalog 2", "2020-09-15 15:00: catalog 3"]);
}

fn parcel(given: &str, has_number: bool, starts: &[&str]) -> Parcel {
    let starts = starts.iter().map(|start| kst(start)).collect();
    Parcel { shipment: ShipmentId(4), given_at: kst(given), has_number, starts }
}

#[test]
fn samples_are_told_at_once_and_asked_about_three_business_days_before_the_meeting() {
    let buyer = reader(2, VANCOUVER, "CA");
    let of = |parcel: Parcel| {
        let parcels = vec![parcel];
        foretold(CompanyScene { parcels, ..company(2, vec![buyer.clone()]) }, &buyer)
    };
    let meets = &["2020-09-16 09:40"][..];

    assert_eq!(
        of(parcel("2020-09-04 02:00", true, meets)),
        ["2020-09-03 10:00: samples-sent 4", "2020-09-10 10:00: samples-asked 4"]
    );
    // Only a receipt: staff have until ten to type its number.
    assert_eq!(of(parcel("2020-09-04 05:00", false, meets))[0], "2020-09-04 10:00: samples-sent 4");
    assert_eq!(of(parcel("2020-09-10 05:00", true, meets)).len(), 1);
}

#[test]
fn staff_hear_three_business_days_before_a_day_what_it_lacks() {
    let slot = |start: &str| Slot { starts_at: kst(start), ends_at: kst(start) + Duration::minutes(40) };
    let staff = |role| SheetReader { reader: reader(7, SEOUL, "KR"), role, meetings: vec![slot("2020-09-15 09:40")] };
    let of = |scene: DayScene| {
        let planned = planned(&Scene::Day(scene), Kind::SampleRisk);
        planned.first().map(|notice| (clock(notice.due, SEOUL), clock(notice.useful_until, SEOUL)))
    };
    let lacking =
        |role| DayScene { readers: vec![staff(role)], without_samples: vec![MeetingId(5)], ..day("2020-09-15") };
    let told: Option<(String, String)> = Some(("2020-09-10 10:00".into(), "2020-09-15 09:40".into()));

    assert_eq!(of(lacking(Role::Operator)), told);
    assert_eq!(of(lacking(Role::Viewer)), told);
    assert_eq!(of(lacking(Role::Firm)), None);
    assert_eq!(of(DayScene { without_samples: Vec::new(), ..lacking(Role::Host) }), None);
}

#[test]
fn a_draft_asks_for_nothing() {
    let published_at: Option<DateTime<Utc>> = None;
    let scene = CompanyScene { published_at, ..firms(vec![duty(7, "2020-09-04 18:00")]) };

    assert_eq!(planned(&Scene::Company(scene), Kind::Preparation), []);
}

#[test]
fn what_will_be_asked_for_soon_is_told_with_the_schedule() {
    let published_at = Some(kst("2020-08-27 16:00"));
    let duties = vec![duty(7, "2020-09-04 18:00"), duty(8, "2020-09-11 18:00"), duty(9, "2020-10-07 18:00")];
    let scene = CompanyScene { published_at, ..firms(duties) };

    assert_eq!(foretold(scene, &at_seoul())[0], "2020-08-27 16:00: preparation 7:7, preparation 8:7");
}
