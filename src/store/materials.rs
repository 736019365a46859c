//! What staff hand out with a preparation, such as a market report: a file in the data directory or an address.

use anyhow::{Context as _, Result};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::sealing::Sealed;
use super::sql::{Tx, on};
use crate::domain::file::KeptFile;
use crate::domain::ids::{MaterialId, MemberId, PreparationId};

const DETAILS: &str = "materials.details";

/// What of a material is sealed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct MaterialDetails {
    pub title: String,
    /// The name of the file, safe to hand on; empty for an address.
    #[serde(default)]
    pub name: String,
    #[serde(default)]
    pub url: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Material {
    pub id: MaterialId,
    pub preparation: PreparationId,
    pub details: MaterialDetails,
    /// None for an address.
    pub file: Option<KeptFile>,
    pub given_by: Option<MemberId>,
    pub given_at: DateTime<Utc>,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: i64,
    preparation: i64,
    details: Vec<u8>,
    sha256: Option<String>,
    mime: Option<String>,
    bytes: Option<i64>,
    given_by: Option<i64>,
    given_at: DateTime<Utc>,
}

impl Row {
    fn into_material(self, tx: &Tx<'_>) -> Result<Material> {
        let odd = || format!("could not read row {} of materials", self.id);
        let details = Sealed::<MaterialDetails>::read(self.details).open(tx.keys(), DETAILS).with_context(odd)?;
        let file = match (self.sha256, self.mime, self.bytes) {
            (Some(sha256), Some(mime), Some(bytes)) => {
                Some(KeptFile { sha256, mime, bytes: u64::try_from(bytes).unwrap_or_default() })
            }
            _ => None,
        };
        Ok(Material {
            id: MaterialId(self.id),
            preparation: PreparationId(self.preparation),
            details,
            file,
            given_by: self.given_by.map(MemberId),
            given_at: self.given_at,
        })
    }
}

/// Hands something out; the same file or address given again is the one that is there.
pub async fn add(
    tx: &mut Tx<'_>,
    preparation: PreparationId,
    details: &MaterialDetails,
    file: Option<&KeptFile>,
    by: MemberId,
    now: DateTime<Utc>,
) -> Result<MaterialId> {
    const SQL: &str = "
        insert into materials (preparation, details, sha256, mime, bytes, given_by, given_at)
        values ($1, $2, $3, $4, $5, $6, $7)
        returning id";
    let is_same = |known: &&Material| match file {
        Some(file) => known.file.as_ref().is_some_and(|kept| kept.sha256 == file.sha256),
        None => known.file.is_none() && known.details.url == details.url,
    };
    if let Some(known) = of(tx, preparation).await?.iter().find(is_same) {
        return Ok(known.id);
    }
    let sealed = Sealed::new(tx.keys(), DETAILS, details)?;
    let bytes = file.map(|file| i64::try_from(file.bytes).unwrap_or(i64::MAX));
    let id = on!(tx, |c| {
        let query = sqlx::query_scalar(SQL).bind(preparation.0).bind(sealed.bytes());
        let query = query.bind(file.map(|file| file.sha256.as_str())).bind(file.map(|file| file.mime.as_str()));
        query.bind(bytes).bind(by.0).bind(now).fetch_one(c).await
    })?;
    Ok(MaterialId(id))
}

/// What is handed out with a preparation, in the order it was given.
pub async fn of(tx: &mut Tx<'_>, preparation: PreparationId) -> Result<Vec<Material>> {
    const SQL: &str = "
        select id, preparation, details, sha256, mime, bytes, given_by, given_at
        from materials
        where preparation = $1 and removed_at is null
        order by id";
    let rows: Vec<Row> = on!(tx, |c| sqlx::query_as(SQL).bind(preparation.0).fetch_all(c).await)?;
    rows.into_iter().map(|row| row.into_material(tx)).collect()
}

/// `None` where there is none, or staff took it back.
pub async fn find(tx: &mut Tx<'_>, id: MaterialId) -> Result<Option<Material>> {
    const SQL: &str = "
        select id, preparation, details, sha256, mime, bytes, given_by, given_at
        from materials
        where id = $1 and removed_at is null";
    let row: Option<Row> = on!(tx, |c| sqlx::query_as(SQL).bind(id.0).fetch_optional(c).await)?;
    row.map(|row| row.into_material(tx)).transpose()
}

/// Takes it back; false where that was done before.
pub async fn remove(tx: &mut Tx<'_>, id: MaterialId, now: DateTime<Utc>) -> Result<bool> {
    const SQL: &str = "update materials set removed_at = $2 where id = $1 and removed_at is null";
    let changed = on!(tx, |c| sqlx::query(SQL).bind(id.0).bind(now).execute(c).await.map(|done| done.rows_affected()))?;
    Ok(changed > 0)
}
