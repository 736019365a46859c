//! Answers to the questions of a deal, by button or in words. Each button names the draft it is of and what results from
//! it, so that the same tap twice changes nothing.

use anyhow::Result;
use chrono::{Datelike as _, NaiveDate};

use super::super::logging::{from_data, is_likely};
use super::super::turn::Turn;
use super::desk::{self, Desk};
use super::draft::{Doubt, Draft, Step};
use super::{asking, card, choosing, end, go_back, lost, saving};
use crate::domain::deal::{Stage, When};
use crate::domain::ids::{DealDraftId, DealId};
use crate::domain::log::Amount;
use crate::domain::message::{Button, Message};
use crate::store;
use crate::telegram::incoming::Said;
use crate::text::words::{Word, command_word, is_one_of};
use crate::text::{Args, Reading, label, read_amount, say};
use crate::workbook::cell::Value;
use crate::workbook::values;

/// What a draft is, to the person of this chat.
enum Found {
    Open(Box<Desk>, Box<Draft>),
    /// It was saved, and this is what it became.
    Saved(DealId),
    Gone,
}

async fn find(turn: &mut Turn<'_, '_>, id: DealDraftId) -> Result<Found> {
    let Some(kept) = store::deals::draft::<serde_json::Value>(turn.tx, id).await? else { return Ok(Found::Gone) };
    let Some(desk) = desk::at(turn, kept.pair, kept.side).await? else { return Ok(Found::Gone) };
    if desk.member.id != kept.member {
        return Ok(Found::Gone);
    }
    let body = kept.body.and_then(|body| serde_json::from_value::<Draft>(body).ok());
    Ok(match (body, kept.deal) {
        (Some(draft), _) => Found::Open(Box::new(desk), Box::new(draft)),
        (None, Some(deal)) => Found::Saved(deal),
        (None, None) => Found::Gone,
    })
}

pub async fn tap(turn: &mut Turn<'_, '_>, id: DealDraftId, what: &[&str]) -> Result<()> {
    let (desk, draft) = match find(turn, id).await? {
        Found::Open(desk, draft) => (*desk, *draft),
        Found::Saved(deal) => return saving::as_it_is(turn, deal).await,
        Found::Gone => {
            turn.first(say(turn.lang, "deal-outdated", &Args::new()));
            return choosing::list(turn, 0).await;
        }
    };
    let draft = stays(turn, id, draft).await?;
    match *what {
        ["later"] => later(turn, &desk, id, &draft).await,
        ["open"] => saving::goes_on(turn, &desk, id, draft).await,
        ["stay"] => go(turn, &desk, id, draft).await,
        ["drop"] => drop(turn, &desk, id, &draft).await,
        ["amt", currency, minor] => match from_data(currency, minor).filter(|money| money.minor > 0) {
            Some(money) => take_amount(turn, &desk, id, draft, Amount::Said(money)).await,
            None => outdated(turn, &desk, id, &draft).await,
        },
        ["unknown"] => take_amount(turn, &desk, id, draft, Amount::Unknown).await,
        ["type"] if draft.step == Step::Amount => {
            turn.first(say(turn.lang, "log-type-hint", &Args::new()));
            go(turn, &desk, id, Draft { doubt: None, ..draft }).await
        }
        ["back"] if draft.step == Step::When => go(turn, &desk, id, Draft { step: Step::Amount, ..draft }).await,
        ["day", which] if draft.step == Step::When => {
            let today = desk.today(turn);
            let when = match which {
                "today" => Some(When::Day(today)),
                "month" => today.with_day(1).map(When::Month),
                "same" => draft.when_before(),
                _ => None,
            };
            saving::save(turn, &desk, id, draft, when).await
        }
        _ => outdated(turn, &desk, id, &draft).await,
    }
}

/// Whatever is done now, whether to delete it is asked no more.
async fn stays(turn: &mut Turn<'_, '_>, id: DealDraftId, draft: Draft) -> Result<Draft> {
    if !draft.leaving {
        return Ok(draft);
    }
    let draft = Draft { leaving: false, ..draft };
    store::deals::keep_draft(turn.tx, id, &draft, turn.now).await?;
    Ok(draft)
}

async fn take_amount(
    turn: &mut Turn<'_, '_>,
    desk: &Desk,
    id: DealDraftId,
    draft: Draft,
    amount: Amount,
) -> Result<()> {
    if draft.step == Step::When {
        // A second tap on what was taken needs no word about it.
        return match draft.amount == Some(amount) {
            true => asking::ask(turn, desk, id, &draft).await,
            false => outdated(turn, desk, id, &draft).await,
        };
    }
    go(turn, desk, id, Draft { amount: Some(amount), doubt: None, step: Step::When, ..draft }).await
}

async fn go(turn: &mut Turn<'_, '_>, desk: &Desk, id: DealDraftId, draft: Draft) -> Result<()> {
    store::deals::keep_draft(turn.tx, id, &draft, turn.now).await?;
    asking::ask(turn, desk, id, &draft).await
}

async fn outdated(turn: &mut Turn<'_, '_>, desk: &Desk, id: DealDraftId, draft: &Draft) -> Result<()> {
    turn.tapped = None;
    turn.first(say(turn.lang, "log-outdated", &Args::new()));
    asking::ask(turn, desk, id, draft).await
}

/// Words at one of the questions.
pub async fn said(turn: &mut Turn<'_, '_>, id: DealDraftId, said: &Said) -> Result<()> {
    let (desk, draft) = match find(turn, id).await? {
        Found::Open(desk, draft) => (*desk, *draft),
        Found::Saved(deal) => return saved_elsewhere(turn, deal).await,
        Found::Gone => return lost(turn).await,
    };
    match (draft.leaving, command_word(&said.text)) {
        (true, Some(Word::Yes)) => return drop(turn, &desk, id, &draft).await,
        (true, Some(Word::No)) => return go(turn, &desk, id, Draft { leaving: false, ..draft }).await,
        _ => {}
    }
    let draft = stays(turn, id, draft).await?;
    match draft.step {
        Step::Amount => said_amount(turn, &desk, id, draft, said).await,
        Step::When => said_day(turn, &desk, id, draft, said).await,
    }
}

async fn said_amount(turn: &mut Turn<'_, '_>, desk: &Desk, id: DealDraftId, draft: Draft, said: &Said) -> Result<()> {
    match (&draft.doubt, command_word(&said.text)) {
        (Some(Doubt::Read(money)), Some(Word::Yes)) => {
            turn.keep_answer(said).await?;
            let amount = Amount::Said(money.clone());
            return take_amount(turn, desk, id, draft, amount).await;
        }
        (Some(_), Some(Word::No)) => return go(turn, desk, id, Draft { doubt: None, ..draft }).await,
        _ => {}
    }
    // What an MOU is worth is often nowhere written.
    let states_none = draft.stage == Stage::Mou && is_one_of("deal-no-amount-words", &said.text);
    if states_none || is_one_of("log-unknown-words", &said.text) {
        turn.keep_answer(said).await?;
        return take_amount(turn, desk, id, draft, Amount::Unknown).await;
    }
    let doubt = match read_amount(&said.text, None) {
        Reading::Nothing if draft.stage == Stage::Mou => {
            turn.keep_answer(said).await?;
            return take_amount(turn, desk, id, draft, Amount::Unknown).await;
        }
        Reading::NotKnown => {
            turn.keep_answer(said).await?;
            return take_amount(turn, desk, id, draft, Amount::Unknown).await;
        }
        Reading::Clear(money) => Some(Doubt::Read(money.clone())).filter(|_| is_likely(&money)),
        Reading::Unit(money) => Some(Doubt::Several(vec![money.clone()])).filter(|_| is_likely(&money)),
        Reading::Ask(amounts) => Some(Doubt::Several(amounts.clone())).filter(|_| amounts.iter().all(is_likely)),
        // What comes to nothing is no deal.
        Reading::Nothing | Reading::None(_) => None,
    };
    if doubt.is_none() {
        turn.first(say(turn.lang, "log-amount-unread", &Args::new()));
        return asking::ask(turn, desk, id, &draft).await;
    }
    turn.keep_answer(said).await?;
    go(turn, desk, id, Draft { doubt, ..draft }).await
}

async fn said_day(turn: &mut Turn<'_, '_>, desk: &Desk, id: DealDraftId, draft: Draft, said: &Said) -> Result<()> {
    let today = desk.today(turn);
    let day: Option<NaiveDate> = match is_one_of("samples-today-words", &said.text) {
        true => Some(today),
        false => happened_on(&said.text, today, desk.cohort.details.starts_on),
    };
    if is_one_of("log-skip-words", &said.text) || is_one_of("log-unknown-words", &said.text) {
        turn.keep_answer(said).await?;
        return saving::save(turn, desk, id, draft, None).await;
    }
    match day {
        Some(day) if day <= today => {
            turn.keep_answer(said).await?;
            saving::save(turn, desk, id, draft, Some(When::Day(day))).await
        }
        found => {
            let (words, day) = match found {
                Some(day) => ("deal-day-ahead", day),
                None => ("deal-day-unread", today),
            };
            let year = desk.cohort.details.starts_on.year().to_string();
            turn.first(say(turn.lang, words, &Args::new().with("day", day).with("year", year)));
            asking::ask(turn, desk, id, &draft).await
        }
    }
}

/// The day somebody types of what has happened: without a year the latest such day, unless that was before the cohort
/// began and the next one is as likely meant, which is then one to come.
fn happened_on(text: &str, today: NaiveDate, began: NaiveDate) -> Option<NaiveDate> {
    let value = Value::Text(text.to_owned());
    let past = values::past_date(&value, today)?;
    let ahead = values::date(&value, Some(today)).filter(|near| past < began && *near > today);
    Some(ahead.unwrap_or(past))
}

pub async fn ask_again(turn: &mut Turn<'_, '_>, id: DealDraftId) -> Result<()> {
    match find(turn, id).await? {
        Found::Open(desk, draft) => asking::ask(turn, &desk, id, &draft).await,
        Found::Saved(deal) => saved_elsewhere(turn, deal).await,
        Found::Gone => lost(turn).await,
    }
}

/// It was saved meanwhile, on another device or the personal page.
async fn saved_elsewhere(turn: &mut Turn<'_, '_>, deal: DealId) -> Result<()> {
    end(turn);
    turn.first(say(turn.lang, "deal-saved-elsewhere", &Args::new()));
    saving::as_it_is(turn, deal).await
}

/// The question before; before the first one it waits for later.
pub async fn back(turn: &mut Turn<'_, '_>, id: DealDraftId) -> Result<()> {
    let Found::Open(desk, draft) = find(turn, id).await? else { return lost(turn).await };
    match (draft.doubt.is_some(), draft.step) {
        _ if draft.leaving => go(turn, &desk, id, Draft { leaving: false, ..*draft }).await,
        (true, _) => go(turn, &desk, id, Draft { doubt: None, ..*draft }).await,
        (false, Step::When) => go(turn, &desk, id, Draft { step: Step::Amount, ..*draft }).await,
        (false, Step::Amount) => later(turn, &desk, id, &draft).await,
    }
}

/// What was said so far is kept, and goes on where the same is begun again.
async fn later(turn: &mut Turn<'_, '_>, desk: &Desk, id: DealDraftId, draft: &Draft) -> Result<()> {
    store::deals::keep_draft(turn.tx, id, draft, turn.now).await?;
    let home = Button::data(label(turn.lang, "home-button", &Args::new()), "home");
    let is_claim = draft.deal.is_some() && draft.before.is_none();
    let kept = match (draft.is_begun(), desk.by_staff) {
        (false, _) if is_claim => "deal-kept-claim",
        (false, _) => "deal-stopped",
        (true, false) => "deal-kept",
        (true, true) => "deal-kept-staff",
    };
    let message = Message::new(say(turn.lang, kept, &desk.stage_args(turn, draft.stage)));
    let message = if desk.by_staff { message } else { message.row([desk.onwards(turn)]) };
    turn.show(message.row([home]));
    go_back(turn).await
}

/// The word for giving up: what was answered is deleted only where they say so.
pub async fn give_up(turn: &mut Turn<'_, '_>, id: DealDraftId) -> Result<()> {
    let Found::Open(desk, draft) = find(turn, id).await? else { return lost(turn).await };
    match draft.is_begun() {
        true => go(turn, &desk, id, Draft { leaving: true, ..*draft }).await,
        false => drop(turn, &desk, id, &draft).await,
    }
}

/// What was said so far and not saved is given up.
async fn drop(turn: &mut Turn<'_, '_>, desk: &Desk, id: DealDraftId, draft: &Draft) -> Result<()> {
    store::deals::end_draft(turn.tx, id, None).await?;
    end(turn);
    let said = if draft.is_begun() { "deal-dropped" } else { "deal-stopped" };
    turn.first(say(turn.lang, said, &Args::new()));
    match draft.deal {
        Some(deal) if !desk.by_staff => match desk::of(turn, deal).await? {
            Some((desk, deal)) => card::show(turn, &desk, &deal).await?,
            None => choosing::list(turn, 0).await?,
        },
        _ => choosing::list(turn, 0).await?,
    }
    super::super::goes_on(turn).await
}
