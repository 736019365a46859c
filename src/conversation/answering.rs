//! What is asked after some answers: whether they are sure, how late they will be, what other time would do. Each is a
//! question of its own that leaves the talk as it was before it.

use anyhow::Result;

use super::attendance::{self, Refusal, open_for, saved};
use super::spoken::{self, Meant};
use super::standing::{Standing, standing};
use super::talk::{Answering, Step};
use super::telling::{self, News};
use super::turn::Turn;
use super::{Talk, consent, held, meetings, minutes, unexpected};
use crate::domain::asking::Asked;
use crate::domain::lang::Lang;
use crate::domain::meeting::Attendance;
use crate::domain::message::{Button, Message, Text};
use crate::store;
use crate::telegram::incoming::Said;
use crate::text::words::{Word, is_one_of};
use crate::text::{Args, label, say};
use crate::words::meeting::Seat;

/// What a late party is offered, in minutes.
const LATE: [i64; 3] = [5, 10, 15];
const LATEST: i64 = 120;
/// A wish may be so long, in characters.
const LONGEST_WISH: usize = 1000;

/// Opens a question about an answer; what was open before goes on afterwards.
pub async fn ask(turn: &mut Turn<'_, '_>, asked: Asked, step: Step) -> Result<()> {
    end(turn);
    let then = Box::new(turn.talk.clone());
    let Asked { meeting, starts_at } = asked;
    turn.talk = Talk::Answering(Answering { step, meeting, starts_at, then, asked_at: turn.now });
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
    let told = telling::with_staff_told(turn, &found.sight, Args::new()).await?;
    let clocks = found.sight.clocks(&found.eyes.reader, found.eyes.seat);
    let who = Args::new().with("other", found.sight.other_name(found.eyes.seat, lang));
    let about = say(lang, "attendance-about", &who).line(clocks).line(so_far(&found, step, lang));
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
        Step::Wish => Message::new(say(lang, "attendance-wish", &told).paragraph(about))
            .row([button(label(lang, "attendance-no-wish-button", &none), asked.no_wish())]),
        Step::Arranged => Message::new(say(lang, "attendance-arranged", &told).paragraph(about))
            .row([button(label(lang, "attendance-no-wish-button", &none), asked.arranged_unsaid())]),
    };
    turn.show(message);
    Ok(())
}

/// What was said before; saying it anew replaces it.
fn so_far(found: &Standing, step: Step, lang: Lang) -> Text {
    let Seat::Party(side) = found.eyes.seat else { return Text::default() };
    let Some(party) = found.sight.party(side).filter(|_| found.sight.answer(side).is_some()) else {
        return Text::default();
    };
    match (step, party.late_minutes, &party.wish) {
        (Step::HowLate, Some(minutes), _) => say(lang, "attendance-late-so-far", &Args::new().with("minutes", minutes)),
        (Step::Wish | Step::Arranged, _, Some(wish)) => {
            say(lang, "attendance-wish-so-far", &Args::new().with("wish", wish))
        }
        _ => Text::default(),
    }
}

/// Whether a word that is a command elsewhere answers the open question: 오늘 as a time that would do.
pub fn takes(turn: &Turn<'_, '_>, word: Word) -> bool {
    word == Word::Today && answering(turn).is_some_and(|open| is_time(open.step))
}

fn is_time(step: Step) -> bool {
    matches!(step, Step::Wish | Step::Arranged)
}

/// Text at one of these questions.
pub async fn answer(turn: &mut Turn<'_, '_>, said: &Said) -> Result<()> {
    let Some(open) = answering(turn) else { return super::now(turn).await };
    let asked = Asked { meeting: open.meeting, starts_at: open.starts_at };
    let text = said.text.trim();
    let skips = is_one_of("attendance-skip-words", text);
    match (open.step, spoken::read(text)) {
        (_, Some(Meant::Answer(answer))) => {
            turn.keep_answer(said).await?;
            return match open.step {
                Step::Sure => attendance::give(turn, asked, answer).await,
                Step::HowLate | Step::Wish | Step::Arranged => spoken::give(turn, asked, answer).await,
            };
        }
        _ if !skips && held::is_late(turn, &open) && !is_length(open.step, text) => {
            return held::keep(turn, open, said).await;
        }
        (Step::Sure, Some(Meant::Yes)) => return attendance::give(turn, asked, Attendance::Absent).await,
        (Step::Sure, Some(Meant::No)) => return give_up(turn).await,
        (_, Some(Meant::Yes)) => return ask_again(turn).await,
        (Step::HowLate, Some(Meant::No)) => return late(turn, asked, 0).await,
        (Step::Wish | Step::Arranged, Some(Meant::No)) => return wish(turn, asked, open.step, None).await,
        _ => {}
    }
    match open.step {
        Step::Sure => ask_again(turn).await,
        Step::HowLate if skips => late(turn, asked, 0).await,
        Step::HowLate => match minutes::read(text) {
            Some(minutes) if minutes <= LATEST => {
                turn.keep_answer(said).await?;
                late(turn, asked, minutes).await
            }
            Some(_) => not_kept(turn, "attendance-late-too-long").await,
            None => not_kept(turn, "attendance-late-unread").await,
        },
        Step::Wish | Step::Arranged if skips => wish(turn, asked, open.step, None).await,
        Step::Wish | Step::Arranged if text.chars().count() > LONGEST_WISH => {
            let why = if open.step == Step::Wish { "attendance-wish-long" } else { "attendance-arranged-long" };
            turn.first(say(turn.lang, why, &Args::new().with("limit", LONGEST_WISH)));
            ask_again(turn).await
        }
        Step::Wish | Step::Arranged => {
            turn.keep_answer(said).await?;
            wish(turn, asked, open.step, Some(text)).await
        }
    }
}

/// Nothing else than how late they will be.
fn is_length(step: Step, text: &str) -> bool {
    step == Step::HowLate && minutes::read(text).is_some()
}

/// Says why how late they will be was not kept, and asks again.
async fn not_kept(turn: &mut Turn<'_, '_>, why: &str) -> Result<()> {
    turn.first(say(turn.lang, why, &Args::new().with("limit", LATEST)));
    ask_again(turn).await
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
    let args = telling::with_staff_told(turn, &found.sight, Args::new().with("minutes", minutes)).await?;
    if minutes == 0 {
        turn.first(say(turn.lang, "attendance-late-told", &args));
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

/// `wish:<meeting>:<none|arranged>:<start>`
pub async fn tap_wish(turn: &mut Turn<'_, '_>, rest: &str) -> Result<()> {
    let (step, read) = match rest.split(':').collect::<Vec<_>>()[..] {
        [meeting, "none", start] => (Step::Wish, Asked::read(meeting, start)),
        [meeting, "arranged", start] => (Step::Arranged, Asked::read(meeting, start)),
        _ => (Step::Wish, None),
    };
    match read {
        Some(asked) => wish(turn, asked, step, None).await,
        None => unexpected::button(turn).await,
    }
}

/// Keeps which time would do, or was agreed on, and tells staff.
async fn wish(turn: &mut Turn<'_, '_>, asked: Asked, step: Step, wish: Option<&str>) -> Result<()> {
    end(turn);
    let (found, side) = match open_for(turn, asked).await? {
        Ok(open) => open,
        Err(refusal) => return Refusal::show(turn, refusal).await,
    };
    if found.sight.answer(side) != Some(Attendance::OtherTime) {
        return meetings::show_card(turn, &found).await;
    }
    let arranged = step == Step::Arranged;
    let said = match wish {
        Some(wish) => {
            store::meetings::set_wish(turn.tx, asked.meeting, side, wish).await?;
            let words = wish.to_owned();
            let news = if arranged { News::ArrangedFor(words) } else { News::Wish(words) };
            telling::staff(turn, &found.sight, side, &news).await?;
            if arranged { "attendance-arranged-saved" } else { "attendance-wish-saved" }
        }
        None if arranged => "attendance-arranged-none",
        None => "attendance-wish-none",
    };
    let told = telling::with_staff_told(turn, &found.sight, Args::new()).await?;
    turn.first(say(turn.lang, said, &told));
    meetings::show_card(turn, &found).await
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

/// Whoever opens a screen of their own has left what was asked about an answer, which is kept, about their clock,
/// about what they may leave unanswered, or what a preparation asks for.
pub fn leave(turn: &mut Turn<'_, '_>) {
    end(turn);
    super::preparing::end(turn);
    if turn.talk == Talk::Zone || consent::is_optional(turn) {
        turn.talk = Talk::Home;
    }
}
