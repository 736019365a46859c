//! What a firm sees of its samples: who has been sent something and who has not, and one parcel with all that was said.

use anyhow::Result;

use super::super::staff;
use super::super::talk::Talk;
use super::super::turn::Turn;
use super::{Seat, draft, to_whom};
use crate::domain::lang::Lang;
use crate::domain::message::{Button, Message, Text};
use crate::domain::preparation::DutyState;
use crate::domain::shipment::{Receiver, Shipment};
use crate::store;
use crate::text::{Args, Moment, label, say};
use crate::words::shipment as words;

/// Parcels that have a button of their own.
const MOST: usize = 20;

pub async fn show(turn: &mut Turn<'_, '_>, seat: &Seat) -> Result<()> {
    turn.talk = Talk::Home;
    if seat.by_staff {
        return staff::shipments::of_cohort(turn, seat.cohort.id).await;
    }
    let message = message(turn, seat).await?;
    turn.show(message);
    Ok(())
}

async fn message(turn: &mut Turn<'_, '_>, seat: &Seat) -> Result<Message> {
    let (lang, none) = (turn.lang, Args::new());
    let details = &seat.duty.preparation.details;
    let title = say(lang, "samples-title", &Args::new().with("title", details.title.in_lang(lang)));
    if !seat.is_open() {
        let text = title.paragraph(say(lang, "samples-draft-cohort", &none));
        return Ok(Message::new(text).row(last_row(lang)));
    }
    let sent = sent(turn, seat).await?;
    let receivers = to_whom(turn, seat.firm.id, &[]).await?;
    let begun = draft(turn, seat).await?;
    let done = receivers.iter().filter(|receiver| receiver.is_covered(&covered(&sent))).count();
    let late = details.due <= turn.now && seat.duty.state.is_owed();
    let due = Moment::new(details.due, seat.cohort.details.zone, "KR");
    let mut text = title;
    if seat.duty.state.is_owed() {
        let late = if late { "yes" } else { "no" };
        text = text.line(say(lang, "samples-due", &Args::new().with("due", due).with("late", late)));
    }
    if let Some(guidance) = &details.guidance {
        text = text.line(Text::plain(guidance.in_lang(lang)));
    }
    text = match (seat.duty.state, receivers.is_empty()) {
        (DutyState::Waived, _) => text.paragraph(say(lang, "samples-waived", &none)),
        (_, true) => text.paragraph(say(lang, "samples-none-to-send", &none)),
        (_, false) => {
            let args = Args::new().with("all", receivers.len()).with("done", done);
            text.paragraph(say(lang, "samples-progress", &args)).line(lines(lang, &receivers, &sent))
        }
    };
    let mut message = Message::new(text);
    let button = |id: &str, data: String| Button::data(label(lang, id, &Args::new()), data);
    let preparation = seat.preparation();
    if begun.is_some() {
        message = message.row([button("samples-resume-button", format!("ship:resume:{preparation}"))]);
    } else if !receivers.is_empty() {
        message = message.row([button("samples-begin-button", format!("ship:new:{preparation}"))]);
    }
    for shipment in sent.iter().rev().take(MOST) {
        let words = label(lang, "samples-open-button", &words::args(shipment));
        message = message.row([Button::data(words, format!("ship:one:{}", shipment.id))]);
    }
    Ok(message.row(last_row(lang)))
}

fn last_row(lang: Lang) -> [Button; 2] {
    let button = |id: &str, data: &str| Button::data(label(lang, id, &Args::new()), data);
    [button("samples-preparations-button", "prep"), button("home-button", "home")]
}

/// What the firm has sent for this preparation and not called back.
pub async fn sent(turn: &mut Turn<'_, '_>, seat: &Seat) -> Result<Vec<Shipment>> {
    let mut sent = store::shipments::of_firm(turn.tx, seat.firm.id).await?;
    sent.retain(|shipment| shipment.preparation == seat.preparation());
    Ok(sent)
}

/// The buyers that parcels are under way to.
pub fn covered(sent: &[Shipment]) -> Vec<crate::domain::ids::CompanyId> {
    sent.iter().flat_map(|shipment| &shipment.stops).map(|stop| stop.buyer).collect()
}

fn lines(lang: Lang, receivers: &[Receiver], sent: &[Shipment]) -> Text {
    let mut text = Text::default();
    for receiver in receivers {
        let who = Args::new().with("who", named(lang, receiver));
        let parcels = sent.iter().filter_map(|shipment| {
            let stop = receiver.buyers().iter().find_map(|buyer| shipment.stop(buyer.id))?;
            Some((shipment, stop))
        });
        let mut is_open = true;
        for (shipment, stop) in parcels {
            is_open = false;
            let args = words::args(shipment).with("arrival", words::arrival_name(stop.arrival)).and(who.clone());
            text = text.line(say(lang, "samples-line-sent", &args));
        }
        if is_open {
            text = text.line(say(lang, "samples-line-open", &who));
        }
    }
    text
}

/// An office with the buyers it receives for.
pub fn named(lang: Lang, receiver: &Receiver) -> String {
    let who = words::receiver(lang, receiver);
    match receiver {
        Receiver::Buyer(_) => who,
        Receiver::Office { buyers, .. } => {
            let buyers: Vec<&str> = buyers.iter().map(|buyer| buyer.details.name.in_lang(lang)).collect();
            label(lang, "samples-line-office", &Args::new().with("who", who).with("buyers", buyers.join(", ")))
        }
    }
}

/// One parcel.
pub async fn one(turn: &mut Turn<'_, '_>, seat: &Seat, shipment: &Shipment) -> Result<()> {
    turn.talk = Talk::Home;
    if seat.by_staff {
        return staff::shipments::show(turn, shipment.id).await;
    }
    let lang = turn.lang;
    let text = facts(turn, shipment).await?;
    let button = |id: &str, data: String| Button::data(label(lang, id, &Args::new()), data);
    let mut message = Message::new(text);
    if shipment.is_under_way() {
        message = message.row(words::track_button(lang, shipment));
        message = message.row([
            button("samples-change-button", format!("ship:fix:{}:{}", shipment.id, shipment.revision)),
            button("samples-cancel-button", format!("ship:off:{}", shipment.id)),
        ]);
    }
    let back = button("samples-back-button", format!("ship:prep:{}", seat.preparation()));
    turn.show(message.row([back]));
    Ok(())
}

/// Everything known of a parcel, for the firm and for staff.
pub async fn facts(turn: &mut Turn<'_, '_>, shipment: &Shipment) -> Result<Text> {
    let (lang, none, details) = (turn.lang, Args::new(), &shipment.details);
    let mut text = say(lang, "samples-one", &words::args(shipment));
    if !shipment.is_under_way() {
        text = text.line(say(lang, "samples-one-cancelled", &none));
    }
    if let Some(day) = shipment.shipped_on {
        text = text.line(say(lang, "samples-one-day", &Args::new().with("day", day)));
    }
    let ids = shipment.stops.iter().map(|stop| stop.buyer).collect();
    let buyers = store::companies::these(turn.tx, &ids).await?;
    for stop in &shipment.stops {
        let Some(buyer) = buyers.get(&stop.buyer) else { continue };
        let who = match &stop.office {
            Some(office) => {
                let args = Args::new().with("who", office).with("buyers", buyer.details.name.in_lang(lang));
                label(lang, "samples-line-office", &args)
            }
            None => words::buyer(lang, buyer),
        };
        let args = Args::new().with("who", who).with("arrival", words::arrival_name(stop.arrival));
        text = text.line(say(lang, "samples-one-to", &args));
        if let Some(remark) = shipment.remark(stop.buyer) {
            text = text.line(say(lang, "samples-one-remark", &Args::new().with("remark", remark)));
        }
    }
    if let Some(contents) = &details.contents {
        text = text.line(say(lang, "samples-one-contents", &Args::new().with("contents", contents)));
    }
    if let Some(paid) = &details.paid {
        text = text.line(say(lang, "samples-one-paid", &Args::new().with("paid", paid.clone())));
    }
    if let Some(customs) = details.customs {
        text = text.line(say(lang, "samples-one-customs", &Args::new().with("customs", customs.name())));
    }
    if shipment.has_receipt() {
        text = text.line(say(lang, "samples-one-receipt", &none));
    }
    Ok(text)
}
