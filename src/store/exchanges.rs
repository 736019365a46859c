//! Who of two that met gives their card to the other. Both must, and until then each may take it back.

use anyhow::{Context as _, Result};
use chrono::{DateTime, Utc};

use super::sql::{Tx, on};
use crate::domain::company::Side;
use crate::domain::ids::MemberId;
use crate::domain::pair::Pair;

/// One side's card.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Given {
    pub side: Side,
    /// Whose card it is.
    pub member: MemberId,
    pub agreed_at: DateTime<Utc>,
    /// When both had agreed.
    pub shared_at: Option<DateTime<Utc>>,
}

/// What the two sides give each other.
pub async fn of_pair(tx: &mut Tx<'_>, pair: Pair) -> Result<Vec<Given>> {
    const SQL: &str = "
        select side, member, agreed_at, shared_at
        from cards_given
        where firm = $1 and buyer = $2
        order by side desc";
    type GivenRow = (String, i64, DateTime<Utc>, Option<DateTime<Utc>>);
    let rows: Vec<GivenRow> = on!(tx, |c| sqlx::query_as(SQL).bind(pair.firm.0).bind(pair.buyer.0).fetch_all(c).await)?;
    let read = |(side, member, agreed_at, shared_at): GivenRow| {
        let odd = || format!("could not read row {}/{}/{side} of cards_given", pair.firm, pair.buyer);
        Ok(Given { side: Side::from_name(&side).with_context(odd)?, member: MemberId(member), agreed_at, shared_at })
    };
    rows.into_iter().map(read).collect()
}

/// A member gives their card; `false` where the side has given one already.
pub async fn give(tx: &mut Tx<'_>, pair: Pair, side: Side, member: MemberId, now: DateTime<Utc>) -> Result<bool> {
    const SQL: &str = "
        insert into cards_given (firm, buyer, side, member, agreed_at)
        values ($1, $2, $3, $4, $5)
        on conflict (firm, buyer, side) do nothing";
    let done = on!(tx, |c| {
        let query = sqlx::query(SQL).bind(pair.firm.0).bind(pair.buyer.0).bind(side.name()).bind(member.0);
        query.bind(now).execute(c).await.map(|done| done.rows_affected())
    })?;
    Ok(done > 0)
}

/// A side takes its card back; `false` where there is none, or the other has it by now.
pub async fn take_back(tx: &mut Tx<'_>, pair: Pair, side: Side) -> Result<bool> {
    const SQL: &str = "
        delete from cards_given
        where firm = $1 and buyer = $2 and side = $3 and shared_at is null";
    let done = on!(tx, |c| {
        let query = sqlx::query(SQL).bind(pair.firm.0).bind(pair.buyer.0).bind(side.name());
        query.execute(c).await.map(|done| done.rows_affected())
    })?;
    Ok(done > 0)
}

/// Both have the other's card from now on.
pub async fn share(tx: &mut Tx<'_>, pair: Pair, now: DateTime<Utc>) -> Result<()> {
    const SQL: &str = "update cards_given set shared_at = $3 where firm = $1 and buyer = $2 and shared_at is null";
    on!(tx, |c| sqlx::query(SQL).bind(pair.firm.0).bind(pair.buyer.0).bind(now).execute(c).await.map(drop))?;
    Ok(())
}
