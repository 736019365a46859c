//! Whether staff who decide read that the firm hears of it: only where somebody does.

use naru::domain::company::Side;
use naru::domain::deal::Stage as At;

use super::stage::{Stage, usd};
use crate::support::both_databases;

const ITEM: &str = "계약 · 설봉세라믹(주) ↔ Aloha Pacific Distributors";

both_databases! {
    async fn staff_do_not_read_that_a_firm_is_told_what_only_the_buyer_said(db: Place) {
        let stage = Stage::new(db).await;
        let staff = stage.seats("S2", 901, "ko").await;
        let firm = stage.seats("F01", 101, "ko").await;
        stage.told("M08", Side::Buyer, At::Contracted, Some(usd(50_000))).await;
        stage.says(&staff, "계약").await;
        stage.goes_through(&staff, &["미확인 1건", ITEM, "사무국 열람 확인"]).await;

        stage.taps(&staff, "계약서").await;

        let seen = staff.reads().pop().unwrap();
        let said = "계약서: 확인한 것으로 저장했습니다. 기업이 알려 온 건이 아니어서 기업에는 알리지 않습니다.";
        assert!(seen.starts_with(said), "{seen}");
        stage.office.naru.clock_to("2020-09-18 12:00 KST").await;
        firm.sees_nothing();
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn staff_are_asked_to_telephone_where_nobody_of_the_firm_can_be_told(db: Place) {
        let stage = Stage::new(db).await;
        let staff = stage.seats("S2", 901, "ko").await;
        stage.told("M08", Side::Firm, At::Contracted, Some(usd(50_000))).await;
        stage.says(&staff, "계약").await;
        stage.goes_through(&staff, &["미확인 1건", ITEM, "사무국 열람 확인"]).await;

        stage.taps(&staff, "계약서").await;

        let seen = staff.reads().pop().unwrap();
        assert!(seen.contains("텔레그램으로 알릴 수 있는 기업 담당자가 없습니다. 전화로 알려 주시기 바랍니다."), "{seen}");
        stage.office.naru.ends().await;
    }
}
