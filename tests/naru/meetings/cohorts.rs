//! Somebody who takes part in two cohorts: what is asked of one is answered for it, whichever the chat speaks of.

use chrono_tz::Tz;
use naru::domain::company::Role;
use naru::domain::lang::Lang;
use naru::domain::meeting::{Attendance, PartySide};

use super::cast::{Cast, Who, past_notices};
use super::scene::{answer_of, kim, one_meeting};
use crate::support::{Naru, both_databases};

pub const TITLE: &str = "다른 사업: 2020 이천시 미국 화상상담";

pub async fn kim_in(naru: &Naru, cast: &Cast) {
    let who = Who {
        id: 101,
        name: "김하나",
        position: None,
        role: Role::Firm,
        company: Some(cast.firms[0]),
        lang: Lang::Ko,
        zone: Tz::Asia__Seoul,
        country: "KR",
    };
    cast.joins(naru, &who).await;
}

both_databases! {
    async fn a_whole_day_is_confirmed_while_the_chat_speaks_of_a_draft(db: Place) {
        let naru = Naru::new(db).await.with_notices();
        let cast = Cast::on(&naru).await;
        let first = one_meeting(&naru, &cast).await.meeting;
        let pho = cast.buyer(&naru, "B02", "Saigon Table", "VN", "Ho Chi Minh City", Tz::Asia__Ho_Chi_Minh).await;
        let second = cast.meets(&naru, "M02", cast.firms[0], pho, "2020-09-17 14:00").await;
        let kim = kim(&naru, &cast).await;
        let next = Cast::new(&naru, "next-year", false).await;
        kim_in(&naru, &next).await;
        kim.says("처음").await;
        kim.taps(TITLE).await;
        assert!(kim.reads().concat().contains("상담 일정이 아직 확정되지 않았습니다."));

        kim.taps("내 상담 2건").await;
        let list = kim.reads().concat();
        assert!(list.starts_with("내 상담 2건\n") && list.contains("Saigon Table"), "{list}");
        kim.taps("모든 상담을 달력에 추가").await;
        assert!(kim.reads().concat().starts_with("상담 2건을 담은 달력 파일입니다."));

        naru.clock_to("2020-09-16 16:00 KST").await;
        past_notices(&naru, &[&kim]).await;
        kim.taps("모두 참석합니다").await;
        assert!(kim.reads().concat().starts_with("모두 ‘참석합니다’로 저장했습니다.\n\n9월 17일(목) 상담 2건\n"));
        for meeting in [first, second] {
            assert_eq!(answer_of(&naru, meeting, PartySide::Firm).await, Some(Attendance::Coming));
        }
        naru.ends().await;
    }
}

both_databases! {
    async fn a_day_of_two_cohorts_is_confirmed_in_both(db: Place) {
        let naru = Naru::new(db).await.with_notices();
        let cast = Cast::on(&naru).await;
        let first = one_meeting(&naru, &cast).await.meeting;
        let other = Cast::new(&naru, "icheon-2020-vn", true).await;
        let pho = other.buyer(&naru, "B02", "Saigon Table", "VN", "Ho Chi Minh City", Tz::Asia__Ho_Chi_Minh).await;
        let second = other.meets(&naru, "M02", other.firms[0], pho, "2020-09-17 09:50").await;
        let kim = kim(&naru, &cast).await;
        kim_in(&naru, &other).await;
        past_notices(&naru, &[&kim]).await;
        naru.clock_to("2020-09-16 16:00 KST").await;
        assert!(kim.reads().concat().contains("[모두 참석합니다]"));

        kim.taps("모두 참석합니다").await;

        assert!(kim.reads().concat().contains("오전 9:50–10:30 (한국) Saigon Table · 참석 확인"));
        for meeting in [first, second] {
            assert_eq!(answer_of(&naru, meeting, PartySide::Firm).await, Some(Attendance::Coming));
        }
        naru.ends().await;
    }
}

both_databases! {
    async fn a_buyer_of_two_programs_opens_the_list_that_a_message_is_about(db: Place) {
        let naru = Naru::new(db).await.with_notices();
        let cast = Cast::on(&naru).await;
        let gourmet =
            cast.buyer(&naru, "B01", "Golden Gate Gourmet", "US", "San Francisco", Tz::America__Los_Angeles).await;
        cast.meets(&naru, "M01", cast.firms[0], gourmet, "2020-09-17 09:40").await;
        let mia = cast.buyer_person(&naru, 201, "Mia Grove", gourmet, Tz::America__Los_Angeles, "US").await;
        naru.clock_to("2020-09-15 08:00 PDT").await;
        past_notices(&naru, &[&mia]).await;
        let next = Cast::new(&naru, "next-year", false).await;
        let company = next.buyer(&naru, "B01", "Golden Gate Gourmet", "US", "San Francisco", Tz::America__Los_Angeles).await;
        let who = Who {
            id: 201,
            name: "Mia Grove",
            position: None,
            role: Role::Buyer,
            company: Some(company),
            lang: Lang::En,
            zone: Tz::America__Los_Angeles,
            country: "US",
        };
        next.joins(&naru, &who).await;
        mia.says("home").await;
        mia.taps("Other program: Online Meetings with Suppliers from Icheon, Korea").await;
        assert!(mia.reads().concat().contains("The schedule isn't final yet."));

        mia.taps("My meetings (1)").await;

        assert!(mia.reads().concat().starts_with("Your meeting\n"));
        naru.ends().await;
    }
}
