//! People who type instead of pressing: the words of an answer are the answer.

use chrono_tz::Tz;
use naru::domain::ids::MeetingId;
use naru::domain::meeting::{Attendance, PartySide};

use super::cast::{Cast, past_notices};
use super::scene::{answer_of, kim, one_meeting};
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
