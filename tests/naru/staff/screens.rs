//! What staff look at: a day, the people, one of them.

use super::office::Office;
use crate::support::both_databases;

both_databases! {
    async fn a_day_shows_place_sides_and_answers_and_turns_to_its_neighbours(db: Place) {
        let office = Office::new(db).await;
        let staff = office.seats("S2", 901, "ko").await;

        staff.says("/today").await;
        staff.sees(
            "9월 14일(월) 상담 0건
            [9월 15일(화) ▶]
            [처음]",
        );
        staff.taps("9월 15일(화) ▶").await;
        let day = staff.reads().pop().unwrap();
        let lines: Vec<&str> = day.lines().collect();
        assert_eq!(
            lines[..6],
            [
                "9월 15일(화) 상담 10건",
                "1/2쪽",
                "",
                "오전 7:10–7:50 · 온라인 · M01",
                "모아텍 ↔ Mile High Lighting (현지 9월 14일(월) 오후 4:10)",
                "기업 미응답 · 바이어 미응답 · 통역 조자람 미응답",
            ],
        );
        assert_eq!(lines.last(), Some(&"[처음]"));
        staff.taps("다음 쪽").await;
        office.a_moment_later().await;
        staff.taps("9월 16일(수) ▶").await;
        assert!(staff.reads().pop().unwrap().contains("[◀ 9월 15일(화)]"));
        office.naru.ends().await;
    }
}

both_databases! {
    async fn people_are_counted_by_whether_they_can_be_told(db: Place) {
        let office = Office::new(db).await;
        let staff = office.seats("S2", 901, "ko").await;
        let firm = office.seats("F01", 902, "ko").await;
        let buyer = office.seats("B01", 903, "en").await;
        buyer.user.blocks();
        office.naru.settle().await;
        buyer.reads();

        staff.says("/people").await;
        staff.sees(
            "2020 이천시 미국 화상상담 시장개척단 참가자 현황

            연결됨: 기업 담당자 1명, 바이어 0명, 통역사 0명, 운영사무국 1명
            미연결 43명 · 차단 1명 · 연결 끊김 0명
            [미연결 43명]
            [연결됨 2명]
            [차단 1명]
            [처음]",
        );
        staff.taps("차단 1명").await;
        staff.taps("B01 Harbor Home Imports · Blake Grove Buyer").await;
        staff.sees(
            "Blake Grove Buyer
            B01 · Harbor Home Imports · 바이어
            지금 이분의 시각: 9월 13일(일) 오후 5:00 (로스앤젤레스 시간) · 영어로 안내
            전자우편: buying@harborhomeimports.example
            9월 14일(월) 오전 9:00 (한국)에 연결되었으나 지금은 봇을 차단하였습니다.
            [초대 링크 보기]
            [목록] [처음]",
        );
        firm.reads();
        office.naru.ends().await;
    }
}

both_databases! {
    async fn an_invitation_is_shown_again_and_issued_anew_once(db: Place) {
        let office = Office::new(db).await;
        let staff = office.seats("S2", 901, "ko").await;
        let link = |said: &[String]| {
            let line = said[0].lines().find(|line| line.starts_with("주소: ")).map(str::to_owned);
            line.unwrap_or_else(|| panic!("{said:#?}"))
        };

        staff.says("/people").await;
        staff.taps("미연결 45명").await;
        staff.taps("B01 Harbor Home Imports · Blake Grove Buyer").await;
        staff.reads();
        office.a_moment_later().await;
        staff.taps("초대 링크 보기").await;
        let shown = staff.reads();
        assert_eq!(shown.len(), 2, "{shown:#?}");
        assert!(shown[1].starts_with("Dear Mr. Grove") || shown[1].contains("https://t.me/"), "{}", shown[1]);

        let message = office.naru.sandbox.messages(901).iter().rev().find(|one| !one.buttons.is_empty()).cloned().unwrap();
        let renew = message.buttons[0][0].data.clone().unwrap();
        staff.user.taps(message.message_id, &renew);
        office.naru.settle().await;
        let renewed = staff.reads();
        office.a_moment_later().await;
        assert_ne!(link(&renewed), link(&shown));
        staff.user.taps(message.message_id, &renew);
        office.naru.settle().await;
        assert_eq!(link(&staff.reads()), link(&renewed));
        let actions: Vec<String> = office.audit().await.into_iter().map(|(action, _)| action).collect();
        assert_eq!(actions, ["invite-shown", "invite-renewed", "invite-shown"]);
        office.naru.ends().await;
    }
}

both_databases! {
    async fn a_meeting_is_found_by_a_company_or_its_day(db: Place) {
        let office = Office::new(db).await;
        let staff = office.seats("S2", 901, "ko").await;

        staff.says("/today").await;
        staff.taps("처음").await;
        office.a_moment_later().await;
        staff.taps("상담 변경").await;
        staff.reads();
        staff.says("설봉").await;
        let found = staff.reads().pop().unwrap();
        let lines: Vec<&str> = found.lines().collect();
        assert_eq!(lines[0], "‘설봉’에 맞는 상담 6건입니다.");
        assert!(lines[1].starts_with("9월 ") && lines[1].contains("· 설봉세라믹(주) ↔ "), "{found}");
        assert!(found.lines().filter(|line| line.starts_with("[9월 ")).count() == 6, "{found}");

        staff.says("9/16").await;
        assert!(staff.reads().pop().unwrap().starts_with("9월 16일(수) 상담 "));
        office.naru.ends().await;
    }
}
