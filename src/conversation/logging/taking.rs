//! The buttons under a log's questions. Each names what results from it, so that the same tap twice changes nothing; one
//! of an earlier question says so and shows what is open.

use anyhow::Result;

use super::super::turn::Turn;
use super::desk::Desk;
use super::draft::{Draft, Step};
use super::{amounts, asking, list, sending};
use crate::domain::log::{Answers, Held, NextStep, Prepared, Question, Score};
use crate::text::{Args, say};

/// A button of a draft; the first question is also asked by a notice, when there is none yet.
pub async fn tap(turn: &mut Turn<'_, '_>, desk: Desk, what: &[&str]) -> Result<()> {
    if !desk.is_open(turn.now) {
        return sending::over(turn, &desk).await;
    }
    let draft = match (desk.draft(turn).await?, &desk.log) {
        (Some(draft), _) => draft,
        (None, Some(_)) => return sending::sent_before(turn, &desk).await,
        (None, None) if what[0] == "held" => Draft::new(desk.sight().meeting.details.starts_at),
        (None, None) => {
            turn.tapped = None;
            turn.first(say(turn.lang, "log-outdated", &Args::new()));
            return sending::open(turn, desk).await;
        }
    };
    match *what {
        ["drop"] if draft.is_begun() => return asking::ask_to_drop(turn, &desk),
        ["drop"] => return asking::later(turn, &desk).await,
        ["drop", "yes"] => return drop(turn, &desk).await,
        ["mine"] => return sending::insist(turn, desk, draft).await,
        ["theirs"] => return sending::give_way(turn, &desk).await,
        _ if desk.clashes(&draft) => return sending::clash(turn, &desk, &draft).await,
        _ => {}
    }
    if let Some(question) = amounts::question_of(what[0]) {
        return amounts::tap(turn, desk, draft, question, &what[1..]).await;
    }
    match *what {
        ["held", name] => match Held::from_name(name).filter(|held| Held::choices(desk.side).contains(held)) {
            Some(held) => choose(turn, &desk, draft, Question::Held, |answers| answers.held = Some(held)).await,
            None => outdated(turn, &desk, &draft).await,
        },
        ["interest", score] => match score.parse().ok().and_then(Score::new) {
            Some(score) => {
                choose(turn, &desk, draft, Question::Interest, |answers| answers.interest = Some(score)).await
            }
            None => outdated(turn, &desk, &draft).await,
        },
        ["prep", name] => match Prepared::from_name(name) {
            Some(prepared) => {
                choose(turn, &desk, draft, Question::Prepared, |answers| answers.prepared = Some(prepared)).await
            }
            None => outdated(turn, &desk, &draft).await,
        },
        ["next", "done"] if draft.is_at(Question::Next) => done(turn, &desk, draft).await,
        ["next", name, on] => match NextStep::from_name(name).filter(|_| draft.is_at(Question::Next)) {
            Some(next) => tick(turn, &desk, draft, next, on == "on").await,
            None => outdated(turn, &desk, &draft).await,
        },
        ["go", name] => match Question::from_name(name).filter(|question| draft.may_go_to(desk.side, *question)) {
            Some(question) => go(turn, &desk, Draft { step: Step::Ask(question), doubt: None, ..draft }).await,
            None => outdated(turn, &desk, &draft).await,
        },
        ["sum"] if draft.is_complete => answered(turn, &desk, draft).await,
        ["stay"] => asking::ask(turn, &desk, &draft).await,
        ["send"] => sending::send(turn, desk, draft).await,
        _ => outdated(turn, &desk, &draft).await,
    }
}

/// Takes an answer to the question that is open. A button of one that was answered so needs no word about it.
pub async fn choose(
    turn: &mut Turn<'_, '_>,
    desk: &Desk,
    mut draft: Draft,
    question: Question,
    answer: impl FnOnce(&mut Answers),
) -> Result<()> {
    let before = draft.answers.clone();
    answer(&mut draft.answers);
    if draft.is_at(question) {
        return answered(turn, desk, draft).await;
    }
    let is_same = draft.answers == before;
    draft.answers = before;
    match is_same {
        true => asking::ask(turn, desk, &draft).await,
        false => outdated(turn, desk, &draft).await,
    }
}

/// Keeps the draft and asks what comes next.
pub async fn answered(turn: &mut Turn<'_, '_>, desk: &Desk, mut draft: Draft) -> Result<()> {
    draft.go_on(desk.side);
    go(turn, desk, draft).await
}

pub async fn go(turn: &mut Turn<'_, '_>, desk: &Desk, draft: Draft) -> Result<()> {
    desk.keep(turn, &draft).await?;
    asking::ask(turn, desk, &draft).await
}

pub async fn outdated(turn: &mut Turn<'_, '_>, desk: &Desk, draft: &Draft) -> Result<()> {
    turn.tapped = None;
    turn.first(say(turn.lang, "log-outdated", &Args::new()));
    asking::ask(turn, desk, draft).await
}

/// One next step, put in or left out; nothing at all goes with no other.
pub async fn tick(turn: &mut Turn<'_, '_>, desk: &Desk, mut draft: Draft, next: NextStep, on: bool) -> Result<()> {
    let chosen = &mut draft.answers.next;
    chosen.retain(|one| *one != next && (!on || (next == NextStep::Nothing) == (*one == NextStep::Nothing)));
    if on {
        chosen.push(next);
        chosen.sort_unstable();
    }
    go(turn, desk, draft).await
}

pub async fn done(turn: &mut Turn<'_, '_>, desk: &Desk, draft: Draft) -> Result<()> {
    if draft.answers.next.is_empty() {
        turn.first(say(turn.lang, "log-next-first", &Args::new()));
        return asking::ask(turn, desk, &draft).await;
    }
    answered(turn, desk, draft).await
}

/// The question before; before the first one it waits for later.
pub async fn back(turn: &mut Turn<'_, '_>, desk: &Desk, draft: Draft) -> Result<()> {
    match draft.before(desk.side) {
        _ if draft.doubt.is_some() => go(turn, desk, Draft { doubt: None, ..draft }).await,
        Some(step) => go(turn, desk, Draft { step, ..draft }).await,
        None => asking::later(turn, desk).await,
    }
}

pub async fn drop(turn: &mut Turn<'_, '_>, desk: &Desk) -> Result<()> {
    desk.forget(turn).await?;
    super::leave(turn, desk);
    turn.first(say(turn.lang, "log-dropped", &Args::new()));
    match desk.log {
        Some(_) => sending::show(turn, desk).await,
        None => list::show(turn).await,
    }
}
