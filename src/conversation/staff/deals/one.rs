//! One deal on the screen of staff: both words beside each other, the proofs, and what can be done.

use anyhow::Result;

use super::super::super::Talk;
use super::super::super::turn::Turn;
use super::super::home;
use super::super::view::{here, member_name};
use super::{Case, State, arranging, case, twins};
use crate::domain::company::Side;
use crate::domain::deal::{Agreement, Deal, Proof, ProofState, Said, Word};
use crate::domain::ids::DealId;
use crate::domain::lang::Lang;
use crate::domain::log::Amount;
use crate::domain::message::{Button, Message, Text};
use crate::text::{Args, label, say};
use crate::words::deal as words;

pub async fn show(turn: &mut Turn<'_, '_>, id: DealId) -> Result<()> {
    match case(turn, id).await? {
        Some(case) => show_case(turn, &case).await,
        None => super::super::refused(turn),
    }
}

pub(super) async fn show_case(turn: &mut Turn<'_, '_>, case: &Case) -> Result<()> {
    let message = message(turn, case).await?;
    if matches!(turn.talk, Talk::Staff(_)) {
        turn.talk = Talk::Home;
    }
    turn.show(message);
    Ok(())
}

/// The words a document may show: one where they agree, and those without an amount only where none has one.
pub(super) fn candidates(deal: &Deal) -> Vec<&Word> {
    let words: Vec<&Word> = Side::BOTH.into_iter().filter_map(|side| deal.word(side)).collect();
    let with_amount: Vec<&Word> = words.iter().copied().filter(|word| word.said.amount.said().is_some()).collect();
    match (deal.agreement(), with_amount.is_empty()) {
        (_, true) => words.into_iter().take(1).collect(),
        (Some(Agreement::Differ), false) => with_amount,
        _ => with_amount.into_iter().take(1).collect(),
    }
}

pub(super) fn button(lang: Lang, id: &str, args: &Args, data: String) -> Button {
    Button::data(label(lang, id, args), data)
}

async fn message(turn: &mut Turn<'_, '_>, case: &Case) -> Result<Message> {
    let (lang, deal, id, none) = (turn.lang, &case.deal, case.deal.id, Args::new());
    let mut message = Message::new(text(turn, case).await?);
    if deal.proofs.iter().any(|proof| proof.file.is_some()) {
        message = message.row([button(lang, "staff-deal-see-button", &none, format!("staff:deal:see:{id}"))]);
    }
    if case.desk.may_act() && deal.is_open() {
        for proof in deal.proofs.iter().filter(|proof| deal.is_to_be_looked_at(proof)) {
            message = decisions(lang, message, deal, proof);
        }
        let saw = button(lang, "staff-deal-saw-button", &none, format!("staff:deal:saw:{id}"));
        message = message.row([saw]);
        message = message.row(Side::BOTH.map(|side| {
            let args = Args::new().with("side", side.name());
            button(lang, "staff-deal-for-button", &args, format!("staff:deal:for:{id}:{}", side.name()))
        }));
        message = arranging::rows(turn, message, deal).await?;
        message = message.row([button(lang, "staff-deal-off-button", &none, format!("staff:deal:off:{id}"))]);
    }
    let all = button(lang, "staff-deals-button", &none, format!("staff:deal:all:{}", case.desk.cohort.id));
    Ok(message.row([all, home::button(turn, &case.desk)]))
}

/// What can be said of a proof; where the two amounts differ, which of them it shows.
fn decisions(lang: Lang, mut message: Message, deal: &Deal, proof: &Proof) -> Message {
    let args = Args::new().with("kind", proof.kind.name());
    let is_shown = matches!(proof.state, ProofState::Promised | ProofState::Seen);
    let (one, which) = match is_shown {
        true => ("staff-deal-seen-button", "staff-deal-seen-amount-button"),
        false => ("staff-deal-ok-button", "staff-deal-ok-amount-button"),
    };
    let words = candidates(deal);
    let id = if words.len() > 1 { which } else { one };
    for word in words {
        let args = args.clone().with("side", word.side.name()).with("amount", words::amount(lang, &word.said.amount));
        message = message.row([button(lang, id, &args, format!("staff:deal:ok:{}:{}", proof.id, word.id))]);
    }
    match is_shown {
        true => message,
        false => message.row([button(lang, "staff-deal-back-button", &args, format!("staff:deal:back:{}", proof.id))]),
    }
}

async fn text(turn: &mut Turn<'_, '_>, case: &Case) -> Result<Text> {
    let (lang, deal) = (turn.lang, &case.deal);
    let mut text = say(lang, "staff-deal", &case.args(lang));
    for side in Side::BOTH {
        text = text.paragraph(match deal.last(side) {
            Some(word) => said(turn, case, word).await?,
            None => say(lang, "staff-deal-silent", &Args::new().with("side", side.name())),
        });
    }
    if let Some(agreement) = deal.agreement() {
        text = text.paragraph(say(lang, "staff-deal-agreement", &Args::new().with("agreement", agreement.name())));
    }
    if !deal.proofs.is_empty() {
        text = text.paragraph(say(lang, "staff-deal-proofs", &Args::new()));
        for proof in &deal.proofs {
            text = text.line(looked(turn, case, proof).await?);
        }
    }
    text = text.paragraph(twins::said(turn, case).await?);
    Ok(text.paragraph(match deal.is_open() {
        true => {
            let state = State::of(deal, &case.desk).name();
            say(lang, "staff-deal-state", &Args::new().with("state", state))
        }
        false => say(lang, "staff-deal-closed", &Args::new()),
    }))
}

/// What a side says, who said it and when.
async fn said(turn: &mut Turn<'_, '_>, case: &Case, word: &Word) -> Result<Text> {
    let lang = turn.lang;
    let nobody = label(lang, "staff-log-by-office", &Args::new());
    let by = member_name(turn, word.said_by).await?.unwrap_or_else(|| nobody.clone());
    let args = Args::new()
        .with("side", word.side.name())
        .with("said", words::said(lang, &word.said))
        .with("name", by)
        .with("at", here(word.said_at, &case.desk.cohort))
        .with("off", if word.is_taken_back { "yes" } else { "no" });
    let mut text = say(lang, "staff-deal-said", &args);
    if let Some(entered_by) = word.entered_by {
        let by = member_name(turn, entered_by).await?.unwrap_or(nobody);
        text = text.line(say(lang, "staff-deal-entered", &Args::new().with("name", by)));
    }
    let corrected = corrections(&case.deal, word);
    if corrected > 0 {
        text = text.line(say(lang, "staff-deal-corrected", &Args::new().with("count", corrected)));
    }
    Ok(text)
}

/// How often a side has said something else. An amount that comes after the word that it was signed corrects nothing.
fn corrections(deal: &Deal, last: &Word) -> usize {
    let nothing = Said { amount: Amount::Unknown, when: None };
    let before = deal.words.iter().filter(|word| word.side == last.side && word.revision < last.revision);
    before.filter(|word| word.revision > 1 || word.said != nothing || last.is_taken_back).count()
}

/// A proof, and who looked at it.
async fn looked(turn: &mut Turn<'_, '_>, case: &Case, proof: &Proof) -> Result<Text> {
    let lang = turn.lang;
    let text = words::proofs(lang, [proof]);
    let Some((by, at)) = proof.looked else { return Ok(text) };
    let nobody = label(lang, "staff-log-by-office", &Args::new());
    let args = Args::new()
        .with("name", member_name(turn, by).await?.unwrap_or(nobody))
        .with("at", here(at, &case.desk.cohort));
    let text = text.line(say(lang, "staff-deal-looked", &args));
    let is_stale =
        matches!(proof.state, ProofState::Confirmed | ProofState::Seen) && case.deal.shown_by(proof).is_none();
    Ok(match is_stale {
        true => text.line(say(lang, "staff-deal-proof-stale", &Args::new())),
        false => text,
    })
}
