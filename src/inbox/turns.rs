//! One turn: a row handled in one transaction with all it causes, or put aside with an apology.

use std::sync::Arc;

use anyhow::{Context as _, Result};
use chrono::{DateTime, Utc};
use futures::FutureExt as _;

use super::turning::{self, Came, Opening};
use super::{Inbox, Inner, backoff};
use crate::conversation::Channel;
use crate::domain::ids::UserId;
use crate::outbox;
use crate::store::inbox::{Origin, Waiting};
use crate::store::{self, Tx};
use crate::telegram::incoming::{self, Incoming, What};

impl Inbox {
    pub(super) async fn handle(&self, row: Waiting) -> Taken {
        let mut tries = 0;
        let taken = loop {
            let (inner, again) = (Arc::clone(&self.0), row.clone());
            let now = self.0.clock.now();
            match self.0.db.write(move |tx| take_turn(tx, inner, again, now).boxed()).await {
                Ok(taken) => break taken,
                Err(error) if store::is_fault(&error) => {
                    tracing::warn!(row = row.id.0, "the database failed a turn; trying again");
                    self.0.clock.pause(backoff(&mut tries)).await;
                }
                Err(error) => {
                    tracing::error!(row = row.id.0, error = ?error, "a turn failed and its update is parked");
                    self.park(&row).await;
                    break Taken::Done;
                }
            }
        };
        self.wake();
        taken
    }

    /// After a turn: it may owe messages and work, and may have touched what notices depend on.
    pub(super) fn wake(&self) {
        self.0.outbox.wake();
        self.0.work_owed.notify_one();
        self.0.notices.wake();
    }
}

/// What became of a row that was taken up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Taken {
    /// Handled, now or before.
    Done,
    /// An earlier row of its chat still waits.
    NotYet,
}

async fn take_turn(tx: &mut Tx<'_>, inner: Arc<Inner>, row: Waiting, now: DateTime<Utc>) -> Result<Taken> {
    if !store::inbox::done(tx, row.id, now).await? {
        return Ok(if store::inbox::waits(tx, row.id).await? { Taken::NotYet } else { Taken::Done });
    }
    let bot = inner.api.bot();
    let came = match row.arrived.origin {
        Origin::Telegram => incoming::read(&row.arrived.raw).map(|incoming| Came::Update(Box::new(incoming))),
        Origin::Worker => came_back(&row),
    };
    let came = came.context("could not read the update")?;
    let (id, kind, from) = match &came {
        Came::Update(incoming) => (incoming.chat, incoming.chat_kind.as_str(), incoming.from.clone()),
        Came::Back(_) => {
            let chat = row.arrived.chat.context("could not tell whose result this is")?;
            (chat, "private", incoming::From { user: UserId(chat.0), is_bot: false, language_code: None })
        }
    };
    let chat = store::chats::meet(tx, bot, id, kind, now).await?;
    let tapped = match &came {
        Came::Update(incoming) => tapped(tx, &inner, incoming, now).await?,
        Came::Back(_) => None,
    };
    let opening = Opening { chat, from, channel: Channel::Chat, tapped, page: None };
    let closing = turning::turn(tx, &inner.house, opening, &came, now).await?;
    if closing.moved {
        store::chats::remember(tx, &closing.chat).await?;
    }
    for owed in closing.outcome.owes {
        outbox::owe(tx, bot, owed, now).await?;
    }
    for work in closing.outcome.work {
        store::jobs::owe(tx, bot, id, &work, now).await?;
    }
    Ok(Taken::Done)
}

fn came_back(row: &Waiting) -> Option<Came> {
    Some(Came::Back(serde_json::from_str(&row.arrived.raw).ok()?))
}

/// The row whose message was tapped. A tap on a message that was thought uncertain proves that it arrived.
async fn tapped(
    tx: &mut Tx<'_>,
    inner: &Inner,
    incoming: &Incoming,
    now: DateTime<Utc>,
) -> Result<Option<crate::domain::ids::OutboxId>> {
    let What::Tap { data, message: Some(message) } = &incoming.what else { return Ok(None) };
    let bot = inner.api.bot();
    if let Some((row, _)) = store::outbox::by_message(tx, bot, incoming.chat, *message).await? {
        return Ok(Some(row));
    }
    for row in store::outbox::uncertain(tx, bot, Some(incoming.chat)).await? {
        let buttons = row.body.iter().flat_map(|body| body.keyboard.iter().flatten());
        let has_it = buttons
            .into_iter()
            .any(|button| matches!(&button.press, crate::domain::message::Press::Data(own) if own == data));
        if has_it {
            store::outbox::settle_sent(tx, &[(row.id, *message)], now).await?;
            store::doubts::arrived(tx, row.id, now).await?;
            return Ok(Some(row.id));
        }
    }
    Ok(None)
}
