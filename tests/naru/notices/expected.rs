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
