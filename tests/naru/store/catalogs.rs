//! What companies gave, version by version.

use std::collections::BTreeSet;

use naru::domain::catalog::{Catalog, CatalogState, Part, PartDetails, PartRefusal, PartState, Tongue};
use naru::domain::company::Side;
use naru::domain::file::KeptFile;
use naru::domain::ids::{CatalogId, ChatId, PartId, PreparationId};
use naru::domain::message::Message;
use naru::domain::preparation::PreparationDetails;
use naru::store::{Tx, catalogs, companies, outbox, people, preparations, waiting};

use super::stories;
use super::town::{BOT, Town, both, now, reply};
use crate::support::at;

async fn asked(tx: &mut Tx<'_>, town: &Town) -> PreparationId {
    let details = PreparationDetails {
        code: "catalog".to_owned(),
        kind: "카탈로그".to_owned(),
        side: Some(Side::Firm),
        title: both("카탈로그", "Catalog"),
        due: at("2020-09-04 18:00 KST"),
        happens_at: None,
        minutes: None,
        place: None,
        guidance: None,
        proof: None,
    };
    preparations::set(tx, town.cohort, &details).await.unwrap();
    preparations::in_cohort(tx, town.cohort).await.unwrap()[0].id
}

fn file(catalog: CatalogId, name: &str) -> Part {
    Part {
        id: PartId(0),
        catalog,
        state: PartState::Fetching,
        details: PartDetails { given: Some(format!("../{name}")), name: name.to_owned(), refused: None },
        kept: None,
        is_photo: false,
        is_link: false,
        file_id: Some("BQAC1".to_owned()),
        unique_id: Some(name.to_owned()),
        album: Some("1397".to_owned()),
        given_at: now(),
    }
}

fn kept() -> KeptFile {
    KeptFile { sha256: "ab".repeat(32), mime: "application/pdf".to_owned(), bytes: 15 << 20 }
}

stories! {
    async fn versions_follow_each_other_and_say_what_was_said_of_them(tx) {
        let town = Town::build(tx).await?;
        let (asked, [firm, other]) = (asked(tx, &town).await, town.firms);
        let by = town.members[0];

        let first = catalogs::begin(tx, asked, firm, by, now()).await?;
        assert_eq!((first.version, first.state, first.given_by), (1, CatalogState::Given, Some(by)));
        let mut changed = Catalog { state: CatalogState::Returned, lang: Some(Tongue::Ko), ..first.clone() };
        changed.details.reason = Some("영문판이 필요합니다.".to_owned());
        (changed.reviewed_by, changed.reviewed_at) = (Some(by), Some(now()));
        catalogs::set(tx, &changed).await?;
        let second = catalogs::begin(tx, asked, firm, by, now()).await?;
        assert_eq!(catalogs::begin(tx, asked, other, by, now()).await?.version, 1);

        assert_eq!(second.version, 2);
        assert_eq!(catalogs::of(tx, asked, firm).await?, [changed.clone(), second.clone()]);
        assert_eq!(catalogs::find(tx, first.id).await?, Some(changed));
        assert_eq!(catalogs::find(tx, CatalogId(999)).await?, None);
    }

    async fn a_part_is_there_before_its_bytes_and_only_whole_versions_wait_for_staff(tx) {
        let town = Town::build(tx).await?;
        let (asked, firm) = (asked(tx, &town).await, town.firms[0]);
        let by = town.members[0];
        let catalog = catalogs::begin(tx, asked, firm, by, now()).await?;
        assert_eq!(catalogs::to_review(tx, town.cohort).await?, []);

        let mut part = file(catalog.id, "catalog.pdf");
        part.id = catalogs::add_part(tx, &part).await?;
        assert_eq!(catalogs::part(tx, part.id).await?, Some(part.clone()));
        assert_eq!(catalogs::to_review(tx, town.cohort).await?, []);
        (part.state, part.kept) = (PartState::Kept, Some(kept()));
        catalogs::set_part(tx, &part).await?;
        let mut refused = file(catalog.id, "catalog.exe");
        (refused.state, refused.details.refused) = (PartState::Refused, Some(PartRefusal::Program));
        refused.id = catalogs::add_part(tx, &refused).await?;

        assert_eq!(catalogs::parts(tx, catalog.id).await?, [part, refused]);
        assert_eq!(catalogs::to_review(tx, town.cohort).await?, std::slice::from_ref(&catalog));
        let firms = BTreeSet::from([firm]);
        assert_eq!(catalogs::shown_of(tx, &firms).await?, []);
        let approved = Catalog { state: CatalogState::Approved, ..catalog };
        catalogs::set(tx, &approved).await?;
        assert_eq!(catalogs::shown_of(tx, &firms).await?, [approved]);
        assert_eq!(catalogs::to_review(tx, town.cohort).await?, []);
        companies::leave(tx, town.cohort, "F01", now()).await?;
        assert_eq!(catalogs::shown_of(tx, &firms).await?, []);
    }

    async fn a_refused_file_is_nobodys_unless_somebody_else_gave_it(tx) {
        let town = Town::build(tx).await?;
        let (asked, by) = (asked(tx, &town).await, town.members[0]);
        let catalog = catalogs::begin(tx, asked, town.firms[0], by, now()).await?;
        let tomorrow = now() + chrono::Duration::days(1);
        let mut refused = file(catalog.id, "catalog.exe");
        (refused.state, refused.kept) = (PartState::Refused, Some(kept()));
        refused.id = catalogs::add_part(tx, &refused).await?;

        assert_eq!(catalogs::refused_files(tx, now()).await?, Vec::<String>::new());
        assert_eq!(catalogs::refused_files(tx, tomorrow).await?, ["ab".repeat(32)]);
        let mut same = file(catalog.id, "the same.pdf");
        (same.state, same.kept) = (PartState::Kept, Some(kept()));
        same.id = catalogs::add_part(tx, &same).await?;
        assert_eq!(catalogs::refused_files(tx, tomorrow).await?, Vec::<String>::new());
        catalogs::forget_refused(tx, &"ab".repeat(32)).await?;

        refused.kept = None;
        assert_eq!(catalogs::parts(tx, catalog.id).await?, [refused, same]);
    }

    async fn an_opening_counts_once_for_each_person(tx) {
        let town = Town::build(tx).await?;
        let (asked, firm) = (asked(tx, &town).await, town.firms[0]);
        let by = town.members[0];
        let catalog = catalogs::begin(tx, asked, firm, by, now()).await?;
        assert!(catalogs::opened(tx, catalog.id, by, Some(town.buyer), now()).await?);
        assert!(!catalogs::opened(tx, catalog.id, by, Some(town.buyer), at("2020-09-15 09:00 KST")).await?);
        assert_eq!(catalogs::openings(tx, catalog.id).await?, [(town.buyer, now())]);
    }

    async fn who_left_with_their_company_is_known(tx) {
        let town = Town::build(tx).await?;
        let by = town.members[0];
        let person = people::find_member(tx, BOT, by).await?.unwrap().member.person;
        assert_eq!(catalogs::left_cohort(tx, person).await?, None);
        people::leave(tx, by, now()).await?;
        assert_eq!(catalogs::left_cohort(tx, person).await?, Some(town.cohort));
    }

    async fn what_waits_is_found_by_how_its_key_begins(tx) {
        let mut owed = reply(ChatId(5), "one");
        owed.once = Some("catalog:1:1397:2-3".to_owned());
        outbox::owe(tx, BOT, &owed, now()).await?;
        let found = waiting::under(tx, BOT, ChatId(5), "catalog:1:1397:").await?;
        assert_eq!(found, Some(("catalog:1:1397:2-3".to_owned(), now())));
        assert_eq!(waiting::under(tx, BOT, ChatId(5), "catalog:1:139_:").await?, None);
        assert_eq!(waiting::under(tx, BOT, ChatId(6), "catalog:1:1397:").await?, None);
        outbox::put_off(tx, "catalog:1:1397:2-3", &Message::default(), now()).await?;
    }
}
