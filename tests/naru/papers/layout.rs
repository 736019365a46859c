//! Pages: what is long goes on, what is wide wraps, and the same paper is the same bytes.

use chrono::NaiveDate;
use naru::domain::lang::Lang;
use naru::paper::{self, Align, Bars, Block, Paper, Photo, Table};

use super::Pdf;

fn paper(blocks: Vec<Block>) -> Paper {
    Paper {
        title: "표".to_owned(),
        lang: Lang::Ko,
        made: NaiveDate::from_ymd_opt(2020, 9, 15).unwrap().and_hms_opt(18, 0, 0).unwrap(),
        mark: Some("잠정".to_owned()),
        foot: "이천시".to_owned(),
        blocks,
    }
}

fn table(rows: usize) -> Table {
    let row = |row: usize| {
        let name =
            format!("아주 긴 이름을 가진 주식회사 설봉세라믹 제{row}공장 and its overseas sales department, Ltd.");
        vec![format!("F{row}"), name, String::new(), format!("{}", row * 1_000)]
    };
    Table {
        columns: vec![
            ("코드".to_owned(), Align::Left),
            ("이름".to_owned(), Align::Left),
            ("비고".to_owned(), Align::Left),
            ("금액".to_owned(), Align::Right),
        ],
        rows: (0..rows).map(row).collect(),
        named: false,
    }
}

#[test]
fn a_thousand_lines_go_on_with_their_headings_on_every_page() {
    let made = paper::pdf(&paper(vec![Block::Title("표".to_owned()), Block::Table(table(1_000))])).unwrap();

    let read = Pdf::read(&made);
    let last = read.pages.len();
    assert!(last > 20, "{last}");
    for (number, page) in read.pages.iter().enumerate() {
        assert_eq!(page.iter().filter(|text| *text == "이름").count(), 1);
        assert!(page.contains(&"잠정".to_owned()) && page.contains(&"이천시".to_owned()));
        assert!(page.contains(&format!("{} / {last}", number + 1)));
    }
    let codes = read.pages.concat();
    for row in 0..1_000 {
        assert_eq!(codes.iter().filter(|text| **text == format!("F{row}")).count(), 1);
    }
}

#[test]
fn the_same_paper_is_the_same_bytes() {
    let of = || paper(vec![Block::Table(table(30)), Block::Text("가".repeat(3_000))]);

    assert_eq!(paper::pdf(&of()).unwrap(), paper::pdf(&of()).unwrap());
    assert_eq!(paper::picture(&of()).unwrap(), paper::picture(&of()).unwrap());
}

#[test]
fn a_cell_that_is_higher_than_a_page_loses_nothing() {
    let long: Vec<String> = (0..400).map(|word| format!("낱말{word}")).collect();
    let row = vec!["F01".to_owned(), long.join("\n"), "끝".to_owned(), String::new()];
    let table = Table { rows: vec![row], ..table(0) };

    let read = Pdf::read(&paper::pdf(&paper(vec![Block::Table(table)])).unwrap());

    assert!(read.pages.len() > 3);
    let all = read.pages.concat();
    assert!(long.iter().all(|word| all.contains(word)));
}

#[test]
fn what_is_empty_or_odd_is_printed_all_the_same() {
    let bars = Bars { title: "차트".to_owned(), bars: vec![("가".to_owned(), 0.0, "0".to_owned())] };
    let odd = "東京\u{200b} <b>&\u{10ffff} 🎉 café\u{301}".to_owned();
    let blocks = vec![
        Block::Title(String::new()),
        Block::Table(Table::default()),
        Block::Table(table(0)),
        Block::Bars(bars),
        Block::Photos(Vec::new()),
        Block::Signatures(vec![odd.clone()]),
        Block::Text(odd),
    ];

    let read = Pdf::read(&paper::pdf(&paper(blocks.clone())).unwrap());

    assert_eq!(read.pages.len(), 1);
    assert!(read.text().contains("<b>&"));
    assert!(paper::picture(&paper(blocks)).unwrap().starts_with(b"\x89PNG"));
    assert_eq!(Pdf::read(&paper::pdf(&paper(vec![Block::Text("가".to_owned())])).unwrap()).pages.len(), 1);
}

#[test]
fn photos_stand_two_abreast_with_their_words() {
    let mut file = Vec::new();
    let mut encoder = png::Encoder::new(&mut file, 40, 30);
    encoder.set_color(png::ColorType::Rgb);
    let mut writer = encoder.write_header().unwrap();
    writer.write_image_data(&vec![90; 40 * 30 * 3]).unwrap();
    writer.finish().unwrap();
    let photos = (0..9).map(|number| Photo::read(&file, format!("사진 {number}")).unwrap()).collect();

    let read = Pdf::read(&paper::pdf(&paper(vec![Block::Photos(photos)])).unwrap());

    assert_eq!(read.photos, 9);
    assert!((0..9).all(|number| read.text().contains(&format!("사진 {number}"))));
    assert!(Photo::read(&file[..40], String::new()).is_none());
    assert!(Photo::read(b"%PDF-1.7", String::new()).is_none());
}
