//! One day's meetings on the host's clock: where, who, what each party has said; each opens its card.

use anyhow::Result;
use chrono::NaiveDate;

use super::super::turn::Turn;
use super::desk::Desk;
use super::view::{Companies, companies, day_of, here, member_name, pair, place, state};
use super::{home, papers};
use crate::domain::meeting::{Meeting, MeetingState, Party, PartySide};
use crate::domain::message::{Button, Message, Text};
use crate::store;
use crate::text::{Args, Moment, label, say};

/// Meetings on one screen: few enough for their buttons to be found.
const PAGE: usize = 8;

/// `day` is today where it is not given.
pub async fn show(turn: &mut Turn<'_, '_>, desk: &Desk, day: Option<NaiveDate>, page: usize) -> Result<()> {
    let (lang, cohort) = (turn.lang, &desk.cohort);
    let day = day.unwrap_or_else(|| day_of(turn.now, cohort));
    let all = store::meetings::in_cohort(turn.tx, cohort.id).await?;
    let (mut off, mut on): (Vec<&Meeting>, Vec<&Meeting>) =
        all.iter().filter(|one| day_of(one.details.starts_at, cohort) == day).partition(|one| is_off(one));
    let args = Args::new().with("day", Moment::day(day)).with("count", on.len()).with("off", off.len());
    let companies = companies(turn, desk, &all).await?;
    let parties = store::meetings::parties_in(turn.tx, cohort.id).await?;
    on.append(&mut off);
    let pages = on.len().div_ceil(PAGE).max(1);
    let page = page.min(pages - 1);
    let shown: Vec<&Meeting> = on.iter().skip(page * PAGE).take(PAGE).copied().collect();

    let mut text = say(lang, "staff-day", &args);
    if pages > 1 {
        text = text.line(say(lang, "staff-page", &Args::new().with("page", page + 1).with("pages", pages)));
    }
    let mut message = Message::default();
    for meeting in shown {
        text = text.paragraph(line(turn, desk, meeting, &companies, &parties).await?);
        message = message.row([open(turn, desk, meeting, &companies)?]);
    }
    message.text = text;
    if pages > 1 {
        let turn_to = |page: usize, name: &str| {
            let data = format!("staff:day:{}:{}:{page}", cohort.id, day.format("%Y%m%d"));
            Button::data(label(lang, name, &Args::new()), data)
        };
        let before = (page > 0).then(|| turn_to(page - 1, "staff-page-before-button"));
        let after = (page + 1 < pages).then(|| turn_to(page + 1, "staff-page-after-button"));
        message = message.row(before.into_iter().chain(after));
    }
    let result = papers::day_button(turn, desk, &all, day);
    let message = message.row(neighbours(turn, desk, &all, day)).row(result).row([home::button(turn, desk)]);
    turn.show(message);
    Ok(())
}

fn is_off(meeting: &Meeting) -> bool {
    meeting.state == MeetingState::Cancelled
}

/// The days before and after that have meetings.
fn neighbours(turn: &Turn<'_, '_>, desk: &Desk, all: &[Meeting], day: NaiveDate) -> Vec<Button> {
    let days = || all.iter().filter(|one| !is_off(one)).map(|one| day_of(one.details.starts_at, &desk.cohort));
    let button = |to: NaiveDate, name: &str| {
        let args = Args::new().with("day", Moment::day(to));
        let data = format!("staff:day:{}:{}:0", desk.cohort.id, to.format("%Y%m%d"));
        Button::data(label(turn.lang, name, &args), data)
    };
    let before = days().filter(|other| *other < day).max().map(|day| button(day, "staff-day-before-button"));
    let after = days().filter(|other| *other > day).min().map(|day| button(day, "staff-day-after-button"));
    before.into_iter().chain(after).collect()
}

async fn line(
    turn: &mut Turn<'_, '_>,
    desk: &Desk,
    meeting: &Meeting,
    companies: &Companies,
    parties: &[Party],
) -> Result<Text> {
    let lang = turn.lang;
    let pair = pair(meeting, companies)?;
    let args = pair
        .args(meeting, lang)
        .with("start", here(meeting.details.starts_at, &desk.cohort))
        .with("end", here(meeting.details.ends_at(), &desk.cohort))
        .with("there", pair.there(meeting.details.starts_at, &desk.cohort))
        .with("place", place(meeting, &pair, lang));
    if is_off(meeting) {
        return Ok(say(lang, "staff-day-off", &args));
    }
    let state = |side| state(meeting, side, parties, lang);
    let args = args.with("firmstate", state(PartySide::Firm)).with("buyerstate", state(PartySide::Buyer));
    let interpreter = match meeting.interpreter {
        Some(member) => member_name(turn, member).await?,
        None => None,
    };
    Ok(match interpreter {
        Some(name) => {
            let args = args.with("interpreter", name).with("interpreterstate", state(PartySide::Interpreter));
            say(lang, "staff-day-meeting", &args)
        }
        None => say(lang, "staff-day-meeting-alone", &args),
    })
}

/// The button that opens a meeting's card.
pub fn open(turn: &Turn<'_, '_>, desk: &Desk, meeting: &Meeting, companies: &Companies) -> Result<Button> {
    let pair = pair(meeting, companies)?;
    let args = pair.args(meeting, turn.lang).with("start", here(meeting.details.starts_at, &desk.cohort));
    Ok(Button::data(label(turn.lang, "staff-open-button", &args), format!("staff:m:{}", meeting.id)))
}
