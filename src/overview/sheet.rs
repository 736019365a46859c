//! The table as a spreadsheet: the matrix, and the share done by day. Texts are written as text, so that a company whose
//! name begins with = stays a name.

use anyhow::{Context as _, Result};
use rust_xlsxwriter::{Color, Format, FormatAlign, Workbook, Worksheet};

use super::Table;
use crate::domain::progress::Standing;

/// The first rows tell what this is.
const HEAD: u32 = 3;

pub fn xlsx(table: &Table) -> Result<Vec<u8>> {
    let mut workbook = Workbook::new();
    matrix(workbook.add_worksheet(), table).context("could not write the sheet of preparations")?;
    days(workbook.add_worksheet(), table).context("could not write the sheet of days")?;
    workbook.save_to_buffer().context("could not save the overview")
}

fn matrix(sheet: &mut Worksheet, table: &Table) -> Result<()> {
    let bold = Format::new().set_bold();
    let heading = Format::new().set_bold().set_text_wrap().set_align(FormatAlign::Top);
    sheet.set_name(&table.words.matrix_sheet)?;
    sheet.write_string_with_format(0, 0, &table.title, &bold)?;
    sheet.write_string(1, 0, &table.made)?;
    let fixed = [(&table.words.code, 8), (&table.words.company, 28), (&table.words.side, 10)];
    for (column, (name, width)) in (0..).zip(fixed) {
        sheet.write_string_with_format(HEAD, column, name, &heading)?;
        sheet.set_column_width(column, width)?;
    }
    for (column, preparation) in (3..).zip(&table.columns) {
        let name = format!("{}\n{}", preparation.title, preparation.due);
        sheet.write_string_with_format(HEAD, column, name, &heading)?;
        sheet.set_column_width(column, 18)?;
    }
    let last = 3 + u16::try_from(table.columns.len()).context("could not count the preparations")?;
    sheet.write_string_with_format(HEAD, last, &table.words.share, &heading)?;
    for (line, row) in (HEAD + 1..).zip(&table.rows) {
        for (column, text) in (0..).zip([&row.code, &row.name, &row.side]) {
            sheet.write_string(line, column, text)?;
        }
        for (column, cell) in (3..).zip(&row.cells) {
            if let Some(standing) = cell {
                sheet.write_string_with_format(line, column, table.words.of(*standing), &ground(*standing))?;
            }
        }
        sheet.write_string(line, last, &row.share)?;
    }
    let foot = HEAD + 1 + u32::try_from(table.rows.len()).context("could not count the companies")?;
    sheet.write_string_with_format(foot, 1, &table.words.share, &bold)?;
    for (column, share) in (3..).zip(table.shares.iter().chain([&table.share])) {
        sheet.write_string_with_format(foot, column, share, &bold)?;
    }
    sheet.set_freeze_panes(HEAD + 1, 3)?;
    if !table.rows.is_empty() {
        sheet.autofilter(HEAD, 0, foot - 1, last)?;
    }
    Ok(())
}

fn ground(standing: Standing) -> Format {
    let format = Format::new().set_align(FormatAlign::Center);
    let colour = match standing {
        Standing::Done => 0xD9F0DE,
        Standing::Waived => 0xE9E9EC,
        Standing::Waiting => 0xFFF2CC,
        Standing::Started => 0xDCE9FB,
        Standing::Returned => 0xFDE2D2,
        Standing::Late => 0xF9D4D4,
        Standing::Open => return format,
    };
    format.set_background_color(Color::RGB(colour))
}

fn days(sheet: &mut Worksheet, table: &Table) -> Result<()> {
    let bold = Format::new().set_bold();
    let percent = Format::new().set_num_format("0%");
    sheet.set_name(&table.words.days_sheet)?;
    sheet.write_string_with_format(0, 0, &table.words.day, &bold)?;
    sheet.write_string_with_format(0, 1, &table.words.share, &bold)?;
    for (line, day) in (1..).zip(&table.days) {
        sheet.write_string(line, 0, &day.label)?;
        sheet.write_number_with_format(line, 1, day.percent as f64 / 100.0, &percent)?;
    }
    Ok(())
}
