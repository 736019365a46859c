//! When a person may be disturbed: business days, holidays and quiet hours on their own clock. Moving a notice may make
//! it earlier or later, never too late to be useful.

use std::collections::{HashMap, HashSet};

use chrono::{DateTime, Datelike, Days, Duration, NaiveDate, NaiveTime, Utc, Weekday};
use chrono_tz::Tz;

use super::cohort::{Holiday, QuietHours};
use super::zone::{instant, local};

/// Holidays by country, as data staff can edit.
///
/// A person keeps the weekends and holidays of their own country only: a Korean holiday does not hold up a notice to a
/// buyer abroad, whose meeting does not move with it.
#[derive(Clone, Debug, Default)]
pub struct Calendar {
    holidays: HashMap<String, HashSet<NaiveDate>>,
}

impl Calendar {
    pub fn new<'a>(holidays: impl IntoIterator<Item = &'a Holiday>) -> Calendar {
        let mut calendar = Calendar::default();
        for holiday in holidays {
            calendar.holidays.entry(holiday.country.clone()).or_default().insert(holiday.day);
        }
        calendar
    }

    pub fn is_business_day(&self, day: NaiveDate, country: &str) -> bool {
        !rests_weekly(day.weekday(), country) && !self.holidays.get(country).is_some_and(|days| days.contains(&day))
    }
}

/// Saturday and Sunday, except where the working week is another.
fn rests_weekly(day: Weekday, country: &str) -> bool {
    match country {
        "BD" | "BH" | "DZ" | "EG" | "IL" | "IQ" | "JO" | "KW" | "LY" | "OM" | "QA" | "SA" | "SD" | "SY" | "YE" => {
            matches!(day, Weekday::Fri | Weekday::Sat)
        }
        "IR" => day == Weekday::Fri,
        "NP" => day == Weekday::Sat,
        _ => matches!(day, Weekday::Sat | Weekday::Sun),
    }
}

/// One reader's good and bad hours.
#[derive(Clone, Copy, Debug)]
pub struct Hours<'a> {
    pub zone: Tz,
    pub country: &'a str,
    pub quiet: Option<QuietHours>,
    pub calendar: &'a Calendar,
}

/// A year of holidays in a row is a mistake in the data; after this many days it is given up on.
const FAR: u64 = 366;

impl Hours<'_> {
    /// A business day outside the quiet hours.
    pub fn are_good(&self, at: DateTime<Utc>) -> bool {
        let wall = local(at, self.zone);
        self.are_business(wall.date_naive()) && !self.quiet.is_some_and(|quiet| quiet.hold(wall.time()))
    }

    /// `due`, or where that is a bad hour ten o'clock on the reader's next business day, with what else is said then, or
    /// where that is after `latest` the last good hour before `due`: 16:00 on a business day. From `latest` on nothing is
    /// moved.
    pub fn settle(&self, due: DateTime<Utc>, latest: DateTime<Utc>) -> DateTime<Utc> {
        if due >= latest || self.are_good(due) {
            return due;
        }
        let day = local(due, self.zone).date_naive();
        let ten = self.ten_from(due);
        if ten <= latest {
            return ten;
        }
        let afternoons = (0..FAR).filter_map(|back| day.checked_sub_days(Days::new(back)));
        let mut business = afternoons.filter(|day| self.are_business(*day));
        let earlier = business.find_map(|day| Some(self.afternoon(day)).filter(|at| *at <= due));
        earlier.unwrap_or(due)
    }

    /// When to say what should have been said already: at once in good hours and from `latest` on, else on the next
    /// business morning, else as soon as the quiet hours end; whichever of these is not after `latest`.
    pub fn catch_up(&self, now: DateTime<Utc>, latest: DateTime<Utc>) -> DateTime<Utc> {
        if now >= latest || self.are_good(now) {
            return now;
        }
        let in_time = |at: &DateTime<Utc>| *at <= latest;
        let waking = || if self.are_quiet(now) { self.quiet_end_from(now) } else { Some(now) };
        self.morning_from(now).filter(in_time).or_else(|| waking().filter(in_time)).unwrap_or(now)
    }

    /// Ten o'clock on a day, or the end of quiet hours that cover it: when somebody is told what can be done in a day.
    pub fn ten_on(&self, day: NaiveDate) -> DateTime<Utc> {
        let hour = self.quiet.filter(|quiet| quiet.hold(clock(10))).map_or(clock(10), |quiet| quiet.until);
        instant(day.and_time(hour), self.zone)
    }

    /// The first ten o'clock of a business day that is not before `at`.
    pub fn ten_from(&self, at: DateTime<Utc>) -> DateTime<Utc> {
        let day = local(at, self.zone).date_naive();
        let ten = self.ten_on(self.business_day_from(day));
        if ten >= at { ten } else { self.ten_on(self.business_day_from(day + Days::new(1))) }
    }

    /// `at`, or where that is in the quiet hours their end.
    pub fn after_quiet(&self, at: DateTime<Utc>) -> DateTime<Utc> {
        if self.are_quiet(at) { self.quiet_end_from(at).unwrap_or(at) } else { at }
    }

    /// `at`, or where that is between 21:00 and 08:00 on the reader's clock the 08:00 after it, whatever the cohort's own
    /// quiet hours are: the law's night for advertisements.
    pub fn by_day(&self, at: DateTime<Utc>) -> DateTime<Utc> {
        let night = Hours { quiet: Some(QuietHours { from: clock(21), until: clock(8) }), ..*self };
        night.after_quiet(at)
    }

    /// A day, or the first business day after it.
    pub fn business_day_from(&self, day: NaiveDate) -> NaiveDate {
        let mut ahead = (0..FAR).filter_map(|ahead| day.checked_add_days(Days::new(ahead)));
        ahead.find(|day| self.are_business(*day)).unwrap_or(day)
    }

    /// A day, or the last business day before it.
    pub fn business_day_to(&self, day: NaiveDate) -> NaiveDate {
        let mut back = (0..FAR).filter_map(|back| day.checked_sub_days(Days::new(back)));
        back.find(|day| self.are_business(*day)).unwrap_or(day)
    }

    /// So many business days before a day.
    pub fn business_days_before(&self, day: NaiveDate, count: usize) -> NaiveDate {
        (0..count).fold(day, |day, _| self.business_day_to(day - Days::new(1)))
    }

    fn are_business(&self, day: NaiveDate) -> bool {
        self.calendar.is_business_day(day, self.country)
    }

    fn are_quiet(&self, at: DateTime<Utc>) -> bool {
        self.quiet.is_some_and(|quiet| quiet.hold(local(at, self.zone).time()))
    }

    /// The first business morning after `at`: 09:00, or the end of quiet hours that cover it.
    fn morning_from(&self, at: DateTime<Utc>) -> Option<DateTime<Utc>> {
        let day = local(at, self.zone).date_naive();
        let days = (0..FAR).filter_map(|ahead| day.checked_add_days(Days::new(ahead)));
        let mut business = days.filter(|day| self.are_business(*day));
        let hour = self.quiet.filter(|quiet| quiet.hold(clock(9))).map_or(clock(9), |quiet| quiet.until);
        business.find_map(|day| Some(instant(day.and_time(hour), self.zone)).filter(|morning| *morning >= at))
    }

    /// 16:00, or where quiet hours cover it an hour before they begin.
    fn afternoon(&self, day: NaiveDate) -> DateTime<Utc> {
        let at = self.quiet.filter(|quiet| quiet.hold(clock(16)));
        let hour = at.map_or(clock(16), |quiet| quiet.from - Duration::hours(1));
        instant(day.and_time(hour), self.zone)
    }

    fn quiet_end_from(&self, at: DateTime<Utc>) -> Option<DateTime<Utc>> {
        let day = local(at, self.zone).date_naive();
        let ends = [Some(day), day.succ_opt()].into_iter().flatten();
        let mut ends = ends.filter_map(|day| Some(instant(day.and_time(self.quiet?.until), self.zone)));
        ends.find(|end| *end >= at)
    }
}

impl QuietHours {
    /// Whether a wall clock's time falls into them; they may pass midnight, and are none where both ends agree.
    pub fn hold(&self, time: NaiveTime) -> bool {
        if self.from <= self.until {
            self.from <= time && time < self.until
        } else {
            self.from <= time || time < self.until
        }
    }
}

fn clock(hour: u32) -> NaiveTime {
    NaiveTime::from_hms_opt(hour, 0, 0).expect("an hour below 24")
}
