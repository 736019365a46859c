//! The audit trail: every staff action, and every action for someone. It names ids and instants, never a person's words.

use anyhow::{Context as _, Result};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::sql::{Tx, on};
use crate::domain::ids::{
    BroadcastId, CohortId, CompanyId, DealId, ImportId, MeetingId, MemberId, PageLinkId, PreparationId, ShipmentId,
};

/// What an action was about.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct What {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub meeting: Option<MeetingId>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub member: Option<MemberId>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub import: Option<ImportId>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub preparation: Option<PreparationId>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub company: Option<CompanyId>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub shipment: Option<ShipmentId>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub broadcast: Option<BroadcastId>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deal: Option<DealId>,
    /// Pages of trade offices.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub pages: Vec<PageLinkId>,
    /// The start of a meeting before and after.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<DateTime<Utc>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<DateTime<Utc>>,
}

impl What {
    pub fn meeting(meeting: MeetingId) -> What {
        What { meeting: Some(meeting), ..What::default() }
    }

    pub fn member(member: MemberId) -> What {
        What { member: Some(member), ..What::default() }
    }

    pub fn preparation(preparation: PreparationId) -> What {
        What { preparation: Some(preparation), ..What::default() }
    }

    pub fn shipment(shipment: ShipmentId) -> What {
        What { shipment: Some(shipment), ..What::default() }
    }

    pub fn broadcast(broadcast: BroadcastId) -> What {
        What { broadcast: Some(broadcast), ..What::default() }
    }

    pub fn deal(deal: DealId) -> What {
        What { deal: Some(deal), ..What::default() }
    }

    pub fn pages(pages: Vec<PageLinkId>) -> What {
        What { pages, ..What::default() }
    }

    /// A company's part in a preparation.
    pub fn duty(preparation: PreparationId, company: CompanyId) -> What {
        What { preparation: Some(preparation), company: Some(company), ..What::default() }
    }
}

/// One line of the trail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    pub id: i64,
    /// Who did it; `None` from the command line.
    pub by: Option<MemberId>,
    pub action: String,
    pub what: What,
    pub at: DateTime<Utc>,
}

/// Adds a line. `action` is a lower-case name such as `meeting-moved`.
pub async fn add(
    tx: &mut Tx<'_>,
    cohort: CohortId,
    by: Option<MemberId>,
    action: &str,
    what: What,
    now: DateTime<Utc>,
) -> Result<()> {
    const SQL: &str = "insert into audit (cohort, member, action, what, at) values ($1, $2, $3, $4, $5)";
    let what = serde_json::to_string(&what)?;
    let by = by.map(|member| member.0);
    on!(tx, |c| sqlx::query(SQL).bind(cohort.0).bind(by).bind(action).bind(what).bind(now).execute(c).await.map(drop))?;
    Ok(())
}

#[derive(sqlx::FromRow)]
struct Row {
    id: i64,
    member: Option<i64>,
    action: String,
    what: String,
    at: DateTime<Utc>,
}

/// A cohort's lines before the one with the id `before`, the newest first.
pub async fn list(tx: &mut Tx<'_>, cohort: CohortId, before: i64, limit: i64) -> Result<Vec<Entry>> {
    const SQL: &str = "
        select id, member, action, what, at
        from audit
        where cohort = $1 and id < $2
        order by id desc
        limit $3";
    let rows: Vec<Row> = on!(tx, |c| sqlx::query_as(SQL).bind(cohort.0).bind(before).bind(limit).fetch_all(c).await)?;
    rows.into_iter()
        .map(|Row { id, member, action, what, at }| {
            let what =
                serde_json::from_str(&what).with_context(|| format!("could not read what of row {id} of audit"))?;
            Ok(Entry { id, by: member.map(MemberId), action, what, at })
        })
        .collect()
}
