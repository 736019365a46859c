//! A deal as one of its sides sees it: what it said itself, and its proofs.

use anyhow::Result;

use super::super::turn::Turn;
use super::desk::Desk;
use super::waiting;
use crate::domain::company::Side;
use crate::domain::deal::Deal;
use crate::domain::message::{Button, Message, Text};
use crate::text::{Args, label, say};
use crate::words::deal as words;

pub async fn show(turn: &mut Turn<'_, '_>, desk: &Desk, deal: &Deal) -> Result<()> {
    let message = message(turn, desk, deal);
    turn.show(message);
    Ok(())
}

fn message(turn: &Turn<'_, '_>, desk: &Desk, deal: &Deal) -> Message {
    let (lang, id) = (turn.lang, deal.id);
    let button = |words: &str, data: String| Button::data(label(lang, words, &Args::new()), data);
    let text = text(turn, desk, deal);
    let home = button("home-button", "home".to_owned());
    let Some(word) = deal.word(desk.side).filter(|_| deal.is_open()) else {
        let text = text.paragraph(say(lang, "deal-is-off", &Args::new()));
        return Message::new(text).row([desk.onwards(turn)]).row([home]);
    };
    let fix = button("deal-fix-button", format!("deal:fix:{id}:{}", word.revision));
    let off = button("deal-off-button", format!("deal:off:{id}:{}", word.revision));
    let mut message = Message::new(text);
    message = match desk.side {
        Side::Firm => message.row([fix, button("deal-proof-button", format!("deal:proof:{id}"))]),
        Side::Buyer => message.row([fix]),
    };
    message.row([off]).row([desk.onwards(turn)]).row([home])
}

/// What the side said, and by whom where it was not itself.
fn text(turn: &Turn<'_, '_>, desk: &Desk, deal: &Deal) -> Text {
    let lang = turn.lang;
    let mut text = say(lang, "deal-card", &desk.stage_args(turn, deal.stage));
    let Some(word) = deal.last(desk.side) else { return text };
    let args = Args::new()
        .with("stage", deal.stage.name())
        .with("amount", words::bare_amount(lang, &word.said.amount))
        .with("when", words::when(lang, word.said.when));
    text = text.line(say(lang, "deal-card-amount", &args)).line(say(lang, "deal-card-when", &args));
    if word.entered_by.is_some() {
        text = text.line(say(lang, "deal-card-entered", &args));
    }
    if desk.side == Side::Buyer {
        return text;
    }
    text = match deal.proofs.is_empty() {
        true => text.line(say(lang, "deal-card-no-proof", &args)),
        false => text.line(say(lang, "deal-card-proofs", &args)).line(words::proofs(lang, &deal.proofs)),
    };
    match waiting::count(turn, deal.id) {
        0 => text,
        files => text.paragraph(say(lang, "deal-proof-waits", &Args::new().with("count", files))),
    }
}
