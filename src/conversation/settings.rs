//! Settings.

use anyhow::Result;

use super::turn::Turn;

pub async fn show(turn: &mut Turn<'_, '_>) -> Result<()> {
    super::now(turn).await
}

pub async fn tap(turn: &mut Turn<'_, '_>, _rest: &str) -> Result<()> {
    super::now(turn).await
}

pub async fn switch(turn: &mut Turn<'_, '_>, _rest: &str) -> Result<()> {
    super::now(turn).await
}
