//! From one version to the next: what goes along, what staff hear, and what nobody sees before staff have.

use super::stage::{NEWER, PDF, Stage};
use crate::support::both_databases;

both_databases! {
    async fn what_a_new_version_leaves_out_is_said_and_may_come_along(place: Place) {
        let stage = Stage::new(place).await;
        let (kim, office, grace) = (stage.firm().await, stage.staff().await, stage.buyer().await);
        stage.meets().await;
        stage.naru.settle().await;
        grace.reads();
        kim.sends("tableware.pdf", PDF).await;
        kim.sends("vases.pdf", NEWER).await;
        kim.reads();
        let first = stage.latest().await;
        office.forges(&format!("staff:cat:open:{first}")).await;
        office.taps("승인").await;
        kim.reads();
        stage.minute().await;
        office.reads();

        kim.says("카탈로그").await;
        kim.reads();
        kim.sends("prices.pdf", b"%PDF-1.7 price list").await;
        kim.sees(
            "‘prices.pdf’ 파일을 저장했습니다.
            카탈로그 제출 2차에 자료 1개가 있습니다. 운영사무국이 검토한 뒤 알려 드립니다.

            1차에 있던 자료 2개는 2차에 들어 있지 않습니다. 2차가 승인되면 1차 자료를 대신합니다.
            · tableware.pdf (1 KB)
            · vases.pdf (1 KB)
            계속 쓰실 자료이면 함께 담아 주십시오.

            자료는 어느 언어로 되어 있습니까?
            [한국어] [영어] [그 밖의 언어]
            [앞 자료 2개도 함께 담기]
            [제출 화면]",
        );
        stage.minute().await;
        office.taps("열어 보기").await;
        let said = office.reads().pop().unwrap();
        assert!(said.contains("1차에 있던 자료 2개가 이 차수에는 없습니다: tableware.pdf, vases.pdf"), "{said}");

        kim.taps("앞 자료 2개도 함께 담기").await;
        let said = kim.reads().pop().unwrap();
        assert!(said.starts_with("앞 차수의 자료 2개를 2차에 함께 담았습니다."), "{said}");
        assert!(!said.contains("들어 있지 않습니다"), "{said}");
        // What staff were looking at is not what they would approve now.
        office.taps("승인").await;
        let said = office.reads().pop().unwrap();
        assert!(said.starts_with("보고 계신 사이에 자료가 바뀌어 승인하지 않았습니다."), "{said}");
        office.taps("승인").await;
        office.reads();
        kim.reads();
        let second = stage.latest().await;
        grace.forges(&format!("cat:see:{second}")).await;
        let shown = stage.naru.sandbox.take_new(grace.chat());
        let files: Vec<_> = shown.iter().filter_map(|shown| shown.document.as_ref()).filter_map(|file| file.name.clone()).collect();
        assert_eq!(files, ["prices.pdf", "tableware.pdf", "vases.pdf"]);
        stage.minute().await;
        office.reads();
        kim.reads();
        stage.naru.ends().await;
    }
}

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

both_databases! {
    async fn what_buyers_read_changes_only_after_staff_have_read_it(place: Place) {
        let stage = Stage::new(place).await;
        let (kim, office, grace) = (stage.firm().await, stage.staff().await, stage.buyer().await);
        stage.meets().await;
        stage.naru.settle().await;
        grace.reads();
        kim.sends("catalog.pdf", PDF).await;
        let first = stage.latest().await;
        stage.minute().await;
        office.taps("열어 보기").await;
        office.reads();
        kim.forges(&format!("cat:say:{first}:least")).await;
        kim.says("500 pcs per item").await;
        kim.reads();
        // Terms that came while staff were looking at the version.
        office.taps("승인").await;
        let said = office.reads().pop().unwrap();
        assert!(said.starts_with("보고 계신 사이에 자료가 바뀌어 승인하지 않았습니다."), "{said}");
        office.taps("승인").await;
        office.reads();
        kim.reads();

        kim.says("카탈로그").await;
        kim.taps("제목·바이어 안내 입력").await;
        kim.taps("최소 주문량").await;
        kim.reads();
        kim.says("1 pc per item").await;

        let said = kim.reads().pop().unwrap();
        assert!(said.starts_with("고치신 내용을 카탈로그 제출 2차로 접수했습니다. 운영사무국이 검토한 뒤 바이어에게 보입니다."), "{said}");
        grace.forges(&format!("cat:see:{first}")).await;
        let said = grace.reads().remove(0);
        assert!(said.contains("500 pcs per item") && !said.contains("1 pc per item"), "{said}");
        stage.minute().await;
        office.taps("열어 보기").await;
        let said = office.reads().pop().unwrap();
        assert!(said.contains("최소 주문량: 1 pc per item") && said.contains("· catalog.pdf"), "{said}");
        office.taps("승인").await;
        office.reads();
        kim.reads();
        grace.forges(&format!("cat:see:{first}")).await;
        let said = grace.reads().remove(0);
        assert!(said.contains("1 pc per item"), "{said}");
        stage.naru.ends().await;
    }
}
