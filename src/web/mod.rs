//! What Naru answers over HTTP: whether it is well, its numbers, and the updates Telegram delivers by itself. A page
//! says nothing of anybody; what changes something is checked first.

mod health;
mod metrics;
mod webhook;

use std::sync::Arc;

use anyhow::{Context as _, Result};
use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::routing::{get, post};
use tokio::net::TcpListener;
use tokio_util::sync::CancellationToken;

use crate::clock::Clock;
use crate::domain::ids::BotId;
use crate::inbox::Inbox;
use crate::outbox::Outbox;
use crate::store::Db;

pub use webhook::{Address, address};

/// Updates are small; anything larger is not one.
const LARGEST_BODY: usize = 1 << 20;

/// What the pages are made from.
#[derive(Clone)]
pub struct Web {
    pub db: Db,
    pub bot: BotId,
    pub clock: Clock,
    pub inbox: Inbox,
    pub outbox: Outbox,
}

pub fn router(web: Web) -> Router {
    Router::new()
        .route("/healthz", get(health::show))
        .route("/metrics", get(metrics::show))
        .route("/telegram/{path}", post(webhook::take))
        .layer(DefaultBodyLimit::max(LARGEST_BODY))
        .with_state(Arc::new(web))
}

/// Answers until `stop`, then lets answers in hand end.
pub async fn serve(listener: TcpListener, web: Web, stop: CancellationToken) -> Result<()> {
    let served = axum::serve(listener, router(web)).with_graceful_shutdown(stop.cancelled_owned());
    served.await.context("could not answer over HTTP")
}
