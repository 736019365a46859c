//! Names people give files, made safe: no path, nothing invisible, nothing a system reads as its own, and an end that
//! says what is inside. Such a name is only ever shown or sent along; it names nothing in the data directory.

use unicode_normalization::UnicodeNormalization as _;

use super::file_kind::FileKind;

/// In characters.
pub const LONGEST: usize = 120;
/// Most file systems hold 255 bytes, and Hangul takes three each.
const LONGEST_BYTES: usize = 240;

/// What a file of this kind is called, from what its sender called it.
pub fn safe(given: Option<&str>, kind: FileKind) -> String {
    let (stem, end) = parts(given);
    let ends = kind.extensions();
    let end = ends.iter().find(|own| **own == end).or(ends.first()).copied().unwrap_or("bin");
    let stem = match stem.as_str() {
        "" => "catalog".to_owned(),
        stem if is_reserved(stem) => format!("_{stem}"),
        stem => stem.to_owned(),
    };
    format!("{}.{end}", shortened(&stem, end.len() + 1))
}

/// The sender's name as it can be shown, with the end they gave it; `None` where nothing is left of it.
pub fn shown(given: Option<&str>) -> Option<String> {
    match parts(given) {
        (stem, end) if stem.is_empty() && end.is_empty() => None,
        (stem, end) if end.is_empty() => Some(shortened(&stem, 0)),
        (stem, end) => Some(format!("{}.{end}", shortened(&stem, end.len() + 1))),
    }
}

/// The last part of a path without anything invisible, and its end where it has one.
fn parts(given: Option<&str>) -> (String, String) {
    let given: String = given.unwrap_or_default().nfc().collect();
    let last = given.rsplit(['/', '\\']).find(|part| !part.trim_matches([' ', '.']).is_empty()).unwrap_or_default();
    let mut clean = String::new();
    for char in last.chars().filter(|char| !is_hidden(*char)) {
        let char = if char.is_whitespace() { ' ' } else { char };
        match char {
            ' ' if clean.ends_with(' ') => {}
            '<' | '>' | ':' | '"' | '|' | '?' | '*' => clean.push('_'),
            char => clean.push(char),
        }
    }
    let clean = clean.trim().trim_end_matches([' ', '.']);
    let (stem, end) = match clean.rsplit_once('.') {
        Some((stem, end)) if is_end(end) => (stem, end.to_ascii_lowercase()),
        _ => (clean, String::new()),
    };
    (stem.trim_matches([' ', '.']).to_owned(), end)
}

/// Whether the name says another kind than the content is.
pub fn misleads(given: Option<&str>, kind: FileKind) -> bool {
    let end = given.and_then(|name| name.rsplit_once('.')).map(|(_, end)| end.to_ascii_lowercase());
    end.is_some_and(|end| is_end(&end) && !kind.extensions().contains(&end.as_str()))
}

fn is_end(end: &str) -> bool {
    (1..=5).contains(&end.len())
        && end.chars().all(|char| char.is_ascii_alphanumeric())
        && end.chars().any(|char| char.is_ascii_alphabetic())
}

/// Controls, marks that turn the reading direction, and what has no width.
fn is_hidden(char: char) -> bool {
    char.is_control()
        || matches!(char, '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}')
        || matches!(char, '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

/// Names Windows keeps for its devices, whatever follows the dot.
fn is_reserved(stem: &str) -> bool {
    let first = stem.split('.').next().unwrap_or_default().trim().to_ascii_uppercase();
    let numbered = |name: &str| first.strip_prefix(name).is_some_and(|rest| rest.len() == 1 && rest != "0");
    ["CON", "PRN", "AUX", "NUL"].contains(&first.as_str()) || numbered("COM") || numbered("LPT")
}

/// So much of a stem as leaves room for its end.
fn shortened(stem: &str, end: usize) -> String {
    let mut short = String::new();
    for char in stem.chars().take(LONGEST - end) {
        if short.len() + char.len_utf8() + end > LONGEST_BYTES {
            break;
        }
        short.push(char);
    }
    short.trim_end_matches([' ', '.']).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_says_what_is_inside_and_nothing_else() {
        let cases = [
            (Some("설봉 도자 카탈로그.pdf"), FileKind::Pdf, "설봉 도자 카탈로그.pdf"),
            (Some("../../etc/passwd"), FileKind::Pdf, "passwd.pdf"),
            (Some("C:\\temp\\catalog.pdf"), FileKind::Pdf, "catalog.pdf"),
            (Some("catalog.pdf.exe"), FileKind::Pdf, "catalog.pdf.pdf"),
            (Some("catalog.exe"), FileKind::Jpeg, "catalog.jpg"),
            (Some("photo.JPEG"), FileKind::Jpeg, "photo.jpeg"),
            (Some("v1.2020"), FileKind::Pdf, "v1.2020.pdf"),
            (Some("cat\u{202e}fdp.exe"), FileKind::Pdf, "catfdp.pdf"),
            (Some("NUL.pdf"), FileKind::Pdf, "_NUL.pdf"),
            (Some("com1"), FileKind::Png, "_com1.png"),
            (Some("a\0b\nc.pdf"), FileKind::Pdf, "abc.pdf"),
            (Some(".."), FileKind::Zip, "catalog.zip"),
            (Some("   .pdf"), FileKind::Pdf, "catalog.pdf"),
            (None, FileKind::Jpeg, "catalog.jpg"),
        ];
        for (given, kind, name) in cases {
            assert_eq!(safe(given, kind), name, "{given:?}");
        }
        let long = safe(Some(&format!("{}.pdf", "가".repeat(300))), FileKind::Pdf);
        assert!(long.chars().count() <= LONGEST && long.len() <= LONGEST_BYTES && long.ends_with("가.pdf"));
    }
}
