//! The lines behind the figures: what was said stands beside each other, as it was said.

use std::io::Read as _;

use naru::domain::log::{Amount, Answers, Held, NextStep, Prepared, Product};
use naru::domain::meeting::PartySide::{Buyer, Firm, Interpreter};
use naru::domain::money::Money;

use super::stage::{KOREAN, Stage, held, said, score, was};
use crate::support::both_databases;

both_databases! {
    async fn both_sides_stand_beside_each_other(db: Place) {
        let stage = Stage::new(db).await;
        let firm = Answers {
            interest: score(4),
            consulted: said(50_000, "USD"),
            prospective: said(13_752_000, "KRW"),
            next: vec![NextStep::Samples, NextStep::Quotation],
            products: vec![Product { name: "찻잔".to_owned(), price: Money::new(1_250, "USD"), quantity: 400, unit: None }],
            remark: Some("=HYPERLINK(\"http://x\")".to_owned()),
            ..held()
        };
        stage.tells("M01", Firm, Answers { interest: score(2), ..firm.clone() }).await;
        stage.telephones("M01", Firm, firm).await;
        let buyer = Answers { interest: score(5), expected: said(10_000, "USD"), ..held() };
        stage.tells("M01", Buyer, buyer).await;
        stage.tells("M02", Firm, Answers { prospective: Some(Amount::Unknown), ..held() }).await;
        stage.tells("M02", Buyer, Answers { expected: said(9_000, "USD"), ..was(Held::Elsewhere) }).await;
        stage.tells("M03", Interpreter, Answers { prepared: Some(Prepared::FirmOnly), ..held() }).await;

        let report = stage.report(KOREAN).await;

        let says = |meeting, headings| report.says("상담일지", ("상담번호", meeting), headings);
        let compared = ["결과", "기업·바이어 대조", "진행 여부: 기업", "진행 여부: 바이어"];
        assert_eq!(says("M01", compared), ["진행", "일치", "진행", "진행"]);
        assert_eq!(says("M02", compared), ["불일치", "불일치", "진행", "별도 진행"]);
        assert_eq!(says("M03", compared), ["진행", "응답 없음", "", ""]);
        assert_eq!(says("M04", compared), ["일지 없음", "응답 없음", "", ""]);
        assert_eq!(says("M63", compared), ["예정", "", "", ""]);
        let amounts = ["계약추진액(원래 통화)", "계약추진액(달러)", "바이어 예상 주문액(달러)", "계약추진액·예상 주문액 대조"];
        assert_eq!(says("M01", amounts), ["13752000", "10000", "10000", "일치"]);
        assert_eq!(says("M02", amounts), ["", "", "9000", "한쪽만 응답"]);
        let rest = ["관심도: 기업이 본", "관심도: 바이어", "다음 단계: 기업", "상담 품목"];
        assert_eq!(says("M01", rest), ["4", "5", "샘플, 견적", "찻잔 USD 12.50 × 400"]);
        let firm = report.row("상담일지", "상담번호", "M01");
        assert!(firm["기업 일지 입력자"].to_string().starts_with("운영사무국 대리 입력("), "{firm:?}");
        assert_eq!(firm["기업 일지 정정(회)"].to_string(), "1");
        assert_eq!(firm["바이어 일지 정정(회)"].to_string(), "0");
        // Text that would be a formula is text.
        assert_eq!(firm["의견: 기업"].to_string(), "=HYPERLINK(\"http://x\")");
        assert_eq!(report.formulas["상담일지"].used_cells().filter(|cell| !cell.2.is_empty()).count(), 0);
        let prepared = report.rows("설문").into_iter().find(|row| row["구분"] == "통역사").unwrap();
        assert_eq!(prepared["양측 준비(통역사)"].to_string(), "기업만 준비됨");
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn whoever_has_sent_nothing_is_listed_and_others_are_not(db: Place) {
        let stage = Stage::new(db).await;
        stage.tells("M01", Firm, held()).await;
        stage.cancels("M02").await;

        let report = stage.report(KOREAN).await;

        let of = |meeting: &str| -> Vec<String> {
            let rows = report.rows("미응답").into_iter().filter(|row| row["상담번호"] == meeting);
            rows.map(|row| format!("{} {}", row["구분"], row["다른 쪽의 답변"])).collect()
        };
        assert_eq!(of("M01"), ["바이어 진행", "통역사 진행"]);
        assert_eq!(of("M02"), [""; 0]);
        assert_eq!(of("M03"), ["참가기업 ", "바이어 ", "통역사 "]);
        assert_eq!(of("M63"), [""; 0]);
        let silent = ["참가기업 미응답", "바이어 미응답", "통역사 미응답"].map(|item| report.value(item));
        assert_eq!(silent.iter().sum::<f64>(), report.rows("미응답").len() as f64);
        let attended = report.rows("참석");
        assert_eq!(attended.iter().filter(|row| row["상담번호"] == "M03").count(), 3);
        assert!(attended.iter().all(|row| row["참석 답변"] == "미응답"));
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn a_report_is_made_to_be_printed_and_read(db: Place) {
        let stage = Stage::new(db).await;
        stage.tells("M01", Firm, Answers { consulted: said(5_000, "USD"), ..held() }).await;

        let report = stage.report(KOREAN).await;

        let expected = [
            "요약", "기업별", "바이어별", "국가별", "상담일지", "만족도", "설문", "통역사", "통역 응답", "추가 설문",
            "추가 설문 집계", "참석", "사후관리", "사후관리 응답률", "사후관리 대상", "미응답", "준비사항", "샘플·정산",
            "계약·수출", "지원 이력", "환율", "사진",
        ];
        assert_eq!(report.names, expected);
        assert_eq!(report.rows("계약·수출").len(), 0);
        let rates = report.rows("환율");
        assert_eq!((rates[0]["통화"].to_string(), rates[0]["환율"].to_string()), ("USD".into(), "1375.20".into()));
        assert_eq!(rates[0]["출처"].to_string(), "하나은행");
        let mut parts = zip::ZipArchive::new(std::io::Cursor::new(&report.bytes)).unwrap();
        let mut part = |name: &str| {
            let mut text = String::new();
            parts.by_name(name).unwrap().read_to_string(&mut text).unwrap();
            text
        };
        for sheet in 1..=expected.len() {
            let text = part(&format!("xl/worksheets/sheet{sheet}.xml"));
            for needed in ["orientation=\"landscape\"", "state=\"frozen\"", "fitToPage=\"1\""] {
                assert!(text.contains(needed), "sheet {sheet} lacks {needed}");
            }
        }
        let book = part("xl/workbook.xml");
        assert_eq!(book.matches("_xlnm.Print_Titles").count(), expected.len());
        for chart in 1..=3 {
            assert!(part(&format!("xl/charts/chart{chart}.xml")).contains("<c:barChart>"));
        }
        stage.office.naru.ends().await;
    }
}
