//! A demo opens in the middle of preparing: most of it is done, some of it waits, and some of it is missing.

use futures::FutureExt as _;
use naru::domain::shipment::{Arrival, Carrier};
use naru::domain::tracking::{Judgement, judge};
use naru::store;

use super::Show;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_demo_opens_in_the_middle_of_preparing() {
    let show = Show::open().await;
    let staff = show.phone("경기도경제과학진흥원 남부권역센터").await;
    let (daon, rocky) = (show.phone("다온생활건강").await, show.phone("Rocky Mountain Goods").await);
    for phone in [&staff, &daon, &rocky] {
        phone.reads(1);
    }

    staff.taps("준비 현황").await;
    let said = staff.reads(30).pop().unwrap();
    assert!(said.contains("완료 80% (111/138) · 확인 대기 1건 · 남음 26건 · 기한 지남 26건"), "{said}");
    staff.says("샘플").await;
    let said = staff.reads(2).pop().unwrap();
    assert!(said.ends_with("샘플 발송 55건 / 번호 입력 대기 0건 · 도착 확인 23곳 · 문제 1곳 · 답변 전 31곳"), "{said}");
    staff.says("카탈로그").await;
    let said = staff.reads(2).pop().unwrap();
    assert!(said.contains("검토할 자료 1건 / 새벽쌀가공 · 영문 카탈로그 제출 1차 · 자료 1개"), "{said}");

    daon.says("준비").await;
    let said = daon.reads(30).pop().unwrap();
    assert!(said.contains("6가지 가운데 4가지 완료 · 남은 준비 2가지"), "{said}");
    assert!(said.contains("· 바이어별 샘플 발송: 9월 7일(월)까지 · 7일 지남 · 4곳 중 3곳 완료"), "{said}");

    rocky.says("catalog").await;
    rocky.reads(1);
    rocky.taps("See Daon Living & Health").await;
    let shown = rocky.messages().into_iter().rev().find_map(|shown| shown.document).expect("a catalog");
    let bytes = show.sandbox.file(&shown.file_id).expect("its bytes");
    assert!(shown.name.is_some_and(|name| name.ends_with(".pdf")) && bytes.starts_with(b"%PDF-1.4"));

    let parcels = show.naru.db.read(|tx| {
        async move {
            let cohort = store::cohorts::all(tx).await?.remove(0).id;
            store::shipments::in_cohort(tx, cohort).await
        }
        .boxed()
    });
    let parcels = parcels.await.unwrap();
    for number in parcels.iter().filter_map(|parcel| parcel.details.tracking.as_deref()) {
        assert_eq!(judge(Carrier::Ems, number), Judgement::Fits, "{number}");
    }
    let stops = || parcels.iter().flat_map(|parcel| &parcel.stops);
    assert_eq!(stops().filter(|stop| stop.arrival == Some(Arrival::AskedToPay)).count(), 1);
    show.ends().await;
}
