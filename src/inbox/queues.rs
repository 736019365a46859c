//! What waits for its turn: each chat's rows in order, chats in parallel, a few hundred turns at once.

use std::sync::atomic::Ordering;
use std::time::Duration;

use anyhow::Result;
use futures::FutureExt as _;

use super::turns::Taken;
use super::{IN_HAND, Inbox};
use crate::domain::ids::{ChatId, InboxId};
use crate::store;
use crate::store::inbox::Waiting;

/// How long a row waits for an earlier one that another process has in hand.
const ELSEWHERE: Duration = Duration::from_millis(250);

impl Inbox {
    /// Queues rows that are stored and not queued yet: results of slow work come this way too. Returns how many.
    pub fn accept(&self, rows: Vec<Waiting>) -> usize {
        let mut queues = self.0.queues.lock().expect("no holder panics");
        let mut queued = 0;
        for row in rows {
            let chat = row.arrived.chat;
            let queue = queues.entry(chat).or_default();
            if queue.iter().any(|other| other.id == row.id) {
                continue;
            }
            queue.push_back(row);
            queued += 1;
            if self.0.waiting.fetch_add(1, Ordering::SeqCst) == 0 {
                self.0.pulse.turned(self.0.clock.tick());
            }
            if queue.len() == 1 {
                tokio::spawn(self.clone().attend(chat));
            }
        }
        queued
    }

    /// Handles one chat's rows in order until none is left.
    async fn attend(self, chat: Option<ChatId>) {
        loop {
            let row = {
                let mut queues = self.0.queues.lock().expect("no holder panics");
                match queues.get(&chat).and_then(|queue| queue.front()) {
                    Some(row) => row.clone(),
                    None => {
                        queues.remove(&chat);
                        return;
                    }
                }
            };
            let id = row.id;
            let taken = {
                let _place = self.0.places.acquire().await.expect("the places are never closed");
                self.handle(row).await
            };
            if taken == Taken::NotYet {
                self.let_earlier_go_first(chat, id).await;
                continue;
            }
            let mut queues = self.0.queues.lock().expect("no holder panics");
            let left = queues.get_mut(&chat).map_or(0, |queue| {
                queue.pop_front();
                queue.len()
            });
            let done = left == 0;
            if done {
                queues.remove(&chat);
            }
            drop(queues);
            self.0.pulse.turned(self.0.clock.tick());
            if self.0.waiting.fetch_sub(1, Ordering::SeqCst) == 1 {
                self.0.quiet.notify_waiters();
            }
            if done {
                return;
            }
        }
    }

    /// An earlier row of the chat was queued behind this one, or is stored and not queued here at all.
    async fn let_earlier_go_first(&self, chat: Option<ChatId>, id: InboxId) {
        if self.first_of(chat) != Some(id) {
            return;
        }
        match self.take_up_ahead(chat, id).await {
            Ok(0) => self.0.clock.pause(ELSEWHERE).await,
            Ok(_) => {
                self.first_of(chat);
            }
            Err(error) => {
                tracing::warn!(row = id.0, error = %error, "could not look for what a turn waits for");
                self.0.clock.pause(ELSEWHERE).await;
            }
        }
    }

    /// The first row of a chat's queue, once that is in order.
    fn first_of(&self, chat: Option<ChatId>) -> Option<InboxId> {
        let mut queues = self.0.queues.lock().expect("no holder panics");
        let queue = queues.get_mut(&chat)?;
        queue.make_contiguous().sort_by_key(|row| row.id);
        queue.front().map(|row| row.id)
    }

    /// Queues what waits ahead of a row. Where there are several processes, another may have what arrived of late.
    async fn take_up_ahead(&self, chat: Option<ChatId>, of: InboxId) -> Result<usize> {
        let Some(chat) = chat else { return Ok(0) };
        let (bot, several) = (self.0.api.bot(), self.0.db.is_postgres());
        let before = several.then(|| self.0.clock.now() - IN_HAND);
        let look = self.0.db.read(move |tx| store::inbox::waiting_ahead(tx, bot, chat, of, before).boxed());
        Ok(self.accept(look.await?))
    }

    /// Waits until every turn taken so far has ended.
    pub async fn quiet(&self) {
        loop {
            let quiet = self.0.quiet.notified();
            if self.0.waiting.load(Ordering::SeqCst) == 0 {
                return;
            }
            quiet.await;
        }
    }
}
