//! Privacy.

use anyhow::Result;

use super::turn::Turn;

pub async fn show(turn: &mut Turn<'_, '_>) -> Result<()> {
    super::now(turn).await
}
