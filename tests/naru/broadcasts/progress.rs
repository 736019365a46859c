//! How far an announcement is, in one message that changes by itself; pausing and stopping it; readers it cannot reach.

use naru::sandbox::{Fault, FaultKind};

use super::stage::{Stage, both, heads, korean};
use crate::support::both_databases;

const WORDS: &str = "주차장은 2층입니다.";
const ENGLISH: &str = "Your link is the same.";

both_databases! {
    async fn staff_see_who_has_it_in_words_and_with_a_bar(db: Place) {
        let stage = Stage::new(db).await;
        let (kim, lee, staff) = (stage.firm(1).await, stage.firm(2).await, stage.staff().await);

        let id = stage.announces(&["F01", "F02", "F03", "B01"], korean(WORDS)).await;

        kim.sees(
            "주차장은 2층입니다.
            ─
            이천시 · 2020 이천시 미국 화상상담 시장개척단 운영사무국 031-555-0100
            이 글에 답장하시면 운영사무국으로 전달됩니다.",
        );
        assert_eq!(heads(lee.reads()), [WORDS]);
        assert_eq!(
            stage.opens(&staff, id).await,
            "공지 발송 완료
주차장은 2층입니다.
▓▓▓▓▓▓▓▓▓▓▓▓ 100%
2명 전송 · 1명 미연결 · 1명 해당 언어 없음 · 중복 발송 없음
마지막 전송: 9월 14일(월) 오전 9:00 (한국)
[못 받은 분께 보내기]
[못 받은 분과 이유]
[정정] [회수]
[전체 명단(.xlsx)] [공지 목록]"
        );
        stage.naru().ends().await;
    }
}

both_databases! {
    async fn paused_in_the_middle_and_resumed_nobody_gets_it_twice(db: Place) {
        let stage = Stage::new(db).await;
        let (kim, blake, staff) = (stage.firm(1).await, stage.buyer(1).await, stage.staff().await);
        let id = stage.announces(&["F01", "B01"], both(WORDS, ENGLISH)).await;
        assert_eq!(heads(kim.reads()), [WORDS]);
        blake.sees_nothing();
        let shown = stage.opens(&staff, id).await;
        assert!(shown.starts_with("공지 보내는 중\n주차장은 2층입니다.\n▓▓▓▓▓▓░░░░░░ 50%\n1명 전송 · 1명 대기 · 중복 발송 없음\n다음 발송: "), "{shown}");

        let shown = stage.taps(&staff, "일시 중지").await;
        assert!(shown.starts_with("공지 일시 중지\n"), "{shown}");
        assert!(shown.contains("[이어서 보내기] [중단]"), "{shown}");
        stage.naru().clock_to("2020-09-15 05:00 KST").await;
        blake.sees_nothing();

        stage.taps(&staff, "이어서 보내기").await;
        assert_eq!(heads(blake.reads()), [ENGLISH]);
        kim.sees_nothing();
        assert_eq!(stage.counts(&staff).await, "2명 전송 · 중복 발송 없음");
        let last = stage.naru().sandbox.messages(901).pop().unwrap();
        assert!(last.text.starts_with("공지 발송 완료\n"), "it changed by itself: {}", last.text);
        assert_eq!(stage.audit().await, ["broadcast-paused", "broadcast-resumed"]);
        stage.naru().ends().await;
    }
}

both_databases! {
    async fn stopped_it_goes_to_nobody_else(db: Place) {
        let stage = Stage::new(db).await;
        let (kim, blake, staff) = (stage.firm(1).await, stage.buyer(1).await, stage.staff().await);
        let id = stage.announces(&["F01", "B01"], both(WORDS, ENGLISH)).await;
        stage.opens(&staff, id).await;

        assert_eq!(
            stage.taps(&staff, "중단").await,
            "공지를 중단하시겠습니까?
주차장은 2층입니다.

지금까지 1명이 받았습니다. 중단하면 아직 받지 않은 1명에게는 보내지 않습니다.
이미 받은 분께 다시 보내는 일은 없습니다. 중단한 공지는 이어서 보낼 수 없으니, 잠시 멈추시려면 ‘일시 중지’를 써 주십시오.
[중단합니다]
[진행 상황]"
        );
        stage.taps(&staff, "중단합니다").await;

        stage.naru().clock_to("2020-09-16 05:00 KST").await;
        blake.sees_nothing();
        assert_eq!(heads(kim.reads()), [WORDS]);
        assert_eq!(stage.counts(&staff).await, "1명 전송 · 1명 보내지 않음 · 중복 발송 없음");
        assert_eq!(stage.audit().await, ["broadcast-stopped"]);
        stage.naru().ends().await;
    }
}

both_databases! {
    async fn of_two_staff_at_once_the_second_hears_what_the_first_did(db: Place) {
        let stage = Stage::new(db).await;
        let (blake, staff) = (stage.buyer(1).await, stage.staff().await);
        let host = stage.office.seats("S1", 902, "ko").await;
        let id = stage.announces(&["B01"], both(WORDS, ENGLISH)).await;
        stage.opens(&staff, id).await;
        stage.opens(&host, id).await;
        let pause = stage.naru().sandbox.messages(901).pop().unwrap().buttons[0][0].data.clone().unwrap();

        stage.taps(&host, "일시 중지").await;
        stage.moment().await;
        staff.reads();
        stage.presses(&staff, &pause).await;

        let shown = staff.reads().pop().unwrap();
        assert!(
            shown.starts_with("그사이 이 공지가 바뀌어 아무것도 하지 않았습니다. 지금은 아래와 같습니다.\n\n공지 일시 중지\n"),
            "{shown}"
        );
        assert_eq!(stage.audit().await, ["broadcast-paused"]);
        let viewer = stage.office.seats_viewer(903).await;
        viewer.says("처음").await;
        viewer.reads();
        stage.presses(&viewer, &format!("bc:resume:{id}:3")).await;
        assert!(viewer.reads().pop().unwrap().starts_with("열람 권한으로는 볼 수만 있습니다."));
        blake.says("home").await;
        blake.reads();
        stage.presses(&blake, &format!("bc:resume:{id}:3")).await;
        assert!(blake.reads().pop().unwrap().starts_with("Only the program office"));
        stage.naru().ignores(902);
        stage.naru().ends().await;
    }
}

// 32
both_databases! {
    async fn those_who_blocked_the_bot_are_counted_and_named_and_all_others_get_it(db: Place) {
        let stage = Stage::new(db).await;
        let staff = stage.staff().await;
        let mut firms = Vec::new();
        for number in 1..=10 {
            firms.push(stage.firm(number).await);
        }
        for chat in [103, 107] {
            let description = "Forbidden: bot was blocked by the user".to_owned();
            stage.naru().sandbox.fault(Fault::new(FaultKind::Refuse { code: 403, description }).chat(chat));
        }

        let codes: Vec<String> = (1..=10).map(|number| format!("F{number:02}")).collect();
        let codes: Vec<&str> = codes.iter().map(String::as_str).collect();
        let id = stage.announces(&codes, korean(WORDS)).await;

        let got: Vec<i64> = firms.iter().filter(|firm| heads(firm.reads()) == [WORDS]).map(|firm| firm.chat()).collect();
        assert_eq!(got, [101, 102, 104, 105, 106, 108, 109, 110]);
        stage.opens(&staff, id).await;
        assert_eq!(stage.counts(&staff).await, "8명 전송 · 2명 미연결 · 중복 발송 없음");
        assert_eq!(
            stage.taps(&staff, "못 받은 분과 이유").await,
            "못 받은 분 2명
주차장은 2층입니다.
· 온샘바이오 박세찬 대표님: 이 대화를 차단하셨습니다
· 도예공방 결 조마루 대리님: 이 대화를 차단하셨습니다
[진행 상황]"
        );
        stage.naru().ends().await;
    }
}

// 26
both_databases! {
    async fn a_wait_of_three_hours_is_kept_and_then_the_rest_arrives(db: Place) {
        let stage = Stage::new(db).await;
        let staff = stage.staff().await;
        let mut firms = Vec::new();
        for number in 1..=4 {
            firms.push(stage.firm(number).await);
        }
        for chat in [102, 103] {
            stage.naru().sandbox.fault(Fault::new(FaultKind::TooMany { retry_after: 10_800 }).chat(chat));
        }

        let id = stage.announces(&["F01", "F02", "F03", "F04"], korean(WORDS)).await;
        stage.naru().clock_to("2020-09-14 11:00 KST").await;
        assert_eq!(firms.iter().map(|firm| firm.reads().len()).collect::<Vec<_>>(), [1, 0, 0, 1]);
        stage.opens(&staff, id).await;
        assert_eq!(stage.counts(&staff).await, "2명 전송 · 2명 대기 · 중복 발송 없음");

        stage.naru().clock_to("2020-09-14 12:01 KST").await;
        assert_eq!(firms.iter().map(|firm| firm.reads().len()).collect::<Vec<_>>(), [0, 1, 1, 0]);
        assert_eq!(stage.counts(&staff).await, "4명 전송 · 중복 발송 없음");
        stage.naru().ends().await;
    }
}

both_databases! {
    async fn a_message_that_shows_something_else_or_was_deleted_is_left_alone(db: Place) {
        let stage = Stage::new(db).await;
        let (kim, blake, staff) = (stage.firm(1).await, stage.buyer(1).await, stage.staff().await);
        let id = stage.announces(&["F01", "B01"], both(WORDS, ENGLISH)).await;
        stage.opens(&staff, id).await;
        stage.taps(&staff, "중단").await;

        stage.naru().clock_to("2020-09-15 05:00 KST").await;

        let last = stage.naru().sandbox.messages(901).pop().unwrap();
        assert!(last.text.starts_with("공지를 중단하시겠습니까?"), "{}", last.text);
        assert_eq!(heads(blake.reads()), [ENGLISH]);
        let shown = stage.taps(&staff, "중단합니다").await;
        assert!(shown.starts_with("그사이 이 공지가 바뀌어"), "{shown}");
        stage.naru().ignores(kim.chat());
        stage.naru().ends().await;
    }
}
