//! Cutting long texts where Telegram's limits want it: on a paragraph, else a line, else a space, never inside a
//! character that is drawn as one.

use crate::domain::drawn;
use crate::domain::message::{Document, Message, Span, Text};

/// Unicode scalars after parsing, as the server counts them.
pub const MAX_TEXT: usize = 4096;
pub const MAX_CAPTION: usize = 1024;
/// More than this in one message is not styled by Telegram.
pub const MAX_ENTITIES: usize = 100;

/// Files in one album.
pub const MOST_TOGETHER: usize = 10;

/// The messages one message becomes. The buttons stay with the last, which is no album where there are any; files stay
/// with the words where their caption has room, and follow them where not.
pub fn split(mut message: Message) -> Vec<Message> {
    // One file is no album.
    if message.document.is_none() && message.album.len() == 1 {
        message.document = message.album.pop();
    }
    let is_album = !message.album.is_empty();
    let is_apart =
        is_album && (message.album.len() > MOST_TOGETHER || message.document.is_some() || !message.keyboard.is_empty());
    let limit = if message.files().next().is_some() { MAX_CAPTION } else { MAX_TEXT };
    if !is_apart && message.text.to_plain().chars().count() <= limit {
        return vec![message];
    }
    let Message { text, keyboard, document, album } = message;
    let words = cut(text, MAX_TEXT).into_iter().map(Message::new);
    let single = document.into_iter().map(|document| Message::default().document(document));
    let files = single.chain(album.chunks(MOST_TOGETHER).map(together));
    let mut parts: Vec<Message> =
        if is_album && !keyboard.is_empty() { files.chain(words).collect() } else { words.chain(files).collect() };
    if let Some(last) = parts.last_mut() {
        last.keyboard = keyboard;
    }
    parts
}

fn together(files: &[Document]) -> Message {
    match files {
        [one] => Message::default().document(one.clone()),
        _ => Message::default().album(files.to_vec()),
    }
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
        .or_else(|| Some(drawn::boundary_before(plain, end)).filter(|at| *at > 0))
        .unwrap_or(end)
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
