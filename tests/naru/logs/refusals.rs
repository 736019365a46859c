//! Who may not, and buttons that are no longer true.

use futures::FutureExt as _;
use naru::domain::meeting::PartySide;
use naru::store;
use naru::store::meetings::Pairing;

use super::stage::{BY_TAPS, Stage};
use crate::support::{at, both_databases};

both_databases! {
    async fn nobody_answers_for_a_meeting_that_is_not_theirs(place: Place) {
        let stage = Stage::new(place).await;
        let firm = stage.seats("F01", 101, "ko").await;
        let other = stage.seats("F02", 102, "ko").await;
        let buyer = stage.seats("B06", 201, "en").await;
        let interpreter = stage.seats("T1", 301, "ko").await;
        stage.clock_to("2020-09-15 11:12 KST").await;
        stage.opens(&firm, "상담일지", "9월 15일(화) Aloha Pacific Distributors").await;
        let (open, held) = (stage.data(&firm, "나중에 작성"), stage.data(&firm, "진행했습니다"));
        firm.reads();

        for (person, word) in [(&other, "상담일지"), (&interpreter, "상담일지"), (&buyer, "log")] {
            person.says(word).await;
            let seen = person.reads().join("\n---\n");
            assert!(!seen.contains("Aloha"), "{seen}");
            for data in [&held, &open, &open.replace("later", "open"), &open.replace("later", "send")] {
                stage.presses(person, data).await;
                let seen = person.reads().join("\n---\n");
                assert!(seen.contains("이 상담은 열 수 없습니다") || seen.contains("can't be opened"), "{seen}");
            }
        }

        assert_eq!(stage.log("M08", PartySide::Firm).await, None);
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn somebody_who_left_the_party_answers_for_it_no_more(place: Place) {
        let stage = Stage::new(place).await;
        let firm = stage.seats("F01", 101, "ko").await;
        let colleague = stage.colleague("F01", "박둘", 102).await;
        stage.clock_to("2020-09-15 11:12 KST").await;
        stage.opens(&colleague, "상담일지", "9월 15일(화) Aloha Pacific Distributors").await;
        let held = stage.data(&colleague, "진행했습니다");
        colleague.reads();
        let (bot, cohort) = (stage.office.naru.app.api.bot(), stage.office.cohort);
        let now = stage.office.naru.clock.now();
        let leave = stage.office.naru.app.db.write(move |tx| {
            async move {
                let all = store::people::in_cohort(tx, bot, cohort).await?;
                let gone = all.into_iter().find(|one| one.member.code == "F01b").unwrap();
                store::people::leave(tx, gone.member.id, now).await
            }
            .boxed()
        });
        leave.await.unwrap();

        stage.presses(&colleague, &held).await;

        stage.office.naru.ignores(colleague.chat());
        assert_eq!(stage.log("M08", PartySide::Firm).await, None);
        stage.opens(&firm, "상담일지", "9월 15일(화) Aloha Pacific Distributors").await;
        let seen = firm.reads().pop().unwrap();
        assert!(!seen.contains("답하셨습니다"), "{seen}");
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn whoever_only_reads_enters_nothing(place: Place) {
        let stage = Stage::new(place).await;
        let viewer = stage.office.seats_viewer(902).await;
        stage.clock_to("2020-09-15 11:12 KST").await;
        let meeting = stage.office.meeting("M08").await;
        let start = meeting.details.starts_at.timestamp();
        viewer.says("처음").await;
        viewer.reads();

        stage.presses(&viewer, &format!("log:{}:f:{start}:held:held", meeting.id)).await;

        let seen = viewer.reads().pop().unwrap();
        assert!(seen.starts_with("열람 권한으로는 상담일지를 적으실 수 없습니다."), "{seen}");
        assert!(!seen.contains("[기업 상담일지]"), "{seen}");
        assert_eq!(stage.log("M08", PartySide::Firm).await, None);
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn a_button_of_an_earlier_question_changes_nothing_and_says_so(place: Place) {
        let stage = Stage::new(place).await;
        let firm = stage.seats("F01", 101, "ko").await;
        stage.clock_to("2020-09-15 11:12 KST").await;
        stage.opens(&firm, "상담일지", "9월 15일(화) Aloha Pacific Distributors").await;
        let (held, absent) = (stage.data(&firm, "진행했습니다"), stage.data(&firm, "바이어 불참"));
        stage.goes_through(&firm, &["진행했습니다", "4점 높음"]).await;

        stage.presses(&firm, &held).await;
        // The same answer needs no word, and the question stays as it is.
        firm.sees_nothing();
        stage.presses(&firm, &absent).await;
        let seen = firm.reads().pop().unwrap();
        assert!(seen.starts_with("지난 화면의 버튼이어서 바꾼 것이 없습니다.") && seen.contains("3/6"), "{seen}");
        stage.goes_through(&firm, &BY_TAPS[2..6]).await;
        let send = stage.data(&firm, "보냅니다");
        stage.goes_through(&firm, &BY_TAPS[6..]).await;
        stage.presses(&firm, &send).await;
        let seen = firm.reads().pop().unwrap();
        assert!(seen.starts_with("이미 김하나 해외영업팀장님이 보내셨습니다."), "{seen}");
        assert_eq!(stage.log("M08", PartySide::Firm).await.unwrap().revision, 1);
        for odd in ["log:", "log:1", "log:x:f:1:open", "log:1:z:1:open", "log:1:f:1", "log:99999:f:1:open"] {
            stage.presses(&firm, odd).await;
        }
        firm.reads();
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn a_meeting_that_was_moved_is_answered_anew(place: Place) {
        let stage = Stage::new(place).await;
        let firm = stage.seats("F01", 101, "ko").await;
        stage.clock_to("2020-09-15 11:12 KST").await;
        stage.opens(&firm, "상담일지", "9월 15일(화) Aloha Pacific Distributors").await;
        let held = stage.data(&firm, "진행했습니다");
        stage.goes_through(&firm, &["접속 문제로 못 했습니다", "보냅니다"]).await;
        let (meeting, now) = (stage.office.meeting("M08").await, stage.office.naru.clock.now());
        let moved = stage.office.naru.app.db.write(move |tx| {
            async move {
                let mut details = meeting.details.clone();
                details.starts_at = at("2020-09-16 14:00 KST");
                details.host_wall = "2020-09-16T14:00:00".parse()?;
                let pairing = Pairing { firm: meeting.firm, buyer: meeting.buyer, interpreter: meeting.interpreter };
                store::meetings::set(tx, meeting.cohort, pairing, &details, now).await
            }
            .boxed()
        });
        moved.await.unwrap();

        stage.presses(&firm, &held).await;
        let seen = firm.reads().pop().unwrap();
        assert!(seen.starts_with("아직 시작하지 않은 상담입니다."), "{seen}");
        stage.clock_to("2020-09-16 14:41 KST").await;
        stage.presses(&firm, &held).await;
        let seen = firm.reads().pop().unwrap();
        assert!(seen.starts_with("상담 시간이 바뀌어 방금 누르신 답변은 저장하지 않았습니다."), "{seen}");
        stage.opens(&firm, "상담일지", "9월 16일(수) Aloha Pacific Distributors").await;
        stage.goes_through(&firm, &BY_TAPS).await;
        let log = stage.log("M08", PartySide::Firm).await.unwrap();
        assert_eq!((log.revision, log.answers.next.len()), (2, 1));
        stage.office.naru.ends().await;
    }
}
