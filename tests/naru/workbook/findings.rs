//! What is wrong or unusual, each with its cell.

use naru::workbook::place::Place;
use naru::workbook::problem::Wrong;
use naru::workbook::warning::Unusual;

use super::book::Book;

#[test]
fn every_problem_is_named_at_once_with_its_cell() {
    let found = |found: &str| found.to_owned();
    let at = |sheet: &str, row, column| Place::cell(sheet, row, column);
    let busy = "M03 | 2027-03-02 | 09:30 | 40 | F01 | B01 | 1번 부스 | T1";
    let cases: Vec<(Book, &str, Wrong)> = vec![
        (Book::good().without("바이어"), "바이어", Wrong::SheetMissing),
        (Book::good().without_column("상담일정", 1), "상담일정", Wrong::ColumnMissing { column: found("일자") }),
        (
            Book::good().without_column("상담일정", 3),
            "상담일정",
            Wrong::ColumnMissing { column: found("상담시간(분)") },
        ),
        (Book::good().with("행사!A8", "없는말"), "행사", Wrong::LineMissing { line: found("시작일") }),
        (Book::good().with("행사!B5", ""), "행사!B5", Wrong::ValueMissing { column: found("주최") }),
        (Book::good().with("상담일정!C2", ""), "상담일정!C2", Wrong::ValueMissing { column: found("시작") }),
        (Book::good().with("상담일정!C2", "25:00"), "상담일정!C2", Wrong::NotATime { found: found("25:00") }),
        (Book::good().with("상담일정!B2", "13월 1일"), "상담일정!B2", Wrong::NotADate { found: found("13월 1일") }),
        (Book::good().with("상담일정!B2", "02/03/2027"), "상담일정!B2", Wrong::NotADate { found: found("02/03/2027") }),
        (Book::good().with("상담일정!D2", "잠깐"), "상담일정!D2", Wrong::NotMinutes { found: found("잠깐") }),
        (Book::good().with("상담일정!D2", "600"), "상담일정!D2", Wrong::LengthUnlikely { minutes: 600 }),
        (Book::good().with("상담일정!D2", ""), "상담일정!D2", Wrong::LengthMissing),
        (Book::good().with("상담일정!C2", "10:00~09:30"), "상담일정!C2", Wrong::EndBeforeStart),
        (
            Book::good().with("상담일정!C2", "10:00~10:30"),
            "상담일정!D2",
            Wrong::LengthDiffers { minutes: 40, by_end: 30 },
        ),
        (Book::good().with("행사!B9", "2027-03-01"), "행사!B9", Wrong::EndBeforeStart),
        (Book::good().with("상담일정!E2", "F99"), "상담일정!E2", Wrong::UnknownFirm { code: found("F99") }),
        (Book::good().with("상담일정!F2", "B99"), "상담일정!F2", Wrong::UnknownBuyer { code: found("B99") }),
        (Book::good().with("상담일정!H2", "T9"), "상담일정!H2", Wrong::UnknownInterpreter { code: found("T9") }),
        (Book::good().with("상담일정!I2", "zoom"), "상담일정!I2", Wrong::NotALink { found: found("zoom") }),
        (
            Book::good().with("상담일정!A3", "M01"),
            "상담일정!A3",
            Wrong::CodeTwice { code: found("M01"), other: at("상담일정", 1, 0) },
        ),
        (
            Book::good().with("참가기업!A3", "F01"),
            "참가기업!A3",
            Wrong::CodeTwice { code: found("F01"), other: at("참가기업", 1, 1) },
        ),
        (
            Book::good().with("통역!A2", "f01"),
            "통역!A2",
            Wrong::CodeTwice { code: found("f01"), other: at("참가기업", 1, 0) },
        ),
        (Book::good().with("참가기업!A2", "F 01"), "참가기업!A2", Wrong::NotACode { found: found("F 01") }),
        (
            Book::good().line("참가기업", "F02 | 두리푸드 | Duri Foods | | 박세찬"),
            "참가기업!C4",
            Wrong::CompanyDiffers { code: found("F02"), column: found("영문명"), other: at("참가기업", 2, 2) },
        ),
        (
            Book::good().line("참가기업", "F02 | | | | 이두리 | two@firm.example"),
            "참가기업!E4",
            Wrong::PersonTwice { name: found("이두리"), other: at("참가기업", 2, 4) },
        ),
        (Book::good().with("참가기업!F2", "one@"), "참가기업!F2", Wrong::NotAnEmail { found: found("one@") }),
        (Book::good().with("참가기업!G2", "집"), "참가기업!G2", Wrong::NotAMode { found: found("집") }),
        (Book::good().with("참가기업!H2", "불어"), "참가기업!H2", Wrong::NotALanguage { found: found("불어") }),
        (
            Book::good().with("참가기업!B2", &"가".repeat(201)),
            "참가기업!B2",
            Wrong::TooLong { column: found("기업명"), length: 201, most: 200 },
        ),
        (
            Book::good().with("참가기업!E2", "900101-1234567"),
            "참가기업!E2",
            Wrong::ResidentNumber { masked: found("90****-*******") },
        ),
        (Book::good().with("바이어!C2", "XX"), "바이어!C2", Wrong::UnknownCountry { found: found("XX") }),
        (Book::good().with("바이어!E2", "EST"), "바이어!E2", Wrong::UnknownZone { found: found("EST") }),
        (
            Book::good().with("바이어!E2", "").with("바이어!D2", "Springfield"),
            "바이어!E2",
            Wrong::ZoneNeeded { country: found("US") },
        ),
        (Book::good().with("준비사항!B2", "누구"), "준비사항!B2", Wrong::NotASide { found: found("누구") }),
        (Book::good().with("준비사항!E2", "곧"), "준비사항!E2", Wrong::NotADateTime { found: found("곧") }),
        (
            Book::good().with("준비사항!F1", "증빙").with("준비사항!F2", "말로"),
            "준비사항!F2",
            Wrong::NotAProof { found: found("말로") },
        ),
        (
            Book::good().with("준비사항!F1", "자료링크").with("준비사항!F2", "책상 위"),
            "준비사항!F2",
            Wrong::NotALink { found: found("책상 위") },
        ),
        (Book::good().with("담당자!B2", "손님"), "담당자!B2", Wrong::NotARole { found: found("손님") }),
        (Book::good().with("행사!B13", "밤"), "행사!B13", Wrong::NotQuietHours { found: found("밤") }),
        (
            Book::good().with("행사!A13", "환율").with("행사!B13", "USD 많이"),
            "행사!B13",
            Wrong::NotRates { found: found("USD 많이") },
        ),
        (
            Book::good().with("행사!A13", "공지 승인").with("행사!B13", "가끔"),
            "행사!B13",
            Wrong::NotNeededOrNot { found: found("가끔") },
        ),
        (
            Book::good().with("행사!A13", "uncertain reminders").with("행사!B13", "가끔"),
            "행사!B13",
            Wrong::NotAgainOrNot { found: found("가끔") },
        ),
        (Book::good().with("행사!B12", "가끔"), "행사!B12", Wrong::NotDays { found: found("가끔") }),
        (
            Book::good()
                .with("행사!B7", "America/New_York")
                .with("상담일정!B2", "2027-03-14")
                .with("상담일정!C2", "02:30"),
            "상담일정!C2",
            Wrong::TimeSkipped { found: found("2027-03-14 02:30") },
        ),
    ];
    for (book, place, what) in cases {
        let wrong = book.wrong();
        assert!(wrong.contains(&(place.to_owned(), what.clone())), "{place} {what:?} is not among {wrong:?}");
    }

    let other = |column| at("상담일정", 1, column);
    assert_eq!(
        Book::good().line("상담일정", busy).wrong(),
        [
            ("상담일정!E4".into(), Wrong::FirmBusy { code: "F01".into(), other: other(4) }),
            ("상담일정!F4".into(), Wrong::BuyerBusy { code: "B01".into(), other: other(5) }),
            ("상담일정!G4".into(), Wrong::BoothBusy { booth: "1번 부스".into(), other: other(6) }),
            ("상담일정!H4".into(), Wrong::InterpreterBusy { code: "T1".into(), other: other(7) }),
        ]
    );
    let many = Book::good().with("상담일정!C2", "25:00").with("상담일정!E3", "F99").with("바이어!E2", "EST");
    assert_eq!(many.wrong().len(), 3);
}

#[test]
fn meetings_that_only_touch_and_a_booth_named_for_an_online_firm_are_fine() {
    let touching = Book::good().line("상담일정", "M03 | 2027-03-02 | 09:40 | 40 | F01 | B01 | 1번 부스 | T1");
    let online = Book::good().line("상담일정", "M03 | 2027-03-02 | 09:00 | 40 | F02 | B02 | 1번 부스 |");

    assert_eq!((touching.wrong(), online.wrong()), (vec![], vec![]));
}

#[test]
fn what_is_unusual_is_gathered_by_kind() {
    let cases: Vec<(Book, Unusual)> = vec![
        (Book::good().with("상담일정!C2", "07:00"), Unusual::HostHours),
        (Book::good().with("상담일정!C3", "10:00"), Unusual::BuyerHours),
        (Book::good().with("상담일정!C2", "12:30"), Unusual::LunchTime),
        (Book::good().with("상담일정!B2", "2027-03-06"), Unusual::HostWeekend),
        (Book::good().with("상담일정!B2", "2027-03-08"), Unusual::BuyerWeekend),
        (Book::good().with("상담일정!B2", "2027-03-08"), Unusual::OutsideCohort),
        (Book::good().with("바이어!C3", "RU"), Unusual::TelegramBlocked { country: "RU".into() }),
        (Book::good().with("행사!B14", "60일"), Unusual::KeptTooShort { keep_days: 60, last_follow_up: 90 }),
        (Book::good().with("행사!B3", ""), Unusual::EnglishMissing { column: "영문행사명".into() }),
        (
            Book::good().with("참가기업!D2", "999-00-00017"),
            Unusual::RegistrationNumber { found: "999-00-00017".into() },
        ),
        (
            Book::good().with("바이어!E3", "Asia/Tokyo"),
            Unusual::ZoneElsewhere { zone: "Asia/Tokyo".into(), country: "FR".into() },
        ),
        (Book::good().line("참가기업", "F03 | 세찬 | Sechan | | 박세찬"), Unusual::NoMeeting),
        (
            Book::good()
                .with("행사!B7", "America/New_York")
                .with("상담일정!B2", "2027-11-07")
                .with("상담일정!C2", "01:30"),
            Unusual::TimeTwice { found: "2027-11-07 01:30".into() },
        ),
    ];
    assert_eq!(Book::good().unusual(), []);
    for (book, what) in cases {
        let unusual = book.unusual();
        assert!(unusual.contains(&what), "{what:?} is not among {unusual:?}");
    }
    let holiday = Book::good().line("휴일", "FR | 2027-03-03 | Fête").unusual();
    assert!(matches!(&holiday[..], [Unusual::OnHoliday { country, .. }] if country == "FR"));
}
