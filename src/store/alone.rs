//! One process at a time on a SQLite file: a second sender would not know what the first has in flight. PostgreSQL
//! needs no such thing.

use std::fs::{File, OpenOptions, TryLockError};
use std::path::PathBuf;
use std::str::FromStr as _;

use anyhow::{Context as _, Result, bail};
use sqlx_sqlite::SqliteConnectOptions;

/// Held for as long as the process runs; the system lets go of it however that ends.
#[derive(Debug)]
pub struct Alone(#[expect(dead_code, reason = "open, it holds the lock")] File);

/// Another process runs on this database.
#[derive(Debug)]
pub struct NotAlone;

impl std::fmt::Display for NotAlone {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("another process runs on this database")
    }
}

impl std::error::Error for NotAlone {}

/// The file of a SQLite database; `None` where there is none.
pub fn database_file(url: &str) -> Result<Option<PathBuf>> {
    if !url.starts_with("sqlite:") || url.contains(":memory:") || url.contains("mode=memory") {
        return Ok(None);
    }
    let options = SqliteConnectOptions::from_str(url).context("could not read the database's address")?;
    Ok(Some(options.get_filename().to_owned()))
}

/// Takes a SQLite file for this process alone; fails with [`NotAlone`] where another has it.
pub fn alone(url: &str) -> Result<Option<Alone>> {
    let Some(mut path) = database_file(url)? else { return Ok(None) };
    path.as_mut_os_string().push("-lock");
    let file = OpenOptions::new().create(true).truncate(false).write(true).open(&path);
    let file = file.with_context(|| format!("could not open {}", path.display()))?;
    match file.try_lock() {
        Ok(()) => Ok(Some(Alone(file))),
        Err(TryLockError::WouldBlock) => bail!(NotAlone),
        Err(TryLockError::Error(error)) => Err(error).with_context(|| format!("could not lock {}", path.display())),
    }
}
