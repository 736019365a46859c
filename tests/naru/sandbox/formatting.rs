//! Formatting, albums and deletions, as people and bots do them.

use data_encoding::BASE64;
use naru::sandbox::Album;
use serde_json::{Value, json};

use super::stage::{Bot, spec};

fn entity(kind: &str, offset: i64, length: i64) -> Value {
    json!({ "type": kind, "offset": offset, "length": length })
}

#[tokio::test]
async fn what_a_person_formats_arrives_with_its_entities() {
    let bot = Bot::new().await;
    let kim = bot.sandbox.user(11, "Kim", "ko");
    kim.start("");
    let said = bot.ok("sendMessage", json!({ "chat_id": 11, "text": "one" })).await;

    let bold = [entity("bold", 0, 2)];
    kim.writes("굵게 /help", &bold, said["message_id"].as_i64());
    kim.types("😀 **굵게 __둘다__** `**` [길](https://a.kr/?a=1) ~~x ~~ ||y|| [z](no)");
    let file =
        |bytes: &'static [u8], caption: &'static str| Album { name: "a.pdf", mime: "application/pdf", bytes, caption };
    kim.sends_formatted_album(&[file(b"%PDF a", "굵게"), file(b"%PDF b", "")], &bold);

    let updates = bot.updates(json!({})).await;
    assert_eq!(updates[1]["message"]["entities"], json!([bold[0], entity("bot_command", 3, 5)]));
    assert_eq!(updates[1]["message"]["reply_to_message"]["text"], "one");
    assert_eq!(updates[2]["message"]["text"], "😀 굵게 둘다 ** 길 ~~x ~~ y [z](no)");
    assert_eq!(
        updates[2]["message"]["entities"],
        json!([
            entity("bold", 3, 5),
            entity("italic", 6, 2),
            entity("code", 9, 2),
            { "type": "text_link", "url": "https://a.kr/?a=1", "offset": 12, "length": 1 },
            entity("spoiler", 21, 1),
        ])
    );
    assert_eq!(updates[3]["message"]["caption_entities"], json!(bold));
    assert_eq!(updates[4]["message"]["caption_entities"], Value::Null);
}

#[tokio::test]
async fn another_process_sends_formatted_words_and_albums() {
    let bot = Bot::new().await;
    bot.sandbox.user(11, "Kim", "ko").start("");
    let url = format!("{}/sandbox/act", bot.sandbox.url());
    let act = async |body: Value| -> Value {
        bot.http.post(&url).json(&body).send().await.expect("an answer").json().await.expect("JSON")
    };

    let bold = json!([entity("bold", 0, 1)]);
    let says = json!({ "user": 11, "does": "says", "text": "가나", "entities": bold, "reply_to": 1 });
    assert_eq!(act(says).await, json!({ "message": 2 }));
    assert_eq!(act(json!({ "user": 11, "does": "types", "text": "**가**나" })).await, json!({ "message": 3 }));
    let file = |name: &str| json!({ "name": name, "mime": "application/pdf", "bytes": BASE64.encode(name.as_bytes()) });
    let files = [file("a.pdf"), file("b.pdf")];
    let album =
        json!({ "user": 11, "does": "sends_album", "files": files, "caption": "가나", "caption_entities": bold });
    assert_eq!(act(album).await, json!({ "messages": [4, 5] }));

    let shown = bot.sandbox.messages(11);
    assert_eq!(shown[1].json["reply_to_message"]["message_id"], 1);
    let formatted: Vec<_> = shown[1..4].iter().map(|shown| (shown.text.as_str(), json!(shown.entities))).collect();
    assert_eq!(formatted, [("가나", bold.clone()), ("가나", bold.clone()), ("가나", bold)]);
    assert!(shown[4].media_group_id.is_some() && shown[4].media_group_id == shown[3].media_group_id);
    assert_eq!(bot.sandbox.file(&shown[4].document.as_ref().expect("a file").file_id).as_deref(), Some(&b"b.pdf"[..]));
}

#[tokio::test]
async fn what_is_two_days_old_stays() {
    let bot = Bot::new().await;
    bot.sandbox.user(11, "Kim", "ko").start("");
    let say = async || bot.ok("sendMessage", json!({ "chat_id": 11, "text": "x" })).await["message_id"].clone();
    let (old, older) = (say().await, say().await);
    bot.time.passes(48.0 * 3600.0 + 1.0);
    let new = say().await;
    let one = |id: &Value| json!({ "chat_id": 11, "message_id": id });
    let several = |ids: &[&Value]| json!({ "chat_id": 11, "message_ids": ids });
    let left = || bot.sandbox.messages(11).iter().filter(|shown| shown.from_bot && !shown.deleted).count();

    let stays = "400 Bad Request: message can't be deleted for everyone";
    assert_eq!(bot.refused("deleteMessage", one(&old)).await, stays);
    assert_eq!(bot.refused("deleteMessages", several(&[&new, &old, &older])).await, stays);
    assert_eq!(left(), 3);
    assert_eq!(bot.ok("deleteMessages", several(&[&json!(99), &new])).await, json!(true));
    assert_eq!(left(), 2);
    assert_eq!(
        bot.refused("deleteMessages", several(&[])).await,
        "400 Bad Request: message identifiers are not specified"
    );
}

#[tokio::test]
async fn in_a_group_a_bot_deletes_what_others_said_only_as_an_administrator() {
    let bot = Bot::new().await;
    let kim = bot.sandbox.user(11, "Kim", "ko");
    let group = bot.sandbox.supergroup(-1001, "Office", false);
    group.adds_bot(&kim);
    let said = group.says(&kim, "hello");
    let delete = json!({ "chat_id": -1001, "message_id": said });

    assert_eq!(
        bot.refused("deleteMessage", delete.clone()).await,
        "400 Bad Request: message can't be deleted for everyone"
    );
    group.promotes_bot(&kim, false);
    bot.ok("deleteMessage", delete).await;
}

#[tokio::test]
async fn the_parts_of_an_upload_are_no_fields_of_the_request() {
    let bot = Bot::with(naru::sandbox::Options { spec: Some(spec()), ..Default::default() }).await;
    bot.sandbox.user(11, "Kim", "ko").start("");
    let part = |name: &'static str| reqwest::multipart::Part::bytes(b"hello".to_vec()).file_name(name);
    let media = json!([
        { "type": "document", "media": "attach://x", "caption": "both" },
        { "type": "document", "media": "attach://y" },
    ]);
    let form = reqwest::multipart::Form::new().text("chat_id", "11").text("media", media.to_string());
    let form = form.part("x", part("x.txt")).part("y", part("y.txt"));

    let sent = bot.http.post(bot.address("SendMediaGroup")).multipart(form).send().await.expect("an answer");

    assert!(sent.status().is_success());
    assert_eq!(bot.sandbox.violations(), Vec::<String>::new());
}
