//! Where lines end: at spaces, after hyphens and slashes, and between Chinese or Japanese characters. A Korean word stays
//! together as long as there is room for it; what is wider than a line is cut, never inside what is drawn as one character.

use super::font::{cleaned, width};
use crate::domain::drawn::boundary_before;

/// The lines of a text in so much room; an empty text has one empty line.
pub fn wrapped(text: &str, room: f32, size: f32) -> Vec<String> {
    cleaned(text).split('\n').flat_map(|line| filled(line.trim_end(), room, size)).collect()
}

/// The widest word of a text, beyond which a line must cut one.
pub fn widest_word(text: &str, size: f32) -> f32 {
    let text = cleaned(text);
    text.split('\n').flat_map(words).map(|word| width(word.trim_end(), size)).fold(0.0, f32::max)
}

/// The widest of its own lines.
pub fn widest_line(text: &str, size: f32) -> f32 {
    cleaned(text).split('\n').map(|line| width(line.trim_end(), size)).fold(0.0, f32::max)
}

fn filled(line: &str, room: f32, size: f32) -> Vec<String> {
    let mut lines = Vec::new();
    let mut now = String::new();
    for word in words(line) {
        let fits = |now: &str, word: &str| width(now, size) + width(word.trim_end(), size) <= room;
        if !now.is_empty() && !fits(&now, word) {
            lines.push(std::mem::take(&mut now).trim_end().to_owned());
        }
        let mut rest = word;
        while !fits("", rest) {
            let cut = cut(rest, room, size);
            if cut == rest.len() {
                break;
            }
            lines.push(rest[..cut].to_owned());
            rest = &rest[cut..];
        }
        // Of a word that was cut up to its end only the space after it may be left.
        if rest.len() == word.len() || !rest.trim_end().is_empty() {
            now.push_str(rest);
        }
    }
    if lines.is_empty() || !now.is_empty() {
        lines.push(now.trim_end().to_owned());
    }
    lines
}

/// How many bytes of a word fit; at least one character.
fn cut(word: &str, room: f32, size: f32) -> usize {
    let mut used = 0.0;
    let mut end = 0;
    for (at, c) in word.char_indices() {
        used += width(c.encode_utf8(&mut [0; 4]), size);
        if used > room {
            break;
        }
        end = at + c.len_utf8();
    }
    let first = word.chars().next().map_or(0, char::len_utf8);
    match boundary_before(word, end) {
        0 => (first..=word.len()).find(|at| word.is_char_boundary(*at) && boundary_before(word, *at) == *at),
        end => Some(end),
    }
    .unwrap_or(word.len())
}

/// A line's words, each with the spaces after it.
fn words(line: &str) -> Vec<&str> {
    let mut words = Vec::new();
    let mut start = 0;
    let mut before: Option<char> = None;
    for (at, c) in line.char_indices() {
        if before.is_some_and(|before| may_break(before, c)) && at > start {
            words.push(&line[start..at]);
            start = at;
        }
        before = Some(c);
    }
    if start < line.len() {
        words.push(&line[start..]);
    }
    words
}

fn may_break(before: char, after: char) -> bool {
    let ends = before == ' ' || matches!(before, '-' | '/' | '·' | '–' | '—') && after.is_alphabetic();
    (ends && after != ' ') || (is_dense(before) && is_dense(after))
}

/// Written without spaces between words.
fn is_dense(c: char) -> bool {
    matches!(c, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn korean_words_stay_together_and_long_ones_are_cut() {
        let room = width("상담 일정을", 10.0);
        assert_eq!(wrapped("상담 일정을 바꿉니다", room, 10.0), ["상담 일정을", "바꿉니다"]);
        assert_eq!(wrapped("상담일정을바꿉니다", room, 10.0).concat(), "상담일정을바꿉니다");
        assert!(wrapped("상담일정을바꿉니다", room, 10.0).iter().all(|line| width(line, 10.0) <= room));
        assert_eq!(wrapped("", room, 10.0), [""]);
        assert_eq!(wrapped("가\n\n나 ", room, 10.0), ["가", "", "나"]);
    }

    #[test]
    fn no_room_at_all_still_ends() {
        assert_eq!(wrapped("가나", 0.0, 10.0), ["가", "나"]);
        assert_eq!(wrapped("a b", 0.0, 10.0), ["a", "b"]);
    }
}
