//! The answers: one tap each, for the company, kept for good; buttons that no longer fit say so.

use naru::domain::follow_up::State;

use super::stage::{Stage, follow_ups};
use crate::support::both_databases;

both_databases! {
    async fn a_buyer_with_one_supplier_answers_with_one_tap_and_may_pass_it_on(place: Place) {
        let stage = Stage::new(place).await;
        let firm = stage.seats("F08", 101, "ko").await;
        let buyer = stage.seats("B19", 201, "en").await;
        stage.skips_to("2020-12-24 10:00 KST", &[&firm, &buyer]).await;

        let seen = stage.goes_through(&buyer, &["Quotation"]).await;

        assert_eq!(stage.states("B19").await, [(State::Quotation, Some(90))]);
        assert!(seen.starts_with("Saved: ") && seen.contains("Quotation. Thank you."), "{seen}");
        assert!(seen.contains("You have answered everything we wanted to ask."), "{seen}");
        // Nothing reaches the supplier by itself.
        firm.sees_nothing();
        let label = seen.lines().find(|line| line.starts_with("[Pass this on to ")).unwrap().to_owned();
        stage.taps(&buyer, label.trim_matches(['[', ']'])).await;
        let seen = buyer.reads().pop().unwrap();
        assert!(seen.starts_with("We'll pass it on to "), "{seen}");
        stage.clock_to("2020-12-28 10:00 KST").await;
        let told = firm.reads().join("\n---\n");
        assert!(told.contains("전해 달라고 하신 소식입니다. 지금 상황은 ‘견적’이라고 답하셨습니다."), "{told}");
        // Once is enough.
        assert!(!seen.contains("[Pass this on"), "{seen}");
        stage.office.naru.ignores(buyer.chat());
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn a_firm_comes_back_to_what_is_still_open_and_says_the_rest_in_one_tap(place: Place) {
        let stage = Stage::new(place).await;
        let firm = stage.seats("F08", 101, "ko").await;
        stage.skips_to("2020-10-23 10:00 KST", &[&firm]).await;
        let seen = stage.goes_through(&firm, &["Puget Sound Packaging", "직접 협의 중"]).await;
        assert!(seen.contains("아직 답하지 않으신 곳은 1곳입니다."), "{seen}");
        let seen = stage.goes_through(&firm, &["Lakeshore Trading", "견적"]).await;
        assert!(seen.contains("이번에 여쭐 것은 모두 답해 주셨습니다."), "{seen}");
        stage.skips_to("2020-12-22 10:00 KST", &[&firm]).await;

        // One tap for all of them.
        let seen = stage.goes_through(&firm, &["모두 그대로입니다"]).await;

        assert!(seen.starts_with("2곳의 진행 상황을 전과 같이 저장했습니다."), "{seen}");
        let states = stage.states("F08").await;
        assert_eq!(states[2..], [(State::Talking, Some(90)), (State::Quotation, Some(90))]);
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn the_same_tap_twice_changes_nothing_and_another_is_a_new_row(place: Place) {
        let stage = Stage::new(place).await;
        let firm = stage.seats("F08", 101, "ko").await;
        stage.skips_to("2020-10-23 10:00 KST", &[&firm]).await;
        stage.taps(&firm, "Puget Sound Packaging").await;
        let samples = stage.data(&firm, "샘플");
        stage.presses(&firm, &samples).await;
        let seen = firm.reads().pop().unwrap();
        assert!(seen.starts_with("Puget Sound Packaging 측과의 진행 상황을 ‘샘플’로 저장했습니다."), "{seen}");

        // The screen stays as it is.
        stage.presses(&firm, &samples).await;
        firm.sees_nothing();

        assert_eq!(stage.states("F08").await, [(State::Samples, Some(30))]);
        // A button of the screen before is no answer to how it stands now.
        let ended = samples.replace(":s:s:", ":s:e:");
        stage.presses(&firm, &ended).await;
        let seen = firm.reads().pop().unwrap();
        assert!(seen.starts_with("지난 화면의 버튼이어서 바꾼 것이 없습니다."), "{seen}");
        assert!(seen.contains("마지막 답변: ‘샘플’"), "{seen}");
        stage.goes_through(&firm, &["견적"]).await;
        assert_eq!(stage.states("F08").await, [(State::Samples, Some(30)), (State::Quotation, Some(30))]);
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn a_colleagues_question_shows_that_it_is_answered(place: Place) {
        let stage = Stage::new(place).await;
        let kim = stage.seats("F08", 101, "ko").await;
        let park = stage.colleague("F08", "박둘", 102, "ko").await;
        stage.skips_to("2020-10-23 10:00 KST", &[]).await;
        assert_eq!((follow_ups(&kim.reads()).len(), follow_ups(&park.reads()).len()), (1, 1));
        stage.taps(&park, "Puget Sound Packaging").await;
        let old = stage.data(&park, "계약");
        park.reads();

        stage.goes_through(&kim, &["Puget Sound Packaging", "샘플"]).await;

        let seen = park.reads().pop().unwrap();
        assert!(seen.contains("· Puget Sound Packaging (10월: 샘플)"), "{seen}");
        stage.presses(&park, &old).await;
        let seen = park.reads().pop().unwrap();
        assert!(seen.contains("이미 Puget Sound Packaging 측과의 진행 상황을 ‘샘플’로 답하셨습니다."), "{seen}");
        assert_eq!(stage.states("F08").await, [(State::Samples, Some(30))]);
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn a_note_is_kept_with_the_answer_and_other_words_do_not_become_one(place: Place) {
        let stage = Stage::new(place).await;
        let firm = stage.seats("F08", 101, "ko").await;
        stage.skips_to("2020-10-23 10:00 KST", &[&firm]).await;
        stage.goes_through(&firm, &["Puget Sound Packaging", "샘플", "Puget Sound Packaging: 덧붙일 말 쓰기"]).await;

        firm.user.sends_sticker("🙂");
        stage.office.naru.settle().await;
        stage.office.a_moment_later().await;
        let seen = firm.reads().join("\n---\n");
        assert!(seen.contains("덧붙이실 말씀을 글로 써 주십시오."), "{seen}");
        firm.says("두 상자를 보냈습니다").await;
        let seen = firm.reads().join("\n---\n");

        assert!(seen.contains("덧붙이신 말씀을 저장했습니다."), "{seen}");
        let answers = stage.answers("F08").await;
        assert_eq!(answers.len(), 2);
        assert_eq!((answers[1].state, answers[1].remark.as_deref()), (State::Samples, Some("두 상자를 보냈습니다")));
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn whoever_would_rather_answer_later_is_asked_on_the_day_they_chose(place: Place) {
        let stage = Stage::new(place).await;
        let firm = stage.seats("F08", 101, "ko").await;
        stage.skips_to("2020-10-23 10:00 KST", &[&firm]).await;
        stage.taps(&firm, "나중에 답하겠습니다").await;
        firm.sees(
            "언제 다시 여쭐까요? 그 전에도 “소식”을 입력하시면 답하실 수 있습니다.
            [일주일 뒤, 10월 30일(금)]
            [2주 뒤, 11월 6일(금)]
            [목록으로]",
        );
        stage.taps(&firm, "일주일 뒤, 10월 30일(금)").await;
        let seen = firm.reads().pop().unwrap();
        assert!(seen.starts_with("10월 30일(금) 오전 10:00"), "{seen}");
        stage.skips_to("2020-10-30 09:59 KST", &[&firm]).await;

        stage.clock_to("2020-10-30 10:00 KST").await;

        assert_eq!(follow_ups(&firm.reads()).len(), 1);
        stage.goes_through(&firm, &["Lakeshore Trading", "아직 진전 없음"]).await;
        assert_eq!(stage.states("F08").await, [(State::None, Some(30))]);
        stage.clock_to("2020-12-01 10:00 KST").await;
        assert!(follow_ups(&firm.reads()).is_empty());
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn a_buyer_who_wants_no_more_questions_gets_none_until_they_ask_for_them(place: Place) {
        let stage = Stage::new(place).await;
        let buyer = stage.seats("B19", 201, "en").await;
        stage.skips_to("2020-12-24 10:00 KST", &[&buyer]).await;
        let seen = stage.goes_through(&buyer, &["Stop these questions", "Yes, please stop"]).await;
        assert!(seen.contains("we won't send these questions any more"), "{seen}");
        stage.clock_to("2021-04-10 10:00 KST").await;
        assert!(follow_ups(&buyer.reads()).is_empty());

        buyer.says("home").await;
        stage.goes_through(&buyer, &["News and follow-up", "Please ask me again"]).await;
        stage.skips_to("2021-09-25 10:00 KST", &[]).await;

        assert_eq!(follow_ups(&buyer.reads()).len(), 1);
        let audit: Vec<String> = stage.office.audit().await.into_iter().map(|(action, _)| action).collect();
        assert!(audit.contains(&"follow-up-stopped".to_owned()) && audit.contains(&"follow-up-resumed".to_owned()));
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn what_a_button_says_proves_nothing(place: Place) {
        let stage = Stage::new(place).await;
        let firm = stage.seats("F08", 101, "ko").await;
        let rival = stage.seats("F09", 102, "ko").await;
        stage.skips_to("2020-10-23 10:00 KST", &[&firm, &rival]).await;
        stage.taps(&firm, "Puget Sound Packaging").await;
        let samples = stage.data(&firm, "샘플");
        firm.reads();

        let (own, theirs) = (stage.company("F08").await, stage.company("B19").await);
        let odd = [
            samples.clone(),
            samples.replace("fu:f:", "fu:b:"),
            format!("fu:list:{own}"),
            format!("fu:all:{own}:0"),
            format!("fu:later:{own}:1"),
            format!("fu:stop:{theirs}:yes"),
            "fu:list:999999".to_owned(),
            "fu:f:x:1:open".to_owned(),
        ];
        for data in odd {
            stage.presses(&rival, &data).await;
            let seen = rival.reads().join("\n---\n");
            assert!(!seen.contains("Puget") && !seen.contains("저장했습니다"), "{data}: {seen}");
        }
        // Their own, but with somebody they never met.
        let stranger = stage.company("B01").await;
        let pieces: Vec<&str> = samples.split(':').collect();
        stage.presses(&firm, &format!("fu:f:{}:{stranger}:s:s:0", pieces[2])).await;
        firm.reads();
        assert_eq!(stage.states("F08").await, []);
        assert_eq!(stage.states("F09").await, []);
        stage.office.naru.ends().await;
    }
}
