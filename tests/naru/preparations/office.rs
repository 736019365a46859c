//! Staff record what a firm told them on the telephone, let it off, and hand things out. Only acting staff change
//! anything, and the firm hears of it.

use naru::domain::preparation::DutyState;

use super::stage::{Stage, details, firms, first_line};
use crate::support::both_databases;

both_databases! {
    async fn staff_do_it_for_a_firm_that_telephoned_and_the_firm_is_told(db: Place) {
        let stage = Stage::new(db).await;
        let form = stage.prepares(firms(details(("참가 신청서 확인", "Form"), "서류", "2020-09-11 18:00 KST"))).await;
        let (staff, kim) = (stage.staff().await, stage.kim().await);

        staff.says("준비").await;
        staff.sees(
            "2020 이천시 미국 화상상담 준비 현황
            완료 0% (0/2) · 확인 대기 0건 · 남음 2건 · 기한 지남 2건

            참가 신청서 확인 · 9월 11일(금)까지
            완료 0% (0/2) · 확인 대기 0 · 남음 2 · 기한 지남 2
            [참가 신청서 확인 · 0%]
            [독려하기]
            [회사별로 보기]
            [그림으로 받기] [엑셀로 받기]
            [처음]",
        );
        staff.taps("참가 신청서 확인 · 0%").await;
        staff.sees(
            "참가 신청서 확인
            9월 11일(금) 오후 6:00 (한국)까지
            완료 0% (0/2) · 확인 대기 0곳 · 남음 2곳 · 기한 지남 2곳

            · F01 설봉세라믹(주): 기한 지남
            · F02 (주)이섭푸드: 기한 지남
            [F01 설봉세라믹(주)]
            [F02 (주)이섭푸드]
            [독려하기]
            [자료 올리기]
            [준비 현황] [처음]",
        );
        stage.a_moment_later().await;
        staff.taps("F01 설봉세라믹(주)").await;
        staff.reads();
        staff.taps("대신 완료 처리").await;
        staff.sees(
            "설봉세라믹(주) 측을 대신하여 참가 신청서 확인 준비를 완료로 기록하시겠습니까?

            기록하신 내용을 그 회사 1명에게 알립니다.
            [완료로 기록합니다] [그만두기]",
        );
        stage.a_moment_later().await;
        staff.taps("완료로 기록합니다").await;
        assert_eq!(first_line(&staff), "설봉세라믹(주)의 참가 신청서 확인 준비를 완료로 기록하였습니다.");
        kim.sees(
            "참가 신청서 확인 준비를 말씀하신 대로 완료로 기록하였습니다. 사실과 다르면 이 대화방에 글로 알려 주십시오. 운영사무국 윤주무 주무관님 드림
            [준비사항 보기]",
        );
        let duty = stage.duty(stage.cast.firms[0], form).await.unwrap();
        assert_eq!((duty.state, duty.by_staff), (DutyState::Done, true));

        // A second tap changes nothing and tells nobody.
        stage.a_moment_later().await;
        stage.taps_data(&staff, &format!("staff:pm:{form}:done:{}", stage.cast.firms[0])).await;
        assert_eq!(first_line(&staff), "이미 그렇게 되어 있어 바꾸지 않았습니다. 지금은 아래와 같습니다.");
        kim.sees_nothing();
        stage.a_moment_later().await;
        staff.taps("되돌리기").await;
        staff.reads();
        staff.says("네").await;
        assert_eq!(first_line(&staff), "설봉세라믹(주)의 참가 신청서 확인 준비를 되돌렸습니다.");
        assert!(first_line(&kim).starts_with("참가 신청서 확인 준비를 아직 하지 않으신 것으로 되돌렸습니다."));
        assert_eq!(stage.audit().await, ["duty-done", "duty-open"]);
        staff.says("처음").await;
        staff.taps("변경 기록").await;
        let log = staff.reads().join("\n");
        assert!(log.contains("대신 완료 처리 설봉세라믹(주) · 참가 신청서 확인"), "{log}");
        stage.naru.ends().await;
    }
}

both_databases! {
    async fn a_firm_is_let_off_with_a_reason_that_it_reads(db: Place) {
        let stage = Stage::new(db).await;
        let listing = details(("온라인 등록", "Listing"), "온라인등록", "2020-09-17 18:00 KST");
        let listing = stage.prepares(firms(listing)).await;
        let (staff, viewer, kim) = (stage.staff().await, stage.viewer().await, stage.kim().await);
        let firm = stage.cast.firms[0];

        for data in ["waive", "for", "undo", "done", "open", "kept"] {
            viewer.says("준비").await;
            viewer.reads();
            stage.taps_data(&viewer, &format!("staff:pm:{listing}:{data}:{firm}")).await;
            assert!(first_line(&viewer).starts_with("열람 권한으로는"), "{data}");
            kim.says("준비").await;
            kim.reads();
            stage.taps_data(&kim, &format!("staff:pm:{listing}:{data}:{firm}")).await;
            assert!(first_line(&kim).starts_with("이번 상담회 운영사무국만"), "{data}");
        }
        assert_eq!(stage.state(firm, listing).await, DutyState::Open);

        staff.says("준비").await;
        staff.taps("회사별로 보기").await;
        stage.a_moment_later().await;
        staff.taps("F01 설봉세라믹(주)").await;
        staff.taps("온라인 등록").await;
        stage.a_moment_later().await;
        staff.taps("면제").await;
        staff.reads();
        staff.says("\u{200b}").await;
        assert!(first_line(&staff).starts_with("사유로 읽을 수 없어 바꾸지 않았습니다."));
        staff.says("이미 다른 곳에 등록되어 있습니다").await;
        staff.sees(
            "설봉세라믹(주)의 온라인 등록 준비를 면제하시겠습니까?
            사유: 이미 다른 곳에 등록되어 있습니다

            기록하신 내용을 그 회사 1명에게 알립니다.
            [면제합니다] [그만두기]",
        );
        let naru = stage.naru.restart().await;
        let stage = Stage { naru, ..stage };
        let (staff, kim) = (stage.naru.person(301, "윤주무", "ko"), stage.naru.person(101, "김하나", "ko"));
        staff.taps("면제합니다").await;
        assert_eq!(first_line(&staff), "설봉세라믹(주)의 온라인 등록 준비를 면제하였습니다.");
        kim.sees(
            "온라인 등록 준비를 면제하였습니다. 하실 일이 없습니다. 사유: 이미 다른 곳에 등록되어 있습니다. 운영사무국 윤주무 주무관님 드림
            [준비사항 보기]",
        );
        assert_eq!(stage.state(firm, listing).await, DutyState::Waived);
        kim.taps("준비사항 보기").await;
        let seen = kim.reads().join("\n");
        assert!(seen.contains("운영사무국이 면제하였습니다.") && !seen.contains("[주소 입력]"), "{seen}");
        stage.naru.ends().await;
    }
}

both_databases! {
    async fn a_report_is_handed_out_opened_and_confirmed(db: Place) {
        let stage = Stage::new(db).await;
        let report = details(("미국 시장보고서 확인", "Report"), "시장보고서", "2020-09-17 18:00 KST");
        let report = stage.prepares(firms(report)).await;
        let (staff, kim, dana) = (stage.staff().await, stage.kim().await, stage.dana().await);
        kim.says("준비").await;
        kim.taps("미국 시장보고서 확인").await;
        let seen = kim.reads().join("\n");
        assert!(seen.contains("자료가 아직 올라오지 않았습니다.") && !seen.contains("[읽었습니다]"), "{seen}");

        staff.says("준비").await;
        staff.taps("미국 시장보고서 확인 · 0%").await;
        staff.taps("자료 올리기").await;
        staff.reads();
        staff.user.sends_big_document("huge.pdf", "application/pdf", 25 << 20);
        stage.naru.settle().await;
        assert!(first_line(&staff).starts_with("20MB가 넘는 파일은"));
        staff.user.sends_document("보고서.pdf", "application/pdf", b"MZ\x90\x00program", "");
        stage.naru.settle().await;
        assert!(staff.reads().pop().unwrap().contains("실행 파일이거나 암호가 걸렸거나"));
        staff.taps("자료 올리기").await;
        staff.reads();
        staff.user.sends_document("../보고서/미국 시장.xlsx", "application/pdf", b"%PDF-1.4 report", "미국 시장보고서 2020");
        stage.naru.settle().await;
        let said = staff.reads().join("\n---\n");
        assert_eq!(
            said,
            "파일을 받고 있습니다. 끝나면 알려 드립니다.\n---\n미국 시장보고서 확인에 자료를 올렸습니다: 미국 시장보고서 2020. 아직 마치지 않은 회사의 1명에게 알리시겠습니까?\n[1명에게 알립니다]\n[알리지 않습니다]",
        );
        staff.taps("1명에게 알립니다").await;
        staff.reads();
        kim.sees(
            "미국 시장보고서 확인 자료가 올라왔습니다: 미국 시장보고서 2020. 9월 17일(목)까지 확인해 주시기 바랍니다.
            [열어 보기: 미국 시장보고서 2020]
            [준비사항 보기]",
        );
        stage.taps_data(&kim, &format!("pd:{report}:done")).await;
        assert_eq!(first_line(&kim), "자료를 먼저 열어 보신 뒤 눌러 주시기 바랍니다. 바뀐 것은 없습니다.");

        kim.taps("열어 보기: 미국 시장보고서 2020").await;
        let file = stage.naru.sandbox.messages(101).pop().unwrap();
        assert_eq!(file.text, "미국 시장보고서 2020");
        assert_eq!(file.document.and_then(|file| file.name).as_deref(), Some("미국 시장.pdf"));
        kim.reads();
        dana.says("home").await;
        stage.taps_data(&dana, &format!("pd:{report}:mat:1")).await;
        dana.reads();
        kim.taps("읽었습니다").await;
        assert!(kim.reads().join("\n").contains("완료로 저장하였습니다."));
        assert_eq!(stage.state(stage.cast.firms[0], report).await, DutyState::Done);

        stage.a_moment_later().await;
        staff.says("준비").await;
        staff.taps("미국 시장보고서 확인 · 50%").await;
        let seen = staff.reads().pop().unwrap();
        assert!(seen.contains("자료 미국 시장보고서 2020: 2곳 중 1곳이 열어 보았습니다."), "{seen}");
        stage.naru.ends().await;
    }
}
