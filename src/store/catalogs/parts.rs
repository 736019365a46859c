//! The files and links of a version.

use anyhow::{Context as _, Result};
use chrono::{DateTime, Utc};

use super::{name, word};
use crate::domain::catalog::{Part, PartDetails};
use crate::domain::file::KeptFile;
use crate::domain::ids::{CatalogId, PartId};
use crate::store::sealing::Sealed;
use crate::store::sql::{Tx, on};

const PART: &str = "catalog_parts.details";

#[derive(sqlx::FromRow)]
struct PartRow {
    id: i64,
    catalog: i64,
    state: String,
    details: Vec<u8>,
    sha256: Option<String>,
    mime: Option<String>,
    bytes: Option<i64>,
    is_photo: bool,
    is_link: bool,
    file_id: Option<String>,
    unique_id: Option<String>,
    album: Option<String>,
    given_at: DateTime<Utc>,
}

impl PartRow {
    fn into_part(self, tx: &Tx<'_>) -> Result<Part> {
        let odd = || format!("could not read row {} of catalog_parts", self.id);
        let kept = match (self.sha256, self.mime, self.bytes) {
            (Some(sha256), Some(mime), Some(bytes)) => {
                Some(KeptFile { sha256, mime, bytes: u64::try_from(bytes).with_context(odd)? })
            }
            _ => None,
        };
        Ok(Part {
            id: PartId(self.id),
            catalog: CatalogId(self.catalog),
            state: word(&self.state).with_context(odd)?,
            details: Sealed::<PartDetails>::read(self.details).open(tx.keys(), PART).with_context(odd)?,
            kept,
            is_photo: self.is_photo,
            is_link: self.is_link,
            file_id: self.file_id,
            unique_id: self.unique_id,
            album: self.album,
            given_at: self.given_at,
        })
    }
}

/// Every select of parts reads these columns.
macro_rules! select_parts {
    ($rest:literal) => {
        concat!(
            "
        select id, catalog, state, details, sha256, mime, bytes, is_photo, is_link, file_id, unique_id, album, given_at
        from catalog_parts
        ",
            $rest
        )
    };
}

/// Everything that was given for a version, what was refused or taken out too, in the order it came.
pub async fn parts(tx: &mut Tx<'_>, catalog: CatalogId) -> Result<Vec<Part>> {
    const SQL: &str = select_parts!("where catalog = $1 order by id");
    let rows: Vec<PartRow> = on!(tx, |c| sqlx::query_as(SQL).bind(catalog.0).fetch_all(c).await)?;
    rows.into_iter().map(|row| row.into_part(tx)).collect()
}

pub async fn part(tx: &mut Tx<'_>, id: PartId) -> Result<Option<Part>> {
    const SQL: &str = select_parts!("where id = $1");
    let row: Option<PartRow> = on!(tx, |c| sqlx::query_as(SQL).bind(id.0).fetch_optional(c).await)?;
    row.map(|row| row.into_part(tx)).transpose()
}

/// Adds a part; its `id` is not looked at.
pub async fn add_part(tx: &mut Tx<'_>, part: &Part) -> Result<PartId> {
    const SQL: &str = "
        insert into catalog_parts
            (catalog, state, details, sha256, mime, bytes, is_photo, is_link, file_id, unique_id, album, given_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
        returning id";
    let (details, state) = (Sealed::new(tx.keys(), PART, &part.details)?, name(part.state)?);
    let kept = part.kept.as_ref();
    let id = on!(tx, |c| {
        sqlx::query_scalar(SQL)
            .bind(part.catalog.0)
            .bind(state)
            .bind(details.bytes())
            .bind(kept.map(|kept| kept.sha256.as_str()))
            .bind(kept.map(|kept| kept.mime.as_str()))
            .bind(kept.map(|kept| kept.bytes as i64))
            .bind(part.is_photo)
            .bind(part.is_link)
            .bind(part.file_id.as_deref())
            .bind(part.unique_id.as_deref())
            .bind(part.album.as_deref())
            .bind(part.given_at)
            .fetch_one(c)
            .await
    })?;
    Ok(PartId(id))
}

/// Keeps what became of a part.
pub async fn set_part(tx: &mut Tx<'_>, part: &Part) -> Result<()> {
    const SQL: &str = "
        update catalog_parts
        set state = $2, details = $3, sha256 = $4, mime = $5, bytes = $6
        where id = $1";
    let (details, state) = (Sealed::new(tx.keys(), PART, &part.details)?, name(part.state)?);
    let kept = part.kept.as_ref();
    on!(tx, |c| {
        let query = sqlx::query(SQL).bind(part.id.0).bind(state).bind(details.bytes());
        let query = query.bind(kept.map(|kept| kept.sha256.as_str())).bind(kept.map(|kept| kept.mime.as_str()));
        query.bind(kept.map(|kept| kept.bytes as i64)).execute(c).await.map(drop)
    })?;
    Ok(())
}

/// The hashes of files that are there only for parts which were refused before `before`.
pub async fn refused_files(tx: &mut Tx<'_>, before: DateTime<Utc>) -> Result<Vec<String>> {
    const SQL: &str = "
        select distinct p.sha256
        from catalog_parts p
        where p.state = 'refused' and p.sha256 is not null and p.given_at < $1
            and not exists (
                select 1 from catalog_parts o
                where o.sha256 = p.sha256 and (o.state <> 'refused' or o.given_at >= $1)
            )
            and not exists (select 1 from materials m where m.sha256 = p.sha256)
            and not exists (select 1 from shipments s where s.receipt_sha256 = p.sha256)
            and not exists (select 1 from deal_proofs d where d.sha256 = p.sha256)
        order by p.sha256";
    Ok(on!(tx, |c| sqlx::query_scalar(SQL).bind(before).fetch_all(c).await)?)
}

/// Forgets where the file of refused parts lay, once it lies there no more.
pub async fn forget_refused(tx: &mut Tx<'_>, sha256: &str) -> Result<()> {
    const SQL: &str = "
        update catalog_parts
        set sha256 = null, mime = null, bytes = null
        where state = 'refused' and sha256 = $1";
    on!(tx, |c| sqlx::query(SQL).bind(sha256).execute(c).await.map(drop))?;
    Ok(())
}
