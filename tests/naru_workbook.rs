//! A cohort's workbook: what is read, what is refused and why, and what a second import changes.
#![expect(clippy::unwrap_used, reason = "a test says so by failing")]

use std::io::{Cursor, Write as _};

use chrono_tz::Tz;
use naru::domain::company::{Mode, Role};
use naru::workbook::check::{Countries, check};
use naru::workbook::difference::difference;
use naru::workbook::invites::{InviteRow, invites_xlsx};
use naru::workbook::plan::{Checked, Plan, Stored};
use naru::workbook::problem::Wrong;
use naru::workbook::read::{Refusal, read, read_all};
use naru::workbook::template::template;
use naru::workbook::warning::{Remark, Unusual};
use proptest::prelude::*;
use rust_xlsxwriter::{Formula, Workbook};

const CODES: [&str; 20] = [
    "KR", "US", "FR", "RU", "DE", "IT", "GB", "ES", "TR", "VN", "JP", "ID", "IN", "TH", "MX", "CO", "CA", "AE", "SA",
    "AU",
];

fn countries() -> Countries {
    Countries {
        by_name: |name| match name {
            "미국" => Some("US"),
            other => CODES.into_iter().find(|code| *code == other),
        },
        zones_of: |code| match code {
            "US" => &[Tz::America__New_York, Tz::America__Chicago, Tz::America__Los_Angeles, Tz::America__Phoenix],
            "FR" => &[Tz::Europe__Paris],
            "DE" => &[Tz::Europe__Berlin, Tz::Europe__Busingen],
            _ => &[],
        },
        blocks_telegram: |code| ["CN", "IR", "RU", "VN"].contains(&code),
    }
}

fn fixture(name: &str) -> Vec<u8> {
    std::fs::read(format!("{}/fixtures/{name}.xlsx", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

fn checked(name: &str, bytes: &[u8]) -> Checked {
    check(&read(name, bytes).unwrap(), &countries())
}

fn plan(bytes: &[u8]) -> Plan {
    let checked = checked("a.xlsx", bytes);
    assert_eq!(checked.problems, []);
    checked.plan.unwrap()
}

/// A small workbook that is right in every cell, to be spoilt.
#[derive(Clone)]
struct Book(Vec<(String, Vec<Vec<String>>)>);

impl Book {
    fn good() -> Book {
        let sheet = |name: &str, lines: &[&str]| {
            let split = |line: &&str| line.split('|').map(|cell| cell.trim().to_owned()).collect();
            (name.to_owned(), lines.iter().map(split).collect())
        };
        Book(vec![
            sheet(
                "행사",
                &[
                    "코드 | test-2027",
                    "행사명 | 시험 상담회",
                    "영문행사명 | Test Meetings",
                    "바이어용 영문행사명 | Test Meetings for Buyers",
                    "주최 | 시험시",
                    "영문주최 | Test City",
                    "시간대 | Asia/Seoul",
                    "시작일 | 2027-03-02",
                    "종료일 | 2027-03-05",
                    "상담장 | 시청",
                    "알림시점 | 24시간, 1시간, 10분",
                    "후속관리 | 30일, 90일",
                    "방해금지 | 없음",
                    "보관기간 | 2년",
                    "문의 | 031-000-0000",
                    "문의 이메일 | help@test.example",
                ],
            ),
            sheet(
                "참가기업",
                &[
                    "기업코드 | 기업명 | 영문명 | 사업자등록번호 | 성명 | 이메일 | 참가방식 | 언어",
                    "F01 | 하나세라믹(주) | Hana Ceramic | 999-00-00016 | 김하나 | one@firm.example | 상담장 | ko",
                    "F02 | 두리푸드 | Duri Food | 999-00-00020 | 이두리 | two@firm.example | 온라인 | ko",
                ],
            ),
            sheet(
                "바이어",
                &[
                    "바이어코드 | 업체명 | 국가 | 도시 | 시간대 | 성명 | 이메일 | 언어",
                    "B01 | Harbor Imports | US | Los Angeles, CA | America/Los_Angeles | Blake Grove | a@buyer.example | en",
                    "B02 | Maison Bleue | FR | Paris | Europe/Paris | Casey Dale | b@buyer.example | en",
                ],
            ),
            sheet(
                "상담일정",
                &[
                    "상담번호 | 일자 | 시작 | 상담시간(분) | 기업코드 | 바이어코드 | 부스 | 통역코드 | 화상링크",
                    "M01 | 2027-03-02 | 09:00 | 40 | F01 | B01 | 1번 부스 | T1 | https://meet.example/1",
                    "M02 | 2027-03-03 | 17:00 | 40 | F02 | B02 | 1번 부스 | T1 | https://meet.example/2",
                ],
            ),
            sheet("통역", &["통역코드 | 통역사 | 통역언어", "T1 | 강아람 | 영어"]),
            sheet(
                "준비사항",
                &["준비코드 | 대상 | 제목 | 영문제목 | 마감", "catalog | 기업 | 카탈로그 | Catalog | 2027-02-19"],
            ),
            sheet("담당자", &["담당코드 | 역할 | 소속 | 성명", "S1 | 주최 | 기업지원과 | 홍보람"]),
            sheet("휴일", &["국가 | 일자 | 이름", "KR | 2027-03-01 | 삼일절"]),
        ])
    }

    fn lines(&mut self, sheet: &str) -> &mut Vec<Vec<String>> {
        &mut self.0.iter_mut().find(|(name, _)| name == sheet).unwrap().1
    }

    /// `상담일정!C2` becomes `value`.
    fn with(mut self, place: &str, value: &str) -> Book {
        let (sheet, cell) = place.split_once('!').unwrap();
        let column = usize::from(cell.as_bytes()[0] - b'A');
        let row: usize = cell[1..].parse().unwrap();
        let lines = self.lines(sheet);
        lines.resize(lines.len().max(row), Vec::new());
        let line = &mut lines[row - 1];
        line.resize(line.len().max(column + 1), String::new());
        line[column] = value.to_owned();
        self
    }

    fn line(mut self, sheet: &str, line: &str) -> Book {
        self.lines(sheet).push(line.split('|').map(|cell| cell.trim().to_owned()).collect());
        self
    }

    fn without(mut self, sheet: &str) -> Book {
        self.0.retain(|(name, _)| name != sheet);
        self
    }

    fn without_column(mut self, sheet: &str, column: usize) -> Book {
        self.lines(sheet).iter_mut().for_each(|line| drop(line.remove(column)));
        self
    }

    fn xlsx(&self) -> Vec<u8> {
        let mut workbook = Workbook::new();
        for (name, lines) in &self.0 {
            let sheet = workbook.add_worksheet().set_name(name).unwrap();
            for (row, line) in (0..).zip(lines) {
                for (column, text) in (0..).zip(line).filter(|(_, text)| !text.is_empty()) {
                    sheet.write_string(row, column, text).unwrap();
                }
            }
        }
        workbook.save_to_buffer().unwrap()
    }

    fn csv(&self) -> Vec<(String, String)> {
        let quote = |cell: &String| format!("\"{}\"", cell.replace('"', "\"\""));
        let line = |line: &Vec<String>| line.iter().map(quote).collect::<Vec<_>>().join(",");
        let text = |lines: &Vec<Vec<String>>| lines.iter().map(line).collect::<Vec<_>>().join("\r\n");
        self.0.iter().map(|(name, lines)| (format!("{name}.csv"), text(lines))).collect()
    }

    fn ods(&self) -> Vec<u8> {
        let cell = |cell: &String| match cell.is_empty() {
            true => "<table:table-cell/>".to_owned(),
            false => format!(
                "<table:table-cell office:value-type=\"string\"><text:p>{}</text:p></table:table-cell>",
                cell.replace('&', "&amp;")
            ),
        };
        let line = |line: &Vec<String>| {
            let cells: String = line.iter().map(cell).collect();
            format!(
                "<table:table-row>{cells}<table:table-cell table:number-columns-repeated=\"16000\"/></table:table-row>"
            )
        };
        let table = |(name, lines): &(String, Vec<Vec<String>>)| {
            let rows: String = lines.iter().map(line).collect();
            let end = "<table:table-row table:number-rows-repeated=\"1048000\"><table:table-cell/></table:table-row>";
            format!("<table:table table:name=\"{name}\">{rows}{end}</table:table>")
        };
        let tables: String = self.0.iter().map(table).collect();
        ods(&tables)
    }

    fn checked(&self) -> Checked {
        checked("a.xlsx", &self.xlsx())
    }

    /// What is wrong with it and where.
    fn wrong(&self) -> Vec<(String, Wrong)> {
        let checked = self.checked();
        assert_eq!(checked.plan.is_none(), !checked.problems.is_empty());
        checked.problems.into_iter().map(|problem| (problem.at.to_string(), problem.what)).collect()
    }

    fn unusual(&self) -> Vec<Unusual> {
        let checked = self.checked();
        assert_eq!(checked.problems, []);
        checked.warnings.into_iter().map(|warning| warning.what).collect()
    }
}

fn ods(tables: &str) -> Vec<u8> {
    zipped(&[
        ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
        ("content.xml", format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content><office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document-content>").as_bytes()),
    ])
}

fn zipped(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        zip.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// An .xlsx of one sheet, from its raw XML.
fn raw_xlsx(sheet: &str, strings: &str) -> Vec<u8> {
    zipped(&[
        ("[Content_Types].xml", b"<Types/>"),
        ("_rels/.rels", br#"<Relationships><Relationship Id="r1" Type="http://x/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#),
        ("xl/workbook.xml", br#"<workbook><sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>"#),
        ("xl/_rels/workbook.xml.rels", br#"<Relationships><Relationship Id="r1" Type="http://x/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#),
        ("xl/sharedStrings.xml", strings.as_bytes()),
        ("xl/worksheets/sheet1.xml", sheet.as_bytes()),
    ])
}

#[test]
fn both_sample_cohorts_load_without_a_problem() {
    let icheon = plan(&fixture("icheon-2020-us"));
    let yangju = plan(&fixture("yangju-2021-textile"));

    let count = |plan: &Plan, role| plan.members.iter().filter(|member| member.role == role).count();
    assert_eq!((count(&icheon, Role::Firm), count(&icheon, Role::Buyer), icheon.meetings.len()), (15, 24, 63));
    assert_eq!((count(&yangju, Role::Firm), count(&yangju, Role::Buyer), yangju.meetings.len()), (16, 18, 35));
    assert_eq!((count(&icheon, Role::Interpreter), icheon.preparations.len(), icheon.holidays.len()), (4, 7, 7));
    let countries: std::collections::BTreeSet<_> =
        yangju.companies.iter().map(|company| &company.country).filter(|country| *country != "KR").collect();
    assert_eq!(countries.len(), 17);
    assert_eq!(yangju.cohort.policy.offsets, [24 * 60, 120, 15]);
    assert_eq!(icheon.companies[5].mode, Mode::Online);
    let first = &icheon.meetings[0].details;
    assert_eq!((first.code.as_str(), first.starts_at.to_rfc3339().as_str()), ("M01", "2020-09-14T22:10:00+00:00"));
}

#[test]
fn importing_the_same_file_twice_changes_nothing() {
    let plan = plan(&fixture("icheon-2020-us"));
    let first = difference(None, &plan);
    assert_eq!((first.meetings.new.len(), first.meetings.changed.len(), first.meetings.removed.len()), (63, 0, 0));

    let again = difference(Some(&Stored { plan: plan.clone(), cancelled: Vec::new() }), &plan);

    assert!(again.is_empty());
}

#[test]
fn a_second_file_moves_cancels_and_brings_back_meetings() {
    let good = Book::good();
    let before = plan(&good.xlsx());
    let moved = good.with("상담일정!C2", "10:30").line("상담일정", "M03 | 3/4 | 09:00~09:40 | | F01 | B01");
    let mut stored = Stored { plan: before.clone(), cancelled: Vec::new() };
    let now = plan(&moved.xlsx());
    stored.cancelled.push(now.meetings[2].clone());

    let change = difference(Some(&stored), &now);
    let back = difference(Some(&Stored { plan: now, cancelled: Vec::new() }), &before);

    assert_eq!(change.restored, ["M03"]);
    assert_eq!(back.meetings.removed[0].details.code, "M03");
    let words = change.meeting_words();
    assert_eq!(words[0].1[1].1, "2027-03-02 09:00–09:40 · F01 · B01 · T1 · 1번 부스 · https://meet.example/1");
    assert_eq!(words[0].1[2].1, "2027-03-02 10:30–11:10 · F01 · B01 · T1 · 1번 부스 · https://meet.example/1");
}

#[test]
fn a_new_name_and_address_is_another_person_and_a_new_address_is_not() {
    let before = Stored { plan: plan(&Book::good().xlsx()), cancelled: Vec::new() };
    let other = plan(&Book::good().with("참가기업!E2", "박세찬").with("참가기업!F2", "new@firm.example").xlsx());
    let same = plan(&Book::good().with("참가기업!F2", "new@firm.example").xlsx());

    let (other, same) = (difference(Some(&before), &other).members, difference(Some(&before), &same).members);

    assert_eq!((other.new.len(), other.changed.len(), other.removed.len()), (1, 0, 1));
    assert_eq!((same.new.len(), same.changed.len(), same.removed.len()), (0, 1, 0));
}

#[test]
fn every_problem_is_named_at_once_with_its_cell() {
    let found = |found: &str| found.to_owned();
    let at = |sheet: &str, row, column| naru::workbook::place::Place::cell(sheet, row, column);
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
        (Book::good().with("담당자!B2", "손님"), "담당자!B2", Wrong::NotARole { found: found("손님") }),
        (Book::good().with("행사!B13", "밤"), "행사!B13", Wrong::NotQuietHours { found: found("밤") }),
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

#[test]
fn dates_and_times_are_read_as_people_write_them() {
    for day in [
        "2027.3.2",
        "2027. 3. 2.",
        "3.2",
        "2027년 3월 2일(화)",
        "3/2",
        "3월 2일",
        "27.03.02",
        "20270302",
        "Mar 2, 2027",
        "2 March 2027",
        "46448",
    ] {
        let plan = plan(&Book::good().with("상담일정!B2", day).xlsx());
        assert_eq!(plan.meetings[0].details.host_wall.to_string(), "2027-03-02 09:00:00", "{day}");
    }
    for time in
        ["14:30", "오후 2:30", "오후 2시 30분", "14시 30분", "2:30 PM", "2:30 p.m.", "14:30~15:10", "오후 2시반"]
    {
        let plan = plan(&Book::good().with("상담일정!C2", time).xlsx());
        assert_eq!(plan.meetings[0].details.host_wall.to_string(), "2027-03-02 14:30:00", "{time}");
    }
    for length in ["40", "40분", "40 min", "0시간 40분"] {
        assert_eq!(plan(&Book::good().with("상담일정!D2", length).xlsx()).meetings[0].details.minutes, 40, "{length}");
    }
    let policy =
        plan(&Book::good().with("행사!B11", "1일, 2시간, 15분").with("행사!B13", "22:00~07:30").xlsx()).cohort.policy;
    assert_eq!(policy.offsets, [1440, 120, 15]);
    assert_eq!(policy.quiet.unwrap().until.to_string(), "07:30:00");
    assert_eq!(plan(&Book::good().xlsx()).cohort.policy.quiet, None);
}

#[test]
fn columns_may_stand_anywhere_under_titles_and_in_english() {
    let mut book = Book::good();
    let lines = book.lines("상담일정");
    for (line, english) in lines.iter_mut().zip([true, false, false]) {
        if english {
            *line = [
                "Meeting No.",
                "Date *",
                "Start\nTime",
                "Duration (min)",
                "Firm Code",
                "Buyer",
                "Booth",
                "Interpreter",
                "Link",
            ]
            .map(str::to_owned)
            .to_vec();
        }
        line.reverse();
        line.insert(0, if english { "비고" } else { "메모" }.to_owned());
    }
    lines.insert(0, vec!["2027 상담 일정표".to_owned()]);
    lines.insert(1, Vec::new());
    book.0[3].0 = "2. Meeting Schedule".into();
    let groups = ["", "기업", "", "", "담당자"].map(str::to_owned).to_vec();
    book.lines("참가기업").insert(0, groups);

    let checked = book.checked();

    assert_eq!(checked.problems, []);
    let expected = plan(&Book::good().xlsx());
    assert_eq!(checked.plan, Some(expected));
    let remarks: Vec<Remark> = checked.notes.into_iter().map(|note| note.what).collect();
    assert_eq!(remarks, [Remark::ColumnNotRead { column: "비고".into() }]);
}

#[test]
fn colleagues_share_a_code_and_missing_codes_are_made_from_names() {
    let book = Book::good()
        .line("참가기업", "F02 | | | | 박세찬 | three@firm.example")
        .line("참가기업", " | | | | 최나래 | four@firm.example")
        .with("바이어!A2", "")
        .with("상담일정!F2", "Harbor Imports")
        .with("상담일정!A2", "");

    let checked = book.checked();

    let plan = checked.plan.unwrap();
    let of_second: Vec<&str> =
        plan.members.iter().filter(|member| member.code == "F02").map(|member| member.details.name.as_str()).collect();
    assert_eq!(of_second, ["이두리", "박세찬", "최나래"]);
    assert_eq!(plan.meetings[0].buyer, plan.companies[2].code);
    assert_eq!(checked.notes.len(), 2);
    let above = book.line("바이어", " | Aaron Trade | FR | | | Alex Ash");
    assert_eq!(above.checked().plan.unwrap().companies[2].code, plan.companies[2].code);
}

#[test]
fn a_zone_left_empty_comes_from_the_country_or_the_city() {
    let zone = |book: Book| book.checked().plan.unwrap().companies[2].zone;

    assert_eq!(zone(Book::good().with("바이어!E2", "").with("바이어!D2", "Phoenix, AZ")), Tz::America__Phoenix);
    assert_eq!(
        zone(Book::good().with("바이어!E2", "").with("바이어!C2", "FR").with("바이어!D2", "Lyon")),
        Tz::Europe__Paris
    );
    assert_eq!(
        zone(Book::good().with("바이어!E2", "").with("바이어!C2", "DE").with("바이어!D2", "Hamburg")),
        Tz::Europe__Berlin
    );
    assert_eq!(zone(Book::good().with("바이어!E2", "asia/calcutta")), Tz::Asia__Kolkata);
}

#[test]
fn csv_in_either_encoding_and_ods_say_the_same_as_xlsx() {
    let expected = plan(&Book::good().xlsx());
    let texts = Book::good().csv();
    let utf8: Vec<Vec<u8>> = texts.iter().map(|(_, text)| ["\u{feff}", text].concat().into_bytes()).collect();
    let cp949: Vec<Vec<u8>> = texts.iter().map(|(_, text)| encoding_rs::EUC_KR.encode(text).0.into_owned()).collect();
    let as_files = |bytes: &[Vec<u8>]| {
        let files: Vec<(&str, &[u8])> =
            texts.iter().zip(bytes).map(|((name, _), bytes)| (name.as_str(), &bytes[..])).collect();
        (check(&read_all(&files).unwrap(), &countries()).plan, zipped(&files))
    };

    assert_eq!(as_files(&utf8).0.as_ref(), Some(&expected));
    assert_eq!(as_files(&cp949).0.as_ref(), Some(&expected));
    assert_eq!(checked("all.zip", &as_files(&utf8).1).plan.as_ref(), Some(&expected));
    assert_eq!(checked("named.xlsx", &Book::good().ods()).plan, Some(expected));
}

#[test]
fn ods_keeps_real_days_and_times() {
    let cells = r#"<table:table-cell office:value-type="date" office:date-value="2027-03-02"/>
        <table:table-cell office:value-type="time" office:time-value="PT14H30M00S"/>
        <table:table-cell office:value-type="float" office:value="40"/>
        <table:table-cell table:formula="of:=1+1"/>"#;
    let table = format!(
        "<table:table table:name=\"a\"><table:table-row table:number-rows-repeated=\"3\"><table:table-cell/></table:table-row><table:table-row>{cells}</table:table-row></table:table>"
    );

    let sheets = read("a.ods", &ods(&table)).unwrap();

    let seen: Vec<String> = sheets[0].rows[0].cells.iter().map(|cell| format!("{} {}", cell.at, cell.value)).collect();
    assert_eq!(seen, ["A4 2027-03-02", "B4 14:30", "C4 40", "D4 ="]);
}

#[test]
fn a_formula_that_was_never_calculated_is_a_problem_and_an_empty_result_is_not() {
    let sheet = "<worksheet><sheetData><row r=\"1\"><c r=\"A1\"><f>1+1</f></c><c r=\"B1\" t=\"str\"><f>\"\"</f><v></v></c><c r=\"C1\"><f>1+1</f><v>2</v></c></row></sheetData></worksheet>";
    let sheets = read("a.xlsx", &raw_xlsx(sheet, "<sst></sst>")).unwrap();
    let seen: Vec<String> = sheets[0].rows[0].cells.iter().map(|cell| format!("{} {}", cell.at, cell.value)).collect();
    assert_eq!(seen, ["A1 =", "C1 2"]);

    let mut workbook = Workbook::new();
    for (name, lines) in Book::good().0 {
        let sheet = workbook.add_worksheet().set_name(&name).unwrap();
        for (row, line) in (0..).zip(lines) {
            for (column, text) in (0..).zip(line) {
                sheet.write_string(row, column, text).unwrap();
            }
        }
        if name == "상담일정" {
            sheet.write_formula(1, 3, Formula::new("=30+10").set_result("40")).unwrap();
        }
    }
    assert_eq!(plan(&workbook.save_to_buffer().unwrap()).meetings[0].details.minutes, 40);
}

#[test]
fn what_is_no_workbook_or_a_danger_is_refused() {
    let zeros = vec![b' '; 80 * 1024 * 1024];
    let strings = "<sst uniqueCount=\"99999999999\"></sst>";
    let shared = "<worksheet><sheetData><row r=\"1\"><c r=\"A1\"><f t=\"shared\" si=\"4000000000\" ref=\"A1:A2\">1</f></c></row></sheetData></worksheet>";
    let spaces = "<table:table table:name=\"a\"><table:table-row table:number-rows-repeated=\"1000000\"><table:table-cell office:value-type=\"string\" table:number-columns-repeated=\"16000\"><text:p>x</text:p></table:table-cell></table:table-row></table:table>";
    let ole = |mark: &str| {
        [b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec(), mark.encode_utf16().flat_map(u16::to_le_bytes).collect()]
            .concat()
    };
    let cases: Vec<(&str, Vec<u8>, Refusal)> = vec![
        ("nothing", Vec::new(), Refusal::NotAWorkbook),
        ("a picture", b"\x89PNG\r\n\x1a\n\0\0,".to_vec(), Refusal::NotAWorkbook),
        ("a letter", "안녕하십니까".into(), Refusal::NotAWorkbook),
        ("another zip", zipped(&[("a.txt", b"a")]), Refusal::NotAWorkbook),
        ("half a file", fixture("icheon-2020-us")[..9000].to_vec(), Refusal::NotAWorkbook),
        ("an empty book", zipped(&[("[Content_Types].xml", b"")]), Refusal::Damaged),
        ("a password", ole("EncryptedPackage"), Refusal::Encrypted),
        ("an old format", ole("Workbook"), Refusal::OldFormat),
        ("a big file", vec![b','; 21 * 1024 * 1024], Refusal::TooBig),
        ("a bomb", zipped(&[("[Content_Types].xml", &zeros)]), Refusal::Bomb),
        ("strings without end", raw_xlsx("<worksheet><sheetData/></worksheet>", strings), Refusal::Damaged),
        ("formulas without end", raw_xlsx(shared, "<sst></sst>"), Refusal::Damaged),
        ("cells without end", ods(spaces), Refusal::TooMuchInside),
    ];
    for (what, bytes, refusal) in cases {
        assert_eq!(read("a.xlsx", &bytes), Err(refusal), "{what}");
    }
}

#[test]
fn two_cells_a_million_rows_apart_cost_two_cells() {
    let sheet = "<worksheet><dimension ref=\"A1:CV1048576\"/><sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"1048576\"><c r=\"CV1048576\"><v>2</v></c></row></sheetData></worksheet>";

    let sheets = read("a.xlsx", &raw_xlsx(sheet, "<sst></sst>")).unwrap();

    assert_eq!(sheets[0].rows.len(), 2);
    assert_eq!(sheets[0].rows[1].cells[0].at.to_string(), "CV1048576");
}

#[test]
fn empty_rows_are_passed_over() {
    let rows: String = (3..100_000).map(|row| format!("<row r=\"{row}\"><c r=\"A{row}\" s=\"0\"/></row>")).collect();
    let sheet =
        format!("<worksheet><sheetData><row r=\"2\"><c r=\"B2\"><v>1</v></c></row>{rows}</sheetData></worksheet>");

    let sheets = read("a.xlsx", &raw_xlsx(&sheet, "<sst></sst>")).unwrap();

    assert_eq!(sheets[0].rows.len(), 1);
}

#[test]
fn the_template_imports_with_its_example() {
    let bytes = template(&|id| id.to_owned()).unwrap();

    let checked = checked("template.xlsx", &bytes);

    assert_eq!((checked.problems, checked.warnings, checked.notes), (vec![], vec![], vec![]));
    assert_eq!(checked.plan.unwrap().meetings[0].details.host_wall.to_string(), "2027-03-02 09:40:00");
}

#[test]
fn invitations_hold_the_link_as_text_and_as_a_picture() {
    let row = InviteRow {
        company: Some("=HYPERLINK(\"http://x\")".into()),
        person: "김하나".into(),
        role: Role::Firm,
        lang: naru::domain::lang::Lang::Ko,
        phone: Some("010-0000-0101".into()),
        email: None,
        link: "https://t.me/naru_bot?start=abc".into(),
        code: "ABCD-EFGH".into(),
        text: "안녕하십니까.\n아래 주소를 눌러 주십시오.".into(),
    };

    let bytes = invites_xlsx(&[row], &|id| id.replace("invites-", "")).unwrap();

    let sheets = read("invites.xlsx", &bytes).unwrap();
    assert_eq!(sheets[0].rows[1].cells[0].value.to_string(), "=HYPERLINK(\"http://x\")");
    assert_eq!(sheets[1].rows[1].cells[0].value.to_string(), "010-0000-0101");
    let mut zip = zip::ZipArchive::new(Cursor::new(&bytes)).unwrap();
    assert!((0..zip.len()).any(|at| zip.by_index(at).unwrap().name().unwrap().ends_with(".png")));
}

#[test]
fn every_sentence_is_there_in_both_languages() {
    let ids = |lang: &str| -> std::collections::BTreeSet<String> {
        let path = format!("{}/locales/{lang}/import.ftl", env!("CARGO_MANIFEST_DIR"));
        let source = std::fs::read_to_string(path).unwrap();
        let resource = fluent_syntax::parser::parse(source).unwrap();
        let id = |entry| match entry {
            fluent_syntax::ast::Entry::Message(message) => Some(message.id.name),
            _ => None,
        };
        resource.body.into_iter().filter_map(id).collect()
    };
    let mut used = std::collections::BTreeSet::new();
    let mut folders = vec![std::path::PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/src/workbook"))];
    while let Some(path) = folders.pop() {
        if path.is_dir() {
            folders.extend(std::fs::read_dir(path).unwrap().map(|entry| entry.unwrap().path()));
        } else {
            let words = std::fs::read_to_string(path).unwrap();
            let ours = |word: &&str| ["import-", "template-", "invites-"].iter().any(|start| word.starts_with(start));
            used.extend(words.split('"').filter(ours).map(str::to_owned));
        }
    }

    assert_eq!(ids("ko"), used);
    assert_eq!(ids("en"), used);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    #[test]
    fn no_file_panics(bytes in prop::collection::vec(any::<u8>(), 0..2000), kind in 0..3_usize) {
        let start: &[u8] = [b"".as_slice(), b"PK\x03\x04", b"a,b\n"][kind];
        let file = [start, &bytes].concat();
        if let Ok(sheets) = read("x", &file) {
            check(&sheets, &countries());
        }
    }

    #[test]
    fn no_spoilt_part_of_a_workbook_panics(at in any::<prop::sample::Index>(), part in any::<prop::sample::Index>(), junk in "[<>/\"=&;a-z0-9 ]{0,12}") {
        let mut zip = zip::ZipArchive::new(Cursor::new(fixture("yangju-2021-textile"))).unwrap();
        let mut files: Vec<(String, Vec<u8>)> = (0..zip.len()).map(|index| {
            let mut entry = zip.by_index(index).unwrap();
            let mut bytes = Vec::new();
            std::io::Read::read_to_end(&mut entry, &mut bytes).unwrap();
            (entry.name().unwrap().into_owned(), bytes)
        }).collect();
        let (_, bytes) = part.get_mut(&mut files);
        let place = at.index(bytes.len());
        bytes.splice(place..(place + junk.len()).min(bytes.len()), junk.bytes());
        let files: Vec<(&str, &[u8])> = files.iter().map(|(name, bytes)| (name.as_str(), &bytes[..])).collect();
        if let Ok(sheets) = read("x", &zipped(&files)) {
            check(&sheets, &countries());
        }
    }

    #[test]
    fn no_cell_panics(text in "\\PC{0,30}|[0-9./:년월일시분오전후 ~(),-]{0,24}", row in 0..4_usize, column in 0..9_usize, sheet in 0..8_usize) {
        let mut book = Book::good();
        let lines = &mut book.0[sheet].1;
        let row = row.min(lines.len() - 1);
        let column = column.min(lines[row].len() - 1);
        lines[row][column] = text;
        book.checked();
    }
}
