//! The amounts of a log: chosen by a button, or typed and read back before they are taken. What may become of a meeting
//! is asked about once more where it is above what was spoken of.

use anyhow::Result;

use super::super::turn::Turn;
use super::asking;
use super::desk::Desk;
use super::draft::{Doubt, Draft};
use super::taking::{choose, go, outdated};
use crate::domain::log::{Amount, Question};
use crate::domain::money::Money;
use crate::telegram::incoming::Said;
use crate::text::words::{Word, command_word, is_one_of};
use crate::text::{Args, Reading, read_amount, say};

/// No more than this in smallest units: what is more was mistyped, and would fit no button.
const MOST: i64 = 999_999_999_999;

/// The question that a button's word is about.
pub fn question_of(verb: &str) -> Option<Question> {
    match verb {
        "con" => Some(Question::Consulted),
        "pro" => Some(Question::Prospective),
        _ => None,
    }
}

/// What somebody may have meant by an amount that they typed.
pub enum Typed {
    One(Money),
    /// Any of these, or this one where its unit is not clear: they are asked which.
    Several(Vec<Money>),
    Nothing,
    Unknown,
}

/// An amount as somebody typed it; `None` where it is none.
pub fn read(text: &str) -> Option<Typed> {
    match read_amount(text, None) {
        _ if is_one_of("log-unknown-words", text) => Some(Typed::Unknown),
        Reading::NotKnown => Some(Typed::Unknown),
        Reading::Nothing => Some(Typed::Nothing),
        Reading::Clear(amount) => is_likely(&amount).then_some(Typed::One(amount)),
        Reading::Unit(amount) => is_likely(&amount).then(|| Typed::Several(vec![amount])),
        Reading::Ask(amounts) => amounts.iter().all(is_likely).then_some(Typed::Several(amounts)),
        Reading::None(_) => None,
    }
}

pub fn is_likely(amount: &Money) -> bool {
    (0..=MOST).contains(&amount.minor)
}

/// `USD` and `5000000`
pub fn from_data(currency: &str, minor: &str) -> Option<Money> {
    let minor = minor.parse().ok().filter(|minor| (0..=MOST).contains(minor))?;
    let is_code = currency.len() == 3 && currency.bytes().all(|byte| byte.is_ascii_uppercase());
    is_code.then(|| Money::new(minor, currency))
}

pub async fn tap(turn: &mut Turn<'_, '_>, desk: Desk, draft: Draft, question: Question, what: &[&str]) -> Result<()> {
    match *what {
        ["unknown"] => take(turn, &desk, draft, question, Amount::Unknown).await,
        ["type"] if draft.is_at(question) => {
            turn.first(say(turn.lang, "log-type-hint", &Args::new()));
            go(turn, &desk, Draft { doubt: None, ..draft }).await
        }
        [currency, minor] => match from_data(currency, minor) {
            Some(amount) if question == Question::Prospective && is_above(&desk, &draft, &amount) => {
                above(turn, &desk, draft, amount).await
            }
            Some(amount) => take(turn, &desk, draft, question, Amount::Said(amount)).await,
            None => outdated(turn, &desk, &draft).await,
        },
        [currency, minor, "y"] => match from_data(currency, minor) {
            Some(amount) => take(turn, &desk, draft, question, Amount::Said(amount)).await,
            None => outdated(turn, &desk, &draft).await,
        },
        _ => outdated(turn, &desk, &draft).await,
    }
}

/// At the rates the cohort states.
fn is_above(desk: &Desk, draft: &Draft, prospective: &Money) -> bool {
    draft.answers.is_above(prospective, &desk.sight().cohort.details.rates)
}

async fn above(turn: &mut Turn<'_, '_>, desk: &Desk, draft: Draft, amount: Money) -> Result<()> {
    if !draft.is_at(Question::Prospective) {
        let amount = Amount::Said(amount);
        return take(turn, desk, draft, Question::Prospective, amount).await;
    }
    go(turn, desk, Draft { doubt: Some(Doubt::Above(amount)), ..draft }).await
}

async fn take(turn: &mut Turn<'_, '_>, desk: &Desk, draft: Draft, question: Question, amount: Amount) -> Result<()> {
    if question == Question::Prospective {
        return choose(turn, desk, draft, question, |answers| answers.prospective = Some(amount)).await;
    }
    let rates = &desk.sight().cohort.details.rates;
    // What was spoken of may now be less than what may become of it, which is then asked anew.
    choose(turn, desk, draft, question, |answers| {
        answers.consulted = Some(amount);
        let prospective = answers.prospective.as_ref().and_then(Amount::said);
        if prospective.is_some_and(|prospective| answers.is_above(prospective, rates)) {
            answers.prospective = None;
        }
    })
    .await
}

/// Words where an amount is asked for.
pub async fn said(turn: &mut Turn<'_, '_>, desk: &Desk, draft: Draft, question: Question, said: &Said) -> Result<()> {
    match (&draft.doubt, command_word(&said.text)) {
        (Some(Doubt::Read(amount)), Some(Word::Yes)) => {
            let amount = amount.clone();
            if question == Question::Prospective && is_above(desk, &draft, &amount) {
                return above(turn, desk, draft, amount).await;
            }
            return take(turn, desk, draft, question, Amount::Said(amount)).await;
        }
        (Some(Doubt::Above(amount)), Some(Word::Yes)) => {
            let amount = Amount::Said(amount.clone());
            return take(turn, desk, draft, question, amount).await;
        }
        (Some(_), Some(Word::No)) => return go(turn, desk, Draft { doubt: None, ..draft }).await,
        _ => {}
    }
    let doubt = match read(&said.text) {
        Some(Typed::Unknown) => return take(turn, desk, draft, question, Amount::Unknown).await,
        Some(Typed::Nothing) => {
            return take(turn, desk, draft, question, Amount::Said(Money::new(0, "USD"))).await;
        }
        Some(Typed::One(amount)) => Some(Doubt::Read(amount)),
        Some(Typed::Several(amounts)) => Some(Doubt::Several(amounts)),
        None => None,
    };
    if doubt.is_none() {
        turn.first(say(turn.lang, "log-amount-unread", &Args::new()));
        return asking::ask(turn, desk, &draft).await;
    }
    turn.keep_answer(said).await?;
    go(turn, desk, Draft { doubt, ..draft }).await
}
