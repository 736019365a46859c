//! Receivers: what is on its way to a buyer, how it arrived, and who hears of it.

use futures::FutureExt as _;
use naru::domain::ids::{OutboxId, PersonId};
use naru::domain::planner::Key;
use naru::domain::shipment::Arrival;
use naru::store;

use super::stage::Stage;
use crate::support::{Person, both_databases};

/// As the notice about a parcel does when it is sent.
async fn was_told(stage: &Stage, buyer: &Person<'_>, code: &str, shipment: i64) {
    let company = stage.company(code).await;
    let chat = naru::domain::ids::ChatId(buyer.chat());
    let (bot, now) = (stage.office.naru.app.api.bot(), stage.office.naru.clock.now());
    let spend = stage.office.naru.app.db.write(move |tx| {
        async move {
            let person: PersonId = store::chats::find(tx, bot, chat).await?.unwrap().person.unwrap();
            let key = Key::stored(format!("samples-sent:p{person}:co{company}:{shipment}"));
            assert!(store::notices::spend(tx, &key, person, OutboxId(1), now).await?);
            Ok(())
        }
        .boxed()
    });
    spend.await.unwrap();
}

both_databases! {
    async fn a_buyer_says_that_samples_have_arrived_and_the_firm_hears_it_once(db: Place) {
        let stage = Stage::icheon(db).await;
        let firm = stage.seats("F03", 301, "ko").await;
        let buyer = stage.seats("B06", 401, "en").await;
        buyer.says("samples").await;
        buyer.sees(
            "No samples are on their way to you. We'll let you know here when a supplier sends some.
            [Home]",
        );
        stage.sends(&firm, "Aloha Pacific Distributors 측", "EE123456785KR").await;

        buyer.says("samples").await;
        buyer.sees(
            "Samples from Onsaem Bio.
            Contents: two tableware sets
            EMS EE123456785KR, shipped Sun, Sep 13.
            Customs duty is paid by the supplier. If you are asked for a payment, please tell us before you pay.
            [Track the parcel]
            [They've arrived] [Arrived damaged]
            [Asked to pay] [Wrong address]
            [Home]",
        );
        let arrived = stage.data(&buyer, "They've arrived");
        stage.presses(&buyer, &arrived).await;
        let said = buyer.reads().pop().unwrap();
        assert!(said.starts_with("Thank you for letting us know. We've told the supplier."), "{said}");
        assert!(said.contains("Your answer: arrived") && said.contains("[✓ They've arrived] [Arrived damaged]"), "{said}");
        firm.sees(
            "Aloha Pacific Distributors 측이 샘플을 받았다고 알려 왔습니다.
            우체국 EMS EE123456785KR · 9월 13일(일) 발송
            [발송 내용 보기]",
        );
        stage.office.a_moment_later().await;
        stage.presses(&buyer, &arrived).await;
        buyer.reads();
        firm.sees_nothing();
        firm.taps("발송 내용 보기").await;
        assert!(firm.reads().pop().unwrap().contains("Aloha Pacific Distributors 측 · 도착 확인\n"));
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn trouble_goes_to_staff_at_once_with_what_to_do(db: Place) {
        let stage = Stage::icheon(db).await;
        let firm = stage.seats("F03", 301, "ko").await;
        let buyer = stage.seats("B06", 401, "en").await;
        let staff = stage.seats("S2", 901, "ko").await;
        stage.sends(&firm, "Aloha Pacific Distributors 측", "EE123456785KR").await;
        buyer.says("samples").await;
        buyer.reads();

        buyer.taps("Asked to pay").await;
        buyer.sees(
            "Thank you for letting us know. The program office will look into it right away and get back to you.

            In one sentence, who asked you for how much? Please don't pay until we get back to you.
            [Nothing to add]",
        );
        staff.sees(
            "샘플 문제: 받는 쪽이 관세·요금을 청구받았습니다.
            보낸 기업: 온샘바이오
            받는 곳: Aloha Pacific Distributors 측
            우체국 EMS EE123456785KR
            받는 쪽이 내기 전에, 누가 부담할지 기업과 정해 알려 주십시오.
            [발송 열기]",
        );
        firm.sees_nothing();
        buyer.says("DHL wants USD 80 for customs").await;
        assert!(buyer.reads().pop().unwrap().starts_with("Thank you. We've passed it on to the program office."));
        staff.sees(
            "Aloha Pacific Distributors 측이 온샘바이오 샘플에 대해 설명을 보내왔습니다.
            우체국 EMS EE123456785KR
            받는 쪽 설명: “DHL wants USD 80 for customs”
            [발송 열기]",
        );
        stage.office.a_moment_later().await;
        buyer.taps("They've arrived").await;
        buyer.reads();
        let said = staff.reads().pop().unwrap();
        assert!(said.starts_with("Aloha Pacific Distributors 측: 온샘바이오 샘플의 답변을 ‘관세·요금 청구’에서 ‘도착 확인’으로 바꾸었습니다."), "{said}");
        assert_eq!(firm.reads().len(), 1);
        assert_eq!(stage.sent("F03").await[0].stops[0].arrival, Some(Arrival::Arrived));
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn a_receiver_who_was_told_hears_of_a_correction_and_of_a_recall(db: Place) {
        let stage = Stage::icheon(db).await;
        let firm = stage.seats("F03", 301, "ko").await;
        let buyer = stage.seats("B06", 401, "en").await;
        let bodega = stage.seats("B23", 402, "en").await;
        stage.sends(&firm, "Aloha Pacific Distributors 측", "EE123456785KR").await;
        let id = stage.sent("F03").await[0].id;
        was_told(&stage, &buyer, "B06", id.0).await;
        // A morning in Hawaii.
        stage.office.naru.clock_to("2020-09-15 05:00 KST").await;

        firm.taps("우체국 EMS EE123456785KR").await;
        stage.office.a_moment_later().await;
        firm.taps("고치기").await;
        stage.office.a_moment_later().await;
        firm.taps("번호 고치기").await;
        firm.says("EG473124829KR").await;
        stage.office.a_moment_later().await;
        firm.taps("저장합니다").await;
        stage.office.a_moment_later().await;
        buyer.sees(
            "Onsaem Bio has corrected the details of the samples on their way to you.

            Samples from Onsaem Bio.
            Contents: two tableware sets
            EMS EG473124829KR, shipped Sun, Sep 13.
            Customs duty is paid by the supplier. If you are asked for a payment, please tell us before you pay.
            [Track the parcel]
            [They've arrived] [Arrived damaged]
            [Asked to pay] [Wrong address]",
        );
        bodega.sees_nothing();
        firm.taps("우체국 EMS EG473124829KR").await;
        stage.office.a_moment_later().await;
        firm.taps("발송 취소").await;
        stage.office.a_moment_later().await;
        firm.taps("네, 발송을 취소합니다").await;
        firm.reads();
        buyer.sees("Onsaem Bio has canceled the samples we told you about. You don't need to wait for them.");
        stage.office.a_moment_later().await;
        buyer.taps("They've arrived").await;
        assert!(buyer.reads().pop().unwrap().starts_with("The supplier has canceled these samples."));
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn a_receiver_who_was_told_hears_who_pays_duty_after_all(db: Place) {
        let stage = Stage::icheon(db).await;
        let firm = stage.seats("F03", 301, "ko").await;
        let buyer = stage.seats("B06", 401, "en").await;
        stage.sends(&firm, "Aloha Pacific Distributors 측", "EE123456785KR").await;
        let id = stage.sent("F03").await[0].id;
        was_told(&stage, &buyer, "B06", id.0).await;
        // A morning in Hawaii.
        stage.office.naru.clock_to("2020-09-15 05:00 KST").await;

        firm.taps("우체국 EMS EE123456785KR").await;
        for label in ["고치기", "관세 고치기", "수취인 부담", "저장합니다"] {
            stage.office.a_moment_later().await;
            firm.taps(label).await;
        }
        stage.office.a_moment_later().await;
        firm.reads();

        let said = buyer.reads().pop().unwrap_or_default();
        assert!(said.starts_with("Onsaem Bio has corrected the details of the samples on their way to you."), "{said}");
        assert!(!said.contains("Customs duty is paid by the supplier."), "{said}");
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn the_notice_of_a_parcel_is_answered_and_corrected(db: Place) {
        let stage = Stage::with_notices(db).await;
        let firm = stage.seats("F03", 301, "ko").await;
        let buyer = stage.seats("B06", 401, "en").await;
        stage.sends(&firm, "Aloha Pacific Distributors 측", "EE123456785KR").await;
        // It is Sunday in Honolulu; on Monday morning the buyer reads it.
        stage.office.naru.clock_to("2020-09-15 05:00 KST").await;

        let said = buyer.reads().join("\n---\n");
        assert!(said.contains("EE123456785KR"), "{said}");
        firm.reads();
        buyer.taps("They've arrived").await;
        let said = buyer.reads().join("\n---\n");
        assert!(said.contains("Thank you for letting us know. The supplier will hear in their working hours, on Mon, Sep 14 · 2:00 PM HST (UTC−10)."), "{said}");
        stage.office.naru.settle().await;
        let told = |said: &Vec<String>| said.iter().any(|said| said.starts_with("Aloha Pacific Distributors 측이 샘플을 받았다고"));
        // It is five in the morning where the firm is.
        assert!(!told(&firm.reads()));
        stage.office.naru.clock_to("2020-09-15 09:00 KST").await;
        assert!(told(&firm.reads()));

        firm.says("샘플").await;
        stage.office.a_moment_later().await;
        firm.taps("우체국 EMS EE123456785KR").await;
        stage.office.a_moment_later().await;
        firm.taps("발송 취소").await;
        stage.office.a_moment_later().await;
        firm.taps("네, 발송을 취소합니다").await;
        stage.office.a_moment_later().await;
        let said = buyer.reads().join("\n---\n");
        assert!(said.contains("Onsaem Bio has canceled the samples we told you about."), "{said}");
        for person in [firm.chat(), buyer.chat()] {
            stage.office.naru.ignores(person);
        }
        stage.office.naru.ends().await;
    }
}
