//! The figures of one amount: which script counts them, and what they may be worth.

use super::Why;
use super::english;
use super::korean::{self, Figure};
use super::words::Token;
use super::written::{self, Setting, Unit};
use crate::domain::decimal::Decimal;

/// In what they are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Script {
    /// Digits, or one word of English, and no unit.
    Bare,
    Korean,
    English,
}

pub(super) fn script(figures: &[Token]) -> Result<Script, Why> {
    let is_korean = |token: &Token| matches!(token, Token::Digit(_) | Token::Small(_) | Token::Large(_));
    let is_english = |token: &Token| matches!(token, Token::Scale(_) | Token::Word(_) | Token::Half | Token::One);
    match (figures.iter().any(is_korean), figures.iter().any(is_english)) {
        (true, true) => Err(Why::Garbled),
        (true, false) => Ok(Script::Korean),
        // Half of what?
        (false, true) if figures.contains(&Token::Half) && !figures.iter().any(Token::is_unit) => Err(Why::Words),
        (false, true) if figures.iter().any(Token::is_unit) => Ok(Script::English),
        (false, _) => Ok(Script::Bare),
    }
}

/// What they may be worth in the currency, the likeliest first.
pub(super) fn readings(figures: &[Token], setting: Setting<'_>) -> Result<Vec<Decimal>, Why> {
    let numbers = written_numbers(figures, setting)?;
    // Of two doubtful numbers nobody can say which doubt is meant.
    if numbers.len() > 1 && numbers.iter().any(|readings| readings.len() > 1) {
        return Err(Why::Garbled);
    }
    let mut worth = Vec::new();
    match (numbers.as_slice(), script(figures)?) {
        ([doubtful], script) => {
            for number in doubtful {
                worth.extend(counted(figures, &[*number], script, setting)?);
            }
        }
        (numbers, script) => {
            let sure: Vec<Decimal> = numbers.iter().filter_map(|readings| readings.first().copied()).collect();
            worth = counted(figures, &sure, script, setting)?;
        }
    }
    Ok(worth)
}

fn written_numbers(figures: &[Token], setting: Setting<'_>) -> Result<Vec<Vec<Decimal>>, Why> {
    let mut numbers = Vec::new();
    for (index, figure) in figures.iter().enumerate() {
        if let Token::Number(text) = figure {
            let unit = match figures.get(index + 1) {
                Some(Token::Scale(1_000_000..)) => Unit::Million,
                Some(unit) if unit.is_unit() => Unit::Some,
                _ => Unit::None,
            };
            numbers.push(written::readings(text, unit, setting)?);
        }
    }
    Ok(numbers)
}

fn counted(figures: &[Token], numbers: &[Decimal], script: Script, setting: Setting<'_>) -> Result<Vec<Decimal>, Why> {
    if script != Script::Korean {
        return Ok(vec![english::value(figures, numbers)?]);
    }
    let mut numbers = numbers.iter();
    let figure = |token: &Token| match token {
        Token::Number(_) => numbers.next().map(|number| Figure::Count(*number)),
        Token::Digit(digit) => Some(Figure::Count(Decimal::whole(*digit))),
        Token::Small(unit) => Some(Figure::Small(*unit)),
        Token::Large(unit) => Some(Figure::Large(*unit)),
        _ => None,
    };
    // Won are not reported in thousands so often that 5만천원 could mean anything else.
    korean::readings(&figures.iter().filter_map(figure).collect::<Vec<_>>(), setting.digits > 0)
}
