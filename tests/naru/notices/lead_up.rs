//! The steps that lead up to a meeting, in both languages: the day before, an hour before, and the way in.

use naru::domain::company::{Mode, Role, Side};
use naru::domain::lang::Lang;
use naru::domain::meeting::{Attendance, PartySide};

use super::town::{SEOUL, Town, both, company, person, policy};
use crate::support::both_databases;

both_databases! {
    async fn a_buyer_is_led_up_to_a_meeting_in_english(place: Place) {
        let town = Town::new(place).await;
        let (seolbong, golden) =
            (town.firm("설봉세라믹(주)", "Seolbong Ceramic").await, town.buyer("Golden Gate Gourmet").await);
        let interpreter = town.interpreter().await;
        town.meets("M05", &seolbong, &golden, Some(&interpreter), "2020-09-17 09:40 KST").await;
        town.publishes().await;
        town.naru.clock_to("2020-09-16 08:00 KST").await;
        town.skips(&[&golden]);
        town.naru.ignores(seolbong.chat);
        town.naru.ignores(interpreter.chat);

        town.naru.clock_to("2020-09-15 17:40 PDT").await;
        town.phone(&golden).sees(
            "Your meeting with Seolbong Ceramic is tomorrow.
            Wed, Sep 16 · 5:40–6:20 PM PDT (UTC−7)
            Thu, Sep 17 · 9:40 AM in Korea
            You are meeting online. We'll send you the button to join 10 minutes before the start.
            Products: Ceramic tableware
            An interpreter will be with you.
            Will you be able to join?
            [I'll be there] [A colleague will join]
            [I need another time] [I can't make it]
            [Add to calendar]",
        );

        town.naru.clock_to("2020-09-16 16:39 PDT").await;
        town.phone(&golden).sees_nothing();
        town.naru.clock_to("2020-09-16 16:40 PDT").await;
        town.phone(&golden).sees(
            "Your meeting with Seolbong Ceramic starts in 1 hour, at 5:40 PM PDT.
            Thu, Sep 17 · 9:40 AM in Korea
            You are meeting online. We'll send you the button to join 10 minutes before the start.
            We haven't heard from you yet. Will you be able to join?
            [I'll be there] [I'm running late]
            [A colleague will join] [I need another time]
            [I can't make it]",
        );

        town.naru.clock_to("2020-09-16 17:30 PDT").await;
        town.phone(&golden).sees(
            "Your meeting with Seolbong Ceramic starts in 10 minutes, at 5:40 PM PDT.
            Your interpreter and Seolbong Ceramic will meet you in the room.
            [Join the meeting]
            [I'm in the room] [I'm running late]
            [Connection problem] [We've arranged another time]",
        );

        town.naru.clock_to("2020-09-16 18:29 PDT").await;
        town.phone(&golden).sees_nothing();
        town.naru.ends().await;
    }
}

both_databases! {
    async fn a_firm_at_the_venue_is_led_up_to_a_meeting_in_korean(place: Place) {
        let town = Town::new(place).await;
        let (seolbong, golden) =
            (town.firm("설봉세라믹(주)", "Seolbong Ceramic").await, town.buyer("Golden Gate Gourmet").await);
        town.meeting("M05", &seolbong, &golden, "2020-09-17 09:40 KST").await;
        town.publishes().await;
        town.skips(&[&seolbong]);
        town.naru.ignores(golden.chat);

        town.naru.clock_to("2020-09-16 09:40 KST").await;
        town.phone(&seolbong).sees(
            "내일 Golden Gate Gourmet 측과의 상담이 있습니다.
            9월 17일(목) 오전 9:40–10:20 (한국)
            미국 Los Angeles, CA 현지 9월 16일(수) 오후 5:40
            이천시 화상상담장 3번 부스 · 오전 9:25까지 도착해 주십시오.
            오시는 길: 이천시청 2층
            관심 품목: Kitchen & tableware
            참석하실 수 있으십니까?
            [참석합니다] [다른 분이 참석합니다]
            [시간 변경을 요청합니다] [참석이 어렵습니다]
            [달력에 추가]",
        );

        // No short reminder at the venue: the arrival line is the next they hear.
        town.naru.clock_to("2020-09-17 09:15 KST").await;
        town.phone(&seolbong).sees(
            "Golden Gate Gourmet 측과의 상담이 25분 뒤인 오전 9:40 (한국)에 시작됩니다.
            이천시 화상상담장 3번 부스 · 오전 9:25까지 도착해 주십시오.
            오시는 길: 이천시청 2층
            [도착했습니다] [조금 늦습니다]
            [사무국에 문의]",
        );
        town.naru.ends().await;
    }
}

both_databases! {
    async fn a_firm_online_and_an_english_reader_at_the_venue_are_led_up_too(place: Place) {
        let town = Town::new(place).await;
        let mut online = company(Side::Firm, both("온샘바이오", "Onsaem Bio"), Default::default());
        online.mode = Mode::Online;
        let onsaem =
            town.add(Role::Firm, Some(online), person("박세찬", Some("대표"), None, Lang::Ko, SEOUL, "KR")).await;
        let mut visitor = company(Side::Buyer, both("Harbor", "Harbor"), Default::default());
        visitor.mode = Mode::Venue;
        let harbor =
            town.add(Role::Buyer, Some(visitor), person("Casey Dale", None, None, Lang::En, SEOUL, "KR")).await;
        town.meeting("M07", &onsaem, &harbor, "2020-09-17 14:00 KST").await;
        town.publishes().await;
        town.naru.clock_to("2020-09-17 12:00 KST").await;
        town.skips(&[&onsaem, &harbor]);

        town.naru.clock_to("2020-09-17 13:00 KST").await;
        town.phone(&onsaem).sees(
            "Harbor 측과의 상담이 1시간 뒤인 오후 2:00 (한국)에 시작됩니다.
            미국 Los Angeles, CA 현지 9월 16일(수) 오후 10:00
            온라인으로 진행하며, 시작 10분 전에 입장 버튼을 보내 드립니다.
            아직 참석 여부를 알려 주지 않으셨습니다. 참석하실 수 있으십니까?
            [참석합니다] [조금 늦습니다]
            [다른 분이 참석합니다] [시간 변경을 요청합니다]
            [참석이 어렵습니다]",
        );

        town.naru.clock_to("2020-09-17 13:50 KST").await;
        town.phone(&harbor).sees(
            "Your meeting with Onsaem Bio starts in 25 minutes, at 14:00 KST.
            이천시 화상상담장 3번 부스 · please arrive by 13:45 KST.
            How to get there: 이천시청 2층
            [I have arrived] [I'm running late]
            [Ask the program office]",
        );
        town.phone(&onsaem).sees(
            "Harbor 측과의 상담이 10분 뒤인 오후 2:00 (한국)에 시작됩니다.
            화상 상담실에서 Harbor 측 참석자를 만나시게 됩니다.
            [화상상담 입장]
            [입장했습니다] [조금 늦습니다]
            [접속이 되지 않습니다] [시간을 다시 정했습니다]",
        );
        town.naru.ends().await;
    }
}

both_databases! {
    async fn several_meetings_of_a_day_are_confirmed_in_one_message(place: Place) {
        let town = Town::new(place).await;
        let seolbong = town.firm("설봉세라믹(주)", "Seolbong Ceramic").await;
        let isup = town.firm("(주)이섭푸드", "Isup Food").await;
        let (golden, harbor) = (town.buyer("Golden Gate Gourmet").await, town.buyer("Harbor Home Imports").await);
        let first = town.meeting("M05", &seolbong, &golden, "2020-09-17 09:40 KST").await;
        town.meeting("M06", &seolbong, &harbor, "2020-09-17 11:20 KST").await;
        town.meeting("M07", &isup, &golden, "2020-09-17 10:30 KST").await;
        town.publishes().await;
        town.answers(&seolbong, PartySide::Firm, first, Attendance::Colleague).await;
        town.naru.clock_to("2020-09-16 09:00 KST").await;
        town.skips(&[&seolbong, &golden]);
        town.naru.ignores(harbor.chat);
        town.naru.ignores(isup.chat);

        town.naru.clock_to("2020-09-16 09:40 KST").await;

        town.phone(&seolbong).sees(
            "내일 상담이 2건 있습니다.

            1. Golden Gate Gourmet
            9월 17일(목) 오전 9:40–10:20 (한국)
            미국 Los Angeles, CA 현지 9월 16일(수) 오후 5:40
            이천시 화상상담장 3번 부스 · 오전 9:25까지 도착해 주십시오.
            다른 분이 참석하신다고 답해 주셨습니다.

            2. Harbor Home Imports
            9월 17일(목) 오전 11:20–오후 12:00 (한국)
            미국 Los Angeles, CA 현지 9월 16일(수) 오후 7:20
            이천시 화상상담장 3번 부스 · 오전 11:05까지 도착해 주십시오.

            오시는 길: 이천시청 2층

            모두 참석하실 수 있으십니까? 따로 답하실 상담이 있으면 아래에서 선택해 주십시오.
            [모두 참석합니다]
            [오전 9:40 Golden Gate Gourmet]
            [오전 11:20 Harbor Home Imports]",
        );
        town.phone(&golden).sees(
            "You have 2 meetings tomorrow.

            1. Seolbong Ceramic
            Wed, Sep 16 · 5:40–6:20 PM PDT (UTC−7)
            Thu, Sep 17 · 9:40 AM in Korea
            You are meeting online. We'll send you the button to join 10 minutes before the start.

            2. Isup Food
            Wed, Sep 16 · 6:30–7:10 PM PDT (UTC−7)
            Thu, Sep 17 · 10:30 AM in Korea
            You are meeting online. We'll send you the button to join 10 minutes before the start.

            Will you be able to join all of them? To answer for one, please choose it below.
            [I'll be at all of them]
            [5:40 PM Seolbong Ceramic]
            [6:30 PM Isup Food]",
        );
        town.naru.ends().await;
    }
}

both_databases! {
    async fn whoever_answers_is_asked_no_more_and_whoever_cannot_come_is_left_alone(place: Place) {
        let town = Town::with(place, policy(&[24 * 60, 60, 10])).await;
        let seolbong = town.firm("설봉세라믹(주)", "Seolbong Ceramic").await;
        let (golden, harbor) = (town.buyer("Golden Gate Gourmet").await, town.buyer("Harbor Home Imports").await);
        let coming = town.meeting("M05", &seolbong, &golden, "2020-09-17 09:40 KST").await;
        let absent = town.meeting("M06", &seolbong, &harbor, "2020-09-17 11:20 KST").await;
        town.publishes().await;
        town.naru.clock_to("2020-09-15 12:00 KST").await;
        town.skips(&[&golden, &harbor]);
        town.naru.ignores(seolbong.chat);

        town.answers(&golden, PartySide::Buyer, coming, Attendance::Coming).await;
        town.answers(&harbor, PartySide::Buyer, absent, Attendance::Absent).await;
        town.naru.clock_to("2020-09-16 16:00 PDT").await;
        town.phone(&golden).sees(
            "Your meeting with Seolbong Ceramic is tomorrow.
            Wed, Sep 16 · 5:40–6:20 PM PDT (UTC−7)
            Thu, Sep 17 · 9:40 AM in Korea
            You are meeting online. We'll send you the button to join 10 minutes before the start.
            Products: Ceramic tableware
            You've told us you'll be there.
            [5:40 PM Seolbong Ceramic]
            [Add to calendar]",
        );
        town.naru.clock_to("2020-09-16 17:29 PDT").await;
        town.phone(&golden).sees_nothing();

        // Somebody of theirs is in the room already: the others still need the link, but not the question.
        town.checks_in(PartySide::Buyer, coming).await;
        town.naru.clock_to("2020-09-16 18:29 PDT").await;
        town.phone(&golden).sees(
            "Your meeting with Seolbong Ceramic starts in 10 minutes, at 5:40 PM PDT.
            Seolbong Ceramic will meet you in the room.
            [Join the meeting]
            [Connection problem] [We've arranged another time]",
        );
        // Nor is it asked what became of a meeting to which nobody of them could come.
        town.naru.clock_to("2020-09-17 20:00 PDT").await;
        town.skips(&[&golden]);
        town.phone(&harbor).sees_nothing();
        town.naru.ends().await;
    }
}

both_databases! {
    async fn a_room_without_an_address_is_told_in_words(place: Place) {
        let town = Town::with(place, policy(&[10])).await;
        let seolbong = town.firm("설봉세라믹(주)", "Seolbong Ceramic").await;
        let (golden, harbor) = (town.buyer("Golden Gate Gourmet").await, town.buyer("Harbor Home Imports").await);
        let named = town.meeting("M05", &seolbong, &golden, "2020-09-17 09:40 KST").await;
        let unknown = town.meeting("M06", &seolbong, &harbor, "2020-09-17 11:20 KST").await;
        town.changes(named, |details, _| details.link = Some("Zoom 812 345 678".into())).await;
        town.changes(unknown, |details, _| details.link = None).await;
        town.publishes().await;
        town.naru.clock_to("2020-09-16 12:00 PDT").await;
        town.skips(&[&golden, &harbor]);
        town.naru.ignores(seolbong.chat);

        town.naru.clock_to("2020-09-16 18:00 PDT").await;
        town.phone(&golden).sees(
            "Your meeting with Seolbong Ceramic starts in 10 minutes, at 5:40 PM PDT.
            How to join: Zoom 812 345 678
            [I'm in the room] [I'm running late]
            [Connection problem] [We've arranged another time]",
        );
        town.naru.clock_to("2020-09-16 20:00 PDT").await;
        town.skips(&[&golden]);
        town.phone(&harbor).sees(
            "Your meeting with Seolbong Ceramic starts in 10 minutes, at 7:20 PM PDT.
            The program office will send you the link. Questions? Please call +82-31-555-0100
            [I'm in the room] [I'm running late]
            [Connection problem] [We've arranged another time]",
        );
        town.naru.ends().await;
    }
}
