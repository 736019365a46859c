//! What may be added to a log that was sent, or left out: one card, each answer saved by its tap.

use anyhow::Result;

use super::super::turn::Turn;
use super::desk::{self, Desk, Refusal};
use super::{Place, amounts, enter, extra_typed, leave, sending};
use crate::domain::log::{Amount, Answers, Extra, Held, Log, Score, Worked, extras};
use crate::domain::message::{Button, Message, Text};
use crate::store;
use crate::store::audit::What;
use crate::text::{Args, label, say};
use crate::words::log::Log as Words;

/// What this party may add.
fn of(desk: &Desk, answers: &Answers) -> Vec<Extra> {
    let all = extras(desk.side, answers.held.unwrap_or(Held::Held)).iter().copied();
    let has_interpreter = desk.sight().meeting.interpreter.is_some();
    all.filter(|extra| *extra != Extra::Interpreter || has_interpreter).collect()
}

fn name(extra: Extra) -> &'static str {
    match extra {
        Extra::Interpreter => "interpreter",
        Extra::Overall => "overall",
        Extra::Expected => "order",
        Extra::Worked => "worked",
        Extra::Products => "products",
        Extra::Remark => "remark",
    }
}

/// What was added, a line for each.
pub fn facts(desk: &Desk, answers: &Answers) -> Text {
    let mut text = Text::default();
    for extra in of(desk, answers) {
        let Some(answer) = answer(desk, extra, answers) else { continue };
        let args = desk.words.args().with("extra", name(extra)).with("answer", answer);
        text = text.line(say(desk.words.lang, "log-extra-answer", &args));
    }
    text
}

fn answer(desk: &Desk, extra: Extra, answers: &Answers) -> Option<String> {
    let words = &desk.words;
    let score = |score: Option<Score>| score.map(|score| stars(words, score));
    match extra {
        // Of a single score staff read only that there is one: how content firms were with an interpreter is shown to
        // nobody beside a meeting.
        Extra::Interpreter if desk.by_staff => scored(desk, answers).map(|_| words.label("log-extra-answered")),
        Extra::Interpreter => score(scored(desk, answers)),
        Extra::Overall => score(answers.overall),
        Extra::Expected => answers.expected.as_ref().map(|amount| words.amount(amount)),
        Extra::Worked => answers.worked.map(|worked| worked_words(desk, worked)),
        Extra::Products if answers.products.is_empty() => None,
        Extra::Products => {
            let lines: Vec<String> = answers.products.iter().map(|product| product_words(words, product)).collect();
            Some(label(words.lang, "log-list", &Args::new().with("list", lines)))
        }
        Extra::Remark => answers.remark.clone(),
    }
}

/// How good the interpreter of this meeting was.
fn scored(desk: &Desk, answers: &Answers) -> Option<Score> {
    answers.score_of(desk.sight().meeting.interpreter)
}

fn stars(words: &Words, score: Score) -> String {
    label(words.lang, "log-score", &Args::new().with("score", i64::from(score.get())))
}

fn product_words(words: &Words, product: &crate::domain::log::Product) -> String {
    let args = Args::new().with("name", &product.name).with("price", product.price.clone());
    let args = args.with("quantity", product.quantity).with("measure", product.unit.as_deref().unwrap_or("none"));
    label(words.lang, "log-product", &args)
}

pub fn worked_words(desk: &Desk, worked: Worked) -> String {
    let start = desk.standing.eyes.reader.moment(worked.from);
    let args = Args::new().with("end", start.at(worked.until)).with("start", start);
    label(desk.words.lang, "log-worked", &args)
}

/// The line above the card.
pub fn invitation(desk: &Desk) -> Text {
    desk.words.say("log-extra-invitation")
}

/// A button for each; what was answered is marked.
pub fn buttons(desk: &Desk, log: &Log) -> Vec<Vec<Button>> {
    let button = |extra: &Extra| {
        let args = desk.words.args().with("extra", name(*extra));
        let words = label(desk.words.lang, "log-extra-button", &args);
        let words = match answer(desk, *extra, &log.answers) {
            Some(_) => label(desk.words.lang, "attendance-chosen-button", &Args::new().with("answer", words)),
            None => words,
        };
        Button::data(words, desk.words.data(&format!("x:{}", name(*extra))))
    };
    of(desk, &log.answers).chunks(2).map(|pair| pair.iter().map(button).collect()).collect()
}

/// `x:<extra>` asks, `x:<extra>:<answer>` answers.
pub async fn tap(turn: &mut Turn<'_, '_>, desk: Desk, what: &[&str]) -> Result<()> {
    let Some(log) = desk.log.clone() else { return sending::open(turn, desk).await };
    if !desk.is_open(turn.now) {
        return sending::over(turn, &desk).await;
    }
    let all = of(&desk, &log.answers);
    let asked = what.first().and_then(|word| all.iter().copied().find(|extra| name(*extra) == *word));
    let Some(extra) = asked else { return stale(turn, &desk).await };
    match (extra, &what[1..]) {
        (Extra::Interpreter | Extra::Overall, []) => {
            turn.show(scores(&desk, extra, &log.answers));
            Ok(())
        }
        (_, ["skip"]) => show(turn, &desk).await,
        (_, []) => ask(turn, &desk, extra).await,
        (Extra::Interpreter | Extra::Overall, [score]) => match score.parse().ok().and_then(Score::new) {
            Some(score) if extra == Extra::Overall => save(turn, &desk, |answers| answers.overall = Some(score)).await,
            Some(score) => {
                let scored = desk.sight().meeting.interpreter;
                save(turn, &desk, |answers| (answers.interpreter, answers.scored) = (Some(score), scored)).await
            }
            None => stale(turn, &desk).await,
        },
        (Extra::Expected, ["unknown"]) => save(turn, &desk, |answers| answers.expected = Some(Amount::Unknown)).await,
        (Extra::Expected, ["type"]) => ask(turn, &desk, extra).await,
        (Extra::Expected, [currency, minor]) => match amounts::from_data(currency, minor) {
            Some(amount) => save(turn, &desk, |answers| answers.expected = Some(Amount::Said(amount))).await,
            None => stale(turn, &desk).await,
        },
        (Extra::Worked, ["planned"]) => {
            let details = &desk.sight().meeting.details;
            let worked = Worked { from: details.starts_at, until: details.ends_at() };
            save(turn, &desk, |answers| answers.worked = Some(worked)).await
        }
        (Extra::Products, [currency, minor]) => match amounts::from_data(currency, minor) {
            Some(price) => extra_typed::price(turn, &desk, price).await,
            None => stale(turn, &desk).await,
        },
        (Extra::Products, ["none"]) => save(turn, &desk, |answers| answers.products.clear()).await,
        (Extra::Remark, ["none"]) => save(turn, &desk, |answers| answers.remark = None).await,
        _ => stale(turn, &desk).await,
    }
}

async fn ask(turn: &mut Turn<'_, '_>, desk: &Desk, extra: Extra) -> Result<()> {
    let place = match extra {
        Extra::Remark => Place::Remark,
        Extra::Expected => Place::expected(),
        Extra::Worked => Place::Worked,
        Extra::Products | Extra::Interpreter | Extra::Overall => Place::product(None, None),
    };
    enter(turn, desk, place.clone());
    extra_typed::ask(turn, desk, &place).await
}

fn scores(desk: &Desk, extra: Extra, answers: &Answers) -> Message {
    let words = &desk.words;
    let chosen = match extra {
        Extra::Overall => answers.overall,
        _ => scored(desk, answers).filter(|_| !desk.by_staff),
    };
    let args = words.args().with("extra", name(extra));
    let mut message = Message::new(say(words.lang, "log-extra-ask", &args));
    for score in Score::ALL.into_iter().rev() {
        let label_of = stars(words, score);
        let label_of = match chosen == Some(score) {
            true => label(words.lang, "attendance-chosen-button", &Args::new().with("answer", label_of)),
            false => label_of,
        };
        let data = words.data(&format!("x:{}:{}", name(extra), score.get()));
        message = message.row([Button::data(label_of, data)]);
    }
    message.row([words.button("log-skip-button", &format!("x:{}:skip", name(extra)))])
}

/// Saves one more answer and shows what was sent.
pub async fn save(turn: &mut Turn<'_, '_>, desk: &Desk, add: impl FnOnce(&mut Answers)) -> Result<()> {
    match keep(turn, desk, add).await? {
        Ok(desk) => show(turn, &desk).await,
        Err(refusal) => refusal.show(turn).await,
    }
}

/// Saves one more answer of a log that was sent, whoever of the party sent it; returns how it stands then.
pub async fn keep(
    turn: &mut Turn<'_, '_>,
    desk: &Desk,
    add: impl FnOnce(&mut Answers),
) -> Result<Result<Desk, Refusal>> {
    let (id, side) = (desk.sight().meeting.id, desk.side);
    let sent = desk.log.as_ref().map(|log| log.answers.clone()).unwrap_or_default();
    let mut answers = sent.clone();
    add(&mut answers);
    let is_kept = match answers == sent {
        true => true,
        false => {
            let is_added = store::logs::add(turn.tx, id, side, &answers, desk.revision).await?;
            if is_added && desk.by_staff {
                let (cohort, by) = (desk.sight().cohort.id, Some(desk.member.id));
                store::audit::add(turn.tx, cohort, by, "log-added-for", What::meeting(id), turn.now).await?;
            }
            is_added
        }
    };
    turn.first(desk.words.say(if is_kept { "log-extra-saved" } else { "log-changed-meanwhile" }));
    desk::at(turn, id, side).await
}

/// Back to what was sent, with the card below it.
pub async fn show(turn: &mut Turn<'_, '_>, desk: &Desk) -> Result<()> {
    leave(turn, desk);
    sending::show(turn, desk).await
}

pub async fn stale(turn: &mut Turn<'_, '_>, desk: &Desk) -> Result<()> {
    turn.tapped = None;
    turn.first(say(turn.lang, "log-outdated", &Args::new()));
    show(turn, desk).await
}
