//! The words of an announcement: places for names, what is too long, and languages it is not for.

use naru::domain::broadcast::Words;
use naru::domain::lang::Lang;

use super::wizard_stage::{Desk, announcements, stage};
use crate::support::both_databases;

both_databases! {
    async fn what_cannot_be_filled_in_stops_it_until_these_people_are_taken_out(db: Place) {
        let stage = stage(db).await;
        let (kim, lee) = (stage.kim().await, stage.lee().await);
        stage.cast.meets(&stage.naru, "M01", stage.cast.firms[0], stage.harbor, "2020-09-16 10:00").await;
        let desk = Desk::new(&stage.naru, stage.staff().await);
        desk.says("공지").await;
        desk.taps("새 공지 쓰기").await;
        desk.taps("기업 담당자").await;
        desk.taps("다음").await;
        let shown = desk.says("{기업명}의 다음 상담: {다음 상담} {오타}").await;
        assert!(shown.contains("바뀌지 않고 그대로 보이는 괄호가 있습니다: {오타}."), "{shown}");
        desk.taps("다음").await;
        desk.taps("영어로 읽는 분께는 보내지 않습니다").await;
        desk.taps("다음").await;
        let shown = desk.goes_to_check().await;
        assert!(
            shown.contains(
                "보낼 수 없습니다: {다음 상담} 항목을 채울 수 없는 분이 1명입니다(이도윤 대표). \
                앞으로 예정된 상담이 없는 분입니다. 항목을 지우시거나 이분들을 빼 주십시오."
            ),
            "{shown}"
        );
        assert!(!shown.contains("에게 보냅니다]"), "{shown}");

        let shown = desk.taps("이 1명을 빼고 계속").await;
        assert!(shown.contains("받는 분: 기업 담당자\n제외: 개별 1명\n기업 담당자 1명\n"), "{shown}");
        desk.taps("1명에게 보냅니다").await;
        assert!(
            kim.reads().concat().starts_with(
                "설봉세라믹(주)의 다음 상담: 9월 16일(수) 오전 10:00 (한국), Harbor Home Imports 측과의 상담 {오타}\n"
            )
        );
        lee.sees_nothing();
        stage.naru.ignores(301);
        stage.naru.ends().await;
    }
}

both_databases! {
    async fn what_is_too_long_is_refused_whole(db: Place) {
        let stage = stage(db).await;
        stage.kim().await;
        let desk = Desk::new(&stage.naru, stage.staff().await);
        desk.says("공지").await;
        desk.taps("새 공지 쓰기").await;
        desk.taps("기업 담당자").await;
        desk.taps("다음").await;

        // Telegram cuts what is pasted in two.
        desk.person.user.says(&"가".repeat(4_096));
        desk.person.user.says("나머지");
        let shown = desk.reads().await;
        assert!(shown[0].starts_with("너무 길어 저장하지 않았습니다. 연락처까지 4,1"), "{}", shown[0]);
        assert!(shown[1].starts_with("바로 앞의 긴 글이 나뉘어 온 뒷부분"), "{}", shown[1]);
        let draft = announcements(&stage.naru, stage.cast.cohort).await.pop().unwrap();
        assert_eq!(draft.body.ko.words, None);

        let shown = desk.says(&"가".repeat(3_900)).await;
        assert!(shown.contains("3,900자입니다."), "{shown}");
        assert!(shown.contains("여기에는 앞부분만 보이며"), "{shown}");
        stage.naru.ignores(101);
        stage.naru.ends().await;
    }
}

both_databases! {
    async fn a_language_it_is_not_for_is_left_out_and_counted(db: Place) {
        let stage = stage(db).await;
        let (kim, dana) = (stage.kim().await, stage.dana().await);
        let desk = Desk::new(&stage.naru, stage.staff().await);
        desk.says("공지").await;
        desk.taps("새 공지 쓰기").await;
        desk.taps("참가자 전원").await;
        desk.taps("다음").await;
        desk.says("한국어로만 알립니다.").await;
        let id = announcements(&stage.naru, stage.cast.cohort).await.pop().unwrap().id;
        let shown = desk.taps_data(&format!("bw:at:{id}:c")).await;
        assert!(
            shown.contains("보낼 수 없습니다: 영어로 읽는 분이 1명인데 영어 글이 없습니다."),
            "{shown}"
        );
        desk.taps("영어 글").await;
        desk.taps("영어로 읽는 분께는 보내지 않습니다").await;
        let draft = announcements(&stage.naru, stage.cast.cohort).await.pop().unwrap();
        assert_eq!(draft.body.side(Lang::En).words, Some(Words::NotForThem));
        let shown = desk.taps_data(&format!("bw:at:{id}:c")).await;
        assert!(shown.contains("기업 담당자 1명, 통역 1명 · 해당 언어 없음 1명\n"), "{shown}");
        desk.taps("2명에게 보냅니다").await;
        assert!(kim.reads().concat().starts_with("한국어로만 알립니다."));
        dana.sees_nothing();
        stage.naru.ends().await;
    }
}
