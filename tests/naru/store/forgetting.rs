//! What was settled long ago, and what went amiss meanwhile.

use std::collections::{BTreeSet, HashSet};

use naru::domain::ids::{ChatId, MessageId, OutboxId};
use naru::domain::owed::{Op, Owed, Settled, Words};
use naru::domain::planner::Key;
use naru::store::outbox::Fate;
use naru::store::{Tx, notices, outbox};

use super::planning::stands;
use super::stories;
use super::town::{BOT, Town, message, notice, now, reply};
use crate::support::at;

const CHAT: ChatId = ChatId(11);

async fn ends(tx: &mut Tx<'_>, owed: Owed, how: Settled) -> anyhow::Result<OutboxId> {
    let row = outbox::owe(tx, BOT, &owed, now()).await?.unwrap();
    outbox::claim(tx, &[row.0], now()).await?;
    outbox::settle(tx, row, &how, now()).await?;
    Ok(row)
}

stories! {
    async fn what_was_settled_long_ago_is_forgotten_unless_other_rows_stand_on_it(tx) {
        let (town, later) = (Town::build(tx).await?, at("2020-12-14 09:00 KST"));
        let sent = |message| Settled::Sent(MessageId(message));
        let plain = ends(tx, reply(CHAT, "하나"), sent(40)).await?;
        let changed = ends(tx, reply(CHAT, "둘"), sent(41)).await?;
        ends(tx, Owed { op: Op::Edit(changed), ..reply(CHAT, "둘 고침") }, sent(41)).await?;
        let told = ends(tx, notice(CHAT, town.people[0]), sent(42)).await?;
        notices::tell(tx, town.people[0], town.meeting, &stands("2020-09-16 10:00 KST"), told).await?;
        outbox::owe(tx, BOT, &reply(CHAT, "셋"), now()).await?;
        let newest = ends(tx, reply(CHAT, "넷"), sent(43)).await?;

        assert_eq!(outbox::forget(tx, now(), 9).await?, 0);
        assert_eq!(outbox::forget(tx, later, 1).await?, 1);
        assert_eq!(outbox::forget(tx, later, 9).await?, 1);
        // Its edit is gone now.
        assert_eq!(outbox::forget(tx, later, 9).await?, 1);
        assert_eq!(outbox::forget(tx, later, 9).await?, 0);

        assert_eq!((outbox::said(tx, plain).await?, outbox::said(tx, changed).await?), (None, None));
        assert!(outbox::said(tx, told).await?.is_some() && outbox::said(tx, newest).await?.is_some());
        assert_eq!(outbox::open_counts(tx).await?, [(0, "waiting".to_owned(), 1)]);
    }

    async fn a_key_is_forgotten_only_where_nothing_of_its_cohort_goes_on(tx) {
        let (town, later) = (Town::build(tx).await?, at("2020-12-14 09:00 KST"));
        let (key, person) = (Key::stored("day-before:p1:m1:1600218000"), town.people[0]);
        let row = outbox::owe(tx, BOT, &notice(CHAT, person), now()).await?.unwrap();
        notices::spend(tx, &key, person, row, now()).await?;

        assert_eq!(notices::forget(tx, &BTreeSet::from([town.cohort]), later).await?, 0);
        assert_eq!(notices::forget(tx, &BTreeSet::new(), now()).await?, 0);
        assert_eq!(notices::spent(tx, &[person]).await?, HashSet::from([key]));
        assert_eq!(notices::forget(tx, &BTreeSet::new(), later).await?, 1);
        assert_eq!(notices::spent(tx, &[person]).await?, HashSet::new());
    }

    async fn what_went_amiss_is_known_for_a_while_unless_it_was_said_again(tx) {
        let refused = ends(tx, reply(CHAT, "?"), Settled::Refused("Bad Request".to_owned())).await?;
        let doubted = ends(tx, reply(CHAT, "!"), Settled::Uncertain("timed out")).await?;
        let amiss = outbox::amiss(tx, now()).await?;
        assert_eq!(amiss.iter().map(|row| (row.id, row.fate)).collect::<Vec<_>>(), [
            (refused, Fate::Refused),
            (doubted, Fate::Uncertain),
        ]);
        assert_eq!((amiss[0].reason.as_deref(), amiss[0].chat), (Some("Bad Request"), CHAT));
        assert_eq!(outbox::amiss(tx, at("2020-09-14 09:01 KST")).await?, []);
        assert_eq!(outbox::open_counts(tx).await?.len(), 2);

        let again = Owed { words: Words::Frozen(message("!")), again_of: Some(doubted), ..reply(CHAT, "") };
        ends(tx, again, Settled::Sent(MessageId(50))).await?;
        assert_eq!(outbox::amiss(tx, now()).await?.iter().map(|row| row.id).collect::<Vec<_>>(), [refused]);
    }
}
