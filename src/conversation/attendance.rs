//! The five answers about attending, and what is asked after some of them. An answer belongs to the party: any colleague
//! may give it, the last one counts, and the same tap twice changes nothing.

use anyhow::Result;
use chrono::DateTime;

use super::standing::{Mine, Standing, standing};
use super::talk::{Answering, Step};
use super::telling::{self, News};
use super::turn::Turn;
use super::{Talk, meetings, unexpected};
use crate::domain::asking::Asked;
use crate::domain::ids::OutboxId;
use crate::domain::meeting::{Attendance, PartySide};
use crate::domain::message::{Button, Message, Text};
use crate::store;
use crate::telegram::incoming::Said;
use crate::text::words::{Word, command_word, is_one_of};
use crate::text::{Args, label, say};
use crate::words::meeting::{Seat, answer_words};

/// What a late party is offered, in minutes.
const LATE: [i64; 3] = [5, 10, 15];
const LATEST: i64 = 120;
/// A wish may be so long, in characters.
const LONGEST_WISH: usize = 1000;

/// Why nothing was changed, and what is shown instead.
pub enum Refusal {
    Unknown,
    Because(Box<Standing>, Text),
}

impl Refusal {
    pub async fn show(turn: &mut Turn<'_, '_>, refusal: Refusal) -> Result<()> {
        match refusal {
            Refusal::Unknown => meetings::unknown(turn).await,
            Refusal::Because(found, why) => {
                turn.first(why);
                meetings::show_card(turn, &found).await
            }
        }
    }
}

/// The meeting and the side the person may answer for, where it still stands as it was asked about.
pub async fn open_for(turn: &mut Turn<'_, '_>, asked: Asked) -> Result<Result<(Standing, PartySide), Refusal>> {
    let Some(found) = standing(turn, asked.meeting).await? else { return Ok(Err(Refusal::Unknown)) };
    let (lang, none) = (turn.lang, Args::new());
    let why = match found.eyes.seat {
        Seat::Staff => say(lang, "attendance-read-only", &none),
        Seat::Party(_) if found.sight.is_cancelled() => say(lang, "attendance-cancelled", &none),
        Seat::Party(_) if !asked.still_holds(&found.sight.meeting) => say(lang, "attendance-moved", &none),
        Seat::Party(_) if found.sight.is_over(turn.now) => say(lang, "attendance-over", &none),
        Seat::Party(side) => return Ok(Ok((found, side))),
    };
    Ok(Err(Refusal::Because(Box::new(found), why)))
}

/// `att:<meeting>:<answer>:<start>`, with `:sure` where they were asked once more.
pub async fn tap(turn: &mut Turn<'_, '_>, rest: &str) -> Result<()> {
    let parts: Vec<&str> = rest.split(':').collect();
    let (read, sure) = match parts[..] {
        [meeting, answer, start] => (Asked::read(meeting, start).zip(Attendance::from_name(answer)), false),
        [meeting, answer, start, "sure"] => (Asked::read(meeting, start).zip(Attendance::from_name(answer)), true),
        _ => (None, false),
    };
    let Some((asked, answer)) = read else { return unexpected::button(turn).await };
    let (found, side) = match open_for(turn, asked).await? {
        Ok(open) => open,
        Err(refusal) => return Refusal::show(turn, refusal).await,
    };
    let known = found.sight.answer(side);
    if answer == Attendance::Absent && known != Some(answer) && !sure {
        return ask(turn, asked, Step::Sure).await;
    }
    settle(turn, asked, found, side, answer).await
}

/// Keeps the answer, tells whom it concerns, and asks what goes with it.
async fn settle(
    turn: &mut Turn<'_, '_>,
    asked: Asked,
    mut found: Standing,
    side: PartySide,
    answer: Attendance,
) -> Result<()> {
    end(turn);
    let shown = turn.tapped;
    let changed = keep(turn, &mut found, side, answer, shown).await?;
    let step = match answer {
        Attendance::Late => Some(Step::HowLate),
        Attendance::OtherTime => Some(Step::Wish),
        Attendance::Coming | Attendance::Colleague | Attendance::Absent => None,
    };
    let party = found.sight.party(side);
    let is_said = party.is_some_and(|party| party.late_minutes.is_some() || party.wish.is_some());
    if let Some(step) = step.filter(|_| changed || !is_said) {
        return ask(turn, asked, step).await;
    }
    turn.first(saved(turn, answer));
    meetings::show_card(turn, &found).await
}

/// Stores an answer; where it is news, whoever it concerns is told.
async fn keep(
    turn: &mut Turn<'_, '_>,
    found: &mut Standing,
    side: PartySide,
    answer: Attendance,
    shown: Option<OutboxId>,
) -> Result<bool> {
    let before = found.sight.answer(side);
    let meeting = &found.sight.meeting;
    let changed = store::meetings::answer(turn.tx, meeting, side, answer, found.member.id, turn.now).await?;
    if changed {
        found.sight.parties = store::meetings::parties(turn.tx, meeting.id).await?;
        let news = News::Answered { answer, before };
        telling::staff(turn, &found.sight, side, &news).await?;
        telling::party(turn, found, side, Some(&news), shown).await?;
    }
    Ok(changed)
}

fn saved(turn: &Turn<'_, '_>, answer: Attendance) -> Text {
    say(turn.lang, "attendance-saved", &Args::new().with("answer", answer_words(turn.lang, answer)))
}

/// Opens a question about an answer; what was open before goes on afterwards.
async fn ask(turn: &mut Turn<'_, '_>, asked: Asked, step: Step) -> Result<()> {
    end(turn);
    let then = Box::new(turn.talk.clone());
    turn.talk = Talk::Answering(Answering { step, meeting: asked.meeting, starts_at: asked.starts_at, then });
    ask_again(turn).await
}

/// Shows the question that is open once more.
pub async fn ask_again(turn: &mut Turn<'_, '_>) -> Result<()> {
    let Some(Answering { step, meeting, starts_at, .. }) = answering(turn) else { return meetings::open(turn).await };
    let asked = Asked { meeting, starts_at };
    let Some(found) = standing(turn, meeting).await? else {
        end(turn);
        return meetings::unknown(turn).await;
    };
    let (lang, none) = (turn.lang, Args::new());
    let clocks = found.sight.clocks(&found.eyes.reader, found.eyes.seat);
    let who = Args::new().with("other", found.sight.other_name(found.eyes.seat, lang));
    let about = say(lang, "attendance-about", &who).line(clocks);
    let button = |id: String, data: String| Button::data(id, data);
    let message = match step {
        Step::Sure => Message::new(say(lang, "attendance-absent-sure", &none).paragraph(about))
            .row([button(label(lang, "attendance-absent-yes-button", &none), asked.sure(Attendance::Absent))])
            .row([button(label(lang, "attendance-absent-no-button", &none), format!("m:{meeting}"))]),
        Step::HowLate => {
            let minutes = |minutes| {
                let args = Args::new().with("minutes", minutes);
                button(label(lang, "attendance-minutes-button", &args), asked.late(minutes))
            };
            let text = saved(turn, Attendance::Late).line(say(lang, "attendance-how-late", &none)).paragraph(about);
            Message::new(text)
                .row(LATE.map(minutes))
                .row([button(label(lang, "attendance-no-minutes-button", &none), asked.late(0))])
        }
        Step::Wish => Message::new(say(lang, "attendance-wish", &none).paragraph(about))
            .row([button(label(lang, "attendance-no-wish-button", &none), asked.no_wish())]),
    };
    turn.show(message);
    Ok(())
}

/// Text at one of these questions.
pub async fn answer(turn: &mut Turn<'_, '_>, said: &Said) -> Result<()> {
    let Some(open) = answering(turn) else { return super::now(turn).await };
    let asked = Asked { meeting: open.meeting, starts_at: open.starts_at };
    let text = said.text.trim();
    let skips = is_one_of("attendance-skip-words", text);
    match open.step {
        Step::Sure => match command_word(text) {
            Some(Word::Yes) => tap(turn, asked.sure(Attendance::Absent).trim_start_matches("att:")).await,
            Some(Word::No) => {
                end(turn);
                meetings::open_card(turn, asked.meeting).await
            }
            _ => ask_again(turn).await,
        },
        Step::HowLate if skips => late(turn, asked, 0).await,
        Step::HowLate => match minutes_in(text) {
            Some(minutes) => late(turn, asked, minutes).await,
            None => ask_again(turn).await,
        },
        Step::Wish if skips => wish(turn, asked, None).await,
        Step::Wish if text.chars().count() > LONGEST_WISH => {
            turn.first(say(turn.lang, "attendance-wish-long", &Args::new().with("limit", LONGEST_WISH)));
            ask_again(turn).await
        }
        Step::Wish => wish(turn, asked, Some(text)).await,
    }
}

/// `10`, `10분`, `10 minutes`.
fn minutes_in(text: &str) -> Option<i64> {
    let digits: String = text.chars().filter(char::is_ascii_digit).take(4).collect();
    digits.parse().ok().filter(|minutes| (1..=LATEST).contains(minutes))
}

/// `late:<meeting>:<minutes>:<start>`
pub async fn tap_late(turn: &mut Turn<'_, '_>, rest: &str) -> Result<()> {
    match rest.split(':').collect::<Vec<_>>()[..] {
        [meeting, minutes, start] => match (Asked::read(meeting, start), minutes.parse()) {
            (Some(asked), Ok(minutes)) if (0..=LATEST).contains(&minutes) => late(turn, asked, minutes).await,
            _ => unexpected::button(turn).await,
        },
        _ => unexpected::button(turn).await,
    }
}

async fn late(turn: &mut Turn<'_, '_>, asked: Asked, minutes: i64) -> Result<()> {
    end(turn);
    let (mut found, side) = match open_for(turn, asked).await? {
        Ok(open) => open,
        Err(refusal) => return Refusal::show(turn, refusal).await,
    };
    if found.sight.answer(side) != Some(Attendance::Late) {
        return meetings::show_card(turn, &found).await;
    }
    let args = Args::new().with("minutes", minutes);
    if minutes == 0 {
        turn.first(say(turn.lang, "attendance-late-told", &Args::new()));
    } else {
        if store::meetings::set_late(turn.tx, asked.meeting, side, minutes).await? {
            found.sight.parties = store::meetings::parties(turn.tx, asked.meeting).await?;
            telling::staff(turn, &found.sight, side, &News::Late(minutes)).await?;
            telling::party(turn, &found, side, None, turn.tapped).await?;
        }
        turn.first(say(turn.lang, "attendance-late-told-minutes", &args));
    }
    meetings::show_card(turn, &found).await
}

/// `wish:<meeting>:none:<start>`
pub async fn tap_wish(turn: &mut Turn<'_, '_>, rest: &str) -> Result<()> {
    match rest.split(':').collect::<Vec<_>>()[..] {
        [meeting, "none", start] => match Asked::read(meeting, start) {
            Some(asked) => wish(turn, asked, None).await,
            None => unexpected::button(turn).await,
        },
        _ => unexpected::button(turn).await,
    }
}

async fn wish(turn: &mut Turn<'_, '_>, asked: Asked, wish: Option<&str>) -> Result<()> {
    end(turn);
    let (found, side) = match open_for(turn, asked).await? {
        Ok(open) => open,
        Err(refusal) => return Refusal::show(turn, refusal).await,
    };
    if found.sight.answer(side) != Some(Attendance::OtherTime) {
        return meetings::show_card(turn, &found).await;
    }
    match wish {
        Some(wish) => {
            store::meetings::set_wish(turn.tx, asked.meeting, side, wish).await?;
            telling::staff(turn, &found.sight, side, &News::Wish(wish.to_owned())).await?;
            turn.first(say(turn.lang, "attendance-wish-saved", &Args::new()));
        }
        None => turn.first(say(turn.lang, "attendance-wish-none", &Args::new())),
    }
    meetings::show_card(turn, &found).await
}

/// `attall:<start of the day>:coming`: all of a day's meetings that are still to come.
pub async fn tap_all(turn: &mut Turn<'_, '_>, rest: &str) -> Result<()> {
    let start = rest.strip_suffix(":coming").and_then(|start| start.parse().ok());
    let Some(at) = start.and_then(|start| DateTime::from_timestamp(start, 0)) else {
        return unexpected::button(turn).await;
    };
    let mine = Mine::of(turn)?;
    let bot = turn.house.bot;
    let day = if mine.is_published() { meetings::day_of(turn.tx, bot, &mine, at).await? } else { Vec::new() };
    if day.is_empty() {
        return meetings::open(turn).await;
    }
    let shown = turn.tapped;
    for sight in &day {
        let Some(mut found) = standing(turn, sight.meeting.id).await? else { continue };
        let Seat::Party(side) = found.eyes.seat else { continue };
        if !found.sight.is_over(turn.now) {
            keep(turn, &mut found, side, Attendance::Coming, shown).await?;
        }
    }
    let day = meetings::day_of(turn.tx, bot, &mine, at).await?;
    if day.iter().any(|sight| !sight.is_over(turn.now)) {
        turn.first(say(turn.lang, "meetings-all-saved", &Args::new()));
    }
    turn.show(meetings::day_message(&day, &mine, at, turn.now));
    Ok(())
}

/// Gives up the question; the answer it was about stays as it is.
pub async fn give_up(turn: &mut Turn<'_, '_>) -> Result<()> {
    let meeting = answering(turn).map(|open| open.meeting);
    end(turn);
    match meeting {
        Some(meeting) => meetings::open_card(turn, meeting).await,
        None => super::now(turn).await,
    }
}

fn answering(turn: &Turn<'_, '_>) -> Option<Answering> {
    match &turn.talk {
        Talk::Answering(open) => Some(open.clone()),
        _ => None,
    }
}

/// Goes back to what was open before one of these questions.
pub fn end(turn: &mut Turn<'_, '_>) {
    if let Some(open) = answering(turn) {
        turn.talk = *open.then;
    }
}
