//! Wrong input: numbers, dates and amounts that cannot be or look odd. Nothing odd is taken silently, nothing is lost.

use naru::domain::shipment::Carrier;

use super::stage::Stage;
use crate::support::both_databases;

both_databases! {
    async fn a_mistyped_number_is_pointed_out_and_kept_only_by_a_second_tap(db: Place) {
        let stage = Stage::icheon(db).await;
        let firm = stage.seats("F03", 301, "ko").await;
        stage.begins(&firm, "Aloha Pacific Distributors 측").await;

        firm.says("EE123456786KR").await;
        firm.sees(
            "3/7 운송장 번호
            Aloha Pacific Distributors 측에 보내신 샘플의 운송장 번호를 입력하시거나, 접수 영수증 사진을 보내 주십시오.

            번호를 다시 확인해 주십시오. EE123456786KR 번호는 우체국 EMS의 검사 숫자와 맞지 않아, 한 글자가 잘못 적혔을 수 있습니다. 아직 저장하지 않았습니다. 바른 번호를 다시 입력하시거나, 영수증에 그대로 적혀 있으면 아래를 눌러 주십시오.
            [그대로 저장]
            [번호 다시 입력]
            [이전]
            [나중에 하기] [사무국에 문의]",
        );
        firm.taps("번호 다시 입력").await;
        firm.reads();
        firm.says("EE123456786KR").await;
        firm.reads();
        let keep = stage.data(&firm, "그대로 저장");
        stage.office.a_moment_later().await;
        firm.taps("그대로 저장").await;
        let said = firm.reads().pop().unwrap();
        assert!(said.starts_with("운송장 번호 EE123456786KR을 적었습니다.\n\n4/7 발송일"), "{said}");

        // The same tap once more, as an app that was closed sends it again.
        stage.office.a_moment_later().await;
        stage.presses(&firm, &keep).await;
        let said = firm.reads().pop().unwrap_or_default();
        assert!(!said.contains("지난 화면"), "{said}");
        firm.says("어제").await;
        firm.says("없음").await;
        firm.says("없음").await;
        firm.says("모름").await;
        let said = firm.reads().pop().unwrap();
        assert!(said.contains("운송장 번호: EE123456786KR (검사 숫자가 맞지 않는 채로 저장합니다)"), "{said}");
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn another_carriers_number_is_asked_about(db: Place) {
        let stage = Stage::icheon(db).await;
        let firm = stage.seats("F03", 301, "ko").await;
        stage.begins(&firm, "Aloha Pacific Distributors 측").await;

        firm.says("3318810025").await;
        let said = firm.reads().pop().unwrap();
        assert!(said.contains("3318810025 번호는 DHL 번호처럼 보입니다. 고르신 운송사는 우체국 EMS입니다. 어느 쪽이 맞습니까?"), "{said}");
        assert!(said.contains("[DHL로 바꾸기]\n[그대로 저장]\n[번호 다시 입력]"), "{said}");
        firm.taps("DHL로 바꾸기").await;
        firm.reads();
        firm.says("어제").await;
        firm.says("없음").await;
        firm.says("없음").await;
        firm.says("모름").await;
        firm.reads();
        stage.office.a_moment_later().await;
        firm.taps("저장합니다").await;
        firm.reads();

        let [sent] = &stage.sent("F03").await[..] else { panic!("one parcel") };
        assert_eq!((sent.carrier, sent.details.tracking.as_deref()), (Carrier::Dhl, Some("3318810025")));
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn what_cannot_be_read_is_asked_again_and_nothing_is_lost(db: Place) {
        let stage = Stage::icheon(db).await;
        let firm = stage.seats("F03", 301, "ko").await;
        stage.begins(&firm, "Aloha Pacific Distributors 측").await;

        firm.user.sends_sticker("👍");
        stage.office.naru.settle().await;
        firm.sees(
            "스티커는 답변으로 저장되지 않았습니다. 앞서 입력하신 내용은 그대로 있습니다.

            3/7 운송장 번호
            지금은 Aloha Pacific Distributors 측에 보내신 샘플의 운송장 번호를 여쭙고 있습니다. 번호(예: EE123456785KR)를 입력하시거나 접수 영수증 사진을 보내 주십시오.
            [이전]
            [나중에 하기] [사무국에 문의]",
        );
        firm.user.sends_voice(4);
        stage.office.naru.settle().await;
        let said = firm.reads().pop().unwrap();
        assert!(said.starts_with("음성 메시지는") && said.contains("운송장 번호를 여쭙고 있습니다"), "{said}");
        firm.user.forwards("EE123456785KR", "택배 기사");
        stage.office.naru.settle().await;
        assert!(firm.reads().pop().unwrap().starts_with("다른 분의 글을 전달하신 것은"));
        firm.says("영수증을 잃어버렸습니다").await;
        assert!(firm.reads().pop().unwrap().starts_with("운송장 번호를 읽지 못했습니다. 저장한 것은 없습니다."));
        firm.says("\u{200b}").await;
        assert!(firm.reads().pop().unwrap().starts_with("글자를 읽지 못했습니다."));
        firm.says("EE123456785KR").await;
        firm.reads();

        firm.says("9월 15일").await;
        let said = firm.reads().pop().unwrap();
        assert!(said.starts_with("입력하신 날짜(2020년 9월 15일(화))는 아직 오지 않은 날이어서 받을 수 없습니다."), "{said}");
        firm.says("언젠가").await;
        assert!(firm.reads().pop().unwrap().starts_with("날짜를 읽지 못했습니다."));
        firm.says("2020-07-01").await;
        let said = firm.reads().pop().unwrap();
        assert!(said.contains("입력하신 날짜(2020년 7월 1일(수))는 두 달보다 더 지난 날입니다.") && said.contains("[네, 맞습니다]"), "{said}");
        firm.says("9/10").await;
        firm.reads();
        firm.says(&"가".repeat(300)).await;
        assert!(firm.reads().pop().unwrap().starts_with("글이 너무 깁니다. 200자 안으로 적어 주십시오."));
        firm.says("도자기 두 벌").await;
        firm.reads();
        firm.says("조금").await;
        assert!(firm.reads().pop().unwrap().starts_with("금액을 읽지 못했습니다."));
        firm.says("천불").await;
        assert!(firm.reads().pop().unwrap().starts_with("금액을 읽지 못했습니다."));
        firm.says("3만원").await;
        firm.reads();
        firm.says("글쎄요").await;
        assert!(firm.reads().pop().unwrap().starts_with("아래 버튼에서 골라 주십시오."));
        firm.says("모름").await;
        let said = firm.reads().pop().unwrap();
        assert!(said.contains("발송일: 9월 10일(목)\n내용물: 도자기 두 벌\n발송비: KRW 30,000 (3만 원)\n관세: 모름"), "{said}");
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn one_number_is_one_parcel(db: Place) {
        let stage = Stage::icheon(db).await;
        let firm = stage.seats("F03", 301, "ko").await;
        let other = stage.seats("F02", 302, "ko").await;
        stage.sends(&firm, "Aloha Pacific Distributors 측", "EE123456785KR").await;

        stage.begins(&firm, "Bay Area Bodega 측").await;
        firm.says("EE123456785KR").await;
        let said = firm.reads().pop().unwrap();
        assert!(said.contains("운송장 번호 EE123456785KR 발송은 이미 등록하셨습니다. 새로 저장한 것은 없습니다.\n\n우체국 EMS EE123456785KR"), "{said}");

        stage.begins(&other, "Bay Area Bodega 측").await;
        other.says("EE123456785KR").await;
        let said = other.reads().pop().unwrap();
        assert!(said.starts_with("운송장 번호 EE123456785KR은 이미 다른 발송에 등록되어 있어 받을 수 없습니다."), "{said}");
        assert!(!said.contains("온샘바이오"), "{said}");
        assert_eq!(stage.sent("F02").await, []);
        stage.office.naru.ends().await;
    }
}
