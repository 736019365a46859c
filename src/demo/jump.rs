//! Moving the clock of a running demo. It stops at everything that falls due on the way and waits until all of it has
//! been said, so that nothing is skipped and every message carries its own time.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use anyhow::Result;
use chrono::{DateTime, Utc};
use futures::FutureExt as _;

use crate::app::Naru;
use crate::sandbox::Sandbox;
use crate::store::{self, Tx};

const LOOK: Duration = Duration::from_millis(4);
/// A moment that takes longer than this to say does not end the jump in silence, but it ends it.
const PATIENCE: Duration = Duration::from_secs(120);

#[derive(Clone)]
pub struct Jumps(Arc<Inner>);

struct Inner {
    naru: Arc<Naru>,
    sandbox: Sandbox,
    one_at_a_time: tokio::sync::Mutex<()>,
    play: Mutex<Play>,
}

/// How fast the clock is meant to run, whether or not it is held just now.
struct Play {
    rate: f64,
    jumping: bool,
}

/// What is still to be said.
#[derive(Clone, Copy, Debug, Default)]
struct Ahead {
    next: Option<DateTime<Utc>>,
    on_its_way: bool,
}

impl Jumps {
    pub fn new(naru: Arc<Naru>, sandbox: Sandbox, rate: f64) -> Jumps {
        let play = Mutex::new(Play { rate, jumping: false });
        Jumps(Arc::new(Inner { naru, sandbox, one_at_a_time: tokio::sync::Mutex::default(), play }))
    }

    /// Lets the clock run so fast, after the jump that is under way.
    pub fn play(&self, rate: f64) {
        let mut play = self.0.play.lock().expect("no holder panics");
        play.rate = rate;
        if !play.jumping {
            self.0.naru.clock.run_at(rate);
        }
    }

    /// Goes forward by so much.
    pub async fn by(&self, wait: chrono::Duration) {
        self.held(move |inner| {
            async move {
                let end = inner.naru.clock.now() + wait;
                inner.go(Some(end)).await
            }
            .boxed()
        })
        .await;
    }

    /// Goes to the next moment at which anybody is told anything.
    pub async fn to_next_word(&self) {
        self.held(|inner| async move { inner.go(None).await }.boxed()).await;
    }

    /// Holds the clock while `go` moves it. It runs to its end even where nobody waits for it any more, so that the clock
    /// is never left standing.
    async fn held<F>(&self, go: F)
    where
        F: FnOnce(Arc<Inner>) -> futures::future::BoxFuture<'static, Result<()>> + Send + 'static,
    {
        let inner = Arc::clone(&self.0);
        let jump = tokio::spawn(async move {
            let _one = inner.one_at_a_time.lock().await;
            inner.play.lock().expect("no holder panics").jumping = true;
            inner.naru.clock.run_at(0.0);
            if let Err(error) = go(Arc::clone(&inner)).await {
                tracing::warn!(error = %error, "could not move the clock all the way");
            }
            let mut play = inner.play.lock().expect("no holder panics");
            play.jumping = false;
            inner.naru.clock.run_at(play.rate);
        });
        // It cannot be cancelled, and a panic was reported where it happened.
        let _ = jump.await;
    }
}

impl Inner {
    /// To `end`, or without one until something new was said.
    async fn go(&self, end: Option<DateTime<Utc>>) -> Result<()> {
        loop {
            let now = self.naru.clock.now();
            let Some(next) = self.quiet().await?.filter(|next| end.is_none_or(|end| *next <= end)) else {
                if let Some(end) = end {
                    self.naru.clock.set(end);
                    self.quiet().await?;
                }
                return Ok(());
            };
            let said = self.said();
            self.naru.clock.set(next.max(now));
            self.quiet().await?;
            if end.is_none() && self.said() > said {
                return Ok(());
            }
        }
    }

    /// Waits until everything due is done; returns when something is due again.
    async fn quiet(&self) -> Result<Option<DateTime<Utc>>> {
        let clock = &self.naru.clock;
        let patience = clock.tick() + PATIENCE;
        let mut was_quiet = false;
        loop {
            // Asked before the turns are: what is confirmed by then is among them.
            let coming = self.sandbox.pending_updates() > 0;
            self.naru.inbox.quiet().await;
            let bot = self.naru.house.bot;
            let ahead = self.naru.db.read(move |tx| ahead(tx, bot).boxed()).await?;
            let now = clock.now();
            let busy = ahead.on_its_way
                || ahead.next.is_some_and(|next| next <= now)
                || self.naru.outbox.in_flight() > 0
                || coming;
            // Work passes from one table to the next while they are read: what was in none of them is in one a moment later.
            if !busy && was_quiet {
                return Ok(ahead.next);
            }
            was_quiet = !busy;
            if was_quiet {
                continue;
            }
            anyhow::ensure!(clock.tick() < patience, "could not say all that is due");
            clock.pause(LOOK).await;
        }
    }

    /// How many messages have been sent to anybody.
    fn said(&self) -> u64 {
        let is_new = |method: &str| {
            let method = method.to_ascii_lowercase();
            method.starts_with("send") || method.starts_with("copy")
        };
        self.sandbox.stats().requests.iter().filter(|(method, _)| is_new(method)).map(|(_, count)| count).sum()
    }
}

async fn ahead(tx: &mut Tx<'_>, bot: crate::domain::ids::BotId) -> Result<Ahead> {
    // In the order in which work passes on.
    let looked = store::subjects::next(tx).await?;
    let worked = store::jobs::next_due(tx, bot).await?;
    let sent = store::outbox::next_due(tx, bot).await?;
    let counts = store::outbox::counts(tx).await?;
    Ok(Ahead {
        next: [sent, looked, worked].into_iter().flatten().min(),
        on_its_way: counts.iter().any(|(_, state, count)| state == "sending" && *count > 0),
    })
}
