//! The summary of a parcel, saving it, correcting it and calling it back. Everything is checked once more when it is
//! saved, since the draft may be old.

use anyhow::Result;

use super::super::preparing::is_over;
use super::super::talk::Talk;
use super::super::turn::Turn;
use super::asking::{for_whom, is_chosen};
use super::draft::{Draft, Step};
use super::{Seat, acting, answers, filling, receipt, screen, telling};
use crate::domain::ids::CompanyId;
use crate::domain::lang::Lang;
use crate::domain::message::{Button, Message, Text};
use crate::domain::shipment::{Carrier, Receiver, Shipment};
use crate::domain::tracking::{Judgement, judge};
use crate::store;
use crate::store::shipments::Given;
use crate::text::{Args, label, say};
use crate::words::shipment as words;

pub fn summary(turn: &Turn<'_, '_>, seat: &Seat, draft: &Draft, receivers: &[Receiver]) -> Message {
    let lang = turn.lang;
    let data = |what: String| format!("ship:d:{}:{}:{what}", seat.preparation(), draft.id);
    let button = |id: &str, what: String| Button::data(label(lang, id, &Args::new()), data(what));
    let edit = |id: &str, step: Step| button(id, format!("go:{}", step.name()));
    Message::new(for_whom(lang, seat).line(facts(lang, draft, receivers)))
        .row([button("samples-save-button", "save".to_owned())])
        .row([edit("samples-edit-to-button", Step::To), edit("samples-edit-carrier-button", Step::Carrier)])
        .row([edit("samples-edit-number-button", Step::Number), edit("samples-edit-day-button", Step::Day)])
        .row([edit("samples-edit-contents-button", Step::Contents), edit("samples-edit-paid-button", Step::Paid)])
        .row([edit("samples-edit-customs-button", Step::Customs)])
        .row([button("samples-later-button", "later".to_owned()), button("staff-give-up-button", "drop".to_owned())])
}

fn facts(lang: Lang, draft: &Draft, receivers: &[Receiver]) -> Text {
    let none = Args::new();
    let title = if draft.of.is_some() { "samples-summary-correct" } else { "samples-summary" };
    let chosen: Vec<String> = receivers
        .iter()
        .filter(|receiver| is_chosen(draft, receiver))
        .map(|receiver| screen::named(lang, receiver))
        .collect();
    let carrier = draft.carrier.unwrap_or(Carrier::Other);
    let number = draft.number.given();
    let args = words::number_args(carrier, draft.carrier_name.as_deref(), number.map(String::as_str));
    let is_doubted = number.is_some_and(|number| judge(carrier, number) != Judgement::Fits);
    let mut text = say(lang, title, &none)
        .paragraph(say(lang, "samples-summary-to-many", &Args::new().with("list", chosen)))
        .line(say(lang, "samples-summary-carrier", &args))
        .line(match is_doubted {
            true => say(lang, "samples-summary-doubted", &args),
            false => say(lang, "samples-summary-number", &args),
        });
    if let Some(day) = draft.shipped_on {
        text = text.line(say(lang, "samples-summary-day", &Args::new().with("day", day)));
    }
    text = text.line(match draft.contents.given() {
        Some(contents) => say(lang, "samples-summary-contents", &Args::new().with("contents", contents)),
        None => say(lang, "samples-summary-no-contents", &none),
    });
    text = text.line(match draft.paid.given() {
        Some(paid) => say(lang, "samples-summary-paid", &Args::new().with("paid", paid.clone())),
        None => say(lang, "samples-summary-no-paid", &none),
    });
    if let Some(customs) = draft.customs {
        text = text.line(say(lang, "samples-summary-customs", &Args::new().with("customs", customs.name())));
    }
    if draft.has_receipt() {
        text = text.line(say(lang, "samples-summary-receipt", &none));
    }
    text.paragraph(say(lang, "samples-summary-tells", &none))
}

/// Another parcel of the cohort with the same number.
pub async fn twin(turn: &mut Turn<'_, '_>, seat: &Seat, draft: &Draft, number: &str) -> Result<Option<Shipment>> {
    let own = draft.of.map(|(id, _)| id);
    let known = store::shipments::with_number(turn.tx, seat.cohort.id, number).await?;
    Ok(known.into_iter().find(|shipment| Some(shipment.id) != own))
}

/// Whether a draft that is gone is what a parcel was saved from: the second tap on the same button.
pub async fn is_saved(turn: &mut Turn<'_, '_>, seat: &Seat, draft: &str) -> Result<bool> {
    let Ok(draft) = draft.parse::<i64>() else { return Ok(false) };
    let sent = screen::sent(turn, seat).await?;
    Ok(sent.iter().any(|shipment| shipment.details.draft == Some(draft)))
}

pub async fn save(turn: &mut Turn<'_, '_>, seat: &Seat, mut draft: Draft) -> Result<()> {
    // What was sent in time may still be corrected, for the settlement.
    if draft.of.is_none() && is_over(turn, &seat.duty).await? {
        turn.first(say(turn.lang, "preparation-over", &Args::new()));
        return screen::show(turn, seat).await;
    }
    if let Some(open) = Step::ASKED.into_iter().find(|step| !draft.is_answered(*step)) {
        draft.step = open;
        return filling::go(turn, seat, draft).await;
    }
    if let Some(number) = draft.number.given().cloned()
        && twin(turn, seat, &draft, &number).await?.is_some()
    {
        return answers::take_number(turn, seat, draft, number, answers::Judged::Strictly).await;
    }
    let receivers = super::to_whom(turn, seat.firm.id, &draft.to).await?;
    let stops: Vec<(CompanyId, Option<String>)> = receivers
        .iter()
        .flat_map(|receiver| receiver.buyers().iter().map(|buyer| (buyer.id, receiver.office().map(str::to_owned))))
        .filter(|(buyer, _)| draft.to.contains(buyer))
        .collect();
    let before = match draft.of {
        Some((id, _)) => store::shipments::find(turn.tx, id).await?,
        None => None,
    };
    let details = draft.details(before.as_ref().map(|before| &before.details));
    let given = Given {
        carrier: draft.carrier.unwrap_or(Carrier::Other),
        shipped_on: draft.shipped_on,
        details: &details,
        receipt: draft.kept.as_ref(),
        stops: &stops,
        by: seat.member,
    };
    let id = match (&before, draft.of) {
        (Some(seen), Some((_, revision))) => {
            let is_seen = seen.revision == revision && seen.company == seat.firm.id;
            if !is_seen || !store::shipments::change(turn.tx, seen, &given, turn.now).await? {
                return changed_meanwhile(turn, seat, seen).await;
            }
            seen.id
        }
        _ => store::shipments::add(turn.tx, seat.preparation(), seat.firm.id, &given, turn.now).await?,
    };
    store::drafts::forget(turn.tx, seat.preparation(), seat.member).await?;
    let Some(saved) = store::shipments::find(turn.tx, id).await? else { return screen::show(turn, seat).await };
    receipt::after_saving(turn, &saved, before.as_ref()).await?;
    if let Some(before) = &before {
        telling::corrected(turn, before, &saved).await?;
    }
    if seat.by_staff {
        return acting::registered(turn, seat, &saved).await;
    }
    let done = if before.is_some() { "samples-corrected" } else { "samples-saved" };
    let mut done = say(turn.lang, done, &words::args(&saved));
    if saved.wants_number() {
        done = done.line(say(turn.lang, "samples-one-waits", &Args::new()));
    }
    turn.first(done);
    let seat = super::seat(turn, seat.preparation()).await?;
    match seat {
        Some(seat) => screen::show(turn, &seat).await,
        None => super::unknown(turn).await,
    }
}

async fn changed_meanwhile(turn: &mut Turn<'_, '_>, seat: &Seat, seen: &Shipment) -> Result<()> {
    store::drafts::forget(turn.tx, seat.preparation(), seat.member).await?;
    turn.first(say(turn.lang, "samples-changed-meanwhile", &Args::new()));
    screen::one(turn, seat, seen).await
}

/// Calls a parcel back, after asking once.
pub async fn cancel(turn: &mut Turn<'_, '_>, seat: &Seat, shipment: &Shipment, is_sure: bool) -> Result<()> {
    let lang = turn.lang;
    if !shipment.is_under_way() {
        return screen::one(turn, seat, shipment).await;
    }
    if !is_sure {
        let button = |id: &str, data: String| Button::data(label(lang, id, &Args::new()), data);
        let text = say(lang, "samples-one", &words::args(shipment));
        let message = Message::new(text.line(say(lang, "samples-cancel-sure", &Args::new())))
            .row([button("samples-cancel-yes-button", format!("ship:off:{}:yes", shipment.id))])
            .row([button("samples-cancel-no-button", format!("ship:one:{}", shipment.id))]);
        turn.show(message);
        return Ok(());
    }
    if store::shipments::cancel(turn.tx, shipment, turn.now).await? {
        telling::called_back(turn, shipment).await?;
    }
    turn.first(say(lang, "samples-cancelled", &words::args(shipment)));
    match super::seat(turn, seat.preparation()).await? {
        Some(seat) => screen::show(turn, &seat).await,
        None => super::unknown(turn).await,
    }
}

/// The word for giving up: what was entered is deleted only where they say so.
pub async fn give_up(turn: &mut Turn<'_, '_>) -> Result<()> {
    match super::open_draft(turn).await? {
        Some((seat, draft)) => ask_to_drop(turn, &seat, &draft),
        None => super::lost(turn).await,
    }
}

pub fn ask_to_drop(turn: &mut Turn<'_, '_>, seat: &Seat, draft: &Draft) -> Result<()> {
    let lang = turn.lang;
    let button = |id: &str, what: &str| {
        let data = format!("ship:d:{}:{}:{what}", seat.preparation(), draft.id);
        Button::data(label(lang, id, &Args::new()), data)
    };
    let message = Message::new(say(lang, "samples-drop-ask", &Args::new()))
        .row([button("samples-drop-later-button", "later")])
        .row([button("samples-drop-yes-button", "drop:yes"), button("samples-drop-no-button", "stay")]);
    turn.show(message);
    Ok(())
}

pub async fn drop(turn: &mut Turn<'_, '_>, seat: &Seat) -> Result<()> {
    store::drafts::forget(turn.tx, seat.preparation(), seat.member).await?;
    turn.talk = Talk::Home;
    turn.first(say(turn.lang, "samples-dropped", &Args::new()));
    screen::show(turn, seat).await
}
