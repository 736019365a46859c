//! The steps that lead up to a meeting, in both languages.

use super::town::Town;
use crate::support::{Place, both_databases};

both_databases! {
    async fn the_parties_are_led_up_to_their_meeting(place: Place) {
        let town = Town::new(place).await;
        let (seolbong, golden) = (town.firm("설봉세라믹(주)", "Seolbong Ceramic").await, town.buyer("Golden Gate Gourmet").await);
        let interpreter = town.interpreter().await;
        town.meets("M05", &seolbong, &golden, Some(&interpreter), "2020-09-17 09:40 KST").await;

        town.publishes().await;

        town.phone(&seolbong).sees("?");
    }
}
