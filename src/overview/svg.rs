//! The table as SVG: every text is cut to its cell beforehand, since SVG neither wraps nor cuts, and escaped, since a
//! company may be called `<b>&`.

use std::fmt::Write as _;

use super::{Day, Table};
use crate::domain::progress::Standing;

pub const FONT: &str = crate::paper::FAMILY;

const MARGIN: usize = 24;
const NAME: usize = 250;
const CELL: usize = 112;
const SHARE: usize = 72;
const ROW: usize = 28;
const TOP: usize = 84;
const HEAD: usize = 86;
const CHART: usize = 150;
const LINES: usize = 3;

/// The picture and its width and height.
pub fn svg(table: &Table) -> (String, usize, usize) {
    let width = 2 * MARGIN + NAME + CELL * table.columns.len() + SHARE;
    let width = width.max(560);
    let body = HEAD + ROW * (table.rows.len() + 1);
    let chart = if table.days.len() > 1 { CHART + 60 } else { 0 };
    let height = TOP + body + chart + MARGIN;
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" font-family=\"{FONT}\" font-size=\"13\">"
    );
    rect(&mut out, (0, 0), (width, height), "#ffffff");
    text(&mut out, (MARGIN, 40), 22, "#1c1c1e", "start", &cut(&table.title, width - 2 * MARGIN, 22));
    text(&mut out, (MARGIN, 64), 13, "#5f6368", "start", &cut(&table.made, width - 2 * MARGIN, 13));
    head(&mut out, table);
    for (place, row) in table.rows.iter().enumerate() {
        let y = TOP + HEAD + ROW * place;
        if place % 2 == 1 {
            rect(&mut out, (MARGIN, y), (width - 2 * MARGIN, ROW), "#fafafa");
        }
        text(&mut out, (MARGIN + 4, y + 19), 12, "#5f6368", "start", &cut(&row.code, 44, 12));
        text(&mut out, (MARGIN + 50, y + 19), 13, "#1c1c1e", "start", &cut(&row.name, NAME - 56, 13));
        for (column, cell) in row.cells.iter().enumerate() {
            let x = MARGIN + NAME + CELL * column;
            self::cell(&mut out, (x, y), *cell, cell.map_or("–", |standing| table.words.of(standing)));
        }
        let x = MARGIN + NAME + CELL * table.columns.len() + SHARE - 6;
        text(&mut out, (x, y + 19), 13, "#1c1c1e", "end", &row.share);
    }
    foot(&mut out, table, TOP + HEAD + ROW * table.rows.len());
    if chart > 0 {
        days(&mut out, &table.days, &table.words.by_day, (MARGIN, TOP + body + 40), width - 2 * MARGIN);
    }
    out.push_str("</svg>");
    (out, width, height)
}

fn head(out: &mut String, table: &Table) {
    rect(out, (MARGIN, TOP), (NAME + CELL * table.columns.len() + SHARE, HEAD), "#eef1f5");
    text(out, (MARGIN + 8, TOP + 22), 13, "#1c1c1e", "start", &table.words.company);
    for (place, column) in table.columns.iter().enumerate() {
        let x = MARGIN + NAME + CELL * place + CELL / 2;
        for (line, words) in wrapped(&column.title, CELL - 10, 13).iter().enumerate() {
            text(out, (x, TOP + 20 + 17 * line), 13, "#1c1c1e", "middle", words);
        }
        text(out, (x, TOP + HEAD - 8), 11, "#5f6368", "middle", &cut(&column.due, CELL - 6, 11));
    }
    let x = MARGIN + NAME + CELL * table.columns.len() + SHARE - 6;
    text(out, (x, TOP + 22), 13, "#1c1c1e", "end", &table.words.share);
}

fn foot(out: &mut String, table: &Table, y: usize) {
    rect(out, (MARGIN, y), (NAME + CELL * table.columns.len() + SHARE, ROW), "#eef1f5");
    text(out, (MARGIN + 8, y + 19), 13, "#1c1c1e", "start", &table.words.share);
    for (place, share) in table.shares.iter().enumerate() {
        let x = MARGIN + NAME + CELL * place + CELL / 2;
        text(out, (x, y + 19), 13, "#1c1c1e", "middle", share);
    }
    let x = MARGIN + NAME + CELL * table.columns.len() + SHARE - 6;
    text(out, (x, y + 19), 13, "#1c1c1e", "end", &table.share);
}

fn cell(out: &mut String, (x, y): (usize, usize), standing: Option<Standing>, words: &str) {
    // Words and not colours alone tell them apart.
    let (ground, ink) = match standing {
        Some(Standing::Done) => ("#d9f0de", "#1b5e20"),
        Some(Standing::Waived) => ("#e9e9ec", "#5f6368"),
        Some(Standing::Waiting) => ("#fff2cc", "#6b5200"),
        Some(Standing::Started) => ("#dce9fb", "#1d4f91"),
        Some(Standing::Returned) => ("#fde2d2", "#8f3b00"),
        Some(Standing::Late) => ("#f9d4d4", "#8c1515"),
        Some(Standing::Open) => ("#ffffff", "#5f6368"),
        None => ("", "#b0b3b8"),
    };
    if !ground.is_empty() {
        let _ = write!(
            out,
            "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"4\" fill=\"{ground}\" stroke=\"#d5d8dd\" stroke-width=\"0.5\"/>",
            x + 3,
            y + 3,
            CELL - 6,
            ROW - 6
        );
    }
    text(out, (x + CELL / 2, y + 19), 13, ink, "middle", &cut(words, CELL - 10, 13));
}

/// The per cent done at the end of each day, as bars with their number.
fn days(out: &mut String, days: &[Day], title: &str, (x, y): (usize, usize), width: usize) {
    text(out, (x, y), 15, "#1c1c1e", "start", title);
    let (bottom, step) = (y + CHART, (width / days.len()).min(64));
    for (place, day) in days.iter().enumerate() {
        let left = x + step * place;
        let tall = (CHART - 44) * day.percent.min(100) / 100;
        rect(out, (left + 4, bottom - 20 - tall), (step.saturating_sub(8), tall.max(1)), "#7fb08a");
        let middle = left + step / 2;
        text(out, (middle, bottom - 26 - tall), 11, "#1c1c1e", "middle", &format!("{}%", day.percent));
        text(out, (middle, bottom - 4), 11, "#5f6368", "middle", &day.label);
    }
}

fn rect(out: &mut String, (x, y): (usize, usize), (width, height): (usize, usize), fill: &str) {
    let _ = write!(out, "<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" fill=\"{fill}\"/>");
}

fn text(out: &mut String, (x, y): (usize, usize), size: usize, fill: &str, anchor: &str, words: &str) {
    let _ = write!(
        out,
        "<text x=\"{x}\" y=\"{y}\" font-size=\"{size}\" fill=\"{fill}\" text-anchor=\"{anchor}\">{}</text>",
        escaped(words)
    );
}

fn escaped(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    for char in words.chars() {
        match char {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            // XML knows no way to write these.
            char if char.is_control() || matches!(char, '\u{fffe}' | '\u{ffff}') => out.push(' '),
            char => out.push(char),
        }
    }
    out
}

/// How wide a letter is, in hundredths of the size of the type: a Hangul letter is nearly square.
fn breadth(char: char) -> usize {
    match char {
        'i' | 'j' | 'l' | '.' | ',' | '\'' | ':' | ';' | '|' | '!' => 28,
        ' ' | '(' | ')' | '[' | ']' | 'f' | 't' | 'r' | '-' | 'I' => 36,
        'm' | 'w' | 'M' | 'W' | '%' | '@' => 90,
        'A'..='Z' | '0'..='9' => 66,
        char if char.is_ascii() => 56,
        char if (char as u32) < 0x1100 => 60,
        _ => 92,
    }
}

fn width(words: &str, size: usize) -> usize {
    words.chars().map(breadth).sum::<usize>() * size / 100
}

/// The words as far as they fit, with … where they do not.
fn cut(words: &str, room: usize, size: usize) -> String {
    if width(words, size) <= room {
        return words.to_owned();
    }
    let mut out = String::new();
    for char in words.chars() {
        if width(&out, size) + width("…", size) + breadth(char) * size / 100 > room {
            break;
        }
        out.push(char);
    }
    format!("{}…", out.trim_end())
}

/// The words on as many lines as a heading has.
fn wrapped(words: &str, room: usize, size: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in words.split_whitespace() {
        let full = lines.len() == LINES;
        match lines.last_mut() {
            // What is left over is cut with the last line.
            Some(line) if full || width(line, size) + width(" ", size) + width(word, size) <= room => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines.iter().map(|line| cut(line, room, size)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_cut_to_their_cell_and_stay_words() {
        assert_eq!(cut("설봉세라믹(주)", 250, 13), "설봉세라믹(주)");
        let long = cut(&"가나다라마바사".repeat(20), 100, 13);
        assert!(long.ends_with('…') && width(&long, 13) <= 100, "{long}");
        assert_eq!(escaped("<b>&\u{1}\"A"), "&lt;b&gt;&amp; &quot;A");
        assert_eq!(wrapped("온라인 마켓플레이스 제품 등록", 102, 13).len(), 3);
        assert_eq!(wrapped(&"아주 긴 제목 ".repeat(20), 102, 13).len(), LINES);
    }
}
