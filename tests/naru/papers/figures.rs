//! Paper says what the spreadsheet says, figure by figure, and what it is for beside it.

use calamine::Data;
use chrono::{Duration, NaiveDate};
use naru::domain::lang::Lang;
use naru::domain::log::{Amount, Answers, Held, NextStep, Prepared, Worked};
use naru::domain::meeting::PartySide::{Buyer, Firm, Interpreter};
use naru::domain::print::Print;
use naru::workbook::report::{Options, Unit};

use super::{Pdf, made, printed};
use crate::report::Report;
use crate::report::stage::{KOREAN, Stage, held, said, score, was};
use crate::support::both_databases;

const FIRST: Option<NaiveDate> = NaiveDate::from_ymd_opt(2020, 9, 15);

/// Meetings of the first days, each told in another way.
async fn told(stage: &Stage) {
    let firm = Answers {
        interest: score(4),
        consulted: said(50_000, "USD"),
        prospective: said(10_000, "USD"),
        next: vec![NextStep::Samples, NextStep::Quotation],
        overall: score(5),
        interpreter: score(1),
        remark: Some("유약을 바꾼 찻잔을 다시 보내기로 함".to_owned()),
        ..held()
    };
    stage.tells("M01", Firm, firm.clone()).await;
    stage.telephones("M01", Firm, firm).await;
    stage.tells("M01", Buyer, Answers { interest: score(5), expected: said(10_000, "USD"), ..held() }).await;
    let meeting = stage.office.meeting("M01").await;
    let from = meeting.details.starts_at + Duration::minutes(2);
    let worked = Some(Worked { from, until: from + Duration::minutes(47) });
    stage.tells("M01", Interpreter, Answers { prepared: Some(Prepared::FirmOnly), worked, ..held() }).await;
    let won = Answers { consulted: said(13_752_000, "KRW"), prospective: Some(Amount::Unknown), ..held() };
    stage.tells("M02", Firm, won).await;
    let absent = Answers { remark: Some("연락이 되지 않았음".to_owned()), ..was(Held::BuyerAbsent) };
    stage.tells("M03", Firm, absent).await;
    stage.cancels("M11").await;
}

/// Every figure of the summary as the spreadsheet holds it: its item, and the number.
fn figures(report: &Report, sheet: &str) -> Vec<(String, f64)> {
    let rows = report.cells[sheet].rows().skip(5);
    rows.filter_map(|row| match (&row[0], &row[1]) {
        (Data::String(item), Data::Float(value)) => Some((item.clone(), *value)),
        _ => None,
    })
    .collect()
}

fn number(written: &str) -> f64 {
    written.replace(',', "").parse().unwrap_or_else(|_| panic!("{written} is no number"))
}

fn agrees(read: &Pdf, report: &Report, sheet: &str) {
    let all = read.pages.concat();
    let figures = figures(report, sheet);
    assert!(figures.len() > 40, "{}", figures.len());
    let mut from = 0;
    for (item, value) in figures {
        let is_it = |two: &[String]| two[0] == item && two[1].starts_with(|first: char| first.is_ascii_digit());
        let at = all[from..].windows(2).position(is_it).unwrap_or_else(|| panic!("no {item} in {all:?}"));
        let written = &all[from + at + 1];
        assert!((number(written) - value).abs() < 0.05, "{item}: {written} on paper, {value} in the spreadsheet");
        from += at + 1;
    }
}

both_databases! {
    async fn the_report_says_the_same_on_paper(db: Place) {
        let stage = Stage::new(db).await;
        told(&stage).await;

        for (lang, sheet) in [(Lang::Ko, "요약"), (Lang::En, "Summary")] {
            for unit in Unit::ALL {
                let options = Options { lang, unit };
                let read = printed(&stage, Print::Results, options).await;
                agrees(&read, &stage.report(options).await, sheet);
            }
        }
        let read = printed(&stage, Print::Results, KOREAN).await;
        let text = read.text();
        for word in ["2020 이천시 미국 화상상담 시장개척단 결과보고", "기업별", "바이어별", "국가별", "상담액(달러)"] {
            assert!(text.contains(word), "no {word}");
        }
        let report = stage.report(KOREAN).await;
        for row in report.rows("기업별") {
            let line = read.after(&row["코드"].to_string(), 30);
            for heading in ["계획(건)", "상담건수(진행)", "상담액(달러)", "계약추진액(달러)"] {
                let Data::Float(value) = row[heading] else { panic!("no number in {row:?}") };
                let is_there = |cell: &String| cell.replace(',', "").parse() == Ok(value);
                assert!(line.iter().any(is_there), "{heading} {value} is not in {line:?}");
            }
        }
        assert_eq!(made(&stage, Print::Results, KOREAN).await, made(&stage, Print::Results, KOREAN).await);
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn a_day_is_reported_as_provisional_with_reasons_and_who_is_silent(db: Place) {
        let stage = Stage::new(db).await;
        told(&stage).await;
        let day = stage.office.meeting("M01").await.details.host_wall.date();
        assert_eq!(Some(day), FIRST);

        let read = printed(&stage, Print::Day(day), KOREAN).await;

        assert_eq!(read.after("상담건수(진행)", 2), ["2", "건·곳"]);
        assert_eq!(read.after("상담액(달러)", 2), ["60,000", "달러"]);
        assert_eq!(read.after("계약추진액(달러)", 2), ["10,000", "달러"]);
        assert_eq!(read.after("미진행: 바이어 불참", 1), ["1"]);
        assert!(read.pages.iter().all(|page| page.contains(&"잠정".to_owned())));
        let text = read.text();
        assert!(text.contains("연락이 되지 않았음"), "{text}");
        assert!(text.contains("불참·미진행 사유") && text.contains("상담일지 미응답"));
        // Nobody of the other days, and no contract: it would be on the paper of each day.
        assert!(!text.contains("M63") && !text.contains("계약액"), "{text}");
        let quiet = printed(&stage, Print::Day(NaiveDate::from_ymd_opt(2020, 9, 13).unwrap()), KOREAN).await;
        assert!(quiet.text().contains("이날은 상담이 없습니다."));
        let english = printed(&stage, Print::Day(day), Options { lang: Lang::En, unit: Unit::Dollar }).await;
        assert!(english.text().contains("PROVISIONAL") && english.text().contains("Meeting logs not received"));
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn a_meeting_log_has_both_sides_beside_each_other_and_no_scores_of_people(db: Place) {
        let stage = Stage::new(db).await;
        told(&stage).await;
        let meeting = stage.office.meeting("M01").await.id;

        let read = printed(&stage, Print::Meeting(meeting), KOREAN).await;

        assert_eq!(read.after("진행 여부", 3), ["진행", "진행", "진행"]);
        assert_eq!(read.after("관심도(5점)", 2), ["4 / 5", "5 / 5"]);
        assert_eq!(read.after("양측 준비(통역사)", 1), ["기업만 준비됨"]);
        let text = read.text();
        for words in ["USD 50,000", "샘플, 견적", "유약을 바꾼 찻잔을", "운영사무국 대리", "1회", "작성: 운영사무국"] {
            assert!(text.contains(words), "no {words} in {text}");
        }
        assert!(!text.contains("1 / 5") && !text.contains("통역 만족도"), "{text}");
        let won = stage.office.meeting("M02").await.id;
        let won = printed(&stage, Print::Meeting(won), KOREAN).await.text();
        assert!(won.contains("KRW 13,752,000") && won.contains("= USD 10,000") && won.contains("모름"), "{won}");
        assert!(won.contains("일지 없음"));
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn an_interpreter_is_confirmed_by_the_times_they_logged_and_nothing_else(db: Place) {
        let stage = Stage::new(db).await;
        told(&stage).await;
        let member = stage.office.meeting("M01").await.interpreter.unwrap();

        let read = printed(&stage, Print::Interpreter(member), KOREAN).await;

        let text = read.text();
        assert!(text.contains("합계: 상담 1건, 실제 통역 47분"), "{text}");
        let line = read.after("M01", 5);
        assert_eq!(line[2..], ["07:12", "07:59", "47"].map(str::to_owned), "{line:?}");
        assert!(text.contains("통역사 (서명)") && !text.contains("만족") && !text.contains("/ 5"), "{text}");
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn a_meeting_without_times_is_counted_and_one_without_a_log_is_not(db: Place) {
        let stage = Stage::new(db).await;
        let first = stage.office.meeting("M01").await;
        let theirs: Vec<_> =
            stage.meetings().await.into_iter().filter(|one| one.interpreter == first.interpreter).collect();
        stage.tells("M01", Interpreter, held()).await;

        let text = printed(&stage, Print::Interpreter(first.interpreter.unwrap()), KOREAN).await.text();

        assert!(text.contains("합계: 상담 1건, 실제 통역 0분"), "{text}");
        assert!(text.contains("실제 시작과 종료 시각을 적지 않은 상담 1건은 시간 합계에 넣지 않았습니다."), "{text}");
        let silent = format!("통역사가 상담일지를 보내지 않은 상담 {}건은 합계에 넣지 않았습니다.", theirs.len() - 1);
        assert!(text.contains(&silent), "no {silent} in {text}");
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn the_picture_is_one_page_in_either_language(db: Place) {
        let stage = Stage::new(db).await;
        told(&stage).await;

        let mut pictures = Vec::new();
        for lang in Lang::ALL {
            let picture = made(&stage, Print::Picture, Options { lang, unit: Unit::Dollar }).await;
            let mut reader = png::Decoder::new(std::io::Cursor::new(&picture)).read_info().unwrap();
            let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
            reader.next_frame(&mut pixels).unwrap();
            let inked = pixels.chunks_exact(3).filter(|pixel| pixel[0] < 128).count();
            assert!(inked > 10_000, "only {inked} dark pixels");
            pictures.push(picture);
        }
        assert_ne!(pictures[0], pictures[1]);
        stage.office.naru.ends().await;
    }
}
