//! An interpreter's log: three steps, and the hours for the 통역 활동확인서 by one more tap.

use naru::domain::log::{Prepared, Worked};
use naru::domain::meeting::PartySide;

use super::stage::{Stage, progress};
use crate::support::{at, both_databases};

both_databases! {
    async fn an_interpreter_needs_three_steps(place: Place) {
        let stage = Stage::new(place).await;
        let interpreter = stage.seats("T2", 301, "ko").await;
        stage.clock_to("2020-09-15 11:12 KST").await;
        stage.opens(&interpreter, "상담일지", "9월 15일(화) 설봉세라믹(주) · Aloha Pacific Distributors").await;
        let first = interpreter.reads().pop().unwrap();
        assert!(!first.contains("따로 만났습니다") && first.contains("기업과 바이어에는 공개되지 않습니다"), "{first}");

        let mut places = vec![progress(&first).unwrap()];
        for label in ["진행했습니다", "양쪽 모두 준비되어 있었습니다", "보냅니다"] {
            stage.taps(&interpreter, label).await;
            places.extend(progress(interpreter.reads().last().unwrap()));
        }

        assert_eq!(places, [(1, 3), (2, 3), (3, 3)]);
        let answers = stage.log("M08", PartySide::Interpreter).await.unwrap().answers;
        assert_eq!((answers.prepared, answers.worked), (Some(Prepared::Both), None));
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn the_hours_are_confirmed_by_a_tap_or_typed(place: Place) {
        let stage = Stage::new(place).await;
        let interpreter = stage.seats("T2", 301, "ko").await;
        stage.clock_to("2020-09-15 11:12 KST").await;
        stage.opens(&interpreter, "상담일지", "9월 15일(화) 설봉세라믹(주) · Aloha Pacific Distributors").await;
        stage.goes_through(&interpreter, &["진행했습니다", "양쪽 모두 부족했습니다", "보냅니다"]).await;

        stage.taps(&interpreter, "실제 통역 시간").await;
        interpreter.sees(
            "실제로 통역하신 시간이 오전 10:30–11:10이면 아래를 눌러 주십시오. 다르면 글로 입력해 주십시오. 예: 9:45-10:30
            [네, 오전 10:30–11:10입니다]
            [건너뛰기]",
        );
        stage.taps(&interpreter, "네, 오전 10:30–11:10입니다").await;
        let seen = interpreter.reads().pop().unwrap();
        assert!(seen.contains("· 실제 통역 시간: 오전 10:30–11:10\n"), "{seen}");
        stage.taps(&interpreter, "✓ 실제 통역 시간").await;
        interpreter.reads();
        interpreter.says("열 시쯤").await;
        assert!(interpreter.reads().pop().unwrap().starts_with("시간을 읽지 못해 저장하지 않았습니다."));
        interpreter.says("10:35~11:25").await;
        let seen = interpreter.reads().pop().unwrap();
        assert!(seen.contains("· 실제 통역 시간: 오전 10:35–11:25\n"), "{seen}");
        let worked = stage.log("M08", PartySide::Interpreter).await.unwrap().answers.worked;
        let (from, until) = (at("2020-09-15 10:35 KST"), at("2020-09-15 11:25 KST"));
        assert_eq!(worked, Some(Worked { from, until }));
        stage.office.naru.ends().await;
    }
}
