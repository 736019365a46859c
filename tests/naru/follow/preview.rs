//! What staff see beforehand: the questions with their words, counted in the totals.

use std::collections::HashMap;

use futures::FutureExt as _;
use naru::domain::company::Role;
use naru::store;
use naru::words::preview::{Sum, preview};

use super::stage::{Stage, follow_ups};
use crate::staff::office::{ICHEON, bring_in, plan};
use crate::support::{Naru, at, both_databases};

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
        let naru = Naru::new(place).await;
        let cohort = bring_in(&naru, plan(ICHEON)).await;
        let bot = naru.app.api.bot();
        let (from, to) = (at("2020-08-20 10:00 KST"), at("2021-10-15 00:00 KST"));

        let (seen, meetings) = naru
            .app
            .db
            .read(move |tx| {
                async move {
                    let meetings = store::meetings::in_cohort(tx, cohort).await?;
                    let companies = store::companies::in_cohort(tx, cohort).await?;
                    let of = |id| meetings.iter().filter(|one| one.firm == id || one.buyer == id).count();
                    let counts: HashMap<String, usize> =
                        companies.into_iter().map(|one| (one.details.code, of(one.id))).collect();
                    Ok((preview(tx, bot, cohort, from, to, None).await?, counts))
                }
                .boxed()
            })
            .await
            .unwrap();

        let of = |role, number| {
            let sums = seen.totals.iter().filter(move |sum| sum.who.role == role);
            sums.filter(|sum| meetings.get(&sum.who.code) == Some(&number)).collect::<Vec<_>>()
        };
        let (firms, buyers) = (of(Role::Firm, 4), of(Role::Buyer, 3));
        assert!(!firms.is_empty() && !buyers.is_empty());
        let too_many = |sums: &[&Sum], most| {
            let above = sums.iter().filter(|sum| sum.total.messages > most);
            above.map(|sum| (sum.who.code.clone(), sum.total.messages)).collect::<Vec<_>>()
        };
        assert_eq!((too_many(&firms, 30), too_many(&buyers, 15)), (vec![], vec![]));
        naru.ends().await;
    }
}
