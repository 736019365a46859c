//! What came in, in order per chat and chats in parallel. An update is stored before the next poll confirms it, and
//! handled in one transaction: update done, talk moved, records changed, replies and slow work owed.

mod arrivals;
mod office;
mod outage;
mod parking;
mod pulse;
mod queues;
mod turning;
mod turns;
mod visit;

use std::collections::{HashMap, VecDeque};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use anyhow::Result;
use chrono::{DateTime, Utc};
use futures::FutureExt as _;
use tokio::sync::{Notify, Semaphore};

use crate::clock::Clock;
use crate::conversation::House;
use crate::domain::ids::{ChatId, InboxId};
use crate::notices::Notices;
use crate::outbox::Outbox;
use crate::store::inbox::Waiting;
use crate::store::{self, Db};
use crate::telegram::Api;

pub use pulse::Health;
use pulse::Pulse;
pub use visit::{Deed, Visited};

/// Turns under way at once.
const TURNS: usize = 256;
/// Beyond so many waiting turns Naru stops asking for more; Telegram keeps them.
const FULL: usize = 5_000;
/// How often Naru looks for updates that nobody has in hand.
const LOOKS_EVERY: Duration = Duration::from_secs(30);
/// For so long whoever stored an update may be about to queue it.
const IN_HAND: chrono::Duration = chrono::Duration::seconds(60);

#[derive(Clone)]
pub struct Inbox(Arc<Inner>);

struct Inner {
    db: Db,
    api: Api,
    clock: Clock,
    house: Arc<House>,
    outbox: Outbox,
    notices: Notices,
    /// What waits, by chat; a chat in the map has a task of its own.
    queues: Mutex<HashMap<Option<ChatId>, VecDeque<Waiting>>>,
    waiting: AtomicUsize,
    places: Semaphore,
    quiet: Notify,
    pulse: Pulse,
    /// Rung where a turn owes slow work.
    work_owed: Arc<Notify>,
}

impl Inbox {
    pub fn new(db: Db, api: Api, clock: Clock, house: Arc<House>, loops: (Outbox, Notices)) -> Inbox {
        let (outbox, notices) = loops;
        Inbox(Arc::new(Inner {
            db,
            api,
            clock,
            house,
            outbox,
            notices,
            queues: Mutex::default(),
            waiting: AtomicUsize::new(0),
            places: Semaphore::new(TURNS),
            quiet: Notify::new(),
            pulse: Pulse::default(),
            work_owed: Arc::default(),
        }))
    }

    /// Takes up what a crash left behind.
    pub async fn resume(&self) -> Result<usize> {
        self.take_up_waiting(None).await
    }

    /// Looks for strays for as long as the process lives.
    pub async fn keep_looking(&self) {
        loop {
            self.0.clock.pause(LOOKS_EVERY).await;
            match self.take_up_strays().await {
                Ok(0) => {}
                Ok(rows) => tracing::warn!(rows, "updates were stored and in nobody's hands"),
                Err(error) => tracing::warn!(error = %error, "could not look for updates nobody has in hand"),
            }
        }
    }

    /// Takes up what is stored and in nobody's hands: whoever stored it died, or the answer to its commit was lost, or
    /// it was put back to be handled again.
    pub async fn take_up_strays(&self) -> Result<usize> {
        self.take_up_waiting(Some(self.0.clock.now() - IN_HAND)).await
    }

    async fn take_up_waiting(&self, arrived_before: Option<DateTime<Utc>>) -> Result<usize> {
        let (mut after, mut found) = (InboxId(0), 0);
        let bot = self.0.api.bot();
        loop {
            let look = self.0.db.read(move |tx| store::inbox::waiting(tx, bot, after, arrived_before, 500).boxed());
            let rows = look.await?;
            let Some(last) = rows.last() else { return Ok(found) };
            after = last.id;
            found += self.accept(rows);
        }
    }

    /// Whether more should be taken in now.
    pub fn is_full(&self) -> bool {
        self.0.waiting.load(Ordering::SeqCst) > FULL
    }

    pub fn health(&self) -> Health {
        self.0.pulse.health(self.0.waiting.load(Ordering::SeqCst), self.0.clock.tick())
    }

    /// Rings where a turn owes slow work.
    pub fn work_owed(&self) -> Arc<Notify> {
        Arc::clone(&self.0.work_owed)
    }
}

fn backoff(tries: &mut u32) -> Duration {
    *tries += 1;
    Duration::from_millis(50 << (*tries).min(9))
}
