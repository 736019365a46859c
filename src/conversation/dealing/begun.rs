//! What somebody has begun to say of a deal and not saved: it goes on where the same is begun again, and the list of
//! deals leads back to it.

use anyhow::Result;

use super::super::turn::Turn;
use super::desk::{self, Desk};
use super::draft::Draft;
use crate::domain::ids::{CompanyId, DealDraftId, MemberId};
use crate::domain::message::{Button, Text};
use crate::domain::pair::Pair;
use crate::store;
use crate::text::{Args, label, say};
use crate::words::deal as words;

/// The latest of a member for the side of a desk that fits. What cannot be read any more is given up.
pub async fn find(
    turn: &mut Turn<'_, '_>,
    desk: &Desk,
    fits: impl Fn(&Draft) -> bool,
) -> Result<Option<(DealDraftId, Draft)>> {
    for kept in store::deals::open_drafts::<serde_json::Value>(turn.tx, desk.member.id).await? {
        if (kept.pair, kept.side) != (desk.pair, desk.side) {
            continue;
        }
        match kept.body.and_then(|body| serde_json::from_value::<Draft>(body).ok()) {
            Some(draft) if fits(&draft) => return Ok(Some((kept.id, draft))),
            Some(_) => {}
            None => store::deals::end_draft(turn.tx, kept.id, None).await?,
        }
    }
    Ok(None)
}

/// Something of which an answer is kept, by whom it is with.
struct Begun {
    id: DealDraftId,
    pair: Pair,
    draft: Draft,
}

async fn all(turn: &mut Turn<'_, '_>, member: MemberId, company: CompanyId) -> Result<Vec<Begun>> {
    let mut all: Vec<Begun> = Vec::new();
    for kept in store::deals::open_drafts::<serde_json::Value>(turn.tx, member).await? {
        let draft = kept.body.and_then(|body| serde_json::from_value::<Draft>(body).ok());
        let Some(draft) = draft.filter(Draft::is_begun).filter(|_| kept.pair.of(kept.side) == company) else {
            continue;
        };
        let is_same = |one: &Begun| (one.pair, one.draft.stage, one.draft.deal) == (kept.pair, draft.stage, draft.deal);
        if !all.iter().any(is_same) && still_holds(turn, &draft).await? {
            all.push(Begun { id: kept.id, pair: kept.pair, draft });
        }
    }
    Ok(all)
}

/// What it corrects may have been corrected by somebody else, or taken back.
async fn still_holds(turn: &mut Turn<'_, '_>, draft: &Draft) -> Result<bool> {
    let Some(deal) = draft.deal else { return Ok(true) };
    let Some((desk, deal)) = desk::of(turn, deal).await? else { return Ok(false) };
    Ok(deal.is_open() && deal.last(desk.side).map(|word| word.revision) == draft.seen)
}

/// A line and a button for each, above what was told.
pub async fn listed(turn: &mut Turn<'_, '_>, company: CompanyId) -> Result<(Text, Vec<Button>)> {
    let (lang, member) = (turn.lang, turn.me()?.membership.member.id);
    let (mut text, mut buttons) = (Text::default(), Vec::new());
    for Begun { id, pair, draft } in all(turn, member, company).await? {
        let partner = if pair.firm == company { pair.buyer } else { pair.firm };
        let partner = store::companies::company(turn.tx, partner).await?;
        let args = Args::new()
            .with("stage", draft.stage.name())
            .with("partner", partner.details.name.in_lang(lang))
            .with("amount", draft.amount.as_ref().map_or_else(|| "none".to_owned(), |one| words::amount(lang, one)));
        text = text.line(say(lang, "deal-begun", &args));
        buttons.push(Button::data(label(lang, "deal-begun-button", &args), format!("deal:d:{id}:open")));
    }
    Ok((text, buttons))
}
