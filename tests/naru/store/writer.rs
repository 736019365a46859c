//! Writing side by side: each piece is kept or undone whole, whatever becomes of the others or of who asked for it.

use std::sync::Arc;

use futures::FutureExt as _;
use naru::domain::ids::{ChatId, OutboxId};
use naru::store::inbox::{Arrived, Origin};
use naru::store::{Db, chats, inbox, is_fault, outbox, stamps};
use serde_json::json;
use tokio::sync::{Notify, oneshot};

use super::town::{BOT, now, reply};
use crate::support::{Place, both_databases};

const CHAT: ChatId = ChatId(11);

/// Holds SQLite's writer inside a piece, so that all that is asked for meanwhile shares a commit.
async fn hold(db: &Db) -> (Arc<Notify>, tokio::task::JoinHandle<anyhow::Result<()>>) {
    let (gate, (begun, began)) = (Arc::new(Notify::new()), oneshot::channel());
    let (db, wait) = (db.clone(), Arc::clone(&gate));
    let held = tokio::spawn(async move {
        db.write(move |_| {
            async move {
                let _ = begun.send(());
                wait.notified().await;
                Ok(())
            }
            .boxed()
        })
        .await
    });
    began.await.unwrap();
    (gate, held)
}

/// Owes a message in a piece of its own, which then ends as `end` says.
fn owing(db: &Db, chat: i64, end: fn() -> anyhow::Result<()>) -> tokio::task::JoinHandle<anyhow::Result<()>> {
    let db = db.clone();
    tokio::spawn(async move {
        db.write(move |tx| {
            async move {
                outbox::owe(tx, BOT, &reply(ChatId(chat), "안녕하십니까?"), now()).await?;
                end()
            }
            .boxed()
        })
        .await
    })
}

/// The chats to which something is owed.
async fn owed(db: &Db) -> Vec<i64> {
    let rows = db.read(|tx| outbox::candidates(tx, BOT, now(), 999).boxed()).await.unwrap();
    rows.into_iter().map(|row| row.chat).collect()
}

both_databases! {
    async fn a_piece_that_fails_or_panics_is_undone_alone(place: Place) {
        let db = place.open().await;
        let (gate, held) = hold(&db).await;
        let well = owing(&db, 1, || Ok(()));
        let badly = owing(&db, 2, || anyhow::bail!("the booth is taken"));
        let panics = owing(&db, 3, || panic!("on purpose"));
        let also_well = owing(&db, 4, || Ok(()));
        gate.notify_one();

        held.await.unwrap().unwrap();
        well.await.unwrap().unwrap();
        also_well.await.unwrap().unwrap();
        let (badly, panics) = (badly.await.unwrap().unwrap_err(), panics.await.unwrap().unwrap_err());
        assert_eq!((badly.to_string().as_str(), is_fault(&badly)), ("the booth is taken", false));
        assert_eq!((panics.to_string().as_str(), is_fault(&panics)), ("panicked: on purpose", false));
        let mut chats = owed(&db).await;
        chats.sort();
        assert_eq!(chats, [1, 4]);
        db.close().await;
    }
}

both_databases! {
    async fn a_broken_promise_is_the_error_of_its_piece_and_of_nobody_else(place: Place) {
        let db = place.open().await;
        let (gate, held) = hold(&db).await;
        let first = owing(&db, 1, || Ok(()));
        let broken = db.clone();
        let broken = tokio::spawn(async move {
            broken.write(|tx| async move {
                let one = outbox::owe(tx, BOT, &reply(CHAT, "하나"), now()).await?.unwrap();
                let two = outbox::owe(tx, BOT, &reply(CHAT, "둘"), now()).await?.unwrap();
                outbox::claim(tx, &[one.0, two.0], now()).await
            }.boxed()).await
        });
        let last = owing(&db, 2, || Ok(()));
        gate.notify_one();

        held.await.unwrap().unwrap();
        first.await.unwrap().unwrap();
        last.await.unwrap().unwrap();
        let error = broken.await.unwrap().unwrap_err();
        assert!(!is_fault(&error), "{error:#}");
        assert_eq!(owed(&db).await.len(), 2);
        db.close().await;
    }
}

both_databases! {
    async fn what_can_never_be_stored_is_not_tried_for_ever(place: Place) {
        let db = place.open().await;
        let arrived = Arrived { origin: Origin::Telegram, number: 1, chat: Some(CHAT), raw: "a\0b".to_owned() };
        let kept = db.write(move |tx| inbox::keep(tx, BOT, vec![arrived], now()).boxed()).await;
        // PostgreSQL has no text with a NUL in it; SQLite has.
        match db.is_postgres() {
            true => assert!(!is_fault(&kept.unwrap_err())),
            false => assert_eq!(kept.unwrap().len(), 1),
        }
        db.close().await;
    }
}

both_databases! {
    async fn a_fault_of_the_engine_may_be_tried_again(place: Place) {
        let db = place.open().await;
        place.fills_up().await;
        let failed = owing(&db, 1, || Ok(())).await.unwrap();
        assert!(is_fault(&failed.unwrap_err()));

        place.has_room_again().await;
        owing(&db, 1, || Ok(())).await.unwrap().unwrap();
        assert_eq!(owed(&db).await, [1]);
        db.close().await;
    }
}

both_databases! {
    async fn a_statement_that_never_works_is_the_error_of_its_piece_and_is_not_tried_again(place: Place) {
        let db = place.open().await;
        place.execute("alter table uploads rename to elsewhere").await;
        let (gate, held) = hold(&db).await;
        let well = owing(&db, 1, || Ok(()));
        let missing = db.clone();
        let missing = tokio::spawn(async move {
            missing.write(|tx| outbox::remember_upload(tx, BOT, "sha256", "file id").boxed()).await
        });
        let also_well = owing(&db, 2, || Ok(()));
        gate.notify_one();

        held.await.unwrap().unwrap();
        well.await.unwrap().unwrap();
        also_well.await.unwrap().unwrap();
        let error = missing.await.unwrap().unwrap_err();
        assert!(!is_fault(&error), "{error:#}");
        let mut chats = owed(&db).await;
        chats.sort();
        assert_eq!(chats, [1, 2]);
        db.close().await;
    }
}

both_databases! {
    async fn a_caller_that_goes_away_leaves_a_piece_whole_or_none(place: Place) {
        let db = place.open().await;
        let two = |db: &Db, chat: i64| {
            let db = db.clone();
            tokio::spawn(async move {
                db.write(move |tx| async move {
                    outbox::owe(tx, BOT, &reply(ChatId(chat), "하나"), now()).await?;
                    tokio::task::yield_now().await;
                    outbox::owe(tx, BOT, &reply(ChatId(-chat), "둘"), now()).await
                }.boxed()).await
            })
        };
        let (gate, held) = hold(&db).await;
        let asked: Vec<_> = (1..=60).map(|chat| two(&db, chat)).collect();
        for (place, task) in asked.iter().enumerate() {
            if place % 3 == 0 {
                tokio::task::yield_now().await;
                task.abort();
            }
        }
        gate.notify_one();
        held.await.unwrap().unwrap();
        let mut stayed = Vec::new();
        for (chat, task) in (1..=60).zip(asked) {
            if task.await.is_ok_and(|done| done.is_ok()) {
                stayed.push(chat);
            }
        }

        // A write after them all comes after them all.
        owing(&db, 99, || Ok(())).await.unwrap().unwrap();
        let kept = owed(&db).await;
        assert!(kept.iter().all(|chat| *chat == 99 || kept.contains(&-chat)), "half a piece: {kept:?}");
        assert!(stayed.len() >= 40 && stayed.iter().all(|chat| kept.contains(chat)), "{stayed:?}");
        db.close().await;
    }
}

both_databases! {
    async fn two_turns_of_a_chat_in_one_batch_both_count(place: Place) {
        let db = place.open().await;
        db.write(|tx| chats::meet(tx, BOT, CHAT, "private", now()).boxed()).await.unwrap();
        let (gate, held) = hold(&db).await;
        let turns: Vec<_> = (0..20).map(|_| {
            let db = db.clone();
            tokio::spawn(async move {
                db.write(|tx| async move {
                    let mut chat = chats::meet(tx, BOT, CHAT, "private", now()).await?;
                    let count = chat.talk.and_then(|talk| talk["count"].as_i64()).unwrap_or(0);
                    chat.talk = Some(json!({"count": count + 1}));
                    chats::remember(tx, &chat).await
                }.boxed()).await
            })
        }).collect();
        gate.notify_one();
        held.await.unwrap().unwrap();
        for turn in turns {
            turn.await.unwrap().unwrap();
        }
        let chat = db.read(|tx| chats::find(tx, BOT, CHAT).boxed()).await.unwrap().unwrap();
        assert_eq!(chat.talk, Some(json!({"count": 20})));
        db.close().await;
    }
}

both_databases! {
    async fn a_reader_and_a_writer_do_not_wait_for_each_other(place: Place) {
        let db = place.open().await;
        owing(&db, 1, || Ok(())).await.unwrap().unwrap();
        let (writing, at_once) = (db.clone(), db.clone());
        let read = db.read(move |tx| async move {
            let before = outbox::said(tx, OutboxId(1)).await?;
            owing(&writing, 2, || Ok(())).await??;
            Ok(before.is_some())
        }.boxed());
        assert!(read.await.unwrap());

        let (gate, held) = hold(&at_once).await;
        assert_eq!(owed(&at_once).await, [1, 2]);
        gate.notify_one();
        held.await.unwrap().unwrap();
        db.close().await;
    }
}

#[tokio::test]
async fn a_read_transaction_held_open_by_another_process_blocks_no_writer() {
    let place = Place::sqlite();
    let db = place.open().await;
    let mut other = super::raw::Raw::open(&place).await;
    other.run("begin; select count(*) from outbox").await.unwrap();
    for chat in 1..=300 {
        owing(&db, chat, || Ok(())).await.unwrap().unwrap();
    }
    assert_eq!(other.number("select count(*) from outbox").await, 0);
    other.run("commit").await.unwrap();
    assert_eq!(other.number("select count(*) from outbox").await, 300);
    other.close().await;
    db.close().await;
}

both_databases! {
    async fn the_log_is_emptied_between_what_is_written_and_none_of_that_is_lost(place: Place) {
        let db = place.open().await;
        let (gate, held) = hold(&db).await;
        let before = owing(&db, 1, || Ok(()));
        let emptied = tokio::spawn({
            let db = db.clone();
            async move { db.empty_log().await }
        });
        tokio::task::yield_now().await;
        let after = owing(&db, 2, || Ok(()));
        gate.notify_one();
        held.await.unwrap().unwrap();
        before.await.unwrap().unwrap();
        emptied.await.unwrap();
        after.await.unwrap().unwrap();

        let mut chats = owed(&db).await;
        chats.sort();
        assert_eq!(chats, [1, 2]);
        db.close().await;
    }
}

both_databases! {
    async fn closing_waits_for_what_is_being_written(place: Place) {
        let db = place.open().await;
        let (gate, held) = hold(&db).await;
        let writes = owing(&db, 1, || Ok(()));
        let closes = tokio::spawn({
            let db = db.clone();
            async move { db.close().await }
        });
        tokio::task::yield_now().await;
        gate.notify_one();
        held.await.unwrap().unwrap();
        closes.await.unwrap();

        let kept = writes.await.unwrap().is_ok();
        let db = place.open().await;
        assert_eq!(owed(&db).await, if kept { vec![1] } else { vec![] });
        assert_eq!(db.read(|tx| stamps::held(tx).boxed()).await.unwrap().0, 0);
        db.close().await;
    }
}
