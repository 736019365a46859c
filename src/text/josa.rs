//! Korean particles after a word that is only known at run time. What counts is how the word's end is *said*: Hangul by
//! its final consonant, abbreviations by the letter's name, Latin words by their likely sound, figures by their reading.

mod typed;

use super::money;

pub use typed::mended;

/// How the last sound of a word ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum End {
    Vowel,
    /// ㄹ takes 로, not 으로.
    Rieul,
    Consonant,
}

/// Pairs as people also write them, with the form after a vowel first.
const VOWEL_FIRST: [&str; 6] = ["가/이", "를/을", "는/은", "와/과", "로/으로", "야/아"];

/// Words and units whose sound their letters do not show.
const SAID: [(&str, End); 18] = [
    ("ltd", End::Vowel),        // 리미티드
    ("inc", End::Vowel),        // 인코퍼레이티드
    ("co", End::Vowel),         // 컴퍼니
    ("corp", End::Consonant),   // 코퍼레이션
    ("bros", End::Vowel),       // 브라더스
    ("kg", End::Consonant),     // 킬로그램
    ("mg", End::Consonant),     // 밀리그램
    ("cm", End::Vowel),         // 센티미터
    ("mm", End::Vowel),         // 밀리미터
    ("km", End::Vowel),         // 킬로미터
    ("ml", End::Vowel),         // 밀리리터
    ("sdn", End::Consonant),    // 센
    ("bhd", End::Vowel),        // 버하드
    ("pty", End::Vowel),        // 피티와이
    ("online", End::Consonant), // 온라인
    ("soup", End::Vowel),       // 수프
    ("hub", End::Vowel),        // 허브
    ("the", End::Vowel),        // 더
];

/// The particle of a pair such as `이/가` or `으로/로` (after a consonant / after a vowel) that follows `word`;
/// `None` where the pair is not one.
pub fn particle<'pair>(word: &str, pair: &'pair str) -> Option<&'pair str> {
    let (first, second) = pair.split_once('/')?;
    let (closed, open) = if VOWEL_FIRST.contains(&pair) { (second, first) } else { (first, second) };
    Some(match end(word) {
        End::Vowel => open,
        End::Rieul if closed.starts_with('으') => open,
        End::Rieul | End::Consonant => closed,
    })
}

fn end(word: &str) -> End {
    let said: Vec<char> = without_trailing_brackets(word);
    let Some(last) = said.iter().rposition(|char| is_said(*char)) else { return End::Vowel };
    let said = &said[..=last];
    match said[last] {
        '가'..='힣' => hangul(said[last]),
        '0'..='9' => amount(said).unwrap_or_else(|| figure(said)),
        'a'..='z' | 'A'..='Z' => latin(said),
        '#' | '㎏' => End::Consonant,
        // 퍼센트, 앤드, 플러스, 도, 달러, and scripts whose sound we cannot know.
        _ => End::Vowel,
    }
}

/// `설봉세라믹(주)` is said 설봉세라믹, `9월 17일(목)` ends in 일; a word that is all brackets is said as it stands.
fn without_trailing_brackets(word: &str) -> Vec<char> {
    let mut chars: Vec<char> = word.chars().map(plain).collect();
    while let Some(last) = chars.iter().rposition(|char| is_said(*char) || *char == ')') {
        if chars[last] != ')' {
            break;
        }
        let Some(open) = chars[..last].iter().rposition(|char| *char == '(') else { break };
        if !chars[..open].iter().any(|char| is_said(*char)) {
            break;
        }
        chars.truncate(open);
    }
    chars
}

/// Full-width forms, other brackets and accents as their plain letter.
fn plain(char: char) -> char {
    use unicode_normalization::char::decompose_compatible;
    match char {
        '가'..='힣' => char,
        '[' | '{' | '〔' | '【' | '<' | '〈' | '《' => '(',
        ']' | '}' | '〕' | '】' | '>' | '〉' | '》' => ')',
        '㈜' | '㎏' | '℃' => char,
        _ => {
            let mut base = None;
            decompose_compatible(char, |part| base = base.or(Some(part)));
            base.unwrap_or(char)
        }
    }
}

fn is_said(char: char) -> bool {
    char != '㈜' && (char.is_alphanumeric() || matches!(char, '%' | '&' | '+' | '#' | '$' | '€' | '℃' | '㎏'))
}

fn hangul(syllable: char) -> End {
    match (u32::from(syllable) - u32::from('가')) % 28 {
        0 => End::Vowel,
        8 => End::Rieul,
        _ => End::Consonant,
    }
}

/// `USD 50,000` is said 5만 달러: the currency comes last.
fn amount(said: &[char]) -> Option<End> {
    let before: String = said.iter().collect();
    let code = before.trim_end_matches(|char: char| char.is_ascii_digit() || matches!(char, ',' | '.' | '\u{2212}'));
    let code = code.strip_suffix(' ')?.rsplit(|char: char| !char.is_ascii_uppercase()).next()?;
    money::korean_word(code)?.chars().last().map(hangul)
}

/// By the reading of the whole figure: 10 is 십, 100,000 십만; after a point or a leading nought digit by digit.
fn figure(said: &[char]) -> End {
    let start = said.iter().rposition(|char| !matches!(char, '0'..='9' | ',' | '.')).map_or(0, |at| at + 1);
    let run: String = said[start..].iter().filter(|char| **char != ',').collect();
    let one_by_one = run.contains('.') || (run.len() > 1 && run.starts_with('0'));
    let zeros = run.len() - run.trim_end_matches('0').len();
    let digit = run.trim_end_matches('0').chars().last();
    match (one_by_one, zeros, digit) {
        (true, 1.., _) | (_, _, None) => End::Consonant,   // 공, 영
        (_, 0, Some('1' | '7' | '8')) => End::Rieul,       // 일, 칠, 팔
        (_, 0, Some('2' | '4' | '5' | '9')) => End::Vowel, // 이, 사, 오, 구
        (_, 0, Some(_)) => End::Consonant,                 // 삼, 육
        (_, 12..16, _) => End::Vowel,                      // 조
        (_, 8..12, _) => End::Consonant,                   // 억
        _ => End::Consonant,                               // 십, 백, 천, 만, 경
    }
}

fn latin(said: &[char]) -> End {
    let start = said.iter().rposition(|char| !char.is_ascii_alphabetic()).map_or(0, |at| at + 1);
    let letters: String = said[start..].iter().collect();
    let word = letters.to_ascii_lowercase();
    if let Some((_, end)) = SAID.iter().find(|(known, _)| *known == word) {
        return *end;
    }
    if is_spelled_out(&letters) { letter(&word) } else { sound(&word) }
}

/// Letters are named one by one: LG, EMS, B2B; but KOTRA and HARBOR are said as words.
fn is_spelled_out(letters: &str) -> bool {
    let capitals = letters.bytes().all(|byte| byte.is_ascii_uppercase());
    let vowels = letters.bytes().any(|byte| b"aeiouyAEIOUY".contains(&byte));
    letters.len() == 1 || (capitals && letters.len() <= 3) || !vowels
}

/// By the name of the last letter: 엘 and 알 end in ㄹ, 엠 and 엔 in another consonant.
fn letter(word: &str) -> End {
    match word.as_bytes().last() {
        Some(b'l' | b'r') => End::Rieul,
        Some(b'm' | b'n') => End::Consonant,
        _ => End::Vowel,
    }
}

/// By how Korean writes the sound of a Latin word: 마켓, 호텔 and 라인 close, 버스, 케어 and 하버 do not.
fn sound(word: &str) -> End {
    let bytes = word.as_bytes();
    let vowel = |at: Option<&u8>| at.is_some_and(|byte| b"aeiouy".contains(byte));
    let (spoken, silent_e) = match bytes {
        [start @ .., before, b'e'] if !vowel(Some(before)) && start.iter().any(|byte| vowel(Some(byte))) => {
            (&bytes[..bytes.len() - 1], true)
        }
        _ => (bytes, false),
    };
    let Some((last, before)) = spoken.split_last() else { return End::Vowel };
    let short_vowel = vowel(before.last()) && !silent_e && (before.len() < 2 || !vowel(before.get(before.len() - 2)));
    match last {
        b'l' => End::Rieul,
        b'm' | b'n' => End::Consonant,
        b'g' if before.last() == Some(&b'n') && !silent_e => End::Consonant, // 링, 킹
        b'k' if before.last() == Some(&b'c') && !silent_e => End::Consonant, // 팩, 블랙
        b'k' | b'p' if !silent_e && vowel(before.last()) => End::Consonant,  // 북, 그룹
        b'b' | b'c' | b't' if short_vowel => End::Consonant,                 // 클럽, 세라믹, 마켓
        _ => End::Vowel,
    }
}

#[cfg(test)]
mod tests;
