//! The word of the host: who can give it where an announcement speaks to several cohorts, and what needs it.

use naru::domain::company::Role;

use super::wizard_stage::{Desk, announcements, asks_the_host, seats, stage};
use crate::meetings::cast::Cast;
use crate::preparations::stage::Stage;
use crate::support::both_databases;

fn one_that_begins(shown: Vec<String>, begin: &str) -> String {
    shown.iter().find(|one| one.starts_with(begin)).unwrap_or_else(|| panic!("{shown:#?}")).clone()
}

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

both_databases! {
    async fn a_correction_waits_for_the_host_who_sees_its_exact_words(db: Place) {
        let stage = stage(db).await;
        let (kim, dana) = (stage.kim().await, stage.dana().await);
        asks_the_host(&stage.naru, stage.cast.cohort).await;
        let host = seats(&stage.naru, &stage.cast, 304, "박주최", Role::Host).await;
        let desk = Desk::new(&stage.naru, stage.staff().await);
        desk.writes(Some("감사합니다."), Some("Thank you.")).await;
        desk.taps("다음").await;
        desk.taps("긴급: 방해금지 시간에도 보냅니다").await;
        desk.taps("다음").await;
        desk.taps("주최에 승인을 요청합니다 (3명)").await;
        host.reads().await;
        host.taps("승인하고 3명에게 보냅니다").await;
        desk.reads().await;
        assert_eq!((kim.reads().len(), dana.reads().len()), (1, 1));
        let id = announcements(&stage.naru, stage.cast.cohort).await.pop().unwrap().id;

        desk.taps_data(&format!("bc:show:{id}")).await;
        desk.taps("정정").await;
        desk.taps("한국어 글 고치기").await;
        let shown = desk.says("{이름}께 감사합니다.").await;
        assert!(shown.contains("주최가 승인해야 바뀝니다.\n[주최에 정정 승인을 요청합니다]"), "{shown}");
        let shown = desk.taps("주최에 정정 승인을 요청합니다").await;
        assert!(shown.starts_with("주최에 정정 승인을 요청했습니다. 승인 전에는 아무 글도 바뀌지 않습니다."), "{shown}");
        assert!(shown.contains("한국어 글 정정이 주최의 승인을 기다립니다."), "{shown}");
        kim.sees_nothing();
        let shown = host.reads().await;
        assert!(shown[1].starts_with("김하나 해외영업팀장님께 감사합니다.\n─\n"), "{shown:?}");
        assert!(shown[3].starts_with("Thank you.\n─\n"), "{shown:?}");
        assert_eq!(
            shown[4],
            "정정 승인 요청 · 감사합니다.\n윤주무 주무관님 요청: 위와 같이 한국어 글을 정정해도 되는지 승인해 주시기 바랍니다. \
            승인하시면 이미 받은 2명의 글이 바뀌고, 아직 받지 않은 분께는 새 글을 보냅니다.\n\
            [정정을 승인합니다] [돌려보내기]"
        );
        // Nobody else's word will do.
        let ok = host.data("정정을 승인합니다");
        let shown = desk.taps_data(&ok).await;
        assert!(shown.starts_with("이 공지는 주최 담당자만 승인하거나 돌려보낼 수 있습니다."), "{shown}");
        kim.sees_nothing();

        host.taps("돌려보내기").await;
        host.says("‘께’를 빼 주십시오.").await;
        // Messages that show how far it is change too.
        let shown = one_that_begins(desk.reads().await, "박주최 주무관님 반려: 공지 ‘감사합니다.’ 한국어 글은 정정하지 않았습니다.");
        assert!(shown.contains("까닭: ‘께’를 빼 주십시오.\n\n{이름}께 감사합니다.\n"), "{shown}");
        host.person.user.taps(host.newest(), &ok);
        one_that_begins(host.reads().await, "그사이 이 공지가 바뀌어 아무것도 하지 않았습니다.");
        kim.sees_nothing();

        desk.taps("공지 진행 상황").await;
        desk.taps("정정").await;
        desk.taps("한국어 글 고치기").await;
        desk.says("{이름}, 감사합니다.").await;
        desk.taps("주최에 정정 승인을 요청합니다").await;
        host.reads().await;
        host.taps("정정을 승인합니다").await;
        assert!(kim.reads().concat().starts_with("김하나 해외영업팀장님, 감사합니다.\n─\n"));
        dana.sees_nothing();
        one_that_begins(desk.reads().await, "박주최 주무관님 승인: 공지 ‘{이름}, 감사합니다.’ 한국어 글을 정정하였습니다.");
        assert_eq!(
            stage.audit().await[3..],
            [
                "broadcast-correction-asked",
                "broadcast-correction-returned",
                "broadcast-correction-asked",
                "broadcast-correction-approved",
                "broadcast-corrected"
            ]
        );
        stage.naru.ignores(301);
        stage.naru.ignores(304);
        stage.naru.ends().await;
    }
}

both_databases! {
    async fn a_correction_is_taken_back_and_without_a_host_it_waits_where_it_was_typed(db: Place) {
        let stage = stage(db).await;
        let kim = stage.kim().await;
        let desk = Desk::new(&stage.naru, stage.staff().await);
        desk.writes(Some("감사합니다."), None).await;
        desk.goes_to_check().await;
        desk.taps("2명에게 보냅니다").await;
        kim.reads();
        asks_the_host(&stage.naru, stage.cast.cohort).await;
        desk.taps("정정").await;
        desk.taps("한국어 글 고치기").await;
        desk.says("고맙습니다.").await;

        desk.person.taps("주최에 정정 승인을 요청합니다").await;
        let shown = desk.reads().await;
        assert!(shown.concat().contains("승인하실 주최 담당자가 텔레그램에 연결되어 있지 않습니다."), "{shown:?}");
        seats(&stage.naru, &stage.cast, 304, "박주최", Role::Host).await;
        let shown = desk.taps("주최에 정정 승인을 요청합니다").await;
        assert!(shown.contains("[정정 요청 보기]"), "{shown}");
        desk.person.taps("정정 요청 보기").await;
        let shown = desk.reads().await;
        assert!(shown.iter().any(|one| one.ends_with("[정정 요청 취소]\n[진행 상황]")), "{shown:?}");
        desk.person.taps("정정 요청 취소").await;
        let shown = one_that_begins(desk.reads().await, "정정 요청을 취소했습니다. 보낸 글은 바뀌지 않았습니다.");
        assert!(!shown.contains("정정 요청 보기"), "{shown}");
        kim.sees_nothing();
        stage.naru.ignores(301);
        stage.naru.ignores(304);
        stage.naru.ends().await;
    }
}

both_databases! {
    async fn approved_after_its_time_it_does_not_leave_at_once(db: Place) {
        let stage = stage(db).await;
        let kim = stage.kim().await;
        asks_the_host(&stage.naru, stage.cast.cohort).await;
        let host = seats(&stage.naru, &stage.cast, 304, "박주최", Role::Host).await;
        let desk = Desk::new(&stage.naru, stage.staff().await);
        desk.writes(Some("예약한 글입니다."), None).await;
        desk.taps("다음").await;
        desk.taps("보내는 때").await;
        desk.says("내일 오전 10:30").await;
        desk.taps("다음").await;
        desk.taps("주최에 승인을 요청합니다 (2명)").await;
        host.reads().await;
        stage.naru.clock_to("2020-09-15 11:00 KST").await;

        let shown = host.taps("승인하고 2명에게 보냅니다").await;

        assert!(shown.contains("승인을 기다리는 사이 정하신 때가 지났습니다."), "{shown}");
        assert!(!shown.contains("[승인하고"), "{shown}");
        kim.sees_nothing();
        desk.reads().await;
        stage.naru.ends().await;
    }
}
