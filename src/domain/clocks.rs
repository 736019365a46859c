//! Which zone a person may mean: the likely ones of a country, a city or country they name, or what their clock shows.

use chrono::{DateTime, Duration, NaiveTime, Utc};
use chrono_tz::{TZ_VARIANTS, Tz};
use unicode_normalization::UnicodeNormalization as _;

use super::{country, zone};

/// As many as fit a small screen.
const MOST: usize = 6;

/// Cities that Korean readers are likely to name, as they write them; others go by their English name.
const IN_KOREAN: &[(&str, Tz)] = &[
    ("서울", Tz::Asia__Seoul),
    ("도쿄", Tz::Asia__Tokyo),
    ("베이징", Tz::Asia__Shanghai),
    ("상하이", Tz::Asia__Shanghai),
    ("홍콩", Tz::Asia__Hong_Kong),
    ("타이베이", Tz::Asia__Taipei),
    ("싱가포르", Tz::Asia__Singapore),
    ("방콕", Tz::Asia__Bangkok),
    ("하노이", Tz::Asia__Ho_Chi_Minh),
    ("호찌민", Tz::Asia__Ho_Chi_Minh),
    ("자카르타", Tz::Asia__Jakarta),
    ("마닐라", Tz::Asia__Manila),
    ("뉴델리", Tz::Asia__Kolkata),
    ("뭄바이", Tz::Asia__Kolkata),
    ("두바이", Tz::Asia__Dubai),
    ("모스크바", Tz::Europe__Moscow),
    ("런던", Tz::Europe__London),
    ("파리", Tz::Europe__Paris),
    ("베를린", Tz::Europe__Berlin),
    ("시드니", Tz::Australia__Sydney),
    ("호놀룰루", Tz::Pacific__Honolulu),
    ("로스앤젤레스", Tz::America__Los_Angeles),
    ("샌프란시스코", Tz::America__Los_Angeles),
    ("시애틀", Tz::America__Los_Angeles),
    ("밴쿠버", Tz::America__Vancouver),
    ("시카고", Tz::America__Chicago),
    ("댈러스", Tz::America__Chicago),
    ("뉴욕", Tz::America__New_York),
    ("애틀랜타", Tz::America__New_York),
    ("토론토", Tz::America__Toronto),
    ("멕시코시티", Tz::America__Mexico_City),
    ("상파울루", Tz::America__Sao_Paulo),
];

/// How far a clock somebody reads off may be from ours.
fn slack() -> Duration {
    Duration::minutes(10)
}

/// What somebody wrote about where they are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Meant {
    One(Tz),
    /// To be chosen from.
    Several(Vec<Tz>),
    Unknown,
}

/// The zones to choose from: the one assumed so far, then the country's other clocks, the most populous first. Where
/// the country is unknown or has one clock only, some of the world's.
pub fn likely(country: &str, assumed: Tz, at: DateTime<Utc>) -> Vec<Tz> {
    let mut zones = vec![assumed];
    let clocks = country::clocks_of(country, at);
    let world = [Tz::America__Los_Angeles, Tz::America__New_York, Tz::Europe__London, Tz::Asia__Singapore];
    let others = if clocks.len() > 1 { clocks } else { clocks.into_iter().chain(world).collect() };
    for zone in others {
        if !zones.iter().any(|known| shows_the_same(*known, zone, at)) {
            zones.push(zone);
        }
    }
    zones.truncate(MOST);
    zones
}

fn shows_the_same(one: Tz, other: Tz, at: DateTime<Utc>) -> bool {
    one == other
        || [0, 91, 182, 273].into_iter().all(|days| {
            let at = at + Duration::days(days);
            zone::local(at, one).offset() == zone::local(at, other).offset()
        })
}

/// Reads a city (`Honolulu`), a zone (`America/New_York`), a country with one clock, or the time on the wall (`5:40 pm`).
pub fn meant(text: &str, country: &str, at: DateTime<Utc>) -> Meant {
    if let Some(time) = time(text) {
        return by_time(time, country, at);
    }
    let wanted = key(text);
    if wanted.len() < 2 {
        return Meant::Unknown;
    }
    if let Some((_, zone)) = IN_KOREAN.iter().find(|(name, _)| key(name) == wanted) {
        return Meant::One(*zone);
    }
    let named = TZ_VARIANTS.iter().copied().find(|zone| key(zone.name()) == wanted || key(&city(*zone)) == wanted);
    if let Some(zone) = named {
        return Meant::One(zone);
    }
    match country::by_name(text).map(|code| country::clocks_of(code, at)) {
        Some(clocks) if clocks.len() == 1 => Meant::One(clocks[0]),
        Some(mut clocks) if !clocks.is_empty() => {
            clocks.truncate(MOST);
            Meant::Several(clocks)
        }
        _ => Meant::Unknown,
    }
}

fn by_time(shown: NaiveTime, country: &str, at: DateTime<Utc>) -> Meant {
    let near = |zone: &Tz| {
        let apart = (zone::local(at, *zone).time() - shown).num_minutes().rem_euclid(24 * 60);
        apart.min(24 * 60 - apart) <= slack().num_minutes()
    };
    let mut zones: Vec<Tz> = country::clocks_of(country, at).into_iter().filter(near).collect();
    zones.truncate(MOST);
    match zones[..] {
        [] => Meant::Unknown,
        [one] => Meant::One(one),
        _ => Meant::Several(zones),
    }
}

/// `17:40`, `5:40 pm`, `오후 5:40`, `오후 5시 40분`.
fn time(text: &str) -> Option<NaiveTime> {
    let text: String = text.nfkc().flat_map(char::to_lowercase).filter(|char| !char.is_whitespace()).collect();
    let after_noon = ["pm", "p.m.", "오후"].into_iter().any(|word| text.contains(word));
    let before_noon = ["am", "a.m.", "오전"].into_iter().any(|word| text.contains(word));
    let numbers: Vec<u32> =
        text.split(|char: char| !char.is_ascii_digit()).filter_map(|digits| digits.parse().ok()).collect();
    let says_minutes = text.contains(':') || text.contains('시');
    let (hour, minute) = match numbers[..] {
        [hour, minute] if says_minutes => (hour, minute),
        [hour] if after_noon || before_noon || text.contains('시') => (hour, 0),
        _ => return None,
    };
    let hour = match hour {
        12 if before_noon => 0,
        hour if after_noon && hour < 12 => hour + 12,
        hour => hour,
    };
    NaiveTime::from_hms_opt(hour, minute, 0)
}

/// The city a zone is named after: `Los Angeles`.
pub fn city(zone: Tz) -> String {
    zone.name().rsplit('/').next().unwrap_or_default().replace('_', " ")
}

fn key(text: &str) -> String {
    text.nfkd().filter(|char| char.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at() -> DateTime<Utc> {
        "2020-09-17T00:40:00Z".parse().expect("an instant")
    }

    #[test]
    fn a_zone_is_found_by_city_country_or_clock() {
        let several = |text: &str| matches!(meant(text, "US", at()), Meant::Several(_));
        let cases = [
            ("Honolulu", Meant::One(Tz::Pacific__Honolulu)),
            ("los  angeles", Meant::One(Tz::America__Los_Angeles)),
            ("America/New_York", Meant::One(Tz::America__New_York)),
            ("Sao Paulo", Meant::One(Tz::America__Sao_Paulo)),
            ("서울", Meant::One(Tz::Asia__Seoul)),
            ("Germany", Meant::One(Tz::Europe__Berlin)),
            ("2:40 pm", Meant::One(Tz::Pacific__Honolulu)),
            ("14:45", Meant::One(Tz::Pacific__Honolulu)),
            ("03:00", Meant::Unknown),
            ("asdf", Meant::Unknown),
            ("25:00", Meant::Unknown),
            ("", Meant::Unknown),
        ];
        for (text, expected) in cases {
            assert_eq!(meant(text, "US", at()), expected, "{text}");
        }
        assert!(several("USA") && several("오후 5시 40분"));
    }

    #[test]
    fn the_likely_zones_begin_with_the_one_assumed() {
        let zones = likely("US", Tz::America__Chicago, at());
        assert_eq!((zones.len(), zones[0]), (6, Tz::America__Chicago));
        let zones = likely("DE", Tz::Europe__Berlin, at());
        assert!(zones.len() >= 3 && zones[0] == Tz::Europe__Berlin, "{zones:?}");
        assert!(likely("XX", Tz::Asia__Seoul, at()).len() >= 3);
    }
}
