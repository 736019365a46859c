//! Numbers of parcels, checked without asking anybody: UPU S10 (post), UPS, FedEx and DHL Express. What cannot be
//! checked is not doubted; what looks wrong is said and never corrected by itself.

use unicode_normalization::UnicodeNormalization as _;

use super::country;
use super::lang::Lang;
use super::shipment::Carrier;

/// What a number looks like beside its carrier.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Judgement {
    Fits,
    /// The right shape with a wrong check digit: somebody mistyped.
    WrongCheck,
    /// It is another carrier's.
    LooksLike(Carrier),
    WrongShape,
}

const SHORTEST: usize = 6;
const LONGEST: usize = 40;

/// A number somebody typed, or wrote among other words; `None` where there is none.
pub fn read(text: &str) -> Option<String> {
    let whole: String = plain(text).filter(|char| !is_gap(*char)).collect();
    let digits = whole.chars().filter(char::is_ascii_digit).count();
    let is_number = whole.chars().all(|char| char.is_ascii_alphanumeric())
        && (SHORTEST..=LONGEST).contains(&whole.len())
        && digits * 2 >= whole.len();
    let is_one_word = !text.trim().contains(char::is_whitespace);
    match find_in(text) {
        _ if is_number && is_one_word => Some(whole),
        Some((rank, found)) if rank > WEAK || !is_number => Some(found),
        _ => is_number.then_some(whole),
    }
}

/// A row of digits of which nothing more is known.
const WEAK: u8 = 1;

/// The likeliest number among other words, as in a caption: one that checks, else one of a known shape, else the longest
/// row of digits that could be one.
fn find_in(text: &str) -> Option<(u8, String)> {
    const MOST_WORDS: usize = 200;
    let text: String = plain(text).collect();
    let mut found: Vec<(u8, usize, String)> = Vec::new();
    for stretch in text.split(|char: char| !char.is_ascii_alphanumeric() && !is_gap(char)) {
        let words: Vec<&str> = stretch.split(is_gap).filter(|word| !word.is_empty()).take(MOST_WORDS).collect();
        for from in 0..words.len() {
            let mut number = String::new();
            for (at, word) in words.iter().enumerate().skip(from).take(8) {
                number.push_str(word);
                if number.len() > LONGEST {
                    break;
                }
                // Part of a longer row of digits is no number of its own.
                let goes_on = [from.checked_sub(1), at.checked_add(1)];
                let goes_on = goes_on.into_iter().flatten().any(|at| words.get(at).is_some_and(|word| is_digits(word)));
                if let Some(rank) = likelihood(&number).filter(|_| !(goes_on && is_digits(&number))) {
                    found.push((rank, number.len(), number.clone()));
                }
            }
        }
    }
    found.into_iter().max_by_key(|(rank, length, _)| (*rank, *length)).map(|(rank, _, number)| (rank, number))
}

fn likelihood(number: &str) -> Option<u8> {
    match is_digits(number) {
        _ if is_telling(number) => Some(4),
        // A telephone number begins with nought.
        true if number.starts_with('0') => None,
        true if fedex_checks(number) == Some(true) || dhl_checks(number) == Some(true) => Some(2),
        true => (number.len() >= 9).then_some(WEAK),
        false => (is_s10(number) || is_ups(number)).then_some(3),
    }
}

fn is_digits(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}

fn plain(text: &str) -> impl Iterator<Item = char> {
    text.nfkc().flat_map(char::to_uppercase)
}

fn is_gap(char: char) -> bool {
    char.is_whitespace() || matches!(char, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '.' | '\u{200b}')
}

pub fn judge(carrier: Carrier, number: &str) -> Judgement {
    let own = match carrier {
        Carrier::Ems => s10_checks(number).filter(|_| post_of(number) == Carrier::Ems),
        Carrier::Registered => match number.len() == 13 && is_digits(number) {
            // Within Korea; it says nothing of its own correctness.
            true => Some(true),
            false => s10_checks(number).filter(|_| post_of(number) == Carrier::Registered),
        },
        Carrier::Dhl => dhl_checks(number),
        Carrier::Fedex => fedex_checks(number),
        Carrier::Ups => ups_checks(number),
        Carrier::Other => None,
    };
    match (own, looks_like(number)) {
        (Some(true), _) => Judgement::Fits,
        (_, Some(other)) if other != carrier && (carrier != Carrier::Other || is_telling(number)) => {
            Judgement::LooksLike(other)
        }
        (Some(false), _) => Judgement::WrongCheck,
        (None, _) if carrier == Carrier::Other => Judgement::Fits,
        (None, _) => Judgement::WrongShape,
    }
}

/// Whose number it is by its shape and check digit.
pub fn looks_like(number: &str) -> Option<Carrier> {
    if is_s10(number) {
        return Some(post_of(number));
    }
    if is_ups(number) {
        return Some(Carrier::Ups);
    }
    if fedex_checks(number) == Some(true) {
        return Some(Carrier::Fedex);
    }
    (dhl_checks(number) == Some(true)).then_some(Carrier::Dhl)
}

/// Nobody else's number looks like this.
fn is_telling(number: &str) -> bool {
    s10_checks(number) == Some(true) || ups_checks(number) == Some(true)
}

/// Post offices number express items from E; everything else they register is a parcel or a packet.
fn post_of(number: &str) -> Carrier {
    if number.starts_with('E') { Carrier::Ems } else { Carrier::Registered }
}

fn is_s10(number: &str) -> bool {
    let bytes = number.as_bytes();
    bytes.len() == 13
        && bytes[..2].iter().chain(&bytes[11..]).all(u8::is_ascii_uppercase)
        && bytes[2..11].iter().all(u8::is_ascii_digit)
        && country::name(Lang::En, &number[11..]).is_some()
}

/// UPU S10: eight digits weighted, modulo 11. The remainders 0 and 6 share the check digit 5.
fn s10_checks(number: &str) -> Option<bool> {
    if !is_s10(number) {
        return None;
    }
    let digits = digits(&number[2..11])?;
    let (check, serial) = digits.split_last()?;
    Some(*check == s10_check(serial))
}

fn s10_check(serial: &[u32]) -> u32 {
    const WEIGHTS: [u32; 8] = [8, 6, 4, 2, 3, 5, 9, 7];
    let sum: u32 = serial.iter().zip(WEIGHTS).map(|(digit, weight)| digit * weight).sum();
    match 11 - sum % 11 {
        10 => 0,
        11 => 5,
        other => other,
    }
}

/// The number of an express item posted in Korea with the last eight digits of `serial`.
pub fn korean_ems(serial: u32) -> String {
    let serial = format!("{:08}", serial % 100_000_000);
    let check = s10_check(&serial.bytes().map(|byte| u32::from(byte - b'0')).collect::<Vec<_>>());
    format!("EE{serial}{check}KR")
}

fn is_ups(number: &str) -> bool {
    number.len() == 18
        && number.starts_with("1Z")
        && number.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit())
        && number.ends_with(|last: char| last.is_ascii_digit())
}

/// Letters count as digits, every second place counts double, modulo 10.
fn ups_checks(number: &str) -> Option<bool> {
    if !is_ups(number) {
        return None;
    }
    let value = |byte: u8| u32::from(if byte.is_ascii_digit() { byte - b'0' } else { (byte - 63) % 10 });
    let values: Vec<u32> = number.bytes().skip(2).map(value).collect();
    let (check, serial) = values.split_last()?;
    let sum: u32 = serial.iter().enumerate().map(|(at, value)| value * if at % 2 == 1 { 2 } else { 1 }).sum();
    Some((10 - sum % 10) % 10 == *check)
}

/// 12 digits of Express, 15 of Ground, 20 and 22 of barcodes.
fn fedex_checks(number: &str) -> Option<bool> {
    let digits = digits(number)?;
    match digits.len() {
        12 => {
            let (check, serial) = digits.split_last()?;
            let sum: u32 = serial.iter().zip([3, 1, 7].into_iter().cycle()).map(|(digit, weight)| digit * weight).sum();
            Some(sum % 11 % 10 == *check)
        }
        15 => Some(alternating(&digits, 1, 3)),
        20 => {
            let with_prefix: Vec<u32> = [9, 2].iter().chain(&digits).copied().collect();
            Some(alternating(&digits, 3, 1) || alternating(&with_prefix, 3, 1))
        }
        22 if number.starts_with("96") => Some(alternating(&digits[7..], 1, 3)),
        22 if number.starts_with("92") => Some(alternating(&digits, 3, 1)),
        _ => None,
    }
}

/// The last digit makes the others, weighted in turn, a multiple of ten.
fn alternating(digits: &[u32], even: u32, odd: u32) -> bool {
    let Some((check, serial)) = digits.split_last() else { return false };
    let sum: u32 = serial.iter().enumerate().map(|(at, digit)| digit * if at % 2 == 0 { even } else { odd }).sum();
    (10 - sum % 10) % 10 == *check
}

/// Nine or ten digits, and what is left of them by seven.
fn dhl_checks(number: &str) -> Option<bool> {
    let digits = digits(number).filter(|digits| matches!(digits.len(), 10 | 11))?;
    let (check, serial) = digits.split_last()?;
    Some(serial.iter().fold(0, |rest, digit| (rest * 10 + digit) % 7) == *check)
}

fn digits(text: &str) -> Option<Vec<u32>> {
    text.chars().map(|char| char.to_digit(10)).collect()
}

/// Where the carrier shows where the parcel is, in the reader's language; none for a carrier we do not know.
pub fn address(carrier: Carrier, number: &str, lang: Lang) -> Option<String> {
    if number.is_empty() || !number.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        return None;
    }
    Some(match (carrier, lang) {
        (Carrier::Ems | Carrier::Registered, Lang::Ko) => {
            format!("https://service.epost.go.kr/trace.RetrieveEmsRigiTraceList.comm?POST_CODE={number}")
        }
        (Carrier::Ems | Carrier::Registered, Lang::En) => {
            format!("https://service.epost.go.kr/trace.RetrieveEmsRigiTraceList.comm?ems_gubun=E&POST_CODE={number}")
        }
        (Carrier::Dhl, Lang::Ko) => {
            format!("https://www.dhl.com/kr-ko/home/tracking.html?submit=1&tracking-id={number}")
        }
        (Carrier::Dhl, Lang::En) => {
            format!("https://www.dhl.com/global-en/home/tracking.html?submit=1&tracking-id={number}")
        }
        (Carrier::Fedex, Lang::Ko) => format!("https://www.fedex.com/fedextrack/?trknbr={number}&locale=ko_KR"),
        (Carrier::Fedex, Lang::En) => format!("https://www.fedex.com/fedextrack/?trknbr={number}&locale=en_US"),
        (Carrier::Ups, Lang::Ko) => format!("https://www.ups.com/track?loc=ko_KR&tracknum={number}"),
        (Carrier::Ups, Lang::En) => format!("https://www.ups.com/track?loc=en_US&tracknum={number}"),
        (Carrier::Other, _) => return None,
    })
}

#[cfg(test)]
mod tests;
