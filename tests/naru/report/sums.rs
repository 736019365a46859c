//! Computes the formulas of a report from its cells, as a spreadsheet program does, and nothing but what they use.

use calamine::Data;

use super::Report;

/// What a formula comes to; an empty text is nothing.
#[derive(Clone, Debug, PartialEq)]
pub enum Come {
    Number(f64),
    Text(String),
}

/// Where a formula stands, for the cells it names on its own sheet.
pub struct Sums<'a> {
    pub report: &'a Report,
    pub sheet: &'a str,
}

impl Sums<'_> {
    /// `A`, `A/1000`, `A/B`, `A+B-C`, `IF(A=0,"",B)`.
    pub fn come(&self, formula: &str) -> Come {
        let formula = formula.trim_start_matches('=');
        if let Some(inside) = call(formula, "IF") {
            let parts = split(inside, ',');
            let (asked, nought) = parts[0].rsplit_once('=').unwrap();
            assert_eq!((nought, parts[1].as_str()), ("0", "\"\""), "{formula}");
            return match self.number(asked) == 0.0 {
                true => Come::Text(String::new()),
                false => self.come(&parts[2]),
            };
        }
        Come::Number(self.number(formula))
    }

    fn number(&self, formula: &str) -> f64 {
        let minus = split(formula, '-');
        if minus.len() == 2 {
            return self.number(&minus[0]) - self.number(&minus[1]);
        }
        let plus = split(formula, '+');
        if plus.len() == 2 {
            return self.number(&plus[0]) + self.number(&plus[1]);
        }
        let over = split(formula, '/');
        if over.len() == 2 {
            return self.number(&over[0]) / over[1].parse().unwrap_or_else(|_| self.number(&over[1]));
        }
        if let Some(inside) = call(formula, "COUNTA") {
            return self.range(inside).iter().filter(|cell| **cell != Data::Empty).count() as f64;
        }
        if let Some(inside) = call(formula, "COUNTIFS") {
            return self.fitting(&split(inside, ',')).len() as f64;
        }
        let (inside, is_average) = match (call(formula, "SUMIFS"), call(formula, "AVERAGEIFS")) {
            (Some(inside), _) => (inside, false),
            (None, Some(inside)) => (inside, true),
            (None, None) => panic!("no such formula: {formula}"),
        };
        let parts = split(inside, ',');
        let of = self.range(&parts[0]);
        let numbers = self.fitting(&parts[1..]).into_iter().filter_map(|at| match of[at] {
            Data::Float(number) => Some(number),
            _ => None,
        });
        let numbers: Vec<f64> = numbers.collect();
        let sum: f64 = numbers.iter().sum();
        if is_average { sum / numbers.len() as f64 } else { sum }
    }

    /// The places at which every range is as it must be.
    fn fitting(&self, terms: &[String]) -> Vec<usize> {
        let terms: Vec<(Vec<Data>, String)> =
            terms.chunks(2).map(|pair| (self.range(&pair[0]), self.must(&pair[1]))).collect();
        assert!(terms.iter().all(|(range, _)| range.len() == terms[0].0.len()), "ranges of one length");
        (0..terms[0].0.len()).filter(|at| terms.iter().all(|(range, must)| fits(&range[*at], must))).collect()
    }

    fn must(&self, written: &str) -> String {
        match written.strip_prefix('"').and_then(|text| text.strip_suffix('"')) {
            Some(text) => text.replace("\"\"", "\""),
            None => {
                let (row, column) = place(written);
                self.report.cells[self.sheet].get_value((row, column)).unwrap().to_string()
            }
        }
    }

    /// `'상담일지'!$L$3:$L$65`, which is one column.
    fn range(&self, written: &str) -> Vec<Data> {
        let (sheet, cells) = written.rsplit_once('!').unwrap();
        let sheet = sheet.trim_matches('\'');
        let (from, to) = cells.split_once(':').unwrap();
        let ((first, column), (last, same)) = (place(from), place(to));
        assert_eq!(column, same, "{written}");
        let value = |row| self.report.cells[sheet].get_value((row, column)).cloned().unwrap_or(Data::Empty);
        (first..=last).map(value).collect()
    }
}

fn fits(cell: &Data, must: &str) -> bool {
    let text = cell.to_string();
    let number = |least: &str| matches!(cell, Data::Float(number) if *number >= least.parse::<f64>().unwrap());
    match must {
        "<>" => *cell != Data::Empty,
        ">0" => matches!(cell, Data::Float(number) if *number > 0.0),
        _ if must.starts_with(">=") => number(&must[2..]),
        _ if must.starts_with("<>") => text != must[2..],
        _ => text == must,
    }
}

/// Row and column from 0 of `$L$3` or `$A3`.
fn place(written: &str) -> (u32, u32) {
    let written = written.replace('$', "");
    let digits = written.find(|char: char| char.is_ascii_digit()).unwrap();
    let letters = written[..digits].bytes().fold(0, |sum, letter| sum * 26 + u32::from(letter - b'A') + 1);
    (written[digits..].parse::<u32>().unwrap() - 1, letters - 1)
}

/// What stands between the brackets of a call that is all of the formula.
fn call<'a>(formula: &'a str, name: &str) -> Option<&'a str> {
    let inside = formula.strip_prefix(name)?.strip_prefix('(')?.strip_suffix(')')?;
    (split(formula, ')').len() <= 2).then_some(inside)
}

/// Cut where a character stands outside of brackets, quotes and names of sheets.
fn split(formula: &str, by: char) -> Vec<String> {
    let (mut parts, mut depth, mut quote) = (vec![String::new()], 0, None);
    for char in formula.chars() {
        match (char, quote) {
            ('"' | '\'', None) => quote = Some(char),
            (_, Some(open)) if char == open => quote = None,
            (_, Some(_)) => {}
            ('(', None) => depth += 1,
            (')', None) => depth -= 1,
            _ => {}
        }
        match char == by && depth == 0 && quote.is_none() {
            true => parts.push(String::new()),
            false => parts.last_mut().unwrap().push(char),
        }
    }
    parts
}
