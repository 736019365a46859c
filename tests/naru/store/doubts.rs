//! Rows of which nobody knows whether they arrived.

use naru::domain::ids::{ChatId, OutboxId};
use naru::domain::owed::{Op, Owed};
use naru::store::{Tx, doubts, outbox};

use super::stories;
use super::town::{BOT, now, reply};
use crate::support::at;

const CHAT: ChatId = ChatId(11);

async fn owe(tx: &mut Tx<'_>, chat: ChatId, text: &str) -> anyhow::Result<OutboxId> {
    Ok(outbox::owe(tx, BOT, &reply(chat, text), now()).await?.unwrap())
}

stories! {
    async fn what_nobody_waits_for_is_found_and_becomes_uncertain(tx) {
        let (first, second) = (owe(tx, CHAT, "하나").await?, owe(tx, ChatId(12), "둘").await?);
        let later = at("2020-09-14 09:05 KST");
        assert_eq!(doubts::in_flight(tx, BOT).await?, []);
        outbox::claim(tx, &[second.0], now()).await?;
        outbox::claim(tx, &[first.0], later).await?;
        assert_eq!(doubts::in_flight(tx, BOT).await?, [(second, now()), (first, later)]);

        doubts::give_up(tx, &[second], later).await?;

        assert_eq!(doubts::in_flight(tx, BOT).await?, [(first, later)]);
        let doubted = outbox::uncertain(tx, BOT, None).await?;
        assert_eq!(doubted.iter().map(|row| row.id).collect::<Vec<_>>(), [second]);
    }

    async fn an_edit_is_outdated_by_a_newer_one_whatever_became_of_it(tx) {
        let row = owe(tx, CHAT, "참석하시겠습니까?").await?;
        let edit = Owed { op: Op::Edit(row), ..reply(CHAT, "참석") };
        let first = outbox::owe(tx, BOT, &edit, now()).await?.unwrap();
        outbox::owe(tx, BOT, &Owed { op: Op::Pin(row), ..edit.clone() }, now()).await?;
        assert!(!doubts::is_outdated(tx, first, row).await?);

        let second = outbox::owe(tx, BOT, &edit, now()).await?.unwrap();
        outbox::stands_in(tx, second).await?;

        assert!(doubts::is_outdated(tx, first, row).await?);
        assert!(!doubts::is_outdated(tx, second, row).await?);
    }
}
