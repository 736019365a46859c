//! A note to what was said of a partner, in one's own words. It is an answer of its own with the same state, since
//! answers are never changed.

use anyhow::Result;

use super::super::late;
use super::super::talk::Talk;
use super::super::turn::Turn;
use super::desk::{self, Desk, Right};
use super::{Open, list, seated};
use crate::domain::message::{Button, Message, Text};
use crate::domain::pair::Pair;
use crate::store;
use crate::store::follow_ups::Said;
use crate::telegram;
use crate::text::words::is_one_of;
use crate::text::{Args, label, say};

/// Characters in one note.
const LIMIT: usize = 500;

pub async fn ask(turn: &mut Turn<'_, '_>, desk: &Desk, pair: Pair) -> Result<()> {
    if desk.partner(pair, turn).is_none_or(|partner| partner.latest().is_none()) {
        return super::answering::ask(turn, desk, pair).await;
    }
    end(turn);
    let then = Box::new(turn.talk.clone());
    show(turn, desk, Open { pair, side: desk.side(), then, asked_at: turn.now });
    Ok(())
}

/// With the note that stands there, which another takes the place of.
fn show(turn: &mut Turn<'_, '_>, desk: &Desk, open: Open) {
    let (pair, sheet) = (open.pair, desk.sheet(turn));
    let mut text = question(turn, desk, pair);
    if let Some(before) = desk.partner(pair, turn).and_then(|partner| partner.latest()?.remark.as_ref()) {
        text = text.line(say(turn.lang, "follow-said-remark", &Args::new().with("remark", before)));
    }
    let skip = Button::data(label(turn.lang, "follow-remark-skip-button", &Args::new()), sheet.about(pair, "noremark"));
    turn.talk = Talk::Following(Open { asked_at: turn.now, ..open });
    turn.show(Message::new(text).row([skip]));
}

fn question(turn: &Turn<'_, '_>, desk: &Desk, pair: Pair) -> Text {
    let sheet = desk.sheet(turn);
    say(turn.lang, "follow-remark-ask", &Args::new().with("partner", sheet.name(pair)))
}

/// What is open, where they may still answer it.
async fn opened(turn: &mut Turn<'_, '_>) -> Result<Option<(Open, Desk)>> {
    let Talk::Following(open) = turn.talk.clone() else { return Ok(None) };
    Ok(of(turn, &open).await?.map(|desk| (open, desk)))
}

async fn of(turn: &mut Turn<'_, '_>, open: &Open) -> Result<Option<Desk>> {
    match desk::of(turn, open.pair.of(open.side)).await? {
        Right::Act(desk) if desk.partner(open.pair, turn).is_some() => Ok(Some(*desk)),
        _ => Ok(None),
    }
}

/// What was asked there; nothing where it is not theirs any more.
pub async fn asked(turn: &mut Turn<'_, '_>, open: &Open) -> Result<Text> {
    let found = of(turn, open).await?;
    Ok(found.map(|desk| question(turn, &desk, open.pair)).unwrap_or_default())
}

pub async fn answer(turn: &mut Turn<'_, '_>, said: &telegram::incoming::Said) -> Result<()> {
    let Some((open, desk)) = opened(turn).await? else { return lost(turn).await };
    let text = said.text.trim();
    if is_one_of("follow-remark-skip-words", text) {
        turn.keep_answer(said).await?;
        return skip(turn, &desk, open.pair).await;
    }
    if late::is_late(turn) {
        return late::keep(turn, said).await;
    }
    if text.is_empty() || text.chars().count() > LIMIT {
        turn.first(say(turn.lang, "follow-remark-long", &Args::new().with("limit", LIMIT)));
        show(turn, &desk, open);
        return Ok(());
    }
    let Some(latest) = desk.partner(open.pair, turn).and_then(|partner| partner.latest()).cloned() else {
        return lost(turn).await;
    };
    let (by, entered_by) = desk.speaker(turn).await?;
    let (pair, side, round) = (open.pair, desk.side(), latest.round);
    let note = Said { pair, side, state: latest.state, remark: Some(text), round, by, entered_by };
    store::follow_ups::add(turn.tx, &note, turn.now).await?;
    turn.keep_answer(said).await?;
    turn.talk = *open.then;
    turn.first(say(turn.lang, "follow-remark-saved", &Args::new()));
    match seated(turn, desk.company.id).await? {
        Some(desk) => list::of(turn, &desk, Some(pair)).await?,
        None => return Ok(()),
    }
    super::super::goes_on(turn).await
}

/// None after all.
pub async fn skip(turn: &mut Turn<'_, '_>, desk: &Desk, pair: Pair) -> Result<()> {
    end(turn);
    list::of(turn, desk, Some(pair)).await?;
    super::super::goes_on(turn).await
}

/// Shows the question that is open once more.
pub async fn ask_again(turn: &mut Turn<'_, '_>) -> Result<()> {
    let Some((open, desk)) = opened(turn).await? else { return lost(turn).await };
    show(turn, &desk, open);
    Ok(())
}

/// The word for going back or giving up: what was answered before stays.
pub async fn give_up(turn: &mut Turn<'_, '_>) -> Result<()> {
    let Some((open, desk)) = opened(turn).await? else { return lost(turn).await };
    turn.first(say(turn.lang, "follow-remark-left", &Args::new()));
    skip(turn, &desk, open.pair).await
}

async fn lost(turn: &mut Turn<'_, '_>) -> Result<()> {
    end(turn);
    turn.first(say(turn.lang, "follow-unknown", &Args::new()));
    list::show(turn).await
}

fn end(turn: &mut Turn<'_, '_>) {
    if let Talk::Following(open) = turn.talk.clone() {
        turn.talk = *open.then;
    }
}
