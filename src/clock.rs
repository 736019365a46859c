//! The only place that knows the time. Wall time says when something is due and can be moved by tests and the demo;
//! monotonic time paces sending, backs off and ages leases. Both can be held still, so nothing sleeps in a test.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use chrono::{DateTime, SubsecRound, Utc};
use tokio::sync::watch;

/// A point on the monotonic clock: time since the clock was made.
pub type Tick = Duration;

#[derive(Clone)]
pub struct Clock(Arc<Inner>);

struct Inner {
    hands: Mutex<Hands>,
    moved: watch::Sender<u64>,
}

/// Where the clock stands, and how fast it runs from there.
struct Hands {
    wall: DateTime<Utc>,
    tick: Tick,
    /// When the real clock was last read; `None` while held still.
    since: Option<std::time::Instant>,
    /// Virtual seconds per real second; wall time only, since pace is owed to the real Telegram.
    rate: f64,
    /// Reads the machine's own wall clock each time, so that its corrections are ours.
    system: bool,
}

impl Clock {
    /// The machine's own clock.
    pub fn system() -> Clock {
        Clock::with(Hands { wall: real_now(), tick: Tick::ZERO, since: Some(real_instant()), rate: 1.0, system: true })
    }

    /// A clock that starts at `wall` and runs `rate` times as fast as the real one.
    pub fn ticking_from(wall: DateTime<Utc>, rate: f64) -> Clock {
        Clock::with(Hands { wall, tick: Tick::ZERO, since: Some(real_instant()), rate, system: false })
    }

    /// A clock that moves only when told to.
    pub fn held_at(wall: DateTime<Utc>) -> Clock {
        Clock::with(Hands { wall, tick: Tick::ZERO, since: None, rate: 1.0, system: false })
    }

    fn with(hands: Hands) -> Clock {
        Clock(Arc::new(Inner { hands: Mutex::new(hands), moved: watch::Sender::new(0) }))
    }

    /// Wall time, cut to microseconds so that both databases give back what they were given.
    pub fn now(&self) -> DateTime<Utc> {
        self.with_hands(|hands| hands.wall).trunc_subsecs(6)
    }

    /// Monotonic time since this clock was made.
    pub fn tick(&self) -> Tick {
        self.with_hands(|hands| hands.tick)
    }

    /// Sets wall time, forward or back; monotonic time goes on unharmed. The machine's own clock cannot be set.
    pub fn set(&self, wall: DateTime<Utc>) {
        self.with_hands(|hands| hands.wall = wall);
        self.wake();
    }

    /// Moves a held clock on: wall and monotonic time together.
    pub fn advance(&self, by: Duration) {
        self.with_hands(|hands| {
            hands.wall += by;
            hands.tick += by;
        });
        self.wake();
    }

    /// Moves monotonic time alone on a held clock: pace and backoff go by, and nothing new falls due.
    pub fn advance_tick(&self, by: Duration) {
        self.with_hands(|hands| hands.tick += by);
        self.wake();
    }

    /// Lets wall time run `rate` times as fast as the real clock; 0 holds it still while monotonic time goes on.
    pub fn run_at(&self, rate: f64) {
        self.with_hands(|hands| {
            hands.rate = rate;
            hands.since = hands.since.or_else(|| Some(real_instant()));
        });
        self.wake();
    }

    pub fn rate(&self) -> f64 {
        self.with_hands(|hands| hands.rate)
    }

    /// Waits until wall time reaches `until`; wakes early when the clock is moved there.
    pub async fn sleep_until(&self, until: DateTime<Utc>) {
        let mut moved = self.0.moved.subscribe();
        loop {
            let now = self.now();
            if now >= until {
                return;
            }
            let (held, rate) = self.with_hands(|hands| (hands.since.is_none(), hands.rate));
            if held || rate <= 0.0 {
                // The sender lives as long as the clock we hold, so this only ends by a move.
                let _ = moved.changed().await;
                continue;
            }
            let wait = (until - now).to_std().unwrap_or_default().div_f64(rate);
            tokio::select! {
                () = tokio::time::sleep(wait.min(Duration::from_secs(3600))) => {}
                _ = moved.changed() => {}
            }
        }
    }

    /// Waits for `wait` of monotonic time; on a held clock, until it is moved that far.
    pub async fn pause(&self, wait: Duration) {
        let end = self.tick() + wait;
        let mut moved = self.0.moved.subscribe();
        loop {
            let now = self.tick();
            if now >= end {
                return;
            }
            let held = self.with_hands(|hands| hands.since.is_none());
            if held {
                let _ = moved.changed().await;
            } else {
                tokio::time::sleep(end - now).await;
            }
        }
    }

    /// Whether the clock only moves when told to.
    pub fn is_held(&self) -> bool {
        self.with_hands(|hands| hands.since.is_none())
    }

    fn wake(&self) {
        self.0.moved.send_modify(|count| *count += 1);
    }

    fn with_hands<T>(&self, look: impl FnOnce(&mut Hands) -> T) -> T {
        let mut hands = self.0.hands.lock().expect("no holder of the clock panics");
        if let Some(since) = hands.since {
            let real = real_instant();
            let passed = real.duration_since(since);
            hands.tick += passed;
            let run = passed.mul_f64(hands.rate);
            hands.wall = if hands.system { real_now() } else { hands.wall + run };
            hands.since = Some(real);
        }
        look(&mut hands)
    }
}

#[expect(clippy::disallowed_methods, reason = "the clock is where wall time enters")]
fn real_now() -> DateTime<Utc> {
    Utc::now()
}

#[expect(clippy::disallowed_methods, reason = "the clock is where monotonic time enters")]
fn real_instant() -> std::time::Instant {
    std::time::Instant::now()
}
