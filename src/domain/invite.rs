//! Invitations: what a link and a typed code look like, and whether one may still be used.

use chrono::{DateTime, Duration, Utc};
use unicode_normalization::UnicodeNormalization as _;

use super::ids::{InviteId, MemberId};

/// Crockford's base32: no I, L, O or U, which people read as something else.
const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const CODE_LETTERS: usize = 10;

/// How often an account may type a wrong code in so long a time, and everybody together.
pub const GUESSES: i64 = 5;
pub const GUESSES_OVERALL: i64 = 300;

pub fn guess_window() -> Duration {
    Duration::minutes(15)
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invite {
    pub id: InviteId,
    pub member: MemberId,
    /// Counts up when the invitation is issued anew: what was sent before no longer opens it.
    pub generation: i64,
    pub uses: i64,
    pub uses_allowed: i64,
    pub expires_at: DateTime<Utc>,
    pub revoked_at: Option<DateTime<Utc>>,
}

impl Invite {
    /// Whether another account may open it.
    pub fn is_open(&self, now: DateTime<Utc>) -> bool {
        self.revoked_at.is_none() && self.expires_at > now && self.uses < self.uses_allowed
    }
}

/// A code as it is printed: `7K2MQ-9XHTB`.
pub fn code(bytes: &[u8; 32]) -> String {
    let letter = |at: usize| {
        let (byte, bit) = (at * 5 / 8, at * 5 % 8);
        let pair = u16::from(bytes[byte]) << 8 | u16::from(bytes[byte + 1]);
        char::from(LETTERS[usize::from(pair >> (11 - bit) & 31)])
    };
    let letters: String = (0..CODE_LETTERS).map(letter).collect();
    format!("{}-{}", &letters[..5], &letters[5..])
}

/// What a person typed, as a code is printed: lower case, O for 0, I and L for 1, spaces and hyphens do not matter.
/// `None` where it cannot be a code.
pub fn read_code(typed: &str) -> Option<String> {
    let mut letters = String::new();
    for char in typed.nfkc() {
        let letter = match char.to_ascii_uppercase() {
            'O' => '0',
            'I' | 'L' => '1',
            ' ' | '\u{2010}'..='\u{2015}' | '-' | '.' | '_' => continue,
            char if char.is_whitespace() => continue,
            letter if u8::try_from(letter).is_ok_and(|byte| LETTERS.contains(&byte)) => letter,
            _ => return None,
        };
        letters.push(letter);
        if letters.len() > CODE_LETTERS {
            return None;
        }
    }
    (letters.len() == CODE_LETTERS).then(|| format!("{}-{}", &letters[..5], &letters[5..]))
}

/// The payload of a personal link, at most 64 of `A–Z a–z 0–9 _ -`.
pub fn payload(id: InviteId, seal: &str) -> String {
    format!("{id}-{seal}")
}

/// The invitation a payload names and its seal, which proves nothing until it is compared.
pub fn read_payload(payload: &str) -> Option<(InviteId, &str)> {
    let fits = payload.len() <= 64 && payload.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"_-".contains(&byte));
    let (id, seal) = payload.split_once('-').filter(|_| fits)?;
    Some((InviteId(id.parse().ok().filter(|id| *id > 0)?), seal))
}

/// The payload in a link that somebody pasted.
pub fn payload_in(text: &str) -> Option<&str> {
    let after = text.split_once("?start=")?.1;
    let end = after.find(|char: char| !(char.is_ascii_alphanumeric() || "_-".contains(char))).unwrap_or(after.len());
    Some(&after[..end])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_read_however_it_is_typed() {
        let printed = code(&[0x5a; 32]);
        assert_eq!(printed, "B9D5M-PJTB9");
        let cases = [
            ("B9D5M-PJTB9", Some("B9D5M-PJTB9")),
            ("b9d5mpjtb9", Some("B9D5M-PJTB9")),
            (" b9d5m – pjtb9 ", Some("B9D5M-PJTB9")),
            ("Ｂ９Ｄ５Ｍ-pjtb9", Some("B9D5M-PJTB9")),
            ("oil00-OIL11", Some("01100-01111")),
            ("B9D5M", None),
            ("B9D5M-PJTB9-B", None),
            ("안녕하십니까", None),
            ("", None),
        ];
        for (typed, read) in cases {
            assert_eq!(read_code(typed).as_deref(), read, "{typed}");
        }
    }

    #[test]
    fn a_payload_is_read_only_as_it_was_made() {
        assert_eq!(read_payload(&payload(InviteId(7), "a-b_C")), Some((InviteId(7), "a-b_C")));
        for odd in ["", "7", "-a", "x-a", "0-a", "-7-a", "7-한", "99999999999999999999-a"] {
            assert_eq!(read_payload(odd), None, "{odd}");
        }
        assert_eq!(payload_in("주소: https://t.me/naru_bot?start=7-a_b 입니다"), Some("7-a_b"));
        assert_eq!(payload_in("hello"), None);
    }
}
