//! The formulas of a report, written as every spreadsheet reads them: functions of 2007, ranges with a beginning and an
//! end, words compared as they stand.

/// A range and what its cells must be: a word, `>=1`, or a cell such as `$A3`.
pub type Term = (String, Must);

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Must {
    /// This word, or `<>` and a word.
    Be(String),
    BeAsIn(String),
}

impl Must {
    fn written(&self) -> String {
        match self {
            Must::Be(word) => format!("\"{}\"", word.replace('"', "\"\"")),
            Must::BeAsIn(cell) => cell.clone(),
        }
    }
}

pub fn is(range: String, word: impl Into<String>) -> Term {
    (range, Must::Be(word.into()))
}

pub fn is_not(range: String, word: &str) -> Term {
    (range, Must::Be(format!("<>{word}")))
}

pub fn as_in(range: String, cell: String) -> Term {
    (range, Must::BeAsIn(cell))
}

/// How many lines are so.
pub fn count(terms: &[Term]) -> String {
    format!("COUNTIFS({})", written(terms))
}

/// The sum of a column over lines that are so.
pub fn sum(of: &str, terms: &[Term]) -> String {
    format!("SUMIFS({of},{})", written(terms))
}

/// The average of a column of numbers of any size over lines that are so; nothing where there are none.
pub fn average_of(of: &str, terms: &[Term]) -> String {
    format!("IF({}=0,\"\",AVERAGEIFS({of},{}))", count(terms), written(terms))
}

/// The average of a column over lines that are so; nothing where none has a number.
pub fn average(of: &str, terms: &[Term]) -> String {
    let mut with_number = terms.to_vec();
    with_number.push(is(of.to_owned(), ">=1"));
    format!("IF({}=0,\"\",AVERAGEIFS({of},{}))", count(&with_number), written(&with_number))
}

/// Of a sum in dollars, in the unit of the report.
pub fn in_unit(sum: String, dollars: u32) -> String {
    match dollars {
        1 => sum,
        dollars => format!("{sum}/{dollars}"),
    }
}

fn written(terms: &[Term]) -> String {
    terms.iter().map(|(range, must)| format!("{range},{}", must.written())).collect::<Vec<_>>().join(",")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_compare_words_as_they_stand() {
        let range = || "'상담일지'!$L$3:$L$65".to_owned();
        assert_eq!(count(&[is(range(), "진행")]), "COUNTIFS('상담일지'!$L$3:$L$65,\"진행\")");
        assert_eq!(count(&[is_not(range(), "a \"b\"")]), "COUNTIFS('상담일지'!$L$3:$L$65,\"<>a \"\"b\"\"\")");
        let of_firm = [as_in("A1:A9".to_owned(), "$A3".to_owned()), is("B1:B9".to_owned(), "x")];
        assert_eq!(in_unit(sum("C1:C9", &of_firm), 1_000), "SUMIFS(C1:C9,A1:A9,$A3,B1:B9,\"x\")/1000");
    }
}
