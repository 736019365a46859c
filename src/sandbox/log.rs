//! What the bot asked for, in order, and how it was answered: the part of the sandbox that tests read.

use std::collections::BTreeMap;
use std::time::Duration;

use serde::Serialize;
use serde_json::Value;

#[derive(Debug, Clone, Serialize)]
pub struct Request {
    pub number: usize,
    pub method: String,
    pub params: Value,
    pub at_tick: Duration,
    pub at_wall: i64,
    pub answered: Answered,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Answered {
    NotYet,
    /// HTTP status.
    Status(u16),
    /// The connection was cut before anything happened.
    CutBefore,
    /// It took effect, and the connection was cut.
    CutAfter,
}

#[derive(Debug, Clone, Default, Serialize)]
pub struct Stats {
    pub requests: BTreeMap<String, u64>,
    pub answers: BTreeMap<u16, u64>,
    pub cut: u64,
    pub pending_updates: usize,
    pub violations: usize,
}

#[derive(Default)]
pub struct Log {
    keep: bool,
    requests: Vec<Request>,
    pub stats: Stats,
    pub violations: Vec<String>,
}

impl Log {
    pub fn new(keep: bool) -> Log {
        Log { keep, ..Log::default() }
    }

    pub fn write(&mut self, method: &str, params: impl FnOnce() -> Value, at_tick: Duration, at_wall: i64) -> usize {
        match self.stats.requests.get_mut(method) {
            Some(count) => *count += 1,
            None => drop(self.stats.requests.insert(method.to_owned(), 1)),
        }
        let number = self.requests.len();
        if self.keep {
            let (method, params) = (method.to_owned(), params());
            self.requests.push(Request { number, method, params, at_tick, at_wall, answered: Answered::NotYet });
        }
        number
    }

    pub fn answer(&mut self, number: usize, answered: Answered) {
        match answered {
            Answered::Status(status) => *self.stats.answers.entry(status).or_default() += 1,
            Answered::CutBefore | Answered::CutAfter => self.stats.cut += 1,
            Answered::NotYet => {}
        }
        if self.keep
            && let Some(request) = self.requests.get_mut(number)
        {
            request.answered = answered;
        }
    }

    pub fn since(&self, number: usize) -> &[Request] {
        self.requests.get(number..).unwrap_or(&[])
    }
}
