//! A question that was left open: other screens end it, and words that come long after it are not taken for its answer.

use chrono_tz::Tz;
use naru::domain::meeting::Attendance;

use super::cast::{Cast, past_notices};
use super::scene::{kim, one_meeting, presses};
use crate::support::{Naru, Person, both_databases};

const PASSED_ON: &str = "보내 주신 말씀을 운영사무국에 전달했습니다.";

fn first_line(person: &Person<'_>) -> String {
    person.reads().concat().lines().next().unwrap_or_default().to_owned()
}

both_databases! {
    async fn opening_another_screen_ends_what_was_asked(db: Place) {
        let naru = Naru::new(db).await;
        let cast = Cast::on(&naru).await;
        let asked = one_meeting(&naru, &cast).await;
        let (kim, staff) = (kim(&naru, &cast).await, cast.staff(&naru, 300).await);

        for screen in ["일정", "설정", "처음"] {
            presses(&kim, &naru, &asked.answer(Attendance::OtherTime)).await;
            kim.says(screen).await;
            past_notices(&naru, &[&kim, &staff]).await;
            kim.says("주차가 되나요?").await;
            assert!(first_line(&kim).starts_with(PASSED_ON), "{screen}");
            assert!(first_line(&staff).starts_with("문의 · "), "{screen}");
        }

        kim.says("설정").await;
        kim.taps("시간대 바꾸기").await;
        kim.says("일정").await;
        kim.reads();
        kim.says("주차가 되나요?").await;
        assert!(first_line(&kim).starts_with(PASSED_ON));
        assert!(first_line(&staff).starts_with("문의 · "));
        naru.ends().await;
    }
}

both_databases! {
    async fn words_long_after_a_question_are_asked_about_once(db: Place) {
        let naru = Naru::new(db).await;
        let cast = Cast::on(&naru).await;
        let asked = one_meeting(&naru, &cast).await;
        let (kim, staff) = (kim(&naru, &cast).await, cast.staff(&naru, 300).await);
        presses(&kim, &naru, &asked.answer(Attendance::OtherTime)).await;
        past_notices(&naru, &[&kim, &staff]).await;
        naru.clock_to("2020-09-15 09:00 KST").await;

        let question = "앞서 여쭙던 것이 남아 있습니다: Golden Gate Gourmet 상담, 가능하신 날짜와 시간. 방금 쓰신 글은 어디에 쓸까요?
            “주차가 되나요?”
            [이 질문의 답변입니다]
            [사무국에 전해 주십시오]
            [그만두기]";
        kim.says("주차가 되나요?").await;
        kim.sees(question);
        kim.says("도움말").await;
        assert!(kim.reads().len() == 2);
        staff.sees_nothing();
        kim.taps("사무국에 전해 주십시오").await;
        assert!(first_line(&kim).starts_with(PASSED_ON));
        assert!(staff.reads()[0].contains("\n주차가 되나요?\n"));

        presses(&kim, &naru, &asked.answer(Attendance::OtherTime)).await;
        kim.reads();
        naru.clock_to("2020-09-15 09:31 KST").await;
        kim.says("18일 오전").await;
        kim.says("오후도 됩니다").await;
        assert!(kim.reads().pop().unwrap().contains("“18일 오전\n오후도 됩니다”"));
        kim.says("이 질문의 답변입니다").await;
        assert!(first_line(&kim).starts_with("희망 시간을 저장하고 운영사무국에 전했습니다."));
        assert!(staff.reads()[0].contains("“18일 오전\n오후도 됩니다”"));
        naru.ends().await;
    }
}

both_databases! {
    async fn the_same_in_english_and_what_is_clearly_an_answer_stays_one(db: Place) {
        let naru = Naru::new(db).await;
        let cast = Cast::on(&naru).await;
        let gourmet =
            cast.buyer(&naru, "B01", "Golden Gate Gourmet", "US", "San Francisco", Tz::America__Los_Angeles).await;
        cast.meets(&naru, "M01", cast.firms[0], gourmet, "2020-09-17 09:40").await;
        let mia = cast.buyer_person(&naru, 201, "Mia Grove", gourmet, Tz::America__Los_Angeles, "US").await;
        let staff = cast.staff(&naru, 300).await;
        mia.says("schedule").await;
        mia.taps("Wed, Sep 16 · Seolbong Ceramic").await;
        mia.taps("I'm running late").await;
        past_notices(&naru, &[&mia, &staff]).await;
        naru.clock_to("2020-09-15 09:00 KST").await;

        mia.says("Did you get our logo?").await;
        mia.sees(
            "We had asked you about your meeting with Seolbong Ceramic: how late you will be. What is this message for?
            “Did you get our logo?”
            [It's my answer]
            [Please tell the office]
            [Stop]",
        );
        mia.taps("Stop").await;
        assert_eq!(first_line(&mia), "Stopped. What you just wrote was neither saved nor passed on.");
        staff.sees_nothing();

        mia.taps("✓ I'm running late").await;
        mia.reads();
        naru.clock_to("2020-09-15 10:00 KST").await;
        mia.says("20 minutes").await;
        assert_eq!(first_line(&mia), "The program office knows that you'll be about 20 minutes late.");
        assert_eq!(staff.reads().len(), 1);
        naru.ends().await;
    }
}
