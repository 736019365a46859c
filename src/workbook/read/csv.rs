//! A .csv as Excel saves it in Korea: UTF-8 with or without a mark, or else CP949.

use super::{Budget, Cells, Refusal};
use crate::workbook::cell::{Sheet, Value};

pub fn read(name: &str, bytes: &[u8], budget: &mut Budget) -> Result<Sheet, Refusal> {
    let text = decode(bytes)?;
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter(&text))
        .from_reader(text.as_bytes());
    let mut cells = Cells::default();
    let mut row = 0;
    let mut expected_line = 1;
    for record in reader.records() {
        let record = record.map_err(|_| Refusal::NotAWorkbook)?;
        // The reader passes over blank lines; a spreadsheet counts them as rows.
        let line = record.position().map_or(expected_line, csv::Position::line);
        row += line.saturating_sub(expected_line) as u32;
        for (column, field) in record.iter().enumerate() {
            if let Some(value) = Value::text(field) {
                cells.put(row, column as u32, value, budget)?;
            }
        }
        row += 1;
        expected_line = line + 1 + record.iter().map(|field| field.matches('\n').count() as u64).sum::<u64>();
    }
    Ok(cells.into_sheet(stem(name)))
}

fn decode(bytes: &[u8]) -> Result<String, Refusal> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        Err(_) => {
            let text = encoding_rs::EUC_KR.decode_without_bom_handling_and_without_replacement(bytes);
            text.ok_or(Refusal::NotAWorkbook)?.into_owned()
        }
    };
    let binary = text.chars().any(|c| c.is_control() && !matches!(c, '\t' | '\n' | '\r'));
    let tabular = text.lines().any(|line| line.contains([',', '\t', ';']));
    if binary || !tabular { Err(Refusal::NotAWorkbook) } else { Ok(text) }
}

/// Excel writes whatever separates lists on that machine.
fn delimiter(text: &str) -> u8 {
    let start: String = text.lines().take(5).collect();
    let count = |mark: u8| start.bytes().filter(|byte| *byte == mark).count();
    [b',', b'\t', b';'].into_iter().rev().max_by_key(|mark| count(*mark)).unwrap_or(b',')
}

/// `자료/참가기업.csv` is the sheet 참가기업.
fn stem(name: &str) -> String {
    let file = name.rsplit(['/', '\\']).next().unwrap_or(name);
    file.rsplit_once('.').map_or(file, |(stem, _)| stem).to_owned()
}
