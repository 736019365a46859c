//! What somebody has begun to enter for a preparation and not saved yet. It outlives restarts, detours and the change
//! from the chat to a page.

use anyhow::{Context as _, Result};
use chrono::{DateTime, Utc};
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::sealing::Sealed;
use super::sql::{Tx, on};
use crate::domain::ids::{MemberId, PreparationId};

pub(super) const BODY: &str = "drafts.body";

/// Keeps a draft in place of the one before.
pub async fn keep<T: Serialize + DeserializeOwned>(
    tx: &mut Tx<'_>,
    preparation: PreparationId,
    member: MemberId,
    draft: &T,
    now: DateTime<Utc>,
) -> Result<()> {
    const SQL: &str = "
        insert into drafts (preparation, member, body, kept_at)
        values ($1, $2, $3, $4)
        on conflict (preparation, member) do update set body = excluded.body, kept_at = excluded.kept_at";
    let body = Sealed::new(tx.keys(), BODY, draft)?;
    on!(tx, |c| {
        sqlx::query(SQL).bind(preparation.0).bind(member.0).bind(body.bytes()).bind(now).execute(c).await.map(drop)
    })?;
    Ok(())
}

pub async fn find<T: Serialize + DeserializeOwned>(
    tx: &mut Tx<'_>,
    preparation: PreparationId,
    member: MemberId,
) -> Result<Option<T>> {
    const SQL: &str = "select body from drafts where preparation = $1 and member = $2";
    let body: Option<Vec<u8>> =
        on!(tx, |c| sqlx::query_scalar(SQL).bind(preparation.0).bind(member.0).fetch_optional(c).await)?;
    let odd = || format!("could not read row {preparation}/{member} of drafts");
    body.map(|body| Sealed::<T>::read(body).open(tx.keys(), BODY).with_context(odd)).transpose()
}

/// The draft was saved as what it was to be, or given up.
pub async fn forget(tx: &mut Tx<'_>, preparation: PreparationId, member: MemberId) -> Result<()> {
    const SQL: &str = "delete from drafts where preparation = $1 and member = $2";
    on!(tx, |c| sqlx::query(SQL).bind(preparation.0).bind(member.0).execute(c).await.map(drop))?;
    Ok(())
}
