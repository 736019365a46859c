//! The inbox, slow work, and files.

use naru::domain::ids::{BotId, ChatId, InboxId, MemberId};
use naru::domain::work::Work;
use naru::store::chats::Reach;
use naru::store::files::{self, Files};
use naru::store::inbox::{self, Arrived, Origin};
use naru::store::{chats, facts, jobs};
use serde_json::json;

use super::stories;
use super::town::{BOT, now};
use crate::support::{Place, at};

fn update(number: i64, chat: i64) -> Arrived {
    let raw = format!(r#"{{"update_id":{number},"message":{{"text":"안녕하세요"}}}}"#);
    Arrived { origin: Origin::Telegram, number, chat: Some(ChatId(chat)), raw }
}

stories! {
    async fn an_update_is_stored_once_however_often_it_comes(tx) {
        assert!(inbox::keep(tx, BOT, Vec::new(), now()).await?.is_empty());
        let kept = inbox::keep(tx, BOT, vec![update(2, 11), update(1, 12), update(2, 11)], now()).await?;
        assert_eq!(kept.len(), 2);
        let again = inbox::keep(tx, BOT, vec![update(1, 12), update(3, 11)], now()).await?;
        assert_eq!(again.iter().map(|row| row.arrived.number).collect::<Vec<_>>(), [3]);
        let worked = Arrived { origin: Origin::Worker, ..update(1, 11) };
        assert_eq!(inbox::keep(tx, BOT, vec![worked], now()).await?.len(), 1);

        let waiting = inbox::waiting(tx, BOT, InboxId(0), None, 100).await?;
        let numbers: Vec<i64> = waiting.iter().map(|row| row.arrived.number).collect();
        assert_eq!(numbers, [2, 1, 3, 1]);
        assert_eq!((waiting[0].arrived.chat, &waiting[0].arrived.raw), (Some(ChatId(11)), &update(2, 11).raw));
        assert_eq!(waiting[3].arrived.origin, Origin::Worker);
        assert_eq!(inbox::waiting(tx, BOT, waiting[0].id, None, 1).await?[0].id, waiting[1].id);
        assert_eq!(inbox::waiting(tx, BOT, InboxId(0), Some(now()), 100).await?.len(), 0);
        assert_eq!(inbox::waiting(tx, BOT, InboxId(0), Some(at("2020-09-14 09:01 KST")), 100).await?.len(), 4);
        let ahead = inbox::waiting_ahead(tx, BOT, ChatId(11), waiting[3].id, None).await?;
        assert_eq!(ahead.iter().map(|row| row.id).collect::<Vec<_>>(), [waiting[0].id, waiting[2].id]);
        assert_eq!(inbox::waiting_ahead(tx, BOT, ChatId(11), waiting[3].id, Some(now())).await?.len(), 0);
    }

    async fn updates_of_a_chat_are_done_in_order_and_once(tx) {
        let kept = inbox::keep(tx, BOT, vec![update(1, 11), update(2, 11), update(3, 12)], now()).await?;
        assert!(!inbox::done(tx, kept[1].id, now()).await?);
        assert!(inbox::done(tx, kept[0].id, now()).await?);
        assert!(!inbox::waits(tx, kept[0].id).await? && inbox::waits(tx, kept[1].id).await?);
        assert!(!inbox::done(tx, kept[0].id, now()).await?);
        assert!(inbox::done(tx, kept[1].id, now()).await?);
        assert_eq!(inbox::counts(tx).await?, (1, 0));
    }

    async fn an_update_that_cannot_be_handled_is_put_aside(tx) {
        let kept = inbox::keep(tx, BOT, vec![update(1, 11), update(2, 11)], now()).await?;
        let raw = &kept[0].arrived.raw;
        assert!(inbox::park(tx, kept[0].id, raw, now()).await?);
        assert!(!inbox::park(tx, kept[0].id, raw, now()).await?);
        assert_eq!(inbox::parked(tx, kept[0].id).await?.as_ref(), Some(raw));
        assert_eq!(inbox::parked(tx, kept[1].id).await?, None);
        assert!(inbox::done(tx, kept[1].id, now()).await?);
        assert_eq!(inbox::counts(tx).await?, (0, 1));

        let aside = inbox::all_parked(tx).await?;
        assert_eq!(aside.iter().map(|row| (row.id, row.chat)).collect::<Vec<_>>(), [(kept[0].id, Some(ChatId(11)))]);
        assert!(inbox::put_back(tx, kept[0].id).await? && !inbox::put_back(tx, kept[0].id).await?);
        assert_eq!(inbox::waiting(tx, BOT, InboxId(0), None, 9).await?[0].arrived.raw, *raw);
        assert!(inbox::park(tx, kept[0].id, raw, now()).await?);

        assert_eq!(inbox::forget(tx, now()).await?, 0);
        assert_eq!(inbox::forget(tx, at("2020-09-21 09:00 KST")).await?, 1);
        assert_eq!(inbox::counts(tx).await?, (0, 1));
    }

    async fn when_telegram_was_heard_is_known_by_bot(tx) {
        let later = at("2020-09-14 09:05 KST");
        assert_eq!(facts::heard_at(tx, BOT).await?, None);
        facts::set_heard_at(tx, BOT, now()).await?;
        facts::set_heard_at(tx, BOT, later).await?;
        facts::set_heard_at(tx, BotId(8), now()).await?;
        assert_eq!(facts::heard_at(tx, BOT).await?, Some(later));
    }

    async fn chats_that_talk_are_found_where_they_can_be_reached(tx) {
        for (id, talks) in [(11, true), (12, false), (13, true)] {
            let mut chat = chats::meet(tx, BOT, ChatId(id), "private", now()).await?;
            chat.talk = talks.then(|| json!({ "v": 1, "at": "zone" }));
            chats::remember(tx, &chat).await?;
        }
        chats::reach(tx, BOT, ChatId(13), Reach::Blocked, now()).await?;

        let talking = chats::talking(tx, BOT).await?;
        assert_eq!(talking.iter().map(|chat| chat.chat).collect::<Vec<_>>(), [ChatId(11)]);
        assert_eq!(talking[0].talk, Some(json!({ "v": 1, "at": "zone" })));
    }

    async fn slow_work_is_done_again_until_it_ends(tx) {
        let import = Work::Import { file_id: "BQACAgU".to_owned(), name: "이천.xlsx".to_owned(), by: MemberId(4) };
        let (soon, later) = (at("2020-09-14 09:05 KST"), at("2020-09-14 09:30 KST"));
        assert!(jobs::claim(tx, BOT, now(), soon).await?.is_none());
        let id = jobs::owe(tx, BOT, ChatId(31), &import, now()).await?;

        let job = jobs::claim(tx, BOT, now(), soon).await?.unwrap();
        assert_eq!((job.id, job.chat, job.work, job.tries), (id, ChatId(31), Ok(import), 1));
        assert!(jobs::claim(tx, BOT, now(), soon).await?.is_none());
        assert_eq!(jobs::next_due(tx, BOT).await?, Some(soon));
        jobs::again(tx, id, later).await?;
        assert_eq!(jobs::next_due(tx, BOT).await?, Some(later));
        jobs::release(tx, BOT, now()).await?;
        assert_eq!(jobs::claim(tx, BOT, now(), soon).await?.unwrap().tries, 2);

        jobs::owe_face(tx, BotId(0), now()).await?;
        jobs::owe_face(tx, BOT, now()).await?;
        jobs::owe_face(tx, BOT, now()).await?;
        let face = jobs::claim(tx, BOT, soon, later).await?.unwrap();
        assert_eq!((face.work, jobs::claim(tx, BOT, soon, later).await?.map(|job| job.id)), (Ok(Work::Face), Some(id)));
        assert!(jobs::done(tx, face.id).await?);

        assert!(jobs::done(tx, id).await?);
        assert!(!jobs::done(tx, id).await?);
        assert_eq!(jobs::next_due(tx, BOT).await?, None);
        assert_eq!(jobs::forget(tx, now()).await?, 0);
        assert_eq!(jobs::forget(tx, soon).await?, 2);
    }
}

#[tokio::test]
async fn a_file_is_kept_once_under_its_hash() {
    let place = Place::sqlite();
    let kept = Files::new(place.folder.join("files"));
    let hash = kept.keep(b"catalog").await.unwrap();
    assert_eq!(kept.keep(b"catalog").await.unwrap(), hash);
    assert_eq!(hash, files::sha256(b"catalog"));
    assert_eq!(kept.read(&hash).await.unwrap(), b"catalog");
    assert!(kept.read(&files::sha256(b"other")).await.is_err());
    assert!(kept.read("../naru.db").await.is_err());

    let mut writing = kept.begin().await.unwrap();
    writing.write(b"cat").await.unwrap();
    writing.write(b"alog").await.unwrap();
    assert_eq!(writing.finish().await.unwrap().sha256, hash);
    assert_eq!(kept.stream(&hash).await.unwrap().0, 7);
    assert_eq!(kept.beginning(&hash, 3).await.unwrap(), (7, kept.read(&hash).await.unwrap()[..3].to_vec()));
    assert_eq!(kept.beginning(&hash, 9).await.unwrap(), (7, kept.read(&hash).await.unwrap()));
}
