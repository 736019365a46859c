//! Consent: refused, taken back, asked again, given on paper.

use futures::FutureExt as _;
use naru::domain::consent::ConsentPolicy;
use naru::domain::lang::Lang;
use naru::store;

use super::stage::{Stage, payload};
use super::{HOME_KO, headlines, joins_as_firm, joins_as_staff};
use crate::support::{Person, both_databases};

const CLOSED: &str = "알겠습니다. 텔레그램으로는 더 안내하지 않으며, 이 대화에서 아무것도 수집하지 않습니다.";

both_databases! {
    async fn who_refuses_what_is_needed_is_left_alone_and_may_come_back(db: Place) {
        let stage = Stage::new(db).await;
        let kim = stage.naru.person(101, "Kim", "ko");
        kim.starts(payload(&stage.firm)).await;
        kim.taps("동의합니다").await;
        kim.reads();

        kim.taps("동의하지 않습니다").await;
        assert_eq!(headlines(&kim), [CLOSED]);
        kim.says("안녕하세요").await;
        assert_eq!(headlines(&kim), [CLOSED]);
        assert_eq!(stage.member(stage.firm.member).await.joined_at, None);

        kim.taps("다시 살펴보기").await;
        assert_eq!(headlines(&kim), ["개인정보 국외 이전 동의 (2/4 · 텔레그램 안내에 필요)"]);
        kim.taps("동의합니다").await;
        kim.taps("동의하지 않습니다").await;
        kim.reads();
        kim.taps("동의하지 않습니다").await;
        assert_eq!(headlines(&kim), ["등록이 끝났습니다."]);
        stage.naru.ends().await;
    }
}

both_databases! {
    async fn a_new_version_of_the_text_is_asked_about_before_anything_else(db: Place) {
        let stage = Stage::new(db).await;
        let kim = stage.naru.person(101, "Kim", "ko");
        joins_as_firm(&kim, &stage).await;

        let (cohort, policy) = (stage.cohort, ConsentPolicy { version: 2, ..ConsentPolicy::default() });
        let set = stage.naru.app.db.write(move |tx| async move { store::consents::set_policy(tx, cohort, &policy).await }.boxed());
        set.await.unwrap();

        kim.says("설정").await;
        assert_eq!(headlines(&kim), ["개인정보 수집·이용 동의 (1/4 · 텔레그램 안내에 필요)"]);
        for _ in 0..5 {
            kim.says("네").await;
        }
        assert_eq!(headlines(&kim).pop().as_deref(), Some("답변을 저장했습니다. 안내를 계속합니다."));

        let (cohort, policy) = (stage.cohort, ConsentPolicy { version: 3, ..ConsentPolicy::default() });
        let set = stage.naru.app.db.write(move |tx| async move { store::consents::set_policy(tx, cohort, &policy).await }.boxed());
        set.await.unwrap();
        kim.says("처음").await;
        kim.reads();
        kim.taps("동의하지 않습니다").await;
        assert_eq!(headlines(&kim), [CLOSED]);
        assert_eq!(stage.member(stage.firm.member).await.reachable_since(), None);
        stage.naru.ends().await;
    }
}

both_databases! {
    async fn what_was_agreed_to_on_paper_is_not_asked_again(db: Place) {
        let stage = Stage::new(db).await;
        let (member, now) = (stage.member(stage.firm.member).await.member, stage.naru.clock.now());
        let kept = stage.naru.app.db.write(move |tx| {
            async move { store::consents::keep_paper(tx, &member, Lang::Ko, "참가신청서", now).await }.boxed()
        });
        kept.await.unwrap();
        let kim = stage.naru.person(101, "Kim", "ko");

        kim.starts(payload(&stage.firm)).await;

        assert_eq!(kim.reads().pop(), Some(format!("등록이 끝났습니다.\n\n{HOME_KO}")));
        stage.naru.ends().await;
    }
}

both_databases! {
    async fn an_optional_consent_is_taken_back_in_the_settings(db: Place) {
        let stage = Stage::new(db).await;
        let kim = stage.naru.person(101, "Kim", "ko");
        joins_as_firm(&kim, &stage).await;

        kim.says("/settings").await;
        kim.taps("저장된 내 정보").await;
        kim.reads();
        kim.taps("연락처 제공 동의 철회").await;
        kim.sees(
            "저장했습니다.

            저장된 내 정보
            · 설봉세라믹(주) 김서준 대표님
            · 전화: 없음 · 전자우편: f01@example.com
            · 나라와 시간대: 한국, Seoul · 텔레그램 ID 101
            · 보관: 2022년 9월 25일(일)까지
            고치거나 지우시려면 이천시 운영사무국으로 연락해 주십시오: 031-555-0100 · trade@icheon.example

            동의하신 내용
            · 개인정보 수집·이용: 2020년 9월 14일(월) 동의(확인)
            · 국외 이전: 2020년 9월 14일(월) 동의(확인)
            · 연락처 제공: 2020년 9월 14일(월) 동의하지 않음
            · 홍보 소식 수신: 2020년 9월 14일(월) 동의(확인)
            · 야간 홍보 수신: 2020년 9월 14일(월) 동의(확인)
            [연락처 제공에 동의]
            [홍보 소식 수신 동의 철회]
            [야간 홍보 수신 동의 철회]
            [텔레그램 안내 중단]
            [설정]",
        );
        stage.naru.ends().await;
    }
}

both_databases! {
    async fn all_of_it_is_taken_back_as_easily_as_it_was_given(db: Place) {
        let stage = Stage::new(db).await;
        let kim = stage.naru.person(101, "Kim", "ko");
        joins_as_firm(&kim, &stage).await;

        kim.says("/settings").await;
        kim.taps("저장된 내 정보").await;
        kim.taps("텔레그램 안내 중단").await;
        kim.reads();
        kim.taps("중단합니다").await;

        assert_eq!(headlines(&kim), [CLOSED]);
        assert_eq!(stage.member(stage.firm.member).await.reachable_since(), None);
        stage.naru.ends().await;
    }
}

both_databases! {
    async fn the_same_answer_twice_is_one_answer(db: Place) {
        let stage = Stage::new(db).await;
        let kim = stage.naru.person(101, "Kim", "ko");
        kim.starts(payload(&stage.firm)).await;
        kim.reads();
        let first = stage.naru.sandbox.messages(101).pop().unwrap();
        let agree = first.buttons[0][0].data.clone().unwrap();

        kim.user.taps(first.message_id, &agree);
        kim.user.taps(first.message_id, &agree);
        stage.naru.settle().await;

        let second = "개인정보 국외 이전 동의 (2/4 · 텔레그램 안내에 필요)";
        assert_eq!(headlines(&kim), [second, second]);
        stage.naru.ends().await;
    }
}

both_databases! {
    async fn after_a_refusal_nothing_that_is_written_is_collected(db: Place) {
        let stage = Stage::with_uses(db, 2).await;
        let naru = &stage.naru;
        joins_as_firm(&naru.person(101, "Kim", "ko"), &stage).await;
        let lee = naru.person(102, "Lee", "ko");
        lee.starts(payload(&stage.firm)).await;
        lee.reads();

        lee.says("동의하지 않습니다").await;
        assert_eq!(headlines(&lee), [CLOSED]);
        lee.says("왜 필요한가요?").await;
        assert_eq!(headlines(&lee), [CLOSED]);
        let colleagues = stage.colleagues(stage.firm.member).await;
        let newest = colleagues.last().unwrap().member.person;
        let person = naru.app.db.read(move |tx| store::people::person(tx, newest).boxed()).await.unwrap();
        assert_eq!(person.details.name, "");

        lee.says("동의합니다").await;
        assert_eq!(headlines(&lee), ["개인정보 수집·이용 동의 (1/4 · 텔레그램 안내에 필요)"]);
        lee.says("동의합니다").await;
        assert_eq!(headlines(&lee), ["개인정보 국외 이전 동의 (2/4 · 텔레그램 안내에 필요)"]);
        lee.says("아니요").await;
        assert_eq!(headlines(&lee), [CLOSED]);
        lee.says("다시 살펴보기").await;
        assert_eq!(headlines(&lee), ["개인정보 국외 이전 동의 (2/4 · 텔레그램 안내에 필요)"]);
        lee.says("네").await;
        assert_eq!(headlines(&lee), ["바이어에 대한 연락처 제공 동의 (3/4 · 선택)"]);
        naru.ends().await;
    }
}

both_databases! {
    async fn a_buyer_who_refused_may_look_again_in_words(db: Place) {
        let stage = Stage::new(db).await;
        let jane = stage.naru.person(202, "Jane", "en");
        jane.starts(payload(&stage.buyer)).await;
        jane.reads();

        jane.says("I'd rather not use Telegram").await;
        assert_eq!(headlines(&jane), ["Understood. We won't use Telegram with you, and nothing is collected in this chat."]);
        jane.says("yes").await;
        assert_eq!(headlines(&jane), ["How we handle your data (1/2)"]);
        jane.says("yes").await;
        assert_eq!(headlines(&jane), ["Sharing your contact with your suppliers (2/2 · optional)"]);
        stage.naru.ends().await;
    }
}

both_databases! {
    async fn the_office_hears_once_of_whoever_would_rather_not_use_telegram(db: Place) {
        let stage = Stage::new(db).await;
        let naru = &stage.naru;
        let (kim, park) = (naru.person(101, "Kim", "ko"), naru.person(301, "Park", "ko"));
        joins_as_staff(&park, &stage).await;
        kim.starts(payload(&stage.firm)).await;
        kim.taps("동의하지 않습니다").await;
        assert_eq!(headlines(&kim).pop().as_deref(), Some(CLOSED));

        park.sees(
            "설봉세라믹(주) 김서준 대표님이 텔레그램 안내를 원하지 않으신다고 답했습니다. 전화나 전자우편으로 안내해 주십시오.
            [참가자 보기]",
        );
        kim.taps("다시 살펴보기").await;
        kim.taps("동의하지 않습니다").await;
        kim.reads();
        park.sees_nothing();

        park.taps("참가자 보기").await;
        park.sees(
            "김서준 대표
            F01 · 설봉세라믹(주) · 기업 담당자
            지금 이분의 시각: 9월 14일(월) 오전 9:00 (한국) · 한국어로 안내
            전자우편: f01@example.com
            텔레그램 안내를 원하지 않으신다고 답했습니다. 전화나 전자우편으로 안내해 주십시오.
            [목록] [처음]",
        );
        park.says("/people").await;
        park.sees(
            "2020 이천시 미국 화상상담회 참가자 현황

            연결됨: 기업 담당자 0명, 바이어 0명, 통역사 0명, 운영사무국 1명
            미연결 1명 · 차단 0명 · 연결 끊김 0명 · 텔레그램 거절 1명
            [미연결 1명]
            [텔레그램 거절 1명]
            [연결됨 1명]
            [처음]",
        );
        park.taps("텔레그램 거절 1명").await;
        assert_eq!(headlines(&park), ["텔레그램 거절 1명: 전화나 전자우편으로 안내해 주십시오."]);
        naru.ends().await;
    }
}

both_databases! {
    async fn the_office_hears_of_a_withdrawal_in_english_too(db: Place) {
        let stage = Stage::new(db).await;
        let naru = &stage.naru;
        let (kim, park) = (naru.person(101, "Kim", "ko"), naru.person(301, "Park", "ko"));
        joins_as_staff(&park, &stage).await;
        park.says("English").await;
        park.reads();
        joins_as_firm(&kim, &stage).await;
        kim.says("/settings").await;
        kim.taps("저장된 내 정보").await;
        kim.taps("텔레그램 안내 중단").await;
        kim.taps("중단합니다").await;
        kim.reads();

        assert_eq!(headlines(&park), ["김서준 (Seolbong Ceramic) would rather not use Telegram. Please keep them informed by phone and e-mail."]);
        park.says("/people").await;
        park.taps("Declined Telegram: 1").await;
        assert_eq!(
            headlines(&park).pop().as_deref(),
            Some("Declined Telegram: 1. Please keep them informed by phone and e-mail."),
        );
        naru.ends().await;
    }
}

async fn joins_without_news(kim: &Person<'_>, stage: &Stage) {
    kim.starts(payload(&stage.firm)).await;
    for answer in ["동의합니다", "동의합니다", "동의합니다", "동의하지 않습니다"] {
        kim.taps(answer).await;
    }
    kim.reads();
}

both_databases! {
    async fn whoever_agrees_to_news_in_the_settings_is_asked_about_the_night_at_once(db: Place) {
        let stage = Stage::new(db).await;
        let kim = stage.naru.person(101, "Kim", "ko");
        joins_without_news(&kim, &stage).await;

        kim.says("설정").await;
        kim.taps("저장된 내 정보").await;
        kim.reads();
        kim.taps("홍보 소식 수신에 동의").await;
        let asked = kim.reads().concat();
        assert!(asked.starts_with("저장했습니다.\n\n야간 홍보 수신 동의 (4/4 · 선택)\n"), "{asked}");
        kim.says("일정").await;
        assert_eq!(headlines(&kim), ["상담 일정이 아직 확정되지 않았습니다. 확정되면 이곳으로 알려 드립니다."]);

        stage.naru.clock_to("2020-09-14 09:01 KST").await;
        kim.says("설정").await;
        kim.taps("저장된 내 정보").await;
        let kept = kim.reads().concat();
        assert!(kept.contains("[야간 홍보 수신에 동의]") && !kept.contains("· 야간"), "{kept}");
        stage.naru.clock_to("2020-09-14 09:02 KST").await;
        kim.taps("홍보 소식 수신 동의 철회").await;
        kim.taps("홍보 소식 수신에 동의").await;
        kim.reads();
        kim.says("네").await;
        assert_eq!(headlines(&kim), ["답변을 저장했습니다. 안내를 계속합니다."]);
        kim.says("설정").await;
        kim.taps("저장된 내 정보").await;
        assert!(kim.reads().concat().contains("[야간 홍보 수신 동의 철회]"));
        stage.naru.ends().await;
    }
}
