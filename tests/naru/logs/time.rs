//! Drafts outlive restarts and detours, and a log is taken until the end of its last day.

use naru::domain::meeting::PartySide;

use super::stage::{BY_TAPS, Stage};
use crate::support::both_databases;

both_databases! {
    async fn a_draft_outlives_a_restart(place: Place) {
        let stage = Stage::new(place).await;
        let firm = stage.seats("F01", 101, "ko").await;
        stage.clock_to("2020-09-15 11:12 KST").await;
        stage.opens(&firm, "상담일지", "9월 15일(화) Aloha Pacific Distributors").await;
        stage.goes_through(&firm, &["진행했습니다", "4점 높음", "5만 달러"]).await;

        let stage = stage.restarts().await;
        let firm = stage.office.naru.person(101, "F01", "ko");
        stage.clock_to("2020-09-16 09:00 KST").await;
        firm.says("처음").await;
        let seen = firm.reads().pop().unwrap();
        assert!(seen.contains("[상담일지 2건 작성]"), "{seen}");
        stage.taps(&firm, "상담일지 2건 작성").await;
        let seen = firm.reads().pop().unwrap();
        assert!(seen.contains("Aloha Pacific Distributors · 작성 중"), "{seen}");
        stage.taps(&firm, "9월 15일(화) Aloha Pacific Distributors").await;

        let seen = firm.reads().pop().unwrap();
        assert!(seen.starts_with("앞서 답하신 내용이 저장되어 있습니다. 이어서 여쭙겠습니다.\n\n4/6"), "{seen}");
        stage.goes_through(&firm, &BY_TAPS[3..]).await;
        assert!(stage.log("M08", PartySide::Firm).await.is_some());
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn what_was_open_before_goes_on_afterwards(place: Place) {
        let stage = Stage::new(place).await;
        let firm = stage.seats("F01", 101, "ko").await;
        stage.clock_to("2020-09-15 11:12 KST").await;
        firm.says("샘플").await;
        stage.office.a_moment_later().await;
        stage.goes_through(&firm, &["발송 등록"]).await;
        let meeting = stage.office.meeting("M08").await;

        let start = meeting.details.starts_at.timestamp();
        stage.presses(&firm, &format!("log:{}:f:{start}:held:buyer-absent", meeting.id)).await;
        firm.reads();
        stage.taps(&firm, "보냅니다").await;

        let seen = firm.reads();
        assert!(seen[0].starts_with("상담일지를 보냈습니다."), "{seen:?}");
        assert!(seen[1].contains("지금은 샘플을 받는 곳을 여쭙고 있습니다."), "{seen:?}");
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn a_log_is_taken_until_the_end_of_the_fourteenth_day(place: Place) {
        let stage = Stage::new(place).await;
        let firm = stage.seats("F01", 101, "ko").await;
        stage.clock_to("2020-09-15 11:12 KST").await;
        stage.opens(&firm, "상담일지", "9월 15일(화) Aloha Pacific Distributors").await;
        let held = stage.data(&firm, "진행했습니다");
        stage.goes_through(&firm, &BY_TAPS).await;

        stage.clock_to("2020-09-29 23:59 KST").await;
        stage.opens(&firm, "상담일지", "9월 15일(화) Aloha Pacific Distributors").await;
        stage.goes_through(&firm, &["답변 고치기", "관심 고치기", "5점 매우 높음"]).await;
        let stage_of_summary = stage.data(&firm, "보냅니다");
        stage.clock_to("2020-09-30 00:00 KST").await;
        stage.presses(&firm, &stage_of_summary).await;

        let seen = firm.reads().pop().unwrap();
        assert!(seen.starts_with("Aloha Pacific Distributors 측과의 상담에 대한 상담일지는 9월 29일(화)까지 받았습니다."), "{seen}");
        assert!(seen.contains("· 바이어의 관심: 4점 높음") && !seen.contains("[답변 고치기]"), "{seen}");
        stage.presses(&firm, &held).await;
        firm.reads();
        let log = stage.log("M08", PartySide::Firm).await.unwrap();
        assert_eq!(log.revision, 1);
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn what_was_begun_is_forgotten_once_it_cannot_be_sent_any_more(place: Place) {
        let stage = Stage::new(place).await;
        let firm = stage.seats("F01", 101, "ko").await;
        let buyer = stage.seats("B06", 201, "en").await;
        stage.clock_to("2020-09-15 11:12 KST").await;
        stage.opens(&buyer, "log", "Mon, Sep 14 Seolbong Ceramic Co., Ltd.").await;
        stage.goes_through(&buyer, &["Yes, it took place", "5 · Very interested", "Samples", "Next", "Send"]).await;
        stage.opens(&firm, "상담일지", "9월 15일(화) Aloha Pacific Distributors").await;
        stage.goes_through(&firm, &["진행했습니다"]).await;

        stage.clock_to("2020-10-01 00:00 KST").await;
        stage.office.naru.app.tidy().await.unwrap();
        assert!(stage.draft("M08", PartySide::Firm).await.is_some(), "a reader far in the west may still send it");
        stage.clock_to("2020-10-03 00:00 KST").await;
        stage.office.naru.app.tidy().await.unwrap();

        assert_eq!(stage.draft("M08", PartySide::Firm).await, None);
        assert!(stage.log("M08", PartySide::Buyer).await.is_some());
        stage.office.naru.ends().await;
    }
}
