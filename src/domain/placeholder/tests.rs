use super::super::message::Style;
use super::*;

fn values() -> Values {
    Values {
        company: Some("설봉도예 🏺".to_owned()),
        name: Some("김{이름}<b>".to_owned()),
        next_meeting: Some("9월 16일 10:00 KST".to_owned()),
    }
}

fn span(text: &str, style: Style) -> Span {
    Span { text: text.to_owned(), style, link: None }
}

fn as_typed(_: &str, _: &str) -> (usize, &'static str) {
    (0, "")
}

fn filled(text: &str) -> String {
    Text::plain(text).fill(&values(), as_typed).text.to_plain()
}

#[test]
fn both_languages_and_careless_spelling_are_understood() {
    assert_eq!(filled("{기업명} {company} { Company }"), "설봉도예 🏺 설봉도예 🏺 설봉도예 🏺");
    assert_eq!(
        filled("👋🏽 {이름} 님, {다음 상담}에 뵙겠습니다."),
        "👋🏽 김{이름}<b> 님, 9월 16일 10:00 KST에 뵙겠습니다."
    );
    assert_eq!(filled("{다음상담}|{Next  meeting}|{NAME}"), "9월 16일 10:00 KST|9월 16일 10:00 KST|김{이름}<b>");
}

#[test]
fn a_value_looks_as_the_opening_brace_did_and_all_else_keeps_its_look() {
    let link = Some("https://naru.example/".to_owned());
    let text = Text(vec![
        span("안녕 {", Style::BOLD),
        span("이", Style::ITALIC),
        Span { link: link.clone(), ..span("름} 😀 {기업", Style::PLAIN) },
        span("명}!", Style::CODE),
    ]);

    let seen = text.fill(&values(), as_typed);

    let expected = vec![
        span("안녕 김{이름}<b>", Style::BOLD),
        Span { link, ..span(" 😀 설봉도예 🏺", Style::PLAIN) },
        span("!", Style::CODE),
    ];
    assert_eq!(seen, Filled { text: Text(expected), ..Filled::default() });
}

#[test]
fn other_braces_stay_and_names_nobody_knows_are_told() {
    let literal = "{} { } {\n} {1} {a+b} {{ }} } { 💡 {이름";
    assert_eq!(
        Text::plain(literal).fill(&values(), as_typed),
        Filled { text: Text::plain(literal), ..Filled::default() }
    );

    let seen = Text::plain("{회사} {{이름}} {회사} {firm name}").fill(&values(), as_typed);
    assert_eq!(seen.text.to_plain(), "{회사} {김{이름}<b>} {회사} {firm name}");
    assert_eq!((seen.missing, seen.unknown), (vec![], vec!["회사".to_owned(), "firm name".to_owned()]));
    assert_eq!(filled(&format!("{{{}}}", "가".repeat(LONGEST + 1))), format!("{{{}}}", "가".repeat(LONGEST + 1)));
}

#[test]
fn what_cannot_be_filled_stands_as_written_and_is_told_once() {
    let text = Text::plain("{다음 상담}: {기업명}, {next meeting}");
    let without = Values { next_meeting: None, ..values() };

    let seen = text.fill(&without, as_typed);

    assert_eq!(seen.text.to_plain(), "{다음 상담}: 설봉도예 🏺, {next meeting}");
    assert_eq!((seen.missing, seen.unknown), (vec![Placeholder::NextMeeting], vec![]));
    let found = Found { known: vec![Placeholder::NextMeeting, Placeholder::Company], unknown: vec![] };
    assert_eq!(text.placeholders(), found);
}

#[test]
fn what_a_button_writes_is_understood() {
    for placeholder in Placeholder::ALL {
        for lang in [Lang::Ko, Lang::En] {
            let found = Text::plain(placeholder.written(lang)).placeholders();
            assert_eq!(found, Found { known: vec![placeholder], unknown: vec![] });
        }
    }
}

#[test]
fn what_was_typed_behind_a_place_is_said_as_its_value_wants_it() {
    let text = Text(vec![span("{기업명}", Style::BOLD), span("은, ", Style::ITALIC), span("{기업명}은", Style::PLAIN)]);
    let open = |value: &str, rest: &str| {
        assert_eq!(value, "설봉도예 🏺");
        if rest.starts_with('은') { ("은".len(), "는") } else { (0, "") }
    };

    let seen = text.fill(&values(), open).text;

    let name = "설봉도예 🏺";
    assert_eq!(
        seen.0,
        [span(name, Style::BOLD), span("는, ", Style::ITALIC), span(&format!("{name}는"), Style::PLAIN)]
    );
}
