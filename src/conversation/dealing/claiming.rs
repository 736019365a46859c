//! Somebody answers that something was signed or shipped. It is a deal from then on, whether or not they go on to say how
//! much: staff see it without an amount, and the report lists it as unconfirmed.

use anyhow::Result;
use chrono::{DateTime, Duration, Utc};

use super::super::turn::Turn;
use super::desk::{self, Desk};
use super::draft::Draft;
use super::saving::{self, Manner, fresh, target, told_of};
use super::{Place, begun, end, place, telling, unknown};
use crate::domain::company::Side;
use crate::domain::deal::{Deal, Said, Stage, Word};
use crate::domain::ids::DealId;
use crate::domain::log::Amount;
use crate::domain::pair::Pair;
use crate::store;
use crate::store::audit::What;
use crate::store::deals::{Sayer, Saying};
use crate::text::say;

/// Who answers something else within this had tapped amiss.
const SLIP: Duration = Duration::days(1);

const NOTHING: Said = Said { amount: Amount::Unknown, when: None };

/// Opens the deal a side has just answered there is, and asks how much it is; of what it told of before, goes on with that.
pub async fn claim(turn: &mut Turn<'_, '_>, pair: Pair, side: Side, stage: Stage) -> Result<()> {
    let Some(desk) = desk::at(turn, pair, side).await? else { return unknown(turn).await };
    store::deals::hold(turn.tx, pair.firm).await?;
    let deals = store::deals::of_pair(turn.tx, pair).await?;
    if !told_of(&deals, stage, side).is_empty() {
        return saving::begin(turn, &desk, stage, Manner::AskWhetherNew).await;
    }
    let begun = begun_elsewhere(turn, &desk, stage).await?;
    let Some((deal, seen)) = target(turn, &desk, &begun).await? else {
        return saving::begin(turn, &desk, stage, Manner::AskWhetherNew).await;
    };
    let sayer = sayer(turn, &desk).await?;
    store::deals::say(turn.tx, deal, sayer, Saying::Says(&NOTHING), seen, turn.now).await?;
    if desk.by_staff {
        trail(turn, &desk, deal, "deal-entered-for").await?;
    }
    fresh(turn, &desk, Draft { deal: Some(deal), seen: Some(seen.unwrap_or_default() + 1), known: 1, ..begun }).await
}

/// What they had begun to say of the same stage elsewhere, which goes on with this.
async fn begun_elsewhere(turn: &mut Turn<'_, '_>, desk: &Desk, stage: Stage) -> Result<Draft> {
    let Some((id, draft)) = begun::find(turn, desk, |draft| draft.is_new_of(stage)).await? else {
        return Ok(Draft::new(stage));
    };
    store::deals::end_draft(turn.tx, id, None).await?;
    Ok(draft)
}

async fn sayer(turn: &mut Turn<'_, '_>, desk: &Desk) -> Result<Sayer> {
    let by = if desk.by_staff { telling::somebody_of(turn, desk).await? } else { desk.member.id };
    Ok(Sayer { side: desk.side, by, entered_by: desk.by_staff.then_some(desk.member.id) })
}

async fn trail(turn: &mut Turn<'_, '_>, desk: &Desk, deal: DealId, action: &str) -> Result<()> {
    store::audit::add(turn.tx, desk.cohort.id, Some(desk.member.id), action, What::deal(deal), turn.now).await
}

/// What a correction of this word begins from: of what was only claimed nothing was answered yet.
pub(super) fn answered(word: &Word) -> Option<Said> {
    Some(word.said.clone()).filter(|said| *said != NOTHING)
}

/// Whether a draft is of a new deal, or of one that was claimed and of which the side has said nothing more since.
pub(super) fn still_asks(draft: &Draft, deals: &[Deal], side: Side) -> bool {
    let Some(id) = draft.deal else { return true };
    let claimed = deals.iter().find(|deal| deal.id == id).and_then(|deal| deal.word(side));
    draft.before.is_none() && claimed.is_some_and(|word| Some(word.revision) == draft.seen && word.said == NOTHING)
}

/// The side answers something else than a moment ago: of what it claimed by that answer, given at `claimed_at`, and has
/// said nothing more of, only stages in `keeps` stay. What was said later than that is no slip, and stays too.
pub async fn retract(
    turn: &mut Turn<'_, '_>,
    pair: Pair,
    side: Side,
    keeps: &[Stage],
    claimed_at: DateTime<Utc>,
) -> Result<()> {
    if claimed_at + SLIP < turn.now {
        return Ok(());
    }
    let is_claim = |word: &&Word| word.said == NOTHING && word.said_at == claimed_at;
    for deal in store::deals::of_pair(turn.tx, pair).await? {
        let Some(word) = deal.word(side).filter(is_claim) else { continue };
        if keeps.contains(&deal.stage) || !deal.proofs.is_empty() {
            continue;
        }
        let Some(desk) = desk::at(turn, pair, side).await? else { return Ok(()) };
        let sayer = sayer(turn, &desk).await?;
        let seen = Some(word.revision);
        store::deals::say(turn.tx, deal.id, sayer, Saying::TakesBack(&NOTHING), seen, turn.now).await?;
        trail(turn, &desk, deal.id, "deal-taken-back").await?;
        forget(turn, &desk, &deal).await?;
        turn.first(say(turn.lang, "deal-claim-off", &desk.stage_args(turn, deal.stage)));
    }
    Ok(())
}

/// Nothing more is asked of it.
async fn forget(turn: &mut Turn<'_, '_>, desk: &Desk, of: &Deal) -> Result<()> {
    if let Some((id, _)) = begun::find(turn, desk, |draft| draft.deal == Some(of.id)).await? {
        store::deals::end_draft(turn.tx, id, None).await?;
        if place(turn) == Some(Place::Draft(id)) {
            end(turn);
        }
    }
    Ok(())
}
