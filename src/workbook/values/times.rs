//! `14:30`, `오후 2:30`, `2시 30분`, `2:30 PM`, or a real time.

use chrono::NaiveTime;

use super::{is_none, numbers};
use crate::domain::cohort::QuietHours;
use crate::workbook::cell::{Value, epoch_1900};

pub fn time(value: &Value) -> Option<NaiveTime> {
    match &super::as_number(value) {
        Value::Time(time) => Some(*time),
        // A time alone that a spreadsheet keeps as a moment of its first day.
        Value::DateTime(at) => Some(at.time()),
        Value::Number(number) if (0.0..1.0).contains(number) => match Value::serial(*number, epoch_1900())? {
            Value::Time(time) => Some(time),
            _ => None,
        },
        Value::Text(text) => written(text),
        _ => None,
    }
}

/// `09:40~10:20`, as timetables often have it in one cell.
pub fn time_range(value: &Value) -> Option<(NaiveTime, NaiveTime)> {
    let Value::Text(text) = value else { return None };
    let (start, end) = text.split_once(['~', '-', '–', '—', '∼', '～'])?;
    Some((written(start)?, written(end)?))
}

/// `Some(None)` is none at all.
pub fn quiet_hours(value: &Value) -> Option<Option<QuietHours>> {
    if is_none(&value.to_string()) {
        return Some(None);
    }
    let (from, until) = time_range(value)?;
    Some(Some(QuietHours { from, until })).filter(|_| from != until)
}

pub(super) fn written(text: &str) -> Option<NaiveTime> {
    let (numbers, between) = numbers(text.trim());
    let mut half = None;
    let mut marks = Vec::new();
    for part in &between {
        let part: String = part.split_whitespace().collect::<String>().replace('.', "");
        let (mark, found) = without_half(&part);
        half = if half.is_some() && found.is_some() { return None } else { half.or(found) };
        marks.push(mark.to_owned());
    }
    let marks: Vec<&str> = marks.iter().map(String::as_str).collect();
    let (hour, minute, second) = match (&numbers[..], &marks[..]) {
        ([hour, minute], ["", ":" | "：", ""] | ["", "시", "분"]) => (*hour, *minute, 0),
        ([hour, minute, second], ["", ":", ":", ""]) => (*hour, *minute, *second),
        ([hour], ["", "시" | "시정각"]) => (*hour, 0, 0),
        ([hour], ["", "시반"]) => (*hour, 30, 0),
        ([hour], ["", ""]) if half.is_some() => (*hour, 0, 0),
        _ => return None,
    };
    let hour = match half {
        None => hour,
        // Some write the afternoon twice: 오후 14:30.
        Some(Half::Afternoon) if (13..24).contains(&hour) => hour,
        Some(_) if !(1..=12).contains(&hour) => return None,
        Some(Half::Morning) => hour % 12,
        Some(Half::Afternoon) => hour % 12 + 12,
    };
    NaiveTime::from_hms_opt(hour.try_into().ok()?, minute.try_into().ok()?, second.try_into().ok()?)
}

#[derive(Clone, Copy)]
enum Half {
    Morning,
    Afternoon,
}

fn without_half(part: &str) -> (&str, Option<Half>) {
    let halves = [("오전", Half::Morning), ("오후", Half::Afternoon), ("am", Half::Morning), ("pm", Half::Afternoon)];
    for (word, half) in halves {
        if let Some(rest) = part.strip_prefix(word).or_else(|| part.strip_suffix(word)) {
            return (rest, Some(half));
        }
    }
    (part, None)
}
