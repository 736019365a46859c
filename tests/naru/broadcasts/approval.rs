//! The word of the host: who can give it where an announcement speaks to several cohorts, and what needs it.

use naru::domain::company::Role;

use super::wizard_stage::{Desk, announcements, asks_the_host, seats, stage};
use crate::meetings::cast::Cast;
use crate::preparations::stage::Stage;
use crate::support::both_databases;

/// Somebody who acts in both cohorts takes an announcement of the first to firms of both, as far as the last look.
pub async fn for_firms_of_both<'a>(stage: &'a Stage, other: &Cast, words: &str) -> Desk<'a> {
    let desk = Desk::new(&stage.naru, stage.staff().await);
    other.staff(&stage.naru, 301).await;
    desk.says("/home").await;
    desk.taps_data(&format!("bw:new:{}", stage.cast.cohort)).await;
    desk.taps("기업 담당자").await;
    desk.taps("더하기").await;
    desk.taps("다른 사업").await;
    desk.taps("2020 이천시 미국 화상상담").await;
    desk.taps("다음").await;
    desk.says(words).await;
    let id = announcements(&stage.naru, stage.cast.cohort).await.pop().unwrap().id;
    desk.taps_data(&format!("bw:at:{id}:c")).await;
    desk
}

both_databases! {
    async fn a_host_of_the_cohort_that_asks_has_the_word_whatever_the_others_are(db: Place) {
        let stage = stage(db).await;
        let other = Cast::new(&stage.naru, "yangju-2020", true).await;
        let kim = stage.kim().await;
        let hong = other.firm(&stage.naru, 105, "홍길동", "대표", other.firms[0]).await;
        asks_the_host(&stage.naru, other.cohort).await;
        let host = seats(&stage.naru, &other, 304, "박주최", Role::Host).await;
        let desk = for_firms_of_both(&stage, &other, "두 사업에 함께 알립니다.").await;

        desk.taps("주최에 승인을 요청합니다 (2명)").await;

        let shown = host.reads().await;
        assert!(shown[1].starts_with("두 사업에 함께 알립니다.\n─\n"), "{}", shown[1]);
        let shown = host.taps("돌려보내기").await;
        assert!(shown.starts_with("돌려보내시는 까닭을"), "{shown}");
        host.says("날짜를 적어 주십시오.").await;
        assert!(desk.sees().await.contains("까닭: 날짜를 적어 주십시오."));
        let id = announcements(&stage.naru, stage.cast.cohort).await.pop().unwrap().id;
        desk.taps_data(&format!("bw:at:{id}:c")).await;
        desk.taps("주최에 승인을 요청합니다 (2명)").await;
        let shown = host.taps("승인하고 2명에게 보냅니다").await;
        assert!(shown.contains("2명 전송"), "{shown}");
        assert_eq!((kim.reads().len(), hong.reads().len()), (1, 1));
        assert!(desk.sees().await.starts_with("박주최 주무관님 승인:"));
        stage.naru.ends().await;
    }
}
