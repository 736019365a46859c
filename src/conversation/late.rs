//! Words that come long after something was asked that takes any words, such as a note. They may be its answer or about
//! something else, so they are kept back and the person is asked once which; nothing they wrote is lost meanwhile.

use anyhow::Result;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::turn::Turn;
use super::{Talk, following, goes_on, held, help, home, logging, now, unexpected};
use crate::domain::ids::MessageId;
use crate::domain::message::{Button, Message, Text};
use crate::telegram::incoming::Said;
use crate::text::words::{Word, command_word};
use crate::text::{Args, label, say};

/// What was open, and the words that wait for their place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Late {
    open: Box<Talk>,
    message: MessageId,
    words: String,
}

/// Whether what is open was asked so long ago that words may be about something else.
pub fn is_late(turn: &Turn<'_, '_>) -> bool {
    let asked_at = match &turn.talk {
        Talk::Following(open) => Some(open.asked_at),
        Talk::Logging(open) => Some(open.asked_at),
        _ => None,
    };
    asked_at.is_some_and(|asked_at| turn.now - asked_at > held::SOON)
}

/// Keeps the words back and asks what they are for.
pub async fn keep(turn: &mut Turn<'_, '_>, said: &Said) -> Result<()> {
    turn.keep_answer(said).await?;
    let open = Box::new(turn.talk.clone());
    turn.talk = Talk::Late(Late { open, message: said.message, words: said.text.trim().to_owned() });
    ask(turn).await
}

/// Asks, once more where need be.
pub async fn ask(turn: &mut Turn<'_, '_>) -> Result<()> {
    let Some(late) = late(turn) else { return home::show(turn).await };
    let asked = asked(turn, &late).await?;
    let words = say(turn.lang, "late-words", &Args::new().with("words", &late.words));
    let button = |id: &str, data: &str| Button::data(label(turn.lang, id, &Args::new()), data);
    let message = Message::new(say(turn.lang, "late-asked", &Args::new()).line(asked).paragraph(words))
        .row([button("held-answer-button", "then:answer")])
        .row([button("held-office-button", "then:office")])
        .row([button("held-stop-button", "then:stop")]);
    turn.show(message);
    Ok(())
}

/// What was asked, where it is still theirs to answer.
async fn asked(turn: &mut Turn<'_, '_>, late: &Late) -> Result<Text> {
    match late.open.as_ref() {
        Talk::Following(open) => following::asked(turn, open).await,
        Talk::Logging(open) => logging::asked(turn, open).await,
        _ => Ok(Text::default()),
    }
}

/// `then:<answer|office|stop>`
pub async fn tap(turn: &mut Turn<'_, '_>, what: &str) -> Result<()> {
    let Some(late) = late(turn) else { return unexpected::stale(turn).await };
    match what {
        "answer" => as_answer(turn, late).await,
        "office" => to_office(turn, late).await,
        "stop" => stop(turn).await,
        _ => unexpected::button(turn).await,
    }
}

/// More words: a yes is about those kept back, anything else joins them.
pub async fn said(turn: &mut Turn<'_, '_>, said: &Said) -> Result<()> {
    let Some(mut late) = late(turn) else { return home::show(turn).await };
    if command_word(&said.text) == Some(Word::Yes) {
        return as_answer(turn, late).await;
    }
    late.words = format!("{}\n{}", late.words, said.text.trim());
    turn.keep_answer(said).await?;
    turn.talk = Talk::Late(late);
    ask(turn).await
}

/// Neither: what was asked is asked once more.
pub async fn stop(turn: &mut Turn<'_, '_>) -> Result<()> {
    let Some(late) = late(turn) else { return home::show(turn).await };
    turn.talk = *late.open;
    turn.first(say(turn.lang, "held-dropped", &Args::new()));
    now(turn).await
}

async fn as_answer(turn: &mut Turn<'_, '_>, late: Late) -> Result<()> {
    let said = late.said();
    turn.talk = asked_now(*late.open, turn.now);
    super::answer(turn, &said).await
}

async fn to_office(turn: &mut Turn<'_, '_>, late: Late) -> Result<()> {
    let said = late.said();
    turn.talk = *late.open;
    turn.tapped = None;
    help::pass_on(turn, &said).await?;
    goes_on(turn).await
}

impl Late {
    fn said(&self) -> Said {
        Said::plainly(self.message, self.words.clone())
    }
}

/// It was said that the words answer it.
fn asked_now(talk: Talk, asked_at: DateTime<Utc>) -> Talk {
    match talk {
        Talk::Following(open) => Talk::Following(following::Open { asked_at, ..open }),
        Talk::Logging(open) => Talk::Logging(logging::Open { asked_at, ..open }),
        other => other,
    }
}

fn late(turn: &Turn<'_, '_>) -> Option<Late> {
    match &turn.talk {
        Talk::Late(late) => Some(late.clone()),
        _ => None,
    }
}
