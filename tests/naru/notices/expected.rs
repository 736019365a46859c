//! Who is expected at a training is reminded of it, whatever they have answered before.

use naru::domain::company::Side;
use naru::domain::preparation::{DutyState, PreparationDetails};

use super::prepares::preparation;
use super::town::Town;
use crate::support::{at, both_databases};

both_databases! {
    async fn whoever_said_they_will_come_is_reminded_and_whoever_was_let_off_is_not(place: Place) {
        let town = Town::new(place).await;
        let seolbong = town.firm("설봉세라믹(주)", "Seolbong Ceramic").await;
        let isup = town.firm("(주)이섭푸드", "Isup Food").await;
        let training = PreparationDetails {
            happens_at: Some(at("2020-09-22 14:00 KST")),
            ..preparation("교육", Some(Side::Firm), "글로벌 경쟁력 강화 교육", "Training", "2020-09-22 18:00 KST")
        };
        let training = town.asks_for(training).await;
        town.is(&seolbong, training, DutyState::Done).await;
        town.is(&isup, training, DutyState::Waived).await;
        town.publishes().await;

        town.naru.clock_to("2020-09-21 14:00 KST").await;
        let told = town.phone(&seolbong).reads().join("\n---\n");
        assert!(told.starts_with("내일 글로벌 경쟁력 강화 교육 일정이 있습니다."), "{told}");
        town.naru.clock_to("2020-09-22 13:00 KST").await;
        let told = town.phone(&seolbong).reads().join("\n---\n");
        assert!(told.starts_with("1시간 뒤인 오후 2:00 (한국)에 글로벌 경쟁력 강화 교육 일정이 시작됩니다."), "{told}");
        town.naru.clock_to("2020-09-30 13:00 KST").await;
        town.phone(&seolbong).sees_nothing();
        town.phone(&isup).sees_nothing();
        town.naru.ends().await;
    }
}

both_databases! {
    async fn a_test_that_is_booked_once_more_is_reminded_of(place: Place) {
        let town = Town::new(place).await;
        let golden = town.buyer("Golden Gate Gourmet").await;
        let test = preparation("접속테스트", None, "사전 접속 테스트", "Connection test", "2020-09-25 18:00 KST");
        let test = town.asks_for(test).await;
        let buyer = golden.company.unwrap();
        town.publishes().await;
        town.is(&golden, test, DutyState::Done).await;
        town.skips(&[&golden]);
        let row = format!(
            "insert into slots (id, preparation, starts_at, minutes, company, booked_at)
            values (1, {test}, '{}', 15, {buyer}, '2020-09-14T00:00:00+00:00')",
            at("2020-09-18 03:00 KST").to_rfc3339()
        );
        town.rows(&row, &[&golden]).await;

        town.naru.clock_to("2020-09-17 03:30 KST").await;
        town.phone(&golden).sees(
            "Tomorrow: Connection test.
            Thu, Sep 17 · 11:00 AM PDT (UTC−7)
            [See the details]",
        );
        town.naru.clock_to("2020-09-18 02:00 KST").await;
        town.phone(&golden).sees(
            "Connection test starts in 1 hour, at 11:00 AM PDT.
            [See the details]",
        );
        town.naru.ends().await;
    }
}
