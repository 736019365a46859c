//! A file of whatever kind becomes sheets of cells. What it is shows in its content, not in its name, and everything
//! that could cost memory or time is bounded before a library sees it. Meant for a blocking thread.

mod csv;
mod ods;
mod package;
mod xlsx;
mod xml;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::cell::{Cell, Row, Sheet, Value};
use super::place::CellAddress;
use super::{Words, say};
use crate::domain::file::MOST_BY_TELEGRAM;

/// No workbook is larger, however it comes.
pub const MOST_BYTES: usize = MOST_BY_TELEGRAM as usize;
const MOST_CELLS: usize = 200_000;
const MOST_TEXT: usize = 16 * 1024 * 1024;
const MOST_SHEETS: usize = 60;
/// What a spreadsheet itself can hold.
const MOST_ROWS: u32 = 1_048_576;
const MOST_COLUMNS: u32 = 16_384;

/// Why a file is not read at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Refusal {
    NotAWorkbook,
    /// A workbook whose inside does not read.
    Damaged,
    /// Protected by a password.
    Encrypted,
    /// `.xls`, from before 2007.
    OldFormat,
    TooBig,
    /// Small, but unpacks to far more than a workbook would.
    Bomb,
    TooMuchInside,
}

impl Refusal {
    pub fn words(self) -> Words {
        match self {
            Refusal::NotAWorkbook => say("import-not-a-workbook", []),
            Refusal::Damaged => say("import-damaged", []),
            Refusal::Encrypted => say("import-encrypted", []),
            Refusal::OldFormat => say("import-old-format", []),
            Refusal::TooBig => say("import-too-big", [("most", &(MOST_BYTES / 1024 / 1024))]),
            Refusal::Bomb => say("import-bomb", []),
            Refusal::TooMuchInside => say("import-too-much-inside", [("most", &MOST_CELLS)]),
        }
    }
}

impl std::fmt::Display for Refusal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{self:?}")
    }
}

impl std::error::Error for Refusal {}

/// Reads one workbook.
pub fn read(name: &str, bytes: &[u8]) -> Result<Vec<Sheet>, Refusal> {
    read_all(&[(name, bytes)])
}

/// Reads a cohort that comes as several files, such as a .csv for each sheet.
pub fn read_all(files: &[(&str, &[u8])]) -> Result<Vec<Sheet>, Refusal> {
    let size: usize = files.iter().map(|(_, bytes)| bytes.len()).sum();
    if size > MOST_BYTES {
        return Err(Refusal::TooBig);
    }
    let mut budget = Budget::default();
    let mut sheets = Vec::new();
    for (name, bytes) in files {
        sheets.extend(read_one(name, bytes, &mut budget)?);
    }
    if sheets.len() > MOST_SHEETS {
        return Err(Refusal::TooMuchInside);
    }
    Ok(sheets)
}

fn read_one(name: &str, bytes: &[u8], budget: &mut Budget) -> Result<Vec<Sheet>, Refusal> {
    const OLE: &[u8] = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
    if bytes.starts_with(OLE) {
        let mark: Vec<u8> = "EncryptedPackage".bytes().flat_map(|letter| [letter, 0]).collect();
        let encrypted = bytes.windows(mark.len()).any(|window| window == mark);
        return Err(if encrypted { Refusal::Encrypted } else { Refusal::OldFormat });
    }
    if !bytes.starts_with(b"PK") {
        return Ok(vec![csv::read(name, bytes, budget)?]);
    }
    let package = package::unpack(bytes)?;
    if package.contains("[Content_Types].xml") {
        return xlsx::read(&package, budget);
    }
    if package.contains("content.xml") {
        return ods::read(&package, budget);
    }
    let sheets = package.files().filter(|(name, _)| name.to_ascii_lowercase().ends_with(".csv"));
    let sheets: Vec<Sheet> = sheets.map(|(name, bytes)| csv::read(name, bytes, budget)).collect::<Result<_, _>>()?;
    if sheets.is_empty() { Err(Refusal::NotAWorkbook) } else { Ok(sheets) }
}

/// How much more may be read before a workbook is more than a cohort can be.
struct Budget {
    cells: usize,
    text: usize,
}

impl Default for Budget {
    fn default() -> Budget {
        Budget { cells: MOST_CELLS, text: MOST_TEXT }
    }
}

/// Gathers cells that may come in any order, and drops what is empty.
#[derive(Default)]
struct Cells(BTreeMap<CellAddress, Value>);

impl Cells {
    fn put(&mut self, row: u32, column: u32, value: Value, budget: &mut Budget) -> Result<(), Refusal> {
        if row >= MOST_ROWS || column >= MOST_COLUMNS {
            return Err(Refusal::Damaged);
        }
        let text = if let Value::Text(text) = &value { text.len() } else { 0 };
        budget.cells = budget.cells.checked_sub(1).ok_or(Refusal::TooMuchInside)?;
        budget.text = budget.text.checked_sub(text).ok_or(Refusal::TooMuchInside)?;
        self.0.insert(CellAddress { row, column }, value);
        Ok(())
    }

    fn into_sheet(self, name: String) -> Sheet {
        let mut rows: Vec<Row> = Vec::new();
        for (at, value) in self.0 {
            match rows.last_mut() {
                Some(row) if row.index == at.row => row.cells.push(Cell { at, value }),
                _ => rows.push(Row { index: at.row, cells: vec![Cell { at, value }] }),
            }
        }
        Sheet { name, rows }
    }
}
