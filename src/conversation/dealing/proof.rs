//! The proofs of a firm's deal: which document it is, then a photo or PDF of it, or that staff will be shown it. Files
//! that come before anybody said what they are wait in the talk.

use anyhow::Result;

use super::super::samples::may_be_receipt;
use super::super::turn::{Turn, Work};
use super::desk::{self, Desk};
use super::{Open, Place, card, enter, go_back, lost, telling};
use crate::domain::company::Side;
use crate::domain::deal::{Deal, KeptProof, Proof, ProofKind, ProofState};
use crate::domain::file::MOST_BY_TELEGRAM;
use crate::domain::file_name;
use crate::domain::ids::{DealId, ProofId};
use crate::domain::message::{Button, Message};
use crate::domain::work::Fetched;
use crate::store;
use crate::telegram::incoming::File;
use crate::text::{Args, label, say};
use crate::words::deal as words;

use super::super::talk::Talk;

/// Files that may wait for their kind.
const MOST: usize = 10;

/// Whether this deal's proof is what is open.
pub fn is_asked(turn: &Turn<'_, '_>, of: &Deal) -> bool {
    matches!(&turn.talk, Talk::Dealing(Open { at: Place::Proof { deal, .. }, .. }) if *deal == of.id)
}

/// A deal whose firm this person speaks for, and may prove.
async fn own(turn: &mut Turn<'_, '_>, id: DealId) -> Result<Option<(Desk, Deal)>> {
    let found = desk::of(turn, id).await?;
    Ok(found.filter(|(desk, deal)| may_prove(desk, deal)))
}

fn may_prove(desk: &Desk, deal: &Deal) -> bool {
    desk.side == Side::Firm && deal.is_open() && deal.word(Side::Firm).is_some()
}

fn waiting(turn: &Turn<'_, '_>, of: DealId) -> Vec<File> {
    match &turn.talk {
        Talk::Dealing(Open { at: Place::Proof { deal, files, .. }, .. }) if *deal == of => files.clone(),
        _ => Vec::new(),
    }
}

pub async fn ask_kind(turn: &mut Turn<'_, '_>, desk: &Desk, deal: &Deal) -> Result<()> {
    if !may_prove(desk, deal) {
        return card::show(turn, desk, deal).await;
    }
    let files = waiting(turn, deal.id);
    let message = kinds(turn, desk, deal, files.len());
    enter(turn, Place::Proof { deal: deal.id, kind: None, files });
    turn.show(message);
    Ok(())
}

fn kinds(turn: &Turn<'_, '_>, desk: &Desk, deal: &Deal, files: usize) -> Message {
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

fn done_button(turn: &Turn<'_, '_>, deal: &Deal, id: &str) -> Button {
    Button::data(label(turn.lang, id, &Args::new()), format!("deal:done:{}", deal.id))
}

pub async fn chosen(turn: &mut Turn<'_, '_>, desk: &Desk, deal: &Deal, kind: ProofKind) -> Result<()> {
    if !may_prove(desk, deal) || !ProofKind::of(deal.stage).contains(&kind) {
        return card::show(turn, desk, deal).await;
    }
    let files = waiting(turn, deal.id);
    enter(turn, Place::Proof { deal: deal.id, kind: Some(kind), files: Vec::new() });
    if files.is_empty() {
        await_file(turn, deal, kind);
        return Ok(());
    }
    let mut message = None;
    for file in files {
        message = Some(add(turn, desk, deal, kind, &file).await?);
    }
    if let Some(message) = message {
        turn.show(message);
    }
    Ok(())
}

fn await_file(turn: &mut Turn<'_, '_>, deal: &Deal, kind: ProofKind) {
    let args = Args::new().with("kind", kind.name());
    let promise = format!("deal:promise:{}:{}", deal.id, kind.name());
    let message = Message::new(say(turn.lang, "deal-proof-send", &args))
        .row([Button::data(label(turn.lang, "deal-proof-promise-button", &args), promise)])
        .row([
            Button::data(label(turn.lang, "log-back-button", &args), format!("deal:proof:{}", deal.id)),
            done_button(turn, deal, "deal-proof-later-button"),
        ]);
    turn.show(message);
}

/// A file where a proof is awaited.
pub async fn take(turn: &mut Turn<'_, '_>, id: DealId, sent: &File) -> Result<()> {
    let Some((desk, deal)) = own(turn, id).await? else { return lost(turn).await };
    let Talk::Dealing(Open { at: Place::Proof { kind, mut files, .. }, .. }) = turn.talk.clone() else {
        return lost(turn).await;
    };
    let is_too_big = sent.kept.is_none() && sent.size.is_some_and(|size| size > MOST_BY_TELEGRAM);
    let wrong = match () {
        () if is_too_big => Some("deal-proof-too-big"),
        () if !may_be_receipt(sent) => Some("deal-proof-refused"),
        () => None,
    };
    if let Some(wrong) = wrong {
        turn.first(say(turn.lang, wrong, &Args::new()));
        return ask_again(turn, id).await;
    }
    let message = match kind {
        Some(kind) => add(turn, &desk, &deal, kind, sent).await?,
        None => {
            if files.len() < MOST {
                files.push(sent.clone());
            }
            let message = kinds(turn, &desk, &deal, files.len());
            enter(turn, Place::Proof { deal: id, kind: None, files });
            message
        }
    };
    match &sent.album {
        Some(album) => turn.reply_once(&format!("proof:{}:{album}", turn.chat.chat), message).await,
        None => {
            turn.reply(message);
            Ok(())
        }
    }
}

/// Keeps a file as a proof; more of the same may follow.
async fn add(turn: &mut Turn<'_, '_>, desk: &Desk, deal: &Deal, kind: ProofKind, sent: &File) -> Result<Message> {
    let file = sent.kept.as_ref().map(|kept| KeptProof { sha256: kept.sha256.clone(), mime: kept.mime.clone() });
    let proof = Proof {
        state: if file.is_some() { ProofState::Given } else { ProofState::Fetching },
        name: file_name::shown(sent.name.as_deref()),
        file,
        ..fresh(turn, desk, deal, kind)
    };
    let added = store::deals::add_proof(turn.tx, &proof, Some(&sent.unique_id)).await?;
    match added {
        Some(id) if proof.state == ProofState::Fetching => {
            turn.outcome.work.push(Work::FetchProof { proof: id, file_id: sent.file_id.clone() });
        }
        Some(id) => telling::proof_given(turn, desk, deal, id, kind).await?,
        None => {}
    }
    let said = if added.is_some() { "deal-proof-taken" } else { "deal-proof-known" };
    let text = say(turn.lang, said, &Args::new().with("kind", kind.name()));
    let another =
        Button::data(label(turn.lang, "deal-proof-another-button", &Args::new()), format!("deal:proof:{}", deal.id));
    Ok(Message::new(text).row([done_button(turn, deal, "deal-proof-done-button")]).row([another]))
}

fn fresh(turn: &Turn<'_, '_>, desk: &Desk, deal: &Deal, kind: ProofKind) -> Proof {
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
    match &turn.talk {
        Talk::Dealing(Open { at: Place::Proof { kind: Some(kind), .. }, .. }) => {
            let kind = *kind;
            await_file(turn, &deal, kind);
            Ok(())
        }
        _ => ask_kind(turn, &desk, &deal).await,
    }
}

/// From a document to which it is, and from there to the deal.
pub async fn back(turn: &mut Turn<'_, '_>, id: DealId) -> Result<()> {
    let Some((desk, deal)) = own(turn, id).await? else { return lost(turn).await };
    match &turn.talk {
        Talk::Dealing(Open { at: Place::Proof { kind: Some(_), .. }, .. }) => ask_kind(turn, &desk, &deal).await,
        _ => done(turn, &desk, &deal).await,
    }
}

/// A file is here, or never will be.
pub async fn come_back(turn: &mut Turn<'_, '_>, id: ProofId, how: Fetched) -> Result<()> {
    let Some(proof) = store::deals::find_proof(turn.tx, id).await? else { return Ok(()) };
    let Some((desk, deal)) = own(turn, proof.deal).await? else { return Ok(()) };
    match how {
        Fetched::Kept => telling::proof_given(turn, &desk, &deal, id, proof.kind).await,
        Fetched::Lost => {
            let args = Args::new().with("kind", proof.kind.name());
            let again = Button::data(label(turn.lang, "deal-proof-button", &args), format!("deal:proof:{}", deal.id));
            turn.reply(Message::new(say(turn.lang, "deal-proof-lost", &args)).row([again]));
            Ok(())
        }
    }
}
