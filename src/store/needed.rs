//! Which files any row still needs. Some rows name a file plainly and some only in what they have sealed, so whatever is
//! sealed and may name one is read through here: a place that is missing from this list loses its files after a day.

use std::collections::BTreeSet;

use anyhow::{Context as _, Result};
use sqlx::AssertSqlSafe;

use super::sealing::Sealed;
use super::sql::{Tx, on};
use super::{broadcasts, chats, drafts, inbox, outbox, pages};

/// Hashes that stand in a column of their own.
pub async fn plainly(tx: &mut Tx<'_>) -> Result<BTreeSet<String>> {
    const SQL: &str = "
        select sha256 from catalog_parts where sha256 is not null
        union select sha256 from materials where sha256 is not null
        union select sha256 from photos where sha256 is not null and state = 'kept'
        union select receipt_sha256 from shipments where receipt_sha256 is not null
        union select sha256 from deal_proofs where sha256 is not null";
    let named: Vec<String> = on!(tx, |c| sqlx::query_scalar(SQL).fetch_all(c).await)?;
    Ok(named.into_iter().collect())
}

/// Hashes in what is sealed: of what is still to be said, of announcements, of what somebody enters, of what waits or
/// stands on a page, and of results nobody has taken up.
pub async fn in_sealed(tx: &mut Tx<'_>) -> Result<BTreeSet<String>> {
    let sealed: [(&'static str, &[&str]); 7] = [
        (
            "select body from outbox
            where body is not null and state in ('waiting', 'held', 'sending', 'uncertain', 'refused')",
            &[outbox::BODY],
        ),
        ("select body from broadcasts", &[broadcasts::BODY]),
        ("select body from drafts", &[drafts::BODY]),
        ("select talk from chats where talk is not null", &[chats::TALK]),
        ("select talk from page_sessions where talk is not null", &[pages::TALK]),
        ("select view from page_sessions where view is not null", &[pages::VIEW, pages::SENT]),
        ("select parked from inbox where parked is not null", &[inbox::PARKED]),
    ];
    let mut found = BTreeSet::new();
    for (sql, places) in sealed {
        let rows: Vec<Vec<u8>> = on!(tx, |c| sqlx::query_scalar(AssertSqlSafe(sql)).fetch_all(c).await)?;
        for row in rows {
            let row = Sealed::<serde_json::Value>::read(row);
            let opened = places.iter().find_map(|place| row.open(tx.keys(), place).ok());
            // What cannot be read may name anything.
            let opened = opened.with_context(|| format!("could not read what {} holds", places[0]))?;
            collect(&opened.to_string(), &mut found);
        }
    }
    const WAITING: &str = "select raw from inbox where raw is not null";
    let raw: Vec<String> = on!(tx, |c| sqlx::query_scalar(WAITING).fetch_all(c).await)?;
    raw.iter().for_each(|raw| collect(raw, &mut found));
    Ok(found)
}

/// Every row of exactly sixty-four hex digits.
fn collect(text: &str, into: &mut BTreeSet<String>) {
    let is_hex = |char: char| matches!(char, '0'..='9' | 'a'..='f');
    into.extend(text.split(|char| !is_hex(char)).filter(|run| run.len() == 64).map(str::to_owned));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_whole_hashes_are_read_out_of_a_text() {
        let (hash, mut found) = ("5e".repeat(32), BTreeSet::new());
        collect(
            &format!("{{\"kept\":\"{hash}\",\"longer\":\"{hash}a\",\"upper\":\"{}\"}}", hash.to_uppercase()),
            &mut found,
        );
        assert_eq!(found, BTreeSet::from([hash]));
    }
}
