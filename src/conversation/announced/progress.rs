//! How far an announcement is, in a message that changes by itself from then on; and pausing it.

use anyhow::Result;

use super::{noted, stale};
use crate::broadcast;
use crate::conversation::Talk;
use crate::conversation::staff::desk::Desk;
use crate::conversation::turn::Turn;
use crate::domain::broadcast::Broadcast;
use crate::domain::owed::Op;
use crate::store;
use crate::words::broadcast_progress;
use crate::words::meeting::Reader;

pub async fn show(turn: &mut Turn<'_, '_>, _desk: &Desk, broadcast: &Broadcast) -> Result<()> {
    if matches!(turn.talk, Talk::Announced(_)) {
        turn.talk = Talk::Home;
    }
    let me = turn.me()?.person.clone();
    let reader = Reader::of(&me).in_lang(turn.lang);
    let message = broadcast_progress::message(turn.tx, broadcast, &reader, turn.now).await?;
    let row = match turn.tapped {
        Some(row) => {
            turn.show(message);
            Some(row)
        }
        None => {
            // It is to be known which row this becomes.
            let message = turn.below_first(message);
            let owed = turn.owed(turn.chat.chat, Some(me.id), Op::Send, message);
            store::outbox::owe(turn.tx, turn.house.bot, &owed, turn.now).await?
        }
    };
    let Some(row) = row else { return Ok(()) };
    let face = broadcast::face(turn.tx, broadcast).await?;
    store::broadcasts::keep_screen(turn.tx, broadcast.id, row, me.id, turn.now).await?;
    // What stands above it now stays until there is something new.
    store::broadcasts::shown(turn.tx, row, &face, true, turn.now).await
}

pub async fn pause(turn: &mut Turn<'_, '_>, desk: &Desk, mut broadcast: Broadcast) -> Result<()> {
    if !broadcast::pause(turn.tx, &mut broadcast).await? {
        return stale(turn, desk, &broadcast).await;
    }
    noted(turn, desk, &broadcast, "broadcast-paused").await?;
    show(turn, desk, &broadcast).await
}

pub async fn resume(turn: &mut Turn<'_, '_>, desk: &Desk, mut broadcast: Broadcast) -> Result<()> {
    if !broadcast::resume(turn.tx, &mut broadcast).await? {
        return stale(turn, desk, &broadcast).await;
    }
    noted(turn, desk, &broadcast, "broadcast-resumed").await?;
    show(turn, desk, &broadcast).await
}
