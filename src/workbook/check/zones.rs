//! Which zone a name, a country or a city stands for.

use chrono::{DateTime, Days, NaiveDate, NaiveTime, Utc};
use chrono_tz::{TZ_VARIANTS, Tz};

use super::Countries;
use crate::domain::zone;

/// Old names that spreadsheets still carry, and what they are called now.
const RENAMED: [(&str, Tz); 12] = [
    ("asia/calcutta", Tz::Asia__Kolkata),
    ("asia/saigon", Tz::Asia__Ho_Chi_Minh),
    ("asia/rangoon", Tz::Asia__Yangon),
    ("asia/katmandu", Tz::Asia__Kathmandu),
    ("asia/dacca", Tz::Asia__Dhaka),
    ("europe/kiev", Tz::Europe__Kyiv),
    ("us/eastern", Tz::America__New_York),
    ("us/central", Tz::America__Chicago),
    ("us/mountain", Tz::America__Denver),
    ("us/pacific", Tz::America__Los_Angeles),
    ("us/hawaii", Tz::Pacific__Honolulu),
    ("us/alaska", Tz::America__Anchorage),
];

/// A zone by its name, such as `Asia/Seoul`. Abbreviations are not zones: EST never changes to summer time, and IST
/// is in three countries.
pub fn named(name: &str) -> Option<Tz> {
    let name = name.trim().replace(' ', "_").to_ascii_lowercase();
    if !name.contains('/') && name != "utc" {
        return None;
    }
    let renamed = RENAMED.iter().find(|(old, _)| *old == name).map(|(_, zone)| *zone);
    renamed.or_else(|| TZ_VARIANTS.iter().find(|zone| zone.name().to_ascii_lowercase() == name).copied())
}

/// The zone that goes without saying: of a country with one clock, or of a city a zone is named after.
pub fn unsaid(country: &str, city: Option<&str>, about: NaiveDate, countries: &Countries) -> Option<Tz> {
    let zones = (countries.zones_of)(country);
    let city = city.and_then(|city| city.split([',', '(', '/']).next()).map(letters);
    let of_city = zones.iter().find(|zone| Some(letters(zone.name().rsplit('/').next().unwrap_or_default())) == city);
    let first = *zones.first()?;
    of_city.copied().or_else(|| zones.iter().all(|zone| same_clock(first, *zone, about)).then_some(first))
}

fn letters(name: &str) -> String {
    name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// Whether two zones' clocks agree around a day and through the year that follows.
fn same_clock(a: Tz, b: Tz, about: NaiveDate) -> bool {
    let seasons = (0..5).filter_map(|season| about.checked_add_days(Days::new(season * 91)));
    let noons = seasons.map(|day| day.and_time(NaiveTime::MIN).and_utc());
    noons.into_iter().all(|noon: DateTime<Utc>| zone::local(noon, a).offset() == zone::local(noon, b).offset())
}
