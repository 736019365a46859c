use chrono::{DateTime, Utc};
use chrono_tz::{America, Asia, Europe, Tz};
use unicode_normalization::UnicodeNormalization as _;

use super::*;
use crate::domain::message::Style;

fn at(instant: &str) -> DateTime<Utc> {
    DateTime::parse_from_rfc3339(instant).expect("an instant").to_utc()
}

/// What a pattern says that stands in no file.
fn said(lang: Lang, pattern: &str, args: &Args) -> Text {
    let (said, errors) = bundle::trial(lang, pattern, &args.to_fluent(lang));
    assert!(errors.is_empty(), "{pattern}: {errors:?}");
    markup::read(&said)
}

/// A meeting of forty minutes, read by somebody in `zone`.
fn meeting(start: &str, zone: Tz, country: &str) -> Args {
    let start = Moment::new(at(start), zone, country);
    let end = start.at(start.at + chrono::Duration::minutes(40));
    Args::new().with("korea", start.elsewhere(Asia::Seoul, "KR")).with("start", start).with("end", end)
}

#[test]
fn a_buyer_reads_the_models_of_wording() {
    let args = meeting("2026-09-17T00:40:00Z", America::Los_Angeles, "US");
    let cases = [
        ("{ WHEN($start, $end) }", "Wed, Sep 16 · 5:40–6:20 PM PDT (UTC−7)"),
        ("{ WHEN($korea, zone: \"none\") } in { COUNTRY($korea) }", "Thu, Sep 17 · 9:40 AM in Korea"),
        ("Before: { WHEN($start, zone: \"short\") }", "Before: Wed, Sep 16 · 5:40 PM PDT"),
        ("at { TIME($start, zone: \"short\") }", "at 5:40 PM PDT"),
        ("{ TIME($start) }", "5:40 PM PDT (UTC−7)"),
        ("{ SPAN($start, $end) }", "5:40–6:20 PM PDT (UTC−7)"),
        ("{ DAY($start) }", "Wed, Sep 16"),
        ("{ DAY($start, year: \"yes\") }", "Wed, Sep 16, 2026"),
    ];
    for (pattern, expected) in cases {
        assert_eq!(said(Lang::En, pattern, &args).to_plain(), expected);
    }
}

#[test]
fn a_firm_reads_the_models_of_wording() {
    let start = Moment::new(at("2026-09-17T00:40:00Z"), Asia::Seoul, "KR");
    let args = Args::new()
        .with("theirs", start.elsewhere(America::Los_Angeles, "US"))
        .with("end", start.at(at("2026-09-17T01:20:00Z")))
        .with("start", start);
    let cases = [
        ("{ WHEN($start, $end) }", "9월 17일(목) 오전 9:40–10:20 (한국)"),
        (
            "{ COUNTRY($theirs) } 샌프란시스코 (현지 { WHEN($theirs, zone: \"none\") })",
            "미국 샌프란시스코 (현지 9월 16일(수) 오후 5:40)",
        ),
        ("{ TIME($start) }까지", "오전 9:40까지"),
        ("{ SPAN($start, $end, zone: \"full\") }", "오전 9:40–10:20 (한국)"),
        ("{ DAY($start, year: \"yes\") }", "2026년 9월 17일(목)"),
        ("{ JOSA(DAY($start), \"이/가\") } 마감입니다", "9월 17일(목)이 마감입니다"),
    ];
    for (pattern, expected) in cases {
        assert_eq!(said(Lang::Ko, pattern, &args).to_plain(), expected);
    }
}

#[test]
fn a_span_names_the_half_of_the_day_again_only_when_it_changes() {
    let cases = [
        ("2026-09-16T18:40:00Z", America::Los_Angeles, "US", "Wed, Sep 16 · 11:40 AM–12:20 PM PDT (UTC−7)"),
        ("2026-09-17T06:40:00Z", America::Los_Angeles, "US", "Wed, Sep 16 · 11:40 PM–12:20 AM (next day) PDT (UTC−7)"),
        ("2026-09-17T07:00:00Z", America::Los_Angeles, "US", "Thu, Sep 17 · 12:00–12:40 AM PDT (UTC−7)"),
        ("2026-09-17T19:00:00Z", America::Los_Angeles, "US", "Thu, Sep 17 · 12:00–12:40 PM PDT (UTC−7)"),
        ("2026-09-17T07:00:00Z", Europe::Berlin, "DE", "Thu, Sep 17 · 09:00–09:40 CEST (UTC+2)"),
        ("2026-12-17T09:00:00Z", Europe::London, "GB", "Thu, Dec 17 · 09:00–09:40 GMT (UTC+0)"),
        ("2026-09-17T07:00:00Z", Asia::Ho_Chi_Minh, "VN", "Thu, Sep 17 · 14:00–14:40 GMT+7"),
        ("2026-09-17T07:00:00Z", Asia::Kolkata, "IN", "Thu, Sep 17 · 12:30–13:10 IST (UTC+5:30)"),
        ("2026-09-17T07:00:00Z", America::St_Johns, "CA", "Thu, Sep 17 · 4:30–5:10 AM NDT (UTC−2:30)"),
        ("2026-09-17T07:00:00Z", America::Sao_Paulo, "BR", "Thu, Sep 17 · 04:00–04:40 GMT−3"),
        ("2026-09-17T07:00:00Z", Tz::Australia__Sydney, "AU", "Thu, Sep 17 · 5:00–5:40 PM AEST (UTC+10)"),
        ("2026-12-15T17:00:00Z", America::Vancouver, "CA", "Tue, Dec 15 · 10:00–10:40 AM MST (UTC−7)"),
    ];
    for (start, zone, country, expected) in cases {
        let args = meeting(start, zone, country);
        assert_eq!(said(Lang::En, "{ WHEN($start, $end) }", &args).to_plain(), expected);
    }
    let cases = [
        ("2026-09-17T02:40:00Z", "9월 17일(목) 오전 11:40–오후 12:20 (한국)"),
        ("2026-09-17T14:40:00Z", "9월 17일(목) 오후 11:40–다음 날 오전 12:20 (한국)"),
    ];
    for (start, expected) in cases {
        let args = meeting(start, Asia::Seoul, "KR");
        assert_eq!(said(Lang::Ko, "{ WHEN($start, $end) }", &args).to_plain(), expected);
    }
}

#[test]
fn korean_names_a_foreign_clock_by_its_place() {
    let cases = [
        (Asia::Ho_Chi_Minh, "VN", "9월 17일(목) 오후 2:00 (베트남 시간)"),
        (Europe::London, "GB", "9월 17일(목) 오전 8:00 (영국 시간)"),
        (Asia::Dubai, "AE", "9월 17일(목) 오전 11:00 (아랍에미리트 시간)"),
        (America::Los_Angeles, "US", "9월 17일(목) 오전 12:00 (로스앤젤레스 시간)"),
        (Asia::Seoul, "KR", "9월 17일(목) 오후 4:00 (한국)"),
    ];
    for (zone, country, expected) in cases {
        let args = Args::new().with("start", Moment::new(at("2026-09-17T07:00:00Z"), zone, country));
        assert_eq!(said(Lang::Ko, "{ WHEN($start) }", &args).to_plain(), expected);
    }
}

#[test]
fn arguments_stay_literal() {
    let names = [
        "<b>&_*</b>",
        "</b><code>x</code>",
        "שלום & مرحبا",
        "\u{202e}evil\u{202c}",
        "👩‍👩‍👧 & Co. {$firm}",
        "\u{fdd0}\u{fdd1}0<",
        "a\nb",
        "&lt;b&gt;",
    ];
    for name in names {
        let args = Args::new().with("firm", name);

        let text = said(Lang::En, "Meet <b>{ $firm }</b> in <i>Icheon</i>.", &args);

        assert_eq!(text.to_plain(), format!("Meet {name} in Icheon."));
        let styles: Vec<(&str, Style)> = text.0.iter().map(|span| (span.text.as_str(), span.style)).collect();
        let plain = Style::PLAIN;
        let spans = [("Meet ", plain), (name, Style::BOLD), (" in ", plain), ("Icheon", Style::ITALIC), (".", plain)];
        assert_eq!(styles, spans);
    }
}

proptest::proptest! {
    #[test]
    fn whatever_people_write_is_said_as_they_wrote_it(name: String, mark in "[<>/bicode&{}$\u{fdd0}\u{fdd1}01]{0,12}") {
        let name: String = [mark, name].concat().nfc().collect();
        let args = Args::new().with("firm", &name);

        let text = said(Lang::Ko, "<b>{ $firm }</b>{ PARTICLE($firm, \"이/가\") }", &args);

        let particle = josa::particle(&name, "이/가").expect("a pair");
        proptest::prop_assert_eq!(text.to_plain(), format!("{name}{particle}"));
    }
}

#[test]
fn decomposed_hangul_is_composed() {
    let args = Args::new().with("firm", "\u{1109}\u{1165}\u{11af}");

    assert_eq!(said(Lang::Ko, "{ JOSA($firm, \"으로/로\") }", &args).to_plain(), "설로");
    assert_eq!(said(Lang::Ko, "<b>{ $firm }</b>{ PARTICLE($firm, \"을/를\") }", &args).to_plain(), "설을");
    assert_eq!(said(Lang::En, "{ JOSA($firm, \"을/를\") }", &args).to_plain(), "설");
}

#[test]
fn lists_durations_counts_and_money_are_worded() {
    let names = |names: &[&str]| Args::new().with("firms", names.to_vec());
    assert_eq!(said(Lang::En, "{ $firms }", &names(&["A"])).to_plain(), "A");
    assert_eq!(said(Lang::En, "{ $firms }", &names(&["A", "B", "<C>"])).to_plain(), "A, B and <C>");
    assert_eq!(said(Lang::Ko, "{ JOSA($firms, \"과/와\") }", &names(&["가온", "나루"])).to_plain(), "가온, 나루와");

    let cases = [
        (1, "1분", "1 minute"),
        (10, "10분", "10 minutes"),
        (60, "1시간", "1 hour"),
        (90, "1시간 30분", "1 hour 30 minutes"),
        (1440, "24시간", "24 hours"),
        (4320, "3일", "3 days"),
        (0, "0분", "0 minutes"),
    ];
    for (minutes, ko, en) in cases {
        let args = Args::new().with("minutes", minutes);
        assert_eq!(said(Lang::Ko, "{ DURATION($minutes) }", &args).to_plain(), ko);
        assert_eq!(said(Lang::En, "{ DURATION($minutes) }", &args).to_plain(), en);
    }

    let args = Args::new().with("count", 12_345).with("amount", Money::new(5_000_000, "USD"));
    assert_eq!(said(Lang::Ko, "{ $count }건 { MONEY($amount) }", &args).to_plain(), "12,345건 USD 50,000 (5만 달러)");
    assert_eq!(said(Lang::Ko, "{ JOSA($count, \"이/가\") }", &args).to_plain(), "12,345가");
}

#[test]
fn what_cannot_be_said_in_full_is_counted_and_shown_as_far_as_it_goes() {
    let before = problems();

    assert_eq!(label(Lang::En, "no-such-message", &Args::new()), "no-such-message");
    assert_eq!(label(Lang::En, "bot-name", &Args::new()), "{$host} Online Meetings");
    let (said, _) =
        bundle::trial(Lang::En, "{ DAY($start) }.", &Args::new().with("start", "today").to_fluent(Lang::En));
    assert_eq!(said, "DAY().");

    assert!(problems() >= before + 3);
}
