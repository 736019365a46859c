//! Amounts in words: `USD 50,000 (5만 달러)` in Korean, `USD 50,000` in English.

mod reader;

use std::borrow::Cow;

use fluent_bundle::types::FluentType;

use crate::domain::lang::Lang;
use crate::domain::money::Currency;
pub use crate::domain::money::Money;
pub use reader::{Reading, Why, read_amount, read_money};

/// From here on a Korean reader counts in 만.
const TEN_THOUSAND: u64 = 10_000;
const MYRIADS: [&str; 5] = ["", "만", "억", "조", "경"];

impl Money {
    pub(super) fn in_words(&self, lang: Lang) -> String {
        let unit = 10_u64.pow(Money::minor_digits(&self.currency));
        let (whole, rest) = (self.minor.unsigned_abs() / unit, self.minor.unsigned_abs() % unit);
        let fraction = if rest == 0 { String::new() } else { format!(".{rest:0width$}", width = width(unit)) };
        let sign = if self.minor < 0 { "\u{2212}" } else { "" };
        let figure = format!("{} {sign}{}{fraction}", self.currency, grouped_digits(&whole.to_string()));
        match (lang, Currency::find(&self.currency)) {
            (Lang::Ko, Some(currency)) if whole >= TEN_THOUSAND => {
                format!("{figure} ({sign}{}{fraction} {})", myriads(whole), currency.korean)
            }
            _ => figure,
        }
    }
}

/// What Korean calls a currency.
pub(super) fn korean_word(currency: &str) -> Option<&'static str> {
    Currency::find(currency).map(|currency| currency.korean)
}

/// `1234567` becomes `1,234,567`; what follows a point stays.
pub(super) fn grouped_digits(number: &str) -> String {
    let (whole, fraction) = number.split_once('.').map_or((number, None), |(whole, fraction)| (whole, Some(fraction)));
    let (sign, digits) = whole.strip_prefix('-').map_or(("", whole), |digits| ("\u{2212}", digits));
    let mut grouped = String::from(sign);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index) % 3 == 0 {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    if let Some(fraction) = fraction {
        grouped.push('.');
        grouped.push_str(fraction);
    }
    grouped
}

/// `1234500` becomes `123만 4,500`.
fn myriads(whole: u64) -> String {
    let mut parts = Vec::new();
    let mut rest = whole;
    for unit in MYRIADS {
        let part = rest % TEN_THOUSAND;
        if part > 0 {
            parts.push(format!("{}{unit}", grouped_digits(&part.to_string())));
        }
        rest /= TEN_THOUSAND;
    }
    parts.reverse();
    parts.join(" ")
}

fn width(unit: u64) -> usize {
    unit.ilog10() as usize
}

/// Money has no words of its own: the files write MONEY($amount).
impl FluentType for Money {
    fn duplicate(&self) -> Box<dyn FluentType + Send> {
        Box::new(self.clone())
    }

    fn as_string(&self, _: &intl_memoizer::IntlLangMemoizer) -> Cow<'static, str> {
        self.bare().into()
    }

    fn as_string_threadsafe(&self, _: &intl_memoizer::concurrent::IntlLangMemoizer) -> Cow<'static, str> {
        self.bare().into()
    }
}

impl Money {
    fn bare(&self) -> String {
        super::problem("money", "an amount is spoken of without MONEY");
        self.in_words(Lang::En)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_read_in_both_languages() {
        let cases = [
            (5_000_000, "USD", "USD 50,000 (5만 달러)", "USD 50,000"),
            (123_450_000, "USD", "USD 1,234,500 (123만 4,500 달러)", "USD 1,234,500"),
            (1_234_567, "USD", "USD 12,345.67 (1만 2,345.67 달러)", "USD 12,345.67"),
            (500_000, "USD", "USD 5,000", "USD 5,000"),
            (30_000_000, "KRW", "KRW 30,000,000 (3,000만 원)", "KRW 30,000,000"),
            (1_200_000, "JPY", "JPY 1,200,000 (120만 엔)", "JPY 1,200,000"),
            (-2_000_005, "EUR", "EUR \u{2212}20,000.05 (\u{2212}2만.05 유로)", "EUR \u{2212}20,000.05"),
            (0, "USD", "USD 0", "USD 0"),
            (1_000_000_000_000, "KRW", "KRW 1,000,000,000,000 (1조 원)", "KRW 1,000,000,000,000"),
            (9_900_000, "XXX", "XXX 99,000", "XXX 99,000"),
        ];
        for (minor, currency, ko, en) in cases {
            let money = Money::new(minor, currency);
            assert_eq!(money.in_words(Lang::Ko), ko);
            assert_eq!(money.in_words(Lang::En), en);
        }
    }
}
