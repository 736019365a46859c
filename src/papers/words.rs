//! What all papers have in common: title and foot, tables of figures, and how a meeting is named.

use crate::domain::company::Side;
use crate::domain::country;
use crate::domain::ids::CompanyId;
use crate::domain::meeting::PartySide;
use crate::paper::{Align, Block, Paper, Table};
use crate::text::{Args, Moment};
use crate::workbook::report::{Figure, Frame, Grid, Options, Part, Told};

/// The arguments every paper may use: cohort, host, from, until, now.
pub fn args(frame: &Frame) -> Args {
    let (details, lang) = (frame.details(), frame.options.lang);
    Args::new()
        .with("cohort", details.title.in_lang(lang))
        .with("host", details.host.in_lang(lang))
        .with("from", details.starts_on)
        .with("until", details.ends_on)
        .with("now", Moment::new(frame.now, details.zone, "KR"))
}

/// A paper under the title `id`.
pub fn paper(frame: &Frame, id: &str, args: Args, mark: Option<String>, blocks: Vec<Block>) -> Paper {
    let options = frame.options;
    let title = options.say_with(id, args.clone());
    let mut all = vec![Block::Title(title.clone())];
    all.extend(blocks);
    Paper {
        title,
        lang: options.lang,
        made: frame.here(frame.now),
        mark,
        foot: options.say_with("papers-foot", args),
        blocks: all,
    }
}

/// Headings of columns by the ids of their messages.
pub fn columns(options: Options, ids: &[&str]) -> Vec<(String, Align)> {
    ids.iter().map(|id| (options.say(id), Align::Left)).collect()
}

/// A part of the report: its figures as a table, and below it what is to be known of them, each once.
pub fn part(frame: &Frame, part: &Part, shown: impl Fn(&Figure) -> bool) -> Vec<Block> {
    let options = frame.options;
    let figures: Vec<&Figure> = part.figures.iter().filter(|figure| shown(figure)).collect();
    if figures.is_empty() {
        return Vec::new();
    }
    let row = |figure: &&Figure| vec![figure.item.clone(), value(figure, options), options.say(figure.unit())];
    let heading = |id: &str, align| (options.say(id), align);
    let table = Table {
        columns: vec![
            heading("report-item", Align::Left),
            heading("report-value", Align::Right),
            heading("report-unit", Align::Left),
        ],
        rows: figures.iter().map(row).collect(),
        named: false,
    };
    let mut blocks = vec![Block::Heading(options.say(part.heading)), Block::Table(table)];
    let mut known: Vec<&str> = Vec::new();
    for know in figures.iter().filter_map(|figure| figure.know) {
        if !known.contains(&know) {
            known.push(know);
            blocks.push(Block::Note(options.say(know)));
        }
    }
    blocks
}

/// A figure as it is printed; that nobody answered is said.
pub fn value(figure: &Figure, options: Options) -> String {
    match figure.written(options.unit) {
        written if written.is_empty() => options.say("papers-nobody"),
        written => written,
    }
}

/// A sheet of the report as a table, those of its rows that are to be shown.
pub fn grid(options: Options, grid: &Grid, shown: impl Fn(&[(String, Option<f64>)]) -> bool) -> Vec<Block> {
    let align = |number: bool| if number { Align::Right } else { Align::Left };
    let rows = grid.rows.iter().filter(|row| shown(row));
    let table = Table {
        columns: grid.columns.iter().map(|(id, number)| (options.say(id), align(*number))).collect(),
        rows: rows.map(|row| row.iter().map(|(written, _)| written.clone()).collect()).collect(),
        named: false,
    };
    match table.rows.is_empty() {
        true => Vec::new(),
        false => vec![Block::Heading(grid.name.clone()), Block::Table(table)],
    }
}

/// A company's name, with the country of a buyer.
pub fn company(frame: &Frame, id: CompanyId) -> String {
    let Ok(company) = frame.company(id) else { return String::new() };
    let (details, lang) = (&company.details, frame.options.lang);
    let name = details.name.in_lang(lang);
    match details.side {
        Side::Firm => name.to_owned(),
        Side::Buyer => {
            let country = country::name(lang, &details.country).unwrap_or(&details.country);
            frame.options.say_with("papers-buyer", Args::new().with("buyer", name).with("country", country))
        }
    }
}

/// A party of a meeting by name; empty where there is none.
pub fn party(frame: &Frame, told: &Told, side: PartySide) -> String {
    match side {
        PartySide::Firm => company(frame, told.meeting.firm),
        PartySide::Buyer => company(frame, told.meeting.buyer),
        PartySide::Interpreter => {
            let named = told.meeting.interpreter.and_then(|member| frame.person(member));
            named.map(|named| named.name.clone()).unwrap_or_default()
        }
    }
}

/// When a meeting is, on the host's clock.
pub fn span(told: &Told) -> String {
    let details = &told.meeting.details;
    let ends = details.host_wall + chrono::Duration::minutes(details.minutes);
    format!("{}–{}", details.host_wall.format("%H:%M"), ends.format("%H:%M"))
}
