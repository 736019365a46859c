//! The blank workbook staff start from: the sheets and headings the import knows, one grey example line in each, lists
//! to choose from and advice as notes. What it writes must import without a problem, example and all.

use anyhow::{Context as _, Result};
use rust_xlsxwriter::{Color, DataValidation, DocProperties, ExcelDateTime, Format, Note, Workbook, Worksheet};

use super::headers::{Column, SheetKind};

/// Example values: sheet, heading and value on each line.
const EXAMPLE: &str = include_str!("template.tsv");
/// Lines below the heading that have lists to choose from.
const LINES: u32 = 500;

/// The words of a Fluent message without arguments.
pub type Say<'a> = &'a dyn Fn(&str) -> String;

const ADVICE: [&str; 7] = [
    "template-guide-start",
    "template-guide-example",
    "template-guide-required",
    "template-guide-codes",
    "template-guide-dates",
    "template-guide-colleagues",
    "template-guide-resident",
];

const SHEETS: [SheetKind; 9] = [
    SheetKind::Cohort,
    SheetKind::Firms,
    SheetKind::Buyers,
    SheetKind::Meetings,
    SheetKind::Interpreters,
    SheetKind::Preparations,
    SheetKind::Staff,
    SheetKind::Holidays,
    SheetKind::Survey,
];

pub fn template(say: Say) -> Result<Vec<u8>> {
    let mut workbook = Workbook::new();
    // Else it would hold the moment it was made, and be another file each time.
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&ExcelDateTime::from_ymd(2026, 1, 1)?));
    for kind in SHEETS {
        let sheet = workbook.add_worksheet();
        fill(sheet, kind, say).with_context(|| format!("could not write the template's sheet {}", kind.name()))?;
    }
    guide(workbook.add_worksheet(), say).context("could not write the template's guide")?;
    workbook.save_to_buffer().context("could not save the template")
}

fn fill(sheet: &mut Worksheet, kind: SheetKind, say: Say) -> Result<()> {
    sheet.set_name(kind.name())?;
    for (at, column) in kind.columns().enumerate() {
        let at = u16::try_from(at)?;
        // 행사 lists its headings downwards, each with its value beside it.
        let (heading, value) = match kind {
            SheetKind::Cohort => ((u32::from(at), 0), (u32::from(at), 1)),
            _ => ((0, at), (1, at)),
        };
        let required = kind.required_columns().contains(&column);
        let word = format!("{}{}", kind.heading(column), if required { " *" } else { "" });
        sheet.write_string_with_format(heading.0, heading.1, &word, &bold())?;
        if let Some(advice) = advice(kind, column) {
            sheet.insert_note(heading.0, heading.1, &Note::new(say(advice)))?;
        }
        write(sheet, value, example(kind, column), column)?;
        if kind != SheetKind::Cohort {
            sheet.set_column_width(at, width(column))?;
            if let Some(choices) = choices(kind, column) {
                let list = DataValidation::new().allow_list_strings(choices)?;
                sheet.add_data_validation(1, at, LINES, at, &list)?;
            }
        }
    }
    match kind {
        SheetKind::Cohort => {
            sheet.set_column_width(0, 24)?;
            sheet.set_column_width(1, 60)?;
        }
        _ => {
            sheet.set_freeze_panes(1, 0)?;
        }
    }
    Ok(())
}

fn guide(sheet: &mut Worksheet, say: Say) -> Result<()> {
    sheet.set_name(SheetKind::Guide.name())?;
    sheet.set_column_width(0, 100)?;
    for (row, id) in ADVICE.iter().enumerate() {
        sheet.write_string_with_format(u32::try_from(row)?, 0, say(id), &Format::new().set_text_wrap())?;
    }
    Ok(())
}

fn example(kind: SheetKind, column: Column) -> &'static str {
    let fields = EXAMPLE.lines().filter_map(|line| line.split_once('\t'));
    let of_sheet = fields.filter(|(sheet, _)| *sheet == kind.name()).filter_map(|(_, rest)| rest.split_once('\t'));
    of_sheet.into_iter().find(|(heading, _)| *heading == kind.heading(column)).map_or("", |(_, value)| value)
}

/// Days and times as a spreadsheet keeps them, everything else as text.
fn write(sheet: &mut Worksheet, (row, at): (u32, u16), value: &str, column: Column) -> Result<()> {
    let format = |pattern| grey().set_num_format(pattern);
    match column {
        _ if value.is_empty() => {}
        Column::Date | Column::StartsOn | Column::EndsOn => {
            sheet.write_datetime_with_format(row, at, ExcelDateTime::parse_from_str(value)?, &format("yyyy-mm-dd"))?;
        }
        Column::Due | Column::HappensAt => {
            let moment = ExcelDateTime::parse_from_str(value)?;
            sheet.write_datetime_with_format(row, at, moment, &format("yyyy-mm-dd hh:mm"))?;
        }
        Column::Start | Column::End => {
            sheet.write_datetime_with_format(row, at, ExcelDateTime::parse_from_str(value)?, &format("hh:mm"))?;
        }
        Column::Minutes => {
            sheet.write_number_with_format(row, at, value.parse::<f64>()?, &grey())?;
        }
        _ => {
            sheet.write_string_with_format(row, at, value, &grey())?;
        }
    }
    Ok(())
}

fn bold() -> Format {
    Format::new().set_bold().set_background_color(Color::RGB(0xE8EEF4))
}

fn grey() -> Format {
    Format::new().set_font_color(Color::RGB(0x808080))
}

fn width(column: Column) -> f64 {
    match column {
        Column::Code | Column::Language | Column::Mode | Column::Salutation | Column::Start | Column::Minutes => 12.0,
        Column::Email
        | Column::Homepage
        | Column::Link
        | Column::Guidance
        | Column::EnglishGuidance
        | Column::Choices
        | Column::EnglishChoices
        | Column::Material => 36.0,
        Column::Name | Column::EnglishName | Column::Title | Column::EnglishTitle | Column::Zone => 26.0,
        _ => 18.0,
    }
}

fn choices(kind: SheetKind, column: Column) -> Option<&'static [&'static str]> {
    match (kind, column) {
        (_, Column::Mode) => Some(&["상담장", "온라인"]),
        (_, Column::Language) => Some(&["ko", "en"]),
        (SheetKind::Survey, Column::Side) => Some(&["기업", "바이어", "통역", "모두"]),
        (SheetKind::Survey, Column::Kind) => Some(&["선택", "숫자", "척도", "서술"]),
        (_, Column::Side) => Some(&["기업", "바이어", "모두"]),
        (_, Column::Proof) => Some(&["파일", "링크", "운송장", "확인", "날짜"]),
        (_, Column::DealsCount) => Some(&["문서 또는 양측", "문서"]),
        (_, Column::ReportUnit) => Some(&["달러", "천불"]),
        (_, Column::Role) => Some(&["주최", "운영", "열람", "전문위원"]),
        _ => None,
    }
}

fn advice(kind: SheetKind, column: Column) -> Option<&'static str> {
    match (kind, column) {
        (SheetKind::Cohort, Column::Code) => Some("template-note-cohort-code"),
        (SheetKind::Cohort, Column::Zone) => Some("template-note-host-zone"),
        (SheetKind::Meetings, Column::Firm | Column::Buyer) => Some("template-note-party"),
        (SheetKind::Firms | SheetKind::Buyers, Column::Code) => Some("template-note-company-code"),
        (_, Column::Zone) => Some("template-note-zone"),
        (_, Column::Country) => Some("template-note-country"),
        (_, Column::Mode) => Some("template-note-mode"),
        (_, Column::BuyerTitle) => Some("template-note-buyer-title"),
        (_, Column::Start) => Some("template-note-start"),
        (_, Column::Minutes) => Some("template-note-minutes"),
        (_, Column::Offsets) => Some("template-note-offsets"),
        (_, Column::Uncertain) => Some("template-note-uncertain"),
        (_, Column::ApproveBroadcasts) => Some("template-note-approval"),
        (_, Column::FollowUps) => Some("template-note-follow-ups"),
        (_, Column::Quiet) => Some("template-note-quiet"),
        (_, Column::Keep) => Some("template-note-keep"),
        (_, Column::SamplesTo) => Some("template-note-samples-to"),
        (_, Column::Proof) => Some("template-note-proof"),
        (_, Column::Material) => Some("template-note-material"),
        (_, Column::Rates) => Some("template-note-rates"),
        (_, Column::DealsCount) => Some("template-note-deals-count"),
        (_, Column::ReportUnit) => Some("template-note-report-unit"),
        (_, Column::Prospective) => Some("template-note-prospective"),
        (_, Column::SampleLimit) => Some("template-note-sample-limit"),
        (SheetKind::Survey, Column::Code) => Some("template-note-survey-code"),
        (SheetKind::Survey, Column::Kind) => Some("template-note-survey-kind"),
        (SheetKind::Survey, Column::Title) => Some("template-note-survey-question"),
        (_, Column::Choices) => Some("template-note-choices"),
        (_, Column::CheckPage) => Some("template-note-check-page"),
        _ => None,
    }
}
