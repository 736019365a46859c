//! Those who do not have it, and what staff are told of why and of what becomes of them.

use futures::FutureExt as _;
use naru::domain::broadcast::Body;
use naru::store;

use super::stage::{Stage, both, heads, korean};
use crate::support::both_databases;

const WORDS: &str = "주차장은 2층입니다.";

both_databases! {
    async fn of_whoever_has_left_staff_read_that_they_have(db: Place) {
        let stage = Stage::new(db).await;
        let (kim, blake, staff) = (stage.firm(1).await, stage.buyer(1).await, stage.staff().await);
        let id = stage.announces(&["F01", "B01"], both(WORDS, "Same link.")).await;
        assert_eq!(heads(kim.reads()), [WORDS]);
        let (bot, cohort, now) = (stage.naru().app.house.bot, stage.office.cohort, stage.naru().clock.now());
        let leave = stage.naru().app.db.write(move |tx| {
            async move {
                let all = store::people::in_cohort(tx, bot, cohort).await?;
                let gone = all.into_iter().find(|one| one.member.code == "B01").unwrap();
                store::people::leave(tx, gone.member.id, now).await
            }
            .boxed()
        });
        leave.await.unwrap();

        stage.naru().clock_to("2020-09-15 05:00 KST").await;

        blake.sees_nothing();
        let shown = stage.opens(&staff, id).await;
        assert!(shown.contains("\n1명 전송 · 1명 보내지 않음 · 중복 발송 없음\n"), "{shown}");
        let shown = stage.taps(&staff, "못 받은 분과 이유").await;
        assert!(shown.starts_with("못 받은 분 1명\n"), "{shown}");
        assert!(shown.contains(": 참가를 마치셔서 보내지 않았습니다\n"), "{shown}");
        stage.naru().ends().await;
    }
}

both_databases! {
    async fn a_language_written_afterwards_is_sent_once_staff_say_so(db: Place) {
        let stage = Stage::new(db).await;
        let (kim, blake, staff) = (stage.firm(1).await, stage.buyer(1).await, stage.staff().await);
        let id = stage.announces(&["F01", "B01"], Body { urgent: true, ..korean(WORDS) }).await;
        assert_eq!(heads(kim.reads()), [WORDS]);
        stage.opens(&staff, id).await;
        stage.taps(&staff, "정정").await;
        stage.taps(&staff, "영어 글 새로 쓰기").await;

        staff.says("The car park is on level 2.").await;

        let shown = staff.reads().pop().unwrap();
        assert!(
            shown.starts_with(
                "위와 같이 영어 글을 정정합니다. 아직 이 글을 받은 분이 없습니다. \
                글이 없어 받지 못한 1명은 정정한 뒤 [못 받은 분께 보내기]를 누르셔야 받으십니다.\n"
            ),
            "{shown}"
        );
        stage.taps(&staff, "정정합니다").await;
        blake.sees_nothing();
        stage.taps(&staff, "못 받은 분께 보내기").await;
        stage.taps(&staff, "보냅니다").await;
        assert_eq!(heads(blake.reads()), ["The car park is on level 2."]);
        kim.sees_nothing();
        stage.moment().await;
        staff.reads();
        stage.naru().ends().await;
    }
}
