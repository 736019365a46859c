//! The matrix as a picture and as a spreadsheet.

use std::io::Cursor;

use calamine::{Data, Reader as _, Xlsx};
use futures::FutureExt as _;
use naru::domain::lang::Lang;
use naru::domain::progress::Standing;
use naru::overview::{self, Column, Day, Row, Table, Words};

use super::stage::{Stage, details, firms};
use crate::staff::office::{bring_in, plan};
use crate::support::{Naru, Place, both_databases};

fn words() -> Words {
    let word = |text: &str| text.to_owned();
    Words {
        company: word("회사"),
        code: word("코드"),
        side: word("구분"),
        share: word("완료"),
        by_day: word("날짜별 완료율"),
        day: word("날짜"),
        matrix_sheet: word("준비 현황"),
        days_sheet: word("날짜별"),
        standings: vec![
            (Standing::Done, word("완료")),
            (Standing::Late, word("지남")),
            (Standing::Open, word("미완료")),
        ],
    }
}

fn table(companies: usize) -> Table {
    let row = |number: usize| Row {
        code: format!("F{number:02}"),
        name: "=1+1<b>&\"설봉\u{1}세라믹 아주 긴 이름의 주식회사\"".to_owned(),
        side: "참가기업".to_owned(),
        cells: vec![Some(Standing::Done), None, Some(Standing::Late)],
        share: "50%".to_owned(),
    };
    let column = |title: &str| Column { title: title.to_owned(), due: "9월 7일(월)까지".to_owned() };
    Table {
        title: "이천시 준비 현황".to_owned(),
        made: "9월 14일(월) 오전 9:00 (한국) 기준".to_owned(),
        words: words(),
        columns: vec![column("영문 카탈로그 제출"), column("온라인 마켓플레이스 제품 등록"), column("교육")],
        rows: (1..=companies).map(row).collect(),
        shares: vec!["100%".to_owned(), "0%".to_owned(), "0%".to_owned()],
        share: "50%".to_owned(),
        days: vec![Day { label: "9/12".to_owned(), percent: 20 }, Day { label: "9/14".to_owned(), percent: 50 }],
    }
}

fn cells(bytes: &[u8], sheet: usize) -> Vec<Vec<String>> {
    let mut book = Xlsx::new(Cursor::new(bytes.to_vec())).unwrap();
    let range = book.worksheet_range_at(sheet).unwrap().unwrap();
    range.rows().map(|row| row.iter().map(Data::to_string).collect()).collect()
}

/// Width, height and three bytes for each pixel.
fn rgb(file: &[u8]) -> (u32, u32, Vec<u8>) {
    let mut reader = png::Decoder::new(Cursor::new(file)).read_info().unwrap();
    let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
    let info = reader.next_frame(&mut pixels).unwrap();
    assert_eq!(info.color_type, png::ColorType::Rgb);
    (info.width, info.height, pixels)
}

#[test]
fn a_picture_is_a_png_of_a_size_that_can_be_read() {
    let png = overview::png(&table(39)).unwrap();

    let (wide, high, pixels) = rgb(&png);
    assert!((1_000..2_500).contains(&wide) && (2_000..4_000).contains(&high), "{wide} × {high}");
    assert!(png.len() < 2_000_000, "{} bytes", png.len());
    let inked = pixels.chunks_exact(3).filter(|pixel| pixel.iter().all(|part| *part < 100)).count();
    assert!(inked > 10_000, "only {inked} dark pixels: the letters are not drawn");

    let (_, high, _) = rgb(&overview::png(&table(600)).unwrap());
    assert!(high <= 8_000);
}

#[test]
fn a_spreadsheet_has_each_cell_and_no_formula() {
    let bytes = overview::xlsx(&table(2)).unwrap();

    let rows = cells(&bytes, 0);
    assert_eq!(rows[3][..3], ["코드", "회사", "구분"]);
    assert!(rows[3][3].starts_with("영문 카탈로그 제출"));
    assert_eq!(rows[4][0], "F01");
    assert!(rows[4][1].starts_with("=1+1<b>&"), "{}", rows[4][1]);
    assert_eq!(rows[4][3..], ["완료", "", "지남", "50%"]);
    assert_eq!(rows[6][3..], ["100%", "0%", "0%", "50%"]);
    assert_eq!(cells(&bytes, 1), [["날짜", "완료"], ["9/12", "0.2"], ["9/14", "0.5"]]);
}

both_databases! {
    async fn staff_get_the_files_they_ask_for(db: Place) {
        let stage = Stage::new(db).await;
        let form = stage.prepares(firms(details(("참가 신청서", "Form"), "서류", "2020-09-11 18:00 KST"))).await;
        let (staff, kim) = (stage.staff().await, stage.kim().await);
        kim.says("준비").await;
        kim.reads();
        stage.taps_data(&kim, &format!("pd:{form}:done")).await;
        kim.reads();

        staff.says("준비").await;
        staff.reads();
        for (button, ending) in [("그림으로 받기", "png"), ("엑셀로 받기", "xlsx")] {
            staff.taps(button).await;
            let said = staff.reads();
            assert_eq!(said[0], "준비 현황을 만들고 있습니다. 끝나면 파일로 보내 드립니다.");
            assert_eq!(said[1], "2020 이천시 미국 화상상담 준비 현황입니다.\n[준비 현황]", "{said:?}");
            let sent = stage.naru.sandbox.messages(301).pop().unwrap();
            let name = sent.document.and_then(|file| file.name).unwrap_or_default();
            assert_eq!(name, format!("준비현황-20200914.{ending}"));
        }
        let other = stage.cast.cohort;
        stage.taps_data(&kim, &format!("staff:prep:{other}:png")).await;
        assert!(kim.reads().join("\n").starts_with("이번 상담회 운영사무국만"));
        stage.naru.ends().await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_table_of_icheon_has_every_company_and_what_it_owes() {
    let naru = Naru::new(Place::sqlite()).await;
    let cohort = bring_in(&naru, plan("icheon-2020-us")).await;
    let now = naru.clock.now();

    let table = naru.app.db.read(move |tx| overview::table(tx, cohort, Lang::Ko, now).boxed()).await.unwrap();

    assert_eq!((table.columns.len(), table.rows.len()), (7, 39));
    assert_eq!(table.rows[0].cells.iter().flatten().count(), 6);
    assert_eq!(table.rows[38].cells.iter().flatten().count(), 2);
    assert!(table.rows.iter().flat_map(|row| row.cells.iter().flatten()).all(|cell| *cell == Standing::Late));
    let png = overview::png(&table).unwrap();
    if let Ok(folder) = std::env::var("NARU_TEST_PICTURES") {
        std::fs::write(std::path::Path::new(&folder).join("overview.png"), &png).unwrap();
    }
    assert!(overview::xlsx(&table).unwrap().len() > 5_000);
}
