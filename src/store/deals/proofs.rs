//! The proofs of deals.

use anyhow::{Context as _, Result};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use sqlx::AssertSqlSafe;

use crate::domain::deal::{KeptProof, Proof, ProofKind, ProofState};
use crate::domain::ids::{DealId, MemberId, ProofId, WordId};
use crate::store::sealing::Sealed;
use crate::store::sql::{Tx, on};

const DETAILS: &str = "deal_proofs.details";

#[derive(Serialize, Deserialize)]
struct Details {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    name: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    reason: Option<String>,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: i64,
    deal: i64,
    kind: String,
    state: String,
    details: Vec<u8>,
    sha256: Option<String>,
    mime: Option<String>,
    given_by: i64,
    given_at: DateTime<Utc>,
    looked_by: Option<i64>,
    looked_at: Option<DateTime<Utc>>,
    looked_word: Option<i64>,
}

impl Row {
    fn into_proof(self, tx: &Tx<'_>) -> Result<Proof> {
        let odd = || format!("could not read row {} of deal_proofs", self.id);
        let details = Sealed::<Details>::read(self.details).open(tx.keys(), DETAILS).with_context(odd)?;
        let kept = self.sha256.zip(self.mime);
        Ok(Proof {
            id: ProofId(self.id),
            deal: DealId(self.deal),
            kind: ProofKind::from_name(&self.kind).with_context(odd)?,
            state: ProofState::from_name(&self.state).with_context(odd)?,
            name: details.name,
            reason: details.reason,
            file: kept.map(|(sha256, mime)| KeptProof { sha256, mime }),
            given_by: MemberId(self.given_by),
            given_at: self.given_at,
            looked: self.looked_by.map(MemberId).zip(self.looked_at),
            shows: self.looked_word.map(WordId),
        })
    }
}

/// Every select of proofs reads these columns.
const COLUMNS: &str =
    "id, deal, kind, state, details, sha256, mime, given_by, given_at, looked_by, looked_at, looked_word";

pub(super) async fn of_deals(tx: &mut Tx<'_>, deals: &[i64]) -> Result<Vec<Proof>> {
    let sql = format!("select {COLUMNS} from deal_proofs where deal in ({}) order by id", tx.each("$1"));
    let ids = serde_json::to_string(deals)?;
    let rows: Vec<Row> = on!(tx, |c| sqlx::query_as(AssertSqlSafe(sql)).bind(ids).fetch_all(c).await)?;
    rows.into_iter().map(|row| row.into_proof(tx)).collect()
}

pub async fn find_proof(tx: &mut Tx<'_>, id: ProofId) -> Result<Option<Proof>> {
    let sql = format!("select {COLUMNS} from deal_proofs where id = $1");
    let row: Option<Row> = on!(tx, |c| sqlx::query_as(AssertSqlSafe(sql)).bind(id.0).fetch_optional(c).await)?;
    row.map(|row| row.into_proof(tx)).transpose()
}

/// Adds a proof, whose `id` is not looked at; `unique_id` is by what Telegram recognises its file. `None` where the deal
/// has that very file already.
pub async fn add_proof(tx: &mut Tx<'_>, proof: &Proof, unique_id: Option<&str>) -> Result<Option<ProofId>> {
    const SQL: &str = "
        insert into deal_proofs
            (deal, kind, state, details, sha256, mime, unique_id, given_by, given_at, looked_by, looked_at, looked_word)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
        on conflict do nothing
        returning id";
    let details = sealed(tx, proof)?;
    let file = proof.file.as_ref();
    let id: Option<i64> = on!(tx, |c| {
        sqlx::query_scalar(SQL)
            .bind(proof.deal.0)
            .bind(proof.kind.name())
            .bind(proof.state.name())
            .bind(details.bytes())
            .bind(file.map(|file| file.sha256.as_str()))
            .bind(file.map(|file| file.mime.as_str()))
            .bind(unique_id)
            .bind(proof.given_by.0)
            .bind(proof.given_at)
            .bind(proof.looked.map(|(by, _)| by.0))
            .bind(proof.looked.map(|(_, at)| at))
            .bind(proof.shows.map(|word| word.0))
            .fetch_optional(c)
            .await
    })?;
    Ok(id.map(ProofId))
}

fn sealed(tx: &Tx<'_>, proof: &Proof) -> Result<Sealed<Details>> {
    let details = Details { name: proof.name.clone(), reason: proof.reason.clone() };
    Sealed::new(tx.keys(), DETAILS, &details)
}

/// Keeps what became of a proof, where it is still in the state it was seen in; false where somebody was faster.
pub async fn set_proof(tx: &mut Tx<'_>, proof: &Proof, seen: ProofState) -> Result<bool> {
    const SQL: &str = "
        update deal_proofs
        set state = $3, details = $4, sha256 = $5, mime = $6, looked_by = $7, looked_at = $8, looked_word = $9
        where id = $1 and state = $2";
    let details = sealed(tx, proof)?;
    let file = proof.file.as_ref();
    let done = on!(tx, |c| {
        sqlx::query(SQL)
            .bind(proof.id.0)
            .bind(seen.name())
            .bind(proof.state.name())
            .bind(details.bytes())
            .bind(file.map(|file| file.sha256.as_str()))
            .bind(file.map(|file| file.mime.as_str()))
            .bind(proof.looked.map(|(by, _)| by.0))
            .bind(proof.looked.map(|(_, at)| at))
            .bind(proof.shows.map(|word| word.0))
            .execute(c)
            .await
            .map(|done| done.rows_affected())
    })?;
    Ok(done == 1)
}
