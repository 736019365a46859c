//! Groups, their topics and what a bot hears in them.

use serde_json::json;

use super::stage::Bot;

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
