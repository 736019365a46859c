//! The answers and what is asked after them, check-in, and a whole day at once. Staff hear of what changes their day.

use chrono_tz::Tz;
use naru::domain::meeting::{Attendance, PartySide};

use super::cast::{Cast, past_notices};
use super::scene::{CARD, LAST_ROWS, answer_of, kim, lee, one_meeting, presses};
use crate::support::{Naru, at, both_databases};

both_databases! {
    async fn absence_is_asked_once_more_and_told_to_staff_and_colleagues(db: Place) {
        let naru = Naru::new(db).await;
        let cast = Cast::on(&naru).await;
        let asked = one_meeting(&naru, &cast).await;
        let (kim, lee, staff) = (kim(&naru, &cast).await, lee(&naru, &cast).await, cast.staff(&naru, 300).await);

        presses(&lee, &naru, &asked.answer(Attendance::Absent)).await;
        let question = "참석이 어려우십니까? ‘네’를 누르시면 운영사무국에 바로 알리고 상대측과 조정하겠습니다.

            Golden Gate Gourmet 상담
            9월 17일(목) 오전 9:40–10:20 (한국)
            미국 San Francisco 현지 9월 16일(수) 오후 5:40
            [네, 참석이 어렵습니다]
            [아니요]";
        lee.sees(question);
        staff.sees_nothing();
        assert_eq!(answer_of(&naru, asked.meeting, PartySide::Firm).await, None);

        lee.says("글쎄요").await;
        lee.sees(question);

        lee.says("네 참석이 어렵습니다.").await;
        assert!(lee.reads()[0].starts_with("답변을 저장했습니다: 참석이 어렵습니다\n"));
        staff.sees(
            "설봉세라믹(주)이 아래 상담에 ‘참석이 어렵습니다’로 답했습니다.
            M01 · 설봉세라믹(주) – Golden Gate Gourmet
            9월 17일(목) 오전 9:40–10:20 (한국)
            미국 San Francisco 현지 9월 16일(수) 오후 5:40
            답변: 이두리 대표님
            [상담 보기]",
        );
        kim.sees(
            "이두리 대표님께서 9월 17일(목) 오전 9:40 (한국) Golden Gate Gourmet 상담에 ‘참석이 어렵습니다’로 답하셨습니다. 다르게 답하시려면 [상담 보기]를 눌러 주십시오.
            [상담 보기]",
        );
        naru.ends().await;
    }
}

both_databases! {
    async fn a_buyer_asks_for_another_time_and_says_which(db: Place) {
        let naru = Naru::new(db).await;
        let cast = Cast::on(&naru).await;
        let gourmet =
            cast.buyer(&naru, "B01", "Golden Gate Gourmet", "US", "San Francisco", Tz::America__Los_Angeles).await;
        let meeting = cast.meets(&naru, "M01", cast.firms[0], gourmet, "2020-09-17 09:40").await;
        let mia = cast.buyer_person(&naru, 201, "Mia Grove", gourmet, Tz::America__Los_Angeles, "US").await;
        let staff = cast.staff(&naru, 300).await;
        mia.says("schedule").await;
        mia.taps("Wed, Sep 16 · Seolbong Ceramic").await;
        mia.sees(
            "Your meeting with Seolbong Ceramic
            Wed, Sep 16 · 5:40–6:20 PM PDT (UTC−7)
            Thu, Sep 17 · 9:40 AM in Korea

            Products: Ceramic tableware
            Website: https://seolbong.example

            You are meeting online. When it is time, press [Join the meeting] below.

            An interpreter will be with you.

            Will you be able to join? Please choose below.
            [Join the meeting]
            [I'll be there] [I'm running late]
            [A colleague will join]
            [I need another time]
            [I can't make it]
            [Add to calendar]
            [All my meetings]",
        );

        mia.taps("I need another time").await;
        mia.sees(
            "The program office knows that you need another time. Which days and times would suit you? Just type them, for example: Sep 18 in the morning, or after 4 PM.

            Your meeting with Seolbong Ceramic
            Wed, Sep 16 · 5:40–6:20 PM PDT (UTC−7)
            Thu, Sep 17 · 9:40 AM in Korea
            [Skip this]",
        );
        assert!(staff.reads()[0].starts_with("Golden Gate Gourmet 측이 아래 상담에 ‘시간 변경을 요청합니다’로 답했습니다.\n"));
        mia.says(&"late ".repeat(300)).await;
        assert!(mia.reads()[0].starts_with("That's too long for us to pass on."));
        mia.says("after 6 PM <b>my time</b>").await;
        assert!(mia.reads()[0].starts_with("Saved and passed on to the program office."));
        assert!(staff.reads()[0].contains("희망 시간을 적었습니다.\n“after 6 PM <b>my time</b>”\n"));

        staff.taps("상담 보기").await;
        let card = staff.reads().concat();
        assert!(card.contains("Golden Gate Gourmet 측 희망 시간: after 6 PM <b>my time</b>"), "{card}");
        assert!(!card.contains("[참석합니다]"), "{card}");
        assert_eq!(answer_of(&naru, meeting, PartySide::Buyer).await, Some(Attendance::OtherTime));
        naru.ends().await;
    }
}

both_databases! {
    async fn a_party_checks_in_near_the_start(db: Place) {
        let naru = Naru::new(db).await;
        let cast = Cast::on(&naru).await;
        let asked = one_meeting(&naru, &cast).await;
        let (kim, staff) = (kim(&naru, &cast).await, cast.staff(&naru, 300).await);

        presses(&kim, &naru, &asked.check_in()).await;
        assert!(kim.reads()[0].starts_with("아직 이릅니다. 상담 시작 3시간 전부터 눌러 주실 수 있습니다."));
        naru.clock_to("2020-09-17 09:20 KST").await;
        past_notices(&naru, &[&kim, &staff]).await;
        kim.says("일정").await;
        kim.taps("9월 17일(목) Golden Gate Gourmet").await;
        kim.reads();
        kim.taps("도착했습니다").await;

        kim.sees(&format!(
            "확인했습니다. 감사합니다.

            {CARD}

            도착·입장을 확인했습니다.
            {LAST_ROWS}"
        ));
        staff.sees_nothing();
        naru.ends().await;
    }
}

both_databases! {
    async fn a_whole_day_is_answered_at_once(db: Place) {
        let naru = Naru::new(db).await;
        let cast = Cast::on(&naru).await;
        let asked = one_meeting(&naru, &cast).await;
        let pho = cast.buyer(&naru, "B02", "Saigon Table", "VN", "Ho Chi Minh City", Tz::Asia__Ho_Chi_Minh).await;
        let second = cast.meets(&naru, "M02", cast.firms[0], pho, "2020-09-17 14:00").await;
        let third = cast.meets(&naru, "M03", cast.firms[0], pho, "2020-09-18 14:00").await;
        let kim = kim(&naru, &cast).await;
        let midnight = at("2020-09-17 00:00 KST").timestamp();

        presses(&kim, &naru, &format!("attall:{midnight}:coming")).await;

        kim.sees(
            "모두 ‘참석합니다’로 저장했습니다.

            9월 17일(목) 상담 2건

            오전 9:40–10:20 (한국) Golden Gate Gourmet · 참석 확인
            미국 San Francisco 현지 9월 16일(수) 오후 5:40

            오후 2:00–2:40 (한국) Saigon Table · 참석 확인
            베트남 Ho Chi Minh City 현지 9월 17일(목) 오후 12:00

            자세히 보시거나 답변하시려면 아래에서 상담을 선택해 주십시오.
            [✓ 모두 참석합니다]
            [오전 9:40 Golden Gate Gourmet]
            [오후 2:00 Saigon Table]
            [내 상담 목록]",
        );
        for (meeting, answer) in [(asked.meeting, Some(Attendance::Coming)), (second, Some(Attendance::Coming)), (third, None)] {
            assert_eq!(answer_of(&naru, meeting, PartySide::Firm).await, answer);
        }
        naru.ends().await;
    }
}

both_databases! {
    async fn who_joins_instead_is_asked_and_passed_on(db: Place) {
        let naru = Naru::new(db).await;
        let cast = Cast::on(&naru).await;
        let asked = one_meeting(&naru, &cast).await;
        let gourmet = cast.buyer(&naru, "B01", "Golden Gate Gourmet", "US", "San Francisco", Tz::America__Los_Angeles).await;
        let (kim, staff) = (kim(&naru, &cast).await, cast.staff(&naru, 300).await);
        let mia = cast.buyer_person(&naru, 201, "Mia Grove", gourmet, Tz::America__Los_Angeles, "US").await;

        presses(&kim, &naru, &asked.answer(Attendance::Colleague)).await;
        assert!(kim.reads()[0].starts_with(
            "답변을 저장했습니다: 다른 분이 참석합니다\n\n참석하실 분의 성함과 연락처를 이 대화에 써 주시면 운영사무국이 그분께 초대 주소를 보내 드립니다.\n\nGolden Gate Gourmet 측과의 상담\n"
        ));
        kim.says("박세라 과장, 010-1234-5678").await;
        kim.reads();
        let told = staff.reads();
        assert!(told[0].contains("‘다른 분이 참석합니다’로 답했습니다.") && told[1].contains("\n박세라 과장, 010-1234-5678\n"), "{told:#?}");

        mia.says("schedule").await;
        mia.taps("Wed, Sep 16 · Seolbong Ceramic").await;
        mia.reads();
        mia.taps("A colleague will join").await;
        assert!(mia.reads()[0].contains("\n\nPlease tell us here who will join and how to reach them, and the program office will send them an invitation.\n\n"));
        staff.reads();
        naru.ends().await;
    }
}
