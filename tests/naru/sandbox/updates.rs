//! What comes to the bot: polled or delivered, in order, and not for ever.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use serde_json::{Value, json};

use super::stage::{Bot, ids};

#[tokio::test]
async fn an_update_stays_until_a_higher_offset_confirms_it() {
    let bot = Bot::new().await;
    let kim = bot.sandbox.user(11, "Kim", "ko");
    kim.start("abc");
    kim.says("one");
    kim.says("two");

    let first = bot.updates(json!({ "limit": 2 })).await;
    assert_eq!(first[0]["message"]["text"], "/start abc");
    assert_eq!(first[0]["message"]["entities"], json!([{ "type": "bot_command", "offset": 0, "length": 6 }]));
    let seen = ids(&first);
    assert_eq!(ids(&bot.updates(json!({ "limit": 2 })).await), seen);
    assert_eq!(ids(&bot.updates(json!({ "offset": seen[1] + 1 })).await), [seen[1] + 1]);
    assert_eq!(bot.sandbox.pending_updates(), 1);

    kim.says("three");
    assert_eq!(ids(&bot.updates(json!({ "offset": -1 })).await), [seen[1] + 2]);
    assert_eq!(bot.sandbox.pending_updates(), 1);
}

#[tokio::test]
async fn a_poll_waits_for_an_update_and_can_be_woken() {
    let bot = Bot::new().await;
    let kim = bot.sandbox.user(11, "Kim", "ko");

    let (updates, ()) = tokio::join!(bot.updates(json!({ "timeout": 20 })), async {
        tokio::time::sleep(Duration::from_millis(30)).await;
        kim.start("");
    });
    assert_eq!(updates.len(), 1);

    let offset = ids(&updates)[0] + 1;
    let (updates, ()) = tokio::join!(bot.updates(json!({ "timeout": 20, "offset": offset })), async {
        tokio::time::sleep(Duration::from_millis(30)).await;
        bot.sandbox.wake();
    });
    assert_eq!(updates.len(), 0);
}

#[tokio::test]
async fn the_older_of_two_pollers_loses() {
    let bot = Bot::new().await;

    let (old, ()) = tokio::join!(bot.refused("getUpdates", json!({ "timeout": 20 })), async {
        tokio::time::sleep(Duration::from_millis(30)).await;
        assert_eq!(bot.updates(json!({ "timeout": 0 })).await.len(), 0);
    });

    assert_eq!(
        old,
        "409 Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
    );
}

#[tokio::test]
async fn taps_die_in_the_queue_after_150_seconds_and_messages_after_a_day() {
    let bot = Bot::new().await;
    let kim = bot.sandbox.user(11, "Kim", "ko");
    kim.start("");
    let tap = kim.taps(1, "yes");

    bot.time.passes(151.0);
    assert_eq!(bot.updates(json!({})).await.len(), 1);
    assert_eq!(
        bot.refused("answerCallbackQuery", json!({ "callback_query_id": tap })).await,
        "400 Bad Request: query is too old and response timeout expired or query ID is invalid"
    );
    bot.time.passes(86_400.0);
    assert_eq!(bot.updates(json!({})).await.len(), 0);
}

#[tokio::test]
async fn a_tap_is_answered_once_and_comes_again_under_a_new_update_id() {
    let bot = Bot::new().await;
    let kim = bot.sandbox.user(11, "Kim", "ko");
    kim.start("");
    let markup = json!({ "inline_keyboard": [[{ "text": "Yes", "callback_data": "y" }]] });
    bot.ok("sendMessage", json!({ "chat_id": 11, "text": "Well?", "reply_markup": markup })).await;

    let tap = kim.taps_label("Yes").expect("the button is there");
    kim.same_tap_again(&tap);

    let updates = bot.updates(json!({})).await;
    assert_eq!(updates[1]["callback_query"], updates[2]["callback_query"]);
    assert_eq!(updates[1]["callback_query"]["message"]["text"], "Well?");
    bot.ok("AnswerCallbackQuery", json!({ "callback_query_id": tap, "text": "Noted" })).await;
    assert_eq!(bot.sandbox.tap_answer(&tap).expect("answered")["text"], "Noted");
    assert!(bot.refused("answerCallbackQuery", json!({ "callback_query_id": tap })).await.starts_with("400"));
}

#[tokio::test]
async fn a_webhook_gets_updates_in_order_until_it_accepts_them() {
    use axum::http::{HeaderMap, StatusCode};
    type Got = Arc<Mutex<Vec<(Option<String>, Value)>>>;
    let got: Got = Got::default();
    let seen = got.clone();
    let hook =
        axum::Router::new().fallback(move |headers: HeaderMap, axum::Json(update): axum::Json<Value>| async move {
            let secret = headers.get("X-Telegram-Bot-Api-Secret-Token").and_then(|secret| secret.to_str().ok());
            let mut seen = seen.lock().expect("not poisoned");
            seen.push((secret.map(str::to_owned), update["message"]["text"].clone()));
            if seen.len() == 1 { StatusCode::INTERNAL_SERVER_ERROR } else { StatusCode::OK }
        });
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    let url = format!("http://{}/hook", listener.local_addr().expect("an address"));
    tokio::spawn(async move { axum::serve(listener, hook).await });
    let bot = Bot::new().await;
    let kim = bot.sandbox.user(11, "Kim", "ko");

    bot.ok("setWebhook", json!({ "url": url, "secret_token": "s3cret" })).await;
    assert_eq!(
        bot.refused("getUpdates", json!({})).await,
        "409 Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
    );
    kim.says("one");
    kim.says("two");
    while bot.sandbox.pending_updates() > 0 {
        tokio::time::sleep(Duration::from_millis(10)).await;
    }

    let texts: Vec<Value> = got.lock().expect("not poisoned").iter().map(|(_, text)| text.clone()).collect();
    assert_eq!(texts, ["one", "one", "two"]);
    assert_eq!(got.lock().expect("not poisoned")[0].0.as_deref(), Some("s3cret"));
    bot.ok("deleteWebhook", json!({})).await;
    assert_eq!(bot.updates(json!({})).await.len(), 0);
}
