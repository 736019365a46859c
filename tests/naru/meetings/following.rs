//! An answer belongs to the party: what asked the colleagues shows it too.

use chrono_tz::Tz;

use super::cast::{Cast, past_notices};
use super::scene::{CARD, LAST_ROWS, a_moment_later, kim, lee, one_meeting};
use crate::support::{Naru, both_databases};

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
            [아직 모르겠습니다]",
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
            seen.last().unwrap().lines().find(|line| line.starts_with("우리 측 답변")).unwrap().to_owned()
        };
        assert_eq!(own(&kim), own(&lee));
        naru.ends().await;
    }
}

both_databases! {
    async fn the_question_of_the_day_before_follows_a_colleagues_answer(db: Place) {
        let naru = Naru::new(db).await.with_notices();
        let cast = Cast::on(&naru).await;
        one_meeting(&naru, &cast).await;
        let (kim, lee) = (kim(&naru, &cast).await, lee(&naru, &cast).await);
        naru.clock_to("2020-09-16 16:00 KST").await;
        for person in [&kim, &lee] {
            assert!(person.reads().concat().contains("[참석합니다]"));
        }
        let before = naru.sandbox.messages(lee.chat()).len();

        kim.taps("참석합니다").await;

        assert!(kim.reads().concat().starts_with("답변을 저장했습니다: 참석합니다\n"));
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
        assert_eq!(naru.sandbox.messages(lee.chat()).len(), before, "an edit makes no sound");
        naru.ends().await;
    }
}

both_databases! {
    async fn the_question_about_a_whole_day_becomes_the_days_answers_for_every_colleague(db: Place) {
        let naru = Naru::new(db).await.with_notices();
        let cast = Cast::on(&naru).await;
        one_meeting(&naru, &cast).await;
        let pho = cast.buyer(&naru, "B02", "Saigon Table", "VN", "Ho Chi Minh City", Tz::Asia__Ho_Chi_Minh).await;
        cast.meets(&naru, "M02", cast.firms[0], pho, "2020-09-17 14:00").await;
        let (kim, lee) = (kim(&naru, &cast).await, lee(&naru, &cast).await);
        naru.clock_to("2020-09-16 16:00 KST").await;
        let asked = kim.reads().concat();
        assert!(asked.contains("[모두 참석합니다]"), "{asked}");
        past_notices(&naru, &[&lee]).await;
        let (of_kim, of_lee) = (naru.sandbox.messages(kim.chat()).len(), naru.sandbox.messages(lee.chat()).len());

        let open = asked.lines().find(|line| line.contains("Saigon Table") && line.starts_with('[')).unwrap();
        kim.taps(open.trim_matches(['[', ']'])).await;
        assert!(kim.reads().concat().starts_with("Saigon Table 측과의 상담\n"));
        assert_eq!(naru.sandbox.messages(kim.chat()).len(), of_kim + 1, "the question still stands above the card");
        kim.taps("모두 참석합니다").await;
        a_moment_later(&naru).await;

        let day = "9월 17일(목) 상담 2건

오전 9:40–10:20 (한국) Golden Gate Gourmet · 참석 확인
미국 San Francisco 현지 9월 16일(수) 오후 5:40

오후 2:00–2:40 (한국) Saigon Table · 참석 확인
베트남 Ho Chi Minh City 현지 9월 17일(목) 오후 12:00

자세히 보시거나 답변하시려면 아래에서 상담을 선택해 주십시오.
[✓ 모두 참석합니다]
[오전 9:40 Golden Gate Gourmet]
[오후 2:00 Saigon Table]
[내 상담 목록]";
        let seen = kim.reads();
        assert!(seen.contains(&format!("모두 ‘참석합니다’로 저장했습니다.\n\n{day}")), "{seen:#?}");
        assert_eq!(lee.reads().pop().as_deref(), Some(day));
        assert_eq!(naru.sandbox.messages(lee.chat()).len(), of_lee, "an edit makes no sound");
        naru.ends().await;
    }
}
