//! Help.

use anyhow::Result;

use super::turn::Turn;
use crate::telegram::incoming::Said;

pub async fn show(turn: &mut Turn<'_, '_>) -> Result<()> {
    super::now(turn).await
}

pub async fn pass_on(turn: &mut Turn<'_, '_>, _said: &Said) -> Result<()> {
    super::now(turn).await
}
