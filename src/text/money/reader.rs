//! Amounts as people type them: `45,000원`, `4만 5천원`, `$120.50`, `USD 50k`, `50천불`, `3-5만불`. Nothing is passed over: a
//! word that is not known makes the whole text no amount, and what could mean two things is never decided here.

mod currency;
mod english;
mod figures;
mod korean;
#[cfg(test)]
mod phrases;
mod sentence;
mod tokens;
mod words;
mod written;

use crate::domain::decimal::Decimal;
use crate::domain::money::Money;
use figures::Script;
use sentence::{Phrase, Said, Sentence, sentence};
use tokens::tokens;
use words::Token;
use written::Setting;

/// In smallest units; no programme comes near it, and sums of such amounts still fit.
const MOST: i64 = 1_000_000_000_000_000;
/// Buttons under one question.
const MOST_OFFERED: usize = 4;

/// What an amount somebody typed means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reading {
    /// What a careful person would be sure of; above nought. It is read back all the same.
    Clear(Money),
    /// Two to four different amounts, the likeliest first.
    Ask(Vec<Money>),
    /// Only a unit, such as 천불: this amount, or how many of it?
    Unit(Money),
    /// Nought, or a word for it.
    Nothing,
    /// The person says that they do not know.
    NotKnown,
    /// Not an amount.
    None(Why),
}

/// Why a text is not an amount.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    Empty,
    /// Words, or figures among words that are not known.
    Words,
    Negative,
    Percent,
    /// Two amounts, or more.
    Several,
    /// Above 10^15 smallest units.
    TooLarge,
    /// A currency Naru does not know, as it was typed.
    Currency(String),
    /// More digits after the point than the currency has.
    Decimals,
    /// A price for each, or an amount for each month or year.
    Rate,
    /// 수만불, several thousand.
    Vague,
    /// Only what it will not exceed.
    Limit,
    /// Figures that make no number: `1,2345`, 5억만.
    Garbled,
}

/// An amount; one without a currency is in the `usual` one (ISO 4217), and asked about where there is none.
pub fn read_amount(text: &str, usual: Option<&str>) -> Reading {
    read(text, usual).unwrap_or_else(Reading::None)
}

/// An amount that is written out in full and can mean one thing only, nought among them; a bare number is taken as it
/// stands, in the `usual` currency.
pub fn read_money(text: &str, usual: &str) -> Option<Money> {
    let Ok(Sentence { said: Said::One(phrase), about: false }) = sentence(&tokens(text)) else { return None };
    let codes = currency::said(&phrase.marks, Some(usual));
    let [code] = codes.as_slice() else { return None };
    if is_lone_unit(&phrase) {
        return None;
    }
    match figures::readings(&phrase.figures, setting(code, true)).ok()?.as_slice() {
        [value] => money(*value, code).ok(),
        _ => None,
    }
}

fn read(text: &str, usual: Option<&str>) -> Result<Reading, Why> {
    let Sentence { said, about } = sentence(&tokens(text))?;
    match said {
        Said::Nothing => Ok(Reading::Nothing),
        Said::NotKnown => Ok(Reading::NotKnown),
        Said::One(phrase) if matches!(phrase.figures.as_slice(), [Token::Digit(0)]) => Ok(Reading::Nothing),
        // 이불 is a blanket.
        Said::One(phrase) if matches!(phrase.figures.as_slice(), [Token::Digit(_)]) => Err(Why::Words),
        Said::One(phrase) if is_lone_unit(&phrase) && (!about || phrase.marks.is_empty()) => unit(&phrase, usual),
        Said::One(phrase) => chosen(amounts(&phrase, usual)?),
        Said::Range(low, high) => chosen(range(&low, &high, usual)?),
        Said::Explained(first, second) => same(&first, &second, usual, true),
        Said::Two(first, second) => same(&first, &second, usual, false),
    }
}

/// 만불 and 백만 달러 are said of one of them; 천불 and 억원 head the columns of reports.
fn is_lone_unit(phrase: &Phrase) -> bool {
    match phrase.figures.as_slice() {
        [Token::Small(1_000) | Token::Large(100_000_000..) | Token::Scale(1_000..)] => true,
        [unit] => unit.is_unit() && phrase.marks.is_empty(),
        _ => false,
    }
}

fn unit(phrase: &Phrase, usual: Option<&str>) -> Result<Reading, Why> {
    if phrase.marks.is_empty() && phrase.figures != [Token::Small(1_000)] {
        return Err(Why::Words);
    }
    let code = currency::said(&phrase.marks, usual).into_iter().next().ok_or(Why::Words)?;
    let value = figures::readings(&phrase.figures, setting(&code, false))?;
    Ok(Reading::Unit(money(*value.first().ok_or(Why::Words)?, &code)?))
}

/// What one phrase may mean, the likeliest first.
fn amounts(phrase: &Phrase, usual: Option<&str>) -> Result<Vec<Money>, Why> {
    let is_said = !phrase.marks.is_empty();
    let script = figures::script(&phrase.figures)?;
    let codes = if is_said { currency::said(&phrase.marks, usual) } else { tried(phrase, usual)? };
    each_in_turn(codes.iter().map(|code| in_currency(phrase, code, script)).collect(), usual.is_none() && !is_said)
}

/// The currencies to try where the phrase names none.
fn tried(phrase: &Phrase, usual: Option<&str>) -> Result<Vec<String>, Why> {
    let value = figures::readings(&phrase.figures, setting("USD", false))?.first().copied();
    Ok(currency::unsaid(usual, value, figures::script(&phrase.figures)?))
}

/// With the currency of the other where it has none.
fn marked(phrase: &Phrase, other: &Phrase) -> Phrase {
    let marks = if phrase.marks.is_empty() { &other.marks } else { &phrase.marks };
    Phrase { marks: marks.clone(), figures: phrase.figures.clone() }
}

fn in_currency(phrase: &Phrase, code: &str, script: Script) -> Result<Vec<Money>, Why> {
    let values = figures::readings(&phrase.figures, setting(code, false))?;
    let factors = match values.as_slice() {
        [value] if lacks_unit(phrase, *value, script, code) => currency::factors(*value, code, script),
        _ => &[1],
    };
    let all = values.iter().flat_map(|value| factors.iter().map(|factor| grown(*value, *factor)));
    readable(all.map(|value| money(value?, code)).collect())
}

/// Whether the number may have been left without its 만 or million: nobody writes `$1.2` for a dollar and twenty cents.
fn lacks_unit(phrase: &Phrase, value: Decimal, script: Script, code: &str) -> bool {
    let (_, places) = value.parts();
    let has_cents = Money::minor_digits(code) > 0;
    match script {
        Script::English => false,
        Script::Korean => phrase.marks.is_empty(),
        Script::Bare => phrase.marks.is_empty() || (has_cents && places == 1 && value.is_below(100)),
    }
}

/// Both ends, the lower first: who is unsure is not made to claim more.
fn range(low: &Phrase, high: &Phrase, usual: Option<&str>) -> Result<Vec<Money>, Why> {
    let (low, high) = (marked(low, high), marked(high, low));
    let is_said = !high.marks.is_empty();
    let codes = match is_said {
        true => currency::said(&high.marks, usual),
        false => tried(&high, usual)?,
    };
    if is_said && codes != currency::said(&low.marks, usual) {
        return Err(Why::Several);
    }
    each_in_turn(codes.iter().map(|code| ends(&low, &high, code)).collect(), usual.is_none() && !is_said)
}

fn ends(low: &Phrase, high: &Phrase, code: &str) -> Result<Vec<Money>, Why> {
    let one = |figures: &[Token]| match figures::readings(figures, setting(code, false))?.as_slice() {
        [value] => Ok(*value),
        _ => Err(Why::Garbled),
    };
    let is_bare = |phrase: &Phrase| Ok(figures::script(&phrase.figures)? == Script::Bare);
    let (own, top) = (one(&low.figures)?, one(&high.figures)?);
    let bottom = match shared_units(&low.figures, &high.figures) {
        // 1-1만2천불: one of what?
        [] if own.is_below(100) && is_bare(low)? && !is_bare(high)? => return Err(Why::Garbled),
        [] => own,
        units => {
            let shared = one(&[low.figures.as_slice(), units].concat())?;
            // 500-1천불: the unit is the second's alone.
            if exceeds(shared, top) && !own.is_below(100) { own } else { shared }
        }
    };
    let lacks_unit = is_bare(high)? && high.marks.is_empty();
    let factors = if lacks_unit { currency::factors(top, code, Script::Bare) } else { &[1] };
    let (bottom, top) = if exceeds(bottom, top) { (top, bottom) } else { (bottom, top) };
    let both = factors.iter().take(MOST_OFFERED / 2).flat_map(|factor| [grown(bottom, *factor), grown(top, *factor)]);
    readable(both.map(|value| money(value?, code)).collect())
}

/// 만 in `3-5만불` and in `2천-3천만원`.
fn shared_units<'a>(low: &[Token], high: &'a [Token]) -> &'a [Token] {
    let units = high.iter().rposition(Token::counts).map_or(high, |count| &high[count + 1..]);
    let ends_large = matches!(units.last(), Some(Token::Large(_)));
    match low.iter().rfind(|token| token.is_unit()) {
        None if high.iter().filter(|token| matches!(token, Token::Number(_) | Token::Digit(_))).count() > 1 => &[],
        None => units,
        Some(Token::Small(_)) if ends_large => &units[units.len() - 1..],
        Some(_) => &[],
    }
}

fn exceeds(one: Decimal, other: Decimal) -> bool {
    let places = one.parts().1.max(other.parts().1);
    one.in_minor(places) > other.in_minor(places)
}

/// The same amount said twice is one; another currency in brackets is a conversion, of which one was meant. Only in
/// brackets does the second tell which of several the first is.
fn same(first: &Phrase, second: &Phrase, usual: Option<&str>, is_explained: bool) -> Result<Reading, Why> {
    let ours = amounts(&marked(first, second), usual)?;
    let theirs = amounts(&marked(second, first), usual)?;
    let shared: Vec<Money> = ours.iter().filter(|money| theirs.contains(money)).cloned().collect();
    match (ours.as_slice(), theirs.as_slice()) {
        _ if is_explained && !shared.is_empty() => chosen(shared),
        _ if ours == theirs => chosen(shared),
        ([one], [other]) if is_explained && one.currency != other.currency => chosen(vec![one.clone(), other.clone()]),
        _ => Err(Why::Several),
    }
}

fn chosen(mut offered: Vec<Money>) -> Result<Reading, Why> {
    offered.retain(|money| money.minor > 0);
    offered.truncate(MOST_OFFERED);
    match (offered.len(), offered.pop()) {
        (1, Some(money)) => Ok(Reading::Clear(money)),
        (_, Some(last)) => {
            offered.push(last);
            Ok(Reading::Ask(offered))
        }
        (_, None) => Ok(Reading::Nothing),
    }
}

/// The first of every currency, then the second of each; of those tried for want of a word only two that can be.
fn each_in_turn(lists: Vec<Result<Vec<Money>, Why>>, only_two: bool) -> Result<Vec<Money>, Why> {
    let mut wrong = None;
    let mut read = Vec::new();
    for list in lists {
        match list {
            Ok(list) if !(only_two && read.len() == 2) => read.push(list),
            Ok(_) => {}
            Err(why) => wrong = wrong.or(Some(why)),
        }
    }
    let longest = read.iter().map(Vec::len).max().ok_or(wrong.unwrap_or(Why::Words))?;
    let in_turn = (0..longest).flat_map(|turn| read.iter().filter_map(move |list| list.get(turn).cloned()));
    Ok(in_turn.fold(Vec::new(), |mut all, money| {
        if !all.contains(&money) {
            all.push(money);
        }
        all
    }))
}

/// Those that can be; when none can, why the first cannot.
fn readable(all: Vec<Result<Money, Why>>) -> Result<Vec<Money>, Why> {
    let (read, wrong): (Vec<_>, Vec<_>) = all.into_iter().partition(Result::is_ok);
    match wrong.into_iter().find_map(Result::err) {
        Some(why) if read.is_empty() => Err(why),
        _ => Ok(read.into_iter().flatten().collect()),
    }
}

fn setting(code: &str, strict: bool) -> Setting<'_> {
    Setting { currency: code, digits: Money::minor_digits(code), strict }
}

fn grown(value: Decimal, factor: u64) -> Result<Decimal, Why> {
    value.times(factor).ok_or(Why::TooLarge)
}

fn money(value: Decimal, code: &str) -> Result<Money, Why> {
    let digits = Money::minor_digits(code);
    if !value.fits(digits) {
        return Err(Why::Decimals);
    }
    let minor = value.in_minor(digits).and_then(|minor| i64::try_from(minor).ok());
    minor.filter(|minor| *minor <= MOST).map(|minor| Money::new(minor, code)).ok_or(Why::TooLarge)
}
