//! `naru serve`: the bot with all its loops, until it is asked to stop; then the turns in hand end and nothing is lost.

use std::time::Duration;

use anyhow::{Context as _, Result};
use futures::FutureExt as _;
use tokio::net::TcpListener;
use tokio_util::sync::CancellationToken;

use super::screen::Screen;
use super::{Ended, setting};
use crate::app::{self, Naru};
use crate::clock::Clock;
use crate::config::{Complaint, Settings};
use crate::store;
use crate::telegram::{Api, Failure, setup};
use crate::text::Args;
use crate::web;

/// How long an answer in hand may take once Naru is asked to stop.
const LAST_ANSWERS: Duration = Duration::from_secs(5);

pub async fn run(settings: Settings, screen: &mut Screen) -> Result<Ended> {
    let token = settings.token()?.to_owned();
    let (addr, webhook) = (settings.http_addr()?, settings.webhook_url()?);
    let taken = |_| Complaint::new("cli-http-addr-taken").with("address", addr.to_string());
    let listener = TcpListener::bind(addr).await.map_err(taken)?;
    setting::make_folder(&settings)?;
    let _alone = store::alone(settings.database_url())?;
    let naru = Naru::open(app::Settings {
        telegram_url: settings.telegram_api_url.clone(),
        token,
        database_url: settings.database_url().to_owned(),
        data_dir: settings.data_dir.clone(),
        files_url: settings.files_url()?.map(str::to_owned),
        least_free: settings.least_free_mb << 20,
        keys: setting::keys_or_new(&settings).await?,
        clock: Clock::system(),
        rates: settings.rates()?,
        public_url: settings.public_url()?.map(str::to_owned),
    })
    .await?;
    let address = listener.local_addr().context("could not read the address")?.to_string();
    screen.say(
        "cli-serving",
        &Args::new().with("bot", &naru.house.bot_name).with("address", format!("http://{address}")),
    );

    let stop = CancellationToken::new();
    tokio::spawn(ask_to_stop(stop.clone()));
    let pages = tokio::spawn(web::serve(listener, naru.pages(), stop.clone()));
    let (bot, now) = (naru.house.bot, naru.clock.now());
    let dress = naru.db.write(move |tx| store::jobs::owe_face(tx, bot, now).boxed());
    dress.await.context("could not owe what Telegram shows of the bot")?;
    let ended = match webhook {
        Some(base) => {
            let at = web::address(naru.db.keys(), naru.house.bot, base);
            setup::deliver_to(&naru.api, &at.url, &at.secret).await.context("could not set the webhook")?;
            naru.run_delivered(stop.clone()).await
        }
        None => {
            let own = web::address(naru.db.keys(), naru.house.bot, "").url;
            let leaving = match leave_own_webhook(&naru.api, &own).await {
                Ok(Webhook::None) => None,
                Ok(Webhook::Foreign) => {
                    let said = screen.words("cli-webhook-foreign", &Args::new());
                    screen.complain(&said);
                    None
                }
                Err(failure) => {
                    tracing::warn!(failure = %failure, "could not ask for the webhook; trying again");
                    Some(tokio::spawn(keep_leaving_webhook(naru.api.clone(), own, naru.clock.clone())))
                }
            };
            let ended = naru.run(stop.clone()).await;
            leaving.inspect(tokio::task::JoinHandle::abort);
            ended
        }
    };
    stop.cancel();
    match tokio::time::timeout(LAST_ANSWERS, pages).await {
        Ok(Ok(Err(error))) => tracing::warn!(error = %error, "could not end the pages well"),
        Err(_) => tracing::warn!("a request that never ended is left unanswered"),
        Ok(_) => {}
    }
    ended?;
    screen.say("cli-stopped", &Args::new());
    Ok(Ended::Well)
}

/// What stands in the way of polling.
enum Webhook {
    None,
    /// Somebody else's, which stays.
    Foreign,
}

/// A webhook this very installation set is taken back, since it is now told to poll. Anybody else's stays.
async fn leave_own_webhook(api: &Api, own: &str) -> Result<Webhook, Failure> {
    let webhook = setup::webhook(api).await?;
    if webhook.url.is_empty() {
        return Ok(Webhook::None);
    }
    if !webhook.url.ends_with(own) {
        return Ok(Webhook::Foreign);
    }
    setup::stop_delivering(api).await?;
    Ok(Webhook::None)
}

/// As long as that fails every poll is refused, so it is tried until it is known.
async fn keep_leaving_webhook(api: Api, own: String, clock: Clock) {
    loop {
        clock.pause(Duration::from_secs(1)).await;
        match leave_own_webhook(&api, &own).await {
            Ok(Webhook::None) => return,
            Ok(Webhook::Foreign) => {
                tracing::error!("somebody else's webhook receives this bot's updates");
                return;
            }
            Err(failure) => tracing::warn!(failure = %failure, "could not ask for the webhook; trying again"),
        }
    }
}

/// The first Ctrl-C or SIGTERM asks to stop, the second does not wait.
async fn ask_to_stop(stop: CancellationToken) {
    asked().await;
    tracing::info!("stopping once the turns in hand have ended");
    stop.cancel();
    asked().await;
    std::process::exit(130);
}

async fn asked() {
    #[cfg(unix)]
    if let Ok(mut terminate) = tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
        tokio::select! {
            _ = tokio::signal::ctrl_c() => {}
            _ = terminate.recv() => {}
        }
        return;
    }
    // Without signals there is no asking.
    if tokio::signal::ctrl_c().await.is_err() {
        std::future::pending::<()>().await;
    }
}
