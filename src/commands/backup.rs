//! `naru backup`: a stamped copy of the database, taken while Naru runs.

use std::path::PathBuf;

use anyhow::Result;
use clap::Args as ClapArgs;
use futures::FutureExt as _;

use super::screen::Screen;
use super::{Ended, setting};
use crate::clock::Clock;
use crate::config::{Complaint, Settings};
use crate::store::{self, stamps};
use crate::text::Args;

#[derive(Debug, ClapArgs)]
pub struct Options {
    #[arg(value_name = "FILE", required_unless_present = "stamp", conflicts_with = "stamp")]
    file: Option<PathBuf>,
    #[arg(long)]
    stamp: bool,
}

pub async fn run(options: Options, settings: Settings, screen: &mut Screen) -> Result<Ended> {
    let now = Clock::system().now();
    let url = settings.database_url();
    let Some(file) = options.file else {
        // What runs is no copy: stamping it would hold back what is due to real people at its next start.
        let _alone = store::alone(url)?;
        let db = setting::open(&settings).await?;
        db.write(move |tx| stamps::stamp(tx, now).boxed()).await?;
        db.close().await;
        screen.say("cli-stamped", &Args::new());
        return Ok(Ended::Well);
    };
    if store::is_postgres(url) {
        return Err(Complaint::new("cli-backup-postgres").into());
    }
    let name = file.display().to_string();
    if file.exists() {
        return Err(Complaint::new("cli-file-exists").with("file", name).into());
    }
    if let Some(source) = store::database_file(url)?.filter(|source| !source.exists()) {
        return Err(Complaint::new("cli-database-missing").with("file", source.display().to_string()).into());
    }
    let busy = screen.busy("cli-backup-busy");
    let made = store::backup(url, &file, now).await;
    busy.finish_and_clear();
    made?;
    let key = settings.key_file.display().to_string();
    screen.say("cli-backup-made", &Args::new().with("file", name).with("key", key));
    Ok(Ended::Well)
}
