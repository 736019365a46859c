//! At most one message per person and moment, each part of it whole.

use naru::domain::company::Role;
use naru::domain::lang::Lang;
use naru::sandbox::{Fault, FaultKind};

use super::town::{SEOUL, Town, person, policy};
use crate::support::both_databases;

both_databases! {
    async fn a_check_in_and_tomorrow_are_one_message(place: Place) {
        let town = Town::with(place, policy(&[24 * 60, 10])).await;
        let seolbong = town.firm("설봉세라믹(주)", "Seolbong Ceramic").await;
        let golden = town.buyer("Golden Gate Gourmet").await;
        town.meeting("M05", &seolbong, &golden, "2020-09-16 10:00 KST").await;
        town.meeting("M06", &seolbong, &golden, "2020-09-17 09:40 KST").await;
        town.publishes().await;
        town.naru.clock_to("2020-09-16 09:30 KST").await;
        town.skips(&[&seolbong, &golden]);

        // The way in at 09:50; tomorrow's question at 09:40, when they are not yet left in peace for the meeting, and a
        // quarter of an hour makes them one.
        town.naru.clock_to("2020-09-16 09:40 KST").await;

        town.phone(&golden).sees(
            "Your meeting with Seolbong Ceramic starts in 20 minutes, at 6:00 PM PDT.
            Seolbong Ceramic will meet you in the room.

            Your meeting with Seolbong Ceramic is tomorrow.
            Wed, Sep 16 · 5:40–6:20 PM PDT (UTC−7)
            Thu, Sep 17 · 9:40 AM in Korea
            You are meeting online. We'll send you the button to join 10 minutes before the start.
            Products: Ceramic tableware
            Will you be able to join?
            [Join the meeting · Seolbong Ceramic]
            [6:00 PM Seolbong Ceramic]
            [5:40 PM Seolbong Ceramic]",
        );
        town.naru.clock_to("2020-09-16 10:49 KST").await;
        town.phone(&golden).sees_nothing();
        town.phone(&seolbong).reads();
        town.naru.ends().await;
    }
}

both_databases! {
    async fn what_waits_for_one_person_goes_out_as_one(place: Place) {
        let town = Town::new(place).await;
        let seolbong = town.firm("설봉세라믹(주)", "Seolbong Ceramic").await;
        let golden = town.buyer("Golden Gate Gourmet").await;
        let meeting = town.meeting("M05", &seolbong, &golden, "2020-09-18 09:40 KST").await;
        town.publishes().await;
        town.naru.clock_to("2020-09-17 09:00 KST").await;
        town.skips(&[&seolbong, &golden]);
        town.naru.ignores(golden.chat);

        // Telegram wants a pause of this chat when the question falls due, and meanwhile the meeting changes, twice.
        let slow_down = FaultKind::TooMany { retry_after: 20 * 60 };
        town.naru.sandbox.fault(Fault::new(slow_down).method("sendMessage").chat(seolbong.chat));
        town.naru.clock_to("2020-09-17 09:50 KST").await;
        town.moves(meeting, "2020-09-18 15:00 KST").await;
        town.naru.clock_to("2020-09-17 09:55 KST").await;
        town.moves(meeting, "2020-09-18 16:00 KST").await;
        town.phone(&seolbong).sees_nothing();

        town.naru.clock_to("2020-09-17 10:00 KST").await;

        town.phone(&seolbong).sees(
            "Golden Gate Gourmet 측과의 상담 시간이 바뀌었습니다. 일정이 바뀌어 죄송합니다.
            새 일정: 9월 18일(금) 오후 4:00–4:40 (한국)
            미국 Los Angeles, CA 현지 9월 18일(금) 오전 12:00
            이전 일정: 9월 18일(금) 오전 9:40 (한국)
            이천시 화상상담장 3번 부스 · 오후 3:45까지 도착해 주십시오.
            새 시간에 참석하실 수 있으십니까?
            [네, 참석합니다] [다른 분이 참석합니다]
            [시간 변경을 요청합니다] [참석이 어렵습니다]
            [달력의 일정 바꾸기]",
        );
        town.naru.ends().await;
    }
}

both_databases! {
    async fn every_colleague_hears_and_somebody_twice_in_a_meeting_hears_once(place: Place) {
        let town = Town::new(place).await;
        let seolbong = town.firm("설봉세라믹(주)", "Seolbong Ceramic").await;
        let second = person("이두리", Some("과장"), None, Lang::Ko, SEOUL, "KR");
        let second = town.colleague(&seolbong, Role::Firm, second).await;
        let golden = town.buyer("Golden Gate Gourmet").await;
        let also_interprets = town.takes_on(&second, Role::Interpreter).await;
        town.meets("M05", &seolbong, &golden, Some(&also_interprets), "2020-09-17 09:40 KST").await;
        town.publishes().await;
        town.skips(&[&seolbong, &second]);
        town.naru.ignores(golden.chat);

        town.naru.clock_to("2020-09-17 12:00 KST").await;

        let (one, other) = (town.phone(&seolbong).reads(), town.phone(&second).reads());
        assert_eq!(one.len(), 3, "{one:#?}");
        assert_eq!(one, other);
        town.naru.ends().await;
    }
}
