//! The whole of Naru put together from its settings: the same parts and loops run in production, in the demo and in
//! tests.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context as _, Result};
use chrono::{DateTime, Utc};
use futures::FutureExt as _;
use tokio_util::sync::CancellationToken;

use crate::clock::Clock;
use crate::conversation::House;
use crate::domain::log::{BEGUN_FOR, IDLE_FOR};
use crate::inbox::Inbox;
use crate::notices::Notices;
use crate::outbox::{Outbox, Rates};
use crate::restored;
use crate::store::files::Files;
use crate::store::{self, Db, Keys};
use crate::telegram::{Api, setup};
use crate::web::Web;
use crate::worker::Worker;

const HOUSEKEEPING: Duration = Duration::from_secs(3600);
/// How long a handled update is known as such; Telegram keeps none longer than a day.
const KNOWN_FOR: chrono::Duration = chrono::Duration::days(7);

/// How long what was said is kept once it is settled: so long somebody may tap it, reply to it, or ask what it said.
const SAID_FOR: chrono::Duration = chrono::Duration::days(90);
/// So long a file lies that was refused, that no row names, or that began to come and never ended.
const LIES_FOR: chrono::Duration = chrono::Duration::days(1);
/// So many messages are forgotten at once.
const AT_ONCE: i64 = 500;

/// What is decided before the first loop starts.
pub struct Settings {
    pub telegram_url: String,
    pub token: String,
    pub database_url: String,
    pub data_dir: PathBuf,
    /// Where files are kept instead of the data directory.
    pub files_url: Option<String>,
    /// Uploads leave so many bytes of the disk free.
    pub least_free: u64,
    pub keys: Arc<Keys>,
    pub clock: Clock,
    pub rates: Rates,
    pub public_url: Option<String>,
}

/// The running parts.
pub struct Naru {
    pub db: Db,
    pub files: Files,
    pub api: Api,
    pub clock: Clock,
    pub house: Arc<House>,
    pub outbox: Outbox,
    pub notices: Notices,
    pub inbox: Inbox,
    pub worker: Worker,
    least_free: u64,
}

/// Where files are kept: at an address, or else in the data directory.
pub fn files(url: Option<&str>, data_dir: &Path) -> Result<Files> {
    match url {
        Some(url) => Files::at(url),
        None => Ok(Files::new(data_dir.join("files"))),
    }
}

impl Naru {
    /// Opens the database, asks Telegram who the bot is, and puts the parts together. Nothing runs yet.
    pub async fn open(settings: Settings) -> Result<Naru> {
        let db = Db::open(&settings.database_url, settings.keys).await?;
        let api = Api::new(&settings.telegram_url, &settings.token)?;
        let me = setup::me(&api).await.context("could not ask Telegram who the bot is")?;
        let house = Arc::new(House { bot: api.bot(), bot_name: me.username, public_url: settings.public_url });
        let files = files(settings.files_url.as_deref(), &settings.data_dir)?;
        let clock = settings.clock;
        let (bot, now) = (api.bot(), clock.now());
        db.write(move |tx| restored::hold(tx, bot, now).boxed()).await.context("could not hold what was due")?;
        let outbox = Outbox::new(db.clone(), api.clone(), clock.clone(), files.clone(), settings.rates);
        let sender = outbox.clone();
        let notices = Notices::new(db.clone(), api.bot(), clock.clone(), move || sender.wake());
        let loops = (outbox.clone(), notices.clone());
        let inbox = Inbox::new(db.clone(), api.clone(), clock.clone(), Arc::clone(&house), loops);
        let back = inbox.clone();
        let owed = inbox.work_owed();
        let store = (db.clone(), files.clone());
        let worker = Worker::new(store, api.clone(), clock.clone(), owed, move |rows| {
            back.accept(rows);
        });
        let least_free = settings.least_free;
        Ok(Naru { db, files, api, clock, house, outbox, notices, inbox, worker, least_free })
    }

    /// What the pages are made from.
    pub fn pages(&self) -> Web {
        let loops = (self.inbox.clone(), self.outbox.clone());
        let mut web = Web::new(self.db.clone(), self.clock.clone(), Arc::clone(&self.house), self.files.clone(), loops);
        web.least_free = self.least_free;
        web
    }

    /// Polls and runs every loop until `stop`, then lets turns and requests in hand end, so that nothing is uncertain.
    pub async fn run(&self, stop: CancellationToken) -> Result<()> {
        self.run_hearing(self.inbox.listen(), stop).await
    }

    /// The same where Telegram delivers updates by itself.
    pub async fn run_delivered(&self, stop: CancellationToken) -> Result<()> {
        self.run_hearing(std::future::pending(), stop).await
    }

    async fn run_hearing(&self, hearing: impl Future<Output = Result<()>>, stop: CancellationToken) -> Result<()> {
        let left = self.inbox.resume().await?;
        if left > 0 {
            tracing::info!(rows = left, "taking up what was left waiting");
        }
        let ended = tokio::select! {
            ended = hearing => ended,
            ended = self.outbox.run() => ended,
            ended = self.worker.run() => ended,
            () = self.notices.run() => Ok(()),
            () = self.inbox.keep_looking() => Ok(()),
            () = self.keep_house() => Ok(()),
            () = stop.cancelled() => Ok(()),
        };
        self.inbox.quiet().await;
        self.outbox.landed().await;
        self.db.close().await;
        ended
    }

    /// Once an hour: forgets updates and work of long ago, erases what was forgotten, and sweeps files nobody needs.
    async fn keep_house(&self) {
        loop {
            if let Err(error) = self.tidy().await {
                tracing::warn!(error = %error, "could not forget what was handled long ago");
            }
            self.clock.pause(HOUSEKEEPING).await;
        }
    }

    /// What Telegram can no longer send twice need not be known as handled any more, what was said long ago need not be
    /// known in words, and what was told of a cohort need not be known once nothing of it can fall due.
    pub async fn tidy(&self) -> Result<()> {
        let now = self.clock.now();
        let forget = self.db.write(move |tx| {
            async move {
                store::inbox::forget(tx, now - KNOWN_FOR).await?;
                // Later than the inbox: a job's number must not come again before its result is forgotten.
                store::jobs::forget(tx, now - KNOWN_FOR * 2).await?;
                store::logs::forget_drafts(tx, now - BEGUN_FOR, now - IDLE_FOR).await?;
                let mut going = BTreeSet::new();
                for cohort in store::cohorts::all(tx).await? {
                    if now.date_naive() < cohort.details.silent_from() {
                        going.insert(cohort.id);
                    }
                }
                store::notices::forget(tx, &going, now - SAID_FOR).await
            }
            .boxed()
        });
        forget.await?;
        // A few at a time, so that turns are not kept waiting.
        while self.db.write(move |tx| store::outbox::forget(tx, now - SAID_FOR, AT_ONCE).boxed()).await? > 0 {}
        self.db.empty_log().await;
        self.sweep_files(now - LIES_FOR).await
    }

    async fn sweep_files(&self, before: DateTime<Utc>) -> Result<()> {
        let refused = self.db.read(move |tx| store::catalogs::refused_files(tx, before).boxed()).await?;
        for sha256 in refused {
            if self.files.remove(&sha256, before).await? {
                let forget =
                    self.db.write(move |tx| async move { store::catalogs::forget_refused(tx, &sha256).await }.boxed());
                forget.await?;
            }
        }
        self.sweep_nobodys(before).await?;
        let swept = self.files.sweep(before).await?;
        if swept > 0 {
            tracing::info!(files = swept, "swept files that began to come and never ended");
        }
        Ok(())
    }

    /// Files that no row names, as a crash leaves them, and pictures and sheets that were made for somebody and sent. What
    /// is sealed is read only where there is something to sweep.
    async fn sweep_nobodys(&self, before: DateTime<Utc>) -> Result<()> {
        let mut nobodys = self.files.older(before).await?;
        let named = self.db.read(move |tx| store::needed::plainly(tx).boxed()).await?;
        nobodys.retain(|sha256| !named.contains(sha256));
        if nobodys.is_empty() {
            return Ok(());
        }
        let named = self.db.read(move |tx| store::needed::in_sealed(tx).boxed()).await?;
        let mut swept = 0;
        for sha256 in nobodys.difference(&named) {
            // Whoever gave the same meanwhile has made it young again.
            swept += usize::from(self.files.remove(sha256, before).await?);
        }
        if swept > 0 {
            tracing::info!(files = swept, "swept files that nobody needs any more");
        }
        Ok(())
    }
}
