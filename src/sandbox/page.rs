//! The page with the phones: plain files from this folder, and the stage's clock and cast. No word a person reads is
//! written here or in the page; they come from the stage by the keys in [`WORDS`].

use std::sync::Arc;

use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use axum::{Json, Router};
use serde::Deserialize;
use serde_json::json;

use super::Inner;

const HTML: &str = include_str!("page.html");
const STYLE: &str = include_str!("page.css");
const ICON: &str = include_str!("page.svg");
const SCRIPTS: [(&str, &str); 5] = [
    ("/page.js", include_str!("page.js")),
    ("/page_show.js", include_str!("page_show.js")),
    ("/page_text.js", include_str!("page_text.js")),
    ("/page_bubble.js", include_str!("page_bubble.js")),
    ("/page_phone.js", include_str!("page_phone.js")),
];

/// Nothing from elsewhere, nothing inline, nobody may frame it.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; \
                      base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/// Every key the page looks up in [`super::Stage::words`].
pub const WORDS: &[&str] = &[
    "demo-add-ten",
    "demo-attach",
    "demo-choose",
    "demo-clock",
    "demo-close",
    "demo-commands",
    "demo-disconnected",
    "demo-download",
    "demo-edited",
    "demo-language",
    "demo-newest",
    "demo-next",
    "demo-nobody",
    "demo-not-joined",
    "demo-other",
    "demo-pause",
    "demo-photo",
    "demo-play",
    "demo-play-fast",
    "demo-restart",
    "demo-role-buyer",
    "demo-role-firm",
    "demo-role-interpreter",
    "demo-role-staff",
    "demo-search",
    "demo-send",
    "demo-start",
    "demo-title",
    "demo-unread",
    "demo-write",
];

pub fn routes() -> Router<Arc<Inner>> {
    let scripts = SCRIPTS.into_iter().fold(Router::new(), |router, (path, script)| {
        router.route(path, get(move || async move { asset("text/javascript; charset=utf-8", script) }))
    });
    scripts
        .route("/", get(|| async { asset("text/html; charset=utf-8", HTML) }))
        .route("/page.css", get(|| async { asset("text/css; charset=utf-8", STYLE) }))
        .route("/page.svg", get(|| async { asset("image/svg+xml", ICON) }))
        .route("/stage", get(stage))
        .route("/stage/clock", get(clock).post(move_clock))
}

fn asset(kind: &'static str, content: &'static str) -> Response {
    let headers = [
        (header::CONTENT_TYPE, kind),
        (header::CONTENT_SECURITY_POLICY, POLICY),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::REFERRER_POLICY, "no-referrer"),
        (header::CACHE_CONTROL, "no-store"),
    ];
    (headers, content).into_response()
}

async fn stage(State(inner): State<Arc<Inner>>) -> Response {
    let Some(stage) = inner.stage() else { return StatusCode::NOT_FOUND.into_response() };
    let cast = stage.cast().await;
    Json(json!({ "cast": cast, "words": stage.words(), "clock": stage.now() })).into_response()
}

async fn clock(State(inner): State<Arc<Inner>>) -> Response {
    let Some(stage) = inner.stage() else { return StatusCode::NOT_FOUND.into_response() };
    Json(stage.now()).into_response()
}

#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum Move {
    Advance(u32),
    Next,
    Play(f64),
}

async fn move_clock(State(inner): State<Arc<Inner>>, Json(step): Json<Move>) -> Response {
    let Some(stage) = inner.stage() else { return StatusCode::NOT_FOUND.into_response() };
    match step {
        Move::Advance(minutes) => stage.advance(minutes).await,
        Move::Next => stage.next_notice().await,
        Move::Play(rate) => stage.play(rate.clamp(0.0, 3600.0)),
    }
    Json(stage.now()).into_response()
}
