//! Schedules, late joiners and the sheets of a day.

use naru::domain::company::{Role, Side};
use naru::domain::lang::Lang;
use naru::domain::meeting::{Attendance, PartySide};
use naru::sandbox::{Fault, FaultKind};

use super::town::{LOS_ANGELES, Town, both, company, person};
use crate::support::both_databases;

both_databases! {
    async fn publishing_tells_each_member_all_their_meetings_once(place: Place) {
        let town = Town::new(place).await;
        let seolbong = town.firm("설봉세라믹(주)", "Seolbong Ceramic").await;
        let (golden, harbor) = (town.buyer("Golden Gate Gourmet").await, town.buyer("Harbor Home Imports").await);
        town.meeting("M05", &seolbong, &golden, "2020-09-17 09:40 KST").await;
        town.meeting("M06", &seolbong, &harbor, "2020-09-17 11:20 KST").await;
        town.meeting("M07", &seolbong, &golden, "2020-09-18 08:00 KST").await;
        town.phone(&seolbong).sees_nothing();

        town.publishes().await;

        town.phone(&seolbong).sees(
            "설봉세라믹(주) 김하나 대표님, 2020 이천시 미국 화상상담 일정을 알려 드립니다. 상담은 모두 3건입니다.

            9월 17일(목)
            오전 9:40–10:20 (한국) · Golden Gate Gourmet
            미국 Los Angeles, CA 현지 9월 16일(수) 오후 5:40
            이천시 화상상담장 3번 부스 · 오전 9:25까지 도착해 주십시오.
            오전 11:20–오후 12:00 (한국) · Harbor Home Imports
            미국 Los Angeles, CA 현지 9월 16일(수) 오후 7:20
            이천시 화상상담장 3번 부스 · 오전 11:05까지 도착해 주십시오.

            9월 18일(금)
            오전 8:00–8:40 (한국) · Golden Gate Gourmet
            미국 Los Angeles, CA 현지 9월 17일(목) 오후 4:00
            이천시 화상상담장 3번 부스 · 오전 7:45까지 도착해 주십시오.

            상담 전날과 시작 전에 다시 안내해 드리며, 바뀌는 내용이 있으면 바로 알려 드립니다.
            문의: 운영사무국 031-555-0100
            [내 상담 3건] [사무국에 문의]",
        );
        // Sunday evening in Los Angeles: the buyers read it on Monday morning.
        town.phone(&golden).sees_nothing();
        town.naru.clock_to("2020-09-14 10:00 PDT").await;
        town.phone(&golden).sees(
            "Dear Mr. Blake Grove, here is your schedule for Online Meetings with Suppliers from Icheon, Korea. You have 2 meetings.

            Wed, Sep 16
            5:40–6:20 PM PDT (UTC−7) · Seolbong Ceramic
            Thu, Sep 17 · 9:40 AM in Korea

            Thu, Sep 17
            4:00–4:40 PM PDT (UTC−7) · Seolbong Ceramic
            Fri, Sep 18 · 8:00 AM in Korea

            We'll remind you the day before and before the start, and tell you at once if anything changes.
            Questions? Please call the program office: +82-31-555-0100
            [My meetings (2)] [Ask the program office]",
        );
        town.naru.ignores(harbor.chat);
        town.naru.ends().await;
    }
}

both_databases! {
    async fn whoever_joins_late_has_the_schedule_and_what_is_near(place: Place) {
        let town = Town::new(place).await;
        let seolbong = town.firm("설봉세라믹(주)", "Seolbong Ceramic").await;
        let buyer = company(Side::Buyer, both("Harbor Home Imports", "Harbor Home Imports"), Default::default());
        let casey = person("Casey Linden", None, None, Lang::En, LOS_ANGELES, "US");
        let casey = town.invite(Role::Buyer, Some(buyer), casey).await;
        town.meeting("M05", &seolbong, &casey, "2020-09-17 09:40 KST").await;
        town.publishes().await;
        town.naru.ignores(seolbong.chat);
        town.naru.clock_to("2020-09-15 23:00 PDT").await;
        town.phone(&casey).sees_nothing();

        // In the middle of the night, but awake.
        town.joins(&casey).await;

        town.phone(&casey).sees(
            "Dear Casey Linden, here is your schedule for Online Meetings with Suppliers from Icheon, Korea. You have one meeting.

            Wed, Sep 16
            5:40–6:20 PM PDT (UTC−7) · Seolbong Ceramic
            Thu, Sep 17 · 9:40 AM in Korea

            We'll remind you the day before and before the start, and tell you at once if anything changes.
            Questions? Please call the program office: +82-31-555-0100

            Your meeting with Seolbong Ceramic is tomorrow.
            Wed, Sep 16 · 5:40–6:20 PM PDT (UTC−7)
            Thu, Sep 17 · 9:40 AM in Korea
            You are meeting online. We'll send you the button to join 10 minutes before the start.
            Products: Ceramic tableware
            Will you be able to join?
            [My meetings (1)]
            [5:40 PM Seolbong Ceramic]",
        );
        town.naru.ends().await;
    }
}

both_databases! {
    async fn a_day_has_its_sheets(place: Place) {
        let town = Town::new(place).await;
        let seolbong = town.firm("설봉세라믹(주)", "Seolbong Ceramic").await;
        let (golden, harbor) = (town.buyer("Golden Gate Gourmet").await, town.buyer("Harbor Home Imports").await);
        let (interpreter, operator) = (town.interpreter().await, town.operator().await);
        let viewer = person("Alex Kim", None, None, Lang::En, LOS_ANGELES, "US");
        let viewer = town.add(Role::Viewer, None, viewer).await;
        let first = town.meets("M05", &seolbong, &golden, Some(&interpreter), "2020-09-17 09:40 KST").await;
        town.meeting("M06", &seolbong, &harbor, "2020-09-17 11:20 KST").await;
        town.publishes().await;
        town.answers(&seolbong, PartySide::Firm, first, Attendance::Coming).await;
        town.answers(&golden, PartySide::Buyer, first, Attendance::OtherTime).await;
        town.naru.clock_to("2020-09-17 07:59 KST").await;
        town.skips(&[&seolbong, &interpreter]);
        town.naru.ignores(golden.chat);
        town.naru.ignores(harbor.chat);
        town.phone(&operator).sees_nothing();

        town.naru.clock_to("2020-09-17 08:00 KST").await;

        town.phone(&operator).sees(
            "9월 17일(목) 상담은 모두 2건입니다.

            오전 9:40–10:20 (한국) · 3번 부스 · M05
            설봉세라믹(주) ↔ Golden Gate Gourmet (현지 9월 16일(수) 오후 5:40)
            기업 참석 확인 · 바이어 시간 변경 요청
            통역 강아람: 답변 전

            오전 11:20–오후 12:00 (한국) · 3번 부스 · M06
            설봉세라믹(주) ↔ Harbor Home Imports (현지 9월 16일(수) 오후 7:20)
            기업 답변 전 · 바이어 답변 전
            [그날 상담]",
        );
        town.phone(&viewer).sees(
            "Thu, Sep 17: 2 meetings.

            9:40–10:20 AM KST (UTC+9) · 3번 부스 · M05
            Seolbong Ceramic ↔ Golden Gate Gourmet (Wed, Sep 16 · 5:40 PM PDT)
            Supplier: confirmed · Buyer: another time requested
            Interpreter 강아람: not answered yet

            11:20 AM–12:00 PM KST (UTC+9) · 3번 부스 · M06
            Seolbong Ceramic ↔ Harbor Home Imports (Wed, Sep 16 · 7:20 PM PDT)
            Supplier: not answered yet · Buyer: not answered yet
            [That day's meetings]",
        );
        town.phone(&seolbong).sees(
            "9월 17일(목) 상담은 2건입니다.

            오전 9:40–10:20 (한국) · Golden Gate Gourmet
            미국 Los Angeles, CA 현지 9월 16일(수) 오후 5:40
            이천시 화상상담장 3번 부스 · 오전 9:25까지 도착해 주십시오.

            오전 11:20–오후 12:00 (한국) · Harbor Home Imports
            미국 Los Angeles, CA 현지 9월 16일(수) 오후 7:20
            이천시 화상상담장 3번 부스 · 오전 11:05까지 도착해 주십시오.
            [내 상담]",
        );
        // One meeting needs no sheet.
        town.phone(&interpreter).sees_nothing();
        town.naru.ends().await;
    }
}

both_databases! {
    async fn a_schedule_that_is_too_long_for_one_message_comes_in_parts(place: Place) {
        let town = Town::new(place).await;
        let (seolbong, golden) =
            (town.firm("설봉세라믹(주)", "Seolbong Ceramic").await, town.buyer("Golden Gate Gourmet").await);
        let interpreter = town.interpreter().await;
        for index in 0..45 {
            let (day, hour) = (21 + index / 9, 8 + index % 9);
            let (code, start) = (format!("M{index:02}").leak(), format!("2020-09-{day} {hour:02}:00 KST").leak());
            town.meets(code, &seolbong, &golden, Some(&interpreter), start).await;
        }
        town.naru.ignores(seolbong.chat);
        town.naru.ignores(golden.chat);
        // The first try of the first part does not arrive.
        let slow_down = FaultKind::TooMany { retry_after: 60 };
        town.naru.sandbox.fault(Fault::new(slow_down).method("sendMessage").chat(interpreter.chat));

        town.publishes().await;
        town.phone(&interpreter).sees_nothing();
        town.naru.clock_to("2020-09-14 09:05 KST").await;

        let parts = town.phone(&interpreter).reads();
        assert_eq!(parts.len(), 2, "{parts:#?}");
        assert!(parts[0].starts_with("강아람 통역사님, 2020 이천시 미국 화상상담 일정을 알려 드립니다."));
        assert!(parts[1].ends_with("[내 상담 45건] [사무국에 문의]"));
        assert_eq!(parts.concat().matches("설봉세라믹(주) – Golden Gate Gourmet").count(), 45);
        town.naru.ends().await;
    }
}
