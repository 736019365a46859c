//! A firm that telephones: staff answer its questions for it, and it reads what was registered.

use naru::domain::preparation::DutyState;

use super::stage::Stage;
use crate::support::both_databases;

both_databases! {
    async fn staff_register_a_parcel_for_a_firm_that_telephoned(db: Place) {
        let stage = Stage::icheon(db).await;
        let firm = stage.seats("F03", 301, "ko").await;
        let staff = stage.seats("S2", 901, "ko").await;
        staff.says("처음").await;
        let home = staff.reads().pop().unwrap();
        assert!(home.contains("[준비 현황] [공지]\n[샘플 발송]"), "{home}");
        staff.taps("샘플 발송").await;
        staff.sees(
            "아직 등록된 샘플 발송이 없습니다.
            [기업 대신 등록]
            [처음]",
        );
        staff.taps("기업 대신 등록").await;
        stage.office.a_moment_later().await;
        staff.reads();
        staff.taps("온샘바이오").await;
        let said = staff.reads().pop().unwrap();
        assert!(said.starts_with("온샘바이오의 발송을 대신 등록합니다.\n1/7"), "{said}");
        stage.office.a_moment_later().await;
        staff.taps("Aloha Pacific Distributors 측 넣기").await;
        stage.office.a_moment_later().await;
        staff.taps("다 골랐습니다 (1곳)").await;
        stage.office.a_moment_later().await;
        staff.taps("우체국 EMS").await;
        stage.office.a_moment_later().await;
        staff.reads();

        staff.says("EE123456784KR").await;
        let said = staff.reads().pop().unwrap();
        assert!(said.contains("온샘바이오의 발송을 대신 등록합니다.") && said.contains("EE123456784KR"), "{said}");
        assert_eq!(stage.sent("F03").await, []);
        staff.says("EE123456785KR").await;
        staff.says("어제").await;
        staff.says("마스크팩 10매").await;
        staff.says("45,000원").await;
        staff.taps("발송인 부담(DDP)").await;
        stage.office.a_moment_later().await;
        let said = staff.reads().pop().unwrap();
        assert!(said.starts_with("온샘바이오의 발송을 대신 등록합니다.\n"), "{said}");
        staff.taps("저장합니다").await;
        stage.office.a_moment_later().await;

        let said = staff.reads().pop().unwrap();
        assert!(said.starts_with("온샘바이오의 발송을 대신 등록했습니다. 기업 담당자 1명에게 알렸습니다."), "{said}");
        firm.sees(
            "운영사무국이 샘플 발송을 대신 등록했습니다.
            우체국 EMS EE123456785KR · 9월 13일(일) 발송
            받는 곳: Aloha Pacific Distributors 측
            사실과 다르면 아래에서 고쳐 주십시오.
            [발송 내용 보기]",
        );
        assert_eq!(stage.state("F03").await, DutyState::Started);
        staff.says("처음").await;
        staff.reads();
        staff.taps("변경 기록").await;
        let log = staff.reads().pop().unwrap();
        assert!(log.contains("샘플 발송 대신 등록 온샘바이오 · 우체국 EMS EE123456785KR"), "{log}");
        firm.taps("발송 내용 보기").await;
        stage.office.a_moment_later().await;
        firm.taps("고치기").await;
        let said = firm.reads().pop().unwrap();
        assert!(said.starts_with("고친 내용을 확인해 주십시오."), "{said}");
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn what_staff_began_for_one_firm_is_not_lost_when_another_telephones(db: Place) {
        let stage = Stage::icheon(db).await;
        let staff = stage.seats("S2", 901, "ko").await;
        let begins = async |firm: &str| {
            staff.says("샘플").await;
            stage.office.a_moment_later().await;
            staff.taps("기업 대신 등록").await;
            stage.office.a_moment_later().await;
            staff.taps(firm).await;
            stage.office.a_moment_later().await;
        };
        begins("온샘바이오").await;
        staff.taps("Aloha Pacific Distributors 측 넣기").await;
        staff.reads();

        begins("다온생활건강").await;
        let said = staff.reads().pop().unwrap();
        assert_eq!(
            said,
            "온샘바이오의 발송을 입력하시던 중입니다. 저장하지 않은 내용은 보관되어 있습니다.\n[온샘바이오 이어서 입력]\n[지우고 다온생활건강 등록]"
        );
        staff.taps("온샘바이오 이어서 입력").await;
        let said = staff.reads().pop().unwrap();
        assert!(said.starts_with("온샘바이오의 발송을 대신 등록합니다.") && said.contains("다 골랐습니다 (1곳)"), "{said}");
        stage.office.a_moment_later().await;
        begins("다온생활건강").await;
        staff.taps("지우고 다온생활건강 등록").await;
        let said = staff.reads().pop().unwrap();
        assert!(said.starts_with("다온생활건강의 발송을 대신 등록합니다.\n1/7"), "{said}");
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn who_only_reads_registers_nothing(db: Place) {
        let stage = Stage::icheon(db).await;
        let staff = stage.seats("S2", 901, "ko").await;
        let firm = stage.seats("F04", 302, "ko").await;
        staff.says("샘플").await;
        staff.reads();
        staff.taps("기업 대신 등록").await;
        staff.reads();
        let data = stage.data(&staff, "온샘바이오");

        firm.says("처음").await;
        firm.reads();
        stage.presses(&firm, &data).await;

        assert_eq!(stage.sent("F03").await, []);
        let said = firm.reads().join("\n");
        assert!(!said.contains("온샘바이오"), "{said}");
        stage.office.naru.ends().await;
    }
}
