//! Words that come long after a question. They may be its answer or about something else, so they are kept back and the
//! person is asked once which; nothing they wrote is lost meanwhile.

use anyhow::Result;
use chrono::Duration;

use super::standing::standing;
use super::talk::{Answering, Held, Step};
use super::turn::Turn;
use super::{Talk, answering, help, meetings, unexpected};
use crate::domain::message::{Button, Message};
use crate::telegram::incoming::Said;
use crate::text::words::{Word, command_word};
use crate::text::{Args, label, say};

/// What is written sooner answers the question.
pub const SOON: Duration = Duration::minutes(30);

pub fn is_late(turn: &Turn<'_, '_>, open: &Answering) -> bool {
    turn.now - open.asked_at > SOON
}

/// Keeps the words back and asks what they are for.
pub async fn keep(turn: &mut Turn<'_, '_>, open: Answering, said: &Said) -> Result<()> {
    turn.keep_answer(said).await?;
    turn.talk = Talk::Held(Held { open, message: said.message, words: said.text.trim().to_owned() });
    ask(turn).await
}

/// Asks, once more where need be.
pub async fn ask(turn: &mut Turn<'_, '_>) -> Result<()> {
    let Some(held) = held(turn) else { return meetings::open(turn).await };
    let found = standing(turn, held.open.meeting).await?;
    let other = found.map(|found| found.sight.other_name(found.eyes.seat, turn.lang));
    let step = match held.open.step {
        Step::Sure => "sure",
        Step::HowLate => "how-late",
        Step::Wish => "wish",
        Step::Arranged => "arranged",
    };
    let args =
        Args::new().with("step", step).with("other", other.as_deref().unwrap_or("none")).with("words", &held.words);
    let button = |id: &str, data: &str| Button::data(label(turn.lang, id, &Args::new()), data);
    let message = Message::new(say(turn.lang, "held", &args))
        .row([button("held-answer-button", "held:answer")])
        .row([button("held-office-button", "held:office")])
        .row([button("held-stop-button", "held:stop")]);
    turn.show(message);
    Ok(())
}

/// `held:<answer|office|stop>`
pub async fn tap(turn: &mut Turn<'_, '_>, what: &str) -> Result<()> {
    let Some(held) = held(turn) else { return unexpected::stale(turn).await };
    match what {
        "answer" => as_answer(turn, held).await,
        "office" => to_office(turn, held).await,
        "stop" => stop(turn).await,
        _ => unexpected::button(turn).await,
    }
}

/// More words: a yes is about those kept back, anything else joins them.
pub async fn said(turn: &mut Turn<'_, '_>, said: &Said) -> Result<()> {
    let Some(mut held) = held(turn) else { return meetings::open(turn).await };
    if command_word(&said.text) == Some(Word::Yes) {
        return as_answer(turn, held).await;
    }
    held.words = format!("{}\n{}", held.words, said.text.trim());
    turn.keep_answer(said).await?;
    turn.talk = Talk::Held(held);
    ask(turn).await
}

/// Neither: the answer the question was about stays as it is.
pub async fn stop(turn: &mut Turn<'_, '_>) -> Result<()> {
    let Some(held) = held(turn) else { return meetings::open(turn).await };
    turn.talk = *held.open.then;
    turn.first(say(turn.lang, "held-dropped", &Args::new()));
    meetings::open_card(turn, held.open.meeting).await
}

async fn as_answer(turn: &mut Turn<'_, '_>, held: Held) -> Result<()> {
    let said = as_said(&held);
    turn.talk = Talk::Answering(Answering { asked_at: turn.now, ..held.open });
    answering::answer(turn, &said).await
}

async fn to_office(turn: &mut Turn<'_, '_>, held: Held) -> Result<()> {
    let said = as_said(&held);
    turn.talk = *held.open.then;
    help::pass_on(turn, &said).await
}

fn as_said(held: &Held) -> Said {
    Said::plainly(held.message, held.words.clone())
}

fn held(turn: &Turn<'_, '_>) -> Option<Held> {
    match &turn.talk {
        Talk::Held(held) => Some(held.clone()),
        _ => None,
    }
}
