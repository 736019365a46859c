//! An amount of money, always in whole smallest units, and the currencies Naru knows.

use std::sync::OnceLock;

use serde::{Deserialize, Serialize};

/// Code, digits after the point, Korean word.
const TABLE: &str = include_str!("currencies.tsv");

/// An amount in the smallest unit of its currency (ISO 4217).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Money {
    pub minor: i64,
    pub currency: String,
}

#[derive(Debug)]
pub struct Currency {
    /// ISO 4217.
    pub code: &'static str,
    /// After the decimal point: 2 for dollars, none for yen and won.
    pub digits: u32,
    pub korean: &'static str,
}

impl Money {
    pub fn new(minor: i64, currency: impl Into<String>) -> Money {
        Money { minor, currency: currency.into() }
    }

    /// Digits after the decimal point; 2 for a currency Naru does not know.
    pub fn minor_digits(currency: &str) -> u32 {
        Currency::find(currency).map_or(2, |currency| currency.digits)
    }
}

impl Currency {
    pub fn all() -> &'static [Currency] {
        static ALL: OnceLock<Vec<Currency>> = OnceLock::new();
        ALL.get_or_init(|| TABLE.lines().filter_map(read).collect())
    }

    pub fn find(code: &str) -> Option<&'static Currency> {
        Currency::all().iter().find(|currency| currency.code == code)
    }
}

fn read(line: &'static str) -> Option<Currency> {
    let mut cells = line.split('\t');
    let (code, digits, korean) = (cells.next()?, cells.next()?, cells.next()?);
    Some(Currency { code, digits: digits.parse().ok()?, korean })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_table_is_a_currency() {
        assert_eq!(Currency::all().len(), TABLE.lines().count());
        assert_eq!((Money::minor_digits("USD"), Money::minor_digits("KRW"), Money::minor_digits("XXX")), (2, 0, 2));
    }
}
