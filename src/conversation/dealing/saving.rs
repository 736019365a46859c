//! Beginning what a side says of a deal, and saving it: a new word joins what the other side has said, or opens a deal.

use anyhow::{Context as _, Result};

use super::super::turn::Turn;
use super::super::unexpected;
use super::desk::{self, Desk};
use super::draft::Draft;
use super::{asking, begun, card, choosing, claiming, end, letter, proof, telling};
use crate::domain::company::Side;
use crate::domain::deal::{Deal, Said, Stage, When};
use crate::domain::ids::{DealDraftId, DealId};
use crate::domain::log::Amount;
use crate::domain::message::{Button, Message};
use crate::store;
use crate::store::audit::What;
use crate::store::deals::{Sayer, Saying};
use crate::text::{Args, label, say};
use crate::words::deal as words;

/// Whether what a side has said before of the same stage may be what it means now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Manner {
    AskWhetherNew,
    IsNew,
}

pub async fn begin(turn: &mut Turn<'_, '_>, desk: &Desk, stage: Stage, manner: Manner) -> Result<()> {
    let deals = store::deals::of_pair(turn.tx, desk.pair).await?;
    let said = told_of(&deals, stage, desk.side);
    let fits = |draft: &Draft| match manner {
        // Another one than what they have yet to say the amount of.
        Manner::IsNew => draft.is_new_of(stage),
        Manner::AskWhetherNew => draft.stage == stage && claiming::still_asks(draft, &deals, desk.side),
    };
    match begun::find(turn, desk, fits).await? {
        // What a colleague has told of since may be the very same.
        Some((_, draft)) if draft.known < said.len() && manner == Manner::AskWhetherNew => {
            which(turn, desk, stage, &said)
        }
        Some((id, draft)) => goes_on(turn, desk, id, Draft { known: said.len(), ..draft }).await,
        None if manner == Manner::AskWhetherNew && !said.is_empty() => which(turn, desk, stage, &said),
        None => fresh(turn, desk, Draft { known: said.len(), ..Draft::new(stage) }).await,
    }
}

/// What was begun before goes on from where it was left.
pub async fn goes_on(turn: &mut Turn<'_, '_>, desk: &Desk, id: DealDraftId, draft: Draft) -> Result<()> {
    let draft = Draft { leaving: false, ..draft };
    store::deals::keep_draft(turn.tx, id, &draft, turn.now).await?;
    if draft.is_begun() {
        turn.first(say(turn.lang, "log-resumed", &Args::new()));
    }
    asking::ask(turn, desk, id, &draft).await
}

/// The deals of a stage that a side has told of.
pub(super) fn told_of(deals: &[Deal], stage: Stage, side: Side) -> Vec<&Deal> {
    deals.iter().filter(|deal| deal.stage == stage && deal.word(side).is_some()).collect()
}

pub(super) async fn fresh(turn: &mut Turn<'_, '_>, desk: &Desk, draft: Draft) -> Result<()> {
    let (member, now) = (desk.member.id, turn.now);
    let id = store::deals::begin_draft(turn.tx, member, desk.pair, desk.side, &draft, now).await?;
    asking::ask(turn, desk, id, &draft).await
}

/// The same contract is asked about several times a year: one that was said already is not counted twice.
fn which(turn: &mut Turn<'_, '_>, desk: &Desk, stage: Stage, said: &[&Deal]) -> Result<()> {
    let lang = turn.lang;
    let args = desk.stage_args(turn, stage).with("count", said.len());
    let mut message = Message::new(desk.for_whom(turn).line(say(lang, "deal-again", &args)));
    for deal in said {
        let word = deal.word(desk.side).context("could not find what was said")?;
        let data = match desk.by_staff {
            true => format!("staff:deal:one:{}", deal.id),
            false => format!("deal:one:{}", deal.id),
        };
        let args = Args::new().with("said", words::said(lang, &word.said));
        message = message.row([Button::data(label(lang, "deal-again-this-button", &args), data)]);
    }
    let pair = desk.pair;
    let more = format!("deal:more:{}:{}:{}:{}", pair.firm, pair.buyer, letter(desk.side), stage.name());
    message = message.row([Button::data(label(lang, "deal-again-new-button", &Args::new()), more)]);
    if !desk.by_staff {
        message = message.row([desk.onwards(turn)]);
    }
    turn.show(message);
    Ok(())
}

/// Corrects what the side said, where that is still as it was shown.
pub async fn correct(turn: &mut Turn<'_, '_>, desk: &Desk, deal: &Deal, revision: &str) -> Result<()> {
    let word = deal.word(desk.side).filter(|_| deal.is_open());
    let Some(word) = word.filter(|word| Ok(word.revision) == revision.parse()) else {
        turn.first(say(turn.lang, "deal-changed-meanwhile", &Args::new()));
        return card::show(turn, desk, deal).await;
    };
    let (before, seen) = (claiming::answered(word), Some(word.revision));
    said_anew(turn, desk, deal, seen, before).await
}

/// Staff enter what a side says of this very deal by telephone.
pub async fn say_for(turn: &mut Turn<'_, '_>, deal: &Deal, side: Side) -> Result<()> {
    let Some(desk) = desk::at(turn, deal.pair, side).await?.filter(|desk| desk.by_staff) else {
        return unexpected::stale(turn).await;
    };
    let before = deal.word(side).and_then(claiming::answered);
    let seen = deal.last(side).map(|word| word.revision);
    said_anew(turn, &desk, deal, seen, before).await
}

/// Of a deal there is: what was begun on the same word goes on.
async fn said_anew(
    turn: &mut Turn<'_, '_>,
    desk: &Desk,
    deal: &Deal,
    seen: Option<i64>,
    before: Option<Said>,
) -> Result<()> {
    match begun::find(turn, desk, |draft| draft.corrects(deal.id, seen)).await? {
        Some((id, draft)) => goes_on(turn, desk, id, draft).await,
        None => fresh(turn, desk, Draft { deal: Some(deal.id), seen, before, ..Draft::new(deal.stage) }).await,
    }
}

pub async fn save(
    turn: &mut Turn<'_, '_>,
    desk: &Desk,
    id: DealDraftId,
    draft: Draft,
    when: Option<When>,
) -> Result<()> {
    let said = Said { amount: draft.amount.clone().unwrap_or(Amount::Unknown), when };
    store::deals::hold(turn.tx, desk.pair.firm).await?;
    if draft.deal.is_none() {
        let deals = store::deals::of_pair(turn.tx, desk.pair).await?;
        let told = told_of(&deals, draft.stage, desk.side);
        if told.len() > draft.known {
            // What was answered stays in the draft, for where it is another one.
            end(turn);
            turn.first(say(turn.lang, "deal-told-meanwhile", &Args::new()));
            return which(turn, desk, draft.stage, &told);
        }
    }
    let Some((deal, seen)) = target(turn, desk, &draft).await? else { return overtaken(turn, desk, id, &draft).await };
    let by = if desk.by_staff { telling::somebody_of(turn, desk).await? } else { desk.member.id };
    let sayer = Sayer { side: desk.side, by, entered_by: desk.by_staff.then_some(desk.member.id) };
    let word = store::deals::say(turn.tx, deal, sayer, Saying::Says(&said), seen, turn.now).await?;
    if word.is_none() {
        return overtaken(turn, desk, id, &draft).await;
    }
    store::deals::end_draft(turn.tx, id, Some(deal)).await?;
    end(turn);
    let deal = store::deals::find(turn.tx, deal).await?.context("could not find what was just said")?;
    let is_new = draft.before.is_none();
    let args = desk.stage_args(turn, deal.stage).with("said", words::said(turn.lang, &said));
    turn.first(say(turn.lang, if is_new { "deal-saved" } else { "deal-corrected" }, &args));
    if deal.proofs.iter().any(|proof| proof.looked.is_some() && deal.is_to_be_looked_at(proof)) {
        telling::amount_corrected(turn, desk, &deal).await?;
    }
    if desk.by_staff {
        let what = What::deal(deal.id);
        store::audit::add(turn.tx, desk.cohort.id, Some(desk.member.id), "deal-entered-for", what, turn.now).await?;
        telling::entered(turn, desk, &deal).await?;
    }
    after(turn, desk, &deal, is_new).await
}

/// What comes once something was said: its proof where it is a firm's, else the deal itself.
async fn after(turn: &mut Turn<'_, '_>, desk: &Desk, deal: &Deal, is_new: bool) -> Result<()> {
    match desk.side {
        _ if desk.by_staff => {
            super::super::staff::deals::show(turn, deal.id).await?;
            super::go_back(turn).await
        }
        Side::Firm if is_new && deal.proofs.is_empty() => proof::ask_kind(turn, desk, deal).await,
        Side::Firm | Side::Buyer => {
            card::show(turn, desk, deal).await?;
            super::go_back(turn).await
        }
    }
}

/// The deal it is said of, and the revision of the side's last word there: an open one of the two that has no word of this
/// side, or a new one. `None` where what it corrects is no longer as it was seen.
pub(super) async fn target(
    turn: &mut Turn<'_, '_>,
    desk: &Desk,
    draft: &Draft,
) -> Result<Option<(DealId, Option<i64>)>> {
    let last = |deal: &Deal| deal.last(desk.side).map(|word| word.revision);
    if let Some(id) = draft.deal {
        let deal = store::deals::find(turn.tx, id).await?;
        let as_seen = deal.filter(|deal| deal.is_open() && last(deal) == draft.seen);
        return Ok(as_seen.map(|deal| (deal.id, draft.seen)));
    }
    let deals = store::deals::of_pair(turn.tx, desk.pair).await?;
    let fits = |deal: &&Deal| deal.stage == draft.stage && deal.is_open() && deal.word(desk.side).is_none();
    // Of several the one of which the other side gives the same amount, else the oldest.
    let said = draft.amount.as_ref().and_then(Amount::said);
    let same = |deal: &&Deal| said.is_some_and(|said| deal.amount(desk.side.other()) == Some(said));
    let found = deals.iter().filter(fits).find(same).or_else(|| deals.iter().find(fits));
    if let Some(deal) = found {
        return Ok(Some((deal.id, last(deal))));
    }
    let opened = store::deals::open(turn.tx, desk.cohort.id, desk.pair, draft.stage, turn.now).await?;
    Ok(Some((opened, None)))
}

/// A colleague or staff were faster: nothing is changed, and what they said is shown.
async fn overtaken(turn: &mut Turn<'_, '_>, desk: &Desk, id: DealDraftId, draft: &Draft) -> Result<()> {
    store::deals::end_draft(turn.tx, id, None).await?;
    end(turn);
    turn.first(say(turn.lang, "deal-changed-meanwhile", &Args::new()));
    match draft.deal {
        Some(deal) if desk.by_staff => super::super::staff::deals::show(turn, deal).await,
        Some(deal) => as_it_is(turn, deal).await,
        None => choosing::list(turn, 0).await,
    }
}

/// A button of what has been saved already.
pub async fn as_it_is(turn: &mut Turn<'_, '_>, id: DealId) -> Result<()> {
    match desk::of(turn, id).await? {
        Some((desk, deal)) if proof::is_asked(turn, &deal) => proof::ask_kind(turn, &desk, &deal).await,
        Some((desk, deal)) => card::show(turn, &desk, &deal).await,
        None => super::super::staff::deals::show(turn, id).await,
    }
}
