//! The functions the Fluent files may call. Each turns a value into words of the bundle's language; a call that makes
//! no sense is counted and leaves its own name in the message.
//!
//! | call | Korean | English |
//! |---|---|---|
//! | `DAY($start)`, `DAY($start, year: "yes")` | 9월 17일(목), 2026년 9월 17일(목) | Thu, Sep 17; Thu, Sep 17, 2026 |
//! | `TIME($start)` | 오전 9:40 | 5:40 PM PDT (UTC−7) |
//! | `SPAN($start, $end)` | 오전 9:40–10:20 | 5:40–6:20 PM PDT (UTC−7) |
//! | `WHEN($start)`, `WHEN($start, $end)` | 9월 17일(목) 오전 9:40–10:20 (한국) | Wed, Sep 16 · 5:40–6:20 PM PDT (UTC−7) |
//! | the last three with `zone: "full"`, `"short"` or `"none"` | (한국), (한국), nothing | PDT (UTC−7), PDT, nothing |
//! | `COUNTRY($place)`, of a code or a moment | 미국 | United States |
//! | `DURATION($minutes)` | 1시간 30분 | 1 hour 30 minutes |
//! | `MONEY($amount)` | USD 50,000 (5만 달러) | USD 50,000 |
//! | `JOSA($firm, "이/가")` | 설봉세라믹(주)이 | the name alone |
//! | `<b>{ $firm }</b>{ PARTICLE($firm, "이/가") }` | **설봉세라믹(주)**이 | nothing |

use fluent_bundle::{FluentArgs, FluentError, FluentValue};

use super::bundle::Bundle;
use super::dates::Zone;
use super::moment::Moment;
use super::money::Money;
use super::{dates, josa, markup, problem};
use crate::domain::country;
use crate::domain::lang::Lang;

pub const NAMES: [&str; 9] = ["DAY", "TIME", "SPAN", "WHEN", "COUNTRY", "DURATION", "MONEY", "JOSA", "PARTICLE"];

type Function = fn(Lang, &[FluentValue], &FluentArgs) -> Option<String>;

pub(super) fn add(bundle: &mut Bundle, lang: Lang) -> Result<(), FluentError> {
    let functions: [Function; NAMES.len()] =
        [day, time, span, when, country_name, duration, money, with_josa, particle];
    for (name, function) in NAMES.into_iter().zip(functions) {
        bundle.add_function(name, move |positional, named| match function(lang, positional, named) {
            Some(words) => FluentValue::from(words),
            None => {
                problem(name, "a function was given what it cannot word");
                FluentValue::Error
            }
        })?;
    }
    Ok(())
}

fn day(lang: Lang, positional: &[FluentValue], named: &FluentArgs) -> Option<String> {
    let year = matches!(named.get("year"), Some(FluentValue::String(yes)) if yes == "yes");
    Some(dates::day(moment(positional.first()?)?, lang, year))
}

fn time(lang: Lang, positional: &[FluentValue], named: &FluentArgs) -> Option<String> {
    Some(dates::time(moment(positional.first()?)?, lang, zone(named, after_time(lang))?))
}

fn span(lang: Lang, positional: &[FluentValue], named: &FluentArgs) -> Option<String> {
    let (start, end) = (moment(positional.first()?)?, moment(positional.get(1)?)?);
    Some(dates::span(start, end, lang, zone(named, after_time(lang))?))
}

fn when(lang: Lang, positional: &[FluentValue], named: &FluentArgs) -> Option<String> {
    let end = match positional.get(1) {
        Some(end) => Some(moment(end)?),
        None => None,
    };
    Some(dates::when(moment(positional.first()?)?, end, lang, zone(named, Zone::Full)?))
}

fn country_name(lang: Lang, positional: &[FluentValue], _: &FluentArgs) -> Option<String> {
    let code = match positional.first()? {
        FluentValue::String(code) => code,
        place => moment(place)?.country.as_str(),
    };
    country::name(lang, code).map(str::to_owned)
}

fn duration(lang: Lang, positional: &[FluentValue], _: &FluentArgs) -> Option<String> {
    match positional.first()? {
        FluentValue::Number(minutes) => Some(dates::duration(minutes.value as i64, lang)),
        _ => None,
    }
}

fn money(lang: Lang, positional: &[FluentValue], _: &FluentArgs) -> Option<String> {
    match positional.first()? {
        FluentValue::Custom(value) => (**value).as_any().downcast_ref::<Money>().map(|money| money.in_words(lang)),
        _ => None,
    }
}

fn with_josa(lang: Lang, positional: &[FluentValue], named: &FluentArgs) -> Option<String> {
    let particle = particle(lang, positional, named)?;
    Some(word(positional.first()?)? + &particle)
}

fn particle(lang: Lang, positional: &[FluentValue], _: &FluentArgs) -> Option<String> {
    let (word, FluentValue::String(pair)) = (word(positional.first()?)?, positional.get(1)?) else { return None };
    match lang {
        Lang::Ko => josa::particle(&markup::restore(&word), pair).map(str::to_owned),
        Lang::En => Some(String::new()),
    }
}

/// What a reader sees of a value.
fn word(value: &FluentValue) -> Option<String> {
    match value {
        FluentValue::String(word) => Some(word.to_string()),
        FluentValue::Number(number) => Some(super::money::grouped_digits(&number.as_string())),
        _ => None,
    }
}

fn moment<'a>(value: &'a FluentValue) -> Option<&'a Moment> {
    match value {
        FluentValue::Custom(value) => (**value).as_any().downcast_ref(),
        _ => None,
    }
}

/// A Korean time stands beside a day or a place that names its clock; an English one names it itself.
fn after_time(lang: Lang) -> Zone {
    match lang {
        Lang::Ko => Zone::Nothing,
        Lang::En => Zone::Full,
    }
}

fn zone(named: &FluentArgs, usual: Zone) -> Option<Zone> {
    match named.get("zone") {
        None => Some(usual),
        Some(FluentValue::String(much)) => match much.as_ref() {
            "full" => Some(Zone::Full),
            "short" => Some(Zone::Short),
            "none" => Some(Zone::Nothing),
            _ => None,
        },
        Some(_) => None,
    }
}
