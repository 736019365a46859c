//! Taps: answered at once and once, acted on once, and shown in place where that can be done.

use std::time::Duration;

use naru::domain::ids::ChatId;
use naru::domain::message::{Button, Message};
use naru::domain::owed::{Op, Owed};
use naru::outbox;
use naru::sandbox::{Fault, FaultKind};
use serde_json::{Value, json};

use super::stage::{
    ASKED, ENGLISH, message, owes_row, quiet_as_time_passes, requests, requests_to, states, stranger, until,
};
use crate::support::{Naru, Person, Place, both_databases};

fn last(naru: &Naru, person: &Person<'_>) -> i64 {
    naru.sandbox.messages(person.chat()).iter().rfind(|shown| shown.from_bot).unwrap().message_id
}

fn tapped(update: i64, message: Value) -> Value {
    let mut tap = json!({ "update_id": update, "callback_query": {
        "id": "made-up", "chat_instance": "1", "data": "lang:en",
        "from": { "id": 101, "is_bot": false, "first_name": "Kim", "language_code": "de" },
    } });
    if !message.is_null() {
        tap["callback_query"]["message"] = message;
    }
    tap
}

fn question() -> Message {
    message("Which?").row([Button::data("English", "lang:en")])
}

fn edit(naru: &Naru, row: naru::domain::ids::OutboxId, message: Message) -> Owed {
    Owed { op: Op::Edit(row), ..outbox::reply(ChatId(101), message, naru.clock.now()) }
}

// 13
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_tap_is_answered_before_its_reply_and_once() {
    let naru = Naru::new(Place::sqlite()).await;
    let kim = stranger(&naru, 101).await;
    let before = naru.sandbox.requests().len();

    kim.taps("English").await;

    let methods: Vec<String> = naru.sandbox.requests_since(before).into_iter().map(|request| request.method).collect();
    let place = |name: &str| methods.iter().position(|method| method.eq_ignore_ascii_case(name)).unwrap();
    assert!(place("AnswerCallbackQuery") < place("EditMessageText"), "{methods:?}");
    assert_eq!(requests(&naru, "answerCallbackQuery").len(), 1);
    kim.sees(ENGLISH);
    naru.ends().await;
}

// 13
both_databases! {
    async fn a_turn_that_is_tried_again_does_not_answer_its_tap_again(db: Place) {
        let naru = Naru::new(db).await;
        let kim = stranger(&naru, 101).await;

        naru.place.fills_up().await;
        kim.user.taps(last(&naru, &kim), "lang:en");
        until("the tap to be answered", || requests(&naru, "answerCallbackQuery").len() == 1).await;
        naru.clock.advance_tick(Duration::from_secs(1));
        naru.place.has_room_again().await;
        quiet_as_time_passes(&naru).await;
        naru.settle().await;

        assert_eq!(requests(&naru, "answerCallbackQuery").len(), 1);
        kim.sees(ENGLISH);
        naru.ends().await;
    }
}

// 14, 19
both_databases! {
    async fn the_same_tap_under_another_number_changes_nothing(db: Place) {
        let naru = Naru::new(db).await;
        let kim = stranger(&naru, 101).await;

        let tap = kim.user.taps(last(&naru, &kim), "lang:en");
        naru.settle().await;
        kim.sees(ENGLISH);
        kim.user.same_tap_again(&tap);
        naru.settle().await;

        // Telegram says that the edit changes nothing, and that is as good as done.
        kim.sees_nothing();
        assert_eq!(states(&naru, "sent").await, 3);
        naru.ends().await;
    }
}

// 18
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_tap_on_a_message_that_is_not_shown_any_more_is_answered_with_a_new_one() {
    let naru = Naru::new(Place::sqlite()).await;
    let kim = stranger(&naru, 101).await;
    let inaccessible = json!({ "chat": { "id": 101, "type": "private" }, "message_id": 1, "date": 0 });

    for (update, message) in [(200_000_000, inaccessible), (200_000_001, Value::Null)] {
        naru.sandbox.inject(tapped(update, message));
        naru.settle().await;
        kim.sees(ENGLISH);
    }
    assert_eq!(requests(&naru, "editMessageText").len(), 0);
    naru.ends().await;
}

// 20
both_databases! {
    async fn an_edit_whose_message_is_gone_is_a_new_message_that_can_be_tapped(db: Place) {
        let naru = Naru::new(db).await;
        let kim = stranger(&naru, 101).await;
        let row = owes_row(&naru, outbox::reply(ChatId(101), question(), naru.clock.now())).await;
        naru.settle().await;
        kim.reads();

        let gone = FaultKind::Refuse { code: 400, description: "Bad Request: message to edit not found".to_owned() };
        naru.sandbox.fault(Fault::new(gone).method("editMessageText"));
        owes_row(&naru, edit(&naru, row, message("Once more?").row([Button::data("English", "lang:en")]))).await;
        naru.settle().await;
        kim.sees("Once more?\n[English]");

        let fresh = last(&naru, &kim);
        kim.taps("English").await;
        kim.sees(ENGLISH);
        assert_eq!(last(&naru, &kim), fresh, "the new message was changed in place");
        naru.ends().await;
    }
}

// 20
both_databases! {
    async fn an_edit_of_what_never_arrived_is_a_new_message_that_can_be_tapped(db: Place) {
        let naru = Naru::new(db).await;
        let kim = stranger(&naru, 101).await;
        let refused = FaultKind::Refuse { code: 400, description: "Bad Request: not enough rights".to_owned() };
        naru.sandbox.fault(Fault::new(refused).method("sendMessage"));
        let row = owes_row(&naru, outbox::reply(ChatId(101), message("First"), naru.clock.now())).await;
        naru.settle().await;
        kim.sees_nothing();

        owes_row(&naru, edit(&naru, row, question())).await;
        naru.settle().await;
        kim.sees("Which?\n[English]");
        let fresh = last(&naru, &kim);
        kim.taps("English").await;

        kim.sees(ENGLISH);
        assert_eq!(last(&naru, &kim), fresh, "the new message was changed in place");
        naru.ends().await;
    }
}

// 21
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_tap_that_is_too_old_to_be_answered_still_counts() {
    let naru = Naru::new(Place::sqlite()).await;
    let kim = stranger(&naru, 101).await;
    let description = "Bad Request: query is too old and response timeout expired or query ID is invalid".to_owned();
    naru.sandbox.fault(Fault::new(FaultKind::Refuse { code: 400, description }).method("answerCallbackQuery"));

    kim.taps("English").await;

    kim.sees(ENGLISH);
    naru.ends().await;
}

// 22
both_databases! {
    async fn twenty_quick_taps_make_two_edits_and_hold_up_nobody(db: Place) {
        let naru = Naru::new(db).await;
        let (kim, lee) = (stranger(&naru, 101).await, stranger(&naru, 102).await);
        let screen = last(&naru, &kim);

        for tap in 0..20 {
            kim.user.taps(screen, if tap % 2 == 0 { "lang:ko" } else { "lang:en" });
            naru.settle().await;
            if tap == 10 {
                lee.says("English").await;
                lee.sees(ENGLISH);
            }
            naru.clock.advance(Duration::from_millis(240));
        }
        assert!(requests_to(&naru, 101, "editMessageText").len() <= 2);

        naru.clock_to("2020-09-14 09:01 KST").await;
        assert_eq!(kim.reads().last().unwrap(), ENGLISH);
        assert_eq!(requests_to(&naru, 101, "editMessageText").len(), 3);
        assert_eq!(requests_to(&naru, 101, "sendMessage").len(), 1);
        naru.ends().await;
    }
}

// 80
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_command_for_another_bot_is_not_answered() {
    let naru = Naru::new(Place::sqlite()).await;
    let kim = stranger(&naru, 101).await;

    kim.says("/language@somebody_elses_bot").await;
    kim.sees_nothing();
    kim.says("/language@naru_sandbox_bot").await;
    kim.sees(ASKED);
    naru.ends().await;
}
