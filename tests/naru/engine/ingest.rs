//! What comes in: stored before it is confirmed, handled once and in order, and nothing that is odd stops the rest.

use futures::FutureExt as _;
use naru::domain::ids::ChatId;
use naru::store;
use naru::store::inbox::{Arrived, Origin, Waiting};
use serde_json::{Value, json};

use super::stage::{ASKED, ENGLISH, a_breath, as_time_passes, requests, said, sql, stranger};
use crate::support::{Naru, Place, both_databases};

/// As a crash right after storing leaves it.
pub async fn stored(naru: &Naru, updates: &[Value]) -> Vec<Waiting> {
    let arrived = updates.iter().map(|update| Arrived {
        origin: Origin::Telegram,
        number: update["update_id"].as_i64().unwrap(),
        chat: update["message"]["chat"]["id"].as_i64().map(ChatId),
        raw: update.to_string(),
    });
    let (arrived, bot, now) = (arrived.collect(), naru.app.house.bot, naru.clock.now());
    naru.app.db.write(move |tx| store::inbox::keep(tx, bot, arrived, now).boxed()).await.unwrap()
}

async fn parked(naru: &Naru) -> i64 {
    naru.app.db.read(|tx| store::inbox::counts(tx).boxed()).await.unwrap().1
}

// 1
both_databases! {
    async fn an_update_that_comes_twice_is_answered_once(db: Place) {
        let naru = Naru::new(db).await;
        let kim = stranger(&naru, 101).await;

        naru.sandbox.inject(said(200_000_000, 101, "English"));
        naru.sandbox.inject(said(200_000_000, 101, "English"));
        naru.settle().await;
        kim.sees(ENGLISH);
        naru.sandbox.inject(said(200_000_000, 101, "English"));
        naru.settle().await;

        kim.sees_nothing();
        naru.ends().await;
    }
}

// 2
both_databases! {
    async fn what_was_stored_before_a_crash_is_answered_after_it(db: Place) {
        let naru = Naru::new(db).await;
        stranger(&naru, 101).await;
        stored(&naru, &[said(200_000_000, 101, "/language"), said(200_000_001, 101, "English")]).await;

        let naru = naru.restart().await;
        // Telegram was not told that they had arrived, and shows them once more.
        naru.sandbox.inject(said(200_000_000, 101, "/language"));
        naru.sandbox.inject(said(200_000_001, 101, "English"));
        naru.settle().await;

        assert_eq!(naru.person(101, "Kim", "de").reads(), [ASKED, ENGLISH]);
        naru.ends().await;
    }
}

// 3, 4
both_databases! {
    async fn an_update_that_cannot_be_read_is_kept_and_stops_nobody(db: Place) {
        let naru = Naru::new(db).await;
        let kim = stranger(&naru, 101).await;

        let mut odd = said(200_000_000, 101, "");
        odd["message"]["text"] = json!({ "blocks": [] });
        naru.sandbox.inject(odd);
        naru.sandbox.inject(json!({ "update_id": 200_000_001, "message": "no message at all" }));
        naru.sandbox.inject(json!({ "update_id": 200_000_002, "something_new": { "id": 1 } }));
        naru.settle().await;
        kim.sees(
            "죄송합니다. 방금 보내신 내용을 처리하지 못했습니다. 내용은 보관되어 있으며 운영사무국이 확인합니다. \
            “처음”을 입력하시면 첫 화면으로 돌아갑니다.",
        );
        assert_eq!(parked(&naru).await, 3);

        kim.says("English").await;
        kim.sees(ENGLISH);
        naru.ends().await;
    }
}

// 5
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_file_is_a_file_whatever_entities_its_caption_holds() {
    let naru = Naru::new(Place::sqlite()).await;
    let kim = stranger(&naru, 101).await;
    kim.says("English").await;
    kim.reads();

    let Value::Object(content) = json!({
        "document": { "file_id": "F", "file_unique_id": "U", "file_name": "catalog.pdf" },
        "caption": "14:00",
        "caption_entities": [{ "type": "date_time", "offset": 0, "length": 5, "unix_time": 1, "date_time_format": "t" }],
    }) else {
        unreachable!()
    };
    kim.user.sends(content);
    naru.settle().await;

    let seen = kim.reads().join("\n");
    assert!(seen.starts_with("We aren't collecting files at this point"), "{seen}");
    naru.ends().await;
}

// 6
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn update_ids_may_start_anew_from_a_lower_number() {
    let naru = Naru::new(Place::sqlite()).await;
    let kim = stranger(&naru, 101).await;

    naru.sandbox.number_updates_from(1_000);
    kim.says("English").await;
    kim.sees(ENGLISH);
    kim.says("/language").await;
    kim.sees(ASKED);
    naru.ends().await;
}

// 10
both_databases! {
    async fn nothing_is_confirmed_while_the_database_is_down(db: Place) {
        let naru = Naru::new(db).await;
        let kim = stranger(&naru, 101).await;

        sql(&naru, "alter table inbox rename to inbox_away").await;
        kim.user.says("English");
        for _ in 0..5 {
            naru.clock.advance_tick(std::time::Duration::from_secs(30));
            a_breath().await;
        }
        assert_eq!(naru.sandbox.pending_updates(), 1);
        assert_eq!(requests(&naru, "getUpdates").last().unwrap().params["timeout"], json!(25));

        sql(&naru, "alter table inbox_away rename to inbox").await;
        as_time_passes(&naru, "the update to be confirmed", || naru.sandbox.pending_updates() == 0).await;
        naru.settle().await;
        kim.sees(ENGLISH);
        naru.ends().await;
    }
}

// 11
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_poll_asks_for_messages_edits_taps_and_blocks() {
    let naru = Naru::new(Place::sqlite()).await;
    stranger(&naru, 101).await;

    for poll in requests(&naru, "getUpdates") {
        let wanted = json!(["message", "edited_message", "callback_query", "my_chat_member"]);
        assert_eq!(poll.params["allowed_updates"], wanted);
    }
    naru.ends().await;
}

both_databases! {
    async fn one_chat_is_answered_in_the_order_it_wrote(db: Place) {
        let naru = Naru::new(db).await;
        let kim = stranger(&naru, 101).await;
        let words = ["English", "/language"].repeat(8);

        for word in &words {
            kim.user.says(word);
        }
        naru.settle().await;

        assert_eq!(kim.reads(), [ENGLISH, ASKED].repeat(8));
        naru.ends().await;
    }
}

both_databases! {
    async fn rows_that_are_queued_out_of_order_are_all_handled_in_order(db: Place) {
        let naru = Naru::new(db).await;
        let kim = stranger(&naru, 101).await;

        // As when slow work came back while an update was being stored.
        let mut rows = stored(&naru, &[said(200_000_000, 101, "/language"), said(200_000_001, 101, "English")]).await;
        rows.reverse();
        naru.app.inbox.accept(rows);
        naru.settle().await;

        assert_eq!(kim.reads(), [ASKED, ENGLISH]);
        naru.ends().await;
    }
}
