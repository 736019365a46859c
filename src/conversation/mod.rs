//! What a person can do in the chat, one file per thing. A conversation never sends, waits or opens a transaction: it
//! is given one, and leaves behind what it wants to say, where the talk stands, and slow work for the worker.

pub mod language;
pub mod talk;
pub mod turn;

use anyhow::Result;

use crate::telegram::incoming::{Incoming, What};

pub use talk::Talk;
pub use turn::{House, Outcome, Turn};

/// Takes one thing a person did, and answers it.
pub async fn take(turn: &mut Turn<'_, '_>, incoming: &Incoming) -> Result<()> {
    if incoming.chat_kind != "private" || incoming.from.is_bot {
        return Ok(());
    }
    match &incoming.what {
        What::Tap { data, .. } => language::tap(turn, data).await,
        What::Text(said) => language::text(turn, &said.text).await,
        _ => language::ask(turn),
    }
}
