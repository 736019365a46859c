//! What staff see beforehand: the questions with their words, counted in the totals.

use futures::FutureExt as _;
use naru::domain::company::Role;
use naru::words::preview::preview;

use super::stage::{Stage, follow_ups};
use crate::support::{at, both_databases};

both_databases! {
    async fn a_preview_shows_the_questions_of_the_year_and_counts_them(place: Place) {
        let stage = Stage::new(place).await;
        let (bot, cohort) = (stage.office.naru.app.api.bot(), stage.office.cohort);
        let (from, to) = (at("2020-09-24 00:00 KST"), at("2021-10-15 00:00 KST"));

        let seen = stage.office.naru.app.db.read(move |tx| preview(tx, bot, cohort, from, to, None).boxed()).await.unwrap();

        let of = |code: &str| {
            let own = seen.messages.iter().filter(|foreseen| foreseen.who.code == code);
            own.map(|foreseen| foreseen.message.text.to_plain()).collect::<Vec<_>>()
        };
        assert_eq!(follow_ups(&of("F08")).len(), 4);
        assert_eq!(follow_ups(&of("B04")).len(), 3);
        let total = |code: &str| seen.totals.iter().find(|sum| sum.who.code == code).unwrap().total.messages;
        assert_eq!((total("F08") >= 4, total("B04") >= 3), (true, true));
        let staff = of("S2");
        let calls: Vec<&String> = staff.iter().filter(|text| text.contains("답하지 않은 곳이")).collect();
        assert_eq!(calls.len(), 4, "{staff:?}");
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn the_whole_programme_stays_within_what_people_should_be_asked_to_read(place: Place) {
        let stage = Stage::new(place).await;
        let (bot, cohort) = (stage.office.naru.app.api.bot(), stage.office.cohort);
        let (from, to) = (at("2020-08-20 10:00 KST"), at("2021-10-15 00:00 KST"));

        let seen = stage.office.naru.app.db.read(move |tx| preview(tx, bot, cohort, from, to, None).boxed()).await.unwrap();

        for sum in &seen.totals {
            let most = match sum.who.role {
                Role::Firm => 30,
                _ => continue,
            };
            println!("{} {} {}", sum.who.code, sum.total.messages, sum.total.if_answered);
            // F01 and F13 have five meetings or more.
            assert!(sum.total.if_answered <= most + 8, "{}: {:?}", sum.who.code, sum.total);
        }
        stage.office.naru.ends().await;
    }
}
