//! Answering as people really do it: typed instead of tapped, with what is no answer, a change of mind, an edit, another
//! device, and after a while.

use naru::domain::follow_up::State;

use super::stage::Stage;
use crate::support::{Person, both_databases};

const ASKED: &str = "Puget Sound Packaging 측과의 진행 상황에 덧붙이실 말씀을 글로 써 주십시오.";
const NOTE: &str = "Puget Sound Packaging: 덧붙일 말 쓰기";
const EDITED: &str =
    "이미 보내신 글을 고치셨으나, 저장된 내용은 처음 보내신 그대로입니다. 바로잡으시려면 새 글로 보내 주십시오.";

/// The firm has answered about one of its two partners and is about to add a note.
async fn adds_a_note<'a>(stage: &'a Stage) -> Person<'a> {
    let firm = stage.seats("F08", 101, "ko").await;
    stage.skips_to("2020-10-23 10:00 KST", &[&firm]).await;
    let seen = stage.goes_through(&firm, &["Puget Sound Packaging", "샘플", NOTE]).await;
    assert!(seen.starts_with(ASKED), "{seen}");
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

async fn remarks(stage: &Stage) -> Vec<Option<String>> {
    stage.answers("F08").await.into_iter().map(|answer| answer.remark).collect()
}

both_databases! {
    async fn what_is_no_note_is_said_so_and_asked_again(place: Place) {
        let stage = Stage::new(place).await;
        let firm = adds_a_note(&stage).await;

        firm.user.sends_photo(b"\xff\xd8\xff\xe0 a picture", "");
        let seen = last(&stage, &firm).await;
        assert!(seen.starts_with("지금은 사진을 받는 순서가 아니어서") && seen.contains(ASKED), "{seen}");
        firm.user.sends_voice(3);
        let seen = last(&stage, &firm).await;
        assert!(seen.starts_with("음성 메시지는") && seen.contains(ASKED), "{seen}");
        firm.user.sends_location(37.0, 127.0);
        assert!(last(&stage, &firm).await.contains(ASKED));
        let seen = says(&stage, &firm, &"가".repeat(501)).await;
        assert!(seen.starts_with("글이 너무 깁니다.") && seen.contains(ASKED), "{seen}");
        firm.user.forwards("샘플이 마음에 듭니다", "Jane Doe");
        let seen = last(&stage, &firm).await;
        assert!(seen.starts_with("다른 분의 글을 전달하신 것은") && seen.contains(ASKED), "{seen}");

        assert_eq!(remarks(&stage).await, [None]);
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn an_answer_may_be_typed_and_other_words_go_to_the_office_and_leave_the_question(place: Place) {
        let stage = Stage::new(place).await;
        let firm = stage.seats("F08", 101, "ko").await;
        stage.skips_to("2020-10-23 10:00 KST", &[&firm]).await;
        stage.goes_through(&firm, &["Puget Sound Packaging"]).await;

        firm.says("다음 주에 전화하기로 했습니다").await;
        stage.office.a_moment_later().await;
        let seen = firm.reads();
        assert_eq!(seen.len(), 2, "{seen:#?}");
        assert!(seen[0].contains("031-") && seen[1].contains("지금 진행 상황을 알려 주십시오."), "{seen:#?}");
        // On the button, and the name of another screen.
        let seen = says(&stage, &firm, "샘플").await;
        assert!(seen.starts_with("Puget Sound Packaging 측과의 진행 상황을 ‘샘플’로 저장했습니다."), "{seen}");
        // By the partner's name from the list, and in words of one's own.
        says(&stage, &firm, "lakeshore trading").await;
        let seen = says(&stage, &firm, "아직 진전이 없습니다.").await;
        assert!(seen.starts_with("Lakeshore Trading 측과의 진행 상황을 ‘아직 진전 없음’으로 저장했습니다."), "{seen}");
        assert_eq!(stage.states("F08").await, [(State::Samples, Some(30)), (State::None, Some(30))]);
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn a_buyer_types_in_english(place: Place) {
        let stage = Stage::new(place).await;
        let buyer = stage.seats("B19", 201, "en").await;
        stage.skips_to("2020-12-24 10:00 KST", &[&buyer]).await;
        let seen = says(&stage, &buyer, "samples").await;
        assert!(seen.starts_with("Saved: ") && seen.contains("Samples. Thank you."), "{seen}");
        let label = seen.lines().find(|line| line.ends_with(": add a note]")).unwrap().trim_matches(['[', ']']).to_owned();
        stage.goes_through(&buyer, &[&label]).await;

        for word in ["help", "/privacy"] {
            let seen = says(&stage, &buyer, word).await;
            assert!(seen.starts_with("Please write your note about "), "{word}: {seen}");
        }
        let seen = says(&stage, &buyer, "They are lighter than we thought.").await;
        assert!(seen.starts_with("Your note is saved.") && seen.contains(", with your note]"), "{seen}");
        stage.goes_through(&buyer, &[&label]).await;
        let seen = says(&stage, &buyer, "cancel").await;
        assert!(seen.starts_with("No new note was saved. What you answered before is unchanged."), "{seen}");
        assert_eq!(stage.states("B19").await, [(State::Samples, Some(90)); 2]);
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn help_privacy_and_the_language_come_back_to_the_note_and_giving_up_keeps_the_answer(place: Place) {
        let stage = Stage::new(place).await;
        let firm = adds_a_note(&stage).await;

        for word in ["도움말", "/privacy", "/help"] {
            assert!(says(&stage, &firm, word).await.starts_with(ASKED), "{word}");
        }
        says(&stage, &firm, "/language").await;
        stage.taps(&firm, "English").await;
        assert!(last(&stage, &firm).await.starts_with("Please write your note about Puget Sound Packaging."));
        assert!(says(&stage, &firm, "한국어").await.starts_with(ASKED));

        for word in ["취소", "뒤로"] {
            let seen = says(&stage, &firm, word).await;
            assert!(seen.starts_with("덧붙일 말은 새로 저장하지 않았습니다. 앞서 답하신 내용은 그대로 있습니다."), "{seen}");
            assert!(seen.contains("(10월: 샘플)"), "{seen}");
            stage.goes_through(&firm, &[NOTE]).await;
        }
        assert_eq!(stage.states("F08").await, [(State::Samples, Some(30))]);
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn words_that_come_hours_later_are_asked_about_before_they_become_a_note(place: Place) {
        let stage = Stage::new(place).await;
        drop(adds_a_note(&stage).await);
        let stage = stage.restarts().await;
        stage.clock_to("2020-10-23 15:00 KST").await;
        let firm = stage.office.naru.person(101, "F08", "ko");
        firm.reads();

        firm.says("내일 서류를 보내도 됩니까?").await;
        firm.sees(
            "앞서 아래와 같이 여쭙고 답을 기다리고 있었습니다.
            Puget Sound Packaging 측과의 진행 상황에 덧붙이실 말씀을 글로 써 주십시오.

            방금 쓰신 글은 어디에 쓸까요? 아직 저장하지 않았습니다.
            “내일 서류를 보내도 됩니까?”
            [이 질문의 답변입니다]
            [사무국에 전해 주십시오]
            [그만두기]",
        );
        firm.user.sends_sticker("🙂");
        assert!(last(&stage, &firm).await.contains("방금 쓰신 글은 어디에 쓸까요?"));
        stage.taps(&firm, "사무국에 전해 주십시오").await;
        let seen = firm.reads();
        assert!(seen[0].contains("031-") && seen[1].starts_with(ASKED), "{seen:#?}");
        assert_eq!(remarks(&stage).await, [None]);

        stage.clock_to("2020-10-23 17:00 KST").await;
        says(&stage, &firm, "두 상자를 보냈습니다").await;
        let seen = says(&stage, &firm, "네").await;
        assert!(seen.contains("(10월: 샘플)"), "{seen}");
        assert_eq!(remarks(&stage).await, [None, Some("두 상자를 보냈습니다".to_owned())]);
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn a_talk_that_cannot_be_read_goes_home_and_the_answer_is_there(place: Place) {
        let stage = Stage::new(place).await;
        let firm = adds_a_note(&stage).await;

        stage.office.spoils_the_talk_of(&firm).await;
        let seen = says(&stage, &firm, "두 상자를 보냈습니다").await;

        assert!(seen.starts_with("죄송합니다. 진행하시던 화면을 이어서 보여 드릴 수 없어"), "{seen}");
        assert!(says(&stage, &firm, "소식").await.contains("(10월: 샘플)"));
        assert_eq!(remarks(&stage).await, [None]);
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn a_note_is_shown_before_another_takes_its_place_and_an_edit_changes_nothing(place: Place) {
        let stage = Stage::new(place).await;
        let firm = adds_a_note(&stage).await;
        let note = firm.says("두 상자를 보냈습니다").await;
        stage.office.a_moment_later().await;
        firm.reads();

        firm.user.edits(note, "두 상자를 보냈습니다");
        stage.office.naru.settle().await;
        firm.sees_nothing();
        firm.user.edits(note, "세 상자를 보냈습니다");
        stage.office.naru.settle().await;
        firm.sees(EDITED);

        let seen = stage.goes_through(&firm, &["Puget Sound Packaging"]).await;
        assert!(seen.contains("마지막 답변: ‘샘플’") && seen.contains("남기신 말씀: 두 상자를 보냈습니다"), "{seen}");
        stage.taps(&firm, NOTE).await;
        firm.sees(
            "Puget Sound Packaging 측과의 진행 상황에 덧붙이실 말씀을 글로 써 주십시오.
            남기신 말씀: 두 상자를 보냈습니다
            [쓰지 않겠습니다]",
        );
        let skip = firm.says("없음").await;
        stage.office.a_moment_later().await;
        firm.reads();
        firm.user.edits(skip, "네 상자를 보냈습니다");
        stage.office.naru.settle().await;
        firm.sees(EDITED);
        assert_eq!(remarks(&stage).await, [None, Some("두 상자를 보냈습니다".to_owned())]);
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn a_round_that_is_nearly_over_cannot_be_put_off_any_more_and_says_so(place: Place) {
        let stage = Stage::new(place).await;
        let firm = stage.seats("F08", 101, "ko").await;
        stage.skips_to("2020-10-23 10:00 KST", &[&firm]).await;
        stage.goes_through(&firm, &["나중에 답하겠습니다"]).await;
        let week = stage.data(&firm, "일주일 뒤, 10월 30일(금)");
        stage.skips_to("2020-11-17 10:00 KST", &[&firm]).await;

        stage.presses(&firm, &week).await;
        let seen = firm.reads().pop().unwrap();
        assert!(seen.starts_with("이번에 여쭙는 기간이 거의 끝나 더 미룰 수 없습니다."), "{seen}");
        // The questions themselves have no end: an answer is taken as ever.
        stage.goes_through(&firm, &["Lakeshore Trading", "견적"]).await;
        assert_eq!(stage.states("F08").await, [(State::Quotation, Some(30))]);
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn of_two_devices_the_one_that_saw_the_latest_counts(place: Place) {
        let stage = Stage::new(place).await;
        let firm = stage.seats("F08", 101, "ko").await;
        stage.skips_to("2020-10-23 10:00 KST", &[&firm]).await;
        stage.goes_through(&firm, &["Puget Sound Packaging"]).await;
        let (samples, quotation) = (stage.data(&firm, "샘플"), stage.data(&firm, "견적"));

        stage.presses(&firm, &samples).await;
        firm.reads();
        stage.presses(&firm, &quotation).await;
        let seen = firm.reads().pop().unwrap();
        assert!(seen.starts_with("지난 화면의 버튼이어서 바꾼 것이 없습니다.") && seen.contains("[✓ 샘플]"), "{seen}");
        let newer = stage.data(&firm, "견적");
        stage.presses(&firm, &newer).await;
        stage.presses(&firm, &newer).await;
        firm.reads();
        assert_eq!(stage.states("F08").await, [(State::Samples, Some(30)), (State::Quotation, Some(30))]);

        // All of them as before, sent twice.
        stage.goes_through(&firm, &["Lakeshore Trading", "샘플"]).await;
        stage.skips_to("2020-12-22 10:00 KST", &[&firm]).await;
        let all = stage.data(&firm, "모두 그대로입니다");
        stage.presses(&firm, &all).await;
        assert!(firm.reads().pop().unwrap().starts_with("2곳의 진행 상황을 전과 같이 저장했습니다."));
        stage.presses(&firm, &all).await;
        assert!(firm.reads().pop().unwrap().contains("이번에 여쭐 것은 모두 답해 주셨습니다."));
        assert_eq!(stage.states("F08").await.len(), 5);
        stage.office.naru.ends().await;
    }
}
