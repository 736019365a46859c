//! Changed minds: back, later, cancel, restarts, corrections and parcels called back.

use naru::domain::preparation::DutyState;

use super::stage::Stage;
use crate::support::both_databases;

both_databases! {
    async fn what_was_entered_outlives_detours_and_a_restart(db: Place) {
        let stage = Stage::icheon(db).await;
        let firm = stage.seats("F03", 301, "ko").await;
        stage.begins(&firm, "Aloha Pacific Distributors 측").await;
        firm.says("EE123456785KR").await;
        firm.reads();

        let stage = stage.restarts().await;
        let firm = stage.office.naru.person(301, "F03", "ko");
        firm.says("도움말").await;
        let said = firm.reads().join("\n");
        assert!(said.contains("031-555-0100") && said.contains("샘플의 발송일을 여쭙고 있습니다"), "{said}");
        firm.says("어제").await;
        firm.reads();
        firm.says("처음").await;
        firm.reads();
        firm.says("샘플").await;
        assert!(firm.reads().pop().unwrap().contains("[이어서 입력]"));
        stage.office.a_moment_later().await;
        firm.taps("이어서 입력").await;
        let said = firm.reads().pop().unwrap();
        assert!(said.starts_with("5/7 내용물"), "{said}");
        firm.says("tableware").await;
        firm.says("뒤로").await;
        let said = firm.reads().pop().unwrap();
        assert!(said.contains("지금 입력된 내용: tableware") && said.contains("[이전] [그대로 두기]"), "{said}");
        stage.office.a_moment_later().await;
        firm.taps("그대로 두기").await;
        assert!(firm.reads().pop().unwrap().starts_with("6/7 발송비"));
        stage.office.a_moment_later().await;
        firm.taps("나중에 하기").await;
        let said = firm.reads().pop().unwrap();
        assert!(said.starts_with("지금까지 입력하신 내용을 보관했습니다."), "{said}");

        // Another parcel while one is open: first what was begun.
        let begin = stage.data(&firm, "이어서 입력").replace("resume", "new");
        stage.office.a_moment_later().await;
        stage.presses(&firm, &begin).await;
        firm.sees(
            "입력하시던 발송 등록이 있습니다. 이어서 하시겠습니까?
            [이어서 입력] [처음부터 새로 입력]",
        );
        stage.office.a_moment_later().await;
        firm.taps("처음부터 새로 입력").await;
        assert!(firm.reads().pop().unwrap().starts_with("1/7 받는 곳"));
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn giving_up_asks_what_becomes_of_what_was_entered(db: Place) {
        let stage = Stage::icheon(db).await;
        let firm = stage.seats("F03", 301, "ko").await;
        stage.begins(&firm, "Aloha Pacific Distributors 측").await;

        firm.says("취소").await;
        firm.sees(
            "입력하시던 발송 등록을 어떻게 하시겠습니까?
            [보관하고 나중에 하기]
            [지웁니다] [계속 입력합니다]",
        );
        firm.taps("계속 입력합니다").await;
        assert!(firm.reads().pop().unwrap().starts_with("3/7 운송장 번호"));
        firm.says("취소").await;
        firm.reads();
        firm.taps("지웁니다").await;
        let said = firm.reads().pop().unwrap();
        assert!(said.starts_with("입력하시던 내용을 지웠습니다.") && said.contains("[발송 등록]"), "{said}");
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn every_answer_can_be_changed_before_saving_and_saving_twice_saves_once(db: Place) {
        let stage = Stage::icheon(db).await;
        let firm = stage.seats("F03", 301, "ko").await;
        stage.fills_in(&firm, "Aloha Pacific Distributors 측", "EE123456785KR").await;

        let carrier = stage.data(&firm, "저장합니다").replace("save", "carrier:ems");
        stage.presses(&firm, &carrier).await;
        let said = firm.reads().pop().unwrap_or_default();
        assert!(!said.contains("지난 화면"), "{said}");
        stage.presses(&firm, &carrier.replace("ems", "ups")).await;
        assert!(firm.reads().pop().unwrap().starts_with("지난 화면의 버튼이어서"));
        stage.office.a_moment_later().await;
        firm.taps("운송사 고치기").await;
        stage.office.a_moment_later().await;
        firm.taps("기타").await;
        firm.reads();
        firm.says("순풍택배").await;
        let said = firm.reads().pop().unwrap();
        assert!(said.contains("운송사: 순풍택배\n운송장 번호: EE123456785KR (검사 숫자가 맞지 않는 채로"), "{said}");
        stage.office.a_moment_later().await;
        firm.taps("번호 고치기").await;
        firm.says("SF1234567890123").await;
        let said = firm.reads().pop().unwrap();
        assert!(said.contains("운송장 번호: SF1234567890123\n발송일"), "{said}");
        let save = stage.data(&firm, "저장합니다");
        stage.office.a_moment_later().await;
        stage.presses(&firm, &save).await;
        firm.reads();
        stage.office.a_moment_later().await;
        stage.presses(&firm, &save).await;

        assert!(firm.reads().pop().unwrap().starts_with("이 발송은 이미 저장되어 있습니다."));
        assert_eq!(stage.sent("F03").await.len(), 1);
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn a_saved_parcel_is_corrected_and_called_back(db: Place) {
        let stage = Stage::icheon(db).await;
        let firm = stage.seats("F03", 301, "ko").await;
        stage.sends(&firm, "Aloha Pacific Distributors 측", "EE123456785KR").await;

        firm.taps("우체국 EMS EE123456785KR").await;
        firm.sees(
            "우체국 EMS EE123456785KR
            발송일: 9월 13일(일)
            받는 곳: Aloha Pacific Distributors 측 · 도착 확인 전
            내용물: two tableware sets
            발송비: KRW 45,000 (4만 5,000 원)
            관세: 발송인 부담(DDP)
            [배송 조회]
            [고치기] [발송 취소]
            [샘플 발송 현황]",
        );
        let old = stage.data(&firm, "고치기");
        stage.office.a_moment_later().await;
        firm.taps("고치기").await;
        stage.office.a_moment_later().await;
        firm.taps("번호 고치기").await;
        firm.says("EG473124829KR").await;
        let said = firm.reads().pop().unwrap();
        assert!(said.contains("고친 내용을 확인해 주십시오."), "{said}");
        stage.office.a_moment_later().await;
        firm.taps("저장합니다").await;
        assert!(firm.reads().pop().unwrap().starts_with("발송 내용을 고쳤습니다: 우체국 EMS EG473124829KR"));
        assert_eq!(stage.sent("F03").await[0].revision, 2);
        stage.office.a_moment_later().await;
        stage.presses(&firm, &old).await;
        assert!(firm.reads().pop().unwrap().starts_with("그사이 이 발송이 바뀌어 저장하지 않았습니다."));

        stage.office.a_moment_later().await;
        firm.taps("발송 취소").await;
        stage.office.a_moment_later().await;
        let yes = stage.data(&firm, "네, 발송을 취소합니다");
        for _ in 0..2 {
            stage.presses(&firm, &yes).await;
            stage.office.a_moment_later().await;
        }
        firm.reads();
        assert_eq!(stage.sent("F03").await, []);
        assert_eq!(stage.state("F03").await, DutyState::Open);
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn a_parcel_that_was_deleted_is_not_said_to_be_saved(db: Place) {
        let stage = Stage::icheon(db).await;
        let firm = stage.seats("F03", 301, "ko").await;
        stage.fills_in(&firm, "Aloha Pacific Distributors 측", "EE123456785KR").await;
        let save = stage.data(&firm, "저장합니다");
        firm.says("취소").await;
        firm.taps("지웁니다").await;
        stage.office.a_moment_later().await;
        firm.reads();
        stage.sends(&firm, "Bay Area Bodega 측", "EG473124829KR").await;

        stage.presses(&firm, &save).await;

        let said = firm.reads().pop().unwrap();
        assert!(!said.contains("이미 저장되어 있습니다"), "{said}");
        assert_eq!(stage.sent("F03").await.len(), 1);
        stage.office.naru.ends().await;
    }
}
