//! `naru report` as an operator meets it.

use calamine::Data;

use super::{Desk, ICHEON, with_icheon};
use crate::report::Report;
use crate::support::both_databases;

fn desk(place: crate::support::Place) -> Desk {
    let url = place.url.clone();
    Desk { place, settings: Vec::new() }.set("NARU_DATABASE_URL", url)
}

both_databases! {
    async fn a_report_is_a_file_that_only_its_owner_reads(db: Place) {
        let desk = with_icheon(desk(db)).await;

        let said = desk.well(&["report", "--cohort", ICHEON, "--out", "report.xlsx"]).await;

        assert_eq!(said, "상담 63건의 결과보고를 report.xlsx에 담았습니다.\n");
        let report = Report::open(std::fs::read(desk.path("report.xlsx")).unwrap());
        assert_eq!(report.names[0], "요약");
        assert_eq!(report.figure("참가기업 수").0, Data::Float(15.0));
        assert!(!desk.path("report.xlsx.part").exists());
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            assert_eq!(std::fs::metadata(desk.path("report.xlsx")).unwrap().permissions().mode() & 0o077, 0);
        }
        let words = ["--lang", "en", "report", "--cohort", ICHEON, "--out", "report.xlsx", "--unit", "thousand"];
        let said = desk.well(&words).await;
        assert_eq!(said, "The report of 63 meetings is in report.xlsx.\n");
        let report = Report::open(std::fs::read(desk.path("report.xlsx")).unwrap());
        assert_eq!(report.figure("Consulted (USD thousand)").0, Data::Float(0.0));
    }
}

both_databases! {
    async fn a_report_is_a_pdf_or_a_picture_by_the_end_of_its_name(db: Place) {
        let desk = with_icheon(desk(db)).await;

        let said = desk.well(&["report", "--cohort", ICHEON, "--out", "report.PDF"]).await;
        desk.well(&["--lang", "en", "report", "--cohort", ICHEON, "--out", "results.png"]).await;

        assert_eq!(said, "상담 63건의 결과보고를 report.PDF에 담았습니다.\n");
        let read = crate::papers::Pdf::read(&std::fs::read(desk.path("report.PDF")).unwrap());
        assert_eq!(read.after("참가기업 수", 1), ["15"]);
        assert!(std::fs::read(desk.path("results.png")).unwrap().starts_with(b"\x89PNG"));
    }
}

both_databases! {
    async fn what_cannot_be_made_says_why_and_leaves_nothing(db: Place) {
        let desk = with_icheon(desk(db)).await;

        let unknown = "코드가 none-2020인 사업이 없습니다. 저장된 사업: icheon-2020-us";
        desk.is_told(&["report", "--cohort", "none-2020", "--out", "report.xlsx"], unknown).await;
        let nowhere = "no/such/folder.xlsx에 쓸 수 없습니다. 폴더와 권한을 확인해 주십시오.";
        desk.is_told(&["report", "--cohort", ICHEON, "--out", "no/such/folder.xlsx"], nowhere).await;

        assert!(!desk.path("report.xlsx").exists() && !desk.path("report.xlsx.part").exists());
        assert_eq!(desk.runs(&["report", "--cohort", ICHEON]).await.code, 2);
        let odd = desk.runs(&["report", "--cohort", ICHEON, "--out", "a.xlsx", "--unit", "won"]).await;
        assert_eq!(odd.code, 2, "{odd:?}");
    }
}
