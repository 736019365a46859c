//! Copies that are found again: by a tap that proves one arrived, by a reply to one, or in the place of one that was gone.

use anyhow::Result;
use chrono::{DateTime, Utc};

use super::super::sql::{Tx, on};
use super::super::{doubts, outbox};
use super::{Reader, begun, of_row};
use crate::domain::ids::{BotId, ChatId, MessageId, OutboxId};

/// The reader to whom a message, or one of its album, says an announcement.
pub async fn of_message(tx: &mut Tx<'_>, bot: BotId, chat: ChatId, message: MessageId) -> Result<Option<Reader>> {
    match outbox::by_message(tx, bot, chat, message).await? {
        Some((row, _)) => of_row(tx, row).await,
        None => Ok(None),
    }
}

/// It is proven that these words arrived: nothing need say them again, and nobody need decide.
pub async fn has_arrived(tx: &mut Tx<'_>, reader: &Reader, row: OutboxId, now: DateTime<Utc>) -> Result<()> {
    const SQL: &str = "
        update broadcast_readers
        set text_row = $2, left_at = null,
            todo = case
                when exists (select 1 from broadcasts b where b.id = broadcast and b.state = 'recalled') then 'take-back'
                when todo = 'say' and (files_row is null or files_row in (select id from outbox where state = 'sent'))
                then null
                else todo
            end
        where id = $1
            and not exists (
                select 1 from outbox
                where outbox.id = text_row and outbox.id <> $2 and outbox.state in ('sent', 'sending'))";
    doubts::arrived(tx, row, now).await?;
    on!(tx, |c| sqlx::query(SQL).bind(reader.id.0).bind(row.0).execute(c).await.map(drop))?;
    // What was recalled is taken back now that it is there.
    begun(tx, reader.broadcast).await
}

/// A message sent in the place of a copy that was gone is the copy from now on.
pub async fn stands_in(tx: &mut Tx<'_>, gone: OutboxId, row: OutboxId) -> Result<()> {
    const TEXT: &str = "update broadcast_readers set text_row = $2 where text_row = $1";
    on!(tx, |c| sqlx::query(TEXT).bind(gone.0).bind(row.0).execute(c).await.map(drop))?;
    Ok(())
}
