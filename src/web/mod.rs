//! What Naru answers over HTTP: personal pages, uploads and downloads, whether it is well, its numbers, and the updates
//! Telegram delivers by itself. A look changes nothing; what changes something is a form of our own, checked first.

mod browser;
mod downloads;
mod guard;
mod health;
mod html;
mod metrics;
mod office_pc;
mod personal;
mod places;
mod refusal;
mod screens;
mod trade_office;
mod upload_form;
mod uploads;
mod webhook;

use std::net::SocketAddr;
use std::sync::Arc;

use anyhow::{Context as _, Result};
use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::http::{HeaderName, HeaderValue, header};
use axum::middleware::map_response;
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use tokio::net::TcpListener;
use tokio_util::sync::CancellationToken;

use crate::clock::Clock;
use crate::conversation::House;
use crate::conversation::pages::MOST_AT_ONCE;
use crate::domain::ids::BotId;
use crate::inbox::Inbox;
use crate::outbox::Outbox;
use crate::store::Db;
use crate::store::files::Files;
use guard::Guard;
use places::Places;
use refusal::Refusal;

pub use webhook::{Address, address};

/// Updates are small; anything larger is not one.
const LARGEST_BODY: usize = 1 << 20;
/// The longest text, with three bytes to a letter and three characters to a byte.
const LARGEST_FORM: usize = 64 << 10;

/// What the pages are made from.
#[derive(Clone)]
pub struct Web {
    pub db: Db,
    pub bot: BotId,
    pub clock: Clock,
    pub inbox: Inbox,
    pub outbox: Outbox,
    pub house: Arc<House>,
    pub files: Files,
    /// The most bytes that come by a page at once.
    pub most_at_once: u64,
    /// Uploads leave so many bytes of the disk free.
    pub least_free: u64,
    guard: Guard,
    places: Places,
}

impl Web {
    pub fn new(db: Db, clock: Clock, house: Arc<House>, files: Files, loops: (Inbox, Outbox)) -> Web {
        let (inbox, outbox) = loops;
        let (bot, guard, places) = (house.bot, Guard::default(), Places::default());
        let (most_at_once, least_free) = (MOST_AT_ONCE, 0);
        Web { db, bot, clock, inbox, outbox, house, files, most_at_once, least_free, guard, places }
    }
}

pub fn router(web: Web) -> Router {
    let pages = Router::new()
        .route("/p/{token}", get(personal::invite).post(personal::enter))
        .route("/me", get(personal::show))
        .route("/me/tap", post(personal::tap))
        .route("/me/say", post(personal::say))
        .route("/me/out", post(personal::leave))
        .route("/u", get(office_pc::show))
        .route("/u/code", post(office_pc::enter))
        .route("/o/{token}", get(trade_office::show))
        .route("/o/{token}/{shipment}", post(trade_office::confirm))
        .route("/file/{sha256}", get(downloads::show))
        .route("/d/{token}", get(downloads::fetch))
        .layer(DefaultBodyLimit::max(LARGEST_FORM));
    let uploads = Router::new()
        .route("/me/file", post(uploads::on_page))
        .route("/u/files", post(office_pc::take))
        .layer(DefaultBodyLimit::disable());
    let own = Router::new()
        .route("/healthz", get(health::show))
        .route("/metrics", get(metrics::show))
        .route("/telegram/{path}", post(webhook::take))
        .layer(DefaultBodyLimit::max(LARGEST_BODY));
    let drawn = Router::new()
        .route("/static/style.css", get(|| drawn("text/css; charset=utf-8", include_str!("static/style.css"))))
        .route("/static/upload.js", get(|| drawn("text/javascript; charset=utf-8", include_str!("static/upload.js"))))
        .route("/static/icon.svg", get(|| drawn("image/svg+xml", include_str!("static/icon.svg"))));
    Router::new()
        .merge(pages)
        .merge(uploads)
        .merge(drawn)
        .merge(own)
        .fallback(|| async { Refusal::Lost })
        .layer(map_response(guarded))
        .with_state(Arc::new(web))
}

async fn drawn(kind: &'static str, what: &'static str) -> Response {
    let headers = [(header::CONTENT_TYPE, kind), (header::CACHE_CONTROL, "max-age=300")];
    (headers, what).into_response()
}

/// Nothing from elsewhere, nothing framed, nothing kept, nothing told to where a link leads.
const HEADERS: [(HeaderName, &str); 5] = [
    (
        header::CONTENT_SECURITY_POLICY,
        "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; connect-src 'self'; \
         form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
    ),
    (header::CACHE_CONTROL, "no-store"),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::X_FRAME_OPTIONS, "DENY"),
    (header::REFERRER_POLICY, "no-referrer"),
];

async fn guarded(mut answer: Response) -> Response {
    let headers = answer.headers_mut();
    for (name, value) in HEADERS {
        headers.entry(name).or_insert(HeaderValue::from_static(value));
    }
    answer
}

/// Answers until `stop`, then lets answers in hand end.
pub async fn serve(listener: TcpListener, web: Web, stop: CancellationToken) -> Result<()> {
    let service = router(web).into_make_service_with_connect_info::<SocketAddr>();
    let served = axum::serve(listener, service).with_graceful_shutdown(stop.cancelled_owned());
    served.await.context("could not answer over HTTP")
}
