//! How the answers to the questions of a deal are read: days without a year, amounts there are none of, and going back.

use naru::domain::company::Side;
use naru::domain::deal::{Stage as At, When};

use super::stage::{Stage, usd};
use crate::support::{Person, both_databases};

/// A firm tells of a contract of 50,000 dollars, up to the question when.
async fn asked_when(stage: &Stage, firm: &Person<'_>) {
    stage.begins(firm).await;
    stage.says(firm, "5만불").await;
    stage.goes_through(firm, &["네, 맞습니다"]).await;
}

both_databases! {
    async fn a_day_without_a_year_is_the_latest_there_was_and_is_read_back_with_it(db: Place) {
        let stage = Stage::new(db).await;
        let firm = stage.seats("F01", 101, "ko").await;
        stage.office.naru.clock_to("2021-09-23 10:00 KST").await;
        firm.reads();
        asked_when(&stage, &firm).await;

        stage.says(&firm, "2021년 10월 5일").await;
        let seen = firm.reads().pop().unwrap();
        assert!(
            seen.starts_with(
                "입력하신 날짜(2021년 10월 5일(화))는 아직 오지 않은 날이어서 받을 수 없습니다. 이미 이루어진 일의 날짜를 연도까지 입력해 주십시오. 예: 2020년 9월 17일."
            ),
            "{seen}"
        );
        stage.says(&firm, "10월 5일").await;

        let seen = firm.reads().pop().unwrap();
        assert!(
            seen.starts_with("Aloha Pacific Distributors 측과의 계약 건을 저장했습니다: USD 50,000 (5만 달러) · 2020년 10월 5일(월)\n"),
            "{seen}"
        );
        let deal = stage.only_deal().await;
        assert_eq!(deal.word(Side::Firm).unwrap().said.when, Some(When::Day("2020-10-05".parse().unwrap())));
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn a_day_that_was_before_the_meetings_is_nobodys_guess(db: Place) {
        let stage = Stage::new(db).await;
        let firm = stage.seats("F01", 101, "ko").await;
        asked_when(&stage, &firm).await;

        stage.says(&firm, "12월 1일").await;

        let seen = firm.reads().pop().unwrap();
        assert!(seen.starts_with("입력하신 날짜(2020년 12월 1일(화))는 아직 오지 않은 날"), "{seen}");
        stage.says(&firm, "2019년 12월 1일").await;
        firm.reads();
        let deal = stage.only_deal().await;
        assert_eq!(deal.word(Side::Firm).unwrap().said.when, Some(When::Day("2019-12-01".parse().unwrap())));
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn a_buyer_reads_the_year_back_in_english(db: Place) {
        let stage = Stage::new(db).await;
        let buyer = stage.seats("B06", 601, "en").await;
        stage.office.naru.clock_to("2021-09-23 10:00 KST").await;
        stage.says(&buyer, "deals").await;
        stage.goes_through(&buyer, &["Tell us about one", "Seolbong Ceramic Co., Ltd.", "We ordered"]).await;
        stage.goes_through(&buyer, &["I'd rather not say"]).await;

        stage.says(&buyer, "Oct 5, 2021").await;
        let seen = buyer.reads().pop().unwrap();
        assert!(seen.contains("Please type the date on which it happened, with the year, such as Sep 17, 2020."), "{seen}");
        stage.says(&buyer, "Oct 5").await;

        let seen = buyer.reads().pop().unwrap();
        let said = "Saved: an order with Seolbong Ceramic Co., Ltd., amount not given · Mon, Oct 5, 2020.";
        assert!(seen.starts_with(said), "{seen}");
        assert!(seen.contains("Amount: not given"), "{seen}");
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn an_mou_that_states_no_amount_is_saved_in_words_as_by_the_button(db: Place) {
        let stage = Stage::new(db).await;
        let firm = stage.seats("F01", 101, "ko").await;
        let buyer = stage.seats("B06", 601, "en").await;
        stage.says(&firm, "계약").await;
        stage.goes_through(&firm, &["새로 알리기", "Aloha Pacific Distributors", "업무협약(MOU)을 맺었습니다"]).await;

        stage.says(&firm, "없음").await;

        assert!(firm.reads().pop().unwrap().starts_with("금액: 미기재. 언제 협약하셨습니까?"));
        stage.taps(&firm, "건너뛰기").await;
        let seen = firm.reads().pop().unwrap();
        assert!(
            seen.starts_with("Aloha Pacific Distributors 측과의 업무협약(MOU) 건을 저장했습니다: 금액 미기재\n"),
            "{seen}"
        );
        stage.taps(&firm, "나중에 하기").await;
        let seen = firm.reads().pop().unwrap();
        assert!(seen.contains("금액: 미기재\n협약일: 미기재\n"), "{seen}");

        stage.says(&buyer, "deals").await;
        stage.goes_through(&buyer, &["Tell us about one", "Seolbong Ceramic Co., Ltd.", "We signed an MOU"]).await;
        stage.says(&buyer, "none").await;
        assert!(buyer.reads().pop().unwrap().starts_with("Amount: not given. When was it signed?"));
        stage.taps(&buyer, "Skip").await;
        buyer.reads();
        let deal = stage.only_deal().await;
        assert_eq!((deal.stage, deal.words.len()), (At::Mou, 2));
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn a_contract_is_not_said_to_be_worth_nothing(db: Place) {
        let stage = Stage::new(db).await;
        let firm = stage.seats("F01", 101, "ko").await;
        stage.begins(&firm).await;

        stage.says(&firm, "없음").await;

        assert!(firm.reads().pop().unwrap().starts_with("금액을 읽지 못해 저장하지 않았습니다."));
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn going_back_shows_what_was_answered_and_marks_it(db: Place) {
        let stage = Stage::new(db).await;
        let firm = stage.seats("F01", 101, "ko").await;
        asked_when(&stage, &firm).await;

        stage.taps(&firm, "뒤로").await;
        let seen = firm.reads().pop().unwrap();
        assert!(seen.contains("지금 적어 두신 금액: USD 50,000 (5만 달러)\n[✓ USD 50,000 (5만 달러)]\n[직접 입력]"), "{seen}");
        stage.taps(&firm, "잘 모르겠습니다").await;
        stage.goes_through(&firm, &["뒤로"]).await;
        stage.says(&firm, "계약").await;
        firm.reads();
        stage.goes_through(&firm, &["새로 알리기", "Aloha Pacific Distributors"]).await;
        stage.taps(&firm, "계약했습니다").await;
        let seen = firm.reads().pop().unwrap();
        assert!(seen.contains("지금 적어 두신 금액: 미기재\n[직접 입력]\n[✓ 잘 모르겠습니다]"), "{seen}");

        stage.says(&firm, "3만불").await;
        stage.goes_through(&firm, &["네, 맞습니다", "건너뛰기", "나중에 하기"]).await;
        assert_eq!(stage.only_deal().await.amount(Side::Firm), Some(&usd(30_000)));
        stage.office.naru.ends().await;
    }
}
