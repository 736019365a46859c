//! The time zone.

use anyhow::Result;

use super::turn::Turn;
use crate::telegram::incoming::Said;

pub async fn ask(turn: &mut Turn<'_, '_>) -> Result<()> {
    super::home::show(turn).await
}

pub async fn tap(turn: &mut Turn<'_, '_>, _rest: &str) -> Result<()> {
    super::now(turn).await
}

pub async fn answer(turn: &mut Turn<'_, '_>, _said: &Said) -> Result<()> {
    super::now(turn).await
}
