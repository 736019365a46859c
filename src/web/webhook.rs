//! Updates that Telegram delivers by itself. Each must show the secret that was agreed when the webhook was set; it is
//! stored before the answer, so that Telegram brings again what could not be stored.

use std::sync::Arc;
use std::time::Duration;

use axum::body::{Body, to_bytes};
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse as _, Response};

use super::{LARGEST_BODY, Web};
use crate::domain::ids::BotId;
use crate::store::{Keys, is_same};
use crate::telegram::listen::Heard;

const SECRET: &str = "x-telegram-bot-api-secret-token";
const PATIENCE: Duration = Duration::from_secs(10);

/// Where Telegram delivers, and what it must show.
pub struct Address {
    pub url: String,
    pub secret: String,
}

/// The address below the one the outside world knows Naru by; its end is nobody's to guess.
pub fn address(keys: &Keys, bot: BotId, base: &str) -> Address {
    let (secret, path) = keys.webhook(bot);
    Address { url: format!("{}/telegram/{path}", base.trim_end_matches('/')), secret }
}

/// Nothing of the body is read before it is known who brings it, and none for longer than Telegram needs.
pub async fn take(State(web): State<Arc<Web>>, Path(path): Path<String>, headers: HeaderMap, body: Body) -> Response {
    let (secret, own_path) = web.db.keys().webhook(web.bot);
    let shown = headers.get(SECRET).map_or(&b""[..], |value| value.as_bytes());
    if !(is_same(shown, secret.as_bytes()) & is_same(path.as_bytes(), own_path.as_bytes())) {
        return StatusCode::UNAUTHORIZED.into_response();
    }
    let body = match tokio::time::timeout(PATIENCE, to_bytes(body, LARGEST_BODY)).await {
        Ok(Ok(body)) => body,
        Ok(Err(_)) => return StatusCode::BAD_REQUEST.into_response(),
        Err(_) => return StatusCode::REQUEST_TIMEOUT.into_response(),
    };
    let Ok(body) = String::from_utf8(body.into()) else { return StatusCode::BAD_REQUEST.into_response() };
    if web.inbox.is_full() {
        return later();
    }
    // What has no number can never be handled: taking it is the only way never to see it again.
    let Some(heard) = Heard::read(body) else { return StatusCode::OK.into_response() };
    match web.inbox.deliver(heard).await {
        Ok(()) => StatusCode::OK.into_response(),
        Err(error) => {
            tracing::error!(error = %error, "could not store an update; Telegram will bring it again");
            later()
        }
    }
}

fn later() -> Response {
    (StatusCode::SERVICE_UNAVAILABLE, [(header::RETRY_AFTER, "5")]).into_response()
}
