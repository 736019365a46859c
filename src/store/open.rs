//! Opening a database, and the two ways into it: `read` on a read-only connection, `write` in a transaction.

use std::str::FromStr as _;
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context as _, Result, bail};
use futures::FutureExt as _;
use futures::future::BoxFuture;
use sqlx::ConnectOptions as _;
use sqlx_postgres::PgPool;
use sqlx_postgres::PgPoolOptions;
use sqlx_sqlite::SqlitePool;
use sqlx_sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};

use super::migrations::{migrate_postgres, migrate_sqlite};
use super::sealing::Keys;
use super::sql::{Conn, Tx};
use super::writer::{Writer, guarded};

pub(super) const BUSY: Duration = Duration::from_secs(10);
const READERS: u32 = 4;
const POSTGRES_CONNECTIONS: u32 = 16;

/// A database, open and up to date.
#[derive(Clone)]
pub struct Db {
    engine: Engine,
    keys: Arc<Keys>,
}

#[derive(Clone)]
enum Engine {
    Sqlite { writer: Writer, readers: SqlitePool },
    Postgres(PgPool),
}

impl Db {
    /// Opens `sqlite:PATH` or `postgres://…`, creating a missing SQLite file, and brings its tables up to date. Stops
    /// where the database was made with another key.
    pub async fn open(url: &str, keys: Arc<Keys>) -> Result<Db> {
        let engine = if url.starts_with("sqlite:") {
            open_sqlite(url, Arc::clone(&keys)).await?
        } else if url.starts_with("postgres:") || url.starts_with("postgresql:") {
            let pool = PgPoolOptions::new().max_connections(POSTGRES_CONNECTIONS).acquire_timeout(BUSY).connect(url);
            let pool = pool.await.context("could not reach PostgreSQL")?;
            migrate_postgres(&pool).await?;
            Engine::Postgres(pool)
        } else {
            bail!("the database must be sqlite:FILE or postgres://…");
        };
        let db = Db { engine, keys };
        db.write(|tx| super::stamps::own(tx).boxed()).await?;
        Ok(db)
    }

    pub fn keys(&self) -> &Arc<Keys> {
        &self.keys
    }

    pub fn is_postgres(&self) -> bool {
        matches!(self.engine, Engine::Postgres(_))
    }

    /// Runs `work` in one transaction: all of it is kept, or nothing. On SQLite it shares a commit with whatever else
    /// waits; the answer comes after the commit. An error for which `is_fault` holds may be tried again.
    pub async fn write<T, F>(&self, work: F) -> Result<T>
    where
        T: Send + 'static,
        F: for<'t> FnOnce(&'t mut Tx<'_>) -> BoxFuture<'t, Result<T>> + Send + 'static,
    {
        match &self.engine {
            Engine::Sqlite { writer, .. } => writer.write(work).await,
            Engine::Postgres(pool) => {
                let mut open = pool.begin().await?;
                let mut tx = Tx { conn: Conn::Postgres(&mut open), keys: Arc::clone(&self.keys) };
                let done = guarded(work(&mut tx)).await?;
                open.commit().await?;
                Ok(done)
            }
        }
    }

    /// Runs `look` on a read-only connection. Keep it short: an open read holds back SQLite's checkpoints.
    pub async fn read<T, F>(&self, look: F) -> Result<T>
    where
        T: Send,
        F: for<'t> FnOnce(&'t mut Tx<'_>) -> BoxFuture<'t, Result<T>> + Send,
    {
        match &self.engine {
            Engine::Sqlite { readers, .. } => {
                let mut conn = readers.acquire().await?;
                look(&mut Tx { conn: Conn::Sqlite(&mut conn), keys: Arc::clone(&self.keys) }).await
            }
            Engine::Postgres(pool) => {
                let mut conn = pool.acquire().await?;
                look(&mut Tx { conn: Conn::Postgres(&mut conn), keys: Arc::clone(&self.keys) }).await
            }
        }
    }

    /// Erases what SQLite's log still holds of rows that were changed or deleted. PostgreSQL's is the server's affair.
    pub async fn empty_log(&self) {
        if let Engine::Sqlite { writer, .. } = &self.engine {
            writer.empty_log().await;
        }
    }

    /// Waits for what is being written, empties SQLite's log and closes the files.
    pub async fn close(&self) {
        match &self.engine {
            Engine::Sqlite { writer, readers } => {
                readers.close().await;
                writer.close().await;
            }
            Engine::Postgres(pool) => pool.close().await,
        }
    }
}

async fn open_sqlite(url: &str, keys: Arc<Keys>) -> Result<Engine> {
    let options = sqlite_options(url)?;
    let mut conn = options.clone().create_if_missing(true).connect().await.context("could not open the database")?;
    migrate_sqlite(&mut conn).await?;
    let readers = SqlitePoolOptions::new()
        .max_connections(READERS)
        .acquire_timeout(BUSY)
        .connect_with(options.clone().read_only(true))
        .await
        .context("could not open the database for reading")?;
    Ok(Engine::Sqlite { writer: Writer::start(conn, options, keys), readers })
}

/// WAL so that readers never wait, FULL so that what was acknowledged survives a power cut.
pub(super) fn sqlite_options(url: &str) -> Result<SqliteConnectOptions> {
    Ok(SqliteConnectOptions::from_str(url)
        .context("could not read the database's address")?
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true)
        .busy_timeout(BUSY)
        .pragma("secure_delete", "on")
        .statement_cache_capacity(256)
        .disable_statement_logging())
}

/// To look at a database without changing so much as its journal.
pub(super) fn looking_options(url: &str) -> Result<SqliteConnectOptions> {
    let options = SqliteConnectOptions::from_str(url).context("could not read the database's address")?;
    Ok(options.read_only(true).busy_timeout(BUSY).disable_statement_logging())
}

/// Whether an error is the database's and may pass (busy, full, gone), so that the same work may succeed later. What
/// the same statement would meet every time, such as a broken promise or a missing table, is not, nor our own errors.
pub fn is_fault(error: &anyhow::Error) -> bool {
    error.chain().any(|cause| {
        cause.is::<super::writer::Lost>() || cause.downcast_ref::<sqlx::Error>().is_some_and(is_engine_fault)
    })
}

pub(super) fn is_engine_fault(error: &sqlx::Error) -> bool {
    match error {
        sqlx::Error::Database(said) => {
            let code = said.code().unwrap_or_default();
            match said.try_downcast_ref::<sqlx_postgres::PgDatabaseError>() {
                Some(_) => passes_on_postgres(&code),
                None => code.parse().is_ok_and(passes_on_sqlite),
            }
        }
        sqlx::Error::Io(_)
        | sqlx::Error::Tls(_)
        | sqlx::Error::Protocol(_)
        | sqlx::Error::PoolTimedOut
        | sqlx::Error::PoolClosed
        | sqlx::Error::WorkerCrashed
        | sqlx::Error::BeginFailed => true,
        _ => false,
    }
}

/// Of SQLite's codes, whose lowest byte says what kind it is: busy, locked, no memory, read-only, interrupted,
/// input or output, full, cannot open, locking protocol, schema changed.
fn passes_on_sqlite(code: i32) -> bool {
    matches!(code & 0xff, 5 | 6 | 7 | 8 | 9 | 10 | 13 | 14 | 15 | 17)
}

/// Of PostgreSQL's codes, whose first two characters are their class: connection, rollback, resources, intervention,
/// system, internal; beside them a lock that is not to be had, and a server that takes no writes, such as a standby.
fn passes_on_postgres(code: &str) -> bool {
    ["08", "40", "53", "57", "58", "XX"].iter().any(|class| code.starts_with(class))
        || ["55P03", "25006"].contains(&code)
}
