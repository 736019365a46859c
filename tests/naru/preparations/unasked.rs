//! What a firm sends before it was asked: it goes where it fits, and where several things fit it is asked which.

use futures::FutureExt as _;
use naru::domain::preparation::{Duty, DutyState, Proof};
use naru::sandbox::Album;
use naru::store;

use crate::samples::stage::{JPEG, Stage};
use crate::support::both_databases;

const CATALOG: &str = "영문 카탈로그 제출";
const LISTING: &str = "온라인 마켓플레이스 제품 등록";
const SAMPLES: &str = "바이어별 샘플 발송";
const PDF: &[u8] = b"%PDF-1.7 tableware";

async fn duty(stage: &Stage, proof: Proof) -> Duty {
    let firm = stage.company("F03").await;
    let read = stage.office.naru.app.db.read(move |tx| {
        async move {
            let firm = store::companies::company(tx, firm).await?;
            store::preparations::duties_of(tx, &firm).await
        }
        .boxed()
    });
    read.await.unwrap().into_iter().find(|duty| duty.preparation.details.proof() == proof).unwrap()
}

async fn state(stage: &Stage, proof: Proof) -> DutyState {
    duty(stage, proof).await.state
}

async fn moment(stage: &Stage) {
    stage.office.naru.clock.advance(std::time::Duration::from_secs(3));
    stage.office.naru.settle().await;
}

both_databases! {
    async fn an_address_that_two_things_are_owed_for_is_asked_about(db: Place) {
        let stage = Stage::icheon(db).await;
        let firm = stage.seats("F03", 301, "ko").await;

        firm.says("https://shop.example/seolbong").await;
        firm.sees(&format!(
            "보내 주신 주소(https://shop.example/seolbong)는 어느 준비사항의 것입니까? 골라 주실 때까지 보관해 두며, 아직 제출되지 않았습니다.
            [{CATALOG}]
            [{LISTING}]
            [다른 것입니다] [사무국에 문의]"
        ));
        assert_eq!((state(&stage, Proof::File).await, state(&stage, Proof::Link).await), (DutyState::Open, DutyState::Open));
        firm.says("마켓이요").await;
        assert!(firm.reads()[0].starts_with("쓰신 글로는 어느 준비사항인지 알 수 없어 그대로 두었습니다."));

        // It waits through everything else, and a restart.
        firm.says("처음").await;
        let said = firm.reads().pop().unwrap();
        assert!(said.contains("보내 주신 주소(https://shop.example/seolbong)가 어느 준비사항의 것인지 아직 고르지 않으셨습니다."), "{said}");
        drop(firm);
        let stage = stage.restarts().await;
        let firm = stage.office.naru.person(301, "F03", "ko");
        firm.taps("어느 준비사항인지 고르기").await;
        firm.taps(LISTING).await;
        let said = firm.reads().pop().unwrap();
        assert!(said.contains("https://shop.example/seolbong"), "{said}");
        let listing = duty(&stage, Proof::Link).await;
        assert_eq!((listing.state, listing.note.link.as_deref()), (DutyState::Done, Some("https://shop.example/seolbong")));
        assert_eq!(state(&stage, Proof::File).await, DutyState::Open);

        // Nothing waits any more, and a button of before says so.
        stage.office.a_moment_later().await;
        stage.presses(&firm, "un:other").await;
        assert!(firm.reads()[0].starts_with("누르신 버튼은 지금 쓸 수 없습니다."));
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn an_album_waits_as_one_and_what_comes_late_goes_along(db: Place) {
        let stage = Stage::icheon(db).await;
        let firm = stage.seats("F03", 301, "ko").await;
        let chat = firm.chat();
        let picture = |bytes| Album { name: "", mime: "image/jpeg", bytes, caption: "" };
        let second = [JPEG, b" the second"].concat();
        firm.user.sends_album(&[picture(JPEG), picture(&second)]);
        stage.office.naru.settle().await;
        firm.sees_nothing();
        moment(&stage).await;
        firm.sees(&format!(
            "보내 주신 2개는 어느 준비사항의 것입니까? 골라 주실 때까지 보관해 두며, 아직 제출되지 않았습니다.
            [{CATALOG}]
            [{SAMPLES}]
            [다른 것입니다] [사무국에 문의]"
        ));

        firm.taps(CATALOG).await;
        moment(&stage).await;
        let said = firm.reads().join("\n---\n");
        assert!(said.starts_with(&format!("{CATALOG}에 넣겠습니다.")), "{said}");
        assert!(said.contains(&format!("파일 2개를 저장했습니다.\n{CATALOG} 1차에 자료 2개가 있습니다.")), "{said}");
        assert_eq!((state(&stage, Proof::File).await, state(&stage, Proof::Tracking).await), (DutyState::Given, DutyState::Open));

        // A part that Telegram brings late, when they are elsewhere.
        firm.says("처음").await;
        firm.reads();
        let group = stage.office.naru.sandbox.messages(chat).into_iter().find_map(|shown| shown.media_group_id).unwrap();
        let third = [JPEG, b" the third"].concat();
        firm.user.sends_photo(&third, "");
        stage.office.naru.settle().await;
        let photo = stage.office.naru.sandbox.messages(chat).into_iter().rev().find_map(|shown| {
            let photo = shown.json["photo"].clone();
            photo.is_array().then_some(photo)
        });
        firm.reads();
        firm.says("취소").await;
        firm.taps("보낸 것을 취소합니다").await;
        firm.reads();
        let serde_json::Value::Object(late) = serde_json::json!({ "photo": photo.unwrap(), "media_group_id": group }) else {
            unreachable!()
        };
        firm.user.sends(late);
        stage.office.naru.settle().await;
        moment(&stage).await;
        let said = firm.reads().pop().unwrap();
        assert!(said.contains(&format!("{CATALOG} 1차에 자료 3개가 있습니다.")), "{said}");
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn a_receipt_begins_a_parcel_with_what_can_be_read_of_it(db: Place) {
        let stage = Stage::icheon(db).await;
        let (firm, other) = (stage.seats("F03", 301, "ko").await, stage.seats("F04", 302, "ko").await);

        firm.user.sends_photo(JPEG, "EMS EE 123 456 785 KR 접수했습니다");
        stage.office.naru.settle().await;
        let said = firm.reads().pop().unwrap();
        assert!(said.starts_with("사진 설명에서 운송장 번호 EE123456785KR을 읽고, 사진을 영수증으로 함께 받았습니다.\n\n1/7"), "{said}");
        firm.taps("Aloha Pacific Distributors 측 넣기").await;
        stage.office.a_moment_later().await;
        firm.taps("다 골랐습니다 (1곳)").await;
        stage.office.a_moment_later().await;
        // Carrier and number are not asked any more.
        let said = firm.reads().pop().unwrap();
        assert!(said.contains("4/7"), "{said}");
        firm.says("어제").await;
        firm.says("two tableware sets").await;
        firm.says("45,000원").await;
        firm.taps("발송인 부담(DDP)").await;
        stage.office.a_moment_later().await;
        firm.taps("저장합니다").await;
        stage.office.a_moment_later().await;
        firm.reads();
        let [sent] = &stage.sent("F03").await[..] else { panic!("one parcel") };
        assert_eq!((sent.details.tracking.as_deref(), sent.receipt.is_some()), (Some("EE123456785KR"), true));
        assert_eq!(state(&stage, Proof::File).await, DutyState::Open);

        // Without a number staff type it.
        other.user.sends_document("EMS 영수증.pdf", "application/pdf", PDF, "");
        stage.office.naru.settle().await;
        let said = other.reads().pop().unwrap();
        assert!(said.starts_with("사진을 영수증으로 받았습니다.\n\n1/7"), "{said}");
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn what_is_approved_is_not_reopened_without_asking(db: Place) {
        let stage = Stage::icheon(db).await;
        let (firm, office) = (stage.seats("F03", 301, "ko").await, stage.seats("S2", 401, "ko").await);
        firm.user.sends_document("catalog.pdf", "application/pdf", PDF, "");
        stage.office.naru.settle().await;
        assert!(firm.reads()[0].starts_with("‘catalog.pdf’ 파일을 저장했습니다."));
        stage.office.naru.clock.advance(std::time::Duration::from_secs(61));
        stage.office.naru.settle().await;
        office.taps("열어 보기").await;
        office.taps("승인").await;
        firm.reads();
        office.reads();

        firm.user.sends_document("prices.pdf", "application/pdf", b"%PDF-1.7 prices", "");
        stage.office.naru.settle().await;
        firm.sees(&format!(
            "‘prices.pdf’ 파일은 어느 준비사항의 것입니까? 골라 주실 때까지 보관해 두며, 아직 제출되지 않았습니다.
            [{CATALOG} (다시 제출)]
            [다른 것입니다] [사무국에 문의]"
        ));
        assert_eq!(state(&stage, Proof::File).await, DutyState::Done);
        firm.taps("다른 것입니다").await;
        firm.sees(
            "‘prices.pdf’ 파일
            다른 준비사항의 것이면 골라 주십시오. 잘못 보내셨으면 취소하실 수 있으며, 사무국에 전하실 것이면 문의해 주십시오.
            [보낸 것을 취소합니다] [다시 고릅니다]
            [사무국에 문의]",
        );
        stage.office.a_moment_later().await;
        firm.taps("보낸 것을 취소합니다").await;
        assert!(firm.reads()[0].starts_with("보내신 것을 취소했습니다. 앞서 제출하신 자료는 그대로 있습니다."));
        assert_eq!(state(&stage, Proof::File).await, DutyState::Done);

        // With the catalog approved, only the listing is still owed as an address.
        firm.says("https://shop.example/1").await;
        firm.reads();
        assert_eq!(state(&stage, Proof::Link).await, DutyState::Done);
        assert_eq!(state(&stage, Proof::File).await, DutyState::Done);
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn it_is_asked_in_english_too(db: Place) {
        let stage = Stage::icheon(db).await;
        let firm = stage.seats("F03", 301, "en").await;
        firm.says("English").await;
        firm.reads();

        firm.user.sends_photo(JPEG, "");
        stage.office.naru.settle().await;
        let said = firm.reads().pop().unwrap();
        assert!(said.starts_with("Which item is the picture you sent for? We'll keep it until you choose; it hasn't been submitted yet.\n["), "{said}");
        assert!(said.ends_with("[Something else] [Ask the program office]"), "{said}");
        firm.says("Something else").await;
        firm.taps("Take it back").await;
        assert!(firm.reads().pop().unwrap().starts_with("We've taken it back."));
        stage.office.naru.ends().await;
    }
}
