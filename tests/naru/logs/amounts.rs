//! Amounts that were typed: they are shown where somebody comes back to them, and compared whatever their currency is.

use naru::domain::log::Amount;
use naru::domain::meeting::PartySide;
use naru::domain::money::Money;

use super::stage::Stage;
use crate::support::both_databases;

both_databases! {
    async fn whoever_comes_back_to_a_typed_amount_reads_what_is_saved(place: Place) {
        let stage = Stage::new(place).await;
        let firm = stage.seats("F01", 101, "ko").await;
        stage.clock_to("2020-09-15 11:12 KST").await;
        stage.opens(&firm, "상담일지", "9월 15일(화) Aloha Pacific Distributors").await;
        stage.goes_through(&firm, &["진행했습니다", "4점 높음"]).await;
        firm.says("7만불").await;
        firm.says("네").await;
        firm.reads();

        stage.taps(&firm, "뒤로").await;
        let seen = firm.reads().pop().unwrap();
        assert!(seen.contains("지금 저장된 내용: USD 70,000 (7만 달러)\n[1만 달러]"), "{seen}");
        // What stands on a button is marked there.
        stage.goes_through(&firm, &["5만 달러"]).await;
        stage.taps(&firm, "뒤로").await;
        let seen = firm.reads().pop().unwrap();
        assert!(seen.contains("[✓ 5만 달러]") && !seen.contains("지금 저장된 내용"), "{seen}");
        stage.goes_through(&firm, &["✓ 5만 달러"]).await;
        firm.says("2천만원").await;
        firm.says("네").await;
        stage.goes_through(&firm, &["견적", "다음"]).await;
        stage.taps(&firm, "계약추진액 고치기").await;
        let seen = firm.reads().pop().unwrap();
        assert!(seen.contains("지금 저장된 내용: KRW 20,000,000 (2,000만 원)\n"), "{seen}");
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn a_prospective_value_above_the_other_is_asked_about_in_any_currency(place: Place) {
        let stage = Stage::new(place).await;
        stage.states("USD 1,375.20 (하나은행, 2020-09-14)").await;
        let firm = stage.seats("F01", 101, "ko").await;
        stage.clock_to("2020-09-15 11:12 KST").await;
        stage.opens(&firm, "상담일지", "9월 15일(화) Aloha Pacific Distributors").await;
        stage.goes_through(&firm, &["진행했습니다", "4점 높음", "5만 달러"]).await;

        firm.says("1억원").await;
        firm.says("네").await;
        let seen = firm.reads().pop().unwrap();
        let above = "적으신 계약추진액은 KRW 100,000,000 (1억 원), 상담액은 USD 50,000 (5만 달러)입니다. \
                     이번 사업의 환율로 환산하면 계약추진액이 상담액보다 큽니다.";
        assert!(seen.starts_with(above), "{seen}");
        stage.goes_through(&firm, &["다시 입력하겠습니다"]).await;
        // 68,760,000 won are as much as was spoken of, and no more than that.
        firm.says("6876만원").await;
        firm.says("네").await;
        let seen = firm.reads().pop().unwrap();
        assert!(seen.starts_with("5/6"), "{seen}");
        stage.goes_through(&firm, &["견적", "다음", "보냅니다"]).await;
        let prospective = stage.log("M08", PartySide::Firm).await.unwrap().answers.prospective;
        assert_eq!(prospective, Some(Amount::Said(Money::new(68_760_000, "KRW"))));
        stage.office.naru.ends().await;
    }
}
