//! Somebody answers that something was signed or shipped and does not say how much: it stays in sight of staff and report.

use std::io::Cursor;

use futures::FutureExt as _;
use naru::domain::company::Side;
use naru::domain::deal::{Deal, Stage as At};
use naru::domain::lang::Lang;
use naru::domain::log::Amount;
use naru::store;
use naru::workbook::report::{self, Options, Unit};

use super::stage::Stage;
use crate::report::{Report, holds_what_it_says};
use crate::support::both_databases;

async fn deals(stage: &Stage) -> Vec<Deal> {
    let cohort = stage.office.cohort;
    stage.office.naru.app.db.read(move |tx| store::deals::in_cohort(tx, cohort).boxed()).await.unwrap()
}

async fn report(stage: &Stage, lang: Lang) -> Report {
    let (db, bot, now) = (&stage.office.naru.app.db, stage.office.naru.app.api.bot(), stage.office.naru.clock.now());
    let (options, to) = (Options { lang, unit: Unit::Dollar }, Cursor::new(Vec::new()));
    Report::open(report::make(db, bot, stage.office.cohort, options, now, to).await.unwrap().0.into_inner())
}

both_databases! {
    async fn a_contract_whose_amount_is_left_for_later_is_listed_as_unconfirmed(place: Place) {
        let stage = Stage::new(place).await;
        let staff = stage.seats("S2", 301, "ko").await;
        let firm = stage.seats("F08", 101, "ko").await;
        stage.skips_to("2020-10-23 10:00 KST", &[&staff, &firm]).await;

        let seen = stage.goes_through(&firm, &["Puget Sound Packaging", "계약", "나중에 하기"]).await;

        let said = "계약 건을 ‘금액 미기재’로 저장했습니다. 금액을 알려 주시기 전에는 실적에 들어가지 않습니다.";
        assert!(seen.starts_with(said), "{seen}");
        let found = deals(&stage).await;
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].word(Side::Firm).unwrap().said.amount, Amount::Unknown);
        staff.says("계약").await;
        stage.office.a_moment_later().await;
        let seen = stage.goes_through(&staff, &["금액 미제출 1건"]).await;
        assert!(seen.starts_with("계약·수출이라고 했으나 금액 미제출 · 1건\n· 계약 · 우림포장 ↔ Puget Sound Packaging · 금액 미기재"), "{seen}");
        for lang in Lang::ALL {
            holds_what_it_says(&report(&stage, lang).await);
        }
        let made = report(&stage, Lang::Ko).await;
        assert_eq!((made.value("계약 미확인 건수"), made.value("계약체결건수")), (1.0, 0.0));
        let row = &made.rows("계약·수출")[0];
        assert_eq!([row["단계"].to_string(), row["인정"].to_string(), row["비고"].to_string()], ["계약", "미확인", "금액 미제출"]);

        // The amount follows, and it is one deal still.
        firm.says("계약").await;
        stage.office.a_moment_later().await;
        stage.goes_through(&firm, &["계약 · Puget Sound Packaging", "고치기"]).await;
        firm.says("5만불").await;
        stage.office.a_moment_later().await;
        let seen = stage.goes_through(&firm, &["네, 맞습니다", "오늘 10월 23일(금)"]).await;
        assert!(seen.starts_with("Puget Sound Packaging 측과의 계약 건을 저장했습니다: USD 50,000"), "{seen}");
        let found = deals(&stage).await;
        assert_eq!((found.len(), found[0].words.len()), (1, 2));
        staff.says("계약").await;
        stage.office.a_moment_later().await;
        let seen = stage.goes_through(&staff, &["미확인 1건", "계약 · 우림포장 ↔ Puget Sound Packaging"]).await;
        assert!(seen.contains("기업: USD 50,000") && !seen.contains("고친 횟수"), "{seen}");
        stage.office.naru.ignores(firm.chat());
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn the_amount_asked_for_in_the_same_breath_is_of_the_same_deal(place: Place) {
        let stage = Stage::new(place).await;
        let firm = stage.seats("F08", 101, "ko").await;
        stage.skips_to("2020-10-23 10:00 KST", &[&firm]).await;
        stage.goes_through(&firm, &["Puget Sound Packaging", "수출 완료"]).await;

        firm.says("5만불").await;
        stage.office.a_moment_later().await;
        stage.goes_through(&firm, &["네, 맞습니다", "이번 달"]).await;

        let found = deals(&stage).await;
        assert_eq!((found.len(), found[0].stage, found[0].words.len()), (1, At::Exported, 2));
        assert!(found[0].amount(Side::Firm).is_some());
        stage.office.naru.ignores(firm.chat());
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn a_buyers_order_without_an_amount_is_listed_too(place: Place) {
        let stage = Stage::new(place).await;
        let staff = stage.seats("S2", 301, "en").await;
        let buyer = stage.seats("B19", 201, "en").await;
        stage.skips_to("2020-12-24 10:00 KST", &[&staff, &buyer]).await;

        let seen = stage.goes_through(&buyer, &["Ordered", "Not now"]).await;

        assert!(seen.starts_with("Saved: Order, amount not given. It doesn't count until you tell us the amount."), "{seen}");
        assert_eq!(deals(&stage).await[0].word(Side::Buyer).unwrap().said.amount, Amount::Unknown);
        let made = report(&stage, Lang::En).await;
        assert_eq!(made.rows("Contracts and exports")[0]["Note"].to_string(), "Amount not given");
        staff.says("deals").await;
        stage.office.a_moment_later().await;
        let seen = staff.reads().pop().unwrap();
        assert!(seen.contains("[No amount yet: 1]"), "{seen}");
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn who_taps_amiss_and_answers_again_has_signed_nothing(place: Place) {
        let stage = Stage::new(place).await;
        let firm = stage.seats("F08", 101, "ko").await;
        stage.skips_to("2020-10-23 10:00 KST", &[&firm]).await;
        stage.goes_through(&firm, &["Puget Sound Packaging", "계약"]).await;
        assert!(deals(&stage).await[0].is_open());

        firm.says("소식").await;
        stage.office.a_moment_later().await;
        let seen = stage.goes_through(&firm, &["Puget Sound Packaging", "견적"]).await;

        assert!(seen.contains("조금 전에 답하신 계약 건은 잘못 누르신 것으로 보아 취소했습니다."), "{seen}");
        assert!(!deals(&stage).await[0].is_open());
        assert_eq!(report(&stage, Lang::Ko).await.value("계약 미확인 건수"), 0.0);
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn what_was_signed_months_ago_stays_whatever_is_said_later(place: Place) {
        let stage = Stage::new(place).await;
        let firm = stage.seats("F08", 101, "ko").await;
        stage.skips_to("2020-10-23 10:00 KST", &[&firm]).await;
        stage.goes_through(&firm, &["Puget Sound Packaging", "계약", "나중에 하기"]).await;
        stage.skips_to("2020-12-22 12:00 KST", &[&firm]).await;
        firm.says("소식").await;
        stage.office.a_moment_later().await;

        stage.goes_through(&firm, &["Puget Sound Packaging", "직접 협의 중"]).await;

        assert!(deals(&stage).await[0].is_open());
        stage.office.naru.ends().await;
    }
}
