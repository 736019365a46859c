//! What a text says: one amount, two ends of a range, the same amount twice, nothing, or that nobody knows.

use std::sync::Arc;

use super::Why;
use super::words::{Mark, Token};

/// One amount as it was said: its figures and the currencies named beside them.
#[derive(Clone, Debug, Default)]
pub(super) struct Phrase {
    pub marks: Vec<Arc<Mark>>,
    pub figures: Vec<Token>,
}

#[derive(Debug)]
pub(super) enum Said {
    One(Phrase),
    Range(Phrase, Phrase),
    /// The second in brackets behind the first.
    Explained(Phrase, Phrase),
    /// Side by side.
    Two(Phrase, Phrase),
    Nothing,
    NotKnown,
}

#[derive(Debug)]
pub(super) struct Sentence {
    pub said: Said,
    /// Not meant to the last unit.
    pub about: bool,
}

pub(super) fn sentence(tokens: &[Token]) -> Result<Sentence, Why> {
    refuse(tokens)?;
    if !tokens.iter().any(Token::is_figure) {
        return unsaid(tokens).map(|said| Sentence { said, about: false });
    }
    if tokens.iter().any(|token| matches!(token, Token::Nothing | Token::NotKnown)) {
        return Err(Why::Words);
    }
    let mut about = tokens.iter().any(|token| matches!(token, Token::About | Token::Over | Token::Least));
    let said = match explained(tokens)? {
        Some(said) => said,
        None => {
            let mut phrases = phrases(tokens)?;
            about |= phrases.about;
            match (phrases.found.len(), phrases.joins.as_slice(), phrases.found.pop(), phrases.found.pop()) {
                (0, ..) => return Err(Why::Words),
                (1, _, Some(one), _) => Said::One(one),
                (2, [Join::Range], Some(high), Some(low)) => Said::Range(low, high),
                (2, [Join::Beside], Some(second), Some(first)) => Said::Two(first, second),
                _ => return Err(Why::Several),
            }
        }
    };
    let is_limit = tokens.contains(&Token::Most) && !matches!(said, Said::Range(..));
    if is_limit { Err(Why::Limit) } else { Ok(Sentence { said, about }) }
}

/// What no amount can be read from, whatever else is said.
fn refuse(tokens: &[Token]) -> Result<(), Why> {
    let has = |token: Token| tokens.contains(&token);
    let other = tokens.iter().find_map(|token| match token {
        Token::Other(name) => Some(name.clone()),
        _ => None,
    });
    let has_figures = tokens.iter().any(Token::is_figure);
    match other {
        _ if tokens.is_empty() => Err(Why::Empty),
        _ if has(Token::Percent) => Err(Why::Percent),
        _ if has_figures && (has(Token::Rate) || is_quotient(tokens)) => Err(Why::Rate),
        _ if has(Token::Vague) => Err(Why::Vague),
        _ if has(Token::Minus) => Err(Why::Negative),
        Some(name) if has_figures => Err(Why::Currency(name)),
        _ if has(Token::Unknown) || has(Token::Rate) => Err(Why::Words),
        _ => Ok(()),
    }
}

/// `3$/kg`, but not `5만불/6만불` and no address of a page.
fn is_quotient(tokens: &[Token]) -> bool {
    let is_amount = |token: &Token| token.is_figure() || matches!(token, Token::Currency(_));
    let by = |(index, token): (usize, &Token)| {
        let next = tokens[index + 1..].iter().find(|next| **next != Token::Filler);
        *token == Token::Slash && tokens[..index].iter().any(Token::is_figure) && !next.is_some_and(is_amount)
    };
    tokens.iter().enumerate().any(by)
}

fn unsaid(tokens: &[Token]) -> Result<Said, Why> {
    match (tokens.contains(&Token::Nothing), tokens.contains(&Token::NotKnown)) {
        (true, false) => Ok(Said::Nothing),
        (false, true) => Ok(Said::NotKnown),
        _ => Err(Why::Words),
    }
}

/// `USD 50,000 (5만 달러)`. What only finishes the amount, as in `50 (천불)`, is no second one.
fn explained(tokens: &[Token]) -> Result<Option<Said>, Why> {
    let Some(open) = tokens.iter().position(|token| *token == Token::Open) else { return Ok(None) };
    let close = tokens[open..].iter().position(|token| *token == Token::Close).map_or(tokens.len(), |at| open + at);
    let inside = &tokens[open + 1..close];
    let outside: Vec<Token> = tokens[..open].iter().chain(&tokens[close..]).cloned().collect();
    if !inside.iter().any(Token::counts) || !outside.iter().any(Token::counts) {
        return Ok(None);
    }
    let one = |tokens: &[Token]| match phrases(tokens)?.found.as_slice() {
        [phrase] => Ok(phrase.clone()),
        _ => Err(Why::Several),
    };
    Ok(Some(Said::Explained(one(&outside)?, one(inside)?)))
}

#[derive(PartialEq, Eq)]
enum Join {
    Range,
    Beside,
    /// One more, not the same again.
    Added,
}

#[derive(Default)]
struct Phrases {
    found: Vec<Phrase>,
    joins: Vec<Join>,
    about: bool,
    now: Phrase,
    /// The currency stands behind the figures: what comes next is another amount.
    is_closed: bool,
    /// So does any word: 5만 and 천 in `5만 약 천` do not make 5만천.
    is_split: bool,
}

fn phrases(tokens: &[Token]) -> Result<Phrases, Why> {
    let mut phrases = Phrases::default();
    let is_between = tokens.contains(&Token::Between);
    for (index, token) in tokens.iter().enumerate() {
        let rest = &tokens[index + 1..];
        let before = index.checked_sub(1).and_then(|before| tokens.get(before));
        match token {
            Token::One if !matches!(rest.first(), Some(Token::Scale(_))) => {}
            Token::Dash if is_one_word(before, rest) => {}
            Token::And if is_one_word(before, rest) || is_and_half(before, rest) => {}
            Token::Dash if phrases.now.figures.is_empty() && rest.iter().any(Token::is_figure) => {
                return Err(Why::Negative);
            }
            Token::Open | Token::Close | Token::Over => {}
            Token::Dash | Token::Tilde | Token::To => phrases.join(Join::Range, rest, *token != Token::Dash),
            Token::And if is_between => phrases.join(Join::Range, rest, false),
            Token::Break | Token::Slash => phrases.join(Join::Beside, rest, false),
            Token::And => phrases.join(Join::Added, rest, false),
            Token::Plus => phrases.join(Join::Added, rest, true),
            Token::Currency(mark) if mark.after && phrases.now.figures.is_empty() => return Err(Why::Words),
            Token::Currency(mark) => {
                phrases.is_closed = !phrases.now.figures.is_empty();
                phrases.now.marks.push(mark.clone());
            }
            figure if figure.is_figure() => phrases.figure(figure, before),
            _ => phrases.is_split = true,
        }
    }
    phrases.close();
    Ok(phrases)
}

/// `fifty-five`, `two hundred and fifty`.
fn is_one_word(before: Option<&Token>, rest: &[Token]) -> bool {
    matches!((before, rest.first()), (Some(Token::Word(20..) | Token::Scale(_)), Some(Token::Word(_))))
}

/// `one and a half million`.
fn is_and_half(before: Option<&Token>, rest: &[Token]) -> bool {
    matches!(before, Some(Token::Word(_) | Token::Number(_)))
        && matches!(rest, [Token::Half, ..] | [Token::One, Token::Half, ..])
}

impl Phrases {
    /// Between two amounts, or loose at the end of one; there some joins say that it is not meant to the last unit.
    fn join(&mut self, join: Join, rest: &[Token], says_about: bool) {
        let is_amount = |token: &Token| token.counts() || matches!(token, Token::Small(_) | Token::Large(_));
        if self.now.figures.is_empty() || !rest.iter().any(is_amount) {
            self.about |= says_about;
            // `50-k` is 50k, `12, k` nothing.
            self.is_split |= says_about || join != Join::Range;
        } else {
            self.close();
            self.joins.push(join);
        }
    }

    fn figure(&mut self, figure: &Token, before: Option<&Token>) {
        let is_unit_before = matches!((self.now.figures.as_slice(), figure), ([Token::Scale(_)], Token::Number(_)));
        // KUSD 50 is 50 KUSD.
        if self.is_closed && is_unit_before {
            self.now.figures.insert(0, figure.clone());
            return;
        }
        let is_second_number = matches!((before, figure), (Some(Token::Number(_)), Token::Number(_)));
        let goes_on = !self.is_closed && !self.is_split && !is_second_number;
        if !goes_on && !self.now.figures.is_empty() {
            self.close();
            self.joins.push(Join::Beside);
        }
        self.is_split = false;
        self.now.figures.push(figure.clone());
    }

    fn close(&mut self) {
        (self.is_closed, self.is_split) = (false, false);
        let phrase = std::mem::take(&mut self.now);
        if !phrase.figures.is_empty() {
            self.found.push(phrase);
        }
    }
}
