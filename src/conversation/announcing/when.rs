//! When it leaves: now, at a time on the host's clock, or at ten o'clock on each reader's own.

use anyhow::Result;
use chrono::{DateTime, Days, NaiveDate, Utc};

use super::super::staff::typed_time::{self, Typed};
use super::super::staff::view::day_of;
use super::super::turn::Turn;
use super::case::Case;
use super::{At, editing, options, screens};
use crate::domain::broadcast::When;
use crate::domain::message::Message;
use crate::domain::zone;
use crate::text::{Args, say};

/// So many of the next days have buttons.
const DAYS: u64 = 3;
/// Further ahead nobody plans an announcement; it is a slip of the pen.
const FURTHEST: u64 = 366;

pub async fn ask(turn: &mut Turn<'_, '_>, case: &Case) -> Result<()> {
    let today = day_of(turn.now, &case.desk.cohort);
    let mut message = Message::new(say(turn.lang, "announcing-when", &Args::new())).row([case.change(
        turn,
        "announcing-now-button",
        "set",
        "when:now",
    )]);
    for ahead in 1..=DAYS {
        let day = today + Days::new(ahead);
        let what = format!("when:{}", day.format("%Y%m%d"));
        let args = Args::new().with("day", day);
        message = message.row([case.change_with(turn, "announcing-ten-button", &args, "set", &what)]);
    }
    let message = message.row([case.lead(turn, "announcing-back-button", "at:o")]);
    turn.show(message);
    Ok(())
}

/// Ten o'clock of that day, where it is not over.
pub fn ten_on(case: &Case, day: NaiveDate, now: DateTime<Utc>) -> Option<When> {
    let today = day_of(now, &case.desk.cohort);
    (today <= day && day <= today + Days::new(FURTHEST)).then_some(When::TenOn(day))
}

/// Whether it was to leave before now.
pub fn is_past(case: &Case, now: DateTime<Utc>) -> bool {
    match case.broadcast.body.when {
        When::Now => false,
        When::At(at) => at <= now,
        // Of the cohort in which it was begun, whoever looks.
        When::TenOn(day) => {
            let own = case.cohorts.get(&case.broadcast.cohort);
            day < day_of(now, own.unwrap_or(&case.desk.cohort))
        }
    }
}

/// A day and a time, or a day alone.
pub async fn said(turn: &mut Turn<'_, '_>, case: Case, text: &str) -> Result<()> {
    let now = turn.now;
    let when = match typed_time::read(text, options::around(turn, &case)) {
        Some(Typed::Day(day)) => ten_on(&case, day, now),
        Some(Typed::At(wall)) => {
            let at = zone::instant(wall, case.desk.cohort.details.zone);
            (now < at && at < now + Days::new(FURTHEST)).then_some(When::At(at))
        }
        None => {
            turn.first(say(turn.lang, "announcing-when-unread", &Args::new()));
            return screens::show(turn, &case, At::When).await;
        }
    };
    let Some(when) = when else {
        turn.first(say(turn.lang, "announcing-when-past", &Args::new()));
        return screens::show(turn, &case, At::When).await;
    };
    let mut edited = case.broadcast.clone();
    edited.body.when = when;
    editing::save(turn, case, edited, At::Options).await
}
