//! What charts show before anything is computed. `rust_xlsxwriter` 0.102 takes a chart's cache from cells with numbers and
//! leaves nought where a formula stands, so a telephone that computes nothing would show empty charts. Here the caches
//! of a written report are filled with what its formulas come to; all else is copied as it is.

use std::collections::HashMap;
use std::fmt::Write as _;
use std::io::{Cursor, Read as _, Seek, Write};

use anyhow::{Context as _, Result};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

const CHARTS: &str = "xl/charts/chart";
const FROM: &str = "<c:numRef><c:f>";
const RANGE_END: &str = "</c:f><c:numCache>";
const END: &str = "</c:numCache>";

/// Values by the range that holds them, such as `기업별!$F$3:$F$17`; none where a formula comes to nothing.
#[derive(Debug, Default)]
pub struct Caches(HashMap<String, Vec<Option<f64>>>);

impl Caches {
    pub fn add(&mut self, range: String, values: Vec<Option<f64>>) {
        self.0.insert(range, values);
    }

    pub fn fill<W: Write + Seek>(&self, report: Vec<u8>, to: W) -> Result<()> {
        let odd = || "could not fill the charts of the report";
        let mut parts = ZipArchive::new(Cursor::new(report)).with_context(odd)?;
        let mut filled = ZipWriter::new(to);
        for at in 0..parts.len() {
            let part = parts.by_index_raw(at).with_context(odd)?;
            let name = String::from_utf8_lossy(part.name_raw()).into_owned();
            if !name.starts_with(CHARTS) {
                filled.raw_copy_file(part).with_context(odd)?;
                continue;
            }
            drop(part);
            let mut chart = String::new();
            parts.by_index(at).with_context(odd)?.read_to_string(&mut chart).with_context(odd)?;
            filled.start_file(name, SimpleFileOptions::default()).with_context(odd)?;
            filled.write_all(self.filled(&chart).as_bytes()).with_context(odd)?;
        }
        filled.finish().with_context(odd)?.flush().with_context(odd)
    }

    fn filled(&self, chart: &str) -> String {
        let mut parts = chart.split(FROM);
        let mut filled = parts.next().unwrap_or_default().to_owned();
        for part in parts {
            filled.push_str(FROM);
            match self.cache(part) {
                Some((range, cache, rest)) => {
                    let _ = write!(filled, "{range}{RANGE_END}{cache}{END}{rest}");
                }
                None => filled.push_str(part),
            }
        }
        filled
    }

    /// The range a part of a chart begins with, its cache as it is to be, and what follows.
    fn cache<'a>(&self, part: &'a str) -> Option<(&'a str, String, &'a str)> {
        let (range, after) = part.split_once(RANGE_END)?;
        let (_, rest) = after.split_once(END)?;
        let values = self.0.get(&range.replace('\'', ""))?;
        let mut cache = format!("<c:formatCode>General</c:formatCode><c:ptCount val=\"{}\"/>", values.len());
        for (at, value) in values.iter().enumerate() {
            if let Some(value) = value {
                let _ = write!(cache, "<c:pt idx=\"{at}\"><c:v>{value}</c:v></c:pt>");
            }
        }
        Some((range, cache, rest))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cache_holds_what_the_formulas_come_to_and_names_stay_as_they_are() {
        let mut caches = Caches::default();
        caches.add("기업별!$F$3:$F$5".to_owned(), vec![Some(60_000.0), None, Some(1.5)]);
        let cache = |range: &str, inside: &str| format!("{FROM}{range}{RANGE_END}{inside}{END}</c:numRef>");
        let chart = format!("<a/>{}{}", cache("'기업별'!$F$3:$F$5", "<c:v>0</c:v>"), cache("X!$A$1:$A$2", "kept"));

        let filled = caches.filled(&chart);

        let expected = "<c:formatCode>General</c:formatCode><c:ptCount val=\"3\"/>\
            <c:pt idx=\"0\"><c:v>60000</c:v></c:pt><c:pt idx=\"2\"><c:v>1.5</c:v></c:pt>";
        let expected = format!("<a/>{}{}", cache("'기업별'!$F$3:$F$5", expected), cache("X!$A$1:$A$2", "kept"));
        assert_eq!(filled, expected);
    }
}
