//! The screens of a log's questions: what is asked, what was answered before, and the way on and back.

use anyhow::Result;

use super::super::turn::Turn;
use super::desk::Desk;
use super::draft::{Doubt, Draft, Step};
use super::{Place, enter, sending};
use crate::domain::log::{Amount, Question, questions};
use crate::domain::message::{Button, Message, Text};
use crate::text::{Args, say};
use crate::words::log::amount_data;

/// Asks what the draft says is open.
pub async fn ask(turn: &mut Turn<'_, '_>, desk: &Desk, draft: &Draft) -> Result<()> {
    enter(turn, desk, Place::Questions);
    let message = match draft.step {
        Step::Summary => sending::summary(desk, draft),
        Step::Ask(question) => {
            let begun = match question {
                Question::Held if desk.log.is_none() => beside(turn, desk).await?,
                _ => Text::default(),
            };
            asked(desk, draft, question, begun)
        }
    };
    turn.show(message);
    Ok(())
}

/// What a colleague has begun: whoever sends first has answered for the party.
async fn beside(turn: &mut Turn<'_, '_>, desk: &Desk) -> Result<Text> {
    let Some((who, count)) = desk.begun(turn).await? else { return Ok(Text::default()) };
    Ok(say(turn.lang, "log-begun-by", &Args::new().with("who", who).with("count", count)))
}

fn asked(desk: &Desk, draft: &Draft, question: Question, begun: Text) -> Message {
    let words = &desk.words;
    let mut text = for_whom(desk).line(words.question(question, draft.answers.held));
    if question == Question::Held && !draft.is_complete {
        text = text.paragraph(match desk.by_staff {
            true => words.say("log-readers").line(desk.until("log-until")),
            false => words.promise(),
        });
    }
    text = text.paragraph(begun);
    text = text.line(match question {
        Question::Consulted => words.typed(draft.answers.consulted.as_ref()),
        Question::Prospective => words.typed(draft.answers.prospective.as_ref()),
        Question::Held | Question::Interest | Question::Next | Question::Prepared => Text::default(),
    });
    let mut message = match &draft.doubt {
        Some(doubt) => doubted(desk, draft, question, doubt),
        None => words
            .choices(question, &draft.answers)
            .into_iter()
            .fold(Message::new(text), |message, row| message.row(row)),
    };
    if question == Question::Next && !draft.answers.next.is_empty() {
        message = message.row([words.button("log-next-done-button", "next:done")]);
    }
    // From an amount in doubt it is one step back to its question.
    let back = match draft.doubt {
        Some(_) => Some(draft.step),
        None => draft.before(desk.side),
    };
    let back = back.map(|step| words.button(back_label(step), &go_to(step)));
    message.row(back.into_iter().chain([words.button("log-later-button", "later")]))
}

fn back_label(step: Step) -> &'static str {
    match step {
        Step::Ask(_) => "log-back-button",
        Step::Summary => "log-back-to-summary-button",
    }
}

fn go_to(step: Step) -> String {
    match step {
        Step::Ask(question) => format!("go:{}", question.name()),
        Step::Summary => "sum".to_owned(),
    }
}

/// An amount is read back, or asked about once more, before it is taken.
fn doubted(desk: &Desk, draft: &Draft, question: Question, doubt: &Doubt) -> Message {
    let words = &desk.words;
    let verb = if question == Question::Consulted { "con" } else { "pro" };
    let args = words.args().with("question", question.name());
    let again = words.button("log-amount-again-button", &format!("{verb}:type"));
    match doubt {
        Doubt::Read(amount) => Message::new(say(words.lang, "log-amount-read", &args.with("amount", amount.clone())))
            .row([words.button("log-amount-yes-button", &amount_data(verb, amount))])
            .row([again]),
        Doubt::Several(amounts) => {
            let button = |amount: &crate::domain::money::Money| {
                let label = words.amount(&Amount::Said(amount.clone()));
                [Button::data(label, words.data(&amount_data(verb, amount)))]
            };
            let message = Message::new(say(words.lang, "log-amount-which", &args));
            amounts.iter().map(button).fold(message, Message::row).row([again])
        }
        Doubt::Above(amount) => {
            let consulted = draft.answers.consulted.as_ref().and_then(Amount::said).unwrap_or(amount);
            let (id, args) = match words.defined() {
                Some(defined) => ("log-amount-above-defined", args.and(defined)),
                None => ("log-amount-above", args),
            };
            let rated = if amount.currency == consulted.currency { "no" } else { "yes" };
            let args = args.with("amount", amount.clone()).with("consulted", consulted.clone()).with("rated", rated);
            Message::new(say(words.lang, id, &args))
                .row([words.button("log-amount-above-button", &format!("{}:y", amount_data(verb, amount)))])
                .row([words.button("log-amount-fix-consulted-button", "go:consulted"), again])
        }
    }
}

/// Staff read for which party they answer.
pub fn for_whom(desk: &Desk) -> Text {
    match desk.by_staff {
        true => desk.words.say("log-staff-for"),
        false => Text::default(),
    }
}

/// What was answered is kept; it goes on from there.
pub async fn later(turn: &mut Turn<'_, '_>, desk: &Desk) -> Result<()> {
    if !desk.is_open(turn.now) {
        return sending::over(turn, desk).await;
    }
    let id = match (desk.draft(turn).await?, &desk.log) {
        (Some(draft), _) if draft.is_begun() => "log-kept",
        (_, Some(_)) => {
            desk.forget(turn).await?;
            sending::show(turn, desk).await?;
            return super::go_back(turn, desk).await;
        }
        (_, None) => "log-later",
    };
    let id = match (desk.by_staff, id) {
        (true, "log-kept") => "log-staff-kept",
        (true, _) => "log-staff-later",
        (false, id) => id,
    };
    let open = desk.words.button("log-card-button", "open");
    turn.show(Message::new(desk.words.say(id)).row([open]).row([home(desk)]));
    super::go_back(turn, desk).await
}

pub fn home(desk: &Desk) -> Button {
    Button::data(desk.words.label("home-button"), "home")
}

/// Whether what was answered is really to be deleted.
pub fn ask_to_drop(turn: &mut Turn<'_, '_>, desk: &Desk) -> Result<()> {
    let words = &desk.words;
    let message = Message::new(words.say("log-drop-ask"))
        .row([words.button("log-later-button", "later")])
        .row([words.button("log-drop-yes-button", "drop:yes"), words.button("log-drop-no-button", "stay")]);
    turn.show(message);
    Ok(())
}

/// The buttons that open each question anew.
pub fn edits(desk: &Desk, draft: &Draft) -> Vec<Vec<Button>> {
    let words = &desk.words;
    let edit = |question: &Question| {
        let args = words.args().with("question", question.name());
        let label = crate::text::label(words.lang, "log-edit-button", &args);
        Button::data(label, words.data(&format!("go:{}", question.name())))
    };
    let all = questions(desk.side, draft.answers.held);
    all.chunks(2).map(|pair| pair.iter().map(edit).collect()).collect()
}
