//! Staff take the report in the chat; nobody else does.

use calamine::Data;
use naru::domain::log::Answers;
use naru::domain::meeting::PartySide;

use super::Report;
use super::stage::{Stage, held, said};
use crate::support::both_databases;

both_databases! {
    async fn staff_get_the_report_as_a_file_and_the_trail_says_who(db: Place) {
        let stage = Stage::new(db).await;
        let staff = stage.office.seats("S2", 901, "ko").await;
        let viewer = stage.office.seats_viewer(902).await;
        stage.tells("M01", PartySide::Firm, Answers { consulted: said(5_000, "USD"), ..held() }).await;

        staff.says("보고서").await;
        staff.sees(
            "결과보고 파일을 만들고 있습니다. 다 되면 이곳으로 보내 드립니다.
            [결과보고 PDF] [결과 그림]
            ---
            2020 이천시 미국 화상상담 시장개척단 결과보고입니다. 9월 14일(월) 오전 9:00 (한국) 기준이며, 요약의 모든 수치는 뒤 시트에서 계산됩니다.
            [처음]",
        );
        let shown = stage.office.naru.sandbox.messages(901).pop().unwrap();
        let file = shown.document.unwrap();
        assert_eq!(file.name.as_deref(), Some("icheon-2020-us-결과보고-20200914.xlsx"));
        let report = Report::open(stage.office.naru.sandbox.file(&file.file_id).unwrap());
        assert_eq!(report.figure("상담액(달러)").0, Data::Float(5_000.0));
        assert_eq!(stage.office.audit().await.pop().unwrap().0, "report-taken");

        viewer.says("처음").await;
        viewer.reads();
        viewer.taps("결과보고").await;
        let said = viewer.reads();
        assert!(said[0].starts_with("결과보고 파일을 만들고 있습니다. 다 되면 이곳으로 보내 드립니다.\n"), "{said:?}");
        assert_eq!(said.len(), 2);
        staff.taps("처음").await;
        staff.reads();
        staff.taps("변경 기록").await;
        let log = staff.reads().pop().unwrap();
        assert_eq!(log.matches("결과보고 받음").count(), 2, "{log}");
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn an_english_speaker_of_the_staff_reads_english(db: Place) {
        let stage = Stage::new(db).await;
        let staff = stage.office.seats("S2", 901, "en").await;

        staff.says("/report").await;

        let said = staff.reads();
        assert_eq!(
            said[0],
            "The report is being made. You'll get it here as a file.\n[Report as PDF] [Results as a picture]"
        );
        let shown = stage.office.naru.sandbox.messages(901).pop().unwrap();
        let file = shown.document.unwrap();
        assert_eq!(file.name.as_deref(), Some("icheon-2020-us-report-20200914.xlsx"));
        let report = Report::open(stage.office.naru.sandbox.file(&file.file_id).unwrap());
        assert_eq!(report.names[..3], ["Summary", "Suppliers", "Buyers"]);
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn a_firm_gets_no_report(db: Place) {
        let stage = Stage::new(db).await;
        let firm = stage.office.seats("F01", 301, "ko").await;
        let cohort = stage.office.cohort;

        firm.says("/report").await;
        let refused = firm.reads().pop().unwrap();
        firm.says("보고서").await;
        let answered = firm.reads().pop().unwrap();
        let last = stage.office.naru.sandbox.messages(301).pop().unwrap().message_id;
        firm.user.taps(last, &format!("staff:report:{cohort}"));
        stage.office.naru.settle().await;
        let tapped = firm.reads().pop().unwrap();

        assert!(refused.starts_with("이번 상담회 운영사무국만 쓸 수 있는 화면입니다."), "{refused}");
        assert!(!answered.contains("결과보고"), "{answered}");
        assert!(tapped.starts_with("이번 상담회 운영사무국만 쓸 수 있는 화면입니다."), "{tapped}");
        assert!(stage.office.naru.sandbox.messages(301).iter().all(|shown| shown.document.is_none()));
        stage.office.naru.ends().await;
    }
}
