//! Figures with `hundred`, `k`, `million`, `lakh`, in digits or in words: `50k`, `two hundred and fifty thousand`.

use super::Why;
use super::words::Token;
use crate::domain::decimal::Decimal;

/// The value; larger units come before smaller ones. `numbers` are what the digits among the tokens are worth.
pub(super) fn value(figures: &[Token], numbers: &[Decimal]) -> Result<Decimal, Why> {
    let mut numbers = numbers.iter();
    let mut total = Decimal::ZERO;
    let mut count: Option<Count> = None;
    let mut last = u64::MAX;
    for (index, figure) in figures.iter().enumerate() {
        let next = figures.get(index + 1);
        match figure {
            Token::Number(_) if count.is_none() && (total.is_zero() || next.is_some()) => {
                count = numbers.next().map(|number| Count::of(*number));
            }
            Token::Word(word) => count = Some(Count::joined(count, *word)?),
            // A unit without a count is one of it.
            Token::One => {}
            Token::Half if total.is_zero() => count = Some(Count::and_half(count)?),
            Token::Scale(100) => {
                let said = count.take().unwrap_or(Count::of(Decimal::ONE));
                count = Some(Count { value: product(said.value, 100)?, room: 100 });
            }
            Token::Scale(unit) if *unit < last && (count.is_some() || last == u64::MAX) => {
                let said = count.take().unwrap_or(Count::of(Decimal::ONE)).value;
                total = total.plus(product(said, *unit)?).ok_or(Why::TooLarge)?;
                last = *unit;
            }
            _ => return Err(Why::Garbled),
        }
    }
    let rest = count.map_or(Decimal::ZERO, |count| count.value);
    // 50k 500: a slip, or two amounts.
    if last != u64::MAX && !rest.is_below(last) {
        return Err(Why::Garbled);
    }
    total.plus(rest).ok_or(Why::TooLarge)
}

/// What has been counted since the last unit, and how large a word may still follow: after `fifty` below ten, after
/// `hundred` below a hundred.
#[derive(Clone, Copy)]
struct Count {
    value: Decimal,
    room: u64,
}

impl Count {
    fn of(value: Decimal) -> Count {
        Count { value, room: 0 }
    }

    fn joined(before: Option<Count>, word: u64) -> Result<Count, Why> {
        let room = if word >= 20 { 10 } else { 0 };
        match before {
            None => Ok(Count { value: Decimal::whole(word), room }),
            Some(before) if word > 0 && word < before.room => {
                let value = before.value.plus(Decimal::whole(word)).ok_or(Why::TooLarge)?;
                Ok(Count { value, room })
            }
            Some(_) => Err(Why::Garbled),
        }
    }

    /// `half a million`, `one and a half million`.
    fn and_half(before: Option<Count>) -> Result<Count, Why> {
        let half = Decimal::from_digits("0", "5").ok_or(Why::TooLarge)?;
        let value = before.map_or(Some(half), |before| before.value.plus(half)).ok_or(Why::TooLarge)?;
        Ok(Count::of(value))
    }
}

fn product(value: Decimal, unit: u64) -> Result<Decimal, Why> {
    value.times(unit).ok_or(Why::TooLarge)
}
