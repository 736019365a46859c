//! Files and albums, both ways.

use naru::sandbox::Album;
use serde_json::{Value, json};

use super::stage::Bot;

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
