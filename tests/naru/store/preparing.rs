//! What is handed out for preparations, who opened it, and the connection tests.

use naru::domain::connection::Checks;
use naru::domain::file::KeptFile;
use naru::domain::ids::{CatalogId, ChatId, CompanyId, MaterialId, PreparationId, SlotId};
use naru::domain::preparation::PreparationDetails;
use naru::store::materials::MaterialDetails;
use naru::store::openings::Opened;
use naru::store::{Tx, connection_tests, materials, openings, outbox, preparations, slots};

use super::stories;
use super::town::{BOT, Town, both, now, reply};
use crate::support::at;

async fn preparation(tx: &mut Tx<'_>, town: &Town, code: &str) -> anyhow::Result<PreparationId> {
    let details = PreparationDetails {
        code: code.to_owned(),
        kind: "접속테스트".to_owned(),
        side: None,
        title: both("사전 접속 테스트", "Connection test"),
        due: at("2020-09-11 18:00 KST"),
        happens_at: None,
        minutes: None,
        place: None,
        guidance: None,
        proof: None,
    };
    preparations::set(tx, town.cohort, &details).await?;
    let all = preparations::in_cohort(tx, town.cohort).await?;
    Ok(all.into_iter().find(|each| each.details.code == code).unwrap().id)
}

fn link(url: &str) -> MaterialDetails {
    MaterialDetails { title: "시장보고서".to_owned(), name: String::new(), url: Some(url.to_owned()) }
}

stories! {
    async fn what_is_handed_out_is_there_once_until_it_is_taken_back(tx) {
        let town = Town::build(tx).await?;
        let (report, other) = (preparation(tx, &town, "P1").await?, preparation(tx, &town, "P2").await?);
        let by = town.members[3];
        let file = KeptFile { sha256: "ab".repeat(32), mime: "application/pdf".to_owned(), bytes: 2048 };
        let named = MaterialDetails { title: "미국".to_owned(), name: "report.pdf".to_owned(), url: None };

        let first = materials::add(tx, report, &named, Some(&file), by, now()).await?;
        let again = materials::add(tx, report, &named, Some(&file), by, now()).await?;
        let address = materials::add(tx, report, &link("https://icheon.example/report"), None, by, now()).await?;
        assert_eq!(first, again);
        assert_ne!(materials::add(tx, other, &named, Some(&file), by, now()).await?, first);

        let all = materials::of(tx, report).await?;
        assert_eq!(all.iter().map(|each| each.id).collect::<Vec<_>>(), [first, address]);
        assert_eq!((&all[0].details, all[0].file.as_ref(), all[0].given_by), (&named, Some(&file), Some(by)));
        assert_eq!(materials::find(tx, address).await?.as_ref(), Some(&all[1]));

        assert!(materials::remove(tx, first, now()).await?);
        assert!(!materials::remove(tx, first, now()).await?);
        assert_eq!(materials::find(tx, first).await?, None);
        assert_eq!(materials::find(tx, MaterialId(99)).await?, None);
    }

    async fn an_opening_is_noted_the_first_time(tx) {
        let town = Town::build(tx).await?;
        let report = preparation(tx, &town, "P1").await?;
        let by = town.members[3];
        let material = Opened::Material(materials::add(tx, report, &link("https://a.example"), None, by, now()).await?);
        let (first, later) = (now(), at("2020-09-15 09:00 KST"));

        assert!(openings::note(tx, material, town.members[0], Some(town.firms[0]), first).await?);
        assert!(!openings::note(tx, material, town.members[0], Some(town.firms[0]), later).await?);

        let [opening] = openings::of(tx, material).await?[..] else { panic!("one opening") };
        assert_eq!((opening.member, opening.company, opening.at), (town.members[0], Some(town.firms[0]), first));
        assert_eq!(openings::of(tx, Opened::Catalog(CatalogId(1))).await?, []);
    }

    async fn a_slot_is_taken_once_and_free_again_when_it_is_given_up(tx) {
        let town = Town::build(tx).await?;
        let test = preparation(tx, &town, "P1").await?;
        let (ten, later) = (at("2020-09-15 10:00 KST"), at("2020-09-15 10:10 KST"));
        assert!(slots::open(tx, test, later, 10).await?);
        assert!(slots::open(tx, test, ten, 10).await?);
        assert!(!slots::open(tx, test, ten, 10).await?);
        let all = slots::of(tx, test).await?;
        assert_eq!(all.iter().map(|slot| slot.starts_at).collect::<Vec<_>>(), [ten, later]);
        let (first, second) = (all[0].id, all[1].id);

        assert!(slots::book(tx, first, town.firms[0], town.members[0], now()).await?);
        assert!(!slots::book(tx, first, town.firms[1], town.members[0], now()).await?);
        assert!(!slots::close(tx, first, now()).await?);
        let booked = slots::find(tx, first).await?.unwrap();
        assert_eq!((booked.company, booked.ends_at()), (Some(town.firms[0]), later));

        assert!(!slots::give_up(tx, first, town.firms[1]).await?);
        assert!(slots::give_up(tx, first, town.firms[0]).await?);
        assert!(slots::close(tx, second, now()).await?);
        assert_eq!(slots::find(tx, second).await?, None);
        assert!(!slots::book(tx, second, town.firms[1], town.members[0], now()).await?);
        assert!(slots::open(tx, test, later, 20).await?);
        assert_eq!(slots::find(tx, second).await?.unwrap().minutes, 20);
        assert_eq!(slots::find(tx, SlotId(99)).await?, None);
    }

    async fn of_several_connection_tests_the_latest_counts(tx) {
        let town = Town::build(tx).await?;
        let test = preparation(tx, &town, "P1").await?;
        let (bad, good) = (Checks::read("yny").unwrap(), Checks::read("yyy").unwrap());
        let (company, by) = (town.firms[0], town.members[3]);
        connection_tests::add(tx, test, company, bad, by, now()).await?;
        connection_tests::add(tx, test, company, good, by, now()).await?;
        connection_tests::add(tx, test, town.firms[1], bad, by, now()).await?;

        let latest = connection_tests::latest(tx, test).await?;

        assert_eq!(latest[&company].checks, good);
        assert_eq!((latest[&town.firms[1]].checks, latest[&town.firms[1]].by), (bad, Some(by)));
        assert_eq!(latest.get(&CompanyId(99)), None);
    }

    async fn samples_under_way_are_counted_by_buyer(tx) {
        let town = Town::build(tx).await?;
        let samples = preparation(tx, &town, "P1").await?;

        assert_eq!(preparations::sent_to(tx, samples, town.firms[0]).await?, []);
    }

    async fn a_key_is_known_once_something_was_owed_under_it(tx) {
        let owed = naru::domain::owed::Owed { once: Some("nudge:1".to_owned()), ..reply(ChatId(7), "hello") };
        assert!(!outbox::was_owed(tx, "nudge:1").await?);

        outbox::owe(tx, BOT, &owed, now()).await?;

        assert!(outbox::was_owed(tx, "nudge:1").await?);
        let earlier = now() - chrono::Duration::minutes(1);
        assert!(outbox::was_owed_since(tx, BOT, ChatId(7), "nudge:", earlier).await?);
        assert!(!outbox::was_owed_since(tx, BOT, ChatId(7), "nudge:", now()).await?);
        assert!(!outbox::was_owed_since(tx, BOT, ChatId(8), "nudge:", earlier).await?);
    }
}
