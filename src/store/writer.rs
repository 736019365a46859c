//! The one writer of a SQLite database. It takes whatever waits, runs each piece in a savepoint of its own and commits
//! as soon as nothing more waits, so a slow disk costs one sync for many turns. Answers leave after the commit.
//!
//! It must never be raced against a timeout: a cancelled batch may have been committed. A caller may go away freely.

use std::any::Any;
use std::fmt;
use std::panic::AssertUnwindSafe;
use std::sync::Arc;

use anyhow::{Result, anyhow};
use futures::FutureExt as _;
use futures::future::BoxFuture;
use sqlx::{AssertSqlSafe, ConnectOptions as _, Connection as _, Executor as _};
use sqlx_sqlite::SqliteConnectOptions;
use sqlx_sqlite::SqliteConnection;
use tokio::sync::{mpsc, oneshot};

use super::open::BUSY;
use super::sealing::Keys;
use super::sql::{Conn, Tx};

/// How many pieces share a commit at most.
const BATCH: usize = 256;

/// The batch a piece was in was undone through no fault of its own.
#[derive(Debug)]
pub struct Lost;

impl fmt::Display for Lost {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the batch was lost and nothing of it was kept")
    }
}

impl std::error::Error for Lost {}

/// Tells a caller how its piece ended, once that is certain.
type Answer = Box<dyn FnOnce(Result<()>) + Send>;
/// One piece of work: runs in the open transaction and leaves an answer for after the commit.
type Piece = Box<dyn for<'t> FnOnce(&'t mut Tx<'_>) -> BoxFuture<'t, (Ended, Answer)> + Send>;

enum Ask {
    Run(Piece),
    EmptyLog(oneshot::Sender<()>),
    Close(oneshot::Sender<()>),
}

#[derive(Clone)]
pub struct Writer(mpsc::Sender<Ask>);

impl Writer {
    pub fn start(conn: SqliteConnection, options: SqliteConnectOptions, keys: Arc<Keys>) -> Writer {
        let (asks, waiting) = mpsc::channel(4 * BATCH);
        tokio::spawn(Loop { conn: Some(conn), options, keys, waiting, next: None }.run());
        Writer(asks)
    }

    pub async fn write<T, F>(&self, work: F) -> Result<T>
    where
        T: Send + 'static,
        F: for<'t> FnOnce(&'t mut Tx<'_>) -> BoxFuture<'t, Result<T>> + Send + 'static,
    {
        let (tell, told) = oneshot::channel::<Result<T>>();
        let piece: Piece = Box::new(move |tx| {
            async move {
                let (ended, value) = match guarded(work(tx)).await {
                    Ok(value) => (Ended::Well, Ok(value)),
                    Err(error) if super::is_fault(&error) => (Ended::ByFault, Err(error)),
                    Err(error) => (Ended::Badly, Err(error)),
                };
                let answer: Answer = Box::new(move |committed| {
                    // A caller that went away does not change what was committed.
                    let _ = tell.send(value.and_then(|value| committed.map(|()| value)));
                });
                (ended, answer)
            }
            .boxed()
        });
        self.0.send(Ask::Run(piece)).await.map_err(|_| anyhow!(Lost))?;
        told.await.map_err(|_| anyhow!(Lost))?
    }

    /// Writes what the log holds into the database and leaves the log empty, unless a reader is in the way.
    pub async fn empty_log(&self) {
        self.ask(Ask::EmptyLog).await;
    }

    pub async fn close(&self) {
        self.ask(Ask::Close).await;
    }

    async fn ask(&self, ask: fn(oneshot::Sender<()>) -> Ask) {
        let (tell, told) = oneshot::channel();
        if self.0.send(ask(tell)).await.is_ok() {
            let _ = told.await;
        }
    }
}

/// How a piece ended; where the engine is at fault, so does its whole batch.
enum Ended {
    Well,
    Badly,
    ByFault,
}

/// Runs a piece so that a panic in it is an error of that piece alone.
pub async fn guarded<T>(work: BoxFuture<'_, Result<T>>) -> Result<T> {
    match AssertUnwindSafe(work).catch_unwind().await {
        Ok(done) => done,
        Err(panic) => Err(anyhow!("panicked: {}", panic_words(panic.as_ref()))),
    }
}

fn panic_words(panic: &(dyn Any + Send)) -> &str {
    panic.downcast_ref::<&str>().copied().or_else(|| panic.downcast_ref::<String>().map(String::as_str)).unwrap_or("")
}

struct Loop {
    conn: Option<SqliteConnection>,
    options: SqliteConnectOptions,
    keys: Arc<Keys>,
    waiting: mpsc::Receiver<Ask>,
    /// What was taken while a batch gathered, and is none of it.
    next: Option<Ask>,
}

impl Loop {
    async fn run(mut self) {
        while let Some(ask) = self.take().await {
            match ask {
                Ask::Run(piece) => self.batch(piece).await,
                Ask::EmptyLog(tell) => {
                    self.empty_log().await;
                    let _ = tell.send(());
                }
                Ask::Close(tell) => {
                    self.empty_log().await;
                    if let Some(conn) = self.conn.take() {
                        let _ = conn.close().await;
                    }
                    let _ = tell.send(());
                    return;
                }
            }
        }
    }

    async fn take(&mut self) -> Option<Ask> {
        match self.next.take() {
            Some(ask) => Some(ask),
            None => self.waiting.recv().await,
        }
    }

    /// The log keeps what was erased until it is written over. SQLite empties it by itself only when the last process
    /// closes the database, which another one, such as a backup, may prevent. Whoever writes waits meanwhile, so a
    /// reader in the way is not waited for long; it is tried again later.
    async fn empty_log(&mut self) {
        const EMPTY: &str = "pragma busy_timeout = 500; pragma wal_checkpoint(truncate)";
        let Some(conn) = &mut self.conn else { return };
        let emptied = run(conn, EMPTY).await;
        let back = AssertSqlSafe(format!("pragma busy_timeout = {}", BUSY.as_millis()));
        if let Err(error) = emptied.and(conn.execute(back).await.map(drop).map_err(Into::into)) {
            tracing::warn!(error = %error, "could not empty the database's log");
        }
    }

    /// Runs `first` and all that waits in one transaction and commits. Any fault of the engine fails every piece and
    /// drops the connection: SQLite may have rolled everything back by itself, and would take the next statement as a
    /// commit of its own.
    async fn batch(&mut self, first: Piece) {
        let mut answers = Vec::new();
        match self.pieces(first, &mut answers).await {
            Ok(()) => answers.into_iter().for_each(|answer: Answer| answer(Ok(()))),
            Err(error) => {
                tracing::warn!(error = %error, pieces = answers.len(), "a batch was lost; the connection is reopened");
                self.conn = None;
                answers.into_iter().for_each(|answer| answer(Err(anyhow!(Lost))));
            }
        }
    }

    async fn pieces(&mut self, first: Piece, answers: &mut Vec<Answer>) -> Result<()> {
        if self.conn.is_none() {
            self.conn = Some(self.options.connect().await?);
        }
        let conn = self.conn.as_mut().ok_or(Lost)?;
        run(conn, "begin immediate").await?;
        let mut next = Some(first);
        while let Some(piece) = next {
            run(conn, "savepoint piece").await?;
            let (ended, answer) = piece(&mut Tx { conn: Conn::Sqlite(conn), keys: Arc::clone(&self.keys) }).await;
            answers.push(answer);
            match ended {
                Ended::Well => run(conn, "release piece").await?,
                Ended::Badly => run(conn, "rollback to piece; release piece").await?,
                Ended::ByFault => return Err(anyhow!("a statement failed by the engine's fault")),
            }
            next = None;
            if answers.len() < BATCH {
                match self.waiting.try_recv() {
                    Ok(Ask::Run(piece)) => next = Some(piece),
                    Ok(other) => self.next = Some(other),
                    Err(_) => {}
                }
            }
        }
        run(conn, "commit").await
    }
}

async fn run(conn: &mut SqliteConnection, sql: &'static str) -> Result<()> {
    conn.execute(sql).await?;
    Ok(())
}
