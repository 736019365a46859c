//! One deal on the screen of staff: both words, the proofs, and what can be done.

use anyhow::Result;

use super::super::super::Talk;
use super::super::super::turn::Turn;
use super::super::home;
use super::super::view::{here, member_name};
use super::{Case, State, case};
use crate::domain::company::Side;
use crate::domain::deal::Word;
use crate::domain::ids::DealId;
use crate::domain::message::{Button, Message, Text};
use crate::text::{Args, label, say};
use crate::words::deal as words;

pub async fn show(turn: &mut Turn<'_, '_>, id: DealId) -> Result<()> {
    let Some(case) = case(turn, id).await? else { return super::super::refused(turn) };
    let message = message(turn, &case).await?;
    if matches!(turn.talk, Talk::Staff(_)) {
        turn.talk = Talk::Home;
    }
    turn.show(message);
    Ok(())
}

async fn message(turn: &mut Turn<'_, '_>, case: &Case) -> Result<Message> {
    let lang = turn.lang;
    let mut text = text(turn, case).await?;
    if !case.deal.is_open() {
        text = text.paragraph(say(lang, "staff-deal-closed", &Args::new()));
    }
    let all = Button::data(
        label(lang, "staff-deals-button", &Args::new()),
        format!("staff:deal:all:{}", case.desk.cohort.id),
    );
    Ok(Message::new(text).row([all, home::button(turn, &case.desk)]))
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
        text = text.paragraph(say(lang, "staff-deal-proofs", &Args::new())).line(words::proofs(lang, &deal.proofs));
    }
    Ok(text.paragraph(say(
        lang,
        "staff-deal-state",
        &Args::new().with("state", State::of(deal, &case.desk).name()),
    )))
}

/// What a side says, who said it and when.
async fn said(turn: &mut Turn<'_, '_>, case: &Case, word: &Word) -> Result<Text> {
    let lang = turn.lang;
    let nobody = label(lang, "staff-log-by-office", &Args::new());
    let by = member_name(turn, word.said_by).await?.unwrap_or_else(|| nobody.clone());
    let args = Args::new()
        .with("side", word.side.name())
        .with("said", words::said(lang, word))
        .with("name", by)
        .with("at", here(word.said_at, &case.desk.cohort))
        .with("off", if word.is_taken_back { "yes" } else { "no" });
    let mut text = say(lang, "staff-deal-said", &args);
    if let Some(entered_by) = word.entered_by {
        let by = member_name(turn, entered_by).await?.unwrap_or(nobody);
        text = text.line(say(lang, "staff-deal-entered", &Args::new().with("name", by)));
    }
    Ok(text)
}
