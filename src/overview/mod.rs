//! How far a cohort is with its preparations, at one glance: a matrix of companies and preparations, as a picture and as
//! a spreadsheet. Both are made of the same table and of nothing else.

mod gather;
mod picture;
mod sheet;
mod svg;

use anyhow::Result;

use crate::domain::progress::Standing;
use crate::domain::work::Form;

pub use gather::table;
pub use picture::png;
pub use sheet::xlsx;
pub use svg::svg;

/// Everything that is shown, in the words of its reader.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    pub title: String,
    /// As of when, and how much is done.
    pub made: String,
    pub words: Words,
    pub columns: Vec<Column>,
    pub rows: Vec<Row>,
    /// What is done of each column, and of everything.
    pub shares: Vec<String>,
    pub share: String,
    pub days: Vec<Day>,
}

/// Headings, and the name of each standing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words {
    pub company: String,
    pub code: String,
    pub side: String,
    pub share: String,
    pub by_day: String,
    pub day: String,
    pub matrix_sheet: String,
    pub days_sheet: String,
    pub standings: Vec<(Standing, String)>,
}

impl Words {
    pub fn of(&self, standing: Standing) -> &str {
        self.standings.iter().find(|(known, _)| *known == standing).map_or("", |(_, name)| name)
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    pub title: String,
    pub due: String,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    pub code: String,
    pub name: String,
    pub side: String,
    /// One for each column; `None` where the company does not owe it.
    pub cells: Vec<Option<Standing>>,
    pub share: String,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Day {
    pub label: String,
    pub percent: usize,
}

/// The bytes of the file that was asked for.
pub fn drawn(table: &Table, form: Form) -> Result<Vec<u8>> {
    match form {
        Form::Picture => png(table),
        Form::Sheet => xlsx(table),
    }
}
