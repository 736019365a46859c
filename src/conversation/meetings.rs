//! My meetings: the list by day, the card of one meeting, and the screen of one day's meetings.

use anyhow::Result;
use chrono::{DateTime, Duration, NaiveDate, Utc};

use super::standing::{Mine, Standing, meetings_of, standing};
use super::turn::Turn;
use super::unexpected;
use crate::domain::asking::{Asked, Shows, asked_about};
use crate::domain::company::Mode;
use crate::domain::ids::{BotId, CohortId, MeetingId};
use crate::domain::lang::Lang;
use crate::domain::meeting::{Attendance, PartySide};
use crate::domain::message::{Button, Message, Text};
use crate::domain::owed::Kind;
use crate::domain::zone;
use crate::store::{self, Tx};
use crate::text::{Args, label, say};
use crate::words::card::{Eyes, card};
use crate::words::meeting::{Reader, Seat, Sight, answer_words, is_address, sights};

/// Meetings on one page of the list.
const PAGE: usize = 8;
/// From when on before the start a card offers to check in.
const CHECK_IN_SHOWN: Duration = Duration::hours(1);

/// `meetings` and `meetings:<page>` of the cohort spoken of, `meetings:c<cohort>` and `meetings:c<cohort>:<page>` of a
/// certain one.
pub async fn tap(turn: &mut Turn<'_, '_>, rest: &str) -> Result<()> {
    let Some(certain) = rest.strip_prefix('c') else {
        let mine = Mine::of(turn)?;
        return list(turn, &mine, rest.parse().ok()).await;
    };
    let (cohort, page) = certain.split_once(':').unwrap_or((certain, ""));
    let mine = match cohort.parse() {
        Ok(cohort) => Mine::in_cohort(turn, CohortId(cohort)).await?,
        Err(_) => None,
    };
    match mine {
        Some(mine) => list(turn, &mine, page.parse().ok()).await,
        None => unexpected::button(turn).await,
    }
}

/// `m:<meeting>`
pub async fn tap_card(turn: &mut Turn<'_, '_>, rest: &str) -> Result<()> {
    match rest.parse() {
        Ok(id) => {
            // [No] under a question about an answer leads here too.
            super::answering::end(turn);
            open_card(turn, MeetingId(id)).await
        }
        Err(_) => unexpected::button(turn).await,
    }
}

/// A notice that speaks of several things stays as it is when one of them is opened; the answer comes below it. One that
/// asks about a single meeting, or a whole day, becomes the answer.
pub async fn leave_notice(turn: &mut Turn<'_, '_>, verb: &str) -> Result<()> {
    let Some(row) = turn.tapped else { return Ok(()) };
    let Some((kind, words)) = store::outbox::said(turn.tx, row).await? else { return Ok(()) };
    let asks = words.as_ref().and_then(asked_about).map(|(shows, _)| shows);
    let becomes_it = match asks {
        Some(Shows::Meeting) => true,
        Some(Shows::Day) => verb == "attall",
        None => false,
    };
    if kind != Kind::Reply && !becomes_it {
        turn.tapped = None;
    }
    Ok(())
}

/// The list, at the page of the next meeting.
pub async fn open(turn: &mut Turn<'_, '_>) -> Result<()> {
    let mine = Mine::of(turn)?;
    list(turn, &mine, None).await
}

/// Today's meetings, or the list where there are none.
pub async fn today(turn: &mut Turn<'_, '_>) -> Result<()> {
    let today = super::attendance::day_of(turn, turn.now).await?;
    if today.is_empty() {
        return open(turn).await;
    }
    turn.show(today.message(turn.now));
    Ok(())
}

/// For a meeting that is not theirs, or none at all; the two are not told apart.
pub async fn unknown(turn: &mut Turn<'_, '_>) -> Result<()> {
    turn.first(say(turn.lang, "meeting-unknown", &Args::new()));
    open(turn).await
}

async fn list(turn: &mut Turn<'_, '_>, mine: &Mine, page: Option<usize>) -> Result<()> {
    let message = list_message(turn, mine, page).await?;
    turn.show(message);
    Ok(())
}

async fn list_message(turn: &mut Turn<'_, '_>, mine: &Mine, page: Option<usize>) -> Result<Message> {
    let (lang, none) = (turn.lang, Args::new());
    let home = Button::data(label(lang, "home-button", &none), "home");
    let without = |text| Ok(Message::new(text).row([home.clone()]));
    if mine.member.role.is_staff() {
        return without(say(lang, "meetings-staff", &none));
    }
    if !mine.is_published() {
        return without(say(lang, "meetings-draft", &none));
    }
    let meetings = meetings_of(turn.tx, &mine.member).await?;
    if meetings.is_empty() {
        return without(say(lang, "meetings-none", &none));
    }
    let next = meetings.iter().position(|meeting| meeting.details.ends_at() > turn.now).unwrap_or(meetings.len() - 1);
    let (count, pages) = (meetings.len(), meetings.len().div_ceil(PAGE));
    let page = page.unwrap_or(next / PAGE).min(pages - 1);
    let shown: Vec<_> = meetings.into_iter().skip(page * PAGE).take(PAGE).collect();
    let sights = sights(turn.tx, turn.house.bot, &mine.cohort, shown).await?;
    let args = Args::new().with("count", count);
    let title = match pages {
        1 => say(lang, "meetings-title", &args),
        _ => say(lang, "meetings-title-page", &args.with("page", page + 1).with("pages", pages)),
    };
    let text = days(title, &sights, mine, turn.now);
    let mut message = Message::new(text.paragraph(say(lang, "meetings-choose", &none)));
    for sight in &sights {
        message = message.row([open_button(sight, mine, true)]);
    }
    let earlier = (page > 0).then(|| (label(lang, "meetings-earlier-button", &none), page.saturating_sub(1)));
    let later = (page + 1 < pages).then(|| (label(lang, "meetings-later-button", &none), page + 1));
    let turns = [earlier, later].into_iter().flatten();
    let cohort = mine.cohort.id;
    message = message.row(turns.map(|(label, page)| Button::data(label, format!("meetings:c{cohort}:{page}"))));
    let all = Button::data(label(lang, "meetings-calendar-button", &none), format!("ics:all:{cohort}"));
    Ok(message.row([all]).row([home]))
}

fn seat(mine: &Mine, sight: &Sight) -> Seat {
    Seat::of(&mine.member, &sight.meeting).unwrap_or(Seat::Staff)
}

/// The meetings under the days of the reader's clock.
fn days(mut text: Text, sights: &[Sight], mine: &Mine, now: DateTime<Utc>) -> Text {
    let mut day: Option<NaiveDate> = None;
    for sight in sights {
        let item = item(sight, mine, now);
        let date = local_day(&mine.reader, sight.meeting.details.starts_at);
        text = if day == Some(date) {
            text.line(item)
        } else {
            let start = mine.reader.moment(sight.meeting.details.starts_at);
            text.paragraph(say(mine.reader.lang, "meetings-day", &Args::new().with("day", start))).line(item)
        };
        day = Some(date);
    }
    text
}

pub fn item(sight: &Sight, mine: &Mine, now: DateTime<Utc>) -> Text {
    let (lang, seat) = (mine.reader.lang, seat(mine, sight));
    let args = sight.times(&mine.reader).with("other", sight.other_name(seat, lang));
    let args = args.with("state", sight.state(seat, lang, now));
    say(lang, "meetings-item", &args).line(sight.on_their_clock(&mine.reader, seat))
}

pub fn open_button(sight: &Sight, mine: &Mine, with_day: bool) -> Button {
    let lang = mine.reader.lang;
    let args = sight.times(&mine.reader).with("other", sight.other_name(seat(mine, sight), lang));
    let label = match with_day {
        true => label(lang, "meetings-item-day-button", &args),
        false => label(lang, "meetings-item-button", &args),
    };
    Button::data(label, format!("m:{}", sight.meeting.id))
}

pub fn local_day(reader: &Reader, at: DateTime<Utc>) -> NaiveDate {
    zone::local(at, reader.zone).date_naive()
}

/// Shows one meeting.
pub async fn open_card(turn: &mut Turn<'_, '_>, meeting: MeetingId) -> Result<()> {
    match standing(turn, meeting).await? {
        Some(found) => show_card(turn, &found).await,
        None => unknown(turn).await,
    }
}

pub async fn show_card(turn: &mut Turn<'_, '_>, found: &Standing) -> Result<()> {
    let message = card_message(turn.tx, turn.house.bot, &found.sight, &found.eyes, turn.now).await?;
    turn.show(message);
    Ok(())
}

/// The card with its buttons, for whoever's eyes.
pub async fn card_message(
    tx: &mut Tx<'_>,
    bot: BotId,
    sight: &Sight,
    eyes: &Eyes,
    now: DateTime<Utc>,
) -> Result<Message> {
    let lang = eyes.reader.lang;
    let mut message = Message::new(card(tx, bot, sight, eyes, now).await?);
    if !sight.is_cancelled() && !sight.is_over(now) {
        for row in taking_part(sight, eyes, now) {
            message = message.row(row);
        }
    }
    if matches!(eyes.seat, Seat::Party(PartySide::Buyer | PartySide::Interpreter)) && !sight.is_cancelled() {
        message = message.row(super::catalogs::see_button(tx, sight.meeting.firm, lang).await?);
    }
    for row in super::logging::card_rows(tx, bot, sight, eyes, now).await? {
        message = message.row(row);
    }
    message = message.row(super::following::cards::button_at(tx, sight, eyes, now).await?);
    if !sight.is_cancelled() && sight.is_over(now) {
        message = message.row(super::dealing::card_row(tx, bot, sight, eyes).await?);
    }
    let button = |text: String, data: String| Button::data(text, data);
    let calendar = button(label(lang, "meeting-calendar-button", &Args::new()), format!("ics:{}", sight.meeting.id));
    if eyes.seat == Seat::Staff {
        let data = format!("staff:m:{}", sight.meeting.id);
        message = message.row([button(label(lang, "meeting-staff-button", &Args::new()), data)]);
    }
    let back = match eyes.seat {
        Seat::Staff => button(label(lang, "home-button", &Args::new()), "home".into()),
        Seat::Party(_) => {
            button(label(lang, "meetings-back-button", &Args::new()), format!("meetings:c{}", sight.cohort.id))
        }
    };
    Ok(message.row([calendar]).row([back]))
}

fn taking_part(sight: &Sight, eyes: &Eyes, now: DateTime<Utc>) -> Vec<Vec<Button>> {
    let (lang, none) = (eyes.reader.lang, Args::new());
    let Seat::Party(side) = eyes.seat else { return Vec::new() };
    let (mode, asked) = (sight.mode(eyes.seat), Asked::about(&sight.meeting));
    let mut rows = Vec::new();
    if let Some(link) = sight.meeting.details.link.as_deref().filter(|_| mode == Mode::Online)
        && is_address(link)
    {
        rows.push(vec![Button::url(label(lang, "meeting-join-button", &none), link)]);
    }
    if sight.is_there(side) {
        return rows;
    }
    if now >= sight.meeting.details.starts_at - CHECK_IN_SHOWN {
        let label = match mode {
            Mode::Venue => label(lang, "meeting-arrived-button", &none),
            Mode::Online => label(lang, "meeting-entered-button", &none),
        };
        rows.push(vec![Button::data(label, asked.check_in())]);
    }
    let chosen = sight.answer(side);
    let answer = |answer| Button::data(answer_label(lang, answer, chosen), asked.answer(answer));
    rows.push(vec![answer(Attendance::Coming), answer(Attendance::Late)]);
    rows.extend([Attendance::Colleague, Attendance::OtherTime, Attendance::Absent].map(|each| vec![answer(each)]));
    rows
}

/// The answer's words; the one saved now is marked.
fn answer_label(lang: Lang, answer: Attendance, chosen: Option<Attendance>) -> String {
    let words = answer_words(lang, answer);
    match chosen == Some(answer) {
        true => label(lang, "attendance-chosen-button", &Args::new().with("answer", words)),
        false => words,
    }
}
