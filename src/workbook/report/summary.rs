//! 요약: the figures as agencies print them. Each is a formula over the sheet named beside it, with what it comes to, its
//! unit, and what is left out of it. The four kinds of amounts stand apart and are never added together.

use anyhow::Result;
use rust_xlsxwriter::{Format, FormatAlign, Formula, Worksheet};

use super::figures::{Figure, Part, Value};
use super::gather::Frame;
use super::page::{heading, to_print};
use crate::text::{Args, Moment};

pub const SHEET: &str = "report-summary";
/// Below this row stand the headings, then the figures.
const HEAD: u32 = 4;
/// The columns of a figure: what it is, its value, its unit, the sheet it is from, what to know of it.
const WIDTHS: [u16; 5] = [40, 18, 10, 16, 70];
const HEADINGS: [&str; 5] = ["report-item", "report-value", "report-unit", "report-from-sheet", "report-know"];

/// Where the charts begin.
pub const CHARTS: u16 = 6;

pub fn sheet(frame: &Frame, parts: &[Part]) -> Result<Worksheet> {
    let options = frame.options;
    let mut sheet = Worksheet::new();
    sheet.set_name(options.say(SHEET))?;
    sheet.set_formula_result_default("");
    for (at, width) in (0..).zip(WIDTHS) {
        sheet.set_column_width(at, width)?;
    }
    let details = frame.details();
    let here = Moment::new(frame.now, details.zone, "KR");
    let args = Args::new()
        .with("cohort", details.title.in_lang(options.lang))
        .with("host", details.host.in_lang(options.lang))
        .with("from", details.starts_on)
        .with("until", details.ends_on)
        .with("now", here);
    let large = Format::new().set_bold().set_font_size(16);
    sheet.write_string_with_format(0, 0, options.say_with("report-title", args.clone()), &large)?;
    sheet.write_string(1, 0, options.say_with("report-about", args.clone()))?;
    sheet.write_string(2, 0, options.say_with("report-made", args))?;
    for (at, id) in (0..).zip(HEADINGS) {
        sheet.write_string_with_format(HEAD, at, options.say(id), &heading())?;
    }
    let mut row = HEAD + 1;
    for part in parts {
        let bold = Format::new().set_bold().set_font_size(12);
        sheet.write_string_with_format(row, 0, options.say(part.heading), &bold)?;
        row += 1;
        for figure in &part.figures {
            line(&mut sheet, row, figure, frame)?;
            row += 1;
        }
        row += 1;
    }
    sheet.set_freeze_panes(HEAD + 1, 0)?;
    sheet.set_repeat_rows(0, HEAD)?;
    to_print(&mut sheet);
    Ok(sheet)
}

fn line(sheet: &mut Worksheet, row: u32, figure: &Figure, frame: &Frame) -> Result<()> {
    let options = frame.options;
    let wrapped = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    let top = Format::new().set_align(FormatAlign::Top);
    sheet.write_string_with_format(row, 0, &figure.item, &wrapped)?;
    let (format, result) = match figure.value {
        Value::Count(count) => ("#,##0", count.to_string()),
        Value::Sum(sum) if options.unit.dollars() > 1 => ("#,##0.0", sum.to_string()),
        Value::Sum(sum) => ("#,##0", sum.to_string()),
        Value::Score(Some(score)) => ("0.00", score.to_string()),
        Value::Score(None) => ("0.00", String::new()),
    };
    let formula = Formula::new(&figure.formula).set_result(result);
    sheet.write_formula_with_format(row, 1, formula, &top.clone().set_num_format(format))?;
    sheet.write_string_with_format(row, 2, options.say(figure.unit()), &top)?;
    sheet.write_string_with_format(row, 3, &figure.from, &top)?;
    if let Some(know) = figure.know {
        sheet.write_string_with_format(row, 4, options.say_with(know, Args::new()), &wrapped)?;
    }
    Ok(())
}
