//! Single facts that outlive the process, such as when Telegram was last heard.

use anyhow::{Context as _, Result};
use chrono::{DateTime, Utc};

use super::sql::{Tx, on};
use crate::domain::ids::BotId;

pub(super) const SET: &str = "
    insert into facts (name, value)
    values ($1, $2)
    on conflict (name) do update set value = excluded.value";

pub(super) async fn find(tx: &mut Tx<'_>, name: &str) -> Result<Option<String>> {
    const SQL: &str = "select value from facts where name = $1";
    Ok(on!(tx, |c| sqlx::query_scalar(SQL).bind(name).fetch_optional(c).await)?)
}

pub(super) async fn set(tx: &mut Tx<'_>, name: &str, value: &str) -> Result<()> {
    on!(tx, |c| sqlx::query(SET).bind(name).bind(value).execute(c).await.map(drop))?;
    Ok(())
}

/// When a poll was last answered, to the minute.
pub async fn heard_at(tx: &mut Tx<'_>, bot: BotId) -> Result<Option<DateTime<Utc>>> {
    let value = find(tx, &format!("heard-at:{bot}")).await?;
    value.map(|value| value.parse().context("could not read heard-at of facts")).transpose()
}

pub async fn set_heard_at(tx: &mut Tx<'_>, bot: BotId, at: DateTime<Utc>) -> Result<()> {
    set(tx, &format!("heard-at:{bot}"), &at.to_rfc3339()).await
}
