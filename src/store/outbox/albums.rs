//! What arrived as an album: one row, several messages.

use anyhow::Result;

use crate::domain::ids::{MessageId, OutboxId};
use crate::store::sql::{Tx, on};

/// Keeps the messages of a row's album, in their order.
pub async fn keep_album(tx: &mut Tx<'_>, id: OutboxId, messages: &[MessageId]) -> Result<()> {
    const SQL: &str = "
        insert into album_messages (outbox, place, message_id)
        values ($1, $2, $3)
        on conflict (outbox, place) do update set message_id = excluded.message_id";
    for (place, message) in (0_i64..).zip(messages) {
        on!(tx, |c| sqlx::query(SQL).bind(id.0).bind(place).bind(message.0).execute(c).await.map(drop))?;
    }
    Ok(())
}

/// The messages of a row's album, in their order; none where it was a single message.
pub async fn album(tx: &mut Tx<'_>, id: OutboxId) -> Result<Vec<MessageId>> {
    const SQL: &str = "select message_id from album_messages where outbox = $1 order by place";
    let messages: Vec<i64> = on!(tx, |c| sqlx::query_scalar(SQL).bind(id.0).fetch_all(c).await)?;
    Ok(messages.into_iter().map(MessageId).collect())
}
