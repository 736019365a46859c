//! The loop that owes notices. It takes the subjects whose `look_at` has come, shows them to the planner and owes what is
//! due, one row per person; keys, rows and the next `look_at` are stored in one transaction, so that a crash repeats
//! nothing and loses nothing. The words are made when a row is claimed, never here.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};

use anyhow::{Context as _, Result, ensure};
use chrono::{DateTime, Duration, Utc};
use futures::FutureExt as _;
use tokio::sync::Notify;

use crate::clock::Clock;
use crate::domain::ids::BotId;
use crate::domain::owed::{Kind, Lane, Op, Owed, Words};
use crate::domain::planner::{self, Planned, Scene, Subject, TOGETHER};
use crate::store::scenes::Stage;
use crate::store::{self, Db, Tx};
use crate::words::About;

/// How many subjects one transaction looks at, so that a large publication does not hold up anybody's reply.
const LIMIT: i64 = 200;
/// Corrections of the clock smaller than this let nothing lapse that was worth saying.
const BACK: Duration = Duration::minutes(1);
/// A subject whose rows make no sense is looked at again after this; the others go on.
const ODD: Duration = Duration::minutes(10);
/// After this long the loop looks even where nobody rang: another process may have touched something.
const LONGEST_REST: std::time::Duration = std::time::Duration::from_secs(10);
const BACKOFF: std::time::Duration = std::time::Duration::from_secs(1);

#[derive(Clone)]
pub struct Notices(Arc<Inner>);

struct Inner {
    db: Db,
    bot: BotId,
    clock: Clock,
    /// Called after something was owed: whoever sends should look.
    owed: Box<dyn Fn() + Send + Sync>,
    /// The latest wall time at which this process looked at anything: another's clock may run ahead of ours. At the start
    /// it is what was stored last, whoever did.
    looked_at: Mutex<Option<DateTime<Utc>>>,
    /// Something was owed of which the sender has not heard.
    news: AtomicBool,
    wake: Notify,
}

/// Another process owed the same at the same moment; everything of this look is undone and looked at again.
#[derive(Debug)]
struct Beaten;

impl std::fmt::Display for Beaten {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("another process was quicker")
    }
}

impl std::error::Error for Beaten {}

/// What a step did, and when there is something to look at again.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Next {
    /// Subjects looked at.
    pub looked: usize,
    /// Messages owed.
    pub owed: usize,
    /// Wall time of the next look; in the past or now where more is due already.
    pub look_at: Option<DateTime<Utc>>,
}

impl Notices {
    pub fn new(db: Db, bot: BotId, clock: Clock, owed: impl Fn() + Send + Sync + 'static) -> Notices {
        Notices(Arc::new(Inner {
            db,
            bot,
            clock,
            owed: Box::new(owed),
            looked_at: Mutex::default(),
            news: AtomicBool::new(false),
            wake: Notify::new(),
        }))
    }

    /// A subject may have been touched: look soon.
    pub fn wake(&self) {
        self.0.wake.notify_one();
    }

    /// Looks for as long as the process lives.
    pub async fn run(&self) {
        loop {
            match self.step().await {
                Ok(Next { looked: 0, look_at, .. }) => self.wait(look_at).await,
                Ok(_) => {}
                Err(error) => {
                    tracing::warn!(error = %error, "could not look at what is due");
                    self.0.clock.pause(BACKOFF).await;
                }
            }
        }
    }

    async fn wait(&self, look_at: Option<DateTime<Utc>>) {
        let due = async {
            match look_at {
                Some(at) => self.0.clock.sleep_until(at).await,
                None => std::future::pending().await,
            }
        };
        tokio::select! {
            () = self.0.wake.notified() => {}
            () = due => {}
            () = self.0.clock.pause(LONGEST_REST) => {}
        }
    }

    /// Looks once at what is due now.
    pub async fn step(&self) -> Result<Next> {
        let (bot, now) = (self.0.bot, self.0.clock.now());
        // Asked of a reader first: most wakes find nothing, and the writer has turns to keep.
        let look_at = self.0.db.read(|tx| store::subjects::next(tx).boxed()).await?;
        let mut latest = self.latest().await?.unwrap_or(now);
        if now + BACK < latest {
            tracing::warn!("the clock went back; everything is looked at again");
            self.0.db.write(move |tx| start_over(tx, now).boxed()).await?;
            self.keep(now);
            latest = now;
        } else if look_at.is_none_or(|at| at > now) {
            return Ok(Next { look_at, ..Next::default() });
        }
        let latest = latest.max(now);
        let looked = self.0.db.write(move |tx| look(tx, bot, latest, now, LIMIT).boxed()).await;
        let next = match looked {
            Ok(next) => next,
            Err(error) if error.is::<Beaten>() => Next { look_at: Some(now), ..Next::default() },
            Err(error) if store::is_fault(&error) => return Err(error),
            Err(error) => {
                tracing::error!(error = ?error, "a batch of notices made no sense; looking at its subjects one by one");
                self.one_by_one(now).await?
            }
        };
        self.keep(latest);
        self.0.news.fetch_or(next.owed > 0, Ordering::SeqCst);
        // While a full batch was looked at more may be owed to the same people, and be said in the same messages.
        if next.looked < LIMIT as usize && self.0.news.swap(false, Ordering::SeqCst) {
            (self.0.owed)();
        }
        Ok(next)
    }

    /// When this process last looked at anything.
    async fn latest(&self) -> Result<Option<DateTime<Utc>>> {
        let own = *self.0.looked_at.lock().expect("no holder panics");
        if own.is_some() {
            return Ok(own);
        }
        let stored = self.0.db.read(|tx| store::subjects::looked_at(tx).boxed()).await?;
        *self.0.looked_at.lock().expect("no holder panics") = stored;
        Ok(stored)
    }

    fn keep(&self, looked_at: DateTime<Utc>) {
        *self.0.looked_at.lock().expect("no holder panics") = Some(looked_at);
    }

    /// Looks at each due subject in a transaction of its own and puts off those that make no sense, so that one odd row
    /// does not silence everybody.
    async fn one_by_one(&self, now: DateTime<Utc>) -> Result<Next> {
        let bot = self.0.bot;
        let due = self.0.db.write(move |tx| store::subjects::due(tx, now, LIMIT).boxed()).await?;
        let mut total = Next::default();
        for (subject, _) in due {
            let looked = self.0.db.write(move |tx| look_at(tx, bot, vec![subject], now).boxed()).await;
            match looked {
                Ok(owed) => total.owed += owed,
                Err(error) if store::is_fault(&error) => return Err(error),
                Err(error) => {
                    tracing::error!(%subject, error = ?error, "could not look at a subject; trying again later");
                    let again = Some(now + ODD);
                    self.0.db.write(move |tx| store::subjects::look_again(tx, subject, again).boxed()).await?;
                }
            }
            total.looked += 1;
        }
        Ok(total)
    }
}

/// The clock went back: what lapsed by the wrong time may be worth saying, and nothing waits for a time that never was.
async fn start_over(tx: &mut Tx<'_>, now: DateTime<Utc>) -> Result<()> {
    store::subjects::touch_all(tx, now).await?;
    store::waiting::wait_no_more(tx, now).await?;
    store::subjects::set_looked_at(tx, now).await
}

async fn look(tx: &mut Tx<'_>, bot: BotId, latest: DateTime<Utc>, now: DateTime<Utc>, limit: i64) -> Result<Next> {
    let look_at = store::subjects::next(tx).await?;
    if look_at.is_none_or(|at| at > now) {
        return Ok(Next { look_at, ..Next::default() });
    }
    // Whoever is written to now is also told what falls due in a moment.
    let due = store::subjects::due(tx, now + TOGETHER, limit).await?;
    let subjects: Vec<Subject> = due.into_iter().map(|(subject, _)| subject).collect();
    let looked = subjects.len();
    let owed = self::look_at(tx, bot, subjects, now).await?;
    store::subjects::set_looked_at(tx, latest).await?;
    Ok(Next { looked, owed, look_at: Some(now) })
}

/// Looks at these subjects and owes what is due on them; returns how many messages that makes.
async fn look_at(tx: &mut Tx<'_>, bot: BotId, subjects: Vec<Subject>, now: DateTime<Utc>) -> Result<usize> {
    let stage = store::scenes::load(tx, bot, &subjects).await?;
    let scenes: Vec<Scene> = subjects.iter().filter_map(|subject| stage.scene(*subject)).collect();
    let found = planner::look(&scenes, &stage.spent, &stage.calendar, now);
    // What nobody is told anything about needs no further look until something touches it.
    for subject in subjects {
        let next = found.next.iter().find(|(of, _)| *of == subject).and_then(|(_, at)| *at);
        store::subjects::look_again(tx, subject, next).await?;
    }
    let count = found.owe.len();
    for owed in found.owe {
        owe(tx, bot, &stage, owed, now).await?;
    }
    Ok(count)
}

/// One row for all that one person is told, or a place in the row that waits for them already.
async fn owe(tx: &mut Tx<'_>, bot: BotId, stage: &Stage, owed: planner::Owed, now: DateTime<Utc>) -> Result<()> {
    let person = owed.person;
    let chat = stage.chat_of(person).with_context(|| format!("could not find the chat of person {person}"))?;
    let useful_until = owed.notices.iter().chain(&owed.absorbed).map(|notice| notice.useful_until).max();
    let notices: Vec<Planned> = owed.notices.into_iter().chain(owed.absorbed).collect();
    let keys: Vec<_> = notices.iter().map(|notice| notice.key.clone()).collect();
    let waiting = store::waiting::notice(tx, bot, chat, person).await?;
    let row = match waiting {
        Some((row, about, until)) => {
            let about = About::read(about)?.and(notices).to_json()?;
            ensure!(store::waiting::speak_of(tx, row, &about, useful_until.max(until), now).await?, Beaten);
            row
        }
        None => {
            let about = About::notice(person, notices).to_json()?;
            let owed = Owed {
                chat,
                person: Some(person),
                lane: Lane::Notice,
                kind: Kind::Notice,
                op: Op::Send,
                words: Words::Later(about),
                once: None,
                due: now,
                useful_until,
                again_of: None,
            };
            let row = store::outbox::owe(tx, bot, &owed, now).await?;
            row.context("could not owe a notice")?
        }
    };
    for key in &keys {
        ensure!(store::notices::spend(tx, key, person, row, now).await?, Beaten);
    }
    Ok(())
}
