//! Stands in for the screens of catalogs until they are here.

use anyhow::Result;

use super::turn::Turn;
use crate::domain::preparation::Duty;

pub async fn show(turn: &mut Turn<'_, '_>, duty: &Duty) -> Result<()> {
    super::preparations::show_one(turn, duty).await
}

pub async fn suppliers(turn: &mut Turn<'_, '_>) -> Result<()> {
    super::home::show(turn).await
}
