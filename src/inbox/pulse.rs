//! When the inbox last did what it must keep doing, by the monotonic clock: for health and metrics.

use std::sync::Mutex;
use std::time::Duration;

use crate::clock::Tick;
use crate::telegram::Failure;

#[derive(Default)]
pub struct Pulse(Mutex<Beats>);

#[derive(Clone, Copy, Default)]
struct Beats {
    /// A poll ended, well or not, or is not to be made before; `None` where nobody polls.
    polled: Option<Tick>,
    /// Since when every poll was thrown out by somebody else's, or by a webhook.
    thrown_out: Option<Tick>,
    /// Telegram last answered a poll or delivered an update.
    heard: Option<Tick>,
    /// A turn ended, or the first of several began to wait.
    turned: Tick,
}

/// How the inbox does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Health {
    pub waiting: usize,
    /// How long ago the last poll ended; `None` where nobody polls.
    pub since_poll: Option<Duration>,
    /// For how long somebody else has received the updates.
    pub thrown_out_for: Duration,
    /// How long ago Telegram was last heard.
    pub since_heard: Option<Duration>,
    /// For how long turns have waited and none has ended.
    pub stuck_for: Duration,
}

impl Pulse {
    pub fn polled(&self, now: Tick, failure: Option<&Failure>) {
        self.with(|beats| {
            // A wait that was asked for is no silence of ours.
            let asked = match failure {
                Some(Failure::RetryAfter(seconds)) => Duration::from_secs(*seconds),
                _ => Duration::ZERO,
            };
            beats.polled = Some(now + asked);
            beats.thrown_out = match failure {
                Some(Failure::Conflict(_)) => beats.thrown_out.or(Some(now)),
                _ => None,
            };
            if failure.is_none() {
                beats.heard = Some(now);
            }
        });
    }

    pub fn heard(&self, now: Tick) {
        self.with(|beats| beats.heard = Some(now));
    }

    pub fn turned(&self, now: Tick) {
        self.with(|beats| beats.turned = now);
    }

    pub fn health(&self, waiting: usize, now: Tick) -> Health {
        let beats = self.with(|beats| *beats);
        let since = |tick: Tick| now.saturating_sub(tick);
        Health {
            waiting,
            since_poll: beats.polled.map(since),
            thrown_out_for: beats.thrown_out.map_or(Duration::ZERO, since),
            since_heard: beats.heard.map(since),
            stuck_for: if waiting == 0 { Duration::ZERO } else { since(beats.turned) },
        }
    }

    fn with<T>(&self, look: impl FnOnce(&mut Beats) -> T) -> T {
        look(&mut self.0.lock().expect("no holder panics"))
    }
}
