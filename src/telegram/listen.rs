//! Long polling of raw updates. A poll confirms everything before its offset, so the offset moves only after what came
//! is stored; it lives in memory, and after a restart Telegram shows what was not confirmed once more.

use std::time::Duration;

use super::api::Api;
use super::failure::Failure;
use super::incoming::{self, Envelope};

const BATCH: u8 = 100;
const LONGEST_WAIT: Duration = Duration::from_secs(30);

pub struct Listener {
    api: Api,
    offset: i64,
    failures: u32,
}

/// One update as it came, with what must be known before it is read in full.
pub struct Heard {
    pub envelope: Envelope,
    pub raw: String,
}

impl Heard {
    /// `None` where there is not even a number.
    pub fn read(raw: String) -> Option<Heard> {
        let Some(envelope) = incoming::envelope(&raw) else {
            tracing::error!(bytes = raw.len(), "an update without a number was passed over");
            return None;
        };
        Some(Heard { envelope, raw })
    }
}

impl Listener {
    pub fn new(api: Api) -> Listener {
        Listener { api, offset: 0, failures: 0 }
    }

    /// Waits for updates that are not confirmed yet.
    pub async fn hear(&mut self) -> Result<Vec<Heard>, Failure> {
        let raw = self.api.updates(self.offset, BATCH).await.inspect_err(|_| self.failures += 1)?;
        self.failures = 0;
        Ok(raw.iter().filter_map(|update| Heard::read(update.get().to_owned())).collect())
    }

    /// What was heard is stored: the next poll may confirm it.
    pub fn stored(&mut self, heard: &[i64]) {
        // Ids may start anew, lower, after a quiet week; the last of the batch is what counts.
        if let Some(last) = heard.last() {
            self.offset = last + 1;
        }
    }

    /// How long to wait after a failure before asking again.
    pub fn pause(&self, failure: &Failure) -> Duration {
        match failure {
            Failure::RetryAfter(seconds) => Duration::from_secs(*seconds),
            // Another poller: asking again at once would only throw it out in turn.
            Failure::Conflict(_) => LONGEST_WAIT,
            _ => Duration::from_millis(500 << self.failures.min(6)).min(LONGEST_WAIT),
        }
    }
}
