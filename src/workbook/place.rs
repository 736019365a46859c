//! Where something stands in a workbook, as staff would point at it: `상담일정!C14`.

use serde::{Deserialize, Serialize};

/// A sheet, or a cell of it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Place {
    /// The sheet as the workbook names it; where it is missing, as the template does.
    pub sheet: String,
    pub cell: Option<CellAddress>,
}

/// Row and column, counted from 0; reads as `C14`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct CellAddress {
    pub row: u32,
    pub column: u32,
}

impl Place {
    pub fn sheet(sheet: impl Into<String>) -> Place {
        Place { sheet: sheet.into(), cell: None }
    }

    pub fn cell(sheet: impl Into<String>, row: u32, column: u32) -> Place {
        Place { sheet: sheet.into(), cell: Some(CellAddress { row, column }) }
    }
}

impl std::fmt::Display for Place {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.cell {
            Some(cell) => write!(f, "{}!{cell}", self.sheet),
            None => f.write_str(&self.sheet),
        }
    }
}

impl std::fmt::Display for CellAddress {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let mut letters = Vec::new();
        let mut left = u64::from(self.column) + 1;
        while left > 0 {
            letters.push(char::from(b'A' + ((left - 1) % 26) as u8));
            left = (left - 1) / 26;
        }
        write!(f, "{}{}", letters.iter().rev().collect::<String>(), u64::from(self.row) + 1)
    }
}
