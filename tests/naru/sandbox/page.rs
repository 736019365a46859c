//! The page and its own interface: people driven from outside.

use serde_json::{Value, json};

use super::stage::Bot;

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
