//! `naru held`: what was due when the database was started from a copy, and what becomes of it.

use anyhow::Result;
use clap::Args as ClapArgs;
use futures::FutureExt as _;

use super::screen::Screen;
use super::{Ended, setting};
use crate::clock::Clock;
use crate::config::Settings;
use crate::store::stamps::{self, Decision};
use crate::text::Args;

#[derive(Debug, ClapArgs)]
pub struct Options {
    #[arg(long, conflicts_with = "drop")]
    send: bool,
    #[arg(long)]
    drop: bool,
}

pub async fn run(options: Options, settings: Settings, screen: &mut Screen) -> Result<Ended> {
    let decision = match (options.send, options.drop) {
        (true, _) => Some(Decision::Send),
        (_, true) => Some(Decision::Drop),
        (false, false) => None,
    };
    let db = setting::open(&settings).await?;
    let now = Clock::system().now();
    let (held, _) = db.read(|tx| stamps::held(tx).boxed()).await?;
    if let Some(decision) = decision.filter(|_| held > 0) {
        db.write(move |tx| stamps::decide(tx, decision, now).boxed()).await?;
    }
    db.close().await;
    let said = match decision {
        _ if held == 0 => "cli-held-none",
        None => "cli-held-count",
        Some(Decision::Send) => "cli-held-sent",
        Some(Decision::Drop) => "cli-held-dropped",
    };
    screen.say(said, &Args::new().with("count", held));
    Ok(Ended::Well)
}
