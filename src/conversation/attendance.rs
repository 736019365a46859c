//! The five answers about attending, and what is asked after some of them. An answer belongs to the party: any colleague
//! may give it, the last one counts, and the same tap twice changes nothing.

use anyhow::Result;
use chrono::{DateTime, Utc};

use super::answering::{ask, end};
use super::day::Day;
use super::standing::{Standing, reader, standing};
use super::talk::Step;
use super::telling::{self, News};
use super::turn::Turn;
use super::{Talk, meetings, unexpected};
use crate::domain::asking::Asked;
use crate::domain::ids::OutboxId;
use crate::domain::meeting::{Attendance, PartySide};
use crate::domain::message::Text;
use crate::store;
use crate::text::{Args, say};
use crate::words::meeting::{Seat, answer_words};

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

/// How an answer came about.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    Asked,
    /// Both sides have settled it between them.
    Arranged,
}

/// `att:<meeting>:<answer>:<start>`, with `:sure` where they were asked once more, and `:arranged` where both sides have
/// agreed on another time.
pub async fn tap(turn: &mut Turn<'_, '_>, rest: &str) -> Result<()> {
    let parts: Vec<&str> = rest.split(':').collect();
    if let [meeting, "other-time", start, "arranged"] = parts[..] {
        return match Asked::read(meeting, start) {
            Some(asked) => give_as(turn, asked, Attendance::OtherTime, Way::Arranged).await,
            None => unexpected::button(turn).await,
        };
    }
    let (read, sure) = match parts[..] {
        [meeting, answer, start] => (Asked::read(meeting, start).zip(Attendance::from_name(answer)), false),
        [meeting, answer, start, "sure"] => (Asked::read(meeting, start).zip(Attendance::from_name(answer)), true),
        _ => (None, false),
    };
    let Some((asked, answer)) = read else { return unexpected::button(turn).await };
    if answer == Attendance::Absent
        && !sure
        && let Ok((found, side)) = open_for(turn, asked).await?
        && found.sight.answer(side) != Some(answer)
    {
        return ask(turn, asked, Step::Sure).await;
    }
    give(turn, asked, answer).await
}

/// Keeps the answer, tells whom it concerns, and asks what goes with it.
pub async fn give(turn: &mut Turn<'_, '_>, asked: Asked, answer: Attendance) -> Result<()> {
    give_as(turn, asked, answer, Way::Asked).await
}

async fn give_as(turn: &mut Turn<'_, '_>, asked: Asked, answer: Attendance, way: Way) -> Result<()> {
    end(turn);
    let (mut found, side) = match open_for(turn, asked).await? {
        Ok(open) => open,
        Err(refusal) => return Refusal::show(turn, refusal).await,
    };
    let shown = turn.tapped;
    keep(turn, &mut found, side, (answer, way), shown).await?;
    let step = match answer {
        Attendance::Late => Some(Step::HowLate),
        Attendance::OtherTime if way == Way::Arranged => Some(Step::Arranged),
        Attendance::OtherTime => Some(Step::Wish),
        Attendance::Coming | Attendance::Colleague | Attendance::Absent => None,
    };
    if let Some(step) = step {
        return ask(turn, asked, step).await;
    }
    turn.first(saved(turn, answer));
    // What is written next goes to the office, where nothing else is asked.
    if answer == Attendance::Colleague && turn.talk == Talk::Home {
        let whose = if side == PartySide::Interpreter { "interpreter" } else { "company" };
        turn.first(say(turn.lang, "attendance-colleague-who", &Args::new().with("whose", whose)));
    }
    meetings::show_card(turn, &found).await
}

/// Stores an answer; where it is news, whoever it concerns is told.
async fn keep(
    turn: &mut Turn<'_, '_>,
    found: &mut Standing,
    side: PartySide,
    (answer, way): (Attendance, Way),
    shown: Option<OutboxId>,
) -> Result<()> {
    let before = found.sight.answer(side);
    let meeting = &found.sight.meeting;
    let changed = store::meetings::answer(turn.tx, meeting, side, answer, found.member.id, turn.now).await?;
    if changed {
        found.sight.parties = store::meetings::parties(turn.tx, meeting.id).await?;
        let news = News::Answered { answer, before };
        if way == Way::Asked {
            telling::staff(turn, &found.sight, side, &news).await?;
        }
        telling::party(turn, found, side, Some(&news), shown).await?;
    }
    if way == Way::Arranged {
        telling::staff(turn, &found.sight, side, &News::Arranged).await?;
    }
    Ok(())
}

pub fn saved(turn: &Turn<'_, '_>, answer: Attendance) -> Text {
    say(turn.lang, "attendance-saved", &Args::new().with("answer", answer_words(turn.lang, answer)))
}

/// `attall:<start of the day>:coming`: all of a day's meetings that are still to come, in every cohort.
pub async fn tap_all(turn: &mut Turn<'_, '_>, rest: &str) -> Result<()> {
    let start = rest.strip_suffix(":coming").and_then(|start| start.parse().ok());
    let Some(at) = start.and_then(|start| DateTime::from_timestamp(start, 0)) else {
        return unexpected::button(turn).await;
    };
    let day = day_of(turn, at).await?;
    if day.is_empty() {
        return meetings::open(turn).await;
    }
    let shown = turn.tapped;
    for (sight, _) in &day.meetings {
        let Some(mut found) = standing(turn, sight.meeting.id).await? else { continue };
        let Seat::Party(side) = found.eyes.seat else { continue };
        if !found.sight.is_over(turn.now) {
            keep(turn, &mut found, side, (Attendance::Coming, Way::Asked), shown).await?;
        }
    }
    let day = day_of(turn, at).await?;
    if day.is_open(turn.now) {
        turn.first(say(turn.lang, "meetings-all-saved", &Args::new()));
    }
    turn.show(day.message(turn.now));
    Ok(())
}

/// The person's day that holds `at`, whichever cohort the chat speaks of.
pub async fn day_of(turn: &mut Turn<'_, '_>, at: DateTime<Utc>) -> Result<Day> {
    let (all, reader) = (turn.me()?.all.clone(), reader(turn)?);
    Day::of(turn.tx, turn.house.bot, &all, &reader, at).await
}
