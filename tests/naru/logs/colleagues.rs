//! Any colleague answers for the party, and what one has sent the other sees.

use naru::domain::log::{Held, Score};
use naru::domain::meeting::PartySide;

use super::stage::{BY_TAPS, Stage};
use crate::support::both_databases;

both_databases! {
    async fn what_a_colleague_sent_is_shown_and_can_be_corrected(place: Place) {
        let stage = Stage::new(place).await;
        let kim = stage.seats("F01", 101, "ko").await;
        let park = stage.colleague("F01", "박둘", 102).await;
        stage.clock_to("2020-09-15 11:12 KST").await;
        stage.opens(&kim, "상담일지", "9월 15일(화) Aloha Pacific Distributors").await;
        stage.goes_through(&kim, &BY_TAPS).await;

        stage.opens(&park, "상담일지", "9월 15일(화) Aloha Pacific Distributors").await;
        let seen = park.reads().pop().unwrap();
        assert!(seen.contains("보내신 분: 김하나 해외영업팀장님"), "{seen}");
        stage.goes_through(&park, &["답변 고치기", "관심 고치기", "2점 낮음", "보냅니다"]).await;

        let log = stage.log("M08", PartySide::Firm).await.unwrap();
        assert_eq!((log.revision, log.answers.interest), (2, Score::new(2)));
        assert_ne!(log.first_sent_at, log.sent_at);
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn what_was_begun_is_not_lost_when_a_colleague_is_faster(place: Place) {
        let stage = Stage::new(place).await;
        let kim = stage.seats("F01", 101, "ko").await;
        let park = stage.colleague("F01", "박둘", 102).await;
        stage.clock_to("2020-09-15 11:12 KST").await;
        stage.opens(&park, "상담일지", "9월 15일(화) Aloha Pacific Distributors").await;
        stage.goes_through(&park, &["진행했습니다", "1점 없음"]).await;
        stage.opens(&kim, "상담일지", "9월 15일(화) Aloha Pacific Distributors").await;
        let seen = kim.reads().pop().unwrap();
        assert!(seen.contains("박둘 대리님이 이미 2문항에 답하셨습니다."), "{seen}");
        stage.goes_through(&kim, &BY_TAPS).await;

        stage.taps(&park, "3만 달러").await;
        park.sees(
            "이미 김하나 해외영업팀장님이 보내셨습니다.

            보내신 답변
            · 진행 여부: 진행했습니다
            · 바이어의 관심: 4점 높음
            · 상담액: USD 50,000 (5만 달러)
            · 계약추진액: USD 10,000 (1만 달러)
            · 다음 계획: 견적

            작성하시던 답변
            · 진행 여부: 진행했습니다
            · 바이어의 관심: 1점 없음
            [보내신 답변을 그대로 둡니다]
            [작성하던 답변으로 고칩니다]",
        );
        stage.taps(&park, "작성하던 답변으로 고칩니다").await;
        stage.goes_through(&park, &["3만 달러", "없음 (0달러)", "계획 없음", "다음", "보냅니다"]).await;

        let log = stage.log("M08", PartySide::Firm).await.unwrap();
        assert_eq!((log.revision, log.answers.interest), (2, Score::new(1)));
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn the_first_question_in_a_colleagues_notice_says_who_was_faster(place: Place) {
        let stage = Stage::with_notices(place).await;
        let kim = stage.seats("F01", 101, "ko").await;
        let park = stage.colleague("F01", "박둘", 102).await;
        stage.publishes().await;
        stage.clock_to("2020-09-15 11:20 KST").await;
        kim.reads();
        park.reads();
        let stale = stage.data(&park, "바이어 불참");
        stage.goes_through(&kim, &BY_TAPS).await;

        // Where he was asked, he reads that it was answered; a tap that was under way says the same.
        park.sees(
            "Aloha Pacific Distributors 측과의 상담 · 상담일지
            이미 김하나 해외영업팀장님이 보내셨습니다.
            [상담일지 보기·고치기]",
        );
        stage.presses(&park, &stale).await;

        let seen = park.reads().pop().unwrap();
        assert!(seen.starts_with("이미 김하나 해외영업팀장님이 보내셨습니다."), "{seen}");
        assert_eq!(stage.log("M08", PartySide::Firm).await.unwrap().answers.held, Some(Held::Held));
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn whoever_has_begun_keeps_their_screen_when_a_colleague_sends(place: Place) {
        let stage = Stage::with_notices(place).await;
        let kim = stage.seats("F01", 101, "ko").await;
        let park = stage.colleague("F01", "박둘", 102).await;
        stage.publishes().await;
        stage.clock_to("2020-09-15 11:20 KST").await;
        kim.reads();
        park.reads();
        stage.goes_through(&park, &["진행했습니다"]).await;

        stage.goes_through(&kim, &BY_TAPS).await;

        assert_eq!(park.reads(), Vec::<String>::new());
        stage.taps(&park, "4점 높음").await;
        let seen = park.reads().pop().unwrap();
        assert!(seen.contains("[작성하던 답변으로 고칩니다]"), "{seen}");
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn whoever_only_looked_has_begun_nothing(place: Place) {
        let stage = Stage::with_notices(place).await;
        let kim = stage.seats("F01", 101, "ko").await;
        let park = stage.colleague("F01", "박둘", 102).await;
        stage.publishes().await;
        stage.clock_to("2020-09-15 11:20 KST").await;
        kim.reads();
        park.reads();
        stage.opens(&park, "상담일지", "9월 15일(화) Aloha Pacific Distributors").await;
        park.reads();
        assert_eq!(stage.draft("M08", PartySide::Firm).await, None);

        stage.opens(&kim, "상담일지", "9월 15일(화) Aloha Pacific Distributors").await;
        let seen = kim.reads().pop().unwrap();
        assert!(seen.contains("1/6") && !seen.contains("답하셨습니다"), "{seen}");
        stage.taps(&kim, "나중에 작성").await;
        let seen = kim.reads().pop().unwrap();
        assert!(seen.starts_with("9월 29일(화)까지 작성하실 수 있습니다."), "{seen}");
        kim.says("상담일지").await;
        let seen = kim.reads().pop().unwrap();
        assert!(seen.contains("Aloha Pacific Distributors · 작성 전"), "{seen}");
        stage.office.a_moment_later().await;
        stage.taps(&kim, "9월 15일(화) Aloha Pacific Distributors").await;
        kim.reads();
        // The first answer may be typed.
        kim.says("네").await;
        assert!(kim.reads().pop().unwrap().starts_with("2/6"));
        stage.goes_through(&kim, &BY_TAPS[1..]).await;

        // He looked and answered nothing, so the message that asked him says who did.
        let seen = park.reads().join("\n---\n");
        assert!(seen.contains("이미 김하나 해외영업팀장님이 보내셨습니다."), "{seen}");
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn a_correction_that_was_only_looked_at_leaves_what_a_colleague_sends(place: Place) {
        let stage = Stage::new(place).await;
        let kim = stage.seats("F01", 101, "ko").await;
        let park = stage.colleague("F01", "박둘", 102).await;
        stage.clock_to("2020-09-15 11:12 KST").await;
        stage.opens(&kim, "상담일지", "9월 15일(화) Aloha Pacific Distributors").await;
        stage.goes_through(&kim, &BY_TAPS).await;
        stage.goes_through(&kim, &["답변 고치기"]).await;
        stage.opens(&park, "상담일지", "9월 15일(화) Aloha Pacific Distributors").await;
        stage.goes_through(&park, &["답변 고치기", "관심 고치기", "2점 낮음", "보냅니다"]).await;

        stage.taps(&kim, "관심 고치기").await;

        let seen = kim.reads().pop().unwrap();
        assert!(seen.starts_with("그사이 답변이 바뀌어") && seen.contains("· 바이어의 관심: 2점 낮음"), "{seen}");
        // Leaving it without a change is not keeping anything.
        stage.goes_through(&kim, &["답변 고치기"]).await;
        stage.taps(&kim, "나중에 작성").await;
        let seen = kim.reads().pop().unwrap();
        assert!(!seen.contains("보관했습니다") && seen.contains("보내신 분: 박둘 대리님"), "{seen}");
        stage.office.naru.ends().await;
    }
}
