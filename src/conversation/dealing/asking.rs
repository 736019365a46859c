//! The questions of a deal: how much, and when.

use anyhow::Result;

use super::super::turn::Turn;
use super::desk::Desk;
use super::draft::{Doubt, Draft, Step};
use super::{Place, enter};
use crate::domain::company::Side;
use crate::domain::deal::Stage;
use crate::domain::ids::{DealDraftId, MeetingId};
use crate::domain::log::Amount;
use crate::domain::meeting::PartySide;
use crate::domain::message::{Button, Message};
use crate::domain::money::Money;
use crate::store;
use crate::text::{Args, label, say};
use crate::words::deal as words;

/// Amounts that need no typing.
const QUICK: usize = 4;

/// Asks what the draft says is open.
pub async fn ask(turn: &mut Turn<'_, '_>, desk: &Desk, id: DealDraftId, draft: &Draft) -> Result<()> {
    enter(turn, Place::Draft(id));
    let message = match (&draft.doubt, draft.step) {
        _ if draft.leaving => leaving(turn, desk, id),
        (Some(doubt), _) => doubted(turn, desk, id, draft, doubt),
        (None, Step::Amount) => amount(turn, desk, id, draft).await?,
        (None, Step::When) => when(turn, desk, id, draft),
    };
    turn.show(message);
    Ok(())
}

fn button(turn: &Turn<'_, '_>, words: &str, id: DealDraftId, what: &str) -> Button {
    Button::data(label(turn.lang, words, &Args::new()), format!("deal:d:{id}:{what}"))
}

fn of_amount(turn: &Turn<'_, '_>, id: DealDraftId, money: &Money) -> Button {
    let words = words::amount(turn.lang, &Amount::Said(money.clone()));
    Button::data(words, format!("deal:d:{id}:amt:{}:{}", money.currency, money.minor))
}

/// What was answered before is marked.
fn marked(turn: &Turn<'_, '_>, button: Button, is_chosen: bool) -> Button {
    match is_chosen {
        true => {
            let args = Args::new().with("answer", button.label);
            Button { label: label(turn.lang, "attendance-chosen-button", &args), ..button }
        }
        false => button,
    }
}

/// Whether what was answered is really to be deleted.
fn leaving(turn: &Turn<'_, '_>, desk: &Desk, id: DealDraftId) -> Message {
    Message::new(desk.for_whom(turn).line(say(turn.lang, "deal-drop-ask", &Args::new())))
        .row([button(turn, "deal-later-button", id, "later")])
        .row([button(turn, "log-drop-yes-button", id, "drop"), button(turn, "deal-drop-no-button", id, "stay")])
}

async fn amount(turn: &mut Turn<'_, '_>, desk: &Desk, id: DealDraftId, draft: &Draft) -> Result<Message> {
    let args = desk.stage_args(turn, draft.stage);
    let question = if desk.side == Side::Firm { "deal-ask-amount" } else { "deal-ask-amount-buyer" };
    let mut text = desk.for_whom(turn).line(say(turn.lang, question, &args));
    let now = draft.amount_now().cloned();
    if let Some(now) = &now {
        text = text.line(say(
            turn.lang,
            "deal-amount-now",
            &Args::new().with("amount", words::bare_amount(turn.lang, now)),
        ));
    }
    let mut message = Message::new(text);
    for money in quick(turn, desk, draft).await? {
        let is_chosen = now.as_ref().and_then(Amount::said) == Some(&money);
        message = message.row([marked(turn, of_amount(turn, id, &money), is_chosen)]);
    }
    let unknown = match (desk.side, draft.stage) {
        (Side::Firm, Stage::Mou) => "deal-no-amount-button",
        (Side::Firm, _) => "log-unknown-button",
        (Side::Buyer, _) => "deal-rather-not-button",
    };
    let message = message.row([button(turn, "log-type-button", id, "type")]);
    let message = message.row([marked(turn, button(turn, unknown, id, "unknown"), now == Some(Amount::Unknown))]);
    Ok(message.row([button(turn, "deal-later-button", id, "later")]))
}

/// What was answered before, then what the side has said of the two so far, the likeliest first.
async fn quick(turn: &mut Turn<'_, '_>, desk: &Desk, draft: &Draft) -> Result<Vec<Money>> {
    let mut all: Vec<Money> = Vec::new();
    all.extend(draft.amount_now().and_then(Amount::said).cloned());
    all.extend(draft.before.iter().filter_map(|said| said.amount.said().cloned()));
    if draft.stage == Stage::Exported {
        let deals = store::deals::of_pair(turn.tx, desk.pair).await?;
        let contracts = deals.iter().filter(|deal| deal.stage == Stage::Contracted);
        all.extend(contracts.filter_map(|deal| deal.amount(desk.side).cloned()));
    }
    let meetings = store::meetings::of_company(turn.tx, desk.pair.firm).await?;
    let of_pair = meetings.iter().filter(|meeting| meeting.buyer == desk.pair.buyer);
    let ids: Vec<MeetingId> = of_pair.map(|meeting| meeting.id).collect();
    let side = if desk.side == Side::Firm { PartySide::Firm } else { PartySide::Buyer };
    let logs = store::logs::of_meetings(turn.tx, &ids).await?;
    for log in logs.iter().filter(|log| log.side == side).rev() {
        let answers = &log.answers;
        let said = [&answers.prospective, &answers.consulted, &answers.expected];
        all.extend(said.into_iter().flatten().filter_map(|amount| amount.said().cloned()));
    }
    let mut quick: Vec<Money> = Vec::new();
    for money in all {
        if money.minor > 0 && !quick.contains(&money) && quick.len() < QUICK {
            quick.push(money);
        }
    }
    Ok(quick)
}

/// An amount is read back, or asked about once more, before it is taken.
fn doubted(turn: &Turn<'_, '_>, desk: &Desk, id: DealDraftId, draft: &Draft, doubt: &Doubt) -> Message {
    let args = desk.stage_args(turn, draft.stage);
    let again = button(turn, "log-amount-again-button", id, "type");
    match doubt {
        Doubt::Read(money) => {
            let yes = format!("amt:{}:{}", money.currency, money.minor);
            Message::new(desk.for_whom(turn).line(say(
                turn.lang,
                "deal-amount-read",
                &args.with("amount", money.clone()),
            )))
            .row([button(turn, "log-amount-yes-button", id, &yes)])
            .row([again])
        }
        Doubt::Several(amounts) => {
            let message = Message::new(desk.for_whom(turn).line(say(turn.lang, "log-amount-which", &args)));
            let each = |message: Message, money: &Money| message.row([of_amount(turn, id, money)]);
            amounts.iter().fold(message, each).row([again])
        }
    }
}

fn when(turn: &Turn<'_, '_>, desk: &Desk, id: DealDraftId, draft: &Draft) -> Message {
    let amount = draft.amount.clone().unwrap_or(Amount::Unknown);
    let args = desk.stage_args(turn, draft.stage).with("amount", words::bare_amount(turn.lang, &amount));
    let mut message = Message::new(desk.for_whom(turn).line(say(turn.lang, "deal-ask-when", &args)));
    if let Some(before) = draft.when_before() {
        let same = Args::new().with("when", words::when(turn.lang, Some(before)));
        let words = label(turn.lang, "deal-when-same-button", &same);
        message = message.row([Button::data(words, format!("deal:d:{id}:day:same"))]);
    }
    let of_day = |words: &str, what: &str| {
        let args = Args::new().with("day", desk.today(turn));
        Button::data(label(turn.lang, words, &args), format!("deal:d:{id}:day:{what}"))
    };
    message
        .row([of_day("deal-today-button", "today"), of_day("deal-this-month-button", "month")])
        .row([of_day("log-skip-button", "none")])
        .row([button(turn, "log-back-button", id, "back"), button(turn, "deal-later-button", id, "later")])
}
