//! Links and codes: which open, and that every refusal reads the same.

use naru::words::invitation::Links;

use super::stage::{self, Stage, payload};
use super::{HOME_EN, HOME_KO, headlines, joins_as_firm, joins_as_staff};
use crate::support::{Place, both_databases};

const REFUSED: &str = "\
    이 초대 주소나 등록번호는 지금 쓰시는 계정으로 이용하실 수 없습니다. 기한이 지났거나 이미 사용되었거나 다른 분께 드린 것일 수 있습니다.\n\
    \n\
    초대를 받으셨다면 안내문의 등록번호를 입력해 주시거나 운영사무국으로 연락해 주십시오. 새 주소를 보내 드리겠습니다: 031-555-0100 · trade@icheon.example\n\
    \n\
    텔레그램 로그인 코드, 비밀번호, 송금은 어떤 경우에도 요청하지 않습니다.";

both_databases! {
    async fn a_firm_joins_by_its_link_and_agrees_item_by_item(db: Place) {
        let stage = Stage::new(db).await;
        let kim = stage.naru.person(101, "Kim", "ko");

        kim.starts(payload(&stage.firm)).await;
        kim.sees(
            "안녕하십니까. 이천시 화상상담 알림(@naru_sandbox_bot)입니다.
            2020 이천시 미국 화상상담회의 상담 일정과 준비사항을 이 대화로 안내해 드립니다.

            · 운영사무국: 031-555-0100 · trade@icheon.example (평일 9–18시, 점심시간 12–13시 제외)
            · 인증번호, 비밀번호, 송금은 어떤 경우에도 요청하지 않습니다.

            먼저 개인정보 처리에 관해 여쭙겠습니다.
            ---
            개인정보 수집·이용 동의 (1/4 · 텔레그램 안내에 필요)
            처리자: 이천시 · 수탁자: 경기도경제과학진흥원
            · 목적: 상담 일정 안내, 자료·샘플 확인, 상담 결과와 사후관리 조사
            · 항목: 성명, 직위, 소속, 휴대전화, 전자우편, 텔레그램 ID, 이 대화에 남기신 내용과 파일
            · 기간: 2022년 9월 25일(일)까지(사업 종료 후 2년). 정산·감사 증빙은 정해진 기간까지 따로 보관한 뒤 파기합니다.
            · 동의하지 않으실 수 있습니다. 이 경우 텔레그램 대신 전화와 전자우편으로 안내해 드리며, 상담 참가에는 불이익이 없습니다.
            [동의합니다] [동의하지 않습니다]
            [전문 보기]",
        );
        let mut screens = Vec::new();
        for _ in 0..4 {
            kim.taps("동의합니다").await;
            screens.extend(headlines(&kim));
        }
        assert_eq!(
            screens,
            [
                "개인정보 국외 이전 동의 (2/4 · 텔레그램 안내에 필요)",
                "바이어에 대한 연락처 제공 동의 (3/4 · 선택)",
                "홍보 소식 수신 동의 (4/4 · 선택)",
                "야간 홍보 수신 동의 (4/4 · 선택)",
            ],
        );
        kim.taps("동의하지 않습니다").await;
        kim.sees(&format!("등록이 끝났습니다.\n\n{HOME_KO}"));
        let member = stage.member(stage.firm.member).await;
        assert!(member.reachable_since().is_some() && member.chat.is_some_and(|chat| chat.0 == 101));
        stage.naru.ends().await;
    }
}

both_databases! {
    async fn a_buyer_joins_in_english_by_typing_the_code_and_choosing_a_clock(db: Place) {
        let stage = Stage::new(db).await;
        let jane = stage.naru.person(202, "Jane", "en");

        jane.starts("").await;
        jane.sees(
            "This is the assistant for online meetings by Icheon City. It is for invited participants only.

            Please enter the ten-character code from your invitation (for example 7K2MQ-9XHTB).

            No code? Please contact the program office: trade@icheon.example · +82-31-555-0100 \
            (weekdays 9:00–18:00 in Korea, except 12:00–13:00)",
        );
        jane.says(&format!(" {} ", stage.buyer.code.to_lowercase().replace('-', " "))).await;
        assert_eq!(headlines(&jane), ["Welcome. This is @naru_sandbox_bot, the assistant of Icheon City for", "How we handle your data (1/2)"]);
        jane.taps("I've read this").await;
        assert_eq!(headlines(&jane), ["Sharing your contact with your suppliers (2/2 · optional)"]);
        jane.says("yes").await;
        jane.sees(
            "You're all set.

            What time is it where you are? We'll show your meetings on that clock. If it isn't listed, type a city \
            (for example Honolulu) or the time on your clock (for example 17:40).
            [Los Angeles · Sun, Sep 13 · 5:00 PM PDT (UTC−7)]
            [New York · Sun, Sep 13 · 8:00 PM EDT (UTC−4)]
            [Chicago · Sun, Sep 13 · 7:00 PM CDT (UTC−5)]
            [Denver · Sun, Sep 13 · 6:00 PM MDT (UTC−6)]
            [Phoenix · Sun, Sep 13 · 5:00 PM MST (UTC−7)]
            [Anchorage · Sun, Sep 13 · 4:00 PM AKDT (UTC−8)]",
        );
        jane.says("2 pm").await;
        jane.sees(&format!(
            "From now on we'll use the clock of Honolulu, where it is now Sun, Sep 13 · 2:00 PM HST (UTC−10).\n\n{HOME_EN}"
        ));
        stage.naru.ends().await;
    }
}

both_databases! {
    async fn every_link_that_opens_nothing_is_refused_alike(db: Place) {
        let stage = Stage::new(db).await;
        let naru = &stage.naru;
        let kim = naru.person(101, "Kim", "ko");
        joins_as_firm(&kim, &stage).await;

        let stranger = naru.person(102, "Lee", "ko");
        let used = payload(&stage.firm).to_owned();
        for odd in [used.as_str(), "x", "999-abc", "1-AAAAAAAAAAAAAAAAAAAAAAAA", "한글"] {
            stranger.starts(odd).await;
            stranger.sees(REFUSED);
        }

        let renewed = stage.issue_anew(stage.staff.member).await;
        stranger.starts(payload(&stage.staff)).await;
        stranger.sees(REFUSED);

        naru.clock_to("2020-09-30 09:00 KST").await;
        stranger.starts(payload(&renewed)).await;
        stranger.sees(REFUSED);
        naru.ends().await;
    }
}

both_databases! {
    async fn who_has_joined_comes_home_by_their_own_link_and_is_refused_anothers(db: Place) {
        let stage = Stage::new(db).await;
        let kim = stage.naru.person(101, "Kim", "ko");
        joins_as_firm(&kim, &stage).await;

        kim.starts(payload(&stage.firm)).await;
        kim.sees(HOME_KO);
        kim.starts(payload(&stage.staff)).await;
        kim.sees(&format!("{REFUSED}\n[처음으로]"));
        assert_eq!(stage.member(stage.staff.member).await.joined_at, None);

        stage.issue_anew(stage.firm.member).await;
        kim.starts(payload(&stage.firm)).await;
        kim.sees(HOME_KO);
        stage.naru.ends().await;
    }
}

both_databases! {
    async fn codes_cannot_be_tried_one_after_the_other(db: Place) {
        let stage = Stage::new(db).await;
        let naru = &stage.naru;
        let lee = naru.person(102, "Lee", "ko");
        lee.starts("").await;
        lee.reads();

        for guess in 0..5 {
            lee.says(&format!("AAAAA-0000{guess}")).await;
            lee.sees(REFUSED);
        }
        lee.says(&stage.firm.code).await;
        assert_eq!(
            headlines(&lee),
            ["등록번호가 여러 번 맞지 않아 15분 동안 입력을 받지 않습니다. 초대 주소를 누르시면 지금도 바로 등록하실 수 있습니다."],
        );

        naru.clock_to("2020-09-14 09:16 KST").await;
        lee.says(&stage.firm.code).await;
        assert_eq!(headlines(&lee).len(), 2);
        naru.ends().await;
    }
}

both_databases! {
    async fn one_account_is_in_two_cohorts_and_switches(db: Place) {
        let stage = Stage::new(db).await;
        let naru = &stage.naru;
        let (second, [firm, ..]) = stage::add_cohort(naru, "icheon-2021-us", 1).await;
        let kim = naru.person(101, "Kim", "ko");
        joins_as_firm(&kim, &stage).await;

        kim.says(&firm.code).await;
        kim.taps("동의합니다").await;
        kim.taps("동의합니다").await;
        kim.taps("동의하지 않습니다").await;
        kim.taps("동의하지 않습니다").await;
        assert_eq!(headlines(&kim).pop().as_deref(), Some("등록이 끝났습니다."));

        let (one, other) = (stage.member(stage.firm.member).await, stage.member(firm.member).await);
        assert_eq!(one.member.person, other.member.person);
        kim.says("/settings").await;
        kim.taps("다른 사업 보기").await;
        kim.reads();
        kim.user.taps(1, &format!("cohort:{}", second.0 + 7));
        naru.settle().await;
        assert_eq!(headlines(&kim), ["누르신 버튼은 지금 쓸 수 없습니다. 바뀐 것은 없으며, 현재 화면을 다시 보여 드립니다."]);
        kim.taps("2020 이천시 미국 화상상담회").await;
        kim.sees(&format!("{HOME_KO}\n[다른 사업: 2020 이천시 미국 화상상담회]"));
        naru.ends().await;
    }
}

both_databases! {
    async fn a_colleague_joins_by_the_same_link_and_says_who_they_are(db: Place) {
        let stage = Stage::with_uses(db, 2).await;
        let naru = &stage.naru;
        joins_as_firm(&naru.person(101, "Kim", "ko"), &stage).await;

        let lee = naru.person(102, "Lee", "ko");
        lee.starts(payload(&stage.firm)).await;
        for _ in 0..3 {
            lee.taps("동의합니다").await;
        }
        lee.reads();
        lee.taps("동의하지 않습니다").await;
        lee.sees("성함을 입력해 주시기 바랍니다. 운영사무국이 명단에 함께 올립니다.");
        lee.says("\u{200b}").await;
        lee.sees(
            "저장하지 못했습니다. 글자로 된 한 줄을 64자 안에서 입력해 주십시오.

            성함을 입력해 주시기 바랍니다. 운영사무국이 명단에 함께 올립니다.",
        );
        // As a Mac writes it: in parts.
        lee.says("\u{110b}\u{1175}\u{1109}\u{1165}\u{110b}\u{1167}\u{11ab}").await;
        lee.sees("직위를 입력해 주시기 바랍니다(예: 과장, 해외영업팀장).");
        lee.says("과장").await;
        let home = HOME_KO.replace("김서준 대표님", "이서연 과장님");
        lee.sees(&format!("등록이 끝났습니다.\n\n{home}"));
        let colleagues = stage.colleagues(stage.firm.member).await;
        assert_eq!(colleagues.iter().filter(|one| one.reachable_since().is_some()).count(), 2);

        naru.person(103, "Choi", "ko").starts(payload(&stage.firm)).await;
        naru.person(103, "Choi", "ko").sees(REFUSED);
        naru.ends().await;
    }
}

both_databases! {
    async fn staff_let_one_more_colleague_in(db: Place) {
        let stage = Stage::new(db).await;
        let naru = &stage.naru;
        let park = naru.person(301, "Park", "ko");
        joins_as_staff(&park, &stage).await;
        joins_as_firm(&naru.person(101, "Kim", "ko"), &stage).await;
        let lee = naru.person(102, "Lee", "ko");
        lee.starts(payload(&stage.firm)).await;
        lee.sees(REFUSED);

        park.says("/people").await;
        park.taps("연결됨 2명").await;
        park.taps("F01 설봉세라믹(주) · 김서준 대표").await;
        let screen = naru.sandbox.messages(301).pop().unwrap().message_id;
        park.reads();
        naru.clock_to("2020-09-14 09:01 KST").await;
        park.taps("동료 초대").await;
        park.user.taps(screen, &format!("staff:colleague:{}", stage.firm.member));
        naru.settle().await;
        let shown = park.reads();
        assert!(shown.iter().any(|said| said.starts_with("같은 회사 동료 한 분이 이 초대로 더 등록하실 수 있습니다.\n")), "{shown:#?}");
        assert!(shown.last().unwrap().contains("2명이 함께 쓸 수 있습니다"), "{shown:#?}");

        lee.starts(payload(&stage.firm)).await;
        assert_eq!(headlines(&lee)[1], "개인정보 수집·이용 동의 (1/4 · 텔레그램 안내에 필요)");
        let choi = naru.person(103, "Choi", "ko");
        choi.starts(payload(&stage.firm)).await;
        choi.sees(REFUSED);
        naru.ends().await;
    }
}

both_databases! {
    async fn a_new_link_moves_a_person_to_another_account(db: Place) {
        let stage = Stage::new(db).await;
        let (old, new) = (stage.naru.person(101, "Kim", "ko"), stage.naru.person(102, "Kim", "ko"));
        joins_as_firm(&old, &stage).await;

        let renewed = stage.issue_anew(stage.firm.member).await;
        new.starts(payload(&renewed)).await;
        new.reads();
        assert_eq!(stage.member(stage.firm.member).await.chat.map(|chat| chat.0), Some(102));

        old.says("처음").await;
        assert_eq!(headlines(&old), ["이천시 화상상담 알림입니다. 초대받으신 분만 이용하실 수 있습니다."]);
        stage.naru.ends().await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_invitation_reads_as_staff_would_write_it() {
    let stage = Stage::new(Place::sqlite()).await;

    let shown = |text: &str, link: &str, code: &str| text.replace(link, "{link}").replace(code, "{code}");
    assert_eq!(
        shown(&stage.firm.text, &stage.firm.link, &stage.firm.code),
        "[이천시] 2020 이천시 미국 화상상담회 알림 등록 안내\n\n\
        설봉세라믹(주) 김서준 대표님, 안녕하십니까. 이천시 화상상담 운영사무국입니다.\n\
        상담 일정과 준비사항을 텔레그램 ‘이천시 화상상담 알림’으로 안내해 드립니다. 아래 주소를 누른 뒤 [시작]을 눌러 주시기 바랍니다.\n\n\
        {link}\n\n\
        열리지 않으면 텔레그램에서 @naru_sandbox_bot 계정을 찾아 등록번호 {code}를 입력해 주십시오.\n\n\
        · 본인 전용 주소이며 9월 28일(월)까지 한 번만 쓸 수 있습니다.\n\
        · 인증번호, 비밀번호, 송금은 어떤 경우에도 요청하지 않습니다.\n\
        · 텔레그램 사용이 어려우시면 전화나 전자우편으로 안내해 드리니 운영사무국으로 연락해 주십시오.\n\n\
        운영사무국 031-555-0100 · trade@icheon.example (평일 9–18시, 점심시간 12–13시 제외)"
    );
    assert!(
        stage.buyer.text.contains("\n\nDear Jane Smith,\nIcheon City will keep you up to date"),
        "{}",
        stage.buyer.text
    );
    let again = stage::issue(&stage.naru, stage.cohort, 1, Links::AsBefore).await;
    assert!(again.contains(&stage.firm), "a link can be shown again");
}
