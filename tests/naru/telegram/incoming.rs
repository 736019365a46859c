//! Updates as Telegram really sends them, and as it might.

use naru::domain::ids::{ChatId, MessageId, UserId};
use naru::telegram::incoming::{What, envelope, read};
use serde_json::{Value, json};

fn message(content: Value) -> String {
    let mut message = json!({
        "message_id": 7, "date": 1_600_041_600, "chat": { "id": 101, "type": "private" },
        "from": { "id": 101, "is_bot": false, "first_name": "Kim", "language_code": "ko" },
    });
    message.as_object_mut().unwrap().extend(content.as_object().unwrap().clone());
    json!({ "update_id": 1, "message": message }).to_string()
}

fn what(content: Value) -> What {
    read(&message(content)).unwrap().what
}

// 61
#[test]
fn korean_in_parts_is_kept_composed() {
    let What::Text(said) = what(json!({ "text": "\u{1112}\u{1161}\u{11ab}글" })) else { panic!() };
    assert_eq!(said.text, "한글");
    let file = json!({ "document": { "file_id": "F", "file_unique_id": "U", "file_name": "\u{1100}\u{1161}.pdf" }, "caption": "\u{1100}\u{1161}" });
    let What::File(file) = what(file) else { panic!() };
    assert_eq!((file.name.as_deref(), file.caption.as_deref()), (Some("가.pdf"), Some("가")));
}

#[test]
fn what_may_be_missing_may_be_missing() {
    let What::File(file) = what(json!({ "document": { "file_id": "F", "file_unique_id": "U" } })) else { panic!() };
    assert_eq!((file.name, file.mime, file.size, file.caption, file.album), (None, None, None, None, None));

    let raw = json!({ "update_id": 1, "message": { "message_id": 7, "chat": { "id": 101 }, "text": "hello" } });
    let read = read(&raw.to_string()).unwrap();
    assert_eq!((read.from.user, read.from.language_code, read.chat), (UserId(101), None, ChatId(101)));
}

// 5
#[test]
fn a_new_kind_of_entity_hides_neither_text_nor_file() {
    let entity = json!([{ "type": "date_time", "offset": 0, "length": 1, "unix_time": 5 }]);
    assert!(matches!(what(json!({ "text": "1", "entities": entity })), What::Text(_)));
    let file =
        json!({ "document": { "file_id": "F", "file_unique_id": "U" }, "caption": "1", "caption_entities": entity });
    assert!(matches!(what(file), What::File(_)));
}

// 58
#[test]
fn forwarded_words_are_known_as_such() {
    let origin = json!({ "type": "hidden_user", "sender_user_name": "Lee", "date": 1 });
    let What::Text(said) = what(json!({ "text": "yes", "forward_origin": origin })) else { panic!() };
    assert!(said.forwarded);
    assert_eq!(read(&message(json!({ "text": "yes", "forward_origin": origin }))).unwrap().from.user, UserId(101));
}

#[test]
fn the_largest_size_of_a_picture_counts_and_albums_are_told_apart() {
    let size = |id: &str| json!({ "file_id": id, "file_unique_id": id, "width": 1, "height": 1 });
    let What::File(file) = what(json!({ "photo": [size("s"), size("m"), size("l")], "media_group_id": "A" })) else {
        panic!()
    };
    assert!(file.is_photo);
    assert_eq!((file.file_id.as_str(), file.album.as_deref()), ("l", Some("A")));
}

// 48
#[test]
fn everything_else_says_what_it_is() {
    for (field, kind) in [
        ("sticker", "sticker"),
        ("voice", "voice"),
        ("video_note", "video"),
        ("location", "location"),
        ("contact", "contact"),
        ("dice", "other"),
        ("rich_message", "other"),
    ] {
        let What::Other { kind: found, message, .. } = what(json!({ field: { "any": 1 } })) else { panic!("{field}") };
        assert_eq!((found, message), (kind, MessageId(7)));
    }
}

#[test]
fn taps_blocks_and_edits_are_read() {
    let from = json!({ "id": 101, "first_name": "Kim" });
    let tap = |message: Value| {
        let query = json!({ "id": "q", "from": from, "data": "home", "message": message });
        let raw = json!({ "update_id": 1, "callback_query": query }).to_string();
        (envelope(&raw).unwrap(), read(&raw).unwrap().what)
    };
    let (known, tapped) = tap(json!({ "message_id": 5, "date": 0, "chat": { "id": 101, "type": "private" } }));
    assert_eq!((known.chat, known.callback.as_deref()), (Some(ChatId(101)), Some("q")));
    assert_eq!(tapped, What::Tap { data: "home".into(), message: None });
    assert_eq!(tap(Value::Null).1, What::Tap { data: "home".into(), message: None });

    let member =
        json!({ "chat": { "id": 101, "type": "private" }, "from": from, "new_chat_member": { "status": "kicked" } });
    let raw = json!({ "update_id": 1, "my_chat_member": member }).to_string();
    assert_eq!(read(&raw).unwrap().what, What::Reachable(false));
    let edited = json!({ "message_id": 5, "chat": { "id": 101, "type": "private" }, "from": from, "text": "new" });
    let raw = json!({ "update_id": 1, "edited_message": edited }).to_string();
    assert_eq!(read(&raw).unwrap().what, What::Edited { message: MessageId(5), text: Some("new".into()) });
}

// 3
#[test]
fn what_cannot_be_read_still_says_where_it_came_from() {
    let odd = message(json!({ "text": { "blocks": [] } }));
    assert_eq!(read(&odd), None);
    assert_eq!(envelope(&odd).unwrap().chat, Some(ChatId(101)));
    let odd = json!({ "update_id": 1, "callback_query": { "id": "q", "from": { "id": 101 }, "data": 5 } }).to_string();
    let known = envelope(&odd).unwrap();
    assert_eq!((known.chat, known.callback.as_deref()), (Some(ChatId(101)), Some("q")));
    assert_eq!(envelope(r#"{"update_id":9,"message":3}"#).unwrap().chat, None);
    assert_eq!(envelope("{}"), None);
}
