//! Links to pages, one for each member and trade office that was given one.

use anyhow::{Context as _, Result};
use chrono::{DateTime, Utc};
use data_encoding::BASE64URL_NOPAD;

use crate::domain::ids::{CohortId, MemberId, PageLinkId};
use crate::domain::page::{self, PageLink, Whose};
use crate::store::sealing::is_same;
use crate::store::sql::{Tx, on};

/// Enough of the HMAC that nobody finds one by trying.
const SEAL_BYTES: usize = 18;

#[derive(sqlx::FromRow)]
struct Row {
    id: i64,
    member: Option<i64>,
    cohort: i64,
    office: Option<String>,
    generation: i64,
    expires_at: DateTime<Utc>,
    revoked_at: Option<DateTime<Utc>>,
}

impl Row {
    fn into_link(self) -> Result<PageLink> {
        let whose = match (self.member, self.office) {
            (Some(member), None) => Some(Whose::Member(MemberId(member))),
            (None, Some(office)) => Some(Whose::Office(office)),
            _ => None,
        };
        Ok(PageLink {
            id: PageLinkId(self.id),
            whose: whose.with_context(|| format!("could not read row {} of page_links", self.id))?,
            cohort: CohortId(self.cohort),
            generation: self.generation,
            expires_at: self.expires_at,
            revoked_at: self.revoked_at,
        })
    }
}

fn seal(tx: &Tx<'_>, id: PageLinkId, generation: i64) -> String {
    BASE64URL_NOPAD.encode(&tx.keys().invite("page", id.0, generation)[..SEAL_BYTES])
}

/// The end of the link's address.
pub fn token(tx: &Tx<'_>, link: &PageLink) -> String {
    page::token(link.id, &seal(tx, link.id, link.generation))
}

/// Whether a token's seal is the link's current one; takes as long for a near miss as for any other.
pub fn is_sealed(tx: &Tx<'_>, link: &PageLink, sealed: &str) -> bool {
    is_same(sealed.as_bytes(), seal(tx, link.id, link.generation).as_bytes())
}

/// The member's link, made on first asking; where the cohort goes on for longer, so does the link.
pub async fn of_member(
    tx: &mut Tx<'_>,
    member: MemberId,
    cohort: CohortId,
    expires_at: DateTime<Utc>,
) -> Result<PageLink> {
    const SQL: &str = "
        insert into page_links (member, cohort, generation, expires_at)
        values ($1, $2, 1, $3)
        on conflict (member) where member is not null do update
        set expires_at = case
            when page_links.expires_at < excluded.expires_at then excluded.expires_at
            else page_links.expires_at
        end
        returning id, member, cohort, office, generation, expires_at, revoked_at";
    let row: Row = on!(tx, |c| sqlx::query_as(SQL).bind(member.0).bind(cohort.0).bind(expires_at).fetch_one(c).await)?;
    row.into_link()
}

/// The link of a trade office that receives samples for buyers of a cohort.
pub async fn of_office(tx: &mut Tx<'_>, office: &str, cohort: CohortId, expires_at: DateTime<Utc>) -> Result<PageLink> {
    const SQL: &str = "
        insert into page_links (office, cohort, generation, expires_at)
        values ($1, $2, 1, $3)
        on conflict (cohort, office) where office is not null do update
        set expires_at = case
            when page_links.expires_at < excluded.expires_at then excluded.expires_at
            else page_links.expires_at
        end
        returning id, member, cohort, office, generation, expires_at, revoked_at";
    let row: Row = on!(tx, |c| sqlx::query_as(SQL).bind(office).bind(cohort.0).bind(expires_at).fetch_one(c).await)?;
    row.into_link()
}

pub async fn find(tx: &mut Tx<'_>, id: PageLinkId) -> Result<Option<PageLink>> {
    const SQL: &str = "
        select id, member, cohort, office, generation, expires_at, revoked_at
        from page_links
        where id = $1";
    let row: Option<Row> = on!(tx, |c| sqlx::query_as(SQL).bind(id.0).fetch_optional(c).await)?;
    row.map(Row::into_link).transpose()
}

/// Issues a link anew: the one given before opens nothing, and the browsers it let in are out.
pub async fn renew(tx: &mut Tx<'_>, id: PageLinkId) -> Result<PageLink> {
    const SQL: &str = "
        update page_links
        set generation = generation + 1, revoked_at = null
        where id = $1
        returning id, member, cohort, office, generation, expires_at, revoked_at";
    let row: Row = on!(tx, |c| sqlx::query_as(SQL).bind(id.0).fetch_one(c).await)
        .with_context(|| format!("could not renew page link {id}"))?;
    let link = row.into_link()?;
    put_out(tx, id).await?;
    Ok(link)
}

/// Nobody gets in by the link any more, and nobody is in.
pub async fn revoke(tx: &mut Tx<'_>, id: PageLinkId, now: DateTime<Utc>) -> Result<()> {
    const SQL: &str = "update page_links set revoked_at = $2 where id = $1 and revoked_at is null";
    on!(tx, |c| sqlx::query(SQL).bind(id.0).bind(now).execute(c).await.map(drop))?;
    put_out(tx, id).await
}

async fn put_out(tx: &mut Tx<'_>, id: PageLinkId) -> Result<()> {
    const SQL: &str = "delete from page_sessions where link = $1";
    on!(tx, |c| sqlx::query(SQL).bind(id.0).execute(c).await.map(drop))?;
    Ok(())
}
