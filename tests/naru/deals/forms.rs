//! Telling of a deal as people really do it: with what is no answer, words for buttons, a detour, and a change of mind.

use naru::domain::company::Side;
use naru::domain::deal::When;

use super::stage::{JPEG, Stage, usd};
use crate::support::{Person, both_databases};

pub const HOW_MUCH: &str = "계약 금액은 얼마입니까?";
pub const ON: &str = "이어서 알리기: 계약 · Aloha Pacific Distributors";

/// Up to the question when, with an amount that was read back.
pub async fn says_how_much(stage: &Stage, firm: &Person<'_>) {
    stage.begins(firm).await;
    stage.says(firm, "5만불").await;
    stage.goes_through(firm, &["네, 맞습니다"]).await;
}

pub async fn last(stage: &Stage, firm: &Person<'_>) -> String {
    stage.office.naru.settle().await;
    stage.office.a_moment_later().await;
    firm.reads().pop().unwrap_or_default()
}

both_databases! {
    async fn what_is_no_answer_is_said_so_and_the_question_stays(db: Place) {
        let stage = Stage::new(db).await;
        let firm = stage.seats("F01", 101, "ko").await;
        stage.begins(&firm).await;

        firm.user.sends_photo(JPEG, "");
        let seen = last(&stage, &firm).await;
        assert!(seen.starts_with("지금은 사진을 받는 순서가 아니어서 저장하지 않았습니다.") && seen.contains(HOW_MUCH), "{seen}");
        firm.user.sends_document("계약서.pdf", "application/pdf", b"%PDF-1.7", "");
        let seen = last(&stage, &firm).await;
        assert!(seen.starts_with("지금은 파일을 받는 순서가") && seen.contains(HOW_MUCH), "{seen}");
        stage.says(&firm, "5만불").await;
        stage.goes_through(&firm, &["네, 맞습니다"]).await;
        firm.user.sends_voice(3);
        let seen = last(&stage, &firm).await;
        assert!(seen.starts_with("음성 메시지는") && seen.contains("금액: USD 50,000 (5만 달러). 언제 계약하셨습니까?"), "{seen}");
        firm.user.sends_location(37.0, 127.0);
        assert!(last(&stage, &firm).await.contains("언제 계약하셨습니까?"));

        assert_eq!(stage.deals().await, []);
        stage.says(&firm, "9월 16일").await;
        firm.reads();
        let deal = stage.only_deal().await;
        assert_eq!((deal.amount(Side::Firm), deal.proofs.len()), (Some(&usd(50_000)), 0));
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn whoever_writes_what_a_button_says_has_pressed_it(db: Place) {
        let stage = Stage::new(db).await;
        let firm = stage.seats("F01", 101, "ko").await;
        stage.begins(&firm).await;

        stage.says(&firm, "잘 모르겠습니다").await;
        assert!(firm.reads().pop().unwrap().starts_with("금액: 미기재. 언제 계약하셨습니까?"));
        stage.says(&firm, "언젠가").await;
        assert!(firm.reads().pop().unwrap().starts_with("날짜를 읽지 못해 저장하지 않았습니다."));
        // A word that is a command elsewhere.
        stage.says(&firm, "오늘").await;
        assert!(firm.reads().pop().unwrap().contains("증빙이 있으십니까?"));
        let said = stage.only_deal().await.word(Side::Firm).unwrap().said.clone();
        assert_eq!(said.when, Some(When::Day("2020-09-17".parse().unwrap())));

        stage.says(&firm, "글쎄요").await;
        let seen = firm.reads().pop().unwrap();
        assert!(seen.starts_with("증빙은 사진이나 PDF로 보내 주십시오.") && seen.contains("[발주서(PO)]"), "{seen}");
        stage.says(&firm, "발주서").await;
        assert!(firm.reads().pop().unwrap().starts_with("발주서(PO)의 사진이나 PDF를 보내 주십시오"));
        stage.says(&firm, "PI").await;
        assert!(firm.reads().pop().unwrap().starts_with("견적송장(PI)의 사진이나 PDF를 보내 주십시오"));
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn help_privacy_and_the_language_come_back_to_the_question(db: Place) {
        let stage = Stage::new(db).await;
        let buyer = stage.seats("B06", 601, "en").await;
        stage.says(&buyer, "deals").await;
        stage.goes_through(&buyer, &["Tell us about one", "Seolbong Ceramic Co., Ltd.", "We ordered"]).await;

        for word in ["help", "/privacy", "/help"] {
            stage.says(&buyer, word).await;
            let seen = buyer.reads();
            assert_eq!(seen.len(), 2, "{seen:#?}");
            assert!(seen[1].contains("How much was it for?"), "{word}: {seen:#?}");
        }
        stage.says(&buyer, "$50k").await;
        buyer.reads();
        stage.says(&buyer, "/language").await;
        stage.taps(&buyer, "한국어").await;
        let seen = buyer.reads().pop().unwrap();
        assert!(seen.contains("계약액 USD 50,000 (5만 달러), 맞습니까?"), "{seen}");
        stage.says(&buyer, "English").await;
        let seen = buyer.reads().pop().unwrap();
        assert!(seen.contains("for the order. Is that right?"), "{seen}");
        stage.goes_through(&buyer, &["Yes, that's right", "Skip"]).await;
        assert_eq!(stage.only_deal().await.amount(Side::Buyer), Some(&usd(50_000)));
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn whoever_gives_up_says_whether_what_was_answered_is_kept(db: Place) {
        let stage = Stage::new(db).await;
        let firm = stage.seats("F01", 101, "ko").await;
        stage.begins(&firm).await;
        // There is nothing to keep yet.
        stage.says(&firm, "취소").await;
        assert!(firm.reads().pop().unwrap().starts_with("알리시던 것을 그만두었습니다. 이미 저장된 내용은 그대로 있습니다."));

        stage.begins(&firm).await;
        stage.says(&firm, "5만불").await;
        firm.reads();
        stage.says(&firm, "/cancel").await;
        firm.sees(
            "답하신 내용을 지울까요? [나중에 하기]를 누르시면 그대로 보관했다가 이어서 여쭙니다.
            [나중에 하기]
            [네, 지웁니다] [계속 알리겠습니다]",
        );
        stage.taps(&firm, "계속 알리겠습니다").await;
        assert!(firm.reads().pop().unwrap().starts_with("계약액 USD 50,000 (5만 달러), 맞습니까?"));
        stage.says(&firm, "취소").await;
        stage.goes_through(&firm, &["나중에 하기"]).await;
        stage.says(&firm, "계약").await;
        firm.sees(
            "알려 주신 계약·수출이 아직 없습니다.

            · 답하시던 건: 계약 · Aloha Pacific Distributors
            [이어서 알리기: 계약 · Aloha Pacific Distributors]
            [새로 알리기]
            [처음으로]",
        );
        stage.taps(&firm, ON).await;
        let seen = firm.reads().pop().unwrap();
        assert!(seen.starts_with("앞서 답하신 내용이 저장되어 있습니다.") && seen.contains("계약액 USD 50,000"), "{seen}");

        stage.says(&firm, "네").await;
        let (message, month) = stage.button(&firm, "이번 달");
        stage.says(&firm, "취소").await;
        firm.reads();
        // A yes is about the question that was asked last.
        stage.says(&firm, "네").await;
        let seen = firm.reads().pop().unwrap();
        assert!(seen.starts_with("저장하지 않은 답변을 지웠습니다.") && !seen.contains("답하시던 건"), "{seen}");
        firm.user.taps(message, &month);
        assert!(last(&stage, &firm).await.starts_with("이미 끝난 화면의 버튼이어서 바꾼 것이 없습니다."));
        assert_eq!(stage.deals().await, []);
        stage.office.naru.ends().await;
    }
}
