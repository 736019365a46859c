//! Joining: by personal link or typed code.

use anyhow::Result;

use super::language;
use super::turn::Turn;
use crate::telegram::incoming::Said;

pub async fn start(turn: &mut Turn<'_, '_>, _payload: &str) -> Result<()> {
    language::ask(turn);
    Ok(())
}

pub async fn go_on(turn: &mut Turn<'_, '_>) -> Result<()> {
    language::ask(turn);
    Ok(())
}

pub async fn tap(turn: &mut Turn<'_, '_>, _rest: &str) -> Result<()> {
    go_on(turn).await
}

pub async fn answer(turn: &mut Turn<'_, '_>, _said: &Said) -> Result<()> {
    go_on(turn).await
}
