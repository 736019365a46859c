//! Copies, what a database started from one says, and whose key and process a database is.
#![expect(clippy::unwrap_used, reason = "a test says so by failing")]

use std::sync::Arc;

use futures::FutureExt as _;
use naru::store::stamps::{self, Decision, KeyFits, OtherKey};
use naru::store::{self, Db, Keys, NotAlone};

use crate::notices::town::{Town, Who};
use crate::support::{Place, at, both_databases};

/// A firm, a buyer and staff two days before a meeting, everything said so far read; and a copy taken then.
async fn copied() -> (Town, [Who; 3], std::path::PathBuf) {
    let town = Town::new(Place::sqlite()).await;
    let (firm, buyer) =
        (town.firm("설봉세라믹(주)", "Seolbong Ceramic").await, town.buyer("Golden Gate Gourmet").await);
    let operator = town.operator().await;
    town.meeting("M05", &firm, &buyer, "2020-09-17 09:40 KST").await;
    town.publishes().await;
    town.naru.clock_to("2020-09-15 12:00 KST").await;
    town.skips(&[&firm, &buyer, &operator]);
    let copy = town.naru.place.folder.join("copy.db");
    store::backup(&town.naru.place.url, &copy, town.naru.clock.now()).await.unwrap();
    (town, [firm, buyer, operator], copy)
}

async fn restored(town: Town, copy: &std::path::Path) -> Town {
    let Town { naru, cohort } = town;
    Town { naru: naru.restore(copy).await, cohort }
}

async fn held(town: &Town) -> i64 {
    town.naru.app.db.read(|tx| stamps::held(tx).boxed()).await.unwrap().0
}

async fn decide(town: &Town, decision: Decision) {
    town.does(move |tx, now| async move { stamps::decide(tx, decision, now).await.unwrap() }.boxed()).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_the_original_said_since_the_copy_is_held_and_staff_are_told() {
    let (town, [firm, buyer, operator], copy) = copied().await;
    town.naru.clock_to("2020-09-16 12:00 KST").await;
    assert!(town.phone(&buyer).reads()[0].starts_with("Your meeting with Seolbong Ceramic is tomorrow."));
    town.skips(&[&firm, &operator]);

    let town = restored(town, &copy).await;
    town.naru.clock_to("2020-09-16 20:00 KST").await;

    town.phone(&firm).sees_nothing();
    town.phone(&buyer).sees_nothing();
    town.phone(&operator).sees(
        "나루가 복사본에서 다시 시작했습니다.
        복사한 때: 9월 15일(화) 오후 12:00 (한국)

        그 뒤에 이미 나갔을 수 있는 알림 2건을 보류했습니다. 이제부터의 알림은 그대로 나갑니다. 보류한 것을 보낼지 버릴지는 나루를 설치한 컴퓨터에서 naru held로 정하실 수 있습니다. 복사한 뒤에 들어온 답변은 여기에 없습니다.",
    );
    assert_eq!(held(&town).await, 2);

    decide(&town, Decision::Drop).await;
    town.naru.clock_to("2020-09-16 23:00 KST").await;
    town.phone(&buyer).sees_nothing();
    assert_eq!(held(&town).await, 0);

    town.naru.clock_to("2020-09-17 08:40 KST").await;
    assert!(town.phone(&buyer).reads()[0].starts_with("Your meeting with Seolbong Ceramic starts in 1 hour"));
    town.skips(&[&firm, &operator]);
    town.naru.ends().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_staff_have_sent_is_worded_as_things_stand() {
    let (town, [firm, buyer, operator], copy) = copied().await;
    town.naru.clock_to("2020-09-16 12:00 KST").await;
    town.skips(&[&firm, &buyer, &operator]);

    let town = restored(town, &copy).await;
    decide(&town, Decision::Send).await;

    assert!(town.phone(&buyer).reads()[0].starts_with("Your meeting with Seolbong Ceramic is tomorrow."));
    assert_eq!(town.phone(&firm).reads().len(), 1);
    town.naru.ignores(operator.chat);
    town.naru.ends().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_copy_holds_what_the_original_had_in_hand_and_is_a_copy_only_once() {
    let (town, [firm, buyer, operator], copy) = copied().await;

    let town = restored(town, &copy).await;
    town.naru.ignores(operator.chat);
    assert_eq!(held(&town).await, 0);
    let stamp = town.naru.app.db.read(|tx| stamps::copied_at(tx).boxed()).await.unwrap();

    assert_eq!(stamp, None);
    town.naru.clock_to("2020-09-16 10:00 KST").await;
    assert_eq!(town.phone(&buyer).reads().len(), 1);
    town.skips(&[&firm]);
    town.naru.ends().await;
}

#[tokio::test]
async fn a_copy_is_stamped_and_never_written_over_anything() {
    let place = Place::sqlite();
    place.open().await.close().await;
    let copy = place.folder.join("copy.db");
    let now = at("2020-09-14 09:00 KST");
    store::backup(&place.url, &copy, now).await.unwrap();

    let url = format!("sqlite:{}", copy.display());
    let found = stamps::inspect(&url, Place::keys()).await.unwrap().unwrap();
    assert_eq!((found.copied_at, found.key, found.version), (Some(now), KeyFits::Yes, found.latest));
    let original = stamps::inspect(&place.url, Place::keys()).await.unwrap().unwrap();
    assert_eq!(original.copied_at, None);

    assert!(store::backup(&place.url, &copy, now).await.is_err());
    assert!(!place.folder.join("copy.db.part").exists());
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        assert_eq!(std::fs::metadata(&copy).unwrap().permissions().mode() & 0o077, 0);
    }
}

both_databases! {
    async fn a_database_opens_with_its_own_key_only(place: Place) {
        place.open().await.close().await;
        let other = Arc::new(Keys::from_secret(&[8; 32]));

        let refused = Db::open(&place.url, Arc::clone(&other)).await;

        assert!(refused.is_err_and(|error| error.is::<OtherKey>()));
        let found = stamps::inspect(&place.url, other).await.unwrap().unwrap();
        assert_eq!(found.key, KeyFits::No);
        place.open().await.close().await;
    }
}

both_databases! {
    async fn a_database_restored_by_other_means_can_be_stamped(place: Place) {
        let db = place.open().await;
        let taken = at("2020-09-14 09:00 KST");

        db.write(move |tx| stamps::stamp(tx, taken).boxed()).await.unwrap();

        let found = stamps::inspect(&place.url, Place::keys()).await.unwrap().unwrap();
        assert_eq!((found.copied_at, found.held), (Some(taken), 0));
        db.close().await;
    }
}

#[tokio::test]
async fn one_process_at_a_time_has_a_sqlite_file() {
    let place = Place::sqlite();
    let first = store::alone(&place.url).unwrap();

    let second = store::alone(&place.url);
    assert!(second.is_err_and(|error| error.is::<NotAlone>()));

    drop(first);
    assert!(store::alone(&place.url).unwrap().is_some());
    assert!(store::alone("postgres://somewhere/naru").unwrap().is_none());
}
