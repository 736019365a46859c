//! What keeps everything from being sent, as the requests of others have shown.

use std::collections::HashSet;
use std::time::Duration;

use super::Inner;
use super::sending::Verdict;
use crate::clock::Tick;
use crate::domain::ids::ChatId;
use crate::store::outbox::Claimed;
use crate::telegram::Failure;

/// What keeps everything from being sent for a while, or for good.
#[derive(Default)]
pub struct Trouble {
    pub until: Tick,
    pub failures: u32,
    pub stop: Option<Failure>,
    /// The chats that were told to slow down, and when.
    pub slowed: Vec<(ChatId, Tick)>,
}

impl Inner {
    /// Draws conclusions for everyone from how one request went.
    pub(super) fn note_trouble(&self, row: &Claimed, verdict: &Verdict) {
        let tick = self.clock.tick();
        let mut trouble = self.trouble.lock().expect("no holder panics");
        match &verdict.failure {
            None => trouble.failures = 0,
            Some(Failure::BadToken) => trouble.stop = Some(Failure::BadToken),
            // Requests that fail together are one failure.
            Some(Failure::NeverSent(_)) if tick < trouble.until => {}
            Some(Failure::NeverSent(_)) => {
                trouble.failures = trouble.failures.saturating_add(1).min(16);
                let wait = Duration::from_secs(1 << trouble.failures.min(6)).min(Duration::from_secs(60));
                trouble.until = trouble.until.max(tick + wait);
            }
            Some(Failure::Frozen) => {
                tracing::error!("Telegram has restricted the bot; trying again in ten minutes");
                trouble.until = tick + Duration::from_secs(600);
            }
            Some(Failure::RetryAfter(seconds)) => {
                trouble.slowed.retain(|(_, at)| *at + Duration::from_secs(1) > tick);
                trouble.slowed.push((row.chat, tick));
                let chats: HashSet<ChatId> = trouble.slowed.iter().map(|(chat, _)| *chat).collect();
                // Several chats at once: it is the whole bot that is too fast, not one chat.
                if chats.len() > 1 {
                    tracing::warn!(seconds, "several chats were told to slow down; everything waits");
                    trouble.until = trouble.until.max(tick + Duration::from_secs(*seconds));
                }
            }
            Some(_) => {}
        }
    }
}
