//! News of a meeting, told against what each person was last told of it.

use naru::domain::company::Mode;
use naru::domain::meeting::{Attendance, PartySide};

use super::town::{Town, Who};
use crate::support::{Place, at, both_databases};

/// A published meeting that everybody has read of, on Tuesday afternoon in Los Angeles and before dawn in
/// Korea.
async fn known(place: Place) -> (Town, Who, Who, naru::domain::ids::MeetingId) {
    let town = Town::new(place).await;
    let (seolbong, golden) =
        (town.firm("설봉세라믹(주)", "Seolbong Ceramic").await, town.buyer("Golden Gate Gourmet").await);
    let meeting = town.meeting("M05", &seolbong, &golden, "2020-09-18 09:40 KST").await;
    town.publishes().await;
    town.naru.clock_to("2020-09-15 14:00 PDT").await;
    town.skips(&[&seolbong, &golden]);
    (town, seolbong, golden, meeting)
}

both_databases! {
    async fn a_moved_meeting_is_told_old_to_new(place: Place) {
        let (town, seolbong, golden, meeting) = known(place).await;

        town.moves(meeting, "2020-09-19 08:00 KST").await;

        town.phone(&golden).sees(
            "Your meeting with Seolbong Ceramic has been moved. We're sorry for the change.
            New: Fri, Sep 18 · 4:00–4:40 PM PDT (UTC−7)
            Sat, Sep 19 · 8:00 AM in Korea
            Before: Thu, Sep 17 · 5:40 PM PDT
            Your meeting link stays the same.
            Does the new time work for you?
            [Yes, that works] [A colleague will join]
            [I need another time] [I can't make it]
            [Update my calendar]",
        );
        town.naru.clock_to("2020-09-16 09:00 KST").await;
        town.phone(&seolbong).sees(
            "Golden Gate Gourmet 측과의 상담 시간이 바뀌었습니다. 일정이 바뀌어 죄송합니다.
            새 일정: 9월 19일(토) 오전 8:00–8:40 (한국)
            미국 Los Angeles, CA 현지 9월 18일(금) 오후 4:00
            이전 일정: 9월 18일(금) 오전 9:40 (한국)
            이천시 화상상담장 3번 부스 · 오전 7:45까지 도착해 주십시오.
            새 시간에 참석하실 수 있으십니까?
            [네, 참석합니다] [다른 분이 참석합니다]
            [시간 변경을 요청합니다] [참석이 어렵습니다]
            [달력의 일정 바꾸기]",
        );

        // Nothing comes before the old time, and everything before the new.
        town.naru.clock_to("2020-09-17 15:59 PDT").await;
        town.phone(&golden).sees_nothing();
        town.naru.clock_to("2020-09-17 18:00 PDT").await;
        assert!(town.phone(&golden).reads().concat().starts_with("Your meeting with Seolbong Ceramic is tomorrow."));
        town.naru.clock_to("2020-09-18 15:00 PDT").await;
        town.phone(&golden).sees(
            "Your meeting with Seolbong Ceramic starts in 1 hour, at 4:00 PM PDT.
            Sat, Sep 19 · 8:00 AM in Korea
            You are meeting online. We'll send you the button to join 10 minutes before the start.
            We haven't heard from you yet. Will you be able to join?
            [I'll be there] [I'm running late]
            [A colleague will join] [I need another time]
            [I can't make it]",
        );
        town.phone(&seolbong).reads();
        town.naru.ends().await;
    }
}

both_databases! {
    async fn moved_and_moved_back_is_silent(place: Place) {
        let (town, seolbong, golden, meeting) = known(place).await;
        // The firm sleeps and would be told at nine; the buyer is told at once, and again.
        town.moves(meeting, "2020-09-19 08:00 KST").await;
        assert_eq!(town.phone(&golden).reads().len(), 1);

        town.moves(meeting, "2020-09-18 09:40 KST").await;

        town.phone(&golden).sees(
            "Your meeting with Seolbong Ceramic has been moved. We're sorry for the change.
            New: Thu, Sep 17 · 5:40–6:20 PM PDT (UTC−7)
            Fri, Sep 18 · 9:40 AM in Korea
            Before: Fri, Sep 18 · 4:00 PM PDT
            Your meeting link stays the same.
            Does the new time work for you?
            [Yes, that works] [A colleague will join]
            [I need another time] [I can't make it]
            [Update my calendar]",
        );
        town.naru.clock_to("2020-09-16 15:00 KST").await;
        town.phone(&seolbong).sees_nothing();
        town.naru.ends().await;
    }
}

both_databases! {
    async fn a_cancelled_meeting_reminds_nobody(place: Place) {
        let (town, seolbong, golden, meeting) = known(place).await;

        town.cancels(meeting).await;
        town.naru.clock_to("2020-09-16 09:00 KST").await;

        town.phone(&golden).sees(
            "Your meeting with Seolbong Ceramic has been canceled. We're sorry for the change.
            Before: Thu, Sep 17 · 5:40 PM PDT
            We won't send you anything more about this meeting. Questions? Please call the program office: +82-31-555-0100
            [My meetings] [Ask the program office]",
        );
        town.phone(&seolbong).sees(
            "Golden Gate Gourmet 측과의 상담이 취소되었습니다. 일정이 바뀌어 죄송합니다.
            이전 일정: 9월 18일(금) 오전 9:40 (한국)
            이 상담에 관한 알림은 더 보내 드리지 않습니다. 문의: 운영사무국 031-555-0100
            [내 상담] [사무국에 문의]",
        );
        town.naru.clock_to("2020-09-19 09:00 KST").await;
        town.phone(&golden).sees_nothing();
        town.phone(&seolbong).sees_nothing();
        town.naru.ends().await;
    }
}

both_databases! {
    async fn a_cancelled_meeting_that_is_back_on_is_told_and_reminded(place: Place) {
        let (town, seolbong, golden, meeting) = known(place).await;
        town.cancels(meeting).await;
        town.naru.clock_to("2020-09-16 09:00 KST").await;
        town.skips(&[&seolbong, &golden]);

        town.changes(meeting, |_, _| ()).await;

        town.phone(&seolbong).sees(
            "Golden Gate Gourmet 측과의 상담이 다시 잡혔습니다.
            9월 18일(금) 오전 9:40–10:20 (한국)
            미국 Los Angeles, CA 현지 9월 17일(목) 오후 5:40
            이천시 화상상담장 3번 부스 · 오전 9:25까지 도착해 주십시오.
            관심 품목: Kitchen & tableware
            참석하실 수 있으십니까?
            [참석합니다] [다른 분이 참석합니다]
            [시간 변경을 요청합니다] [참석이 어렵습니다]
            [달력에 추가]",
        );
        town.phone(&golden).sees(
            "Your meeting with Seolbong Ceramic is back on.
            Thu, Sep 17 · 5:40–6:20 PM PDT (UTC−7)
            Fri, Sep 18 · 9:40 AM in Korea
            You are meeting online. We'll send you the button to join 10 minutes before the start.
            Products: Ceramic tableware
            Will you be able to join?
            [I'll be there] [A colleague will join]
            [I need another time] [I can't make it]
            [Add to calendar]",
        );
        town.naru.clock_to("2020-09-18 09:15 KST").await;
        assert_eq!(town.phone(&seolbong).reads().len(), 2);
        assert_eq!(town.phone(&golden).reads().len(), 2);
        town.naru.ends().await;
    }
}

both_databases! {
    async fn each_side_hears_only_of_the_room_it_sits_in(place: Place) {
        let (town, seolbong, golden, meeting) = known(place).await;
        town.naru.clock_to("2020-09-16 09:00 KST").await;

        town.changes(meeting, |details, _| details.booth = Some("5번 부스".into())).await;
        town.phone(&seolbong).sees(
            "Golden Gate Gourmet 측과의 상담 장소가 바뀌었습니다.
            9월 18일(금) 오전 9:40–10:20 (한국)
            미국 Los Angeles, CA 현지 9월 17일(목) 오후 5:40
            이천시 화상상담장 5번 부스 · 오전 9:25까지 도착해 주십시오.
            이전 장소: 이천시 화상상담장 3번 부스
            [오전 9:40 Golden Gate Gourmet]
            [달력의 일정 바꾸기]",
        );
        town.phone(&golden).sees_nothing();

        town.changes(meeting, |details, _| details.link = Some("https://meet.example/9".into())).await;
        town.phone(&golden).sees(
            "The link for your meeting with Seolbong Ceramic has changed. The earlier one no longer works.
            Thu, Sep 17 · 5:40–6:20 PM PDT (UTC−7)
            Fri, Sep 18 · 9:40 AM in Korea
            Your new link: https://meet.example/9
            [5:40 PM Seolbong Ceramic]
            [Update my calendar]",
        );
        town.phone(&seolbong).sees_nothing();

        town.changes(meeting, |details, _| details.minutes = 30).await;
        town.phone(&seolbong).sees(
            "Golden Gate Gourmet 측과의 상담 진행 시간이 40분에서 30분으로 바뀌었습니다.
            9월 18일(금) 오전 9:40–10:10 (한국)
            미국 Los Angeles, CA 현지 9월 17일(목) 오후 5:40
            이천시 화상상담장 5번 부스 · 오전 9:25까지 도착해 주십시오.
            [오전 9:40 Golden Gate Gourmet]
            [달력의 일정 바꾸기]",
        );
        town.phone(&golden).sees(
            "Your meeting with Seolbong Ceramic now takes 30 minutes instead of 40 minutes.
            Thu, Sep 17 · 5:40–6:10 PM PDT (UTC−7)
            Fri, Sep 18 · 9:40 AM in Korea
            Your meeting link stays the same.
            [5:40 PM Seolbong Ceramic]
            [Update my calendar]",
        );
        town.naru.ends().await;
    }
}

both_databases! {
    async fn a_new_partner_a_new_meeting_and_a_lost_one_are_told(place: Place) {
        let (town, seolbong, golden, meeting) = known(place).await;
        let harbor = town.buyer("Harbor Home Imports").await;
        town.naru.clock_to("2020-09-16 09:30 KST").await;
        town.answers(&golden, PartySide::Buyer, meeting, Attendance::Coming).await;
        // Harbor has no schedule, since it had no meeting: the first one is its schedule.
        let company = harbor.company.unwrap();

        town.changes(meeting, move |_, pairing| pairing.buyer = company).await;

        town.phone(&seolbong).sees(
            "상담 상대가 Golden Gate Gourmet 측에서 Harbor Home Imports 측으로 바뀌었습니다.
            9월 18일(금) 오전 9:40–10:20 (한국)
            미국 Los Angeles, CA 현지 9월 17일(목) 오후 5:40
            이천시 화상상담장 3번 부스 · 오전 9:25까지 도착해 주십시오.
            [오전 9:40 Harbor Home Imports]
            [달력의 일정 바꾸기]",
        );
        town.phone(&golden).sees(
            "You are no longer part of the meeting with Seolbong Ceramic.
            Before: Thu, Sep 17 · 5:40 PM PDT
            We won't send you anything more about this meeting. Questions? Please call the program office: +82-31-555-0100
            [My meetings] [Ask the program office]",
        );
        town.phone(&harbor).sees(
            "Dear Mr. Blake Grove, here is your schedule for Online Meetings with Suppliers from Icheon, Korea. You have one meeting.

            Thu, Sep 17
            5:40–6:20 PM PDT (UTC−7) · Seolbong Ceramic
            Fri, Sep 18 · 9:40 AM in Korea

            We'll remind you the day before and before the start, and tell you at once if anything changes.
            Questions? Please call the program office: +82-31-555-0100
            [My meetings (1)] [Ask the program office]",
        );

        town.meeting("M09", &seolbong, &golden, "2020-09-18 14:00 KST").await;
        town.phone(&seolbong).sees(
            "Golden Gate Gourmet 측과의 상담이 새로 잡혔습니다.
            9월 18일(금) 오후 2:00–2:40 (한국)
            미국 Los Angeles, CA 현지 9월 17일(목) 오후 10:00
            이천시 화상상담장 3번 부스 · 오후 1:45까지 도착해 주십시오.
            관심 품목: Kitchen & tableware
            참석하실 수 있으십니까?
            [참석합니다] [다른 분이 참석합니다]
            [시간 변경을 요청합니다] [참석이 어렵습니다]
            [달력에 추가]",
        );
        town.phone(&golden).sees(
            "You have a new meeting with Seolbong Ceramic.
            Thu, Sep 17 · 10:00–10:40 PM PDT (UTC−7)
            Fri, Sep 18 · 2:00 PM in Korea
            You are meeting online. We'll send you the button to join 10 minutes before the start.
            Products: Ceramic tableware
            Will you be able to join?
            [I'll be there] [A colleague will join]
            [I need another time] [I can't make it]
            [Add to calendar]",
        );
        town.naru.ends().await;
    }
}

both_databases! {
    async fn a_replaced_interpreter_is_told_and_so_is_the_new_one(place: Place) {
        let town = Town::new(place).await;
        let (seolbong, golden) =
            (town.firm("설봉세라믹(주)", "Seolbong Ceramic").await, town.buyer("Golden Gate Gourmet").await);
        let (first, second) = (town.interpreter().await, town.interpreter().await);
        let meeting = town.meets("M05", &seolbong, &golden, Some(&first), "2020-09-18 09:40 KST").await;
        town.publishes().await;
        town.skips(&[&first]);
        town.naru.ignores(seolbong.chat);
        town.naru.ignores(golden.chat);

        town.changes(meeting, move |_, pairing| pairing.interpreter = Some(second.member)).await;

        town.phone(&first).sees(
            "설봉세라믹(주)과 Golden Gate Gourmet 측의 상담에는 참가하지 않으시게 되었습니다.
            이전 일정: 9월 18일(금) 오전 9:40 (한국)
            이 상담에 관한 알림은 더 보내 드리지 않습니다. 문의: 운영사무국 031-555-0100
            [내 상담] [사무국에 문의]",
        );
        town.phone(&second).sees(
            "강아람 통역사님, 2020 이천시 미국 화상상담 일정을 알려 드립니다. 상담은 모두 1건입니다.

            9월 18일(금)
            오전 9:40–10:20 (한국) · 설봉세라믹(주) – Golden Gate Gourmet
            미국 Los Angeles, CA 현지 9월 17일(목) 오후 5:40
            이천시 화상상담장 3번 부스 · 오전 9:25까지 도착해 주십시오.

            상담 전날과 시작 전에 다시 안내해 드리며, 바뀌는 내용이 있으면 바로 알려 드립니다.
            문의: 운영사무국 031-555-0100
            [내 상담 1건] [사무국에 문의]",
        );
        town.naru.ends().await;
    }
}

both_databases! {
    async fn whoever_comes_to_the_venue_or_stays_online_after_all_is_told(place: Place) {
        let (town, seolbong, golden, meeting) = known(place).await;
        town.naru.clock_to("2020-09-16 09:00 KST").await;

        town.sits(&seolbong, Mode::Online).await;
        town.sits(&golden, Mode::Venue).await;

        town.phone(&seolbong).sees(
            "Golden Gate Gourmet 측과의 상담은 상담장이 아니라 온라인으로 진행합니다.
            9월 18일(금) 오전 9:40–10:20 (한국)
            미국 Los Angeles, CA 현지 9월 17일(목) 오후 5:40
            접속 주소: https://meet.example/3
            [오전 9:40 Golden Gate Gourmet]
            [달력의 일정 바꾸기]",
        );
        town.phone(&golden).sees(
            "Your meeting with Seolbong Ceramic will be at the venue, not online.
            Thu, Sep 17 · 5:40–6:20 PM PDT (UTC−7)
            Fri, Sep 18 · 9:40 AM in Korea
            이천시 화상상담장 3번 부스 · please arrive by 5:25 PM PDT.
            [5:40 PM Seolbong Ceramic]
            [Update my calendar]",
        );

        town.sits(&seolbong, Mode::Venue).await;
        town.sits(&golden, Mode::Online).await;
        town.phone(&seolbong).sees(
            "Golden Gate Gourmet 측과의 상담은 온라인이 아니라 상담장에서 진행합니다.
            9월 18일(금) 오전 9:40–10:20 (한국)
            미국 Los Angeles, CA 현지 9월 17일(목) 오후 5:40
            이천시 화상상담장 3번 부스 · 오전 9:25까지 도착해 주십시오.
            [오전 9:40 Golden Gate Gourmet]
            [달력의 일정 바꾸기]",
        );
        town.phone(&golden).sees(
            "Your meeting with Seolbong Ceramic will be online, not at the venue.
            Thu, Sep 17 · 5:40–6:20 PM PDT (UTC−7)
            Fri, Sep 18 · 9:40 AM in Korea
            Your link: https://meet.example/3
            [5:40 PM Seolbong Ceramic]
            [Update my calendar]",
        );

        town.changes(meeting, |details, _| {
            details.starts_at = at("2020-09-18 13:00 KST");
            (details.minutes, details.link, details.booth) = (60, None, None);
        })
        .await;
        town.phone(&seolbong).sees(
            "Golden Gate Gourmet 측과의 상담 시간이 바뀌었습니다. 일정이 바뀌어 죄송합니다.
            새 일정: 9월 18일(금) 오후 1:00–2:00 (한국)
            미국 Los Angeles, CA 현지 9월 17일(목) 오후 9:00
            이전 일정: 9월 18일(금) 오전 9:40 (한국)
            진행 시간: 1시간 (이전 40분)
            이천시 화상상담장 · 오후 12:45까지 도착해 주십시오.
            이전 장소: 이천시 화상상담장 3번 부스
            새 시간에 참석하실 수 있으십니까?
            [네, 참석합니다] [다른 분이 참석합니다]
            [시간 변경을 요청합니다] [참석이 어렵습니다]
            [달력의 일정 바꾸기]",
        );
        town.phone(&golden).sees(
            "Your meeting with Seolbong Ceramic has been moved. We're sorry for the change.
            New: Thu, Sep 17 · 9:00–10:00 PM PDT (UTC−7)
            Fri, Sep 18 · 1:00 PM in Korea
            Before: Thu, Sep 17 · 5:40 PM PDT
            Length: 1 hour (before: 40 minutes)
            The program office will send you the link. Questions? Please call +82-31-555-0100
            Does the new time work for you?
            [Yes, that works] [A colleague will join]
            [I need another time] [I can't make it]
            [Update my calendar]",
        );

        town.changes(meeting, |details, _| details.link = Some("https://meet.example/5".into())).await;
        town.phone(&golden).sees(
            "Here is the link for your meeting with Seolbong Ceramic.
            Thu, Sep 17 · 9:00–10:00 PM PDT (UTC−7)
            Fri, Sep 18 · 1:00 PM in Korea
            Your link: https://meet.example/5
            [9:00 PM Seolbong Ceramic]
            [Update my calendar]",
        );
        town.naru.ends().await;
    }
}
