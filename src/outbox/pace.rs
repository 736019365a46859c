//! How fast Naru may send: over all chats, to one chat, and to a group. Monotonic time, so a moved clock changes
//! nothing; edits count like messages, as they do at Telegram.

use std::collections::{HashMap, VecDeque};
use std::time::Duration;

use crate::clock::Tick;
use crate::domain::ids::ChatId;
use crate::domain::owed::Lane;

/// What is allowed; `None` lifts a limit.
#[derive(Clone, Debug)]
pub struct Rates {
    /// Messages per second over all chats.
    pub overall: Option<f64>,
    /// Messages per second to one private chat.
    pub chat: Option<f64>,
    /// Messages a minute to one group.
    pub group: Option<u32>,
    /// Requests in flight at once.
    pub in_flight: usize,
}

impl Default for Rates {
    /// A little under what Telegram's own pages name.
    fn default() -> Rates {
        Rates { overall: Some(25.0), chat: Some(1.0), group: Some(18), in_flight: 64 }
    }
}

impl Rates {
    pub fn unlimited() -> Rates {
        Rates { overall: None, chat: None, group: None, in_flight: 256 }
    }
}

/// A chat may be sent so many at once before its rate holds.
const CHAT_BURST: f64 = 3.0;
const MINUTE: Duration = Duration::from_secs(60);
/// The share of the overall rate that broadcasts leave for replies and notices.
const RESERVE: f64 = 0.2;

pub struct Pace {
    rates: Rates,
    overall: Option<Bucket>,
    chats: HashMap<ChatId, Bucket>,
    groups: HashMap<ChatId, VecDeque<Tick>>,
}

impl Pace {
    pub fn new(rates: Rates, now: Tick) -> Pace {
        // A second's worth at once would run into the limit with the second's refill.
        let overall = rates.overall.map(|rate| Bucket::full((rate / 5.0).max(1.0), rate, now));
        Pace { rates, overall, chats: HashMap::new(), groups: HashMap::new() }
    }

    pub fn in_flight(&self) -> usize {
        self.rates.in_flight
    }

    /// Takes one token for each limit, or says when it is worth asking again.
    pub fn take(&mut self, chat: ChatId, lane: Lane, now: Tick) -> Result<(), Tick> {
        if let Some(bucket) = &mut self.overall {
            let reserve = if lane == Lane::Broadcast { bucket.size * RESERVE } else { 0.0 };
            bucket.ready(reserve + 1.0, now)?;
        }
        // Groups have negative ids.
        if chat.0 < 0 {
            self.take_group(chat, now)?;
        } else if let Some(rate) = self.rates.chat {
            let bucket = self.chats.entry(chat).or_insert_with(|| Bucket::full(CHAT_BURST, rate, now));
            bucket.ready(1.0, now)?;
            bucket.tokens -= 1.0;
        }
        if let Some(bucket) = &mut self.overall {
            bucket.tokens -= 1.0;
        }
        Ok(())
    }

    /// What counts for more than the one it took, as an album does for each of its files: the others wait for it.
    pub fn charge(&mut self, chat: ChatId, more: usize, now: Tick) {
        if let Some(bucket) = &mut self.overall {
            bucket.tokens -= more as f64;
        }
        if let Some(bucket) = self.chats.get_mut(&chat) {
            bucket.tokens -= more as f64;
        }
        if let Some(sent) = self.groups.get_mut(&chat) {
            sent.extend(std::iter::repeat_n(now, more));
        }
    }

    fn take_group(&mut self, chat: ChatId, now: Tick) -> Result<(), Tick> {
        let Some(most) = self.rates.group else { return Ok(()) };
        let sent = self.groups.entry(chat).or_default();
        while sent.front().is_some_and(|at| *at + MINUTE <= now) {
            sent.pop_front();
        }
        match sent.front() {
            Some(first) if sent.len() >= most as usize => Err(*first + MINUTE),
            _ => {
                sent.push_back(now);
                Ok(())
            }
        }
    }

    /// Forgets chats whose buckets are full again.
    pub fn tidy(&mut self, now: Tick) {
        self.chats.retain(|_, bucket| {
            bucket.refill(now);
            bucket.tokens < bucket.size
        });
        self.groups.retain(|_, sent| sent.back().is_some_and(|at| *at + MINUTE > now));
    }
}

struct Bucket {
    size: f64,
    per_second: f64,
    tokens: f64,
    at: Tick,
}

impl Bucket {
    fn full(size: f64, per_second: f64, now: Tick) -> Bucket {
        Bucket { size, per_second, tokens: size, at: now }
    }

    fn refill(&mut self, now: Tick) {
        let passed = now.saturating_sub(self.at).as_secs_f64();
        self.tokens = (self.tokens + passed * self.per_second).min(self.size);
        self.at = now;
    }

    fn ready(&mut self, wanted: f64, now: Tick) -> Result<(), Tick> {
        self.refill(now);
        let missing = wanted.min(self.size) - self.tokens;
        // Rounding must not make a full bucket look a hair short.
        if missing <= 1e-9 {
            return Ok(());
        }
        Err(now + Duration::from_secs_f64((missing / self.per_second).max(0.001)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rates() -> Rates {
        Rates { overall: Some(25.0), chat: Some(1.0), group: Some(18), in_flight: 8 }
    }

    #[test]
    fn one_chat_gets_a_small_burst_and_then_one_a_second() {
        let mut pace = Pace::new(rates(), Tick::ZERO);
        let mut take = |millis| pace.take(ChatId(7), Lane::Reply, Duration::from_millis(millis)).is_ok();

        assert_eq!([take(0), take(0), take(0), take(0)], [true, true, true, false]);
        assert_eq!([take(999), take(1000), take(1500)], [false, true, false]);
    }

    #[test]
    fn an_album_counts_for_each_of_its_files() {
        let mut pace = Pace::new(rates(), Tick::ZERO);
        let mut sent = Vec::new();
        for millis in 0..4_000 {
            let now = Duration::from_millis(millis);
            if pace.take(ChatId(7), Lane::Reply, now).is_ok() {
                pace.charge(ChatId(7), if millis == 0 { 4 } else { 0 }, now);
                sent.push(millis);
            }
        }

        assert_eq!(sent, [0, 3_000]);
    }

    #[test]
    fn a_group_gets_no_more_than_eighteen_in_any_minute() {
        let mut pace = Pace::new(Rates { overall: None, ..rates() }, Tick::ZERO);
        let sent: Vec<u64> = (0..180)
            .filter(|second| pace.take(ChatId(-7), Lane::Reply, Duration::from_secs(*second)).is_ok())
            .collect();

        for window in sent.windows(19) {
            assert!(window[18] - window[0] >= 60, "{window:?}");
        }
        assert_eq!(sent.len(), 54);
    }

    #[test]
    fn broadcasts_leave_room_for_replies() {
        let mut pace = Pace::new(rates(), Tick::ZERO);
        let mut chat = 0;
        let mut take = |lane| {
            chat += 1;
            pace.take(ChatId(chat), lane, Tick::ZERO).is_ok()
        };

        while take(Lane::Broadcast) {}

        assert!(take(Lane::Reply));
    }

    #[test]
    fn over_ten_seconds_no_more_than_the_rate_is_sent() {
        let mut pace = Pace::new(rates(), Tick::ZERO);
        let sent =
            (0..10_000).filter(|ms| pace.take(ChatId(*ms as i64), Lane::Notice, Duration::from_millis(*ms)).is_ok());

        assert_eq!(sent.count(), 25 * 10 + 4);
    }
}
