//! Which messages were taken as answers, so that a person who edits one hears that the answer did not change with it.
//! Only a keyed hash of the text is kept.

use anyhow::Result;
use chrono::{DateTime, Utc};

use super::sql::{Tx, on};
use crate::domain::ids::{BotId, ChatId, MessageId};

const TEXT: &str = "answers.text";

pub async fn keep(
    tx: &mut Tx<'_>,
    bot: BotId,
    chat: ChatId,
    message: MessageId,
    text: &str,
    now: DateTime<Utc>,
) -> Result<()> {
    const SQL: &str = "
        insert into answers (bot, chat, message, text_hash, answered_at)
        values ($1, $2, $3, $4, $5)
        on conflict (bot, chat, message) do nothing";
    let hash = tx.keys().lookup(TEXT, text);
    on!(tx, |c| {
        sqlx::query(SQL).bind(bot.0).bind(chat.0).bind(message.0).bind(hash).bind(now).execute(c).await.map(drop)
    })?;
    Ok(())
}

/// Whether the message was an answer that read otherwise than `text`.
pub async fn differs(tx: &mut Tx<'_>, bot: BotId, chat: ChatId, message: MessageId, text: &str) -> Result<bool> {
    const SQL: &str = "select text_hash from answers where bot = $1 and chat = $2 and message = $3";
    let kept: Option<Vec<u8>> =
        on!(tx, |c| sqlx::query_scalar(SQL).bind(bot.0).bind(chat.0).bind(message.0).fetch_optional(c).await)?;
    Ok(kept.is_some_and(|kept| kept != tx.keys().lookup(TEXT, text)))
}

/// Forgets answers older than `before`: nobody is asked about them any more.
pub async fn forget(tx: &mut Tx<'_>, before: DateTime<Utc>) -> Result<u64> {
    const SQL: &str = "delete from answers where answered_at < $1";
    Ok(on!(tx, |c| sqlx::query(SQL).bind(before).execute(c).await.map(|done| done.rows_affected()))?)
}
