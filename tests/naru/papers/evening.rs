//! At six staff are told what the day came to, as far as anybody has said.

use naru::domain::log::{Answers, Held};
use naru::domain::meeting::PartySide;

use crate::report::stage::{Stage, held, said, was};
use crate::staff::office::Office;
use crate::support::both_databases;

async fn with_notices(stage: Stage) -> Stage {
    let Stage { office: Office { naru, cohort } } = stage;
    Stage { office: Office { naru: naru.with_notices(), cohort } }
}

both_databases! {
    async fn staff_read_at_six_what_the_day_came_to_and_once(db: Place) {
        let stage = with_notices(Stage::new(db).await).await;
        let staff = stage.office.seats("S2", 901, "ko").await;
        let english = stage.office.seats_viewer(902).await;
        stage.office.naru.ignores(902);
        stage.office.naru.clock_to("2020-09-15 17:30 KST").await;
        staff.reads();
        english.reads();
        let firm = Answers { consulted: said(50_000, "USD"), prospective: said(10_000, "USD"), ..held() };
        stage.tells("M01", PartySide::Firm, firm).await;
        let absent = Answers { remark: Some("연락이 되지 않았음".to_owned()), ..was(Held::BuyerAbsent) };
        stage.tells("M02", PartySide::Firm, absent).await;
        stage.tells("M03", PartySide::Firm, Answers { consulted: said(9_000, "EUR"), ..held() }).await;

        stage.office.naru.clock_to("2020-09-15 17:59 KST").await;
        staff.sees_nothing();
        stage.office.naru.clock_to("2020-09-15 18:00 KST").await;
        staff.sees(
            "9월 15일(화) 상담 실적입니다. 잠정이며, 일지가 들어오거나 정정되면 달라집니다.

            상담건수: 2건 (계획 10건)
            상담액: USD 50,000 (5만 달러)
            계약추진액: USD 10,000 (1만 달러) (1건)
            환율이 없어 뺀 금액: 1건

            진행되지 않았거나 답변이 다른 상담 1건
            · M02 새벽쌀가공 ↔ Golden Gate Gourmet: 바이어 불참 – 연락이 되지 않았음

            아직 받지 못한 상담일지: 27건
            [일일 실적보고 PDF] [그날 상담]",
        );
        stage.office.naru.clock_to("2020-09-15 23:00 KST").await;
        staff.sees_nothing();

        staff.taps("일일 실적보고 PDF").await;
        staff.reads();
        let shown = stage.office.naru.sandbox.messages(901).into_iter().rev().find_map(|shown| shown.document).unwrap();
        let read = crate::papers::Pdf::read(&stage.office.naru.sandbox.file(&shown.file_id).unwrap());
        assert_eq!(read.after("상담액(달러)", 1), ["50,000"]);
        assert_eq!(read.after("계약추진액(달러)", 1), ["10,000"]);
        assert_eq!(read.after("상담건수(진행)", 1), ["2"]);
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn an_english_reader_of_the_staff_is_told_in_english(db: Place) {
        let stage = with_notices(Stage::new(db).await).await;
        let staff = stage.office.seats("S2", 901, "en").await;
        staff.says("English").await;
        stage.office.naru.clock_to("2020-09-15 17:30 KST").await;
        staff.reads();
        stage.tells("M01", PartySide::Firm, Answers { consulted: said(50_000, "USD"), ..held() }).await;
        stage.tells("M01", PartySide::Buyer, was(Held::Elsewhere)).await;

        stage.office.naru.clock_to("2020-09-15 18:00 KST").await;
        staff.sees(
            "Result of Tue, Sep 15. It is provisional and changes as logs come in or are corrected.

            Meetings held: 0 of 10 planned
            Consulted: USD 0
            Prospective: USD 0 (0 meetings)

            1 meeting was not held, or has conflicting answers
            · M01 Moatech Devices ↔ Mile High Lighting: answers differ

            Meeting logs still missing: 28
            [Daily result as PDF] [That day's meetings]",
        );
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn a_day_without_meetings_is_not_spoken_of(db: Place) {
        let stage = with_notices(Stage::new(db).await).await;
        let staff = stage.office.seats("S2", 901, "ko").await;
        staff.reads();

        stage.office.naru.clock_to("2020-09-14 23:00 KST").await;

        let heard = staff.reads().join("\n");
        assert!(!heard.contains("상담 실적"), "{heard}");
        stage.office.naru.ends().await;
    }
}
