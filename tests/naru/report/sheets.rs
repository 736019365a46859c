//! A report as a spreadsheet program finds it: rows by heading, figures by item, formulas with what they hold.

use std::collections::{BTreeMap, HashMap};
use std::io::Cursor;

use calamine::{Data, Range, Reader as _, Xlsx};

/// The row of headings and the first below it, counted from 0.
const HEAD: usize = 1;

pub struct Report {
    pub bytes: Vec<u8>,
    pub names: Vec<String>,
    pub cells: HashMap<String, Range<Data>>,
    pub formulas: HashMap<String, Range<String>>,
}

/// A row by its headings.
pub type Row = BTreeMap<String, Data>;

impl Report {
    pub fn open(bytes: Vec<u8>) -> Report {
        let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes.clone())).unwrap();
        let names = book.sheet_names();
        let cells = names.iter().map(|name| (name.clone(), book.worksheet_range(name).unwrap())).collect();
        let formulas = names.iter().map(|name| (name.clone(), book.worksheet_formula(name).unwrap())).collect();
        Report { bytes, names, cells, formulas }
    }

    pub fn headings(&self, sheet: &str) -> Vec<String> {
        self.cells[sheet].rows().nth(HEAD).unwrap().iter().map(ToString::to_string).collect()
    }

    pub fn rows(&self, sheet: &str) -> Vec<Row> {
        let headings = self.headings(sheet);
        let row = |cells: &[Data]| headings.iter().cloned().zip(cells.iter().cloned()).collect();
        self.cells[sheet].rows().skip(HEAD + 1).map(row).collect()
    }

    /// The one row that has this under a heading.
    #[track_caller]
    pub fn row(&self, sheet: &str, heading: &str, value: &str) -> Row {
        let found: Vec<Row> = self.rows(sheet).into_iter().filter(|row| row[heading] == value).collect();
        assert_eq!(found.len(), 1, "{sheet} {heading} {value}");
        found[0].clone()
    }

    /// What stands in some columns of a row.
    #[track_caller]
    pub fn says<const N: usize>(&self, sheet: &str, key: (&str, &str), headings: [&str; N]) -> [String; N] {
        let row = self.row(sheet, key.0, key.1);
        headings.map(|heading| row[heading].to_string())
    }

    /// The value and the formula of an item of the summary.
    #[track_caller]
    pub fn figure(&self, item: &str) -> (Data, String) {
        let sheet = &self.names[0];
        let cells = &self.cells[sheet];
        let is = |row: &usize| cells.get_value((*row as u32, 0)) == Some(&Data::String(item.to_owned()));
        let found: Vec<usize> = (0..=cells.end().unwrap().0 as usize).filter(is).collect();
        assert_eq!(found.len(), 1, "{item}");
        let at = (found[0] as u32, 1);
        let formula = self.formulas[sheet].get_value(at).cloned().unwrap_or_default();
        (cells.get_value(at).cloned().unwrap(), formula)
    }

    /// Only the value, as a number.
    #[track_caller]
    pub fn value(&self, item: &str) -> f64 {
        match self.figure(item).0 {
            Data::Float(value) => value,
            other => panic!("{item} is {other:?}"),
        }
    }
}
