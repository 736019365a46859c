//! Numbers for a monitor, in the text format of Prometheus. Counts and ages only: no name, id or word of anybody.

use std::fmt::Write as _;
use std::sync::Arc;

use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use futures::FutureExt as _;

use super::Web;
use crate::domain::owed::Lane;
use crate::{store, text};

pub async fn show(State(web): State<Arc<Web>>) -> Response {
    match written(&web).await {
        Ok(text) => ([(header::CONTENT_TYPE, "text/plain; version=0.0.4")], text).into_response(),
        Err(error) => {
            tracing::warn!(error = %error, "could not count for the monitor");
            StatusCode::SERVICE_UNAVAILABLE.into_response()
        }
    }
}

async fn written(web: &Web) -> anyhow::Result<String> {
    let (waiting, parked) = web.db.read(|tx| store::inbox::counts(tx).boxed()).await?;
    let outbox = web.db.read(|tx| store::outbox::open_counts(tx).boxed()).await?;
    let health = web.inbox.health();
    let mut page = Page(String::new());
    page.gauge("naru_inbox_rows", "What came in, by what became of it.");
    page.value("naru_inbox_rows{state=\"waiting\"}", waiting);
    page.value("naru_inbox_rows{state=\"parked\"}", parked);
    page.gauge("naru_outbox_rows", "What is owed or went amiss, by lane and state.");
    for (lane, state, count) in outbox {
        page.value(&format!("naru_outbox_rows{{lane=\"{}\",state=\"{state}\"}}", lane_name(lane)), count);
    }
    page.gauge("naru_outbox_in_flight", "Requests under way.");
    page.value("naru_outbox_in_flight", web.outbox.in_flight());
    page.gauge("naru_turns_waiting", "Turns that wait in memory.");
    page.value("naru_turns_waiting", health.waiting);
    page.gauge("naru_turns_stuck_seconds", "For how long turns have waited and none has ended.");
    page.value("naru_turns_stuck_seconds", health.stuck_for.as_secs());
    if let Some(since) = health.since_heard {
        page.gauge("naru_telegram_heard_seconds", "Since Telegram last answered a poll or delivered an update.");
        page.value("naru_telegram_heard_seconds", since.as_secs());
    }
    page.counter("naru_text_problems_total", "Messages that could not be said in full.");
    page.value("naru_text_problems_total", text::problems());
    Ok(page.0)
}

fn lane_name(lane: i64) -> &'static str {
    match Lane::from_number(lane) {
        Some(Lane::Reply) => "reply",
        Some(Lane::Notice) => "notice",
        Some(Lane::Broadcast) => "broadcast",
        None => "unknown",
    }
}

struct Page(String);

impl Page {
    fn gauge(&mut self, name: &str, help: &str) {
        self.head(name, help, "gauge");
    }

    fn counter(&mut self, name: &str, help: &str) {
        self.head(name, help, "counter");
    }

    // Writing to a String cannot fail.
    fn head(&mut self, name: &str, help: &str, kind: &str) {
        let _ = writeln!(self.0, "# HELP {name} {help}\n# TYPE {name} {kind}");
    }

    fn value(&mut self, name: &str, value: impl std::fmt::Display) {
        let _ = writeln!(self.0, "{name} {value}");
    }
}
