//! The proofs of a firm's deal: which document it is, then a photo or PDF of it, or that staff will be shown it.

use anyhow::Result;

use super::super::turn::Turn;
use super::album::Together;
use super::desk::{self, Desk};
use super::files::{add, answer, asks_no_more};
use super::{Open, Place, card, enter, go_back, lost, telling, waiting};
use crate::domain::company::Side;
use crate::domain::deal::{Deal, Proof, ProofKind, ProofState};
use crate::domain::ids::{DealId, ProofId};
use crate::domain::message::{Button, Message};
use crate::store;
use crate::telegram::incoming::Said;
use crate::text::{Args, label, say};
use crate::words::deal as words;

use super::super::talk::Talk;

/// Whether this deal's proof is what is open.
pub fn is_asked(turn: &Turn<'_, '_>, of: &Deal) -> bool {
    asked_kind(turn, of.id).is_some()
}

/// Of which kind a proof of the deal is awaited; `None` where none is.
pub fn asked_kind(turn: &Turn<'_, '_>, of: DealId) -> Option<Option<ProofKind>> {
    match &turn.talk {
        Talk::Dealing(Open { at: Place::Proof { deal, kind }, .. }) if *deal == of => Some(*kind),
        _ => None,
    }
}

/// A deal whose firm this person speaks for, and may prove.
pub async fn own(turn: &mut Turn<'_, '_>, id: DealId) -> Result<Option<(Desk, Deal)>> {
    let found = desk::of(turn, id).await?;
    Ok(found.filter(|(desk, deal)| may_prove(desk, deal)))
}

fn may_prove(desk: &Desk, deal: &Deal) -> bool {
    desk.side == Side::Firm && deal.is_open() && deal.word(Side::Firm).is_some()
}

pub async fn ask_kind(turn: &mut Turn<'_, '_>, desk: &Desk, deal: &Deal) -> Result<()> {
    if !may_prove(desk, deal) {
        return card::show(turn, desk, deal).await;
    }
    let message = kinds(turn, desk, deal);
    enter(turn, Place::Proof { deal: deal.id, kind: None });
    turn.show(message);
    Ok(())
}

pub fn kinds(turn: &Turn<'_, '_>, desk: &Desk, deal: &Deal) -> Message {
    let files = waiting::count(turn, deal.id);
    let args = desk.stage_args(turn, deal.stage).with("count", files);
    let question = if files > 0 { "deal-proof-which" } else { "deal-proof-ask" };
    let mut message = Message::new(say(turn.lang, question, &args));
    for two in ProofKind::of(deal.stage).chunks(2) {
        let button = |kind: &ProofKind| {
            Button::data(words::kind(turn.lang, *kind), format!("deal:pk:{}:{}", deal.id, kind.name()))
        };
        message = message.row(two.iter().map(button));
    }
    message.row([done_button(turn, deal, "deal-proof-later-button")])
}

pub fn done_button(turn: &Turn<'_, '_>, deal: &Deal, id: &str) -> Button {
    Button::data(label(turn.lang, id, &Args::new()), format!("deal:done:{}", deal.id))
}

pub async fn chosen(turn: &mut Turn<'_, '_>, desk: &Desk, deal: &Deal, kind: ProofKind) -> Result<()> {
    if !may_prove(desk, deal) || !ProofKind::of(deal.stage).contains(&kind) {
        return card::show(turn, desk, deal).await;
    }
    let files = waiting::take(turn, deal.id);
    enter(turn, Place::Proof { deal: deal.id, kind: Some(kind) });
    if files.is_empty() {
        let message = awaited(turn, deal, kind);
        turn.show(message);
        return Ok(());
    }
    let mut together = Together::new(deal.id, Some(kind), None);
    for file in files {
        together.count(add(turn, desk, deal, kind, &file).await?);
    }
    if let Some(open) = turn.unasked.proof_album.take_if(|open| open.deal == deal.id && open.kind.is_none()) {
        asks_no_more(turn, &open).await?;
        turn.unasked.proof_album = Some(together.clone().of_album(open.album));
    }
    let message = answer(turn, desk, deal, &together);
    turn.show(message);
    Ok(())
}

pub fn awaited(turn: &Turn<'_, '_>, deal: &Deal, kind: ProofKind) -> Message {
    let args = Args::new().with("kind", kind.name());
    let promise = format!("deal:promise:{}:{}", deal.id, kind.name());
    Message::new(say(turn.lang, "deal-proof-send", &args))
        .row([Button::data(label(turn.lang, "deal-proof-promise-button", &args), promise)])
        .row([
            Button::data(label(turn.lang, "log-back-button", &args), format!("deal:proof:{}", deal.id)),
            done_button(turn, deal, "deal-proof-later-button"),
        ])
}

pub fn fresh(turn: &Turn<'_, '_>, desk: &Desk, deal: &Deal, kind: ProofKind) -> Proof {
    Proof {
        id: ProofId(0),
        deal: deal.id,
        kind,
        state: ProofState::Promised,
        name: None,
        reason: None,
        file: None,
        given_by: desk.member.id,
        given_at: turn.now,
        looked: None,
        shows: None,
    }
}

/// The firm will show it to staff, who do not keep it.
pub async fn promise(turn: &mut Turn<'_, '_>, desk: &Desk, deal: &Deal, kind: ProofKind) -> Result<()> {
    if !may_prove(desk, deal) || !ProofKind::of(deal.stage).contains(&kind) {
        return card::show(turn, desk, deal).await;
    }
    let is_promised = |proof: &Proof| proof.kind == kind && proof.state == ProofState::Promised;
    if !deal.proofs.iter().any(is_promised) {
        let proof = fresh(turn, desk, deal, kind);
        if let Some(id) = store::deals::add_proof(turn.tx, &proof, None).await? {
            telling::proof_given(turn, desk, deal, id, kind).await?;
        }
    }
    turn.first(say(turn.lang, "deal-proof-promised", &Args::new().with("kind", kind.name())));
    done(turn, desk, deal).await
}

/// No more proofs for now: the deal as it stands, and what was open before.
pub async fn done(turn: &mut Turn<'_, '_>, desk: &Desk, deal: &Deal) -> Result<()> {
    let is_open = is_asked(turn, deal);
    let deal = store::deals::find(turn.tx, deal.id).await?.unwrap_or_else(|| deal.clone());
    card::show(turn, desk, &deal).await?;
    match is_open {
        true => go_back(turn).await,
        false => Ok(()),
    }
}

/// Shows once more what is awaited.
pub async fn ask_again(turn: &mut Turn<'_, '_>, id: DealId) -> Result<()> {
    let Some((desk, deal)) = own(turn, id).await? else { return lost(turn).await };
    match asked_kind(turn, id) {
        Some(Some(kind)) => {
            let message = awaited(turn, &deal, kind);
            turn.show(message);
            Ok(())
        }
        _ => ask_kind(turn, &desk, &deal).await,
    }
}

/// Words where a proof is awaited: they may name the document, and are none.
pub async fn said(turn: &mut Turn<'_, '_>, id: DealId, said: &Said) -> Result<()> {
    let Some((desk, deal)) = own(turn, id).await? else { return lost(turn).await };
    if let Some(kind) = words::kind_named(&said.text, ProofKind::of(deal.stage)) {
        turn.keep_answer(said).await?;
        return chosen(turn, &desk, &deal, kind).await;
    }
    turn.first(say(turn.lang, "deal-proof-words", &Args::new()));
    ask_again(turn, id).await
}

/// From a document to which it is, and from there to the deal.
pub async fn back(turn: &mut Turn<'_, '_>, id: DealId) -> Result<()> {
    let Some((desk, deal)) = own(turn, id).await? else { return lost(turn).await };
    match asked_kind(turn, id) {
        Some(Some(_)) => ask_kind(turn, &desk, &deal).await,
        _ => done(turn, &desk, &deal).await,
    }
}
