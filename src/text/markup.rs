//! The markup of the Fluent files: `<b>`, `<i>` and `<code>`, not nested. Arguments have their `<` swapped for a
//! Unicode noncharacter while a message is put together, so that only the files' own tags are ever read as tags. The full
//! stop at their end is another, so that `with { $firm }.` says `with Isup Food Inc.` and not two of them.

use crate::domain::message::{Style, Text};

/// Stands for `<` in an argument. Noncharacters have no meaning in text that is exchanged.
const LESS: char = '\u{FDD0}';
/// Stands before `0`, `1` or `2` where an argument held one of these noncharacters itself.
const ESCAPE: char = '\u{FDD1}';
/// Stands for the full stop that ends an argument.
const STOP: char = '\u{FDD2}';

const TAGS: [(&str, &str, Style); 3] =
    [("<b>", "</b>", Style::BOLD), ("<i>", "</i>", Style::ITALIC), ("<code>", "</code>", Style::CODE)];

/// Text in which nothing is a tag.
pub(super) fn escape(text: &str) -> String {
    let (text, stop) = match text.strip_suffix('.').filter(|before| !before.ends_with('.')) {
        Some(before) => (before, Some(STOP)),
        None => (text, None),
    };
    let mut escaped = String::with_capacity(text.len() + 8);
    for char in text.chars() {
        match char {
            '<' => escaped.push(LESS),
            LESS => escaped.extend([ESCAPE, '0']),
            ESCAPE => escaped.extend([ESCAPE, '1']),
            STOP => escaped.extend([ESCAPE, '2']),
            _ => escaped.push(char),
        }
    }
    escaped.extend(stop);
    escaped
}

/// What `escape` was given, with one full stop where the file puts another behind an argument's.
pub(super) fn restore(text: &str) -> String {
    if is_restored(text) {
        return text.to_owned();
    }
    let mut restored = String::with_capacity(text.len());
    let mut chars = text.chars();
    while let Some(char) = chars.next() {
        match char {
            LESS => restored.push('<'),
            ESCAPE => restored.push(match chars.next() {
                Some('0') => LESS,
                Some('2') => STOP,
                _ => ESCAPE,
            }),
            STOP => {
                restored.push('.');
                let rest = chars.as_str();
                if rest.starts_with('.') && !rest.starts_with("..") {
                    chars.next();
                }
            }
            _ => restored.push(char),
        }
    }
    restored
}

fn is_restored(text: &str) -> bool {
    !text.contains([LESS, ESCAPE, STOP])
}

/// Whether reading the markup would change nothing.
pub(super) fn is_plain(formatted: &str) -> bool {
    !formatted.contains('<') && is_restored(formatted)
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
        let name = escape("<b>&_*</b> \u{FDD0}\u{FDD1}0\u{FDD2}");

        let text = read(&format!("a <b>{name}</b> <u>b</u> <b>c"));

        assert_eq!(text.to_plain(), "a <b>&_*</b> \u{FDD0}\u{FDD1}0\u{FDD2} <u>b</u> <b>c");
        let bold: Vec<&str> =
            text.0.iter().filter(|span| span.style == Style::BOLD).map(|span| span.text.as_str()).collect();
        assert_eq!(bold, ["<b>&_*</b> \u{FDD0}\u{FDD1}0\u{FDD2}"]);
    }

    #[test]
    fn a_name_that_ends_with_a_full_stop_ends_the_sentence() {
        let said = |name: &str, after: &str| read(&format!("with {}{after}", escape(name))).to_plain();

        assert_eq!(said("Isup Food Inc.", ". It"), "with Isup Food Inc. It");
        assert_eq!(said("Isup Food Inc.", " and"), "with Isup Food Inc. and");
        assert_eq!(said("Isup Food", "."), "with Isup Food.");
        for (words, after) in [("well...", "."), ("Inc.", "..."), (".", ""), ("", ".")] {
            assert_eq!(said(words, after), format!("with {words}{after}"));
        }
    }
}
