//! What only the report reads: everybody's names at once, and the parties of some meetings.

use std::collections::HashMap;

use anyhow::{Context as _, Result};
use sqlx::AssertSqlSafe;

use super::meetings::PartyRow;
use super::people;
use super::sql::{Tx, on};
use crate::domain::ids::{CohortId, MeetingId, MemberId};
use crate::domain::meeting::Party;

/// Somebody who is or was in a cohort.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    pub code: String,
    pub name: String,
}

#[derive(sqlx::FromRow)]
struct NamedRow {
    id: i64,
    code: String,
    details: Vec<u8>,
}

/// Everybody who is or was in a cohort: what somebody answered still names them after they left.
pub async fn names_in(tx: &mut Tx<'_>, cohort: CohortId) -> Result<HashMap<MemberId, Named>> {
    const SQL: &str = "
        select m.id, m.code, p.details
        from members m
        join persons p on p.id = m.person
        where m.cohort = $1";
    let rows: Vec<NamedRow> = on!(tx, |c| sqlx::query_as(SQL).bind(cohort.0).fetch_all(c).await)?;
    rows.into_iter()
        .map(|NamedRow { id, code, details }| {
            let odd = || format!("could not read the person of row {id} of members");
            let name = people::name(tx, details).with_context(odd)?;
            Ok((MemberId(id), Named { code, name }))
        })
        .collect()
}

/// What the parties of these meetings have said before and at them; a silent party has no row.
pub async fn parties_of(tx: &mut Tx<'_>, meetings: &[MeetingId]) -> Result<Vec<Party>> {
    let sql = format!(
        "select meeting, side, answer, answered_by, answered_at, answered_for, checked_in_at, late_minutes, wish
        from parties
        where meeting in ({})
        order by meeting, side",
        tx.each("$1")
    );
    let ids = serde_json::to_string(meetings)?;
    let rows: Vec<PartyRow> = on!(tx, |c| sqlx::query_as(AssertSqlSafe(sql)).bind(ids).fetch_all(c).await)?;
    rows.into_iter().map(|row| row.into_party(tx)).collect()
}
