//! Styles as Telegram's entities: their places counted in UTF-16 units, one inside another and never across, as many as
//! Telegram takes.

use teloxide_core::types::{MessageEntity, MessageEntityKind};

use super::split::MAX_ENTITIES;
use crate::domain::message::{Span, Style, Text, is_link};

#[derive(Clone, PartialEq)]
enum Look {
    Style(Style),
    Link(reqwest::Url),
}

struct Open {
    look: Look,
    from: usize,
    /// Something that is not blank stands in it.
    shows: bool,
}

pub fn of(text: &Text) -> Vec<MessageEntity> {
    let spans: Vec<(usize, bool, Vec<Look>)> = text.0.iter().map(seen).collect();
    let mut found = Vec::new();
    let mut open: Vec<Open> = Vec::new();
    let mut at = 0;
    for (place, (length, shows, looks)) in spans.iter().enumerate() {
        let going_on = open.iter().take_while(|open| looks.contains(&open.look)).count();
        close(&mut found, open.split_off(going_on), at);
        let mut new: Vec<&Look> = looks.iter().filter(|look| !open.iter().any(|open| open.look == **look)).collect();
        // What goes on for longest goes around the others, so that few have to be cut.
        let lasts = |look: &Look| spans[place..].iter().take_while(|(.., looks)| looks.contains(look)).count();
        new.sort_by_key(|look| std::cmp::Reverse(lasts(look)));
        open.extend(new.into_iter().map(|look| Open { look: look.clone(), from: at, shows: false }));
        for open in &mut open {
            open.shows |= shows;
        }
        at += length;
    }
    close(&mut found, open, at);
    found.sort_by_key(|entity: &MessageEntity| (entity.offset, std::cmp::Reverse(entity.length)));
    found.truncate(MAX_ENTITIES);
    found
}

/// The units of a span, whether there is anything to see in it, and how it looks.
fn seen(span: &Span) -> (usize, bool, Vec<Look>) {
    let link = span.link.as_deref().filter(|link| is_link(link)).and_then(|link| reqwest::Url::parse(link).ok());
    // Nothing else stands within code at Telegram, and a link is more than a look.
    let fixed = Style::CODE | Style::PRE;
    let style = match &link {
        Some(_) => span.style.without(fixed),
        None if span.style.has(Style::PRE) => span.style & (Style::PRE | Style::QUOTE),
        None if span.style.has(Style::CODE) => span.style & (Style::CODE | Style::QUOTE),
        None => span.style,
    };
    let looks = style.each().map(Look::Style).chain(link.map(Look::Link)).collect();
    (span.text.encode_utf16().count(), !span.text.trim().is_empty(), looks)
}

fn close(found: &mut Vec<MessageEntity>, open: Vec<Open>, at: usize) {
    for Open { look, from, .. } in open.into_iter().filter(|open| open.shows) {
        found.push(MessageEntity { kind: kind(look), offset: from, length: at - from });
    }
}

fn kind(look: Look) -> MessageEntityKind {
    match look {
        Look::Link(url) => MessageEntityKind::TextLink { url },
        Look::Style(Style::BOLD) => MessageEntityKind::Bold,
        Look::Style(Style::ITALIC) => MessageEntityKind::Italic,
        Look::Style(Style::UNDERLINED) => MessageEntityKind::Underline,
        Look::Style(Style::STRUCK) => MessageEntityKind::Strikethrough,
        Look::Style(Style::SPOILER) => MessageEntityKind::Spoiler,
        Look::Style(Style::CODE) => MessageEntityKind::Code,
        Look::Style(Style::PRE) => MessageEntityKind::Pre { language: None },
        Look::Style(_) => MessageEntityKind::Blockquote,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::json;

    use super::*;
    use crate::telegram::rich;

    const LINK: &str = "https://naru.example/p?a=1";

    fn spans() -> impl Strategy<Value = Vec<Span>> {
        let words = prop::sample::select(vec!["가나 ", "😀", "a", "👨‍👩‍👧‍👦", "\n다", "🇰🇷 라"]);
        let styles = prop::collection::vec(prop::sample::select(Style::EACH.to_vec()), 0..4);
        let span = (words, styles, prop::bool::weighted(0.2)).prop_map(|(text, styles, linked)| Span {
            text: text.to_owned(),
            style: styles.into_iter().fold(Style::PLAIN, |all, (one, _)| all | one),
            link: linked.then(|| LINK.to_owned()),
        });
        prop::collection::vec(span, 0..12)
    }

    /// As Telegram can show it.
    fn shown(spans: &[Span]) -> Text {
        let mut text = Text::default();
        for span in spans {
            let (_, _, looks) = seen(span);
            let style = looks.iter().fold(Style::PLAIN, |all, look| match look {
                Look::Style(style) => all | *style,
                Look::Link(_) => all,
            });
            text.add(Span { style, ..span.clone() });
        }
        text
    }

    proptest! {
        #[test]
        fn what_is_sent_reads_back_as_it_looked_and_nothing_crosses(spans in spans()) {
            let text = Text(spans.clone());
            let entities = of(&text);

            prop_assert!(entities.len() <= MAX_ENTITIES);
            for (one, other) in entities.iter().flat_map(|one| entities.iter().map(move |other| (one, other))) {
                let (end, other_end) = (one.offset + one.length, other.offset + other.length);
                let crosses = one.offset < other.offset && other.offset < end && end < other_end;
                prop_assert!(!crosses, "{one:?} {other:?}");
            }
            if entities.len() < MAX_ENTITIES {
                prop_assert_eq!(rich::read(&text.to_plain(), Some(&json!(entities))), shown(&spans));
            }
        }
    }

    #[test]
    fn what_goes_on_is_one_entity_and_a_blank_alone_is_none() {
        let bold_and = |text: &str, style| Span { text: text.to_owned(), style: Style::BOLD | style, link: None };
        let text = Text(vec![
            bold_and("굵게 ", Style::PLAIN),
            bold_and("둘다", Style::ITALIC),
            bold_and(" 굵게", Style::PLAIN),
            Span { text: " \n".to_owned(), style: Style::UNDERLINED, link: None },
        ]);

        let expected = json!([
            { "type": "bold", "offset": 0, "length": 8 },
            { "type": "italic", "offset": 3, "length": 2 },
        ]);
        assert_eq!(json!(of(&text)), expected);
    }

    #[test]
    fn a_link_that_leads_nowhere_good_is_only_text() {
        for link in ["javascript:alert(1)", "file:///etc/passwd", "no link", "https://", ""] {
            let text = Text(vec![Span { text: "a".to_owned(), style: Style::PLAIN, link: Some(link.to_owned()) }]);
            assert_eq!(of(&text), [], "{link}");
        }
    }
}
