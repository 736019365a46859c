//! An address of the web as people type or paste it.

use unicode_normalization::UnicodeNormalization as _;

/// Longer ones are no address of a page.
const LONGEST: usize = 2_000;

/// The address in what somebody wrote in answer to the question for one, with its scheme; `None` where there is none that
/// a browser opens.
pub fn read(text: &str) -> Option<String> {
    let text: String = text.trim().nfc().collect();
    match stated(&text) {
        Some(found) => Some(found),
        None if text.split_whitespace().any(has_scheme) => None,
        None => match text.split_whitespace().collect::<Vec<_>>()[..] {
            [only] if !only.contains("://") && !only.contains('@') => tidy(&format!("https://{only}")),
            _ => None,
        },
    }
}

/// The address that stands among other words, known by its scheme.
pub fn stated(text: &str) -> Option<String> {
    let text: String = text.nfc().collect();
    text.split_whitespace().find(|word| has_scheme(word)).and_then(tidy)
}

/// An address and nothing else, known by its scheme.
pub fn alone(text: &str) -> Option<String> {
    let is_one_word = text.split_whitespace().count() == 1;
    stated(text).filter(|_| is_one_word)
}

fn has_scheme(word: &str) -> bool {
    let word = word.to_ascii_lowercase();
    word.starts_with("https://") || word.starts_with("http://")
}

fn tidy(found: &str) -> Option<String> {
    let found = found.trim_end_matches(['.', ',', ')', '>', '"']);
    is_one(found).then(|| found.to_owned())
}

fn is_one(address: &str) -> bool {
    let Some((_, rest)) = address.split_once("://") else { return false };
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    // Whoever stands before an @ is not the host, and reads as if they were.
    let (name, port) = host.split_once(':').unwrap_or((host, ""));
    let labels: Vec<&str> = name.split('.').collect();
    let is_label = |label: &&str| {
        !label.is_empty()
            && label.chars().all(|char| char.is_alphanumeric() || char == '-')
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    let ending = labels.last().copied().unwrap_or_default();
    labels.len() >= 2
        && labels.iter().all(is_label)
        && ending.chars().count() >= 2
        && !ending.chars().all(|char| char.is_ascii_digit())
        && port.chars().all(|char| char.is_ascii_digit())
        && address.chars().count() <= LONGEST
        && !address.chars().any(|char| {
            char.is_control() || matches!(char, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{202a}'..='\u{202e}')
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_read_out_of_what_people_write() {
        let cases = [
            ("https://shop.example/seolbong?id=1", Some("https://shop.example/seolbong?id=1")),
            ("  HTTP://Shop.Example/x ", Some("HTTP://Shop.Example/x")),
            ("shop.example/seolbong", Some("https://shop.example/seolbong")),
            ("주소는 https://shop.example/1 입니다", Some("https://shop.example/1")),
            ("https://shop.example/1.", Some("https://shop.example/1")),
            ("https://상점.한국/도자기", Some("https://상점.한국/도자기")),
            ("https://shop.example:8443/", Some("https://shop.example:8443/")),
            ("javascript:alert(1)", None),
            ("ftp://shop.example/1", None),
            ("https://", None),
            ("https://localhost/1", None),
            ("https://127.0.0.1/1", None),
            ("https://bank.example@evil.example/", None),
            ("kim@seolbong.example", None),
            ("곧 보내겠습니다", None),
            ("9/17", None),
            ("2020.09.17", None),
            ("", None),
            ("\u{200b}", None),
        ];
        for (text, expected) in cases {
            assert_eq!(read(text).as_deref(), expected, "{text}");
        }
        assert_eq!(read(&format!("https://shop.example/{}", "a".repeat(4000))), None);
    }

    #[test]
    fn words_with_a_stop_between_them_are_no_address_where_none_was_asked_for() {
        assert_eq!(stated("our catalog: https://seolbong.example/catalog."), read("https://seolbong.example/catalog"));
        assert_eq!(stated("알겠습니다.감사합니다"), None);
        assert_eq!(alone(" https://shop.example/1 "), read("https://shop.example/1"));
        assert_eq!(alone("https://shop.example/1 입니다"), None);
    }
}
