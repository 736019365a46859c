//! .ods, the format of LibreOffice. Repeated cells and rows are counted against the budget before they are made, and
//! empty ones cost nothing however often they repeat.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};

use super::package::Package;
use super::xml::{Attributes, Event, NotXml, Reader};
use super::{Budget, Cells, Refusal};
use crate::workbook::cell::{Sheet, Value};

pub fn read(package: &Package, budget: &mut Budget) -> Result<Vec<Sheet>, Refusal> {
    let text = |name| package.file(name).and_then(|bytes| std::str::from_utf8(bytes).ok());
    if text("META-INF/manifest.xml").is_some_and(|manifest| manifest.contains("encryption-data")) {
        return Err(Refusal::Encrypted);
    }
    let mut xml = Reader::new(text("content.xml").ok_or(Refusal::Damaged)?);
    let mut sheets = Vec::new();
    while let Some(event) = xml.next()? {
        if let Event::Open { name: "table:table", attributes, empty: false } = event {
            let name = attributes.get("table:name").unwrap_or_default().into_owned();
            sheets.push(table(&mut xml, budget)?.into_sheet(name));
        }
    }
    if sheets.is_empty() { Err(Refusal::Damaged) } else { Ok(sheets) }
}

fn table(xml: &mut Reader<'_>, budget: &mut Budget) -> Result<Cells, Refusal> {
    let mut cells = Cells::default();
    let mut next_row: u32 = 0;
    while let Some(event) = xml.next()? {
        match event {
            Event::Open { name: "table:table-row", attributes, empty } => {
                let times = repeated(attributes, "table:number-rows-repeated");
                let row = if empty { Vec::new() } else { read_row(xml, budget)? };
                // With nothing in the row this loop is not entered, however often it repeats.
                for copy in 0..if row.is_empty() { 0 } else { times } {
                    for (column, value) in &row {
                        cells.put(next_row.saturating_add(copy), *column, value.clone(), budget)?;
                    }
                }
                next_row = next_row.saturating_add(times);
            }
            Event::Close { name: "table:table" } => return Ok(cells),
            _ => {}
        }
    }
    Err(Refusal::Damaged)
}

fn read_row(xml: &mut Reader<'_>, budget: &Budget) -> Result<Vec<(u32, Value)>, Refusal> {
    let mut row = Vec::new();
    let mut next_column: u32 = 0;
    let mut text = 0;
    while let Some(event) = xml.next()? {
        match event {
            Event::Open { name: "table:table-cell" | "table:covered-table-cell", attributes, empty } => {
                let times = repeated(attributes, "table:number-columns-repeated");
                let content = if empty { String::new() } else { read_text(xml, budget.text)? };
                if let Some(value) = value(attributes, &content) {
                    text += content.len().saturating_mul(times as usize);
                    if row.len().saturating_add(times as usize) > budget.cells || text > budget.text {
                        return Err(Refusal::TooMuchInside);
                    }
                    row.extend((0..times).map(|copy| (next_column.saturating_add(copy), value.clone())));
                }
                next_column = next_column.saturating_add(times);
            }
            Event::Close { name: "table:table-row" } => return Ok(row),
            _ => {}
        }
    }
    Err(Refusal::Damaged)
}

/// The paragraphs of a cell as lines, without its comments.
fn read_text(xml: &mut Reader<'_>, most: usize) -> Result<String, Refusal> {
    let mut text = String::new();
    let mut comments = 0_u32;
    let mut paragraphs = 0;
    while let Some(event) = xml.next()? {
        match event {
            Event::Open { name: "office:annotation", empty: false, .. } => comments += 1,
            Event::Close { name: "office:annotation" } => comments = comments.saturating_sub(1),
            Event::Close { name: "table:table-cell" | "table:covered-table-cell" } => return Ok(text),
            _ if comments > 0 => {}
            Event::Open { name: "text:p", .. } => {
                if paragraphs > 0 {
                    text.push('\n');
                }
                paragraphs += 1;
            }
            Event::Open { name: "text:s", attributes, .. } => {
                text.extend(std::iter::repeat_n(' ', repeated(attributes, "text:c").min(100) as usize));
            }
            Event::Open { name: "text:tab", .. } => text.push('\t'),
            Event::Open { name: "text:line-break", .. } => text.push('\n'),
            // Blanks between the tags of a cell are layout.
            Event::Text(part) if paragraphs > 0 => text.push_str(&part),
            _ => {}
        }
        if text.len() > most {
            return Err(Refusal::TooMuchInside);
        }
    }
    Err(Refusal::Damaged)
}

fn repeated(attributes: Attributes<'_>, name: &str) -> u32 {
    attributes.get(name).and_then(|value| value.trim().parse().ok()).unwrap_or(1)
}

fn value(attributes: Attributes<'_>, content: &str) -> Option<Value> {
    let get = |name: &str| attributes.get(name);
    if get("calcext:value-type").as_deref() == Some("error") {
        return Some(Value::Error(content.to_owned()));
    }
    let value = match get("office:value-type").as_deref() {
        Some("float" | "currency" | "percentage") => get("office:value")?.parse().ok().map(Value::Number),
        Some("boolean") => Some(Value::Bool(get("office:boolean-value")? == "true")),
        Some("date") => date(&get("office:date-value")?),
        Some("time") => time(&get("office:time-value")?).map(Value::Time),
        None if get("table:formula").is_some() && content.is_empty() => Some(Value::FormulaWithoutValue),
        _ => None,
    };
    value.or_else(|| Value::text(content)).or_else(|| Value::text(&get("office:string-value")?))
}

fn date(text: &str) -> Option<Value> {
    if let Ok(day) = text.parse::<NaiveDate>() {
        return Some(Value::Date(day));
    }
    text.parse::<NaiveDateTime>().ok().map(Value::DateTime)
}

/// `PT14H30M00S`.
fn time(text: &str) -> Option<NaiveTime> {
    let (hours, rest) = text.strip_prefix("PT")?.split_once('H')?;
    let (minutes, rest) = rest.split_once('M')?;
    let seconds: f64 = rest.strip_suffix('S')?.parse().ok()?;
    NaiveTime::from_hms_opt(hours.parse().ok()?, minutes.parse().ok()?, seconds as u32)
}

impl From<NotXml> for Refusal {
    fn from(_: NotXml) -> Refusal {
        Refusal::Damaged
    }
}
