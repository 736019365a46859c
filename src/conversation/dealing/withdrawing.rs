//! A side says that a deal was a mistake: its word is taken back, and what the other side says stays.

use anyhow::Result;

use super::super::turn::Turn;
use super::card;
use super::desk::Desk;
use crate::domain::deal::Deal;
use crate::domain::message::{Button, Message};
use crate::store;
use crate::store::audit::What;
use crate::store::deals::{Sayer, Saying};
use crate::text::{Args, label, say};
use crate::words::deal as words;

pub async fn take_back(turn: &mut Turn<'_, '_>, desk: &Desk, deal: &Deal, revision: &str, is_sure: bool) -> Result<()> {
    let lang = turn.lang;
    let Some(word) = deal.word(desk.side).filter(|_| deal.is_open()) else {
        return card::show(turn, desk, deal).await;
    };
    if Ok(word.revision) != revision.parse() {
        turn.first(say(lang, "deal-changed-meanwhile", &Args::new()));
        return card::show(turn, desk, deal).await;
    }
    if !is_sure {
        let args = desk.stage_args(turn, deal.stage).with("said", words::said(lang, &word.said));
        let button = |words: &str, data: String| Button::data(label(lang, words, &Args::new()), data);
        let message = Message::new(say(lang, "deal-off-ask", &args))
            .row([button("deal-off-yes-button", format!("deal:off:{}:{revision}:yes", deal.id))])
            .row([button("deal-off-no-button", format!("deal:one:{}", deal.id))]);
        turn.show(message);
        return Ok(());
    }
    let sayer = Sayer { side: desk.side, by: desk.member.id, entered_by: None };
    let seen = Some(word.revision);
    store::deals::say(turn.tx, deal.id, sayer, Saying::TakesBack(&word.said), seen, turn.now).await?;
    let what = What::deal(deal.id);
    store::audit::add(turn.tx, desk.cohort.id, Some(desk.member.id), "deal-taken-back", what, turn.now).await?;
    let deal = store::deals::find(turn.tx, deal.id).await?.unwrap_or_else(|| deal.clone());
    card::show(turn, desk, &deal).await
}
