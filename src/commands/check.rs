//! `naru check`: everything that has to be right before people are told anything, and exactly what to change where it
//! is not. It changes nothing itself.

mod zones;

use std::path::Path;

use anyhow::Result;
use chrono::{DateTime, Utc};
use futures::FutureExt as _;

use super::screen::Screen;
use super::{Ended, amiss, setting};
use crate::clock::Clock;
use crate::config::Settings;
use crate::domain::ids::BotId;
use crate::store::stamps::{self, Inspection, KeyFits};
use crate::store::{self, Db, Keys};
use crate::telegram::{Api, Failure, setup};
use crate::text::Args;
use crate::web;

/// Beyond this, reminders come noticeably early or late.
const SKEW_SECONDS: i64 = 30;
const LEAST_FREE_MB: u64 = 500;
const MOST_SHOWN: usize = 20;

/// What was found, printed as it is found.
struct Findings<'a> {
    screen: &'a mut Screen,
    wrong: usize,
}

impl Findings<'_> {
    fn good(&mut self, id: &str, args: &Args) {
        self.line('✓', id, args);
    }

    fn note(&mut self, id: &str, args: &Args) {
        self.line('·', id, args);
    }

    fn bad(&mut self, id: &str, args: &Args) {
        self.wrong += 1;
        self.line('✗', id, args);
    }

    /// The first of what a finding is about.
    fn lines(&mut self, lines: &[String]) {
        for line in lines.iter().take(MOST_SHOWN) {
            self.screen.print(&format!("    {line}"));
        }
    }

    fn line(&mut self, mark: char, id: &str, args: &Args) {
        let words = self.screen.words(id, args);
        self.screen.print(&format!("{mark} {words}"));
    }
}

pub async fn run(settings: Settings, screen: &mut Screen) -> Result<Ended> {
    let now = Clock::system().now();
    let mut found = Findings { screen, wrong: 0 };
    let keys = key(&settings, &mut found);
    telegram(&settings, keys.as_deref(), &mut found, now).await;
    if let Some(keys) = keys {
        database(&settings, keys, &mut found, now).await;
    }
    zones::sources(&mut found);
    disk(&settings, &mut found);
    let wrong = found.wrong;
    if wrong == 0 {
        screen.say("cli-check-well", &Args::new());
        return Ok(Ended::Well);
    }
    screen.say("cli-check-badly", &Args::new().with("count", wrong));
    Ok(Ended::Badly)
}

/// The key, or one that is nobody's where there is none yet.
fn key(settings: &Settings, found: &mut Findings<'_>) -> Option<std::sync::Arc<Keys>> {
    let args = Args::new().with("file", settings.key_file.display().to_string());
    match setting::find_keys(&settings.key_file) {
        Ok(Some(keys)) => {
            match is_open_to_others(&settings.key_file) {
                true => found.bad("cli-check-key-open", &args),
                false => found.good("cli-check-key", &args),
            }
            Some(keys)
        }
        Ok(None) => {
            found.note("cli-check-key-none", &args);
            Keys::parse(&Keys::new_secret()).ok().map(std::sync::Arc::new)
        }
        Err(_) => {
            found.bad("cli-check-key-odd", &args);
            None
        }
    }
}

#[cfg(unix)]
fn is_open_to_others(path: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt as _;
    std::fs::metadata(path).is_ok_and(|file| file.permissions().mode() & 0o077 != 0)
}

#[cfg(not(unix))]
fn is_open_to_others(_: &Path) -> bool {
    false
}

async fn telegram(settings: &Settings, keys: Option<&Keys>, found: &mut Findings<'_>, now: DateTime<Utc>) {
    let token = match settings.token() {
        Ok(token) => token,
        Err(complaint) => return found.bad(complaint.id, &complaint.args),
    };
    let Ok(api) = Api::new(&settings.telegram_api_url, token) else {
        return found.bad("cli-token-odd", &Args::new());
    };
    let me = match setup::me(&api).await {
        Ok(me) => me,
        Err(Failure::BadToken) => return found.bad("cli-token-refused", &Args::new()),
        Err(failure) => {
            let args = Args::new().with("url", &settings.telegram_api_url).with("why", failure.to_string());
            return found.bad("cli-check-telegram-unreachable", &args);
        }
    };
    let name = Args::new().with("bot", &me.username);
    found.good("cli-check-token", &name);
    match me.can_read_all_group_messages {
        true => found.bad("cli-check-privacy-off", &name),
        false => found.good("cli-check-privacy", &name),
    }
    clock(&api, found, now).await;
    match setup::webhook(&api).await {
        Ok(webhook) => hears(settings, keys, api.bot(), webhook, found),
        Err(failure) => {
            let args = Args::new().with("url", &settings.telegram_api_url).with("why", failure.to_string());
            found.bad("cli-check-telegram-unreachable", &args);
        }
    }
}

async fn clock(api: &Api, found: &mut Findings<'_>, now: DateTime<Utc>) {
    let Ok(Some(theirs)) = api.server_time().await else { return };
    let skew = (now - theirs).num_seconds();
    match skew.abs() > SKEW_SECONDS {
        true => found.bad("cli-check-clock-off", &Args::new().with("seconds", skew)),
        false => found.good("cli-check-clock", &Args::new()),
    }
}

/// Whether updates come the way that is set: polled, or delivered to our own address.
fn hears(settings: &Settings, keys: Option<&Keys>, bot: BotId, webhook: setup::Webhook, found: &mut Findings<'_>) {
    let ours = |base: &str| keys.map(|keys| web::address(keys, bot, base).url);
    let wanted = settings.webhook_url().ok().flatten().and_then(ours);
    let is_ours = ours("").is_some_and(|end| webhook.url.ends_with(&end));
    // Only the host: the rest of an address may be a secret.
    let args = Args::new().with("host", host(&webhook.url)).with("count", webhook.pending_update_count);
    match (&wanted, webhook.url.as_str()) {
        (None, "") => found.good("cli-check-polling", &args),
        (None, _) if is_ours => found.note("cli-check-webhook-left", &args),
        (None, _) => found.bad("cli-check-webhook-foreign", &args),
        (Some(_), "") => found.note("cli-check-webhook-not-set", &args),
        (Some(wanted), url) if wanted == url => match &webhook.last_error_message {
            Some(why) => found.bad("cli-check-webhook-failing", &args.with("why", why)),
            None => found.good("cli-check-webhook", &args),
        },
        (Some(_), _) if is_ours => found.note("cli-check-webhook-not-set", &args),
        (Some(_), _) => found.bad("cli-check-webhook-foreign", &args),
    }
}

fn host(url: &str) -> &str {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    rest.split('/').next().unwrap_or_default()
}

async fn database(settings: &Settings, keys: std::sync::Arc<Keys>, found: &mut Findings<'_>, now: DateTime<Utc>) {
    let url = settings.database_url();
    let inspection = match stamps::inspect(url, std::sync::Arc::clone(&keys)).await {
        Ok(Some(inspection)) => inspection,
        Ok(None) => return found.note("cli-check-database-none", &Args::new()),
        Err(error) => {
            let args = Args::new().with("why", format!("{error:#}"));
            return found.bad("cli-check-database-unreachable", &args);
        }
    };
    let Inspection { version, latest, key, copied_at, held } = inspection;
    let args = Args::new().with("version", version).with("latest", latest);
    match version.cmp(&latest) {
        std::cmp::Ordering::Equal => found.good("cli-check-database", &args),
        std::cmp::Ordering::Less => found.note("cli-check-database-older", &args),
        std::cmp::Ordering::Greater => return found.bad("cli-check-database-newer", &args),
    }
    if key == KeyFits::No {
        return found.bad("cli-key-other", &Args::new());
    }
    if copied_at.is_some() {
        found.note("cli-check-copy", &Args::new());
    }
    if held > 0 {
        found.bad("cli-check-held", &Args::new().with("count", held));
    }
    if version == latest
        && key == KeyFits::Yes
        && let Err(error) = rows(url, keys, found, now).await
    {
        found.bad("cli-check-database-unreachable", &Args::new().with("why", format!("{error:#}")));
    }
}

/// What is in the tables: what went amiss, and future meetings whose local time an older set of zone rules would show
/// differently.
async fn rows(url: &str, keys: std::sync::Arc<Keys>, found: &mut Findings<'_>, now: DateTime<Utc>) -> Result<()> {
    let db = Db::open(url, keys).await?;
    let lang = found.screen.lang;
    let troubles = db.read(move |tx| amiss::troubles(tx, lang, now).boxed()).await?;
    let differing = db.read(move |tx| zones::differing(tx, now).boxed()).await?;
    db.close().await;
    for trouble in troubles {
        found.bad(trouble.id, &Args::new().with("count", trouble.lines.len()));
        found.lines(&trouble.lines);
    }
    if differing.is_empty() {
        found.good("cli-check-zones-agree", &Args::new());
        return Ok(());
    }
    found.note("cli-check-zones-differ", &Args::new().with("count", differing.len()));
    found.lines(&differing);
    Ok(())
}

fn disk(settings: &Settings, found: &mut Findings<'_>) {
    let database = store::database_file(settings.database_url()).ok().flatten();
    let folders = [database.as_deref().and_then(Path::parent), Some(settings.data_dir.as_path())];
    let mut seen = Vec::new();
    for folder in folders.into_iter().flatten() {
        let folder = nearest(folder);
        let Some(free) = free_megabytes(&folder) else { continue };
        if seen.contains(&free) {
            continue;
        }
        seen.push(free);
        let args = Args::new().with("folder", folder.display().to_string()).with("free", free);
        match free < LEAST_FREE_MB {
            true => found.bad("cli-check-disk-full", &args),
            false => found.good("cli-check-disk", &args),
        }
    }
}

/// The folder itself or what it will be made in.
fn nearest(folder: &Path) -> std::path::PathBuf {
    let there = folder.ancestors().find(|folder| !folder.as_os_str().is_empty() && folder.exists());
    there.unwrap_or(Path::new(".")).to_owned()
}

#[cfg(unix)]
fn free_megabytes(folder: &Path) -> Option<u64> {
    let space = rustix::fs::statvfs(folder).ok()?;
    Some(space.f_bavail.saturating_mul(space.f_frsize) / (1024 * 1024))
}

#[cfg(not(unix))]
fn free_megabytes(_: &Path) -> Option<u64> {
    None
}
