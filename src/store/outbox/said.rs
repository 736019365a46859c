//! What was said, looked up by message, row or chat.

use anyhow::{Context as _, Result};
use chrono::{DateTime, Utc};

use super::BODY;
use crate::domain::ids::{BotId, ChatId, MessageId, OutboxId, PersonId};
use crate::domain::message::{Message, Press};
use crate::domain::owed::Kind;
use crate::store::sealing::Sealed;
use crate::store::sql::{Tx, on};

/// The row whose message, or one of whose album, a tap or reply names, and its words as first sent.
pub async fn by_message(
    tx: &mut Tx<'_>,
    bot: BotId,
    chat: ChatId,
    message: MessageId,
) -> Result<Option<(OutboxId, Option<Message>)>> {
    const SQL: &str = "
        select id, body
        from outbox
        where bot = $1 and chat = $2 and message_id = $3 and op = 'send'
        order by id desc
        limit 1";
    const IN_ALBUM: &str = "
        select o.id, o.body
        from album_messages a
        join outbox o on o.id = a.outbox
        where o.bot = $1 and o.chat = $2 and a.message_id = $3 and o.op = 'send'
        order by o.id desc
        limit 1";
    let mut row: Option<(i64, Option<Vec<u8>>)> =
        on!(tx, |c| sqlx::query_as(SQL).bind(bot.0).bind(chat.0).bind(message.0).fetch_optional(c).await)?;
    if row.is_none() {
        row = on!(tx, |c| sqlx::query_as(IN_ALBUM).bind(bot.0).bind(chat.0).bind(message.0).fetch_optional(c).await)?;
    }
    let Some((id, body)) = row else { return Ok(None) };
    let body = body.map(|bytes| Sealed::<Message>::read(bytes).open(tx.keys(), BODY)).transpose()?;
    Ok(Some((OutboxId(id), body)))
}

/// What kind of thing a row said, and its words as first sent.
pub async fn said(tx: &mut Tx<'_>, id: OutboxId) -> Result<Option<(Kind, Option<Message>)>> {
    const SQL: &str = "select kind, body from outbox where id = $1";
    let row: Option<(String, Option<Vec<u8>>)> = on!(tx, |c| sqlx::query_as(SQL).bind(id.0).fetch_optional(c).await)?;
    let Some((kind, body)) = row else { return Ok(None) };
    let kind = Kind::from_name(&kind).with_context(|| format!("could not read kind of row {id} of outbox"))?;
    let body = body.map(|bytes| Sealed::<Message>::read(bytes).open(tx.keys(), BODY)).transpose()?;
    Ok(Some((kind, body)))
}

/// When the latest message with buttons of ours arrived in a chat; `None` where it has not, or there is none of late.
pub async fn buttons_shown_at(tx: &mut Tx<'_>, bot: BotId, chat: ChatId) -> Result<Option<DateTime<Utc>>> {
    const SQL: &str = "
        select state, settled_at, body
        from outbox
        where bot = $1 and chat = $2 and op in ('send', 'edit') and state in ('waiting', 'sending', 'sent', 'uncertain')
            and body is not null
        order by id desc
        limit 20";
    type Shown = (String, Option<DateTime<Utc>>, Vec<u8>);
    let rows: Vec<Shown> = on!(tx, |c| sqlx::query_as(SQL).bind(bot.0).bind(chat.0).fetch_all(c).await)?;
    for (state, settled_at, body) in rows {
        let message = Sealed::<Message>::read(body).open(tx.keys(), BODY)?;
        if message.keyboard.iter().flatten().any(|button| matches!(button.press, Press::Data(_))) {
            return Ok(settled_at.filter(|_| state == "sent"));
        }
    }
    Ok(None)
}

/// A message that never arrived, or of which nobody knows, and that is not said again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Amiss {
    pub id: OutboxId,
    pub bot: BotId,
    pub chat: ChatId,
    pub person: Option<PersonId>,
    pub fate: Fate,
    pub reason: Option<String>,
    pub settled_at: DateTime<Utc>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    Refused,
    Uncertain,
}

#[derive(sqlx::FromRow)]
struct AmissRow {
    id: i64,
    bot: i64,
    chat: i64,
    person: Option<i64>,
    state: String,
    reason: Option<String>,
    settled_at: DateTime<Utc>,
}

/// What went amiss since then, oldest first. What was said again is not: its copy is looked at in its place.
pub async fn amiss(tx: &mut Tx<'_>, since: DateTime<Utc>) -> Result<Vec<Amiss>> {
    const SQL: &str = "
        select id, bot, chat, person, state, reason, settled_at
        from outbox
        where state in ('refused', 'uncertain') and settled_at >= $1
            and not exists (select 1 from outbox again where again.again_of = outbox.id)
        order by id";
    let rows: Vec<AmissRow> = on!(tx, |c| sqlx::query_as(SQL).bind(since).fetch_all(c).await)?;
    let amiss = rows.into_iter().map(|row| Amiss {
        id: OutboxId(row.id),
        bot: BotId(row.bot),
        chat: ChatId(row.chat),
        person: row.person.map(PersonId),
        fate: if row.state == "refused" { Fate::Refused } else { Fate::Uncertain },
        reason: row.reason,
        settled_at: row.settled_at,
    });
    Ok(amiss.collect())
}

/// How many rows are in each state, by lane.
pub async fn counts(tx: &mut Tx<'_>) -> Result<Vec<(i64, String, i64)>> {
    const SQL: &str = "select lane, state, count(*) from outbox group by lane, state order by lane, state";
    Ok(on!(tx, |c| sqlx::query_as(SQL).fetch_all(c).await)?)
}
