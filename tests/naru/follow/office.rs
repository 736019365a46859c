//! Staff: whom to call, how many answered, and what they enter for somebody that telephoned.

use naru::domain::company::Side;
use naru::domain::follow_up::State;
use naru::domain::log::Held;

use super::stage::{Stage, follow_ups};
use crate::support::both_databases;

both_databases! {
    async fn staff_hear_a_week_later_whom_to_call_and_enter_what_they_are_told(place: Place) {
        let stage = Stage::new(place).await;
        let staff = stage.seats("S2", 301, "ko").await;
        let firm = stage.seats("F08", 101, "ko").await;
        stage.skips_to("2020-10-30 09:59 KST", &[&staff, &firm]).await;

        stage.clock_to("2020-10-30 10:00 KST").await;

        let seen = staff.reads().join("\n---\n");
        assert!(seen.contains("한 달 뒤 사후관리에 일주일이 지나도록 답하지 않은 곳이 15곳입니다."), "{seen}");
        let line = seen.lines().find(|line| line.starts_with("· F08 ")).unwrap();
        assert!(line.contains("님 · 0") && !line.contains("두 번 연속"), "{line}");
        assert!(seen.contains("· 텔레그램 미연결"), "{seen}");
        let seen = stage.goes_through(&staff, &["사후관리 현황"]).await;
        assert!(seen.contains("한 달 · 참가기업 15곳 중 응답 0곳, 미룸 0곳, 미응답 15곳"), "{seen}");
        let label = seen.lines().find(|line| line.starts_with("[F08 ")).unwrap().trim_matches(['[', ']']).to_owned();
        stage.taps(&staff, &label).await;
        let seen = staff.reads().pop().unwrap();
        assert!(seen.starts_with("전화로 들으신 "), "{seen}");

        let seen = stage.goes_through(&staff, &["Puget Sound Packaging", "견적"]).await;

        assert!(seen.contains("적으신 내용을 1명에게 알립니다."), "{seen}");
        let answers = stage.answers("F08").await;
        assert_eq!((answers[0].state, answers[0].round, answers[0].entered_by.is_some()), (State::Quotation, Some(30), true));
        let told = firm.reads().join("\n---\n");
        assert!(told.contains("운영사무국이 ‘견적’으로 대신 적었습니다."), "{told}");
        assert!(stage.office.audit().await.iter().any(|(action, _)| action == "follow-up-entered-for"));
        let seen = stage.goes_through(&staff, &["사후관리 현황"]).await;
        assert!(seen.contains("응답 1곳, 미룸 0곳, 미응답 14곳"), "{seen}");
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn everybody_reads_once_of_all_that_staff_enter_as_before(place: Place) {
        let stage = Stage::new(place).await;
        let staff = stage.seats("S2", 301, "ko").await;
        let kim = stage.seats("F08", 101, "ko").await;
        let park = stage.colleague("F08", "박둘", 102, "ko").await;
        stage.skips_to("2020-10-23 10:00 KST", &[&staff, &kim, &park]).await;
        stage.goes_through(&kim, &["Puget Sound Packaging", "직접 협의 중"]).await;
        stage.goes_through(&kim, &["Lakeshore Trading", "견적"]).await;
        stage.skips_to("2020-12-22 12:00 KST", &[&staff, &kim, &park]).await;
        let company = stage.company("F08").await;
        staff.says("처음").await;
        stage.presses(&staff, &format!("fu:list:{company}")).await;

        let seen = stage.goes_through(&staff, &["모두 그대로입니다"]).await;

        assert!(seen.contains("적으신 내용을 2명에게 알립니다."), "{seen}");
        for person in [&kim, &park] {
            let told: Vec<String> = person.reads().into_iter().filter(|one| one.contains("대신 적었습니다")).collect();
            assert_eq!(told.len(), 1, "{told:?}");
            for words in ["전화로 말씀하신 2곳과의", "· Puget Sound Packaging: 직접 협의 중", "· Lakeshore Trading: 견적"] {
                assert!(told[0].contains(words), "{told:?}");
            }
            assert_eq!(stage.data(person, "진행 상황 알리기"), format!("fu:list:{company}"));
        }
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn who_was_silent_twice_comes_first_and_is_named_so(place: Place) {
        let stage = Stage::new(place).await;
        let staff = stage.seats("S2", 301, "ko").await;
        let firm = stage.seats("F01", 101, "ko").await;
        stage.skips_to("2020-10-23 10:00 KST", &[&staff, &firm]).await;
        firm.says("소식").await;
        let seen = firm.reads().pop().unwrap();
        let label = seen.lines().find(|line| line.starts_with('[')).unwrap().trim_matches(['[', ']']).to_owned();
        stage.goes_through(&firm, &[&label, "샘플"]).await;
        stage.skips_to("2020-12-29 09:59 KST", &[&staff, &firm]).await;

        stage.clock_to("2020-12-29 10:00 KST").await;

        let seen = staff.reads().join("\n---\n");
        let lines: Vec<&str> = seen.lines().filter(|line| line.starts_with("· ")).collect();
        let first_once = lines.iter().position(|line| !line.contains("두 번 연속 미응답")).unwrap();
        assert_eq!(first_once, 14, "{seen}");
        assert!(lines[first_once].starts_with("· F01 "), "{seen}");
        stage.office.naru.ignores(firm.chat());
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn nobody_is_listed_who_answered_waits_or_had_nobody_to_be_asked_about(place: Place) {
        let stage = Stage::new(place).await;
        let staff = stage.seats("S2", 301, "ko").await;
        let (answers, waits) = (stage.seats("F08", 101, "ko").await, stage.seats("F13", 102, "ko").await);
        stage.clock_to("2020-09-23 20:00 KST").await;
        // All four of F09's: nobody came.
        for meeting in ["M01", "M17", "M47", "M63"] {
            stage.logs(meeting, Side::Firm, Held::BuyerAbsent, &[]).await;
        }
        stage.skips_to("2020-10-23 10:00 KST", &[&staff, &answers, &waits]).await;
        stage.goes_through(&answers, &["Puget Sound Packaging", "샘플"]).await;
        stage.goes_through(&waits, &["나중에 답하겠습니다", "일주일 뒤, 10월 30일(금)"]).await;

        stage.clock_to("2020-10-30 10:00 KST").await;

        let seen = staff.reads().join("\n---\n");
        assert!(seen.contains("답하지 않은 곳이 12곳입니다."), "{seen}");
        for code in ["F08", "F09"] {
            assert!(!seen.contains(&format!("· {code} ")), "{seen}");
        }
        // Whoever would rather answer later is named apart, with the day.
        let (silent, later) = seen.split_once("나중에 답하겠다고 한 곳이 1곳 있어 정한 날에 다시 여쭙니다.\n").unwrap();
        assert!(!silent.contains("· F13 ") && later.starts_with("· F13 "), "{seen}");
        assert!(later.lines().next().unwrap().ends_with(" · 10월 30일(금)"), "{seen}");
        for person in [&answers, &waits] {
            person.reads();
        }
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn a_viewer_reads_and_enters_nothing(place: Place) {
        let stage = Stage::new(place).await;
        let viewer = stage.office.seats_viewer(302).await;
        stage.skips_to("2020-10-23 12:00 KST", &[&viewer]).await;
        let company = stage.company("F08").await;
        viewer.says("처음").await;

        let seen = stage.goes_through(&viewer, &["사후관리 현황"]).await;
        assert!(!seen.contains("[F08"), "{seen}");
        stage.presses(&viewer, &format!("fu:list:{company}")).await;

        let seen = viewer.reads().join("\n---\n");
        assert!(seen.contains("열람 권한으로는 진행 상황을 적으실 수 없습니다."), "{seen}");
        assert!(follow_ups(&[seen]).is_empty());
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn staff_read_in_english_who_would_rather_answer_later_where_nobody_is_silent(place: Place) {
        let stage = Stage::new(place).await;
        let staff = stage.seats("S2", 301, "ko").await;
        staff.says("English").await;
        let waits = stage.seats("F13", 102, "ko").await;
        stage.clock_to("2020-09-23 20:00 KST").await;
        // Nobody came to anybody else's.
        let firm = stage.company("F13").await;
        for meeting in stage.meetings().await.into_iter().filter(|meeting| meeting.firm != firm) {
            stage.logs(&meeting.details.code, Side::Firm, Held::BuyerAbsent, &[]).await;
        }
        stage.skips_to("2020-10-23 10:00 KST", &[&staff, &waits]).await;
        stage.goes_through(&waits, &["나중에 답하겠습니다", "2주 뒤, 11월 6일(금)"]).await;

        stage.clock_to("2020-10-30 10:00 KST").await;

        let seen = staff.reads().join("\n---\n");
        assert!(seen.contains("nobody is silent in the follow-up after one month."), "{seen}");
        assert!(seen.contains("One company wants to answer later and will be asked again on the day below.\n· F13 "), "{seen}");
        assert!(seen.contains("Nov 6") && !seen.contains("by telephone"), "{seen}");
        stage.office.naru.ignores(waits.chat());
        stage.office.naru.ends().await;
    }
}
