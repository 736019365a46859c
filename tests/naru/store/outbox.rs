//! The outbox: what is owed, in hand, settled, and in doubt.

use naru::domain::ids::{BotId, ChatId, MessageId, OutboxId};
use naru::domain::message::Button;
use naru::domain::owed::{Kind, Lane, Op, Owed, Settled, Words};
use naru::store::visible::{self, Visible};
use naru::store::{Tx, chats, outbox, waiting};
use serde_json::json;

use super::stories;
use super::town::{BOT, Town, message, notice, now, reply};
use crate::support::at;

const CHAT: ChatId = ChatId(11);

async fn owe(tx: &mut Tx<'_>, owed: &Owed) -> anyhow::Result<OutboxId> {
    Ok(outbox::owe(tx, BOT, owed, now()).await?.unwrap())
}

async fn ready(tx: &mut Tx<'_>) -> anyhow::Result<Vec<OutboxId>> {
    let rows = outbox::candidates(tx, BOT, now(), 100).await?;
    Ok(rows.into_iter().map(|row| OutboxId(row.id)).collect())
}

/// Sends a row and has it arrive.
async fn send(tx: &mut Tx<'_>, row: OutboxId, message: i64) -> anyhow::Result<()> {
    outbox::claim(tx, &[row.0], now()).await?;
    outbox::settle_sent(tx, &[(row, MessageId(message))], now()).await
}

stories! {
    async fn a_reply_is_owed_claimed_and_sent_once(tx) {
        let once = Owed { once: Some("album:5".to_owned()), ..reply(CHAT, "안녕하십니까?") };
        let row = owe(tx, &once).await?;
        assert_eq!(outbox::owe(tx, BOT, &once, now()).await?, None);
        assert_eq!(ready(tx).await?, [row]);

        let claimed = outbox::claim(tx, &[row.0], now()).await?;
        assert_eq!(claimed.len(), 1);
        assert_eq!((claimed[0].id, claimed[0].chat, claimed[0].op, claimed[0].tries), (row, CHAT, Op::Send, 1));
        assert_eq!((claimed[0].lane, claimed[0].kind), (Lane::Reply, Kind::Reply));
        assert_eq!(claimed[0].body, Some(message("안녕하십니까?")));
        assert!(outbox::claim(tx, &[row.0], now()).await?.is_empty());
        assert_eq!(ready(tx).await?, []);

        outbox::settle_sent(tx, &[], now()).await?;
        outbox::settle_sent(tx, &[(row, MessageId(40))], now()).await?;
        let arrived = outbox::by_message(tx, BOT, CHAT, MessageId(40)).await?;
        assert_eq!(arrived, Some((row, Some(message("안녕하십니까?")))));
        assert_eq!(outbox::by_message(tx, BOT, CHAT, MessageId(41)).await?, None);
        assert_eq!(outbox::said(tx, row).await?, Some((Kind::Reply, Some(message("안녕하십니까?")))));
        assert_eq!(outbox::said(tx, OutboxId(99)).await?, None);
        assert_eq!(outbox::counts(tx).await?, [(0, "sent".to_owned(), 1)]);
    }

    async fn the_latest_buttons_of_a_chat_are_known_by_when_they_arrived(tx) {
        let words = Words::Frozen(message("오십니까?").row([Button::data("네", "home")]));
        let question = Owed { words, ..reply(CHAT, "") };
        assert_eq!(outbox::buttons_shown_at(tx, BOT, CHAT).await?, None);
        let row = owe(tx, &question).await?;
        assert_eq!(outbox::buttons_shown_at(tx, BOT, CHAT).await?, None);

        send(tx, row, 40).await?;
        let news = owe(tx, &reply(CHAT, "감사합니다.")).await?;
        send(tx, news, 41).await?;
        assert_eq!(outbox::buttons_shown_at(tx, BOT, CHAT).await?, Some(now()));
        assert_eq!(outbox::buttons_shown_at(tx, BOT, ChatId(12)).await?, None);

        owe(tx, &question).await?;
        assert_eq!(outbox::buttons_shown_at(tx, BOT, CHAT).await?, None);
    }

    async fn a_chat_has_one_request_in_flight_and_keeps_its_order(tx) {
        let first = owe(tx, &reply(CHAT, "하나")).await?;
        let second = owe(tx, &reply(CHAT, "둘")).await?;
        let other = owe(tx, &reply(ChatId(12), "셋")).await?;
        owe(tx, &Owed { due: at("2020-09-14 10:00 KST"), ..reply(ChatId(13), "나중") }).await?;
        assert_eq!(ready(tx).await?, [first, other]);

        outbox::claim(tx, &[first.0], now()).await?;
        assert_eq!(ready(tx).await?, [other]);
        outbox::settle_sent(tx, &[(first, MessageId(1))], now()).await?;
        assert_eq!(ready(tx).await?, [second, other]);
    }

    async fn a_wait_of_a_chat_holds_back_what_is_owed_to_it(tx) {
        chats::meet(tx, BOT, CHAT, "private", now()).await?;
        assert_eq!(outbox::next_due(tx, BOT).await?, None);
        owe(tx, &reply(CHAT, "하나")).await?;
        assert_eq!(outbox::next_due(tx, BOT).await?, Some(now()));

        let until = at("2020-09-14 09:02 KST");
        chats::pause(tx, BOT, CHAT, until).await?;

        assert_eq!(ready(tx).await?, []);
        assert_eq!(outbox::next_due(tx, BOT).await?, Some(until));
    }

    async fn a_wait_of_everybody_is_kept_for_each_bot(tx) {
        let (until, later) = (at("2020-09-14 09:05 KST"), at("2020-09-14 09:06 KST"));
        assert_eq!(waiting::all_paused_until(tx, BOT).await?, None);
        waiting::pause_all(tx, BOT, until).await?;
        waiting::pause_all(tx, BOT, later).await?;
        assert_eq!(waiting::all_paused_until(tx, BOT).await?, Some(later));
        assert_eq!(waiting::all_paused_until(tx, BotId(7002)).await?, None);
        waiting::wait_no_more(tx, now()).await?;
        assert_eq!(waiting::all_paused_until(tx, BOT).await?, None);
    }

    async fn a_clock_that_went_back_leaves_nothing_waiting_for_a_time_that_never_was(tx) {
        let later = at("2020-09-14 12:00 KST");
        chats::meet(tx, BOT, CHAT, "private", now()).await?;
        let tried = owe(tx, &reply(CHAT, "하나")).await?;
        outbox::claim(tx, &[tried.0], now()).await?;
        outbox::settle(tx, tried, &Settled::TryAgain(later, "flood"), now()).await?;
        chats::pause(tx, BOT, CHAT, later).await?;
        let owed = Owed { due: later, ..reply(ChatId(12), "둘") };
        let ahead = outbox::owe(tx, BOT, &owed, later).await?.unwrap();
        owe(tx, &Owed { chat: ChatId(13), ..owed }).await?;

        waiting::wait_no_more(tx, now()).await?;

        // What was meant for later when it was owed is still for later.
        assert_eq!(ready(tx).await?, [tried, ahead]);
    }

    async fn every_row_ends_in_the_way_it_was_settled(tx) {
        let ends = [
            Settled::Unreachable("blocked"),
            Settled::Refused("Bad Request: chat not found".to_owned()),
            Settled::Lapsed,
            Settled::Overtaken,
            Settled::Uncertain("timed out"),
            Settled::Sent(MessageId(7)),
        ];
        for (how, chat) in ends.iter().zip(100..) {
            let row = owe(tx, &reply(ChatId(chat), "?")).await?;
            outbox::claim(tx, &[row.0], now()).await?;
            outbox::settle(tx, row, how, now()).await?;
            outbox::settle(tx, row, &Settled::Lapsed, now()).await?;
        }
        let expected = ["lapsed", "overtaken", "refused", "sent", "uncertain", "unreachable"];
        assert_eq!(outbox::counts(tx).await?, expected.map(|state| (0, state.to_owned(), 1)));
    }

    async fn a_row_to_be_tried_again_waits_until_then(tx) {
        let row = owe(tx, &reply(CHAT, "?")).await?;
        let later = at("2020-09-14 09:01 KST");
        outbox::claim(tx, &[row.0], now()).await?;
        outbox::settle(tx, row, &Settled::TryAgain(later, "flood"), now()).await?;

        assert_eq!(ready(tx).await?, []);
        assert_eq!(outbox::next_due(tx, BOT).await?, Some(later));
        assert_eq!(outbox::claim(tx, &[row.0], later).await?[0].tries, 2);
    }

    async fn an_edit_names_its_row_and_gives_way_to_a_newer_one(tx) {
        let row = owe(tx, &reply(CHAT, "참석하시겠습니까?")).await?;
        send(tx, row, 40).await?;
        let edit = Owed { op: Op::Edit(row), ..reply(CHAT, "참석") };
        let first = owe(tx, &edit).await?;
        assert_eq!(outbox::overtake_edits(tx, row, now()).await?, 1);
        let second = owe(tx, &edit).await?;
        assert_eq!(ready(tx).await?, [second]);
        assert!(outbox::claim(tx, &[first.0], now()).await?.is_empty());

        let claimed = outbox::claim(tx, &[second.0], now()).await?;
        assert_eq!((claimed[0].op, claimed[0].target_message), (Op::Edit(row), Some(MessageId(40))));
        outbox::stands_in(tx, second).await?;
        outbox::settle_sent(tx, &[(second, MessageId(41))], now()).await?;
        assert_eq!(outbox::by_message(tx, BOT, CHAT, MessageId(41)).await?.unwrap().0, second);
    }

    async fn a_third_edit_within_five_seconds_waits(tx) {
        let row = owe(tx, &reply(CHAT, "참석하시겠습니까?")).await?;
        send(tx, row, 40).await?;
        let second = chrono::Duration::seconds(1);
        for place in 0..2 {
            assert_eq!(outbox::edit_due(tx, row, now() + second * place).await?, now() + second * place);
            let edit = owe(tx, &Owed { op: Op::Edit(row), ..reply(CHAT, "참석") }).await?;
            outbox::claim(tx, &[edit.0], now() + second * place).await?;
            outbox::settle(tx, edit, &Settled::Sent(MessageId(40)), now()).await?;
        }
        assert_eq!(outbox::edit_due(tx, row, now() + second * 2).await?, now() + second * 5);
        assert_eq!(outbox::edit_due(tx, row, now() + second * 5).await?, now() + second * 5);
    }

    async fn an_album_is_counted_while_it_gathers(tx) {
        let (until, once) = (at("2020-09-14 09:01 KST"), "album:5");
        assert_eq!(outbox::waits_since(tx, once).await?, None);
        let row = owe(tx, &Owed { once: Some(once.to_owned()), ..reply(CHAT, "사진 1장") }).await?;
        assert!(outbox::put_off(tx, once, &message("사진 2장"), until).await?);
        assert_eq!(outbox::waits_since(tx, once).await?, Some(now()));
        assert_eq!(ready(tx).await?, []);

        assert_eq!(outbox::claim(tx, &[row.0], until).await?[0].body, Some(message("사진 2장")));
        assert!(!outbox::put_off(tx, once, &message("사진 3장"), until).await?);
        assert_eq!(outbox::waits_since(tx, once).await?, None);
        assert!(!waiting::take_back(tx, once, now()).await?);
        owe(tx, &Owed { once: Some("part".to_owned()), ..reply(ChatId(12), "?") }).await?;
        assert!(waiting::take_back(tx, "part", now()).await?);
        assert_eq!(ready(tx).await?, []);
    }

    async fn a_notice_that_waits_can_speak_of_more_and_is_worded_when_claimed(tx) {
        let town = Town::build(tx).await?;
        let person = town.people[0];
        assert!(waiting::notice(tx, BOT, CHAT, person).await?.is_none());
        let row = owe(tx, &notice(CHAT, person)).await?;
        let until = Some(at("2020-09-16 09:00 KST"));
        let waiting = waiting::notice(tx, BOT, CHAT, person).await?;
        assert_eq!(waiting, Some((row, json!({"day-before": 1}), until)));

        let more = json!({"day-before": [1, 2]});
        assert!(waiting::speak_of(tx, row, &more, None, now()).await?);
        let claimed = outbox::claim(tx, &[row.0], now()).await?.remove(0);
        assert_eq!((claimed.person, claimed.about, claimed.useful_until), (Some(person), Some(more.clone()), None));
        assert_eq!(claimed.body, None);
        assert!(!waiting::speak_of(tx, row, &more, None, now()).await?);
        assert!(waiting::notice(tx, BOT, CHAT, person).await?.is_none());

        outbox::word(tx, row, &message("내일 상담이 있습니다.")).await?;
        assert_eq!(outbox::said(tx, row).await?, Some((Kind::Notice, Some(message("내일 상담이 있습니다.")))));
    }

    async fn what_was_in_flight_is_doubted_and_dealt_with_once(tx) {
        let question = owe(tx, &reply(CHAT, "참석하시겠습니까?")).await?;
        let sent = owe(tx, &reply(ChatId(12), "카드")).await?;
        send(tx, sent, 50).await?;
        let edit = owe(tx, &Owed { op: Op::Edit(sent), ..reply(ChatId(12), "카드 2") }).await?;
        outbox::claim(tx, &[question.0, edit.0], now()).await?;
        assert_eq!(outbox::doubt(tx, BOT, at("2020-09-14 08:00 KST"), now()).await?, 0);
        assert_eq!(outbox::doubt(tx, BOT, chrono::DateTime::<chrono::Utc>::MAX_UTC, now()).await?, 2);

        let doubted = outbox::uncertain(tx, BOT, None).await?;
        assert_eq!(doubted.iter().map(|row| row.id).collect::<Vec<_>>(), [question, edit]);
        assert_eq!(outbox::uncertain(tx, BOT, Some(CHAT)).await?.len(), 1);
        outbox::redo(tx, edit, now()).await?;
        let again = Owed { words: Words::Frozen(message("다시 여쭙니다.")), again_of: Some(question), ..reply(CHAT, "") };
        let again = owe(tx, &again).await?;

        assert!(outbox::uncertain(tx, BOT, None).await?.is_empty());
        assert_eq!(outbox::uncertain(tx, BOT, Some(CHAT)).await?.len(), 1);
        assert_eq!((outbox::said_before(tx, question).await?, outbox::said_before(tx, again).await?), (0, 1));
        assert_eq!(ready(tx).await?, [edit, again]);
        // A tap on the message proves that it arrived.
        outbox::settle_sent(tx, &[(question, MessageId(60))], now()).await?;
        assert_eq!(outbox::by_message(tx, BOT, CHAT, MessageId(60)).await?.unwrap().0, question);
    }

    async fn a_file_is_uploaded_once(tx) {
        assert_eq!(outbox::uploaded(tx, BOT, "ab12").await?, None);
        outbox::remember_upload(tx, BOT, "ab12", "BQAC1").await?;
        outbox::remember_upload(tx, BOT, "ab12", "BQAC2").await?;
        assert_eq!(outbox::uploaded(tx, BOT, "ab12").await?.as_deref(), Some("BQAC2"));
        outbox::forget_upload(tx, BOT, "ab12").await?;
        assert_eq!(outbox::uploaded(tx, BOT, "ab12").await?, None);
    }

    async fn a_photo_and_a_file_of_another_name_are_other_uploads(_tx) {
        let keys = [outbox::upload_key("ab", Some("a.png")), outbox::upload_key("ab", Some("b.png")), outbox::upload_key("ab", None)];
        assert!(keys[0] != keys[1] && keys[1] != keys[2] && keys[0] != keys[2]);
        assert_ne!(outbox::upload_key("ab", Some("")), outbox::upload_key("ab", None));
    }

    async fn an_album_is_known_by_each_of_its_messages(tx) {
        let (album, other) = (owe(tx, &reply(CHAT, "사진")).await?, owe(tx, &reply(CHAT, "글")).await?);
        send(tx, album, 40).await?;
        outbox::keep_album(tx, album, &[MessageId(40), MessageId(41), MessageId(42)]).await?;
        outbox::keep_album(tx, album, &[MessageId(40), MessageId(41), MessageId(43)]).await?;
        send(tx, other, 44).await?;

        for message in [40, 41, 43] {
            assert_eq!(outbox::by_message(tx, BOT, CHAT, MessageId(message)).await?.unwrap().0, album);
            assert_eq!(outbox::by_message(tx, BOT, ChatId(12), MessageId(message)).await?, None);
        }
        assert_eq!(outbox::by_message(tx, BOT, CHAT, MessageId(42)).await?, None);
        assert_eq!(outbox::album(tx, album).await?, [40, 41, 43].map(MessageId));
        assert_eq!(outbox::album(tx, other).await?, []);

        for (target, is_album) in [(album, true), (other, false)] {
            let delete = owe(tx, &Owed { op: Op::Delete(target), ..reply(CHAT, "") }).await?;
            let claimed = outbox::claim(tx, &[delete.0], now()).await?;
            assert_eq!(claimed[0].target_is_album, is_album);
            outbox::settle(tx, delete, &Settled::Uncertain("timed out"), now()).await?;
        }
        let doubted = outbox::uncertain(tx, BOT, None).await?;
        assert_eq!(doubted.iter().map(|row| row.target_is_album).collect::<Vec<_>>(), [true, false]);
    }

    async fn a_chat_shows_its_newest_messages_as_they_read_now(tx) {
        let (first, second) = (owe(tx, &reply(CHAT, "하나")).await?, owe(tx, &reply(CHAT, "둘")).await?);
        send(tx, first, 40).await?;
        send(tx, second, 41).await?;
        let edit = owe(tx, &Owed { op: Op::Edit(first), ..reply(CHAT, "하나 고침") }).await?;
        owe(tx, &Owed { op: Op::Edit(second), ..reply(CHAT, "아직 안 고침") }).await?;
        owe(tx, &reply(CHAT, "아직 안 보냄")).await?;
        send(tx, edit, 40).await?;
        let other = owe(tx, &reply(ChatId(12), "남의 글")).await?;
        send(tx, other, 42).await?;

        let face = |text: &str| Visible { kind: Kind::Reply, message: message(text) };
        assert_eq!(visible::newest(tx, BOT, CHAT, 5).await?, [face("둘"), face("하나 고침")]);
        assert_eq!(visible::newest(tx, BOT, CHAT, 1).await?, [face("둘")]);
    }
}
