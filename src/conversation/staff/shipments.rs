//! Samples as staff see them: all parcels of a cohort, a receipt whose number they type, how samples arrived at a trade
//! office that has no page of its own, and the settlement sheet.

use anyhow::Result;

use super::super::hours::About;
use super::super::samples::telling::{self, News};
use super::super::turn::{Turn, Work};
use super::super::{Talk, samples};
use super::desk::{self, Desk};
use super::receipts::{ask, keep, photo};
use super::shipping;
use super::step::Step;
use crate::domain::ids::{CohortId, CompanyId, ShipmentId};
use crate::domain::message::{Button, Content, Document, Message, Text};
use crate::domain::shipment::{Arrival, Carrier, Shipment};
use crate::domain::work::Settled;
use crate::store;
use crate::store::audit::What;
use crate::text::{Args, label, say};
use crate::words::shipment as words;

const PAGE: usize = 8;
const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// `staff:ship:<...>`
pub async fn tap(turn: &mut Turn<'_, '_>, parts: &[&str]) -> Result<()> {
    match *parts {
        ["list", cohort, ref page @ ..] => match desk_of(turn, cohort).await? {
            Some(desk) => {
                let page = page.first().and_then(|page| page.parse().ok()).unwrap_or(0);
                list(turn, &desk, page).await
            }
            None => super::refused(turn),
        },
        ["for", cohort, ref page @ ..] => match desk_of(turn, cohort).await? {
            Some(desk) => {
                let page = page.first().and_then(|page| page.parse().ok()).unwrap_or(0);
                shipping::firms(turn, &desk, page).await
            }
            None => super::refused(turn),
        },
        ["new" | "anew", preparation, firm] => shipping::begin(turn, parts[0], preparation, firm).await,
        ["sheet", cohort] => match desk_of(turn, cohort).await? {
            Some(desk) => {
                turn.outcome.work.push(Work::Settlement { cohort: desk.cohort.id, lang: turn.lang });
                turn.reply(Message::new(say(turn.lang, "samples-staff-making", &Args::new())));
                Ok(())
            }
            None => super::refused(turn),
        },
        [what, shipment, ref rest @ ..] => {
            let Some((desk, shipment)) = found(turn, shipment).await? else { return super::refused(turn) };
            about(turn, &desk, shipment, what, rest).await
        }
        _ => super::outdated(turn).await,
    }
}

async fn desk_of(turn: &mut Turn<'_, '_>, cohort: &str) -> Result<Option<Desk>> {
    match cohort.parse() {
        Ok(cohort) => desk::of(turn, CohortId(cohort)).await,
        Err(_) => Ok(None),
    }
}

pub async fn found(turn: &mut Turn<'_, '_>, shipment: &str) -> Result<Option<(Desk, Shipment)>> {
    let Ok(id) = shipment.parse().map(ShipmentId) else { return Ok(None) };
    let Some(shipment) = store::shipments::find(turn.tx, id).await? else { return Ok(None) };
    let firm = store::companies::company(turn.tx, shipment.company).await?;
    Ok(desk::of(turn, firm.cohort).await?.map(|desk| (desk, shipment)))
}

async fn about(turn: &mut Turn<'_, '_>, desk: &Desk, shipment: Shipment, what: &str, rest: &[&str]) -> Result<()> {
    match (what, rest) {
        ("one", _) => {
            turn.talk = Talk::Home;
            one(turn, desk, &shipment, Text::default()).await
        }
        ("photo", _) => photo(turn, &shipment).await,
        _ if !desk.may_act() => {
            desk::only_reads(turn);
            Ok(())
        }
        ("num", _) => ask(turn, desk, &shipment, None).await,
        ("keep", [revision]) => match doubted(turn, &shipment, revision) {
            Some(number) => keep(turn, desk, &shipment, number, shipment.carrier).await,
            None => one(turn, desk, &shipment, say(turn.lang, "samples-changed-meanwhile", &Args::new())).await,
        },
        ("as", [revision, carrier]) => match (doubted(turn, &shipment, revision), Carrier::from_name(carrier)) {
            (Some(number), Some(carrier)) => keep(turn, desk, &shipment, number, carrier).await,
            _ => one(turn, desk, &shipment, say(turn.lang, "samples-changed-meanwhile", &Args::new())).await,
        },
        ("arr", [buyer, arrival]) => match (buyer.parse(), Arrival::from_name(arrival)) {
            (Ok(buyer), Some(arrival)) => mark(turn, desk, &shipment, CompanyId(buyer), arrival).await,
            _ => super::outdated(turn).await,
        },
        _ => super::outdated(turn).await,
    }
}

/// The number that was typed and looked wrong, where the parcel is still as it was shown.
fn doubted(turn: &Turn<'_, '_>, shipment: &Shipment, revision: &str) -> Option<String> {
    match &turn.talk {
        Talk::Staff(Step::Shipment { shipment: id, doubted, .. })
            if *id == shipment.id && revision.parse() == Ok(shipment.revision) =>
        {
            doubted.clone()
        }
        _ => None,
    }
}

/// All parcels of a cohort, or why they are not shown.
pub async fn of_cohort(turn: &mut Turn<'_, '_>, cohort: CohortId) -> Result<()> {
    match desk::of(turn, cohort).await? {
        Some(desk) => list(turn, &desk, 0).await,
        None => super::refused(turn),
    }
}

/// One parcel.
pub async fn show(turn: &mut Turn<'_, '_>, id: ShipmentId) -> Result<()> {
    turn.talk = Talk::Home;
    match found(turn, &id.to_string()).await? {
        Some((desk, shipment)) => one(turn, &desk, &shipment, Text::default()).await,
        None => super::refused(turn),
    }
}

pub async fn list(turn: &mut Turn<'_, '_>, desk: &Desk, page: usize) -> Result<()> {
    turn.talk = Talk::Home;
    let lang = turn.lang;
    let cohort = desk.cohort.id;
    let mut all = store::shipments::in_cohort(turn.tx, cohort).await?;
    let button = |id: &str, data: String| Button::data(label(lang, id, &Args::new()), data);
    let home = button("samples-staff-home-button", format!("staff:home:{cohort}"));
    let acting = shipping::buttons(turn, desk).await?;
    if all.is_empty() {
        turn.show(Message::new(say(lang, "samples-staff-list-empty", &Args::new())).row(acting).row([home]));
        return Ok(());
    }
    // What waits for staff comes first.
    all.sort_by_key(|shipment| !shipment.wants_number());
    let stops = || all.iter().flat_map(|shipment| &shipment.stops);
    let args = Args::new()
        .with("count", all.len())
        .with("waiting", all.iter().filter(|shipment| shipment.wants_number()).count())
        .with("arrived", stops().filter(|stop| stop.arrival == Some(Arrival::Arrived)).count())
        .with("trouble", stops().filter(|stop| stop.arrival.is_some_and(Arrival::is_trouble)).count())
        .with("open", stops().filter(|stop| stop.arrival.is_none()).count());
    let mut text = say(lang, "samples-staff-list", &args);
    let pages = all.len().div_ceil(PAGE);
    let page = page.min(pages - 1);
    if pages > 1 {
        text = text.line(say(lang, "samples-staff-page", &Args::new().with("page", page + 1).with("pages", pages)));
    }
    let ids = all.iter().map(|shipment| shipment.company).collect();
    let firms = store::companies::these(turn.tx, &ids).await?;
    let mut message = Message::new(text);
    for shipment in all.iter().skip(page * PAGE).take(PAGE) {
        let firm = firms.get(&shipment.company).map(|firm| firm.details.name.in_lang(lang)).unwrap_or_default();
        let words = label(lang, "samples-staff-item-button", &words::args(shipment).with("firm", firm));
        message = message.row([Button::data(words, format!("staff:ship:one:{}", shipment.id))]);
    }
    let to = |page: usize| format!("staff:ship:list:{cohort}:{page}");
    let before = page.checked_sub(1).map(|page| button("samples-staff-before-button", to(page)));
    let after = (page + 1 < pages).then(|| button("samples-staff-after-button", to(page + 1)));
    message = message.row(before.into_iter().chain(after));
    let sheet = button("samples-staff-sheet-button", format!("staff:ship:sheet:{cohort}"));
    let offices = super::page::offices_button(turn, desk).await?;
    turn.show(message.row(acting).row(offices).row([sheet, home]));
    Ok(())
}

pub async fn one(turn: &mut Turn<'_, '_>, desk: &Desk, shipment: &Shipment, above: Text) -> Result<()> {
    let lang = turn.lang;
    let firm = store::companies::company(turn.tx, shipment.company).await?;
    let name = Args::new().with("firm", firm.details.name.in_lang(lang));
    let facts = say(lang, "samples-staff-one-firm", &name).line(samples::facts(turn, shipment).await?);
    let mut message = Message::new(above.paragraph(facts)).row(words::track_button(lang, shipment));
    let button = |id: &str, data: String| Button::data(label(lang, id, &Args::new()), data);
    let photo = shipment
        .has_receipt()
        .then(|| button("samples-staff-receipt-button", format!("staff:ship:photo:{}", shipment.id)));
    let number = (desk.may_act() && shipment.is_under_way())
        .then(|| button("samples-staff-number-button", format!("staff:ship:num:{}", shipment.id)));
    message = message.row(photo.into_iter().chain(number));
    if desk.may_act() && shipment.is_under_way() {
        let offices = shipment.stops.iter().filter_map(|stop| Some((stop, stop.office.as_ref()?)));
        let mut shown: Vec<&String> = Vec::new();
        for (stop, office) in offices {
            if shown.contains(&office) {
                continue;
            }
            shown.push(office);
            for arrival in Arrival::ALL.into_iter().filter(|arrival| stop.arrival != Some(*arrival)) {
                let args = Args::new().with("who", office).with("arrival", arrival.name());
                let words = label(lang, "samples-staff-mark-button", &args);
                let data = format!("staff:ship:arr:{}:{}:{}", shipment.id, stop.buyer, arrival.name());
                message = message.row([Button::data(words, data)]);
            }
        }
    }
    let back = button("samples-staff-back-button", format!("staff:ship:list:{}:0", desk.cohort.id));
    turn.show(message.row([back]));
    Ok(())
}

/// How samples arrived at the trade office that receives them for this buyer, as it told staff.
async fn mark(
    turn: &mut Turn<'_, '_>,
    desk: &Desk,
    shipment: &Shipment,
    buyer: CompanyId,
    arrival: Arrival,
) -> Result<()> {
    let stop = shipment.stop(buyer).cloned();
    let Some((stop, office)) = stop.and_then(|stop| stop.office.clone().map(|office| (stop, office))) else {
        return super::outdated(turn).await;
    };
    let (cohort, by) = (desk.cohort.id, Some(desk.me()));
    let marked = store::shipments::confirm_office(turn.tx, cohort, &office, shipment.id, arrival, by, turn.now).await?;
    let Some(news) = marked else { return super::outdated(turn).await };
    if let Some(buyer) = news.first().copied() {
        store::audit::add(turn.tx, cohort, by, "samples-marked", What::shipment(shipment.id), turn.now).await?;
        let news = News { shipment, buyer, before: stop.arrival, arrival };
        let here = turn.chat.chat;
        let firm = store::companies::company(turn.tx, shipment.company).await?;
        let about = About::pair(turn.tx, &firm, buyer, turn.now).await?;
        for (chat, person, message) in telling::arrived(turn.tx, turn.house.bot, news).await? {
            // Whoever has just marked it knows.
            if chat != here {
                turn.tell_in_hours(about, chat, person, message).await?;
            }
        }
    }
    let args = Args::new().with("who", &office).with("answer", words::arrival(turn.lang, Some(arrival)));
    let done = say(turn.lang, "samples-staff-marked", &args);
    let Some(after) = store::shipments::find(turn.tx, shipment.id).await? else { return super::refused(turn) };
    one(turn, desk, &after, done).await
}

/// The settlement sheet was made.
pub async fn come_back(turn: &mut Turn<'_, '_>, settled: &Settled) -> Result<()> {
    let Some(desk) = desk::of(turn, settled.cohort).await? else { return Ok(()) };
    let lang = turn.lang;
    let Some(sha256) = &settled.sha256 else {
        turn.reply(Message::new(say(lang, "samples-staff-sheet-failed", &Args::new())));
        return Ok(());
    };
    let code = Args::new().with("code", &desk.cohort.details.code);
    let document = Document {
        file_name: label(lang, "samples-sheet-file", &code),
        mime: XLSX.to_owned(),
        content: Content::Kept(sha256.clone()),
        photo: false,
    };
    let cohort = Args::new().with("cohort", desk.cohort.details.title.in_lang(lang));
    turn.reply(Message::new(say(lang, "samples-staff-sheet", &cohort)).document(document));
    Ok(())
}
