//! What ICU4X words for us: a day, a weekday, an hour and the Korean name of a zone's time. Formatters are made once a thread.

use chrono::{DateTime, Datelike as _, NaiveDate, NaiveTime, Timelike as _, Utc};
use chrono_tz::Tz;
use icu_calendar::{Gregorian, Iso};
use icu_datetime::fieldsets::{E, MD, T, YMD, zone::GenericShort};
use icu_datetime::input::{Date, DateTime as IcuDateTime, Time, TimeZone, UtcOffset};
use icu_datetime::preferences::HourCycle;
use icu_datetime::{DateTimeFormatterPreferences, FixedCalendarDateTimeFormatter, NoCalendarFormatter};
use icu_locale_core::{Locale, locale};

use super::moment::HourClock;
use crate::domain::lang::Lang;
use crate::domain::zone;

type Dates<F> = FixedCalendarDateTimeFormatter<Gregorian, F>;

struct Formatters {
    day: Dates<MD>,
    day_of_year: Dates<YMD>,
    weekday: Dates<E>,
    twelve: NoCalendarFormatter<T>,
    twenty_four: NoCalendarFormatter<T>,
    zone: NoCalendarFormatter<GenericShort>,
}

impl Formatters {
    fn new(lang: Lang) -> Formatters {
        let (locale, with_year): (Locale, YMD) = match lang {
            Lang::Ko => (locale!("ko"), YMD::long()),
            Lang::En => (locale!("en-US"), YMD::medium()),
        };
        let plain = DateTimeFormatterPreferences::from(&locale);
        let hours = |cycle| {
            let mut preferences = plain;
            preferences.hour_cycle = Some(cycle);
            NoCalendarFormatter::try_new(preferences, T::hm()).expect("times are compiled in")
        };
        Formatters {
            day: Dates::try_new(plain, MD::medium()).expect("days are compiled in"),
            day_of_year: Dates::try_new(plain, with_year).expect("days are compiled in"),
            weekday: Dates::try_new(plain, E::short()).expect("weekdays are compiled in"),
            twelve: hours(HourCycle::H12),
            twenty_four: hours(HourCycle::H23),
            zone: NoCalendarFormatter::try_new(plain, GenericShort).expect("zones are compiled in"),
        }
    }

    /// Formatters are cheap to make but cannot be shared between threads, so that each thread has its own.
    fn of<T>(lang: Lang, format: impl FnOnce(&Formatters) -> T) -> T {
        thread_local! {
            static KO: Formatters = Formatters::new(Lang::Ko);
            static EN: Formatters = Formatters::new(Lang::En);
        }
        match lang {
            Lang::Ko => KO.with(format),
            Lang::En => EN.with(format),
        }
    }
}

/// `9월 17일`, `Sep 17`; with the year `2026년 9월 17일`, `Sep 17, 2026`.
pub(super) fn day(date: NaiveDate, lang: Lang, year: bool) -> String {
    let day = gregorian(date);
    Formatters::of(lang, |formatters| match year {
        true => formatters.day_of_year.format(&day).to_string(),
        false => formatters.day.format(&day).to_string(),
    })
}

/// `목`, `Thu`.
pub(super) fn weekday(date: NaiveDate, lang: Lang) -> String {
    Formatters::of(lang, |formatters| formatters.weekday.format(&gregorian(date)).to_string())
}

/// `오전 9:40`; `9:40 AM` or `09:40`.
pub(super) fn hour(time: NaiveTime, lang: Lang, hours: HourClock) -> String {
    let worded = Formatters::of(lang, |formatters| match (lang, hours) {
        (Lang::Ko, _) | (Lang::En, HourClock::Twelve) => formatters.twelve.format(&icu_time(time)).to_string(),
        (Lang::En, HourClock::TwentyFour) => formatters.twenty_four.format(&icu_time(time)).to_string(),
    });
    // CLDR joins AM and PM with a narrow no-break space, which nobody can type into a search.
    worded.replace('\u{202f}', " ")
}

/// `베트남 시간`.
pub(super) fn zone_in_korean(at: DateTime<Utc>, zone: Tz) -> String {
    let local = zone::local(at, zone);
    let offset = UtcOffset::try_from_seconds(local.offset().local_minus_utc()).ok();
    let date = Date::try_new_iso(local.year(), local.month() as u8, local.day() as u8).unwrap_or_else(|_| epoch());
    let info = TimeZone::from_iana_id(zone.name())
        .with_offset(offset)
        .at_date_time(IcuDateTime { date, time: icu_time(local.time()) });
    Formatters::of(Lang::Ko, |formatters| formatters.zone.format(&info).to_string())
}

fn gregorian(date: NaiveDate) -> Date<Gregorian> {
    Date::try_new_gregorian(date.year(), date.month() as u8, date.day() as u8)
        .unwrap_or_else(|_| epoch().to_calendar(Gregorian))
}

/// Stands where a date is out of ICU4X's range of some ten thousand years.
fn epoch() -> Date<Iso> {
    Date::try_new_iso(1970, 1, 1).expect("a date")
}

fn icu_time(time: NaiveTime) -> Time {
    Time::try_new(time.hour() as u8, time.minute() as u8, 0, 0).unwrap_or(Time::start_of_day())
}
