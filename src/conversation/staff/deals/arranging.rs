//! Whether two words are of the same deal is theirs who know: staff part what was joined by mistake, join what belongs
//! together, and withdraw what never was.

use anyhow::Result;

use super::super::super::turn::Turn;
use super::one::{button, show_case};
use super::{Case, case};
use crate::domain::company::Side;
use crate::domain::deal::{Deal, DealState};
use crate::domain::ids::DealId;
use crate::domain::message::Message;
use crate::store;
use crate::store::audit::What;
use crate::text::{Args, say};
use crate::words::deal as words;

/// What a deal could be joined with: of the same two and the same stage, with words of the other side alone.
async fn others(turn: &mut Turn<'_, '_>, deal: &Deal) -> Result<Vec<Deal>> {
    let said = |deal: &Deal, side| deal.last(side).is_some();
    let Some(silent) = Side::BOTH.into_iter().find(|side| !said(deal, *side)) else { return Ok(Vec::new()) };
    let all = store::deals::of_pair(turn.tx, deal.pair).await?;
    let fits = |other: &Deal| {
        other.id != deal.id && other.stage == deal.stage && other.is_open() && !said(other, silent.other())
    };
    Ok(all.into_iter().filter(fits).collect())
}

fn is_both(deal: &Deal) -> bool {
    Side::BOTH.into_iter().all(|side| deal.last(side).is_some())
}

pub(super) async fn rows(turn: &mut Turn<'_, '_>, mut message: Message, deal: &Deal) -> Result<Message> {
    let lang = turn.lang;
    if is_both(deal) {
        let data = format!("staff:deal:part:{}", deal.id);
        message = message.row([button(lang, "staff-deal-part-button", &Args::new(), data)]);
    }
    for other in others(turn, deal).await? {
        let Some(word) = Side::BOTH.into_iter().find_map(|side| other.word(side)) else { continue };
        let args = Args::new().with("side", word.side.name()).with("said", words::said(lang, &word.said));
        let data = format!("staff:deal:join:{}:{}", deal.id, other.id);
        message = message.row([button(lang, "staff-deal-join-button", &args, data)]);
    }
    Ok(message)
}

/// As it is now that nobody else changes it until the turn ends.
async fn held(turn: &mut Turn<'_, '_>, before: Case) -> Result<Option<Case>> {
    store::deals::hold(turn.tx, before.deal.pair.firm).await?;
    case(turn, before.deal.id).await
}

/// What the buyer says becomes a deal of its own.
pub(super) async fn part(turn: &mut Turn<'_, '_>, case: Case) -> Result<()> {
    let Some(case) = held(turn, case).await? else { return Ok(()) };
    let deal = &case.deal;
    if !deal.is_open() || !is_both(deal) {
        return show_case(turn, &case).await;
    }
    let other = store::deals::open(turn.tx, deal.cohort, deal.pair, deal.stage, turn.now).await?;
    store::deals::move_words(turn.tx, deal.id, Side::Buyer, other).await?;
    done(turn, &case, "deal-parted", "staff-deal-parted").await
}

/// What the other side says of another deal is said of this one.
pub(super) async fn join(turn: &mut Turn<'_, '_>, case: Case, other: &str) -> Result<()> {
    let Some(case) = held(turn, case).await? else { return Ok(()) };
    if !case.deal.is_open() {
        return show_case(turn, &case).await;
    }
    let all = others(turn, &case.deal).await?;
    let Some(other) = all.into_iter().find(|one| Ok(one.id) == other.parse().map(DealId)) else {
        return show_case(turn, &case).await;
    };
    let id = case.deal.id;
    for side in Side::BOTH {
        store::deals::move_words(turn.tx, other.id, side, id).await?;
    }
    store::deals::move_proofs(turn.tx, other.id, id).await?;
    store::deals::close(turn.tx, other.id, DealState::Joined, case.desk.me(), turn.now).await?;
    done(turn, &case, "deal-joined", "staff-deal-joined").await
}

/// Withdraws the whole deal as a mistake, after one more tap.
pub(super) async fn withdraw(turn: &mut Turn<'_, '_>, case: Case, is_sure: bool) -> Result<()> {
    let (lang, id) = (turn.lang, case.deal.id);
    let Some(case) = held(turn, case).await? else { return Ok(()) };
    if !case.deal.is_open() {
        return show_case(turn, &case).await;
    }
    if !is_sure {
        let message = Message::new(say(lang, "staff-deal-off-ask", &case.args(lang)))
            .row([button(lang, "deal-off-yes-button", &Args::new(), format!("staff:deal:off:{id}:yes"))])
            .row([button(lang, "deal-off-no-button", &Args::new(), format!("staff:deal:one:{id}"))]);
        turn.show(message);
        return Ok(());
    }
    store::deals::close(turn.tx, id, DealState::Withdrawn, case.desk.me(), turn.now).await?;
    done(turn, &case, "deal-withdrawn", "staff-deal-withdrawn").await
}

async fn done(turn: &mut Turn<'_, '_>, before: &Case, action: &str, said: &str) -> Result<()> {
    let (me, cohort, id) = (before.desk.me(), before.desk.cohort.id, before.deal.id);
    store::audit::add(turn.tx, cohort, Some(me), action, What::deal(id), turn.now).await?;
    turn.first(say(turn.lang, said, &Args::new()));
    match case(turn, id).await? {
        Some(case) => show_case(turn, &case).await,
        None => Ok(()),
    }
}
