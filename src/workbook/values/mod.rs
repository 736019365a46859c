//! Reads what staff type into cells: dates, times, lengths and choices, in the ways they are written in Korea and
//! abroad. Each function answers `None` for what it cannot read for certain; nothing is guessed.

mod dates;
mod lengths;
mod rates;
mod times;

pub use dates::{date, date_time};
pub use lengths::{days, days_list, log_after, minutes, offsets};
pub use rates::rates;
pub use times::{quiet_hours, time, time_range};

use super::cell::Value;
use crate::domain::cohort::Uncertain;
use crate::domain::company::{Mode, Role, Side};
use crate::domain::deal::Counts;
use crate::domain::lang::Lang;
use crate::domain::meeting::PartySide;
use crate::domain::money::Money;
use crate::domain::preparation::Proof;
use crate::domain::survey::Kind;
use crate::domain::unit::Unit;
use crate::text::read_money;

/// Quiet hours that were turned off, rather than not given.
pub fn is_none(text: &str) -> bool {
    matches!(key(text).as_str(), "없음" | "안함" | "사용안함" | "해제" | "none" | "off" | "no")
}

pub fn language(text: &str) -> Option<Lang> {
    match key(text).as_str() {
        "ko" | "kor" | "한국어" | "한글" | "국문" | "korean" => Some(Lang::Ko),
        "en" | "eng" | "영어" | "영문" | "english" => Some(Lang::En),
        _ => Lang::from_tag(text),
    }
}

pub fn mode(text: &str) -> Option<Mode> {
    match key(text).as_str() {
        "상담장" | "현장" | "현장참가" | "오프라인" | "방문" | "venue" | "onsite" | "offline" | "inperson" => {
            Some(Mode::Venue)
        }
        "온라인" | "화상" | "비대면" | "사무실" | "재택" | "online" | "video" | "remote" => {
            Some(Mode::Online)
        }
        _ => None,
    }
}

/// `Some(None)` is both sides.
pub fn side(text: &str) -> Option<Option<Side>> {
    match key(text).as_str() {
        "기업" | "참가기업" | "국내기업" | "셀러" | "firm" | "firms" | "supplier" | "suppliers" | "seller" => {
            Some(Some(Side::Firm))
        }
        "바이어" | "해외바이어" | "buyer" | "buyers" => Some(Some(Side::Buyer)),
        "모두" | "전체" | "공통" | "양측" | "both" | "all" | "everyone" => Some(None),
        _ => None,
    }
}

/// Whom a question asks; `Some(None)` is every party.
pub fn party(text: &str) -> Option<Option<PartySide>> {
    match key(text).as_str() {
        "통역" | "통역사" | "통역원" | "interpreter" | "interpreters" => Some(Some(PartySide::Interpreter)),
        _ => side(text).map(|side| {
            side.map(|side| match side {
                Side::Firm => PartySide::Firm,
                Side::Buyer => PartySide::Buyer,
            })
        }),
    }
}

/// How a question is answered, its choices left aside.
pub fn survey_kind(text: &str) -> Option<Kind> {
    match key(text).as_str() {
        "선택" | "객관식" | "선택형" | "보기" | "choice" | "choices" | "select" => {
            Some(Kind::Choice(Vec::new()))
        }
        "숫자" | "수" | "숫자형" | "number" | "numeric" => Some(Kind::Number),
        "척도" | "점수" | "5점척도" | "척도형" | "scale" | "rating" | "score" => Some(Kind::Scale),
        "서술" | "주관식" | "서술형" | "글" | "text" | "open" | "free" => Some(Kind::Text),
        _ => None,
    }
}

pub fn proof(text: &str) -> Option<Proof> {
    match key(text).as_str() {
        "파일" | "자료파일" | "파일제출" | "file" => Some(Proof::File),
        "링크" | "주소" | "인터넷주소" | "link" | "address" | "url" => Some(Proof::Link),
        "운송장" | "운송장번호" | "송장" | "송장번호" | "tracking" | "trackingnumber" => {
            Some(Proof::Tracking)
        }
        "확인" | "버튼" | "체크" | "tap" | "confirm" | "confirmation" => Some(Proof::Tap),
        "날짜" | "일시" | "일정" | "date" | "dateandtime" => Some(Proof::Date),
        _ => None,
    }
}

pub fn staff_role(text: &str) -> Option<Role> {
    match key(text).as_str() {
        "주최" | "주최기관" | "주최측" | "host" => Some(Role::Host),
        "운영" | "운영사무국" | "사무국" | "주관" | "수행기관" | "operator" => Some(Role::Operator),
        "열람" | "참관" | "viewer" => Some(Role::Viewer),
        "전문위원" | "수출전문위원" | "전문가" | "expert" => Some(Role::Expert),
        _ => None,
    }
}

/// `50만원`, `USD 300`; a bare number is in won.
pub fn money(value: &Value) -> Option<Money> {
    read_money(&value.to_string(), "KRW").filter(|money| money.minor > 0)
}

pub fn yes(text: &str) -> bool {
    matches!(key(text).as_str(), "예" | "네" | "보냄" | "발송" | "y" | "o" | "yes" | "true")
}

/// What becomes of a notice that may have arrived.
pub fn uncertain(text: &str) -> Option<Uncertain> {
    match key(text).as_str() {
        "다시보냄" | "다시보내기" | "다시발송" | "재발송" | "sendagain" | "again" => {
            Some(Uncertain::SendAgain)
        }
        "보내지않음" | "다시보내지않음" | "안보냄" | "donot" | "dont" | "donotsend" | "donotsendagain" => {
            Some(Uncertain::LeaveToStaff)
        }
        _ => None,
    }
}

/// What it takes for a deal to count.
pub fn counts(text: &str) -> Option<Counts> {
    match key(text).as_str() {
        "문서" | "문서만" | "증빙" | "증빙만" | "document" | "documents" | "documentonly" => {
            Some(Counts::Document)
        }
        "문서또는양측" | "문서나양측" | "증빙또는양측" | "양측또는문서" | "documentorboth" | "documentorbothsides" => {
            Some(Counts::DocumentOrBoth)
        }
        _ => None,
    }
}

/// What a report counts sums in.
pub fn unit(text: &str) -> Option<Unit> {
    match key(text).as_str() {
        "달러" | "불" | "미달러" | "미화" | "usd" | "us$" | "$" | "dollar" | "dollars" => Some(Unit::Dollar),
        "천불" | "천달러" | "천미불" | "천usd" | "천$" | "usd1000" | "usd1,000" | "thousand" | "thousanddollars"
        | "thousandsofdollars" | "thousandusd" | "usdthousand" => Some(Unit::Thousand),
        _ => None,
    }
}

/// Whether something, such as the host's approval, is needed.
pub fn needed(text: &str) -> Option<bool> {
    match key(text).as_str() {
        "필요" | "필요함" | "있음" | "받음" | "예" | "네" | "needed" | "required" | "yes" | "y" | "true" => {
            Some(true)
        }
        "없음" | "불필요" | "필요없음" | "받지않음" | "아니오" | "아니요" | "notneeded" | "notrequired" | "none"
        | "no" | "n" | "false" => Some(false),
        _ => None,
    }
}

pub fn is_email(text: &str) -> bool {
    let Some((user, host)) = text.split_once('@') else { return false };
    let clean = |c: char| !c.is_whitespace() && !c.is_control() && !"<>()[],;:\"\\@".contains(c);
    let labels = host.split('.').all(|label| {
        !label.is_empty() && !label.starts_with('-') && label.chars().all(|c| c.is_alphanumeric() || c == '-')
    });
    !user.is_empty()
        && text.len() <= 254
        && text.chars().filter(|c| *c == '@').count() == 1
        && user.chars().all(clean)
        && labels
        && host.contains('.')
}

pub fn is_link(text: &str) -> bool {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    rest.is_some_and(|rest| {
        !rest.is_empty() && !rest.starts_with('/') && !text.contains(|c: char| c.is_whitespace() || c.is_control())
    })
}

/// A telephone number; one that a spreadsheet took for a number has lost its first 0.
pub fn phone(value: &Value) -> String {
    match value {
        Value::Number(number) if number.fract() == 0.0 && (1e8..1e10).contains(number) => format!("0{number}"),
        other => other.to_string(),
    }
}

/// 사업자등록번호 in its usual writing; anything else as it stands.
pub fn registration(text: &str) -> String {
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    match digits.len() {
        10 => format!("{}-{}-{}", &digits[..3], &digits[3..5], &digits[5..]),
        _ => text.to_owned(),
    }
}

/// Whether the last digit of a 사업자등록번호 follows from the others.
pub fn registration_checks(text: &str) -> bool {
    let digits: Vec<u32> = text.chars().filter_map(|c| c.to_digit(10)).collect();
    let [a, b, c, d, e, f, g, h, i, check] = digits[..] else { return false };
    let weighted = a + b * 3 + c * 7 + d + e * 3 + f * 7 + g + h * 3 + i * 5 + i * 5 / 10;
    (10 - weighted % 10) % 10 == check
}

/// A number that was kept as text, as every cell of a .csv is.
fn as_number(value: &Value) -> Value {
    match value {
        // 10.15 is the fifteenth of October.
        Value::Text(text) if text.starts_with("0.") || text.bytes().all(|byte| byte.is_ascii_digit()) => {
            text.parse().map_or_else(|_| value.clone(), Value::Number)
        }
        other => other.clone(),
    }
}

fn key(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// The numbers of a text, with what stands before, between and after them.
fn numbers(text: &str) -> (Vec<i64>, Vec<String>) {
    let mut numbers = Vec::new();
    let mut between = vec![String::new()];
    let mut in_number = false;
    for c in text.chars() {
        match c.to_digit(10) {
            Some(digit) if in_number => {
                if let Some(last) = numbers.last_mut() {
                    *last = i64::saturating_add(i64::saturating_mul(*last, 10), i64::from(digit));
                }
            }
            Some(digit) => {
                numbers.push(i64::from(digit));
                between.push(String::new());
            }
            None => {
                if let Some(last) = between.last_mut() {
                    last.extend(c.to_lowercase());
                }
            }
        }
        in_number = c.is_ascii_digit();
    }
    (numbers, between)
}
