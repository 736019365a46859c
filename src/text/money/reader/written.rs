//! Digits with points, commas and blanks among them, as they are written in Korea, Europe or India.

use super::Why;
use crate::domain::decimal::Decimal;

/// Where a point groups thousands and a comma stands before the cents.
const COMMA_BEFORE_CENTS: [&str; 7] = ["EUR", "VND", "IDR", "BRL", "TRY", "RUB", "PLN"];

/// What a number is read for.
#[derive(Clone, Copy)]
pub(super) struct Setting<'a> {
    pub currency: &'a str,
    /// Digits the currency has after the point.
    pub digits: u32,
    /// Only points before cents and only commas between thousands.
    pub strict: bool,
}

/// What follows a number.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Unit {
    None,
    /// 만, `k`.
    Some,
    /// `million` and above, with which Europeans write `1,234 million` for less than one and a quarter.
    Million,
}

impl Setting<'_> {
    fn comma_before_cents(self) -> bool {
        COMMA_BEFORE_CENTS.contains(&self.currency)
    }
}

/// What the number may be, the likeliest first.
pub(super) fn readings(text: &str, unit: Unit, setting: Setting<'_>) -> Result<Vec<Decimal>, Why> {
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let Some(at) = text.rfind(['.', ',', '\'']) else {
        return if starts_with_nought(text) { Err(Why::Garbled) } else { Ok(vec![decimal(text, "")?]) };
    };
    let (head, mark, tail) = (&text[..at], text.as_bytes()[at], &text[at + 1..]);
    if starts_with_nought(head.split(['.', ',', '\'']).next().unwrap_or("")) {
        return Err(Why::Garbled);
    }
    let others: Vec<char> = head.chars().filter(|char| !char.is_ascii_digit()).collect();
    match (mark, others.first()) {
        (b'\'', _) if is_grouped(text, '\'') => Ok(vec![decimal(&digits, "")?]),
        (b'\'', _) => Err(Why::Garbled),
        (b'.', None) => after_a_point(head, tail, unit, setting),
        (_, None) => after_a_comma(head, tail, unit, setting),
        (_, Some(other)) if u32::from(*other) == u32::from(mark) => repeated(text, char::from(mark), setting),
        (_, Some(other)) if is_grouped(head, *other) || is_indian(head, *other) => {
            let cents = decimal(&digits[..digits.len() - tail.len()], tail)?;
            match (setting.strict, mark) {
                (true, b',') => Err(Why::Garbled),
                (false, _) if tail.len() == 3 && *other != '\'' && unit == Unit::None => {
                    thousands_or_cents(decimal(&digits, "")?, cents, setting)
                }
                _ => Ok(vec![cents]),
            }
        }
        _ => Err(Why::Garbled),
    }
}

/// `1.234`: thousands in Berlin, a slip or a price in Boston.
fn after_a_point(head: &str, tail: &str, unit: Unit, setting: Setting<'_>) -> Result<Vec<Decimal>, Why> {
    let cents = decimal(head, tail)?;
    if setting.strict || tail.len() != 3 || !may_be_thousands(head) {
        return Ok(vec![cents]);
    }
    let thousands = decimal(&format!("{head}{tail}"), "")?;
    match unit {
        Unit::None if setting.comma_before_cents() => Ok(vec![thousands]),
        Unit::None => thousands_or_cents(thousands, cents, setting),
        _ if tail == "000" => Ok(vec![cents, thousands]),
        _ => Ok(vec![cents]),
    }
}

/// `1,234` is thousands; `1,5` and `50,00` may be a European's, or have lost a digit.
fn after_a_comma(head: &str, tail: &str, unit: Unit, setting: Setting<'_>) -> Result<Vec<Decimal>, Why> {
    let cents = decimal(head, tail)?;
    let thousands = decimal(&format!("{head}{tail}"), "")?;
    if tail.len() == 3 && may_be_thousands(head) {
        let may_be_less = unit == Unit::Million && !setting.strict;
        return Ok(if may_be_less { vec![thousands, cents] } else { vec![thousands] });
    }
    if setting.strict {
        return Err(Why::Garbled);
    }
    let lost_one = thousands.times(10).ok_or(Why::TooLarge)?;
    match tail.len() {
        3 if head == "0" => Ok(vec![cents]),
        1 if unit != Unit::None => Ok(vec![cents]),
        2 if unit != Unit::None && tail == "00" => Ok(vec![thousands, lost_one, cents]),
        2 if unit != Unit::None => Ok(vec![cents, thousands]),
        2 if setting.digits == 0 => Ok(vec![lost_one, thousands]),
        2 if setting.comma_before_cents() || head.len() > 3 => Ok(vec![cents]),
        2 => Ok(vec![cents, thousands, lost_one]),
        1 if setting.digits > 0 => Ok(vec![cents, thousands]),
        4 if tail.ends_with('0') && may_be_thousands(head) => one_too_many(thousands),
        _ => Err(Why::Garbled),
    }
}

/// `1.234.567`, `1,00,000`, `1,000,0000`.
fn repeated(text: &str, mark: char, setting: Setting<'_>) -> Result<Vec<Decimal>, Why> {
    let whole = decimal(&text.replace(mark, ""), "")?;
    if is_grouped(text, mark) {
        return Ok(vec![whole]);
    }
    if setting.strict || mark != ',' {
        return Err(Why::Garbled);
    }
    let parts: Vec<&str> = text.split(mark).collect();
    if is_indian(text, mark) {
        let may_have_lost_one = parts[1..].iter().all(|part| part.bytes().all(|byte| byte == b'0'));
        let lost_one = whole.times(10).ok_or(Why::TooLarge)?;
        return Ok(if may_have_lost_one && setting.currency != "INR" { vec![whole, lost_one] } else { vec![whole] });
    }
    let (last, before) = text.rsplit_once(mark).map_or(("", ""), |(before, last)| (last, before));
    if last.len() == 4 && last.ends_with('0') && is_grouped(before, mark) {
        return one_too_many(whole);
    }
    Err(Why::Garbled)
}

/// `50,0000`: counted by ten thousands, or one nought too many.
fn one_too_many(whole: Decimal) -> Result<Vec<Decimal>, Why> {
    let tenth = whole.to_string();
    let less = decimal(tenth.strip_suffix('0').unwrap_or(&tenth), "")?;
    Ok(vec![less, whole])
}

fn decimal(whole: &str, fraction: &str) -> Result<Decimal, Why> {
    Decimal::from_digits(whole, fraction).ok_or(Why::TooLarge)
}

/// Three digits behind the last mark are one too many for cents, and none where there are no cents.
fn thousands_or_cents(thousands: Decimal, cents: Decimal, setting: Setting<'_>) -> Result<Vec<Decimal>, Why> {
    match setting.digits {
        0 => Ok(vec![thousands]),
        digits => Ok(vec![thousands, cents.rounded(digits).ok_or(Why::TooLarge)?]),
    }
}

/// A telephone number, never an amount.
fn starts_with_nought(whole: &str) -> bool {
    whole.len() > 1 && whole.starts_with('0')
}

fn may_be_thousands(head: &str) -> bool {
    (1..=3).contains(&head.len()) && head != "0"
}

fn is_grouped(text: &str, mark: char) -> bool {
    let mut groups = text.split(mark);
    groups.next().is_some_and(|first| (1..=3).contains(&first.len()) && is_digits(first))
        && groups.all(|group| group.len() == 3 && is_digits(group))
}

/// `12,34,567`: a lakh has five noughts.
fn is_indian(text: &str, mark: char) -> bool {
    let groups: Vec<&str> = text.split(mark).collect();
    let [first, middle @ .., last] = groups.as_slice() else { return false };
    mark == ','
        && !middle.is_empty()
        && (1..=2).contains(&first.len())
        && last.len() == 3
        && middle.iter().all(|group| group.len() == 2)
        && groups.iter().all(|group| is_digits(group))
}

fn is_digits(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}
