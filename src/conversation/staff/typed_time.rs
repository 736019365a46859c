//! When staff want a meeting, as they type it on the host's clock: `9/17 10:30`, `9월 17일 오전 10:30`, `17일 10시 반`,
//! `내일 2시`, or the time alone. Whatever is understood is read back before anything happens.

use chrono::{Datelike as _, Days, NaiveDate, NaiveDateTime, NaiveTime, Timelike as _};

use crate::workbook::cell::Value;
use crate::workbook::values;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Typed {
    Day(NaiveDate),
    At(NaiveDateTime),
}

/// What helps to understand what is left unsaid.
#[derive(Clone, Copy, Debug)]
pub struct Around {
    pub today: NaiveDate,
    /// The day a time alone is about.
    pub day: NaiveDate,
    /// The cohort's first and last day.
    pub from: NaiveDate,
    pub until: NaiveDate,
}

pub fn read(text: &str, around: Around) -> Option<Typed> {
    let text = text.trim().trim_end_matches(['.', '!', '?']).trim();
    if let Some(time) = time(text) {
        return Some(Typed::At(around.day.and_time(time)));
    }
    if let Some(day) = day(text, around) {
        return Some(Typed::Day(day));
    }
    let blanks = text.char_indices().filter(|(_, char)| char.is_whitespace() || matches!(char, 'T' | ')' | '일' | ','));
    blanks.rev().find_map(|(at, char)| {
        let end = at + char.len_utf8();
        let head = if char.is_whitespace() || char == 'T' || char == ',' { &text[..at] } else { &text[..end] };
        Some(Typed::At(day(head.trim(), around)?.and_time(time(text[end..].trim())?)))
    })
}

fn day(text: &str, around: Around) -> Option<NaiveDate> {
    let near = around.from;
    let value = Value::Text(text.to_owned());
    said(text, around.today).or_else(|| of_month(text, around)).or_else(|| values::date(&value, Some(near)))
}

/// A day named from today.
fn said(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    let ahead = match text.to_lowercase().as_str() {
        "오늘" | "today" => 0,
        "내일" | "tomorrow" => 1,
        "모레" => 2,
        _ => return None,
    };
    today.checked_add_days(Days::new(ahead))
}

/// `17일`, `17일(목)`: the day of that number within the cohort, or the nearest to it.
fn of_month(text: &str, around: Around) -> Option<NaiveDate> {
    let bare = match text.split_once('(') {
        None => text,
        Some((bare, weekday)) if weekday.ends_with(')') => bare.trim(),
        Some(_) => return None,
    };
    let number: u32 = bare.strip_suffix('일')?.trim().parse().ok()?;
    let first = around.from.checked_sub_days(Days::new(31))?;
    let days = first.iter_days().take_while(|day| *day <= around.until + Days::new(31));
    let outside = |day: &NaiveDate| {
        let before = (around.from - *day).num_days().max(0);
        let after = (*day - around.until).num_days().max(0);
        (before + after, (*day - around.day).num_days().abs())
    };
    days.filter(|day| day.day() == number).min_by_key(outside)
}

/// Nobody means two in the morning by `2시` or `2:30`; whoever does writes `오전 2시` or `02:30`.
fn time(text: &str) -> Option<NaiveTime> {
    let time = values::time(&Value::Text(text.to_owned()))?;
    let lower = text.to_lowercase();
    let says_half = ["오전", "오후", "새벽", "am", "pm", "a.m", "p.m"].iter().any(|half| lower.contains(half));
    let afternoon = (1..7).contains(&time.hour()) && !says_half && !text.starts_with('0');
    if afternoon { time.with_hour(time.hour() + 12) } else { Some(time) }
}

/// A stretch of a day cut into slots: `9월 9일 10:00-12:00, 10분 간격`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stretch {
    pub day: NaiveDate,
    pub from: NaiveTime,
    pub until: NaiveTime,
    /// How long one slot is.
    pub minutes: i64,
}

/// Where nothing is said of it.
const MINUTES: i64 = 15;

pub fn read_stretch(text: &str, around: Around) -> Option<Stretch> {
    let text = text.trim().to_lowercase().replace("부터", "-").replace("까지", " ").replace(" to ", "-");
    let (when, minutes) = length(&text)?;
    let breaks = when.char_indices().filter(|(_, char)| char.is_whitespace() || matches!(char, ')' | '일' | ','));
    breaks.into_iter().find_map(|(at, char)| {
        let end = at + char.len_utf8();
        let head = if char.is_whitespace() || char == ',' { &when[..at] } else { &when[..end] };
        let day = day(head.trim(), around)?;
        let (from, until) = when[end..].split_once(['-', '~', '–', '—', '∼', '～'])?;
        let (from, until) = (time(from.trim())?, time(until.trim())?);
        // 오후 2시-8시: what follows an afternoon is the afternoon.
        let until = if until <= from && until.hour() < 12 { until.with_hour(until.hour() + 12)? } else { until };
        Some(Stretch { day, from, until, minutes })
    })
}

/// What stands before the length of a slot, and the length.
fn length(text: &str) -> Option<(&str, i64)> {
    const MARKS: [&str; 8] = ["분 간격", "분간격", "분 단위", "분단위", "분씩", "분마다", "min", "-min"];
    let Some(mark) = MARKS.iter().filter_map(|mark| text.rfind(mark)).min() else { return Some((text, MINUTES)) };
    let before = text[..mark].trim_end();
    let digits = before.len() - before.trim_end_matches(|char: char| char.is_ascii_digit()).len();
    let minutes = before[before.len() - digits..].parse().ok()?;
    let when = before[..before.len() - digits].trim_end().trim_end_matches("every").trim_end();
    Some((when.trim_end_matches(','), minutes))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stretch_of_slots_is_read_as_staff_type_it() {
        let around = Around {
            today: date("2020-09-01"),
            day: date("2020-09-01"),
            from: date("2020-09-01"),
            until: date("2020-10-08"),
        };
        let stretch = |from: &str, until: &str, minutes| {
            let time = |text: &str| NaiveTime::parse_from_str(text, "%H:%M").expect("a time");
            Some(Stretch { day: date("2020-09-09"), from: time(from), until: time(until), minutes })
        };
        let cases = [
            ("9월 9일 10:00-12:00, 10분 간격", stretch("10:00", "12:00", 10)),
            ("9월 9일(수) 10:00~12:00 20분씩", stretch("10:00", "12:00", 20)),
            ("9/9 오후 2시 - 4시, 15분간격", stretch("14:00", "16:00", 15)),
            ("9일 오후 2시부터 8시까지 30분 단위", stretch("14:00", "20:00", 30)),
            ("2020-09-09 10:00-12:00", stretch("10:00", "12:00", 15)),
            ("Sep 9, 10:00 to 12:00, every 10 min", stretch("10:00", "12:00", 10)),
            ("9월 9일 10:00", None),
            ("10:00-12:00", None),
            ("다음 주에 합시다", None),
            ("", None),
        ];
        for (text, expected) in cases {
            assert_eq!(read_stretch(text, around), expected, "{text}");
        }
    }

    fn date(text: &str) -> NaiveDate {
        text.parse().expect("a date")
    }

    #[test]
    fn a_day_and_a_time_are_read_in_the_ways_staff_type_them() {
        let around = Around {
            today: date("2020-09-14"),
            day: date("2020-09-16"),
            from: date("2020-09-15"),
            until: date("2020-10-08"),
        };
        let at = |text: &str| {
            Some(Typed::At(NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").expect("a day and a time")))
        };
        let day = |text: &str| Some(Typed::Day(date(text)));
        let cases = [
            ("9/17 10:30", at("2020-09-17 10:30")),
            ("9.17 10:30", at("2020-09-17 10:30")),
            ("9월 17일 오전 10:30", at("2020-09-17 10:30")),
            ("9월 17일(목) 오전 10시 30분", at("2020-09-17 10:30")),
            ("9월17일 10시30분", at("2020-09-17 10:30")),
            ("2020-09-17 10:30", at("2020-09-17 10:30")),
            ("2020-09-17T10:30", at("2020-09-17 10:30")),
            ("2020년 9월 17일 오후 2시", at("2020-09-17 14:00")),
            ("17일 10시 반", at("2020-09-17 10:30")),
            ("17일(목) 10:30", at("2020-09-17 10:30")),
            ("17일10:30", at("2020-09-17 10:30")),
            ("5일 오전 9시", at("2020-10-05 09:00")),
            ("Sep 17 10:30", at("2020-09-17 10:30")),
            ("Sep 17, 10:30 am", at("2020-09-17 10:30")),
            ("내일 2시", at("2020-09-15 14:00")),
            ("tomorrow 9:40", at("2020-09-15 09:40")),
            ("10:30", at("2020-09-16 10:30")),
            ("오후 3시", at("2020-09-16 15:00")),
            ("2시 반", at("2020-09-16 14:30")),
            ("02:30", at("2020-09-16 02:30")),
            ("오전 2시", at("2020-09-16 02:00")),
            ("7:10", at("2020-09-16 07:10")),
            ("9/18", day("2020-09-18")),
            ("18일", day("2020-09-18")),
            ("내일", day("2020-09-15")),
            ("25:00", None),
            ("9/32 10:30", None),
            ("다음에 합시다", None),
            ("", None),
        ];
        for (text, expected) in cases {
            assert_eq!(read(text, around), expected, "{text}");
        }
    }
}
