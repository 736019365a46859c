//! Staff and trade offices: the list, an office's answer given by staff, duties that follow the meetings, settlement.

use std::sync::Arc;

use futures::FutureExt as _;
use naru::domain::money::Money;
use naru::domain::preparation::DutyState;
use naru::domain::shipment::Arrival;
use naru::store;
use naru::workbook::apply::{apply, stored};
use naru::workbook::difference::difference;
use naru::workbook::plan::Plan;
use naru::workbook::read::read;

use super::stage::Stage;
use crate::staff::office::{ICHEON, plan};
use crate::support::both_databases;

both_databases! {
    async fn staff_say_for_a_trade_office_that_samples_arrived(db: Place) {
        let stage = Stage::yangju(db).await;
        let firm = stage.seats("F01", 301, "ko").await;
        let staff = stage.seats("S2", 901, "ko").await;
        staff.says("샘플").await;
        staff.sees(
            "아직 등록된 샘플 발송이 없습니다.
            [기업 대신 등록]
            [처음]",
        );
        stage.sends(&firm, "KOTRA 모스크바무역관 (Moskva Tkani)", "EE123456785KR").await;

        staff.says("샘플").await;
        staff.sees(
            "샘플 발송 1건
            번호 입력 대기 0건 · 도착 확인 0곳 · 문제 0곳 · 답변 전 1곳
            [한올니트 · 우체국 EMS EE123456785KR]
            [기업 대신 등록]
            [정산표 받기] [처음]",
        );
        staff.taps("한올니트 · 우체국 EMS EE123456785KR").await;
        staff.reads();
        stage.office.a_moment_later().await;
        staff.taps("KOTRA 모스크바무역관: 도착 확인").await;
        let said = staff.reads().pop().unwrap();
        assert!(said.starts_with("KOTRA 모스크바무역관: ‘도착 확인’으로 저장했습니다."), "{said}");
        let said = firm.reads().pop().unwrap();
        assert!(said.starts_with("KOTRA 모스크바무역관에서 샘플을 받았다고 알려 왔습니다."), "{said}");

        let cohort = stage.office.cohort;
        let office = "KOTRA 모스크바무역관";
        let of_office = stage.office.naru.app.db.read(move |tx| store::shipments::of_office(tx, cohort, office).boxed());
        assert_eq!(of_office.await.unwrap()[0].stops[0].arrival, Some(Arrival::Arrived));
        assert_eq!(stage.office.audit().await.pop().unwrap().0, "samples-marked");
        stage.office.naru.ends().await;
    }
}

async fn imports(stage: &Stage, plan: Plan) {
    let (bot, now, plan) = (stage.office.naru.app.api.bot(), stage.office.naru.clock.now(), Arc::new(plan));
    let apply = stage.office.naru.app.db.write(move |tx| {
        async move {
            let stored = stored(tx, bot, &plan.cohort.code).await?;
            let difference = difference(stored.as_ref(), &plan);
            apply(tx, bot, &plan, &difference, now).await
        }
        .boxed()
    });
    apply.await.unwrap();
}

both_databases! {
    async fn what_a_firm_owes_follows_its_meetings(db: Place) {
        let stage = Stage::icheon(db).await;
        let firm = stage.seats("F03", 301, "ko").await;
        stage.sends(&firm, "Aloha Pacific Distributors 측", "EE123456785KR").await;
        assert_eq!(stage.state("F03").await, DutyState::Started);

        let mut fewer = plan(ICHEON);
        fewer.meetings.retain(|meeting| meeting.firm != "F03" || meeting.buyer == "B06");
        imports(&stage, fewer).await;
        assert_eq!(stage.state("F03").await, DutyState::Done);
        imports(&stage, plan(ICHEON)).await;
        assert_eq!(stage.state("F03").await, DutyState::Started);

        let staff = stage.seats("S2", 901, "ko").await;
        let mut left = Vec::new();
        for code in ["B09", "B13", "B23"] {
            left.push(stage.company(code).await);
        }
        let f03 = stage.company("F03").await;
        let read = stage.office.naru.app.db.read(move |tx| store::meetings::of_company(tx, f03).boxed());
        for meeting in read.await.unwrap().into_iter().filter(|meeting| left.contains(&meeting.buyer)) {
            staff.says("오늘").await;
            stage.presses(&staff, &format!("staff:do:{}:{}:cancel", meeting.id, meeting.revision)).await;
            staff.reads();
        }
        firm.reads();
        assert_eq!(stage.state("F03").await, DutyState::Done);
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn the_settlement_sheet_holds_every_amount_and_marks_who_is_above_the_limit(db: Place) {
        let stage = Stage::icheon(db).await;
        let mut limited = plan(ICHEON);
        limited.cohort.sample_limit = Some(Money::new(40_000, "KRW"));
        imports(&stage, limited).await;
        let firm = stage.seats("F03", 301, "ko").await;
        let staff = stage.seats("S2", 901, "ko").await;
        stage.sends(&firm, "Aloha Pacific Distributors 측", "EE123456785KR").await;

        staff.says("샘플").await;
        staff.reads();
        staff.taps("정산표 받기").await;
        let said = staff.reads();
        assert_eq!(
            said,
            [
                "정산표를 만들고 있습니다. 다 되면 이곳으로 보내 드립니다.",
                "2020 이천시 미국 화상상담 시장개척단 샘플 정산표입니다.",
            ]
        );
        let shown = stage.office.naru.sandbox.messages(901).pop().unwrap();
        let file = shown.document.unwrap();
        assert_eq!(file.name.as_deref(), Some("icheon-2020-us-샘플-정산.xlsx"));
        let bytes = stage.office.naru.sandbox.file(&file.file_id).unwrap();
        let sheets = read("settlement.xlsx", &bytes).unwrap();
        let cells = |sheet: usize, row: usize| -> Vec<String> {
            sheets[sheet].rows[row].cells.iter().map(|cell| cell.value.to_string()).collect()
        };
        assert_eq!(
            cells(0, 1),
            [
                "F03",
                "온샘바이오",
                "2020-09-13",
                "우체국 EMS",
                "EE123456785KR",
                "Aloha Pacific Distributors",
                "two tableware sets",
                "45000",
                "KRW",
                "없음",
            ]
        );
        assert_eq!(cells(1, 1), ["F03", "온샘바이오", "1", "45000", "KRW 40000", "KRW 5000", "한도 초과"]);
        stage.office.naru.ends().await;
    }
}
