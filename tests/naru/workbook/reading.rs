//! Files of every kind become cells, and what is no workbook or a danger is refused.

use naru::workbook::check::check;
use naru::workbook::read::{Refusal, read, read_all};
use rust_xlsxwriter::{Formula, Workbook};

use super::book::{Book, checked, countries, fixture, ods, plan, raw_xlsx, zipped};

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
