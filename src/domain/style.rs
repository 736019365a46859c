//! How a few words look: any of these at once. Stored as words joined by `+`, so that a row of an older Naru, which knew
//! one at a time, still opens, and what has one style still opens there.

use serde::de::{Deserialize, Deserializer};
use serde::ser::{Serialize, Serializer};

#[derive(Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct Style(u8);

impl Style {
    pub const PLAIN: Style = Style(0);
    pub const BOLD: Style = Style(1);
    pub const ITALIC: Style = Style(1 << 1);
    pub const UNDERLINED: Style = Style(1 << 2);
    pub const STRUCK: Style = Style(1 << 3);
    /// Not shown until the reader asks for it.
    pub const SPOILER: Style = Style(1 << 4);
    pub const CODE: Style = Style(1 << 5);
    /// Code that stands on lines of its own.
    pub const PRE: Style = Style(1 << 6);
    pub const QUOTE: Style = Style(1 << 7);

    /// Every single style with the word it is stored under; the first of two that begin together goes around the other.
    pub const EACH: [(Style, &str); 8] = [
        (Style::QUOTE, "quote"),
        (Style::PRE, "pre"),
        (Style::CODE, "code"),
        (Style::BOLD, "bold"),
        (Style::ITALIC, "italic"),
        (Style::UNDERLINED, "underlined"),
        (Style::STRUCK, "struck"),
        (Style::SPOILER, "spoiler"),
    ];

    /// Whether all of `other` is in it.
    pub fn has(self, other: Style) -> bool {
        self.0 & other.0 == other.0
    }

    pub fn without(self, other: Style) -> Style {
        Style(self.0 & !other.0)
    }

    /// The single styles in it, as [`Style::EACH`] orders them.
    pub fn each(self) -> impl Iterator<Item = Style> {
        Style::EACH.into_iter().map(|(style, _)| style).filter(move |style| self.has(*style))
    }

    fn words(self) -> String {
        let words: Vec<&str> = Style::EACH.iter().filter(|(one, _)| self.has(*one)).map(|(_, word)| *word).collect();
        if words.is_empty() { "plain".to_owned() } else { words.join("+") }
    }

    /// A word of a newer Naru is no reason not to show what is written.
    fn from_words(words: &str) -> Style {
        let known = |word: &str| Style::EACH.iter().find(|(_, own)| *own == word).map(|(style, _)| *style);
        words.split('+').filter_map(known).fold(Style::PLAIN, |all, one| all | one)
    }
}

impl std::ops::BitOr for Style {
    type Output = Style;

    fn bitor(self, other: Style) -> Style {
        Style(self.0 | other.0)
    }
}

impl std::ops::BitAnd for Style {
    type Output = Style;

    fn bitand(self, other: Style) -> Style {
        Style(self.0 & other.0)
    }
}

impl std::fmt::Debug for Style {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.words())
    }
}

impl Serialize for Style {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.words())
    }
}

impl<'de> Deserialize<'de> for Style {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Style, D::Error> {
        String::deserialize(deserializer).map(|words| Style::from_words(&words))
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test says so by failing")]
mod tests {
    use super::*;

    #[test]
    fn what_an_older_naru_stored_still_opens() {
        for (old, style) in [
            ("\"plain\"", Style::PLAIN),
            ("\"bold\"", Style::BOLD),
            ("\"italic\"", Style::ITALIC),
            ("\"code\"", Style::CODE),
        ] {
            assert_eq!(serde_json::from_str::<Style>(old).unwrap(), style);
            assert_eq!(serde_json::to_string(&style).unwrap(), old);
        }
    }

    #[test]
    fn every_mixture_is_stored_and_opens_again() {
        for bits in 0..=u8::MAX {
            let stored = serde_json::to_string(&Style(bits)).unwrap();
            assert_eq!(serde_json::from_str::<Style>(&stored).unwrap(), Style(bits), "{stored}");
        }
        assert_eq!(serde_json::to_string(&(Style::ITALIC | Style::BOLD)).unwrap(), "\"bold+italic\"");
        assert_eq!(serde_json::from_str::<Style>("\"bold+blinking\"").unwrap(), Style::BOLD);
    }
}
