//! A message as its reader will see it, made from current rows. The outbox, previews and the board all use it, so what
//! staff are shown beforehand is what is sent.

pub mod address;
pub mod calendar;
pub mod card;
pub mod invitation;
pub mod meeting;
pub mod office;
pub mod people;

use anyhow::Result;
use chrono::{DateTime, Utc};

use crate::domain::ids::{BotId, ChatId, OutboxId};
use crate::domain::lang::Lang;
use crate::domain::message::Message;
use crate::domain::owed::{Kind, Op, Settled};
use crate::store::chats::Reach;
use crate::store::outbox::Claimed;
use crate::store::{self, Tx};
use crate::text::{Args, say};

/// What becomes of a claimed row.
pub enum Ready {
    /// Worded, and still worth sending.
    Send(Box<Claimed>),
    /// Not to be sent, and how it ends.
    Settle(OutboxId, Settled),
}

/// Looks at a claimed row once more before it is sent: too late, out of reach, no longer true, or to be worded now.
pub async fn ready(tx: &mut Tx<'_>, bot: BotId, row: Claimed, now: DateTime<Utc>) -> Result<Ready> {
    if row.useful_until.is_some_and(|until| until <= now) {
        store::notices::unsay(tx, row.id).await?;
        return Ok(Ready::Settle(row.id, Settled::Lapsed));
    }
    if row.kind != Kind::Reply
        && row.op == Op::Send
        && store::chats::find(tx, bot, row.chat).await?.is_none_or(|chat| chat.reach != Reach::Open)
    {
        store::notices::unspend(tx, row.id).await?;
        return Ok(Ready::Settle(row.id, Settled::Unreachable("blocked before")));
    }
    if row.body.is_some() {
        return Ok(Ready::Send(Box::new(row)));
    }
    anyhow::bail!("row {} has no words", row.id)
}

/// A question that may have arrived, asked again and saying so.
pub async fn again(tx: &mut Tx<'_>, bot: BotId, chat: ChatId, message: Message) -> Result<Message> {
    let lang = store::chats::find(tx, bot, chat).await?.and_then(|chat| chat.lang).unwrap_or(Lang::Ko);
    let text = say(lang, "again", &Args::new()).paragraph(message.text.clone());
    Ok(Message { text, ..message })
}
