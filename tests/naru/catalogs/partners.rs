//! What of all a firm gives is for those it will meet, and how they come to it.

use super::stage::{PDF, Stage};
use crate::support::both_databases;

both_databases! {
    async fn a_licence_is_for_the_office_alone(place: Place) {
        let stage = Stage::new(place).await;
        let licence = stage.asks_for("licence", "사업자등록증", ("사업자등록증 제출", "Business licence")).await;
        let (kim, office, grace) = (stage.firm().await, stage.staff().await, stage.buyer().await);
        stage.meets().await;
        stage.naru.settle().await;
        grace.reads();
        kim.says("준비").await;
        kim.taps("사업자등록증 제출").await;
        kim.reads();
        kim.sends("licence.pdf", PDF).await;
        kim.sees(
            "‘licence.pdf’ 파일을 저장했습니다.
            사업자등록증 제출 1차에 자료 1개가 있습니다. 운영사무국이 검토한 뒤 알려 드립니다.
            [제출 화면]",
        );

        let given = stage.latest_of(licence).await;
        office.forges(&format!("staff:cat:open:{given}")).await;
        office.taps("승인").await;

        let said = office.reads().pop().unwrap();
        assert!(said.starts_with("설봉세라믹(주)의 사업자등록증 제출 1차를 승인했습니다. 기업에 알렸습니다.\n"), "{said}");
        kim.sees(
            "사업자등록증 제출 1차 자료가 승인되었습니다.
            [제출 화면]",
        );
        grace.says("catalogs").await;
        let said = grace.reads().pop().unwrap();
        assert!(said.starts_with("There are no catalogs to see yet."), "{said}");
        grace.forges(&format!("cat:see:{given}")).await;
        let said = grace.reads().join("\n");
        assert!(said.starts_with("Seolbong Ceramic's catalog can't be shown at the moment."), "{said}");
        assert!(!said.contains("licence"), "{said}");

        // With a catalog beside it, that is what every button leads to.
        kim.says("카탈로그").await;
        kim.reads();
        stage.approved(&kim, &office, b"%PDF-1.7 tableware").await;
        grace.says("schedule").await;
        let button = stage.naru.sandbox.messages(grace.chat()).pop().unwrap().buttons[0][0].label.clone();
        grace.taps(&button).await;
        grace.taps("See the catalog").await;
        let shown = stage.naru.sandbox.take_new(grace.chat());
        let files: Vec<_> = shown.iter().filter_map(|shown| shown.document.as_ref()).filter_map(|file| file.name.clone()).collect();
        assert_eq!(files, ["catalog.pdf"]);
        stage.naru.ends().await;
    }
}
