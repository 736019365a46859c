//! What was settled long ago is forgotten, its words with it; and what is still open is counted without reading the rest.

use anyhow::Result;
use chrono::{DateTime, Utc};

use crate::store::sql::{Tx, on};

/// Forgets at most `limit` rows settled before `before`, oldest first; returns how many. What another row changes or
/// says again stays, and so does what shows a meeting or last told of it, and what proves who has an announcement. The newest row stays too: SQLite would give its
/// number to another message, which keys that were spent long ago would then speak of.
pub async fn forget(tx: &mut Tx<'_>, before: DateTime<Utc>, limit: i64) -> Result<u64> {
    const SQL: &str = "
        delete from outbox
        where id in (
            select o.id
            from outbox o
            where o.settled_at is not null and o.settled_at < $1
                and o.id < (select max(id) from outbox)
                and not exists (select 1 from outbox other where other.target = o.id)
                and not exists (select 1 from outbox other where other.again_of = o.id)
                and not exists (select 1 from cards where cards.outbox = o.id)
                and not exists (select 1 from told where told.outbox = o.id)
                and not exists (select 1 from broadcast_readers r where r.text_row = o.id)
                and not exists (select 1 from broadcast_readers r where r.files_row = o.id)
                and not exists (select 1 from broadcast_readers r where r.change_row = o.id)
                and not exists (select 1 from broadcast_readers r where r.change_files_row = o.id)
                and not exists (select 1 from broadcast_screens s where s.outbox = o.id)
            order by o.settled_at
            limit $2)";
    let forgotten = on!(tx, |c| sqlx::query(SQL).bind(before).bind(limit).execute(c).await.map(|d| d.rows_affected()))?;
    Ok(forgotten)
}

/// How many rows are not settled, or went amiss, by lane and state. Each state has an index of its own.
pub async fn open_counts(tx: &mut Tx<'_>) -> Result<Vec<(i64, String, i64)>> {
    const SQL: &str = "
        select lane, 'waiting' as state, count(*) from outbox where state = 'waiting' group by lane
        union all
        select lane, 'held', count(*) from outbox where state = 'held' group by lane
        union all
        select lane, 'sending', count(*) from outbox where state = 'sending' group by lane
        union all
        select lane, 'uncertain', count(*) from outbox where state = 'uncertain' group by lane
        union all
        select lane, 'refused', count(*) from outbox where state = 'refused' group by lane
        order by 1, 2";
    Ok(on!(tx, |c| sqlx::query_as(SQL).fetch_all(c).await)?)
}
