//! Rates, cut connections and servers that fail.

use std::time::Duration;

use naru::sandbox::{Answered, Fault, FaultKind, Limits, Options};
use serde_json::{Value, json};

use super::stage::Bot;

#[tokio::test]
async fn sending_is_held_to_the_real_rates() {
    let bot = Bot::with(Options { limits: Limits::Real, ..Options::default() }).await;
    for person in 11..60 {
        bot.sandbox.user(person, "Kim", "ko").start("");
    }
    let to = |chat: i64| json!({ "chat_id": chat, "text": "hello" });

    for _ in 0..4 {
        bot.ok("sendMessage", to(11)).await;
    }
    let response = bot.try_call("sendMessage", to(11)).await.expect("an answer");
    assert_eq!(response.status(), 429);
    assert_eq!(response.headers()["retry-after"], "1");
    let answer: Value = response.json().await.expect("JSON");
    assert_eq!(answer["parameters"], json!({ "retry_after": 1 }));
    assert_eq!(answer["description"], "Too Many Requests: retry after 1");
    bot.time.passes(1.0);
    bot.ok("sendMessage", to(11)).await;

    for person in 20..49 {
        bot.ok("sendMessage", to(person)).await;
    }
    assert_eq!(bot.refused("sendMessage", to(50)).await, "429 Too Many Requests: retry after 1");
    bot.time.passes(1.0);
    bot.ok("sendMessage", to(50)).await;
}

#[tokio::test]
async fn a_group_takes_twenty_messages_a_minute_edits_included() {
    let bot = Bot::with(Options { limits: Limits::Real, ..Options::default() }).await;
    let kim = bot.sandbox.user(11, "Kim", "ko");
    bot.sandbox.supergroup(-100, "Staff", true).promotes_bot(&kim, true);

    for n in 0..10 {
        let sent = bot.ok("sendMessage", json!({ "chat_id": -100, "text": "hello" })).await;
        let edit = json!({ "chat_id": -100, "message_id": sent["message_id"], "text": format!("{n}") });
        bot.ok("editMessageText", edit).await;
        bot.time.passes(1.0);
    }
    assert_eq!(
        bot.refused("sendMessage", json!({ "chat_id": -100, "text": "x" })).await,
        "429 Too Many Requests: retry after 50"
    );
}

#[tokio::test]
async fn a_cut_connection_leaves_the_caller_without_an_answer() {
    let bot = Bot::new().await;
    bot.sandbox.user(11, "Kim", "ko").start("");
    bot.sandbox.fault(Fault::new(FaultKind::CutBefore).method("sendMessage").chat(11));
    bot.sandbox.fault(Fault::new(FaultKind::CutAfter).method("sendmessage"));

    assert!(bot.try_call("sendMessage", json!({ "chat_id": 11, "text": "one" })).await.is_err());
    assert_eq!(bot.sandbox.take_new(11).len(), 0);
    assert!(bot.try_call("sendMessage", json!({ "chat_id": 11, "text": "two" })).await.is_err());
    assert_eq!(bot.sandbox.take_new(11)[0].text, "two");
    bot.ok("sendMessage", json!({ "chat_id": 11, "text": "three" })).await;

    let answered: Vec<Answered> = bot.sandbox.requests().iter().map(|request| request.answered).collect();
    assert_eq!(answered, [Answered::CutBefore, Answered::CutAfter, Answered::Status(200)]);
}

#[tokio::test]
async fn other_faults_look_as_they_do_at_telegram() {
    let bot = Bot::new().await;
    bot.sandbox.user(11, "Kim", "ko").start("");
    let fault = |kind| bot.sandbox.fault(Fault::new(kind));
    let send = || bot.try_call("sendMessage", json!({ "chat_id": 11, "text": "x" }));

    fault(FaultKind::BadGateway);
    let answer = send().await.expect("an answer");
    assert_eq!(answer.status(), 502);
    assert!(answer.text().await.expect("text").starts_with("<html>"));
    fault(FaultKind::Garbage);
    assert!(send().await.expect("an answer").json::<Value>().await.is_err());
    fault(FaultKind::TooMany { retry_after: 7 });
    assert_eq!(send().await.expect("an answer").headers()["retry-after"], "7");
    fault(FaultKind::ServerError);
    assert_eq!(bot.refused("getMe", json!({})).await, "500 Internal Server Error: restart");
    assert_eq!(bot.sandbox.take_new(11).len(), 0);
}

#[tokio::test]
async fn in_the_dark_connecting_is_refused_until_the_light_comes_back() {
    let bot = Bot::new().await;
    bot.ok("getMe", json!({})).await;

    let (poll, ()) = tokio::join!(bot.try_call("getUpdates", json!({ "timeout": 20 })), async {
        tokio::time::sleep(Duration::from_millis(30)).await;
        bot.sandbox.go_dark();
    });
    assert!(poll.is_err());
    tokio::time::sleep(Duration::from_millis(50)).await;
    let refused = reqwest::Client::new().post(bot.address("getMe")).send().await.expect_err("nobody is there");
    assert!(refused.is_connect());

    bot.sandbox.come_back();
    tokio::time::sleep(Duration::from_millis(100)).await;
    bot.ok("getMe", json!({})).await;
}
