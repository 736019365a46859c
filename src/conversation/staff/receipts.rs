//! A receipt that a firm sent instead of a number: staff look at it and type the number, and the firm is told.

use anyhow::Result;

use super::super::Talk;
use super::super::samples::telling;
use super::super::turn::Turn;
use super::desk::Desk;
use super::shipments::{found, one};
use super::step::Step;
use crate::domain::company::Company;
use crate::domain::file_kind::FileKind;
use crate::domain::ids::ShipmentId;
use crate::domain::message::{Button, Content, Document, Message, Text};
use crate::domain::shipment::{Carrier, Shipment};
use crate::domain::tracking::{self, Judgement, judge};
use crate::store;
use crate::store::audit::What;
use crate::store::shipments::Given;
use crate::text::{Args, label, say};
use crate::words::shipment as words;

/// Sends the picture of the receipt.
pub async fn photo(turn: &mut Turn<'_, '_>, shipment: &Shipment) -> Result<()> {
    let lang = turn.lang;
    let Some(receipt) = &shipment.receipt else {
        turn.reply(Message::new(say(lang, "samples-staff-no-receipt", &Args::new())));
        return Ok(());
    };
    let firm = store::companies::company(turn.tx, shipment.company).await?;
    let args = Args::new().with("firm", firm.details.name.in_lang(lang));
    let ending = FileKind::from_mime(&receipt.mime).ending();
    let document = Document {
        file_name: format!("{}.{ending}", label(lang, "samples-staff-receipt-file", &Args::new())),
        mime: receipt.mime.clone(),
        content: Content::Kept(receipt.sha256.clone()),
        photo: false,
    };
    turn.reply(Message::new(say(lang, "samples-staff-receipt", &args)).document(document));
    Ok(())
}

async fn firm_of(turn: &mut Turn<'_, '_>, shipment: &Shipment) -> Result<Company> {
    store::companies::company(turn.tx, shipment.company).await
}

/// Asks for the number on a receipt; `doubted` is one that was typed and looks wrong.
pub async fn ask(turn: &mut Turn<'_, '_>, desk: &Desk, shipment: &Shipment, doubted: Option<String>) -> Result<()> {
    if !shipment.is_under_way() {
        return one(turn, desk, shipment, Text::default()).await;
    }
    let lang = turn.lang;
    let name = firm_of(turn, shipment).await?.details.name;
    let args = words::args(shipment).with("firm", name.in_lang(lang));
    let mut text = say(lang, "samples-staff-number-ask", &args);
    let button = |id: &str, data: String| Button::data(label(lang, id, &Args::new()), data);
    let mut row = vec![button("staff-give-up-button", format!("staff:ship:one:{}", shipment.id))];
    let mut other_carrier = None;
    if let Some(number) = &doubted {
        let args = args.with("number", number);
        text = text.paragraph(match judge(shipment.carrier, number) {
            Judgement::LooksLike(other) => {
                let data = format!("staff:ship:as:{}:{}:{}", shipment.id, shipment.revision, other.name());
                let named = Args::new().with("other", words::carrier(lang, other, None));
                other_carrier = Some(Button::data(label(lang, "samples-number-as-button", &named), data));
                say(lang, "samples-number-looks-like", &args.with("other", words::carrier(lang, other, None)))
            }
            Judgement::WrongShape => say(lang, "samples-number-wrong-shape", &args),
            Judgement::Fits | Judgement::WrongCheck => say(lang, "samples-number-wrong-check", &args),
        });
        let keep = format!("staff:ship:keep:{}:{}", shipment.id, shipment.revision);
        row.insert(0, button("samples-number-keep-button", keep));
    }
    turn.talk = Talk::Staff(Step::Shipment { shipment: shipment.id, doubted });
    turn.show(Message::new(text).row(other_carrier).row(row));
    Ok(())
}

/// Asks once more what is open.
pub async fn ask_again(turn: &mut Turn<'_, '_>, id: ShipmentId, doubted: Option<String>) -> Result<()> {
    match found(turn, &id.to_string()).await? {
        Some((desk, shipment)) if desk.may_act() => ask(turn, &desk, &shipment, doubted).await,
        _ => {
            turn.talk = Talk::Home;
            super::refused(turn)
        }
    }
}

/// The number, as staff type it.
pub async fn said(turn: &mut Turn<'_, '_>, id: ShipmentId, text: &str) -> Result<()> {
    let Some((desk, shipment)) = found(turn, &id.to_string()).await?.filter(|(desk, _)| desk.may_act()) else {
        turn.talk = Talk::Home;
        return super::refused(turn);
    };
    match tracking::read(text) {
        None => {
            turn.first(say(turn.lang, "samples-number-unread", &Args::new()));
            ask(turn, &desk, &shipment, None).await
        }
        Some(number) if judge(shipment.carrier, &number) == Judgement::Fits => {
            keep(turn, &desk, &shipment, number, shipment.carrier).await
        }
        Some(number) => ask(turn, &desk, &shipment, Some(number)).await,
    }
}

/// Keeps the number, for which the firm had only sent its receipt; the firm is told.
pub async fn keep(
    turn: &mut Turn<'_, '_>,
    desk: &Desk,
    shipment: &Shipment,
    number: String,
    carrier: Carrier,
) -> Result<()> {
    let twins = store::shipments::with_number(turn.tx, desk.cohort.id, &number).await?;
    if let Some(twin) = twins.into_iter().find(|twin| twin.id != shipment.id) {
        let name = firm_of(turn, &twin).await?.details.name;
        let args = Args::new().with("number", &number).with("firm", name.in_lang(turn.lang));
        turn.first(say(turn.lang, "samples-staff-number-elsewhere", &args));
        return ask(turn, desk, shipment, None).await;
    }
    let mut details = shipment.details.clone();
    details.tracking = Some(number.clone());
    if carrier != shipment.carrier {
        details.carrier_name = None;
    }
    let stops: Vec<_> = shipment.stops.iter().map(|stop| (stop.buyer, stop.office.clone())).collect();
    let given = Given {
        carrier,
        shipped_on: shipment.shipped_on,
        details: &details,
        receipt: shipment.receipt.as_ref(),
        stops: &stops,
        by: desk.me(),
    };
    turn.talk = Talk::Home;
    let is_changed = shipment.details != details || shipment.carrier != carrier;
    if is_changed && !store::shipments::change(turn.tx, shipment, &given, turn.now).await? {
        let why = say(turn.lang, "samples-changed-meanwhile", &Args::new());
        return one(turn, desk, shipment, why).await;
    }
    let Some(after) = store::shipments::find(turn.tx, shipment.id).await? else { return super::refused(turn) };
    if is_changed {
        let (cohort, me) = (desk.cohort.id, desk.me());
        store::audit::add(turn.tx, cohort, Some(me), "samples-numbered", What::shipment(shipment.id), turn.now).await?;
        telling::numbered(turn, &after).await?;
        telling::corrected(turn, shipment, &after).await?;
    }
    let done = say(turn.lang, "samples-staff-numbered", &turn.with_told(Args::new().with("number", &number)));
    one(turn, desk, &after, done).await
}
