//! The sandbox behaves on the wire as Telegram does.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use naru::sandbox::{Album, Answered, Fault, FaultKind, Limits, Options, Sandbox, Time, check};
use serde_json::{Value, json};

#[derive(Default)]
struct HeldTime(Mutex<Duration>);

impl HeldTime {
    fn passes(&self, seconds: f64) {
        *self.0.lock().expect("not poisoned") += Duration::from_secs_f64(seconds);
    }
}

impl Time for HeldTime {
    fn wall(&self) -> i64 {
        1_600_000_000 + i64::try_from(self.tick().as_secs()).expect("small")
    }

    fn tick(&self) -> Duration {
        *self.0.lock().expect("not poisoned")
    }
}

struct Bot {
    sandbox: Sandbox,
    time: Arc<HeldTime>,
    http: reqwest::Client,
}

impl Bot {
    async fn new() -> Bot {
        Bot::with(Options::default()).await
    }

    async fn with(options: Options) -> Bot {
        let time = Arc::new(HeldTime::default());
        let sandbox = Sandbox::start(options, time.clone()).await.expect("a free port");
        Bot { sandbox, time, http: reqwest::Client::new() }
    }

    fn address(&self, method: &str) -> String {
        format!("{}/bot{}/{method}", self.sandbox.url(), self.sandbox.token())
    }

    async fn try_call(&self, method: &str, params: Value) -> reqwest::Result<reqwest::Response> {
        self.http.post(self.address(method)).json(&params).send().await
    }

    async fn call(&self, method: &str, params: Value) -> Value {
        self.try_call(method, params).await.expect("an answer").json().await.expect("JSON")
    }

    async fn ok(&self, method: &str, params: Value) -> Value {
        let answer = self.call(method, params).await;
        assert_eq!(answer["ok"], json!(true), "{answer}");
        answer["result"].clone()
    }

    async fn refused(&self, method: &str, params: Value) -> String {
        let answer = self.call(method, params).await;
        assert_eq!(answer["ok"], json!(false), "{answer}");
        format!("{} {}", answer["error_code"], answer["description"].as_str().unwrap_or(""))
    }

    async fn updates(&self, params: Value) -> Vec<Value> {
        self.ok("getUpdates", params).await.as_array().cloned().unwrap_or_default()
    }
}

fn ids(updates: &[Value]) -> Vec<i64> {
    updates.iter().filter_map(|update| update["update_id"].as_i64()).collect()
}

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
async fn what_the_bot_may_not_say_is_refused_in_telegrams_words() {
    let bot = Bot::new().await;
    let kim = bot.sandbox.user(11, "Kim", "ko");
    let send = |extra: Value| {
        let mut params = json!({ "chat_id": 11, "text": "hello" });
        for (key, value) in extra.as_object().expect("an object") {
            params[key] = value.clone();
        }
        bot.refused("sendMessage", params)
    };
    let button = |button: Value| json!({ "reply_markup": { "inline_keyboard": [[button]] } });

    assert_eq!(send(json!({})).await, "403 Forbidden: bot can't initiate conversation with a user");
    assert_eq!(send(json!({ "chat_id": 12 })).await, "400 Bad Request: chat not found");
    kim.start("");
    assert_eq!(send(json!({ "text": "" })).await, "400 Bad Request: message text is empty");
    assert_eq!(send(json!({ "text": " \n" })).await, "400 Bad Request: text must be non-empty");
    assert_eq!(send(json!({ "text": "😀".repeat(4097) })).await, "400 Bad Request: message is too long");
    bot.ok("sendMessage", json!({ "chat_id": 11, "text": "😀".repeat(4096) })).await;
    assert_eq!(
        send(json!({ "text": "<b>a</i>", "parse_mode": "HTML" })).await,
        "400 Bad Request: can't parse entities: Unmatched end tag at byte offset 4, expected \"</b>\", found \"</i>\""
    );
    assert_eq!(
        send(json!({ "entities": [{ "type": "bold", "offset": 3, "length": 3 }] })).await,
        "400 Bad Request: entity beginning at UTF-16 offset 3 ends after the end of the text at UTF-16 offset 6"
    );
    let data = "가".repeat(22);
    assert_eq!(
        send(button(json!({ "text": "x", "callback_data": data }))).await,
        "400 Bad Request: BUTTON_DATA_INVALID"
    );
    assert_eq!(
        send(button(json!({ "text": "x", "url": "no link" }))).await,
        "400 Bad Request: inline keyboard button URL 'no link' is invalid: Wrong HTTP URL"
    );
    kim.blocks();
    assert_eq!(send(json!({})).await, "403 Forbidden: bot was blocked by the user");
    kim.unblocks();
    kim.deactivate();
    assert_eq!(send(json!({})).await, "403 Forbidden: user is deactivated");

    let updates = bot.updates(json!({})).await;
    assert_eq!(updates[1]["my_chat_member"]["new_chat_member"]["status"], "kicked");
    assert_eq!(updates[2]["my_chat_member"]["new_chat_member"]["status"], "member");
}

#[tokio::test]
async fn html_becomes_text_with_entities_in_utf16_units() {
    let bot = Bot::new().await;
    bot.sandbox.user(11, "Kim", "ko").start("");

    let text = "😀 <b>굵게</b> &lt;x&gt; <a href=\"https://a.kr/?a=1&amp;b=2\">길</a> /help ";
    let message = bot.ok("sendMessage", json!({ "chat_id": 11, "text": text, "parse_mode": "HTML" })).await;

    assert_eq!(message["text"], "😀 굵게 <x> 길 /help");
    assert_eq!(
        message["entities"],
        json!([
            { "type": "bold", "offset": 3, "length": 2 },
            { "type": "text_link", "offset": 10, "length": 1, "url": "https://a.kr/?a=1&b=2" },
            { "type": "bot_command", "offset": 12, "length": 5 },
        ])
    );
}

#[tokio::test]
async fn an_edit_must_change_something_that_is_there() {
    let bot = Bot::new().await;
    bot.sandbox.user(11, "Kim", "ko").start("");
    let sent = bot.ok("sendMessage", json!({ "chat_id": 11, "text": "one" })).await;
    let id = &sent["message_id"];
    assert_eq!(bot.sandbox.take_new(11).len(), 1);

    let edit = |text: &'static str, id: Value| json!({ "chat_id": 11, "message_id": id, "text": text });
    assert_eq!(
        bot.refused("editMessageText", edit("one", id.clone())).await,
        "400 Bad Request: message is not modified: specified new message content and reply markup are exactly the same \
         as a current content and reply markup of the message"
    );
    bot.ok("editMessageText", edit("two", id.clone())).await;
    assert_eq!(
        bot.refused("editMessageText", edit("two", json!(99))).await,
        "400 Bad Request: message to edit not found"
    );

    let shown = bot.sandbox.take_new(11);
    assert_eq!((shown[0].text.as_str(), shown[0].edited), ("two", true));
    bot.ok("deleteMessage", json!({ "chat_id": 11, "message_id": id })).await;
    assert!(bot.sandbox.take_new(11)[0].deleted);
    assert_eq!(
        bot.refused("deleteMessage", json!({ "chat_id": 11, "message_id": id })).await,
        "400 Bad Request: message to delete not found"
    );
}

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

#[tokio::test]
async fn an_album_is_several_updates_and_its_files_can_be_fetched() {
    let bot = Bot::new().await;
    let kim = bot.sandbox.user(11, "Kim", "ko");
    let file = |name: &'static str, bytes: &'static [u8]| Album { name, mime: "application/pdf", bytes, caption: "" };
    kim.sends_album(&[file("a.pdf", b"%PDF a"), file("b.pdf", b"%PDF b")]);
    kim.sends_big_document("huge.pdf", "application/pdf", 21 << 20);

    let updates = bot.updates(json!({})).await;
    assert_eq!(updates[0]["message"]["media_group_id"], updates[1]["message"]["media_group_id"]);
    let id = &updates[1]["message"]["document"]["file_id"];
    let found = bot.ok("getFile", json!({ "file_id": id })).await;
    let path = found["file_path"].as_str().expect("a path");
    let url = format!("{}/file/bot{}/{path}", bot.sandbox.url(), bot.sandbox.token());
    assert_eq!(bot.http.get(url).send().await.expect("an answer").bytes().await.expect("bytes").as_ref(), b"%PDF b");
    let huge = &updates[2]["message"]["document"]["file_id"];
    assert_eq!(bot.refused("getFile", json!({ "file_id": huge })).await, "400 Bad Request: file is too big");
}

#[tokio::test]
async fn files_are_uploaded_once_and_sent_again_by_id() {
    let bot = Bot::new().await;
    bot.sandbox.user(11, "Kim", "ko").start("");
    let part = |name: &str| reqwest::multipart::Part::bytes(b"hello".to_vec()).file_name(name.to_owned());
    let form = reqwest::multipart::Form::new()
        .text("chat_id", "11")
        .text("caption", "12")
        .text("document", "attach://x")
        .part("x", part("a.txt"));

    let answer = bot.http.post(bot.address("SendDocument")).multipart(form).send().await.expect("an answer");
    let message = answer.json::<Value>().await.expect("JSON")["result"].clone();
    assert_eq!((&message["document"]["file_name"], &message["caption"]), (&json!("a.txt"), &json!("12")));
    let id = &message["document"]["file_id"];
    let again = bot.ok("sendDocument", json!({ "chat_id": 11, "document": id })).await;
    assert_eq!(again["document"], message["document"]);

    let media = json!([{ "type": "document", "media": id }, { "type": "document", "media": "attach://y" }]);
    let form =
        reqwest::multipart::Form::new().text("chat_id", "11").text("media", media.to_string()).part("y", part("b.txt"));
    let answer = bot.http.post(bot.address("sendMediaGroup")).multipart(form).send().await.expect("an answer");
    assert_eq!(answer.json::<Value>().await.expect("JSON")["result"].as_array().map(Vec::len), Some(2));
}

#[tokio::test]
async fn a_forum_has_topics_and_a_group_can_move() {
    let bot = Bot::new().await;
    let kim = bot.sandbox.user(11, "Kim", "ko");
    let group = bot.sandbox.supergroup(-100, "Staff", true);
    group.promotes_bot(&kim, true);
    let topic = bot.ok("createForumTopic", json!({ "chat_id": -100, "name": "F01" })).await;
    let thread = topic["message_thread_id"].as_i64().expect("a thread");
    let send = json!({ "chat_id": -100, "message_thread_id": thread, "text": "hello" });

    bot.ok("sendMessage", send.clone()).await;
    group.closes_topic(&kim, thread);
    assert_eq!(bot.refused("sendMessage", send.clone()).await, "400 Bad Request: TOPIC_CLOSED");
    bot.ok("reopenForumTopic", json!({ "chat_id": -100, "message_thread_id": thread })).await;
    group.deletes_topic(thread);
    assert_eq!(bot.refused("sendMessage", send).await, "400 Bad Request: message thread not found");

    let old = bot.sandbox.group(-5, "Small");
    old.adds_bot(&kim);
    old.migrates_to(-1005, false);
    let answer = bot.call("sendMessage", json!({ "chat_id": -5, "text": "x" })).await;
    assert_eq!(answer["description"], "Bad Request: group chat was upgraded to a supergroup chat");
    assert_eq!(answer["parameters"], json!({ "migrate_to_chat_id": -1005 }));
    bot.ok("sendMessage", json!({ "chat_id": -1005, "text": "x" })).await;
}

#[tokio::test]
async fn privacy_mode_hides_what_is_not_for_the_bot() {
    let bot = Bot::new().await;
    let kim = bot.sandbox.user(11, "Kim", "ko");
    let group = bot.sandbox.group(-5, "Small");
    group.adds_bot(&kim);
    let joined = bot.updates(json!({})).await.len();

    group.says(&kim, "just talking");
    group.says(&kim, "/help@other_bot");
    group.says(&kim, "/help@naru_sandbox_bot");
    let updates = bot.updates(json!({})).await;

    assert_eq!(updates.len(), joined + 1);
    assert_eq!(updates[joined]["message"]["text"], "/help@naru_sandbox_bot");
}

#[tokio::test]
async fn a_wrong_token_and_an_unknown_method_are_refused() {
    let bot = Bot::new().await;
    let url = format!("{}/bot1:wrong/getMe", bot.sandbox.url());
    let answer: Value = bot.http.get(url).send().await.expect("an answer").json().await.expect("JSON");
    assert_eq!(answer, json!({ "ok": false, "error_code": 401, "description": "Unauthorized" }));
    assert_eq!(bot.refused("doNothing", json!({})).await, "404 Not Found");
}

#[tokio::test]
async fn texts_about_the_bot_are_kept_by_language() {
    let bot = Bot::new().await;
    let commands = json!([{ "command": "help", "description": "도움말" }]);
    bot.ok("setMyCommands", json!({ "commands": commands, "language_code": "ko" })).await;
    bot.ok("setMyDescription", json!({ "description": "나루", "language_code": "ko" })).await;

    assert_eq!(bot.ok("getMyCommands", json!({ "language_code": "ko" })).await, commands);
    assert_eq!(bot.ok("getMyCommands", json!({})).await, json!([]));
    assert_eq!(bot.sandbox.commands(11, "ko"), commands);
    assert_eq!(bot.sandbox.bot_text("description", "ko"), "나루");
    assert_eq!(
        bot.refused("setMyCommands", json!({ "commands": [{ "command": "Help!", "description": "x" }] })).await,
        "400 Bad Request: BOT_COMMAND_INVALID"
    );
}

fn spec() -> Value {
    serde_json::from_str(include_str!("../data/bot-api.json")).expect("the Bot API as JSON")
}

#[test]
fn requests_are_held_against_the_bot_api() {
    let spec = spec();
    let wrong = |method: &str, params: Value| check::wire_errors(&spec, method, params.as_object().expect("an object"));

    let markup = json!({ "inline_keyboard": [[{ "text": "a", "callback_data": "b" }]] });
    let good = json!({ "chat_id": 1, "text": "a", "reply_markup": markup });
    assert_eq!(wrong("SendMessage", good), Vec::<String>::new());
    let media = json!([{ "type": "document", "media": "x", "caption": "y" }]);
    assert_eq!(wrong("sendMediaGroup", json!({ "chat_id": 1, "media": media })), Vec::<String>::new());
    let scope = json!({ "commands": [], "scope": { "type": "chat", "chat_id": 5 } });
    assert_eq!(wrong("setMyCommands", scope), Vec::<String>::new());
    assert_eq!(
        wrong("sendMessage", json!({ "chat_id": 1, "txt": "a" })),
        ["sendMessage.txt: no such field", "sendMessage.text: missing"]
    );
    assert_eq!(wrong("sendMessage", json!({ "chat_id": 1, "text": 5 })), ["sendMessage.text: expected String"]);
    let markup = json!({ "inline_keyboard": [[{ "label": "a" }]] });
    assert_eq!(
        wrong("editMessageReplyMarkup", json!({ "reply_markup": markup })),
        [
            "editMessageReplyMarkup.reply_markup.inline_keyboard[0][0].label: no such field",
            "editMessageReplyMarkup.reply_markup.inline_keyboard[0][0].text: missing"
        ]
    );
    assert_eq!(wrong("sendNothing", json!({})), ["sendNothing: no such method"]);
}

#[tokio::test]
async fn a_broken_request_is_remembered() {
    let bot = Bot::with(Options { spec: Some(spec()), ..Options::default() }).await;
    bot.sandbox.user(11, "Kim", "ko").start("");

    bot.ok("sendMessage", json!({ "chat_id": 11, "text": "a" })).await;
    assert_eq!(bot.sandbox.violations(), Vec::<String>::new());
    bot.ok("sendMessage", json!({ "chat_id": 11, "text": "a", "colour": "red" })).await;
    assert_eq!(bot.sandbox.violations(), ["sendMessage.colour: no such field"]);
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

#[tokio::test]
async fn another_process_drives_it_over_http() {
    let bot = Bot::new().await;
    let at = |path: &str| format!("{}/sandbox/{path}", bot.sandbox.url());
    let post = async |path: &str, body: Value| -> Value {
        bot.http.post(at(path)).json(&body).send().await.expect("an answer").json().await.expect("JSON")
    };
    let read = async |path: &str| -> Value {
        bot.http.get(at(path)).send().await.expect("an answer").json().await.expect("JSON")
    };

    post("people", json!([{ "id": 11, "first_name": "Kim" }, { "id": 12, "first_name": "Lee" }])).await;
    post("act", json!({ "user": 11, "does": "starts", "payload": "abc" })).await;
    let done =
        post("acts", json!([{ "user": 12, "does": "says", "text": "hi" }, { "user": 12, "does": "blocks" }])).await;
    assert_eq!(done, json!([{ "message": 2 }, {}]));
    post("fault", json!({ "method": "sendMessage", "kind": { "too_many": { "retry_after": 3 } } })).await;
    assert!(bot.refused("sendMessage", json!({ "chat_id": 11, "text": "x" })).await.starts_with("429"));
    bot.ok("sendMessage", json!({ "chat_id": 11, "text": "x" })).await;

    let chat = read("chat?user=11").await;
    assert_eq!((&chat["messages"][1]["text"], &chat["started"]), (&json!("x"), &json!(true)));
    assert_eq!(read("chat?user=12").await["blocked"], json!(true));
    assert_eq!(read("log?since=1").await[0]["answered"], json!({ "status": 200 }));
    assert_eq!(read("stats").await["answers"], json!({ "200": 1, "429": 1 }));

    let octets = "application/octet-stream";
    let sent = bot.http.post(at("file?user=11&name=a.pdf")).header("content-type", octets).body("%PDF").send().await;
    assert!(sent.expect("an answer").status().is_success());
    let document = &bot.sandbox.messages(11)[2].document.clone().expect("a document");
    let saved = bot.http.get(at(&format!("file/{}", document.file_id))).send().await.expect("an answer");
    assert_eq!(saved.headers()["content-disposition"], "attachment; filename*=UTF-8''a.pdf");
    // What a foreign web page could send without being asked about it is refused.
    let simple = bot.http.post(at("act")).header("content-type", "text/plain").body("{}").send().await;
    assert_eq!(simple.expect("an answer").status(), 415);
}

#[tokio::test]
async fn the_page_has_no_words_of_its_own_and_asks_only_for_known_ones() {
    let bot = Bot::new().await;
    let read = async |path: &str| bot.http.get(format!("{}{path}", bot.sandbox.url())).send().await.expect("an answer");
    let page = read("/").await;
    let policy = page.headers()["content-security-policy"].to_str().expect("ASCII").to_owned();
    assert!(policy.starts_with("default-src 'none'; script-src 'self';"), "{policy}");
    let html = page.text().await.expect("text");
    let mut scripts = String::new();
    for name in ["page", "page_show", "page_text", "page_bubble", "page_phone"] {
        scripts += &read(&format!("/{name}.js")).await.text().await.expect("text");
    }

    let visible: String = html.split('<').filter_map(|part| part.split_once('>')).map(|(_, text)| text).collect();
    assert_eq!(visible.trim(), "");
    for attribute in [" title=\"", " aria-label=\"", " placeholder=\"", " alt=\"", " value=\"1"] {
        assert!(!html.contains(attribute), "{attribute}");
    }
    for forbidden in ["innerHTML", "insertAdjacentHTML", "document.write", "eval("] {
        assert!(!scripts.contains(forbidden), "{forbidden}");
    }
    let hangul = |c: char| ('가'..='힣').contains(&c);
    assert!(!html.contains(hangul) && !scripts.contains(hangul));

    let all = html + &scripts;
    let mut asked: Vec<&str> = all
        .match_indices("demo-")
        .map(|(at, _)| &all[at..])
        .map(|text| &text[..text.find(|c: char| !c.is_ascii_lowercase() && c != '-').unwrap_or(text.len())])
        .filter(|key| *key != "demo-role-")
        .chain(["demo-role-buyer", "demo-role-firm", "demo-role-interpreter", "demo-role-staff"])
        .collect();
    asked.sort_unstable();
    asked.dedup();
    assert_eq!(asked, naru::sandbox::PAGE_WORDS);
}

#[tokio::test]
async fn teloxide_understands_the_answers() -> anyhow::Result<()> {
    use teloxide::payloads::{SendDocumentSetters, SendMessageSetters};
    use teloxide::prelude::Requester;
    use teloxide::types::{
        ChatId, FileId, InlineKeyboardButton, InlineKeyboardMarkup, InputFile, InputMedia, InputMediaDocument,
    };
    let bot = Bot::with(Options { spec: Some(spec()), ..Options::default() }).await;
    let kim = bot.sandbox.user(11, "Kim", "ko");
    kim.start("abc");
    let caller = teloxide::Bot::new(bot.sandbox.token()).set_api_url(bot.sandbox.url().parse()?);

    assert_eq!(caller.get_me().await?.username(), "naru_sandbox_bot");
    let keyboard = InlineKeyboardMarkup::new([[InlineKeyboardButton::callback("Yes", "y")]]);
    let sent = caller.send_message(ChatId(11), "Well?").reply_markup(keyboard).await?;
    caller.edit_message_text(ChatId(11), sent.id, "Really?").await?;
    let file = || InputFile::memory("hello").file_name("a.txt");
    let document = caller.send_document(ChatId(11), file()).caption("12").await?;
    let id = document.document().map(|document| document.file.id.clone()).unwrap_or(FileId(String::new()));
    let again = InputMediaDocument::new(InputFile::file_id(id.clone()));
    let album = [InputMedia::Document(again), InputMedia::Document(InputMediaDocument::new(file()))];
    assert_eq!(caller.send_media_group(ChatId(11), album).await?.len(), 2);
    assert!(caller.get_file(id).await?.path.starts_with("documents/"));
    assert_eq!(caller.get_chat(ChatId(11)).await?.first_name(), Some("Kim"));
    let tap = kim.taps(2, "y");
    caller.answer_callback_query(teloxide::types::CallbackQueryId(tap)).await?;
    bot.sandbox.supergroup(-1005, "Staff", true).promotes_bot(&kim, true);
    let topic = caller.create_forum_topic(ChatId(-1005), "F01").await?;
    let sending = caller.send_message(ChatId(-1005), "hello").message_thread_id(topic.thread_id);
    assert_eq!(sending.await?.thread_id, Some(topic.thread_id));
    let member = caller.get_chat_member(ChatId(-1005), caller.get_me().await?.id).await?;
    assert!(member.is_administrator());
    let updates = caller.get_updates().await?;

    assert!(updates.iter().all(|update| !matches!(update.kind, teloxide::types::UpdateKind::Error(_))));
    assert_eq!(bot.sandbox.violations(), Vec::<String>::new());
    Ok(())
}
