//! What a copy of the database file gives away: nobody's name, and no word anybody wrote.

use std::path::Path;

use futures::FutureExt as _;
use naru::domain::ids::{ChatId, InboxId, MessageId, OutboxId};
use naru::domain::meeting::{Attendance, PartySide};
use naru::domain::owed::{Owed, Words};
use naru::domain::work::Work;
use naru::store::inbox::{Arrived, Origin};
use naru::store::{Db, answers, chats, imported, imports, inbox, jobs, meetings, outbox, people, waiting};
use serde_json::json;

use super::town::{BOT, Town, korean, message, notice, now, reply};
use crate::support::Place;

const CHAT: ChatId = ChatId(11);
const MARK: &str = "나루비밀표식xyzzy";

/// Which of the database's files hold the mark.
fn found(folder: &Path) -> Vec<String> {
    let files = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let holds = |path: &Path| std::fs::read(path).unwrap().windows(MARK.len()).any(|part| part == MARK.as_bytes());
    files.filter(|path| holds(path)).map(|path| path.file_name().unwrap().to_string_lossy().into_owned()).collect()
}

fn update(number: i64, length: usize) -> Arrived {
    let raw = format!(r#"{{"update_id":{number},"text":"{MARK}{}"}}"#, "가".repeat(length));
    Arrived { origin: Origin::Telegram, number, chat: Some(CHAT), raw }
}

/// Everything personal that the store is ever given.
async fn write_all(db: &Db) {
    let write = db.write(|tx| {
        async move {
            let town = Town::build(tx).await?;
            let [naru, ..] = town.members;
            let mut details = korean(MARK);
            details.email = Some(format!("{MARK}@seolbong.example"));
            details.phone = Some(MARK.to_owned());
            people::change_person(tx, town.people[0], &details).await?;
            imported::set(tx, naru, &details).await?;
            imports::add(tx, naru, &json!({"name": MARK}), now()).await?;

            let mut chat = chats::meet(tx, BOT, CHAT, "private", now()).await?;
            chat.talk = Some(json!({"asked": MARK}));
            chats::remember(tx, &chat).await?;
            answers::keep(tx, BOT, CHAT, MessageId(40), MARK, now()).await?;
            let meeting = town.meeting(tx).await?;
            meetings::answer(tx, &meeting, PartySide::Firm, Attendance::OtherTime, naru, now()).await?;
            meetings::set_wish(tx, town.meeting, PartySide::Firm, MARK).await?;

            outbox::owe(tx, BOT, &Owed { once: Some("album".to_owned()), ..reply(CHAT, MARK) }, now()).await?;
            outbox::put_off(tx, "album", &message(MARK), now()).await?;
            let about = Words::Later(json!({"about": MARK}));
            let row =
                outbox::owe(tx, BOT, &Owed { words: about, ..notice(CHAT, town.people[0]) }, now()).await?.unwrap();
            waiting::speak_of(tx, row, &json!({"more": MARK}), None, now()).await?;
            outbox::word(tx, row, &message(MARK)).await?;
            jobs::owe(tx, BOT, CHAT, &Work::Import { file_id: "F".to_owned(), name: MARK.to_owned(), by: naru }, now())
                .await?;
            Ok(())
        }
        .boxed()
    });
    write.await.unwrap();
}

#[tokio::test]
async fn a_stolen_file_tells_nobody_s_name_or_words() {
    let place = Place::sqlite();
    let db = place.open().await;
    write_all(&db).await;
    assert_eq!(found(&place.folder), Vec::<String>::new());

    db.close().await;
    assert_eq!(found(&place.folder), Vec::<String>::new());
}

#[tokio::test]
async fn an_update_is_erased_when_it_is_handled_or_parked() {
    let place = Place::sqlite();
    let db = place.open().await;
    // One fits its page, one spills over several.
    let long = 20_000;
    let keep = db.write(move |tx| {
        async move {
            let kept =
                inbox::keep(tx, BOT, vec![update(1, 1), update(2, long), update(3, 1), update(4, long)], now()).await?;
            Ok(kept.iter().map(|row| row.id).collect::<Vec<InboxId>>())
        }
        .boxed()
    });
    let kept = keep.await.unwrap();
    db.close().await;
    assert_eq!(found(&place.folder), ["naru.db"]);

    let db = place.open().await;
    let handle = db.write(move |tx| {
        async move {
            for (id, raw) in [(kept[0], update(1, 1).raw), (kept[1], update(2, long).raw)] {
                assert!(inbox::park(tx, id, &raw, now()).await?);
            }
            for id in [kept[2], kept[3]] {
                assert!(inbox::done(tx, id, now()).await?);
            }
            Ok(kept[1])
        }
        .boxed()
    });
    let parked = handle.await.unwrap();
    let raw = db.read(move |tx| inbox::parked(tx, parked).boxed()).await.unwrap();
    assert_eq!(raw, Some(update(2, long).raw));
    db.close().await;
    assert_eq!(found(&place.folder), Vec::<String>::new());
}

#[tokio::test]
async fn what_was_sealed_for_one_column_does_not_open_as_another() {
    let place = Place::sqlite();
    let db = place.open().await;
    write_all(&db).await;
    place.execute("update outbox set body = about where about is not null").await;

    let said = db.read(|tx| outbox::said(tx, OutboxId(2)).boxed()).await;
    assert_eq!(said.unwrap_err().to_string(), "could not open outbox.body: this is not the key it was sealed with");
    db.close().await;
}
