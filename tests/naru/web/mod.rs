//! What Naru answers over HTTP: personal pages, uploads and downloads, updates delivered by Telegram, health and numbers.
#![expect(clippy::unwrap_used, reason = "a test says so by failing")]

mod browser;
mod doors;
mod files;
mod offices;
pub mod personal;
mod refusals;
mod uploads;
pub mod visitor;

use std::time::Duration;

use futures::FutureExt as _;
use naru::sandbox::{Fault, FaultKind};
use naru::store;
use naru::telegram::setup;
use naru::web::{self, Address};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio_util::sync::CancellationToken;

use crate::support::{Naru, Place};

struct Pages {
    base: String,
    stop: CancellationToken,
}

impl Drop for Pages {
    fn drop(&mut self) {
        self.stop.cancel();
    }
}

async fn open(naru: &Naru) -> Pages {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let base = format!("http://{}", listener.local_addr().unwrap());
    let stop = CancellationToken::new();
    tokio::spawn(web::serve(listener, naru.app.pages(), stop.clone()));
    Pages { base, stop }
}

fn address(naru: &Naru, pages: &Pages) -> Address {
    web::address(naru.app.db.keys(), naru.app.house.bot, &pages.base)
}

async fn get(pages: &Pages, path: &str) -> (u16, String) {
    let answer = reqwest::get(format!("{}{path}", pages.base)).await.unwrap();
    (answer.status().as_u16(), answer.text().await.unwrap())
}

async fn deliver(url: &str, secret: Option<&str>, body: &str) -> u16 {
    let mut request = reqwest::Client::new().post(url).body(body.to_owned());
    if let Some(secret) = secret {
        request = request.header("X-Telegram-Bot-Api-Secret-Token", secret);
    }
    request.send().await.unwrap().status().as_u16()
}

const UPDATE: &str = r#"{"update_id": 5, "message": {"message_id": 1, "date": 1600041600, "text": "/start",
    "chat": {"id": 77, "type": "private"}, "from": {"id": 77, "is_bot": false, "first_name": "Kim"}}}"#;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn telegram_delivers_and_a_person_is_answered() {
    let naru = Naru::new(Place::sqlite()).await.without_polling();
    let pages = open(&naru).await;
    let at = address(&naru, &pages);
    setup::deliver_to(&naru.app.api, &at.url, &at.secret).await.unwrap();
    let person = naru.person(101, "Kim", "ko");

    person.starts("").await;

    assert_eq!(person.reads().len(), 1);
    naru.ends().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn without_the_secret_nothing_is_processed() {
    let naru = Naru::new(Place::sqlite()).await;
    let pages = open(&naru).await;
    let Address { url, secret } = address(&naru, &pages);
    let near = format!("{}0", &secret[..secret.len() - 1]);

    assert_eq!(deliver(&url, None, UPDATE).await, 401);
    assert_eq!(deliver(&url, Some(""), UPDATE).await, 401);
    assert_eq!(deliver(&url, Some(&format!("{secret}x")), UPDATE).await, 401);
    if near != secret {
        assert_eq!(deliver(&url, Some(&near), UPDATE).await, 401);
    }
    assert_eq!(deliver(&format!("{}/telegram/guess", pages.base), Some(&secret), UPDATE).await, 401);

    let kept =
        naru.app.db.read(|tx| store::inbox::waiting(tx, naru.app.house.bot, store_start(), None, 10).boxed()).await;
    assert!(kept.unwrap().is_empty());
    assert_eq!(naru.app.inbox.health().waiting, 0);
    naru.ends().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn whoever_has_not_the_secret_is_turned_away_before_the_body_is_read() {
    let naru = Naru::new(Place::sqlite()).await;
    let pages = open(&naru).await;
    let mut line = TcpStream::connect(pages.base.trim_start_matches("http://")).await.unwrap();

    let half = "POST /telegram/guess HTTP/1.1\r\nhost: naru\r\ncontent-length: 1000000\r\n\r\n{";
    line.write_all(half.as_bytes()).await.unwrap();
    let mut answer = [0; 12];
    let answered = tokio::time::timeout(Duration::from_secs(5), line.read_exact(&mut answer)).await;

    answered.unwrap().unwrap();
    assert_eq!(&answer, b"HTTP/1.1 401");
}

fn store_start() -> naru::domain::ids::InboxId {
    naru::domain::ids::InboxId(0)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_update_delivered_twice_is_handled_once() {
    let naru = Naru::new(Place::sqlite()).await;
    let pages = open(&naru).await;
    let Address { url, secret } = address(&naru, &pages);
    naru.person(77, "Kim", "ko").user.has_met_the_bot();

    assert_eq!(deliver(&url, Some(&secret), UPDATE).await, 200);
    assert_eq!(deliver(&url, Some(&secret), UPDATE).await, 200);
    assert_eq!(deliver(&url, Some(&secret), "{}").await, 200);
    naru.settle().await;

    assert_eq!(naru.person(77, "Kim", "ko").reads().len(), 1);
    naru.ends().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn with_the_database_down_telegram_is_asked_to_come_again() {
    let naru = Naru::new(Place::sqlite()).await;
    let pages = open(&naru).await;
    let Address { url, secret } = address(&naru, &pages);
    assert_eq!(get(&pages, "/healthz").await, (200, "ok\n".to_owned()));

    naru.app.db.close().await;

    assert_eq!(deliver(&url, Some(&secret), UPDATE).await, 503);
    assert_eq!(get(&pages, "/healthz").await, (503, "the database does not answer\n".to_owned()));
    assert_eq!(get(&pages, "/metrics").await.0, 503);
}

/// Monotonic time goes by, and what was put off for so long happens.
async fn after(naru: &Naru, seconds: u64) {
    naru.clock.advance_tick(Duration::from_secs(seconds));
    tokio::time::sleep(Duration::from_millis(40)).await;
}

fn polls(naru: &Naru) -> usize {
    naru.sandbox.requests().iter().filter(|request| request.method.eq_ignore_ascii_case("getUpdates")).count()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_naru_whose_updates_somebody_else_receives_is_not_well() {
    let naru = Naru::new(Place::sqlite()).await;
    let pages = open(&naru).await;
    let well = (200, "ok\n".to_owned());

    setup::deliver_to(&naru.app.api, "https://hook.invalid/", "secret").await.unwrap();
    after(&naru, 0).await;
    after(&naru, 30).await;
    assert_eq!(get(&pages, "/healthz").await, well);
    for _ in 0..4 {
        after(&naru, 30).await;
    }
    assert_eq!(get(&pages, "/healthz").await, (503, "somebody else receives this bot's updates\n".to_owned()));

    setup::stop_delivering(&naru.app.api).await.unwrap();
    naru.person(101, "Kim", "ko").user.start("");
    while naru.sandbox.pending_updates() > 0 {
        after(&naru, 5).await;
    }
    naru.ignores(101);
    naru.settle().await;
    assert_eq!(get(&pages, "/healthz").await, well);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_naru_that_waits_as_it_was_told_is_well() {
    let naru = Naru::new(Place::sqlite()).await;
    let pages = open(&naru).await;
    let before = polls(&naru);
    naru.sandbox.fault(Fault::new(FaultKind::TooMany { retry_after: 600 }).method("getUpdates"));

    naru.sandbox.wake();
    while polls(&naru) == before {
        tokio::time::sleep(Duration::from_millis(1)).await;
    }
    after(&naru, 0).await;
    after(&naru, 500).await;

    assert_eq!(get(&pages, "/healthz").await, (200, "ok\n".to_owned()));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_numbers_name_nobody() {
    let naru = Naru::new(Place::sqlite()).await;
    let pages = open(&naru).await;
    let person = naru.person(987_654, "Kim Hana", "ko");
    person.starts("").await;
    naru.ignores(person.chat());

    let (status, page) = get(&pages, "/metrics").await;

    assert_eq!(status, 200);
    for line in ["naru_inbox_rows{state=\"waiting\"} 0", "naru_outbox_in_flight 0"] {
        assert!(page.lines().any(|found| found == line), "{line} is not in\n{page}");
    }
    assert!(!page.contains("987654") && !page.contains("Kim"), "{page}");
    naru.ends().await;
}
