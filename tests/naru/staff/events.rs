//! A later workbook moves a training: whoever is to come is told old → new, once, and the calendar follows.

use std::io::{Cursor, Read as _, Write as _};

use super::office::{ICHEON, Office, bring_in, fixture, plan};
use crate::support::at;
use crate::support::{Naru, both_databases};

const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// The Icheon workbook with one cell's number in place of another.
fn icheon_with(cell: &str, instead: &str) -> Vec<u8> {
    let mut old = zip::ZipArchive::new(Cursor::new(fixture(ICHEON))).unwrap();
    let mut new = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for at in 0..old.len() {
        let mut part = old.by_index(at).unwrap();
        let (name, mut bytes) = (part.name().unwrap().into_owned(), Vec::new());
        part.read_to_end(&mut bytes).unwrap();
        new.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        let text = String::from_utf8(bytes).unwrap().replace(&format!("<v>{cell}</v>"), &format!("<v>{instead}</v>"));
        new.write_all(text.as_bytes()).unwrap();
    }
    new.finish().unwrap().into_inner()
}

both_databases! {
    async fn a_moved_training_is_told_old_and_new(db: Place) {
        let naru = Naru::new(db).await;
        let mut before = plan(ICHEON);
        let training = before.preparations.iter_mut().find(|each| each.code == "training").unwrap();
        training.happens_at = Some(at("2020-09-17 14:00 KST"));
        let cohort = bring_in(&naru, before).await;
        let office = Office { naru, cohort };
        office.publishes().await;
        let (staff, firm) = (office.seats("S2", 901, "ko").await, office.seats("F03", 902, "ko").await);
        let buyer = office.seats("B06", 903, "en").await;

        // Friday 18 September, ten in the morning.
        let moved = icheon_with("44082.58333333334", "44092.41666666666");
        staff.user.sends_document("moved.xlsx", XLSX, &moved, "");
        office.naru.settle().await;
        staff.reads();
        staff.taps("적용").await;

        firm.sees(
            "글로벌 경쟁력 강화 교육 일시가 바뀌었습니다. 일정이 바뀌어 죄송합니다.
            새 일시: 9월 18일(금) 오전 10:00–11:00 (한국)
            이전 일시: 9월 17일(목) 오후 2:00 (한국)
            장소: 이천시 화상상담장 2층
            [달력의 일정 바꾸기]
            [준비사항 보기]",
        );
        buyer.sees_nothing();
        staff.reads();
        staff.user.sends_document("again.xlsx", XLSX, &moved, "");
        office.naru.settle().await;
        staff.reads();
        firm.sees_nothing();
        office.naru.ends().await;
    }
}
