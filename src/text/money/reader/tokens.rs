//! A typed text cut into tokens. Every character must be known: what is passed over in silence might have been the
//! word that changes the amount.

use unicode_normalization::UnicodeNormalization as _;

use super::words::{Token, joined_at, word_at};

/// Nobody needs more for an amount.
const LONGEST: usize = 200;
/// The noughts of digits that are not Latin: Arabic, Persian, Devanagari, Bengali, Thai, Lao, Burmese, Khmer.
const NOUGHTS: [char; 8] = ['٠', '۰', '०', '০', '๐', '໐', '၀', '០'];

pub(super) fn tokens(text: &str) -> Vec<Token> {
    let Some(text) = normal(text) else { return vec![Token::Unknown] };
    let mut tokens = Vec::new();
    let mut at = 0;
    while at < text.len() {
        if text[at] == ' ' {
            at += 1;
        } else if let Some((number, end)) = number_at(&text, at) {
            tokens.push(Token::Number(number));
            at = end;
        } else if let Some((token, end)) = word_at(&text, at) {
            tokens.push(token);
            at = end;
        } else if let Some((unit, currency, end)) = joined_at(&text, at) {
            tokens.extend([unit, currency]);
            at = end;
        } else {
            tokens.push(sign(text[at], text.get(at + 1).copied()));
            // No letter of an unknown word is a word of its own.
            at += text[at..].iter().take_while(|char| char.is_ascii_alphabetic()).count().max(1);
        }
    }
    tokens
}

fn sign(sign: char, next: Option<char>) -> Token {
    match sign {
        '(' | '[' => Token::Open,
        ')' | ']' => Token::Close,
        '-' => Token::Dash,
        '~' => Token::Tilde,
        '+' => Token::Plus,
        '/' => Token::Slash,
        ',' | ';' | '\n' | '=' => Token::Break,
        // 15:30 is no amount.
        ':' if next.is_some_and(|next| next.is_ascii_digit()) => Token::Unknown,
        '.' | ':' | '!' | '"' | '\'' | '…' | '·' | '“' | '”' => Token::Filler,
        _ => Token::Unknown,
    }
}

/// One spelling of each digit, dash and blank. `None` when a digit is more than a digit, as in `½`, `5²` or `①`, and
/// when the text is too long.
fn normal(text: &str) -> Option<Vec<char>> {
    let text = text.trim();
    if text.chars().count() > LONGEST || text.chars().any(is_dressed_digit) {
        return None;
    }
    // NFKC would make other letters of these two.
    let text = text.replace('ㅡ', "-").replace('´', "'");
    Some(text.nfkc().filter(|char| !is_invisible(*char)).map(plain).collect())
}

fn is_dressed_digit(char: char) -> bool {
    let is_only_wide = matches!(char, '\u{FF10}'..='\u{FF19}' | '\u{1D7CE}'..='\u{1D7FF}');
    !char.is_ascii() && !is_only_wide && char.nfkc().any(|part| part.is_ascii_digit())
}

fn is_invisible(char: char) -> bool {
    matches!(char, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}' | '\u{FE0F}')
}

fn plain(char: char) -> char {
    if let Some(digit) = NOUGHTS.iter().find_map(|nought| digit_from(*nought, char)) {
        return digit;
    }
    match char {
        '\n' => '\n',
        '‐' | '‑' | '‒' | '–' | '—' | '―' | '−' => '-',
        '〜' | '∼' => '~',
        '‘' | '’' | '`' | 'ʼ' => '\'',
        '٫' => '.',
        '٬' | '、' => ',',
        '。' => '.',
        // Laughter.
        'ᄒ' => 'ㅎ',
        'ᄏ' => 'ㅋ',
        blank if blank.is_whitespace() => ' ',
        other => other,
    }
}

fn digit_from(nought: char, char: char) -> Option<char> {
    let value = u32::from(char).checked_sub(u32::from(nought)).filter(|value| *value < 10)?;
    char::from_digit(value, 10)
}

/// A number and where it ends. Groups set apart by single blanks belong together when all but the first have three
/// digits.
fn number_at(text: &[char], start: usize) -> Option<(String, usize)> {
    let is_digit = |at: usize| text.get(at).is_some_and(char::is_ascii_digit);
    let begins = is_digit(start) || (text[start] == '.' && is_digit(start + 1) && may_lead(text, start));
    if !begins {
        return None;
    }
    let mut number = String::new();
    let mut at = start;
    loop {
        match text.get(at) {
            Some(digit) if digit.is_ascii_digit() => number.push(*digit),
            Some(mark @ ('.' | ',' | '\'' | '_')) if is_digit(at + 1) => {
                number.push(if *mark == '_' { '\'' } else { *mark });
            }
            Some(' ') if is_group(text, at + 1) && may_be_grouped(&number) => number.push('\''),
            _ => break,
        }
        at += 1;
    }
    Some((number, at))
}

/// A point begins a number only where it cannot end a word: not in `Rs.500`, but in `.5` and `2만.05`.
fn may_lead(text: &[char], at: usize) -> bool {
    let Some(before) = at.checked_sub(1).map(|before| text[before]) else { return true };
    let is_unit = matches!(before, '만' | '억' | '조');
    before == ' ' || "$€£¥₩".contains(before) || is_unit
}

fn is_group(text: &[char], at: usize) -> bool {
    let digits = text[at..].iter().take_while(|char| char.is_ascii_digit()).count();
    digits == 3
}

/// Nothing but groups set apart by blanks so far.
fn may_be_grouped(number: &str) -> bool {
    let mut groups = number.split('\'');
    groups.next().is_some_and(|first| (1..=3).contains(&first.len()) && first.bytes().all(|byte| byte.is_ascii_digit()))
        && groups.all(|group| group.len() == 3)
}
