//! Who may give something for a preparation: the company that owes it, or staff for a company that telephoned.

use anyhow::Result;

use super::super::turn::Turn;
use crate::domain::catalog::{Catalog, CatalogState, Part, PartState};
use crate::domain::company::{Company, Role};
use crate::domain::ids::{CatalogId, CompanyId, MemberId, PreparationId};
use crate::domain::lang::Lang;
use crate::domain::preparation::{Duty, DutyState, Proof, Sort};
use crate::store;
use crate::store::people::Membership;

/// A preparation in the hands of whoever gives something for it.
#[derive(Clone, Debug)]
pub struct Own {
    pub duty: Duty,
    pub company: Company,
    pub by: MemberId,
    pub by_staff: bool,
}

impl Own {
    pub fn preparation(&self) -> PreparationId {
        self.duty.preparation.id
    }

    /// Whether buyers will read it, so that its language and what is said of it matter.
    pub fn is_for_buyers(&self) -> bool {
        super::is_for_buyers(&self.company, &self.duty.preparation)
    }

    pub fn title(&self, lang: Lang) -> &str {
        self.duty.preparation.details.title.in_lang(lang)
    }
}

/// What this person's company owes under that id; `None` where it is none of theirs.
pub async fn of(turn: &mut Turn<'_, '_>, preparation: PreparationId) -> Result<Option<Own>> {
    let Some(found) = store::preparations::find(turn.tx, preparation).await? else { return Ok(None) };
    let membership = turn.me()?.in_cohort(found.cohort).cloned();
    let Some((membership, company)) = membership.and_then(giver) else { return Ok(None) };
    owed(turn, company, preparation, membership.member.id, false).await
}

/// The same for a company that staff act for.
pub async fn for_company(
    turn: &mut Turn<'_, '_>,
    company: CompanyId,
    preparation: PreparationId,
    by: MemberId,
) -> Result<Option<Own>> {
    owed(turn, company, preparation, by, true).await
}

/// What a file without a word is for: the catalog, else the first thing still owed as a file.
pub async fn usual(turn: &mut Turn<'_, '_>) -> Result<Option<Own>> {
    let Some((membership, company)) = giver(turn.me()?.membership.clone()) else { return Ok(None) };
    let company = store::companies::company(turn.tx, company).await?;
    let mut duties = store::preparations::duties_of(turn.tx, &company).await?;
    duties.retain(|duty| duty.preparation.details.proof() == Proof::File);
    duties.sort_by_key(|duty| (duty.preparation.details.sort() != Sort::Catalog, !duty.state.is_owed()));
    let by = membership.member.id;
    Ok(duties.into_iter().next().map(|duty| Own { duty, company, by, by_staff: false }))
}

/// Whoever gave a version, or may still change it: the company's people, or staff of its cohort.
pub async fn of_catalog(turn: &mut Turn<'_, '_>, catalog: CatalogId) -> Result<Option<(Own, Catalog)>> {
    let Some(catalog) = store::catalogs::find(turn.tx, catalog).await? else { return Ok(None) };
    if turn.me.is_none() {
        return Ok(None);
    }
    if let Some(own) = of(turn, catalog.preparation).await?.filter(|own| own.company.id == catalog.company) {
        return Ok(Some((own, catalog)));
    }
    let company = store::companies::company(turn.tx, catalog.company).await?;
    let acting = turn.me()?.in_cohort(company.cohort).filter(|membership| membership.member.role.may_act()).cloned();
    let Some(staff) = acting else { return Ok(None) };
    let own = for_company(turn, catalog.company, catalog.preparation, staff.member.id).await?;
    Ok(own.map(|own| (own, catalog)))
}

fn giver(membership: Membership) -> Option<(Membership, CompanyId)> {
    let is_giver = matches!(membership.member.role, Role::Firm | Role::Buyer);
    let company = membership.member.company.filter(|_| is_giver)?;
    Some((membership, company))
}

async fn owed(
    turn: &mut Turn<'_, '_>,
    company: CompanyId,
    preparation: PreparationId,
    by: MemberId,
    by_staff: bool,
) -> Result<Option<Own>> {
    let company = store::companies::company(turn.tx, company).await?;
    let duty = store::preparations::duty(turn.tx, &company, preparation).await?;
    let duty = duty.filter(|duty| duty.preparation.details.proof() == Proof::File);
    Ok(duty.map(|duty| Own { duty, company, by, by_staff }))
}

/// A version with what is in it.
#[derive(Clone, Debug)]
pub struct Version {
    pub catalog: Catalog,
    pub parts: Vec<Part>,
}

impl Version {
    pub fn kept(&self) -> impl Iterator<Item = &Part> {
        self.parts.iter().filter(|part| part.state == PartState::Kept)
    }

    pub fn is_fetching(&self) -> bool {
        self.parts.iter().any(|part| part.state == PartState::Fetching)
    }
}

/// The versions in which something is, the first first.
pub async fn versions(turn: &mut Turn<'_, '_>, own: &Own) -> Result<Vec<Version>> {
    let mut versions = Vec::new();
    for catalog in store::catalogs::of(turn.tx, own.preparation(), own.company.id).await? {
        let parts = store::catalogs::parts(turn.tx, catalog.id).await?;
        let version = Version { catalog, parts };
        if version.kept().next().is_some() || version.is_fetching() {
            versions.push(version);
        }
    }
    Ok(versions)
}

/// Brings the duty to where the versions are: waiting for staff, done, returned, or still owed.
pub async fn refresh(turn: &mut Turn<'_, '_>, own: &mut Own) -> Result<()> {
    let versions = versions(turn, own).await?;
    let latest = versions.iter().rev().find(|version| version.kept().next().is_some());
    let (state, reason) = match latest.map(|version| &version.catalog) {
        None => (DutyState::Open, None),
        Some(catalog) => match catalog.state {
            CatalogState::Given => (DutyState::Given, None),
            CatalogState::Approved | CatalogState::Replaced => (DutyState::Done, None),
            CatalogState::Returned => (DutyState::Returned, catalog.details.reason.clone()),
            CatalogState::Withdrawn => (DutyState::Open, None),
        },
    };
    if own.duty.state == state || (own.duty.state == DutyState::Waived && state == DutyState::Open) {
        return Ok(());
    }
    own.duty.state = state;
    own.duty.note.reason = reason;
    own.duty.changed_by = Some(own.by);
    own.duty.by_staff = own.by_staff;
    store::preparations::set_duty(turn.tx, &own.duty, turn.now).await
}
