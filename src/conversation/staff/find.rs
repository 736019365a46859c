//! Finding a meeting to change: by its day, its code, or the name of a company.

use anyhow::Result;
use chrono::NaiveDate;

use super::super::{Talk, turn::Turn};
use super::desk::Desk;
use super::step::Step;
use super::typed_time::{self, Around, Typed};
use super::view::{companies, day_of, here, pair};
use super::{card, home, today};
use crate::domain::meeting::{Meeting, MeetingState};
use crate::domain::message::{Button, Message};
use crate::store;
use crate::text::{Args, Moment, label, say};

const MOST: usize = 10;

pub async fn ask(turn: &mut Turn<'_, '_>, desk: &Desk) -> Result<()> {
    turn.talk = Talk::Staff(Step::Find { cohort: desk.cohort.id });
    let all = store::meetings::in_cohort(turn.tx, desk.cohort.id).await?;
    let mut days: Vec<_> = all.iter().map(|meeting| day_of(meeting.details.starts_at, &desk.cohort)).collect();
    days.sort_unstable();
    days.dedup();
    let buttons: Vec<Button> = days
        .into_iter()
        .take(16)
        .map(|day| {
            let args = Args::new().with("day", Moment::day(day));
            let data = format!("staff:day:{}:{}:0", desk.cohort.id, day.format("%Y%m%d"));
            Button::data(label(turn.lang, "staff-move-day-button", &args), data)
        })
        .collect();
    let message = Message::new(say(turn.lang, "staff-find", &Args::new()));
    let message = buttons.chunks(2).fold(message, |message, row| message.row(row.to_vec()));
    let message = message.row([home::button(turn, desk)]);
    turn.show(message);
    Ok(())
}

pub async fn said(turn: &mut Turn<'_, '_>, desk: &Desk, text: &str) -> Result<()> {
    let all = store::meetings::in_cohort(turn.tx, desk.cohort.id).await?;
    let companies = companies(turn, desk, &all).await?;
    let sought = key(text);
    let by_code = all.iter().find(|meeting| key(&meeting.details.code) == sought);
    if let Some(meeting) = by_code {
        turn.talk = Talk::Home;
        return card::show(turn, desk, meeting, None).await;
    }
    let is_meant = |id| {
        let Some(company) = companies.get(&id) else { return false };
        let name = &company.details.name;
        let has = |name: &str| !sought.is_empty() && key(name).contains(&sought);
        key(&company.details.code) == sought || has(&name.ko) || has(&name.en)
    };
    let found: Vec<_> = all.iter().filter(|meeting| is_meant(meeting.firm) || is_meant(meeting.buyer)).collect();
    if found.is_empty()
        && let Some(day) = typed_day(turn, desk, text)
    {
        turn.talk = Talk::Home;
        return today::show(turn, desk, Some(day), 0).await;
    }
    let (on, off): (Vec<&Meeting>, Vec<&Meeting>) =
        found.iter().partition(|meeting| meeting.state == MeetingState::Planned);
    let args = Args::new()
        .with("count", found.len())
        .with("shown", MOST)
        .with("text", text.chars().take(40).collect::<String>());
    let mut message = match found.is_empty() {
        true => Message::new(say(turn.lang, "staff-find-nothing", &args)),
        false => Message::new(say(turn.lang, "staff-find-these", &args)),
    };
    for meeting in on.into_iter().chain(off).take(MOST) {
        let start = here(meeting.details.starts_at, &desk.cohort);
        let args = pair(meeting, &companies)?
            .args(meeting, turn.lang)
            .with("end", start.at(meeting.details.ends_at()))
            .with("start", start)
            .with("off", if meeting.state == MeetingState::Planned { "no" } else { "yes" });
        let open = label(turn.lang, "staff-find-open-button", &args);
        message = message.row([Button::data(open, format!("staff:m:{}", meeting.id))]);
        message.text = message.text.line(say(turn.lang, "staff-find-line", &args));
    }
    if found.len() > MOST {
        message.text = message.text.paragraph(say(turn.lang, "staff-find-more", &args));
    }
    let message = message.row([home::button(turn, desk)]);
    turn.reply(message);
    Ok(())
}

/// A day, where that is what was typed.
fn typed_day(turn: &Turn<'_, '_>, desk: &Desk, text: &str) -> Option<NaiveDate> {
    let details = &desk.cohort.details;
    let today = day_of(turn.now, &desk.cohort);
    let around = Around { today, day: today, from: details.starts_on, until: details.ends_on };
    match typed_time::read(text, around)? {
        Typed::Day(day) => Some(day),
        Typed::At(_) => None,
    }
}

fn key(text: &str) -> String {
    text.chars().filter(|char| char.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
