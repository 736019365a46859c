//! Deals: what was signed and shipped between two who met. What a side says is never changed, only said anew; the proofs
//! and the drafts are in files of their own.

mod drafts;
mod proofs;
mod twins;

use std::collections::HashMap;

use anyhow::{Context as _, Result};
use chrono::{DateTime, Utc};
use sqlx::AssertSqlSafe;

pub use drafts::{Draft, begin_draft, draft, end_draft, keep_draft, open_drafts};
pub use proofs::{add_proof, find_proof, set_proof};
pub use twins::twins;

use super::sealing::Sealed;
use super::sql::{Tx, on};
use crate::domain::company::Side;
use crate::domain::deal::{Deal, DealState, Proof, Said, Stage, Word};
use crate::domain::ids::{CohortId, CompanyId, DealId, MemberId, WordId};
use crate::domain::pair::Pair;

const BODY: &str = "deal_words.body";

#[derive(sqlx::FromRow)]
struct Row {
    id: i64,
    cohort: i64,
    firm: i64,
    buyer: i64,
    stage: String,
    state: String,
    opened_at: DateTime<Utc>,
    closed_by: Option<i64>,
    closed_at: Option<DateTime<Utc>>,
}

#[derive(sqlx::FromRow)]
struct WordRow {
    id: i64,
    deal: i64,
    side: String,
    revision: i64,
    is_taken_back: bool,
    body: Vec<u8>,
    said_by: i64,
    entered_by: Option<i64>,
    said_at: DateTime<Utc>,
}

impl Row {
    fn into_deal(self, words: Vec<Word>, proofs: Vec<Proof>) -> Result<Deal> {
        let odd = || format!("could not read row {} of deals", self.id);
        let state = match self.state.as_str() {
            "open" => Some(DealState::Open),
            "withdrawn" => Some(DealState::Withdrawn),
            "joined" => Some(DealState::Joined),
            _ => None,
        };
        Ok(Deal {
            id: DealId(self.id),
            cohort: CohortId(self.cohort),
            pair: Pair { firm: CompanyId(self.firm), buyer: CompanyId(self.buyer) },
            stage: Stage::from_name(&self.stage).with_context(odd)?,
            state: state.with_context(odd)?,
            opened_at: self.opened_at,
            closed: self.closed_by.map(MemberId).zip(self.closed_at),
            words,
            proofs,
        })
    }
}

impl WordRow {
    fn into_word(self, tx: &Tx<'_>) -> Result<(DealId, Word)> {
        let odd = || format!("could not read row {} of deal_words", self.id);
        let word = Word {
            id: WordId(self.id),
            side: Side::from_name(&self.side).with_context(odd)?,
            said: Sealed::<Said>::read(self.body).open(tx.keys(), BODY).with_context(odd)?,
            revision: self.revision,
            is_taken_back: self.is_taken_back,
            said_by: MemberId(self.said_by),
            entered_by: self.entered_by.map(MemberId),
            said_at: self.said_at,
        };
        Ok((DealId(self.deal), word))
    }
}

/// Every select of deals reads these columns.
macro_rules! select_deals {
    ($rest:literal) => {
        concat!(
            "
        select d.id, d.cohort, d.firm, d.buyer, d.stage, d.state, d.opened_at, d.closed_by, d.closed_at
        from deals d
        ",
            $rest,
            " order by d.id"
        )
    };
}

async fn whole(tx: &mut Tx<'_>, rows: Vec<Row>) -> Result<Vec<Deal>> {
    let ids: Vec<i64> = rows.iter().map(|row| row.id).collect();
    let mut words: HashMap<DealId, Vec<Word>> = HashMap::new();
    for (deal, word) in words_of(tx, &ids).await? {
        words.entry(deal).or_default().push(word);
    }
    let mut proofs: HashMap<DealId, Vec<Proof>> = HashMap::new();
    for proof in proofs::of_deals(tx, &ids).await? {
        proofs.entry(proof.deal).or_default().push(proof);
    }
    let whole = |row: Row| {
        let id = DealId(row.id);
        row.into_deal(words.remove(&id).unwrap_or_default(), proofs.remove(&id).unwrap_or_default())
    };
    rows.into_iter().map(whole).collect()
}

async fn words_of(tx: &mut Tx<'_>, deals: &[i64]) -> Result<Vec<(DealId, Word)>> {
    let sql = format!(
        "select id, deal, side, revision, is_taken_back, body, said_by, entered_by, said_at
        from deal_words
        where deal in ({})
        order by id",
        tx.each("$1")
    );
    let ids = serde_json::to_string(deals)?;
    let rows: Vec<WordRow> = on!(tx, |c| sqlx::query_as(AssertSqlSafe(sql)).bind(ids).fetch_all(c).await)?;
    rows.into_iter().map(|row| row.into_word(tx)).collect()
}

pub async fn find(tx: &mut Tx<'_>, id: DealId) -> Result<Option<Deal>> {
    const SQL: &str = select_deals!("where d.id = $1");
    let rows: Vec<Row> = on!(tx, |c| sqlx::query_as(SQL).bind(id.0).fetch_all(c).await)?;
    Ok(whole(tx, rows).await?.pop())
}

/// What two who met have said, the oldest first; what was joined or withdrawn is not among it.
pub async fn of_pair(tx: &mut Tx<'_>, pair: Pair) -> Result<Vec<Deal>> {
    const SQL: &str = select_deals!("where d.firm = $1 and d.buyer = $2 and d.state = 'open'");
    let rows: Vec<Row> = on!(tx, |c| sqlx::query_as(SQL).bind(pair.firm.0).bind(pair.buyer.0).fetch_all(c).await)?;
    whole(tx, rows).await
}

/// The same of everybody a company met.
pub async fn of_company(tx: &mut Tx<'_>, company: CompanyId) -> Result<Vec<Deal>> {
    const SQL: &str = select_deals!("where (d.firm = $1 or d.buyer = $1) and d.state = 'open'");
    let rows: Vec<Row> = on!(tx, |c| sqlx::query_as(SQL).bind(company.0).fetch_all(c).await)?;
    whole(tx, rows).await
}

/// Every deal of a cohort that was not joined into another, withdrawn ones too.
pub async fn in_cohort(tx: &mut Tx<'_>, cohort: CohortId) -> Result<Vec<Deal>> {
    const SQL: &str = select_deals!("where d.cohort = $1 and d.state <> 'joined'");
    let rows: Vec<Row> = on!(tx, |c| sqlx::query_as(SQL).bind(cohort.0).fetch_all(c).await)?;
    whole(tx, rows).await
}

/// The open deals of the firm with this 사업자등록번호, its digits alone, in every cohort.
pub async fn of_registered(tx: &mut Tx<'_>, registration: &str) -> Result<Vec<Deal>> {
    const SQL: &str = select_deals!(
        "join companies f on f.id = d.firm
        where d.state = 'open' and f.side = 'firm' and replace(f.registration, '-', '') = $1"
    );
    let rows: Vec<Row> = on!(tx, |c| sqlx::query_as(SQL).bind(registration).fetch_all(c).await)?;
    whole(tx, rows).await
}

/// Nobody else opens or joins a deal of this firm until the turn ends.
pub async fn hold(tx: &mut Tx<'_>, firm: CompanyId) -> Result<()> {
    let sql = format!("select id from companies where id = $1{}", tx.for_update());
    let _: Option<i64> = on!(tx, |c| sqlx::query_scalar(AssertSqlSafe(sql)).bind(firm.0).fetch_optional(c).await)?;
    Ok(())
}

/// Opens a deal nobody has said anything of yet.
pub async fn open(tx: &mut Tx<'_>, cohort: CohortId, pair: Pair, stage: Stage, now: DateTime<Utc>) -> Result<DealId> {
    const SQL: &str = "
        insert into deals (cohort, firm, buyer, stage, state, opened_at)
        values ($1, $2, $3, $4, 'open', $5)
        returning id";
    let id = on!(tx, |c| {
        let query = sqlx::query_scalar(SQL).bind(cohort.0).bind(pair.firm.0).bind(pair.buyer.0);
        query.bind(stage.name()).bind(now).fetch_one(c).await
    })?;
    Ok(DealId(id))
}

/// Who says something, and for whom.
#[derive(Clone, Copy, Debug)]
pub struct Sayer {
    pub side: Side,
    pub by: MemberId,
    /// The member of staff who enters it for them.
    pub entered_by: Option<MemberId>,
}

/// What a side says of a deal from now on, or that it was a mistake.
#[derive(Clone, Copy, Debug)]
pub enum Saying<'a> {
    Says(&'a Said),
    TakesBack(&'a Said),
}

/// Adds a word of a side after the last one, whose revision was seen. `None` where somebody was faster.
pub async fn say(
    tx: &mut Tx<'_>,
    deal: DealId,
    sayer: Sayer,
    saying: Saying<'_>,
    seen: Option<i64>,
    now: DateTime<Utc>,
) -> Result<Option<WordId>> {
    const SQL: &str = "
        insert into deal_words (deal, side, revision, is_taken_back, body, said_by, entered_by, said_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8)
        on conflict (deal, side, revision) do nothing
        returning id";
    let (is_taken_back, said) = match saying {
        Saying::Says(said) => (false, said),
        Saying::TakesBack(said) => (true, said),
    };
    let body = Sealed::new(tx.keys(), BODY, said)?;
    let id: Option<i64> = on!(tx, |c| {
        sqlx::query_scalar(SQL)
            .bind(deal.0)
            .bind(sayer.side.name())
            .bind(seen.unwrap_or_default() + 1)
            .bind(is_taken_back)
            .bind(body.bytes())
            .bind(sayer.by.0)
            .bind(sayer.entered_by.map(|member| member.0))
            .bind(now)
            .fetch_optional(c)
            .await
    })?;
    Ok(id.map(WordId))
}

/// Staff find that what a side says belongs to another deal.
pub async fn move_words(tx: &mut Tx<'_>, from: DealId, side: Side, to: DealId) -> Result<()> {
    const SQL: &str = "update deal_words set deal = $3 where deal = $1 and side = $2";
    on!(tx, |c| sqlx::query(SQL).bind(from.0).bind(side.name()).bind(to.0).execute(c).await.map(drop))?;
    Ok(())
}

pub async fn move_proofs(tx: &mut Tx<'_>, from: DealId, to: DealId) -> Result<()> {
    const SQL: &str = "update deal_proofs set deal = $2 where deal = $1";
    on!(tx, |c| sqlx::query(SQL).bind(from.0).bind(to.0).execute(c).await.map(drop))?;
    Ok(())
}

/// Closes a deal as withdrawn or joined; false where it was closed already.
pub async fn close(tx: &mut Tx<'_>, deal: DealId, state: DealState, by: MemberId, now: DateTime<Utc>) -> Result<bool> {
    const SQL: &str = "
        update deals
        set state = $2, closed_by = $3, closed_at = $4
        where id = $1 and state = 'open'";
    let state = match state {
        DealState::Joined => "joined",
        DealState::Withdrawn | DealState::Open => "withdrawn",
    };
    let done = on!(tx, |c| {
        let query = sqlx::query(SQL).bind(deal.0).bind(state).bind(by.0).bind(now);
        query.execute(c).await.map(|done| done.rows_affected())
    })?;
    Ok(done == 1)
}
