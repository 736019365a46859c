//! Who else hears of a deal: staff of a proof they have yet to look at, and a side of what staff entered or decided.

use anyhow::{Context as _, Result};

use super::super::hours::About;
use super::super::turn::Turn;
use super::desk::Desk;
use crate::domain::company::{Company, Person, Side};
use crate::domain::deal::{Deal, Proof, ProofKind};
use crate::domain::ids::{ChatId, MemberId, ProofId};
use crate::domain::message::{Button, Message};
use crate::store;
use crate::store::people::Membership;
use crate::text::{Args, label, say};
use crate::words::deal as words;

async fn people(turn: &mut Turn<'_, '_>, members: Vec<Membership>) -> Result<Vec<(ChatId, Person)>> {
    let mut found = Vec::new();
    for member in members.into_iter().filter(|member| member.reachable_since().is_some()) {
        let Some(chat) = member.chat else { continue };
        found.push((chat, store::people::person(turn.tx, member.member.person).await?));
    }
    Ok(found)
}

/// A member of the side for which staff enter something: who is in its company first.
pub async fn somebody_of(turn: &mut Turn<'_, '_>, desk: &Desk) -> Result<MemberId> {
    let members = store::people::of_company(turn.tx, turn.house.bot, desk.pair.of(desk.side)).await?;
    Ok(members.first().map_or(desk.member.id, |one| one.member.id))
}

/// There is something of a deal that staff have yet to look at. Where something of it waits already they know.
pub async fn proof_given(
    turn: &mut Turn<'_, '_>,
    desk: &Desk,
    deal: &Deal,
    id: ProofId,
    kind: ProofKind,
) -> Result<()> {
    let others = |proof: &&Proof| proof.id != id && deal.is_to_be_looked_at(proof);
    if deal.proofs.iter().any(|proof| others(&proof)) {
        return Ok(());
    }
    to_staff(turn, desk, deal, "deal-told-proof", Args::new().with("kind", kind.name())).await
}

/// An amount that staff had found proven was corrected.
pub async fn amount_corrected(turn: &mut Turn<'_, '_>, desk: &Desk, deal: &Deal) -> Result<()> {
    to_staff(turn, desk, deal, "deal-told-corrected", Args::new()).await
}

async fn to_staff(turn: &mut Turn<'_, '_>, desk: &Desk, deal: &Deal, id: &str, args: Args) -> Result<()> {
    let about = About::pair(turn.tx, &desk.firm, desk.pair.buyer, turn.now).await?;
    let staff = store::people::acting_staff(turn.tx, turn.house.bot, desk.cohort.id).await?;
    for (chat, person) in people(turn, staff).await? {
        let lang = person.details.lang;
        let args = args
            .clone()
            .with("firm", desk.firm.details.name.in_lang(lang))
            .with("buyer", desk.buyer.details.name.in_lang(lang))
            .with("stage", deal.stage.name());
        let open = Button::data(label(lang, "deal-told-open-button", &args), format!("staff:deal:one:{}", deal.id));
        let message = Message::new(say(lang, id, &args)).row([open]);
        turn.tell_in_hours(about, chat, person.id, message).await?;
    }
    Ok(())
}

/// Staff have entered what a side told them by telephone: its people read what was entered.
pub async fn entered(turn: &mut Turn<'_, '_>, desk: &Desk, deal: &Deal) -> Result<()> {
    let word = deal.word(desk.side).context("could not find what was entered")?.clone();
    let (firm, buyer) = (desk.firm.clone(), desk.buyer.clone());
    let said = |lang, args: Args| say(lang, "deal-told-entered", &args.with("said", words::said(lang, &word.said)));
    to_side(turn, deal, desk.side, (&firm, &buyer), &said).await.map(drop)
}

/// What a side is told of a deal: `said` makes the words from a language and the arguments every such message has. Returns
/// how many people are told.
pub async fn to_side(
    turn: &mut Turn<'_, '_>,
    deal: &Deal,
    side: Side,
    (firm, buyer): (&Company, &Company),
    said: &(dyn Fn(crate::domain::lang::Lang, Args) -> crate::domain::message::Text + Send + Sync),
) -> Result<usize> {
    let about = About::pair(turn.tx, firm, deal.pair.buyer, turn.now).await?;
    let members = store::people::of_company(turn.tx, turn.house.bot, deal.pair.of(side)).await?;
    let partner = if side == Side::Firm { buyer } else { firm };
    let people = people(turn, members).await?;
    let told = people.len();
    for (chat, person) in people {
        let lang = person.details.lang;
        let args = Args::new()
            .with("side", side.name())
            .with("partner", partner.details.name.in_lang(lang))
            .with("stage", deal.stage.name());
        let open = Button::data(label(lang, "deal-told-see-button", &args), format!("deal:one:{}", deal.id));
        turn.tell_in_hours(about, chat, person.id, Message::new(said(lang, args)).row([open])).await?;
    }
    Ok(told)
}
