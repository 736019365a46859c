//! The words of words.tsv, and what a text is made of: figures, their units, currencies, and what is said around them.

use std::sync::{Arc, OnceLock};

use crate::domain::money::Currency;

const TABLE: &str = include_str!("words.tsv");

/// A currency as people write it.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Mark {
    /// What it may be, the likeliest first.
    pub codes: Vec<&'static str>,
    /// A dollar that does not say whose.
    pub dollar: bool,
    /// Never stands before the figures: 불 in 불만 is no dollar.
    pub after: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Token {
    /// Digits as written, with what stands between them; a blank or an apostrophe there is an `'`.
    Number(String),
    /// 일 to 구, and 영.
    Digit(u64),
    /// 십, 백, 천.
    Small(u64),
    /// 만, 억, 조.
    Large(u64),
    /// `k`, `million`, `lakh`.
    Scale(u64),
    /// `one` to `ninety`.
    Word(u64),
    Half,
    /// `a`, `an`.
    One,
    And,
    Currency(Arc<Mark>),
    /// A currency Naru does not know.
    Other(String),
    Dash,
    Tilde,
    Plus,
    Slash,
    To,
    Between,
    Break,
    Open,
    Close,
    About,
    /// The 여 of 20여만.
    Over,
    Least,
    Most,
    Vague,
    Rate,
    Percent,
    Minus,
    Nothing,
    NotKnown,
    Filler,
    Unknown,
}

impl Token {
    pub(super) fn is_figure(&self) -> bool {
        self.is_unit() || self.counts()
    }

    /// 만 and million, which say how much one of something is.
    pub(super) fn is_unit(&self) -> bool {
        matches!(self, Token::Small(_) | Token::Large(_) | Token::Scale(_))
    }

    /// What says how many.
    pub(super) fn counts(&self) -> bool {
        matches!(self, Token::Number(_) | Token::Digit(_) | Token::Word(_) | Token::Half | Token::One)
    }
}

#[derive(Debug)]
pub(super) struct Entry {
    form: Vec<char>,
    /// Only at the start of the text.
    first: bool,
    /// Only at its end.
    last: bool,
    token: Token,
}

impl Entry {
    /// Where the form ends when it begins at `start`; blanks inside are passed over, a Latin word ends where it ends.
    fn end(&self, text: &[char], start: usize) -> Option<usize> {
        if self.first && start > 0 {
            return None;
        }
        let mut at = start;
        for (index, wanted) in self.form.iter().enumerate() {
            while index > 0 && text.get(at) == Some(&' ') {
                at += 1;
            }
            let found = *text.get(at)?;
            let same = found == *wanted || (!wanted.is_ascii_uppercase() && found.to_ascii_lowercase() == *wanted);
            if !same {
                return None;
            }
            at += 1;
        }
        if self.last && text[at..].iter().any(|char| char.is_alphanumeric()) {
            return None;
        }
        let inside = self.form.last()?.is_ascii_alphabetic() && text.get(at).is_some_and(char::is_ascii_alphabetic);
        (!inside).then_some(at)
    }
}

/// The longest form that begins at `start`, and where it ends.
pub(super) fn word_at(text: &[char], start: usize) -> Option<(Token, usize)> {
    entries().iter().find_map(|entry| {
        let end = entry.end(text, start)?;
        Some((entry.token.clone(), end))
    })
}

/// `KUSD`, `mnEUR`: a unit written into the code.
pub(super) fn joined_at(text: &[char], start: usize) -> Option<(Token, Token, usize)> {
    let end = start + text[start..].iter().take_while(|char| char.is_ascii_alphabetic()).count();
    let middle = end.checked_sub(3).filter(|middle| *middle > start)?;
    match (word_at(&text[start..middle], 0)?, word_at(&text[middle..end], 0)?) {
        ((unit @ Token::Scale(_), length), (code @ Token::Currency(_), 3)) if start + length == middle => {
            Some((unit, code, end))
        }
        _ => None,
    }
}

fn entries() -> &'static [Entry] {
    static ENTRIES: OnceLock<Vec<Entry>> = OnceLock::new();
    ENTRIES.get_or_init(|| {
        let mut all: Vec<Entry> = TABLE.lines().filter(|line| !line.starts_with('#')).flat_map(of_line).collect();
        for currency in Currency::all() {
            let word: String = currency.korean.split(' ').collect();
            for form in [currency.code.to_lowercase(), word] {
                // The table knows better what 달러, 페소 or the English word try may be.
                if !all.iter().any(|entry| entry.form.iter().collect::<String>().eq_ignore_ascii_case(&form)) {
                    all.push(entry(&form, |after| currency_token(vec![currency.code], false, after)));
                }
            }
        }
        // The longest first: 홍콩달러 is no 달러.
        all.sort_by_key(|entry| std::cmp::Reverse(entry.form.len()));
        all
    })
}

fn of_line(line: &'static str) -> Vec<Entry> {
    let mut cells = line.split('\t');
    let (Some(kind), Some(value), Some(forms)) = (cells.next(), cells.next(), cells.next()) else { return Vec::new() };
    forms.split_whitespace().map(|form| entry(form, |after| token(kind, value, form, after))).collect()
}

/// A single Hangul syllable is part of too many words to stand before the figures.
fn entry(form: &str, token: impl Fn(bool) -> Token) -> Entry {
    let (first, last) = (form.starts_with('^'), form.ends_with('^'));
    let form: Vec<char> = form.trim_matches('^').chars().collect();
    let after = form.len() == 1 && ('가'..='힣').contains(&form[0]);
    Entry { form, first, last, token: token(after) }
}

fn token(kind: &str, value: &'static str, form: &str, after: bool) -> Token {
    let number = || value.parse().unwrap_or(0);
    match kind {
        "currency" => currency_token(value.split(' ').collect(), false, after),
        "dollar" => currency_token(vec![value], true, after),
        "after" => currency_token(vec![value], false, true),
        "other" => Token::Other(form.to_owned()),
        "digit" => Token::Digit(number()),
        "small" => Token::Small(number()),
        "large" => Token::Large(number()),
        "scale" => Token::Scale(number()),
        "word" => Token::Word(number()),
        "half" => Token::Half,
        "one" => Token::One,
        "and" => Token::And,
        "to" => Token::To,
        "between" => Token::Between,
        "break" => Token::Break,
        "about" => Token::About,
        "over" => Token::Over,
        "least" => Token::Least,
        "most" => Token::Most,
        "vague" => Token::Vague,
        "rate" => Token::Rate,
        "percent" => Token::Percent,
        "minus" => Token::Minus,
        "nothing" => Token::Nothing,
        "not-known" => Token::NotKnown,
        "filler" => Token::Filler,
        _ => Token::Unknown,
    }
}

fn currency_token(codes: Vec<&'static str>, dollar: bool, after: bool) -> Token {
    Token::Currency(Arc::new(Mark { codes, dollar, after }))
}
