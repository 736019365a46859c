//! Telling of a deal again: a correction that was begun, a talk that cannot be read, a step back, an edit, and another
//! device.

use futures::FutureExt as _;
use naru::domain::company::Side;
use naru::domain::deal::When;
use naru::store;

use super::forms::{HOW_MUCH, ON, last, says_how_much};
use super::stage::{Stage, usd};
use crate::support::both_databases;

const EDITED: &str =
    "이미 보내신 글을 고치셨으나, 저장된 내용은 처음 보내신 그대로입니다. 바로잡으시려면 새 글로 보내 주십시오.";

both_databases! {
    async fn a_correction_that_was_begun_goes_on_days_later(db: Place) {
        let stage = Stage::new(db).await;
        {
            let firm = stage.seats("F01", 101, "ko").await;
            stage.signs(&firm, "5만불").await;
            let (message, fix) = stage.button(&firm, "고치기");
            for _ in 0..2 {
                firm.user.taps(message, &fix);
                last(&stage, &firm).await;
            }
            assert_eq!(stage.office.naru.place.count("deal_drafts where body is not null").await, 1);
            stage.says(&firm, "4만8천불").await;
            stage.goes_through(&firm, &["네, 맞습니다", "나중에 하기"]).await;
        }

        let stage = stage.restarts().await;
        stage.office.naru.clock_to("2020-09-21 10:00 KST").await;
        let firm = stage.office.naru.person(101, "F01", "ko");
        stage.says(&firm, "계약").await;
        let seen = firm.reads().pop().unwrap();
        assert!(seen.contains("· 답하시던 건: 계약 · Aloha Pacific Distributors · USD 48,000 (4만 8,000 달러)"), "{seen}");
        stage.taps(&firm, ON).await;
        let seen = firm.reads().pop().unwrap();
        assert!(seen.contains("이어서 여쭙겠습니다") && seen.contains("금액: USD 48,000"), "{seen}");
        stage.goes_through(&firm, &["그대로 2020년 9월 17일(목)"]).await;
        let deal = stage.only_deal().await;
        assert_eq!((deal.words.len(), deal.amount(Side::Firm)), (2, Some(&usd(48_000))));
        stage.says(&firm, "계약").await;
        assert!(!firm.reads().pop().unwrap().contains("답하시던 건"));
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn what_cannot_be_read_any_more_is_apologised_for(db: Place) {
        let stage = Stage::new(db).await;
        let firm = stage.seats("F01", 101, "ko").await;
        says_how_much(&stage, &firm).await;

        stage.office.spoils_the_talk_of(&firm).await;
        stage.says(&firm, "9월 16일").await;
        let seen = firm.reads().pop().unwrap();
        assert!(seen.starts_with("죄송합니다. 진행하시던 화면을 이어서 보여 드릴 수 없어 첫 화면으로 돌아왔습니다."), "{seen}");
        // What was answered is there all the same.
        stage.says(&firm, "계약").await;
        firm.reads();
        stage.taps(&firm, ON).await;
        assert!(firm.reads().pop().unwrap().contains("금액: USD 50,000 (5만 달러). 언제 계약하셨습니까?"));

        let member = stage.member("F01").await;
        let now = stage.office.naru.clock.now();
        let spoil = stage.office.naru.app.db.write(move |tx| {
            async move {
                let open = store::deals::open_drafts::<serde_json::Value>(tx, member).await?;
                store::deals::keep_draft(tx, open[0].id, &serde_json::json!("nothing of ours"), now).await
            }
            .boxed()
        });
        spoil.await.unwrap();
        stage.says(&firm, "9월 16일").await;
        let seen = firm.reads().pop().unwrap();
        assert!(seen.starts_with("죄송합니다. 알리시던 화면을 이어서 보여 드릴 수 없습니다. 새로 저장한 것은 없으며,"), "{seen}");
        assert_eq!(stage.deals().await, []);
        stage.begins(&firm).await;
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn one_step_back_shows_what_was_answered(db: Place) {
        let stage = Stage::new(db).await;
        let firm = stage.seats("F01", 101, "ko").await;
        says_how_much(&stage, &firm).await;

        stage.taps(&firm, "뒤로").await;
        firm.sees(
            "계약 · Aloha Pacific Distributors 측. 계약 금액은 얼마입니까? 추진 중인 금액이 아니라 계약하신 금액을 적어 주십시오. 아래에서 고르시거나 금액을 입력해 주십시오.
            지금 적어 두신 금액: USD 50,000 (5만 달러)
            [✓ USD 50,000 (5만 달러)]
            [직접 입력]
            [잘 모르겠습니다]
            [나중에 하기]",
        );
        stage.says(&firm, "6만불").await;
        stage.goes_through(&firm, &["네, 맞습니다", "건너뛰기"]).await;
        assert_eq!(stage.only_deal().await.amount(Side::Firm), Some(&usd(60_000)));
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn an_answer_that_is_edited_says_that_nothing_changed_with_it(db: Place) {
        let stage = Stage::new(db).await;
        let firm = stage.seats("F01", 101, "ko").await;
        stage.begins(&firm).await;
        let unknown = firm.says("모름").await;
        stage.says(&firm, "뒤로").await;
        let amount = firm.says("5만불").await;
        stage.goes_through(&firm, &["네, 맞습니다"]).await;
        let day = firm.says("9월 16일").await;
        firm.reads();

        for (message, same, other) in
            [(unknown, "모름", "3만불"), (amount, "5만불", "6만불"), (day, "9월 16일", "9월 15일")]
        {
            firm.user.edits(message, same);
            stage.office.naru.settle().await;
            firm.sees_nothing();
            firm.user.edits(message, other);
            stage.office.naru.settle().await;
            firm.sees(EDITED);
        }
        let said = stage.only_deal().await.word(Side::Firm).unwrap().said.clone();
        assert_eq!(said.amount.said(), Some(&usd(50_000)));
        assert_eq!(said.when, Some(When::Day("2020-09-16".parse().unwrap())));
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn what_somebody_else_wrote_is_no_answer(db: Place) {
        let stage = Stage::new(db).await;
        let firm = stage.seats("F01", 101, "ko").await;
        stage.begins(&firm).await;

        firm.user.forwards("6만불", "이하나");
        let seen = last(&stage, &firm).await;
        assert!(seen.starts_with("다른 분의 글을 전달하신 것은 답변으로 저장되지 않았습니다.") && seen.contains(HOW_MUCH), "{seen}");
        assert_eq!(stage.deals().await, []);
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn of_two_devices_the_last_answer_counts(db: Place) {
        let stage = Stage::new(db).await;
        let firm = stage.seats("F01", 101, "ko").await;
        stage.begins(&firm).await;
        let (telephone, unknown) = stage.button(&firm, "잘 모르겠습니다");
        stage.says(&firm, "5만불").await;
        stage.says(&firm, "6만불").await;
        let (desktop, sixty) = stage.button(&firm, "네, 맞습니다");
        firm.reads();

        firm.user.taps(telephone, &unknown);
        assert!(last(&stage, &firm).await.starts_with("금액: 미기재. 언제 계약하셨습니까?"));
        // What the other screen still asks is answered by now.
        firm.user.taps(desktop, &sixty);
        let seen = last(&stage, &firm).await;
        assert!(seen.starts_with("지난 화면의 버튼이어서 바꾼 것이 없습니다.") && seen.contains("금액: 미기재"), "{seen}");
        stage.says(&firm, "뒤로").await;
        firm.reads();
        firm.user.taps(desktop, &sixty);
        assert!(last(&stage, &firm).await.contains("금액: USD 60,000 (6만 달러). 언제 계약하셨습니까?"));
        stage.goes_through(&firm, &["이번 달"]).await;
        assert_eq!(stage.only_deal().await.amount(Side::Firm), Some(&usd(60_000)));
        stage.office.naru.ends().await;
    }
}
