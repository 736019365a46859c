//! Requests held against the Bot API, and what a bot sets about itself.

use naru::sandbox::{Options, check};
use serde_json::{Value, json};

use super::stage::{Bot, spec};

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
async fn teloxide_understands_the_answers() -> anyhow::Result<()> {
    use teloxide_core::payloads::{SendDocumentSetters, SendMessageSetters};
    use teloxide_core::prelude::Requester;
    use teloxide_core::types::{
        ChatId, FileId, InlineKeyboardButton, InlineKeyboardMarkup, InputFile, InputMedia, InputMediaDocument,
    };
    let bot = Bot::with(Options { spec: Some(spec()), ..Options::default() }).await;
    let kim = bot.sandbox.user(11, "Kim", "ko");
    kim.start("abc");
    let caller = teloxide_core::Bot::new(bot.sandbox.token()).set_api_url(bot.sandbox.url().parse()?);

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
    caller.answer_callback_query(teloxide_core::types::CallbackQueryId(tap)).await?;
    bot.sandbox.supergroup(-1005, "Staff", true).promotes_bot(&kim, true);
    let topic = caller.create_forum_topic(ChatId(-1005), "F01").await?;
    let sending = caller.send_message(ChatId(-1005), "hello").message_thread_id(topic.thread_id);
    assert_eq!(sending.await?.thread_id, Some(topic.thread_id));
    let member = caller.get_chat_member(ChatId(-1005), caller.get_me().await?.id).await?;
    assert!(member.is_administrator());
    let updates = caller.get_updates().await?;

    assert!(updates.iter().all(|update| !matches!(update.kind, teloxide_core::types::UpdateKind::Error(_))));
    assert_eq!(bot.sandbox.violations(), Vec::<String>::new());
    Ok(())
}
