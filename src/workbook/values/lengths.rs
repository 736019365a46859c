//! Lengths of time: `40분`, `1시간 30분`, `24시간, 1시간, 10분`, `2년`.

use chrono::Timelike as _;

use super::{key, numbers};
use crate::workbook::cell::Value;

const HOUR: i64 = 60;
const DAY: i64 = 24 * HOUR;

/// Minutes of a meeting; a bare number counts minutes, and a time of day is a length: 00:40.
pub fn minutes(value: &Value) -> Option<i64> {
    match value {
        Value::Number(number) if number.fract() == 0.0 && (1.0..100_000.0).contains(number) => Some(*number as i64),
        Value::Time(time) => Some(i64::from(time.num_seconds_from_midnight()) / 60),
        Value::Text(text) => span(text, Some(1)),
        _ => None,
    }
    .filter(|minutes| *minutes > 0)
}

/// Minutes before a meeting, the longest first.
pub fn offsets(value: &Value) -> Option<Vec<i64>> {
    let mut offsets: Vec<i64> = parts(value)?.iter().map(|part| span(part, None)).collect::<Option<_>>()?;
    offsets.sort_unstable_by(|a, b| b.cmp(a));
    offsets.dedup();
    (!offsets.is_empty() && offsets.iter().all(|offset| (1..=60 * DAY).contains(offset))).then_some(offsets)
}

/// Days after the end, the nearest first.
pub fn days_list(value: &Value) -> Option<Vec<i64>> {
    if super::is_none(&value.to_string()) {
        return Some(Vec::new());
    }
    let mut list: Vec<i64> = parts(value)?.iter().map(|part| in_days(part)).collect::<Option<_>>()?;
    list.sort_unstable();
    list.dedup();
    list.iter().all(|days| (1..=3_660).contains(days)).then_some(list)
}

/// `2년`, `24개월`, `730일`, or a number of days.
pub fn days(value: &Value) -> Option<i64> {
    in_days(&value.to_string()).filter(|days| (1..=36_600).contains(days))
}

/// `종료 10분 후`; `종료 직후` is at once.
pub fn log_after(value: &Value) -> Option<i64> {
    let text = value.to_string().replace("종료", "").replace("상담", "");
    if matches!(key(&text).as_str(), "직후" | "즉시" | "immediately" | "atonce") {
        return Some(0);
    }
    let bare = text.trim().trim_end_matches(['후', '뒤']).trim();
    let bare = bare.trim_end_matches("later").trim_end_matches("after").trim();
    span(bare, Some(1)).filter(|minutes| (0..=30 * DAY).contains(minutes))
}

fn parts(value: &Value) -> Option<Vec<String>> {
    let text = value.to_string();
    let parts = text.split([',', '，', '/', '·', ';', '、', '\n']).map(str::trim).filter(|part| !part.is_empty());
    Some(parts.map(str::to_owned).collect()).filter(|parts: &Vec<String>| !parts.is_empty())
}

/// `1시간 30분` in minutes. `bare` is what a number without a unit counts, if it may stand without one.
fn span(text: &str, bare: Option<i64>) -> Option<i64> {
    let (numbers, units) = numbers(text.trim());
    let (before, units) = units.split_first()?;
    if !matches!(before.trim(), "" | "약") || numbers.is_empty() {
        return None;
    }
    let mut sum: i64 = 0;
    for (number, unit) in numbers.iter().zip(units) {
        let unit = match key(unit).trim_end_matches('전') {
            "분" | "분간" | "m" | "min" | "mins" | "minute" | "minutes" | "minbefore" | "minutesbefore" => 1,
            "시간" | "h" | "hr" | "hrs" | "hour" | "hours" | "hourbefore" | "hoursbefore" => HOUR,
            "일" | "d" | "day" | "days" | "daybefore" | "daysbefore" => DAY,
            "주" | "주일" | "week" | "weeks" => 7 * DAY,
            "" if numbers.len() == 1 && unit.trim().is_empty() => bare?,
            _ => return None,
        };
        sum = sum.checked_add(number.checked_mul(unit)?)?;
    }
    Some(sum)
}

fn in_days(text: &str) -> Option<i64> {
    let (numbers, units) = numbers(text.trim());
    let ([number], [before, unit]) = (&numbers[..], &units[..]) else { return None };
    let unit = match key(unit).trim_end_matches('후') {
        "" | "일" | "day" | "days" | "d" => 1,
        "주" | "주일" | "week" | "weeks" => 7,
        "개월" | "달" | "month" | "months" => 30,
        "년" | "year" | "years" | "y" => 365,
        _ => return None,
    };
    if before.trim().is_empty() { number.checked_mul(unit) } else { None }
}
