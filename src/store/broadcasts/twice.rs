//! Who may have got an announcement twice: a copy of theirs left once more after one that arrived, or may have.

use anyhow::Result;

use super::super::sql::{Tx, on};
use crate::domain::ids::BroadcastId;

/// So many of its readers. Rows said again in between may have come to nothing, so the whole chain is looked at.
pub(super) async fn people(tx: &mut Tx<'_>, broadcast: BroadcastId) -> Result<i64> {
    const SQL: &str = "
        with recursive before (reader, said) as (
            select r.id, o.again_of
            from broadcast_readers r
            join outbox o on o.id = r.text_row
            where r.broadcast = $1 and o.again_of is not null and o.state in ('sending', 'sent', 'uncertain')
            union
            select r.id, o.again_of
            from broadcast_readers r
            join outbox o on o.id = r.files_row
            where r.broadcast = $1 and o.again_of is not null and o.state in ('sending', 'sent', 'uncertain')
            union
            select b.reader, o.again_of
            from before b
            join outbox o on o.id = b.said
            where o.again_of is not null)
        select count(distinct b.reader)
        from before b
        join outbox o on o.id = b.said
        where o.state in ('sent', 'uncertain')";
    Ok(on!(tx, |c| sqlx::query_scalar(SQL).bind(broadcast.0).fetch_one(c).await)?)
}
