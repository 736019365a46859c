//! The files of proofs: each is kept, refused or known by itself, and what comes together is answered once.

use anyhow::Result;

use super::super::samples::may_be_receipt;
use super::super::turn::{Turn, Work};
use super::album::{Fate, Together};
use super::desk::Desk;
use super::proof::{asked_kind, awaited, done_button, fresh, kinds, own};
use super::{lost, telling, waiting};
use crate::domain::deal::{Deal, KeptProof, Proof, ProofKind, ProofState};
use crate::domain::file::MOST_BY_TELEGRAM;
use crate::domain::file_name;
use crate::domain::ids::{DealId, ProofId};
use crate::domain::message::{Button, Message, Text};
use crate::domain::work::Fetched;
use crate::store;
use crate::telegram::incoming::File;
use crate::text::{Args, label, say};

/// A file where a proof is awaited.
pub async fn take(turn: &mut Turn<'_, '_>, id: DealId, sent: &File) -> Result<()> {
    let (Some((desk, deal)), Some(kind)) = (own(turn, id).await?, asked_kind(turn, id)) else {
        return lost(turn).await;
    };
    receive(turn, &desk, &deal, kind, sent).await
}

/// A part of an album whose other parts are proofs, or wait to be named: it goes along, whatever is open by now.
pub async fn goes_along(turn: &mut Turn<'_, '_>, sent: &File) -> Result<bool> {
    let Some(album) = &sent.album else { return Ok(false) };
    let Some(open) = turn.unasked.proof_album.clone().filter(|open| open.is_of(album)) else { return Ok(false) };
    let Some((desk, deal)) = own(turn, open.deal).await? else { return Ok(false) };
    receive(turn, &desk, &deal, open.kind, sent).await?;
    Ok(true)
}

async fn receive(
    turn: &mut Turn<'_, '_>,
    desk: &Desk,
    deal: &Deal,
    kind: Option<ProofKind>,
    sent: &File,
) -> Result<()> {
    let known = turn.unasked.proof_album.clone();
    let known = known.filter(|open| open.deal == deal.id && sent.album.as_deref().is_some_and(|own| open.is_of(own)));
    let mut together = match known {
        Some(open) => open.named(kind),
        None => Together::new(deal.id, kind, sent.album.as_deref()),
    };
    let is_too_big = sent.kept.is_none() && sent.size.is_some_and(|size| size > MOST_BY_TELEGRAM);
    together.count(match kind {
        _ if is_too_big => Fate::TooBig,
        _ if !may_be_receipt(sent) => Fate::Refused,
        Some(kind) => add(turn, desk, deal, kind, sent).await?,
        None => waiting::put_by(turn, deal.id, sent),
    });
    let message = answer(turn, desk, deal, &together);
    match &sent.album {
        Some(album) => {
            turn.unasked.proof_album = Some(together);
            let under = under(turn, album);
            turn.reply_once_each(&under, message).await
        }
        None => {
            turn.reply(message);
            Ok(())
        }
    }
}

/// What is said of files that came: what was kept, and otherwise what is awaited still.
pub fn answer(turn: &Turn<'_, '_>, desk: &Desk, deal: &Deal, together: &Together) -> Message {
    let left_out = together.left_out(turn.lang);
    let below = |above: Text, message: Message| Message { text: above.paragraph(message.text), ..message };
    let Some(kind) = together.kind else { return below(left_out, kinds(turn, desk, deal)) };
    if !together.is_any_good() {
        return below(left_out, awaited(turn, deal, kind));
    }
    let another = label(turn.lang, "deal-proof-another-button", &Args::new());
    Message::new(together.kept(turn.lang, kind).paragraph(left_out))
        .row([done_button(turn, deal, "deal-proof-done-button")])
        .row([Button::data(another, format!("deal:proof:{}", deal.id))])
}

/// Keeps a file as a proof, where the deal has not got it.
pub async fn add(turn: &mut Turn<'_, '_>, desk: &Desk, deal: &Deal, kind: ProofKind, sent: &File) -> Result<Fate> {
    let file = sent.kept.as_ref().map(|kept| KeptProof { sha256: kept.sha256.clone(), mime: kept.mime.clone() });
    // By its content, since a page and Telegram know the same file by different names.
    let is_here = |one: &Proof| file.is_some() && one.file == file && one.state.is_here();
    if deal.proofs.iter().any(is_here) {
        return Ok(Fate::Known);
    }
    let proof = Proof {
        state: if file.is_some() { ProofState::Given } else { ProofState::Fetching },
        name: file_name::shown(sent.name.as_deref()),
        file,
        ..fresh(turn, desk, deal, kind)
    };
    let Some(id) = store::deals::add_proof(turn.tx, &proof, Some(&sent.unique_id)).await? else {
        return Ok(Fate::Known);
    };
    if proof.state == ProofState::Fetching {
        turn.outcome.work.push(Work::FetchProof { proof: id, file_id: sent.file_id.clone() });
    } else if let Some(deal) = store::deals::find(turn.tx, deal.id).await? {
        // Others may have come in this very turn.
        telling::proof_given(turn, desk, &deal, id, kind).await?;
    }
    Ok(Fate::Taken)
}

/// What was to ask which document an album is gives way: it was said.
pub async fn asks_no_more(turn: &mut Turn<'_, '_>, together: &Together) -> Result<()> {
    let Some(album) = &together.album else { return Ok(()) };
    let (bot, chat, under) = (turn.house.bot, turn.chat.chat, under(turn, album));
    if let Some((once, _)) = store::waiting::under(turn.tx, bot, chat, &under).await? {
        store::waiting::take_back(turn.tx, &once, turn.now).await?;
    }
    Ok(())
}

/// Under what an album is answered.
fn under(turn: &Turn<'_, '_>, album: &str) -> String {
    format!("proof:{}:{album}:", turn.chat.chat)
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
