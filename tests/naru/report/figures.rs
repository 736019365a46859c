//! Figures: each is a formula over the sheets behind it and holds what it comes to, in either language and unit.

use calamine::Data;
use naru::domain::lang::Lang;
use naru::domain::log::{Amount, Answers, Held, NextStep};
use naru::domain::meeting::PartySide::{Buyer, Firm, Interpreter};
use naru::workbook::report::{Options, Unit};

use super::Report;
use super::stage::{KOREAN, Stage, held, said, score, was};
use super::sums::{Come, Sums};
use crate::support::both_databases;

/// M01 to M06 of the first day and M11 of the next, each told in another way.
async fn told(stage: &Stage) {
    let firm = Answers {
        interest: score(4),
        consulted: said(50_000, "USD"),
        prospective: said(10_000, "USD"),
        next: vec![NextStep::Samples, NextStep::Quotation],
        overall: score(5),
        ..held()
    };
    stage.tells("M01", Firm, firm).await;
    let buyer = Answers { interest: score(5), expected: said(10_000, "USD"), overall: score(4), ..held() };
    stage.tells("M01", Buyer, buyer).await;
    stage.tells("M01", Interpreter, held()).await;
    let won = Answers { consulted: said(13_752_000, "KRW"), prospective: Some(Amount::Unknown), ..held() };
    stage.tells("M02", Firm, Answers { overall: score(4), ..won }).await;
    stage.tells("M03", Firm, Answers { consulted: said(7_000, "USD"), ..held() }).await;
    stage.tells("M03", Buyer, was(Held::BuyerAbsent)).await;
    let elsewhere = Answers { consulted: said(1_000, "USD"), prospective: said(500, "USD"), ..was(Held::Elsewhere) };
    stage.tells("M04", Firm, elsewhere).await;
    stage.tells("M05", Interpreter, was(Held::BuyerAbsent)).await;
    let euro = Answers { consulted: said(5_000, "EUR"), prospective: said(1_000, "EUR"), ..held() };
    stage.tells("M06", Firm, euro).await;
    stage.cancels("M11").await;
}

both_databases! {
    async fn the_summary_says_what_the_parties_told_and_adds_nothing_that_differs(db: Place) {
        let stage = Stage::new(db).await;
        told(&stage).await;

        let report = stage.report(KOREAN).await;

        let expected = [
            ("참가기업 수", 15.0),
            ("바이어 수", 24.0),
            ("국가 수", 1.0),
            ("계획된 상담", 62.0),
            ("상담건수(진행)", 3.0),
            ("별도 진행", 1.0),
            ("미진행: 바이어 불참", 1.0),
            ("미진행: 기업 불참", 0.0),
            ("답변 불일치", 1.0),
            ("취소", 1.0),
            ("기업과 바이어의 답변 일치", 1.0),
            ("기업과 바이어의 답변 불일치", 1.0),
            ("기업과 바이어 가운데 한쪽만 응답", 3.0),
            ("상담액(달러)", 60_000.0),
            ("계약추진건수", 2.0),
            ("계약추진액(달러)", 10_000.0),
            ("별도 진행 상담액(달러)", 1_000.0),
            ("별도 진행 계약추진액(달러)", 500.0),
            ("답변 불일치 상담액(달러)", 7_000.0),
            ("답변 불일치 계약추진액(달러)", 0.0),
            ("계약체결건수", 0.0),
            ("계약액(달러)", 0.0),
            ("MOU 건수", 0.0),
            ("수출이행건수", 0.0),
            ("수출이행액(달러)", 0.0),
            ("참가기업 만족도", 4.5),
            ("바이어 만족도(운영)", 4.0),
            ("참가기업이 보낸 일지", 5.0),
            ("바이어가 보낸 일지", 2.0),
            ("통역사가 보낸 일지", 2.0),
        ];
        for (item, value) in expected {
            assert_eq!(report.value(item), value, "{item}");
        }
        let ahead = report.value("예정") + report.value("일지 없음");
        assert_eq!(ahead, 62.0 - 6.0);
        assert!(report.value("예정") > 0.0 && report.value("일지 없음") > 0.0);
        assert_eq!(report.figure("통역 만족도").0.to_string(), "");
        let formula = report.figure("상담건수(진행)").1;
        assert!(formula.starts_with("COUNTIFS('상담일지'!$L$3:$L$65,\"진행\")"), "{formula}");
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn every_formula_holds_what_its_sheets_say(db: Place) {
        let stage = Stage::new(db).await;
        told(&stage).await;
        for meeting in ["M07", "M08", "M09", "M10", "M12", "M13"] {
            let firm = Answers { interpreter: score(5), consulted: said(333, "USD"), interest: score(2), ..held() };
            stage.tells(meeting, Firm, firm).await;
        }

        for lang in Lang::ALL {
            for unit in Unit::ALL {
                let report = stage.report(Options { lang, unit }).await;
                holds_what_it_says(&report);
            }
        }
        stage.office.naru.ends().await;
    }
}

#[track_caller]
pub fn holds_what_it_says(report: &Report) {
    let mut counted = 0;
    for sheet in &report.names {
        let sums = Sums { report, sheet };
        let formulas = &report.formulas[sheet];
        let start = formulas.start().unwrap_or_default();
        for (row, column, formula) in formulas.used_cells() {
            if formula.is_empty() {
                continue;
            }
            let at = (start.0 + row as u32, start.1 + column as u32);
            let holds = report.cells[sheet].get_value(at).cloned().unwrap_or(Data::Empty);
            let come = sums.come(formula);
            let same = match (&holds, &come) {
                (Data::Float(holds), Come::Number(come)) => (holds - come).abs() < 1e-6,
                (holds, Come::Text(come)) => holds.to_string() == *come,
                _ => false,
            };
            assert!(same, "{sheet} {at:?} {formula} holds {holds:?} and comes to {come:?}");
            counted += 1;
        }
    }
    // 15 firms × 7, 24 buyers × 2, a country, the interpreters, scores and the summary.
    assert!(counted > 15 * 7 + 24 * 2 + 60, "only {counted} formulas");
}

both_databases! {
    async fn sums_are_in_thousands_where_that_is_asked_for(db: Place) {
        let stage = Stage::new(db).await;
        told(&stage).await;

        let report = stage.report(Options { lang: Lang::En, unit: Unit::Thousand }).await;

        let (value, formula) = report.figure("Consulted (USD thousand)");
        assert_eq!(value, Data::Float(60.0));
        assert_eq!(formula, "SUMIFS('Meeting logs'!$U$3:$U$65,'Meeting logs'!$L$3:$L$65,\"Held\")/1000");
        assert_eq!(report.names[0], "Summary");
        assert!(report.headings("Suppliers").contains(&"Prospective (USD thousand)".to_owned()));
        // The lines behind it keep every dollar.
        assert_eq!(report.row("Meeting logs", "Meeting", "M01")["Consulted (USD)"], Data::Float(50_000.0));
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn an_amount_without_a_rate_is_left_out_and_counted(db: Place) {
        let stage = Stage::with(db, |plan| plan.cohort.rates = Default::default()).await;
        told(&stage).await;

        let report = stage.report(KOREAN).await;

        assert_eq!(report.value("상담액(달러)"), 50_000.0);
        let line = report.says(
            "상담일지",
            ("상담번호", "M02"),
            ["상담액(원래 통화)", "상담액 통화", "상담액(달러)", "상담액 비고"],
        );
        assert_eq!(line, ["13752000", "KRW", "", "환율 없음"]);
        let cells = &report.cells["요약"];
        let unrated: Vec<f64> = cells
            .rows()
            .filter(|row| row[0] == Data::String("환율이 없어 뺀 상담".to_owned()))
            .filter_map(|row| row[1].as_f64_strict())
            .collect();
        // Consulted: won and euro; prospective: euro.
        assert_eq!(unrated, [2.0, 1.0]);
        assert_eq!(report.value("계약추진건수"), 2.0);
        stage.office.naru.ends().await;
    }
}

trait Strictly {
    fn as_f64_strict(&self) -> Option<f64>;
}

impl Strictly for Data {
    fn as_f64_strict(&self) -> Option<f64> {
        match self {
            Data::Float(number) => Some(*number),
            _ => None,
        }
    }
}
