//! Cards and news that are given while nobody of the other side can be told: nothing is spent, and nothing is lost.

use naru::domain::company::Side;
use naru::domain::log::Held;

use super::stage::Stage;
use crate::support::both_databases;

async fn met(stage: &Stage) {
    stage.clock_to("2020-09-23 20:00 KST").await;
    stage.logs("M11", Side::Firm, Held::Held, &[]).await;
}

both_databases! {
    async fn an_exchanged_card_is_there_for_whoever_could_not_be_told(place: Place) {
        let stage = Stage::new(place).await;
        let firm = stage.seats("F08", 101, "ko").await;
        let buyer = stage.seats("B19", 201, "en").await;
        met(&stage).await;
        stage.skips_to("2020-09-25 10:00 KST", &[&firm, &buyer]).await;
        firm.says("소식").await;
        stage.office.a_moment_later().await;
        let exchange = "Puget Sound Packaging 측과 연락처 교환";
        stage.goes_through(&firm, &["Puget Sound Packaging", exchange, "네, 교환하겠습니다"]).await;
        firm.user.blocks();
        stage.office.a_moment_later().await;

        buyer.says("news").await;
        stage.office.a_moment_later().await;
        let exchange = "Exchange contacts with Woorim Packaging";
        let seen = stage.goes_through(&buyer, &["Woorim Packaging", exchange, "Yes, exchange contacts"]).await;

        // Nothing a buyer could not read or dial stands on it.
        assert!(
            seen.starts_with(
                "Woorim Packaging wants to exchange contacts too. Here they are.\n\
                Woorim Packaging · contact person\n\
                export@woorim.example · +82-10-0000-0108\n"
            ),
            "{seen}"
        );
        assert!(seen.contains("Nobody of them can be reached here right now; they'll see them when they come back."), "{seen}");

        // Whoever of the company comes later reads it as well, and nobody else's.
        let colleague = stage.colleague("F08", "박둘", 102, "ko").await;
        colleague.reads();
        colleague.says("소식").await;
        stage.office.a_moment_later().await;
        let seen = stage.goes_through(&colleague, &["Puget Sound Packaging", "Puget Sound Packaging 측 연락처 보기"]).await;
        assert!(
            seen.starts_with(
                "서로 전해 드린 연락처입니다.\n\
                Puget Sound Packaging · Harper Maple, Owner\n\
                buying@pugetsoundpackaging.example · 전화번호 없음\n"
            ),
            "{seen}"
        );
        let seen = stage.goes_through(&buyer, &["Woorim Packaging", "Contact details of Woorim Packaging"]).await;
        assert!(seen.contains("export@woorim.example"), "{seen}");
        let rival = stage.seats("F09", 103, "ko").await;
        rival.says("소식").await;
        stage.office.a_moment_later().await;
        let (own, other) = (stage.company("F08").await, stage.company("B19").await);
        stage.presses(&rival, &format!("fu:f:{own}:{other}:card")).await;
        assert!(!rival.reads().join("\n").contains("Harper"));
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn a_card_is_not_shown_again_once_its_owner_has_taken_their_consent_back(place: Place) {
        let stage = Stage::new(place).await;
        let firm = stage.seats("F08", 101, "ko").await;
        let buyer = stage.seats("B19", 201, "en").await;
        met(&stage).await;
        stage.skips_to("2020-09-25 10:00 KST", &[&firm, &buyer]).await;
        let (own, other) = (stage.company("F08").await, stage.company("B19").await);
        firm.says("소식").await;
        buyer.says("news").await;
        stage.presses(&firm, &format!("fu:f:{own}:{other}:card:yes")).await;
        stage.presses(&buyer, &format!("fu:b:{own}:{other}:card:yes")).await;
        stage.skips_to("2020-09-28 12:00 KST", &[&firm, &buyer]).await;
        stage.presses(&buyer, "settings:agree:contact:no").await;
        buyer.reads();

        stage.presses(&firm, &format!("fu:f:{own}:{other}:card")).await;

        let seen = firm.reads().pop().unwrap();
        assert!(seen.starts_with("Puget Sound Packaging 측과 연락처를 교환하셨으나"), "{seen}");
        assert!(!seen.contains("Harper"), "{seen}");
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn news_that_nobody_could_read_is_not_passed_on_yet(place: Place) {
        let stage = Stage::new(place).await;
        let buyer = stage.seats("B19", 201, "en").await;
        stage.skips_to("2020-12-24 10:00 KST", &[&buyer]).await;
        let pass = "Pass this on to Woorim Packaging";

        let seen = stage.goes_through(&buyer, &["Quotation", pass]).await;

        assert!(seen.starts_with("Nobody at Woorim Packaging can be reached here right now, so we couldn't pass it on."), "{seen}");
        let firm = stage.seats("F08", 101, "ko").await;
        firm.reads();
        let seen = stage.goes_through(&buyer, &[pass]).await;
        assert!(seen.starts_with("We'll pass it on to Woorim Packaging."), "{seen}");
        stage.clock_to("2020-12-28 10:00 KST").await;
        assert!(firm.reads().join("\n").contains("지금 상황은 ‘견적’이라고 답하셨습니다."));
        // Who comes to the firm later finds it where it looks at that buyer.
        let colleague = stage.colleague("F08", "박둘", 102, "ko").await;
        colleague.reads();
        colleague.says("소식").await;
        stage.office.a_moment_later().await;
        let seen = stage.goes_through(&colleague, &["Puget Sound Packaging"]).await;
        assert!(seen.contains("Puget Sound Packaging 측에서 전해 달라고 하신 소식입니다."), "{seen}");
        stage.office.naru.ignores(firm.chat());
        stage.office.naru.ignores(buyer.chat());
        stage.office.naru.ends().await;
    }
}
