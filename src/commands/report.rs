//! `naru report`: what came of a cohort, as a spreadsheet, as a PDF to print or as one picture.

use std::fs::{File, OpenOptions};
use std::io::{BufWriter, Write as _};
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};
use chrono::{DateTime, Utc};
use clap::Args as ClapArgs;
use clap::builder::PossibleValuesParser;
use futures::FutureExt as _;

use super::screen::Screen;
use super::{Ended, setting};
use crate::app;
use crate::clock::Clock;
use crate::config::{Complaint, Settings};
use crate::domain::ids::{BotId, CohortId};
use crate::domain::lang::Lang;
use crate::domain::print::Print;
use crate::papers;
use crate::store::files::Files;
use crate::store::{self, Db, audit::What};
use crate::text::Args;
use crate::workbook::report::{self, Unit};

#[derive(Debug, ClapArgs)]
pub struct Options {
    #[arg(long, value_name = "CODE")]
    cohort: String,
    #[arg(long, value_name = "FILE.xlsx|pdf|png")]
    out: PathBuf,
    #[arg(long, value_parser = PossibleValuesParser::new(Unit::ALL.map(Unit::name)))]
    unit: Option<String>,
}

pub async fn run(options: Options, settings: Settings, screen: &mut Screen) -> Result<Ended> {
    let db = setting::open(&settings).await?;
    let (bot, now) = (setting::bot(&db, &settings).await?, Clock::system().now());
    let Options { cohort, out, unit } = options;
    let cohort = db.read(|tx| async move { setting::cohort(tx, &cohort).await }.boxed()).await?;
    // Whoever it is handed to reads Korean, whatever language the machine speaks.
    let lang = settings.lang.as_deref().and_then(Lang::from_tag).unwrap_or(Lang::Ko);
    let unit = unit.as_deref().and_then(Unit::from_name).unwrap_or(cohort.details.report_unit);
    let half = half_made(&out);
    let unwritable = || Complaint::new("cli-report-unwritable").with("file", out.display().to_string());
    let file = private(&half).map_err(|_| unwritable())?;
    let busy = screen.busy("cli-report-busy");
    let (id, options, file) = (cohort.id, report::Options { lang, unit }, BufWriter::new(file));
    let made = match paper(&out) {
        Some(print) => {
            let files = app::files(settings.files_url()?, &settings.data_dir)?;
            printed((&db, &files), (bot, id), print, options, now, file).await
        }
        None => report::make(&db, bot, id, options, now, file).await,
    };
    busy.finish_and_clear();
    let kept = made.and_then(|(file, meetings)| keep(file, &half, &out).map(|()| meetings));
    let meetings = match kept {
        Ok(meetings) => meetings,
        Err(error) => {
            // Nothing half-made is left lying about.
            let _ = std::fs::remove_file(&half);
            return Err(error);
        }
    };
    db.write(move |tx| store::audit::add(tx, id, None, "report-taken", What::default(), now).boxed()).await?;
    db.close().await;
    let args = Args::new().with("file", out.display().to_string()).with("meetings", meetings);
    screen.say("cli-reported", &args);
    Ok(Ended::Well)
}

/// The paper that a file of this name is to hold; `None` where it is a spreadsheet.
fn paper(out: &Path) -> Option<Print> {
    let end = out.extension()?.to_str()?.to_ascii_lowercase();
    [Print::Results, Print::Picture].into_iter().find(|print| print.form().0 == end)
}

async fn printed(
    (db, files): (&Db, &Files),
    (bot, cohort): (BotId, CohortId),
    print: Print,
    options: report::Options,
    now: DateTime<Utc>,
    mut file: BufWriter<File>,
) -> Result<(BufWriter<File>, usize)> {
    let meetings = db.read(move |tx| store::meetings::in_cohort(tx, cohort).boxed()).await?.len();
    file.write_all(&papers::make(db, files, bot, cohort, print, options, now).await?)?;
    Ok((file, meetings))
}

fn half_made(out: &Path) -> PathBuf {
    let mut half = out.as_os_str().to_owned();
    half.push(".part");
    PathBuf::from(half)
}

/// What people said to the office is in it: nobody else on the machine reads it.
fn private(path: &Path) -> std::io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

/// No half a file stands under the name.
fn keep(file: BufWriter<File>, half: &Path, out: &Path) -> Result<()> {
    let written = || format!("could not write {}", out.display());
    let file = file.into_inner().map_err(std::io::IntoInnerError::into_error).with_context(written)?;
    file.sync_all().with_context(written)?;
    std::fs::rename(half, out).with_context(written)
}
