//! What the workbook last said of each member, and what it hands out with preparations. A person may have chosen another
//! clock or language since, or joined as somebody known from an earlier cohort; staff may have handed out more; none of
//! that is a difference to the workbook.

use std::collections::HashMap;

use anyhow::{Context as _, Result};
use chrono::{DateTime, Utc};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::sealing::Sealed;
use super::sql::{Tx, on};
use crate::domain::ids::{CohortId, MemberId};

const IMPORTED: &str = "members.imported";
const MATERIAL: &str = "materials.details";

/// What of a material is sealed, as far as a workbook says it.
#[derive(Serialize, Deserialize)]
struct Material {
    title: String,
    #[serde(default)]
    name: String,
    url: Option<String>,
}

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

/// The addresses the workbook hands out, with the codes of their preparations; what staff gave in the chat is no part of
/// it.
pub async fn materials(tx: &mut Tx<'_>, cohort: CohortId) -> Result<Vec<(String, String)>> {
    const SQL: &str = "
        select p.code, m.details
        from materials m
        join preparations p on p.id = m.preparation
        where p.cohort = $1 and p.removed_at is null and m.given_by is null and m.removed_at is null
        order by m.id";
    let rows: Vec<(String, Vec<u8>)> = on!(tx, |c| sqlx::query_as(SQL).bind(cohort.0).fetch_all(c).await)?;
    let mut materials = Vec::new();
    for (code, sealed) in rows {
        let odd = || format!("could not read what is handed out with {code} of cohort {cohort}");
        let material = Sealed::<Material>::read(sealed).open(tx.keys(), MATERIAL).with_context(odd)?;
        materials.extend(material.url.map(|url| (code, url)));
    }
    Ok(materials)
}

/// Hands out an address under a title with the preparation of this code, in place of the workbook's earlier one; or none.
pub async fn set_material(
    tx: &mut Tx<'_>,
    cohort: CohortId,
    code: &str,
    titled: Option<(&str, &str)>,
    now: DateTime<Utc>,
) -> Result<()> {
    const REMOVE: &str = "
        update materials
        set removed_at = $3
        where preparation in (select id from preparations where cohort = $1 and code = $2)
            and given_by is null and removed_at is null";
    const ADD: &str = "
        insert into materials (preparation, details, given_at)
        select id, $3, $4
        from preparations
        where cohort = $1 and code = $2";
    on!(tx, |c| sqlx::query(REMOVE).bind(cohort.0).bind(code).bind(now).execute(c).await.map(drop))?;
    let Some((title, address)) = titled else { return Ok(()) };
    let material = Material { title: title.to_owned(), name: String::new(), url: Some(address.to_owned()) };
    let sealed = Sealed::new(tx.keys(), MATERIAL, &material)?;
    on!(tx, |c| {
        let query = sqlx::query(ADD).bind(cohort.0).bind(code).bind(sealed.bytes()).bind(now);
        query.execute(c).await.map(drop)
    })?;
    Ok(())
}
