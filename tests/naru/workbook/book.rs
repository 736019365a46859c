//! A small workbook that is right in every cell, to be spoilt, and files made from it.

use std::io::{Cursor, Write as _};

use chrono_tz::Tz;
use naru::workbook::check::{Countries, check};
use naru::workbook::plan::{Checked, Plan};
use naru::workbook::problem::Wrong;
use naru::workbook::read::read;
use naru::workbook::warning::Unusual;
use rust_xlsxwriter::Workbook;

const CODES: [&str; 20] = [
    "KR", "US", "FR", "RU", "DE", "IT", "GB", "ES", "TR", "VN", "JP", "ID", "IN", "TH", "MX", "CO", "CA", "AE", "SA",
    "AU",
];

pub fn countries() -> Countries {
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

pub fn fixture(name: &str) -> Vec<u8> {
    std::fs::read(format!("{}/fixtures/{name}.xlsx", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

pub fn checked(name: &str, bytes: &[u8]) -> Checked {
    check(&read(name, bytes).unwrap(), &countries())
}

pub fn plan(bytes: &[u8]) -> Plan {
    let checked = checked("a.xlsx", bytes);
    assert_eq!(checked.problems, []);
    checked.plan.unwrap()
}

/// A small workbook that is right in every cell, to be spoilt.
#[derive(Clone)]
pub struct Book(pub Vec<(String, Vec<Vec<String>>)>);

impl Book {
    pub fn good() -> Book {
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

    pub fn lines(&mut self, sheet: &str) -> &mut Vec<Vec<String>> {
        &mut self.0.iter_mut().find(|(name, _)| name == sheet).unwrap().1
    }

    /// `상담일정!C2` becomes `value`.
    pub fn with(mut self, place: &str, value: &str) -> Book {
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

    pub fn line(mut self, sheet: &str, line: &str) -> Book {
        self.lines(sheet).push(line.split('|').map(|cell| cell.trim().to_owned()).collect());
        self
    }

    pub fn without(mut self, sheet: &str) -> Book {
        self.0.retain(|(name, _)| name != sheet);
        self
    }

    pub fn without_column(mut self, sheet: &str, column: usize) -> Book {
        self.lines(sheet).iter_mut().for_each(|line| drop(line.remove(column)));
        self
    }

    pub fn xlsx(&self) -> Vec<u8> {
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

    pub fn csv(&self) -> Vec<(String, String)> {
        let quote = |cell: &String| format!("\"{}\"", cell.replace('"', "\"\""));
        let line = |line: &Vec<String>| line.iter().map(quote).collect::<Vec<_>>().join(",");
        let text = |lines: &Vec<Vec<String>>| lines.iter().map(line).collect::<Vec<_>>().join("\r\n");
        self.0.iter().map(|(name, lines)| (format!("{name}.csv"), text(lines))).collect()
    }

    pub fn ods(&self) -> Vec<u8> {
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

    pub fn checked(&self) -> Checked {
        checked("a.xlsx", &self.xlsx())
    }

    /// What is wrong with it and where.
    pub fn wrong(&self) -> Vec<(String, Wrong)> {
        let checked = self.checked();
        assert_eq!(checked.plan.is_none(), !checked.problems.is_empty());
        checked.problems.into_iter().map(|problem| (problem.at.to_string(), problem.what)).collect()
    }

    pub fn unusual(&self) -> Vec<Unusual> {
        let checked = self.checked();
        assert_eq!(checked.problems, []);
        checked.warnings.into_iter().map(|warning| warning.what).collect()
    }
}

pub fn ods(tables: &str) -> Vec<u8> {
    zipped(&[
        ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
        ("content.xml", format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content><office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document-content>").as_bytes()),
    ])
}

pub fn zipped(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        zip.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// An .xlsx of one sheet, from its raw XML.
pub fn raw_xlsx(sheet: &str, strings: &str) -> Vec<u8> {
    zipped(&[
        ("[Content_Types].xml", b"<Types/>"),
        ("_rels/.rels", br#"<Relationships><Relationship Id="r1" Type="http://x/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#),
        ("xl/workbook.xml", br#"<workbook><sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>"#),
        ("xl/_rels/workbook.xml.rels", br#"<Relationships><Relationship Id="r1" Type="http://x/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#),
        ("xl/sharedStrings.xml", strings.as_bytes()),
        ("xl/worksheets/sheet1.xml", sheet.as_bytes()),
    ])
}
