//! What keeps everything from being sent for a while, or for good: what the end of one request means for all others.

use std::collections::HashSet;
use std::time::Duration;

use crate::clock::Tick;
use crate::domain::ids::ChatId;
use crate::telegram::Failure;

#[derive(Default)]
pub struct Trouble {
    pub until: Tick,
    /// How long everybody is to wait, as Telegram said and nobody has stored yet.
    pub said: Option<Duration>,
    failures: u32,
    pub stop: Option<Failure>,
    /// The chats that were told to slow down, and when.
    slowed: Vec<(ChatId, Tick)>,
}

impl Trouble {
    /// Draws conclusions for everyone from how one request to a chat went.
    pub fn note(&mut self, chat: ChatId, failure: Option<&Failure>, tick: Tick) {
        match failure {
            None => self.failures = 0,
            Some(Failure::BadToken) => self.stop = Some(Failure::BadToken),
            // Requests that fail together are one failure.
            Some(Failure::NeverSent(_) | Failure::Uncertain(_)) if tick < self.until => {}
            Some(failure @ (Failure::NeverSent(_) | Failure::Uncertain(_))) => {
                self.failures = self.failures.saturating_add(1).min(16);
                // One answer that never came is bad luck; several in a row are the line.
                if self.failures > 1 || matches!(failure, Failure::NeverSent(_)) {
                    let wait = Duration::from_secs(1 << self.failures.min(6)).min(Duration::from_secs(60));
                    self.until = self.until.max(tick + wait);
                }
            }
            Some(Failure::Frozen) => {
                tracing::error!("Telegram has restricted the bot; trying again in ten minutes");
                self.until = tick + Duration::from_secs(600);
            }
            Some(Failure::RetryAfter(seconds)) => {
                self.slowed.retain(|(_, at)| *at + Duration::from_secs(1) > tick);
                self.slowed.push((chat, tick));
                let chats: HashSet<ChatId> = self.slowed.iter().map(|(chat, _)| *chat).collect();
                // Several chats at once: it is the whole bot that is too fast, not one chat.
                if chats.len() > 1 {
                    tracing::warn!(seconds, "several chats were told to slow down; everything waits");
                    let wait = Duration::from_secs(*seconds);
                    self.until = self.until.max(tick + wait);
                    self.said = self.said.max(Some(wait));
                }
            }
            Some(_) => {}
        }
    }
}
