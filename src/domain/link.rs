//! An address of the web as people type or paste it.

use unicode_normalization::UnicodeNormalization as _;

/// Longer ones are no address of a page.
const LONGEST: usize = 500;

/// The address in what somebody wrote, with its scheme; `None` where there is none that a browser opens.
pub fn read(text: &str) -> Option<String> {
    let text: String = text.trim().nfc().collect();
    let words: Vec<&str> = text.split_whitespace().collect();
    let has_scheme = |word: &&&str| {
        let word = word.to_ascii_lowercase();
        word.starts_with("https://") || word.starts_with("http://")
    };
    let found = match words.iter().find(has_scheme) {
        Some(word) => (*word).to_owned(),
        None => match words[..] {
            [only] if !only.contains("://") && !only.contains('@') => format!("https://{only}"),
            _ => return None,
        },
    };
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
}
