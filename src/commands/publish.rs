//! `naru publish`: from here on people are told. It happens once.

use anyhow::Result;
use clap::Args as ClapArgs;
use futures::FutureExt as _;

use super::screen::Screen;
use super::{Ended, setting};
use crate::clock::Clock;
use crate::config::Settings;
use crate::store::{self, Tx, audit::What};
use crate::text::{Args, Moment};

#[derive(Debug, ClapArgs)]
pub struct Options {
    #[arg(long, value_name = "CODE")]
    cohort: String,
}

pub async fn run(options: Options, settings: Settings, screen: &mut Screen) -> Result<Ended> {
    let db = setting::open(&settings).await?;
    let (bot, now) = (setting::bot(&db, &settings).await?, Clock::system().now());
    let code = options.cohort;
    let (cohort, is_new, joined, all) = db
        .write(move |tx| {
            async move {
                let cohort = setting::cohort(tx, &code).await?;
                let is_new = publish(tx, cohort.id, now).await?;
                store::jobs::owe_face(tx, bot, now).await?;
                let members = store::people::in_cohort(tx, bot, cohort.id).await?;
                let joined = members.iter().filter(|member| member.joined_at.is_some()).count();
                Ok((cohort, is_new, joined, members.len()))
            }
            .boxed()
        })
        .await?;
    db.close().await;
    let args = Args::new().with("cohort", cohort.details.title.in_lang(screen.lang));
    match cohort.published_at.filter(|_| !is_new) {
        Some(at) => screen.say("cli-published-before", &args.with("at", Moment::new(at, cohort.details.zone, "KR"))),
        None => screen.say("cli-published", &args.with("joined", joined).with("waiting", all - joined)),
    }
    Ok(Ended::Well)
}

async fn publish(
    tx: &mut Tx<'_>,
    cohort: crate::domain::ids::CohortId,
    now: chrono::DateTime<chrono::Utc>,
) -> Result<bool> {
    if !store::cohorts::publish(tx, cohort, now).await? {
        return Ok(false);
    }
    store::subjects::touch_cohort(tx, cohort, now).await?;
    store::audit::add(tx, cohort, None, "published", What::default(), now).await?;
    Ok(true)
}
