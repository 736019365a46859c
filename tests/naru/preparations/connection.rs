//! The connection test: both sides book one of the times staff opened, each on their own clock, and a time is had once.

use naru::domain::preparation::DutyState;

use super::stage::{Stage, details, first_line};
use crate::support::both_databases;

both_databases! {
    async fn staff_open_times_and_a_time_is_taken_once(db: Place) {
        let stage = Stage::new(db).await;
        let test = stage.prepares(details(("사전 접속 테스트", "Connection test"), "접속테스트", "2020-09-17 18:00 KST")).await;
        let staff = stage.staff().await;
        let (kim, lee) = (stage.kim().await, stage.lee().await);

        staff.says("준비").await;
        staff.taps("사전 접속 테스트 · 0%").await;
        staff.taps("테스트 시간").await;
        stage.a_moment_later().await;
        staff.taps("시간 열기").await;
        staff.reads();
        staff.says("아무 때나").await;
        assert_eq!(first_line(&staff), "날짜와 시간으로 읽을 수 없어 열지 않았습니다.");
        staff.says("9월 14일 08:00-08:30").await;
        assert_eq!(first_line(&staff), "이미 지난 시각이어서 열지 않았습니다.");
        staff.says("9월 15일 10:00-10:20, 10분 간격").await;
        staff.sees(
            "9월 15일(화) 오전 10:00–10:20 (한국) 사이에 10분 간격으로 2개를 여시겠습니까?
            [2개를 엽니다]
            [다시 입력합니다]",
        );
        staff.taps("2개를 엽니다").await;
        assert_eq!(first_line(&staff), "시간 2개를 열었습니다.");
        staff.reads();

        for person in [&kim, &lee] {
            person.says("준비").await;
            person.taps("사전 접속 테스트").await;
            person.taps("테스트 시간 예약").await;
            person.reads();
        }
        stage.a_moment_later().await;
        kim.taps("오전 10:00–10:10").await;
        kim.sees(
            "테스트 시간을 예약하였습니다.

            사전 접속 테스트
            9월 17일(목) 오후 6:00 (한국)까지 · 3일 남음

            진행 중입니다.
            김하나 해외영업팀장님 · 9월 14일(월) 오전 9:00 (한국)

            예약하신 시간: 9월 15일(화) 오전 10:00–10:10 (한국)
            [시간 바꾸기] [예약 취소]
            [준비사항 전체] [처음으로]",
        );
        lee.taps("오전 10:00–10:10").await;
        lee.sees(
            "그 시간은 방금 다른 회사가 예약하였거나 지났습니다. 바뀐 것은 없습니다. 지금 남아 있는 시간은 아래와 같습니다.

            9월 15일(화)에 비어 있는 시간 1개입니다. 가장 이른 시간은 9월 15일(화) 오전 10:10 (한국)입니다. 원하시는 시간을 눌러 주십시오.
            [오전 10:10–10:20]
            [그만두기]",
        );
        assert_eq!(stage.state(stage.cast.firms[1], test).await, DutyState::Open);

        // Moving frees the time that was had before.
        stage.a_moment_later().await;
        kim.taps("시간 바꾸기").await;
        kim.taps("오전 10:10–10:20").await;
        assert_eq!(first_line(&kim), "테스트 시간을 바꾸었습니다. 앞서 예약하신 시간(9월 15일(화) 오전 10:00 (한국))은 취소되었습니다.");
        stage.a_moment_later().await;
        lee.says("준비").await;
        lee.taps("사전 접속 테스트").await;
        lee.taps("테스트 시간 예약").await;
        stage.a_moment_later().await;
        lee.taps("오전 10:00–10:10").await;
        lee.reads();
        stage.a_moment_later().await;
        kim.taps("예약 취소").await;
        assert_eq!(first_line(&kim), "그 시간의 예약을 취소하였습니다.");
        assert_eq!(stage.state(stage.cast.firms[0], test).await, DutyState::Open);
        stage.naru.ends().await;
    }
}

both_databases! {
    async fn what_a_test_found_is_told_and_only_a_good_one_completes_it(db: Place) {
        let stage = Stage::new(db).await;
        let test = stage.prepares(details(("사전 접속 테스트", "Connection test"), "접속테스트", "2020-09-17 18:00 KST")).await;
        let (staff, viewer, dana) = (stage.staff().await, stage.viewer().await, stage.dana().await);

        staff.says("준비").await;
        staff.taps("사전 접속 테스트 · 0%").await;
        staff.taps("테스트 시간").await;
        stage.a_moment_later().await;
        staff.taps("확인되지 않은 회사 3곳").await;
        let listed = staff.reads().pop().unwrap();
        assert!(listed.contains("· B01 Harbor Home Imports: 예약도 테스트도 없음"), "{listed}");
        stage.a_moment_later().await;
        staff.taps("결과 기록: B01 Harbor Home Imports").await;
        staff.taps("정상").await;
        stage.a_moment_later().await;
        staff.taps("이상").await;
        staff.taps("정상").await;
        stage.a_moment_later().await;
        dana.sees(
            "Something wasn't right in your connection test. Once you have fixed it, please book another test.
            Sound good · camera not good · network good
            [See your preparations]",
        );
        assert_eq!(stage.state(stage.harbor, test).await, DutyState::Started);
        staff.reads();

        viewer.says("준비").await;
        viewer.reads();
        stage.taps_data(&viewer, &format!("staff:slot:{test}:test:{}:yyy", stage.harbor)).await;
        assert!(first_line(&viewer).starts_with("열람 권한으로는"));
        stage.taps_data(&dana, &format!("staff:slot:{test}:test:{}:yyy", stage.harbor)).await;
        dana.reads();
        assert_eq!(stage.state(stage.harbor, test).await, DutyState::Started);

        // She may check by herself.
        dana.taps("See your preparations").await;
        dana.taps("Check by myself").await;
        dana.reads();
        dana.taps("Yes").await;
        stage.a_moment_later().await;
        dana.taps("Yes").await;
        dana.taps("Yes").await;
        stage.a_moment_later().await;
        let said = dana.reads().join("\n");
        assert!(said.contains("Saved. Sound, camera and network are all good."), "{said}");
        assert_eq!(stage.state(stage.harbor, test).await, DutyState::Done);
        assert_eq!(stage.audit().await, ["connection-tested"]);
        stage.naru.ends().await;
    }
}

both_databases! {
    async fn colleagues_hear_of_a_moved_test_when_it_was_and_when_it_is(db: Place) {
        let stage = Stage::new(db).await;
        stage.prepares(details(("사전 접속 테스트", "Connection test"), "접속테스트", "2020-09-17 18:00 KST")).await;
        let staff = stage.staff().await;
        let (kim, park) = (stage.kim().await, stage.cast.firm(&stage.naru, 103, "박서준", "과장", stage.cast.firms[0]).await);
        staff.says("준비").await;
        staff.taps("사전 접속 테스트 · 0%").await;
        staff.taps("테스트 시간").await;
        stage.a_moment_later().await;
        staff.taps("시간 열기").await;
        staff.says("9월 15일 10:00-10:20, 10분 간격").await;
        staff.taps("2개를 엽니다").await;
        staff.reads();
        kim.says("준비").await;
        kim.taps("사전 접속 테스트").await;
        kim.taps("테스트 시간 예약").await;
        stage.a_moment_later().await;
        kim.taps("오전 10:00–10:10").await;
        park.sees_nothing();

        stage.a_moment_later().await;
        kim.taps("시간 바꾸기").await;
        kim.taps("오전 10:10–10:20").await;

        kim.reads();
        park.sees(
            "접속 테스트 시간이 바뀌었습니다.
            새 시간: 9월 15일(화) 오전 10:10–10:20 (한국)
            이전 시간: 9월 15일(화) 오전 10:00 (한국)
            [준비사항 보기]",
        );
        stage.naru.ends().await;
    }
}
