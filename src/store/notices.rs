//! Keys of notices that have been owed, and what each person was last told of a meeting.

use std::collections::{BTreeSet, HashMap, HashSet};

use anyhow::{Context as _, Result};
use chrono::{DateTime, Utc};
use sqlx::AssertSqlSafe;

use super::sql::{Tx, on};
use crate::domain::ids::{CohortId, MeetingId, OutboxId, PersonId};
use crate::domain::planner::{Key, Told};

/// Spends a key; false where it was spent before.
pub async fn spend(tx: &mut Tx<'_>, key: &Key, person: PersonId, row: OutboxId, now: DateTime<Utc>) -> Result<bool> {
    const SQL: &str = "
        insert into notices (key, person, outbox, spent_at)
        values ($1, $2, $3, $4)
        on conflict (key) do nothing";
    let made = on!(tx, |c| {
        let query = sqlx::query(SQL).bind(key.as_str()).bind(person.0).bind(row.0).bind(now);
        query.execute(c).await.map(|done| done.rows_affected())
    })?;
    Ok(made > 0)
}

/// Every key these people have spent.
pub async fn spent(tx: &mut Tx<'_>, people: &[PersonId]) -> Result<HashSet<Key>> {
    let sql = format!("select key from notices where person in ({})", tx.each("$1"));
    let people = serde_json::to_string(people)?;
    let keys: Vec<String> = on!(tx, |c| sqlx::query_scalar(AssertSqlSafe(sql)).bind(people).fetch_all(c).await)?;
    Ok(keys.into_iter().map(Key::stored).collect())
}

/// When these people were last reminded of anything that their company owes.
pub async fn chased(tx: &mut Tx<'_>, people: &[PersonId]) -> Result<HashMap<PersonId, DateTime<Utc>>> {
    let sql = format!(
        "select person, spent_at
        from notices
        where person in ({}) and key like 'preparation:%'
        order by spent_at",
        tx.each("$1")
    );
    let people = serde_json::to_string(people)?;
    let rows: Vec<(i64, DateTime<Utc>)> =
        on!(tx, |c| sqlx::query_as(AssertSqlSafe(sql)).bind(people).fetch_all(c).await)?;
    Ok(rows.into_iter().map(|(person, at)| (PersonId(person), at)).collect())
}

/// The messages that arrived under either of these keys, the latest last.
pub async fn arrived(tx: &mut Tx<'_>, [one, other]: &[Key; 2]) -> Result<Vec<OutboxId>> {
    const SQL: &str = "
        select distinct o.id
        from notices n
        join outbox o on o.id = n.outbox
        where n.key in ($1, $2) and o.state = 'sent'
        order by o.id";
    let rows: Vec<i64> =
        on!(tx, |c| sqlx::query_scalar(SQL).bind(one.as_str()).bind(other.as_str()).fetch_all(c).await)?;
    Ok(rows.into_iter().map(OutboxId).collect())
}

/// The keys that a message spends.
pub async fn spent_by(tx: &mut Tx<'_>, row: OutboxId) -> Result<HashSet<Key>> {
    const SQL: &str = "select key from notices where outbox = $1";
    let keys: Vec<String> = on!(tx, |c| sqlx::query_scalar(SQL).bind(row.0).fetch_all(c).await)?;
    Ok(keys.into_iter().map(Key::stored).collect())
}

/// The message that told somebody under a key, once it has arrived.
pub async fn told_in(tx: &mut Tx<'_>, key: &Key) -> Result<Option<OutboxId>> {
    const SQL: &str = "
        select n.outbox
        from notices n
        join outbox o on o.id = n.outbox
        where n.key = $1 and o.state = 'sent'";
    let row: Option<i64> = on!(tx, |c| sqlx::query_scalar(SQL).bind(key.as_str()).fetch_optional(c).await)?;
    Ok(row.map(OutboxId))
}

/// A notice that its message leaves out, since it is not true now, is not spent: it may be true again.
pub async fn give_back(tx: &mut Tx<'_>, key: &Key, row: OutboxId) -> Result<()> {
    const SQL: &str = "delete from notices where key = $1 and outbox = $2";
    on!(tx, |c| sqlx::query(SQL).bind(key.as_str()).bind(row.0).execute(c).await.map(drop))?;
    Ok(())
}

/// A person who could not be reached was told nothing and spent no key.
pub async fn unspend(tx: &mut Tx<'_>, row: OutboxId) -> Result<()> {
    const SQL: &str = "delete from notices where outbox = $1";
    on!(tx, |c| sqlx::query(SQL).bind(row.0).execute(c).await.map(drop))?;
    unsay(tx, row).await
}

/// Forgets keys spent before `before` by people of whose cohorts none is among `going`: nothing can be owed under them
/// any more. Returns how many.
pub async fn forget(tx: &mut Tx<'_>, going: &BTreeSet<CohortId>, before: DateTime<Utc>) -> Result<u64> {
    let sql = format!(
        "delete from notices
        where spent_at < $1
            and not exists (
                select 1
                from members m
                where m.person = notices.person and m.cohort in ({}))",
        tx.each("$2")
    );
    let going = serde_json::to_string(going)?;
    Ok(on!(tx, |c| {
        sqlx::query(AssertSqlSafe(sql)).bind(before).bind(going).execute(c).await.map(|done| done.rows_affected())
    })?)
}

/// What a message that never arrived would have told is not told.
pub async fn unsay(tx: &mut Tx<'_>, row: OutboxId) -> Result<()> {
    const FORGET: &str = "delete from told where outbox = $1 and facts_before is null";
    const RESTORE: &str = "
        update told
        set facts = facts_before, facts_before = null, outbox = null
        where outbox = $1";
    on!(tx, |c| sqlx::query(FORGET).bind(row.0).execute(c).await.map(drop))?;
    on!(tx, |c| sqlx::query(RESTORE).bind(row.0).execute(c).await.map(drop))?;
    Ok(())
}

/// A notice said again in another row: its keys and what it told go with it.
pub async fn hand_over(tx: &mut Tx<'_>, from: OutboxId, to: OutboxId) -> Result<()> {
    for sql in ["update notices set outbox = $2 where outbox = $1", "update told set outbox = $2 where outbox = $1"] {
        on!(tx, |c| sqlx::query(sql).bind(from.0).bind(to.0).execute(c).await.map(drop))?;
    }
    Ok(())
}

/// Keeps what a person is told of a meeting by the message in `row`.
pub async fn tell(tx: &mut Tx<'_>, person: PersonId, meeting: MeetingId, told: &Told, row: OutboxId) -> Result<()> {
    const SQL: &str = "
        insert into told (person, meeting, facts, outbox)
        values ($1, $2, $3, $4)
        on conflict (person, meeting) do update
        set facts_before = case when told.outbox = excluded.outbox then told.facts_before else told.facts end,
            facts = excluded.facts, outbox = excluded.outbox";
    let facts = serde_json::to_string(told)?;
    on!(tx, |c| {
        let query = sqlx::query(SQL).bind(person.0).bind(meeting.0).bind(facts).bind(row.0);
        query.execute(c).await.map(drop)
    })?;
    Ok(())
}

/// What everybody was last told of these meetings, whether or not they are still in them.
pub async fn told_about(tx: &mut Tx<'_>, meetings: &[MeetingId]) -> Result<HashMap<(PersonId, MeetingId), Told>> {
    let sql = format!("select person, meeting, facts from told where meeting in ({})", tx.each("$1"));
    let meetings = serde_json::to_string(meetings)?;
    let rows: Vec<(i64, i64, String)> =
        on!(tx, |c| sqlx::query_as(AssertSqlSafe(sql)).bind(meetings).fetch_all(c).await)?;
    rows.into_iter()
        .map(|(person, meeting, facts)| {
            let told = serde_json::from_str(&facts)
                .with_context(|| format!("could not read facts of told of person {person}, meeting {meeting}"))?;
            Ok(((PersonId(person), MeetingId(meeting)), told))
        })
        .collect()
}
