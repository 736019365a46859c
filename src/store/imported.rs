//! What the workbook last said of each member. A person may have chosen another clock or language since, or joined as
//! somebody known from an earlier cohort; none of that is a difference to the workbook.

use std::collections::HashMap;

use anyhow::{Context as _, Result};
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::sealing::Sealed;
use super::sql::{Tx, on};
use crate::domain::ids::{CohortId, MemberId};

const IMPORTED: &str = "members.imported";

pub async fn set<T: Serialize + DeserializeOwned>(tx: &mut Tx<'_>, member: MemberId, said: &T) -> Result<()> {
    const SQL: &str = "update members set imported = $2 where id = $1";
    let sealed = Sealed::new(tx.keys(), IMPORTED, said)?;
    on!(tx, |c| sqlx::query(SQL).bind(member.0).bind(sealed.bytes()).execute(c).await.map(drop))?;
    Ok(())
}

/// The members of a cohort that came from its workbook and take part.
pub async fn in_cohort<T: Serialize + DeserializeOwned>(
    tx: &mut Tx<'_>,
    cohort: CohortId,
) -> Result<HashMap<MemberId, T>> {
    const SQL: &str = "
        select id, imported
        from members
        where cohort = $1 and imported is not null and left_at is null";
    let rows: Vec<(i64, Vec<u8>)> = on!(tx, |c| sqlx::query_as(SQL).bind(cohort.0).fetch_all(c).await)?;
    rows.into_iter()
        .map(|(id, sealed)| {
            let said = Sealed::<T>::read(sealed).open(tx.keys(), IMPORTED);
            Ok((MemberId(id), said.with_context(|| format!("could not read imported of row {id} of members"))?))
        })
        .collect()
}
