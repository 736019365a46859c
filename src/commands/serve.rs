//! `naru serve`: the bot with all its loops, until it is asked to stop; then the turns in hand end and nothing is lost.

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
use crate::telegram::setup;
use crate::text::Args;
use crate::web::{self, Web};

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
    let pages = tokio::spawn(web::serve(listener, pages(&naru), stop.clone()));
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
            leave_own_webhook(&naru, screen).await?;
            naru.run(stop.clone()).await
        }
    };
    stop.cancel();
    if let Ok(Err(error)) = pages.await {
        tracing::warn!(error = %error, "could not end the pages well");
    }
    ended?;
    screen.say("cli-stopped", &Args::new());
    Ok(Ended::Well)
}

fn pages(naru: &Naru) -> Web {
    Web {
        db: naru.db.clone(),
        bot: naru.house.bot,
        clock: naru.clock.clone(),
        inbox: naru.inbox.clone(),
        outbox: naru.outbox.clone(),
    }
}

/// A webhook this very installation set is taken back, since it is now told to poll. Anybody else's stays.
async fn leave_own_webhook(naru: &Naru, screen: &mut Screen) -> Result<()> {
    let webhook = match setup::webhook(&naru.api).await {
        Ok(webhook) => webhook,
        Err(failure) => {
            tracing::warn!(failure = %failure, "could not ask for the webhook");
            return Ok(());
        }
    };
    let own = web::address(naru.db.keys(), naru.house.bot, "");
    if webhook.url.is_empty() {
        return Ok(());
    }
    if webhook.url.ends_with(&own.url) {
        setup::stop_delivering(&naru.api).await.context("could not take the webhook back")?;
        return Ok(());
    }
    let said = screen.words("cli-webhook-foreign", &Args::new());
    screen.complain(&said);
    Ok(())
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
