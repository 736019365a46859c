//! kill -9 every two seconds while an announcement is sent, on SQLite with synchronous=FULL: everybody gets it once, but for
//! those listed as uncertain, of whom staff decide. `NARU_READERS` says how many there are (400).

use std::sync::Arc;
use std::time::Duration;

use futures::FutureExt as _;
use naru::clock::Clock;
use naru::domain::broadcast::Tally;
use naru::domain::ids::{BotId, BroadcastId};
use naru::sandbox::{Options, Sandbox};
use naru::store::{self, Db, Keys};

use crate::support::Place;
use crate::support::crowd;
use crate::support::process::{Time, naru};

const IN_FLIGHT: usize = 64;
/// Slow enough to be hit in the middle of it.
const RATE: &str = "100";
const EVERY: Duration = Duration::from_secs(2);

async fn open(place: &Place, secret: &str) -> Db {
    // The process before may have died with the database in hand.
    for _ in 0..100 {
        if let Ok(db) = Db::open(&place.url, Arc::new(Keys::parse(secret).unwrap())).await {
            return db;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    panic!("the database could not be opened");
}

async fn tally(db: &Db, broadcast: BroadcastId) -> Tally {
    db.read(move |tx| store::broadcasts::tally(tx, broadcast).boxed()).await.unwrap()
}

async fn in_flight(db: &Db, bot: BotId) -> usize {
    db.read(move |tx| store::doubts::in_flight(tx, bot).boxed()).await.unwrap().len()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nobody_is_told_twice_and_nobody_is_forgotten_when_the_process_is_killed() {
    let readers: i64 = std::env::var("NARU_READERS").ok().and_then(|count| count.parse().ok()).unwrap_or(400);
    let place = Place::sqlite();
    let secret = "07".repeat(32);
    std::fs::write(place.folder.join("key"), &secret).unwrap();
    let clock = Clock::system();
    let sandbox = Sandbox::start(Options::default(), Arc::new(Time(clock.clone()))).await.unwrap();
    let bot = BotId(sandbox.token().split(':').next().unwrap().parse().unwrap());
    let db = open(&place, &secret).await;
    let (cohort, staff) = crowd::gather(&db, &sandbox, readers, clock.now()).await.unwrap();
    let broadcast = crowd::announce(&db, bot, cohort, staff, clock.now()).await.unwrap();
    db.close().await;

    let (mut kills, mut worst, mut may_doubt) = (0, 0, 0);
    let mut child = naru(&place, &sandbox, RATE, IN_FLIGHT);
    let told = loop {
        tokio::time::sleep(EVERY).await;
        child.kill().unwrap();
        child.wait().unwrap();
        kills += 1;
        let db = open(&place, &secret).await;
        let sending = in_flight(&db, bot).await;
        (worst, may_doubt) = (worst.max(sending), may_doubt + sending);
        assert!(sending <= IN_FLIGHT, "{sending} rows in flight at a kill");
        let told = tally(&db, broadcast).await;
        db.close().await;
        if told.waiting as usize <= sending {
            break told;
        }
        child = naru(&place, &sandbox, RATE, IN_FLIGHT);
    };
    assert!(told.sent > 0);
    // The last start settles what the last kill left open.
    child = naru(&place, &sandbox, RATE, IN_FLIGHT);
    tokio::time::sleep(EVERY).await;
    child.kill().unwrap();
    child.wait().unwrap();

    let db = open(&place, &secret).await;
    let told = tally(&db, broadcast).await;
    let copies: Vec<usize> = crowd::chats(readers)
        .map(|chat| sandbox.messages(chat).iter().filter(|shown| shown.text.contains(crowd::WORDS)).count())
        .collect();
    let all = db.read(move |tx| store::broadcasts::all(tx, broadcast).boxed()).await.unwrap();
    db.close().await;
    let lost = copies.iter().filter(|copies| **copies == 0).count();
    let repeated = copies.iter().filter(|copies| **copies > 1).count();
    eprintln!(
        "{kills} kills, {readers} readers: {} sent, {} uncertain and listed, {lost} without a copy, {repeated} with two, \
         at most {worst} in flight at a kill",
        told.sent, told.uncertain
    );
    assert_eq!(repeated, 0, "somebody has it twice");
    assert_eq!(told.sent + told.uncertain, readers, "{told:?}");
    assert!(told.uncertain as usize <= may_doubt, "{} uncertain, {may_doubt} were in flight", told.uncertain);
    // Whoever has none is among those of whom staff decide.
    assert!(lost as i64 <= told.uncertain, "{lost} have none, {} are listed", told.uncertain);
    let listed = all.iter().filter(|reader| reader.outcome == naru::domain::broadcast::Outcome::Uncertain).count();
    assert_eq!(listed as i64, told.uncertain);
}
