//! A table: columns as wide as what stands in them needs and the page has, cells that wrap, headings that stand again on
//! every page. A row that is higher than a page goes on on the next.

use super::flow::{Flow, GROUND, INK, Item, RULE, baseline, line_height};
use super::wrap::{widest_line, widest_word, wrapped};
use super::{Align, Table, width};

const SIZE: f32 = 9.0;
/// Around the words of a cell.
const SIDE: f32 = 4.0;
const ABOVE: f32 = 3.0;
/// So many rows settle the widths; a thousand more do not change them.
const MEASURED: usize = 400;
/// No column takes more than this for a single word.
const LONGEST_WORD: f32 = 150.0;

pub fn lay(flow: &mut Flow<'_>, table: &Table) {
    if table.columns.is_empty() {
        return;
    }
    let widths = widths(table, flow.room());
    let headings: Vec<String> = table.columns.iter().map(|(heading, _)| heading.clone()).collect();
    let headed = headings.iter().any(|heading| !heading.is_empty());
    let heading = headed.then(|| cells(&headings, &widths));
    let head_height = heading.as_ref().map_or(0.0, |cells| height(cells));
    let first = table.rows.first().map_or(0.0, |row| height(&cells(row, &widths)));
    flow.keep((head_height + first).min(flow.bottom() / 2.0));
    let head = |flow: &mut Flow<'_>| {
        if let Some(cells) = &heading {
            draw(flow, table, &widths, cells, true);
        }
    };
    head(flow);
    for row in &table.rows {
        let mut cells = cells(row, &widths);
        loop {
            let room = flow.bottom() - flow.y;
            if height(&cells) <= room {
                break draw(flow, table, &widths, &cells, false);
            }
            let page = flow.bottom() - flow.top() - head_height;
            if height(&cells) > page && room > line_height(SIZE) * 3.0 {
                let lines = (((room - 2.0 * ABOVE) / line_height(SIZE)) as usize).max(1);
                let now: Vec<Vec<String>> =
                    cells.iter_mut().map(|cell| cell.drain(..lines.min(cell.len())).collect()).collect();
                draw(flow, table, &widths, &now, false);
            }
            flow.turn();
            head(flow);
        }
    }
}

/// The lines of each cell.
fn cells(row: &[String], widths: &[f32]) -> Vec<Vec<String>> {
    let empty = String::new();
    let texts = row.iter().chain(std::iter::repeat(&empty));
    widths.iter().zip(texts).map(|(width, text)| wrapped(text, width - 2.0 * SIDE, SIZE)).collect()
}

fn height(cells: &[Vec<String>]) -> f32 {
    let lines = cells.iter().map(Vec::len).max().unwrap_or(1).max(1);
    lines as f32 * line_height(SIZE) + 2.0 * ABOVE
}

fn draw(flow: &mut Flow<'_>, table: &Table, widths: &[f32], cells: &[Vec<String>], heading: bool) {
    let (left, top, high) = (flow.left(), flow.y, height(cells));
    let all: f32 = widths.iter().sum();
    if heading {
        flow.add(Item::Area { x: left, y: top, width: all, height: high, colour: GROUND });
    } else if table.named {
        flow.add(Item::Area { x: left, y: top, width: widths[0], height: high, colour: GROUND });
    }
    let mut x = left;
    for ((lines, wide), (_, align)) in cells.iter().zip(widths).zip(&table.columns) {
        for (at, text) in lines.iter().enumerate().filter(|(_, text)| !text.is_empty()) {
            let x = match align {
                Align::Left => x + SIDE,
                Align::Right => x + wide - SIDE - width(text, SIZE),
            };
            let y = top + ABOVE + at as f32 * line_height(SIZE) + baseline(SIZE);
            flow.add(Item::Text { x, y, size: SIZE, colour: INK, bold: heading, text: text.clone() });
        }
        x += wide;
    }
    let mut rules = vec![left];
    rules.extend(widths.iter().scan(left, |x, wide| {
        *x += wide;
        Some(*x)
    }));
    for x in rules {
        flow.add(Item::Line { from: (x, top), to: (x, top + high), colour: RULE });
    }
    for y in [top, top + high] {
        flow.add(Item::Line { from: (left, y), to: (left + all, y), colour: RULE });
    }
    flow.y += high;
}

/// Each column gets what its longest word takes, and of the rest as much as its longest line would like.
fn widths(table: &Table, room: f32) -> Vec<f32> {
    let texts = |at: usize| {
        let rows = table.rows.iter().take(MEASURED).filter_map(move |row| row.get(at));
        std::iter::once(&table.columns[at].0).chain(rows)
    };
    let columns = 0..table.columns.len();
    let of = |measure: fn(&str, f32) -> f32, at: usize| {
        texts(at).map(|text| measure(text, SIZE)).fold(0.0, f32::max) + 2.0 * SIDE + 0.5
    };
    let least: Vec<f32> = columns.clone().map(|at| of(widest_word, at).min(LONGEST_WORD)).collect();
    let most: Vec<f32> = columns.zip(&least).map(|(at, least)| of(widest_line, at).max(*least)).collect();
    let (needed, liked): (f32, f32) = (least.iter().sum(), most.iter().sum());
    if liked <= room {
        // What is left over goes to all alike, by what they are.
        return most.iter().map(|width| width * room / liked).collect();
    }
    if needed >= room {
        return capped(&least, room);
    }
    let share = (room - needed) / (liked - needed);
    least.iter().zip(&most).map(|(least, most)| least + (most - least) * share).collect()
}

/// Where there is no room for the longest words, those of the widest columns are cut first.
fn capped(least: &[f32], room: f32) -> Vec<f32> {
    let mut sorted = least.to_vec();
    sorted.sort_by(f32::total_cmp);
    let (mut left, mut cap) = (room, f32::INFINITY);
    for (at, width) in sorted.iter().enumerate() {
        let share = left / (sorted.len() - at) as f32;
        if *width > share {
            cap = share;
            break;
        }
        left -= width;
    }
    least.iter().map(|width| width.min(cap)).collect()
}

#[cfg(test)]
mod tests {
    use super::capped;

    #[test]
    fn the_widest_columns_give_way_first() {
        assert_eq!(capped(&[10.0, 80.0, 20.0, 60.0], 110.0), [10.0, 40.0, 20.0, 40.0]);
        assert_eq!(capped(&[10.0, 90.0, 20.0], 110.0), [10.0, 80.0, 20.0]);
        assert_eq!(capped(&[50.0, 50.0], 60.0), [30.0, 30.0]);
    }
}
