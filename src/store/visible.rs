//! What a chat shows: its newest messages as they read now, after whatever changed them.

use anyhow::{Context as _, Result};

use super::outbox::BODY;
use super::sealing::Sealed;
use super::sql::{Tx, on};
use crate::domain::ids::{BotId, ChatId};
use crate::domain::message::Message;
use crate::domain::owed::Kind;

/// A message that arrived, as its reader sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Visible {
    pub kind: Kind,
    pub message: Message,
}

/// So many of the messages of a chat, the newest first.
pub async fn newest(tx: &mut Tx<'_>, bot: BotId, chat: ChatId, most: i64) -> Result<Vec<Visible>> {
    const SQL: &str = "
        select o.kind,
            coalesce(
                (select e.body
                from outbox e
                where e.target = o.id and e.op = 'edit' and e.state = 'sent' and e.body is not null
                order by e.id desc
                limit 1),
                o.body) as body
        from outbox o
        where o.bot = $1 and o.chat = $2 and o.message_id is not null and o.op = 'send' and o.state = 'sent'
            and o.body is not null
        order by o.message_id desc, o.id desc
        limit $3";
    let rows: Vec<(String, Vec<u8>)> =
        on!(tx, |c| sqlx::query_as(SQL).bind(bot.0).bind(chat.0).bind(most).fetch_all(c).await)?;
    let mut visible = Vec::with_capacity(rows.len());
    for (kind, body) in rows {
        let kind = Kind::from_name(&kind).with_context(|| format!("could not read outbox.kind in chat {chat}"))?;
        let message = Sealed::<Message>::read(body).open(tx.keys(), BODY)?;
        visible.push(Visible { kind, message });
    }
    Ok(visible)
}
