//! How late somebody says they will be: `20분`, `1시간 30분`, `half an hour`. Anything else is not guessed at.

use unicode_normalization::UnicodeNormalization as _;

/// Written before and after a length without changing it.
const BEFORE: [&str; 12] =
    ["약", "대략", "한", "about", "around", "approximately", "approx", "maybe", "i'llbe", "i’llbe", "~", "저는"];
const AFTER: [&str; 14] = [
    "쯤",
    "정도",
    "가량",
    "늦습니다",
    "늦어요",
    "늦을것같습니다",
    "늦겠습니다",
    "입니다",
    "요",
    "late",
    "orso",
    ".",
    "!",
    "~",
];
const HOURS: [&str; 6] = ["시간", "hours", "hour", "hrs", "hr", "h"];
const MINUTES: [&str; 6] = ["분", "minutes", "minute", "mins", "min", "m"];

/// The minutes; `None` where it is no length of time. At most a day is read at all.
pub fn read(text: &str) -> Option<i64> {
    let text: String = text.nfkc().filter(|char| !char.is_whitespace()).flat_map(char::to_lowercase).take(40).collect();
    let mut rest = text.as_str();
    loop {
        if let Some(minutes) = length(rest) {
            return Some(minutes).filter(|minutes| (1..=24 * 60).contains(minutes));
        }
        let without = BEFORE.iter().find_map(|word| rest.strip_prefix(word));
        rest = without.or_else(|| AFTER.iter().find_map(|word| rest.strip_suffix(word)))?;
    }
}

fn length(text: &str) -> Option<i64> {
    let halves = [("반시간", 30), ("halfanhour", 30), ("halfhour", 30), ("anhour", 60), ("onehour", 60)];
    if let Some((_, minutes)) = halves.iter().find(|(words, _)| *words == text) {
        return Some(*minutes);
    }
    let (number, rest) = number(text)?;
    if rest.is_empty() {
        return Some(number);
    }
    if MINUTES.contains(&rest) {
        return Some(number);
    }
    let after = HOURS.iter().find_map(|unit| rest.strip_prefix(unit))?;
    let more = match after.strip_prefix("and").unwrap_or(after) {
        "" => 0,
        "반" | "ahalf" => 30,
        more => {
            let (number, unit) = self::number(more)?;
            Some(number).filter(|_| MINUTES.contains(&unit))?
        }
    };
    Some(number * 60 + more)
}

/// What the text begins with, and the rest.
fn number(text: &str) -> Option<(i64, &str)> {
    // Of hours only: 한 시간, 두 시간.
    for (word, number) in [("한", 1), ("두", 2)] {
        if let Some(rest) = text.strip_prefix(word).filter(|rest| rest.starts_with("시간")) {
            return Some((number, rest));
        }
    }
    let end = text.find(|char: char| !char.is_ascii_digit()).unwrap_or(text.len());
    let number = text[..end].parse().ok().filter(|number| *number < 10_000)?;
    Some((number, &text[end..]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_read_as_people_write_them() {
        let cases = [
            ("10", 10),
            ("10분", 10),
            ("약 20분쯤", 20),
            ("한 20분 정도 늦을 것 같습니다", 20),
            ("２０분", 20),
            ("1시간", 60),
            ("한 시간", 60),
            ("한 시간 반", 90),
            ("1시간 30분", 90),
            ("90 min", 90),
            ("10 minutes", 10),
            ("About 15 minutes late.", 15),
            ("I'll be 5 minutes late", 5),
            ("1 hour", 60),
            ("1 hour and 10 minutes", 70),
            ("an hour", 60),
            ("half an hour", 30),
            ("3시간", 180),
        ];
        for (text, minutes) in cases {
            assert_eq!(read(text), Some(minutes), "{text}");
        }
    }

    #[test]
    fn what_is_no_length_is_not_guessed_at() {
        for text in [
            "",
            "5시 도착",
            "오후 4시 10분",
            "10~15분",
            "10-15",
            "1:30",
            "0분",
            "곧",
            "M05",
            "99999999999분",
            "1시간 늦게 30",
            "20분 뒤에 전화 주세요",
            "분",
            "시간",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
