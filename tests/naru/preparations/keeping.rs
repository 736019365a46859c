//! What staff recorded stays recorded, what staff were typing stays open, and nobody is nudged twice in an hour.

use naru::domain::preparation::{DutyState, PreparationDetails, Proof};
use naru::store;
use futures::FutureExt as _;

use super::stage::{Stage, details, firms, first_line};
use crate::support::both_databases;

async fn does_for(stage: &Stage, staff: &crate::support::Person<'_>, id: naru::domain::ids::PreparationId) {
    staff.says("준비").await;
    stage.taps_data(staff, &format!("staff:pm:{id}:for:{}", stage.cast.firms[0])).await;
    staff.taps("완료로 기록합니다").await;
    staff.reads();
    stage.a_moment_later().await;
}

/// As any change of one of a firm's meetings does.
async fn meetings_change(stage: &Stage) {
    let (firm, now) = (stage.cast.firms[0], stage.naru.clock.now());
    let change = stage.naru.app.db.write(move |tx| store::shipments::recompute(tx, firm, now).boxed());
    change.await.unwrap();
}

both_databases! {
    async fn what_staff_recorded_for_a_firms_samples_outlives_a_changed_meeting(db: Place) {
        let stage = Stage::new(db).await;
        let samples = stage.prepares(firms(details(("샘플 발송", "Samples"), "샘플", "2020-09-11 18:00 KST"))).await;
        let asked = PreparationDetails {
            proof: Some(Proof::Tap),
            ..firms(details(("샘플 목록 확인", "Sample list"), "샘플", "2020-09-11 18:00 KST"))
        };
        let asked = stage.prepares(asked).await;
        stage.cast.meets(&stage.naru, "M01", stage.cast.firms[0], stage.harbor, "2020-09-17 09:40").await;
        let (staff, kim) = (stage.staff().await, stage.kim().await);
        does_for(&stage, &staff, samples).await;
        kim.reads();
        stage.taps_data(&kim, &format!("pd:{asked}:done")).await;
        kim.reads();

        meetings_change(&stage).await;

        assert_eq!(stage.state(stage.cast.firms[0], samples).await, DutyState::Done);
        assert_eq!(stage.state(stage.cast.firms[0], asked).await, DutyState::Done);
        // Only [되돌리기] takes it back.
        stage.taps_data(&staff, &format!("staff:pm:{samples}:undo:{}", stage.cast.firms[0])).await;
        staff.says("네").await;
        staff.reads();
        kim.reads();
        assert_eq!(stage.state(stage.cast.firms[0], samples).await, DutyState::Open);
        stage.naru.ends().await;
    }
}

both_databases! {
    async fn booking_a_test_takes_back_nothing_that_staff_recorded(db: Place) {
        let stage = Stage::new(db).await;
        let test = stage.prepares(firms(details(("사전 접속 테스트", "Connection test"), "접속테스트", "2020-09-17 18:00 KST"))).await;
        let (staff, kim) = (stage.staff().await, stage.kim().await);
        staff.says("준비").await;
        stage.taps_data(&staff, &format!("staff:slot:{test}:add")).await;
        staff.says("9월 15일 10:00-10:20, 10분 간격").await;
        staff.taps("2개를 엽니다").await;
        does_for(&stage, &staff, test).await;
        kim.reads();

        kim.says("준비").await;
        stage.taps_data(&kim, &format!("slot:list:{test}")).await;
        kim.taps("오전 10:00–10:10").await;
        kim.reads();
        assert_eq!(stage.state(stage.cast.firms[0], test).await, DutyState::Done);

        // A test that is made later says how it is.
        stage.a_moment_later().await;
        kim.taps("예약 취소").await;
        kim.reads();
        assert_eq!(stage.state(stage.cast.firms[0], test).await, DutyState::Done);
        stage.taps_data(&kim, &format!("slot:self:{test}:yny")).await;
        kim.reads();
        assert_eq!(stage.state(stage.cast.firms[0], test).await, DutyState::Started);
        stage.naru.ends().await;
    }
}

both_databases! {
    async fn a_material_that_arrives_leaves_what_staff_were_typing_open(db: Place) {
        let stage = Stage::new(db).await;
        let report = stage.prepares(firms(details(("시장보고서 확인", "Report"), "시장보고서", "2020-09-17 18:00 KST"))).await;
        let (staff, kim) = (stage.staff().await, stage.kim().await);
        staff.says("준비").await;
        stage.taps_data(&staff, &format!("staff:pm:{report}:mat")).await;
        staff.reads();

        // The file is still under way when staff turn to something else.
        staff.user.sends_document("report.pdf", "application/pdf", b"%PDF-1.4 report", "");
        staff.user.taps(stage.newest(&staff), &format!("staff:pm:{report}:waive:{}", stage.cast.firms[0]));
        stage.naru.settle().await;
        let said = staff.reads().join("\n---\n");
        assert!(said.contains("자료를 올렸습니다: report."), "{said}");
        staff.says("서면으로 받았습니다").await;

        let said = staff.reads().pop().unwrap();
        assert!(said.contains("사유: 서면으로 받았습니다"), "{said}");
        kim.sees_nothing();
        stage.naru.ends().await;
    }
}

both_databases! {
    async fn two_nudges_around_the_full_hour_reach_a_person_once(db: Place) {
        let stage = Stage::new(db).await;
        let form = stage.prepares(firms(details(("참가 신청서", "Form"), "서류", "2020-09-11 18:00 KST"))).await;
        let listing = stage.prepares(firms(details(("온라인 등록", "Listing"), "온라인등록", "2020-09-17 18:00 KST"))).await;
        let (staff, kim) = (stage.staff().await, stage.kim().await);
        stage.naru.clock_to("2020-09-14 10:59 KST").await;
        staff.says("준비").await;
        stage.taps_data(&staff, &format!("staff:pm:{form}:send:1")).await;
        assert_eq!(kim.reads().len(), 1);
        staff.reads();

        stage.naru.clock_to("2020-09-14 11:00 KST").await;
        stage.taps_data(&staff, &format!("staff:pm:{listing}:nudge")).await;
        let said = staff.reads().pop().unwrap();
        assert!(said.contains("기업 담당자 0명"), "{said}");
        stage.taps_data(&staff, &format!("staff:pm:{listing}:send:1")).await;
        staff.reads();
        kim.sees_nothing();
        stage.naru.clock_to("2020-09-14 11:59 KST").await;
        stage.taps_data(&staff, &format!("staff:pm:{listing}:send:1")).await;
        assert!(first_line(&staff).starts_with("보냈습니다. 기업 담당자 1명"));
        assert_eq!(kim.reads().len(), 1);
        stage.naru.ends().await;
    }
}
