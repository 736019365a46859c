//! `naru demo`.

use std::path::PathBuf;

use anyhow::Result;
use clap::Args;

use super::Ended;
use crate::config::Settings;
use crate::demo;
use crate::domain::lang::Lang;

#[derive(Debug, Args)]
pub struct Options {
    #[arg(long = "cohort", value_name = "icheon|yangju|FILE")]
    workbook: Option<String>,
    #[arg(long, value_name = "PORT")]
    port: Option<u16>,
    #[arg(long, value_name = "FOLDER")]
    keep: Option<PathBuf>,
}

pub async fn run(options: Options, settings: Settings) -> Result<Ended> {
    let Options { workbook, port, keep } = options;
    let lang = settings.lang.as_deref().and_then(Lang::from_tag);
    demo::run(demo::Options { cohort: workbook, port, lang, data_dir: keep }).await?;
    Ok(Ended::Well)
}
