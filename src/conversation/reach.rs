//! Whether a person can be told things on Telegram: they may block the bot and let it back.

use anyhow::Result;

use super::turn::Turn;
use crate::broadcast;
use crate::store;
use crate::store::chats::Reach;
use crate::telegram::incoming::What;

/// Whoever writes can be reached again, whatever was thought of their chat.
pub async fn note(turn: &mut Turn<'_, '_>, what: &What) -> Result<()> {
    match what {
        What::Reachable(false) => mark(turn, Reach::Blocked).await,
        What::Tap { .. }
        | What::Text(_)
        | What::File(_)
        | What::Other { .. }
        | What::Edited { .. }
        | What::Reachable(true)
        | What::InGroup(_)
        | What::Migrated { .. } => mark(turn, Reach::Open).await,
    }
}

async fn mark(turn: &mut Turn<'_, '_>, reach: Reach) -> Result<()> {
    if turn.chat.reach == reach {
        return Ok(());
    }
    turn.chat.reach = reach;
    store::chats::reach(turn.tx, turn.house.bot, turn.chat.chat, reach, turn.now).await?;
    if let Some(person) = turn.chat.person {
        store::subjects::touch_person(turn.tx, person, turn.now).await?;
        if reach == Reach::Open {
            broadcast::welcome(turn.tx, turn.house.bot, person, turn.now).await?;
        }
    }
    Ok(())
}

/// Somebody blocked the bot, and hears nothing; or let it back, and is asked once more what was open.
pub async fn changed(turn: &mut Turn<'_, '_>, there: bool) -> Result<()> {
    let was_asked = turn.joining.is_some() || turn.talk != super::Talk::Home;
    match there {
        true if was_asked => super::now(turn).await,
        true => Ok(()),
        false => {
            turn.first = None;
            Ok(())
        }
    }
}
