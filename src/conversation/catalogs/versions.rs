//! From one version to the next: what was said of the last goes along, what the next leaves out is told, and what buyers
//! already read changes only by a version that staff have looked at.

use anyhow::Result;

use super::super::turn::Turn;
use super::super::unexpected;
use super::own::{self, Own, Version, refresh};
use super::report::called;
use super::{screen, telling};
use crate::domain::catalog::{Catalog, CatalogDetails, CatalogState, MOST_PARTS, Part, PartState};
use crate::domain::ids::{CatalogId, PartId};
use crate::domain::lang::Lang;
use crate::domain::message::{Button, Text};
use crate::store::{self, Tx};
use crate::text::{Args, label, say};

/// Files named in one sentence.
const NAMED: usize = 10;

/// The version that what comes now belongs to: the one staff have not looked at yet, or the next.
pub async fn growing(turn: &mut Turn<'_, '_>, own: &Own) -> Result<Catalog> {
    // Two colleagues who send at once come one after the other.
    store::subjects::touch_company(turn.tx, own.company.id, turn.now).await?;
    let latest = store::catalogs::of(turn.tx, own.preparation(), own.company.id).await?.pop();
    match latest {
        Some(catalog) if catalog.state == CatalogState::Given => Ok(catalog),
        Some(catalog) if catalog.state == CatalogState::Withdrawn => {
            // Given anew: staff who were told of what was taken out are told of this.
            let catalog = Catalog { state: CatalogState::Given, given_at: turn.now, ..catalog };
            store::catalogs::set(turn.tx, &catalog).await?;
            Ok(catalog)
        }
        before => {
            let begun = store::catalogs::begin(turn.tx, own.preparation(), own.company.id, own.by, turn.now).await?;
            let Some(before) = before else { return Ok(begun) };
            let details = CatalogDetails { reason: None, ..before.details };
            let begun = Catalog { details, ..begun };
            store::catalogs::set(turn.tx, &begun).await?;
            Ok(begun)
        }
    }
}

/// What a version leaves out of the one before it.
#[derive(Clone, Debug)]
pub struct LeftOut {
    pub version: i64,
    pub parts: Vec<Part>,
}

impl LeftOut {
    /// `count`, `before` and `names`, as sentences speak of it.
    pub fn args(&self, lang: Lang) -> Args {
        let name = |part: &Part| called(lang, part.details.name.clone());
        let names: Vec<String> = self.parts.iter().take(NAMED).map(name).collect();
        Args::new().with("count", self.parts.len()).with("before", self.version).with("names", names)
    }
}

/// What was in the version in force, or of several files that were returned together, and is not in this one; `None`
/// where nothing is left out, or staff have decided already.
pub async fn left_out(tx: &mut Tx<'_>, version: &Version) -> Result<Option<LeftOut>> {
    let catalog = &version.catalog;
    if catalog.state != CatalogState::Given || version.kept().next().is_none() {
        return Ok(None);
    }
    let mut all = store::catalogs::of(tx, catalog.preparation, catalog.company).await?;
    all.retain(|other| other.version < catalog.version);
    let is = |state: CatalogState| move |other: &&Catalog| other.state == state;
    let approved = all.iter().rev().find(is(CatalogState::Approved));
    let Some(before) = approved.or_else(|| all.iter().rev().find(is(CatalogState::Returned))) else { return Ok(None) };
    let mut parts = store::catalogs::parts(tx, before.id).await?;
    parts.retain(|part| part.state == PartState::Kept);
    // One file that was returned is what the new one is for.
    let is_mended = before.state == CatalogState::Returned && parts.len() == 1;
    parts.retain(|part| !version.kept().any(|other| is_same(part, other)));
    Ok((!parts.is_empty() && !is_mended).then_some(LeftOut { version: before.version, parts }))
}

fn is_same(one: &Part, other: &Part) -> bool {
    match (&one.kept, &other.kept) {
        (Some(one), Some(other)) => one.sha256 == other.sha256,
        (None, None) => one.details.name == other.details.name,
        _ => false,
    }
}

/// What is left out, for whoever gives the version.
pub fn told(lang: Lang, left_out: &LeftOut, catalog: &Catalog) -> Text {
    let args = left_out.args(lang).with("version", catalog.version);
    let mut text = say(lang, "catalog-left-out", &args);
    for part in left_out.parts.iter().take(NAMED) {
        text = text.line(screen::line(lang, part));
    }
    text.line(say(lang, "catalog-left-out-ask", &args))
}

/// Takes it along, where all of it fits into the version.
pub fn along_button(lang: Lang, left_out: &LeftOut, version: &Version) -> Option<Button> {
    let fits = version.kept().count() + left_out.parts.len() <= MOST_PARTS;
    let words = label(lang, "catalog-along-button", &left_out.args(lang));
    fits.then(|| Button::data(words, format!("cat:with:{}", version.catalog.id)))
}

/// `cat:with:<catalog>`
pub async fn take_along(turn: &mut Turn<'_, '_>, catalog: &str) -> Result<()> {
    let found = match catalog.parse() {
        Ok(id) => own::of_catalog(turn, CatalogId(id)).await?,
        Err(_) => None,
    };
    let Some((mut own, catalog)) = found else { return unexpected::stale(turn).await };
    let catalog = as_it_stands(turn, &own, catalog).await?;
    let version = Version { parts: store::catalogs::parts(turn.tx, catalog.id).await?, catalog };
    if let Some(left_out) = left_out(turn.tx, &version).await?
        && along_button(turn.lang, &left_out, &version).is_some()
    {
        copy(turn, &left_out.parts, version.catalog.id).await?;
        refresh(turn, &mut own).await?;
        let args = left_out.args(turn.lang).with("version", version.catalog.version);
        turn.first(say(turn.lang, "catalog-along", &args));
        telling::to_review(turn, &own, &version.catalog).await?;
    }
    screen::show(turn, &own).await
}

async fn copy(turn: &mut Turn<'_, '_>, parts: &[Part], to: CatalogId) -> Result<()> {
    for part in parts {
        let part = Part { id: PartId(0), catalog: to, album: None, given_at: turn.now, ..part.clone() };
        store::catalogs::add_part(turn.tx, &part).await?;
    }
    Ok(())
}

/// A version as it stands once nobody else can change what this company gave.
pub async fn as_it_stands(turn: &mut Turn<'_, '_>, own: &Own, catalog: Catalog) -> Result<Catalog> {
    store::subjects::touch_company(turn.tx, own.company.id, turn.now).await?;
    Ok(store::catalogs::find(turn.tx, catalog.id).await?.unwrap_or(catalog))
}

/// Where something may be said of a version: in itself while staff have yet to look at it, else in the next, which has
/// all that is in this one.
pub async fn to_describe(turn: &mut Turn<'_, '_>, own: &Own, catalog: Catalog) -> Result<Catalog> {
    if catalog.state == CatalogState::Given {
        return Ok(catalog);
    }
    let next = growing(turn, own).await?;
    let there = store::catalogs::parts(turn.tx, next.id).await?;
    if !there.iter().any(|part| matches!(part.state, PartState::Kept | PartState::Fetching)) {
        let mut parts = store::catalogs::parts(turn.tx, catalog.id).await?;
        parts.retain(|part| part.state == PartState::Kept);
        copy(turn, &parts, next.id).await?;
        let next = Catalog { lang: catalog.lang, ..next };
        store::catalogs::set(turn.tx, &next).await?;
        return Ok(next);
    }
    Ok(next)
}
