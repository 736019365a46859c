//! What the bot says, and what is refused in Telegram's words.

use serde_json::{Value, json};

use super::stage::Bot;

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
