//! The phrases of phrases.tsv, read as a careful person would: what they typed, the usual currency, what it means.

use proptest::prelude::*;

use super::*;
use crate::domain::money::Currency;

const TABLE: &str = include_str!("phrases.tsv");

struct Phrase {
    line: usize,
    text: &'static str,
    usual: Option<&'static str>,
    meaning: &'static str,
}

fn phrases() -> Vec<Phrase> {
    let lines = TABLE.lines().enumerate().filter(|(_, line)| !line.is_empty() && !line.starts_with('#'));
    let phrase = |(index, line): (usize, &'static str)| {
        let mut cells = line.split('\t');
        let mut cell = || cells.next().expect("every line has three cells");
        let (text, usual, meaning) = (cell(), cell(), cell());
        Phrase { line: index + 1, text, usual: (usual != "-").then_some(usual), meaning }
    };
    lines.map(phrase).collect()
}

/// As the table writes it: `USD 50000`, `? USD 5000 | USD 50000`, `unit USD 1000`, `nothing`, `no words`.
fn written(reading: &Reading) -> String {
    match reading {
        Reading::Clear(money) => amount(money),
        Reading::Ask(offered) => format!("? {}", offered.iter().map(amount).collect::<Vec<_>>().join(" | ")),
        Reading::Unit(money) => format!("unit {}", amount(money)),
        Reading::Nothing => "nothing".to_owned(),
        Reading::NotKnown => "not known".to_owned(),
        Reading::None(Why::Currency(name)) => format!("no currency {name}"),
        Reading::None(Why::TooLarge) => "no too large".to_owned(),
        Reading::None(why) => format!("no {why:?}").to_lowercase(),
    }
}

fn amount(money: &Money) -> String {
    let unit = 10_i64.pow(Money::minor_digits(&money.currency));
    match money.minor % unit {
        0 => format!("{} {}", money.currency, money.minor / unit),
        cents => format!("{} {}.{cents:02}", money.currency, money.minor / unit),
    }
}

#[test]
fn every_phrase_is_read_as_a_careful_person_would() {
    let wrong: Vec<String> = phrases()
        .iter()
        .filter_map(|phrase| {
            let read = written(&read_amount(phrase.text, phrase.usual));
            let usual = phrase.usual.unwrap_or("-");
            (read != phrase.meaning).then(|| {
                format!("{}: {:?} ({usual}) means {}, was read as {read}", phrase.line, phrase.text, phrase.meaning)
            })
        })
        .collect();

    assert!(wrong.is_empty(), "{} phrases\n  {}\n", wrong.len(), wrong.join("\n  "));
}

#[test]
fn the_table_has_five_hundred_phrases_and_none_twice() {
    let phrases = phrases();
    let mut seen = std::collections::HashSet::new();

    assert!(phrases.len() >= 500, "{}", phrases.len());
    for phrase in &phrases {
        assert!(seen.insert((phrase.text, phrase.usual)), "line {}: {:?} again", phrase.line, phrase.text);
    }
}

#[test]
fn what_is_asked_has_two_to_four_different_answers() {
    for phrase in phrases() {
        if let Reading::Ask(offered) = read_amount(phrase.text, phrase.usual) {
            assert!((2..=4).contains(&offered.len()), "{:?}: {offered:?}", phrase.text);
            let differ = |(index, money): (usize, &Money)| !offered[..index].contains(money);
            assert!(offered.iter().enumerate().all(differ), "{:?}: {offered:?}", phrase.text);
        }
    }
}

/// For postage and cells of a workbook: written out, or not read.
#[test]
fn money_is_read_only_where_it_can_mean_one_thing() {
    let cases = [
        ("45,000원", Some((45_000, "KRW"))),
        ("45000", Some((45_000, "KRW"))),
        ("5", Some((5, "KRW"))),
        ("３８，５００ 원", Some((38_500, "KRW"))),
        ("4만 5천원", Some((45_000, "KRW"))),
        ("12만원", Some((120_000, "KRW"))),
        ("1.5만원", Some((15_000, "KRW"))),
        ("3천만원", Some((30_000_000, "KRW"))),
        ("₩ 38,500", Some((38_500, "KRW"))),
        ("KRW 38,500", Some((38_500, "KRW"))),
        ("5만불", Some((5_000_000, "USD"))),
        ("50천불", Some((5_000_000, "USD"))),
        ("$120.50", Some((12_050, "USD"))),
        ("$1.5", Some((150, "USD"))),
        ("$50k", Some((5_000_000, "USD"))),
        ("USD 50,000", Some((5_000_000, "USD"))),
        ("120 유로", Some((12_000, "EUR"))),
        ("3000엔", Some((3_000, "JPY"))),
        ("500 홍콩 달러", Some((50_000, "HKD"))),
        ("0원", Some((0, "KRW"))),
        ("천불", None),
        ("천원", None),
        ("1만2천845천불", None),
        ("38,500.5원", None),
        ("38.500", None),
        ("38.125", None),
        ("45,00원", None),
        ("$1.005", None),
        ("-5,000원", None),
        ("약 5만원", None),
        ("3~5만원", None),
        ("¥5,000", None),
        ("원", None),
        ("없음", None),
        ("", None),
        ("99999999999999999999원", None),
    ];
    for (text, expected) in cases {
        let expected = expected.map(|(minor, currency)| Money::new(minor, currency));
        assert_eq!(read_money(text, "KRW"), expected, "{text}");
    }
}

fn digits(currency: &str, minor: i64) -> String {
    match Money::minor_digits(currency) {
        0 => minor.to_string(),
        _ => format!("{}.{:02}", minor / 100, minor % 100),
    }
}

/// `1234567.89` with what stands between the groups and before the cents.
fn grouped(number: &str, between: &str, point: &str) -> String {
    let (whole, cents) = number.split_once('.').unwrap_or((number, ""));
    let mut groups: Vec<&str> = Vec::new();
    let mut rest = whole;
    while rest.len() > 3 {
        let (before, group) = rest.split_at(rest.len() - 3);
        groups.push(group);
        rest = before;
    }
    groups.push(rest);
    groups.reverse();
    let whole = groups.join(between);
    if cents.is_empty() { whole } else { format!("{whole}{point}{cents}") }
}

/// `1234500` as `123만4500`.
fn in_myriads(mut whole: i64) -> String {
    let mut parts = Vec::new();
    for unit in ["", "만", "억", "조"] {
        if whole % 10_000 > 0 {
            parts.push(format!("{}{unit}", whole % 10_000));
        }
        whole /= 10_000;
    }
    parts.reverse();
    parts.concat()
}

proptest! {
    #[test]
    fn no_text_panics(text in "\\PC{0,60}", usual in prop::option::of("(USD|KRW|EUR|SGD|XXX)")) {
        read_amount(&text, usual.as_deref());
        read_money(&text, "KRW");
    }

    #[test]
    fn no_text_of_figures_panics(
        text in "([0-9]{1,30}|[.,' ~+/()%-]|만|억|조|천|백|십|일|이|오|원|불|달러|약|정도|k|m|bn| million| half| and| a|\\$|¥|usd| EUR|에서){0,14}",
        usual in prop::option::of("(USD|KRW|EUR|SGD)"),
    ) {
        if let Reading::Ask(offered) = read_amount(&text, usual.as_deref()) {
            prop_assert!((2..=MOST_OFFERED).contains(&offered.len()));
        }
        if let Some(money) = read_money(&text, "KRW") {
            prop_assert!((0..=MOST).contains(&money.minor));
        }
    }

    #[test]
    fn what_is_written_plainly_is_read_back(index in 0..29_usize, minor in 1..MOST) {
        let currency = &Currency::all()[index];
        let number = digits(currency.code, minor);
        let money = Money::new(minor, currency.code);
        for text in [
            format!("{} {}", currency.code, grouped(&number, ",", ".")),
            format!("{} {}", grouped(&number, ",", "."), currency.code),
            format!("{number} {}", currency.code),
            format!("{}{number}", currency.code),
        ] {
            prop_assert_eq!(read_amount(&text, None), Reading::Clear(money.clone()), "{}", text);
            prop_assert_eq!(read_money(&text, "USD"), Some(money.clone()), "{}", text);
        }
    }

    #[test]
    fn what_europeans_write_plainly_is_read_back(minor in 1..MOST, between in "[. ']") {
        let text = format!("EUR {}", grouped(&digits("EUR", minor), &between, ","));
        prop_assert_eq!(read_amount(&text, None), Reading::Clear(Money::new(minor, "EUR")), "{}", text);
    }

    #[test]
    fn what_is_written_in_man_and_eok_is_read_back(man in 1..1_000_000_000_i64) {
        // Whole 만: below it stand the short forms that are asked about.
        let won = man * 10_000;
        for text in [format!("{}원", in_myriads(won)), format!("한화 {} 원입니다", in_myriads(won))] {
            prop_assert_eq!(read_amount(&text, Some("USD")), Reading::Clear(Money::new(won, "KRW")), "{}", text);
        }
    }

    /// Somebody copies the button.
    #[test]
    fn what_naru_says_is_read_back(index in 0..29_usize, minor in 1..100_000_000_000_i64) {
        let money = Money::new(minor, Currency::all()[index].code);
        for lang in crate::domain::lang::Lang::ALL {
            let said = money.in_words(lang);
            prop_assert_eq!(read_amount(&said, None), Reading::Clear(money.clone()), "{}", said);
        }
    }

    #[test]
    fn thousands_of_dollars_are_read_back(count in 1..10_000_000_i64) {
        let money = Money::new(count * 100_000, "USD");
        for text in [format!("{count}천불"), format!("{count}k usd"), format!("$ {count} thousand"), format!("미화 {count}천 달러")] {
            prop_assert_eq!(read_amount(&text, None), Reading::Clear(money.clone()), "{}", text);
        }
    }
}
