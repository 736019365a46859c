//! Which currency an amount is in, and how much a number without one is likely to be short of.

use std::sync::Arc;

use super::figures::Script;
use super::words::Mark;
use crate::domain::decimal::Decimal;
use crate::domain::money::Currency;

/// Offered when neither the text nor the cohort names one: the first two in which the figures make sense.
const UNSAID: [&str; 3] = ["USD", "KRW", "EUR"];
/// So small a unit that a deal is counted in ten thousands of it.
const SMALL: [&str; 6] = ["KRW", "JPY", "VND", "IDR", "MNT", "KZT"];

/// What the marks may mean together, the likeliest first; the usual currency when there are none.
pub(super) fn said(marks: &[Arc<Mark>], usual: Option<&str>) -> Vec<String> {
    let owned = |codes: Vec<&str>| codes.into_iter().map(str::to_owned).collect();
    if marks.is_empty() {
        return owned(usual.into_iter().collect());
    }
    if marks.iter().all(|mark| mark.dollar) {
        let other = usual.filter(|usual| *usual != "USD" && is_dollar(usual));
        return owned(other.into_iter().chain(["USD"]).collect());
    }
    let mut named: Vec<&str> = Vec::new();
    for code in marks.iter().filter(|mark| !mark.dollar).flat_map(|mark| &mark.codes) {
        if !named.contains(code) {
            named.push(code);
        }
    }
    let agreed: Vec<&str> = named.iter().copied().filter(|code| marks.iter().all(|mark| allows(mark, code))).collect();
    match usual {
        Some(usual) if agreed.contains(&usual) => owned(vec![usual]),
        _ if agreed.is_empty() => {
            let dollars = marks.iter().filter(|mark| mark.dollar).flat_map(|mark| mark.codes.clone());
            owned(dollars.chain(named).collect())
        }
        _ => owned(agreed),
    }
}

/// The currencies to try where none is said.
pub(super) fn unsaid(usual: Option<&str>, value: Option<Decimal>, script: Script) -> Vec<String> {
    let is_korean_and_from = |least| script == Script::Korean && value.is_some_and(|value| !value.is_below(least));
    let mut codes: Vec<&str> = match usual {
        // 3천만 in a chat about dollars is likelier to be won, 100만 may be.
        Some(usual) if !SMALL.contains(&usual) && is_korean_and_from(1_000_000) => vec![usual, "KRW"],
        Some(usual) => vec![usual],
        None => UNSAID.to_vec(),
    };
    if codes.len() > 1 && is_korean_and_from(10_000_000) {
        codes.swap(0, 1);
    }
    codes.into_iter().map(str::to_owned).collect()
}

/// By what a number may have to be multiplied that came without a unit, the likeliest first: `5` where amounts are
/// dollars is 5만, 5천 or five.
pub(super) fn factors(value: Decimal, currency: &str, script: Script) -> &'static [u64] {
    let (_, places) = value.parts();
    if value.is_zero() {
        return &[1];
    }
    if SMALL.contains(&currency) {
        return match script {
            _ if !value.is_below(10_000) || !(value.is_below(1_000) || value.fits(0)) => &[1],
            Script::Korean => &[10_000, 1],
            _ if value.is_below(100) => &[10_000, 1_000_000, 10_000_000],
            _ if value.is_below(1_000) => &[10_000, 1_000, 1],
            _ => &[10_000, 1],
        };
    }
    match places {
        // Who writes the cents writes the dollars.
        2 if value.is_below(100) => &[1, 1_000, 10_000],
        2 => &[1],
        _ if value.is_below(10) && !value.fits(0) => &[10_000, 1_000, 1_000_000, 1],
        _ if value.is_below(10) => &[10_000, 1_000, 1],
        _ if value.is_below(100) => &[1_000, 10_000, 1],
        _ if value.is_below(1_000) => &[1, 1_000],
        _ => &[1],
    }
}

fn allows(mark: &Mark, code: &str) -> bool {
    mark.codes.contains(&code) || (mark.dollar && is_dollar(code))
}

fn is_dollar(code: &str) -> bool {
    Currency::find(code).is_some_and(|currency| currency.korean.ends_with("달러"))
}
