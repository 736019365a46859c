//! The readers of an announcement, one a line, with what became of it for each. Texts are written as text, so that a name
//! that begins with = stays a name.

use anyhow::{Context as _, Result};
use rust_xlsxwriter::{Format, Workbook, Worksheet};

use super::template::Say;

/// One reader, every cell as it is read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    pub name: String,
    pub company: String,
    pub role: String,
    pub lang: String,
    pub outcome: String,
    /// Empty where it arrived.
    pub reason: String,
    /// On the host's clock, as 2020-09-14 09:03.
    pub at: String,
    pub read: String,
}

const COLUMNS: [(&str, u16); 8] = [
    ("roster-name", 16),
    ("roster-company", 28),
    ("roster-role", 12),
    ("roster-lang", 10),
    ("roster-outcome", 20),
    ("roster-reason", 40),
    ("roster-at", 18),
    ("roster-read", 18),
];

pub fn roster_xlsx(lines: &[Line], say: Say) -> Result<Vec<u8>> {
    let mut workbook = Workbook::new();
    readers(workbook.add_worksheet(), lines, say).context("could not write the sheet of readers")?;
    workbook.save_to_buffer().context("could not save the list of readers")
}

fn readers(sheet: &mut Worksheet, lines: &[Line], say: Say) -> Result<()> {
    sheet.set_name(say("roster-sheet"))?;
    for (column, (id, width)) in (0..).zip(COLUMNS) {
        sheet.write_string_with_format(0, column, say(id), &Format::new().set_bold())?;
        sheet.set_column_width(column, width)?;
    }
    for (row, line) in (1..).zip(lines) {
        let texts =
            [&line.name, &line.company, &line.role, &line.lang, &line.outcome, &line.reason, &line.at, &line.read];
        for (column, text) in (0..).zip(texts) {
            // Never write(): what begins with = would become a formula.
            sheet.write_string(row, column, text)?;
        }
    }
    sheet.set_freeze_panes(1, 0)?;
    if !lines.is_empty() {
        sheet.autofilter(0, 0, u32::try_from(lines.len()).context("could not count the readers")?, 7)?;
    }
    Ok(())
}
