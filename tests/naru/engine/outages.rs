//! Telegram out of reach, failing, or gone for good; and a Naru that keeps being started anew.

use std::time::Duration;

use axum::http::StatusCode;
use naru::domain::ids::ChatId;
use naru::domain::owed::Owed;
use naru::outbox;
use naru::sandbox::{Fault, FaultKind};
use naru::telegram::{Api, Failure};
use sqlx::{Connection as _, Executor as _};
use tokio_util::sync::CancellationToken;

use super::stage::{ASKED, ENGLISH, a_breath, as_time_passes, message, owes, owes_row, requests_to, states, stranger};
use crate::support::{Naru, Place, both_databases};

// 30, 99
both_databases! {
    async fn an_hour_without_telegram_loses_nothing_and_keeps_the_order(db: Place) {
        let naru = Naru::new(db).await;
        let (kim, lee) = (stranger(&naru, 101).await, stranger(&naru, 102).await);

        naru.sandbox.go_dark();
        // Until the connections that were open are seen to be cut.
        a_breath().await;
        for text in ["one", "two", "three"] {
            owes(&naru, 101, text).await;
            owes(&naru, 102, text).await;
        }
        kim.user.says("English");
        for _ in 0..120 {
            naru.clock.advance(Duration::from_secs(30));
            naru.app.outbox.step().await.unwrap();
            naru.app.outbox.landed().await;
        }
        assert_eq!(states(&naru, "waiting").await, 6);

        naru.sandbox.come_back();
        as_time_passes(&naru, "the update to be heard", || naru.sandbox.pending_updates() == 0).await;
        naru.settle().await;
        assert_eq!(lee.reads(), ["one", "two", "three"]);
        assert_eq!(kim.reads(), ["one", "two", "three", ENGLISH]);
        naru.ends().await;
    }
}

// 30
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn many_requests_that_fail_together_are_one_failure() {
    let naru = Naru::new(Place::sqlite()).await;
    for id in 101..=120 {
        stranger(&naru, id).await;
        owes(&naru, id, "one").await;
    }
    naru.sandbox.go_dark();
    a_breath().await;

    let mut next = naru.app.outbox.step().await.unwrap();
    while next.did > 0 {
        naru.app.outbox.landed().await;
        next = naru.app.outbox.step().await.unwrap();
    }
    let wait = next.tick.unwrap() - naru.clock.tick();

    assert!(wait <= Duration::from_secs(2), "waits {wait:?} after the first failure");
    naru.sandbox.come_back();
    for id in 101..=120 {
        naru.ignores(id);
    }
    as_time_passes(&naru, "the time to try again", || naru.clock.tick() >= next.tick.unwrap()).await;
    naru.ends().await;
}

// 31
both_databases! {
    async fn a_failing_server_is_asked_again(db: Place) {
        let naru = Naru::new(db).await;
        let kim = stranger(&naru, 101).await;
        naru.sandbox.fault(Fault::new(FaultKind::BadGateway).method("sendMessage").times(2));
        naru.sandbox.fault(Fault::new(FaultKind::ServerError).method("sendMessage"));

        owes(&naru, 101, "one").await;
        owes(&naru, 101, "two").await;
        naru.settle().await;
        kim.sees_nothing();
        naru.clock_to("2020-09-14 09:01 KST").await;

        assert_eq!(kim.reads(), ["one", "two"]);
        naru.ends().await;
    }
}

/// What becomes of a request that a proxy or a portal in between answers, with a page of HTML.
async fn answered_in_between(status: StatusCode) -> Failure {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let page = move || async move { (status, "<html>Sorry</html>") };
    let server = tokio::spawn(async move { axum::serve(listener, axum::Router::new().fallback(page)).await });
    let failure = naru::telegram::setup::me(&Api::new(&url, "1:a").unwrap()).await.map(drop).unwrap_err();
    server.abort();
    failure
}

// 31
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_a_proxy_refuses_is_not_what_telegram_refuses() {
    assert_eq!(answered_in_between(StatusCode::FORBIDDEN).await, Failure::Server(403));
    assert_eq!(answered_in_between(StatusCode::BAD_GATEWAY).await, Failure::Server(502));
}

// 29
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_proxy_that_gave_up_waiting_may_have_passed_the_message_on() {
    for status in [StatusCode::GATEWAY_TIMEOUT, StatusCode::REQUEST_TIMEOUT] {
        assert!(matches!(answered_in_between(status).await, Failure::Uncertain(_)), "{status}");
    }
}

// 31
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_message_the_server_always_fails_on_is_given_up_and_the_next_one_goes() {
    let naru = Naru::new(Place::sqlite()).await;
    let kim = stranger(&naru, 101).await;
    let before = requests_to(&naru, 101, "sendMessage").len();
    naru.sandbox.fault(Fault::new(FaultKind::ServerError).method("sendMessage").times(30));

    owes(&naru, 101, "one").await;
    owes(&naru, 101, "two").await;
    naru.clock_to("2020-09-14 12:00 KST").await;

    kim.sees("two");
    assert_eq!(requests_to(&naru, 101, "sendMessage").len() - before, 31);
    assert_eq!(states(&naru, "refused").await, 1);
    naru.ends().await;
}

// 42
both_databases! {
    async fn a_token_taken_away_stops_the_sending_and_loses_nothing(db: Place) {
        let naru = Naru::new(db).await;
        let kim = stranger(&naru, 101).await;
        naru.sandbox.fault(Fault::new(FaultKind::Unauthorized).method("sendMessage"));

        owes(&naru, 101, "one").await;
        naru.settle().await;
        assert_eq!(naru.app.outbox.stopped(), Some(Failure::BadToken));
        let ended = naru.app.outbox.run().await.unwrap_err();
        assert_eq!(ended.downcast_ref(), Some(&Failure::BadToken));
        kim.sees_nothing();

        let naru = naru.restart().await;
        naru.settle().await;
        naru.person(101, "Kim", "de").sees("one");
        naru.ends().await;
    }
}

// 2
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_clean_stop_in_the_middle_of_a_claim_leaves_nothing_uncertain() {
    let naru = Naru::new(Place::sqlite()).await.without_polling();
    let due = naru.clock.now() + chrono::Duration::seconds(30);
    for id in 101..=120 {
        naru.person(id, "Kim", "de").user.has_met_the_bot();
        naru.ignores(id);
        let owed = outbox::reply(ChatId(id), message("one"), naru.clock.now());
        owes_row(&naru, Owed { due, ..owed }).await;
    }
    let stop = CancellationToken::new();
    let stopped = async {
        a_breath().await;
        // Somebody else writes, so that the claim waits; meanwhile Naru is asked to stop.
        let mut other = sqlx_sqlite::SqliteConnection::connect(&naru.place.url).await.unwrap();
        other.execute("begin immediate").await.unwrap();
        naru.clock.advance(Duration::from_secs(30));
        a_breath().await;
        stop.cancel();
        a_breath().await;
        other.execute("rollback").await.unwrap();
    };
    let (served, ()) = tokio::join!(naru.app.run_delivered(stop.clone()), stopped);
    served.unwrap();

    let naru = naru.restart().await;
    assert_eq!((states(&naru, "sending").await, states(&naru, "uncertain").await), (0, 0));
    naru.ends().await;
    assert_eq!(states(&naru, "sent").await, 20);
}

// 98
both_databases! {
    async fn ten_restarts_in_a_row_lose_and_repeat_nothing(db: Place) {
        let mut naru = Naru::new(db).await;
        stranger(&naru, 101).await;

        for start in 0..10 {
            naru.sandbox.find_user(101).unwrap().says(["English", "/language"][start % 2]);
            owes(&naru, 101, &format!("note {start}")).await;
            naru = naru.restart().await;
        }
        naru.settle().await;

        let seen = naru.person(101, "Kim", "de").reads();
        let only = |text: &str| seen.iter().filter(|said| *said == text).count();
        assert_eq!((only(ENGLISH), only(ASKED)), (5, 5), "{seen:#?}");
        let notes: Vec<&String> = seen.iter().filter(|said| said.starts_with("note")).collect();
        assert_eq!(notes, (0..10).map(|start| format!("note {start}")).collect::<Vec<_>>().iter().collect::<Vec<_>>());
        assert_eq!(seen.len(), 20);
        naru.ends().await;
    }
}
