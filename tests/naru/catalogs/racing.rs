//! Two at the same moment: on PostgreSQL their chats are handled beside each other, on SQLite one after the other. What
//! comes of it is the same.

use futures::FutureExt as _;
use naru::domain::catalog::CatalogState;
use naru::domain::preparation::DutyState;
use naru::store;

use super::stage::{NEWER, PDF, Stage};
use crate::support::both_databases;

both_databases! {
    async fn two_staff_who_decide_at_once_decide_once(place: Place) {
        let stage = Stage::new(place).await;
        let kim = stage.firm().await;
        let (yoon, han) = (stage.staff().await, stage.cast.staff(&stage.naru, 302).await);
        for (round, bytes) in [PDF, NEWER, b"%PDF-1.7 the third"].into_iter().enumerate() {
            kim.says("카탈로그").await;
            kim.sends(&format!("{round}.pdf"), bytes).await;
            kim.reads();
            stage.minute().await;
            for staff in [&yoon, &han] {
                staff.taps("열어 보기").await;
                staff.reads();
            }
            let id = stage.latest().await;
            let shown = stage.naru.sandbox.messages(yoon.chat()).pop().unwrap();
            let approve = shown.button("승인").and_then(|button| button.data.clone()).unwrap();

            yoon.user.taps(shown.message_id, &approve);
            han.user.taps(1, &format!("staff:cat:why:{id}:blurry"));
            stage.naru.settle().await;

            let said = [yoon.reads().join("\n"), han.reads().join("\n")];
            let late: Vec<_> = said.iter().filter(|said| said.starts_with("이미 처리된 자료입니다. 바뀐 것은 없습니다.")).collect();
            assert_eq!(late.len(), 1, "{said:#?}");
            let told = kim.reads();
            assert_eq!(told.len(), 1, "{told:#?}");
            let catalog = stage.naru.app.db.read(move |tx| store::catalogs::find(tx, id).boxed()).await.unwrap().unwrap();
            match told[0].contains("보완을 부탁드립니다") {
                true => assert_eq!((catalog.state, stage.state().await), (CatalogState::Returned, DutyState::Returned)),
                false => assert_eq!((catalog.state, stage.state().await), (CatalogState::Approved, DutyState::Done)),
            }
            stage.minute().await;
        }
        stage.naru.ends().await;
    }
}

both_databases! {
    async fn two_colleagues_who_send_at_once_give_one_version(place: Place) {
        let stage = Stage::new(place).await;
        let (kim, dana, office) = (stage.firm().await, stage.firm_in_english().await, stage.staff().await);

        kim.user.sends_document("tableware.pdf", "application/pdf", PDF, "");
        dana.user.sends_document("vases.pdf", "application/pdf", NEWER, "");
        stage.naru.settle().await;

        assert!(kim.reads()[0].starts_with("‘tableware.pdf’ 파일을 저장했습니다."));
        assert!(dana.reads()[0].starts_with("We saved “vases.pdf”."));
        let (preparation, firm) = (stage.catalog, stage.cast.firms[0]);
        let all = stage.naru.app.db.read(move |tx| store::catalogs::of(tx, preparation, firm).boxed()).await.unwrap();
        assert_eq!(all.iter().map(|catalog| catalog.version).collect::<Vec<_>>(), [1]);
        let id = all[0].id;
        let parts = stage.naru.app.db.read(move |tx| store::catalogs::parts(tx, id).boxed()).await.unwrap();
        assert_eq!(parts.len(), 2);
        stage.minute().await;
        office.sees(
            "설봉세라믹(주)에서 ‘카탈로그 제출’ 1차 자료를 보냈습니다. 자료 2개 · 언어 미확인
            [열어 보기]",
        );
        stage.naru.ends().await;
    }
}
