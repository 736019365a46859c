//! What companies owe and are told of it: at each step, once a day, and only what is still true.

use naru::domain::company::{Role, Side};
use naru::domain::lang::Lang;
use naru::domain::preparation::{DutyState, PreparationDetails};

use super::prepares::preparation;
use super::town::{SEOUL, Town, both, company, person};
use crate::support::{at, both_databases};

both_databases! {
    async fn a_firm_is_reminded_at_each_step_and_only_of_what_it_owes(place: Place) {
        let town = Town::new(place).await;
        let seolbong = town.firm("설봉세라믹(주)", "Seolbong Ceramic").await;
        let golden = town.buyer("Golden Gate Gourmet").await;
        town.meeting("M05", &seolbong, &golden, "2020-10-21 09:40 KST").await;
        let catalog = town.asks("카탈로그", "영문 카탈로그 제출", "English catalog", "2020-10-07 18:00 KST").await;
        let listing = town.asks("온라인등록", "온라인 마켓플레이스 등록", "Listing", "2020-10-08 18:00 KST").await;
        town.publishes().await;
        town.skips(&[&seolbong]);
        town.naru.ignores(golden.chat);

        // A week before, with what is due a day later.
        town.naru.clock_to("2020-09-30 10:00 KST").await;
        town.phone(&seolbong).sees(
            "준비사항을 알려 드립니다.
            · 영문 카탈로그 제출: 10월 7일(수) 오후 6:00 (한국)까지, 7일 남았습니다.
            · 온라인 마켓플레이스 등록: 10월 8일(목) 오후 6:00 (한국)까지, 8일 남았습니다.
            이미 마치셨으면 아래에서 알려 주시고, 어려우신 점이 있으면 사무국에 문의해 주시기 바랍니다.
            [영문 카탈로그 제출]
            [온라인 마켓플레이스 등록]
            [준비사항] [사무국에 문의]",
        );
        town.naru.clock_to("2020-10-01 18:00 KST").await;
        town.phone(&seolbong).sees_nothing();

        town.is(&seolbong, listing, DutyState::Given).await;
        town.naru.clock_to("2020-10-05 10:00 KST").await;
        town.phone(&seolbong).sees(
            "준비사항을 알려 드립니다.
            · 영문 카탈로그 제출: 10월 7일(수) 오후 6:00 (한국)까지, 2일 남았습니다.
            이미 마치셨으면 아래에서 알려 주시고, 어려우신 점이 있으면 사무국에 문의해 주시기 바랍니다.
            [영문 카탈로그 제출]
            [준비사항] [사무국에 문의]",
        );
        town.is(&seolbong, listing, DutyState::Done).await;
        town.naru.clock_to("2020-10-07 10:00 KST").await;
        town.phone(&seolbong).sees(
            "준비사항을 알려 드립니다.
            · 영문 카탈로그 제출: 10월 7일(수) 오후 6:00 (한국)까지, 오늘 마감입니다.
            이미 마치셨으면 아래에서 알려 주시고, 어려우신 점이 있으면 사무국에 문의해 주시기 바랍니다.
            [영문 카탈로그 제출]
            [준비사항] [사무국에 문의]",
        );
        // Staff gave it back: it is owed again.
        town.is(&seolbong, catalog, DutyState::Returned).await;
        town.naru.clock_to("2020-10-08 10:00 KST").await;
        town.phone(&seolbong).sees(
            "준비사항을 알려 드립니다.
            · 영문 카탈로그 제출 (보완 요청): 10월 7일(수)까지였습니다. 아직 확인되지 않았습니다.
            이미 마치셨으면 아래에서 알려 주시고, 어려우신 점이 있으면 사무국에 문의해 주시기 바랍니다.
            [영문 카탈로그 제출]
            [준비사항] [사무국에 문의]",
        );
        town.naru.clock_to("2020-10-14 10:00 KST").await;
        town.phone(&seolbong).sees_nothing();
        town.naru.ends().await;
    }
}

both_databases! {
    async fn whoever_is_let_off_or_done_hears_nothing(place: Place) {
        let town = Town::new(place).await;
        let seolbong = town.firm("설봉세라믹(주)", "Seolbong Ceramic").await;
        let catalog = town.asks("카탈로그", "영문 카탈로그 제출", "English catalog", "2020-09-23 18:00 KST").await;
        let training = town.asks("교육", "글로벌 경쟁력 강화 교육", "Training", "2020-09-23 18:00 KST").await;
        town.is(&seolbong, catalog, DutyState::Waived).await;
        town.is(&seolbong, training, DutyState::Done).await;

        town.publishes().await;
        town.naru.clock_to("2020-09-30 10:00 KST").await;

        town.phone(&seolbong).sees_nothing();
        town.naru.ends().await;
    }
}

both_databases! {
    async fn a_buyer_is_reminded_in_english_on_their_own_morning(place: Place) {
        let town = Town::new(place).await;
        let golden = town.buyer("Golden Gate Gourmet").await;
        let both_sides = preparation("접속테스트", None, "사전 접속 테스트", "Connection test", "2020-09-18 18:00 KST");
        town.asks_for(both_sides).await;
        let reading = preparation(
            "자료확인",
            Some(Side::Buyer),
            "카탈로그 확인",
            "Look through your suppliers' catalogs",
            "2020-09-18 18:00 KST",
        );
        town.asks_for(reading).await;
        // Sunday evening in Los Angeles: what was missed waits for Monday morning.
        town.naru.clock_to("2020-09-14 12:00 KST").await;
        town.publishes().await;
        town.naru.clock_to("2020-09-15 00:59 KST").await;
        town.phone(&golden).sees_nothing();
        town.naru.clock_to("2020-09-15 01:00 KST").await;

        // Friday evening in Korea is Friday two o'clock in the morning in Los Angeles.
        let [monday] = town.phone(&golden).reads().try_into().unwrap();
        assert_eq!(
            monday,
            "Here is what is still to be prepared.\n\
            · Connection test: by Fri, Sep 18 · 2:00 AM PDT (UTC−7), in 4 days.\n\
            · Look through your suppliers' catalogs: by Fri, Sep 18 · 2:00 AM PDT (UTC−7), in 4 days.\n\
            If something is done already, please tell us below. If anything is in the way, please ask the program office.\n\
            [Connection test]\n\
            [Look through your suppliers' catalogs]\n\
            [Preparations] [Ask the program office]"
        );
        // Two days before; the last morning is the next one, and has nothing to add.
        town.naru.clock_to("2020-09-17 02:00 KST").await;
        let [wednesday] = town.phone(&golden).reads().try_into().unwrap();
        assert!(wednesday.contains("2:00 AM PDT (UTC−7), in 2 days."), "{wednesday}");
        town.naru.clock_to("2020-09-18 19:00 KST").await;
        town.phone(&golden).sees_nothing();
        town.naru.clock_to("2020-09-22 02:00 KST").await;
        let [after] = town.phone(&golden).reads().try_into().unwrap();
        assert!(after.contains("this was due on Fri, Sep 18. It isn't marked as done yet."), "{after}");
        town.naru.clock_to("2020-09-30 02:00 KST").await;
        town.phone(&golden).sees_nothing();
        town.naru.ends().await;
    }
}

both_databases! {
    async fn what_was_done_while_it_waited_is_left_out(place: Place) {
        let town = Town::new(place).await;
        let seolbong = town.firm("설봉세라믹(주)", "Seolbong Ceramic").await;
        let catalog = town.asks("카탈로그", "영문 카탈로그 제출", "English catalog", "2020-10-07 18:00 KST").await;
        town.asks("시장보고서", "시장보고서 확인", "Market report", "2020-10-07 18:00 KST").await;
        town.publishes().await;
        town.naru.clock_to("2020-09-30 09:59 KST").await;

        let slow_down = naru::sandbox::FaultKind::TooMany { retry_after: 20 * 60 };
        town.naru.sandbox.fault(naru::sandbox::Fault::new(slow_down).method("sendMessage").chat(seolbong.chat));
        town.naru.clock_to("2020-09-30 10:05 KST").await;
        town.is(&seolbong, catalog, DutyState::Given).await;
        town.naru.clock_to("2020-09-30 11:00 KST").await;

        town.phone(&seolbong).sees(
            "준비사항을 알려 드립니다.
            · 시장보고서 확인: 10월 7일(수) 오후 6:00 (한국)까지, 7일 남았습니다.
            이미 마치셨으면 아래에서 알려 주시고, 어려우신 점이 있으면 사무국에 문의해 주시기 바랍니다.
            [시장보고서 확인]
            [준비사항] [사무국에 문의]",
        );
        town.naru.ends().await;
    }
}

both_databases! {
    async fn a_restart_tells_nothing_twice_and_late_is_told_once(place: Place) {
        let mut town = Town::new(place).await;
        let seolbong = town.firm("설봉세라믹(주)", "Seolbong Ceramic").await;
        town.asks("카탈로그", "영문 카탈로그 제출", "English catalog", "2020-10-07 18:00 KST").await;
        town.publishes().await;
        town.naru.clock_to("2020-09-30 10:00 KST").await;
        assert_eq!(town.phone(&seolbong).reads().len(), 1);

        town.naru = town.naru.restart().await;
        town.naru.clock_to("2020-09-30 12:00 KST").await;
        town.phone(&seolbong).sees_nothing();

        // Blocked when it was two days before; back that evening, and told once.
        town.blocked(&seolbong).await;
        town.naru.clock_to("2020-10-05 18:00 KST").await;
        town.comes_back(&seolbong).await;
        let [late] = town.phone(&seolbong).reads().try_into().unwrap();
        assert!(late.contains("2일 남았습니다."), "{late}");
        town.naru.clock_to("2020-10-06 18:00 KST").await;
        town.phone(&seolbong).sees_nothing();
        town.naru.ends().await;
    }
}

both_databases! {
    async fn a_late_joiner_hears_what_is_owed_with_their_schedule(place: Place) {
        let town = Town::new(place).await;
        let details = company(Side::Firm, both("설봉세라믹(주)", "Seolbong Ceramic"), both("도자기", "Ceramics"));
        let who = person("김하나", Some("대표"), None, Lang::Ko, SEOUL, "KR");
        let seolbong = town.invite(Role::Firm, Some(details), who).await;
        let golden = town.buyer("Golden Gate Gourmet").await;
        town.meeting("M05", &seolbong, &golden, "2020-09-30 09:40 KST").await;
        town.asks("카탈로그", "영문 카탈로그 제출", "English catalog", "2020-09-18 18:00 KST").await;
        town.publishes().await;
        town.naru.ignores(golden.chat);
        town.naru.clock_to("2020-09-16 22:30 KST").await;

        town.joins(&seolbong).await;

        let [one] = town.phone(&seolbong).reads().try_into().unwrap();
        assert!(one.contains("일정을 알려 드립니다.") && one.contains("오후 6:00 (한국)까지, 2일 남았습니다."), "{one}");
        town.naru.clock_to("2020-09-17 18:00 KST").await;
        town.phone(&seolbong).sees_nothing();
        town.naru.ends().await;
    }
}

both_databases! {
    async fn a_training_is_reminded_of_the_day_before_and_an_hour_before(place: Place) {
        let town = Town::new(place).await;
        let seolbong = town.firm("설봉세라믹(주)", "Seolbong Ceramic").await;
        let training = PreparationDetails {
            happens_at: Some(at("2020-09-22 14:00 KST")),
            minutes: None,
            place: Some("이천시 화상상담장 2층".into()),
            guidance: Some(both("교육 자료는 현장에서 나누어 드립니다", "Handouts are given on the spot")),
            ..preparation("교육", Some(Side::Firm), "글로벌 경쟁력 강화 교육", "Training", "2020-09-22 18:00 KST")
        };
        let training = town.asks_for(training).await;
        town.publishes().await;
        town.naru.clock_to("2020-09-21 13:59 KST").await;
        town.skips(&[&seolbong]);

        town.naru.clock_to("2020-09-21 14:00 KST").await;
        town.phone(&seolbong).sees(
            "내일 글로벌 경쟁력 강화 교육 일정이 있습니다.
            9월 22일(화) 오후 2:00 (한국)
            장소: 이천시 화상상담장 2층
            교육 자료는 현장에서 나누어 드립니다
            [자세히 보기]",
        );
        town.naru.clock_to("2020-09-22 13:00 KST").await;
        town.phone(&seolbong).sees(
            "1시간 뒤인 오후 2:00 (한국)에 글로벌 경쟁력 강화 교육 일정이 시작됩니다.
            장소: 이천시 화상상담장 2층
            [자세히 보기]",
        );
        town.is(&seolbong, training, DutyState::Done).await;
        town.naru.clock_to("2020-09-30 13:00 KST").await;
        town.phone(&seolbong).sees_nothing();
        town.naru.ends().await;
    }
}

both_databases! {
    async fn a_booked_test_is_reminded_of_at_its_time_only(place: Place) {
        let town = Town::new(place).await;
        let golden = town.buyer("Golden Gate Gourmet").await;
        let test = preparation("접속테스트", None, "사전 접속 테스트", "Connection test", "2020-09-25 18:00 KST");
        let test = town.asks_for(test).await;
        let buyer = golden.company.unwrap();
        let row = |id: i64, start: &str| {
            format!(
                "insert into slots (id, preparation, starts_at, minutes, company, booked_at)
                values ({id}, {test}, '{}', 15, {buyer}, '2020-09-14T00:00:00+00:00')",
                at(start).to_rfc3339()
            )
        };
        town.rows(&row(1, "2020-09-17 02:00 KST"), &[&golden]).await;
        town.rows("update slots set company = null, booked_at = null where id = 1", &[&golden]).await;
        town.rows(&row(2, "2020-09-18 03:00 KST"), &[&golden]).await;
        town.publishes().await;

        town.naru.clock_to("2020-09-17 03:30 KST").await;
        town.phone(&golden).sees(
            "Tomorrow: Connection test.
            Thu, Sep 17 · 11:00 AM PDT (UTC−7)
            [See the details]",
        );
        town.naru.clock_to("2020-09-18 02:00 KST").await;
        town.phone(&golden).sees(
            "Connection test starts in 1 hour, at 11:00 AM PDT.
            [See the details]",
        );
        town.naru.ignores(golden.chat);
        town.naru.ends().await;
    }
}
