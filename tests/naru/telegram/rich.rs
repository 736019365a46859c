//! Formatting as people type it in Telegram.

use naru::domain::message::{Span, Style, Text};
use naru::telegram::incoming::{File, Said, What, read};
use proptest::prelude::*;
use serde_json::{Value, json};

fn what(content: Value) -> What {
    let mut message = json!({ "message_id": 7, "date": 1, "chat": { "id": 101, "type": "private" } });
    message.as_object_mut().unwrap().extend(content.as_object().unwrap().clone());
    read(&json!({ "update_id": 1, "message": message }).to_string()).unwrap().what
}

fn said(text: &str, entities: Value) -> Said {
    let What::Text(said) = what(json!({ "text": text, "entities": entities })) else { panic!("no text") };
    said
}

fn file(caption: &str, entities: Value) -> File {
    let document = json!({ "file_id": "F", "file_unique_id": "U" });
    let What::File(file) = what(json!({ "document": document, "caption": caption, "caption_entities": entities }))
    else {
        panic!("no file")
    };
    file
}

fn entity(kind: &str, offset: i64, length: i64) -> Value {
    json!({ "type": kind, "offset": offset, "length": length })
}

fn link(offset: i64, length: i64, url: &str) -> Value {
    json!({ "type": "text_link", "offset": offset, "length": length, "url": url })
}

/// Each span with its style, and where it leads.
fn spans(text: &Text) -> Vec<(&str, Style, Option<&str>)> {
    text.0.iter().map(|span| (span.text.as_str(), span.style, span.link.as_deref())).collect()
}

#[test]
fn what_was_formatted_stays_so_one_in_another_and_across() {
    let text = "안녕 😀 굵게 둘다 기울임";
    let both = said(text, json!([entity("bold", 6, 5), entity("italic", 9, 6)])).rich;
    assert_eq!(
        spans(&both),
        [
            ("안녕 😀 ", Style::PLAIN, None),
            ("굵게 ", Style::BOLD, None),
            ("둘다", Style::BOLD | Style::ITALIC, None),
            (" 기울임", Style::ITALIC, None),
        ]
    );
    assert_eq!(both.to_plain(), text);

    let page = "https://naru.example/p";
    let all = json!([
        entity("blockquote", 0, 4),
        link(0, 2, page),
        entity("underline", 0, 2),
        entity("strikethrough", 2, 2),
        entity("spoiler", 2, 2),
        entity("pre", 4, 1),
        entity("code", 5, 1),
    ]);
    let quoted = file("가나다라마바", all).caption_rich;
    assert_eq!(
        spans(&quoted),
        [
            ("가나", Style::QUOTE | Style::UNDERLINED, Some(page)),
            ("다라", Style::QUOTE | Style::STRUCK | Style::SPOILER, None),
            ("마", Style::PRE, None),
            ("바", Style::CODE, None),
        ]
    );
}

#[test]
fn what_is_unknown_or_lies_outside_is_plain_text() {
    let odd = [
        json!([entity("date_time", 0, 2)]),
        json!([entity("custom_emoji", 0, 2), entity("mention", 0, 2), entity("something_new", 0, 2)]),
        json!([entity("bold", 4, 9), entity("bold", -1, 2), entity("bold", 99, 1), entity("bold", 1, 0)]),
        json!([entity("bold", i64::MAX, i64::MAX), { "type": "bold", "offset": 0, "length": 1e300 }]),
        json!([{ "type": "bold" }, 7, null, "bold", { "type": 5, "offset": 0, "length": 1 }]),
        json!({ "type": "bold" }),
        json!("bold"),
        Value::Null,
        json!([
            link(0, 2, "javascript:alert(1)"),
            link(0, 2, "data:text/html,x"),
            link(0, 2, "https:"),
            link(0, 2, "")
        ]),
        json!([entity("text_link", 0, 2)]),
    ];
    for entities in odd {
        assert_eq!(said("plain", entities.clone()).rich, Text::plain("plain"), "{entities}");
        assert_eq!(file("plain", entities.clone()).caption_rich, Text::plain("plain"), "{entities}");
    }
    for good in ["http://a.example", "HTTPS://a.example/b", "tg://resolve?domain=a", "mailto:a@b.example"] {
        assert_eq!(said("plain", json!([link(0, 5, good)])).rich.0[0].link.as_deref(), Some(good));
    }
}

#[test]
fn no_emoji_and_no_syllable_is_cut() {
    // Half a surrogate pair, a family, a flag, an accent, a syllable in parts.
    for whole in ["😀", "👨‍👩‍👧‍👦", "🇰🇷", "e\u{301}", "\u{1112}\u{1161}\u{11ab}"] {
        let text = format!("가{whole}나");
        let composed = said(&text, Value::Null).text;
        for length in 1..whole.encode_utf16().count() as i64 {
            let rich = said(&text, json!([entity("bold", 0, 1 + length)])).rich;
            assert_eq!(rich.0[0].text, "가", "{whole} {length}");
            assert_eq!(rich.to_plain(), composed);
            let first = said(&format!("{whole}나"), json!([entity("bold", 0, length)])).rich;
            assert_eq!(spans(&first), [(&composed["가".len()..], Style::PLAIN, None)]);
        }
    }
}

fn entities() -> impl Strategy<Value = Vec<Value>> {
    let kinds = ["bold", "italic", "underline", "strikethrough", "spoiler", "code", "pre", "blockquote", "url", "odd"];
    let kind = prop::sample::select(kinds.to_vec());
    let styled = (kind, -2..40_i64, -2..40_i64).prop_map(|(kind, offset, length)| entity(kind, offset, length));
    let linked = (-2..40_i64, -2..40_i64).prop_map(|(offset, length)| link(offset, length, "https://a.example/"));
    prop::collection::vec(prop_oneof![4 => styled, 1 => linked], 0..30)
}

fn text() -> impl Strategy<Value = String> {
    let whole =
        ["👨‍👩‍👧‍👦", "👍🏽", "🇰🇷", "❤️", "e\u{301}", "\u{1100}\u{1161}\u{11a8}", "가", "a", " ", "\n", "\u{301}", "\u{200d}"];
    let odd = prop::collection::vec(prop::sample::select(whole.to_vec()), 0..16).prop_map(|parts| parts.concat());
    prop_oneof![2 => odd, 1 => ".{0,40}"]
}

proptest! {
    #[test]
    fn any_formatting_keeps_the_words_and_cuts_nothing(text in text(), entities in entities()) {
        let said = said(&text, json!(entities));

        prop_assert_eq!(said.rich.to_plain(), said.text);
        let alone = |span: &Span| said_again(&span.text) == span.text && !span.text.is_empty();
        prop_assert!(said.rich.0.iter().all(alone));
        let starts_within = |span: &Span| span.text.starts_with(['\u{301}', '\u{200d}', '\u{fe0f}', '\u{1f3fd}']);
        prop_assert!(!said.rich.0.iter().skip(1).any(starts_within), "{:?}", said.rich);
    }
}

fn said_again(text: &str) -> String {
    said(text, Value::Null).text
}
