//! Deciding on a version: approved, or returned with a reason. Two who decide at once decide once, and nobody decides on
//! what they have not seen.

use anyhow::Result;

use super::super::super::Talk;
use super::super::super::catalogs::{self, Version};
use super::super::super::turn::Turn;
use super::super::step::Step;
use super::{Case, button, is_open, show};
use crate::domain::catalog::{Catalog, CatalogState};
use crate::domain::company::Company;
use crate::domain::ids::CompanyId;
use crate::domain::message::Message;
use crate::domain::preparation::DutyState;
use crate::store;
use crate::store::audit::What;
use crate::text::{Args, say};

/// Reasons staff need not type.
pub(super) const REASONS: [&str; 5] = ["english", "blurry", "other", "terms", "old"];

/// Somebody else was faster, or there is more of it by now.
async fn as_it_is(turn: &mut Turn<'_, '_>, case: &Case, why: &str) -> Result<()> {
    turn.first(say(turn.lang, why, &Args::new()));
    show(turn, case).await
}

/// The case as it stands once nobody else can decide on it, nor its company change it.
async fn held(turn: &mut Turn<'_, '_>, case: Case) -> Result<Case> {
    store::subjects::touch_company(turn.tx, case.company.id, turn.now).await?;
    let catalog = store::catalogs::find(turn.tx, case.catalog().id).await?.unwrap_or(case.version.catalog);
    let parts = store::catalogs::parts(turn.tx, catalog.id).await?;
    Ok(Case { version: Version { catalog, parts }, ..case })
}

pub(super) async fn approve(turn: &mut Turn<'_, '_>, case: Case, seen: &str) -> Result<()> {
    let mut case = held(turn, case).await?;
    if !is_open(&case) {
        return as_it_is(turn, &case, "staff-catalog-decided").await;
    }
    if seen != case.seen()? || case.version.is_fetching() {
        return as_it_is(turn, &case, "staff-catalog-changed").await;
    }
    for old in store::catalogs::of(turn.tx, case.preparation.id, case.company.id).await? {
        if old.state == CatalogState::Approved {
            store::catalogs::set(turn.tx, &Catalog { state: CatalogState::Replaced, ..old }).await?;
        }
    }
    decide(turn, &mut case, CatalogState::Approved, None).await?;
    let args = turn.with_told(case.args(turn.lang));
    if !catalogs::is_for_buyers(&case.company, &case.preparation) {
        turn.first(say(turn.lang, "staff-catalog-accepted", &args));
        return show(turn, &case).await;
    }
    let partners = partners(turn, &case.company).await?;
    for partner in &partners {
        store::subjects::touch_company(turn.tx, *partner, turn.now).await?;
    }
    turn.first(say(turn.lang, "staff-catalog-approved", &args.with("partners", partners.len())));
    show(turn, &case).await
}

/// The companies this one will meet, each once.
async fn partners(turn: &mut Turn<'_, '_>, company: &Company) -> Result<Vec<CompanyId>> {
    let mut partners: Vec<CompanyId> = Vec::new();
    for meeting in store::meetings::of_company(turn.tx, company.id).await? {
        let other = if meeting.firm == company.id { meeting.buyer } else { meeting.firm };
        if !partners.contains(&other) {
            partners.push(other);
        }
    }
    Ok(partners)
}

async fn decide(turn: &mut Turn<'_, '_>, case: &mut Case, state: CatalogState, reason: Option<String>) -> Result<()> {
    let by = case.desk.me();
    let catalog = &mut case.version.catalog;
    (catalog.state, catalog.details.reason) = (state, reason.clone());
    (catalog.reviewed_by, catalog.reviewed_at) = (Some(by), Some(turn.now));
    store::catalogs::set(turn.tx, catalog).await?;
    if let Some(mut duty) = store::preparations::duty(turn.tx, &case.company, case.preparation.id).await? {
        duty.state = if state == CatalogState::Approved { DutyState::Done } else { DutyState::Returned };
        duty.note.reason = reason;
        duty.changed_by = Some(by);
        store::preparations::set_duty(turn.tx, &duty, turn.now).await?;
    }
    let action = if state == CatalogState::Approved { "catalog-approved" } else { "catalog-returned" };
    let what = What { company: Some(case.company.id), ..What::default() };
    store::audit::add(turn.tx, case.desk.cohort.id, Some(by), action, what, turn.now).await?;
    catalogs::no_longer(turn, case.desk.cohort.id, &case.version.catalog).await?;
    catalogs::decided(turn, &case.company, &case.preparation, &case.version).await
}

pub(super) async fn ask_reason(turn: &mut Turn<'_, '_>, case: &Case) -> Result<()> {
    if !is_open(case) {
        return as_it_is(turn, case, "staff-catalog-decided").await;
    }
    let (lang, id) = (turn.lang, case.catalog().id);
    let mut message = Message::new(say(lang, "staff-catalog-why", &case.args(lang)));
    for reason in REASONS {
        let args = Args::new().with("reason", reason);
        message = message.row([button(lang, "staff-catalog-reason", &args, format!("staff:cat:why:{id}:{reason}"))]);
    }
    let back = button(lang, "staff-give-up-button", &Args::new(), format!("staff:cat:open:{id}"));
    turn.talk = Talk::Staff(Step::CatalogReason { catalog: id });
    turn.show(message.row([back]));
    Ok(())
}

pub(super) async fn give_back(turn: &mut Turn<'_, '_>, case: Case, reason: String) -> Result<()> {
    let mut case = held(turn, case).await?;
    if !is_open(&case) {
        return as_it_is(turn, &case, "staff-catalog-decided").await;
    }
    decide(turn, &mut case, CatalogState::Returned, Some(reason)).await?;
    turn.first(say(turn.lang, "staff-catalog-given-back", &turn.with_told(case.args(turn.lang))));
    show(turn, &case).await
}
