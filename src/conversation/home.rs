//! The home screen: the next meeting on both clocks, what is to be prepared, and the way to everything else.

use anyhow::Result;

use super::standing::{Mine, meetings_of};
use super::turn::Turn;
use crate::domain::company::{Member, Mode, Role};
use crate::domain::meeting::Meeting;
use crate::domain::message::{Button, Message, Text};
use crate::domain::preparation::Sort;
use crate::store;
use crate::text::{Args, label, say};
use crate::words::meeting::{Seat, Sight, is_address, sight};
use crate::words::{address, office, people, preparation};

/// Shows the first screen; whatever was being asked is no longer open.
pub async fn show(turn: &mut Turn<'_, '_>) -> Result<()> {
    turn.talk.close();
    if turn.me()?.role().is_staff() {
        return super::staff::show(turn).await;
    }
    let mine = Mine::of(turn)?;
    let message = screen(turn, &mine).await?;
    turn.show(message);
    Ok(())
}

async fn screen(turn: &mut Turn<'_, '_>, mine: &Mine) -> Result<Message> {
    let lang = turn.lang;
    let title = office::title(&mine.cohort, lang, mine.member.role);
    let mut text = greeting(turn, mine).await?.line(say(lang, "home-programme", &Args::new().with("title", title)));
    let mut message = Message::default();
    if mine.member.role != Role::Expert {
        let meetings = if mine.is_published() { meetings_of(turn.tx, &mine.member).await? } else { Vec::new() };
        text = text.paragraph(next(turn, mine, &meetings).await?);
        let (owed, all) = to_prepare(turn, mine).await?;
        text = text.paragraph(owed);
        let args = Args::new().with("count", meetings.len());
        let of_meetings = Button::data(label(lang, "home-meetings-button", &args), "meetings");
        let of_preparations = Button::data(label(lang, "preparations-button", &args), "prep");
        let of_meetings = (!meetings.is_empty()).then_some(of_meetings);
        message = message.row(super::logging::home_button(turn).await?);
        message = message.row(super::following::home_button(turn).await?);
        message = message.row(of_meetings.into_iter().chain((all > 0).then_some(of_preparations)));
    }
    if let Some((waits, choose)) = super::unasked::reminder(turn) {
        text = text.paragraph(waits);
        message = message.row([choose]);
    }
    if let Some((waits, name)) = super::dealing::reminder(turn).await? {
        text = text.paragraph(waits);
        message = message.row([name]);
    }
    let also = Args::new().with("also", also(turn, mine).await?);
    text = text.paragraph(say(lang, "home-words", &also));
    let none = Args::new();
    message = message.row([
        Button::data(label(lang, "help-button", &none), "help"),
        Button::data(label(lang, "settings-button", &none), "settings"),
    ]);
    let others: Vec<Member> = turn.me()?.all.iter().map(|other| other.member.clone()).collect();
    for member in others.into_iter().filter(|member| member.cohort != mine.cohort.id) {
        let other = store::cohorts::cohort(turn.tx, member.cohort).await?;
        let args = Args::new().with("title", office::title(&other, lang, member.role));
        let button = Button::data(label(lang, "home-cohort-button", &args), format!("cohort:{}", other.id));
        message = message.row([button]);
    }
    Ok(Message { text, ..message })
}

async fn greeting(turn: &mut Turn<'_, '_>, mine: &Mine) -> Result<Text> {
    let lang = turn.lang;
    let company = match mine.member.company {
        Some(company) => Some(store::companies::company(turn.tx, company).await?),
        None => None,
    };
    let person = &turn.me()?.person;
    let address = match mine.member.role {
        Role::Interpreter => people::interpreter(lang, person),
        _ => address::address(lang, person, company.as_ref()),
    };
    Ok(say(lang, "home-greeting", &Args::new().with("address", address)))
}

async fn next(turn: &mut Turn<'_, '_>, mine: &Mine, meetings: &[Meeting]) -> Result<Text> {
    let (lang, none) = (turn.lang, Args::new());
    if !mine.is_published() {
        return Ok(say(lang, "home-draft", &none));
    }
    if meetings.is_empty() {
        return Ok(say(lang, "home-none", &none));
    }
    let Some(meeting) = meetings.iter().find(|meeting| meeting.details.ends_at() > turn.now) else {
        return Ok(say(lang, "home-over", &none));
    };
    let sight = sight(turn.tx, turn.house.bot, meeting.clone()).await?;
    let seat = Seat::of(&mine.member, &sight.meeting).unwrap_or(Seat::Staff);
    Ok(next_meeting(turn, mine, &sight, seat))
}

fn next_meeting(turn: &Turn<'_, '_>, mine: &Mine, sight: &Sight, seat: Seat) -> Text {
    let (lang, reader) = (turn.lang, &mine.reader);
    let when = match sight.meeting.details.starts_at <= turn.now {
        true => say(lang, "home-now", &sight.times(reader)),
        false => say(lang, "home-next", &sight.times(reader)),
    };
    let (theirs, city) = sight.theirs(reader, seat);
    let theirs = theirs.with("other", sight.other_name(seat, lang));
    let other = match city {
        Some(_) => say(lang, "home-other-city", &theirs),
        None => say(lang, "home-other-country", &theirs),
    };
    let place = match sight.mode(seat) {
        Mode::Venue => sight.arrival(reader),
        Mode::Online => match sight.meeting.details.link.as_deref() {
            Some(link) if is_address(link) => say(lang, "home-online", &Args::new()),
            Some(_) => say(lang, "home-online-told", &Args::new()),
            None => say(lang, "home-online-later", &Args::new()),
        },
    };
    let answered = matches!(seat, Seat::Party(side) if sight.answer(side).is_some() || sight.is_there(side));
    let state = Args::new().with("state", sight.state(seat, lang, turn.now));
    let state = match answered {
        true => say(lang, "home-answer", &state),
        false => say(lang, "home-answer-open", &state),
    };
    when.line(other).line(place).line(state)
}

/// What the company still owes, the earliest due first.
async fn to_prepare(turn: &mut Turn<'_, '_>, mine: &Mine) -> Result<(Text, usize)> {
    let Some(company) = super::preparations::company(turn).await? else { return Ok((Text::default(), 0)) };
    let all = store::preparations::duties_of(turn.tx, &company).await?.len();
    let owed = preparation::owed(turn.tx, &company, turn.now).await?;
    if owed.is_empty() {
        return Ok((Text::default(), all));
    }
    let mut text = say(turn.lang, "home-preparations", &Args::new().with("count", owed.len()));
    for (duty, progress) in &owed {
        let args = preparation::args(duty, *progress, &mine.reader, turn.now);
        text = text.line(say(turn.lang, "home-preparation", &args));
    }
    Ok((text, all))
}

/// Which words besides show something to this reader.
async fn also(turn: &mut Turn<'_, '_>, mine: &Mine) -> Result<&'static str> {
    if !matches!(mine.member.role, Role::Firm | Role::Buyer) {
        return Ok("none");
    }
    let all = store::preparations::in_cohort(turn.tx, mine.cohort.id).await?;
    let has = |sort: Sort| all.iter().any(|preparation| preparation.details.sort() == sort);
    Ok(match (has(Sort::Samples), has(Sort::Catalog)) {
        (true, true) => "both",
        (true, false) => "samples",
        (false, true) => "catalog",
        (false, false) => "none",
    })
}
