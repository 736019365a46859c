//! Home and the list, in Korean and English, on every clock.

use chrono_tz::Tz;
use naru::domain::company::{Role, Side};
use naru::domain::lang::Lang;

use super::cast::{Cast, Who, past_notices};
use crate::support::{Naru, both_databases};

both_databases! {
    async fn home_shows_the_next_meeting_on_both_clocks(db: Place) {
        let naru = Naru::new(db).await;
        let cast = Cast::on(&naru).await;
        let gourmet =
            cast.buyer(&naru, "B01", "Golden Gate Gourmet", "US", "San Francisco", Tz::America__Los_Angeles).await;
        cast.meets(&naru, "M01", cast.firms[0], gourmet, "2020-09-17 09:40").await;
        cast.prepares(&naru, ("샘플 발송", "Samples"), Some(Side::Firm), "2020-09-16 18:00 KST").await;
        cast.prepares(&naru, ("카탈로그 제출", "Catalog"), Some(Side::Firm), "2020-09-04 18:00 KST").await;
        let kim = cast.firm(&naru, 101, "김하나", "해외영업팀장", cast.firms[0]).await;
        let mia = cast.buyer_person(&naru, 201, "Mia Grove", gourmet, Tz::America__Los_Angeles, "US").await;

        kim.says("처음").await;
        kim.sees(
            "설봉세라믹(주) 김하나 해외영업팀장님, 안녕하십니까.
            2020 이천시 미국 화상상담

            다음 상담 9월 17일(목) 오전 9:40–10:20 (한국)
            Golden Gate Gourmet · 미국 San Francisco (현지 9월 16일(수) 오후 5:40)
            이천시 화상상담장 3번 부스 · 오전 9:25까지 도착해 주십시오.
            참석 답변: 답변 전 · [내 상담]에서 답해 주시기 바랍니다.

            남은 준비 2가지
            · 카탈로그 제출: 9월 4일(금)까지 (기한 지남)
            · 샘플 발송: 9월 16일(수)까지

            “일정”, “문의”처럼 글로 쓰셔도 됩니다.
            [내 상담 1건] [준비사항]
            [사무국에 문의] [설정]",
        );
        mia.says("home").await;
        mia.sees(
            "Hello Mia Grove (Golden Gate Gourmet)
            Online Meetings with Suppliers from Icheon, Korea

            Your next meeting: Wed, Sep 16 · 5:40–6:20 PM PDT (UTC−7)
            Seolbong Ceramic · Thu, Sep 17 · 9:40 AM in Korea
            You are meeting online: open the meeting below to join.
            Your answer: not answered yet. Please open your meetings below to answer.

            You can also just type “schedule” or “help”.
            [My meeting]
            [Ask the program office] [Settings]",
        );

        naru.clock_to("2020-09-17 10:20 KST").await;
        past_notices(&naru, &[&kim, &mia]).await;
        kim.says("/home").await;
        kim.sees(
            "설봉세라믹(주) 김하나 해외영업팀장님, 안녕하십니까.
            2020 이천시 미국 화상상담

            예정된 상담이 모두 끝났습니다. 참여해 주셔서 감사합니다.

            남은 준비 2가지
            · 카탈로그 제출: 9월 4일(금)까지 (기한 지남)
            · 샘플 발송: 9월 16일(수)까지 (기한 지남)

            “일정”, “문의”처럼 글로 쓰셔도 됩니다.
            [상담일지 1건 작성]
            [소식·사후관리]
            [내 상담 1건] [준비사항]
            [사무국에 문의] [설정]",
        );
        naru.ends().await;
    }
}

both_databases! {
    async fn a_draft_shows_no_meetings(db: Place) {
        let naru = Naru::new(db).await;
        let cast = Cast::new(&naru, "draft", false).await;
        let gourmet =
            cast.buyer(&naru, "B01", "Golden Gate Gourmet", "US", "San Francisco", Tz::America__Los_Angeles).await;
        let meeting = cast.meets(&naru, "M01", cast.firms[0], gourmet, "2020-09-17 09:40").await;
        let kim = cast.firm(&naru, 101, "김하나", "해외영업팀장", cast.firms[0]).await;

        kim.says("처음").await;
        kim.sees(
            "설봉세라믹(주) 김하나 해외영업팀장님, 안녕하십니까.
            2020 이천시 미국 화상상담

            상담 일정이 아직 확정되지 않았습니다. 확정되면 이곳으로 알려 드립니다.

            “일정”, “문의”처럼 글로 쓰셔도 됩니다.
            [사무국에 문의] [설정]",
        );
        let message = naru.sandbox.messages(kim.chat()).last().unwrap().message_id;
        for data in ["meetings".to_owned(), format!("m:{meeting}"), "ics:all".to_owned()] {
            kim.user.taps(message, &data);
            naru.settle().await;
            let seen = kim.reads().concat();
            assert!(!seen.contains("Golden Gate"), "{seen}");
        }
        naru.ends().await;
    }
}

both_databases! {
    async fn each_buyer_reads_their_own_clock(db: Place) {
        let naru = Naru::new(db).await;
        let cast = Cast::on(&naru).await;
        // British Columbia keeps summer time for good from 2026 on, which chrono-tz does not know.
        let cases = [
            (401, "B11", "CA", "Vancouver, BC", Tz::America__Vancouver, "2026-12-16 03:00", "Tue, Dec 15 · 11:00–11:40 AM"),
            (402, "B12", "US", "Honolulu, HI", Tz::Pacific__Honolulu, "2026-12-16 03:00", "Tue, Dec 15 · 8:00–8:40 AM HST (UTC−10)"),
            (403, "B13", "VN", "Ho Chi Minh City", Tz::Asia__Ho_Chi_Minh, "2026-12-16 03:00", "Wed, Dec 16 · 01:00–01:40 GMT+7"),
            (404, "B14", "JP", "Osaka", Tz::Asia__Tokyo, "2026-12-16 23:40", "Wed, Dec 16 · 23:40–00:20 (next day) JST (UTC+9)"),
        ];
        for (id, code, country, city, zone, wall, expected) in cases {
            let company = cast.buyer(&naru, code, city, country, city, zone).await;
            cast.meets(&naru, code, cast.firms[0], company, wall).await;
            let buyer = cast.buyer_person(&naru, id, "Sam", company, zone, country).await;

            buyer.says("schedule").await;
            buyer.taps(&format!("{} · Seolbong Ceramic", expected.split(" · ").next().unwrap())).await;

            let card = buyer.reads().pop().unwrap();
            let clocks: Vec<&str> = card.lines().skip(1).take(2).collect();
            assert!(clocks[0].starts_with(expected), "{clocks:?}");
            let theirs = match code {
                "B14" => "The same time in Korea",
                _ => "Wed, Dec 16 · 3:00 AM in Korea",
            };
            let theirs = if code == "B13" { "Wed, Dec 16 · 03:00 in Korea" } else { theirs };
            assert_eq!(clocks[1], theirs);
        }
        naru.ends().await;
    }
}

both_databases! {
    async fn names_are_read_literally(db: Place) {
        let naru = Naru::new(db).await;
        let cast = Cast::on(&naru).await;
        let odd = cast.buyer(&naru, "B01", "<b>Bold</b> & _Sons_ *🎁*", "VN", "Ho Chi Minh City", Tz::Asia__Ho_Chi_Minh).await;
        cast.meets(&naru, "M01", cast.firms[0], odd, "2020-09-17 09:40").await;
        let kim = cast.firm(&naru, 101, "김<i>하나", "팀장 & <b>", cast.firms[0]).await;

        kim.says("일정").await;
        kim.sees(
            "내 상담 1건

            9월 17일(목)
            오전 9:40–10:20 (한국) <b>Bold</b> & _Sons_ *🎁* · 답변 전
            베트남 Ho Chi Minh City 현지 9월 17일(목) 오전 7:40

            자세히 보시거나 답변하시려면 아래에서 상담을 선택해 주십시오.
            [9월 17일(목) <b>Bold</b> & _Sons_ *🎁*]
            [모든 상담을 달력에 추가]
            [처음으로]",
        );
        naru.ends().await;
    }
}

both_databases! {
    async fn an_interpreter_sees_their_own_meetings_with_product_notes(db: Place) {
        let naru = Naru::new(db).await;
        let cast = Cast::on(&naru).await;
        let gourmet =
            cast.buyer(&naru, "B01", "Golden Gate Gourmet", "US", "San Francisco", Tz::America__Los_Angeles).await;
        cast.meets(&naru, "M01", cast.firms[0], gourmet, "2020-09-17 09:40").await;
        let kang = naru.person(900, "강아람", "ko");
        kang.user.has_met_the_bot();

        kang.says("일정").await;
        kang.reads();
        kang.taps("9월 17일(목) 설봉세라믹(주) · Golden Gate Gourmet").await;

        kang.sees(
            "설봉세라믹(주) · Golden Gate Gourmet 상담
            9월 17일(목) 오전 9:40–10:20 (한국)
            미국 San Francisco 현지 9월 16일(수) 오후 5:40

            설봉세라믹(주): 도자기 식기
            Golden Gate Gourmet: 주방용품

            참가방식: 상담장에서 참가하십니다.
            이천시 화상상담장 3번 부스 · 오전 9:25까지 도착해 주십시오.
            오시는 길: 이천시청 2층, 주차 2시간 무료
            바이어는 온라인으로 참가합니다.

            참석하실 수 있으십니까? 아래에서 선택해 주십시오.
            [참석합니다] [조금 늦습니다]
            [다른 분이 참석합니다]
            [시간 변경을 요청합니다]
            [참석이 어렵습니다]
            [달력에 추가]
            [내 상담 목록]",
        );
        naru.ends().await;
    }
}

both_databases! {
    async fn a_long_list_has_pages(db: Place) {
        let naru = Naru::new(db).await;
        let cast = Cast::on(&naru).await;
        let gourmet =
            cast.buyer(&naru, "B01", "Golden Gate Gourmet", "US", "San Francisco", Tz::America__Los_Angeles).await;
        for hour in 9..19 {
            cast.meets(&naru, &format!("M{hour}"), cast.firms[0], gourmet, &format!("2020-09-17 {hour:02}:00")).await;
        }
        let kim = cast.firm(&naru, 101, "김하나", "해외영업팀장", cast.firms[0]).await;

        kim.says("/schedule").await;
        let first = kim.reads().concat();
        assert!(first.starts_with("내 상담 10건 (1/2쪽)\n"), "{first}");
        assert_eq!(first.matches("답변 전").count(), 8);
        kim.taps("다음 쪽").await;
        let second = kim.reads().concat();
        assert!(second.starts_with("내 상담 10건 (2/2쪽)\n") && second.contains("[이전 쪽]"), "{second}");
        assert_eq!(second.matches("답변 전").count(), 2);
        naru.ends().await;
    }
}

both_databases! {
    async fn somebody_in_two_cohorts_can_switch(db: Place) {
        let naru = Naru::new(db).await;
        let cast = Cast::on(&naru).await;
        let kim = cast.firm(&naru, 101, "김하나", "해외영업팀장", cast.firms[0]).await;
        let next = Cast::new(&naru, "next-year", false).await;
        let who = Who {
            id: 101,
            name: "김하나",
            position: None,
            role: Role::Firm,
            company: Some(next.firms[1]),
            lang: Lang::Ko,
            zone: Tz::Asia__Seoul,
            country: "KR",
        };
        next.joins(&naru, &who).await;

        kim.says("처음").await;
        // The newest published one is spoken of first, not the newest.
        assert!(kim.reads().concat().starts_with("설봉세라믹(주) 김하나 해외영업팀장님, 안녕하십니까."));
        kim.taps("다른 사업: 2020 이천시 미국 화상상담").await;
        assert!(kim.reads().concat().starts_with("(주)이섭푸드 김하나 해외영업팀장님, 안녕하십니까."));
        kim.says("처음").await;
        assert!(kim.reads().concat().starts_with("(주)이섭푸드 김하나 해외영업팀장님, 안녕하십니까."));
        naru.ends().await;
    }
}
