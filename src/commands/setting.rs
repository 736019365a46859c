//! What several commands set up the same way: the log, the key and the database.

use std::fs::OpenOptions;
use std::io::Write as _;
use std::path::Path;
use std::sync::Arc;

use anyhow::{Context as _, Result};
use futures::FutureExt as _;
use tracing_subscriber::filter::{LevelFilter, Targets};
use tracing_subscriber::layer::SubscriberExt as _;
use tracing_subscriber::util::SubscriberInitExt as _;

use crate::config::{Complaint, Settings};
use crate::domain::cohort::Cohort;
use crate::domain::ids::BotId;
use crate::store::{self, Db, Keys, Tx, stamps};

/// Libraries that log addresses or statements stay at warnings whatever is asked for: the token is in every address.
const QUIET: [&str; 6] = ["hyper", "hyper_util", "h2", "reqwest", "rustls", "sqlx"];

/// Logs to standard error, so that output can be piped.
pub fn log(settings: &Settings, runs_on: bool) -> Result<(), Complaint> {
    let usual = if runs_on { "info" } else { "warn" };
    let asked = settings.log.as_deref().filter(|log| !log.trim().is_empty()).unwrap_or(usual);
    let odd = || Complaint::new("cli-log-odd").with("found", asked);
    let asked: Targets = asked.parse().map_err(|_| odd())?;
    let filter = asked.with_targets(QUIET.map(|library| (library, LevelFilter::WARN)));
    let lines = tracing_subscriber::fmt::layer().with_writer(std::io::stderr).with_ansi(false);
    // Already set in a test that runs several commands.
    let _ = tracing_subscriber::registry().with(lines).with(filter).try_init();
    Ok(())
}

/// Reads the key file; `None` where there is none.
pub fn find_keys(path: &Path) -> Result<Option<Arc<Keys>>> {
    let text = match std::fs::read_to_string(path) {
        Ok(text) => text,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(None),
        Err(_) => return Err(Complaint::new("cli-key-unreadable").with("file", path.display().to_string()).into()),
    };
    let keys = Keys::parse(&text);
    let odd = || Complaint::new("cli-key-odd").with("file", path.display().to_string());
    Ok(Some(Arc::new(keys.map_err(|_| odd())?)))
}

/// The key of a database that is there already.
pub fn keys(settings: &Settings) -> Result<Arc<Keys>> {
    let missing = || Complaint::new("cli-key-missing").with("file", settings.key_file.display().to_string());
    Ok(find_keys(&settings.key_file)?.ok_or_else(missing)?)
}

/// Makes the folder of a SQLite file.
pub fn make_folder(settings: &Settings) -> Result<()> {
    let file = store::database_file(settings.database_url())?;
    let Some(folder) = file.as_deref().and_then(Path::parent).filter(|folder| !folder.as_os_str().is_empty()) else {
        return Ok(());
    };
    std::fs::create_dir_all(folder).with_context(|| format!("could not make {}", folder.display()))
}

/// The key, made where there is none; never for a database that has one already.
pub async fn keys_or_new(settings: &Settings) -> Result<Arc<Keys>> {
    if let Some(keys) = find_keys(&settings.key_file)? {
        return Ok(keys);
    }
    let secret = Keys::new_secret();
    let keys = Arc::new(Keys::parse(&secret)?);
    let found = stamps::inspect(settings.database_url(), Arc::clone(&keys)).await?;
    if found.is_some_and(|found| found.key == stamps::KeyFits::No) {
        let file = settings.key_file.display().to_string();
        return Err(Complaint::new("cli-key-missing").with("file", file).into());
    }
    write_key(&settings.key_file, &secret)
        .with_context(|| format!("could not make the key file {}", settings.key_file.display()))?;
    tracing::info!(file = %settings.key_file.display(), "a key was made; keep a copy of it apart from the database");
    Ok(keys)
}

fn write_key(path: &Path, secret: &str) -> std::io::Result<()> {
    if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        std::fs::create_dir_all(folder)?;
    }
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(path)?;
    writeln!(file, "{secret}")?;
    file.sync_all()
}

/// Opens a database that is there already.
pub async fn open(settings: &Settings) -> Result<Db> {
    if let Some(file) = store::database_file(settings.database_url())?.filter(|file| !file.exists()) {
        return Err(Complaint::new("cli-database-missing").with("file", file.display().to_string()).into());
    }
    Db::open(settings.database_url(), keys(settings)?).await
}

/// The bot the token is of; without a token the one that people have met last, for what does not speak to Telegram.
pub async fn bot(db: &Db, settings: &Settings) -> Result<BotId> {
    let of_token = settings.token().ok().and_then(|token| token.split_once(':')?.0.parse().ok()).map(BotId);
    match of_token {
        Some(bot) => Ok(bot),
        None => Ok(db.read(|tx| store::chats::last_met(tx).boxed()).await?.unwrap_or(BotId(0))),
    }
}

/// The cohort with a code, or a complaint that names those there are.
pub async fn cohort(tx: &mut Tx<'_>, code: &str) -> Result<Cohort> {
    if let Some(cohort) = store::cohorts::find(tx, code).await? {
        return Ok(cohort);
    }
    let known: Vec<String> = store::cohorts::all(tx).await?.into_iter().map(|cohort| cohort.details.code).collect();
    let complaint = match known.is_empty() {
        true => Complaint::new("cli-no-cohorts"),
        false => Complaint::new("cli-unknown-cohort").with("code", code).with("known", known),
    };
    Err(complaint.into())
}
