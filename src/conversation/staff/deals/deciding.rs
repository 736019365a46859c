//! Looking at a proof: it is right, it was seen and not kept, or it goes back with a reason. The row keeps who and when;
//! a button names the word whose amount was seen, so that nobody confirms what has been corrected meanwhile.

use anyhow::Result;

use super::super::super::Talk;
use super::super::super::dealing::telling;
use super::super::super::turn::Turn;
use super::super::step::Step;
use super::one::{button, candidates, show_case};
use super::{Case, case};
use crate::domain::company::Side;
use crate::domain::deal::{Proof, ProofKind, ProofState, Word};
use crate::domain::file_kind::FileKind;
use crate::domain::ids::{ProofId, WordId};
use crate::domain::lang::Lang;
use crate::domain::message::{Content, Document, Message};
use crate::store;
use crate::store::audit::What;
use crate::text::words::is_one_of;
use crate::text::{Args, label, say};
use crate::words::deal as words;

/// Reasons staff need not type.
pub(super) const REASONS: [&str; 4] = ["blurry", "amount", "partner", "other"];
/// A reason may be so long, in characters.
const LONGEST: usize = 500;

/// The deal a proof is of, where this person is staff of its cohort.
pub(super) async fn of_proof(turn: &mut Turn<'_, '_>, proof: &str) -> Result<Option<(Case, Proof)>> {
    let Ok(id) = proof.parse() else { return Ok(None) };
    let Some(proof) = store::deals::find_proof(turn.tx, ProofId(id)).await? else { return Ok(None) };
    Ok(case(turn, proof.deal).await?.map(|case| (case, proof)))
}

/// Sends staff the files themselves.
pub(super) async fn see(turn: &mut Turn<'_, '_>, case: &Case) -> Result<()> {
    turn.tapped = None;
    for proof in &case.deal.proofs {
        let Some(file) = &proof.file else { continue };
        let kind = words::kind(turn.lang, proof.kind);
        let ending = FileKind::from_mime(&file.mime).ending();
        let document = Document {
            file_name: format!("{kind}.{ending}"),
            mime: file.mime.clone(),
            content: Content::Kept(file.sha256.clone()),
            photo: false,
        };
        let args = case.args(turn.lang).with("kind", proof.kind.name());
        turn.reply(Message::new(say(turn.lang, "staff-deal-file", &args)).document(document));
    }
    Ok(())
}

async fn meanwhile(turn: &mut Turn<'_, '_>, case: &Case) -> Result<()> {
    turn.first(say(turn.lang, "staff-deal-meanwhile", &Args::new()));
    show_case(turn, case).await
}

/// It shows the amount of this word.
pub(super) async fn confirm(turn: &mut Turn<'_, '_>, case: Case, proof: Proof, word: &str) -> Result<()> {
    let word = word.parse().ok().map(WordId);
    if proof.shows == word && case.deal.shown_by(&proof).is_some() {
        // The same tap once more.
        return show_case(turn, &case).await;
    }
    let shown = candidates(&case.deal).into_iter().find(|one| Some(one.id) == word);
    let (Some(shown), true) = (shown, case.deal.is_open() && case.deal.is_to_be_looked_at(&proof)) else {
        return meanwhile(turn, &case).await;
    };
    let seen = proof.state;
    let state = match seen {
        ProofState::Promised | ProofState::Seen => ProofState::Seen,
        _ => ProofState::Confirmed,
    };
    let looked = Some((case.desk.me(), turn.now));
    let after = Proof { state, looked, shows: Some(shown.id), reason: None, ..proof };
    if !store::deals::set_proof(turn.tx, &after, seen).await? {
        return meanwhile(turn, &case).await;
    }
    decided(turn, &case, &after).await
}

/// Staff have seen a document of which nobody said anything before.
pub(super) async fn saw(turn: &mut Turn<'_, '_>, case: Case, kind: ProofKind, word: &str) -> Result<()> {
    let shown = candidates(&case.deal).into_iter().find(|one| named(one) == word);
    let (Some(shown), true) = (shown, case.deal.is_open()) else { return meanwhile(turn, &case).await };
    let is_known =
        |proof: &Proof| proof.kind == kind && proof.shows == Some(shown.id) && proof.state == ProofState::Seen;
    if case.deal.proofs.iter().any(is_known) {
        // The same tap once more.
        return show_case(turn, &case).await;
    }
    let proof = Proof {
        id: ProofId(0),
        deal: case.deal.id,
        kind,
        state: ProofState::Seen,
        name: None,
        reason: None,
        file: None,
        given_by: case.desk.me(),
        given_at: turn.now,
        looked: Some((case.desk.me(), turn.now)),
        shows: Some(shown.id),
    };
    store::deals::add_proof(turn.tx, &proof, None).await?;
    decided(turn, &case, &proof).await
}

/// A word of a deal in button data, where its number would be too long: `firm2`, its side and revision.
fn named(word: &Word) -> String {
    format!("{}{}", word.side.name(), word.revision)
}

/// Which document was seen, and which amount it shows.
pub(super) fn ask_kind(turn: &mut Turn<'_, '_>, case: &Case) {
    let (lang, id) = (turn.lang, case.deal.id);
    let mut message = Message::new(say(lang, "staff-deal-saw-ask", &case.args(lang)));
    let all = candidates(&case.deal);
    for kind in ProofKind::of(case.deal.stage) {
        for word in &all {
            let args = Args::new()
                .with("kind", kind.name())
                .with("side", word.side.name())
                .with("amount", words::amount(lang, &word.said.amount));
            let words = if all.len() > 1 { "staff-deal-saw-amount-button" } else { "staff-deal-saw-kind-button" };
            let data = format!("staff:deal:saw:{id}:{}:{}", kind.name(), named(word));
            message = message.row([button(lang, words, &args, data)]);
        }
    }
    let back = button(lang, "staff-give-up-button", &Args::new(), format!("staff:deal:one:{id}"));
    turn.show(message.row([back]));
}

/// Why it goes back: by a button, or in words.
pub(super) async fn ask_reason(turn: &mut Turn<'_, '_>, case: &Case, proof: &Proof) -> Result<()> {
    if proof.state != ProofState::Given && proof.state != ProofState::Confirmed {
        return show_case(turn, case).await;
    }
    let lang = turn.lang;
    let args = case.args(lang).with("kind", proof.kind.name());
    let mut message = Message::new(say(lang, "staff-deal-reason-ask", &args));
    for reason in REASONS {
        let args = Args::new().with("reason", reason);
        let data = format!("staff:deal:why:{}:{reason}", proof.id);
        message = message.row([button(lang, "staff-deal-reason", &args, data)]);
    }
    let back = button(lang, "staff-give-up-button", &args, format!("staff:deal:one:{}", case.deal.id));
    turn.talk = Talk::Staff(Step::ProofReason { proof: proof.id });
    turn.show(message.row([back]));
    Ok(())
}

pub(super) fn reason(name: &str) -> Option<String> {
    let known = REASONS.iter().find(|known| **known == name)?;
    Some(label(Lang::Ko, "staff-deal-reason", &Args::new().with("reason", *known)))
}

pub(super) async fn give_back(turn: &mut Turn<'_, '_>, case: Case, proof: Proof, reason: String) -> Result<()> {
    let seen = proof.state;
    if proof.state == ProofState::Returned && proof.reason.as_ref() == Some(&reason) {
        return show_case(turn, &case).await;
    }
    if seen != ProofState::Given && seen != ProofState::Confirmed {
        return meanwhile(turn, &case).await;
    }
    let looked = Some((case.desk.me(), turn.now));
    let after = Proof { state: ProofState::Returned, looked, shows: None, reason: Some(reason), ..proof };
    if !store::deals::set_proof(turn.tx, &after, seen).await? {
        return meanwhile(turn, &case).await;
    }
    decided(turn, &case, &after).await
}

/// The trail says who decided, and the firm is told where it has said anything of the deal; staff read whether it is.
async fn decided(turn: &mut Turn<'_, '_>, before: &Case, proof: &Proof) -> Result<()> {
    let (action, told, said) = match proof.state {
        ProofState::Returned => ("proof-returned", "deal-told-returned", "staff-deal-returned"),
        ProofState::Seen => ("proof-seen", "deal-told-seen", "staff-deal-confirmed"),
        _ => ("proof-confirmed", "deal-told-confirmed", "staff-deal-confirmed"),
    };
    let (me, cohort) = (before.desk.me(), before.desk.cohort.id);
    store::audit::add(turn.tx, cohort, Some(me), action, What::deal(before.deal.id), turn.now).await?;
    let mut heard = "no-word";
    if before.deal.word(Side::Firm).is_some() {
        let (kind, reason) = (proof.kind.name(), proof.reason.clone().unwrap_or_default());
        let words = |lang, args: Args| say(lang, told, &args.with("kind", kind).with("reason", &reason));
        let told = telling::to_side(turn, &before.deal, Side::Firm, (&before.firm, &before.buyer), &words).await?;
        heard = if told > 0 { "told" } else { "nobody" };
    }
    turn.talk = Talk::Home;
    let args = turn.with_told(Args::new().with("kind", proof.kind.name()).with("heard", heard));
    turn.first(say(turn.lang, said, &args));
    match case(turn, before.deal.id).await? {
        Some(case) => show_case(turn, &case).await,
        None => Ok(()),
    }
}

/// Words where a reason was asked for.
pub async fn said(turn: &mut Turn<'_, '_>, proof: ProofId, text: &str) -> Result<()> {
    let Some((case, proof)) = of_proof(turn, &proof.to_string()).await?.filter(|(case, _)| case.desk.may_act()) else {
        turn.talk = Talk::Home;
        return super::super::refused(turn);
    };
    let text = text.trim();
    if is_one_of("staff-give-up-button", text) {
        return show_case(turn, &case).await;
    }
    if text.is_empty() || text.chars().count() > LONGEST {
        turn.first(say(turn.lang, "catalog-remark-long", &Args::new().with("limit", LONGEST)));
        return ask_reason(turn, &case, &proof).await;
    }
    give_back(turn, case, proof, text.to_owned()).await
}

/// Asks once more why it goes back.
pub async fn ask_again(turn: &mut Turn<'_, '_>, proof: ProofId) -> Result<()> {
    match of_proof(turn, &proof.to_string()).await? {
        Some((case, proof)) if case.desk.may_act() => ask_reason(turn, &case, &proof).await,
        _ => {
            turn.talk = Talk::Home;
            super::super::refused(turn)
        }
    }
}
