//! How many, as people type it: `3,000개`, `3만 개`, `1만 5천`, `5k pcs`, `3000kg`. A number is read whole, with the words
//! that multiply it and the unit it has, or not at all.

use unicode_normalization::UnicodeNormalization as _;

/// More is no count of anything, and would be past what is reckoned with.
const MOST: i64 = 999_999_999_999;
/// In characters.
const LONGEST_UNIT: usize = 10;
/// Digits after a point that are read.
const PLACES: u32 = 6;

/// Words within a myriad, and those that close it.
const SMALL: [(char, i64); 3] = [('천', 1_000), ('백', 100), ('십', 10)];
const LARGE: [(char, i64); 2] = [('억', 100_000_000), ('만', 10_000)];
const ENGLISH: [(&str, i64); 3] = [("k", 1_000), ("thousand", 1_000), ("million", 1_000_000)];
/// Units that begin like the word for a thousand; of others nobody can say which was meant, as of `5kpcs`.
const WITH_K: [&str; 9] = ["kg", "kgs", "kilo", "kilos", "kilogram", "kilograms", "km", "kit", "kits"];

/// A count of 1 and more, and what was counted, as it was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Count {
    pub number: i64,
    pub unit: Option<String>,
}

/// A whole number with its unit; `None` where it is none, or could be another.
pub fn read_count(text: &str) -> Option<Count> {
    let text: String = text.nfkc().collect();
    let mut reader = Reader { rest: text.trim().trim_end_matches('.'), ..Reader::default() };
    reader.read()?;
    let number = reader.number()?;
    let unit = reader.rest.trim();
    let is_unit = unit.chars().all(char::is_alphabetic) && unit.chars().count() <= LONGEST_UNIT;
    let lower = unit.to_ascii_lowercase();
    let is_clear = !lower.starts_with('k') || WITH_K.contains(&lower.as_str());
    let unit = (!unit.is_empty()).then(|| unit.to_owned());
    (is_unit && is_clear && unit.as_deref() != Some("M")).then_some(Count { number, unit })
}

/// What was read so far, in millionths: what stands before a myriad is closed, the number at hand, and what was closed.
#[derive(Default)]
struct Reader<'a> {
    rest: &'a str,
    closed: i128,
    open: i128,
    at_hand: Option<i128>,
    /// Had a point, so that a word has to multiply it.
    is_parted: bool,
    /// The last word within this myriad, and the last that closed one: each is less than the one before.
    small: Option<i64>,
    large: Option<i64>,
}

impl Reader<'_> {
    /// Takes numbers and the words that multiply them from the front, as long as there are any.
    fn read(&mut self) -> Option<()> {
        self.digits()?;
        loop {
            let trimmed = self.rest.trim_start();
            let Some(first) = trimmed.chars().next() else { return Some(()) };
            let after = &trimmed[first.len_utf8()..];
            if first.is_ascii_digit() {
                // Two numbers beside each other are not one.
                if self.at_hand.is_some() {
                    return None;
                }
                self.rest = trimmed;
                self.digits()?;
            } else if let Some((_, times)) = SMALL.iter().find(|(word, _)| *word == first) {
                if self.small.is_some_and(|before| before <= *times) {
                    return None;
                }
                self.open += self.take().unwrap_or(one()) * i128::from(*times);
                self.small = Some(*times);
                self.rest = after;
            } else if let Some((_, times)) = LARGE.iter().find(|(word, _)| *word == first) {
                if self.large.is_some_and(|before| before <= *times) {
                    return None;
                }
                let here = self.open + self.take().unwrap_or_default();
                self.closed += if here == 0 { one() } else { here } * i128::from(*times);
                (self.open, self.small, self.large) = (0, None, Some(*times));
                self.rest = after;
            } else {
                return self.english(trimmed);
            }
        }
    }

    /// `5k`, `3 thousand`: the word stands alone, and nothing but the unit comes after it.
    fn english(&mut self, trimmed: &str) -> Option<()> {
        let end = trimmed.find(|char: char| !char.is_ascii_alphabetic()).unwrap_or(trimmed.len());
        let word = trimmed[..end].to_ascii_lowercase();
        if let (Some((_, times)), Some(at_hand)) = (ENGLISH.iter().find(|(known, _)| *known == word), self.at_hand) {
            (self.at_hand, self.is_parted) = (Some(at_hand * i128::from(*times)), false);
            let before = self.rest.len() - trimmed.len();
            self.rest = &self.rest[before + end..];
        }
        Some(())
    }

    /// `3`, `3,000`, `1.5`
    fn digits(&mut self) -> Option<()> {
        let end = self.rest.find(|char: char| !char.is_ascii_digit() && char != ',' && char != '.');
        let (typed, rest) = self.rest.split_at(end.unwrap_or(self.rest.len()));
        let (whole, part) = typed.split_once('.').unwrap_or((typed, ""));
        let groups: Vec<&str> = whole.split(',').collect();
        let in_thousands = groups.len() == 1 || groups[0].len() <= 3 && groups[1..].iter().all(|one| one.len() == 3);
        let places = u32::try_from(part.len()).ok().filter(|places| *places <= PLACES)?;
        let part: i128 = if part.is_empty() { 0 } else { part.parse().ok()? };
        let whole: i128 = whole.replace(',', "").parse::<i64>().ok()?.into();
        if !in_thousands || whole > MOST.into() {
            return None;
        }
        self.is_parted = typed.contains('.');
        self.at_hand = Some(whole * one() + part * 10_i128.pow(PLACES - places));
        self.rest = rest;
        Some(())
    }

    /// The number at hand, as a word takes it.
    fn take(&mut self) -> Option<i128> {
        self.is_parted = false;
        self.at_hand.take()
    }

    fn number(&self) -> Option<i64> {
        // `3.000` is three thousand to some, and three to others.
        let all = self.closed + self.open + self.at_hand.unwrap_or_default();
        let is_whole = !self.is_parted && all % one() == 0;
        i64::try_from(all / one()).ok().filter(|number| is_whole && *number <= MOST)
    }
}

fn one() -> i128 {
    10_i128.pow(PLACES)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_count_is_read_whole_with_its_unit() {
        let read = [
            ("12", 12, None),
            ("0", 0, None),
            ("3,000", 3_000, None),
            ("3,000개", 3_000, Some("개")),
            ("3000kg", 3_000, Some("kg")),
            ("3000 KG", 3_000, Some("KG")),
            ("10톤", 10, Some("톤")),
            ("500m", 500, Some("m")),
            ("5 people", 5, Some("people")),
            ("3만개", 30_000, Some("개")),
            ("3만 개", 30_000, Some("개")),
            ("3만명", 30_000, Some("명")),
            ("5천개", 5_000, Some("개")),
            ("2천세트", 2_000, Some("세트")),
            ("1만 5천개", 15_000, Some("개")),
            ("1만5천", 15_000, None),
            ("1.5만개", 15_000, Some("개")),
            ("2천5백30", 2_530, None),
            ("3천만", 30_000_000, None),
            ("2억 5천만", 250_000_000, None),
            ("1억2", 100_000_002, None),
            ("3십", 30, None),
            ("5k", 5_000, None),
            ("5k pcs", 5_000, Some("pcs")),
            ("1.5k", 1_500, None),
            ("3 thousand sets", 3_000, Some("sets")),
            ("2 million", 2_000_000, None),
            ("３０００", 3_000, None),
            ("3000개.", 3_000, Some("개")),
        ];
        for (text, number, unit) in read {
            let unit = unit.map(str::to_owned);
            assert_eq!(read_count(text), Some(Count { number, unit }), "{text}");
        }
    }

    #[test]
    fn what_could_be_another_number_is_not_read() {
        let odd = [
            "",
            "열둘",
            "천세트",
            "만족",
            "3.5",
            "3.000",
            "1.5톤",
            "1,5",
            "12-15",
            "3/4",
            "3 000",
            "20년 9월",
            "5천만천만",
            "3천5천",
            "3만5만",
            "5kpcs",
            "5M",
            "9999999999999",
            "99999999억",
            "1만 2만",
            "a lot",
            "3개 또는 4개",
            "1.2.3",
        ];
        for text in odd {
            assert_eq!(read_count(text), None, "{text}");
        }
    }
}
