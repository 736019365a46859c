//! Decimal numbers as people write them, exact to the last digit: no binary fraction ever comes near money.

use std::fmt;

use serde::de::{Deserialize, Deserializer, Error as _};
use serde::ser::{Serialize, Serializer};

/// Longer numbers are nobody's; all that is shorter leaves room to reckon with.
const MOST_DIGITS: usize = 24;

/// `units` divided by ten to the power of `places`: never negative, the noughts behind the point kept as written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Decimal {
    units: i128,
    places: u32,
}

impl Decimal {
    pub const ZERO: Decimal = Decimal::whole(0);
    pub const ONE: Decimal = Decimal::whole(1);

    pub const fn whole(number: u64) -> Decimal {
        Decimal { units: number as i128, places: 0 }
    }

    /// The digits before and behind the point; `None` when there is anything else in them, or too much.
    pub fn from_digits(whole: &str, fraction: &str) -> Option<Decimal> {
        let digits = format!("{whole}{fraction}");
        if digits.is_empty() || digits.len() > MOST_DIGITS || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        Some(Decimal { units: digits.parse().ok()?, places: u32::try_from(fraction.len()).ok()? })
    }

    /// `1,375.20` or `0.00073`: groups of three, a point, nothing else.
    pub fn read(text: &str) -> Option<Decimal> {
        let text = text.trim();
        let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
        if whole.is_empty() || (text.contains('.') && fraction.is_empty()) {
            return None;
        }
        let groups: Vec<&str> = whole.split(',').collect();
        let grouped = groups.len() == 1
            || ((1..=3).contains(&groups[0].len()) && groups[1..].iter().all(|group| group.len() == 3));
        grouped.then(|| Decimal::from_digits(&groups.concat(), fraction))?
    }

    /// The whole number and by what power of ten it is divided.
    pub fn parts(self) -> (i128, u32) {
        (self.units, self.places)
    }

    pub fn is_zero(self) -> bool {
        self.units == 0
    }

    pub fn is_below(self, number: u64) -> bool {
        power(self.places).and_then(|scale| scale.checked_mul(i128::from(number))).is_none_or(|than| self.units < than)
    }

    /// Whether it can be said with so many digits behind the point.
    pub fn fits(self, digits: u32) -> bool {
        self.places <= digits || power(self.places - digits).is_some_and(|scale| self.units % scale == 0)
    }

    /// `None` when it grows past all reckoning.
    pub fn times(self, factor: u64) -> Option<Decimal> {
        Some(Decimal { units: self.units.checked_mul(i128::from(factor))?, places: self.places })
    }

    /// `None` when it grows past all reckoning.
    pub fn plus(self, other: Decimal) -> Option<Decimal> {
        let places = self.places.max(other.places);
        let units = |one: Decimal| one.units.checked_mul(power(places - one.places)?);
        Some(Decimal { units: units(self)?.checked_add(units(other)?)?, places })
    }

    /// With so many digits behind the point, half up.
    pub fn rounded(self, digits: u32) -> Option<Decimal> {
        Some(Decimal { units: self.in_minor(digits)?, places: digits })
    }

    /// In units of which one has ten to the power of `digits`, half up where it does not [fit](Decimal::fits).
    pub fn in_minor(self, digits: u32) -> Option<i128> {
        if self.places <= digits {
            return self.units.checked_mul(power(digits - self.places)?);
        }
        let scale = power(self.places - digits)?;
        Some(self.units.checked_add(scale / 2)? / scale)
    }
}

pub(super) fn power(digits: u32) -> Option<i128> {
    10_i128.checked_pow(digits)
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let places = self.places as usize;
        let digits = format!("{:0>width$}", self.units, width = places + 1);
        let (whole, fraction) = digits.split_at(digits.len() - places);
        if places == 0 { f.write_str(whole) } else { write!(f, "{whole}.{fraction}") }
    }
}

/// Stored as it is written, `"1375.20"`.
impl Serialize for Decimal {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Decimal {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Decimal, D::Error> {
        let text = String::deserialize(deserializer)?;
        Decimal::read(&text).ok_or_else(|| D::Error::custom(format!("{text:?} is no decimal number")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_decimal_is_read_as_it_is_written() {
        let cases = [
            ("1,375.20", Some("1375.20")),
            (" 1375.2 ", Some("1375.2")),
            ("0.00073", Some("0.00073")),
            ("920", Some("920")),
            ("1,234,567", Some("1234567")),
            ("1.375,20", None),
            ("13,75", None),
            ("1,375.", None),
            (".5", None),
            ("-3", None),
            ("1e3", None),
            ("", None),
            ("1234567890123456789012345", None),
        ];
        for (text, expected) in cases {
            assert_eq!(Decimal::read(text).map(|read| read.to_string()).as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn a_half_is_rounded_up() {
        let minor = |text: &str| Decimal::read(text).and_then(|read| read.in_minor(2));

        assert_eq!(minor("1.005"), Some(101));
        assert_eq!(minor("1.015"), Some(102));
        assert_eq!(minor("1.0049"), Some(100));
        assert_eq!(minor("7"), Some(700));
    }
}
