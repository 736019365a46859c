//! Asking what a meeting shall become: another time, booth or link. Whatever is answered is only shown, for
//! confirmation.

use anyhow::Result;
use chrono::{Days, NaiveDate, NaiveTime};

use super::super::{Talk, turn::Turn};
use super::desk::Desk;
use super::step::{Change, Step};
use super::typed_time::{Around, Typed, read};
use super::view::{HOME, companies, day_of, here, pair};
use super::{card, confirm};
use crate::domain::calendar::Calendar;
use crate::domain::fit;
use crate::domain::meeting::{Meeting, MeetingState};
use crate::domain::message::{Button, Message};
use crate::domain::{company::Mode, zone};
use crate::store;
use crate::text::{Args, Moment, label, say};
use crate::workbook::values;

/// Days offered as buttons; any other can be typed.
const DAYS: usize = 14;
const TIMES: usize = 18;
const LONGEST_BOOTH: usize = 40;
const LONGEST_LINK: usize = 500;

pub async fn ask(turn: &mut Turn<'_, '_>, desk: &Desk, meeting: &Meeting) -> Result<()> {
    if meeting.state != MeetingState::Planned {
        return card::changed_meanwhile(turn, desk, meeting).await;
    }
    turn.talk = Talk::Staff(Step::Time { meeting: meeting.id, revision: meeting.revision, day: None });
    let details = &desk.cohort.details;
    let today = day_of(turn.now, &desk.cohort);
    let holidays = store::cohorts::holidays(turn.tx, desk.cohort.id).await?;
    let calendar = Calendar::new(&holidays);
    let days = details.starts_on.iter_days().take_while(|day| *day <= details.ends_on);
    let days = days.filter(|day| *day >= today && calendar.is_business_day(*day, HOME));
    let buttons: Vec<Button> = days
        .take(DAYS)
        .map(|day| {
            let args = Args::new().with("day", Moment::day(day));
            let data = format!("staff:on:{}:{}:{}", meeting.id, meeting.revision, day.format("%Y%m%d"));
            Button::data(label(turn.lang, "staff-move-day-button", &args), data)
        })
        .collect();
    let args = about(turn, desk, meeting).await?;
    let message = Message::new(say(turn.lang, "staff-move-ask", &args));
    let message = buttons.chunks(2).fold(message, |message, row| message.row(row.to_vec()));
    turn.show(message.row([give_up(turn, meeting)]));
    Ok(())
}

/// The times of the cohort's timetable at which nobody in this meeting has another.
pub async fn ask_time(turn: &mut Turn<'_, '_>, desk: &Desk, meeting: &Meeting, day: NaiveDate) -> Result<()> {
    if meeting.state != MeetingState::Planned {
        return card::changed_meanwhile(turn, desk, meeting).await;
    }
    let step = Step::Time { meeting: meeting.id, revision: meeting.revision, day: Some(day) };
    turn.talk = Talk::Staff(step);
    let all = store::meetings::in_cohort(turn.tx, desk.cohort.id).await?;
    let companies = companies(turn, desk, &all).await?;
    let at_venue = |company| companies.get(&company).is_some_and(|one| one.details.mode == Mode::Venue);
    let mut times: Vec<NaiveTime> = all.iter().map(|one| one.details.host_wall.time()).collect();
    times.sort_unstable();
    times.dedup();
    let mut buttons = Vec::new();
    for time in times {
        let at = zone::instant(day.and_time(time), desk.cohort.details.zone);
        let moved = confirm::changed(meeting, &Change::Start(at), &desk.cohort);
        if at > turn.now && at != meeting.details.starts_at && fit::clashes(&moved, &all, at_venue).is_empty() {
            let args = Args::new().with("start", here(at, &desk.cohort));
            let data = format!("staff:want:{}:{}:{}", meeting.id, meeting.revision, Change::Start(at).data());
            buttons.push(Button::data(label(turn.lang, "staff-move-time-button", &args), data));
        }
    }
    buttons.truncate(TIMES);
    let args = about(turn, desk, meeting).await?.with("day", Moment::day(day)).with("free", buttons.len());
    let message = Message::new(say(turn.lang, "staff-move-ask-time", &args));
    let message = buttons.chunks(3).fold(message, |message, row| message.row(row.to_vec()));
    let other = format!("staff:time:{}:{}", meeting.id, meeting.revision);
    let other = Button::data(label(turn.lang, "staff-move-other-day-button", &Args::new()), other);
    turn.show(message.row([other, give_up(turn, meeting)]));
    Ok(())
}

pub async fn said_time(
    turn: &mut Turn<'_, '_>,
    desk: &Desk,
    meeting: &Meeting,
    day: Option<NaiveDate>,
    text: &str,
) -> Result<()> {
    let details = &desk.cohort.details;
    let around = Around {
        today: day_of(turn.now, &desk.cohort),
        day: day.unwrap_or_else(|| day_of(meeting.details.starts_at, &desk.cohort)),
        from: details.starts_on,
        until: details.ends_on.max(details.starts_on + Days::new(1)),
    };
    match read(text, around) {
        Some(Typed::Day(day)) => ask_time(turn, desk, meeting, day).await,
        Some(Typed::At(wall)) => {
            let start = zone::instant(wall, details.zone);
            confirm::ask(turn, desk, meeting, Change::Start(start)).await
        }
        None => {
            turn.reply(Message::new(say(turn.lang, "staff-move-unread", &Args::new())).row([give_up(turn, meeting)]));
            Ok(())
        }
    }
}

pub async fn ask_booth(turn: &mut Turn<'_, '_>, desk: &Desk, meeting: &Meeting) -> Result<()> {
    turn.talk = Talk::Staff(Step::Booth { meeting: meeting.id, revision: meeting.revision });
    let all = store::meetings::in_cohort(turn.tx, desk.cohort.id).await?;
    let mut booths: Vec<String> = all.into_iter().filter_map(|one| one.details.booth).collect();
    booths.sort_unstable();
    booths.dedup();
    let args = about(turn, desk, meeting).await?;
    let args = args.with("booths", booths);
    turn.show(Message::new(say(turn.lang, "staff-booth-ask", &args)).row([give_up(turn, meeting)]));
    Ok(())
}

pub async fn said_booth(turn: &mut Turn<'_, '_>, desk: &Desk, meeting: &Meeting, text: &str) -> Result<()> {
    match one_line(text, LONGEST_BOOTH) {
        Some(booth) => {
            let booth = Some(booth).filter(|booth| !values::is_none(booth));
            confirm::ask(turn, desk, meeting, Change::Booth(booth)).await
        }
        None => {
            let args = Args::new().with("most", LONGEST_BOOTH);
            turn.reply(Message::new(say(turn.lang, "staff-booth-unread", &args)).row([give_up(turn, meeting)]));
            Ok(())
        }
    }
}

pub async fn ask_link(turn: &mut Turn<'_, '_>, desk: &Desk, meeting: &Meeting) -> Result<()> {
    turn.talk = Talk::Staff(Step::Link { meeting: meeting.id, revision: meeting.revision });
    let args = about(turn, desk, meeting).await?;
    turn.show(Message::new(say(turn.lang, "staff-link-ask", &args)).row([give_up(turn, meeting)]));
    Ok(())
}

pub async fn said_link(turn: &mut Turn<'_, '_>, desk: &Desk, meeting: &Meeting, text: &str) -> Result<()> {
    let said = one_line(text, LONGEST_LINK).filter(|link| values::is_link(link) || values::is_none(link));
    match said {
        Some(link) => {
            let link = Some(link).filter(|link| !values::is_none(link));
            confirm::ask(turn, desk, meeting, Change::Link(link)).await
        }
        None => {
            turn.reply(Message::new(say(turn.lang, "staff-link-unread", &Args::new())).row([give_up(turn, meeting)]));
            Ok(())
        }
    }
}

/// One line of something to be seen; `None` where it is empty, too long or only blanks that cannot be seen.
fn one_line(text: &str, most: usize) -> Option<String> {
    let seen = |char: char| !char.is_whitespace() && !matches!(char, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}');
    let text = text.trim();
    let fits = text.chars().any(seen) && text.chars().count() <= most && !text.contains(|char: char| char.is_control());
    fits.then(|| text.to_owned())
}

async fn about(turn: &mut Turn<'_, '_>, desk: &Desk, meeting: &Meeting) -> Result<Args> {
    let companies = companies(turn, desk, std::slice::from_ref(meeting)).await?;
    let pair = pair(meeting, &companies)?;
    let (lang, details) = (turn.lang, &meeting.details);
    let nothing = || label(lang, "staff-none", &Args::new());
    Ok(pair
        .args(meeting, lang)
        .with("start", here(details.starts_at, &desk.cohort))
        .with("end", here(details.ends_at(), &desk.cohort))
        .with("there", pair.there(details.starts_at, &desk.cohort))
        .with("booth", details.booth.clone().unwrap_or_else(nothing))
        .with("link", details.link.clone().unwrap_or_else(nothing)))
}

pub fn give_up(turn: &Turn<'_, '_>, meeting: &Meeting) -> Button {
    Button::data(label(turn.lang, "staff-give-up-button", &Args::new()), format!("staff:m:{}", meeting.id))
}
