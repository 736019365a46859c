//! A firm's proofs: photos and PDFs, what is shown to staff and not kept, and what cannot be taken.

use naru::domain::company::Side;
use naru::domain::deal::{Evidence, ProofKind, ProofState};

use super::stage::{JPEG, Stage, counts};
use crate::support::{Person, both_databases};

async fn sends_the_contract(stage: &Stage, firm: &Person<'_>) {
    stage.signs(firm, "5만불").await;
    stage.goes_through(firm, &["증빙 추가", "계약서"]).await;
    firm.user.sends_photo(JPEG, "");
    stage.office.naru.settle().await;
    stage.office.a_moment_later().await;
}

both_databases! {
    async fn staff_are_told_once_look_at_it_and_the_firm_hears_so(db: Place) {
        let stage = Stage::new(db).await;
        let firm = stage.seats("F01", 101, "ko").await;
        let staff = stage.seats("S2", 901, "ko").await;
        sends_the_contract(&stage, &firm).await;
        assert!(firm.reads().pop().unwrap().starts_with("계약서: 받았습니다. 운영사무국이 확인합니다."));
        // A second page, while the first waits: staff know already.
        firm.user.sends_photo(&[JPEG, b"2"].concat(), "");
        stage.office.naru.settle().await;
        firm.reads();
        staff.sees(
            "설봉세라믹(주)의 Aloha Pacific Distributors 측 계약 증빙(계약서)이 들어왔습니다. 확인해 주시기 바랍니다.
            [열어 보기]",
        );
        let deal = stage.only_deal().await;
        assert!(deal.waits() && !counts(&deal));

        stage.taps(&staff, "열어 보기").await;
        let seen = staff.reads().pop().unwrap();
        assert!(seen.contains("· 계약서 (사무국 확인 대기)") && seen.contains("상태: 증빙 확인 대기"), "{seen}");
        stage.taps(&staff, "증빙 보기").await;
        assert_eq!(staff.reads().len(), 2);
        let shown = stage.office.naru.sandbox.messages(901).pop().unwrap();
        assert_eq!(shown.document.unwrap().name.as_deref(), Some("계약서.jpg"));

        let (message, ok) = stage.button(&staff, "계약서: 확인했습니다");
        for _ in 0..2 {
            staff.user.taps(message, &ok);
            stage.office.naru.settle().await;
            stage.office.a_moment_later().await;
        }
        staff.reads();
        let told = firm.reads();
        assert_eq!(told.len(), 1, "{told:#?}");
        assert!(told[0].starts_with("Aloha Pacific Distributors 측과의 계약 증빙(계약서)을 운영사무국이 확인했습니다."));
        let deal = stage.only_deal().await;
        assert_eq!(deal.evidence(), Some(Evidence::Document));
        assert!(counts(&deal));
        let (by, _) = deal.proven().unwrap().0.looked.unwrap();
        assert_eq!(by, stage.member("S2").await);
        assert_eq!(stage.office.audit().await.iter().filter(|(action, _)| action == "proof-confirmed").count(), 1);
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn a_proof_is_returned_with_a_reason_and_can_be_sent_again(db: Place) {
        let stage = Stage::new(db).await;
        let firm = stage.seats("F01", 101, "ko").await;
        let staff = stage.seats("S2", 901, "ko").await;
        sends_the_contract(&stage, &firm).await;
        stage.goes_through(&firm, &["다 보냈습니다"]).await;

        stage.goes_through(&staff, &["열어 보기"]).await;
        stage.taps(&staff, "계약서: 돌려보내기").await;
        assert!(staff.reads().pop().unwrap().contains("[글자를 읽기 어렵습니다]"));
        stage.says(&staff, "서명이 보이지 않습니다").await;
        assert!(staff.reads().pop().unwrap().starts_with("계약서: 돌려보냈습니다. 기업에도 알립니다."));
        firm.sees(
            "Aloha Pacific Distributors 측과의 계약 증빙(계약서)을 확인하지 못했습니다. 사유: 서명이 보이지 않습니다. 다시 보내 주시기 바랍니다.
            [보기·고치기]",
        );
        stage.taps(&firm, "보기·고치기").await;
        let seen = firm.reads().pop().unwrap();
        assert!(seen.contains("· 계약서 (돌려보냄)\n사유: 서명이 보이지 않습니다"), "{seen}");
        assert_eq!(stage.only_deal().await.proofs[0].state, ProofState::Returned);
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn what_is_shown_to_staff_is_seen_and_not_kept(db: Place) {
        let stage = Stage::new(db).await;
        let firm = stage.seats("F01", 101, "ko").await;
        let staff = stage.seats("S2", 901, "ko").await;
        stage.signs(&firm, "5만불").await;
        stage.goes_through(&firm, &["증빙 추가", "계약서"]).await;
        stage.taps(&firm, "사무국에 보여 드리겠습니다").await;
        let seen = firm.reads().pop().unwrap();
        assert!(seen.contains("· 계약서 (사무국에 보여 주실 예정)"), "{seen}");

        stage.goes_through(&staff, &["열어 보기"]).await;
        stage.taps(&staff, "계약서: 사무국 열람 확인").await;
        let seen = staff.reads().pop().unwrap();
        assert!(seen.contains("· 계약서 (사무국 열람 확인)") && seen.contains("상태: 실적으로 인정"), "{seen}");
        assert!(firm.reads().pop().unwrap().contains("열람해 확인했습니다. 파일은 보관하지 않습니다."));
        let deal = stage.only_deal().await;
        assert_eq!(deal.evidence(), Some(Evidence::Seen));
        assert!(counts(&deal) && deal.proofs[0].file.is_none());
        assert_eq!(stage.office.audit().await.pop().unwrap().0, "proof-seen");
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn an_amount_that_is_corrected_wants_another_look(db: Place) {
        let stage = Stage::new(db).await;
        let firm = stage.seats("F01", 101, "ko").await;
        let staff = stage.seats("S2", 901, "ko").await;
        stage.signs(&firm, "5만불").await;
        let deal = stage.only_deal().await.id;
        stage.proven(deal, Side::Firm, ProofKind::Contract, ProofState::Confirmed).await;
        assert!(counts(&stage.only_deal().await));

        stage.goes_through(&firm, &["고치기"]).await;
        stage.says(&firm, "8만불").await;
        stage.goes_through(&firm, &["네, 맞습니다", "건너뛰기"]).await;
        let deal = stage.only_deal().await;
        assert!(deal.waits() && !counts(&deal));
        let told = staff.reads().pop().unwrap();
        assert!(told.contains("금액이 증빙을 확인한 뒤에 고쳐졌습니다."), "{told}");
        stage.taps(&staff, "열어 보기").await;
        assert!(staff.reads().pop().unwrap().contains("확인한 뒤 금액이 고쳐졌습니다. 다시 확인해 주십시오."));
        stage.goes_through(&staff, &["계약서: 확인했습니다"]).await;
        let deal = stage.only_deal().await;
        assert!(counts(&deal) && !deal.waits());
        firm.reads();
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn what_cannot_be_a_proof_is_refused_kindly_and_the_question_stays(db: Place) {
        let stage = Stage::new(db).await;
        let firm = stage.seats("F01", 101, "ko").await;
        stage.signs(&firm, "5만불").await;
        stage.goes_through(&firm, &["증빙 추가", "계약서"]).await;

        firm.user.sends_voice(3);
        stage.office.naru.settle().await;
        let seen = firm.reads().pop().unwrap();
        assert!(seen.contains("계약서의 사진이나 PDF를 보내 주십시오"), "{seen}");
        stage.says(&firm, "다음 주에 드리겠습니다").await;
        assert!(firm.reads().pop().unwrap().starts_with("증빙은 사진이나 PDF로 보내 주십시오."));
        stage.says(&firm, "뒤로").await;
        assert!(firm.reads().pop().unwrap().starts_with("증빙이 있으십니까?"));
        stage.says(&firm, "취소").await;
        assert!(firm.reads().pop().unwrap().contains("증빙: 없음."));
        assert_eq!(stage.only_deal().await.proofs, []);
        stage.office.naru.ends().await;
    }
}
