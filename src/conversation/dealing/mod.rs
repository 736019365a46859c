//! What was signed and shipped, as the two who met say it: how much, when, and for a firm with which proof. A side reads
//! what it said itself and never what the other said; both stand beside each other for staff alone.

mod album;
mod asking;
mod begun;
mod card;
mod choosing;
mod claiming;
mod desk;
mod draft;
mod files;
mod proof;
mod saving;
mod taking;
pub mod telling;
mod waiting;
mod withdrawing;

use anyhow::Result;
use serde::{Deserialize, Serialize};

use super::talk::Talk;
use super::turn::Turn;
use super::unexpected;
use crate::domain::company::Side;
use crate::domain::deal::{ProofKind, Stage};
use crate::domain::ids::{CompanyId, DealDraftId, DealId};
use crate::domain::owed::Kind;
use crate::domain::pair::Pair;
use crate::store;
use crate::telegram::incoming::{File, Said};
use crate::text::{Args, say};

pub use album::Together;
pub use choosing::{card_row, open};
pub use claiming::{claim, retract};
pub use files::{come_back, goes_along};
pub use saving::say_for;
pub use waiting::reminder;

/// What is open in the talk, and what was open before, which goes on afterwards.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Open {
    pub at: Place,
    pub then: Box<Talk>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Place {
    /// Which question exactly, the draft tells.
    Draft(DealDraftId),
    /// A document is awaited, or which it is of those that came, which wait beside the talk.
    Proof { deal: DealId, kind: Option<ProofKind> },
}

/// `deal`, and `deal:<what>`
pub async fn tap(turn: &mut Turn<'_, '_>, rest: &str) -> Result<()> {
    leave_notice(turn).await?;
    let parts: Vec<&str> = rest.split(':').collect();
    match parts[..] {
        [""] => choosing::list(turn, 0).await,
        ["list", page] => choosing::list(turn, page.parse().unwrap_or_default()).await,
        ["new"] => choosing::partners(turn, 0).await,
        ["partners", page] => choosing::partners(turn, page.parse().unwrap_or_default()).await,
        ["new", firm, buyer, side] => match read(firm, buyer, side) {
            Some((pair, side)) => choosing::stages(turn, pair, side).await,
            None => unexpected::button(turn).await,
        },
        [how @ ("go" | "more"), firm, buyer, side, stage] => {
            let (Some((pair, side)), Some(stage)) = (read(firm, buyer, side), Stage::from_name(stage)) else {
                return unexpected::button(turn).await;
            };
            let Some(desk) = desk::at(turn, pair, side).await? else { return unknown(turn).await };
            let manner = if how == "go" { saving::Manner::AskWhetherNew } else { saving::Manner::IsNew };
            saving::begin(turn, &desk, stage, manner).await
        }
        ["d", draft, ref what @ ..] => match draft.parse() {
            Ok(draft) => taking::tap(turn, DealDraftId(draft), what).await,
            Err(_) => unexpected::button(turn).await,
        },
        [what, deal, ref how @ ..] => {
            let Some((desk, deal)) = desk::own(turn, deal).await? else { return unknown(turn).await };
            match (what, how) {
                ("one", []) => card::show(turn, &desk, &deal).await,
                ("fix", [revision]) => saving::correct(turn, &desk, &deal, revision).await,
                ("off", [revision, sure @ ..]) => {
                    withdrawing::take_back(turn, &desk, &deal, revision, *sure == ["yes"]).await
                }
                ("proof", []) => proof::ask_kind(turn, &desk, &deal).await,
                ("pk", [kind]) => match ProofKind::from_name(kind) {
                    Some(kind) => proof::chosen(turn, &desk, &deal, kind).await,
                    None => unexpected::button(turn).await,
                },
                ("promise", [kind]) => match ProofKind::from_name(kind) {
                    Some(kind) => proof::promise(turn, &desk, &deal, kind).await,
                    None => unexpected::button(turn).await,
                },
                ("done", []) => proof::done(turn, &desk, &deal).await,
                ("drop", []) => waiting::call_back(turn, &desk, &deal).await,
                _ => unexpected::button(turn).await,
            }
        }
        _ => unexpected::button(turn).await,
    }
}

fn read(firm: &str, buyer: &str, side: &str) -> Option<(Pair, Side)> {
    let pair = Pair { firm: CompanyId(firm.parse().ok()?), buyer: CompanyId(buyer.parse().ok()?) };
    Some((pair, side_of(side)?))
}

/// A side in button data: ids may be long.
fn letter(side: Side) -> char {
    match side {
        Side::Firm => 'f',
        Side::Buyer => 'b',
    }
}

fn side_of(letter: &str) -> Option<Side> {
    match letter {
        "f" => Some(Side::Firm),
        "b" => Some(Side::Buyer),
        _ => None,
    }
}

/// A notice stays as it is, and the question comes below it.
async fn leave_notice(turn: &mut Turn<'_, '_>) -> Result<()> {
    let Some(row) = turn.tapped else { return Ok(()) };
    let said = store::outbox::said(turn.tx, row).await?;
    if said.is_none_or(|(kind, _)| kind != Kind::Reply) {
        turn.tapped = None;
    }
    Ok(())
}

/// Words at one of the questions.
pub async fn answer(turn: &mut Turn<'_, '_>, said: &Said) -> Result<()> {
    match place(turn) {
        Some(Place::Draft(draft)) => taking::said(turn, draft, said).await,
        Some(Place::Proof { deal, .. }) => proof::said(turn, deal, said).await,
        None => lost(turn).await,
    }
}

/// A file where a proof is awaited.
pub async fn file(turn: &mut Turn<'_, '_>, sent: &File) -> Result<()> {
    match place(turn) {
        Some(Place::Proof { deal, .. }) => files::take(turn, deal, sent).await,
        Some(Place::Draft(_)) | None => unexpected::file(turn, sent).await,
    }
}

/// Shows the question that is open once more.
pub async fn ask_again(turn: &mut Turn<'_, '_>) -> Result<()> {
    match place(turn) {
        Some(Place::Draft(draft)) => taking::ask_again(turn, draft).await,
        Some(Place::Proof { deal, .. }) => proof::ask_again(turn, deal).await,
        None => lost(turn).await,
    }
}

/// The question before.
pub async fn back(turn: &mut Turn<'_, '_>) -> Result<()> {
    match place(turn) {
        Some(Place::Draft(draft)) => taking::back(turn, draft).await,
        Some(Place::Proof { deal, .. }) => proof::back(turn, deal).await,
        None => lost(turn).await,
    }
}

/// The word for giving up: what was not saved is dropped, what was saved stays.
pub async fn give_up(turn: &mut Turn<'_, '_>) -> Result<()> {
    match place(turn) {
        Some(Place::Draft(draft)) => taking::give_up(turn, draft).await,
        Some(Place::Proof { deal, .. }) => waiting::give_up(turn, deal).await,
        None => lost(turn).await,
    }
}

fn place(turn: &Turn<'_, '_>) -> Option<Place> {
    match &turn.talk {
        Talk::Dealing(open) => Some(open.at.clone()),
        _ => None,
    }
}

/// What was open is no more, or is not theirs any more.
async fn lost(turn: &mut Turn<'_, '_>) -> Result<()> {
    end(turn);
    turn.first(say(turn.lang, "deal-lost", &Args::new()));
    choosing::list(turn, 0).await
}

/// Opens something in the talk; what was open before goes on afterwards.
fn enter(turn: &mut Turn<'_, '_>, at: Place) {
    end(turn);
    turn.talk = Talk::Dealing(Open { at, then: Box::new(turn.talk.clone()) });
}

/// Goes back to what was open before.
fn end(turn: &mut Turn<'_, '_>) {
    if let Talk::Dealing(open) = turn.talk.clone() {
        turn.talk = *open.then;
    }
}

/// Shows once more, below, what is open now that nothing of a deal is.
async fn go_back(turn: &mut Turn<'_, '_>) -> Result<()> {
    end(turn);
    super::goes_on(turn).await
}

/// For what is not theirs, or is not there at all; the two are not told apart.
async fn unknown(turn: &mut Turn<'_, '_>) -> Result<()> {
    turn.tapped = None;
    turn.first(say(turn.lang, "deal-unknown", &Args::new()));
    Box::pin(super::now(turn)).await
}
