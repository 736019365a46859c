//! What came in, in order per chat and chats in parallel. An update is stored before the next poll confirms it, and
//! handled in one transaction: update done, talk moved, records changed, replies and slow work owed.

mod arrivals;
mod office;
mod outage;
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
        let (mut after, mut found) = (InboxId(0), 0);
        let bot = self.0.api.bot();
        loop {
            let rows = self.0.db.read(move |tx| store::inbox::waiting(tx, bot, after, 500).boxed()).await?;
            let Some(last) = rows.last() else { return Ok(found) };
            after = last.id;
            found += rows.len();
            self.accept(rows);
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
