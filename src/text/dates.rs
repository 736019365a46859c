//! Dates and times in words: ICU4X words a month, a weekday and an hour, the zone module says what the clock shows, and
//! this composes them as WORDING.md wants them. No time is bare: it carries its zone unless the file says otherwise.

use super::moment::Moment;
use super::{Args, calendar, label};
use crate::domain::lang::Lang;
use crate::domain::{country, zone};

/// How much is said of the zone after a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Zone {
    /// `PDT (UTC−7)`, `(한국)`
    Full,
    /// `PDT`, `(한국)`
    Short,
    Nothing,
}

/// `9월 17일(목)`, `Thu, Sep 17`; with the year `2026년 9월 17일(목)`, `Thu, Sep 17, 2026`.
pub(super) fn day(moment: &Moment, lang: Lang, year: bool) -> String {
    let date = moment.local().date_naive();
    let (day, weekday) = (calendar::day(date, lang, year), calendar::weekday(date, lang));
    match lang {
        Lang::Ko => format!("{day}({weekday})"),
        Lang::En => format!("{weekday}, {day}"),
    }
}

/// `오전 9:40`, `5:40 PM PDT (UTC−7)`.
pub(super) fn time(moment: &Moment, lang: Lang, zone: Zone) -> String {
    format!("{}{}", clock(moment, lang), zone_after(moment, lang, zone))
}

/// `오전 9:40–10:20`, `5:40–6:20 PM PDT (UTC−7)`: 오전, 오후, AM and PM are repeated only where they change.
pub(super) fn span(start: &Moment, end: &Moment, lang: Lang, zone: Zone) -> String {
    format!("{}{}", clock_span(start, end, lang), zone_after(start, lang, zone))
}

/// A day and a time, or a day and a span: `9월 17일(목) 오전 9:40–10:20 (한국)`, `Wed, Sep 16 · 5:40 PM PDT (UTC−7)`.
pub(super) fn when(start: &Moment, end: Option<&Moment>, lang: Lang, zone: Zone) -> String {
    let times = end.map_or_else(|| clock(start, lang), |end| clock_span(start, end, lang));
    let gap = match lang {
        Lang::Ko => " ",
        Lang::En => " · ",
    };
    format!("{}{gap}{times}{}", day(start, lang, false), zone_after(start, lang, zone))
}

/// `10분`, `1시간 30분`, `24시간`, `3일`; `10 minutes`, `1 hour 30 minutes`, `24 hours`, `3 days`.
pub(super) fn duration(minutes: i64, lang: Lang) -> String {
    let say = |id, count: i64| label(lang, id, &Args::new().with("count", count));
    let (hours, rest) = (minutes / 60, minutes % 60);
    match (hours, rest) {
        (0, _) => say("duration-minutes", rest),
        (hours, 0) if hours > 24 && hours % 24 == 0 => say("duration-days", hours / 24),
        (_, 0) => say("duration-hours", hours),
        _ => format!("{} {}", say("duration-hours", hours), say("duration-minutes", rest)),
    }
}

/// `A, B, C`; `A, B and C`.
pub(super) fn list(items: &[String], lang: Lang) -> String {
    match items {
        [] => String::new(),
        [only] => only.clone(),
        [most @ .., last] => {
            let args = Args::new().with("items", most.join(", ")).with("last", last.as_str());
            label(lang, "list-and", &args)
        }
    }
}

fn clock(moment: &Moment, lang: Lang) -> String {
    calendar::hour(moment.local().time(), lang, moment.hours)
}

fn clock_span(start: &Moment, end: &Moment, lang: Lang) -> String {
    let (from, until) = (clock(start, lang), clock(end, lang));
    if start.local().date_naive() != end.local().date_naive() {
        return format!("{from}–{}", label(lang, "date-next-day", &Args::new().with("time", until)));
    }
    match lang {
        Lang::Ko => match (from.split_once(' '), until.split_once(' ')) {
            (Some((half, _)), Some((other, clock))) if half == other => format!("{from}–{clock}"),
            _ => format!("{from}–{until}"),
        },
        Lang::En => match (from.rsplit_once(' '), until.rsplit_once(' ')) {
            (Some((clock, half)), Some((_, other))) if half == other => format!("{clock}–{until}"),
            _ => format!("{from}–{until}"),
        },
    }
}

fn zone_after(moment: &Moment, lang: Lang, zone: Zone) -> String {
    match (zone, lang) {
        (Zone::Nothing, _) => String::new(),
        (_, Lang::Ko) => format!(" ({})", place(moment)),
        (Zone::Short, Lang::En) => format!(" {}", name(moment).unwrap_or_else(|| format!("GMT{}", offset(moment)))),
        (Zone::Full, Lang::En) => match name(moment) {
            Some(name) if name == "UTC" => format!(" {name}"),
            Some(name) => format!(" {name} (UTC{})", offset(moment)),
            None => format!(" GMT{}", offset(moment)),
        },
    }
}

/// Korean names a clock by its place: `한국`, or `베트남 시간` where the country has its own.
fn place(moment: &Moment) -> String {
    match moment.country.as_str() {
        "KR" => country::name(Lang::Ko, "KR").unwrap_or_default().to_owned(),
        _ => calendar::zone_in_korean(moment.at, moment.zone),
    }
}

fn name(moment: &Moment) -> Option<String> {
    zone::abbreviation(moment.at, moment.zone)
}

/// `−7`, `+5:30`, `+0`, with a true minus sign.
fn offset(moment: &Moment) -> String {
    let seconds = moment.local().offset().local_minus_utc();
    let sign = if seconds < 0 { '\u{2212}' } else { '+' };
    let (hours, minutes) = (seconds.abs() / 3600, seconds.abs() / 60 % 60);
    if minutes == 0 { format!("{sign}{hours}") } else { format!("{sign}{hours}:{minutes:02}") }
}
