//! What waits for its turn: each chat's rows in order, chats in parallel, a few hundred turns at once.

use std::sync::atomic::Ordering;
use std::time::Duration;

use super::Inbox;
use super::turns::Taken;
use crate::domain::ids::{ChatId, InboxId};
use crate::store::inbox::Waiting;

/// How long a row waits for an earlier one that another process has in hand.
const ELSEWHERE: Duration = Duration::from_millis(250);

impl Inbox {
    /// Queues rows that are stored: results of slow work come this way.
    pub fn accept(&self, rows: Vec<Waiting>) {
        let mut queues = self.0.queues.lock().expect("no holder panics");
        if self.0.waiting.fetch_add(rows.len(), Ordering::SeqCst) == 0 {
            self.0.pulse.turned(self.0.clock.tick());
        }
        for row in rows {
            let chat = row.arrived.chat;
            let queue = queues.entry(chat).or_default();
            queue.push_back(row);
            if queue.len() == 1 {
                tokio::spawn(self.clone().attend(chat));
            }
        }
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

    /// An earlier row of the chat was queued behind this one, or another process has it in hand.
    async fn let_earlier_go_first(&self, chat: Option<ChatId>, id: InboxId) {
        let first = {
            let mut queues = self.0.queues.lock().expect("no holder panics");
            queues.get_mut(&chat).and_then(|queue| {
                queue.make_contiguous().sort_by_key(|row| row.id);
                queue.front().map(|row| row.id)
            })
        };
        if first == Some(id) {
            self.0.clock.pause(ELSEWHERE).await;
        }
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
