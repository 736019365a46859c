//! How far an announcement is, in a message that changes by itself from then on; and pausing it.

use anyhow::Result;

use super::stale;
use crate::broadcast;
use crate::conversation::Talk;
use crate::conversation::announcing::case::{self, Case};
use crate::conversation::turn::Turn;
use crate::domain::broadcast::Broadcast;
use crate::domain::owed::Op;
use crate::store;
use crate::words::broadcast_progress::{self, May};
use crate::words::meeting::Reader;

pub async fn show(turn: &mut Turn<'_, '_>, case: &Case, broadcast: &Broadcast) -> Result<()> {
    if matches!(turn.talk, Talk::Announced(_)) {
        turn.talk = Talk::Home;
    }
    let me = turn.me()?.person.clone();
    let reader = Reader::of(&me).in_lang(turn.lang);
    let may = if case.may_write() { May::Act } else { May::Look };
    let message = broadcast_progress::message(turn.tx, broadcast, &reader, may, turn.now).await?;
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

pub async fn pause(turn: &mut Turn<'_, '_>, case: &Case, mut broadcast: Broadcast) -> Result<()> {
    if !broadcast::pause(turn.tx, &mut broadcast).await? {
        return stale(turn, case, &broadcast).await;
    }
    case::note(turn, case, "broadcast-paused").await?;
    show(turn, case, &broadcast).await
}

pub async fn resume(turn: &mut Turn<'_, '_>, case: &Case, mut broadcast: Broadcast) -> Result<()> {
    if !broadcast::resume(turn.tx, &mut broadcast).await? {
        return stale(turn, case, &broadcast).await;
    }
    case::note(turn, case, "broadcast-resumed").await?;
    show(turn, case, &broadcast).await
}
