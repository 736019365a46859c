//! Rows of which nobody knows whether they arrived.

use futures::FutureExt as _;
use naru::domain::ids::{ChatId, MessageId, OutboxId};
use naru::domain::owed::{Op, Owed, Settled};
use naru::domain::planner::Key;
use naru::store::{self, Tx, doubts, notices, outbox};

use super::stories;
use super::town::{BOT, Town, notice, now, reply};
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

    async fn what_is_proven_to_have_arrived_is_not_said_again(tx) {
        let town = Town::build(tx).await?;
        let person = town.people[0];
        let first = outbox::owe(tx, BOT, &notice(CHAT, person), now()).await?.unwrap();
        outbox::claim(tx, &[first.0], now()).await?;
        let key = Key::stored("day-before:p1:m1".to_owned());
        notices::spend(tx, &key, person, first, now()).await?;
        let again = Owed { again_of: Some(first), ..notice(CHAT, person) };
        let second = outbox::owe(tx, BOT, &again, now()).await?.unwrap();
        outbox::settle(tx, second, &Settled::Uncertain("no answer"), now()).await?;
        let third = Owed { again_of: Some(second), ..again };
        let third = outbox::owe(tx, BOT, &third, now()).await?.unwrap();
        notices::hand_over(tx, first, third).await?;

        outbox::settle_sent(tx, &[(first, MessageId(40))], now()).await?;
        doubts::arrived(tx, first, now()).await?;

        let states = [(1, "overtaken", 1), (1, "sent", 1), (1, "uncertain", 1)];
        assert_eq!(outbox::counts(tx).await?, states.map(|(lane, state, count)| (lane, state.to_owned(), count)));
        assert!(notices::spent_by(tx, first).await?.contains(&key));
    }

    async fn a_panic_over_one_row_is_an_error_of_that_row_alone(tx) {
        let panics = async { outbox::counts(tx).await.map(|counts| assert!(!counts.is_empty(), "nothing there")) };
        let ended = store::guarded(panics.boxed()).await;
        assert_eq!(ended.unwrap_err().to_string(), "panicked: nothing there");
        owe(tx, CHAT, "하나").await?;
    }
}
