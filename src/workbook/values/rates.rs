//! Exchange rates as staff type them: `USD 1,375.20, EUR 1,480.5, JPY(100) 912.34 (하나은행 매매기준율, 2020-09-14)`.

use chrono::NaiveDate;
use unicode_normalization::UnicodeNormalization as _;

use super::date;
use crate::domain::decimal::Decimal;
use crate::domain::rates::{Rate, Rates};
use crate::text::read_money;
use crate::workbook::cell::Value;

const WON: &str = "KRW";

/// Won for one unit of each currency, or for a hundred where the sheet says so.
pub fn rates(value: &Value) -> Option<Rates> {
    let Value::Text(text) = value else { return None };
    let text: String = text.nfkc().collect();
    let (list, remark) = remark(text.trim());
    let (source, day) = remark.map(origin).unwrap_or_default();
    let mut rates = Rates::default();
    let mut rest = without_separators(list);
    while !rest.is_empty() {
        let (stated, after) = rate(rest)?;
        if rates.all().iter().any(|other| other.of == stated.of) {
            return None;
        }
        rates.state(Rate { source: source.clone(), day, ..stated });
        rest = without_separators(after);
    }
    (!rates.is_empty()).then_some(rates)
}

/// What stands in brackets at the end and is no hundred.
fn remark(text: &str) -> (&str, Option<&str>) {
    let found = text.strip_suffix(')').and_then(|text| text.rsplit_once('('));
    match found.filter(|(_, inside)| inside.trim() != "100") {
        Some((list, inside)) => (list, Some(inside)),
        None => (text, None),
    }
}

/// Where the rates stand, and the day among its words.
fn origin(remark: &str) -> (String, Option<NaiveDate>) {
    let day = |word: &str| date(&Value::Text(trimmed(word).to_owned()), None);
    let dated = remark.split_whitespace().find(|word| day(word).is_some());
    let source = remark.split_whitespace().filter(|word| Some(*word) != dated).collect::<Vec<_>>().join(" ");
    (trimmed(&source).to_owned(), dated.and_then(day))
}

/// One rate, and what follows it.
fn rate(text: &str) -> Option<(Rate, &str)> {
    let end = text.find(|c: char| !c.is_alphabetic() && c != '$')?;
    let of = read_money(&format!("1{}", &text[..end]), "").map(|money| money.currency)?;
    let rest = text[end..].trim_start();
    let (rest, units) = rest.strip_prefix("(100)").map_or((rest, 1), |rest| (rest, 100));
    let rest = rest.trim_start_matches(|c: char| c.is_whitespace() || "=:".contains(c));
    let end = rest.find(|c: char| !c.is_ascii_digit() && !",.".contains(c)).unwrap_or(rest.len());
    // A comma behind a number parts it from the next.
    let number = rest[..end].trim_end_matches([',', '.']);
    let after = rest[number.len()..].trim_start();
    let after = ["원", "KRW", "won"].iter().find_map(|word| after.strip_prefix(word)).unwrap_or(after);
    let worth = Decimal::read(number).filter(|worth| !worth.is_zero())?;
    let stated = Rate { of, units, in_currency: WON.to_owned(), worth, source: String::new(), day: None };
    (!stated.of.is_empty() && stated.of != WON).then_some((stated, after))
}

fn without_separators(text: &str) -> &str {
    text.trim_start_matches(|c: char| c.is_whitespace() || ",;/·".contains(c))
}

fn trimmed(text: &str) -> &str {
    text.trim_matches(|c: char| c.is_whitespace() || ",;·".contains(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<Vec<String>> {
        let rates = rates(&Value::Text(text.to_owned()))?;
        Some(rates.all().iter().map(|rate| format!("{} {} {}", rate.units, rate.of, rate.worth)).collect())
    }

    #[test]
    fn rates_are_read_as_they_are_written() {
        let cases: [(&str, &[&str]); 7] = [
            ("USD 1,375.20", &["1 USD 1375.20"]),
            ("USD 1,375.20, EUR 1,480.5", &["1 USD 1375.20", "1 EUR 1480.5"]),
            ("usd=1375.2원; eur: 1480", &["1 USD 1375.2", "1 EUR 1480"]),
            ("USD 1,375 / JPY(100) 912.34", &["1 USD 1375", "100 JPY 912.34"]),
            ("달러 1,375.2, 유로 1,480", &["1 USD 1375.2", "1 EUR 1480"]),
            ("VND 0.0541", &["1 VND 0.0541"]),
            ("USD 1,375.20 KRW (하나은행)", &["1 USD 1375.20"]),
        ];
        for (text, expected) in cases {
            let expected = expected.iter().map(|rate| (*rate).to_owned()).collect();
            assert_eq!(read(text), Some(expected), "{text}");
        }
    }

    #[test]
    fn what_could_mean_two_things_is_no_rate() {
        let odd = [
            "",
            "1375.2",
            "USD",
            "USD 0",
            "USD 1,37",
            "USD 1,375.20, USD 1,380",
            "KRW 1",
            "달란트 1,375",
            "USD 1,375 EUR",
            "USD -3",
            "USD 1.2.3",
        ];
        for text in odd {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn where_they_come_from_and_of_which_day_is_kept() {
        let text = "USD 1,375.20, EUR 1,480 (하나은행 매매기준율, 2020-09-14)";
        let rates = rates(&Value::Text(text.to_owned())).unwrap_or_default();

        for rate in rates.all() {
            assert_eq!((rate.source.as_str(), rate.day), ("하나은행 매매기준율", NaiveDate::from_ymd_opt(2020, 9, 14)));
        }
        assert_eq!(rates.all().len(), 2);
    }
}
