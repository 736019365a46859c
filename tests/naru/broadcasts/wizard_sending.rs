//! The last step: two of the office at once, the host's word, times to come, advertisements, and what is refused.

use futures::FutureExt as _;
use naru::domain::broadcast::State;
use naru::domain::company::Role;
use naru::domain::consent::{Answer, Item, Source};
use naru::domain::lang::Lang;
use naru::store;

use super::wizard_stage::{Desk, announcements, asks_the_host, seats, stage};
use crate::meetings::cast::Cast;
use crate::preparations::stage::Stage;
use crate::support::both_databases;

both_databases! {
    async fn of_two_at_once_one_hears_of_the_other_and_it_is_sent_once(db: Place) {
        let stage = stage(db).await;
        let kim = stage.kim().await;
        let desk = Desk::new(&stage.naru, stage.staff().await);
        let other = seats(&stage.naru, &stage.cast, 303, "한운영", Role::Operator).await;
        desk.writes(Some("첫 글입니다."), None).await;
        desk.goes_to_check().await;
        let id = announcements(&stage.naru, stage.cast.cohort).await.pop().unwrap().id;

        other.says("공지").await;
        let shown = other.taps_data(&format!("bw:at:{id}:c")).await;
        assert!(shown.contains("첫 글입니다."), "{shown}");
        other.taps("한국어 글").await;
        other.says("고친 글입니다.").await;

        // What was shown to the first is not what there is.
        let shown = desk.taps("2명에게 보냅니다").await;
        assert!(
            shown.starts_with("그사이 이 공지가 바뀌어 아무것도 바꾸지 않았습니다. 지금은 아래와 같습니다.\n\n6/6 확인\n\n고친 글입니다."),
            "{shown}"
        );
        kim.sees_nothing();
        other.taps_data(&format!("bw:at:{id}:c")).await;
        let send = desk.data("2명에게 보냅니다");
        desk.person.user.taps(desk.newest(), &send);
        other.person.user.taps(other.newest(), &send);
        let (mine, theirs) = (desk.sees().await, other.sees().await);
        assert!(mine.contains("2명 전송"), "{mine}");
        assert!(theirs.contains("2명 전송"), "{theirs}");
        assert_eq!(kim.reads().len(), 1);
        assert_eq!(stage.audit().await, ["broadcast-sent"]);
        stage.naru.ends().await;
    }
}

both_databases! {
    async fn it_waits_for_the_host_who_returns_and_approves(db: Place) {
        let stage = stage(db).await;
        let kim = stage.kim().await;
        let desk = Desk::new(&stage.naru, stage.staff().await);
        asks_the_host(&stage.naru, stage.cast.cohort).await;
        desk.writes(Some("주최의 승인을 받는 글입니다."), None).await;
        let shown = desk.goes_to_check().await;
        assert!(shown.contains("텔레그램에 연결된 주최 담당자가 없습니다."), "{shown}");

        let host = seats(&stage.naru, &stage.cast, 304, "박주최", Role::Host).await;
        let id = announcements(&stage.naru, stage.cast.cohort).await.pop().unwrap().id;
        desk.taps_data(&format!("bw:at:{id}:c")).await;
        let shown = desk.taps("주최에 승인을 요청합니다 (2명)").await;
        assert!(shown.starts_with("승인 대기: 주최의 승인을 기다립니다."), "{shown}");
        assert!(shown.contains("[승인 요청 취소]"), "{shown}");
        kim.sees_nothing();
        let shown = host.reads().await;
        assert_eq!(shown[0], "한국어 미리보기: 설봉세라믹(주) 김하나 해외영업팀장님께 보이는 그대로입니다.");
        assert!(shown[1].starts_with("주최의 승인을 받는 글입니다.\n─\n"), "{}", shown[1]);
        assert!(shown[2].starts_with("윤주무 주무관님 요청: 위 공지를 보내도 되는지 승인해 주시기 바랍니다."), "{}", shown[2]);
        assert!(shown[2].ends_with("[승인하고 2명에게 보냅니다]\n[돌려보내기]"), "{}", shown[2]);
        // Nobody else's word will do.
        let ok = host.data("승인하고 2명에게 보냅니다");
        let shown = desk.taps_data(&ok).await;
        assert!(shown.starts_with("이 공지는 주최 담당자만 승인하거나 돌려보낼 수 있습니다."), "{shown}");

        host.taps("돌려보내기").await;
        host.says("날짜를 적어 주십시오.").await;
        let shown = desk.sees().await;
        assert!(
            shown.starts_with("박주최 주무관님 반려: 공지 ‘주최의 승인을 받는 글입니다.’ 초안을 고쳐 다시 요청해 주시기 바랍니다."),
            "{shown}"
        );
        assert!(shown.contains("까닭: 날짜를 적어 주십시오."), "{shown}");
        desk.taps("공지 열기").await;
        desk.taps("한국어 글").await;
        desk.says("9월 15일에 뵙겠습니다.").await;
        desk.taps_data(&format!("bw:at:{id}:c")).await;
        desk.taps("주최에 승인을 요청합니다 (2명)").await;
        host.reads().await;
        // The first request is answered by nothing any more.
        let shown = host.taps_data(&ok).await;
        assert!(shown.starts_with("그사이 이 공지가 바뀌어"), "{shown}");
        let shown = host.taps("승인하고 2명에게 보냅니다").await;
        assert!(shown.contains("2명 전송"), "{shown}");
        let shown = desk.sees().await;
        assert!(shown.starts_with("박주최 주무관님 승인: 공지 ‘9월 15일에 뵙겠습니다.’ 발송을 시작하였습니다."), "{shown}");
        assert!(kim.reads().concat().starts_with("9월 15일에 뵙겠습니다."));
        let sent = announcements(&stage.naru, stage.cast.cohort).await.pop().unwrap();
        assert!(sent.approved_by.is_some_and(|by| by != sent.made_by));
        assert_eq!(
            stage.audit().await,
            ["broadcast-asked", "broadcast-returned", "broadcast-asked", "broadcast-approved", "broadcast-sent"],
        );
        stage.naru.ends().await;
    }
}

both_databases! {
    async fn a_time_to_come_can_be_called_off_and_is_kept(db: Place) {
        let stage = stage(db).await;
        let kim = stage.kim().await;
        let desk = Desk::new(&stage.naru, stage.staff().await);
        desk.writes(Some("예약한 글입니다."), None).await;
        desk.taps("다음").await;
        desk.taps("보내는 때").await;
        let shown = desk.says("9/13 10:30").await;
        assert!(shown.starts_with("지난 시각이거나 너무 먼 날이어서 정하지 않았습니다."), "{shown}");
        let shown = desk.says("모르겠습니다").await;
        assert!(shown.starts_with("날짜와 시간을 읽지 못했습니다."), "{shown}");
        let shown = desk.says("내일 오전 10:30").await;
        assert!(shown.contains("지금: 9월 15일(화) 오전 10:30 (한국) 발송"), "{shown}");
        desk.taps("다음").await;
        let shown = desk.taps("2명에게 보냅니다").await;
        assert!(
            shown.starts_with("공지 예약됨\n예약한 글입니다.\n보내는 때: 9월 15일(화) 오전 10:30 (한국)."),
            "{shown}"
        );
        let shown = desk.taps("예약 취소").await;
        assert!(shown.starts_with("예약을 취소하였습니다."), "{shown}");
        stage.naru.clock_to("2020-09-15 11:00 KST").await;
        kim.sees_nothing();
        let shown = desk.taps("미리보기").await;
        assert!(shown.contains("보낼 수 없습니다: 정하신 때가 지났습니다."), "{shown}");

        desk.taps("설정").await;
        desk.taps("보내는 때").await;
        let shown = desk.says("9/17").await;
        assert!(shown.contains("9월 17일(목) 받는 분 각자의 현지 오전 10시 발송"), "{shown}");
        desk.taps("다음").await;
        desk.taps("2명에게 보냅니다").await;
        stage.naru.clock_to("2020-09-17 09:59 KST").await;
        kim.sees_nothing();
        stage.naru.clock_to("2020-09-17 10:00 KST").await;
        assert!(kim.reads().concat().starts_with("예약한 글입니다."));
        stage.a_moment_later().await;
        assert!(desk.sees().await.contains("2명 전송"));
        assert_eq!(
            stage.audit().await,
            ["broadcast-scheduled", "broadcast-unscheduled", "broadcast-scheduled"],
        );
        stage.naru.ends().await;
    }
}

async fn agrees(stage: &Stage, chat: i64, item: Item) {
    let (cohort, bot, now) = (stage.cast.cohort, stage.naru.app.house.bot, stage.naru.clock.now());
    let keep = stage.naru.app.db.write(move |tx| {
        async move {
            let chat = store::chats::meet(tx, bot, naru::domain::ids::ChatId(chat), "private", now).await?;
            let answer =
                Answer { item, given: true, version: 1, lang: Lang::Ko, source: Source::Chat, answered_at: now };
            let proof = store::consents::Proof { answer, text: "", document: None };
            store::consents::keep(tx, chat.person.unwrap(), cohort, &proof).await
        }
        .boxed()
    });
    keep.await.unwrap();
}

both_databases! {
    async fn an_advertisement_goes_by_day_to_those_who_agreed(db: Place) {
        let stage = stage(db).await;
        let (kim, lee) = (stage.kim().await, stage.lee().await);
        agrees(&stage, 101, Item::Marketing).await;
        stage.naru.clock_to("2020-09-14 22:00 KST").await;
        let desk = Desk::new(&stage.naru, stage.staff().await);
        desk.writes(Some("겨울 상담회 참가기업을 모집합니다."), None).await;
        desk.taps("다음").await;
        desk.taps("긴급: 방해금지 시간에도 보냅니다").await;
        desk.taps("홍보: (광고) 표시, 동의한 분께만").await;
        let shown = desk.taps("다음").await;
        assert!(shown.contains("기업 담당자 1명 · 홍보 미동의 2명\n보내는 때: 9월 15일(화) 오전 8:00 (한국) 1명\n"), "{shown}");
        desk.taps("1명에게 보냅니다").await;
        kim.sees_nothing();
        stage.naru.clock_to("2020-09-15 08:00 KST").await;
        let got = kim.reads().concat();
        assert!(got.starts_with("(광고)\n겨울 상담회 참가기업을 모집합니다.\n─\n"), "{got}");
        assert!(got.ends_with("[수신 거부]"), "{got}");
        lee.sees_nothing();
        stage.naru.ignores(301);
        stage.naru.ends().await;
    }
}

both_databases! {
    async fn a_draft_cohort_a_viewer_and_a_changed_number_are_refused(db: Place) {
        let stage = stage(db).await;
        let kim = stage.kim().await;
        let viewer = Desk::new(&stage.naru, stage.viewer().await);
        let desk = Desk::new(&stage.naru, stage.staff().await);
        let shown = viewer.says("공지").await;
        assert_eq!(shown, "2020 이천시 미국 화상상담 공지\n아직 공지가 없습니다.\n[처음]");
        viewer.taps_data(&format!("bw:new:{}", stage.cast.cohort)).await;
        assert!(announcements(&stage.naru, stage.cast.cohort).await.is_empty());

        desk.writes(Some("곧 뵙겠습니다."), None).await;
        desk.goes_to_check().await;
        let id = announcements(&stage.naru, stage.cast.cohort).await.pop().unwrap().id;
        let shown = viewer.taps_data(&format!("bw:open:{id}")).await;
        assert!(shown.starts_with("지워졌거나 볼 수 없는 공지입니다."), "{shown}");
        let _lee = stage.lee().await;
        let shown = desk.taps("2명에게 보냅니다").await;
        assert!(shown.starts_with("그사이 받으실 분이 2명에서 3명으로 바뀌어 아직 보내지 않았습니다."), "{shown}");
        kim.sees_nothing();
        desk.taps("3명에게 보냅니다").await;
        let shown = viewer.taps_data(&format!("bw:open:{id}")).await;
        assert!(shown.contains("3명 전송") && !shown.contains("[중단]"), "{shown}");

        // What a firm writes is not about announcements of the office.
        kim.reads();
        kim.says("공지").await;
        assert!(!kim.reads().concat().contains("[새 공지 쓰기]"));
        let unpublished = Cast::new(&stage.naru, "yangju-2020", false).await;
        let other = seats(&stage.naru, &unpublished, 305, "정준비", Role::Operator).await;
        unpublished.firm(&stage.naru, 105, "홍길동", "대표", unpublished.firms[0]).await;
        other.writes(Some("아직 공개하지 않은 사업의 글입니다."), None).await;
        let shown = other.goes_to_check().await;
        assert!(shown.contains("보낼 수 없습니다: 아직 공개하지 않은 사업이 있습니다(2020 이천시 미국 화상상담)."), "{shown}");
        let draft = announcements(&stage.naru, unpublished.cohort).await.pop().unwrap();
        other.taps_data(&format!("bw:send:{}:{}:1", draft.id, draft.revision)).await;
        let draft = announcements(&stage.naru, unpublished.cohort).await.pop().unwrap();
        assert_eq!(draft.state, State::Draft);
        for chat in [101, 102, 301, 302] {
            stage.naru.ignores(chat);
        }
        stage.naru.ends().await;
    }
}
