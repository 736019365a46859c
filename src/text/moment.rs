//! An instant as one reader's clock shows it: the value dates and times are worded from.

use std::borrow::Cow;

use chrono::{DateTime, FixedOffset, NaiveDate, Utc};
use chrono_tz::Tz;
use fluent_bundle::types::FluentType;

use crate::domain::zone;

/// Whether afternoons are counted from one or from thirteen, in English. Korean always says 오전 or 오후.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HourClock {
    Twelve,
    TwentyFour,
}

impl HourClock {
    /// What people of a country (ISO 3166-1 alpha-2) read in English.
    pub fn of(country: &str) -> HourClock {
        match country {
            "US" | "CA" | "PH" | "AU" => HourClock::Twelve,
            _ => HourClock::TwentyFour,
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moment {
    pub at: DateTime<Utc>,
    pub zone: Tz,
    /// Where the zone's clock hangs: ISO 3166-1 alpha-2.
    pub country: String,
    pub hours: HourClock,
}

impl Moment {
    /// An instant on the clock of somebody in `country`.
    pub fn new(at: DateTime<Utc>, zone: Tz, country: impl Into<String>) -> Moment {
        let country = country.into();
        let hours = HourClock::of(&country);
        Moment { at, zone, country, hours }
    }

    /// A date that belongs to no clock; only its day may be spoken of.
    pub fn day(day: NaiveDate) -> Moment {
        Moment::new(day.and_hms_opt(12, 0, 0).unwrap_or_default().and_utc(), Tz::UTC, "")
    }

    /// Another instant for the same reader, such as the end of what starts now.
    pub fn at(&self, at: DateTime<Utc>) -> Moment {
        Moment { at, ..self.clone() }
    }

    /// The same instant on the other side's clock, in the way this reader counts hours.
    pub fn elsewhere(&self, zone: Tz, country: impl Into<String>) -> Moment {
        Moment { at: self.at, zone, country: country.into(), hours: self.hours }
    }

    pub fn local(&self) -> DateTime<FixedOffset> {
        zone::local(self.at, self.zone)
    }
}

/// A moment has no words of its own: the files say which of DAY, TIME, SPAN and WHEN they want.
impl FluentType for Moment {
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

impl Moment {
    fn bare(&self) -> String {
        super::problem("moment", "a moment is spoken of without DAY, TIME, SPAN or WHEN");
        self.local().format("%Y-%m-%d %H:%M").to_string()
    }
}
