//! How updates come in: polled or delivered, stored, and only then confirmed. Until they are stored nothing is.

use std::collections::HashMap;
use std::time::Duration;

use anyhow::{Context as _, Result};
use futures::FutureExt as _;

use super::outage::{Asked, Watch};
use super::{Inbox, backoff};
use crate::store;
use crate::store::inbox::{Arrived, Origin, Waiting};
use crate::telegram::listen::{Heard, Listener};
use crate::telegram::{Failure, outgoing};

impl Inbox {
    /// Polls for as long as the process lives; ends only where going on is pointless.
    pub async fn listen(&self) -> Result<()> {
        let mut listener = Listener::new(self.0.api.clone());
        let mut watch = Watch::default();
        loop {
            let asked = Asked::now(&self.0.clock);
            let heard = listener.hear().await;
            self.0.pulse.polled(self.0.clock.tick(), heard.as_ref().err());
            match heard {
                Ok(heard) => {
                    let numbers: Vec<i64> = heard.iter().map(|heard| heard.envelope.update_id).collect();
                    self.store(heard).await;
                    listener.stored(&numbers);
                    self.note_answered(&mut watch, asked).await;
                }
                Err(failure) => {
                    match &failure {
                        Failure::BadToken => anyhow::bail!(failure),
                        Failure::Conflict(said) => tracing::error!(
                            said,
                            "somebody else receives this bot's updates: stop the other process or remove the webhook"
                        ),
                        other => tracing::warn!(failure = %other, "could not ask for updates"),
                    }
                    self.0.clock.pause(listener.pause(&failure)).await;
                }
            }
            while self.is_full() {
                self.0.clock.pause(Duration::from_millis(50)).await;
            }
        }
    }

    /// Stores updates, answers their taps' spinners and queues their turns. Tries for as long as the database is down:
    /// until then nothing is confirmed to Telegram.
    pub async fn store(&self, heard: Vec<Heard>) {
        if heard.is_empty() {
            return;
        }
        let callbacks = callbacks(&heard);
        let kept = self.keep(heard.into_iter().map(arrived).collect()).await;
        self.take_up(kept, callbacks);
    }

    /// Stores one update that Telegram delivers by itself. An error means that it is not stored and must come again.
    /// Whoever asks may go away meanwhile: what is stored is queued all the same.
    pub async fn deliver(&self, heard: Heard) -> Result<()> {
        let here = self.clone();
        let stored = tokio::spawn(async move {
            let callbacks = callbacks(std::slice::from_ref(&heard));
            let (bot, now, row) = (here.0.api.bot(), here.0.clock.now(), arrived(heard));
            let kept = here.0.db.write(move |tx| store::inbox::keep(tx, bot, vec![row], now).boxed()).await?;
            here.0.pulse.heard(here.0.clock.tick());
            here.take_up(kept, callbacks);
            Ok(())
        });
        stored.await.context("could not store what was delivered")?
    }

    /// Answers the taps' spinners of what is new and queues it.
    fn take_up(&self, kept: Vec<Waiting>, mut callbacks: HashMap<i64, String>) {
        for row in &kept {
            let Some(query) = callbacks.remove(&row.arrived.number) else { continue };
            let api = self.0.api.clone();
            // The one request outside the outbox: empty, at once, and never repeated.
            tokio::spawn(async move {
                if let Err(failure) = outgoing::answer_callback(&api, &query).await {
                    tracing::debug!(failure = %failure, "could not answer a tap");
                }
            });
        }
        self.accept(kept);
    }

    /// Stores what arrived and is new.
    async fn keep(&self, arrived: Vec<Arrived>) -> Vec<Waiting> {
        let (bot, mut tries) = (self.0.api.bot(), 0);
        loop {
            let (these, now) = (arrived.clone(), self.0.clock.now());
            match self.0.db.write(move |tx| store::inbox::keep(tx, bot, these, now).boxed()).await {
                Ok(kept) => return kept,
                Err(error) => {
                    tracing::error!(error = %error, "could not store updates; trying again");
                    self.0.clock.pause(backoff(&mut tries)).await;
                }
            }
        }
    }
}

fn arrived(heard: Heard) -> Arrived {
    let Heard { envelope, raw } = heard;
    Arrived { origin: Origin::Telegram, number: envelope.update_id, chat: envelope.chat, raw }
}

/// The taps among what was heard, by update.
fn callbacks(heard: &[Heard]) -> HashMap<i64, String> {
    let envelopes = heard.iter().map(|heard| &heard.envelope);
    envelopes.filter_map(|envelope| Some((envelope.update_id, envelope.callback.clone()?))).collect()
}
