//! News at any time: from the first screen or by a word, once a meeting is behind the company.

use naru::domain::follow_up::State;

use super::stage::Stage;
use crate::support::both_databases;

both_databases! {
    async fn news_is_taken_between_the_rounds(place: Place) {
        let stage = Stage::new(place).await;
        let firm = stage.seats("F08", 101, "ko").await;
        firm.says("소식").await;
        let seen = firm.reads().join("\n---\n");
        assert!(seen.contains("아직 끝난 상담이 없습니다."), "{seen}");
        stage.skips_to("2020-10-02 10:00 KST", &[&firm]).await;

        firm.says("처음").await;
        stage.office.a_moment_later().await;
        let seen = stage.goes_through(&firm, &["소식·사후관리"]).await;
        assert!(seen.contains("새 소식이 있으면 아래에서 골라 알려 주십시오."), "{seen}");
        stage.goes_through(&firm, &["Puget Sound Packaging", "견적"]).await;

        assert_eq!(stage.states("F08").await, [(State::Quotation, None)]);
        // News is no answer to a round that begins later.
        stage.skips_to("2020-10-23 09:59 KST", &[&firm]).await;
        stage.clock_to("2020-10-23 10:00 KST").await;
        let seen = firm.reads().join("\n---\n");
        assert!(seen.contains("· Puget Sound Packaging (10월: 견적)"), "{seen}");
        assert!(seen.contains("[전에 답한 1곳은 그대로입니다]"), "{seen}");
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn a_buyer_reads_the_same_in_english(place: Place) {
        let stage = Stage::new(place).await;
        let buyer = stage.seats("B04", 201, "en").await;
        stage.skips_to("2020-10-02 10:00 KST", &[&buyer]).await;

        buyer.says("news").await;
        let seen = buyer.reads().join("\n---\n");

        assert!(seen.starts_with("3 companies you met"), "{seen}");
        assert!(seen.contains("If there is news, please choose below and tell us."), "{seen}");
        assert!(seen.contains("[Stop these questions]"), "{seen}");
        stage.office.naru.ends().await;
    }
}
