//! Countries by their ISO 3166-1 alpha-2 code: what each is called, which zones it keeps, where Telegram is blocked.
//! The table comes from CLDR and tzdata's zone.tab by `tests/data/make-countries.py`.

use std::collections::HashMap;
use std::sync::OnceLock;

use chrono::{DateTime, Duration, Utc};
use chrono_tz::Tz;
use unicode_normalization::UnicodeNormalization as _;

use super::lang::Lang;
use super::zone;

const TABLE: &str = include_str!("countries.tsv");

/// Where Telegram is blocked or throttled so that a buyer may not be reached by it.
const BLOCK_TELEGRAM: [&str; 7] = ["CN", "IR", "NP", "RU", "SO", "TM", "VN"];

struct Country {
    code: &'static str,
    ko: &'static str,
    en: &'static str,
    zones: Vec<Tz>,
}

struct Countries {
    by_code: HashMap<&'static str, Country>,
    code_by_name: HashMap<String, &'static str>,
}

/// What people call a country: `미국`, `United States`.
pub fn name(lang: Lang, code: &str) -> Option<&'static str> {
    countries().by_code.get(code).map(|country| match lang {
        Lang::Ko => country.ko,
        Lang::En => country.en,
    })
}

/// The code of a country named in either language, or the code itself; case, spaces and full stops do not matter.
pub fn by_name(name: &str) -> Option<&'static str> {
    countries().code_by_name.get(&key(name)).copied()
}

/// The zones a country's clocks keep, the most populous first as tzdata has them; none for an unknown code.
pub fn zones_of(code: &str) -> &'static [Tz] {
    countries().by_code.get(code).map_or(&[], |country| &country.zones)
}

/// One zone for each clock that differs from the others at some time in the year from `at`: Germany has one, the
/// United States many. The zone is asked about only where there are several.
pub fn clocks_of(code: &str, at: DateTime<Utc>) -> Vec<Tz> {
    let mut seen = Vec::new();
    let mut clocks = Vec::new();
    for zone in zones_of(code) {
        let readings = [0, 91, 182, 273].map(|days| *zone::local(at + Duration::days(days), *zone).offset());
        if !seen.contains(&readings) {
            seen.push(readings);
            clocks.push(*zone);
        }
    }
    clocks
}

pub fn blocks_telegram(code: &str) -> bool {
    BLOCK_TELEGRAM.contains(&code)
}

fn countries() -> &'static Countries {
    static COUNTRIES: OnceLock<Countries> = OnceLock::new();
    COUNTRIES.get_or_init(|| {
        let mut countries = Countries { by_code: HashMap::new(), code_by_name: HashMap::new() };
        for line in TABLE.lines() {
            let cells: Vec<&'static str> = line.split('\t').collect();
            let [code, ko, en, others, zones] = cells[..] else { continue };
            for name in [code, ko, en].into_iter().chain(others.split('|')).filter(|name| !name.is_empty()) {
                countries.code_by_name.insert(key(name), code);
            }
            let zones = zones.split_whitespace().filter_map(|zone| zone.parse().ok()).collect();
            countries.by_code.insert(code, Country { code, ko, en, zones });
        }
        debug_assert!(countries.by_code.values().all(|country| country.code.len() == 2));
        countries
    })
}

fn key(name: &str) -> String {
    name.nfkc().filter(|char| char.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn countries_are_known_by_either_name_and_by_code() {
        let cases = [
            ("미국", Some("US")),
            ("United States", Some("US")),
            ("USA", Some("US")),
            ("U.S.", Some("US")),
            ("us", Some("US")),
            ("베트남", Some("VN")),
            ("Viet Nam", Some("VN")),
            ("영국", Some("GB")),
            ("대한민국", Some("KR")),
            ("Korea, Republic of", Some("KR")),
            ("U.A.E", Some("AE")),
            ("터키", Some("TR")),
            ("튀르키예", Some("TR")),
            ("Côte d'Ivoire", Some("CI")),
            ("아틀란티스", None),
            ("", None),
        ];
        for (name, code) in cases {
            assert_eq!(by_name(name), code, "{name}");
        }
    }

    #[test]
    fn a_country_has_as_many_clocks_as_it_has_times() {
        let at = DateTime::from_timestamp(1_800_000_000, 0).expect("an instant");
        let cases = [("KR", 1), ("DE", 1), ("VN", 1), ("GB", 1), ("CA", 9), ("US", 8), ("XX", 0)];
        for (code, clocks) in cases {
            assert_eq!(clocks_of(code, at).len(), clocks, "{code}: {:?}", clocks_of(code, at));
        }
        assert!(blocks_telegram("VN") && !blocks_telegram("US"));
    }

    #[test]
    fn every_code_has_two_names_and_every_zone_is_known() {
        assert_eq!(TABLE.lines().count(), 249);
        for line in TABLE.lines() {
            let cells: Vec<&str> = line.split('\t').collect();
            assert_eq!(cells.len(), 5, "{line}");
            assert_eq!(by_name(cells[1]), Some(cells[0]), "{line}");
            assert_eq!(by_name(cells[2]), Some(cells[0]), "{line}");
            assert_eq!(zones_of(cells[0]).len(), cells[4].split_whitespace().count(), "{line}");
        }
        assert_eq!(zones_of("KR"), [Tz::Asia__Seoul]);
        assert!(zones_of("US").len() > 20);
    }
}
