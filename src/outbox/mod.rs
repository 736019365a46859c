//! The only sender. It claims rows with a rate token and a place in flight in hand, words them where they are not,
//! sends them, and settles each in exactly one way. A claim is committed before the request leaves: a crash in between
//! leaves the row uncertain and never sends it twice unknowingly.

mod albums;
mod claiming;
mod documents;
mod doubts;
mod owing;
mod pace;
mod sending;
mod trouble;
mod uploads;

use std::collections::HashSet;
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::Duration;

use anyhow::Result;
use chrono::{DateTime, Utc};
use futures::FutureExt as _;
use tokio::sync::Notify;

use crate::clock::{Clock, Tick};
use crate::domain::ids::OutboxId;
use crate::domain::owed::Settled;
use crate::store::outbox::Claimed;
use crate::store::{self, Db};
use crate::telegram::{Api, Failure};

use claiming::claim;
use doubts::Strays;
pub use owing::{owe, reply};
use pace::Pace;
pub use pace::Rates;
use sending::Verdict;
use trouble::Trouble;

/// After this long Naru looks even where nobody rang: another process may have owed something.
const LONGEST_REST: Duration = Duration::from_secs(10);
/// A stored wait longer than this is of a clock that was wrong.
const LONGEST_WAIT: Duration = Duration::from_secs(86_400);

#[derive(Clone)]
pub struct Outbox(Arc<Inner>);

struct Inner {
    db: Db,
    api: Api,
    clock: Clock,
    files: crate::store::files::Files,
    uploads: uploads::Uploads,
    pace: Mutex<Pace>,
    trouble: Mutex<Trouble>,
    /// Whether it is known what this process was told before it was started.
    recalled: tokio::sync::OnceCell<()>,
    /// What this process has in flight.
    in_flight: Mutex<HashSet<OutboxId>>,
    strays: Mutex<Strays>,
    /// Held while rows are claimed, until they are in flight.
    claiming: tokio::sync::Mutex<()>,
    settlements: Mutex<Vec<(Claimed, Verdict)>>,
    settling: tokio::sync::Mutex<()>,
    wake: Notify,
    landed: Notify,
}

/// When there may be something to do again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Next {
    pub did: usize,
    /// Wall time at which the next row is due.
    pub due: Option<DateTime<Utc>>,
    /// Monotonic time until which the pace or trouble holds rows back.
    pub tick: Option<Tick>,
}

impl Outbox {
    pub fn new(db: Db, api: Api, clock: Clock, files: crate::store::files::Files, rates: Rates) -> Outbox {
        let pace = Mutex::new(Pace::new(rates, clock.tick()));
        Outbox(Arc::new(Inner {
            db,
            api,
            clock,
            files,
            uploads: uploads::Uploads::default(),
            pace,
            trouble: Mutex::default(),
            recalled: tokio::sync::OnceCell::new(),
            in_flight: Mutex::default(),
            strays: Mutex::default(),
            claiming: tokio::sync::Mutex::default(),
            settlements: Mutex::default(),
            settling: tokio::sync::Mutex::default(),
            wake: Notify::new(),
            landed: Notify::new(),
        }))
    }

    /// Something may be owed: look soon.
    pub fn wake(&self) {
        self.0.wake.notify_one();
    }

    /// Sends for as long as the process lives; ends only where going on is pointless, such as a token that is no bot's.
    pub async fn run(&self) -> Result<()> {
        self.settle_doubts(Since::Start).await;
        loop {
            let next = match self.step().await {
                Ok(next) => next,
                Err(error) => {
                    tracing::warn!(error = %error, "could not look at the outbox");
                    self.0.clock.pause(Duration::from_secs(1)).await;
                    continue;
                }
            };
            if let Some(stop) = self.0.trouble.lock().expect("no holder panics").stop.clone() {
                anyhow::bail!(stop);
            }
            if next.did == 0 {
                self.wait(next).await;
            }
        }
    }

    async fn wait(&self, next: Next) {
        let clock = &self.0.clock;
        let due = async {
            match next.due {
                Some(due) => clock.sleep_until(due).await,
                None => std::future::pending().await,
            }
        };
        let tick = async {
            match next.tick {
                Some(tick) => clock.pause(tick.saturating_sub(clock.tick())).await,
                None => std::future::pending().await,
            }
        };
        tokio::select! {
            () = self.0.wake.notified() => {}
            () = due => {}
            () = tick => {}
            () = clock.pause(LONGEST_REST) => {}
        }
    }

    /// Claims and starts sending what may be sent now.
    pub async fn step(&self) -> Result<Next> {
        let (now, tick) = (self.0.clock.now(), self.0.clock.tick());
        self.0.recalled.get_or_try_init(|| self.recall(now, tick)).await?;
        let doubted = self.doubt_strays(now, tick).await?;
        let nothing = |due, tick| Next { did: 0, due, tick };
        let (until, stopped) = {
            let trouble = self.0.trouble.lock().expect("no holder panics");
            (trouble.until, trouble.stop.is_some())
        };
        if stopped {
            return Ok(nothing(None, None));
        }
        if tick < until {
            return Ok(nothing(None, Some(until)));
        }
        let free = self.0.free_places();
        if free == 0 {
            return Ok(nothing(None, None));
        }
        // Whoever steps may go away meanwhile: what is claimed is sent all the same.
        let next = tokio::spawn(self.clone().claim_and_send(free, now, tick)).await??;
        let due = [next.due, doubted].into_iter().flatten().min();
        Ok(Next { due, ..next })
    }

    /// The wait that a process before this one was told is kept.
    async fn recall(&self, now: DateTime<Utc>, tick: Tick) -> Result<()> {
        let bot = self.0.api.bot();
        let until = self.0.db.read(move |tx| store::waiting::all_paused_until(tx, bot).boxed()).await?;
        let wait = until.and_then(|until| (until - now).to_std().ok()).unwrap_or_default();
        let mut trouble = self.0.trouble.lock().expect("no holder panics");
        trouble.until = trouble.until.max(tick + wait.min(LONGEST_WAIT));
        Ok(())
    }

    async fn claim_and_send(self, free: usize, now: DateTime<Utc>, tick: Tick) -> Result<Next> {
        let _claiming = self.0.claiming.lock().await;
        let inner = Arc::clone(&self.0);
        let look = self.0.db.write(move |tx| claim(tx, inner, free, now, tick).boxed()).await?;
        let did = look.claimed.len() + look.settled;
        self.0.own().extend(look.claimed.iter().map(|row| row.id));
        for row in look.claimed {
            tokio::spawn(self.clone().send(row));
        }
        Ok(Next { did, due: look.due, tick: look.tick })
    }

    async fn send(self, row: Claimed) {
        let Inner { api, db, files, uploads, .. } = &*self.0;
        let sent = sending::send(&sending::Means { api, db, files, uploads }, &row).await;
        let tick = self.0.clock.tick();
        self.0.trouble.lock().expect("no holder panics").note(row.chat, sent.failure.as_ref(), tick);
        let id = row.id;
        self.settle(row, sent).await;
        self.0.own().remove(&id);
        self.0.landed.notify_waiters();
        self.wake();
    }

    /// Stores how a row ended; whatever ends at the same time shares the commit.
    async fn settle(&self, row: Claimed, verdict: Verdict) {
        let id = row.id;
        self.0.settlements.lock().expect("no holder panics").push((row, verdict));
        let _one_at_a_time = self.0.settling.lock().await;
        let all = {
            let mut waiting = self.0.settlements.lock().expect("no holder panics");
            // Whoever went before took ours along; taking the next ones' would make each wait for a commit not theirs.
            if !waiting.iter().any(|(row, _)| row.id == id) {
                return;
            }
            Arc::new(std::mem::take(&mut *waiting))
        };
        let wait = self.0.trouble.lock().expect("no holder panics").said.take();
        loop {
            let (these, bot, now) = (Arc::clone(&all), self.0.api.bot(), self.0.clock.now());
            match self.0.db.write(move |tx| sending::settle(tx, bot, these, wait, now).boxed()).await {
                Ok(()) => break,
                // What became of a message must not be lost while the process lives.
                Err(error) => {
                    tracing::warn!(error = %error, rows = all.len(), "could not settle; trying again");
                    self.0.clock.pause(Duration::from_millis(500)).await;
                }
            }
        }
        if all.iter().any(|(_, verdict)| matches!(verdict.how, Settled::Uncertain(_))) {
            self.settle_doubts(Since::Running).await;
        }
    }

    /// Decides what becomes of rows that may have arrived.
    pub async fn settle_doubts(&self, since: Since) {
        let (bot, now) = (self.0.api.bot(), self.0.clock.now());
        let postgres = self.0.db.is_postgres();
        let done = self.0.db.write(move |tx| doubts::settle(tx, bot, since, postgres, now).boxed()).await;
        match done {
            Ok(0) => {}
            Ok(count) => {
                tracing::info!(rows = count, "uncertain rows were settled by kind");
                self.wake();
            }
            Err(error) => tracing::warn!(error = %error, "could not settle uncertain rows"),
        }
    }

    /// Waits until nothing is in flight: for a clean stop, and for tests.
    pub async fn landed(&self) {
        loop {
            let landed = self.0.landed.notified();
            drop(self.0.claiming.lock().await);
            if self.0.own().is_empty() {
                return;
            }
            landed.await;
        }
    }

    pub fn in_flight(&self) -> usize {
        self.0.own().len()
    }

    /// Why nothing will ever be sent again, if so.
    pub fn stopped(&self) -> Option<Failure> {
        self.0.trouble.lock().expect("no holder panics").stop.clone()
    }
}

/// Which rows in flight nobody can still be waiting for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Since {
    /// The process has just started: whatever is in flight is left from another.
    Start,
    Running,
}

impl Inner {
    fn free_places(&self) -> usize {
        let most = self.pace.lock().expect("no holder panics").in_flight();
        most.saturating_sub(self.own().len())
    }

    fn own(&self) -> MutexGuard<'_, HashSet<OutboxId>> {
        self.in_flight.lock().expect("no holder panics")
    }
}
