//! [연락처 교환]: only where both want it, once, and of what may be given.

use naru::domain::company::Side;
use naru::domain::log::Held;

use super::stage::Stage;
use crate::support::both_databases;

async fn met(stage: &Stage) {
    stage.clock_to("2020-09-23 20:00 KST").await;
    stage.logs("M11", Side::Firm, Held::Held, &[]).await;
}

both_databases! {
    async fn both_get_the_others_card_once_both_want_it(place: Place) {
        let stage = Stage::new(place).await;
        let firm = stage.seats("F08", 101, "ko").await;
        let buyer = stage.seats("B19", 201, "en").await;
        met(&stage).await;
        stage.skips_to("2020-09-25 10:00 KST", &[&firm, &buyer]).await;
        firm.says("소식").await;
        stage.office.a_moment_later().await;
        let seen =
            stage.goes_through(&firm, &["Puget Sound Packaging", "Puget Sound Packaging 측과 연락처 교환"]).await;
        assert!(seen.contains("전해 드릴 연락처") && seen.contains("@"), "{seen}");

        let seen = stage.goes_through(&firm, &["네, 교환하겠습니다"]).await;

        assert!(seen.starts_with("연락처 교환을 신청하셨습니다."), "{seen}");
        buyer.sees_nothing();
        buyer.says("news").await;
        stage.office.a_moment_later().await;
        let list = buyer.reads().pop().unwrap();
        let supplier = list.lines().find(|line| line.starts_with('[')).unwrap().trim_matches(['[', ']']).to_owned();
        let exchange = format!("Exchange contacts with {supplier}");
        let seen = stage.goes_through(&buyer, &[&supplier, &exchange, "Yes, exchange contacts"]).await;
        assert!(seen.contains("wants to exchange contacts too. Here they are."), "{seen}");
        stage.clock_to("2020-09-28 12:00 KST").await;
        let told = firm.reads().join("\n---\n");
        assert!(told.contains("Puget Sound Packaging 측도 연락처 교환을 원하여 전해 드립니다."), "{told}");
        assert_eq!(told.matches("전해 드립니다.").count(), 1, "{told}");
        let audit: Vec<String> = stage.office.audit().await.into_iter().map(|(action, _)| action).collect();
        for action in ["card-given", "cards-exchanged"] {
            assert!(audit.contains(&action.to_owned()), "{audit:?}");
        }
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn a_card_is_taken_back_before_the_other_side_agrees(place: Place) {
        let stage = Stage::new(place).await;
        let firm = stage.seats("F08", 101, "ko").await;
        met(&stage).await;
        stage.skips_to("2020-09-25 10:00 KST", &[&firm]).await;
        firm.says("소식").await;
        stage.office.a_moment_later().await;
        let exchange = "Puget Sound Packaging 측과 연락처 교환";
        stage.goes_through(&firm, &["Puget Sound Packaging", exchange, "네, 교환하겠습니다"]).await;

        let seen = stage.goes_through(&firm, &["연락처 교환 신청 취소"]).await;

        assert!(seen.starts_with("연락처 교환 신청을 취소했습니다."), "{seen}");
        assert!(stage.office.audit().await.iter().any(|(action, _)| action == "card-taken-back"));
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn nobody_gives_a_card_who_refused_or_did_not_meet(place: Place) {
        let stage = Stage::new(place).await;
        let firm = stage.seats("F08", 101, "ko").await;
        met(&stage).await;
        stage.skips_to("2020-09-25 10:00 KST", &[&firm]).await;
        let (own, met, other) =
            (stage.company("F08").await, stage.company("B19").await, stage.company("B04").await);
        // Of M48 nobody has said whether it was held.
        stage.presses(&firm, &format!("fu:f:{own}:{other}:card:yes")).await;
        let seen = firm.reads().pop().unwrap();
        assert!(seen.starts_with("상담이 진행된 상대와만"), "{seen}");
        stage.presses(&firm, "settings:agree:contact:no").await;
        firm.reads();

        stage.presses(&firm, &format!("fu:f:{own}:{met}:card:yes")).await;

        let seen = firm.reads().pop().unwrap();
        assert!(seen.starts_with("연락처 제공에 동의하지 않으셔서"), "{seen}");
        stage.office.naru.ends().await;
    }
}
