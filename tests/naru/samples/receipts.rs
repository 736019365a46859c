//! A photo of the receipt instead of a number: the firm is done with its step, staff type the number.

use futures::FutureExt as _;
use naru::domain::preparation::DutyState;
use naru::store;

use super::stage::{JPEG, Stage};
use crate::support::{Person, both_databases};

async fn answers_the_rest(stage: &Stage, firm: &Person<'_>) {
    firm.says("어제").await;
    firm.says("없음").await;
    firm.says("없음").await;
    firm.says("모름").await;
    stage.office.a_moment_later().await;
    firm.taps("저장합니다").await;
    stage.office.a_moment_later().await;
}

both_databases! {
    async fn staff_type_the_number_of_a_receipt_and_the_firm_is_told(db: Place) {
        let stage = Stage::icheon(db).await;
        let firm = stage.seats("F03", 301, "ko").await;
        let staff = stage.seats("S2", 901, "ko").await;
        stage.begins(&firm, "Aloha Pacific Distributors 측").await;

        firm.user.sends_photo(JPEG, "");
        stage.office.naru.settle().await;
        let said = firm.reads().pop().unwrap();
        assert!(said.starts_with("영수증 사진을 받았습니다. 운송장 번호는 운영사무국이 사진을 보고 입력합니다.\n\n4/7 발송일"), "{said}");
        answers_the_rest(&stage, &firm).await;
        let said = firm.reads().pop().unwrap();
        assert!(said.starts_with("발송을 저장했습니다: 우체국 EMS 번호 입력 전(영수증 접수)\n운영사무국이 영수증을 보고"), "{said}");
        assert_eq!(stage.state("F03").await, DutyState::Started);
        assert!(stage.sent("F03").await[0].receipt.is_some());

        staff.sees(
            "온샘바이오가 샘플 접수 영수증을 보냈습니다. 영수증을 보고 운송장 번호를 입력해 주십시오.
            [발송 열기]",
        );
        staff.taps("발송 열기").await;
        assert!(staff.reads().pop().unwrap().starts_with("보낸 기업: 온샘바이오\n우체국 EMS 번호 입력 전"));
        stage.office.a_moment_later().await;
        staff.taps("영수증 보기").await;
        assert_eq!(staff.reads(), ["온샘바이오가 보낸 접수 영수증입니다."]);
        let shown = stage.office.naru.sandbox.messages(901).pop().unwrap();
        assert_eq!(shown.document.unwrap().name.as_deref(), Some("영수증.jpg"));
        staff.taps("운송장 번호 입력").await;
        staff.reads();
        staff.says("EE123456786KR").await;
        let said = staff.reads().pop().unwrap();
        assert!(said.contains("번호 끝자리를 확인해 주십시오.") && said.contains("[그대로 저장] [그만두기]"), "{said}");
        staff.says("EE123456785KR").await;
        let said = staff.reads().pop().unwrap();
        assert!(said.starts_with("운송장 번호 EE123456785KR을 저장하고 기업에 알렸습니다."), "{said}");
        firm.sees(
            "운영사무국이 접수 영수증을 보고 운송장 번호를 입력했습니다: 우체국 EMS EE123456785KR
            [발송 내용 보기]",
        );
        assert_eq!(stage.office.audit().await.pop().unwrap().0, "samples-numbered");
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn a_number_is_read_from_the_caption_of_a_photo(db: Place) {
        let stage = Stage::icheon(db).await;
        let firm = stage.seats("F03", 301, "ko").await;
        stage.begins(&firm, "Aloha Pacific Distributors 측").await;

        firm.user.sends_photo(JPEG, "EMS EE 123 456 785 KR 접수했습니다");
        stage.office.naru.settle().await;
        let said = firm.reads().pop().unwrap();
        assert!(said.starts_with("사진 설명에서 운송장 번호 EE123456785KR을 읽고, 사진을 영수증으로 함께 받았습니다.\n\n4/7"), "{said}");
        answers_the_rest(&stage, &firm).await;
        firm.reads();

        let [sent] = &stage.sent("F03").await[..] else { panic!("one parcel") };
        assert_eq!(sent.details.tracking.as_deref(), Some("EE123456785KR"));
        let kept = sent.receipt.clone().unwrap();
        assert_eq!(kept.mime, "image/jpeg");
        assert!(stage.office.naru.place.folder.join("files").join(&kept.sha256[..2]).join(&kept.sha256).exists());
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn what_is_no_picture_is_refused_kindly_and_an_album_is_one_receipt(db: Place) {
        let stage = Stage::icheon(db).await;
        let firm = stage.seats("F03", 301, "ko").await;
        stage.begins(&firm, "Aloha Pacific Distributors 측").await;

        firm.user.sends_document("영수증.exe", "application/octet-stream", b"MZ", "");
        stage.office.naru.settle().await;
        assert!(firm.reads().pop().unwrap().starts_with("영수증은 사진이나 PDF로만 받을 수 있어 저장하지 않았습니다."));
        firm.user.sends_big_document("영수증.pdf", "application/pdf", 25 << 20);
        stage.office.naru.settle().await;
        assert!(firm.reads().pop().unwrap().starts_with("파일이 20MB를 넘어 받지 못했습니다."));
        let picture = |caption| naru::sandbox::Album { name: "", mime: "image/jpeg", bytes: JPEG, caption };
        firm.user.sends_album(&[picture(""), picture("EE123456785KR"), picture("")]);
        stage.office.naru.settle().await;
        let said = firm.reads().join("\n---\n");
        assert!(said.contains("사진 설명에서 운송장 번호 EE123456785KR을 읽고"), "{said}");
        assert_eq!(said.matches("사진").count(), said.matches("사진 설명").count() * 2 + said.matches("영수증 사진을 받았습니다. 운송장 번호는 운영사무국이 사진을").count() * 2, "{said}");
        answers_the_rest(&stage, &firm).await;
        firm.reads();
        assert_eq!(stage.sent("F03").await[0].details.tracking.as_deref(), Some("EE123456785KR"));
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn a_file_that_only_says_it_is_a_picture_is_asked_for_again(db: Place) {
        let stage = Stage::icheon(db).await;
        let firm = stage.seats("F03", 301, "ko").await;
        stage.begins(&firm, "Aloha Pacific Distributors 측").await;
        firm.user.sends_document("receipt.jpg", "image/jpeg", b"MZ\x90 not a picture", "");
        stage.office.naru.settle().await;
        answers_the_rest(&stage, &firm).await;

        let said = firm.reads().join("\n---\n");
        assert!(said.contains("영수증 사진을 열지 못했습니다. 발송 등록은 그대로 있습니다."), "{said}");
        let [sent] = &stage.sent("F03").await[..] else { panic!("one parcel") };
        assert_eq!(sent.receipt, None);
        let id = sent.id;
        let found = stage.office.naru.app.db.read(move |tx| store::shipments::find(tx, id).boxed()).await.unwrap();
        assert!(found.is_some());
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn a_receipt_of_another_carrier_is_kept_under_that_carrier(db: Place) {
        let stage = Stage::icheon(db).await;
        let firm = stage.seats("F03", 301, "ko").await;
        let staff = stage.seats("S2", 901, "ko").await;
        stage.begins(&firm, "Aloha Pacific Distributors 측").await;
        firm.user.sends_photo(JPEG, "");
        stage.office.naru.settle().await;
        answers_the_rest(&stage, &firm).await;
        firm.reads();
        staff.taps("발송 열기").await;
        staff.taps("운송장 번호 입력").await;
        staff.reads();

        staff.says("1Z999AA10123456784").await;
        let said = staff.reads().pop().unwrap();
        assert!(said.ends_with("어느 쪽이 맞습니까?\n[UPS로 바꾸기]\n[그대로 저장] [그만두기]"), "{said}");
        staff.taps("UPS로 바꾸기").await;

        let said = staff.reads().pop().unwrap();
        assert!(said.starts_with("운송장 번호 1Z999AA10123456784를 저장하고 기업에 알렸습니다."), "{said}");
        let [sent] = &stage.sent("F03").await[..] else { panic!("one parcel") };
        assert_eq!((sent.carrier.name(), sent.details.tracking.as_deref()), ("ups", Some("1Z999AA10123456784")));
        firm.sees(
            "운영사무국이 접수 영수증을 보고 운송장 번호를 입력했습니다: UPS 1Z999AA10123456784
            [발송 내용 보기]",
        );
        stage.office.naru.ends().await;
    }
}
