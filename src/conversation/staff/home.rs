//! The first screen of staff: what is on today and tomorrow, who has joined, and where to go from here.

use anyhow::Result;
use chrono::Days;

use super::super::turn::Turn;
use super::desk::Desk;
use super::people::Counts;
use super::view::day_of;
use crate::domain::cohort::Publication;
use crate::domain::meeting::MeetingState;
use crate::domain::message::{Button, Message, Text};
use crate::store;
use crate::text::{Args, label, say};

pub async fn show(turn: &mut Turn<'_, '_>, desk: &Desk) -> Result<()> {
    let message = message(turn, desk, Text::default()).await?;
    turn.talk = super::super::Talk::Home;
    turn.show(message);
    Ok(())
}

/// The same under a word on why the tapped button no longer does anything.
pub async fn outdated(turn: &mut Turn<'_, '_>, desk: &Desk) -> Result<()> {
    let why = say(turn.lang, "staff-outdated", &Args::new());
    let message = message(turn, desk, why).await?;
    turn.show(message);
    Ok(())
}

async fn message(turn: &mut Turn<'_, '_>, desk: &Desk, above: Text) -> Result<Message> {
    let (lang, cohort) = (turn.lang, &desk.cohort);
    let today = day_of(turn.now, cohort);
    let tomorrow = today + Days::new(1);
    let meetings = store::meetings::in_cohort(turn.tx, cohort.id).await?;
    let planned: Vec<_> = meetings.iter().filter(|meeting| meeting.state == MeetingState::Planned).collect();
    let on = |day| planned.iter().filter(|meeting| day_of(meeting.details.starts_at, cohort) == day).count();
    let args = Args::new()
        .with("cohort", cohort.details.title.in_lang(lang))
        .with("today", on(today))
        .with("tomorrow", on(tomorrow))
        .with("all", planned.len());
    let members = store::people::in_cohort(turn.tx, turn.house.bot, cohort.id).await?;
    let refusers = store::consents::refusers(turn.tx, cohort.id).await?;
    let state = match cohort.publication {
        Publication::Draft => "staff-home-draft",
        Publication::Published => "staff-home-published",
    };
    let text = above
        .paragraph(say(lang, "staff-home", &args))
        .paragraph(Counts::of(&members, &refusers).say(lang))
        .paragraph(say(lang, state, &Args::new()));
    let id = cohort.id;
    let button = |name: &str, data: String| Button::data(label(lang, name, &Args::new()), data);
    let day = |day: chrono::NaiveDate| format!("staff:day:{id}:{}:0", day.format("%Y%m%d"));
    let mut message = Message::new(text)
        .row([button("staff-today-button", day(today)), button("staff-tomorrow-button", day(tomorrow))])
        .row([
            button("staff-people-button", format!("staff:people:{id}")),
            button("staff-find-button", format!("staff:find:{id}")),
        ]);
    message = message.row([
        button("staff-preparations-button", format!("staff:prep:{id}")),
        button("staff-announcements-button", format!("bw:all:{id}")),
    ]);
    message = message.row(super::shipping::home_button(turn, id).await?);
    message = message.row(super::catalogs::waiting_button(turn, id).await?);
    message = message.row(super::deals::home_button(turn, id).await?);
    if desk.may_act() {
        message = message.row([button("staff-import-button", format!("imp:menu:{id}"))]);
    }
    if planned.iter().any(|meeting| meeting.details.ends_at() <= turn.now) {
        message = message.row([button("follow-staff-button", format!("staff:fu:{id}"))]);
    }
    Ok(message.row([
        button("staff-report-button", format!("staff:report:{id}")),
        button("staff-log-button", format!("staff:log:{id}:{}", i64::MAX)),
    ]))
}

/// The way back to the first screen.
pub fn button(turn: &Turn<'_, '_>, desk: &Desk) -> Button {
    Button::data(label(turn.lang, "staff-home-button", &Args::new()), format!("staff:home:{}", desk.cohort.id))
}
