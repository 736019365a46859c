//! The cohort's own questions as people really answer them: with what is no answer, a change of mind, an edit, another
//! device, after a while, and too late.

use naru::domain::log::{OwnAnswer, Score};
use naru::domain::meeting::PartySide;

use super::own::stage;
use super::stage::{BY_TAPS, Stage};
use crate::support::{Person, both_databases};

const CARD: &str = "9월 15일(화) Aloha Pacific Distributors";
const WHERE: &str = "어디에서 알게 되셨습니까?";
const WISH: &str = "바라는 점을 써 주십시오.";
const EDITED: &str =
    "이미 보내신 글을 고치셨으나, 저장된 내용은 처음 보내신 그대로입니다. 바로잡으시려면 새 글로 보내 주십시오.";

/// The firm has sent its log and is asked the first of four: a choice, a number, a score, a text.
async fn begins<'a>(stage: &'a Stage) -> Person<'a> {
    let firm = stage.seats("F01", 101, "ko").await;
    stage.clock_to("2020-09-15 11:12 KST").await;
    stage.opens(&firm, "상담일지", CARD).await;
    stage.goes_through(&firm, &BY_TAPS).await;
    stage.goes_through(&firm, &["추가 질문 4개"]).await;
    firm
}

async fn says(stage: &Stage, person: &Person<'_>, words: &str) -> String {
    person.says(words).await;
    last(stage, person).await
}

async fn last(stage: &Stage, person: &Person<'_>) -> String {
    stage.office.naru.settle().await;
    stage.office.a_moment_later().await;
    person.reads().pop().unwrap_or_default()
}

async fn answers(stage: &Stage) -> Vec<OwnAnswer> {
    stage.log("M08", PartySide::Firm).await.unwrap().answers.own.into_values().collect()
}

fn text(words: &str) -> OwnAnswer {
    OwnAnswer::Text(words.to_owned())
}

both_databases! {
    async fn what_is_no_answer_is_said_so_and_asked_again(place: Place) {
        let stage = stage(place).await;
        let firm = begins(&stage).await;

        firm.user.sends_voice(3);
        let seen = last(&stage, &firm).await;
        assert!(seen.starts_with("음성 메시지는") && seen.contains(WHERE) && seen.contains("[보기 1]"), "{seen}");
        firm.user.forwards("보기 3", "이하나");
        let seen = last(&stage, &firm).await;
        assert!(seen.starts_with("다른 분의 글을 전달하신 것은") && seen.contains(WHERE), "{seen}");
        for words in ["잘 모르겠습니다", "11번", "보기"] {
            let seen = says(&stage, &firm, words).await;
            assert!(seen.starts_with("방금 쓰신 글은 답변으로 저장되지 않았습니다.") && seen.contains(WHERE), "{words}: {seen}");
        }
        assert!(says(&stage, &firm, "2번").await.contains("추가 질문 2/4."));
        says(&stage, &firm, "3명").await;
        let seen = says(&stage, &firm, "좋았습니다").await;
        assert!(seen.starts_with("방금 쓰신 글은 답변으로") && seen.contains("상담장은 어떠했습니까?"), "{seen}");
        assert!(says(&stage, &firm, "5점").await.contains("추가 질문 4/4."));
        firm.user.sends_photo(b"\xff\xd8\xff\xe0 a picture", "");
        let seen = last(&stage, &firm).await;
        assert!(seen.starts_with("지금은 사진을 받는 순서가 아니어서") && seen.contains(WISH), "{seen}");
        let seen = says(&stage, &firm, &"가".repeat(1001)).await;
        assert!(seen.starts_with("글이 너무 깁니다.") && seen.contains(WISH), "{seen}");

        let score = OwnAnswer::Scale(Score::new(5).unwrap());
        assert_eq!(answers(&stage).await, [OwnAnswer::Choice(1), OwnAnswer::Number(3), score]);
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn help_privacy_and_the_language_come_back_to_the_question(place: Place) {
        let stage = stage(place).await;
        let firm = begins(&stage).await;
        stage.goes_through(&firm, &["보기 1"]).await;

        for word in ["도움말", "/privacy", "/help"] {
            assert!(says(&stage, &firm, word).await.contains("몇 분이 오셨습니까?"), "{word}");
        }
        says(&stage, &firm, "/language").await;
        stage.taps(&firm, "English").await;
        assert!(last(&stage, &firm).await.starts_with("Question 2 of 4. You don't have to answer.\nHow many of you came?"));
        assert!(says(&stage, &firm, "three").await.starts_with("We couldn't read that number"));
        assert!(says(&stage, &firm, "3 people").await.contains("How was the venue?"));
        assert_eq!(answers(&stage).await, [OwnAnswer::Choice(0), OwnAnswer::Number(3)]);
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn giving_up_keeps_what_was_answered_and_says_so(place: Place) {
        let stage = stage(place).await;
        let firm = begins(&stage).await;
        stage.goes_through(&firm, &["보기 1"]).await;

        let seen = says(&stage, &firm, "취소").await;
        assert!(seen.starts_with("여기까지 받았습니다. 지금까지 저장하신 답변은 그대로 있습니다."), "{seen}");
        assert!(seen.contains("· 어디에서 알게 되셨습니까?: 보기 1\n") && seen.contains("[추가 질문 3개]"), "{seen}");
        // Nothing is asked any more.
        assert!(!says(&stage, &firm, "3명").await.contains("추가 질문"));
        assert_eq!(answers(&stage).await, [OwnAnswer::Choice(0)]);
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn words_that_come_hours_later_are_asked_about_before_they_become_an_answer(place: Place) {
        let stage = stage(place).await;
        let firm = begins(&stage).await;
        stage.goes_through(&firm, &["건너뛰기", "건너뛰기", "건너뛰기"]).await;
        stage.clock_to("2020-09-16 09:00 KST").await;
        firm.reads();

        firm.says("내일 몇 시까지 가야 합니까?").await;
        firm.sees(
            "앞서 아래와 같이 여쭙고 답을 기다리고 있었습니다.
            바라는 점을 써 주십시오.

            방금 쓰신 글은 어디에 쓸까요? 아직 저장하지 않았습니다.
            “내일 몇 시까지 가야 합니까?”
            [이 질문의 답변입니다]
            [사무국에 전해 주십시오]
            [그만두기]",
        );
        stage.taps(&firm, "사무국에 전해 주십시오").await;
        let seen = firm.reads();
        assert!(seen[0].contains("031-") && seen[1].contains(WISH), "{seen:#?}");
        assert_eq!(answers(&stage).await, []);

        stage.clock_to("2020-09-16 12:00 KST").await;
        says(&stage, &firm, "통역이 더 길면 좋겠습니다.").await;
        stage.taps(&firm, "이 질문의 답변입니다").await;
        let seen = firm.reads().pop().unwrap();
        assert!(seen.starts_with("저장했습니다."), "{seen}");
        assert_eq!(answers(&stage).await, [text("통역이 더 길면 좋겠습니다.")]);
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn a_talk_that_cannot_be_read_goes_home_and_the_answers_are_there(place: Place) {
        let stage = stage(place).await;
        let firm = begins(&stage).await;
        stage.goes_through(&firm, &["보기 1"]).await;

        stage.office.spoils_the_talk_of(&firm).await;
        let seen = says(&stage, &firm, "3명").await;

        assert!(seen.starts_with("죄송합니다. 진행하시던 화면을 이어서 보여 드릴 수 없어"), "{seen}");
        assert_eq!(answers(&stage).await, [OwnAnswer::Choice(0)]);
        stage.opens(&firm, "상담일지", CARD).await;
        assert!(firm.reads().pop().unwrap().contains("[추가 질문 3개]"));
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn an_answer_that_is_edited_says_that_nothing_changed_with_it(place: Place) {
        let stage = stage(place).await;
        let firm = begins(&stage).await;
        let choice = firm.says("보기 1").await;
        let number = firm.says("3명").await;
        let score = firm.says("건너뛰기").await;
        let wish = firm.says("통역이 더 길면 좋겠습니다.").await;
        stage.office.a_moment_later().await;
        firm.reads();

        for (message, same, other) in [
            (choice, "보기 1", "보기 2"),
            (number, "3명", "4명"),
            (score, "건너뛰기", "5점"),
            (wish, "통역이 더 길면 좋겠습니다.", "없습니다."),
        ] {
            firm.user.edits(message, same);
            stage.office.naru.settle().await;
            firm.sees_nothing();
            firm.user.edits(message, other);
            stage.office.naru.settle().await;
            firm.sees(EDITED);
        }
        let expected = [OwnAnswer::Choice(0), OwnAnswer::Number(3), text("통역이 더 길면 좋겠습니다.")];
        assert_eq!(answers(&stage).await, expected);
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn the_same_tap_twice_is_one_answer_and_of_two_devices_the_last_counts(place: Place) {
        let stage = stage(place).await;
        let firm = begins(&stage).await;
        let (one, two) = (stage.data(&firm, "보기 1"), stage.data(&firm, "보기 2"));

        stage.presses(&firm, &one).await;
        let revision = stage.log("M08", PartySide::Firm).await.unwrap().revision;
        stage.presses(&firm, &one).await;
        assert_eq!(stage.log("M08", PartySide::Firm).await.unwrap().revision, revision);
        assert_eq!(answers(&stage).await, [OwnAnswer::Choice(0)]);
        stage.presses(&firm, &two).await;
        let seen = firm.reads().pop().unwrap();
        assert!(seen.starts_with("저장했습니다.") && seen.contains("추가 질문 2/4."), "{seen}");
        assert_eq!(answers(&stage).await, [OwnAnswer::Choice(1)]);

        // A colleague at the same question sees what counts by now.
        let colleague = stage.colleague("F01", "박세찬", 102).await;
        stage.opens(&colleague, "상담일지", CARD).await;
        stage.goes_through(&colleague, &["추가 질문 3개"]).await;
        says(&stage, &firm, "3명").await;
        says(&stage, &colleague, "5명").await;
        assert_eq!(answers(&stage).await, [OwnAnswer::Choice(1), OwnAnswer::Number(5)]);
        stage.taps(&firm, "뒤로").await;
        let seen = firm.reads().pop().unwrap();
        assert!(seen.contains("몇 분이 오셨습니까?") && seen.contains("지금 저장된 내용: 5"), "{seen}");
        colleague.reads();
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn after_the_last_day_an_answer_is_refused_and_that_is_said(place: Place) {
        let stage = stage(place).await;
        let firm = begins(&stage).await;
        let one = stage.data(&firm, "보기 1");
        stage.goes_through(&firm, &["보기 3"]).await;
        stage.clock_to("2020-09-30 00:00 KST").await;
        firm.reads();

        let seen = says(&stage, &firm, "3명").await;
        assert!(seen.starts_with("Aloha Pacific Distributors 측과의 상담에 대한 상담일지는 9월 29일(화)까지 받았습니다."), "{seen}");
        assert!(seen.contains("보기 3") && !seen.contains("추가 질문"), "{seen}");
        stage.presses(&firm, &one).await;
        firm.reads();
        assert_eq!(answers(&stage).await, [OwnAnswer::Choice(2)]);
        stage.office.naru.ends().await;
    }
}
