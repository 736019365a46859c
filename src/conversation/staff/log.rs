//! The audit trail on a screen: what staff did, when and to which meeting.

use std::collections::HashMap;

use anyhow::Result;

use super::super::turn::Turn;
use super::desk::Desk;
use super::home;
use super::view::{here, member_name};
use crate::domain::ids::MeetingId;
use crate::domain::message::{Button, Message};
use crate::domain::page::Whose;
use crate::domain::shipment::Shipment;
use crate::store;
use crate::store::audit::What;
use crate::text::{Args, label, say};
use crate::words::{deal, shipment};

const PAGE: i64 = 10;

pub async fn show(turn: &mut Turn<'_, '_>, desk: &Desk, before: i64) -> Result<()> {
    let (lang, cohort) = (turn.lang, &desk.cohort);
    let mut entries = store::audit::list(turn.tx, cohort.id, before, PAGE + 1).await?;
    let more = entries.len() > PAGE as usize;
    entries.truncate(PAGE as usize);
    let meetings = store::meetings::in_cohort(turn.tx, cohort.id).await?;
    let codes: HashMap<MeetingId, &str> =
        meetings.iter().map(|meeting| (meeting.id, meeting.details.code.as_str())).collect();
    let mut text = match entries.is_empty() {
        true => say(lang, "staff-log-empty", &Args::new()),
        false => say(lang, "staff-log", &Args::new()),
    };
    let last = entries.last().map(|entry| entry.id);
    for entry in entries {
        let by = match entry.by {
            Some(member) => member_name(turn, member).await?,
            None => None,
        };
        let by = by.unwrap_or_else(|| label(lang, "staff-log-by-office", &Args::new()));
        let code = entry.what.meeting.and_then(|meeting| codes.get(&meeting)).copied().unwrap_or_default();
        let about = match entry.what.member {
            Some(member) => member_name(turn, member).await?.unwrap_or_default(),
            None if code.is_empty() => prepared(turn, &entry.what).await?,
            None => code.to_owned(),
        };
        let args = Args::new()
            .with("at", here(entry.at, cohort))
            .with("name", by)
            .with("action", entry.action)
            .with("about", about);
        text = text.paragraph(say(lang, "staff-log-line", &args));
        if let (Some(from), Some(to)) = (entry.what.from, entry.what.to) {
            let args = Args::new().with("from", here(from, cohort)).with("to", here(to, cohort));
            text = text.line(say(lang, "staff-log-moved", &args));
        }
    }
    let older = last.filter(|_| more).map(|last| {
        let data = format!("staff:log:{}:{last}", cohort.id);
        Button::data(label(lang, "staff-log-older-button", &Args::new()), data)
    });
    let message = Message::new(text).row(older).row([home::button(turn, desk)]);
    turn.show(message);
    Ok(())
}

/// Its carrier and number; before that is known, its receivers.
async fn parcel(turn: &mut Turn<'_, '_>, shipment: &Shipment) -> Result<String> {
    if shipment.details.tracking.is_some() {
        return Ok(shipment::parcel(turn.lang, shipment));
    }
    let mut to: Vec<String> = Vec::new();
    for stop in &shipment.stops {
        let buyer = store::companies::company(turn.tx, stop.buyer).await?;
        let who = shipment::stop(turn.lang, stop, &buyer);
        if !to.contains(&who) {
            to.push(who);
        }
    }
    Ok(to.join(", "))
}

/// The company, the preparation, the parcel, the announcement and the trade offices an action was about.
async fn prepared(turn: &mut Turn<'_, '_>, what: &What) -> Result<String> {
    let mut names = Vec::new();
    if let Some(shipment) = what.shipment
        && let Some(shipment) = store::shipments::find(turn.tx, shipment).await?
    {
        let firm = store::companies::company(turn.tx, shipment.company).await?;
        names.push(firm.details.name.in_lang(turn.lang).to_owned());
        names.push(parcel(turn, &shipment).await?);
    }
    if let Some(deal) = what.deal
        && let Some(deal) = store::deals::find(turn.tx, deal).await?
    {
        names.push(deal::stage(turn.lang, deal.stage));
        for company in [deal.pair.firm, deal.pair.buyer] {
            let company = store::companies::company(turn.tx, company).await?;
            names.push(company.details.name.in_lang(turn.lang).to_owned());
        }
    }
    if let Some(company) = what.company {
        let company = store::companies::company(turn.tx, company).await?;
        names.push(company.details.name.in_lang(turn.lang).to_owned());
    }
    if let Some(preparation) = what.preparation
        && let Some(preparation) = store::preparations::find(turn.tx, preparation).await?
    {
        names.push(preparation.details.title.in_lang(turn.lang).to_owned());
    }
    if let Some(broadcast) = what.broadcast
        && let Some(broadcast) = store::broadcasts::find(turn.tx, broadcast).await?
    {
        names.push(broadcast.title(turn.lang));
    }
    for page in &what.pages {
        if let Some(Whose::Office(office)) = store::pages::find(turn.tx, *page).await?.map(|link| link.whose) {
            names.push(office);
        }
    }
    Ok(names.join(" · "))
}
