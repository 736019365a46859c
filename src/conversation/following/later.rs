//! Not now, and not at all: somebody is asked again on a day they chose, or their company no more until it wants to be.

use anyhow::Result;
use chrono::{DateTime, Days, Utc};

use super::super::turn::Turn;
use super::desk::Desk;
use super::{list, seated, unexpected};
use crate::domain::calendar::{Calendar, Hours};
use crate::domain::company::Side;
use crate::domain::message::{Button, Message};
use crate::domain::zone::local;
use crate::store;
use crate::store::audit::What;
use crate::text::{Args, label, say};

const WEEKS: [u64; 2] = [1, 2];

/// Ten o'clock so many weeks from now, or on the next business day of the reader; none where the round is over by then.
async fn until(turn: &mut Turn<'_, '_>, desk: &Desk, weeks: u64) -> Result<Option<DateTime<Utc>>> {
    let Some(round) = desk.round(turn) else { return Ok(None) };
    let holidays = store::cohorts::holidays(turn.tx, desk.cohort.id).await?;
    let (calendar, details) = (Calendar::new(&holidays), turn.me()?.person.details.clone());
    let quiet = desk.cohort.details.policy.quiet;
    let hours = Hours { zone: details.zone, country: &details.country, quiet, calendar: &calendar };
    let day = local(turn.now, details.zone).date_naive();
    let Some(day) = day.checked_add_days(Days::new(weeks * 7)) else { return Ok(None) };
    Ok(Some(hours.ten_on(hours.business_day_from(day))).filter(|until| *until < round.ends))
}

pub async fn ask(turn: &mut Turn<'_, '_>, desk: &Desk) -> Result<()> {
    let mut message = Message::new(say(turn.lang, "follow-later-ask", &Args::new()));
    let mut any = false;
    for weeks in WEEKS {
        let Some(until) = until(turn, desk, weeks).await? else { continue };
        let args = Args::new().with("weeks", weeks).with("until", desk.reader.moment(until));
        let data = format!("fu:later:{}:{weeks}", desk.company.id);
        message = message.row([Button::data(label(turn.lang, "follow-later-until-button", &args), data)]);
        any = true;
    }
    if desk.by_staff || !any {
        turn.first(say(turn.lang, "follow-later-over", &Args::new()));
        return list::of(turn, desk, None).await;
    }
    let back = Button::data(label(turn.lang, "follow-back-button", &Args::new()), desk.sheet(turn).data("list"));
    turn.show(message.row([back]));
    Ok(())
}

pub async fn keep(turn: &mut Turn<'_, '_>, desk: &Desk, weeks: &str) -> Result<()> {
    let Some(weeks) = weeks.parse().ok().filter(|weeks| WEEKS.contains(weeks) && !desk.by_staff) else {
        return unexpected::button(turn).await;
    };
    let (Some(round), Some(until)) = (desk.round(turn), until(turn, desk, weeks).await?) else {
        turn.first(say(turn.lang, "follow-later-over", &Args::new()));
        return list::of(turn, desk, None).await;
    };
    store::follow_ups::wait(turn.tx, desk.company.id, desk.member.id, round.days, until, turn.now).await?;
    let args = Args::new().with("until", desk.reader.moment(until));
    let back = Button::data(label(turn.lang, "follow-back-button", &Args::new()), desk.sheet(turn).data("list"));
    turn.show(Message::new(say(turn.lang, "follow-later-kept", &args)).row([back]));
    Ok(())
}

pub async fn ask_to_stop(turn: &mut Turn<'_, '_>, desk: &Desk) -> Result<()> {
    if !may_stop(desk) {
        return unexpected::button(turn).await;
    }
    let sheet = desk.sheet(turn);
    let message = Message::new(sheet.say("follow-stop-ask"))
        .row([sheet.button("follow-stop-yes-button", format!("{}:yes", sheet.data("stop")))])
        .row([sheet.button("follow-stop-no-button", sheet.data("list"))]);
    turn.show(message);
    Ok(())
}

/// For good, or until they want to be asked again.
pub async fn stop(turn: &mut Turn<'_, '_>, desk: &Desk, stopped: bool) -> Result<()> {
    if !may_stop(desk) {
        return unexpected::button(turn).await;
    }
    if desk.ledger.is_stopped_at(turn.now) != stopped {
        store::follow_ups::stop(turn.tx, desk.company.id, desk.member.id, stopped, turn.now).await?;
        let action = if stopped { "follow-up-stopped" } else { "follow-up-resumed" };
        let what = What { company: Some(desk.company.id), ..What::default() };
        store::audit::add(turn.tx, desk.cohort.id, Some(desk.member.id), action, what, turn.now).await?;
    }
    if !stopped {
        turn.first(say(turn.lang, "follow-resumed", &Args::new()));
    }
    match seated(turn, desk.company.id).await? {
        Some(desk) => list::of(turn, &desk, None).await,
        None => Ok(()),
    }
}

fn may_stop(desk: &Desk) -> bool {
    desk.side() == Side::Buyer && !desk.by_staff
}
