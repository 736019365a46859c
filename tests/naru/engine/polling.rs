//! Asking for updates when Telegram, or somebody else with the same token, does not play along.

use std::time::Duration;

use naru::sandbox::{Fault, FaultKind};
use naru::telegram::{Api, Failure};
use serde_json::json;

use super::stage::{ENGLISH, a_breath, as_time_passes, requests, stranger, until};
use crate::support::{Naru, Place};

fn polls(naru: &Naru) -> usize {
    requests(naru, "getUpdates").len()
}

async fn ask(naru: &Naru, method: &str, params: serde_json::Value) {
    let body = params.to_string().into_bytes();
    let _: serde_json::Value = naru.app.api.post(method, body, Duration::from_secs(5)).await.unwrap();
}

// 7
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn another_poller_is_waited_out_without_a_tight_loop() {
    let naru = Naru::new(Place::sqlite()).await;
    let kim = stranger(&naru, 101).await;
    let before = polls(&naru);

    let other = Api::new(&naru.sandbox.url(), naru.sandbox.token()).unwrap();
    let other = tokio::spawn(async move { other.updates(0, 1).await.map(drop) });
    until("the other poller to take over", || polls(&naru) == before + 1).await;
    a_breath().await;
    other.abort();
    let _ = other.await;
    kim.user.says("English");

    naru.clock.advance_tick(Duration::from_secs(29));
    a_breath().await;
    assert_eq!(polls(&naru), before + 1);
    naru.clock.advance_tick(Duration::from_secs(1));
    until("Naru to poll again", || naru.sandbox.pending_updates() == 0).await;
    naru.settle().await;
    kim.sees(ENGLISH);
    naru.ends().await;
}

// 8
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_webhook_somebody_set_is_left_alone_until_it_is_gone() {
    let naru = Naru::new(Place::sqlite()).await;
    let kim = stranger(&naru, 101).await;
    let before = polls(&naru);

    ask(&naru, "setWebhook", json!({ "url": "https://hook.invalid/" })).await;
    for tick in 1..=3 {
        a_breath().await;
        naru.clock.advance_tick(Duration::from_secs(30));
        until("the next poll", || polls(&naru) >= before + tick).await;
    }
    assert_eq!(polls(&naru), before + 3);
    assert_eq!(requests(&naru, "deleteWebhook").len(), 0);

    ask(&naru, "deleteWebhook", json!({})).await;
    kim.user.says("English");
    as_time_passes(&naru, "Naru to poll again", || naru.sandbox.pending_updates() == 0).await;
    naru.settle().await;
    kim.sees(ENGLISH);
    naru.ends().await;
}

// 42
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_token_that_is_no_bots_ends_the_polling() {
    let naru = Naru::new(Place::sqlite()).await;
    let kim = stranger(&naru, 101).await;

    naru.sandbox.fault(Fault::new(FaultKind::Unauthorized).method("getUpdates").times(2));
    naru.sandbox.wake();
    a_breath().await;
    let ended = naru.app.inbox.listen().await.unwrap_err();

    assert_eq!(ended.downcast_ref(), Some(&Failure::BadToken));
    kim.sees_nothing();
}

// 31
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn polls_that_fail_are_further_and_further_apart() {
    let naru = Naru::new(Place::sqlite()).await;
    let kim = stranger(&naru, 101).await;
    let kinds = [FaultKind::BadGateway, FaultKind::ServerError, FaultKind::Garbage, FaultKind::CutAfter];
    for kind in kinds {
        naru.sandbox.fault(Fault::new(kind).method("getUpdates"));
    }
    let before = polls(&naru);

    kim.user.says("English");
    as_time_passes(&naru, "the update to be confirmed", || naru.sandbox.pending_updates() == 0).await;
    naru.settle().await;

    let at: Vec<Duration> = requests(&naru, "getUpdates")[before..].iter().map(|poll| poll.at_tick).collect();
    for (apart, least) in at.windows(2).map(|pair| pair[1] - pair[0]).zip([1, 2, 4, 8]) {
        assert!((least..least + 2).contains(&apart.as_secs()), "{at:?}");
    }
    kim.sees(ENGLISH);
    naru.ends().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_poll_that_was_too_many_waits_as_long_as_it_was_told() {
    let naru = Naru::new(Place::sqlite()).await;
    let kim = stranger(&naru, 101).await;
    naru.sandbox.fault(Fault::new(FaultKind::TooMany { retry_after: 17 }).method("getUpdates"));
    let before = polls(&naru);

    naru.sandbox.wake();
    until("the poll that is refused", || polls(&naru) == before + 1).await;
    a_breath().await;
    kim.user.says("English");
    naru.clock.advance_tick(Duration::from_secs(16));
    a_breath().await;
    assert_eq!(polls(&naru), before + 1);
    naru.clock.advance_tick(Duration::from_secs(1));
    naru.settle().await;

    kim.sees(ENGLISH);
    naru.ends().await;
}
