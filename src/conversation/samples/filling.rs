//! The buttons under the questions about a parcel. Each names what results from it, so the same tap twice changes
//! nothing; one of an earlier question says so.

use anyhow::Result;
use chrono::NaiveDate;

use super::super::preparing::is_over;
use super::super::turn::Turn;
use super::answers::{Judged, take_carrier, take_day, take_number};
use super::asking::{Manner, ask, is_chosen};
use super::draft::{Answer, Doubt, Draft, Step};
use super::{Seat, saving, screen, to_whom};
use crate::domain::ids::CompanyId;
use crate::domain::message::{Button, Message};
use crate::domain::shipment::{Carrier, Customs, Shipment};
use crate::store;
use crate::text::{Args, label, say};

/// Begins to register a parcel, unless one has been begun.
pub async fn begin(turn: &mut Turn<'_, '_>, seat: &Seat) -> Result<()> {
    if !seat.is_open() {
        return screen::show(turn, seat).await;
    }
    if is_over(turn, &seat.duty).await? {
        turn.first(say(turn.lang, "preparation-over", &Args::new()));
        return screen::show(turn, seat).await;
    }
    if super::draft(turn, seat).await?.is_some() {
        return offer(turn, seat);
    }
    if to_whom(turn, seat.firm.id, &[]).await?.is_empty() {
        return screen::show(turn, seat).await;
    }
    let draft = fresh(turn, seat).await?;
    go(turn, seat, draft).await
}

/// A parcel of which nothing is known yet; where there is one receiver only, it is chosen.
pub async fn fresh(turn: &mut Turn<'_, '_>, seat: &Seat) -> Result<Draft> {
    let firm = seat.by_staff.then_some(seat.firm.id);
    let mut draft = Draft { firm, ..Draft::new(turn.now.timestamp()) };
    if let [only] = &to_whom(turn, seat.firm.id, &[]).await?[..] {
        draft.to = only.buyers().iter().map(|buyer| buyer.id).collect();
    }
    Ok(draft)
}

/// Whether to go on with what was begun.
fn offer(turn: &mut Turn<'_, '_>, seat: &Seat) -> Result<()> {
    let (lang, preparation) = (turn.lang, seat.preparation());
    let button =
        |id: &str, verb: &str| Button::data(label(lang, id, &Args::new()), format!("ship:{verb}:{preparation}"));
    let message = Message::new(say(lang, "samples-resume", &Args::new()))
        .row([button("samples-resume-button", "resume"), button("samples-again-button", "again")]);
    turn.show(message);
    Ok(())
}

pub async fn resume(turn: &mut Turn<'_, '_>, seat: &Seat) -> Result<()> {
    match super::draft(turn, seat).await? {
        Some(draft) => ask(turn, seat, &draft, Manner::Fresh).await,
        None => screen::show(turn, seat).await,
    }
}

pub async fn begin_again(turn: &mut Turn<'_, '_>, seat: &Seat) -> Result<()> {
    store::drafts::forget(turn.tx, seat.preparation(), seat.member).await?;
    begin(turn, seat).await
}

/// Opens a stored parcel for correction, where it is still as it was shown.
pub async fn correct(turn: &mut Turn<'_, '_>, seat: &Seat, shipment: &Shipment, revision: &str) -> Result<()> {
    if !shipment.is_under_way() || revision.parse() != Ok(shipment.revision) {
        turn.first(say(turn.lang, "samples-changed-meanwhile", &Args::new()));
        return screen::one(turn, seat, shipment).await;
    }
    let begun = super::draft(turn, seat).await?;
    match begun {
        Some(draft) if draft.of == Some((shipment.id, shipment.revision)) => {
            ask(turn, seat, &draft, Manner::Fresh).await
        }
        Some(draft) if draft.of.is_none() => offer(turn, seat),
        _ => go(turn, seat, Draft::correcting(turn.now.timestamp(), shipment)).await,
    }
}

/// Keeps the draft and asks what comes next.
pub async fn go(turn: &mut Turn<'_, '_>, seat: &Seat, draft: Draft) -> Result<()> {
    store::drafts::keep(turn.tx, seat.preparation(), seat.member, &draft, turn.now).await?;
    ask(turn, seat, &draft, Manner::Fresh).await
}

pub async fn answered(turn: &mut Turn<'_, '_>, seat: &Seat, mut draft: Draft) -> Result<()> {
    draft.go_on();
    go(turn, seat, draft).await
}

/// A button of a draft.
pub async fn tap(turn: &mut Turn<'_, '_>, seat: &Seat, id: &str, what: &[&str]) -> Result<()> {
    let Some(mut draft) = super::draft(turn, seat).await? else {
        let id = if what == ["save"] && saving::is_saved(turn, seat, id).await? {
            "samples-saved-before"
        } else {
            "samples-outdated"
        };
        turn.first(say(turn.lang, id, &Args::new()));
        return screen::show(turn, seat).await;
    };
    if id.parse() != Ok(draft.id) {
        return outdated(turn, seat, &draft).await;
    }
    match *what {
        ["to", which] => choose(turn, seat, draft, which).await,
        ["to", company, on] => tick(turn, seat, draft, company, on).await,
        ["carrier", name] => match Carrier::from_name(name) {
            Some(carrier) if draft.step == Step::Carrier => take_carrier(turn, seat, draft, carrier).await,
            same => again(turn, seat, &draft, same.is_some() && same == draft.carrier).await,
        },
        ["number", "keep"] => match draft.doubt.clone() {
            Some(Doubt::Number(number)) => take_number(turn, seat, draft, number, Judged::Consciously).await,
            _ => again(turn, seat, &draft, draft.number.given().is_some()).await,
        },
        ["number", "again"] => {
            let is_doubted = draft.doubt.take().is_some();
            draft.number = if is_doubted { Answer::Open } else { draft.number };
            go(turn, seat, draft).await
        }
        ["number", "as", name] => match (Carrier::from_name(name), draft.doubt.clone()) {
            (Some(carrier), Some(Doubt::Number(number))) => {
                (draft.carrier, draft.carrier_name) = (Some(carrier), None);
                take_number(turn, seat, draft, number, Judged::Strictly).await
            }
            (carrier, _) => again(turn, seat, &draft, carrier.is_some() && carrier == draft.carrier).await,
        },
        ["day", "keep"] => match draft.doubt {
            Some(Doubt::Day(day)) => {
                draft.shipped_on = Some(day);
                answered(turn, seat, draft).await
            }
            _ => again(turn, seat, &draft, draft.shipped_on.is_some()).await,
        },
        ["day", day] => match NaiveDate::parse_from_str(day, "%Y%m%d") {
            Ok(day) if draft.step == Step::Day => take_day(turn, seat, draft, day).await,
            Ok(day) => again(turn, seat, &draft, draft.shipped_on == Some(day)).await,
            Err(_) => outdated(turn, seat, &draft).await,
        },
        ["customs", name] => match Customs::from_name(name) {
            Some(customs) if draft.step == Step::Customs => {
                draft.customs = Some(customs);
                answered(turn, seat, draft).await
            }
            same => again(turn, seat, &draft, same.is_some() && same == draft.customs).await,
        },
        ["skip", step] => match (draft.step, Step::from_name(step)) {
            (Step::Contents, Some(Step::Contents)) => {
                draft.contents = Answer::Skipped;
                answered(turn, seat, draft).await
            }
            (Step::Paid, Some(Step::Paid)) => {
                draft.paid = Answer::Skipped;
                answered(turn, seat, draft).await
            }
            (_, step) => again(turn, seat, &draft, step.is_some()).await,
        },
        ["keep", step] => match Step::from_name(step) {
            Some(step) if draft.step == step && draft.is_answered(step) => answered(turn, seat, draft).await,
            step => again(turn, seat, &draft, step.is_some()).await,
        },
        ["go", step] => match Step::from_name(step) {
            Some(step) if draft.is_complete || step.place() <= draft.step.place() => {
                (draft.step, draft.doubt) = (step, None);
                go(turn, seat, draft).await
            }
            _ => outdated(turn, seat, &draft).await,
        },
        ["stay"] => ask(turn, seat, &draft, Manner::Fresh).await,
        ["later"] => later(turn, seat).await,
        ["drop", "yes"] => saving::drop(turn, seat).await,
        ["drop"] => saving::ask_to_drop(turn, seat, &draft),
        ["save"] => saving::save(turn, seat, draft).await,
        _ => outdated(turn, seat, &draft).await,
    }
}

/// A button of a question that was answered: where it says the same, nothing need be said about it.
async fn again(turn: &mut Turn<'_, '_>, seat: &Seat, draft: &Draft, is_same: bool) -> Result<()> {
    match is_same {
        true => ask(turn, seat, draft, Manner::Fresh).await,
        false => outdated(turn, seat, draft).await,
    }
}

async fn outdated(turn: &mut Turn<'_, '_>, seat: &Seat, draft: &Draft) -> Result<()> {
    turn.tapped = None;
    turn.first(say(turn.lang, "samples-outdated", &Args::new()));
    ask(turn, seat, draft, Manner::Again).await
}

pub async fn later(turn: &mut Turn<'_, '_>, seat: &Seat) -> Result<()> {
    turn.first(say(turn.lang, "samples-kept-draft", &Args::new()));
    screen::show(turn, seat).await
}

/// The question before; before the first one it waits for later.
pub async fn back(turn: &mut Turn<'_, '_>, seat: &Seat, mut draft: Draft) -> Result<()> {
    match draft.step.before() {
        _ if draft.is_complete && draft.step != Step::Summary => draft.step = Step::Summary,
        _ if draft.step == Step::Summary => draft.step = Step::Customs,
        Some(step) => draft.step = step,
        None => return later(turn, seat).await,
    }
    draft.doubt = None;
    go(turn, seat, draft).await
}

async fn choose(turn: &mut Turn<'_, '_>, seat: &Seat, mut draft: Draft, which: &str) -> Result<()> {
    match which {
        "done" if draft.step != Step::To => again(turn, seat, &draft, true).await,
        "done" if draft.to.is_empty() => {
            super::answers::refuse(turn, seat, &draft, "samples-choose-first", Args::new()).await
        }
        "done" => answered(turn, seat, draft).await,
        "all" if draft.step == Step::To => {
            let sent = screen::covered(&screen::sent(turn, seat).await?);
            for receiver in to_whom(turn, seat.firm.id, &draft.to).await? {
                if !receiver.is_covered(&sent) && !is_chosen(&draft, &receiver) {
                    draft.to.extend(receiver.buyers().iter().map(|buyer| buyer.id));
                }
            }
            go(turn, seat, draft).await
        }
        _ => outdated(turn, seat, &draft).await,
    }
}

/// One receiver, put in or left out; only those the firm sends to.
async fn tick(turn: &mut Turn<'_, '_>, seat: &Seat, mut draft: Draft, company: &str, on: &str) -> Result<()> {
    let receivers = to_whom(turn, seat.firm.id, &draft.to).await?;
    let key = company.parse().ok().map(CompanyId);
    let found = receivers.into_iter().find(|receiver| receiver.key() == key && key.is_some());
    let Some(receiver) = found.filter(|_| draft.step == Step::To) else {
        return outdated(turn, seat, &draft).await;
    };
    let buyers: Vec<CompanyId> = receiver.buyers().iter().map(|buyer| buyer.id).collect();
    draft.to.retain(|buyer| !buyers.contains(buyer));
    if on == "on" {
        draft.to.extend(buyers);
    }
    go(turn, seat, draft).await
}
