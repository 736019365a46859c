//! Owing a message: in as many rows as Telegram needs.

use anyhow::Result;
use chrono::{DateTime, Utc};

use crate::domain::ids::{ChatId, OutboxId};
use crate::domain::message::Message;
use crate::domain::owed::{Lane, Op, Owed, Words};
use crate::store::{self, Tx};

/// Owes a message to a chat, cut into as many rows as Telegram needs; the last row has the buttons.
/// An edit puts off after two in five seconds, and overtakes unsent ones of the same message.
pub async fn owe(
    tx: &mut Tx<'_>,
    bot: crate::domain::ids::BotId,
    owed: Owed,
    now: DateTime<Utc>,
) -> Result<Option<OutboxId>> {
    let Words::Frozen(message) = &owed.words else { return store::outbox::owe(tx, bot, &owed, now).await };
    if let Op::Edit(target) = owed.op {
        store::outbox::overtake_edits(tx, target, now).await?;
        let due = store::outbox::edit_due(tx, target, now).await?;
        return store::outbox::owe(tx, bot, &Owed { due, ..owed }, now).await;
    }
    let mut last = None;
    for (place, part) in crate::telegram::split::split(message.clone()).into_iter().enumerate() {
        let once = owed.once.as_ref().map(|once| if place == 0 { once.clone() } else { format!("{once}+{place}") });
        let row = Owed { words: Words::Frozen(part), once, ..owed.clone() };
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
        kind: crate::domain::owed::Kind::Reply,
        op: Op::Send,
        words: Words::Frozen(message),
        once: None,
        due: now,
        useful_until: None,
        again_of: None,
    }
}
