//! Staff look at what was given.

use naru::domain::preparation::DutyState;

use super::stage::{NEWER, PDF, Stage};
use crate::support::both_databases;

both_databases! {
    async fn a_version_is_returned_with_a_reason_and_the_next_one_approved(place: Place) {
        let stage = Stage::new(place).await;
        let (kim, office) = (stage.firm().await, stage.staff().await);
        stage.meets().await;
        stage.naru.settle().await;
        kim.sends("catalog.pdf", PDF).await;
        kim.reads();
        stage.minute().await;
        office.reads();

        office.taps("열어 보기").await;
        office.sees(
            "설봉세라믹(주) · 카탈로그 제출 1차
            9월 14일(월) 오전 9:00 (한국) · 자료 1개 · 언어 미확인

            · catalog.pdf (1 KB)

            검토를 기다리고 있습니다.
            [파일 보기]
            [승인] [반려]
            [검토할 자료] [처음]",
        );
        office.taps("파일 보기").await;
        let sent = stage.naru.sandbox.take_new(office.chat()).pop().unwrap().document.unwrap();
        assert_eq!(stage.naru.sandbox.file(&sent.file_id).as_deref(), Some(PDF));

        office.taps("반려").await;
        office.sees(
            "설봉세라믹(주)의 카탈로그 제출 1차를 돌려보내는 사유를 고르시거나 글로 적어 주십시오. 기업이 그대로 읽습니다.
            [영문판이 필요합니다.]
            [화질이 낮아 글씨를 읽기 어렵습니다. 원본 파일로 보내 주십시오.]
            [다른 회사나 다른 제품의 자료입니다.]
            [제품 규격과 가격 조건이 빠져 있습니다.]
            [지난 자료입니다. 최신 자료로 보내 주십시오.]
            [그만두기]",
        );
        office.says("3쪽 가격표가 2018년 것입니다.").await;
        assert!(office.reads()[0].starts_with("설봉세라믹(주)의 카탈로그 제출 1차를 반려했습니다."));
        kim.sees(
            "카탈로그 제출 1차 자료의 보완을 부탁드립니다.
            사유: 3쪽 가격표가 2018년 것입니다.
            고치신 파일을 이 대화에 보내 주시면 다음 차수로 접수합니다. 문의: 운영사무국 031-555-0100
            [제출 화면]",
        );
        assert_eq!(stage.state().await, DutyState::Returned);

        kim.sends("catalog 2020.pdf", NEWER).await;
        assert!(kim.reads()[0].contains("카탈로그 제출 2차에 자료 1개가 있습니다."));
        stage.minute().await;
        office.taps("열어 보기").await;
        office.taps("승인").await;
        let said = office.reads().pop().unwrap();
        assert!(said.starts_with(
            "설봉세라믹(주)의 카탈로그 제출 2차를 승인했습니다. 기업에 알렸으며, 상담 상대 1곳이 볼 수 있습니다."
        ), "{said}");
        kim.sees(
            "카탈로그 제출 2차 자료가 승인되었습니다.
            상담이 예정된 바이어만 볼 수 있으며, 다른 참가기업에는 공개되지 않습니다.
            [제출 화면]",
        );
        assert_eq!(stage.state().await, DutyState::Done);

        kim.sends("catalog 2020.pdf", NEWER).await;
        assert!(kim.reads()[0].starts_with("‘catalog 2020.pdf’ 파일은 이미 승인된 카탈로그 제출 자료에 들어 있어"));
        stage.naru.ends().await;
    }
}

both_databases! {
    async fn two_of_the_staff_decide_once_and_never_on_what_they_have_not_seen(place: Place) {
        let stage = Stage::new(place).await;
        let (kim, yun) = (stage.firm().await, stage.staff().await);
        let han = stage.cast.staff(&stage.naru, 302).await;
        kim.sends("catalog.pdf", PDF).await;
        stage.minute().await;
        yun.taps("열어 보기").await;
        han.taps("열어 보기").await;
        for person in [&kim, &yun, &han] {
            person.reads();
        }

        kim.sends("more.pdf", NEWER).await;
        kim.reads();
        yun.taps("승인").await;
        let said = yun.reads().pop().unwrap();
        assert!(said.starts_with("보고 계신 사이에 자료가 바뀌어 승인하지 않았습니다. 지금 자료를 확인해 주십시오."), "{said}");
        yun.taps("승인").await;
        yun.reads();
        han.taps("승인").await;
        let said = han.reads().pop().unwrap();
        assert!(said.starts_with("이미 처리된 자료입니다. 바뀐 것은 없습니다."), "{said}");
        assert!(said.contains("윤주무 님이 승인했습니다."), "{said}");
        assert_eq!(kim.reads().len(), 1);
        stage.minute().await;
        yun.reads();
        han.reads();
        stage.naru.ends().await;
    }
}

both_databases! {
    async fn staff_give_a_catalog_for_a_firm_that_telephoned(place: Place) {
        let stage = Stage::new(place).await;
        let (kim, office) = (stage.firm().await, stage.staff().await);

        kim.says("카탈로그").await;
        kim.taps("사무국에 부탁").await;
        let said = kim.reads().pop().unwrap();
        assert!(said.starts_with("부탁하신 내용을 운영사무국에 전했으며, 운영사무국에서 연락드립니다."), "{said}");
        office.sees(
            "설봉세라믹(주) 김하나 해외영업팀장님이 ‘카탈로그 제출’ 자료 제출을 도와 달라고 하셨습니다.
            전화 010-0000-0101 · 전자우편 없음
            [대신 올리기]",
        );
        office.taps("대신 올리기").await;
        assert!(office.reads()[0].starts_with("설봉세라믹(주) · 카탈로그 제출\n기업 대신 올리시는 화면입니다."));
        office.sends("catalog.pdf", PDF).await;
        assert!(office.reads()[0].starts_with("‘catalog.pdf’ 파일을 저장했습니다."));
        office.sends("vases.pdf", NEWER).await;
        office.reads();
        // Once for all that staff give in a while.
        stage.minute().await;
        kim.sees(
            "운영사무국이 귀사를 대신하여 카탈로그 제출 자료를 올렸습니다. 확인하시고 고칠 것이 있으면 새 파일을 보내 주십시오.
            [제출 화면]",
        );
        assert_eq!(stage.state().await, DutyState::Given);
        office.sends("prices.pdf", b"%PDF-1.7 prices").await;
        office.reads();
        stage.minute().await;
        assert_eq!(kim.reads().len(), 1);
        office.says("처음").await;
        office.taps("변경 기록").await;
        let log = office.reads().pop().unwrap();
        assert_eq!(log.matches("자료 대신 제출 설봉세라믹(주) · 카탈로그 제출").count(), 2, "{log}");
        stage.naru.ends().await;
    }
}
