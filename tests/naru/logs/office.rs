//! Staff enter a log for a party that telephoned.

use naru::domain::log::Score;
use naru::domain::meeting::PartySide;

use super::stage::{BY_TAPS, Stage};
use crate::support::both_databases;

both_databases! {
    async fn staff_enter_a_log_and_the_party_is_told(place: Place) {
        let stage = Stage::new(place).await;
        let firm = stage.seats("F01", 101, "ko").await;
        let staff = stage.seats("S2", 901, "ko").await;
        stage.clock_to("2020-09-15 11:12 KST").await;
        let meeting = stage.office.meeting("M08").await;
        staff.says("오늘").await;
        staff.reads();
        stage.presses(&staff, &format!("m:{}", meeting.id)).await;
        let card = staff.reads().pop().unwrap();
        assert!(card.contains("[기업 상담일지] [바이어 상담일지] [통역 상담일지]"), "{card}");

        stage.taps(&staff, "기업 상담일지").await;
        let seen = staff.reads().pop().unwrap();
        assert!(seen.starts_with("전화로 들으신 설봉세라믹(주)의 답변을 대신 적습니다.\n1/6"), "{seen}");
        stage.goes_through(&staff, &BY_TAPS).await;

        firm.sees(
            "전화로 말씀하신 Aloha Pacific Distributors 측과의 상담에 대한 상담일지를 운영사무국이 대신 적었습니다.

            · 진행 여부: 진행했습니다
            · 바이어의 관심: 4점 높음
            · 상담액: USD 50,000 (5만 달러)
            · 계약추진액: USD 10,000 (1만 달러)
            · 다음 계획: 견적

            다른 점이 있으면 아래에서 고쳐 주시기 바랍니다.
            [상담일지 보기·고치기]",
        );
        let log = stage.log("M08", PartySide::Firm).await.unwrap();
        assert!(log.entered_by.is_some_and(|by| by != log.sent_by), "{log:?}");
        assert_eq!(stage.office.audit().await, [("log-entered-for".to_owned(), Some(meeting.id))]);
        stage.taps(&firm, "상담일지 보기·고치기").await;
        let seen = firm.reads().pop().unwrap();
        assert!(seen.contains("보내신 분: 김하나 해외영업팀장님") && seen.contains("(운영사무국이 대신 적음)"), "{seen}");
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn staff_read_that_an_interpreter_was_scored_and_not_how(place: Place) {
        let stage = Stage::new(place).await;
        let firm = stage.seats("F01", 101, "ko").await;
        let staff = stage.seats("S2", 901, "ko").await;
        stage.clock_to("2020-09-15 11:12 KST").await;
        stage.opens(&firm, "상담일지", "9월 15일(화) Aloha Pacific Distributors").await;
        stage.goes_through(&firm, &BY_TAPS).await;
        stage.goes_through(&firm, &["통역 만족도", "1점 매우 불만족", "전반 만족도", "4점 만족"]).await;

        stage.shows_card(&staff, "M08").await;
        stage.taps(&staff, "기업 상담일지").await;
        let seen = staff.reads().pop().unwrap();
        assert!(seen.contains("· 통역 만족도: 답하셨음\n· 전반 만족도: 4점 만족\n"), "{seen}");
        stage.taps(&staff, "✓ 통역 만족도").await;
        staff.sees(
            "통역은 어떠했습니까?
            [5점 매우 만족]
            [4점 만족]
            [3점 보통]
            [2점 불만족]
            [1점 매우 불만족]
            [건너뛰기]",
        );
        firm.says("상담일지").await;
        stage.office.a_moment_later().await;
        stage.taps(&firm, "9월 15일(화) Aloha Pacific Distributors").await;
        assert!(firm.reads().pop().unwrap().contains("· 통역 만족도: 1점 매우 불만족\n"));
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn staff_correct_a_log_weeks_later_and_its_party_does_not(place: Place) {
        let stage = Stage::new(place).await;
        let firm = stage.seats("F01", 101, "ko").await;
        let staff = stage.seats("S2", 901, "ko").await;
        let viewer = stage.office.seats_viewer(902).await;
        stage.clock_to("2020-09-15 11:12 KST").await;
        stage.opens(&firm, "상담일지", "9월 15일(화) Aloha Pacific Distributors").await;
        stage.goes_through(&firm, &BY_TAPS).await;

        stage.clock_to("2020-10-05 10:00 KST").await;
        stage.shows_card(&viewer, "M08").await;
        assert!(!viewer.reads().pop().unwrap().contains("상담일지"));
        stage.shows_card(&staff, "M08").await;
        let card = staff.reads().pop().unwrap();
        assert!(card.contains("[기업 상담일지] [바이어 상담일지] [통역 상담일지]"), "{card}");
        stage.taps(&staff, "기업 상담일지").await;
        let seen = staff.reads().pop().unwrap();
        let until = "기업, 바이어, 통역사는 9월 29일(화)까지 고칠 수 있고, 운영사무국은 그 뒤에도 고칠 수 있습니다.";
        assert!(seen.contains(until) && seen.contains("[답변 고치기]"), "{seen}");
        stage.goes_through(&staff, &["답변 고치기", "관심 고치기", "2점 낮음"]).await;
        stage.office.naru.app.tidy().await.unwrap();
        stage.taps(&staff, "보냅니다").await;

        let seen = staff.reads().pop().unwrap();
        assert!(seen.starts_with("상담일지를 고쳐 보냈습니다. 감사합니다.\n\n적으신 내용을 1명에게 알렸습니다."), "{seen}");
        let log = stage.log("M08", PartySide::Firm).await.unwrap();
        assert_eq!((log.answers.interest, log.corrections), (Score::new(2), 1));
        assert!(log.entered_by.is_some());
        let seen = firm.reads().pop().unwrap();
        assert!(seen.contains("다른 점이 있으면 운영사무국에 말씀해 주시기 바랍니다.\n[상담일지 보기]"), "{seen}");
        stage.taps(&firm, "상담일지 보기").await;
        let seen = firm.reads().pop().unwrap();
        assert!(seen.contains("9월 29일(화)까지 받았습니다.") && !seen.contains("[답변 고치기]"), "{seen}");
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn what_staff_entered_is_told_in_the_readers_hours_and_to_as_many_as_there_are(place: Place) {
        let stage = Stage::new(place).await;
        let staff = stage.seats("S2", 901, "ko").await;
        stage.clock_to("2020-09-15 18:00 KST").await;
        stage.shows_card(&staff, "M08").await;
        stage.goes_through(&staff, &["바이어 상담일지", "접속 문제로 못 했습니다"]).await;
        stage.taps(&staff, "보냅니다").await;
        let seen = staff.reads().pop().unwrap();
        assert!(seen.contains("텔레그램으로 알릴 수 있는 분이 없습니다."), "{seen}");

        // Eleven in the evening in Honolulu.
        let buyer = stage.seats("B06", 201, "en").await;
        stage.goes_through(&staff, &["답변 고치기", "진행 여부 고치기", "저희가 참석하지 못했습니다"]).await;
        stage.taps(&staff, "보냅니다").await;
        let seen = staff.reads().pop().unwrap();
        assert!(seen.contains("적으신 내용은 1명의 업무 시간에 알리며, 가장 이른 때는 9월 16일(수)"), "{seen}");
        buyer.sees_nothing();
        stage.clock_to("2020-09-16 09:00 KST").await;
        assert!(buyer.reads().pop().unwrap().starts_with("The program office has entered what you told us by telephone"));
        stage.office.naru.ends().await;
    }
}
