//! The bot's queue of updates, as getUpdates sees it: confirmed by offset, filtered by what the bot asked for, and
//! mortal: a tap dies after 150 seconds of wall time, anything else after a day.

use std::collections::VecDeque;

use serde_json::{Value, json};
use tokio::sync::watch;

const TAP_LIFE: i64 = 150;
const DAY: i64 = 86_400;
const NOT_BY_DEFAULT: &[&str] = &["chat_member", "message_reaction", "message_reaction_count"];

pub struct Updates {
    queue: VecDeque<Waiting>,
    next_id: i64,
    allowed: Option<Vec<String>>,
    /// Grows with every poll, so that an older one can see that it was replaced.
    pub poll: u64,
    /// Grows when waiting polls are told to answer with what they have.
    pub woken: u64,
    bell: watch::Sender<()>,
}

struct Waiting {
    id: i64,
    dies_at: i64,
    body: String,
}

impl Updates {
    pub fn starting_at(next_id: i64) -> Updates {
        Updates { queue: VecDeque::new(), next_id, allowed: None, poll: 0, woken: 0, bell: watch::Sender::new(()) }
    }

    /// Queues an update of the given kind and returns its id, or `None` where the bot did not ask for such updates.
    pub fn push(&mut self, kind: &str, content: &Value, now: i64) -> Option<i64> {
        if !self.wants(kind) {
            return None;
        }
        let id = self.next_id;
        self.next_id += 1;
        let life =
            if matches!(kind, "callback_query" | "shipping_query" | "pre_checkout_query") { TAP_LIFE } else { DAY };
        let body = format!("{{\"update_id\":{id},\"{kind}\":{content}}}");
        self.queue.push_back(Waiting { id, dies_at: now + life, body });
        self.ring();
        Some(id)
    }

    /// Queues an update exactly as given; without an update_id it gets the next one.
    pub fn inject(&mut self, mut update: Value, now: i64) -> i64 {
        let id = update["update_id"].as_i64().unwrap_or(self.next_id);
        update["update_id"] = json!(id);
        self.next_id = self.next_id.max(id + 1);
        self.queue.push_back(Waiting { id, dies_at: now + DAY, body: update.to_string() });
        self.ring();
        id
    }

    /// Makes whoever waits for updates look again.
    pub fn ring(&self) {
        self.bell.send_replace(());
    }

    pub fn bell(&self) -> watch::Receiver<()> {
        self.bell.subscribe()
    }

    /// As after an idle week, when Telegram goes on from a random number.
    pub fn go_on_from(&mut self, next_id: i64) {
        self.next_id = next_id;
    }

    pub fn allow(&mut self, kinds: Option<Value>) {
        let Some(Value::Array(kinds)) = kinds else { return };
        let kinds: Vec<String> = kinds.iter().filter_map(Value::as_str).map(str::to_owned).collect();
        self.allowed = (!kinds.is_empty()).then_some(kinds);
    }

    pub fn allowed(&self) -> Option<&[String]> {
        self.allowed.as_deref()
    }

    fn wants(&self, kind: &str) -> bool {
        match &self.allowed {
            Some(kinds) => kinds.iter().any(|wanted| wanted == kind),
            None => !NOT_BY_DEFAULT.contains(&kind),
        }
    }

    /// Forgets what `offset` confirms and what has died.
    pub fn confirm(&mut self, offset: i64, now: i64) {
        if offset < 0 {
            let kept = usize::try_from(offset.unsigned_abs()).unwrap_or(usize::MAX);
            let gone = self.queue.len().saturating_sub(kept);
            self.queue.drain(..gone);
        }
        // An offset far in the future is one from before the numbers jumped: it confirms nothing.
        let confirms = offset > 0 && offset <= self.next_id + 10;
        self.queue.retain(|waiting| waiting.dies_at > now && (!confirms || waiting.id >= offset));
    }

    /// Up to `limit` updates as one JSON array, or `None` where nothing waits.
    pub fn batch(&self, limit: usize) -> Option<String> {
        if self.queue.is_empty() {
            return None;
        }
        let bodies: Vec<&str> = self.queue.iter().take(limit).map(|waiting| waiting.body.as_str()).collect();
        Some(format!("[{}]", bodies.join(",")))
    }

    pub fn pending(&self) -> usize {
        self.queue.len()
    }

    pub fn forget_all(&mut self) {
        self.queue.clear();
    }

    pub fn first(&self) -> Option<(i64, String)> {
        self.queue.front().map(|waiting| (waiting.id, waiting.body.clone()))
    }

    pub fn done(&mut self, id: i64) {
        self.queue.retain(|waiting| waiting.id != id);
    }
}
