//! The markup of the Fluent files: `<b>`, `<i>` and `<code>`, not nested. Arguments have their `<` swapped for a
//! Unicode noncharacter while a message is put together, so that only the files' own tags are ever read as tags.

use crate::domain::message::{Style, Text};

/// Stands for `<` in an argument. Noncharacters have no meaning in text that is exchanged.
const LESS: char = '\u{FDD0}';
/// Stands before `0` or `1` where an argument held one of these two noncharacters itself.
const ESCAPE: char = '\u{FDD1}';

const TAGS: [(&str, &str, Style); 3] =
    [("<b>", "</b>", Style::BOLD), ("<i>", "</i>", Style::ITALIC), ("<code>", "</code>", Style::CODE)];

/// Text in which nothing is a tag.
pub(super) fn escape(text: &str) -> String {
    if !text.contains(['<', LESS, ESCAPE]) {
        return text.to_owned();
    }
    let mut escaped = String::with_capacity(text.len() + 8);
    for char in text.chars() {
        match char {
            '<' => escaped.push(LESS),
            LESS => escaped.extend([ESCAPE, '0']),
            ESCAPE => escaped.extend([ESCAPE, '1']),
            _ => escaped.push(char),
        }
    }
    escaped
}

/// What `escape` was given.
pub(super) fn restore(text: &str) -> String {
    if !text.contains([LESS, ESCAPE]) {
        return text.to_owned();
    }
    let mut restored = String::with_capacity(text.len());
    let mut chars = text.chars();
    while let Some(char) = chars.next() {
        match char {
            LESS => restored.push('<'),
            ESCAPE => restored.push(if chars.next() == Some('0') { LESS } else { ESCAPE }),
            _ => restored.push(char),
        }
    }
    restored
}

/// Whether reading the markup would change nothing.
pub(super) fn is_plain(formatted: &str) -> bool {
    !formatted.contains(['<', LESS, ESCAPE])
}

/// The spans of a formatted message. A tag without its end is read literally.
pub(super) fn read(formatted: &str) -> Text {
    let mut text = Text::default();
    let mut plain = String::new();
    let mut rest = formatted;
    while let Some(at) = rest.find('<') {
        let (before, tagged) = rest.split_at(at);
        plain.push_str(before);
        match styled(tagged) {
            Some((inside, style, after)) => {
                text.push(restore(&std::mem::take(&mut plain)), Style::PLAIN);
                text.push(restore(inside), style);
                rest = after;
            }
            None => {
                plain.push('<');
                rest = &tagged[1..];
            }
        }
    }
    plain.push_str(rest);
    text.push(restore(&plain), Style::PLAIN);
    text
}

fn styled(tagged: &str) -> Option<(&str, Style, &str)> {
    TAGS.iter().find_map(|(open, close, style)| {
        let (inside, after) = tagged.strip_prefix(open)?.split_once(close)?;
        Some((inside, *style, after))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_files_own_tags_are_read() {
        let name = escape("<b>&_*</b> \u{FDD0}\u{FDD1}0");

        let text = read(&format!("a <b>{name}</b> <u>b</u> <b>c"));

        assert_eq!(text.to_plain(), "a <b>&_*</b> \u{FDD0}\u{FDD1}0 <u>b</u> <b>c");
        let bold: Vec<&str> =
            text.0.iter().filter(|span| span.style == Style::BOLD).map(|span| span.text.as_str()).collect();
        assert_eq!(bold, ["<b>&_*</b> \u{FDD0}\u{FDD1}0"]);
    }
}
