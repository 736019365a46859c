//! A firm and a buyer tell of what came of their meeting.

use naru::domain::company::Side;
use naru::domain::deal::{Agreement, Evidence, Stage as At, When};
use naru::domain::log::Amount;

use super::stage::{JPEG, Stage, counts, usd};
use crate::support::both_databases;

both_databases! {
    async fn a_firm_tells_of_a_contract_and_is_read_back_what_it_typed(db: Place) {
        let stage = Stage::new(db).await;
        let firm = stage.seats("F01", 101, "ko").await;
        stage.says(&firm, "계약").await;
        firm.sees(
            "알려 주신 계약·수출이 아직 없습니다.
            [새로 알리기]
            [처음으로]",
        );
        stage.goes_through(&firm, &["새로 알리기", "Aloha Pacific Distributors"]).await;
        stage.taps(&firm, "계약했습니다").await;
        firm.sees(
            "계약 · Aloha Pacific Distributors 측. 계약 금액은 얼마입니까? 추진 중인 금액이 아니라 계약하신 금액을 적어 주십시오. 아래에서 고르시거나 금액을 입력해 주십시오.
            [직접 입력]
            [잘 모르겠습니다]
            [나중에 하기]",
        );
        stage.says(&firm, "5만불").await;
        firm.sees(
            "계약액 USD 50,000 (5만 달러), 맞습니까?
            [네, 맞습니다]
            [다시 입력하겠습니다]",
        );
        assert_eq!(stage.deals().await, []);
        stage.says(&firm, "네").await;
        firm.sees(
            "금액: USD 50,000 (5만 달러). 언제 계약하셨습니까? 아래에서 고르시거나 날짜를 입력해 주십시오. 예: 9월 17일
            [오늘 9월 17일(목)] [이번 달]
            [건너뛰기]
            [뒤로] [나중에 하기]",
        );
        stage.says(&firm, "9월 16일").await;
        firm.sees(
            "Aloha Pacific Distributors 측과의 계약 건을 저장했습니다: USD 50,000 (5만 달러) · 2020년 9월 16일(수)

            증빙이 있으십니까? 어느 서류인지 고르신 뒤 사진이나 PDF를 보내 주십시오. 증빙은 운영사무국만 봅니다.
            [계약서] [발주서(PO)]
            [견적송장(PI)] [구매확인서]
            [외화입금증명]
            [나중에 하기]",
        );
        stage.taps(&firm, "나중에 하기").await;
        firm.sees(
            "계약 · Aloha Pacific Distributors 측
            금액: USD 50,000 (5만 달러)
            계약일: 2020년 9월 16일(수)
            증빙: 없음. 증빙이 있어야 실적으로 확실히 인정됩니다.
            [고치기] [증빙 추가]
            [취소(잘못 알렸습니다)]
            [다른 상대와의 진행 상황]
            [처음으로]",
        );

        let deal = stage.only_deal().await;
        assert_eq!((deal.stage, deal.agreement(), deal.evidence()), (At::Contracted, Some(Agreement::One(Side::Firm)), Some(Evidence::One)));
        let word = deal.word(Side::Firm).unwrap();
        assert_eq!(word.said.amount, Amount::Said(usd(50_000)));
        assert_eq!(word.said.when, Some(When::Day("2020-09-16".parse().unwrap())));
        assert!(!counts(&deal));
        assert_eq!(stage.data_of_onwards(&firm).await, format!("fu:list:{}", deal.pair.firm));
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn a_buyer_says_the_same_in_english_and_both_count(db: Place) {
        let stage = Stage::new(db).await;
        let firm = stage.seats("F01", 101, "ko").await;
        let buyer = stage.seats("B06", 601, "en").await;
        stage.signs(&firm, "5만불").await;

        stage.says(&buyer, "deals").await;
        buyer.reads();
        stage.taps(&buyer, "Tell us about one").await;
        buyer.reads();
        stage.taps(&buyer, "Seolbong Ceramic Co., Ltd.").await;
        buyer.sees(
            "What came of your meeting with Seolbong Ceramic Co., Ltd.?
            [We ordered]
            [The goods were shipped]
            [We signed an MOU]
            [Home]",
        );
        stage.taps(&buyer, "We ordered").await;
        buyer.sees(
            "Order from Seolbong Ceramic Co., Ltd. How much was it for? You don't have to answer this.
            [Type an amount]
            [I'd rather not say]
            [Not now]",
        );
        stage.says(&buyer, "$50k").await;
        buyer.reads();
        stage.goes_through(&buyer, &["Yes, that's right", "This month"]).await;

        // One deal, two words beside each other; nobody is asked for a proof but the firm.
        let deal = stage.only_deal().await;
        assert_eq!(deal.agreement(), Some(Agreement::Agree));
        assert_eq!(deal.word(Side::Buyer).unwrap().said.when, Some(When::Month("2020-09-01".parse().unwrap())));
        assert!(counts(&deal));
        stage.says(&buyer, "deals").await;
        buyer.sees(
            "You've told us about one result.
            · Order · Seolbong Ceramic Co., Ltd. · USD 50,000 · September 2020
            [Order · Seolbong Ceramic Co., Ltd.]
            [Tell us about one]
            [Home]",
        );
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn what_could_mean_two_things_is_asked_about_and_nothing_is_guessed(db: Place) {
        let stage = Stage::new(db).await;
        let firm = stage.seats("F01", 101, "ko").await;
        stage.begins(&firm).await;

        stage.says(&firm, "5만").await;
        let seen = firm.reads().pop().unwrap();
        assert!(seen.starts_with("입력하신 금액은 어느 것입니까?") && seen.contains("[USD 50,000 (5만 달러)]"), "{seen}");
        stage.says(&firm, "곧 정합니다").await;
        assert!(firm.reads().pop().unwrap().starts_with("금액을 읽지 못해 저장하지 않았습니다."));
        firm.user.sends_sticker("🙂");
        stage.office.naru.settle().await;
        let seen = firm.reads().pop().unwrap();
        assert!(seen.contains("스티커") && seen.contains("입력하신 금액은 어느 것입니까?"), "{seen}");
        stage.taps(&firm, "다시 입력하겠습니다").await;
        assert!(firm.reads().pop().unwrap().contains("계약 금액은 얼마입니까?"));
        stage.says(&firm, "0").await;
        assert!(firm.reads().pop().unwrap().starts_with("금액을 읽지 못해 저장하지 않았습니다."));
        stage.taps(&firm, "잘 모르겠습니다").await;
        assert!(firm.reads().pop().unwrap().starts_with("금액: 미기재."));
        stage.says(&firm, "12월 1일").await;
        assert!(firm.reads().pop().unwrap().starts_with("입력하신 날짜(2020년 12월 1일(화))는 아직 오지 않은 날"));
        stage.says(&firm, "뒤로").await;
        assert!(firm.reads().pop().unwrap().contains("계약 금액은 얼마입니까?"));
        assert_eq!(stage.deals().await, []);
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn what_was_begun_outlives_a_restart_and_a_detour(db: Place) {
        let stage = Stage::new(db).await;
        {
            let firm = stage.seats("F01", 101, "ko").await;
            stage.begins(&firm).await;
            stage.says(&firm, "5만불").await;
            stage.goes_through(&firm, &["네, 맞습니다"]).await;
        }

        let stage = stage.restarts().await;
        let firm = stage.office.naru.person(101, "F01", "ko");
        stage.says(&firm, "처음").await;
        firm.reads();
        stage.says(&firm, "계약").await;
        firm.reads();
        stage.goes_through(&firm, &["새로 알리기", "Aloha Pacific Distributors"]).await;
        stage.taps(&firm, "계약했습니다").await;
        let seen = firm.reads().pop().unwrap();
        assert!(seen.contains("이어서 여쭙겠습니다") && seen.contains("금액: USD 50,000 (5만 달러). 언제"), "{seen}");
        stage.taps(&firm, "건너뛰기").await;
        firm.reads();
        assert_eq!(stage.only_deal().await.amount(Side::Firm), Some(&usd(50_000)));
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn the_same_tap_twice_saves_once(db: Place) {
        let stage = Stage::new(db).await;
        let firm = stage.seats("F01", 101, "ko").await;
        stage.begins(&firm).await;
        stage.says(&firm, "5만불").await;
        stage.goes_through(&firm, &["네, 맞습니다"]).await;

        let (message, data) = stage.button(&firm, "이번 달");
        for _ in 0..2 {
            firm.user.taps(message, &data);
            stage.office.naru.settle().await;
            stage.office.a_moment_later().await;
            assert!(firm.reads().pop().unwrap().contains("증빙이 있으십니까?"));
        }
        assert_eq!(stage.only_deal().await.words.len(), 1);

        // The contract is said; whether the next is another one is asked.
        stage.goes_through(&firm, &["나중에 하기"]).await;
        stage.says(&firm, "계약").await;
        firm.reads();
        stage.goes_through(&firm, &["새로 알리기", "Aloha Pacific Distributors"]).await;
        stage.taps(&firm, "계약했습니다").await;
        firm.sees(
            "Aloha Pacific Distributors 측과의 계약 1건을 이미 알려 주셨습니다. 같은 건이면 아래에서 고르시고, 새로 생긴 건이면 [새로 생긴 건입니다]를 눌러 주십시오.
            [이 건: USD 50,000 (5만 달러) · 2020년 9월]
            [새로 생긴 건입니다]
            [다른 상대와의 진행 상황]",
        );
        stage.goes_through(&firm, &["새로 생긴 건입니다"]).await;
        stage.says(&firm, "3만불").await;
        stage.goes_through(&firm, &["네, 맞습니다", "건너뛰기", "나중에 하기"]).await;
        assert_eq!(stage.deals().await.len(), 2);
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn a_photo_sent_unasked_at_the_question_for_proof_fits_there(db: Place) {
        let stage = Stage::new(db).await;
        let firm = stage.seats("F01", 101, "ko").await;
        stage.begins(&firm).await;
        stage.says(&firm, "5만불").await;
        stage.goes_through(&firm, &["네, 맞습니다", "건너뛰기"]).await;

        firm.user.sends_photo(JPEG, "");
        stage.office.naru.settle().await;
        let seen = firm.reads().pop().unwrap();
        assert!(seen.starts_with("파일 1개를 받았습니다. 어느 서류입니까?"), "{seen}");
        stage.taps(&firm, "계약서").await;
        firm.sees(
            "계약서: 받았습니다. 운영사무국이 확인합니다. 같은 서류가 더 있으면 이어서 보내 주십시오.
            [다 보냈습니다]
            [다른 증빙 보내기]",
        );
        stage.taps(&firm, "다 보냈습니다").await;
        let seen = firm.reads().pop().unwrap();
        assert!(seen.contains("· 계약서 (사무국 확인 대기)"), "{seen}");
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn of_two_colleagues_at_it_the_second_is_asked_whether_it_is_the_same(db: Place) {
        let stage = Stage::new(db).await;
        let firm = stage.seats("F01", 101, "ko").await;
        let colleague = stage.office.colleague("F01", "박동료", 102, "ko").await;
        stage.begins(&firm).await;
        stage.begins(&colleague).await;
        stage.says(&firm, "5만불").await;
        stage.goes_through(&firm, &["네, 맞습니다", "오늘 9월 17일(목)", "나중에 하기"]).await;
        colleague.reads();

        stage.says(&colleague, "5만불").await;
        stage.goes_through(&colleague, &["네, 맞습니다"]).await;
        stage.taps(&colleague, "오늘 9월 17일(목)").await;
        let seen = colleague.reads().pop().unwrap();
        assert!(seen.starts_with("그사이 같은 회사의 다른 분이 알려 주신 건이 있어 아직 저장하지 않았습니다."), "{seen}");
        assert!(seen.contains("[이 건: USD 50,000") && seen.contains("[새로 생긴 건입니다]"), "{seen}");
        assert_eq!(stage.deals().await.len(), 1);

        // It was another one all the same; what was answered is still there.
        stage.taps(&colleague, "새로 생긴 건입니다").await;
        let seen = colleague.reads().pop().unwrap();
        assert!(seen.contains("금액: USD 50,000 (5만 달러). 언제 계약하셨습니까?"), "{seen}");
        stage.goes_through(&colleague, &["오늘 9월 17일(목)", "나중에 하기"]).await;
        assert_eq!(stage.deals().await.len(), 2);
        stage.office.naru.ignores(101);
        stage.office.naru.ends().await;
    }
}
