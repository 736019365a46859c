//! Whether Naru is well: the database answers, and neither polls nor turns are stuck. A Telegram out of reach is not
//! ill health of ours, and restarting would not help it.

use std::sync::Arc;
use std::time::Duration;

use axum::extract::State;
use axum::http::StatusCode;
use futures::FutureExt as _;

use super::Web;
use crate::store;

const PATIENCE: Duration = Duration::from_secs(5);
/// A poll ends well within a minute, and so does a turn, whatever becomes of either.
const STUCK: Duration = Duration::from_secs(120);
/// Another start, or a poll that was left behind, is over sooner.
const THROWN_OUT: Duration = Duration::from_secs(60);

pub async fn show(State(web): State<Arc<Web>>) -> (StatusCode, &'static str) {
    let answer = web.db.read(|tx| store::stamps::copied_at(tx).boxed());
    let answers = tokio::time::timeout(PATIENCE, answer).await.is_ok_and(|answer| answer.is_ok());
    let health = web.inbox.health();
    if !answers {
        ill("the database does not answer\n")
    } else if web.outbox.stopped().is_some() {
        ill("sending has stopped\n")
    } else if health.since_poll.is_some_and(|since| since > STUCK) {
        ill("polling is stuck\n")
    } else if health.thrown_out_for >= THROWN_OUT {
        ill("somebody else receives this bot's updates\n")
    } else if health.stuck_for > STUCK {
        ill("turns are stuck\n")
    } else {
        (StatusCode::OK, "ok\n")
    }
}

fn ill(why: &'static str) -> (StatusCode, &'static str) {
    (StatusCode::SERVICE_UNAVAILABLE, why)
}
