//! The cohort's own questions, below a log that was sent: one at a time, each saved by its answer or passed over. What a
//! button or the talk says is looked up anew, since staff may have changed or withdrawn a question meanwhile; what was
//! answered to it stays.

use anyhow::Result;

use super::super::turn::Turn;
use super::asking::for_whom;
use super::desk::Desk;
use super::extra::{keep, show};
use super::{Place, enter, sending};
use crate::domain::ids::SurveyId;
use crate::domain::log::{Answers, OwnAnswer, Score};
use crate::domain::message::{Button, Message, Text};
use crate::domain::survey::{Kind, SurveyQuestion};
use crate::store;
use crate::text::{Args, label, say};

/// Choices on one screen.
const SHOWN: usize = 8;

/// What this party is asked, in the workbook's order.
pub async fn asked(turn: &mut Turn<'_, '_>, desk: &Desk) -> Result<Vec<SurveyQuestion>> {
    let all = store::surveys::asked_in(turn.tx, desk.sight().cohort.id).await?;
    Ok(all.into_iter().filter(|question| question.details.asks(desk.side)).collect())
}

/// What was answered, a line for each, in the words it was asked in.
pub async fn facts(turn: &mut Turn<'_, '_>, desk: &Desk, answers: &Answers) -> Result<Text> {
    let mut text = Text::default();
    if answers.own.is_empty() {
        return Ok(text);
    }
    for question in store::surveys::all_in(turn.tx, desk.sight().cohort.id).await? {
        let Some(answer) = answers.own.get(&question.id) else { continue };
        let args = Args::new().with("question", question.details.words.in_lang(desk.words.lang));
        let args = args.with("answer", answered(desk, &question, answer));
        text = text.line(say(desk.words.lang, "log-own-answer", &args));
    }
    Ok(text)
}

pub fn answered(desk: &Desk, question: &SurveyQuestion, answer: &OwnAnswer) -> String {
    let lang = desk.words.lang;
    match answer {
        OwnAnswer::Choice(choice) => question.details.choice(*choice, lang).unwrap_or_default().to_owned(),
        OwnAnswer::Number(number) => label(lang, "log-own-number", &Args::new().with("number", *number)),
        OwnAnswer::Scale(score) => scored(desk, *score),
        OwnAnswer::Text(text) => text.clone(),
    }
}

fn scored(desk: &Desk, score: Score) -> String {
    label(desk.words.lang, "log-own-score", &Args::new().with("score", i64::from(score.get())))
}

/// The way to them, where there are any.
pub async fn button(turn: &mut Turn<'_, '_>, desk: &Desk, answers: &Answers) -> Result<Option<Button>> {
    let all = asked(turn, desk).await?;
    let open = all.iter().filter(|question| !answers.own.contains_key(&question.id)).count();
    let words = label(desk.words.lang, "log-own-button", &Args::new().with("count", open));
    Ok((!all.is_empty()).then(|| Button::data(words, desk.words.data("q"))))
}

/// `q` opens the first that is open, `q:<question>` one of them, `q:<question>:<what>` answers it or goes on.
pub async fn tap(turn: &mut Turn<'_, '_>, desk: Desk, what: &[&str]) -> Result<()> {
    let Some(log) = desk.log.clone() else { return sending::open(turn, desk).await };
    if !desk.is_open(turn.now) {
        return sending::over(turn, &desk).await;
    }
    let all = asked(turn, &desk).await?;
    let Some(id) = what.first() else {
        let is_open = |question: &&SurveyQuestion| !log.answers.own.contains_key(&question.id);
        return match all.iter().find(is_open).or(all.first()) {
            Some(question) => ask(turn, &desk, question.id).await,
            None => gone(turn, &desk, None).await,
        };
    };
    let id = id.parse().map(SurveyId).ok();
    let Some(question) = all.iter().find(|question| Some(question.id) == id) else {
        return gone(turn, &desk, id).await;
    };
    match what[1..] {
        [] => ask(turn, &desk, question.id).await,
        ["skip"] => go_on(turn, &desk, &all, question.id).await,
        ["none"] => answer(turn, &desk, question, None).await,
        [page] if page.starts_with('p') => {
            let page = page[1..].parse().unwrap_or_default();
            enter(turn, &desk, Place::Own(question.id));
            let message = screen(&desk, &all, question, &log.answers, page);
            turn.show(message);
            Ok(())
        }
        [number] => match number.parse().ok().and_then(|number| question.details.kind.tapped(number)) {
            Some(said) => answer(turn, &desk, question, Some(said)).await,
            None => super::extra::stale(turn, &desk).await,
        },
        _ => super::extra::stale(turn, &desk).await,
    }
}

/// Asks a question; where it is asked no more, says so and asks what is.
pub async fn ask(turn: &mut Turn<'_, '_>, desk: &Desk, id: SurveyId) -> Result<()> {
    let all = asked(turn, desk).await?;
    let Some(question) = all.iter().find(|question| question.id == id) else {
        return gone(turn, desk, Some(id)).await;
    };
    let answers = desk.log.as_ref().map(|log| log.answers.clone()).unwrap_or_default();
    enter(turn, desk, Place::Own(id));
    turn.show(screen(desk, &all, question, &answers, page_of(question, &answers)));
    Ok(())
}

/// The question before; before the first the log as it was sent.
pub async fn back(turn: &mut Turn<'_, '_>, desk: &Desk, id: SurveyId) -> Result<()> {
    let all = asked(turn, desk).await?;
    match before(&all, id) {
        Some(question) => ask(turn, desk, question.id).await,
        None => show(turn, desk).await,
    }
}

/// What a question asks; nothing where it is asked no more.
pub async fn words_of(turn: &mut Turn<'_, '_>, desk: &Desk, id: SurveyId) -> Result<Text> {
    let all = asked(turn, desk).await?;
    let question = all.iter().find(|question| question.id == id);
    Ok(question.map(|question| Text::plain(question.details.words.in_lang(desk.words.lang))).unwrap_or_default())
}

/// Saves an answer, or takes it away, and goes on with what is open.
pub async fn answer(
    turn: &mut Turn<'_, '_>,
    desk: &Desk,
    question: &SurveyQuestion,
    answer: Option<OwnAnswer>,
) -> Result<()> {
    let id = question.id;
    let kept = keep(turn, desk, |answers| match answer {
        Some(answer) => drop(answers.own.insert(id, answer)),
        None => drop(answers.own.remove(&id)),
    });
    match kept.await? {
        Ok(desk) => {
            let all = asked(turn, &desk).await?;
            go_on(turn, &desk, &all, id).await
        }
        Err(refusal) => refusal.show(turn).await,
    }
}

/// After a question comes the next without an answer. Where all have one and they are gone through again, the next.
pub async fn go_on(turn: &mut Turn<'_, '_>, desk: &Desk, all: &[SurveyQuestion], id: SurveyId) -> Result<()> {
    let answers = desk.log.as_ref().map(|log| log.answers.clone()).unwrap_or_default();
    let is_open = |question: &&SurveyQuestion| !answers.own.contains_key(&question.id);
    let again = all.iter().all(|question| question.id == id || !is_open(&question));
    let mut after = all.iter().skip_while(|question| question.id != id).skip(1);
    match after.find(|question| again || is_open(question)) {
        Some(next) => ask(turn, desk, next.id).await,
        None => show(turn, desk).await,
    }
}

/// Staff have withdrawn what was open, or ask it in other words.
pub async fn gone(turn: &mut Turn<'_, '_>, desk: &Desk, id: Option<SurveyId>) -> Result<()> {
    let all = store::surveys::all_in(turn.tx, desk.sight().cohort.id).await?;
    let code = all.iter().find(|question| Some(question.id) == id).map(|question| question.details.code.clone());
    let newer = asked(turn, desk).await?.into_iter().find(|question| Some(&question.details.code) == code.as_ref());
    match newer {
        Some(question) => {
            turn.first(desk.words.say("log-own-changed"));
            // Found a moment ago, so it is asked and does not come back here.
            Box::pin(ask(turn, desk, question.id)).await
        }
        None => {
            turn.first(desk.words.say("log-own-withdrawn"));
            show(turn, desk).await
        }
    }
}

fn before(all: &[SurveyQuestion], id: SurveyId) -> Option<&SurveyQuestion> {
    let at = all.iter().position(|question| question.id == id)?;
    all.get(at.checked_sub(1)?)
}

/// The page on which what was chosen stands.
fn page_of(question: &SurveyQuestion, answers: &Answers) -> usize {
    match answers.own.get(&question.id) {
        Some(OwnAnswer::Choice(choice)) => choice / SHOWN,
        _ => 0,
    }
}

fn screen(desk: &Desk, all: &[SurveyQuestion], question: &SurveyQuestion, answers: &Answers, page: usize) -> Message {
    let (words, lang) = (&desk.words, desk.words.lang);
    let given = answers.own.get(&question.id);
    let at = all.iter().position(|one| one.id == question.id).map_or(1, |at| at + 1);
    let args = Args::new().with("step", at).with("steps", all.len());
    let args = args.with("question", question.details.words.in_lang(lang));
    let mut text = for_whom(desk).line(say(lang, "log-own-ask", &args));
    if matches!(question.details.kind, Kind::Number | Kind::Text) {
        text = text.line(say(lang, "log-own-how", &Args::new().with("kind", question.details.kind.name())));
    }
    if let Some(given) = given {
        text = text.line(words.was(answered(desk, question, given)));
    }
    let message = buttons(desk, question, given, page).into_iter().fold(Message::new(text), Message::row);
    let data = |what: &str| format!("q:{}:{what}", question.id);
    let message = match given {
        Some(_) => message.row([words.button("log-own-none-button", &data("none"))]),
        None => message,
    };
    let back = before(all, question.id).map(|before| words.button("log-back-button", &format!("q:{}", before.id)));
    message.row(back.into_iter().chain([words.button("log-skip-button", &data("skip"))]))
}

/// A row for each answer that can be tapped, and the way to further choices.
fn buttons(desk: &Desk, question: &SurveyQuestion, given: Option<&OwnAnswer>, page: usize) -> Vec<Vec<Button>> {
    let (words, lang) = (&desk.words, desk.words.lang);
    let data = |what: String| words.data(&format!("q:{}:{what}", question.id));
    let button = |said: String, number: usize| {
        let is_given = question.details.kind.tapped(number).as_ref() == given && given.is_some();
        let said = match is_given {
            true => label(lang, "attendance-chosen-button", &Args::new().with("answer", said)),
            false => said,
        };
        vec![Button::data(said, data(number.to_string()))]
    };
    match &question.details.kind {
        Kind::Choice(choices) => {
            let pages = choices.len().div_ceil(SHOWN);
            let page = page.min(pages - 1);
            let shown = choices.iter().enumerate().skip(page * SHOWN).take(SHOWN);
            let mut rows: Vec<Vec<Button>> =
                shown.map(|(number, choice)| button(choice.in_lang(lang).to_owned(), number)).collect();
            let turn_to = |id: &str, page: usize| Button::data(words.label(id), data(format!("p{page}")));
            let earlier = (page > 0).then(|| turn_to("log-own-earlier-button", page.saturating_sub(1)));
            let further = (page + 1 < pages).then(|| turn_to("log-own-further-button", page + 1));
            rows.push(earlier.into_iter().chain(further).collect());
            rows.retain(|row| !row.is_empty());
            rows
        }
        Kind::Scale => {
            Score::ALL.into_iter().rev().map(|score| button(scored(desk, score), score.get().into())).collect()
        }
        Kind::Number | Kind::Text => Vec::new(),
    }
}
