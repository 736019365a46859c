//! A nudge is shown before it is sent, goes to each person once, and says only what is owed when it leaves.

use naru::domain::company::Side;
use naru::domain::preparation::PreparationDetails;

use super::stage::{Stage, details, firms, first_line};
use crate::support::both_databases;

both_databases! {
    async fn staff_see_who_will_get_it_and_each_gets_one(db: Place) {
        let stage = Stage::new(db).await;
        stage.prepares(firms(details(("참가 신청서", "Form"), "서류", "2020-09-11 18:00 KST"))).await;
        stage.prepares(firms(details(("온라인 등록", "Listing"), "온라인등록", "2020-09-17 18:00 KST"))).await;
        let (staff, kim) = (stage.staff().await, stage.kim().await);

        staff.says("준비").await;
        staff.taps("독려하기").await;
        assert_eq!(
            staff.reads().pop().unwrap(),
            "남은 준비가 있는 분들께 알림을 보냅니다.\n\
            받는 분: 기업 담당자 1명, 바이어 0명 · 연결된 분이 없는 회사 1곳\n\
            한 분께 한 건씩, 그 회사에 남은 것만 알립니다.\n\n\
            받는 회사 1곳: 설봉세라믹(주)\n\n\
            알릴 수 없는 회사 1곳: (주)이섭푸드. 전화나 전자우편으로 알려 주십시오.\n\
            [1명에게 보냅니다]\n[준비 현황]",
        );
        let send = stage.newest(&staff);
        staff.user.taps(send, &format!("staff:prep:{}:send:1", stage.cast.cohort));
        staff.user.taps(send, &format!("staff:prep:{}:send:1", stage.cast.cohort));
        stage.naru.settle().await;
        stage.a_moment_later().await;
        kim.sees(
            "설봉세라믹(주) 김하나 해외영업팀장님, 아직 남은 준비사항을 알려 드립니다.

            남은 준비 2가지
            · 참가 신청서: 9월 11일(금)까지 · 3일 지남
            · 온라인 등록: 9월 17일(목)까지 · 3일 남음

            이미 마치셨으면 아래 버튼을 눌러 알려 주시고, 어려운 점이 있으시면 이 대화방에 글로 남겨 주시기 바랍니다.
            [참가 신청서]
            [온라인 등록]
            [준비사항]",
        );
        staff.reads();
        staff.says("준비").await;
        staff.taps("독려하기").await;
        assert_eq!(
            first_line(&staff),
            "9월 14일(월) 오전 9:00 (한국)에 이미 보낸 알림이어서 다시 보내지 않았습니다. 오전 10:00부터 다시 보내실 수 있습니다.",
        );
        assert_eq!(stage.audit().await, ["nudged"]);
        kim.sees_nothing();
        stage.naru.ends().await;
    }
}

both_databases! {
    async fn a_buyer_is_not_woken_and_hears_nothing_that_is_done_by_morning(db: Place) {
        let stage = Stage::new(db).await;
        let of_buyers = PreparationDetails {
            side: Some(Side::Buyer),
            ..details(("카탈로그 확인", "Look through the catalogs"), "기타", "2020-09-17 18:00 KST")
        };
        let id = stage.prepares(of_buyers).await;
        // 16:00 in Korea is midnight in Los Angeles.
        stage.naru.clock_to("2020-09-14 16:00 KST").await;
        let (staff, dana) = (stage.staff().await, stage.dana().await);

        staff.says("준비").await;
        staff.taps("독려하기").await;
        let shown = staff.reads().pop().unwrap();
        assert!(shown.contains("그분의 업무 시간이 되면 전달됩니다."), "{shown}");
        staff.taps("1명에게 보냅니다").await;
        staff.reads();
        dana.sees_nothing();

        dana.says("preparations").await;
        dana.taps("Look through the catalogs").await;
        dana.taps("Done").await;
        stage.a_moment_later().await;
        dana.reads();
        stage.naru.clock_to("2020-09-15 06:00 KST").await;
        dana.sees_nothing();

        stage.taps_data(&dana, &format!("pd:{id}:open")).await;
        dana.reads();
        staff.says("준비").await;
        staff.taps("독려하기").await;
        staff.taps("1명에게 보냅니다").await;
        stage.a_moment_later().await;
        staff.reads();
        dana.sees(
            "Dana Reyes (Harbor Home Imports), here is what is still to be prepared.

            1 thing still to do
            · Look through the catalogs: by Thu, Sep 17, 3 days left

            If you have done any of these, please let us know with a button below. If something is in your way, just write to us here.
            [Look through the catalogs]
            [Preparations]",
        );
        stage.naru.ends().await;
    }
}
