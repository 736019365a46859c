//! Catalogs and whatever else is given as files or links: a company gives them here, staff look at them
//! (`staff/catalogs.rs`), and those whom the company will meet open them. No firm ever sees another firm's.

mod asking;
mod giving;
mod large;
mod own;
mod report;
mod screen;
mod suppliers;
mod telling;
mod versions;

use anyhow::Result;
use serde::{Deserialize, Serialize};

use super::turn::Turn;
use super::{Talk, home, unexpected};
use crate::domain::catalog::Remark;
use crate::domain::company::Role;
use crate::domain::ids::{CatalogId, PreparationId};
use crate::domain::preparation::Duty;
use crate::telegram::incoming::Said;
use crate::text::{Args, say};

pub use giving::said as said_for;
pub use giving::{came, is_known, left, take, take_as, take_for, take_link_for};
pub use large::tell as tell_large;
pub use own::{Own, Version, for_company as own_for};
pub use screen::{contents, show as show_for, state_name};
pub use suppliers::{files_of, see_button, suppliers};
pub use telling::{decided, is_for_buyers, no_longer, version_args};
pub use versions::{as_it_stands, left_out};

/// What is asked, and waits for a file, a link or words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Step {
    /// Files, or a link.
    Files(PreparationId),
    /// A title, or something for buyers.
    Remark(CatalogId, Remark),
}

/// The word `카탈로그`: what somebody gives, or may see.
pub async fn open(turn: &mut Turn<'_, '_>) -> Result<()> {
    match turn.me()?.role() {
        Role::Firm => match own::usual(turn).await? {
            Some(own) => screen::show(turn, &own).await,
            None => unexpected::command(turn).await,
        },
        Role::Buyer | Role::Interpreter => suppliers(turn).await,
        Role::Host | Role::Operator | Role::Viewer => super::staff::catalogs::open(turn).await,
        Role::Expert => unexpected::command(turn).await,
    }
}

/// The screen of something a company gives as files.
pub async fn show(turn: &mut Turn<'_, '_>, duty: &Duty) -> Result<()> {
    match own::of(turn, duty.preparation.id).await? {
        Some(own) => screen::show(turn, &own).await,
        None => unexpected::stale(turn).await,
    }
}

/// A button, without its verb.
pub async fn tap(turn: &mut Turn<'_, '_>, rest: &str) -> Result<()> {
    match rest.split(':').collect::<Vec<_>>()[..] {
        ["list"] => suppliers(turn).await,
        ["see", catalog] => suppliers::see(turn, catalog.parse().map(CatalogId).ok()).await,
        [deed @ ("p" | "files" | "ask"), preparation] => {
            let own = match preparation.parse() {
                Ok(id) => own::of(turn, PreparationId(id)).await?,
                Err(_) => None,
            };
            let Some(own) = own else { return unexpected::button(turn).await };
            match deed {
                "files" => screen::history(turn, &own).await,
                "ask" => telling::ask_office(turn, &own).await,
                _ => screen::show(turn, &own).await,
            }
        }
        [deed @ ("out" | "gone" | "get"), part] => screen::part(turn, deed, part).await,
        [deed @ ("lang" | "say" | "none"), catalog, what] => asking::tap(turn, deed, catalog, what).await,
        ["card", catalog] => asking::card(turn, catalog).await,
        ["with", catalog] => versions::take_along(turn, catalog).await,
        _ => unexpected::button(turn).await,
    }
}

/// Words where a file, a link or a remark was asked for.
pub async fn answer(turn: &mut Turn<'_, '_>, said: &Said, step: Step) -> Result<()> {
    match step {
        Step::Files(preparation) => match own::of(turn, preparation).await? {
            Some(own) => giving::said(turn, &own, &said.text).await,
            None => gone(turn).await,
        },
        Step::Remark(catalog, remark) => asking::said(turn, catalog, remark, &said.text).await,
    }
}

pub async fn ask_again(turn: &mut Turn<'_, '_>, step: Step) -> Result<()> {
    match step {
        Step::Files(preparation) => match own::of(turn, preparation).await? {
            Some(own) => screen::show(turn, &own).await,
            None => gone(turn).await,
        },
        Step::Remark(catalog, remark) => asking::ask(turn, catalog, remark).await,
    }
}

/// Gives up what was asked; what was given stays.
pub fn cancelled(turn: &mut Turn<'_, '_>) -> &'static str {
    turn.talk = Talk::Home;
    "catalog-cancelled"
}

/// What was asked about is no longer to be answered.
async fn gone(turn: &mut Turn<'_, '_>) -> Result<()> {
    turn.tapped = None;
    turn.first(say(turn.lang, "unexpected-button", &Args::new()));
    home::show(turn).await
}
