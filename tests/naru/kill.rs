//! kill -9 at random moments under load, on SQLite with synchronous=FULL: nothing received is lost, nothing owed is
//! lost, and nothing is repeated beyond the rows that are listed as uncertain. `NARU_KILLS` says how often (5).

use std::collections::HashMap;
use std::sync::Arc;
use std::time::Duration;

use chrono::{DateTime, Utc};
use futures::FutureExt as _;
use naru::clock::Clock;
use naru::sandbox::{Options, Sandbox};
use naru::store::{Db, Keys, outbox};

use crate::support::Place;
use crate::support::process::{Time, naru};

const PEOPLE: i64 = 40;
const IN_FLIGHT: usize = 64;

/// A small generator: the moments are random, the run can be told apart by its seed.
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % most
    }
}

async fn states(db: &Db) -> HashMap<String, i64> {
    let counts = db.read(|tx| outbox::counts(tx).boxed()).await.expect("the outbox can be read");
    let mut states = HashMap::new();
    for (_, state, count) in counts {
        *states.entry(state).or_default() += count;
    }
    states
}

async fn inbox(db: &Db) -> (i64, i64) {
    db.read(|tx| naru::store::inbox::counts(tx).boxed()).await.expect("the inbox can be read")
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nothing_is_lost_or_repeated_when_the_process_is_killed() {
    let kills: u64 = std::env::var("NARU_KILLS").ok().and_then(|count| count.parse().ok()).unwrap_or(5);
    let place = Place::sqlite();
    let secret = "07".repeat(32);
    std::fs::write(place.folder.join("key"), &secret).expect("a key file");
    let sandbox =
        Sandbox::start(Options::default(), Arc::new(Time(Clock::system()))).await.expect("the sandbox starts");
    let people: Vec<_> = (1..=PEOPLE).map(|id| sandbox.user(id, "Somebody", "en")).collect();
    let mut dice = Dice(0x5eed);
    let mut said: HashMap<i64, usize> = HashMap::new();
    let mut worst = 0;
    let mut child = naru(&place, &sandbox, "0", IN_FLIGHT);

    for _ in 0..kills {
        // Long enough to start and to have work in hand, short enough to be hit in the middle of it.
        let end = 300 + dice.below(400);
        let mut passed = 0;
        while passed < end {
            for _ in 0..=dice.below(12) {
                let person = &people[dice.below(PEOPLE as u64) as usize];
                person.says("/language");
                *said.entry(person.id()).or_default() += 1;
            }
            let pause = 5 + dice.below(20);
            tokio::time::sleep(Duration::from_millis(pause)).await;
            passed += pause;
        }
        child.kill().expect("kill -9");
        child.wait().expect("it is gone");
        let db = Db::open(&place.url, Arc::new(Keys::parse(&secret).expect("a key"))).await.expect("it opens again");
        let sending = states(&db).await.remove("sending").unwrap_or_default();
        worst = worst.max(sending);
        assert!(sending as usize <= IN_FLIGHT, "{sending} rows in flight at a kill");
        db.close().await;
        child = naru(&place, &sandbox, "0", IN_FLIGHT);
    }

    let total: usize = said.values().sum();
    let db = quiet(&place, &secret, &sandbox, total).await;
    child.kill().expect("kill -9");
    child.wait().expect("it is gone");
    let states = states(&db).await;
    let uncertain = states.get("uncertain").copied().unwrap_or_default();
    let delivered: HashMap<i64, usize> = people
        .iter()
        .map(|person| (person.id(), sandbox.messages(person.id()).iter().filter(|shown| shown.from_bot).count()))
        .collect();
    let lost: usize = said.iter().map(|(person, said)| said.saturating_sub(delivered[person])).sum();
    let repeated: usize = said.iter().map(|(person, said)| delivered[person].saturating_sub(*said)).sum();
    eprintln!(
        "{kills} kills, {total} updates: {lost} replies lost, {repeated} repeated, {uncertain} rows uncertain, \
         at most {worst} in flight at a kill"
    );

    assert_eq!(inbox(&db).await, (0, 0), "updates left waiting or parked");
    assert_eq!(lost, 0);
    assert!(repeated as i64 <= uncertain, "{repeated} repeated but only {uncertain} listed as uncertain");
    assert!(states.keys().all(|state| ["sent", "uncertain"].contains(&state.as_str())), "{states:?}");
}

/// Waits until every update is handled and every reply settled.
async fn quiet(place: &Place, secret: &str, sandbox: &Sandbox, updates: usize) -> Db {
    let deadline = DateTime::<Utc>::MIN_UTC + chrono::Duration::seconds(120);
    let mut waited = DateTime::<Utc>::MIN_UTC;
    loop {
        // The process under test may be writing just now.
        let Ok(db) = Db::open(&place.url, Arc::new(Keys::parse(secret).expect("a key"))).await else {
            waited += chrono::Duration::seconds(10);
            assert!(waited < deadline, "the database could not be opened beside the process");
            continue;
        };
        let states = states(&db).await;
        let open =
            states.get("waiting").copied().unwrap_or_default() + states.get("sending").copied().unwrap_or_default();
        let owed: i64 = states.values().sum();
        if sandbox.pending_updates() == 0 && inbox(&db).await.0 == 0 && open == 0 && owed as usize >= updates {
            return db;
        }
        assert!(waited < deadline, "not quiet after two minutes: {states:?}");
        tokio::time::sleep(Duration::from_millis(200)).await;
        waited += chrono::Duration::milliseconds(200);
        db.close().await;
    }
}
