//! What is owed becomes rows: cut as Telegram needs it, and an edit in the place of those it overtakes.

use anyhow::Result;
use chrono::{DateTime, Utc};

use crate::domain::ids::{BotId, ChatId, OutboxId};
use crate::domain::message::Message;
use crate::domain::owed::{Kind, Lane, Op, Owed, Words};
use crate::store::{self, Tx};
use crate::telegram::split::split;

/// Owes a message to a chat, cut into as many rows as Telegram needs; the last row has the buttons. An edit changes its
/// message into the first of them, is put off after two in five seconds, and overtakes unsent ones of the same message.
pub async fn owe(tx: &mut Tx<'_>, bot: BotId, owed: Owed, now: DateTime<Utc>) -> Result<Option<OutboxId>> {
    let Words::Frozen(message) = &owed.words else { return store::outbox::owe(tx, bot, &owed, now).await };
    let due = match owed.op {
        Op::Edit(target) => {
            store::outbox::overtake_edits(tx, target, now).await?;
            store::outbox::edit_due(tx, target, now).await?
        }
        Op::Send | Op::Delete(_) | Op::Pin(_) => owed.due,
    };
    let mut last = None;
    for (place, part) in split(message.clone()).into_iter().enumerate() {
        let once = owed.once.as_ref().map(|once| if place == 0 { once.clone() } else { format!("{once}+{place}") });
        let op = if place == 0 { owed.op } else { Op::Send };
        let row = Owed { op, words: Words::Frozen(part), once, due, ..owed.clone() };
        last = store::outbox::owe(tx, bot, &row, now).await?;
        if last.is_none() {
            break;
        }
    }
    Ok(last)
}

/// A plain reply to a chat.
pub fn reply(chat: ChatId, message: Message, now: DateTime<Utc>) -> Owed {
    Owed {
        chat,
        person: None,
        lane: Lane::Reply,
        kind: Kind::Reply,
        op: Op::Send,
        words: Words::Frozen(message),
        once: None,
        due: now,
        useful_until: None,
        again_of: None,
    }
}
