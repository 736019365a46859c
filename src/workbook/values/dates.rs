//! `2020.10.15`, `2020년 10월 15일(목)`, `10/15`, `Oct 15, 2020`, or a real date.

use chrono::{Datelike as _, NaiveDate, NaiveDateTime, NaiveTime};

use super::{numbers, times};
use crate::workbook::cell::{Value, epoch_1900};

const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/// Which year a day written without one is of.
#[derive(Clone, Copy, Debug)]
enum Year {
    Unknown,
    /// The one that brings it closest to this day.
    Near(NaiveDate),
    /// The latest in which it is not after this day.
    Until(NaiveDate),
}

/// `near` gives a date without a year its year: the one that brings it closest.
pub fn date(value: &Value, near: Option<NaiveDate>) -> Option<NaiveDate> {
    dated(value, near.map_or(Year::Unknown, Year::Near))
}

/// Of something that has happened: a date without a year is the latest such day up to `today`. One with a year is as it
/// stands, and may be ahead.
pub fn past_date(value: &Value, today: NaiveDate) -> Option<NaiveDate> {
    dated(value, Year::Until(today))
}

fn dated(value: &Value, unsaid: Year) -> Option<NaiveDate> {
    let day = match &super::as_number(value) {
        Value::Date(day) => Some(*day),
        Value::DateTime(at) => Some(at.date()),
        Value::Number(number) if *number >= 19_000_101.0 && number.fract() == 0.0 => eight_digits(*number as i64),
        Value::Number(number) if *number >= 20_000.0 => match Value::serial(*number, epoch_1900())? {
            Value::Date(day) => Some(day),
            _ => None,
        },
        Value::Text(text) => written(text, unsaid),
        _ => None,
    };
    day.filter(|day| (1990..2200).contains(&day.year()))
}

/// A day with a time, or a day alone with the time that goes without saying.
pub fn date_time(value: &Value, near: Option<NaiveDate>, unsaid: NaiveTime) -> Option<NaiveDateTime> {
    let year = near.map_or(Year::Unknown, Year::Near);
    let at = match &super::as_number(value) {
        Value::DateTime(at) => Some(*at),
        Value::Number(number) if (20_000.0..100_000.0).contains(number) => {
            match Value::serial(*number, epoch_1900())? {
                Value::DateTime(at) => Some(at),
                Value::Date(day) => Some(day.and_time(unsaid)),
                _ => None,
            }
        }
        Value::Text(text) => match written(text, year) {
            Some(day) => Some(day.and_time(unsaid)),
            None => splits(text).find_map(|(day, time)| Some(written(day, year)?.and_time(times::written(time)?))),
        },
        other => date(other, near).map(|day| day.and_time(unsaid)),
    };
    at.filter(|at| (1990..2200).contains(&at.year()))
}

/// Every way to cut a text in two at a blank or at ISO's T.
fn splits(text: &str) -> impl Iterator<Item = (&str, &str)> {
    let cuts = text.char_indices().filter(|(_, c)| c.is_whitespace() || matches!(c, 'T' | ')'));
    cuts.map(|(at, c)| (text[..at + if c == ')' { 1 } else { 0 }].trim(), text[at + c.len_utf8()..].trim()))
}

fn written(text: &str, unsaid: Year) -> Option<NaiveDate> {
    let text = without_weekday(text.trim());
    let (numbers, between) = numbers(text);
    let separators: Vec<String> = between.iter().map(|part| part.split_whitespace().collect()).collect();
    let separators: Vec<&str> = separators.iter().map(String::as_str).collect();
    match (&numbers[..], &separators[..]) {
        ([year, month, day], ["", "." | "-" | "/", "." | "-" | "/", "" | "."] | ["", "년", "월", "일" | ""]) => {
            ymd(*year, *month, *day).or_else(|| day_last_year(*year, *month, *day))
        }
        ([month, day], ["", "/" | "." | "-", "" | "."] | ["", "월", "일" | ""]) => without_year(*month, *day, unsaid),
        ([day, year], [name, "," | "." | "", ""]) => ymd(*year, month(name)?, *day),
        ([day, year], ["", name, ""]) => ymd(*year, month(name)?, *day),
        ([day], [name, ""] | ["", name]) => without_year(month(name)?, *day, unsaid),
        _ => None,
    }
}

/// `(목)`, `(Thu)` or `목요일` at the end.
fn without_weekday(text: &str) -> &str {
    let bare = text.trim_end_matches(')');
    match bare.rsplit_once('(') {
        Some((before, day)) if text.ends_with(')') && day.chars().count() <= 9 => before.trim_end(),
        _ => text
            .strip_suffix("요일")
            .map_or(text, |text| text.trim_end_matches(['월', '화', '수', '목', '금', '토', '일']).trim_end()),
    }
}

/// A year of two figures is of this century.
fn ymd(year: i64, month: i64, day: i64) -> Option<NaiveDate> {
    let year = if (13..100).contains(&year) { year + 2000 } else { year };
    if year < 1000 {
        return None;
    }
    NaiveDate::from_ymd_opt(year.try_into().ok()?, month.try_into().ok()?, day.try_into().ok()?)
}

/// `10/15/2020`. Where day and month could be either, it is nobody's guess.
fn day_last_year(a: i64, b: i64, year: i64) -> Option<NaiveDate> {
    match (a, b) {
        _ if year < 1000 => None,
        (month, day @ 13..) => ymd(year, month, day),
        (day @ 13.., month) => ymd(year, month, day),
        (month, day) if month == day => ymd(year, month, day),
        _ => None,
    }
}

fn without_year(month: i64, day: i64, unsaid: Year) -> Option<NaiveDate> {
    match unsaid {
        Year::Unknown => None,
        Year::Near(near) => {
            let year = i64::from(near.year());
            let years = (year - 1..=year + 1).filter_map(|year| ymd(year, month, day));
            years.min_by_key(|date| (*date - near).num_days().abs())
        }
        Year::Until(today) => {
            let year = i64::from(today.year());
            // A 29 February may be eight years back.
            (year - 8..=year).rev().filter_map(|year| ymd(year, month, day)).find(|date| *date <= today)
        }
    }
}

fn eight_digits(number: i64) -> Option<NaiveDate> {
    ymd(number / 10_000, number / 100 % 100, number % 100)
}

fn month(name: &str) -> Option<i64> {
    let name = name.trim_end_matches(['.', ',']);
    let known = name.len() >= 3 && name.is_ascii();
    let at = MONTHS.iter().position(|month| known && name.starts_with(month))?;
    i64::try_from(at).ok().map(|at| at + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_past_day_without_a_year_is_the_latest_there_was() {
        for (text, today, day) in [
            ("10월 5일", "2021-09-23", Some("2020-10-05")),
            ("9월 23일", "2021-09-23", Some("2021-09-23")),
            ("9/24", "2021-09-23", Some("2020-09-24")),
            ("Oct 5", "2021-09-23", Some("2020-10-05")),
            ("2월 29일", "2023-09-23", Some("2020-02-29")),
            ("2월 29일", "2103-09-23", Some("2096-02-29")),
            // One with a year is as it stands.
            ("2021년 10월 5일", "2021-09-23", Some("2021-10-05")),
            ("2월 30일", "2021-09-23", None),
        ] {
            let on = today.parse().unwrap_or(NaiveDate::MIN);
            let read = past_date(&Value::Text(text.to_owned()), on).map(|day| day.to_string());
            assert_eq!(read.as_deref(), day, "{text} on {today}");
        }
    }
}
