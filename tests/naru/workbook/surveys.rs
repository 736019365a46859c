//! The sheet 설문: a cohort's own questions.

use naru::domain::cohort::Bilingual;
use naru::domain::meeting::PartySide;
use naru::domain::survey::{Kind, SurveyDetails};
use naru::workbook::difference::difference;
use naru::workbook::plan::Stored;
use naru::workbook::problem::Wrong;
use naru::workbook::warning::{Remark, Unusual};

use super::book::{Book, plan};

const HEADINGS: &str = "문항코드 | 대상 | 종류 | 질문 | 영문질문 | 보기 | 영문보기";

/// With these lines on the sheet 설문.
fn with(lines: &[&str]) -> Book {
    let mut book = Book::good();
    book.0.push(("설문".to_owned(), Vec::new()));
    [HEADINGS].iter().chain(lines).fold(book, |book, line| book.line("설문", line))
}

fn said(ko: &str, en: &str) -> Bilingual {
    Bilingual { ko: ko.to_owned(), en: en.to_owned() }
}

#[test]
fn a_question_of_each_kind_is_read_with_its_words_in_both_languages() {
    let asked = plan(
        &with(&[
            "again | 모두 | 선택 | 다시 참가하시겠습니까? | Would you join again? | 네 / 아니요 | Yes; No",
            "staff | 기업 | 숫자 | 상담에 몇 분이 오셨습니까?",
            "room | 통역 | 척도 | 상담장은 어떠했습니까?",
            "wish | 바이어 | 서술 | 바라는 점 | What should we do better?",
        ])
        .with("설문!F2", "네\n아니요/모름")
        .xlsx(),
    );

    let question = |code: &str, position, side, kind, words| {
        let code = code.to_owned();
        SurveyDetails { code, position, side, kind, words }
    };
    let same = |words: &str| said(words, words);
    let choices = vec![said("네", "Yes"), said("아니요/모름", "No")];
    assert_eq!(
        asked.surveys,
        [
            question("again", 1, None, Kind::Choice(choices), said("다시 참가하시겠습니까?", "Would you join again?")),
            question("staff", 2, Some(PartySide::Firm), Kind::Number, same("상담에 몇 분이 오셨습니까?")),
            question("room", 3, Some(PartySide::Interpreter), Kind::Scale, same("상담장은 어떠했습니까?")),
            question("wish", 4, Some(PartySide::Buyer), Kind::Text, said("바라는 점", "What should we do better?")),
        ]
    );
}

#[test]
fn what_is_wrong_with_a_question_is_named_by_its_cell() {
    let long = "가".repeat(41);
    let cases = [
        ("a | 손님 | 숫자 | 몇 분?", "설문!B2", Wrong::NotAParty { found: "손님".to_owned() }),
        ("a | 기업 | 그림 | 몇 분?", "설문!C2", Wrong::NotASurveyKind { found: "그림".to_owned() }),
        ("a | 기업 |  | 몇 분?", "설문!C2", Wrong::ValueMissing { column: "종류".to_owned() }),
        ("a | 기업 | 숫자 |  |  |  | ", "설문!D2", Wrong::ValueMissing { column: "질문".to_owned() }),
        ("a | 기업 | 선택 | 다시? |  | 네", "설문!F2", Wrong::ChoicesMissing),
        ("a | 기업 | 선택 | 다시? |  | 네/아니요 | Yes/No/Maybe", "설문!G2", Wrong::ChoicesDiffer { ko: 2, en: 3 }),
        ("a | 기업 | 선택 | 다시? |  | 네/아니요/ 네", "설문!F2", Wrong::ChoiceTwice { found: "네".to_owned() }),
        ("a | 기업 | 척도 | 다시? |  | 네/아니요", "설문!F2", Wrong::ChoicesNeedless),
        ("a b | 기업 | 숫자 | 몇 분?", "설문!A2", Wrong::NotACode { found: "a b".to_owned() }),
    ];
    for (line, place, what) in cases {
        let wrong = with(&[line]).wrong();
        assert!(wrong.contains(&(place.to_owned(), what.clone())), "{place} {what:?} is not among {wrong:?}");
    }
    let wrong = with(&[&format!("a | 기업 | 선택 | 다시? |  | 네/{long}")]).wrong();
    assert_eq!(wrong, [("설문!F2".to_owned(), Wrong::ChoiceLong { found: long, most: 40 })]);
    let twice = with(&["a | 기업 | 숫자 | 몇 분?", "A | 기업 | 숫자 | 몇 대?"]).wrong();
    assert_eq!((twice[0].0.as_str(), twice.len()), ("설문!A3", 1));
    let mut none = with(&[]);
    none.lines("설문")[0] = vec!["이름".to_owned(), "메모".to_owned()];
    assert_eq!(none.wrong(), [("설문".to_owned(), Wrong::HeaderMissing)]);
}

#[test]
fn a_code_is_made_up_and_shown_and_missing_english_is_told_where_buyers_read_it() {
    let book =
        with(&[" | 바이어 | 선택 | 다시 참가하시겠습니까? |  | 네/아니요", " | 기업 | 서술 | 바라는 점 |  |  | "]);
    let checked = book.checked();

    let codes: Vec<String> = checked.plan.clone().unwrap().surveys.into_iter().map(|one| one.code).collect();
    assert!(codes.iter().all(|code| code.starts_with("Q-") && code.len() == 6), "{codes:?}");
    let made = |code: &String, name: &str| Remark::CodeMade { code: code.clone(), name: name.to_owned() };
    let notes: Vec<Remark> = checked.notes.into_iter().map(|note| note.what).collect();
    assert_eq!(notes, [made(&codes[0], "다시 참가하시겠습니까?"), made(&codes[1], "바라는 점")]);
    let missing = |column: &str| Unusual::EnglishMissing { column: column.to_owned() };
    let unusual: Vec<Unusual> = checked.warnings.into_iter().map(|warning| warning.what).collect();
    assert_eq!(unusual, [missing("영문보기"), missing("영문질문")]);
    assert_eq!(plan(&book.xlsx()).surveys.iter().map(|one| one.code.clone()).collect::<Vec<_>>(), codes);
}

#[test]
fn questions_that_come_change_and_go_are_differences() {
    let before = plan(&with(&["a | 기업 | 숫자 | 몇 분?", "b | 기업 | 숫자 | 몇 대?"]).xlsx());
    let after = plan(&with(&["a | 기업 | 숫자 | 모두 몇 분?", "c | 기업 | 서술 | 바라는 점"]).xlsx());
    let stored = Stored { plan: before.clone(), cancelled: Vec::new() };

    let changes = difference(Some(&stored), &after);

    let counts = (changes.surveys.new.len(), changes.surveys.changed.len(), changes.surveys.removed.len());
    assert_eq!(counts, (1, 1, 1));
    assert!(changes.words().iter().any(|(id, _)| *id == "import-difference-surveys"));
    assert!(difference(Some(&stored), &before).is_empty());
}
