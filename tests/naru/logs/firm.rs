//! A firm's log, in Korean: by taps alone, with amounts that are typed, and with a change of mind.

use naru::domain::log::{Amount, Held, NextStep, Score};
use naru::domain::meeting::PartySide;
use naru::domain::money::Money;

use super::stage::{BY_TAPS, Stage, progress};
use crate::support::both_databases;

both_databases! {
    async fn a_log_is_sent_in_six_steps_without_a_letter_typed(place: Place) {
        let stage = Stage::new(place).await;
        let firm = stage.seats("F01", 101, "ko").await;
        stage.clock_to("2020-09-15 11:12 KST").await;
        stage.opens(&firm, "상담일지", "9월 15일(화) Aloha Pacific Distributors").await;

        let mut places = vec![progress(firm.reads().last().unwrap()).unwrap()];
        for label in BY_TAPS {
            stage.taps(&firm, label).await;
            places.extend(progress(firm.reads().last().unwrap()));
        }

        // Several next steps may be chosen, so that screen is seen once more.
        places.dedup();
        assert_eq!(places, [(1, 6), (2, 6), (3, 6), (4, 6), (5, 6), (6, 6)]);
        let log = stage.log("M08", PartySide::Firm).await.unwrap();
        assert_eq!(log.answers.held, Some(Held::Held));
        assert_eq!(log.answers.interest, Score::new(4));
        assert_eq!(log.answers.consulted, Some(Amount::Said(Money::new(5_000_000, "USD"))));
        assert_eq!(log.answers.prospective, Some(Amount::Said(Money::new(1_000_000, "USD"))));
        assert_eq!(log.answers.next, [NextStep::Quotation]);
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn every_screen_of_a_firm_says_what_it_is_for(place: Place) {
        let stage = Stage::new(place).await;
        let firm = stage.seats("F01", 101, "ko").await;
        stage.clock_to("2020-09-15 11:12 KST").await;
        stage.opens(&firm, "일지", "9월 15일(화) Aloha Pacific Distributors").await;
        firm.reads();

        stage.taps(&firm, "진행했습니다").await;
        firm.sees(
            "2/6 · Aloha Pacific Distributors 측과의 상담
            바이어의 관심은 어느 정도였습니까?
            [5점 매우 높음]
            [4점 높음]
            [3점 보통]
            [2점 낮음]
            [1점 없음]
            [뒤로] [나중에 작성]",
        );
        firm.says("4").await;
        firm.sees(
            "3/6 · Aloha Pacific Distributors 측과의 상담
            상담액은 얼마입니까? 상담에서 오간 거래 규모를 말합니다. 예: 개당 10달러인 제품 5,000개를 두고 상담하셨으면 5만 달러입니다. 아래에서 고르시거나 금액을 입력해 주십시오.
            [1만 달러] [3만 달러] [5만 달러]
            [10만 달러] [30만 달러] [50만 달러]
            [없음 (0달러)] [직접 입력]
            [잘 모르겠습니다]
            [뒤로] [나중에 작성]",
        );
        firm.says("5만").await;
        let seen = firm.reads().pop().unwrap();
        assert!(seen.starts_with("입력하신 금액은 어느 것입니까?") && seen.contains("[USD 50,000 (5만 달러)]"), "{seen}");
        firm.says("5만불").await;
        firm.sees(
            "상담액 USD 50,000 (5만 달러), 맞습니까?
            [네, 맞습니다]
            [다시 입력하겠습니다]
            [뒤로] [나중에 작성]",
        );
        firm.says("네").await;
        let seen = firm.reads().pop().unwrap();
        assert!(seen.starts_with("4/6 · Aloha Pacific Distributors 측과의 상담\n계약추진액은 얼마입니까?"), "{seen}");
        stage.taps(&firm, "10만 달러").await;
        firm.sees(
            "적으신 계약추진액은 USD 100,000 (10만 달러), 상담액은 USD 50,000 (5만 달러)입니다. 계약추진액이 상담액보다 큽니다. 계약추진액은 상담액 가운데 1년 안에 계약이 가능하다고 보시는 금액입니다. 이대로 적을까요?
            [네, 이대로 적습니다]
            [상담액을 고치겠습니다] [다시 입력하겠습니다]
            [뒤로] [나중에 작성]",
        );
        stage.taps(&firm, "뒤로").await;
        firm.reads();
        stage.taps(&firm, "잘 모르겠습니다").await;
        stage.taps(&firm, "샘플").await;
        stage.taps(&firm, "견적").await;
        firm.sees(
            "5/6 · Aloha Pacific Distributors 측과의 상담
            다음에 하기로 하신 일을 모두 고르신 뒤 [다음]을 눌러 주십시오.
            [직접 협의 계속] [추가 자료]
            [✓ 샘플] [✓ 견적]
            [계약·발주 조건 협의] [방문·재상담]
            [계획 없음]
            [다음]
            [뒤로] [나중에 작성]",
        );
        stage.taps(&firm, "다음").await;
        firm.sees(
            "6/6 · Aloha Pacific Distributors 측과의 상담
            보내시기 전에 확인해 주십시오.

            · 진행 여부: 진행했습니다
            · 바이어의 관심: 4점 높음
            · 상담액: USD 50,000 (5만 달러)
            · 계약추진액: 잘 모름
            · 다음 계획: 샘플, 견적

            보내신 뒤에도 9월 29일(화)까지 고치실 수 있습니다.
            [보냅니다]
            [진행 여부 고치기] [관심 고치기]
            [상담액 고치기] [계약추진액 고치기]
            [다음 계획 고치기]
            [나중에 작성] [답변 지우기]",
        );
        stage.taps(&firm, "계약추진액 고치기").await;
        stage.taps(&firm, "3만 달러").await;
        let seen = firm.reads().pop().unwrap();
        assert!(seen.contains("· 계약추진액: USD 30,000 (3만 달러)\n") && seen.contains("[보냅니다]"), "{seen}");
        stage.taps(&firm, "보냅니다").await;
        firm.sees(
            "상담일지를 보냈습니다. 감사합니다.

            Aloha Pacific Distributors 측과의 상담 · 상담일지
            보내신 분: 김하나 해외영업팀장님 · 9월 15일(화) 오전 11:13

            · 진행 여부: 진행했습니다
            · 바이어의 관심: 4점 높음
            · 상담액: USD 50,000 (5만 달러)
            · 계약추진액: USD 30,000 (3만 달러)
            · 다음 계획: 샘플, 견적

            9월 29일(화)까지 고치실 수 있습니다.

            더 남기실 것이 있으면 아래에서 골라 주십시오. 답하지 않으셔도 됩니다.
            [통역 만족도] [전반 만족도]
            [품목·단가·수량] [의견 쓰기]
            [답변 고치기]
            [Aloha Pacific Distributors 측과 연락처 교환]
            [처음으로]",
        );
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn where_nobody_came_there_is_nothing_more_to_ask(place: Place) {
        let stage = Stage::new(place).await;
        let firm = stage.seats("F01", 101, "ko").await;
        stage.clock_to("2020-09-15 11:12 KST").await;
        stage.opens(&firm, "상담일지", "9월 15일(화) Aloha Pacific Distributors").await;
        stage.goes_through(&firm, &["진행했습니다", "4점 높음", "5만 달러"]).await;

        firm.says("뒤로").await;
        firm.says("뒤로").await;
        firm.says("뒤로").await;
        firm.reads();
        stage.taps(&firm, "바이어 불참").await;

        let seen = firm.reads().pop().unwrap();
        assert_eq!(progress(&seen), Some((2, 2)), "{seen}");
        stage.taps(&firm, "보냅니다").await;
        firm.reads();
        let answers = stage.log("M08", PartySide::Firm).await.unwrap().answers;
        assert_eq!((answers.held, answers.consulted), (Some(Held::BuyerAbsent), None));
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn what_is_no_answer_is_said_to_be_none_and_asked_again(place: Place) {
        let stage = Stage::new(place).await;
        let firm = stage.seats("F01", 101, "ko").await;
        stage.clock_to("2020-09-15 11:12 KST").await;
        stage.opens(&firm, "상담일지", "9월 15일(화) Aloha Pacific Distributors").await;
        stage.goes_through(&firm, &["진행했습니다", "4점 높음"]).await;

        firm.user.sends_sticker("👍");
        stage.office.naru.settle().await;
        let seen = firm.reads().pop().unwrap();
        assert!(seen.starts_with("스티커는 답변으로 저장되지 않았습니다.") && seen.contains("상담액은 얼마입니까?"), "{seen}");
        firm.says("많이").await;
        let seen = firm.reads().pop().unwrap();
        assert!(seen.starts_with("금액을 읽지 못해 저장하지 않았습니다.") && seen.contains("상담액은 얼마입니까?"), "{seen}");
        firm.says("도움말").await;
        let seen = firm.reads().join("\n---\n");
        assert!(seen.ends_with("[뒤로] [나중에 작성]") && seen.contains("3/6"), "{seen}");
        firm.says("일정").await;
        assert!(firm.reads().pop().unwrap().starts_with("내 상담 6건"));
        firm.says("3천만원").await;
        let seen = firm.reads().pop().unwrap();
        assert!(seen.starts_with("상담액 KRW 30,000,000 (3,000만 원), 맞습니까?"), "{seen}");
        firm.says("취소").await;
        let seen = firm.reads().pop().unwrap();
        assert!(seen.starts_with("답하신 내용을 지울까요?"), "{seen}");
        // A yes is about the question that was asked last.
        firm.says("네").await;
        let seen = firm.reads().pop().unwrap();
        assert!(seen.contains("답하시던 내용을 지웠습니다.") && seen.contains("· 작성 전"), "{seen}");
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn a_slip_of_the_first_answer_loses_nothing(place: Place) {
        let stage = Stage::new(place).await;
        let firm = stage.seats("F01", 101, "ko").await;
        stage.clock_to("2020-09-15 11:12 KST").await;
        stage.opens(&firm, "상담일지", "9월 15일(화) Aloha Pacific Distributors").await;
        stage.goes_through(&firm, &BY_TAPS[..6]).await;
        stage.goes_through(&firm, &["진행 여부 고치기"]).await;
        stage.taps(&firm, "바이어 불참").await;
        let seen = firm.reads().pop().unwrap();
        assert!(seen.contains("2/2") && seen.contains("보내시면 진행된 상담에만 해당하는 다른 답변"), "{seen}");
        stage.goes_through(&firm, &["진행 여부 고치기"]).await;
        stage.taps(&firm, "진행했습니다").await;
        let seen = firm.reads().pop().unwrap();
        assert!(seen.contains("6/6") && seen.contains("· 상담액: USD 50,000 (5만 달러)\n"), "{seen}");
        assert!(!seen.contains("보내시면"), "{seen}");
        stage.goes_through(&firm, &["보냅니다", "전반 만족도", "4점 만족"]).await;

        // The same once it was sent: what was added is deleted only by sending that nobody came, and they read so first.
        stage.goes_through(&firm, &["답변 고치기", "진행 여부 고치기", "바이어 불참", "진행 여부 고치기", "진행했습니다"]).await;
        stage.goes_through(&firm, &["보냅니다"]).await;

        let log = stage.log("M08", PartySide::Firm).await.unwrap();
        assert_eq!((log.answers.overall, log.answers.interest), (Score::new(4), Score::new(4)));
        assert_eq!((log.revision, log.corrections), (3, 0));
        stage.goes_through(&firm, &["답변 고치기", "진행 여부 고치기", "바이어 불참", "보냅니다"]).await;
        let log = stage.log("M08", PartySide::Firm).await.unwrap();
        assert_eq!((log.answers.overall, log.answers.interest, log.corrections), (None, None, 1));
        stage.office.naru.ends().await;
    }
}
