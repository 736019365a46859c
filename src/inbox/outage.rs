//! Taps live 150 seconds at Telegram, texts a day. Where nobody asked for updates for longer than that, taps may be
//! lost, and whoever was asked something gets the question once more: owed in the transaction that ends the outage, so
//! once. Within a process the silence is measured on the monotonic clock, across a restart by a fact kept to the minute.

use std::time::Duration;

use anyhow::Result;
use chrono::{DateTime, Utc};
use futures::FutureExt as _;

use super::Inbox;
use crate::clock::{Clock, Tick};
use crate::conversation::Talk;
use crate::domain::ids::BotId;
use crate::domain::work::Work;
use crate::store::{self, Tx};

const TAPS_LIVE: Duration = Duration::from_secs(150);
const NOTED_EVERY: Duration = Duration::from_secs(60);

/// When a poll began. While it is open, Telegram has somebody to hand taps to.
#[derive(Clone, Copy)]
pub struct Asked {
    tick: Tick,
    at: DateTime<Utc>,
}

impl Asked {
    pub fn now(clock: &Clock) -> Asked {
        Asked { tick: clock.tick(), at: clock.now() }
    }
}

/// What a process knows of its own polls.
#[derive(Default)]
pub struct Watch {
    /// When the last one was answered.
    answered: Option<Tick>,
    /// When that was last written down.
    noted: Option<Tick>,
}

impl Inbox {
    /// A poll was answered and what it brought is stored.
    pub(super) async fn note_answered(&self, watch: &mut Watch, asked: Asked) {
        let tick = self.0.clock.tick();
        let silence = watch.answered.map(|answered| asked.tick.saturating_sub(answered));
        let noted_lately = watch.noted.is_some_and(|noted| tick.saturating_sub(noted) < NOTED_EVERY);
        if noted_lately && silence.is_some_and(|silence| silence <= TAPS_LIVE) {
            watch.answered = Some(tick);
            return;
        }
        let (bot, now) = (self.0.api.bot(), self.0.clock.now());
        match self.0.db.write(move |tx| note(tx, bot, silence, asked.at, now).boxed()).await {
            Ok(asked_again) => {
                (watch.answered, watch.noted) = (Some(tick), Some(tick));
                if asked_again > 0 {
                    tracing::warn!(chats = asked_again, "taps may have been lost; open questions are asked once more");
                    self.0.work_owed.notify_one();
                }
            }
            // The next answer finds the same silence.
            Err(error) => tracing::warn!(error = %error, "could not note that Telegram was heard"),
        }
    }
}

/// Writes down that Telegram was heard, and owes the open questions where it was not for too long.
async fn note(
    tx: &mut Tx<'_>,
    bot: BotId,
    silence: Option<Duration>,
    asked_at: DateTime<Utc>,
    now: DateTime<Utc>,
) -> Result<usize> {
    let silence = match silence {
        Some(silence) => silence,
        None => store::facts::heard_at(tx, bot).await?.and_then(|at| (asked_at - at).to_std().ok()).unwrap_or_default(),
    };
    store::facts::set_heard_at(tx, bot, now).await?;
    if silence <= TAPS_LIVE {
        return Ok(0);
    }
    let work = Work::AskAgain { lost_before: asked_at - TAPS_LIVE };
    let mut asked = 0;
    for chat in store::chats::talking(tx, bot).await? {
        let talk = chat.talk.as_ref().and_then(Talk::from_json);
        if talk.is_some_and(|talk| talk != Talk::Home) {
            store::jobs::owe(tx, bot, chat.chat, &work, now).await?;
            asked += 1;
        }
    }
    Ok(asked)
}
