//! A copy of a SQLite database while it is in use. The copy is stamped, so that a database started from it holds back
//! what the original may have said since; nothing half-made ever stands under the name that was asked for.

use std::fs::{File, OpenOptions};
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, ensure};
use chrono::{DateTime, Utc};
use sqlx::{ConnectOptions as _, Connection as _};
use sqlx_sqlite::{SqliteConnectOptions, SqliteJournalMode, SqliteSynchronous};

use super::open::looking_options;
use super::stamps;

pub fn is_postgres(url: &str) -> bool {
    url.starts_with("postgres:") || url.starts_with("postgresql:")
}

/// Copies the database at `url` to the new file `to`.
pub async fn backup(url: &str, to: &Path, now: DateTime<Utc>) -> Result<()> {
    ensure!(!to.exists(), "{} is there already", to.display());
    let half = half_of(to);
    let made = copy(url, &half, now).await;
    if let Err(error) = made {
        let _ = std::fs::remove_file(&half);
        return Err(error);
    }
    std::fs::rename(&half, to).with_context(|| format!("could not make {}", to.display()))?;
    let folder = to.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    File::open(folder).and_then(|folder| folder.sync_all()).context("could not write the copy out")
}

fn half_of(to: &Path) -> PathBuf {
    let mut half = to.as_os_str().to_owned();
    half.push(".part");
    half.into()
}

async fn copy(url: &str, half: &Path, now: DateTime<Utc>) -> Result<()> {
    let mut source = looking_options(url)?.connect().await.context("could not open the database")?;
    private_file(half).with_context(|| format!("could not make {}", half.display()))?;
    let name = half.to_str().context("could not read the name of the copy")?;
    let copied = sqlx::query("vacuum into $1").bind(name).execute(&mut source).await;
    copied.context("could not copy the database")?;
    source.close().await?;

    let options = SqliteConnectOptions::new().filename(half);
    let options = options.journal_mode(SqliteJournalMode::Delete).synchronous(SqliteSynchronous::Full);
    let mut conn = options.connect().await.context("could not open the copy")?;
    stamps::stamp_copy(&mut conn, now).await.context("could not stamp the copy")?;
    conn.close().await?;
    File::open(half).and_then(|file| file.sync_all()).context("could not write the copy out")
}

/// An empty file that only its owner reads.
fn private_file(path: &Path) -> std::io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}
