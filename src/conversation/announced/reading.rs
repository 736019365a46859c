//! What a reader presses below an announcement: that they have read it, or that they want no more advertisements.

use anyhow::Result;

use super::super::consent;
use crate::conversation::turn::Turn;
use crate::domain::broadcast::{Broadcast, Part};
use crate::domain::consent::Item;
use crate::domain::ids::{BroadcastId, OutboxId};
use crate::domain::message::{Message, Press};
use crate::domain::owed::{Kind, Lane, Op, Owed, Words};
use crate::store;
use crate::store::broadcasts::Reader;
use crate::text::{Args, say};
use crate::words::broadcast::{About, Copy};

/// `bc:read:<broadcast>`: noted once, and their copy says so.
pub async fn read(turn: &mut Turn<'_, '_>, id: &str) -> Result<()> {
    let Some((broadcast, reader)) = own(turn, id).await? else { return not_theirs(turn) };
    store::broadcasts::mark_read(turn.tx, &reader, turn.now).await?;
    let Some(row) = copy(turn, &broadcast).await? else { return Ok(()) };
    store::broadcasts::has_arrived(turn.tx, &reader, row, turn.now).await?;
    // Worded when it leaves: a correction may be on its way.
    store::outbox::overtake_edits(turn.tx, row, turn.now).await?;
    let due = store::outbox::edit_due(turn.tx, row, turn.now).await?;
    turn.outcome.owes.push(Owed {
        chat: turn.chat.chat,
        person: turn.chat.person,
        lane: Lane::Reply,
        kind: Kind::Broadcast,
        op: Op::Edit(row),
        words: Words::Later(About::Broadcast(Copy { reader: reader.id, part: Part::Text }).to_json()?),
        once: None,
        due,
        useful_until: None,
        again_of: None,
    });
    Ok(())
}

/// `bc:no-ads:<broadcast>`: taken back at once and everywhere; whatever else they were asked stays open.
pub async fn no_ads(turn: &mut Turn<'_, '_>, id: &str) -> Result<()> {
    let Some((broadcast, reader)) = own(turn, id).await? else { return not_theirs(turn) };
    if let Some(row) = copy(turn, &broadcast).await? {
        store::broadcasts::has_arrived(turn.tx, &reader, row, turn.now).await?;
    }
    for membership in store::people::of_person(turn.tx, turn.house.bot, reader.person).await? {
        consent::take_back(turn, &membership, Item::Marketing).await?;
    }
    turn.tapped = None;
    turn.reply(Message::new(say(turn.lang, "announced-no-ads", &Args::new())));
    Ok(())
}

/// The announcement, and this chat's person as its reader.
async fn own(turn: &mut Turn<'_, '_>, id: &str) -> Result<Option<(Broadcast, Reader)>> {
    let (Ok(id), Some(person)) = (id.parse(), turn.chat.person) else { return Ok(None) };
    let Some(broadcast) = store::broadcasts::find(turn.tx, BroadcastId(id)).await? else { return Ok(None) };
    let reader = store::broadcasts::of_person(turn.tx, broadcast.id, person).await?;
    Ok(reader.map(|reader| (broadcast, reader)))
}

/// The row whose message was tapped, where it is a copy of this announcement: what a button brings back proves nothing.
async fn copy(turn: &mut Turn<'_, '_>, broadcast: &Broadcast) -> Result<Option<OutboxId>> {
    let Some(row) = turn.tapped else { return Ok(None) };
    let Some((Kind::Broadcast, Some(message))) = store::outbox::said(turn.tx, row).await? else { return Ok(None) };
    let own = ["read", "no-ads"].map(|what| Press::Data(format!("bc:{what}:{}", broadcast.id)));
    let has_it = message.keyboard.iter().flatten().any(|button| own.contains(&button.press));
    Ok(has_it.then_some(row))
}

fn not_theirs(turn: &mut Turn<'_, '_>) -> Result<()> {
    turn.tapped = None;
    turn.reply(Message::new(say(turn.lang, "announced-not-yours", &Args::new())));
    Ok(())
}
