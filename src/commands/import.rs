//! `naru import`: a workbook is read, checked, compared with what is stored, and applied in one transaction. With
//! anything wrong, or on a dry run, nothing is stored.

use std::path::PathBuf;
use std::sync::Arc;

use anyhow::{Context as _, Result};
use clap::Args as ClapArgs;
use futures::FutureExt as _;

use super::screen::Screen;
use super::{Ended, setting};
use crate::clock::Clock;
use crate::config::{Complaint, Settings};
use crate::conversation::moved;
use crate::domain::cohort::Publication;
use crate::domain::owed::{Lane, Owed};
use crate::outbox;
use crate::store::audit::What;
use crate::store::{self, Db, stamps};
use crate::text::Args;
use crate::workbook::apply::{apply, stored};
use crate::workbook::difference::{Difference, difference};
use crate::workbook::examine::{Found, examine_all};
use crate::workbook::plan::Plan;
use crate::workbook::{Words, read};

#[derive(Debug, ClapArgs)]
pub struct Options {
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    #[arg(long)]
    dry_run: bool,
}

pub async fn run(options: Options, settings: Settings, screen: &mut Screen) -> Result<Ended> {
    let files = fetch(&options.files)?;
    let busy = screen.busy("cli-import-reading");
    let found = tokio::task::spawn_blocking(move || {
        let files: Vec<(&str, &[u8])> = files.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())).collect();
        examine_all(&files)
    });
    let found = found.await.context("could not read the workbook")?;
    busy.finish_and_clear();
    let (plan, warnings, notes) = match found {
        Found::Refused(refusal) => {
            list(screen, [refusal.words()]);
            return Ok(Ended::Badly);
        }
        Found::Wrong { problems, warnings, notes } => {
            screen.say("cli-import-wrong", &Args::new().with("count", problems.len()));
            list(screen, problems.iter().map(|problem| problem.words()));
            remarks(screen, warnings.iter().map(|one| one.words()).chain(notes.iter().map(|one| one.words())));
            return Ok(Ended::Badly);
        }
        Found::Plan { plan, warnings, notes } => (plan, warnings, notes),
        Found::Applied { .. } => return Ok(Ended::Well),
    };
    let args = Args::new()
        .with("cohort", plan.cohort.title.in_lang(screen.lang))
        .with("code", &plan.cohort.code)
        .with("companies", plan.companies.len())
        .with("members", plan.members.len())
        .with("meetings", plan.meetings.len());
    screen.say("cli-import-plan", &args);
    remarks(screen, warnings.iter().map(|one| one.words()).chain(notes.iter().map(|one| one.words())));
    match options.dry_run {
        true => compare(&settings, screen, *plan).await,
        false => store_plan(&settings, screen, *plan).await,
    }
}

fn fetch(files: &[PathBuf]) -> Result<Vec<(String, Vec<u8>)>> {
    let fetched = files.iter().map(|path| {
        let file = || path.display().to_string();
        let missing = |_| Complaint::new("cli-file-missing").with("file", file());
        let size = std::fs::metadata(path).map_err(missing)?.len();
        if size > read::MOST_BYTES as u64 {
            return Err(Complaint::new("cli-file-too-big").with("file", file()).into());
        }
        let bytes = std::fs::read(path).map_err(missing)?;
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned());
        Ok((name.unwrap_or_default(), bytes))
    });
    fetched.collect()
}

/// What the plan would change, on a database that is only read, and that need not be there.
async fn compare(settings: &Settings, screen: &mut Screen, plan: Plan) -> Result<Ended> {
    let there = match setting::find_keys(&settings.key_file)? {
        Some(keys) => stamps::inspect(settings.database_url(), keys).await?.is_some(),
        None => false,
    };
    let found = match there {
        false => difference(None, &plan),
        true => {
            let db = setting::open(settings).await?;
            let bot = setting::bot(&db, settings).await?;
            let code = plan.cohort.code.clone();
            let stored = db.read(move |tx| async move { stored(tx, bot, &code).await }.boxed()).await?;
            db.close().await;
            difference(stored.as_ref(), &plan)
        }
    };
    differences(screen, &found);
    screen.say("cli-import-dry", &Args::new());
    Ok(Ended::Well)
}

async fn store_plan(settings: &Settings, screen: &mut Screen, plan: Plan) -> Result<Ended> {
    setting::make_folder(settings)?;
    let db = Db::open(settings.database_url(), setting::keys_or_new(settings).await?).await?;
    let (bot, now) = (setting::bot(&db, settings).await?, Clock::system().now());
    let code = plan.cohort.code.clone();
    let plan = Arc::new(plan);
    let busy = screen.busy("cli-import-storing");
    let done = db
        .write(move |tx| {
            async move {
                let stored = stored(tx, bot, &plan.cohort.code).await?;
                let found = difference(stored.as_ref(), &plan);
                let applied = apply(tx, bot, &plan, &found, now).await?;
                if !found.is_empty() {
                    store::audit::add(tx, applied.cohort, None, "import-applied", What::default(), now).await?;
                }
                for (chat, person, message) in moved::told(tx, bot, applied.cohort, &found, now).await? {
                    let owed = Owed { person: Some(person), lane: Lane::Notice, ..outbox::reply(chat, message, now) };
                    outbox::owe(tx, bot, owed, now).await?;
                }
                store::jobs::owe_face(tx, bot, now).await?;
                let cohort = store::cohorts::cohort(tx, applied.cohort).await?;
                Ok((found, cohort.publication))
            }
            .boxed()
        })
        .await;
    busy.finish_and_clear();
    let (found, publication) = done?;
    db.close().await;
    differences(screen, &found);
    let said = match publication {
        _ if found.is_empty() => "cli-import-same",
        Publication::Draft => "cli-import-stored",
        Publication::Published => "cli-import-stored-published",
    };
    screen.say(said, &Args::new().with("code", code));
    Ok(Ended::Well)
}

fn differences(screen: &mut Screen, found: &Difference) {
    list(screen, found.words());
    list(screen, found.each_words());
}

fn remarks(screen: &mut Screen, words: impl Iterator<Item = Words>) {
    let words: Vec<Words> = words.collect();
    if !words.is_empty() {
        screen.say("cli-import-warnings", &Args::new().with("count", words.len()));
        list(screen, words);
    }
}

fn list(screen: &mut Screen, words: impl IntoIterator<Item = Words>) {
    for (id, values) in words {
        let args = values.into_iter().fold(Args::new(), |args, (name, value)| args.with(name, value));
        let line = screen.words(id, &args);
        screen.print(&format!("  {line}"));
    }
}
