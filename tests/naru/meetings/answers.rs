//! The five answers: they belong to the party, colleagues' cards follow, staff hear of what changes their day.

use std::time::Duration;

use chrono_tz::Tz;
use naru::domain::asking::Asked;
use naru::domain::ids::MeetingId;
use naru::domain::meeting::{Attendance, PartySide};
use naru::store;

use super::cast::Cast;
use crate::support::{Naru, Person, Place, at, both_databases};
use futures::FutureExt as _;

/// A meeting of the first firm, asked about as it starts at first.
async fn one_meeting(naru: &Naru, cast: &Cast) -> Asked {
    let gourmet = cast.buyer(naru, "B01", "Golden Gate Gourmet", "US", "San Francisco", Tz::America__Los_Angeles).await;
    let meeting = cast.meets(naru, "M01", cast.firms[0], gourmet, "2020-09-17 09:40").await;
    Asked { meeting, starts_at: at("2020-09-17 09:40 KST") }
}

async fn kim<'n>(naru: &'n Naru, cast: &Cast) -> Person<'n> {
    cast.firm(naru, 101, "김하나", "해외영업팀장", cast.firms[0]).await
}

async fn lee<'n>(naru: &'n Naru, cast: &Cast) -> Person<'n> {
    cast.firm(naru, 102, "이두리", "대표", cast.firms[0]).await
}

/// Edits of one message wait a moment where there were two already.
async fn a_moment_later(naru: &Naru) {
    naru.clock.advance(Duration::from_secs(6));
    naru.settle().await;
}

async fn answer_of(naru: &Naru, meeting: MeetingId, side: PartySide) -> Option<Attendance> {
    let parties =
        naru.app.db.read(move |tx| async move { store::meetings::parties(tx, meeting).await }.boxed()).await.unwrap();
    parties.into_iter().find(|party| party.side == side).and_then(|party| party.answer)
}

async fn presses(person: &Person<'_>, naru: &Naru, data: &str) {
    let message = person.user.says("일정");
    naru.settle().await;
    person.reads();
    let shown = naru.sandbox.messages(person.chat());
    let last = shown.iter().rev().find(|shown| shown.from_bot).map_or(message, |shown| shown.message_id);
    person.user.taps(last, data);
    naru.settle().await;
}

const CARD: &str = "Golden Gate Gourmet 측과의 상담
9월 17일(목) 오전 9:40–10:20 (한국)
미국 San Francisco 현지 9월 16일(수) 오후 5:40

관심 품목: 주방용품

참가방식: 상담장에서 참가하십니다.
이천시 화상상담장 3번 부스 · 오전 9:25까지 도착해 주십시오.
오시는 길: 이천시청 2층, 주차 2시간 무료
바이어는 온라인으로 참가합니다.

통역: 강아람 통역사님";

const LAST_ROWS: &str = "[달력에 추가]\n[내 상담 목록]";

both_databases! {
    async fn an_answer_is_the_partys_and_the_colleagues_card_follows(db: Place) {
        let naru = Naru::new(db).await;
        let cast = Cast::on(&naru).await;
        one_meeting(&naru, &cast).await;
        let (kim, lee, staff) = (kim(&naru, &cast).await, lee(&naru, &cast).await, cast.staff(&naru, 300).await);
        for person in [&kim, &lee] {
            person.says("일정").await;
            person.taps("9월 17일(목) Golden Gate Gourmet").await;
            person.reads();
        }

        kim.taps("참석합니다").await;
        kim.sees(&format!(
            "답변을 저장했습니다: 참석합니다

            {CARD}
            함께 안내받으시는 분: 이두리 대표님

            우리 측 답변: 참석합니다 (김하나 해외영업팀장님 답변)
            [✓ 참석합니다] [조금 늦습니다]
            [다른 분이 참석합니다]
            [시간 변경을 요청합니다]
            [참석이 어렵습니다]
            {LAST_ROWS}"
        ));
        lee.sees(&format!(
            "{CARD}
            함께 안내받으시는 분: 김하나 해외영업팀장님

            우리 측 답변: 참석합니다 (김하나 해외영업팀장님 답변)
            [✓ 참석합니다] [조금 늦습니다]
            [다른 분이 참석합니다]
            [시간 변경을 요청합니다]
            [참석이 어렵습니다]
            {LAST_ROWS}"
        ));
        staff.sees_nothing();

        a_moment_later(&naru).await;
        lee.taps("조금 늦습니다").await;
        lee.sees(
            "답변을 저장했습니다: 조금 늦습니다
            얼마나 늦으십니까? 운영사무국에 함께 알리겠습니다.

            Golden Gate Gourmet 상담
            9월 17일(목) 오전 9:40–10:20 (한국)
            미국 San Francisco 현지 9월 16일(수) 오후 5:40
            [5분] [10분] [15분]
            [알 수 없음]",
        );
        staff.sees(
            "설봉세라믹(주)이 아래 상담의 답변을 ‘참석합니다’에서 ‘조금 늦습니다’로 바꾸었습니다.
            M01 · 설봉세라믹(주) – Golden Gate Gourmet
            9월 17일(목) 오전 9:40–10:20 (한국)
            미국 San Francisco 현지 9월 16일(수) 오후 5:40
            답변: 이두리 대표님
            [상담 보기]",
        );
        a_moment_later(&naru).await;
        lee.says("20분쯤").await;
        assert!(lee.reads()[0].starts_with("약 20분 늦으신다고 운영사무국에 알렸습니다."));
        staff.sees(
            "설봉세라믹(주)이 아래 상담에 약 20분 늦는다고 알려 왔습니다.
            M01 · 설봉세라믹(주) – Golden Gate Gourmet
            9월 17일(목) 오전 9:40–10:20 (한국)
            미국 San Francisco 현지 9월 16일(수) 오후 5:40
            답변: 이두리 대표님
            [상담 보기]",
        );
        a_moment_later(&naru).await;
        assert!(kim.reads().last().unwrap().contains("우리 측 답변: 조금 늦습니다 (약 20분, 이두리 대표님 답변)"));
        naru.ends().await;
    }
}

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

        lee.taps("네, 참석이 어렵습니다").await;
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
    async fn no_leaves_everything_as_it_was(db: Place) {
        let naru = Naru::new(db).await;
        let cast = Cast::on(&naru).await;
        let asked = one_meeting(&naru, &cast).await;
        let (kim, staff) = (kim(&naru, &cast).await, cast.staff(&naru, 300).await);

        for no in ["아니요", "취소"] {
            presses(&kim, &naru, &asked.answer(Attendance::Absent)).await;
            kim.reads();
            kim.says(no).await;
            let seen = kim.reads().concat();
            assert!(seen.starts_with("Golden Gate Gourmet 측과의 상담") && seen.contains("참석하실 수 있으십니까?"), "{seen}");
        }

        staff.sees_nothing();
        assert_eq!(answer_of(&naru, asked.meeting, PartySide::Firm).await, None);
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
    async fn a_stale_button_says_that_the_meeting_has_moved(db: Place) {
        let naru = Naru::new(db).await;
        let cast = Cast::on(&naru).await;
        let asked = one_meeting(&naru, &cast).await;
        let gourmet = cast.buyer(&naru, "B01", "Golden Gate Gourmet", "US", "San Francisco", Tz::America__Los_Angeles).await;
        let kim = kim(&naru, &cast).await;
        cast.meets(&naru, "M01", cast.firms[0], gourmet, "2020-09-18 08:00").await;

        for stale in [asked.answer(Attendance::Coming), asked.check_in(), asked.late(5), asked.sure(Attendance::Absent)] {
            presses(&kim, &naru, &stale).await;
            let seen = kim.reads().concat();
            assert!(seen.starts_with("상담 시간이 바뀌어 방금 누르신 답변은 저장하지 않았습니다. 바뀐 시간을 확인하시고 다시 답해 주시기 바랍니다.

Golden Gate Gourmet 측과의 상담
9월 18일(금) 오전 8:00–8:40 (한국)
미국 San Francisco 현지 9월 17일(목) 오후 4:00
"), "{seen}");
        }

        assert_eq!(answer_of(&naru, asked.meeting, PartySide::Firm).await, None);
        naru.ends().await;
    }
}

both_databases! {
    async fn nobody_answers_for_a_meeting_that_is_over_or_cancelled(db: Place) {
        let naru = Naru::new(db).await;
        let cast = Cast::on(&naru).await;
        let asked = one_meeting(&naru, &cast).await;
        let (kim, staff) = (kim(&naru, &cast).await, cast.staff(&naru, 300).await);

        presses(&staff, &naru, &asked.answer(Attendance::Coming)).await;
        assert!(staff.reads()[0].starts_with("운영사무국에서는 답변을 볼 수만 있습니다."));
        naru.clock_to("2020-09-17 10:20 KST").await;
        presses(&kim, &naru, &asked.answer(Attendance::Absent)).await;
        let over = kim.reads().concat();
        assert!(over.starts_with("이미 시간이 지난 상담이라 답변을 바꿀 수 없습니다."), "{over}");
        assert!(!over.contains("[참석합니다]"), "{over}");
        cast.cancels(&naru, asked.meeting).await;
        presses(&kim, &naru, &asked.answer(Attendance::Coming)).await;
        assert!(kim.reads()[0].starts_with("이 상담은 취소되어 답변을 저장하지 않았습니다.\n"));

        assert_eq!(answer_of(&naru, asked.meeting, PartySide::Firm).await, None);
        naru.ends().await;
    }
}

both_databases! {
    async fn the_same_tap_twice_changes_nothing_and_answers_the_same(db: Place) {
        let naru = Naru::new(db).await;
        let cast = Cast::on(&naru).await;
        let asked = one_meeting(&naru, &cast).await;
        let (kim, staff) = (kim(&naru, &cast).await, cast.staff(&naru, 300).await);

        presses(&kim, &naru, &asked.answer(Attendance::Colleague)).await;
        let first = kim.reads();
        assert_eq!(staff.reads().len(), 1);
        presses(&kim, &naru, &asked.answer(Attendance::Colleague)).await;

        assert_eq!(kim.reads(), first);
        staff.sees_nothing();
        naru.ends().await;
    }
}

both_databases! {
    async fn two_colleagues_answer_at_once_and_the_last_one_counts(db: Place) {
        let naru = Naru::new(db).await;
        let cast = Cast::on(&naru).await;
        one_meeting(&naru, &cast).await;
        let (kim, lee) = (kim(&naru, &cast).await, lee(&naru, &cast).await);
        for person in [&kim, &lee] {
            person.says("일정").await;
            person.taps("9월 17일(목) Golden Gate Gourmet").await;
            person.reads();
        }

        kim.user.taps_label("참석합니다");
        lee.user.taps_label("다른 분이 참석합니다");
        naru.settle().await;
        a_moment_later(&naru).await;

        let (kim, lee) = (kim.reads(), lee.reads());
        let own = |seen: &[String]| {
            let line = seen.last().unwrap().lines().find(|line| line.starts_with("우리 측 답변")).unwrap().to_owned();
            line
        };
        assert_eq!(own(&kim), own(&lee));
        naru.ends().await;
    }
}

both_databases! {
    async fn no_firm_opens_another_firms_meeting(db: Place) {
        let naru = Naru::new(db).await;
        let cast = Cast::on(&naru).await;
        let asked = one_meeting(&naru, &cast).await;
        let rival = cast.firm(&naru, 103, "박세찬", "대표", cast.firms[1]).await;
        let id = asked.meeting;
        let forged = [
            format!("m:{id}"),
            format!("ics:{id}"),
            asked.answer(Attendance::Coming),
            asked.sure(Attendance::Absent),
            asked.check_in(),
            asked.late(5),
            asked.no_wish(),
            "m:999".to_owned(),
        ];

        for data in &forged {
            presses(&rival, &naru, data).await;
            rival.sees(
                "이 상담은 열 수 없습니다. 저장하신 내용은 그대로 있습니다. 내 상담은 아래 목록에서 보실 수 있습니다.

                아직 잡힌 상담이 없습니다. 일정이 정해지면 이곳으로 알려 드립니다.
                [처음으로]",
            );
        }
        for odd in ["m:x", "m:", "att:1", "att:1:gone:5", "late:1:9999:5", "in:1:2:3", "cohort:77", "attall:x:coming"] {
            presses(&rival, &naru, odd).await;
            assert_eq!(rival.reads().len(), 1, "{odd}");
        }

        assert_eq!(answer_of(&naru, id, PartySide::Firm).await, None);
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
