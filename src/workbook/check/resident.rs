//! 주민등록번호 are never taken: wherever one stands in a workbook it is reported by its cell, and nothing behind this
//! module sees it.

use chrono::NaiveDate;

use super::findings::Findings;
use crate::workbook::cell::{Sheet, Value};
use crate::workbook::place::Place;
use crate::workbook::problem::Wrong;

/// The sheets with every resident number made unreadable.
pub fn masked(sheets: &[Sheet], findings: &mut Findings) -> Vec<Sheet> {
    let mut sheets = sheets.to_vec();
    for sheet in &mut sheets {
        for cell in sheet.rows.iter_mut().flat_map(|row| &mut row.cells) {
            let text = match &cell.value {
                Value::Text(text) => text.clone(),
                Value::Number(number) if number.fract() == 0.0 => format!("{number:013}"),
                _ => continue,
            };
            let Some(masked) = mask(&text) else { continue };
            let at = Place::cell(&sheet.name, cell.at.row, cell.at.column);
            findings.wrong(at, Wrong::ResidentNumber { masked: masked.clone() });
            cell.value = Value::Text(masked);
        }
    }
    sheets
}

/// The text with the last eleven figures of each resident number hidden; `None` where it has none.
fn mask(text: &str) -> Option<String> {
    let mut chars: Vec<char> = text.chars().collect();
    let digits: Vec<usize> = (0..chars.len()).filter(|at| chars[*at].is_ascii_digit()).collect();
    let mut hidden = false;
    let mut from = 0;
    while let Some(window) = digits.get(from..from + 13) {
        if !is_resident_number(&chars, window) {
            from += 1;
            continue;
        }
        window[2..].iter().for_each(|at| chars[*at] = '*');
        hidden = true;
        from += 13;
    }
    hidden.then(|| chars.into_iter().collect())
}

/// Six figures of a birthday, seven more of which the first tells the century, with at most a hyphen between.
fn is_resident_number(chars: &[char], window: &[usize]) -> bool {
    let digit = |at: usize| chars[window[at]].to_digit(10).unwrap_or(0);
    let number = |at: usize| digit(at) * 10 + digit(at + 1);
    let (first, last) = (window[0], window[12]);
    let alone =
        (first == 0 || !chars[first - 1].is_ascii_digit()) && chars.get(last + 1).is_none_or(|c| !c.is_ascii_digit());
    let together = window[5] - first == 5 && last - window[6] == 6;
    let between = chars[window[5] + 1..window[6]].iter().collect::<String>();
    let century = match digit(6) {
        1 | 2 | 5 | 6 => 1900,
        3 | 4 | 7 | 8 => 2000,
        _ => return false,
    };
    let birthday = NaiveDate::from_ymd_opt(century + number(0) as i32, number(2), number(4));
    alone
        && together
        && !is_barcode(&(0..13).map(digit).collect::<Vec<u32>>(), &between)
        && matches!(between.trim(), "" | "-" | "–" | "−")
        && birthday.is_some()
}

/// Korean barcodes begin with 880, which could be a year and a month.
fn is_barcode(digits: &[u32], between: &str) -> bool {
    let weighted: u32 = digits.iter().enumerate().map(|(at, digit)| if at % 2 == 0 { *digit } else { digit * 3 }).sum();
    between.is_empty() && digits.starts_with(&[8, 8, 0]) && weighted.is_multiple_of(10)
}
