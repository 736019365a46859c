//! Whom it can wait for, it does not wake: what others did is read in the morning, unless a meeting is near.

use super::stage::{NEWER, PDF, Stage};
use crate::support::both_databases;

both_databases! {
    async fn what_is_done_at_night_is_read_in_the_morning(place: Place) {
        let stage = Stage::new(place).await;
        let (kim, office) = (stage.firm().await, stage.staff().await);
        stage.naru.clock_to("2020-09-14 22:30 KST").await;

        kim.sends("catalog.pdf", PDF).await;
        assert!(kim.reads()[0].starts_with("‘catalog.pdf’ 파일을 저장했습니다."));
        stage.naru.clock_to("2020-09-14 22:40 KST").await;
        office.sees_nothing();
        let catalog = stage.latest().await;
        office.forges(&format!("staff:cat:open:{catalog}")).await;
        office.taps("승인").await;
        office.reads();
        kim.sees_nothing();

        stage.naru.clock_to("2020-09-15 08:59 KST").await;
        kim.sees_nothing();
        stage.naru.clock_to("2020-09-15 09:00 KST").await;
        assert!(kim.reads().join("\n").starts_with("카탈로그 제출 1차 자료가 승인되었습니다."));
        // What staff have decided already, they need not be told of.
        office.sees_nothing();
        stage.naru.ends().await;
    }
}

both_databases! {
    async fn before_a_meeting_nothing_waits(place: Place) {
        let stage = Stage::new(place).await;
        let (kim, office) = (stage.firm().await, stage.staff().await);
        stage.meets().await;
        stage.naru.clock_to("2020-09-17 06:45 KST").await;
        kim.reads();

        kim.sends("catalog.pdf", NEWER).await;
        kim.reads();
        stage.minute().await;
        assert_eq!(office.reads().len(), 1);
        office.taps("열어 보기").await;
        office.taps("승인").await;
        office.reads();
        assert_eq!(kim.reads().len(), 1);
        stage.naru.ends().await;
    }
}
