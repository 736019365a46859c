//! What companies said of each other, and whose cards they gave.

use std::collections::BTreeSet;

use naru::domain::company::Side;
use naru::domain::follow_up::{State, Stop};
use naru::domain::log::{Answers, Held, NextStep};
use naru::domain::meeting::PartySide;
use naru::domain::pair::Pair;
use naru::domain::planner::{Key, Subject};
use naru::store::follow_ups::{self, Said};
use naru::store::logs::{self, Sender};
use naru::store::{Tx, companies, exchanges, notices, outbox, subjects};

use super::stories;
use super::town::{BOT, Town, notice, now};
use crate::support::at;

async fn pair(tx: &mut Tx<'_>, town: &Town) -> anyhow::Result<Pair> {
    let meeting = town.meeting(tx).await?;
    Ok(Pair { firm: meeting.firm, buyer: meeting.buyer })
}

stories! {
    async fn every_answer_stays_and_has_the_planner_look_again(tx) {
        let town = Town::build(tx).await?;
        let (pair, later) = (pair(tx, &town).await?, at("2020-10-25 10:00 KST"));
        let by = town.members[0];
        let firm = Subject::Company(pair.firm);
        subjects::look_again(tx, firm, None).await?;
        let said = Said { pair, side: Side::Firm, state: State::Samples, remark: Some("보냈습니다"), round: Some(30), by, entered_by: None };

        let first = follow_ups::add(tx, &said, now()).await?;
        assert!(subjects::due(tx, now(), 99).await?.contains(&(firm, now())));
        let again = Said { state: State::Ended, remark: None, round: None, entered_by: Some(town.members[3]), ..said.clone() };
        let second = follow_ups::add(tx, &again, later).await?;
        let theirs = Said { side: Side::Buyer, by: town.members[1], ..said };
        let third = follow_ups::add(tx, &theirs, later).await?;

        let own = follow_ups::of_companies(tx, &BTreeSet::from([pair.firm])).await?;
        assert_eq!(own.iter().map(|answer| answer.id).collect::<Vec<_>>(), [first, second]);
        assert_eq!((own[0].remark.as_deref(), own[0].round, own[0].said_at), (Some("보냈습니다"), Some(30), now()));
        assert_eq!((own[1].state, own[1].entered_by), (State::Ended, Some(town.members[3])));
        let all = follow_ups::of_cohort(tx, town.cohort, first, 9).await?;
        assert_eq!(all.iter().map(|answer| answer.id).collect::<Vec<_>>(), [second, third]);
        assert_eq!(follow_ups::of_cohort(tx, town.cohort, 0, 1).await?.len(), 1);
        assert_eq!(follow_ups::named_in(tx, town.cohort).await?, BTreeSet::from([pair.firm, pair.buyer]));

        assert!(follow_ups::pass_on(tx, third, town.members[1], later).await?);
        assert!(!follow_ups::pass_on(tx, third, town.members[1], later).await?);
        assert_eq!(follow_ups::passed(tx, &[first, third]).await?.into_iter().collect::<Vec<_>>(), [third]);
    }

    async fn a_company_is_asked_later_or_no_more(tx) {
        let town = Town::build(tx).await?;
        let (pair, by, later) = (pair(tx, &town).await?, town.members[1], at("2020-12-29 10:00 KST"));
        let ids = BTreeSet::from([pair.buyer]);
        let buyer = Subject::Company(pair.buyer);
        subjects::look_again(tx, buyer, None).await?;

        follow_ups::stop(tx, pair.buyer, by, true, now()).await?;
        assert!(subjects::due(tx, now(), 99).await?.contains(&(buyer, now())));
        follow_ups::stop(tx, pair.buyer, by, false, later).await?;
        let stops = follow_ups::stops(tx, &ids).await?;
        let stop = |stopped, at| (pair.buyer, Stop { stopped, at });
        assert_eq!(stops, [stop(true, now()), stop(false, later)]);

        follow_ups::wait(tx, pair.buyer, by, 90, now(), now()).await?;
        follow_ups::wait(tx, pair.buyer, by, 90, later, now()).await?;
        let waits = follow_ups::waits(tx, &ids).await?;
        assert_eq!(waits.len(), 1);
        assert_eq!((waits[0].1.person, waits[0].1.round, waits[0].1.until), (town.people[1], 90, later));
    }

    async fn a_ledger_holds_what_the_logs_and_answers_say(tx) {
        let town = Town::build(tx).await?;
        let meeting = town.meeting(tx).await?;
        let pair = Pair { firm: meeting.firm, buyer: meeting.buyer };
        let by = Sender { by: town.members[1], entered_by: None };
        let nothing = Answers { held: Some(Held::Held), next: vec![NextStep::Nothing], ..Answers::default() };
        let sent = at("2020-09-16 12:00 KST");
        logs::send(tx, meeting.id, PartySide::Buyer, &nothing, by, None, sent).await?;
        logs::send(tx, meeting.id, PartySide::Firm, &nothing, by, None, sent).await?;

        let heard = follow_ups::heard(tx, &[meeting.id]).await?;
        let no_more = |side| heard.iter().find(|log| log.side == side).unwrap().wants_no_more;
        assert_eq!((no_more(PartySide::Buyer), no_more(PartySide::Firm)), (true, false));
        let both = [companies::company(tx, pair.firm).await?, companies::company(tx, pair.buyer).await?];
        let ledgers = follow_ups::ledgers(tx, &both, [&meeting]).await?;
        let (firm, buyer) = (&ledgers[&pair.firm], &ledgers[&pair.buyer]);
        assert_eq!(firm.asked_about(sent).count(), 1);
        // It has ruled the supplier out in its log, and takes that back by an answer.
        assert_eq!((buyer.partners.len(), buyer.asked_about(sent).count()), (1, 0));
        assert!(buyer.partners[0].has_spoken);
        let said = Said { pair, side: Side::Buyer, state: State::Talking, remark: None, round: None, by: by.by, entered_by: None };
        follow_ups::add(tx, &said, sent).await?;
        let ledgers = follow_ups::ledgers(tx, &both, [&meeting]).await?;
        assert_eq!(ledgers[&pair.buyer].asked_about(sent).count(), 1);
    }

    async fn cards_are_given_once_and_taken_back_until_both_have_them(tx) {
        let town = Town::build(tx).await?;
        let (pair, [firm, buyer, ..]) = (pair(tx, &town).await?, town.members);

        assert!(exchanges::give(tx, pair, Side::Firm, firm, now()).await?);
        assert!(!exchanges::give(tx, pair, Side::Firm, firm, now()).await?);
        assert!(exchanges::take_back(tx, pair, Side::Firm).await?);
        assert!(!exchanges::take_back(tx, pair, Side::Firm).await?);
        for (side, member) in [(Side::Firm, firm), (Side::Buyer, buyer)] {
            assert!(exchanges::give(tx, pair, side, member, now()).await?);
        }
        exchanges::share(tx, pair, now()).await?;

        let given = exchanges::of_pair(tx, pair).await?;
        assert_eq!(given.iter().map(|one| (one.side, one.member)).collect::<Vec<_>>(), [(Side::Firm, firm), (Side::Buyer, buyer)]);
        assert!(given.iter().all(|one| one.shared_at == Some(now())));
        assert!(!exchanges::take_back(tx, pair, Side::Buyer).await?);
    }

    async fn the_message_that_asked_is_found_by_its_key_once_it_arrived(tx) {
        let town = Town::build(tx).await?;
        let key = Key::follow_up(town.people[0], Subject::Company(town.firms[0]), 30);
        let row = outbox::owe(tx, BOT, &notice(naru::domain::ids::ChatId(11), town.people[0]), now()).await?.unwrap();
        assert!(notices::spend(tx, &key, town.people[0], row, now()).await?);

        assert_eq!(notices::told_in(tx, &key).await?, None);
        outbox::claim(tx, &[row.0], now()).await?;
        outbox::settle(tx, row, &naru::domain::owed::Settled::Sent(naru::domain::ids::MessageId(40)), now()).await?;
        assert_eq!(notices::told_in(tx, &key).await?, Some(row));
    }
}
