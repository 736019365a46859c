//! One sheet of a report: a title, a row of headings and lines below them, to look at and to print. A large one is written
//! line by line to a file of its own, so that it takes no memory. What people wrote is text and never a formula.

use std::collections::HashMap;

use anyhow::{Context as _, Result, ensure};
use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use rust_xlsxwriter::{Color, ExcelDateTime, Format, FormatAlign, Formula, Workbook, Worksheet};

use super::words::Options;
use crate::workbook::place::CellAddress;

/// Headings stand in the second row.
const HEAD: u32 = 1;
/// Excel takes no longer text in a cell.
const LONGEST: usize = 32_000;
const A4: u8 = 9;

/// How a column's values are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    Text,
    Number,
    /// To one decimal place.
    Decimal,
    /// Of 1.
    Percent,
    Day,
    Time,
    Moment,
}

/// The message of a column's heading, its width in characters, how its values are shown.
pub type Column = (&'static str, u16, Shown);

#[derive(Clone, Debug, PartialEq)]
pub enum Cell<'a> {
    Empty,
    Text(&'a str),
    Owned(String),
    Number(f64),
    Day(NaiveDate),
    Time(NaiveTime),
    Moment(NaiveDateTime),
    /// What it says, and what it comes to.
    Formula(String, f64),
    FormulaText(String, String),
}

impl<'a> Cell<'a> {
    pub fn some(text: Option<&'a str>) -> Cell<'a> {
        text.map_or(Cell::Empty, Cell::Text)
    }

    pub fn count(count: impl TryInto<u32>) -> Cell<'a> {
        count.try_into().map_or(Cell::Empty, |count| Cell::Number(f64::from(count)))
    }

    /// As it is printed, and the number it is.
    fn printed(&self, shown: Shown) -> (String, Option<f64>) {
        match self {
            Cell::Empty => (String::new(), None),
            Cell::Text(text) => ((*text).to_owned(), None),
            Cell::Owned(text) | Cell::FormulaText(_, text) => (text.clone(), None),
            Cell::Number(number) | Cell::Formula(_, number) => {
                let digits = match shown {
                    Shown::Decimal => 1,
                    _ if number.fract() != 0.0 => 2,
                    _ => 0,
                };
                (grouped(*number, digits), Some(*number))
            }
            Cell::Day(day) => (day.to_string(), None),
            Cell::Time(time) => (time.format("%H:%M").to_string(), None),
            Cell::Moment(moment) => (moment.format("%Y-%m-%d %H:%M").to_string(), None),
        }
    }
}

/// A line as it is printed: what stands in each cell, and the number it is.
pub type Printed = Vec<(String, Option<f64>)>;

pub struct Page {
    pub name: String,
    pub sheet: Worksheet,
    columns: &'static [Column],
    next: u32,
    cents: Format,
    /// What its formulas come to, by row and column.
    came: HashMap<(u32, u16), f64>,
    /// Its lines as they are printed, with the number of each; none of a sheet written line by line.
    pub printed: Option<Vec<Printed>>,
}

impl Page {
    /// Held in memory, so that charts can show it.
    pub fn small(options: Options, name: &str, columns: &'static [Column]) -> Result<Page> {
        let page = Page::new(Worksheet::new(), options, name, columns)?;
        Ok(Page { printed: Some(Vec::new()), ..page })
    }

    /// Written line by line.
    pub fn large(book: &mut Workbook, options: Options, name: &str, columns: &'static [Column]) -> Result<Page> {
        let sheet = book.new_worksheet_with_constant_memory().context("could not begin a sheet of the report")?;
        Page::new(sheet, options, name, columns)
    }

    fn new(mut sheet: Worksheet, options: Options, name: &str, columns: &'static [Column]) -> Result<Page> {
        let name = options.say(name);
        sheet.set_name(&name)?;
        // Else a formula that comes to nothing would hold nought.
        sheet.set_formula_result_default("");
        for (at, (_, width, shown)) in (0..).zip(columns) {
            sheet.set_column_width(at, *width)?;
            if let Some(pattern) = pattern(*shown) {
                sheet.set_column_format(at, &Format::new().set_num_format(pattern))?;
            }
        }
        sheet.write_string_with_format(0, 0, &name, &Format::new().set_bold().set_font_size(14))?;
        let heading = heading();
        for (at, (id, ..)) in (0..).zip(columns) {
            sheet.write_string_with_format(HEAD, at, options.say(id), &heading)?;
        }
        sheet.set_freeze_panes(HEAD + 1, 0)?;
        sheet.set_repeat_rows(0, HEAD)?;
        to_print(&mut sheet);
        let cents = Format::new().set_num_format("#,##0.00");
        Ok(Page { name, sheet, columns, next: HEAD + 1, cents, came: HashMap::new(), printed: None })
    }

    /// Adds a line, a cell for each column.
    pub fn line<const N: usize>(&mut self, cells: [Cell<'_>; N]) -> Result<()> {
        let row = self.next;
        ensure!(N == self.columns.len(), "could not write {N} cells under the headings of the sheet {}", self.name);
        self.next += 1;
        if let Some(printed) = &mut self.printed {
            printed.push(cells.iter().zip(self.columns).map(|(cell, column)| cell.printed(column.2)).collect());
        }
        for (at, cell) in (0..).zip(cells) {
            self.put(row, at, cell)
                .with_context(|| format!("could not write line {row} of the sheet {}", self.name))?;
        }
        Ok(())
    }

    fn put(&mut self, row: u32, at: u16, cell: Cell<'_>) -> Result<()> {
        let sheet = &mut self.sheet;
        // Never write(): a text that begins with = would become a formula.
        match cell {
            Cell::Empty => {}
            Cell::Text(text) => drop(sheet.write_string(row, at, cut(text))?),
            Cell::Owned(text) => drop(sheet.write_string(row, at, cut(&text))?),
            Cell::Number(number) if number.fract() != 0.0 && self.columns[usize::from(at)].2 == Shown::Number => {
                sheet.write_number_with_format(row, at, number, &self.cents)?;
            }
            Cell::Number(number) => drop(sheet.write_number(row, at, number)?),
            Cell::Day(day) => drop(sheet.write_datetime(row, at, excel(day.and_time(NaiveTime::MIN))?)?),
            Cell::Moment(moment) => drop(sheet.write_datetime(row, at, excel(moment)?)?),
            Cell::Time(time) => drop(sheet.write_datetime(row, at, of_day(time)?)?),
            Cell::Formula(formula, result) => {
                self.came.insert((row, at), result);
                sheet.write_formula(row, at, Formula::new(formula).set_result(result.to_string()))?;
            }
            Cell::FormulaText(formula, result) => {
                sheet.write_formula(row, at, Formula::new(formula).set_result(result))?;
            }
        }
        Ok(())
    }

    /// The number of the line that comes next, as a formula on the same sheet names it.
    pub fn row(&self) -> u32 {
        self.next + 1
    }

    /// The message of each heading, and whether numbers stand below it.
    pub fn headings(&self) -> impl Iterator<Item = (&'static str, bool)> {
        self.columns.iter().map(|(id, _, shown)| (*id, matches!(shown, Shown::Number | Shown::Decimal)))
    }

    pub fn lines(&self) -> u32 {
        self.next - HEAD - 1
    }

    /// All values under a heading, as a formula names them: `'상담일지'!$K$3:$K$65`. Of a sheet without lines, the empty
    /// one under its headings.
    pub fn range(&self, heading: &str) -> Result<String> {
        let (column, last) = (self.column(heading)?, self.next.max(HEAD + 2));
        Ok(format!("'{}'!${column}${}:${column}${last}", self.name.replace('\'', "''"), HEAD + 2))
    }

    /// The letters of the column under a heading.
    pub fn column(&self, heading: &str) -> Result<String> {
        let at = u32::from(self.at(heading)?);
        let cell = CellAddress { row: 0, column: at }.to_string();
        Ok(cell.trim_end_matches(|char: char| char.is_ascii_digit()).to_owned())
    }

    pub fn at(&self, heading: &str) -> Result<u16> {
        let at = self.columns.iter().position(|(id, ..)| *id == heading);
        let at = at.with_context(|| format!("could not find the column {heading} of the sheet {}", self.name))?;
        Ok(u16::try_from(at)?)
    }

    /// The rows of its first lines, counted from 0, at most so many; `None` where it has none.
    pub fn span(&self, most: u32) -> Option<(u32, u32)> {
        let lines = self.lines().min(most);
        (lines > 0).then_some((HEAD + 1, HEAD + lines))
    }

    /// What a formula of it comes to; none where it comes to no number.
    pub fn came(&self, row: u32, at: u16) -> Option<f64> {
        self.came.get(&(row, at)).copied()
    }

    /// The sheet, to be filtered and put into the report.
    pub fn done(mut self) -> Result<Worksheet> {
        if self.lines() > 0 && !self.columns.is_empty() {
            let last = u16::try_from(self.columns.len())? - 1;
            self.sheet.autofilter(HEAD, 0, self.next - 1, last)?;
        }
        Ok(self.sheet)
    }
}

/// Landscape on A4, as wide as one page, with its number below.
pub fn to_print(sheet: &mut Worksheet) {
    sheet.set_landscape().set_paper_size(A4).set_print_fit_to_pages(1, 0);
    sheet.set_margins(0.4, 0.4, 0.6, 0.6, 0.3, 0.3);
    sheet.set_footer("&L&A&R&P / &N");
}

pub fn heading() -> Format {
    let format = Format::new().set_bold().set_text_wrap().set_align(FormatAlign::Top);
    format.set_background_color(Color::RGB(0xE8EEF4))
}

fn pattern(shown: Shown) -> Option<&'static str> {
    match shown {
        Shown::Text => None,
        Shown::Number => Some("#,##0"),
        Shown::Decimal => Some("#,##0.0"),
        Shown::Percent => Some("0%"),
        Shown::Day => Some("yyyy-mm-dd"),
        Shown::Time => Some("hh:mm"),
        Shown::Moment => Some("yyyy-mm-dd hh:mm"),
    }
}

/// A number in groups of three, with so many digits after the point.
pub fn grouped(number: f64, digits: usize) -> String {
    let written = format!("{:.digits$}", number.abs());
    let (whole, rest) = written.split_at(written.find('.').unwrap_or(written.len()));
    let mut groups = String::new();
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at) % 3 == 0 {
            groups.push(',');
        }
        groups.push(digit);
    }
    let sign = if number < 0.0 { "-" } else { "" };
    format!("{sign}{groups}{rest}")
}

fn cut(text: &str) -> &str {
    match text.char_indices().nth(LONGEST / 2) {
        Some((end, _)) => &text[..end],
        None => text,
    }
}

fn excel(moment: NaiveDateTime) -> Result<ExcelDateTime> {
    use chrono::{Datelike as _, Timelike as _};
    let (year, month, day) = (u16::try_from(moment.year())?, moment.month() as u8, moment.day() as u8);
    let day = ExcelDateTime::from_ymd(year, month, day)?;
    Ok(day.and_hms(moment.hour() as u16, moment.minute() as u8, f64::from(moment.second()))?)
}

fn of_day(time: NaiveTime) -> Result<ExcelDateTime> {
    use chrono::Timelike as _;
    Ok(ExcelDateTime::from_hms(time.hour() as u16, time.minute() as u8, f64::from(time.second()))?)
}
