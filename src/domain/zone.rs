//! The only place that turns an instant into a wall clock and back. `chrono_tz::Tz` names a zone everywhere, but its
//! rules are older than the law in several countries; the rules used here are jiff's.

use chrono::{DateTime, FixedOffset, NaiveDateTime, TimeZone as _, Utc};
use chrono_tz::Tz;
use jiff::tz::{TimeZone, TimeZoneDatabase};

/// What a wall clock in a zone says at an instant.
pub fn local(at: DateTime<Utc>, zone: Tz) -> DateTime<FixedOffset> {
    let offset = rules(zone).to_offset(jiff::Timestamp::from_second(at.timestamp()).unwrap_or_default());
    let offset = FixedOffset::east_opt(offset.seconds()).expect("a zone's offset is below a day");
    at.with_timezone(&offset)
}

/// The instant at which a zone's wall clock says `wall`. Where it says so twice, the first; where it never does
/// (the hour skipped in spring), the instant as far after the jump as `wall` is.
pub fn instant(wall: NaiveDateTime, zone: Tz) -> DateTime<Utc> {
    let civil = jiff::civil::DateTime::new(
        chrono::Datelike::year(&wall) as i16,
        chrono::Datelike::month(&wall) as i8,
        chrono::Datelike::day(&wall) as i8,
        chrono::Timelike::hour(&wall) as i8,
        chrono::Timelike::minute(&wall) as i8,
        chrono::Timelike::second(&wall) as i8,
        0,
    );
    civil
        .ok()
        .and_then(|civil| rules(zone).to_ambiguous_timestamp(civil).compatible().ok())
        .and_then(|at| DateTime::from_timestamp(at.as_second(), 0))
        .unwrap_or_else(|| Utc.from_utc_datetime(&wall))
}

fn rules(zone: Tz) -> TimeZone {
    TimeZoneDatabase::bundled().get(zone.name()).unwrap_or(TimeZone::UTC)
}
