//! `naru parked`: what could not be handled and was put aside, and another try of it.

use anyhow::Result;
use clap::Args as ClapArgs;
use futures::FutureExt as _;

use super::screen::Screen;
use super::{Ended, amiss, setting};
use crate::config::Settings;
use crate::store;
use crate::text::Args;

#[derive(Debug, ClapArgs)]
pub struct Options {
    #[arg(long)]
    again: bool,
}

pub async fn run(options: Options, settings: Settings, screen: &mut Screen) -> Result<Ended> {
    let db = setting::open(&settings).await?;
    let lang = screen.lang;
    let lines = db.read(move |tx| amiss::parked(tx, lang).boxed()).await?;
    if options.again {
        let put_back = db.write(|tx| {
            async move {
                for row in store::inbox::all_parked(tx).await? {
                    store::inbox::put_back(tx, row.id).await?;
                }
                Ok(())
            }
            .boxed()
        });
        put_back.await?;
    }
    db.close().await;
    let said = match options.again {
        _ if lines.is_empty() => "cli-parked-none",
        true => "cli-parked-again",
        false => "cli-parked-count",
    };
    screen.say(said, &Args::new().with("count", lines.len()));
    for line in lines {
        screen.print(&format!("    {line}"));
    }
    Ok(Ended::Well)
}
