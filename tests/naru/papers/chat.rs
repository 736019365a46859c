//! Staff take papers in the chat; nobody else does, and the trail says who took which.

use naru::domain::log::Answers;
use naru::domain::meeting::PartySide;

use naru::workbook::report::Unit;

use super::Pdf;
use crate::report::Report;
use crate::report::stage::{Stage, held, said};
use crate::support::both_databases;

/// The last file that came to a chat: its name, and its bytes.
fn file(stage: &Stage, chat: i64) -> (String, Vec<u8>) {
    let sandbox = &stage.office.naru.sandbox;
    let shown = sandbox.messages(chat).into_iter().rev().find_map(|shown| shown.document).unwrap();
    (shown.name.unwrap(), sandbox.file(&shown.file_id).unwrap())
}

both_databases! {
    async fn staff_take_papers_where_they_look_at_what_they_are_about(db: Place) {
        let stage = Stage::new(db).await;
        let staff = stage.office.seats("S2", 901, "ko").await;
        let viewer = stage.office.seats_viewer(902).await;
        stage.tells("M01", PartySide::Firm, Answers { consulted: said(5_000, "USD"), ..held() }).await;
        stage.office.naru.clock_to("2020-09-18 13:30 KST").await;
        staff.reads();
        viewer.reads();

        viewer.says("보고서").await;
        viewer.reads();
        let making = stage.office.naru.sandbox.messages(902);
        let making = making.iter().rev().find(|shown| shown.text.contains("만들고")).unwrap().message_id;
        let cohort = stage.office.cohort;
        for (data, name, start) in [
            (format!("staff:paper:{cohort}:results"), "icheon-2020-us-결과보고-20200918.pdf", &b"%PDF"[..]),
            (format!("staff:paper:{cohort}:picture"), "icheon-2020-us-결과-20200918.png", b"\x89PNG"),
            (format!("staff:paper:{cohort}:day:20200915"), "icheon-2020-us-일일실적보고-20200915.pdf", b"%PDF"),
        ] {
            viewer.user.taps(making, &data);
            stage.office.naru.settle().await;
            let said = viewer.reads().join("\n");
            assert!(said.contains("인쇄물을 만들고 있습니다."), "{said}");
            let (named, bytes) = file(&stage, 902);
            assert_eq!(named, name);
            assert!(bytes.starts_with(start), "{named}");
            assert_eq!(stage.office.audit().await.pop().unwrap().0, "paper-taken");
        }

        let meeting = stage.office.meeting("M01").await;
        stage.office.shows_card(&staff, &meeting).await;
        staff.taps("상담일지 PDF").await;
        let said = staff.reads().join("\n");
        assert!(said.contains("참가기업이나 바이어에게 보내지 마십시오."), "{said}");
        let (named, bytes) = file(&stage, 901);
        assert_eq!(named, "icheon-2020-us-상담일지-M01.pdf");
        assert!(Pdf::read(&bytes).text().contains("USD 5,000"));
        let member = meeting.interpreter.unwrap();
        stage.office.presses(&staff, &format!("staff:who:{member}")).await;
        staff.reads();
        staff.taps("통역 활동확인서").await;
        staff.reads();
        let (named, _) = file(&stage, 901);
        assert!(named.starts_with("icheon-2020-us-통역활동확인서-T"), "{named}");
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn a_cohort_that_reports_in_thousands_does_so_in_the_chat(db: Place) {
        let stage = Stage::with(db, |plan| plan.cohort.report_unit = Unit::Thousand).await;
        let staff = stage.office.seats("S2", 901, "ko").await;
        stage.tells("M01", PartySide::Firm, Answers { consulted: said(5_000, "USD"), ..held() }).await;
        stage.office.naru.clock_to("2020-09-18 13:30 KST").await;
        staff.reads();

        staff.says("보고서").await;
        let (name, spreadsheet) = file(&stage, 901);
        staff.taps("결과보고 PDF").await;
        staff.reads();

        let report = Report::open(spreadsheet);
        assert!(name.ends_with(".xlsx") && report.rows("기업별")[0].contains_key("상담액(천불)"), "{name}");
        let text = Pdf::read(&file(&stage, 901).1).text();
        assert!(text.contains("상담액(천불)") && !text.contains("상담액(달러)"), "{text}");
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn nobody_else_takes_any(db: Place) {
        let stage = Stage::new(db).await;
        let firm = stage.office.seats("F01", 301, "ko").await;
        let cohort = stage.office.cohort;
        let meeting = stage.office.meeting("M01").await;
        firm.says("처음").await;
        firm.reads();
        let last = stage.office.naru.sandbox.messages(301).pop().unwrap().message_id;

        for data in [
            format!("staff:paper:{cohort}:results"),
            format!("staff:paper:{cohort}:day:20200915"),
            format!("staff:sheet:{}", meeting.id),
            format!("staff:work:{}", meeting.interpreter.unwrap()),
        ] {
            firm.user.taps(last, &data);
            stage.office.naru.settle().await;
            let said = firm.reads().pop().unwrap();
            assert!(said.starts_with("이번 상담회 운영사무국만 쓸 수 있는 화면입니다."), "{data}: {said}");
        }
        assert!(stage.office.naru.sandbox.messages(301).iter().all(|shown| shown.document.is_none()));
        stage.office.naru.ends().await;
    }
}
