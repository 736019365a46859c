//! Cells as they stand in a sheet, before anything is made of them. Empty cells and rows are not kept, so a sheet costs
//! what is written in it and not what it pretends to span.

use chrono::{Days, NaiveDate, NaiveDateTime, NaiveTime};

use super::place::CellAddress;

#[derive(Clone, Debug, PartialEq)]
pub struct Sheet {
    pub name: String,
    pub rows: Vec<Row>,
}

/// A row with something in it, its cells from left to right.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    pub index: u32,
    pub cells: Vec<Cell>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    pub at: CellAddress,
    pub value: Value,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    Text(String),
    Number(f64),
    DateTime(NaiveDateTime),
    Date(NaiveDate),
    Time(NaiveTime),
    Bool(bool),
    /// `#REF!` and its like.
    Error(String),
    /// A formula that no spreadsheet has calculated yet.
    FormulaWithoutValue,
}

impl Value {
    /// Text without the blanks around it; `None` where nothing is left.
    pub fn text(text: &str) -> Option<Value> {
        let text = text.trim_matches(|c: char| c.is_whitespace() || matches!(c, '\u{feff}' | '\u{200b}'));
        (!text.is_empty()).then(|| Value::Text(text.to_owned()))
    }

    /// A spreadsheet's day number: a time below 1, a date where there is no fraction.
    pub fn serial(serial: f64, epoch: NaiveDate) -> Option<Value> {
        if !(0.0..100_000.0).contains(&serial) {
            return None;
        }
        let seconds = (serial * 86_400.0).round() as u64;
        let (days, seconds) = (seconds / 86_400, (seconds % 86_400) as u32);
        let time = NaiveTime::from_num_seconds_from_midnight_opt(seconds, 0)?;
        if days == 0 {
            return Some(Value::Time(time));
        }
        let day = epoch.checked_add_days(Days::new(days))?;
        Some(if seconds == 0 { Value::Date(day) } else { Value::DateTime(day.and_time(time)) })
    }
}

/// The day before day 1 of every spreadsheet since Lotus 1-2-3, whose February 1900 had 29 days.
pub fn epoch_1900() -> NaiveDate {
    NaiveDate::from_ymd_opt(1899, 12, 30).expect("a day of the calendar")
}

/// As staff would read it in the cell.
impl std::fmt::Display for Value {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Value::Text(text) | Value::Error(text) => f.write_str(text),
            Value::Number(number) => write!(f, "{number}"),
            Value::DateTime(at) => write!(f, "{}", at.format("%Y-%m-%d %H:%M")),
            Value::Date(day) => write!(f, "{day}"),
            Value::Time(time) => write!(f, "{}", time.format("%H:%M")),
            Value::Bool(true) => f.write_str("TRUE"),
            Value::Bool(false) => f.write_str("FALSE"),
            Value::FormulaWithoutValue => f.write_str("="),
        }
    }
}
