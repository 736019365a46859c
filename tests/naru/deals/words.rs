//! Two words beside each other: who reads which, corrections, taking back, and who may speak at all.

use naru::domain::cohort::Bilingual;
use naru::domain::company::Side;
use naru::domain::deal::{Agreement, Stage as At};

use super::stage::{CARD, Stage, counts, usd};
use crate::support::both_databases;

both_databases! {
    async fn where_the_two_differ_both_stand_and_neither_counts(db: Place) {
        let stage = Stage::new(db).await;
        let firm = stage.seats("F01", 101, "ko").await;
        let staff = stage.seats("S2", 901, "ko").await;
        stage.signs(&firm, "5만불").await;
        stage.told("M08", Side::Buyer, At::Contracted, Some(usd(48_000))).await;

        let deal = stage.only_deal().await;
        assert_eq!(deal.agreement(), Some(Agreement::Differ));
        assert!(!counts(&deal));

        // The firm reads its own word and nothing of the buyer's.
        stage.says(&firm, "계약").await;
        firm.reads();
        stage.taps(&firm, "계약 · Aloha Pacific Distributors").await;
        let seen = firm.reads().pop().unwrap();
        assert!(seen.contains("50,000") && !seen.contains("48,000") && !seen.contains("다릅니다"), "{seen}");

        stage.says(&staff, "계약").await;
        staff.sees(
            "계약·수출 · 모두 1건
            [양측 금액이 다름 1건]
            [처음]",
        );
        stage.goes_through(&staff, &["양측 금액이 다름 1건"]).await;
        stage.taps(&staff, "계약 · 설봉세라믹(주) ↔ Aloha Pacific Distributors").await;
        let seen = staff.reads().pop().unwrap();
        assert!(seen.contains("기업: USD 50,000 (5만 달러)") && seen.contains("바이어: USD 48,000 (4만 8,000 달러)"), "{seen}");
        assert!(seen.contains("양측이 말한 금액이 다릅니다.") && seen.contains("상태: 양측 금액이 달라 실적에 넣지 않습니다"), "{seen}");
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn a_correction_is_a_word_more_and_the_first_stays(db: Place) {
        let stage = Stage::new(db).await;
        let firm = stage.seats("F01", 101, "ko").await;
        stage.signs(&firm, "5만불").await;

        let (message, stale) = stage.button(&firm, "고치기");
        stage.taps(&firm, "고치기").await;
        let seen = firm.reads().pop().unwrap();
        assert!(seen.contains("지금 적어 두신 금액: USD 50,000 (5만 달러)"), "{seen}");
        assert!(seen.contains("[✓ USD 50,000 (5만 달러)]"), "{seen}");
        stage.says(&firm, "4만8천불").await;
        stage.goes_through(&firm, &["네, 맞습니다"]).await;
        stage.taps(&firm, "그대로 2020년 9월 17일(목)").await;
        let seen = firm.reads().pop().unwrap();
        assert!(seen.starts_with("고친 내용을 저장했습니다: 계약 · USD 48,000 (4만 8,000 달러) · 2020년 9월 17일(목)\n"), "{seen}");

        let deal = stage.only_deal().await;
        assert_eq!(deal.words.iter().map(|word| word.revision).collect::<Vec<_>>(), [1, 2]);
        assert_eq!(deal.amount(Side::Firm), Some(&usd(48_000)));
        firm.user.taps(message, &stale);
        stage.office.naru.settle().await;
        assert!(firm.reads().pop().unwrap().starts_with("그사이 다른 분이 이 내용을 고치셔서"));
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn what_was_said_by_mistake_is_taken_back_and_stays_on_record(db: Place) {
        let stage = Stage::new(db).await;
        let firm = stage.seats("F01", 101, "ko").await;
        stage.signs(&firm, "5만불").await;
        stage.told("M08", Side::Buyer, At::Contracted, Some(usd(50_000))).await;

        stage.taps(&firm, "취소(잘못 알렸습니다)").await;
        firm.sees(
            "계약 · USD 50,000 (5만 달러) · 2020년 9월 17일(목)
            이 건을 잘못 알리신 것으로 취소할까요? 기록에는 남습니다.
            [네, 취소합니다]
            [그대로 둡니다]",
        );
        let (message, yes) = stage.button(&firm, "네, 취소합니다");
        let mut seen = Vec::new();
        for _ in 0..2 {
            firm.user.taps(message, &yes);
            stage.office.naru.settle().await;
            stage.office.a_moment_later().await;
            seen.extend(firm.reads());
        }
        // The second tap finds what it would show on the screen already.
        assert_eq!(seen.len(), 1, "{seen:#?}");
        assert!(seen[0].contains("잘못 알리신 것으로 취소된 건입니다."));
        let deal = stage.only_deal().await;
        assert_eq!((deal.agreement(), deal.words.len()), (Some(Agreement::One(Side::Buyer)), 3));
        assert!(!counts(&deal));
        assert_eq!(stage.office.audit().await.pop().unwrap().0, "deal-taken-back");
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn nobody_speaks_for_another_and_button_data_proves_nothing(db: Place) {
        let stage = Stage::new(db).await;
        let firm = stage.seats("F01", 101, "ko").await;
        let other = stage.seats("F02", 102, "ko").await;
        stage.signs(&firm, "5만불").await;
        let (deal, pair) = (stage.only_deal().await.id, stage.pair("M08").await);
        stage.says(&other, "처음").await;
        other.reads();

        let forged = [
            format!("deal:one:{deal}"),
            format!("deal:fix:{deal}:1"),
            format!("deal:off:{deal}:1:yes"),
            format!("deal:proof:{deal}"),
            format!("deal:go:{}:{}:f:contracted", pair.firm, pair.buyer),
            format!("deal:go:{}:{}:b:contracted", pair.firm, pair.buyer),
            "deal:d:1:day:today".to_owned(),
            format!("staff:deal:one:{deal}"),
            format!("staff:deal:off:{deal}:yes"),
        ];
        for data in forged {
            let shown = stage.office.naru.sandbox.messages(102);
            let last = shown.iter().rev().find(|shown| shown.from_bot && !shown.deleted).unwrap().message_id;
            other.user.taps(last, &data);
            stage.office.naru.settle().await;
            stage.office.a_moment_later().await;
            let seen = other.reads().join("\n");
            assert!(!seen.contains("50,000") && !seen.contains("Aloha"), "{data}: {seen}");
        }
        assert_eq!(stage.only_deal().await.words.len(), 1);
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn the_card_of_a_meeting_that_is_over_leads_there(db: Place) {
        let stage = Stage::new(db).await;
        let firm = stage.seats("F01", 101, "ko").await;
        stage.says(&firm, "일정").await;
        let list = firm.reads().pop().unwrap();
        let card = list.lines().find(|line| line.contains("Aloha Pacific Distributors") && line.starts_with('['));
        let card = card.unwrap_or(CARD).trim_matches(['[', ']']).to_owned();
        stage.taps(&firm, &card).await;
        assert!(firm.reads().pop().unwrap().contains("[계약·수출 알리기]"));
        stage.taps(&firm, "계약·수출 알리기").await;
        firm.sees(
            "Aloha Pacific Distributors 측과 무엇이 이루어졌습니까?
            [계약했습니다]
            [수출(선적)했습니다]
            [업무협약(MOU)을 맺었습니다]
            [처음으로]",
        );
        stage.taps(&firm, "업무협약(MOU)을 맺었습니다").await;
        stage.goes_through(&firm, &["금액이 없습니다", "건너뛰기", "나중에 하기"]).await;
        let deal = stage.only_deal().await;
        assert_eq!((deal.stage, deal.amount(Side::Firm)), (At::Mou, None));

        // An MOU whose amount nobody says is one that both say.
        stage.told("M08", Side::Buyer, At::Mou, None).await;
        assert!(counts(&stage.only_deal().await));
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn a_cohort_may_ask_for_a_document(db: Place) {
        let stage = Stage::with(db, |plan| plan.cohort.deals_count = naru::domain::deal::Counts::Document).await;
        let staff = stage.seats("S2", 901, "ko").await;
        stage.told("M08", Side::Firm, At::Contracted, Some(usd(50_000))).await;
        stage.told("M08", Side::Buyer, At::Contracted, Some(usd(50_000))).await;

        stage.says(&staff, "계약").await;
        let seen = staff.reads().pop().unwrap();
        assert!(seen.contains("[미확인 1건]"), "{seen}");
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn a_cohort_may_say_itself_what_prospective_means(db: Place) {
        let meant = Bilingual { ko: "6개월 안에 계약할 금액입니다.".to_owned(), en: "Within six months.".to_owned() };
        let stage = Stage::with(db, |plan| plan.cohort.prospective = Some(meant)).await;
        let firm = stage.seats("F01", 101, "ko").await;
        stage.says(&firm, "상담일지").await;
        firm.reads();
        stage.goes_through(&firm, &[CARD, "진행했습니다", "4점 높음"]).await;

        stage.taps(&firm, "1만 달러").await;
        let seen = firm.reads().pop().unwrap();
        assert!(seen.contains("계약추진액은 얼마입니까? 6개월 안에 계약할 금액입니다. 아래에서"), "{seen}");
        assert!(!seen.contains("1년"), "{seen}");
        stage.taps(&firm, "5만 달러").await;
        let seen = firm.reads().pop().unwrap();
        assert!(seen.contains("6개월 안에 계약할 금액입니다. 이대로 적을까요?"), "{seen}");
        stage.office.naru.ends().await;
    }
}
