//! Deals in the report: every one a line, what counts and what does not, and each firm's history across cohorts.

use std::io::Cursor;

use calamine::Data;
use naru::domain::company::Side;
use naru::domain::deal::{Counts, ProofKind, ProofState, Stage as At};
use naru::domain::lang::Lang;
use naru::domain::money::Money;
use naru::workbook::cell::Value;
use naru::workbook::plan::Plan;
use naru::workbook::report::{self, Options, Unit};
use naru::workbook::values;

use super::stage::{Stage, usd};
use crate::report::Report;
use crate::report::figures::holds_what_it_says;
use crate::staff::office::{ICHEON, Office, bring_in, plan};
use crate::support::both_databases;

const KOREAN: Options = Options { lang: Lang::Ko, unit: Unit::Dollar };

fn with_rates(plan: &mut Plan) {
    plan.cohort.rates = values::rates(&Value::Text("USD 1,000 (은행, 2020-09-14)".to_owned())).unwrap();
}

async fn made(stage: &Stage, options: Options) -> Report {
    let (naru, now) = (&stage.office.naru, stage.office.naru.clock.now());
    let to = Cursor::new(Vec::new());
    let make = report::make(&naru.app.db, naru.app.api.bot(), stage.office.cohort, options, now, to);
    Report::open(make.await.unwrap().0.into_inner())
}

/// F01 and B06 agree on one contract and differ over an export; another firm's contract has a document; a third is said
/// by the buyer alone.
async fn told(stage: &Stage) {
    stage.told("M08", Side::Firm, At::Contracted, Some(usd(50_000))).await;
    stage.told("M08", Side::Buyer, At::Contracted, Some(usd(50_000))).await;
    stage.told("M08", Side::Firm, At::Exported, Some(usd(20_000))).await;
    stage.told("M08", Side::Buyer, At::Exported, Some(usd(15_000))).await;
    let proven = stage.told("M01", Side::Firm, At::Contracted, Some(Money::new(3_000_000, "KRW"))).await;
    stage.proven(proven, Side::Firm, ProofKind::Po, ProofState::Confirmed).await;
    stage.told("M02", Side::Buyer, At::Contracted, Some(usd(900))).await;
    stage.told("M02", Side::Firm, At::Mou, None).await;
}

both_databases! {
    async fn every_deal_is_a_line_and_only_what_is_proven_counts(db: Place) {
        let stage = Stage::with(db, with_rates).await;
        told(&stage).await;

        let report = made(&stage, KOREAN).await;

        let rows = report.rows("계약·수출");
        let read = |heading: &str| rows.iter().map(|row| row[heading].to_string()).collect::<Vec<_>>();
        assert_eq!(read("단계"), ["계약", "수출이행", "계약", "계약", "MOU"]);
        assert_eq!(read("기업이 말한 금액(달러)"), ["50000", "20000", "3000", "", ""]);
        assert_eq!(read("기업이 말한 금액(원)"), ["50000000", "20000000", "3000000", "", ""]);
        assert_eq!(read("바이어가 말한 금액"), ["50000", "15000", "", "900", ""]);
        assert_eq!(read("양측 일치"), ["일치", "다름", "기업만", "바이어만", "기업만"]);
        assert_eq!(read("증거 수준"), ["양측의 말", "양측의 말", "문서", "한쪽의 말", "한쪽의 말"]);
        assert_eq!(read("증빙"), ["", "", "발주서(PO)", "", ""]);
        assert_eq!(read("인정"), ["인정", "미확인", "인정", "미확인", "미확인"]);
        for (item, value) in [
            ("계약체결건수", 2.0),
            ("계약액(달러)", 53_000.0),
            ("MOU 건수", 0.0),
            ("수출이행건수", 0.0),
            ("수출이행액(달러)", 0.0),
            ("계약 미확인 건수", 1.0),
            ("미확인 계약액(달러)", 900.0),
            ("MOU 미확인 건수", 1.0),
            ("수출이행 미확인 건수", 1.0),
            ("미확인 수출이행액(달러)", 20_000.0),
            ("다른 사업에도 등록된 건", 0.0),
        ] {
            assert_eq!(report.value(item), value, "{item}");
        }
        assert_eq!(report.row("기업별", "코드", "F01")["계약액(달러)"], Data::Float(50_000.0));
        for lang in Lang::ALL {
            for unit in Unit::ALL {
                holds_what_it_says(&made(&stage, Options { lang, unit }).await);
            }
        }
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn where_a_document_is_asked_for_both_words_are_not_enough(db: Place) {
        let document = |plan: &mut Plan| plan.cohort.deals_count = Counts::Document;
        let stage = Stage::with(db, |plan| { with_rates(plan); document(plan) }).await;
        told(&stage).await;

        let report = made(&stage, KOREAN).await;

        assert_eq!((report.value("계약체결건수"), report.value("계약액(달러)")), (1.0, 3_000.0));
        assert_eq!(report.value("미확인 계약액(달러)"), 50_900.0);
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn one_contract_in_two_cohorts_is_flagged_and_a_firms_history_shows_both(db: Place) {
        let stage = Stage::with(db, with_rates).await;
        stage.told("M08", Side::Firm, At::Contracted, Some(usd(50_000))).await;
        stage.told("M08", Side::Buyer, At::Contracted, Some(usd(50_000))).await;
        // The same firms and buyers in the year before.
        let mut before = plan(ICHEON);
        with_rates(&mut before);
        before.cohort.code = "icheon-2019-us".to_owned();
        before.cohort.title.ko = "2019 이천시 미국 화상상담".to_owned();
        before.cohort.starts_on = "2019-09-15".parse().unwrap();
        let cohort = bring_in(&stage.office.naru, before).await;
        let Stage { office: Office { naru, cohort: own } } = stage;
        let earlier = Stage { office: Office { naru, cohort } };
        earlier.office.publishes().await;
        earlier.told("M08", Side::Firm, At::Contracted, Some(usd(50_000))).await;
        let stage = Stage { office: Office { naru: earlier.office.naru, cohort: own } };

        let report = made(&stage, KOREAN).await;

        assert_eq!(report.value("다른 사업에도 등록된 건"), 1.0);
        assert_eq!(report.rows("계약·수출")[0]["이중 등록"].to_string(), "다른 사업에도 등록됨");
        holds_what_it_says(&report);
        let history: Vec<_> = report.rows("지원 이력").into_iter().filter(|row| row["코드"] == "F01").collect();
        let read = |heading: &str| history.iter().map(|row| row[heading].to_string()).collect::<Vec<_>>();
        assert_eq!(read("연도"), ["2019", "2020"]);
        // One side's word is nothing that counts.
        assert_eq!(read("계약액(달러)"), ["0", "50000"]);

        // Staff of this cohort alone learn that there is another, and not which.
        let staff = stage.seats("S2", 901, "ko").await;
        stage.says(&staff, "계약").await;
        stage.goes_through(&staff, &["인정 1건"]).await;
        stage.taps(&staff, "계약 · 설봉세라믹(주) ↔ Aloha Pacific Distributors").await;
        let seen = staff.reads().pop().unwrap();
        assert!(seen.contains("주의: 같은 기업·바이어·금액의 건이 다른 사업에도 등록되어 있습니다."), "{seen}");
        assert!(!seen.contains("2019"), "{seen}");
        stage.office.naru.ends().await;
    }
}
