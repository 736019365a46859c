//! How fast a bot may speak: about thirty messages a second overall, one a second to a person with a small burst, and
//! twenty a minute in a group. Edits count like sends. Paced by monotonic time, so a moved wall clock earns nothing.

use std::collections::{HashMap, VecDeque};
use std::time::Duration;

use super::errors::Refusal;

#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub enum Limits {
    /// Telegram's own rates.
    Real,
    #[default]
    Off,
    At(Rates),
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rates {
    pub overall_per_second: u32,
    /// Messages a person takes at once before the pace of one a second holds.
    pub private_burst: u32,
    pub group_per_minute: u32,
}

impl Rates {
    pub const REAL: Rates = Rates { overall_per_second: 30, private_burst: 4, group_per_minute: 20 };
}

const SECOND: Duration = Duration::from_secs(1);
const MINUTE: Duration = Duration::from_secs(60);

#[derive(Default)]
pub struct Pace {
    limits: Limits,
    overall: VecDeque<Duration>,
    /// When each private chat will have worked off what it was sent.
    private: HashMap<i64, Duration>,
    groups: HashMap<i64, VecDeque<Duration>>,
}

impl Pace {
    pub fn new(limits: Limits) -> Pace {
        Pace { limits, ..Pace::default() }
    }

    pub fn set(&mut self, limits: Limits) {
        *self = Pace::new(limits);
    }

    /// Takes `count` messages to `chat` into account, or refuses all of them.
    pub fn take(&mut self, chat: i64, count: u32, now: Duration) -> Result<(), Refusal> {
        let rates = match self.limits {
            Limits::Off => return Ok(()),
            Limits::Real => Rates::REAL,
            Limits::At(rates) => rates,
        };
        let wait = [
            window_wait(&mut self.overall, SECOND, rates.overall_per_second, count, now),
            self.chat_wait(chat, rates, count, now),
        ];
        if let Some(wait) = wait.into_iter().flatten().max() {
            return Err(Refusal::too_many(whole_seconds(wait)));
        }
        self.overall.extend((0..count).map(|_| now));
        if chat < 0 {
            self.groups.entry(chat).or_default().extend((0..count).map(|_| now));
        } else {
            let free = self.private.entry(chat).or_default();
            *free = (*free).max(now) + SECOND * count;
        }
        Ok(())
    }

    fn chat_wait(&mut self, chat: i64, rates: Rates, count: u32, now: Duration) -> Option<Duration> {
        if chat < 0 {
            let sent = self.groups.entry(chat).or_default();
            return window_wait(sent, MINUTE, rates.group_per_minute, count, now);
        }
        let free = self.private.get(&chat).copied().unwrap_or_default();
        // An album goes out whole where nothing else is owed, however small the burst.
        let room = SECOND * rates.private_burst.max(count);
        (free.max(now) + SECOND * count).checked_sub(now + room).filter(|wait| !wait.is_zero())
    }
}

fn window_wait(
    sent: &mut VecDeque<Duration>,
    window: Duration,
    most: u32,
    count: u32,
    now: Duration,
) -> Option<Duration> {
    while sent.front().is_some_and(|at| *at + window <= now) {
        sent.pop_front();
    }
    let most = most as usize;
    let over = (sent.len() + count as usize).saturating_sub(most);
    if over == 0 || sent.is_empty() {
        return None;
    }
    let freed_by = sent[over.min(sent.len()) - 1];
    Some(freed_by + window - now)
}

fn whole_seconds(wait: Duration) -> u64 {
    wait.as_secs() + u64::from(wait.subsec_nanos() > 0)
}
