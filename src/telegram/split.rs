//! Cutting long texts where Telegram's limits want it: on a paragraph, else a line, else a space, never inside a
//! character that is drawn as one.

use unicode_normalization::char::is_combining_mark;

use crate::domain::message::{Message, Span, Text};

/// Unicode scalars after parsing, as the server counts them.
pub const MAX_TEXT: usize = 4096;
pub const MAX_CAPTION: usize = 1024;
/// More than this in one message is not styled by Telegram.
pub const MAX_ENTITIES: usize = 100;

/// The messages one message becomes. The buttons stay with the last, the file with the first whose caption fits.
pub fn split(message: Message) -> Vec<Message> {
    let limit = if message.document.is_some() { MAX_CAPTION } else { MAX_TEXT };
    if message.text.to_plain().chars().count() <= limit {
        return vec![message];
    }
    let Message { text, keyboard, document, album } = message;
    let mut parts: Vec<Message> = cut(text, MAX_TEXT).into_iter().map(Message::new).collect();
    if let Some(document) = document {
        parts.push(Message::default().document(document));
    }
    if !album.is_empty() {
        parts.push(Message { album, ..Message::default() });
    }
    if let Some(last) = parts.last_mut() {
        last.keyboard = keyboard;
    }
    parts
}

fn cut(text: Text, limit: usize) -> Vec<Text> {
    let mut parts = Vec::new();
    let mut rest = text;
    loop {
        let plain = rest.to_plain();
        if plain.chars().count() <= limit {
            parts.push(rest);
            // Telegram refuses a message without words.
            parts.retain(|part: &Text| !part.is_empty());
            return parts;
        }
        let (first, second) = divide(rest, cut_at(&plain, limit));
        parts.push(first);
        rest = trimmed_start(second);
    }
}

/// The byte at which to cut, at most `limit` scalars in.
fn cut_at(plain: &str, limit: usize) -> usize {
    let end = plain.char_indices().nth(limit).map_or(plain.len(), |(at, _)| at);
    let head = &plain[..end];
    // A cut in the first half would leave a stump; better a long line than that.
    let far_enough = |at: &usize| *at > end / 2;
    head.rfind("\n\n")
        .filter(far_enough)
        .or_else(|| head.rfind('\n').filter(far_enough))
        .or_else(|| head.rfind(' ').filter(far_enough))
        .unwrap_or_else(|| before_joined(plain, end))
}

/// Steps back from the middle of a character made of several: joiners, variation selectors, skin tones, flags, accents.
fn before_joined(plain: &str, end: usize) -> usize {
    let mut at = end;
    loop {
        let next = plain[at..].chars().next();
        let Some(previous) = plain[..at].chars().next_back() else { return end };
        // Two letters make a flag: between flags may be cut, inside one not.
        let flags = plain[..at].chars().rev().take_while(|c| is_flag(*c)).count();
        let in_flag = flags % 2 == 1 && next.is_some_and(is_flag);
        if !next.is_some_and(joins_back) && previous != '\u{200d}' && !in_flag {
            return at;
        }
        at -= previous.len_utf8();
    }
}

fn joins_back(c: char) -> bool {
    matches!(c, '\u{200d}' | '\u{1f3fb}'..='\u{1f3ff}' | '\u{e0020}'..='\u{e007f}')
        || is_combining_mark(c)
        || ('\u{1160}'..='\u{11ff}').contains(&c)
}

fn is_flag(c: char) -> bool {
    ('\u{1f1e6}'..='\u{1f1ff}').contains(&c)
}

/// Divides styled text at a byte of its plain form; a span that is cut keeps its style on both sides.
fn divide(text: Text, at: usize) -> (Text, Text) {
    let (mut first, mut second, mut passed) = (Text::default(), Text::default(), 0);
    for span in text.0 {
        let length = span.text.len();
        if passed + length <= at {
            first.0.push(span);
        } else if passed >= at {
            second.0.push(span);
        } else {
            let (head, tail) = span.text.split_at(at - passed);
            first.0.push(Span { text: head.to_owned(), ..span.clone() });
            second.0.push(Span { text: tail.to_owned(), ..span });
        }
        passed += length;
    }
    (first, second)
}

fn trimmed_start(mut text: Text) -> Text {
    while let Some(first) = text.0.first_mut() {
        first.text = first.text.trim_start().to_owned();
        if !first.text.is_empty() {
            break;
        }
        text.0.remove(0);
    }
    text
}
