//! How it is sent: urgent, as an advertisement, with a receipt, to late joiners. Each button names what will be.

use anyhow::Result;
use chrono::{DateTime, Days, NaiveDate, NaiveTime, Utc};

use super::super::staff::typed_time::{self, Around, Typed};
use super::super::staff::view::{day_of, here};
use super::super::turn::Turn;
use super::case::Case;
use super::{At, editing, screens, when};
use crate::domain::broadcast::{Body, When};
use crate::domain::lang::Lang;
use crate::domain::message::Message;
use crate::domain::zone;
use crate::text::words::{Word, command_word};
use crate::text::{Args, label, say};

pub async fn show(turn: &mut Turn<'_, '_>, case: &Case) -> Result<()> {
    let body = &case.broadcast.body;
    let on = |turn: &Turn<'_, '_>, is: bool, yes: &'static str, no: &'static str, name: &str| match is {
        true => case.change(turn, no, "set", &format!("{name}:0")),
        false => case.change(turn, yes, "set", &format!("{name}:1")),
    };
    let chosen = said(case, turn.lang).join(", ");
    let message = Message::new(say(turn.lang, "announcing-options", &Args::new().with("chosen", chosen)))
        .row([on(turn, body.urgent, "announcing-urgent-button", "announcing-not-urgent-button", "urgent")])
        .row([on(turn, body.promotional, "announcing-ad-button", "announcing-not-ad-button", "ad")])
        .row([on(turn, body.receipt, "announcing-receipt-button", "announcing-no-receipt-button", "read")])
        .row([case.lead(turn, "announcing-until-button", "at:u"), case.lead(turn, "announcing-when-button", "at:w")])
        .row([case.lead(turn, "announcing-back-button", "at:f"), case.lead(turn, "announcing-next-button", "at:c")]);
    turn.show(message);
    Ok(())
}

/// What was chosen, in words.
pub fn said(case: &Case, lang: Lang) -> Vec<String> {
    let (body, cohort) = (&case.broadcast.body, &case.desk.cohort);
    let none = Args::new();
    let mut said = vec![match body.when {
        When::Now => label(lang, "announcing-when-now", &none),
        When::At(at) => label(lang, "announcing-when-at", &Args::new().with("at", here(at, cohort))),
        When::TenOn(day) => label(lang, "announcing-when-ten", &Args::new().with("day", day)),
    }];
    if body.urgent {
        said.push(label(lang, "announcing-urgent", &none));
    }
    if body.promotional {
        said.push(label(lang, "announcing-promotional", &none));
    }
    if body.receipt {
        said.push(label(lang, "announcing-receipt", &none));
    }
    if let Some(until) = body.late_until {
        let day = day_of(until - chrono::Duration::seconds(1), cohort);
        said.push(label(lang, "announcing-late", &Args::new().with("day", day)));
    }
    said
}

/// `set:<what>:<value>`
pub fn edit(case: &Case, body: &mut Body, what: &[&str], now: DateTime<Utc>) -> Option<At> {
    match what {
        ["urgent", is] => body.urgent = *is == "1",
        ["ad", is] => body.promotional = *is == "1",
        ["read", is] => body.receipt = *is == "1",
        ["late", "0"] => body.late_until = None,
        ["late", day] => body.late_until = Some(until(case, read_day(day)?, now)?),
        ["when", "now"] => body.when = When::Now,
        ["when", day] => body.when = when::ten_on(case, read_day(day)?, now)?,
        _ => return None,
    }
    Some(At::Options)
}

fn read_day(day: &str) -> Option<NaiveDate> {
    NaiveDate::parse_from_str(day, "%Y%m%d").ok()
}

/// The end of a day at the host's; `None` where it is over.
fn until(case: &Case, day: NaiveDate, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
    let end =
        zone::instant(day.checked_add_days(Days::new(1))?.and_time(NaiveTime::MIN), case.desk.cohort.details.zone);
    (end > now).then_some(end)
}

pub async fn ask_until(turn: &mut Turn<'_, '_>, case: &Case) -> Result<()> {
    let today = day_of(turn.now, &case.desk.cohort);
    let last = case.desk.cohort.details.ends_on;
    let mut days = vec![today + Days::new(2), today + Days::new(6)];
    if last >= today {
        days.push(last);
    }
    days.sort_unstable();
    days.dedup();
    let buttons: Vec<_> = days
        .into_iter()
        .map(|day| {
            let what = format!("late:{}", day.format("%Y%m%d"));
            case.change_with(turn, "announcing-until-day-button", &Args::new().with("day", day), "set", &what)
        })
        .collect();
    let message = Message::new(say(turn.lang, "announcing-until", &Args::new()))
        .row(buttons)
        .row([case.change(turn, "announcing-not-late-button", "set", "late:0")])
        .row([case.lead(turn, "announcing-back-button", "at:o")]);
    turn.show(message);
    Ok(())
}

pub async fn said_until(turn: &mut Turn<'_, '_>, case: Case, text: &str) -> Result<()> {
    let mut edited = case.broadcast.clone();
    if command_word(text) == Some(Word::No) {
        edited.body.late_until = None;
        return editing::save(turn, case, edited, At::Options).await;
    }
    let day = match typed_time::read(text, around(turn, &case)) {
        Some(Typed::Day(day)) => Some(day),
        Some(Typed::At(_)) | None => None,
    };
    match day.and_then(|day| until(&case, day, turn.now)) {
        Some(until) => {
            edited.body.late_until = Some(until);
            editing::save(turn, case, edited, At::Options).await
        }
        None => {
            turn.first(say(turn.lang, "announcing-day-unread", &Args::new()));
            screens::show(turn, &case, At::Until).await
        }
    }
}

/// What is typed speaks of the days to come.
pub fn around(turn: &Turn<'_, '_>, case: &Case) -> Around {
    let cohort = &case.desk.cohort;
    let today = day_of(turn.now, cohort);
    Around { today, day: today, from: today, until: cohort.details.ends_on.max(today + Days::new(31)) }
}
