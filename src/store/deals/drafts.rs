//! What somebody has begun to say of a deal. A row stays when its draft has ended, so that its number is never another's.

use anyhow::{Context as _, Result};
use chrono::{DateTime, Utc};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::domain::company::Side;
use crate::domain::ids::{CompanyId, DealDraftId, DealId, MemberId};
use crate::domain::pair::Pair;
use crate::store::sealing::Sealed;
use crate::store::sql::{Tx, on};

const BODY: &str = "deal_drafts.body";

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft<T> {
    pub id: DealDraftId,
    pub member: MemberId,
    pub pair: Pair,
    pub side: Side,
    /// `None` where it has ended.
    pub body: Option<T>,
    /// What it has become a word of.
    pub deal: Option<DealId>,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: i64,
    member: i64,
    firm: i64,
    buyer: i64,
    side: String,
    body: Option<Vec<u8>>,
    deal: Option<i64>,
}

impl Row {
    fn into_draft<T: Serialize + DeserializeOwned>(self, tx: &Tx<'_>) -> Result<Draft<T>> {
        let odd = || format!("could not read row {} of deal_drafts", self.id);
        let open = |body| Sealed::<T>::read(body).open(tx.keys(), BODY).with_context(odd);
        Ok(Draft {
            id: DealDraftId(self.id),
            member: MemberId(self.member),
            pair: Pair { firm: CompanyId(self.firm), buyer: CompanyId(self.buyer) },
            side: Side::from_name(&self.side).with_context(odd)?,
            body: self.body.map(open).transpose()?,
            deal: self.deal.map(DealId),
        })
    }
}

pub async fn begin_draft<T: Serialize + DeserializeOwned>(
    tx: &mut Tx<'_>,
    member: MemberId,
    pair: Pair,
    side: Side,
    body: &T,
    now: DateTime<Utc>,
) -> Result<DealDraftId> {
    const SQL: &str = "
        insert into deal_drafts (member, firm, buyer, side, body, kept_at)
        values ($1, $2, $3, $4, $5, $6)
        returning id";
    let body = Sealed::new(tx.keys(), BODY, body)?;
    let id = on!(tx, |c| {
        let query = sqlx::query_scalar(SQL).bind(member.0).bind(pair.firm.0).bind(pair.buyer.0).bind(side.name());
        query.bind(body.bytes()).bind(now).fetch_one(c).await
    })?;
    Ok(DealDraftId(id))
}

pub async fn keep_draft<T: Serialize + DeserializeOwned>(
    tx: &mut Tx<'_>,
    id: DealDraftId,
    body: &T,
    now: DateTime<Utc>,
) -> Result<()> {
    const SQL: &str = "update deal_drafts set body = $2, kept_at = $3 where id = $1 and body is not null";
    let body = Sealed::new(tx.keys(), BODY, body)?;
    on!(tx, |c| sqlx::query(SQL).bind(id.0).bind(body.bytes()).bind(now).execute(c).await.map(drop))?;
    Ok(())
}

pub async fn draft<T: Serialize + DeserializeOwned>(tx: &mut Tx<'_>, id: DealDraftId) -> Result<Option<Draft<T>>> {
    const SQL: &str = "select id, member, firm, buyer, side, body, deal from deal_drafts where id = $1";
    let row: Option<Row> = on!(tx, |c| sqlx::query_as(SQL).bind(id.0).fetch_optional(c).await)?;
    row.map(|row| row.into_draft(tx)).transpose()
}

/// What a member has begun and not ended, the latest first.
pub async fn open_drafts<T: Serialize + DeserializeOwned>(tx: &mut Tx<'_>, member: MemberId) -> Result<Vec<Draft<T>>> {
    const SQL: &str = "
        select id, member, firm, buyer, side, body, deal
        from deal_drafts
        where member = $1 and body is not null
        order by id desc";
    let rows: Vec<Row> = on!(tx, |c| sqlx::query_as(SQL).bind(member.0).fetch_all(c).await)?;
    rows.into_iter().map(|row| row.into_draft(tx)).collect()
}

/// It has become a word of a deal, or was given up.
pub async fn end_draft(tx: &mut Tx<'_>, id: DealDraftId, deal: Option<DealId>) -> Result<()> {
    const SQL: &str = "update deal_drafts set body = null, deal = $2 where id = $1 and body is not null";
    on!(tx, |c| sqlx::query(SQL).bind(id.0).bind(deal.map(|deal| deal.0)).execute(c).await.map(drop))?;
    Ok(())
}
