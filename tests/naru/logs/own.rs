//! The cohort's own questions, below a log that was sent.

use naru::domain::cohort::Bilingual;
use naru::domain::log::{OwnAnswer, Score};
use naru::domain::meeting::PartySide;
use naru::domain::survey::{Kind, SurveyDetails};

use super::stage::{BY_TAPS, Stage};
use crate::support::{Place, both_databases};

fn said(ko: &str, en: &str) -> Bilingual {
    Bilingual { ko: ko.to_owned(), en: en.to_owned() }
}

fn asking(position: i64, code: &str, side: Option<PartySide>, kind: Kind, words: Bilingual) -> SurveyDetails {
    SurveyDetails { code: code.to_owned(), position, side, kind, words }
}

/// Ten choices, which take two screens.
fn ten() -> Kind {
    Kind::Choice((1..=10).map(|number| said(&format!("보기 {number}"), &format!("Choice {number}"))).collect())
}

fn questions() -> Vec<SurveyDetails> {
    let firm = Some(PartySide::Firm);
    vec![
        asking(1, "where", None, ten(), said("어디에서 알게 되셨습니까?", "Where did you hear of us?")),
        asking(2, "staff", firm, Kind::Number, said("몇 분이 오셨습니까?", "How many of you came?")),
        asking(3, "room", firm, Kind::Scale, said("상담장은 어떠했습니까?", "How was the venue?")),
        asking(4, "wish", None, Kind::Text, said("바라는 점을 써 주십시오.", "What could be better?")),
    ]
}

pub async fn stage(place: Place) -> Stage {
    Stage::asking(place, questions()).await
}

both_databases! {
    async fn a_firm_answers_what_the_cohort_asks_besides_one_by_one(place: Place) {
        let stage = stage(place).await;
        let firm = stage.seats("F01", 101, "ko").await;
        stage.clock_to("2020-09-15 11:12 KST").await;
        stage.opens(&firm, "상담일지", "9월 15일(화) Aloha Pacific Distributors").await;
        stage.goes_through(&firm, &BY_TAPS).await;

        stage.taps(&firm, "추가 질문 4개").await;
        let seen = firm.reads().pop().unwrap();
        assert!(seen.starts_with("추가 질문 1/4. 답하지 않으셔도 됩니다.\n어디에서 알게 되셨습니까?\n[보기 1]\n"), "{seen}");
        assert!(seen.ends_with("[보기 8]\n[다음 보기]\n[건너뛰기]"), "{seen}");
        stage.taps(&firm, "다음 보기").await;
        let seen = firm.reads().pop().unwrap();
        assert!(seen.ends_with("[보기 9]\n[보기 10]\n[앞의 보기]\n[건너뛰기]"), "{seen}");
        stage.taps(&firm, "보기 10").await;
        let seen = firm.reads().pop().unwrap();
        assert!(seen.starts_with("저장했습니다.\n") && seen.contains("추가 질문 2/4."), "{seen}");

        firm.says("서너 명").await;
        let seen = firm.reads().pop().unwrap();
        assert!(seen.starts_with("숫자를 읽지 못해 저장하지 않았습니다."), "{seen}");
        firm.user.sends_sticker("👍");
        stage.office.naru.settle().await;
        let seen = firm.reads().pop().unwrap();
        assert!(seen.starts_with("스티커는 답변으로 저장되지 않았습니다.") && seen.contains("몇 분이 오셨습니까?"), "{seen}");
        firm.says("3명").await;
        assert!(firm.reads().pop().unwrap().contains("추가 질문 3/4."));
        let stage = stage.restarts().await;
        let firm = stage.office.naru.person(101, "F01", "ko");
        stage.taps(&firm, "뒤로").await;
        let seen = firm.reads().pop().unwrap();
        assert!(seen.contains("지금 저장된 내용: 3") && seen.contains("[답변 지우기]"), "{seen}");
        firm.says("5").await;
        firm.says("4점").await;
        firm.says("통역이 더 길면 좋겠습니다.").await;
        let seen = firm.reads().pop().unwrap();
        for line in [
            "· 어디에서 알게 되셨습니까?: 보기 10\n",
            "· 몇 분이 오셨습니까?: 5\n",
            "· 상담장은 어떠했습니까?: 4점\n",
            "· 바라는 점을 써 주십시오.: 통역이 더 길면 좋겠습니다.\n",
            "[추가 질문 답변 보기·고치기]",
        ] {
            assert!(seen.contains(line), "{line} is not in {seen}");
        }

        // A correction of the log keeps them.
        stage.goes_through(&firm, &["답변 고치기", "관심 고치기", "5점 매우 높음", "보냅니다"]).await;
        let own = stage.log("M08", PartySide::Firm).await.unwrap().answers.own;
        let text = OwnAnswer::Text("통역이 더 길면 좋겠습니다.".to_owned());
        let score = OwnAnswer::Scale(Score::new(4).unwrap());
        assert_eq!(own.into_values().collect::<Vec<_>>(), [OwnAnswer::Choice(9), OwnAnswer::Number(5), score, text]);
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn a_buyer_reads_them_in_english_types_a_choice_and_passes_others_over(place: Place) {
        let stage = stage(place).await;
        let buyer = stage.seats("B06", 201, "en").await;
        stage.clock_to("2020-09-15 11:12 KST").await;
        stage.opens(&buyer, "log", "Mon, Sep 14 Seolbong Ceramic Co., Ltd.").await;
        stage.goes_through(&buyer, &["Yes, it took place", "5 · Very interested", "Samples", "Next", "Send"]).await;

        stage.taps(&buyer, "2 more questions").await;
        let seen = buyer.reads().pop().unwrap();
        assert!(seen.starts_with("Question 1 of 2. You don't have to answer.\nWhere did you hear of us?"), "{seen}");
        buyer.says("choice 9").await;
        let seen = buyer.reads().pop().unwrap();
        assert!(seen.contains("Question 2 of 2.") && seen.contains("[Skip]"), "{seen}");
        stage.taps(&buyer, "Skip").await;
        let seen = buyer.reads().pop().unwrap();
        assert!(seen.contains("· Where did you hear of us?: Choice 9\n") && seen.contains("[1 more question]"), "{seen}");

        // Going back from the second comes to the first, and from there to the log.
        stage.taps(&buyer, "1 more question").await;
        for _ in 0..2 {
            buyer.says("back").await;
            stage.office.a_moment_later().await;
        }
        let seen = buyer.reads().pop().unwrap();
        assert!(seen.contains("[1 more question]"), "{seen}");
        let own = stage.log("M08", PartySide::Buyer).await.unwrap().answers.own;
        assert_eq!(own.into_values().collect::<Vec<_>>(), [OwnAnswer::Choice(8)]);
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn what_is_changed_or_withdrawn_while_it_is_open_is_said_and_old_answers_keep_their_words(place: Place) {
        let stage = stage(place).await;
        let firm = stage.seats("F01", 101, "ko").await;
        let colleague = stage.colleague("F01", "박세찬", 102).await;
        stage.clock_to("2020-09-15 11:12 KST").await;
        stage.opens(&firm, "상담일지", "9월 15일(화) Aloha Pacific Distributors").await;
        stage.goes_through(&firm, &BY_TAPS).await;
        stage.goes_through(&firm, &["추가 질문 4개", "보기 1"]).await;

        // 1 asks in other words, 2 is gone.
        let mut now = questions();
        now[0].words.ko = "처음에 어디에서 들으셨습니까?".to_owned();
        now.remove(1);
        stage.asks_anew(now).await;
        firm.says("3명").await;
        let seen = firm.reads().pop().unwrap();
        assert!(seen.starts_with("그 질문은 더 이상 여쭙지 않습니다."), "{seen}");
        assert!(seen.contains("· 어디에서 알게 되셨습니까?: 보기 1\n") && seen.contains("[추가 질문 3개]"), "{seen}");

        // A colleague answers the new one; the old answer stands beside it.
        stage.opens(&colleague, "상담일지", "9월 15일(화) Aloha Pacific Distributors").await;
        stage.goes_through(&colleague, &["추가 질문 3개", "보기 2", "건너뛰기"]).await;
        stage.opens(&firm, "상담일지", "9월 15일(화) Aloha Pacific Distributors").await;
        let seen = firm.reads().pop().unwrap();
        assert!(seen.contains("· 어디에서 알게 되셨습니까?: 보기 1\n"), "{seen}");
        assert!(seen.contains("· 처음에 어디에서 들으셨습니까?: 보기 2\n"), "{seen}");
        colleague.reads();

        // While its own screen is open, in a third wording.
        stage.goes_through(&firm, &["추가 질문 2개"]).await;
        let mut now = questions();
        now[2].words.ko = "상담장이 편하셨습니까?".to_owned();
        stage.asks_anew(now).await;
        stage.taps(&firm, "5점").await;
        let seen = firm.reads().pop().unwrap();
        assert!(seen.starts_with("그사이 질문이 바뀌어") && seen.contains("상담장이 편하셨습니까?"), "{seen}");
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn staff_answer_them_for_a_party_that_telephones(place: Place) {
        let stage = stage(place).await;
        let staff = stage.seats("S2", 901, "ko").await;
        stage.clock_to("2020-09-15 11:12 KST").await;
        staff.says("오늘").await;
        staff.reads();
        let card = stage.office.asked_log("M08", PartySide::Firm).await;
        stage.presses(&staff, &card).await;
        stage.goes_through(&staff, &BY_TAPS).await;

        stage.taps(&staff, "추가 질문 4개").await;
        let seen = staff.reads().pop().unwrap();
        assert!(seen.starts_with("전화로 들으신 설봉세라믹(주)의 답변을 대신 적습니다.\n추가 질문 1/4."), "{seen}");
        stage.goes_through(&staff, &["보기 3"]).await;

        let log = stage.log("M08", PartySide::Firm).await.unwrap();
        assert_eq!(log.answers.own.values().collect::<Vec<_>>(), [&OwnAnswer::Choice(2)]);
        assert!(log.entered_by.is_some());
        stage.office.naru.ends().await;
    }
}
