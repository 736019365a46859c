//! An announcement from its first question to its readers, and what staff may do in between.

use naru::domain::broadcast::State;

use super::wizard_stage::{Desk, announcements, stage};
use crate::support::both_databases;

both_databases! {
    async fn an_announcement_is_written_looked_at_and_sent_once(db: Place) {
        let stage = stage(db).await;
        let (kim, dana) = (stage.kim().await, stage.dana().await);
        let desk = Desk::new(&stage.naru, stage.staff().await);

        assert_eq!(
            desk.says("공지").await,
            "2020 이천시 미국 화상상담 공지\n아직 공지가 없습니다.\n[새 공지 쓰기]\n[처음]",
        );
        let shown = desk.taps("새 공지 쓰기").await;
        assert!(shown.starts_with("1/6 받는 분\n\n누구에게 보낼지 골라 주십시오."), "{shown}");
        let shown = desk.taps("참가자 전원").await;
        assert!(
            shown.starts_with("1/6 받는 분\n\n받는 분: 참가자 전원\n기업 담당자 1명, 바이어 1명, 통역 1명\n"),
            "{shown}"
        );

        let shown = desk.taps("다음").await;
        assert!(shown.starts_with("2/6 한국어 글 · 이 언어로 읽는 분 2명\n"), "{shown}");
        let shown = desk.says("{이름}, 내일 상담장 출입문은 북문입니다.").await;
        assert_eq!(
            shown,
            "2/6 한국어 글 · 이 언어로 읽는 분 2명\n\n{이름}, 내일 상담장 출입문은 북문입니다.\n\n\
            24자입니다. 다시 입력하시면 새 글로 바뀝니다.\n\
            [글 지우기] [한국어로 읽는 분께는 보내지 않습니다]\n[{기업명}] [{이름}] [{다음 상담}]\n[이전] [다음]",
        );
        desk.taps("다음").await;
        desk.says("Your supplier will join from the north gate hall tomorrow.").await;
        desk.taps("다음").await;
        let shown = desk.taps("다음").await;
        assert!(shown.starts_with("5/6 설정\n지금: 지금 발송\n"), "{shown}");
        desk.taps("[읽었습니다] 버튼 붙이기").await;

        desk.person.taps("다음").await;
        let shown = desk.reads().await;
        assert_eq!(
            shown[..4],
            [
                "한국어 미리보기: 설봉세라믹(주) 김하나 해외영업팀장님께 보이는 그대로입니다.".to_owned(),
                "김하나 해외영업팀장님, 내일 상담장 출입문은 북문입니다.\n─\n이천시 · 2020 이천시 미국 화상상담 운영사무국 031-555-0100\n\
                이 글에 답장하시면 운영사무국으로 전달됩니다.\n[읽었습니다]".to_owned(),
                "영어 미리보기: Dana Reyes (Harbor Home Imports)께 보이는 그대로입니다.".to_owned(),
                "Your supplier will join from the north gate hall tomorrow.\n─\nIcheon City · Online Meetings with \
                Suppliers from Icheon, Korea · Program office +82-31-555-0100\nReply to this message to write to the program office.\n[I've read this]".to_owned(),
            ],
        );
        assert_eq!(
            shown[4],
            "6/6 확인\n\n{이름}, 내일 상담장 출입문은 북문입니다.\n받는 분: 참가자 전원\n\
            기업 담당자 1명, 바이어 1명, 통역 1명\n\
            보내는 때: 지금 2명, 9월 15일(화) 오전 1:00 (한국) 1명\n\
            설정: 지금 발송, 읽음 확인\n\
            [3명에게 보냅니다]\n[받는 분] [한국어 글] [영어 글]\n[첨부] [설정] [미리보기]\n[초안 지우기] [공지 목록]",
        );

        let (check, send) = (desk.newest(), desk.data("3명에게 보냅니다"));
        desk.person.user.taps(check, &send);
        desk.person.user.taps(check, &send);
        let shown = desk.sees().await;
        assert!(shown.contains("2명 전송 · 1명 대기 · 중복 발송 없음"), "{shown}");
        kim.sees(
            "김하나 해외영업팀장님, 내일 상담장 출입문은 북문입니다.
            ─
            이천시 · 2020 이천시 미국 화상상담 운영사무국 031-555-0100
            이 글에 답장하시면 운영사무국으로 전달됩니다.
            [읽었습니다]",
        );
        dana.sees_nothing();
        stage.naru.clock_to("2020-09-15 01:00 KST").await;
        assert!(dana.reads().concat().starts_with("Your supplier will join"));
        stage.a_moment_later().await;
        let shown = desk.sees().await;
        assert!(shown.contains("3명 전송 · 중복 발송 없음"), "{shown}");
        assert_eq!(stage.audit().await, ["broadcast-sent"]);
        kim.sees_nothing();
        stage.naru.ends().await;
    }
}

both_databases! {
    async fn a_draft_outlives_detours_and_a_restart(db: Place) {
        let stage = stage(db).await;
        stage.kim().await;
        let desk = Desk::new(&stage.naru, stage.staff().await);
        desk.says("/broadcast").await;
        // What stands on a button is as good typed.
        desk.says("새 공지 쓰기").await;
        desk.says("기업 담당자").await;
        let shown = desk.says("다음").await;
        assert!(shown.starts_with("2/6 한국어 글 · 이 언어로 읽는 분 1명"), "{shown}");

        desk.person.user.sends_sticker("🙂");
        let shown = desk.sees().await;
        assert!(shown.starts_with("스티커는 답변으로 저장되지 않았습니다."), "{shown}");
        assert!(shown.contains("2/6 한국어 글"), "{shown}");
        let shown = desk.taps("{다음 상담}").await;
        assert!(shown.starts_with("{다음 상담}: 받는 분의 다음 상담 시각과 상대가 들어갑니다."), "{shown}");
        desk.says("도움말").await;
        let shown = desk.says("주차는 남문으로 해 주십시오.").await;
        assert!(shown.contains("16자입니다."), "{shown}");
        assert!(desk.says("뒤로").await.starts_with("1/6 받는 분"));
        let shown = desk.says("무슨 말").await;
        assert!(shown.starts_with("입력하신 말에 맞는 버튼이 없습니다. 초안은 그대로 있습니다."), "{shown}");

        let shown = desk.says("취소").await;
        assert_eq!(
            shown,
            "공지 초안은 저장되어 있습니다. 보낸 것은 없습니다. 이어서 쓰시거나 초안을 지우실 수 있습니다.\n\
            [이어서 쓰기] [초안 지우기]\n[공지 목록] [처음]",
        );
        desk.says("처음").await;
        drop(desk);
        let (naru, cast) = (stage.naru.restart().await, stage.cast);
        let desk = Desk::new(&naru, naru.person(301, "윤주무", "ko"));
        let shown = desk.says("공지").await;
        assert!(shown.contains("[작성 중 · 주차는 남문으로 해 주십시오.]"), "{shown}");
        let shown = desk.taps("새 공지 쓰기").await;
        assert!(shown.starts_with("쓰시던 초안이 1건 있습니다."), "{shown}");
        let shown = desk.taps("작성 중 · 주차는 남문으로 해 주십시오.").await;
        assert!(shown.starts_with("3/6 영어 글"), "{shown}");

        desk.says("취소").await;
        desk.taps("초안 지우기").await;
        let shown = desk.taps("초안을 지웁니다").await;
        assert!(shown.starts_with("초안을 지웠습니다. 보낸 것은 없습니다."), "{shown}");
        assert!(announcements(&naru, cast.cohort).await.is_empty());
        naru.ignores(101);
        naru.ends().await;
    }
}

both_databases! {
    async fn the_same_in_english(db: Place) {
        let stage = stage(db).await;
        let dana = stage.dana().await;
        let desk = Desk::new(&stage.naru, stage.staff().await);
        desk.says("English").await;
        desk.says("announcements").await;
        desk.says("Write an announcement").await;
        desk.says("buyers").await;
        desk.says("Next").await;
        desk.says("Not for readers of Korean").await;
        desk.says("Next").await;
        desk.says("The room opens at nine.").await;
        desk.says("Next").await;
        desk.says("Next").await;
        desk.says("Urgent: quiet hours too").await;
        let shown = desk.says("Next").await;
        assert_eq!(
            shown,
            "6/6 Check and send\n\nThe room opens at nine.\nTo: buyers\n1 buyer\nLeaves: 1 now\n\
            Options: sent now, urgent (quiet hours too), not for readers of Korean\n\
            [Send it to 1 person]\n[Readers] [Korean] [English]\n[Files] [Options] [Preview]\n\
            [Delete the draft] [Announcements]",
        );
        let shown = desk.says("send").await;
        assert!(shown.contains("nobody gets it twice"), "{shown}");
        assert!(dana.reads().concat().starts_with("The room opens at nine."));
        let sent = announcements(&stage.naru, stage.cast.cohort).await;
        assert!(matches!(sent[0].state, State::Sending | State::Done));
        stage.naru.ignores(301);
        stage.naru.ends().await;
    }
}
