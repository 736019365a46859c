//! What may be added to a log that was sent.

use naru::domain::log::{Product, Score};
use naru::domain::meeting::PartySide;
use naru::domain::money::Money;

use super::stage::{BY_TAPS, Stage};
use crate::support::both_databases;

both_databases! {
    async fn a_firm_adds_scores_a_product_and_a_remark_and_a_correction_keeps_them(place: Place) {
        let stage = Stage::new(place).await;
        let firm = stage.seats("F01", 101, "ko").await;
        stage.clock_to("2020-09-15 11:12 KST").await;
        stage.opens(&firm, "상담일지", "9월 15일(화) Aloha Pacific Distributors").await;
        stage.goes_through(&firm, &BY_TAPS).await;

        stage.goes_through(&firm, &["통역 만족도", "5점 매우 만족", "전반 만족도", "4점 만족", "품목·단가·수량"]).await;
        for words in ["찻잔 세트", "12달러", "3,000개"] {
            firm.says(words).await;
        }
        let seen = firm.reads().pop().unwrap();
        assert!(seen.contains("· 품목: 찻잔 세트 × USD 12 × 3,000개\n"), "{seen}");
        stage.goes_through(&firm, &["의견 쓰기"]).await;
        firm.says("통역이 품목을 잘 알았습니다.").await;
        // None of this is a correction, or another time of sending.
        let log = stage.log("M08", PartySide::Firm).await.unwrap();
        assert_eq!((log.corrections, log.sent_at), (0, log.first_sent_at));
        stage.goes_through(&firm, &["답변 고치기", "관심 고치기", "5점 매우 높음", "보냅니다"]).await;

        let log = stage.log("M08", PartySide::Firm).await.unwrap();
        assert!(log.corrections == 1 && log.first_sent_at < log.sent_at, "{log:?}");
        let answers = log.answers;
        assert_eq!((answers.interpreter, answers.overall), (Score::new(5), Score::new(4)));
        let set = Product { name: "찻잔 세트".to_owned(), price: Money::new(1_200, "USD"), quantity: 3_000, unit: Some("개".to_owned()) };
        assert_eq!(answers.products, [set]);
        assert_eq!(answers.remark.as_deref(), Some("통역이 품목을 잘 알았습니다."));
        assert_eq!(answers.interest, Score::new(5));
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn what_is_added_may_be_left_out_at_any_point(place: Place) {
        let stage = Stage::new(place).await;
        let firm = stage.seats("F01", 101, "ko").await;
        stage.clock_to("2020-09-15 11:12 KST").await;
        stage.opens(&firm, "상담일지", "9월 15일(화) Aloha Pacific Distributors").await;
        stage.goes_through(&firm, &BY_TAPS).await;
        stage.goes_through(&firm, &["품목·단가·수량"]).await;
        firm.says("찻잔 세트").await;
        firm.says("비쌉니다").await;
        assert!(firm.reads().pop().unwrap().starts_with("금액을 읽지 못해 저장하지 않았습니다."));

        stage.taps(&firm, "건너뛰기").await;

        let seen = firm.reads().pop().unwrap();
        assert!(seen.contains("[품목·단가·수량]") && !seen.contains("· 품목:"), "{seen}");
        firm.says("안녕하세요").await;
        let seen = firm.reads().pop().unwrap();
        assert!(seen.contains("운영사무국"), "nothing is asked any more: {seen}");
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn an_amount_that_could_be_several_is_asked_about_there_too(place: Place) {
        let stage = Stage::new(place).await;
        let firm = stage.seats("F01", 101, "ko").await;
        let buyer = stage.seats("B06", 201, "en").await;
        stage.clock_to("2020-09-15 11:12 KST").await;
        stage.opens(&firm, "상담일지", "9월 15일(화) Aloha Pacific Distributors").await;
        stage.goes_through(&firm, &BY_TAPS).await;
        let price = stage.data(&firm, "품목·단가·수량") + ":USD:100000";
        stage.goes_through(&firm, &["품목·단가·수량"]).await;
        firm.says("찻잔 세트").await;
        firm.reads();

        firm.says("천불").await;
        let seen = firm.reads().pop().unwrap();
        assert!(seen.starts_with("찻잔 세트: 입력하신 단가는 어느 것입니까?") && seen.contains("[USD 1,000"), "{seen}");
        stage.presses(&firm, &price).await;
        let seen = firm.reads().pop().unwrap();
        assert!(seen.starts_with("찻잔 세트, 단가 USD 1,000"), "{seen}");
        firm.says("30").await;
        firm.reads();
        // The button of a price that is asked no more.
        stage.presses(&firm, &price).await;
        assert!(firm.reads().pop().unwrap().starts_with("지난 화면의 버튼이어서 바꾼 것이 없습니다."));
        let products = stage.log("M08", PartySide::Firm).await.unwrap().answers.products;
        assert_eq!((products.len(), products[0].price.clone()), (1, Money::new(100_000, "USD")));

        stage.opens(&buyer, "log", "Mon, Sep 14 Seolbong Ceramic Co., Ltd.").await;
        stage.goes_through(&buyer, &["Yes, it took place", "5 · Very interested", "Samples", "Next", "Send"]).await;
        let amount = stage.data(&buyer, "Expected order") + ":USD:500000";
        stage.goes_through(&buyer, &["Expected order"]).await;
        buyer.says("5000").await;
        let seen = buyer.reads().pop().unwrap();
        assert!(seen.starts_with("Which amount did you mean?") && seen.contains("[Let me type it again]"), "{seen}");
        stage.presses(&buyer, &amount).await;
        let expected = stage.log("M08", PartySide::Buyer).await.unwrap().answers.expected;
        assert_eq!(expected, Some(naru::domain::log::Amount::Said(Money::new(500_000, "USD"))));
        buyer.reads();
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn a_quantity_is_read_whole_and_keeps_its_unit(place: Place) {
        let stage = Stage::new(place).await;
        let firm = stage.seats("F01", 101, "ko").await;
        stage.clock_to("2020-09-15 11:12 KST").await;
        stage.opens(&firm, "상담일지", "9월 15일(화) Aloha Pacific Distributors").await;
        stage.goes_through(&firm, &BY_TAPS).await;

        let mut button = "품목·단가·수량";
        for (name, quantity) in [("찻잔", "3만개"), ("백자", "1만 5천"), ("유약", "3000kg"), ("점토", "10톤")] {
            stage.goes_through(&firm, &[button]).await;
            for words in [name, "2달러", quantity] {
                firm.says(words).await;
            }
            button = "✓ 품목·단가·수량";
        }
        let seen = firm.reads().pop().unwrap();
        let all = ["찻잔 × USD 2 × 30,000개", "백자 × USD 2 × 15,000개", "유약 × USD 2 × 3,000kg", "점토 × USD 2 × 10톤"];
        assert!(seen.contains(&format!("· 품목: {}\n", all.join(", "))), "{seen}");
        stage.goes_through(&firm, &[button]).await;
        for (words, answer) in [("접시", "접시: 단가를"), ("2달러", "접시, 단가"), ("천세트", "수량을 읽지 못해")] {
            firm.says(words).await;
            let seen = firm.reads().pop().unwrap();
            assert!(seen.starts_with(answer), "{seen}");
        }
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn an_eleventh_product_is_refused_and_the_ten_stay(place: Place) {
        let stage = Stage::new(place).await;
        let firm = stage.seats("F01", 101, "ko").await;
        stage.clock_to("2020-09-15 11:12 KST").await;
        stage.opens(&firm, "상담일지", "9월 15일(화) Aloha Pacific Distributors").await;
        stage.goes_through(&firm, &BY_TAPS).await;
        let ask = stage.data(&firm, "품목·단가·수량");
        for number in 1..=10 {
            stage.presses(&firm, &ask).await;
            for words in [format!("품목 {number}"), "2달러".to_owned(), "3".to_owned()] {
                firm.says(&words).await;
            }
            firm.reads();
        }

        stage.presses(&firm, &ask).await;
        firm.sees(
            "품목은 10개까지 적으실 수 있으며 이미 모두 적으셨습니다. 앞서 적으신 품목은 그대로 있습니다. 다시 적으시려면 [적은 품목 지우기]를 누르시고, 더 전하실 품목은 의견에 적어 주십시오.
            [적은 품목 지우기]
            [건너뛰기]",
        );
        firm.says("품목 11").await;
        assert!(firm.reads().pop().unwrap().starts_with("품목은 10개까지"));
        let products = stage.log("M08", PartySide::Firm).await.unwrap().answers.products;
        assert_eq!((products.len(), products[9].name.as_str()), (10, "품목 10"));
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn a_buyer_who_orders_nothing_has_said_so(place: Place) {
        let stage = Stage::new(place).await;
        let buyer = stage.seats("B06", 201, "en").await;
        stage.clock_to("2020-09-15 11:12 KST").await;
        stage.opens(&buyer, "log", "Mon, Sep 14 Seolbong Ceramic Co., Ltd.").await;
        stage.goes_through(&buyer, &["Yes, it took place", "5 · Very interested", "Samples", "Next", "Send"]).await;

        let mut button = "Expected order";
        for none in ["none", "없음"] {
            stage.goes_through(&buyer, &[button]).await;
            buyer.says("EUR 7,000").await;
            buyer.says("yes").await;
            buyer.reads();
            button = "✓ Expected order";
            stage.taps(&buyer, button).await;
            let seen = buyer.reads().pop().unwrap();
            assert!(seen.contains("Saved so far: EUR 7,000\n"), "{seen}");
            buyer.says(none).await;
            let seen = buyer.reads().pop().unwrap();
            assert!(seen.starts_with("Saved.") && seen.contains("· Expected order: USD 0\n"), "{none}: {seen}");
        }
        stage.goes_through(&buyer, &[button]).await;
        buyer.says("skip").await;
        assert!(buyer.reads().pop().unwrap().starts_with("How your meeting with Seolbong Ceramic"));
        stage.office.naru.ends().await;
    }
}
