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

/// How many figures of a part stand on the picture, from its first, and how many of them even where they are nothing. What
/// is not confirmed is no result: it stands in the report alone, beside what it takes to count.
const ON_PICTURE: [(&str, usize, usize); 5] = [
    ("report-part-size", 3, 0),
    ("report-part-meetings", 2, 0),
    ("report-part-consulted", 1, 1),
    ("report-part-prospective", 2, 2),
    ("report-part-deals", 5, 2),
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
    for (heading, most, always) in ON_PICTURE {
        let is_shown = |(at, figure): &(usize, &Figure)| *at < always || !is_nothing(figure);
        figures(heading)
            .take(most)
            .enumerate()
            .filter(is_shown)
            .for_each(|(_, figure)| rows.push(row(figure, options)));
    }
    blocks.push(table(rows, options));
    let mut rows = Vec::new();
    figures(SCORES).for_each(|figure| add_score(&mut rows, figure, options));
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

fn is_nothing(figure: &Figure) -> bool {
    matches!(figure.value, Value::Count(0) | Value::Sum(0.0))
}

fn row(figure: &Figure, options: Options) -> Vec<String> {
    vec![figure.item.clone(), value(figure, options), options.say(figure.unit())]
}

/// How many answered stands with the score that they gave.
fn add_score(rows: &mut Vec<Vec<String>>, figure: &Figure, options: Options) {
    match (figure.value, rows.last_mut()) {
        (Value::Count(_), Some(last)) => {
            let args = Args::new().with("so", &last[2]).with("item", &figure.item);
            last[2] = options.say_with("papers-and", args.with("count", value(figure, options)));
        }
        _ if is_nothing(figure) => {}
        _ => rows.push(row(figure, options)),
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
