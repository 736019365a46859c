//! Requests that may have arrived: what was asked is asked again and says so, and a tap proves what arrived.

use naru::domain::ids::{ChatId, OutboxId};
use naru::domain::message::Button;
use naru::domain::owed::{Kind, Lane, Op, Owed};
use naru::outbox;
use naru::sandbox::{Fault, FaultKind};

use super::stage::{ENGLISH, message, owes, owes_row, requests_to, sql, states, stranger};
use crate::support::{Naru, Place, both_databases};

const AGAIN: &str =
    "통신 문제로 앞의 글이 전달되었는지 확인되지 않아 다시 보내 드립니다. 두 번 받으셨다면 한 번만 답해 주십시오.";

fn cut(kind: FaultKind) -> Fault {
    Fault::new(kind).method("sendMessage")
}

fn question(naru: &Naru) -> Owed {
    outbox::reply(ChatId(101), message("Which?").row([Button::data("English", "lang:en")]), naru.clock.now())
}

/// As a kill leaves it: claimed and committed, and nobody knows whether it left.
async fn is_left_in_flight(naru: &Naru, row: OutboxId) {
    let in_flight = "update outbox set state = 'sending', tries = 1, claimed_at = owed_at where id =";
    sql(naru, &format!("{in_flight} {}", row.0)).await;
}

// 29
both_databases! {
    async fn a_question_that_may_have_arrived_is_asked_again_and_a_tap_proves_it(db: Place) {
        let naru = Naru::new(db).await;
        let kim = stranger(&naru, 101).await;
        naru.sandbox.fault(cut(FaultKind::CutAfter));

        owes_row(&naru, question(&naru)).await;
        naru.settle().await;
        assert_eq!(kim.reads(), ["Which?\n[English]", &format!("{AGAIN}\n\nWhich?\n[English]")]);
        assert_eq!(states(&naru, "uncertain").await, 1);

        let first = naru.sandbox.messages(101).iter().find(|shown| shown.text == "Which?").unwrap().message_id;
        kim.user.taps(first, "lang:en");
        naru.settle().await;
        kim.sees(ENGLISH);
        let changed = naru.sandbox.messages(101).into_iter().find(|shown| shown.message_id == first).unwrap();
        assert_eq!(changed.text, ENGLISH, "the first copy was changed in place");
        assert_eq!(states(&naru, "uncertain").await, 0);
        naru.ends().await;
    }
}

// 29
both_databases! {
    async fn a_tap_that_proves_a_question_arrived_keeps_it_from_being_asked_again(db: Place) {
        let naru = Naru::new(db).await;
        let kim = stranger(&naru, 101).await;
        naru.sandbox.fault(cut(FaultKind::CutAfter));
        naru.sandbox.fault(cut(FaultKind::TooMany { retry_after: 90 }));
        owes_row(&naru, question(&naru)).await;
        naru.settle().await;
        kim.sees("Which?\n[English]");

        kim.taps("English").await;
        naru.clock_to("2020-09-14 09:05 KST").await;

        kim.sees(ENGLISH);
        assert_eq!((states(&naru, "overtaken").await, states(&naru, "uncertain").await), (1, 0));
        naru.ends().await;
    }
}

// 29
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_never_arrived_but_might_have_comes_once_and_says_so() {
    let naru = Naru::new(Place::sqlite()).await;
    let kim = stranger(&naru, 101).await;
    naru.sandbox.fault(cut(FaultKind::CutBefore));

    owes_row(&naru, question(&naru)).await;
    naru.settle().await;

    kim.sees(&format!("{AGAIN}\n\nWhich?\n[English]"));
    naru.ends().await;
}

// 29
both_databases! {
    async fn a_line_that_keeps_breaking_floods_nobody(db: Place) {
        let naru = Naru::new(db).await;
        let kim = stranger(&naru, 101).await;
        naru.sandbox.fault(cut(FaultKind::CutAfter).times(1_000));

        owes_row(&naru, question(&naru)).await;
        naru.settle().await;
        naru.clock_to("2020-09-14 12:00 KST").await;

        let copies = kim.reads();
        assert!(copies.len() <= 4, "{} copies", copies.len());
        assert!(copies.iter().all(|copy| copy.matches(AGAIN).count() <= 1), "{copies:?}");
        naru.ends().await;
    }
}

// 29
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_edit_that_may_have_arrived_is_simply_done_again() {
    let naru = Naru::new(Place::sqlite()).await;
    let kim = stranger(&naru, 101).await;
    naru.sandbox.fault(Fault::new(FaultKind::CutAfter).method("editMessageText"));

    kim.taps("English").await;

    kim.sees(ENGLISH);
    assert_eq!(requests_to(&naru, 101, "editMessageText").len(), 2);
    assert_eq!((states(&naru, "uncertain").await, states(&naru, "sent").await), (0, 2));
    naru.ends().await;
}

// 12
both_databases! {
    async fn an_edit_that_has_to_be_done_again_gives_way_to_a_newer_one(db: Place) {
        let naru = Naru::new(db).await;
        let kim = stranger(&naru, 101).await;
        let row = owes_row(&naru, question(&naru)).await;
        naru.settle().await;
        kim.reads();
        let edit = |text: &str| Owed { op: Op::Edit(row), ..outbox::reply(ChatId(101), message(text), naru.clock.now()) };

        // A colleague's answer is on its way to the card when its reader gives their own.
        let colleagues = owes_row(&naru, Owed { lane: Lane::Notice, ..edit("A colleague is coming.") }).await;
        is_left_in_flight(&naru, colleagues).await;
        owes_row(&naru, edit("I am coming.")).await;
        naru.clock_to("2020-09-14 09:15 KST").await;

        assert_eq!(kim.reads(), ["I am coming."]);
        assert_eq!(states(&naru, "overtaken").await, 1);
        naru.ends().await;
    }
}

// 29
both_databases! {
    async fn an_edit_on_a_line_that_keeps_breaking_is_done_again_after_longer_and_longer_rests(db: Place) {
        let naru = Naru::new(db).await;
        let kim = stranger(&naru, 101).await;
        naru.sandbox.fault(Fault::new(FaultKind::CutBefore).method("editMessageText").times(200));
        let edits = || requests_to(&naru, 101, "editMessageText").len();

        kim.taps("English").await;
        assert!(edits() <= 2, "{}", edits());
        naru.clock_to("2020-09-14 09:10 KST").await;
        assert!((5..10).contains(&edits()), "{}", edits());
        naru.clock_to("2020-09-15 09:00 KST").await;

        assert_eq!(edits(), 30);
        assert_eq!(states(&naru, "uncertain").await, 1);
        kim.sees_nothing();
        naru.ends().await;
    }
}

// 29
both_databases! {
    async fn a_line_that_keeps_breaking_is_rested_for_everybody(db: Place) {
        let naru = Naru::new(db).await;
        for id in 101..=103 {
            stranger(&naru, id).await;
            naru.ignores(id);
        }
        for id in 101..=103 {
            owes(&naru, id, "one").await;
        }
        naru.sandbox.fault(cut(FaultKind::CutBefore).times(3));

        let next = naru.app.outbox.step().await.unwrap();
        assert_eq!(next.did, 3);
        naru.app.outbox.landed().await;
        let next = naru.app.outbox.step().await.unwrap();

        assert_eq!((next.did, next.tick), (0, Some(naru.clock.tick() + std::time::Duration::from_secs(4))));
        naru.ends().await;
    }
}

// 29
both_databases! {
    async fn a_broadcast_that_may_have_arrived_waits_for_staff(db: Place) {
        let naru = Naru::new(db).await;
        let kim = stranger(&naru, 101).await;
        naru.sandbox.fault(cut(FaultKind::CutAfter));

        let news = outbox::reply(ChatId(101), message("News"), naru.clock.now());
        owes_row(&naru, Owed { kind: Kind::Broadcast, lane: Lane::Broadcast, op: Op::Send, ..news }).await;
        naru.settle().await;
        naru.clock_to("2020-09-14 12:00 KST").await;
        let naru = { kim.sees("News"); naru.restart().await };

        assert_eq!(states(&naru, "uncertain").await, 1);
        naru.ends().await;
    }
}

// 2, 29
both_databases! {
    async fn a_crash_with_a_request_in_flight_asks_again(db: Place) {
        let naru = Naru::new(db).await;
        stranger(&naru, 101).await;
        let row = owes_row(&naru, question(&naru)).await;
        is_left_in_flight(&naru, row).await;
        // On PostgreSQL another process might still be sending it.
        naru.clock.advance(std::time::Duration::from_secs(660));

        let naru = naru.restart().await;
        naru.settle().await;

        naru.person(101, "Kim", "de").sees(&format!("{AGAIN}\n\nWhich?\n[English]"));
        naru.ends().await;
    }
}

// 2, 29
both_databases! {
    async fn a_crash_and_a_start_right_after_it_leave_no_chat_unheard(db: Place) {
        let naru = Naru::new(db).await;
        stranger(&naru, 101).await;
        let row = owes_row(&naru, question(&naru)).await;
        is_left_in_flight(&naru, row).await;
        naru.clock.advance(std::time::Duration::from_secs(5));

        let naru = naru.restart().await;
        naru.clock_to("2020-09-14 09:15 KST").await;

        naru.person(101, "Kim", "de").sees(&format!("{AGAIN}\n\nWhich?\n[English]"));
        naru.ends().await;
    }
}

// 2, 29
both_databases! {
    async fn a_claim_whose_answer_was_lost_is_found_while_naru_runs(db: Place) {
        let naru = Naru::new(db).await;
        let kim = stranger(&naru, 101).await;
        let row = owes_row(&naru, question(&naru)).await;
        is_left_in_flight(&naru, row).await;

        naru.clock_to("2020-09-14 09:15 KST").await;

        kim.sees(&format!("{AGAIN}\n\nWhich?\n[English]"));
        naru.ends().await;
    }
}
