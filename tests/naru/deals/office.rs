//! Staff and deals: entering what was telephoned, parting and joining, withdrawing, and who only looks.

use naru::domain::company::Side;
use naru::domain::deal::{Agreement, DealState, Stage as At};

use super::stage::{Stage, counts, usd};
use crate::support::both_databases;

const ITEM: &str = "계약 · 설봉세라믹(주) ↔ Aloha Pacific Distributors";

both_databases! {
    async fn staff_enter_what_a_buyer_telephones_and_the_trail_says_so(db: Place) {
        let stage = Stage::new(db).await;
        let staff = stage.seats("S2", 901, "ko").await;
        let buyer = stage.seats("B06", 601, "en").await;
        stage.told("M08", Side::Firm, At::Contracted, Some(usd(50_000))).await;
        stage.says(&staff, "계약").await;
        stage.goes_through(&staff, &["미확인 1건", ITEM]).await;

        stage.taps(&staff, "바이어 대신 입력(전화)").await;
        let seen = staff.reads().pop().unwrap();
        assert!(seen.starts_with("Aloha Pacific Distributors 측 대신 입력 · 설봉세라믹(주)과의 건"), "{seen}");
        stage.says(&staff, "5만불").await;
        stage.goes_through(&staff, &["네, 맞습니다"]).await;
        stage.taps(&staff, "건너뛰기").await;
        let seen = staff.reads().pop().unwrap();
        assert!(seen.contains("양측의 답변이 같습니다.") && seen.contains("대신 입력"), "{seen}");

        let deal = stage.only_deal().await;
        assert_eq!(deal.word(Side::Buyer).unwrap().entered_by, Some(stage.member("S2").await));
        assert!(counts(&deal));
        assert_eq!(stage.office.audit().await.pop().unwrap().0, "deal-entered-for");
        // In Honolulu it is Wednesday afternoon.
        let told = buyer.reads().pop().unwrap();
        assert!(told.starts_with("The program office has entered what you told us by telephone."), "{told}");
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn words_that_do_not_belong_together_are_parted_and_joined_again(db: Place) {
        let stage = Stage::new(db).await;
        let staff = stage.seats("S2", 901, "ko").await;
        let deal = stage.told("M08", Side::Firm, At::Contracted, Some(usd(50_000))).await;
        stage.told("M08", Side::Buyer, At::Contracted, Some(usd(7_000))).await;
        stage.says(&staff, "계약").await;
        stage.goes_through(&staff, &["양측 금액이 다름 1건", ITEM]).await;

        stage.taps(&staff, "기업과 바이어의 말을 다른 건으로 나누기").await;
        assert!(staff.reads().pop().unwrap().starts_with("바이어의 말을 다른 건으로 나누었습니다."));
        let deals = stage.deals().await;
        assert_eq!(deals.iter().map(|deal| deal.agreement().unwrap()).collect::<Vec<_>>(), [
            Agreement::One(Side::Firm),
            Agreement::One(Side::Buyer),
        ]);

        stage.taps(&staff, "바이어가 말한 건과 합치기: USD 7,000").await;
        staff.reads();
        let joined = stage.only_deal().await;
        assert_eq!((joined.id, joined.agreement()), (deal, Some(Agreement::Differ)));
        let trail: Vec<String> = stage.office.audit().await.into_iter().map(|(action, _)| action).collect();
        assert_eq!(trail[trail.len() - 2..], ["deal-parted", "deal-joined"]);
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn nothing_is_joined_to_a_deal_that_was_withdrawn_meanwhile(db: Place) {
        let stage = Stage::new(db).await;
        let staff = stage.seats("S2", 901, "ko").await;
        let deal = stage.told("M08", Side::Firm, At::Contracted, Some(usd(50_000))).await;
        stage.told("M08", Side::Buyer, At::Contracted, Some(usd(7_000))).await;
        stage.says(&staff, "계약").await;
        stage.goes_through(&staff, &["양측 금액이 다름 1건", ITEM, "기업과 바이어의 말을 다른 건으로 나누기"]).await;
        let other = stage.deals().await[1].id;

        let message = stage.office.naru.sandbox.messages(901).pop().unwrap().message_id;
        for data in [format!("staff:deal:off:{deal}:yes"), format!("staff:deal:join:{deal}:{other}")] {
            staff.user.taps(message, &data);
            stage.office.naru.settle().await;
            stage.office.a_moment_later().await;
        }
        staff.reads();

        let deals = stage.deals().await;
        assert_eq!(deals.iter().map(naru::domain::deal::Deal::is_open).collect::<Vec<_>>(), [false, true]);
        assert_eq!(deals[1].amount(Side::Buyer), Some(&usd(7_000)));
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn staff_withdraw_a_deal_after_one_more_tap(db: Place) {
        let stage = Stage::new(db).await;
        let staff = stage.seats("S2", 901, "ko").await;
        stage.told("M08", Side::Firm, At::Contracted, Some(usd(50_000))).await;
        stage.says(&staff, "계약").await;
        stage.goes_through(&staff, &["미확인 1건", ITEM]).await;

        stage.goes_through(&staff, &["이 건 취소"]).await;
        assert_eq!(stage.only_deal().await.state, DealState::Open);
        stage.taps(&staff, "네, 취소합니다").await;
        assert!(staff.reads().pop().unwrap().starts_with("이 건을 취소했습니다."));
        assert_eq!(stage.only_deal().await.state, DealState::Withdrawn);
        stage.says(&staff, "계약").await;
        assert!(staff.reads().pop().unwrap().starts_with("계약·수출 · 모두 0건"));
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn staff_have_seen_a_document_of_which_nobody_spoke(db: Place) {
        let stage = Stage::new(db).await;
        let staff = stage.seats("S2", 901, "ko").await;
        stage.told("M08", Side::Firm, At::Contracted, Some(usd(50_000))).await;
        stage.told("M08", Side::Buyer, At::Contracted, Some(usd(48_000))).await;
        stage.says(&staff, "계약").await;
        stage.goes_through(&staff, &["양측 금액이 다름 1건", ITEM, "사무국 열람 확인"]).await;

        stage.taps(&staff, "계약서: 바이어가 말한 USD 48,000 (4만 8,000 달러)").await;
        staff.reads();
        let deal = stage.only_deal().await;
        let counted = deal.counted(naru::domain::deal::Counts::Document).unwrap();
        assert_eq!((counted.side, counted.said.amount.said()), (Side::Buyer, Some(&usd(48_000))));
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn whoever_only_looks_changes_nothing(db: Place) {
        let stage = Stage::new(db).await;
        let viewer = stage.office.seats_viewer(903).await;
        let deal = stage.told("M08", Side::Firm, At::Contracted, Some(usd(50_000))).await;
        stage.says(&viewer, "계약").await;
        stage.goes_through(&viewer, &["미확인 1건"]).await;
        stage.taps(&viewer, ITEM).await;
        let seen = viewer.reads().pop().unwrap();
        assert!(seen.contains("기업: USD 50,000") && !seen.contains("취소]") && !seen.contains("대신"), "{seen}");

        let last = stage.office.naru.sandbox.messages(903).pop().unwrap().message_id;
        for data in [format!("staff:deal:off:{deal}:yes"), format!("staff:deal:saw:{deal}:contract:firm1")] {
            viewer.user.taps(last, &data);
            stage.office.naru.settle().await;
            assert!(viewer.reads().pop().unwrap().contains("열람"));
        }
        let deal = stage.only_deal().await;
        assert!(deal.is_open() && deal.proofs.is_empty());
        stage.office.naru.ends().await;
    }
}
