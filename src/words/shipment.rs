//! A parcel with samples as firms, receivers and staff read it: its carrier and number, for whom it is, how it arrived,
//! and the buttons by which a receiver says so.

use chrono::NaiveDate;

use crate::domain::company::Company;
use crate::domain::ids::ShipmentId;
use crate::domain::lang::Lang;
use crate::domain::message::{Button, Text};
use crate::domain::shipment::{Arrival, Carrier, Customs, Receiver, Shipment, Stop};
use crate::domain::tracking;
use crate::text::{Args, label, say};

/// `carrier`, `name` and `number`, as every message about a parcel names them.
pub fn args(shipment: &Shipment) -> Args {
    let details = &shipment.details;
    number_args(shipment.carrier, details.carrier_name.as_deref(), details.tracking.as_deref())
}

/// The same of a parcel that is not stored yet.
pub fn number_args(carrier: Carrier, name: Option<&str>, number: Option<&str>) -> Args {
    carrier_args(carrier, name).with("number", number.unwrap_or("none"))
}

fn carrier_args(carrier: Carrier, name: Option<&str>) -> Args {
    Args::new().with("carrier", carrier.name()).with("name", name.unwrap_or_default())
}

pub fn carrier(lang: Lang, carrier: Carrier, name: Option<&str>) -> String {
    match (carrier, name) {
        (Carrier::Other, None) => label(lang, "samples-other-carrier", &Args::new()),
        _ => label(lang, "samples-carrier", &carrier_args(carrier, name)),
    }
}

/// `우체국 EMS EE123456785KR`
pub fn parcel(lang: Lang, shipment: &Shipment) -> String {
    label(lang, "samples-parcel", &args(shipment))
}

pub fn customs(lang: Lang, customs: Customs) -> String {
    label(lang, "samples-customs", &Args::new().with("customs", customs.name()))
}

pub fn arrival(lang: Lang, arrival: Option<Arrival>) -> String {
    label(lang, "samples-arrival", &Args::new().with("arrival", arrival_name(arrival)))
}

pub fn arrival_name(arrival: Option<Arrival>) -> &'static str {
    arrival.map_or("none", Arrival::name)
}

/// A buyer as a sentence names it: `Harbor Home Imports 측`.
pub fn buyer(lang: Lang, buyer: &Company) -> String {
    label(lang, "samples-receiver-buyer", &Args::new().with("name", buyer.details.name.in_lang(lang)))
}

pub fn receiver(lang: Lang, receiver: &Receiver) -> String {
    match receiver {
        Receiver::Buyer(company) => buyer(lang, company),
        Receiver::Office { name, .. } => name.clone(),
    }
}

/// `Harbor Home Imports 측 외 2곳`
pub fn receivers(lang: Lang, receivers: &[&Receiver]) -> String {
    let Some((first, rest)) = receivers.split_first() else { return String::new() };
    label(lang, "samples-receivers", &Args::new().with("first", receiver(lang, first)).with("more", rest.len()))
}

/// The receiver of one stop: the trade office, or the buyer itself.
pub fn stop(lang: Lang, stop: &Stop, company: &Company) -> String {
    stop.office.clone().unwrap_or_else(|| buyer(lang, company))
}

/// Where the carrier shows where the parcel is.
pub fn track_address(lang: Lang, shipment: &Shipment) -> Option<String> {
    tracking::address(shipment.carrier, shipment.details.tracking.as_deref()?, lang)
}

pub fn track_button(lang: Lang, shipment: &Shipment) -> Option<Button> {
    track_button_of(lang, shipment.carrier, shipment.details.tracking.as_deref()?)
}

pub fn track_button_of(lang: Lang, carrier: Carrier, number: &str) -> Option<Button> {
    let address = tracking::address(carrier, number, lang)?;
    Some(Button::url(label(lang, "samples-track-button", &Args::new()), address))
}

/// What samples are, on what parcel, and who pays customs, as their receiver reads it.
pub fn for_buyer(lang: Lang, shipment: &Shipment, firm: &Company, stop: &Stop) -> Text {
    let firm = Args::new().with("firm", firm.details.name.in_lang(lang));
    let mut text = say(lang, "samples-buyer-one", &firm);
    if let Some(contents) = &shipment.details.contents {
        text = text.line(say(lang, "samples-buyer-contents", &Args::new().with("contents", contents)));
    }
    text = text.line(parcel_line(lang, shipment));
    if let Some(office) = &stop.office {
        text = text.line(say(lang, "samples-buyer-office", &Args::new().with("office", office)));
    }
    let customs = shipment.details.customs.unwrap_or(Customs::Unknown);
    text.line(say(lang, "samples-buyer-customs", &Args::new().with("customs", customs.name())))
}

/// `EMS EE123456785KR, shipped Mon, Sep 7.`
pub fn parcel_line(lang: Lang, shipment: &Shipment) -> Text {
    match shipment.shipped_on {
        Some(day) => say(lang, "samples-buyer-parcel-day", &args(shipment).with("day", day)),
        None => say(lang, "samples-buyer-parcel", &args(shipment)),
    }
}

/// The same in one line for firms and staff.
pub fn parcel_on(lang: Lang, shipment: &Shipment) -> String {
    match shipment.shipped_on {
        Some(day) => label(lang, "samples-parcel-day", &args(shipment).with("day", day)),
        None => parcel(lang, shipment),
    }
}

/// How a receiver says how samples arrived; what was said is marked.
pub fn arrival_buttons(lang: Lang, shipment: &Shipment, said: Option<Arrival>) -> Vec<Vec<Button>> {
    arrival_buttons_of(lang, shipment.id, said)
}

pub fn arrival_buttons_of(lang: Lang, shipment: ShipmentId, said: Option<Arrival>) -> Vec<Vec<Button>> {
    let button = |arrival: Arrival| {
        let words = arrival_answer(lang, arrival);
        let words = match said == Some(arrival) {
            true => label(lang, "samples-chosen-button", &Args::new().with("answer", words)),
            false => words,
        };
        Button::data(words, format!("ship:arr:{shipment}:{}", arrival.name()))
    };
    vec![
        vec![button(Arrival::Arrived), button(Arrival::Damaged)],
        vec![button(Arrival::AskedToPay), button(Arrival::WrongAddress)],
    ]
}

/// One of the four answers, as every button says it.
pub fn arrival_answer(lang: Lang, arrival: Arrival) -> String {
    let id = match arrival {
        Arrival::Arrived => "samples-arrived-button",
        Arrival::Damaged => "samples-damaged-button",
        Arrival::AskedToPay => "samples-asked-to-pay-button",
        Arrival::WrongAddress => "samples-wrong-address-button",
    };
    label(lang, id, &Args::new())
}

/// A day as a cell of a sheet has it.
pub fn cell_day(day: Option<NaiveDate>) -> String {
    day.map(|day| day.to_string()).unwrap_or_default()
}
