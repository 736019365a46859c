//! Copies that are found again: by a tap that proves one arrived, by a reply to one, or in the place of one that was gone.

use anyhow::Result;
use chrono::{DateTime, Utc};

use super::super::doubts;
use super::super::outbox::BODY;
use super::super::sealing::Sealed;
use super::super::sql::{Tx, on};
use super::{Reader, of_row, renew};
use crate::domain::ids::{BotId, ChatId, MessageId, OutboxId};
use crate::domain::message::Message;

/// So many messages are an album at most.
const ALBUM: i64 = 10;

/// The reader whose copy a message is. The files of an album are messages of their own, of which the first is known.
pub async fn of_message(tx: &mut Tx<'_>, bot: BotId, chat: ChatId, message: MessageId) -> Result<Option<Reader>> {
    const SQL: &str = "
        select id, message_id, body
        from outbox
        where bot = $1 and chat = $2 and message_id <= $3 and message_id > $4 and op = 'send' and kind = 'broadcast'
        order by message_id desc, id desc
        limit 1";
    let row: Option<(i64, i64, Option<Vec<u8>>)> = on!(tx, |c| {
        let query = sqlx::query_as(SQL).bind(bot.0).bind(chat.0).bind(message.0).bind(message.0 - ALBUM);
        query.fetch_optional(c).await
    })?;
    let Some((row, first, body)) = row else { return Ok(None) };
    let body = body.map(|bytes| Sealed::<Message>::read(bytes).open(tx.keys(), BODY)).transpose()?;
    let messages = body.map_or(1, |body| body.album.len().max(1));
    if message.0 - first >= i64::try_from(messages)? {
        return Ok(None);
    }
    of_row(tx, OutboxId(row)).await
}

/// It is proven that these words arrived: nothing need say them again, and nobody need decide.
pub async fn has_arrived(tx: &mut Tx<'_>, reader: &Reader, row: OutboxId, now: DateTime<Utc>) -> Result<()> {
    const SQL: &str = "
        update broadcast_readers
        set text_row = $2, left_at = null,
            todo = case
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
    renew(tx, reader.broadcast).await
}

/// A message sent in the place of a copy that was gone is the copy from now on.
pub async fn stands_in(tx: &mut Tx<'_>, gone: OutboxId, row: OutboxId) -> Result<()> {
    const TEXT: &str = "update broadcast_readers set text_row = $2 where text_row = $1";
    on!(tx, |c| sqlx::query(TEXT).bind(gone.0).bind(row.0).execute(c).await.map(drop))?;
    Ok(())
}
