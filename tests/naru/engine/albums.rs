//! Files that stand together: one row, several messages, each file uploaded once.

use std::time::Duration;

use futures::FutureExt as _;
use naru::domain::ids::{ChatId, MessageId, OutboxId};
use naru::domain::message::{Content, Document, Message, Span, Style, Text};
use naru::domain::owed::{Op, Owed};
use naru::outbox::{self, Rates};
use naru::sandbox::{Fault, FaultKind, Limits, Shown};
use naru::store;
use naru::store::files::Files;
use serde_json::{Value, json};

use super::stage::{message, owes, owes_row, requests, requests_to, states, stranger};
use crate::support::{Naru, Place, both_databases};

async fn kept(naru: &Naru, name: &str, bytes: &[u8]) -> Document {
    let files = Files::new(naru.place.folder.join("files"));
    let sha256 = files.keep(bytes).await.unwrap();
    Document::new(name, "application/pdf", Content::Kept(sha256))
}

async fn catalogs(naru: &Naru) -> Vec<Document> {
    vec![kept(naru, "a.pdf", b"%PDF-1.7 a").await, kept(naru, "b.pdf", b"%PDF-1.7 b").await]
}

/// A picture of this size, as far as its first bytes say.
fn png(width: u32, height: u32) -> Vec<u8> {
    [b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".as_slice(), &width.to_be_bytes(), &height.to_be_bytes()].concat()
}

async fn photo(naru: &Naru, width: u32, height: u32) -> Document {
    Document { mime: "image/png".into(), photo: true, ..kept(naru, "photo.png", &png(width, height)).await }
}

async fn is_sent(naru: &Naru, chat: i64, message: Message) -> (OutboxId, Vec<Shown>) {
    let row = owes_row(naru, outbox::reply(ChatId(chat), message, naru.clock.now())).await;
    naru.settle().await;
    (row, naru.sandbox.take_new(chat))
}

fn refused(method: &str, description: &str) -> Fault {
    Fault::new(FaultKind::Refuse { code: 400, description: description.to_owned() }).method(method)
}

/// What each request named its files by.
fn sources(naru: &Naru, chat: i64) -> Vec<Vec<String>> {
    let media = |params: &Value| -> Vec<String> {
        params["media"].as_array().unwrap().iter().map(|item| item["media"].as_str().unwrap().to_owned()).collect()
    };
    requests_to(naru, chat, "sendMediaGroup").iter().map(|request| media(&request.params)).collect()
}

fn names(shown: &[Shown]) -> Vec<&str> {
    shown.iter().map(|shown| shown.document.as_ref().unwrap().name.as_deref().unwrap()).collect()
}

both_databases! {
    async fn an_album_is_one_row_and_its_files_are_uploaded_once(db: Place) {
        let naru = Naru::new(db).await;
        let people = [stranger(&naru, 101).await, stranger(&naru, 102).await];
        let mut text = Text::plain("카탈로그 ");
        text.add(Span { text: "2개".into(), style: Style::BOLD, link: None });
        let album = Message::new(text).album(catalogs(&naru).await);

        let (row, shown) = is_sent(&naru, 101, album.clone()).await;

        assert_eq!(names(&shown), ["a.pdf", "b.pdf"]);
        assert!(shown[0].media_group_id.is_some() && shown[0].media_group_id == shown[1].media_group_id);
        assert_eq!((shown[0].text.as_str(), shown[1].text.as_str()), ("카탈로그 2개", ""));
        assert_eq!(json!(shown[0].entities), json!([{ "type": "bold", "offset": 5, "length": 2 }]));
        let files: Vec<_> = shown.iter().map(|shown| naru.sandbox.file(&shown.document.as_ref().unwrap().file_id)).collect();
        assert_eq!(files, [Some(b"%PDF-1.7 a".to_vec()), Some(b"%PDF-1.7 b".to_vec())]);
        let ids: Vec<_> = shown.iter().map(|shown| MessageId(shown.message_id)).collect();
        let known = naru.app.db.read(move |tx| store::outbox::album(tx, row).boxed()).await.unwrap();
        assert_eq!(known, ids);
        drop(people);

        // What was uploaded is known after a restart too.
        let naru = naru.restart().await;
        let (_, again) = is_sent(&naru, 102, album).await;
        assert_eq!(names(&again), ["a.pdf", "b.pdf"]);
        let by_id: Vec<String> = shown.iter().map(|shown| shown.document.clone().unwrap().file_id).collect();
        assert_eq!((sources(&naru, 101), sources(&naru, 102)), (
            vec![vec!["attach://file0".to_owned(), "attach://file1".to_owned()]],
            vec![by_id],
        ));
        naru.ends().await;
    }
}

both_databases! {
    async fn what_belongs_to_one_row_is_edited_deleted_and_answered_as_one(db: Place) {
        let naru = Naru::new(db).await;
        let kim = stranger(&naru, 101).await;
        let album = catalogs(&naru).await;
        let (row, shown) = is_sent(&naru, 101, message("old").album(album.clone())).await;

        let change = |op, text: &str| {
            Owed { op, ..outbox::reply(ChatId(101), message(text).album(album.clone()), naru.clock.now()) }
        };
        owes_row(&naru, change(Op::Edit(row), "new")).await;
        naru.settle().await;
        let edited = naru.sandbox.take_new(101);
        assert_eq!(edited.iter().map(|shown| shown.text.as_str()).collect::<Vec<_>>(), ["new"]);
        assert_eq!(edited[0].message_id, shown[0].message_id);

        let (bot, second) = (naru.app.house.bot, MessageId(shown[1].message_id));
        let look = naru.app.db.read(move |tx| store::outbox::by_message(tx, bot, ChatId(101), second).boxed());
        assert_eq!(look.await.unwrap().unwrap().0, row);

        owes_row(&naru, change(Op::Delete(row), "")).await;
        naru.settle().await;
        let deleted = naru.sandbox.take_new(101);
        assert_eq!(deleted.iter().map(|shown| shown.deleted).collect::<Vec<_>>(), [true, true]);
        assert_eq!(requests(&naru, "deleteMessages").len(), 1);
        // What is gone already is deleted as well.
        owes_row(&naru, change(Op::Delete(row), "")).await;
        naru.settle().await;
        assert_eq!(states(&naru, "sent").await, 1 + 1 + 1 + 2);
        kim.sees_nothing();
        naru.ends().await;
    }
}

both_databases! {
    async fn what_telegram_no_longer_deletes_stays_and_its_row_lapses(db: Place) {
        let naru = Naru::new(db).await;
        let kim = stranger(&naru, 101).await;
        let (album, _) = is_sent(&naru, 101, message("Catalogs").album(catalogs(&naru).await)).await;
        let (single, _) = is_sent(&naru, 101, message("Hello")).await;

        naru.clock_to("2020-09-16 09:01 KST").await;
        for row in [album, single] {
            owes_row(&naru, Owed { op: Op::Delete(row), ..outbox::reply(ChatId(101), message(""), naru.clock.now()) }).await;
        }
        naru.settle().await;

        kim.sees_nothing();
        assert_eq!((states(&naru, "lapsed").await, states(&naru, "refused").await), (2, 0));
        assert!(naru.sandbox.messages(101).iter().all(|shown| !shown.deleted));
        naru.ends().await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_album_telegram_forgot_is_uploaded_afresh_and_the_same_file_twice_once() {
    let naru = Naru::new(Place::sqlite()).await;
    let people = [stranger(&naru, 101).await, stranger(&naru, 102).await];
    let mut files = catalogs(&naru).await;
    files.push(files[0].clone());

    is_sent(&naru, 101, message("").album(files.clone())).await;
    naru.sandbox.fault(refused("sendMediaGroup", "Bad Request: wrong file identifier/HTTP URL specified"));
    let (_, shown) = is_sent(&naru, 102, message("").album(files.clone())).await;
    assert_eq!(names(&shown), ["a.pdf", "b.pdf", "a.pdf"]);
    is_sent(&naru, 101, message("").album(files)).await;

    let of_other = |chat| sources(&naru, chat).iter().map(|ids| !ids[0].starts_with("attach://")).collect::<Vec<_>>();
    assert_eq!((of_other(101), of_other(102)), (vec![false, true], vec![true, false]));
    let requests = sources(&naru, 102);
    assert_eq!((requests[1][0] == requests[1][2], requests[1][0] == requests[1][1]), (true, false));
    drop(people);
    naru.ends().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn pictures_are_photos_where_all_of_them_can_be_and_files_otherwise() {
    let naru = Naru::new(Place::sqlite()).await;
    let kim = stranger(&naru, 101).await;
    let (small, large) = (photo(&naru, 800, 600).await, photo(&naru, 9000, 2000).await);
    let pdf = Document { photo: true, ..kept(&naru, "a.pdf", b"%PDF-1.7").await };
    let file = Document { photo: false, ..small.clone() };
    let photos = |shown: &[Shown]| shown.iter().filter(|shown| shown.photo.is_some()).count();

    let both = vec![small.clone(), photo(&naru, 640, 480).await];
    assert_eq!(photos(&is_sent(&naru, 101, message("two").album(both.clone())).await.1), 2);
    for album in [vec![small.clone(), large], vec![small.clone(), pdf.clone()], vec![small.clone(), file]] {
        let (_, shown) = is_sent(&naru, 101, message("").album(album)).await;
        assert_eq!((photos(&shown), shown.len()), (0, 2));
    }
    naru.sandbox.fault(refused("sendMediaGroup", "Bad Request: PHOTO_INVALID_DIMENSIONS"));
    assert_eq!(photos(&is_sent(&naru, 101, message("").album(both)).await.1), 0);

    assert_eq!(photos(&is_sent(&naru, 101, message("one").document(small.clone())).await.1), 1);
    assert_eq!(photos(&is_sent(&naru, 101, message("one").document(pdf)).await.1), 0);
    naru.sandbox.fault(refused("sendPhoto", "Bad Request: IMAGE_PROCESS_FAILED"));
    assert_eq!(photos(&is_sent(&naru, 101, message("one").document(small)).await.1), 0);
    // The first came with the album, under the id it has since then.
    assert!(requests(&naru, "sendPhoto").iter().all(|request| request.params["photo"] != "attach://photo"));
    kim.sees_nothing();
    naru.ends().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_album_that_cannot_be_styled_or_connected_arrives_once() {
    let naru = Naru::new(Place::sqlite()).await;
    let kim = stranger(&naru, 101).await;
    let album = message("Catalogs").album(catalogs(&naru).await);

    naru.sandbox.fault(refused("sendMediaGroup", "Bad Request: can't parse entities: unsupported entity"));
    assert_eq!(is_sent(&naru, 101, album.clone()).await.1.len(), 2);
    naru.sandbox.fault(Fault::new(FaultKind::TooMany { retry_after: 30 }).method("sendMediaGroup"));
    assert_eq!(is_sent(&naru, 101, album).await.1.len(), 0);
    naru.clock_to("2020-09-14 09:01 KST").await;
    assert_eq!(naru.sandbox.take_new(101).len(), 2);

    kim.sees_nothing();
    naru.ends().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_follows_an_album_waits_for_all_of_its_files() {
    let naru = Naru::with_rates(Place::sqlite(), Rates::default()).await;
    stranger(&naru, 101).await;
    naru.clock.advance_tick(Duration::from_secs(60));
    naru.sandbox.limits(Limits::Real);
    let mut many = Vec::new();
    for place in 0..10 {
        many.push(kept(&naru, &format!("{place}.pdf"), format!("%PDF-1.7 {place}").as_bytes()).await);
    }

    is_sent(&naru, 101, message("ten").album(many)).await;
    let sent_at = naru.clock.tick();
    owes(&naru, 101, "and").await;
    naru.settle().await;

    assert!(naru.clock.tick() - sent_at >= Duration::from_secs(7));
    assert_eq!(naru.sandbox.take_new(101).pop().unwrap().text, "and");
    assert_eq!(naru.sandbox.stats().answers.get(&429), None);
    naru.ends().await;
}
