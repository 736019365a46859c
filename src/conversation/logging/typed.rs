//! Words at the questions of a log. Whoever writes what stands on a button has pressed it already; here are the numbers,
//! amounts and plain words besides.

use anyhow::Result;

use super::super::turn::Turn;
use super::desk::Desk;
use super::draft::{Draft, Step};
use super::taking::{choose, done};
use super::{amounts, asking, sending, taking};
use crate::domain::log::{Held, Question, Score};
use crate::domain::message::Press;
use crate::telegram::incoming::Said;
use crate::text::words::{Word, command_word};
use crate::text::{Args, say};

pub async fn said(turn: &mut Turn<'_, '_>, desk: Desk, draft: Draft, said: &Said) -> Result<()> {
    if desk.clashes(&draft) {
        return sending::clash(turn, &desk, &draft).await;
    }
    let (text, word) = (said.text.trim(), command_word(&said.text));
    // A yes or no is about the question that was asked last.
    match word {
        Some(Word::Yes) if asks_to_drop(turn).await? => return taking::drop(turn, &desk).await,
        Some(Word::No) if asks_to_drop(turn).await? => return asking::ask(turn, &desk, &draft).await,
        _ => {}
    }
    match draft.step {
        Step::Ask(question @ (Question::Consulted | Question::Prospective)) => {
            amounts::said(turn, &desk, draft, question, said).await
        }
        Step::Ask(Question::Held) if word == Some(Word::Yes) => {
            turn.keep_answer(said).await?;
            choose(turn, &desk, draft, Question::Held, |answers| answers.held = Some(Held::Held)).await
        }
        Step::Ask(Question::Interest) => match score(text) {
            Some(score) => {
                turn.keep_answer(said).await?;
                choose(turn, &desk, draft, Question::Interest, |answers| answers.interest = Some(score)).await
            }
            None => unread(turn, &desk, &draft).await,
        },
        Step::Ask(Question::Next) if word == Some(Word::Yes) => done(turn, &desk, draft).await,
        Step::Summary if word == Some(Word::Yes) => sending::send(turn, desk, draft).await,
        Step::Ask(Question::Held | Question::Next | Question::Prepared) | Step::Summary => {
            unread(turn, &desk, &draft).await
        }
    }
}

/// Whether the last thing they have read asks if what was answered is to be deleted.
async fn asks_to_drop(turn: &mut Turn<'_, '_>) -> Result<bool> {
    let newest = turn.newest(1).await?;
    let mut buttons = newest.iter().flat_map(|one| one.message.keyboard.iter().flatten());
    Ok(buttons.any(|button| matches!(&button.press, Press::Data(data) if data.ends_with(":drop:yes"))))
}

/// `4`, `4점`, `4/5`
pub fn score(text: &str) -> Option<Score> {
    let mut digits = text.chars().filter(char::is_ascii_digit);
    let first = digits.next().and_then(|digit| digit.to_digit(10))?;
    let is_score = text.chars().count() <= 4 && digits.next().is_none_or(|of| of == '5' && text.contains('/'));
    Score::new(u8::try_from(first).ok()?).filter(|_| is_score)
}

async fn unread(turn: &mut Turn<'_, '_>, desk: &Desk, draft: &Draft) -> Result<()> {
    turn.first(say(turn.lang, "log-unread", &Args::new()));
    asking::ask(turn, desk, draft).await
}
