//! Amounts as people type them: `45,000원`, `4만 5천원`, `$120.50`, `USD 50k`, `50천불`. What could mean two things is
//! not read at all.

use unicode_normalization::UnicodeNormalization as _;

use crate::domain::money::{Currency, Money};

/// What people write for a currency besides its code and its Korean word.
const MARKS: [(&str, &str); 8] = [
    ("US$", "USD"),
    ("$", "USD"),
    ("불", "USD"),
    ("미달러", "USD"),
    ("₩", "KRW"),
    ("WON", "KRW"),
    ("€", "EUR"),
    ("£", "GBP"),
];

/// An amount; one without a currency is in the `usual` one.
pub fn read_money(text: &str, usual: &str) -> Option<Money> {
    let text: String = text.nfkc().flat_map(char::to_uppercase).filter(|char| !char.is_whitespace()).collect();
    // Grouped by thousands, and nothing else.
    let text = text.replace(',', "");
    let (number, currency) = without_currency(&text)?;
    let currency = currency.unwrap_or(usual);
    let digits = Money::minor_digits(currency);
    let (mantissa, decimals) = number_in(number)?;
    if decimals > digits {
        return None;
    }
    let minor = mantissa.checked_mul(10_i64.checked_pow(digits - decimals)?)?;
    Some(Money::new(minor, currency))
}

fn without_currency(text: &str) -> Option<(&str, Option<&str>)> {
    let mut names: Vec<(&str, &str)> = MARKS.to_vec();
    for currency in Currency::all() {
        names.extend([(currency.code, currency.code), (currency.korean, currency.code)]);
    }
    // The longest first: 홍콩달러 is no 달러.
    names.sort_by_key(|(name, _)| std::cmp::Reverse(name.len()));
    for (name, code) in names {
        let name: String = name.split_whitespace().collect();
        let rest = text.strip_prefix(name.as_str()).or_else(|| text.strip_suffix(name.as_str()));
        if let Some(rest) = rest {
            return (!rest.is_empty()).then_some((rest, Some(code)));
        }
    }
    Some((text, None))
}

/// A number as a whole one and how many of its digits stand behind the point.
fn number_in(text: &str) -> Option<(i64, u32)> {
    if let Some(thousands) = text.strip_suffix('K') {
        let (mantissa, decimals) = plain(thousands)?;
        return scaled(mantissa, decimals, 1_000);
    }
    if text.chars().all(|char| char.is_ascii_digit() || char == '.') {
        return plain(text);
    }
    in_korean(text)
}

fn plain(text: &str) -> Option<(i64, u32)> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    let is_number = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || !is_number(whole) || !is_number(fraction) || (text.contains('.') && fraction.is_empty()) {
        return None;
    }
    let fraction = fraction.trim_end_matches('0');
    Some((format!("{whole}{fraction}").parse().ok()?, u32::try_from(fraction.len()).ok()?))
}

fn scaled(mantissa: i64, decimals: u32, by: i64) -> Option<(i64, u32)> {
    let (mut mantissa, mut decimals) = (mantissa.checked_mul(by)?, decimals);
    while decimals > 0 && mantissa % 10 == 0 {
        (mantissa, decimals) = (mantissa / 10, decimals - 1);
    }
    Some((mantissa, decimals))
}

/// `3천만`, `1만2천`, `1.5만`. Units must fall, so that `1만2천845천` is not taken for anything.
fn in_korean(text: &str) -> Option<(i64, u32)> {
    const SMALL: [(char, i64); 3] = [('천', 1_000), ('백', 100), ('십', 10)];
    const LARGE: [(char, i64); 3] = [('조', 1_000_000_000_000), ('억', 100_000_000), ('만', 10_000)];
    if text.contains('.') {
        let (unit, size) = SMALL.into_iter().chain(LARGE).find(|(unit, _)| text.ends_with(*unit))?;
        let (mantissa, decimals) = plain(text.strip_suffix(unit)?)?;
        return scaled(mantissa, decimals, size);
    }
    let (mut total, mut section) = (0_i64, 0_i64);
    let (mut digits, mut last_small, mut last_large) = (String::new(), i64::MAX, i64::MAX);
    for char in text.chars() {
        if char.is_ascii_digit() {
            digits.push(char);
        } else if let Some((_, size)) = SMALL.into_iter().find(|(unit, _)| *unit == char) {
            // 천불 alone says a unit, not an amount.
            let count: i64 = digits.parse().ok()?;
            if size >= last_small {
                return None;
            }
            section = section.checked_add(count.checked_mul(size)?)?;
            (last_small, digits) = (size, String::new());
        } else {
            let (_, size) = LARGE.into_iter().find(|(unit, _)| *unit == char)?;
            let rest: i64 = if digits.is_empty() { 0 } else { digits.parse().ok()? };
            let count = section.checked_add(rest)?;
            if size >= last_large || count == 0 {
                return None;
            }
            total = total.checked_add(count.checked_mul(size)?)?;
            (last_large, last_small, section, digits) = (size, i64::MAX, 0, String::new());
        }
    }
    let rest: i64 = if digits.is_empty() { 0 } else { digits.parse().ok()? };
    if digits.len() > 4 && (last_small < i64::MAX || last_large < i64::MAX) {
        return None;
    }
    Some((total.checked_add(section)?.checked_add(rest)?, 0))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn amounts_are_read_as_people_type_them() {
        let cases = [
            ("45,000원", Some((45_000, "KRW"))),
            ("45000", Some((45_000, "KRW"))),
            ("４５，０００ 원", Some((45_000, "KRW"))),
            ("4만 5천원", Some((45_000, "KRW"))),
            ("12만원", Some((120_000, "KRW"))),
            ("1.5만원", Some((15_000, "KRW"))),
            ("3천만원", Some((30_000_000, "KRW"))),
            ("₩ 38,500", Some((38_500, "KRW"))),
            ("KRW 38,500", Some((38_500, "KRW"))),
            ("5만불", Some((5_000_000, "USD"))),
            ("50천불", Some((5_000_000, "USD"))),
            ("$120.50", Some((12_050, "USD"))),
            ("$50k", Some((5_000_000, "USD"))),
            ("USD 50,000", Some((5_000_000, "USD"))),
            ("120 유로", Some((12_000, "EUR"))),
            ("3000엔", Some((3_000, "JPY"))),
            ("500 홍콩 달러", Some((50_000, "HKD"))),
            ("0원", Some((0, "KRW"))),
            ("천불", None),
            ("1만2천845천불", None),
            ("38,500.5원", None),
            ("$1.005", None),
            ("-5,000원", None),
            ("약 5만원", None),
            ("원", None),
            ("", None),
            ("99999999999999999999원", None),
        ];
        for (text, expected) in cases {
            let expected = expected.map(|(minor, currency)| Money::new(minor, currency));
            assert_eq!(read_money(text, "KRW"), expected, "{text}");
        }
    }

    proptest! {
        #[test]
        fn nothing_panics(text in "[0-9.,만억천백십원불$kK달러 -]{0,40}") {
            read_money(&text, "KRW");
        }

        #[test]
        fn what_is_written_plainly_is_read_back(won in 0..1_000_000_000_000_i64) {
            prop_assert_eq!(read_money(&format!("{won}원"), "USD"), Some(Money::new(won, "KRW")));
        }
    }
}
