//! Browsers that were let in. Where the talk of a page stands and what it shows are sealed; so is what was uploaded and
//! has not been taken up yet.

use anyhow::{Context as _, Result};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use sqlx::AssertSqlSafe;

use crate::domain::ids::{CohortId, CompanyId, MemberId, PageLinkId, PageSessionId, PreparationId};
use crate::domain::lang::Lang;
use crate::domain::page::{Sent, View};
use crate::store::sealing::{Keys, Sealed};
use crate::store::sql::{Tx, on};

const COOKIE: &str = "page_sessions.cookie";
const FORM: &str = "page_sessions.form";
pub(in crate::store) const TALK: &str = "page_sessions.talk";
pub(in crate::store) const VIEW: &str = "page_sessions.view";
pub(in crate::store) const SENT: &str = "page_sessions.sent";

#[derive(Clone, Debug)]
pub struct Session {
    pub id: PageSessionId,
    pub link: PageLinkId,
    /// Only for uploading to it, where six digits opened it.
    pub preparation: Option<PreparationId>,
    /// For which staff upload.
    pub company: Option<CompanyId>,
    pub lang: Option<Lang>,
    pub cohort: Option<CohortId>,
    /// JSON whose shape only conversations know.
    pub talk: Option<serde_json::Value>,
    pub view: View,
    pub ends_at: DateTime<Utc>,
}

/// What came by an upload and waits for its turn.
#[derive(Default, Serialize, Deserialize)]
struct Sendings {
    /// How often something came, so that each has a number of its own.
    count: i64,
    waiting: Vec<Sent>,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: i64,
    link: i64,
    preparation: Option<i64>,
    company: Option<i64>,
    lang: Option<String>,
    cohort: Option<i64>,
    talk: Option<Vec<u8>>,
    view: Option<Vec<u8>>,
    ends_at: DateTime<Utc>,
}

impl Row {
    fn into_session(self, tx: &Tx<'_>) -> Session {
        // What no longer opens or reads is no talk and no view: the person is brought home with an apology.
        let talk = self.talk.map(|bytes| {
            Sealed::<serde_json::Value>::read(bytes).open(tx.keys(), TALK).unwrap_or(serde_json::Value::Null)
        });
        let view = self.view.filter(|_| self.preparation.is_none());
        let view = view.and_then(|bytes| Sealed::<View>::read(bytes).open(tx.keys(), VIEW).ok());
        Session {
            id: PageSessionId(self.id),
            link: PageLinkId(self.link),
            preparation: self.preparation.map(PreparationId),
            company: self.company.map(CompanyId),
            lang: self.lang.as_deref().and_then(Lang::from_tag),
            cohort: self.cohort.map(CohortId),
            talk,
            view: view.unwrap_or_default(),
            ends_at: self.ends_at,
        }
    }
}

/// What a form of this browser must show, so that no other site can send one for it.
pub fn tell_form(keys: &Keys, cookie: &str) -> String {
    data_encoding::HEXLOWER.encode(&keys.lookup(FORM, cookie)[..16])
}

/// Lets a browser in: to a page, or where a preparation is named only to upload for it.
pub async fn let_in(tx: &mut Tx<'_>, new: &Session, cookie: &str, now: DateTime<Utc>) -> Result<PageSessionId> {
    const SQL: &str = "
        insert into page_sessions (cookie_hash, link, preparation, lang, cohort, started_at, ends_at, company)
        values ($1, $2, $3, $4, $5, $6, $7, $8)
        returning id";
    let hash = tx.keys().lookup(COOKIE, cookie);
    let (preparation, cohort) = (new.preparation.map(|id| id.0), new.cohort.map(|id| id.0));
    let id = on!(tx, |c| {
        let query = sqlx::query_scalar(SQL).bind(hash).bind(new.link.0).bind(preparation);
        let query = query.bind(new.lang.map(Lang::code)).bind(cohort).bind(now).bind(new.ends_at);
        query.bind(new.company.map(|company| company.0)).fetch_one(c).await
    })?;
    Ok(PageSessionId(id))
}

const COLUMNS: &str = "select id, link, preparation, company, lang, cohort, talk, view, ends_at from page_sessions";

/// The session of a cookie, to look at.
pub async fn look(tx: &mut Tx<'_>, cookie: &str, now: DateTime<Utc>) -> Result<Option<Session>> {
    by_cookie(tx, cookie, now, "").await
}

/// The same to act in: on PostgreSQL this also holds it until the turn ends.
pub async fn open(tx: &mut Tx<'_>, cookie: &str, now: DateTime<Utc>) -> Result<Option<Session>> {
    let held = tx.for_update();
    by_cookie(tx, cookie, now, held).await
}

async fn by_cookie(tx: &mut Tx<'_>, cookie: &str, now: DateTime<Utc>, held: &str) -> Result<Option<Session>> {
    let sql = format!("{COLUMNS} where cookie_hash = $1 and ends_at > $2{held}");
    let hash = tx.keys().lookup(COOKIE, cookie);
    let row: Option<Row> =
        on!(tx, |c| sqlx::query_as(AssertSqlSafe(sql)).bind(hash).bind(now).fetch_optional(c).await)?;
    Ok(row.map(|row| row.into_session(tx)))
}

pub async fn session(tx: &mut Tx<'_>, id: PageSessionId) -> Result<Option<Session>> {
    let sql = format!("{COLUMNS} where id = $1");
    let row: Option<Row> = on!(tx, |c| sqlx::query_as(AssertSqlSafe(sql)).bind(id.0).fetch_optional(c).await)?;
    Ok(row.map(|row| row.into_session(tx)))
}

/// Keeps where the talk of a page stands and what it shows.
pub async fn remember(tx: &mut Tx<'_>, session: &Session) -> Result<()> {
    const SQL: &str = "update page_sessions set talk = $2, view = $3, lang = $4, cohort = $5 where id = $1";
    let talk = session.talk.as_ref().map(|talk| Sealed::new(tx.keys(), TALK, talk)).transpose()?;
    let talk = talk.as_ref().map(|sealed| sealed.bytes());
    let view = Sealed::new(tx.keys(), VIEW, &session.view)?;
    let (lang, cohort) = (session.lang.map(Lang::code), session.cohort.map(|cohort| cohort.0));
    on!(tx, |c| {
        let query = sqlx::query(SQL).bind(session.id.0).bind(talk).bind(view.bytes());
        query.bind(lang).bind(cohort).execute(c).await.map(drop)
    })?;
    Ok(())
}

/// Keeps what was uploaded until its turn, and says the how-manieth time this is.
pub async fn add_sent(tx: &mut Tx<'_>, id: PageSessionId, sent: Vec<Sent>) -> Result<i64> {
    let mut all = sendings(tx, id).await?;
    all.count += 1;
    all.waiting.extend(sent);
    keep_sendings(tx, id, &all).await?;
    Ok(all.count)
}

/// Hands over what was uploaded.
pub async fn take_sent(tx: &mut Tx<'_>, id: PageSessionId) -> Result<Vec<Sent>> {
    let mut all = sendings(tx, id).await?;
    let sent = std::mem::take(&mut all.waiting);
    if !sent.is_empty() {
        keep_sendings(tx, id, &all).await?;
    }
    Ok(sent)
}

async fn sendings(tx: &mut Tx<'_>, id: PageSessionId) -> Result<Sendings> {
    let sql = format!("select view from page_sessions where id = $1{}", tx.for_update());
    let bytes: Option<Option<Vec<u8>>> =
        on!(tx, |c| sqlx::query_scalar(AssertSqlSafe(sql)).bind(id.0).fetch_optional(c).await)?;
    let Some(bytes) = bytes.flatten() else { return Ok(Sendings::default()) };
    let sealed = Sealed::<Sendings>::read(bytes).open(tx.keys(), SENT);
    sealed.with_context(|| format!("could not read what was uploaded of row {id} of page_sessions"))
}

async fn keep_sendings(tx: &mut Tx<'_>, id: PageSessionId, all: &Sendings) -> Result<()> {
    const SQL: &str = "update page_sessions set view = $2 where id = $1 and preparation is not null";
    let sealed = Sealed::new(tx.keys(), SENT, all)?;
    on!(tx, |c| sqlx::query(SQL).bind(id.0).bind(sealed.bytes()).execute(c).await.map(drop))?;
    Ok(())
}

/// Signs a browser out.
pub async fn end(tx: &mut Tx<'_>, id: PageSessionId) -> Result<()> {
    const SQL: &str = "delete from page_sessions where id = $1";
    on!(tx, |c| sqlx::query(SQL).bind(id.0).execute(c).await.map(drop))?;
    Ok(())
}

/// Forgets sessions that ended before `before`.
pub async fn forget(tx: &mut Tx<'_>, before: DateTime<Utc>) -> Result<u64> {
    const SQL: &str = "delete from page_sessions where ends_at < $1";
    Ok(on!(tx, |c| sqlx::query(SQL).bind(before).execute(c).await.map(|done| done.rows_affected()))?)
}

/// When a member was last let in to their page, as far as it is still known.
pub async fn last_visit(tx: &mut Tx<'_>, member: MemberId) -> Result<Option<DateTime<Utc>>> {
    const SQL: &str = "
        select max(s.started_at)
        from page_sessions s
        join page_links l on l.id = s.link
        where l.member = $1 and s.preparation is null";
    Ok(on!(tx, |c| sqlx::query_scalar(SQL).bind(member.0).fetch_one(c).await)?)
}
