//! Where a text may be cut: never inside what is drawn as one character, such as an emoji made of several or a syllable
//! that came in parts.

use unicode_normalization::char::is_combining_mark;

/// The last byte at or before `end` where the text may be cut; its beginning always is one. `end` lies between two
/// characters of Unicode.
pub fn boundary_before(text: &str, end: usize) -> usize {
    let mut at = end;
    while is_inside(text, at) {
        at -= text[..at].chars().next_back().map_or(at, char::len_utf8);
    }
    at
}

/// Whether a cut at this byte would go through a character: joiners, variation selectors, skin tones, flags, accents.
fn is_inside(text: &str, at: usize) -> bool {
    let next = text[at..].chars().next();
    let previous = text[..at].chars().next_back();
    // Two letters make a flag: between flags may be cut, inside one not.
    let in_flag = next.is_some_and(is_flag) && text[..at].chars().rev().take_while(|c| is_flag(*c)).count() % 2 == 1;
    previous.is_some() && (next.is_some_and(joins_back) || previous == Some('\u{200d}') || in_flag)
}

fn joins_back(c: char) -> bool {
    matches!(c, '\u{200d}' | '\u{1f3fb}'..='\u{1f3ff}' | '\u{e0020}'..='\u{e007f}')
        || is_combining_mark(c)
        || ('\u{1160}'..='\u{11ff}').contains(&c)
}

fn is_flag(c: char) -> bool {
    ('\u{1f1e6}'..='\u{1f1ff}').contains(&c)
}
