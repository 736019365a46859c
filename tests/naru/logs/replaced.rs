//! Staff correct who met after logs were sent: whoever takes a place has said nothing yet.

use naru::domain::log::{Held, Score};
use naru::domain::meeting::PartySide;

use super::stage::{BY_TAPS, Stage};
use crate::support::both_databases;

const ALOHA: &str = "9월 15일(화) Aloha Pacific Distributors";

both_databases! {
    async fn a_firm_that_takes_anothers_place_is_asked_and_reads_nothing_of_it(place: Place) {
        let stage = Stage::new(place).await;
        let first = stage.seats("F01", 101, "ko").await;
        let other = stage.seats("F02", 102, "ko").await;
        let staff = stage.seats("S2", 901, "ko").await;
        stage.clock_to("2020-09-15 11:12 KST").await;
        stage.opens(&first, "상담일지", ALOHA).await;
        stage.goes_through(&first, &BY_TAPS).await;
        stage.goes_through(&first, &["의견 쓰기"]).await;
        first.says("가격표를 보내기로 했습니다.").await;
        let open = stage.office.asked_log("M08", PartySide::Firm).await;
        first.reads();

        stage.corrects("M08", |meeting| meeting.firm = "F02".to_owned()).await;

        assert_eq!(stage.log("M08", PartySide::Firm).await, None);
        other.says("상담일지").await;
        let seen = other.reads().pop().unwrap();
        assert!(seen.contains("· 9월 15일(화) Aloha Pacific Distributors · 작성 전"), "{seen}");
        stage.office.a_moment_later().await;
        stage.taps(&other, ALOHA).await;
        let seen = other.reads().pop().unwrap();
        assert!(seen.starts_with("1/6") && !seen.contains('✓') && !seen.contains("김하나"), "{seen}");
        stage.goes_through(&other, &["바이어 불참", "보냅니다"]).await;
        let log = stage.log("M08", PartySide::Firm).await.unwrap();
        assert_eq!((log.answers.held, log.revision), (Some(Held::BuyerAbsent), 1));
        assert_eq!((log.answers.consulted, log.answers.remark), (None, None));
        stage.presses(&first, &open).await;
        assert!(first.reads().pop().unwrap().contains("이 상담은 열 수 없습니다"));

        // What the first one said is kept for the office.
        stage.shows_card(&staff, "M08").await;
        stage.taps(&staff, "바뀌기 전 상담일지 1건").await;
        let seen = staff.reads().pop().unwrap();
        assert!(seen.contains("설봉세라믹(주) · 9월 15일(화)") && seen.contains("보내신 분: 김하나 해외영업팀장님"), "{seen}");
        assert!(seen.contains("· 상담액: USD 50,000 (5만 달러)") && seen.contains("· 의견: 가격표를 보내기로"), "{seen}");
        for person in [&first, &other] {
            stage.presses(person, &open.replace(":open", ":former")).await;
            assert!(person.reads().pop().unwrap().contains("이 상담은 열 수 없습니다"));
        }

        // And is theirs again where that was the mistake.
        stage.corrects("M08", |meeting| meeting.firm = "F01".to_owned()).await;
        let log = stage.log("M08", PartySide::Firm).await.unwrap();
        assert_eq!(log.answers.remark.as_deref(), Some("가격표를 보내기로 했습니다."));
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn what_a_firm_had_begun_is_not_gone_on_with_by_another(place: Place) {
        let stage = Stage::new(place).await;
        let staff = stage.seats("S2", 901, "ko").await;
        stage.clock_to("2020-09-15 11:12 KST").await;
        let open = stage.office.asked_log("M08", PartySide::Firm).await;
        stage.shows_card(&staff, "M08").await;
        staff.reads();
        stage.goes_through(&staff, &["기업 상담일지", "진행했습니다", "4점 높음", "5만 달러"]).await;

        stage.corrects("M08", |meeting| meeting.firm = "F02".to_owned()).await;

        stage.presses(&staff, &open).await;
        let seen = staff.reads().pop().unwrap();
        assert!(!seen.contains("앞서 답하신 내용") && seen.contains("\n1/6") && !seen.contains('✓'), "{seen}");
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn another_interpreter_has_neither_the_hours_nor_the_score_of_the_first(place: Place) {
        let stage = Stage::new(place).await;
        let firm = stage.seats("F01", 101, "ko").await;
        let interpreter = stage.seats("T2", 301, "ko").await;
        stage.clock_to("2020-09-15 11:12 KST").await;
        stage.opens(&firm, "상담일지", ALOHA).await;
        stage.goes_through(&firm, &BY_TAPS).await;
        stage.goes_through(&firm, &["통역 만족도", "5점 매우 만족"]).await;
        stage.opens(&interpreter, "상담일지", "9월 15일(화) 설봉세라믹(주) · Aloha Pacific Distributors").await;
        stage.goes_through(&interpreter, &["진행했습니다", "양쪽 모두 부족했습니다", "보냅니다"]).await;
        stage.goes_through(&interpreter, &["실제 통역 시간", "네, 오전 10:30–11:10입니다"]).await;
        let score = async || {
            let (meeting, log) = (stage.office.meeting("M08").await, stage.log("M08", PartySide::Firm).await.unwrap());
            log.answers.score_of(meeting.interpreter)
        };
        assert_eq!(score().await, Score::new(5));

        stage.corrects("M08", |meeting| meeting.interpreter = Some("T1".to_owned())).await;

        assert_eq!(stage.log("M08", PartySide::Interpreter).await, None);
        assert_eq!(score().await, None);
        stage.opens(&firm, "상담일지", ALOHA).await;
        let seen = firm.reads().pop().unwrap();
        assert!(seen.contains("[통역 만족도]") && !seen.contains("· 통역 만족도"), "{seen}");
        // Without an interpreter nothing that one said is left either.
        stage.corrects("M08", |meeting| meeting.interpreter = None).await;
        assert_eq!((stage.log("M08", PartySide::Interpreter).await, score().await), (None, None));
        stage.corrects("M08", |meeting| meeting.interpreter = Some("T2".to_owned())).await;
        let worked = stage.log("M08", PartySide::Interpreter).await.unwrap().answers.worked;
        assert!(worked.is_some() && score().await == Score::new(5), "{worked:?}");
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn whoever_takes_a_place_is_asked_for_its_log(place: Place) {
        let stage = Stage::with_notices(place).await;
        let first = stage.seats("F01", 101, "ko").await;
        let other = stage.seats("F02", 102, "ko").await;
        stage.publishes().await;
        stage.clock_to("2020-09-15 11:20 KST").await;
        first.reads();
        stage.goes_through(&first, &BY_TAPS).await;
        other.reads();

        stage.corrects("M08", |meeting| meeting.firm = "F02".to_owned()).await;
        stage.clock_to("2020-09-16 10:00 KST").await;

        let asked = |seen: Vec<String>| {
            let of_it = |words: &String| words.contains("상담일지") && words.contains("Aloha Pacific Distributors");
            seen.iter().any(of_it)
        };
        assert!(asked(other.reads()));
        first.reads();
    }
}
