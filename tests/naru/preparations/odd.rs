//! What is no answer to a question for an address, and what two people answer at once.

use futures::FutureExt as _;
use naru::domain::ids::ChatId;
use naru::domain::preparation::DutyState;
use naru::store;

use super::stage::{Stage, details, firms, first_line};
use crate::support::{Person, both_databases};

async fn phone(stage: &Stage, person: &Person<'_>) -> Option<String> {
    let (bot, chat) = (stage.naru.app.api.bot(), ChatId(person.chat()));
    let read = stage.naru.app.db.read(move |tx| {
        async move {
            let person = store::chats::find(tx, bot, chat).await?.unwrap().person.unwrap();
            Ok(store::people::person(tx, person).await?.details.phone)
        }
        .boxed()
    });
    read.await.unwrap()
}

// 48, 63
both_databases! {
    async fn a_picture_a_place_or_somebodys_card_is_no_address_and_proves_nothing(db: Place) {
        let stage = Stage::new(db).await;
        let listing = details(("온라인 마켓플레이스 등록", "Marketplace"), "온라인등록", "2020-09-17 18:00 KST");
        let listing = stage.prepares(firms(listing)).await;
        let kim = stage.kim().await;
        let before = phone(&stage, &kim).await;
        kim.says("준비").await;
        kim.taps("온라인 마켓플레이스 등록").await;
        kim.taps("주소 입력").await;
        kim.reads();
        let says = async |expected: &str| {
            stage.naru.settle().await;
            let said = kim.reads().pop().unwrap();
            assert!(said.starts_with(expected), "{said}");
            assert!(said.contains("지금은 온라인 마켓플레이스 등록 주소를 여쭙고 있습니다."), "{said}");
        };

        kim.user.sends_photo(b"\xff\xd8\xff\xe0 our shop", "https://shop.example/1");
        says("지금은 사진을 받는 순서가 아니어서 저장하지 않았습니다.").await;
        kim.user.sends_location(37.27, 127.43);
        says("위치는 답변으로 저장되지 않았습니다.").await;
        for owner in [None, Some(999), Some(kim.chat())] {
            kim.user.sends_contact("+821099998888", "다른 분", owner);
            says("연락처는 답변으로 저장되지 않았습니다.").await;
        }

        assert_eq!(phone(&stage, &kim).await, before);
        assert_eq!(stage.state(stage.cast.firms[0], listing).await, DutyState::Open);
        kim.says("shop.example/1").await;
        assert!(first_line(&kim).starts_with("주소를 저장하였습니다."));
        stage.naru.ends().await;
    }
}

// 60
both_databases! {
    async fn two_colleagues_answer_at_once_and_both_are_answered(db: Place) {
        let stage = Stage::new(db).await;
        let firm = stage.cast.firms[0];
        let form = stage.prepares(firms(details(("참가 신청서", "Form"), "서류", "2020-09-17 18:00 KST"))).await;
        let listing = details(("온라인 등록", "Listing"), "온라인등록", "2020-09-17 18:00 KST");
        let listing = stage.prepares(firms(listing)).await;
        let (kim, park) = (stage.kim().await, stage.cast.firm(&stage.naru, 103, "박서준", "과장", firm).await);
        for person in [&kim, &park] {
            person.says("준비").await;
            person.taps("참가 신청서").await;
            person.reads();
        }

        for person in [&kim, &park] {
            person.user.taps(stage.newest(person), &format!("pd:{form}:done"));
        }
        stage.naru.settle().await;
        for person in [&kim, &park] {
            assert!(person.reads().join("\n").contains("완료하셨습니다."));
            person.says("준비").await;
            person.taps("온라인 등록").await;
            person.taps("주소 입력").await;
            person.reads();
        }
        assert_eq!(stage.state(firm, form).await, DutyState::Done);

        kim.user.says("shop.example/kim");
        park.user.says("shop.example/park");
        stage.naru.settle().await;
        let kept = stage.duty(firm, listing).await.unwrap().note.link.unwrap();
        assert!(["https://shop.example/kim", "https://shop.example/park"].contains(&kept.as_str()), "{kept}");
        for person in [&kim, &park] {
            assert!(first_line(person).starts_with("주소를 저장하였습니다."));
        }
        // Whoever says it later is who counts.
        kim.says("준비").await;
        kim.taps("완료 · 온라인 등록").await;
        kim.taps("주소 바꾸기").await;
        kim.says("shop.example/last").await;
        kim.reads();
        let duty = stage.duty(firm, listing).await.unwrap();
        assert_eq!(duty.note.link.as_deref(), Some("https://shop.example/last"));
        stage.naru.ends().await;
    }
}
