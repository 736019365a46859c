//! From one version to the next: what goes along, what staff hear, and what nobody sees before staff have.

use super::stage::{NEWER, PDF, Stage};
use crate::support::both_databases;

both_databases! {
    async fn staff_hear_of_what_comes_after_everything_was_taken_out(place: Place) {
        let stage = Stage::new(place).await;
        let (kim, office) = (stage.firm().await, stage.staff().await);
        let takes_out = async || {
            kim.says("카탈로그").await;
            kim.taps("보내신 자료").await;
            kim.taps("1번 빼기").await;
            stage.naru.clock.advance(std::time::Duration::from_secs(10));
            kim.taps("뺍니다").await;
            stage.minute().await;
            kim.reads();
        };

        // Within the minute, and once more after staff were told.
        kim.sends("draft.pdf", PDF).await;
        takes_out().await;
        office.sees_nothing();
        kim.sends("catalog.pdf", NEWER).await;
        kim.reads();
        stage.minute().await;
        assert_eq!(office.reads().len(), 1);
        takes_out().await;
        kim.sends("final.pdf", b"%PDF-1.7 final").await;
        kim.reads();
        stage.minute().await;

        let said = office.reads().pop().unwrap_or_default();
        assert!(said.starts_with("설봉세라믹(주)에서 ‘카탈로그 제출’ 1차 자료를 보냈습니다. 자료 1개"), "{said}");
        stage.naru.ends().await;
    }
}
