//! 준비사항, 샘플·정산 and 환율: what the cohort's other rows say, a line each.

use anyhow::Result;
use rust_xlsxwriter::Workbook;

use super::gather::Frame;
use super::logs::units;
use super::page::{Cell, Column, Page, Shown};
use super::parties::SIDE;
use crate::domain::company::{Company, Side};
use crate::domain::progress::Standing;
use crate::domain::shipment::{Arrival, Shipment};
use crate::text::{Args, label};

pub const STANDING: &str = "report-standing";
pub const PARCEL_FIRM: &str = "report-firm-code";
pub const PAID: &str = "report-paid";
pub const PAID_CURRENCY: &str = "report-paid-currency";

const PREPARATIONS: [Column; 8] = [
    ("report-code", 10, Shown::Text),
    ("report-name", 28, Shown::Text),
    (SIDE, 12, Shown::Text),
    ("report-preparation", 32, Shown::Text),
    ("report-due", 16, Shown::Moment),
    (STANDING, 12, Shown::Text),
    ("report-changed", 16, Shown::Moment),
    ("report-for-them", 12, Shown::Text),
];
const SAMPLES: [Column; 11] = [
    (PARCEL_FIRM, 10, Shown::Text),
    ("report-firm", 24, Shown::Text),
    ("report-shipped", 12, Shown::Day),
    ("report-carrier", 16, Shown::Text),
    ("report-tracking", 22, Shown::Text),
    ("report-receivers", 36, Shown::Text),
    ("report-contents", 36, Shown::Text),
    (PAID, 14, Shown::Number),
    (PAID_CURRENCY, 8, Shown::Text),
    ("report-receipt", 8, Shown::Text),
    ("report-arrival", 30, Shown::Text),
];
const RATES: [Column; 6] = [
    ("report-rate-units", 8, Shown::Number),
    ("report-rate-currency", 12, Shown::Text),
    ("report-rate-worth", 16, Shown::Text),
    ("report-rate-in", 12, Shown::Text),
    ("report-rate-source", 40, Shown::Text),
    ("report-rate-day", 14, Shown::Day),
];

/// Every company with each of its preparations. How many there are, and how many are done.
pub fn preparations(frame: &Frame, book: &mut Workbook) -> Result<(Page, u32, u32)> {
    let options = frame.options;
    let mut page = Page::large(book, options, "report-preparations", &PREPARATIONS)?;
    let mut done = 0;
    for (company, duties) in &frame.duties {
        let side = match company.details.side {
            Side::Firm => "firm",
            Side::Buyer => "buyer",
        };
        for duty in duties {
            let standing = Standing::of(duty, frame.now);
            done += u32::from(standing == Standing::Done);
            let details = &duty.preparation.details;
            page.line([
                Cell::Text(&company.details.code),
                Cell::Text(company.details.name.in_lang(options.lang)),
                Cell::Owned(options.of("report-side-word", side)),
                Cell::Text(details.title.in_lang(options.lang)),
                Cell::Moment(frame.here(details.due)),
                Cell::Owned(standing_word(frame, standing)),
                duty.changed_at.map_or(Cell::Empty, |at| Cell::Moment(frame.here(at))),
                if duty.by_staff { Cell::Owned(options.say("report-by-office")) } else { Cell::Empty },
            ])?;
        }
    }
    let all = page.lines();
    Ok((page, all, done))
}

/// As the overview names it.
pub fn standing_word(frame: &Frame, standing: Standing) -> String {
    label(frame.options.lang, "overview-state", &Args::new().with("state", standing.name()))
}

/// Every parcel that was not called back; what was paid stands in its own currency and is added to nothing.
pub fn samples(frame: &Frame, book: &mut Workbook) -> Result<Page> {
    let options = frame.options;
    let mut page = Page::large(book, options, "report-samples", &SAMPLES)?;
    for shipment in &frame.shipments {
        let (firm, details) = (frame.company(shipment.company)?, &shipment.details);
        let paid = details.paid.as_ref();
        let receipt = if shipment.receipt.is_some() { "settlement-yes" } else { "settlement-no" };
        page.line([
            Cell::Text(&firm.details.code),
            Cell::Text(firm.details.name.in_lang(options.lang)),
            shipment.shipped_on.map_or(Cell::Empty, Cell::Day),
            Cell::Owned(carrier(frame, shipment)),
            Cell::some(details.tracking.as_deref()),
            Cell::Owned(receivers(frame, shipment)),
            Cell::some(details.contents.as_deref()),
            paid.map_or(Cell::Empty, |paid| Cell::Number(units(paid))),
            Cell::some(paid.map(|paid| paid.currency.as_str())),
            Cell::Owned(options.say(receipt)),
            Cell::Owned(arrivals(frame, shipment)),
        ])?;
    }
    Ok(page)
}

fn carrier(frame: &Frame, shipment: &Shipment) -> String {
    let name = shipment.details.carrier_name.as_deref().unwrap_or_default();
    let args = Args::new().with("carrier", shipment.carrier.name()).with("name", name);
    label(frame.options.lang, "samples-carrier", &args)
}

/// The trade offices and buyers a parcel is for, each once.
fn receivers(frame: &Frame, shipment: &Shipment) -> String {
    let name = |company: &Company| company.details.name.in_lang(frame.options.lang).to_owned();
    let mut receivers: Vec<String> = Vec::new();
    for stop in &shipment.stops {
        let receiver = stop.office.clone().or_else(|| frame.companies.get(&stop.buyer).map(name));
        receivers.extend(receiver.filter(|receiver| !receivers.contains(receiver)));
    }
    receivers.join(", ")
}

/// How it arrived at each, in the order of its receivers.
fn arrivals(frame: &Frame, shipment: &Shipment) -> String {
    let name = |arrival: Option<Arrival>| arrival.map_or("none", Arrival::name);
    let word = |arrival| label(frame.options.lang, "samples-arrival", &Args::new().with("arrival", name(arrival)));
    let mut words: Vec<String> = shipment.stops.iter().map(|stop| word(stop.arrival)).collect();
    words.dedup();
    words.join(", ")
}

/// What the cohort says foreign money is worth, to the last digit.
pub fn rates(frame: &Frame) -> Result<Page> {
    let mut page = Page::small(frame.options, "report-rates", &RATES)?;
    for rate in frame.details().rates.all() {
        page.line([
            Cell::count(rate.units),
            Cell::Text(&rate.of),
            Cell::Owned(rate.worth.to_string()),
            Cell::Text(&rate.in_currency),
            Cell::Text(&rate.source),
            rate.day.map_or(Cell::Empty, Cell::Day),
        ])?;
    }
    Ok(page)
}
