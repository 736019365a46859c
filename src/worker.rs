//! Slow work that turns owed: done outside any transaction, its result handed back through the inbox in the same
//! transaction that ends the job. A job that a crash interrupts is done again and does no harm.

mod announced;
mod attached;
mod deals;
mod fetch;
mod photos;
mod prepared;
mod report;
mod samples;

use std::sync::Arc;
use std::time::Duration;

use anyhow::Result;
use chrono::{DateTime, Utc};
use futures::FutureExt as _;
use tokio::sync::Notify;

use crate::clock::Clock;
use crate::domain::deal::KeptProof;
use crate::domain::file::KeptFile;
use crate::domain::ids::{ChatId, CohortId, MemberId, PartId, PhotoId, PreparationId, ProofId, ShipmentId};
use crate::domain::shipment::{KeptReceipt, ReceiptFile};
use crate::domain::work::{Drawn, Fetched, NotImported, Printed, Reported, Rostered, Settled, Work, WorkDone};
use crate::face;
use crate::store::files::Files;
use crate::store::inbox::{Arrived, Origin, Waiting};
use crate::store::jobs::{Job, Unreadable};
use crate::store::{self, Db, Tx};
use crate::telegram::{Api, Failure};
use crate::workbook::examine::{Found, examine};

/// A job nobody has ended after so long is done again.
const LEASE: Duration = Duration::from_secs(300);
/// After this long the worker looks even where nobody rang: another process may have owed something.
const LONGEST_REST: Duration = Duration::from_secs(10);
/// How often a job is begun at most.
const TRIES: i64 = 6;

type HandOver = Box<dyn Fn(Vec<Waiting>) + Send + Sync>;

#[derive(Clone)]
pub struct Worker(Arc<Inner>);

struct Inner {
    db: Db,
    api: Api,
    files: Files,
    clock: Clock,
    owed: Arc<Notify>,
    hand_over: HandOver,
}

/// When there may be something to do again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Next {
    pub did: bool,
    pub due: Option<DateTime<Utc>>,
}

/// How one try ended.
enum Ended {
    /// With something for the inbox.
    Import(Found, MemberId),
    Fetched(PartId, fetch::Fetched),
    NotImported(NotImported),
    Overview(Drawn),
    Material(PreparationId, Box<prepared::Material>),
    AskAgain(DateTime<Utc>),
    Receipt(ShipmentId, ReceiptFile, Option<KeptReceipt>),
    Proof(ProofId, Option<KeptProof>),
    Settled(CohortId, Option<String>),
    Rostered(Rostered),
    Reported(CohortId, Option<String>),
    Printed(Printed),
    Photo(PhotoId, Option<KeptFile>),
    Attached(attached::File),
    Quietly,
    TryAgain(Duration),
}

impl Worker {
    /// `owed` is rung where a turn owes work; `hand_over` gives the inbox the rows of results.
    pub fn new(
        (db, files): (Db, Files),
        api: Api,
        clock: Clock,
        owed: Arc<Notify>,
        hand_over: impl Fn(Vec<Waiting>) + Send + Sync + 'static,
    ) -> Worker {
        Worker(Arc::new(Inner { db, api, files, clock, owed, hand_over: Box::new(hand_over) }))
    }

    /// Works for as long as the process lives.
    pub async fn run(&self) -> Result<()> {
        self.release().await;
        loop {
            match self.step().await {
                Ok(Next { did: true, .. }) => {}
                Ok(Next { did: false, due }) => self.wait(due).await,
                Err(error) => {
                    tracing::warn!(error = %error, "could not look for slow work");
                    self.0.clock.pause(Duration::from_secs(1)).await;
                }
            }
        }
    }

    /// Where one process has a database to itself, what was claimed before it started is nobody's.
    pub async fn release(&self) {
        if self.0.db.is_postgres() {
            return;
        }
        let (bot, now) = (self.0.api.bot(), self.0.clock.now());
        if let Err(error) = self.0.db.write(move |tx| store::jobs::release(tx, bot, now).boxed()).await {
            tracing::warn!(error = %error, "could not take up slow work left behind");
        }
    }

    async fn wait(&self, due: Option<DateTime<Utc>>) {
        let due = async {
            match due {
                Some(due) => self.0.clock.sleep_until(due).await,
                None => std::future::pending().await,
            }
        };
        tokio::select! {
            () = self.0.owed.notified() => {}
            () = due => {}
            () = self.0.clock.pause(LONGEST_REST) => {}
        }
    }

    /// Does one job, if one is due.
    pub async fn step(&self) -> Result<Next> {
        let (bot, now) = (self.0.api.bot(), self.0.clock.now());
        let until = now + LEASE;
        let Some(job) = self.0.db.write(move |tx| store::jobs::claim(tx, bot, now, until).boxed()).await? else {
            let due = self.0.db.read(move |tx| store::jobs::next_due(tx, bot).boxed()).await?;
            return Ok(Next { did: false, due });
        };
        let ended = self.do_once(&job).await;
        let (inner, now) = (Arc::clone(&self.0), self.0.clock.now());
        let rows = self.0.db.write(move |tx| end(tx, inner, job, ended, now).boxed()).await?;
        (self.0.hand_over)(rows);
        Ok(Next { did: true, due: None })
    }

    async fn do_once(&self, job: &Job) -> Arc<Ended> {
        Arc::new(match &job.work {
            Ok(Work::Import { file_id, name, by }) => self.import(job, file_id, name, *by).await,
            Ok(Work::Overview { cohort, form, lang, .. }) => self.overview(job, *cohort, *form, *lang).await,
            Ok(Work::Material { preparation, file_id, title, name, by }) => {
                let given = prepared::Given { title, name: name.as_deref(), by: *by };
                self.material(job, *preparation, file_id, given).await
            }
            Ok(Work::Fetch { part, file_id }) => fetch::fetch(&self.0.api, &self.0.files, job, *part, file_id).await,
            Ok(Work::StaffMenu(chat)) => self.staff_menu(job, *chat).await,
            Ok(Work::Face) => self.face(job).await,
            Ok(Work::AskAgain { lost_before }) => Ended::AskAgain(*lost_before),
            Ok(Work::FetchReceipt { shipment, file_id, unique_id }) => {
                let receipt = ReceiptFile { file_id: file_id.clone(), unique_id: unique_id.clone() };
                samples::fetch(&self.0, job, *shipment, receipt).await
            }
            Ok(Work::FetchProof { proof, file_id }) => deals::fetch(&self.0, job, *proof, file_id).await,
            Ok(Work::Attach { broadcast, langs, file_id, name, is_photo, batch }) => {
                let sent = attached::Sent {
                    broadcast: *broadcast,
                    langs: langs.clone(),
                    name: name.clone(),
                    batch: batch.clone(),
                    file_id: file_id.clone(),
                    is_photo: *is_photo,
                };
                attached::fetch(&self.0.api, &self.0.files, job, sent).await
            }
            Ok(Work::Settlement { cohort, lang }) => samples::settle(&self.0, *cohort, *lang).await,
            Ok(Work::Report { cohort, lang }) => report::make(&self.0, *cohort, *lang).await,
            Ok(Work::Photo { photo, file_id }) => photos::fetch(&self.0, job, *photo, file_id).await,
            Ok(Work::Print { cohort, print, lang }) => report::print(&self.0, *cohort, *print, *lang).await,
            Ok(Work::Roster { broadcast, cohorts, lang }) => announced::list(&self.0, *broadcast, cohorts, *lang).await,
            Err(Unreadable::Import) => Ended::NotImported(NotImported::Unreadable),
            Err(Unreadable::Other) => Ended::Quietly,
        })
    }

    async fn import(&self, job: &Job, file_id: &str, name: &str, by: MemberId) -> Ended {
        if job.tries > TRIES {
            return Ended::NotImported(NotImported::Unreadable);
        }
        let bytes = match self.0.api.download(file_id).await {
            Ok(bytes) => bytes,
            Err(failure) => return not_fetched(job, &failure),
        };
        let name = name.to_owned();
        match tokio::task::spawn_blocking(move || examine(&name, &bytes)).await {
            Ok(found) => Ended::Import(found, by),
            Err(_) => {
                tracing::error!(job = job.id.0, "reading a workbook panicked");
                Ended::NotImported(NotImported::Unreadable)
            }
        }
    }

    async fn staff_menu(&self, job: &Job, chat: ChatId) -> Ended {
        if let Err(failure) = face::staff_menu(&self.0.api, chat).await {
            tracing::warn!(job = job.id.0, failure = %failure, "could not set the menu of staff");
            return match again(job, &failure) {
                Some(wait) => Ended::TryAgain(wait),
                None => Ended::Quietly,
            };
        }
        Ended::Quietly
    }

    async fn face(&self, job: &Job) -> Ended {
        let Err(error) = face::put_on(&self.0.api, &self.0.db).await else { return Ended::Quietly };
        tracing::warn!(job = job.id.0, error = %error, "could not put on all of the bot's name and commands");
        let wait = match error.downcast_ref::<Failure>() {
            Some(failure) => again(job, failure),
            None => (job.tries < TRIES).then(|| rest(job)),
        };
        wait.map_or(Ended::Quietly, Ended::TryAgain)
    }
}

/// Whether and when a failure is worth another try.
fn again(job: &Job, failure: &Failure) -> Option<Duration> {
    if job.tries >= TRIES {
        return None;
    }
    match failure {
        Failure::RetryAfter(seconds) => Some(Duration::from_secs(*seconds)),
        other => other.may_pass().then(|| rest(job)),
    }
}

fn rest(job: &Job) -> Duration {
    Duration::from_secs(5 << job.tries.clamp(0, 8))
}

fn not_fetched(job: &Job, failure: &Failure) -> Ended {
    tracing::warn!(job = job.id.0, failure = %failure, "could not fetch a workbook");
    match failure {
        Failure::TooBig => Ended::NotImported(NotImported::TooBig),
        _ => match again(job, failure) {
            Some(wait) => Ended::TryAgain(wait),
            None if matches!(failure, Failure::BadFile) => Ended::NotImported(NotImported::Gone),
            None => Ended::NotImported(NotImported::NotFetched),
        },
    }
}

/// Ends a job and puts its result into the inbox: both or neither, and once.
async fn end(
    tx: &mut Tx<'_>,
    inner: Arc<Inner>,
    job: Job,
    ended: Arc<Ended>,
    now: DateTime<Utc>,
) -> Result<Vec<Waiting>> {
    if let Ended::TryAgain(wait) = &*ended {
        store::jobs::again(tx, job.id, now + *wait).await?;
        return Ok(Vec::new());
    }
    if !store::jobs::done(tx, job.id).await? {
        return Ok(Vec::new());
    }
    let done = match &*ended {
        Ended::Import(found, by) => WorkDone::Imported(store::imports::add(tx, *by, found, now).await?),
        Ended::NotImported(why) => WorkDone::NotImported(*why),
        Ended::AskAgain(lost_before) => WorkDone::AskAgain { lost_before: *lost_before },
        Ended::Fetched(part, fetched) => {
            fetch::keep(tx, inner.api.bot(), *part, fetched).await?;
            WorkDone::Fetched(*part)
        }
        Ended::Overview(drawn) => WorkDone::Overview(drawn.clone()),
        Ended::Material(preparation, material) => {
            WorkDone::Material(*preparation, prepared::keep(tx, *preparation, material, now).await?)
        }
        Ended::Receipt(shipment, receipt, kept) => {
            let is_here = match kept {
                Some(kept) => store::shipments::keep_receipt(tx, *shipment, &receipt.unique_id, kept).await?,
                None => false,
            };
            WorkDone::Receipt(*shipment, if is_here { Fetched::Kept } else { Fetched::Lost })
        }
        Ended::Proof(proof, file) => WorkDone::Proof(*proof, deals::keep(tx, *proof, file.as_ref()).await?),
        Ended::Settled(cohort, sha256) => WorkDone::Settled(Settled { cohort: *cohort, sha256: sha256.clone() }),
        Ended::Rostered(made) => WorkDone::Rostered(made.clone()),
        Ended::Reported(cohort, sha256) => WorkDone::Reported(Reported { cohort: *cohort, sha256: sha256.clone() }),
        Ended::Photo(photo, kept) => photos::keep(tx, *photo, kept.as_ref()).await?,
        Ended::Printed(made) => WorkDone::Printed(made.clone()),
        Ended::Attached(file) => attached::keep(tx, inner.api.bot(), file).await?,
        Ended::Quietly | Ended::TryAgain(_) => return Ok(Vec::new()),
    };
    let arrived =
        Arrived { origin: Origin::Worker, number: job.id.0, chat: Some(job.chat), raw: serde_json::to_string(&done)? };
    store::inbox::keep(tx, inner.api.bot(), vec![arrived], now).await
}
