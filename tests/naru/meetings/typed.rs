//! People who type instead of pressing: the words of an answer are the answer.

use chrono_tz::Tz;
use naru::domain::ids::MeetingId;
use naru::domain::meeting::{Attendance, PartySide};

use super::cast::{Cast, past_notices};
use super::scene::{answer_of, kim, one_meeting, presses};
use crate::support::{Naru, both_databases};

async fn second_meeting(naru: &Naru, cast: &Cast) -> MeetingId {
    let pho = cast.buyer(naru, "B02", "Saigon Table", "VN", "Ho Chi Minh City", Tz::Asia__Ho_Chi_Minh).await;
    cast.meets(naru, "M02", cast.firms[0], pho, "2020-09-17 14:00").await
}

both_databases! {
    async fn a_typed_answer_to_the_question_of_the_day_before_is_kept(db: Place) {
        let naru = Naru::new(db).await.with_notices();
        let cast = Cast::on(&naru).await;
        let asked = one_meeting(&naru, &cast).await;
        let (kim, staff) = (kim(&naru, &cast).await, cast.staff(&naru, 300).await);
        naru.clock_to("2020-09-16 16:00 KST").await;
        past_notices(&naru, &[&kim, &staff]).await;

        kim.says("네, 참석합니다").await;
        assert!(kim.reads()[0].starts_with("답변을 저장했습니다: 참석합니다\n\nGolden Gate Gourmet 측과의 상담\n"));
        assert_eq!(answer_of(&naru, asked.meeting, PartySide::Firm).await, Some(Attendance::Coming));
        staff.sees_nothing();

        kim.says("아, 참석이 어렵습니다").await;
        assert!(staff.reads()[0].starts_with("문의 · 설봉세라믹(주) 김하나 해외영업팀장님"));
        kim.reads();
        kim.says("참석이 어렵습니다").await;
        assert!(kim.reads()[0].starts_with("참석이 어려우십니까?"));
        kim.says("참석이 어렵습니다").await;
        assert!(kim.reads()[0].starts_with("답변을 저장했습니다: 참석이 어렵습니다\n"));
        assert_eq!(answer_of(&naru, asked.meeting, PartySide::Firm).await, Some(Attendance::Absent));
        assert_eq!(staff.reads().len(), 1);
        naru.ends().await;
    }
}

both_databases! {
    async fn a_bare_yes_answers_the_question_just_read_and_nothing_after_it(db: Place) {
        let naru = Naru::new(db).await.with_notices();
        let cast = Cast::on(&naru).await;
        let gourmet =
            cast.buyer(&naru, "B01", "Golden Gate Gourmet", "US", "San Francisco", Tz::America__Los_Angeles).await;
        let meeting = cast.meets(&naru, "M01", cast.firms[0], gourmet, "2020-09-17 09:40").await;
        let mia = cast.buyer_person(&naru, 201, "Mia Grove", gourmet, Tz::America__Los_Angeles, "US").await;
        let staff = cast.staff(&naru, 300).await;
        naru.clock_to("2020-09-16 16:00 KST").await;
        past_notices(&naru, &[&mia, &staff]).await;

        mia.says("Yes!").await;
        assert!(mia.reads()[0].starts_with("Saved: I'll be there\n"));
        staff.sees_nothing();
        mia.says("ok").await;
        assert!(mia.reads()[0].starts_with("We've passed your message on"));
        staff.reads();
        mia.says("I’m running late").await;
        assert!(mia.reads()[0].starts_with("Saved: I'm running late\nHow late will you be?"));
        assert_eq!(answer_of(&naru, meeting, PartySide::Buyer).await, Some(Attendance::Late));
        staff.reads();
        naru.ends().await;
    }
}

both_databases! {
    async fn what_may_be_about_several_meetings_is_asked_about_first(db: Place) {
        let naru = Naru::new(db).await.with_notices();
        let cast = Cast::on(&naru).await;
        let (first, second) = (one_meeting(&naru, &cast).await.meeting, second_meeting(&naru, &cast).await);
        let (kim, staff) = (kim(&naru, &cast).await, cast.staff(&naru, 300).await);
        naru.clock_to("2020-09-16 16:00 KST").await;
        past_notices(&naru, &[&kim, &staff]).await;

        kim.says("다른 분이 참석합니다").await;
        kim.sees(
            "‘다른 분이 참석합니다’: 어느 상담에 대한 답변이신지 골라 주십시오. 아직 저장하지 않았습니다.
            [9월 17일(목) Golden Gate Gourmet]
            [9월 17일(목) Saigon Table]",
        );
        assert_eq!(answer_of(&naru, second, PartySide::Firm).await, None);
        kim.taps("9월 17일(목) Saigon Table").await;
        assert!(kim.reads()[0].starts_with("답변을 저장했습니다: 다른 분이 참석합니다\n"));
        assert_eq!(answer_of(&naru, second, PartySide::Firm).await, Some(Attendance::Colleague));
        assert_eq!(answer_of(&naru, first, PartySide::Firm).await, None);
        assert_eq!(staff.reads().len(), 1);
        naru.ends().await;
    }
}

both_databases! {
    async fn a_typed_yes_to_a_whole_day_is_for_the_whole_day(db: Place) {
        let naru = Naru::new(db).await.with_notices();
        let cast = Cast::on(&naru).await;
        let (first, second) = (one_meeting(&naru, &cast).await.meeting, second_meeting(&naru, &cast).await);
        let kim = kim(&naru, &cast).await;
        naru.clock_to("2020-09-16 16:00 KST").await;
        past_notices(&naru, &[&kim]).await;

        kim.says("참석하겠습니다").await;

        assert!(kim.reads()[0].starts_with("모두 ‘참석합니다’로 저장했습니다.\n"));
        for meeting in [first, second] {
            assert_eq!(answer_of(&naru, meeting, PartySide::Firm).await, Some(Attendance::Coming));
        }
        naru.ends().await;
    }
}

both_databases! {
    async fn how_late_is_kept_as_it_was_meant_or_not_at_all(db: Place) {
        let naru = Naru::new(db).await;
        let cast = Cast::on(&naru).await;
        let asked = one_meeting(&naru, &cast).await;
        let (kim, staff) = (kim(&naru, &cast).await, cast.staff(&naru, 300).await);
        presses(&kim, &naru, &asked.answer(Attendance::Late)).await;
        past_notices(&naru, &[&kim, &staff]).await;

        for unread in ["5시 도착", "10~15분"] {
            kim.says(unread).await;
            kim.sees(
                "몇 분인지 읽지 못해 저장하지 않았습니다. ‘20분’, ‘1시간’처럼 입력해 주십시오. 늦으신다는 답변은 이미 저장되어 있습니다.

                답변을 저장했습니다: 조금 늦습니다
                얼마나 늦으십니까? 운영사무국에 함께 알리겠습니다.

                Golden Gate Gourmet 상담
                9월 17일(목) 오전 9:40–10:20 (한국)
                미국 San Francisco 현지 9월 16일(수) 오후 5:40
                [5분] [10분] [15분]
                [아직 모르겠습니다]",
            );
            staff.sees_nothing();
        }
        kim.says("3시간").await;
        assert!(kim.reads()[0].starts_with("2시간까지만 저장할 수 있어 저장하지 않았습니다."));
        kim.says("1시간").await;
        assert!(kim.reads()[0].starts_with("약 1시간 늦으신다고 운영사무국에 알렸습니다."));
        assert!(staff.reads()[0].starts_with("설봉세라믹(주)이 아래 상담에 약 1시간 늦는다고 알려 왔습니다."));
        naru.ends().await;
    }
}

both_databases! {
    async fn how_late_is_read_in_english_too(db: Place) {
        let naru = Naru::new(db).await;
        let cast = Cast::on(&naru).await;
        let gourmet =
            cast.buyer(&naru, "B01", "Golden Gate Gourmet", "US", "San Francisco", Tz::America__Los_Angeles).await;
        cast.meets(&naru, "M01", cast.firms[0], gourmet, "2020-09-17 09:40").await;
        let mia = cast.buyer_person(&naru, 201, "Mia Grove", gourmet, Tz::America__Los_Angeles, "US").await;
        mia.says("schedule").await;
        mia.taps("Wed, Sep 16 · Seolbong Ceramic").await;
        mia.taps("I'm running late").await;
        mia.reads();

        mia.says("around 4:10").await;
        assert!(mia.reads()[0].starts_with("We couldn't read how long, so it wasn't saved."));
        mia.says("About an hour and 10 minutes").await;
        assert!(mia.reads()[0].starts_with("We couldn't read how long, so it wasn't saved."));
        mia.says("1 hour 10 min").await;
        assert!(mia.reads()[0].starts_with("The program office knows that you'll be about 1 hour 10 minutes late."));
        naru.ends().await;
    }
}

both_databases! {
    async fn how_late_and_the_wished_time_can_be_said_anew(db: Place) {
        let naru = Naru::new(db).await;
        let cast = Cast::on(&naru).await;
        let asked = one_meeting(&naru, &cast).await;
        let (kim, staff) = (kim(&naru, &cast).await, cast.staff(&naru, 300).await);
        presses(&kim, &naru, &asked.answer(Attendance::Late)).await;
        kim.taps("5분").await;
        past_notices(&naru, &[&kim, &staff]).await;

        presses(&kim, &naru, &asked.answer(Attendance::Late)).await;
        kim.sees(
            "답변을 저장했습니다: 조금 늦습니다
            얼마나 늦으십니까? 운영사무국에 함께 알리겠습니다.

            Golden Gate Gourmet 상담
            9월 17일(목) 오전 9:40–10:20 (한국)
            미국 San Francisco 현지 9월 16일(수) 오후 5:40
            지금 저장된 내용: 약 5분
            [5분] [10분] [15분]
            [아직 모르겠습니다]",
        );
        let message = kim.says("30분").await;
        assert!(kim.reads()[0].starts_with("약 30분 늦으신다고 운영사무국에 알렸습니다."));
        assert!(staff.reads()[0].contains("약 30분 늦는다고 알려 왔습니다."));
        kim.user.edits(message, "40분");
        naru.settle().await;
        kim.sees("이미 보내신 글을 고치셨으나, 저장된 내용은 처음 보내신 그대로입니다. 바로잡으시려면 새 글로 보내 주십시오.");

        presses(&kim, &naru, &asked.answer(Attendance::OtherTime)).await;
        let message = kim.says("9월 18일 오전").await;
        past_notices(&naru, &[&kim, &staff]).await;
        kim.user.edits(message, "9월 19일 오전");
        naru.settle().await;
        assert!(kim.reads()[0].starts_with("이미 보내신 글을 고치셨으나"));
        presses(&kim, &naru, &asked.answer(Attendance::OtherTime)).await;
        assert!(kim.reads()[0].contains("\n지금 저장된 내용: 9월 18일 오전\n[적지 않겠습니다]"));
        kim.says("9월 19일 오전").await;
        assert!(staff.reads()[0].contains("“9월 19일 오전”"));
        kim.reads();
        naru.ends().await;
    }
}

both_databases! {
    async fn a_buyer_says_another_wished_time_in_english(db: Place) {
        let naru = Naru::new(db).await;
        let cast = Cast::on(&naru).await;
        let gourmet =
            cast.buyer(&naru, "B01", "Golden Gate Gourmet", "US", "San Francisco", Tz::America__Los_Angeles).await;
        cast.meets(&naru, "M01", cast.firms[0], gourmet, "2020-09-17 09:40").await;
        let mia = cast.buyer_person(&naru, 201, "Mia Grove", gourmet, Tz::America__Los_Angeles, "US").await;
        mia.says("schedule").await;
        mia.taps("Wed, Sep 16 · Seolbong Ceramic").await;
        mia.taps("I need another time").await;
        mia.says("after 6 PM").await;
        mia.reads();

        mia.taps("✓ I need another time").await;

        assert!(mia.reads()[0].contains("\nSaved so far: after 6 PM\n[Skip this]"));
        naru.ends().await;
    }
}

both_databases! {
    async fn today_is_the_persons_own_day(db: Place) {
        let naru = Naru::new(db).await;
        let cast = Cast::on(&naru).await;
        let asked = one_meeting(&naru, &cast).await;
        let (kim, staff) = (kim(&naru, &cast).await, cast.staff(&naru, 300).await);

        kim.says("오늘").await;
        assert!(kim.reads()[0].starts_with("내 상담 1건\n"));
        presses(&kim, &naru, &asked.answer(Attendance::OtherTime)).await;
        past_notices(&naru, &[&kim, &staff]).await;
        kim.says("오늘").await;
        assert!(kim.reads()[0].starts_with("희망 시간을 저장하고 운영사무국에 전했습니다."));
        assert!(staff.reads()[0].contains("“오늘”"));

        naru.clock_to("2020-09-17 08:00 KST").await;
        kim.says("오늘 상담").await;
        kim.sees(
            "9월 17일(목) 상담 1건

            오전 9:40–10:20 (한국) Golden Gate Gourmet · 시간 변경 요청
            미국 San Francisco 현지 9월 16일(수) 오후 5:40

            자세히 보시거나 답변하시려면 아래에서 상담을 선택해 주십시오.
            [모두 참석합니다]
            [오전 9:40 Golden Gate Gourmet]
            [내 상담 목록]",
        );
        naru.ends().await;
    }
}

both_databases! {
    async fn today_is_the_persons_own_day_in_english(db: Place) {
        let naru = Naru::new(db).await;
        let cast = Cast::on(&naru).await;
        let gourmet =
            cast.buyer(&naru, "B01", "Golden Gate Gourmet", "US", "San Francisco", Tz::America__Los_Angeles).await;
        cast.meets(&naru, "M01", cast.firms[0], gourmet, "2020-09-17 09:40").await;
        let mia = cast.buyer_person(&naru, 201, "Mia Grove", gourmet, Tz::America__Los_Angeles, "US").await;
        naru.clock_to("2020-09-16 12:00 PDT").await;

        mia.says("today").await;

        assert!(mia.reads()[0].starts_with("Your meeting on Wed, Sep 16\n\n5:40–6:20 PM PDT (UTC−7) · Seolbong Ceramic"));
        naru.ends().await;
    }
}

both_databases! {
    async fn back_returns_to_the_meeting_that_was_asked_about(db: Place) {
        let naru = Naru::new(db).await;
        let cast = Cast::on(&naru).await;
        let asked = one_meeting(&naru, &cast).await;
        let kim = kim(&naru, &cast).await;

        presses(&kim, &naru, &asked.answer(Attendance::Absent)).await;
        kim.reads();
        kim.says("뒤로").await;

        assert!(kim.reads()[0].starts_with("Golden Gate Gourmet 측과의 상담\n"));
        assert_eq!(answer_of(&naru, asked.meeting, PartySide::Firm).await, None);
        naru.ends().await;
    }
}
