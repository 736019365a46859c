//! What staff do in the chat: look at a day, at a meeting and at who has joined, change a meeting after one
//! confirmation, and bring a cohort in. Every tap is checked against membership of the cohort it is about.

mod applying;
mod card;
pub mod catalogs;
mod change;
mod confirm;
pub mod deals;
pub(super) mod desk;
mod duty;
mod find;
mod following;
pub(super) mod home;
pub mod import;
mod invite;
mod log;
pub mod materials;
mod meeting;
mod moving;
mod nudge;
pub mod overview;
mod page;
pub mod papers;
mod people;
mod person;
pub mod photos;
pub mod preparations;
mod prepared;
pub mod publish;
mod receipts;
pub mod report;
pub mod shipments;
mod shipping;
mod slots;
pub mod step;
mod telling;
mod testing;
mod today;
pub mod typed_time;
pub(super) mod view;

use anyhow::Result;
use chrono::NaiveDate;
use futures::FutureExt as _;

use super::turn::Turn;
use crate::domain::ids::{CohortId, MeetingId, MemberId, PageLinkId, PreparationId};
use crate::domain::work::Settled;
use crate::telegram::incoming::File;
use crate::text::words::{Word, command_word};
use desk::Desk;
use step::{Change, Step};

/// The first screen of staff.
pub async fn show(turn: &mut Turn<'_, '_>) -> Result<()> {
    match desk::here(turn).await? {
        Some(desk) => home::show(turn, &desk).await,
        None => refused(turn),
    }
}

/// `/today`: of the whole cohort for staff, of their own for whoever takes part.
pub async fn today(turn: &mut Turn<'_, '_>) -> Result<()> {
    match desk::here(turn).await? {
        Some(desk) => today::show(turn, &desk, None, 0).await,
        None => super::meetings::today(turn).await,
    }
}

/// `/people`
pub async fn people(turn: &mut Turn<'_, '_>) -> Result<()> {
    match desk::here(turn).await? {
        Some(desk) => people::show(turn, &desk).await,
        None => refused(turn),
    }
}

/// All parcels with samples.
pub async fn shipments(turn: &mut Turn<'_, '_>) -> Result<()> {
    match desk::here(turn).await? {
        Some(desk) => shipments::list(turn, &desk, 0).await,
        None => refused(turn),
    }
}

/// A settlement sheet was made.
pub async fn settled(turn: &mut Turn<'_, '_>, settled: &Settled) -> Result<()> {
    shipments::come_back(turn, settled).await
}

/// A staff button, without its verb.
pub async fn tap(turn: &mut Turn<'_, '_>, data: &str) -> Result<()> {
    let parts: Vec<&str> = data.split(':').collect();
    match parts[..] {
        ["home"] => show(turn).await,
        ["home" | "day" | "people" | "find" | "log" | "offices" | "report" | "fu" | "paper", cohort, ..] => {
            let Ok(cohort) = cohort.parse() else { return outdated(turn).await };
            match desk::of(turn, CohortId(cohort)).await? {
                Some(desk) => screen(turn, &desk, &parts).await,
                None => refused(turn),
            }
        }
        ["prep", cohort, ..] => {
            let Ok(cohort) = cohort.parse() else { return outdated(turn).await };
            match desk::of(turn, CohortId(cohort)).await? {
                Some(desk) => preparations::tap(turn, &desk, &parts[2..]).await,
                None => refused(turn),
            }
        }
        ["pm" | "slot", preparation, ..] => {
            let Ok(preparation) = preparation.parse() else { return outdated(turn).await };
            preparations::tap_one(turn, parts[0], PreparationId(preparation), &parts[2..]).await
        }
        ["cat", ref rest @ ..] => catalogs::tap(turn, rest).await,
        ["ship", ref rest @ ..] => shipments::tap(turn, rest).await,
        ["deal", ref rest @ ..] => deals::tap(turn, rest).await,
        ["who" | "invite" | "invite-new" | "colleague" | "page" | "page-new" | "work", member, ..] => {
            let Ok(member) = member.parse() else { return outdated(turn).await };
            person::tap(turn, MemberId(member), &parts).await
        }
        [_, meeting, ..] => {
            let Ok(meeting) = meeting.parse() else { return outdated(turn).await };
            meeting::tap(turn, MeetingId(meeting), &parts).await
        }
        _ => outdated(turn).await,
    }
}

async fn screen(turn: &mut Turn<'_, '_>, desk: &Desk, parts: &[&str]) -> Result<()> {
    turn.talk = super::Talk::Home;
    match parts {
        ["home", _] => home::show(turn, desk).await,
        ["day", _] => today::show(turn, desk, None, 0).await,
        ["day", _, day, page] => {
            let day = NaiveDate::parse_from_str(day, "%Y%m%d").ok();
            today::show(turn, desk, day, page.parse().unwrap_or(0)).await
        }
        ["people", _] => people::show(turn, desk).await,
        ["people", _, which, page] => people::list(turn, desk, which, page.parse().unwrap_or(0)).await,
        ["report", _] => report::ask(turn, desk).boxed().await,
        ["paper", _, which @ ..] => papers::tap(turn, desk, which).await,
        ["fu", _, page @ ..] => following::show(turn, desk, page).await,
        ["find", _] => find::ask(turn, desk).await,
        ["offices", _] => page::offices(turn, desk, None).await,
        ["offices", _, link, generation] => {
            let anew = link.parse().ok().map(PageLinkId).zip(generation.parse().ok());
            page::offices(turn, desk, anew).await
        }
        ["log", _, before] => log::show(turn, desk, before.parse().unwrap_or(i64::MAX)).await,
        _ => outdated(turn).await,
    }
}

/// A file that staff send where one was asked for.
pub async fn take_file(turn: &mut Turn<'_, '_>, file: &File) -> Result<bool> {
    Ok(materials::take(turn, file).await? || photos::take(turn, file).boxed().await?)
}

/// Words in answer to what was asked.
pub async fn said(turn: &mut Turn<'_, '_>, step: Step, text: &str) -> Result<()> {
    let (meeting, revision) = match &step {
        Step::Duty { .. } | Step::DutySure { .. } | Step::Material { .. } | Step::Slots { .. } => {
            return prepared::said(turn, step, Some(text)).await;
        }
        Step::Time { meeting, revision, .. }
        | Step::Booth { meeting, revision }
        | Step::Link { meeting, revision }
        | Step::Confirm { meeting, revision, .. } => (*meeting, *revision),
        Step::CatalogReason { .. } | Step::CatalogFor { .. } => return catalogs::said(turn, &step, text).await,
        Step::Shipment { shipment, .. } => return receipts::said(turn, *shipment, text).await,
        Step::ProofReason { proof } => return deals::said(turn, *proof, text).await,
        Step::Photos { meeting } => return photos::said(turn, *meeting).boxed().await,
        Step::Find { cohort } => {
            return match desk::of(turn, *cohort).await? {
                Some(desk) => find::said(turn, &desk, text).await,
                None => refused(turn),
            };
        }
    };
    let found = desk::meeting(turn, meeting).await?.filter(|(desk, _)| desk.may_act());
    let Some((desk, meeting)) = found else {
        turn.talk = super::Talk::Home;
        return refused(turn);
    };
    if meeting.revision != revision {
        return card::changed_meanwhile(turn, &desk, &meeting).await;
    }
    if !matches!(step, Step::Confirm { .. }) && command_word(text) == Some(Word::No) {
        turn.talk = super::Talk::Home;
        return card::show(turn, &desk, &meeting, None).await;
    }
    match step {
        Step::Time { day, .. } => moving::said_time(turn, &desk, &meeting, day, text).await,
        Step::Booth { .. } => moving::said_booth(turn, &desk, &meeting, text).await,
        Step::Link { .. } => moving::said_link(turn, &desk, &meeting, text).await,
        Step::Confirm { change, .. } => confirm::said(turn, &desk, &meeting, change, text).await,
        _ => Ok(()),
    }
}

/// Asks once more what is open.
pub async fn ask_again(turn: &mut Turn<'_, '_>, step: Step) -> Result<()> {
    let (id, revision) = match &step {
        Step::Duty { .. } | Step::DutySure { .. } | Step::Material { .. } | Step::Slots { .. } => {
            return prepared::said(turn, step, None).await;
        }
        Step::CatalogReason { .. } | Step::CatalogFor { .. } => return catalogs::ask_again(turn, &step).await,
        Step::Shipment { shipment, doubted } => return receipts::ask_again(turn, *shipment, doubted.clone()).await,
        Step::ProofReason { proof } => return deals::ask_again(turn, *proof).await,
        Step::Photos { meeting } => return photos::said(turn, *meeting).boxed().await,
        Step::Find { cohort } => {
            return match desk::of(turn, *cohort).await? {
                Some(desk) => find::ask(turn, &desk).await,
                None => refused(turn),
            };
        }
        Step::Time { meeting, revision, .. }
        | Step::Booth { meeting, revision }
        | Step::Link { meeting, revision }
        | Step::Confirm { meeting, revision, .. } => (*meeting, *revision),
    };
    let Some((desk, meeting)) = desk::meeting(turn, id).await? else { return refused(turn) };
    match step {
        _ if meeting.revision != revision || !desk.may_act() => card::changed_meanwhile(turn, &desk, &meeting).await,
        Step::Time { day: Some(day), .. } => moving::ask_time(turn, &desk, &meeting, day).await,
        Step::Time { day: None, .. } => moving::ask(turn, &desk, &meeting).await,
        Step::Booth { .. } => moving::ask_booth(turn, &desk, &meeting).await,
        Step::Link { .. } => moving::ask_link(turn, &desk, &meeting).await,
        Step::Confirm { change, .. } => confirm::ask(turn, &desk, &meeting, change).await,
        _ => Ok(()),
    }
}

/// One step back from what is asked; nothing has been changed yet.
pub async fn back(turn: &mut Turn<'_, '_>, step: Step) -> Result<()> {
    turn.talk = super::Talk::Home;
    let (id, revision) = match &step {
        Step::CatalogReason { .. } | Step::CatalogFor { .. } | Step::Shipment { .. } => return show(turn).await,
        Step::ProofReason { .. } => return deals::open(turn).await,
        Step::Photos { meeting } => return photos::back(turn, *meeting).boxed().await,
        Step::Find { cohort } => {
            return match desk::of(turn, *cohort).await? {
                Some(desk) => home::show(turn, &desk).await,
                None => refused(turn),
            };
        }
        Step::Duty { .. } | Step::DutySure { .. } | Step::Material { .. } | Step::Slots { .. } => {
            return prepared::back(turn, step).await;
        }
        Step::Time { meeting, revision, .. }
        | Step::Booth { meeting, revision }
        | Step::Link { meeting, revision }
        | Step::Confirm { meeting, revision, .. } => (*meeting, *revision),
    };
    let Some((desk, meeting)) = desk::meeting(turn, id).await? else { return refused(turn) };
    match step {
        _ if meeting.revision != revision || !desk.may_act() => card::changed_meanwhile(turn, &desk, &meeting).await,
        Step::Time { day: Some(_), .. } => moving::ask(turn, &desk, &meeting).await,
        Step::Confirm { change: Change::Start(at), .. } => {
            let day = view::day_of(at, &desk.cohort);
            moving::ask_time(turn, &desk, &meeting, day).await
        }
        Step::Confirm { change: Change::Booth(_), .. } => moving::ask_booth(turn, &desk, &meeting).await,
        Step::Confirm { change: Change::Link(_), .. } => moving::ask_link(turn, &desk, &meeting).await,
        _ => card::show(turn, &desk, &meeting, None).await,
    }
}

/// A button nothing answers any more: says so and shows where staff can go on.
async fn outdated(turn: &mut Turn<'_, '_>) -> Result<()> {
    match desk::here(turn).await? {
        Some(desk) => home::outdated(turn, &desk).await,
        None => refused(turn),
    }
}

fn refused(turn: &mut Turn<'_, '_>) -> Result<()> {
    desk::refuse(turn);
    Ok(())
}
