//! Updates pushed to the bot's own address: in order, one at a time, again until it answers with 2xx.

use std::sync::Arc;
use std::time::Duration;

use serde_json::{Value, json};

use super::Inner;
use super::errors::{Answer, bad};
use super::wire::Params;
use super::world::World;

#[derive(Default)]
pub struct Webhook {
    pub url: String,
    secret: String,
    max_connections: i64,
    last_error: Option<(i64, String)>,
}

pub fn set(world: &mut World, params: &Params) -> Answer {
    let url = params.text("url").unwrap_or("");
    if url.is_empty() {
        return delete(world, params);
    }
    let secret = params.text("secret_token").unwrap_or("");
    let fits = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '-';
    if secret.len() > 256 || !secret.chars().all(fits) {
        return Err(bad("secret token contains unallowed characters"));
    }
    let local = url.starts_with("http://127.0.0.1") || url.starts_with("http://localhost");
    if !url.starts_with("https://") && !local {
        return Err(bad("bad webhook: An HTTPS URL must be provided for webhook"));
    }
    if params.flag("drop_pending_updates") {
        world.updates.forget_all();
    }
    world.updates.allow(params.json("allowed_updates"));
    world.webhook = Webhook {
        url: url.to_owned(),
        secret: secret.to_owned(),
        max_connections: params.int("max_connections").unwrap_or(40),
        last_error: None,
    };
    world.updates.ring();
    Ok(json!(true))
}

pub fn delete(world: &mut World, params: &Params) -> Answer {
    if params.flag("drop_pending_updates") {
        world.updates.forget_all();
    }
    world.webhook = Webhook::default();
    Ok(json!(true))
}

pub fn info(world: &World) -> Value {
    let webhook = &world.webhook;
    let mut info = json!({
        "url": webhook.url, "has_custom_certificate": false, "pending_update_count": world.updates.pending(),
    });
    if !webhook.url.is_empty() {
        info["max_connections"] = json!(webhook.max_connections);
    }
    if let Some((at, what)) = &webhook.last_error {
        info["last_error_date"] = json!(at);
        info["last_error_message"] = json!(what);
    }
    if let Some(kinds) = world.updates.allowed() {
        info["allowed_updates"] = json!(kinds);
    }
    info
}

/// Runs as long as the sandbox does.
pub async fn deliver(inner: Arc<Inner>) {
    let mut bell = inner.world().updates.bell();
    let client = reqwest::Client::new();
    let mut wait = Duration::from_millis(100);
    loop {
        bell.borrow_and_update();
        let next = {
            let world = inner.world();
            let first = if world.webhook.url.is_empty() { None } else { world.updates.first() };
            first.map(|(id, body)| (id, body, world.webhook.url.clone(), world.webhook.secret.clone()))
        };
        let Some((id, body, url, secret)) = next else {
            if bell.changed().await.is_err() {
                return;
            }
            continue;
        };
        let mut request = client.post(&url).header("content-type", "application/json").body(body);
        if !secret.is_empty() {
            request = request.header("X-Telegram-Bot-Api-Secret-Token", secret);
        }
        let wrong = match request.timeout(Duration::from_secs(60)).send().await {
            Ok(answer) if answer.status().is_success() => None,
            Ok(answer) => Some(format!("Wrong response from the webhook: {}", answer.status())),
            Err(_) => Some("Connection failed".to_owned()),
        };
        let Some(wrong) = wrong else {
            inner.world().updates.done(id);
            wait = Duration::from_millis(100);
            continue;
        };
        {
            let mut world = inner.world();
            let now = world.now();
            world.webhook.last_error = Some((now, wrong));
        }
        tokio::time::sleep(wait).await;
        wait = (wait * 2).min(Duration::from_secs(60));
    }
}
