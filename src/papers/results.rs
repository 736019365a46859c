//! 결과보고: the summary of the report with its tables and charts, on paper and as one picture for the chat.

use super::words::{args, grid, paper, part, value};
use crate::paper::{Align, Bars, Block, Paper, Table};
use crate::text::Args;
use crate::workbook::report::{Figure, Options, Results, Value};

const NAME: &str = "report-name";
const COUNTRY: &str = "report-country";
const HELD: &str = "report-held-count";
/// The charts: their title, and the column of a firm they show.
const OF_FIRMS: [(&str, &str); 2] =
    [("report-consulted-sum", "report-consulted-sum"), ("report-prospective-sum", "report-prospective-sum")];
/// More bars than this are not told apart on a page, and on a picture.
const MOST: usize = 30;
const MOST_ON_PICTURE: usize = 12;

pub fn report(results: &Results, photos: Vec<Block>) -> Paper {
    let (frame, options) = (&results.frame, results.frame.options);
    let args = args(frame);
    let mut blocks = vec![
        Block::Text(options.say_with("report-about", args.clone())),
        Block::Note(options.say_with("report-made", args.clone())),
    ];
    for found in &results.parts {
        blocks.extend(part(frame, found, |_| true));
    }
    blocks.extend(charts(results, MOST));
    blocks.extend(grid(options, &results.firms, |_| true));
    blocks.extend(grid(options, &results.buyers, |_| true));
    blocks.extend(grid(options, &results.countries, |_| true));
    blocks.extend(photos);
    paper(frame, "report-title", args, None, blocks)
}

/// How many figures of a part stand on the picture, from its first; those that are nothing never do.
const ON_PICTURE: [(&str, usize); 5] = [
    ("report-part-size", 3),
    ("report-part-meetings", 2),
    ("report-part-consulted", 1),
    ("report-part-prospective", 2),
    ("report-part-deals", usize::MAX),
];
const SCORES: &str = "report-part-scores";

/// What the results are judged by, and the largest of each chart.
pub fn picture(results: &Results) -> Paper {
    let (frame, options) = (&results.frame, results.frame.options);
    let args = args(frame);
    let mut blocks = vec![
        Block::Text(options.say_with("report-about", args.clone())),
        Block::Note(options.say_with("report-made", args.clone())),
    ];
    let figures = |heading: &'static str| {
        results.parts.iter().filter(move |part| part.heading == heading).flat_map(|part| &part.figures)
    };
    let mut rows = Vec::new();
    for (heading, most) in ON_PICTURE {
        figures(heading).take(most).for_each(|figure| add(&mut rows, figure, false, options));
    }
    blocks.push(table(rows, options));
    let mut rows = Vec::new();
    figures(SCORES).for_each(|figure| add(&mut rows, figure, true, options));
    if !rows.is_empty() {
        blocks.extend([Block::Heading(options.say(SCORES)), table(rows, options)]);
    }
    blocks.extend(charts(results, MOST_ON_PICTURE));
    paper(frame, "report-title", args, None, blocks)
}

fn table(rows: Vec<Vec<String>>, options: Options) -> Block {
    let heading = |id: &str, align| (options.say(id), align);
    let columns = vec![
        heading("report-item", Align::Left),
        heading("report-value", Align::Right),
        heading("report-unit", Align::Left),
    ];
    Block::Table(Table { columns, rows, named: false })
}

/// A row of the picture's table; how many answered stands with the score that they gave.
fn add(rows: &mut Vec<Vec<String>>, figure: &Figure, of_scores: bool, options: Options) {
    let (value, unit) = (value(figure, options), options.say(figure.unit()));
    match (figure.value, rows.last_mut()) {
        (Value::Count(_), Some(last)) if of_scores => {
            let args = Args::new().with("so", &last[2]).with("item", &figure.item).with("count", &value);
            last[2] = options.say_with("papers-and", args);
        }
        (Value::Count(0), _) => {}
        (Value::Sum(0.0), _) => {}
        _ => rows.push(vec![figure.item.clone(), value, unit]),
    }
}

/// The longest bars first, and those of one length as the report has them.
fn charts(results: &Results, most: usize) -> Vec<Block> {
    let options = results.frame.options;
    let largest = |title: String, mut bars: Vec<(String, f64, String)>| {
        bars.retain(|(_, value, _)| *value > 0.0);
        bars.sort_by(|one, other| other.1.total_cmp(&one.1));
        bars.truncate(most);
        Bars { title, bars }
    };
    let mut charts = Vec::new();
    for (title, column) in OF_FIRMS {
        let title = format!("{} · {}", results.firms.name, options.say(title));
        charts.push(largest(title, results.firms.numbers(NAME, column)));
    }
    charts.push(largest(options.say("report-chart-countries"), results.countries.numbers(COUNTRY, HELD)));
    charts.into_iter().filter(|chart| !chart.bars.is_empty()).map(Block::Bars).collect()
}
