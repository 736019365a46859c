//! What a database knows of itself, and copies of it.

use naru::domain::ids::{ChatId, InboxId, MemberId};
use naru::domain::work::Work;
use naru::store::inbox::{Arrived, Origin};
use naru::store::stamps::{self, Decision, KeyFits};
use naru::store::{self, Db, Keys, inbox, jobs, outbox};

use super::stories;
use super::town::{BOT, now, reply};
use crate::support::{Place, at, both_databases};

stories! {
    async fn a_copy_holds_back_what_the_original_may_have_said(tx) {
        let [in_flight, waiting] = [ChatId(11), ChatId(12)];
        let first = outbox::owe(tx, BOT, &reply(in_flight, "하나"), now()).await?.unwrap();
        let second = outbox::owe(tx, BOT, &reply(waiting, "둘"), now()).await?.unwrap();
        outbox::claim(tx, &[first.0], now()).await?;
        let arrived = Arrived { origin: Origin::Telegram, number: 1, chat: Some(in_flight), raw: "{}".to_owned() };
        inbox::keep(tx, BOT, vec![arrived], now()).await?;
        jobs::owe(tx, BOT, in_flight, &Work::StaffMenu(in_flight), now()).await?;
        assert_eq!(stamps::copied_at(tx).await?, None);

        stamps::stamp(tx, now()).await?;
        assert_eq!(stamps::copied_at(tx).await?, Some(now()));
        stamps::hold_all(tx, BOT, now()).await?;
        stamps::take_off(tx).await?;

        assert_eq!(stamps::copied_at(tx).await?, None);
        assert_eq!(stamps::held(tx).await?, (2, Some(now())));
        assert_eq!(inbox::counts(tx).await?, (0, 1));
        assert!(inbox::waiting(tx, BOT, InboxId(0), None, 9).await?.is_empty());
        assert_eq!(jobs::next_due(tx, BOT).await?, None);
        assert_eq!(stamps::decide(tx, Decision::Send, now()).await?, 2);
        let ready = outbox::candidates(tx, BOT, now(), 9).await?;
        assert_eq!(ready.iter().map(|row| row.id).collect::<Vec<_>>(), [first.0, second.0]);

        stamps::hold(tx, second).await?;
        assert_eq!(stamps::held(tx).await?.0, 1);
        assert_eq!(stamps::decide(tx, Decision::Drop, now()).await?, 1);
        assert_eq!(stamps::held(tx).await?, (0, None));
    }
}

both_databases! {
    async fn a_database_can_be_inspected_without_changing_it(place: Place) {
        assert_eq!(stamps::inspect(&place.url, Place::keys()).await.unwrap(), None);
        place.open().await.close().await;
        let seen = stamps::inspect(&place.url, Place::keys()).await.unwrap().unwrap();
        assert_eq!((seen.version, seen.key, seen.copied_at, seen.held), (seen.latest, KeyFits::Yes, None, 0));
        let other = std::sync::Arc::new(Keys::from_secret(&[8; 32]));
        assert_eq!(stamps::inspect(&place.url, other).await.unwrap().unwrap().key, KeyFits::No);
    }
}

both_databases! {
    async fn a_database_opens_only_with_its_own_key(place: Place) {
        let db = Db::open(&place.url, Place::keys()).await.unwrap();
        db.close().await;
        let other = std::sync::Arc::new(Keys::from_secret(&[8; 32]));
        let Err(error) = Db::open(&place.url, other).await else { panic!("opened with another key") };
        assert_eq!(error.to_string(), "the database was made with another key");
        assert!(!store::is_fault(&error));
        place.open().await.close().await;
    }
}

#[tokio::test]
async fn a_backup_is_a_stamped_copy_of_a_database_in_use() {
    let place = Place::sqlite();
    let db = place.open().await;
    let to = place.folder.join("copy.db");
    let work = Work::Import { file_id: "BQAC".to_owned(), name: "이천.xlsx".to_owned(), by: MemberId(1) };
    let owe = db
        .write(move |tx| futures::FutureExt::boxed(async move { jobs::owe(tx, BOT, ChatId(11), &work, now()).await }));
    owe.await.unwrap();
    store::backup(&place.url, &to, now()).await.unwrap();
    assert!(store::backup(&place.url, &to, now()).await.is_err());
    db.close().await;

    let copy = Db::open(&format!("sqlite:{}", to.display()), Place::keys()).await.unwrap();
    let copied = copy.read(|tx| futures::FutureExt::boxed(stamps::copied_at(tx))).await.unwrap();
    assert_eq!(copied, Some(now()));
    let due = copy.read(|tx| futures::FutureExt::boxed(jobs::next_due(tx, BOT))).await.unwrap();
    assert_eq!(due, Some(at("2020-09-14 09:00 KST")));
    copy.close().await;
}
