//! What the stories of the engine share: rows owed by hand, the requests that arrived, and a database that gives way.

use std::time::Duration;

use futures::FutureExt as _;
use naru::domain::ids::{ChatId, OutboxId};
use naru::domain::message::{Message, Text};
use naru::domain::owed::Owed;
use naru::outbox;
use naru::sandbox::Request;
use serde_json::{Value, json};
use sqlx::{AssertSqlSafe, Connection as _, Executor as _};

use crate::support::{Naru, Person};

pub const ASKED: &str =
    "안내를 받으실 언어를 선택해 주십시오.\nPlease choose the language you would like to use.\n[한국어] [English]";
pub const ENGLISH: &str = "From now on you will hear from us in English.\n\nThis assistant is for invited participants only. \
    Please enter the ten-character code from your invitation (for example 7K2MQ-9XHTB).";

/// Somebody Naru does not know, whose language it does not know either; the chat is there and read.
pub async fn stranger(naru: &Naru, id: i64) -> Person<'_> {
    let person = naru.person(id, "Kim", "de");
    person.says("/start").await;
    person.sees(ASKED);
    person
}

pub fn message(text: &str) -> Message {
    Message::new(Text::plain(text))
}

pub async fn owes(naru: &Naru, chat: i64, text: &str) -> OutboxId {
    owes_row(naru, outbox::reply(ChatId(chat), message(text), naru.clock.now())).await
}

pub async fn owes_row(naru: &Naru, owed: Owed) -> OutboxId {
    let (bot, now) = (naru.app.house.bot, naru.clock.now());
    let row = naru.app.db.write(move |tx| outbox::owe(tx, bot, owed, now).boxed()).await.unwrap();
    row.unwrap()
}

/// Requests of this method, oldest first.
pub fn requests(naru: &Naru, method: &str) -> Vec<Request> {
    naru.sandbox.requests().into_iter().filter(|request| request.method.eq_ignore_ascii_case(method)).collect()
}

pub fn requests_to(naru: &Naru, chat: i64, method: &str) -> Vec<Request> {
    requests(naru, method).into_iter().filter(|request| request.params["chat_id"] == json!(chat)).collect()
}

/// How many rows are in each state, over all lanes.
pub async fn states(naru: &Naru, state: &str) -> i64 {
    let counts = naru.app.db.read(|tx| naru::store::outbox::counts(tx).boxed()).await.unwrap();
    counts.iter().filter(|(_, found, _)| found == state).map(|(_, _, count)| count).sum()
}

/// Lets real time pass until something outside the held clock has happened: a socket, a thread.
pub async fn until(what: &str, mut happened: impl FnMut() -> bool) {
    for _ in 0..10_000 {
        if happened() {
            return;
        }
        tokio::time::sleep(Duration::from_millis(1)).await;
    }
    panic!("waited ten seconds for {what}");
}

/// Long enough for anything that should not happen to have happened.
pub async fn a_breath() {
    tokio::time::sleep(Duration::from_millis(40)).await;
}

/// Monotonic time goes by, a little at a time, until something has happened.
pub async fn as_time_passes(naru: &Naru, what: &str, mut happened: impl FnMut() -> bool) {
    until(what, || {
        naru.clock.advance_tick(Duration::from_millis(50));
        happened()
    })
    .await;
}

/// As above, until every turn has ended.
pub async fn quiet_as_time_passes(naru: &Naru) {
    let mut quiet = std::pin::pin!(naru.app.inbox.quiet());
    loop {
        tokio::select! {
            () = &mut quiet => return,
            () = tokio::time::sleep(Duration::from_millis(1)) => naru.clock.advance_tick(Duration::from_millis(50)),
        }
    }
}

/// Something done to the database behind Naru's back.
pub async fn sql(naru: &Naru, text: &str) {
    let url = &naru.place.url;
    let text = AssertSqlSafe(text.to_owned());
    if url.starts_with("sqlite") {
        let mut conn = sqlx_sqlite::SqliteConnection::connect(url).await.unwrap();
        conn.execute(text).await.unwrap();
        conn.close().await.unwrap();
    } else {
        let mut conn = sqlx_postgres::PgConnection::connect(url).await.unwrap();
        conn.execute(text).await.unwrap();
        conn.close().await.unwrap();
    }
}

/// A text message as it is on the wire.
pub fn said(update: i64, user: i64, text: &str) -> Value {
    json!({ "update_id": update, "message": {
        "message_id": update, "date": 1_600_041_600, "text": text,
        "chat": { "id": user, "type": "private", "first_name": "Kim" },
        "from": { "id": user, "is_bot": false, "first_name": "Kim", "language_code": "de" },
    } })
}
