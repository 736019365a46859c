//! A sheet as lines with named columns. A line says for each column what its cell holds and where it is, and reports
//! what cannot be read.

use std::collections::BTreeMap;

use super::findings::Findings;
use crate::workbook::cell::{Row, Sheet, Value};
use crate::workbook::headers::{self, Column, SheetKind};
use crate::workbook::place::{CellAddress, Place};
use crate::workbook::problem::Wrong;
use crate::workbook::warning::Remark;

/// Lines beyond this are no cohort.
const MOST_LINES: usize = 3_000;
pub const MOST_NAME: usize = 200;
pub const MOST_TEXT: usize = 2_000;

/// The lines of a sheet; none where it is missing.
#[derive(Default)]
pub struct Table<'a> {
    pub lines: Vec<Line<'a>>,
}

pub struct Line<'a> {
    kind: SheetKind,
    sheet: &'a str,
    values: BTreeMap<Column, &'a Value>,
    places: BTreeMap<Column, CellAddress>,
    start: Option<CellAddress>,
}

impl<'a> Table<'a> {
    pub fn find(sheets: &'a [Sheet], kind: SheetKind, findings: &mut Findings) -> Table<'a> {
        match sheets.iter().find(|sheet| SheetKind::of(&sheet.name) == Some(kind)) {
            Some(_) if kind == SheetKind::Guide => Table::default(),
            Some(sheet) if kind == SheetKind::Cohort => Table { lines: vec![down(sheet, findings)] },
            Some(sheet) => across(sheet, kind, findings),
            None if kind.is_required() => {
                findings.wrong(Place::sheet(kind.name()), Wrong::SheetMissing);
                Table::default()
            }
            None => Table::default(),
        }
    }

    /// Whether a sheet is the one that was found for its kind, or has nothing to read.
    pub fn is_read(sheets: &[Sheet], sheet: &Sheet) -> bool {
        let kind = SheetKind::of(&sheet.name);
        if kind == Some(SheetKind::Guide) {
            return true;
        }
        let read = kind.and_then(|kind| sheets.iter().find(|other| SheetKind::of(&other.name) == Some(kind)));
        read.is_some_and(|read| std::ptr::eq(read, sheet))
    }
}

fn across<'a>(sheet: &'a Sheet, kind: SheetKind, findings: &mut Findings) -> Table<'a> {
    let Some(header) = headers::header(sheet, kind) else {
        // A sheet that is there but empty is as good as missing; one that may be missing may be empty.
        if kind.is_required() || !sheet.rows.is_empty() {
            findings.wrong(Place::sheet(&sheet.name), Wrong::HeaderMissing);
        }
        return Table::default();
    };
    for (row, column, heading) in header.unread {
        findings.note(Place::cell(&sheet.name, row, column), Remark::ColumnNotRead { column: heading });
    }
    for column in kind.required_columns().iter().filter(|column| !header.columns.contains_key(column)) {
        let column = kind.heading(*column).to_owned();
        findings.wrong(Place::sheet(&sheet.name), Wrong::ColumnMissing { column });
    }
    let below = sheet.rows.iter().filter(|row| row.index > header.row && !is_remark(row));
    let lines: Vec<Line> = below.filter_map(|row| line(sheet, kind, &header.columns, row, findings)).collect();
    if lines.len() > MOST_LINES {
        let what = Wrong::TooMany { count: lines.len(), most: MOST_LINES };
        findings.wrong(Place::sheet(&sheet.name), what);
        return Table::default();
    }
    Table { lines }
}

/// `※ 일정은 변경될 수 있습니다` under the last line.
fn is_remark(row: &Row) -> bool {
    matches!(&row.cells[..], [only] if matches!(&only.value, Value::Text(text) if text.starts_with(['※', '*', '•'])))
}

fn line<'a>(
    sheet: &'a Sheet,
    kind: SheetKind,
    columns: &BTreeMap<Column, u32>,
    row: &'a Row,
    findings: &mut Findings,
) -> Option<Line<'a>> {
    let mut values = BTreeMap::new();
    for (column, at) in columns {
        if let Some(cell) = row.cells.iter().find(|cell| cell.at.column == *at && !is_blank(&cell.value)) {
            spoiled(sheet, cell.at, &cell.value, findings);
            values.insert(*column, &cell.value);
        }
    }
    let places = columns.iter().map(|(column, at)| (*column, CellAddress { row: row.index, column: *at })).collect();
    let start = row.cells.first().map(|cell| cell.at);
    (!values.is_empty()).then_some(Line { kind, sheet: &sheet.name, values, places, start })
}

/// 행사 has its headings in a column, each with its value to the right.
fn down<'a>(sheet: &'a Sheet, findings: &mut Findings) -> Line<'a> {
    let kind = SheetKind::Cohort;
    if let Some(Some(line)) =
        headers::header(sheet, kind).map(|_| across(sheet, kind, findings).lines.into_iter().next())
    {
        return line;
    }
    let mut values = BTreeMap::new();
    let mut places = BTreeMap::new();
    for row in &sheet.rows {
        let mut cells = row.cells.iter().filter(|cell| !is_blank(&cell.value));
        let Some((label, Value::Text(text))) = cells.next().map(|cell| (cell, &cell.value)) else { continue };
        let value = cells.next();
        let Some(column) = headers::line(text).filter(|column| !places.contains_key(column)) else {
            if value.is_some() {
                let line = text.clone();
                findings.note(Place::cell(&sheet.name, label.at.row, label.at.column), Remark::LineNotRead { line });
            }
            continue;
        };
        let beside = CellAddress { row: label.at.row, column: label.at.column + 1 };
        places.insert(column, value.map_or(beside, |value| value.at));
        if let Some(value) = value {
            spoiled(sheet, value.at, &value.value, findings);
            values.insert(column, &value.value);
        }
    }
    for column in kind.required_columns().iter().filter(|column| !places.contains_key(column)) {
        let line = kind.heading(*column).to_owned();
        findings.wrong(Place::sheet(&sheet.name), Wrong::LineMissing { line });
    }
    Line { kind, sheet: &sheet.name, values, places, start: None }
}

/// Staff put a dash where there is nothing to say.
fn is_blank(value: &Value) -> bool {
    matches!(value, Value::Text(text) if text.chars().all(|c| matches!(c, '-' | '–' | '—' | 'ㅡ')))
}

fn spoiled(sheet: &Sheet, at: CellAddress, value: &Value, findings: &mut Findings) {
    let place = Place::cell(&sheet.name, at.row, at.column);
    match value {
        Value::FormulaWithoutValue => findings.wrong(place, Wrong::FormulaWithoutValue),
        Value::Error(found) => findings.wrong(place, Wrong::CellError { found: found.clone() }),
        _ => {}
    }
}

impl<'a> Line<'a> {
    /// The column's cell; where the sheet has no such column, where the line starts.
    pub fn at(&self, column: Column) -> Place {
        match self.places.get(&column).copied().or(self.start) {
            Some(at) => Place { sheet: self.sheet.to_owned(), cell: Some(at) },
            None => Place::sheet(self.sheet),
        }
    }

    pub fn sheet(&self) -> Place {
        Place::sheet(self.sheet)
    }

    /// Whether the sheet has the column at all.
    pub fn knows(&self, column: Column) -> bool {
        self.places.contains_key(&column)
    }

    pub fn has(&self, column: Column) -> bool {
        self.values.contains_key(&column)
    }

    /// What a cell holds, unless that was reported as unreadable.
    pub fn value(&self, column: Column) -> Option<&'a Value> {
        self.values.get(&column).copied().filter(|value| !matches!(value, Value::FormulaWithoutValue | Value::Error(_)))
    }

    pub fn heading(&self, column: Column) -> String {
        self.kind.heading(column).to_owned()
    }

    pub fn text(&self, column: Column, most: usize, findings: &mut Findings) -> Option<String> {
        let text = self.value(column)?.to_string();
        let length = text.chars().count();
        if length > most {
            let what = Wrong::TooLong { column: self.heading(column), length, most };
            findings.wrong(self.at(column), what);
            return None;
        }
        Some(text)
    }

    pub fn name(&self, column: Column, findings: &mut Findings) -> Option<String> {
        self.text(column, MOST_NAME, findings)
    }

    /// What `read` makes of a cell; `wrong` says what the cell is not.
    pub fn read<T>(
        &self,
        column: Column,
        read: impl Fn(&Value) -> Option<T>,
        wrong: impl Fn(String) -> Wrong,
        findings: &mut Findings,
    ) -> Option<T> {
        let value = self.value(column)?;
        let found = read(value);
        if found.is_none() {
            findings.wrong(self.at(column), wrong(value.to_string()));
        }
        found
    }

    /// Reports a cell that must hold something. A missing column was reported once for the whole sheet.
    pub fn need(&self, column: Column, findings: &mut Findings) {
        if self.knows(column) && !self.has(column) {
            findings.wrong(self.at(column), Wrong::ValueMissing { column: self.heading(column) });
        }
    }
}
