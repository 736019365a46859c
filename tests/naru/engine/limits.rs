//! Being told to slow down, and not having to be told.

use std::time::Duration;

use naru::outbox::Rates;
use naru::sandbox::{Fault, FaultKind, Limits};

use super::stage::{owes, requests, requests_to, stranger};
use crate::support::{Naru, Place, both_databases};

fn too_many(retry_after: u64, chat: i64) -> Fault {
    Fault::new(FaultKind::TooMany { retry_after }).method("sendMessage").chat(chat)
}

// 25
both_databases! {
    async fn too_many_requests_pause_that_chat_alone_and_then_all_arrives_in_order(db: Place) {
        let naru = Naru::new(db).await;
        let (kim, lee) = (stranger(&naru, 101).await, stranger(&naru, 102).await);

        naru.sandbox.fault(too_many(90, 101));
        for text in ["one", "two", "three"] {
            owes(&naru, 101, text).await;
        }
        owes(&naru, 102, "hello").await;
        naru.settle().await;
        lee.sees("hello");
        naru.clock_to("2020-09-14 09:01 KST").await;
        kim.sees_nothing();
        naru.clock_to("2020-09-14 09:02 KST").await;

        assert_eq!(kim.reads(), ["one", "two", "three"]);
        assert_eq!(requests_to(&naru, 101, "sendMessage").len(), 1 + 1 + 3);
        naru.ends().await;
    }
}

// 25
both_databases! {
    async fn a_wait_survives_a_restart(db: Place) {
        let naru = Naru::new(db).await;
        stranger(&naru, 101).await;
        naru.sandbox.fault(too_many(90, 101));
        owes(&naru, 101, "one").await;
        naru.settle().await;

        let naru = naru.restart().await;
        naru.clock_to("2020-09-14 09:01 KST").await;
        let kim = naru.person(101, "Kim", "de");
        kim.sees_nothing();
        naru.clock_to("2020-09-14 09:02 KST").await;
        kim.sees("one");
        naru.ends().await;
    }
}

// 26
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn several_chats_told_to_slow_down_pause_everything() {
    let naru = Naru::new(Place::sqlite()).await;
    let people = [stranger(&naru, 101).await, stranger(&naru, 102).await, stranger(&naru, 103).await];
    naru.sandbox.fault(too_many(40, 101));
    naru.sandbox.fault(too_many(40, 102));

    owes(&naru, 101, "one").await;
    owes(&naru, 102, "one").await;
    naru.app.outbox.step().await.unwrap();
    naru.app.outbox.landed().await;
    let told = naru.clock.tick();
    owes(&naru, 103, "one").await;
    naru.app.outbox.step().await.unwrap();
    naru.app.outbox.landed().await;
    people[2].sees_nothing();
    naru.clock_to("2020-09-14 09:01 KST").await;

    for person in &people {
        person.sees("one");
    }
    assert!(requests_to(&naru, 103, "sendMessage")[1].at_tick >= told + Duration::from_secs(40));
    naru.ends().await;
}

// 26
both_databases! {
    async fn a_wait_of_everybody_survives_a_restart(db: Place) {
        let naru = Naru::new(db).await;
        for id in 101..=103 {
            stranger(&naru, id).await;
        }
        for id in [101, 102] {
            naru.sandbox.fault(too_many(300, id));
            owes(&naru, id, "one").await;
            naru.ignores(id);
        }
        naru.app.outbox.step().await.unwrap();
        naru.app.outbox.landed().await;

        let naru = naru.restart().await;
        owes(&naru, 103, "one").await;
        let told = naru.clock.tick();
        naru.clock_to("2020-09-14 09:06 KST").await;

        naru.person(103, "Kim", "de").sees("one");
        let waited = requests_to(&naru, 103, "sendMessage")[1].at_tick - told;
        assert!(waited >= Duration::from_secs(300), "{waited:?}");
        naru.ends().await;
    }
}

// 26
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_wait_beyond_all_time_is_a_day() {
    let naru = Naru::new(Place::sqlite()).await;
    let people = [stranger(&naru, 101).await, stranger(&naru, 102).await];
    for person in &people {
        naru.sandbox.fault(too_many(u64::MAX, person.chat()));
        owes(&naru, person.chat(), "one").await;
    }

    naru.settle().await;
    naru.clock_to("2020-09-15 08:59 KST").await;
    people[0].sees_nothing();
    naru.clock_to("2020-09-15 09:01 KST").await;

    for person in &people {
        person.sees("one");
    }
    naru.ends().await;
}

// 27
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn at_its_own_pace_naru_is_never_told_to_slow_down() {
    let naru = Naru::with_rates(Place::sqlite(), Rates::default()).await;
    naru.sandbox.limits(Limits::Real);
    let mut people = Vec::new();
    for id in 101..=140 {
        people.push(stranger(&naru, id).await);
    }
    naru.clock.advance_tick(Duration::from_secs(10));
    let texts = ["one", "two", "three", "four", "five"];
    for text in texts {
        for person in &people {
            owes(&naru, person.chat(), text).await;
        }
    }
    let before = naru.sandbox.requests().len();

    naru.settle().await;

    for person in &people {
        assert_eq!(person.reads(), texts);
        let at: Vec<Duration> =
            requests_to(&naru, person.chat(), "sendMessage").iter().map(|request| request.at_tick).collect();
        assert!(at[5] - at[1] >= Duration::from_secs(1), "three at once, then one a second: {at:?}");
    }
    assert_eq!(naru.sandbox.stats().answers.get(&429), None);
    let sent: Vec<Duration> = naru.sandbox.requests_since(before).iter().map(|request| request.at_tick).collect();
    assert!(sent.windows(31).all(|some| some[30] - some[0] >= Duration::from_secs(1)));
    assert!(*sent.last().unwrap() - sent[0] <= Duration::from_secs(9), "200 at 25 a second take 8");
    naru.ends().await;
}

// 13, 22
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn answering_taps_costs_no_pace() {
    let naru = Naru::with_rates(Place::sqlite(), Rates::default()).await;
    naru.sandbox.limits(Limits::Real);
    let kim = stranger(&naru, 101).await;
    let screen = naru.sandbox.messages(101).last().unwrap().message_id;

    for _ in 0..20 {
        kim.user.taps(screen, "lang:en");
    }
    naru.settle().await;
    naru.clock_to("2020-09-14 09:01 KST").await;

    assert_eq!(requests(&naru, "answerCallbackQuery").len(), 20);
    assert_eq!(naru.sandbox.stats().answers.get(&429), None);
    kim.reads();
    naru.ends().await;
}
