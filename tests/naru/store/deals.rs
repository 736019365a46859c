//! Deals: what two who met say of each, what proves them, and what somebody has begun to say.

use naru::domain::company::Side;
use naru::domain::deal::{Agreement, DealState, KeptProof, Proof, ProofKind, ProofState, Said, Stage};
use naru::domain::ids::{BotId, ProofId};
use naru::domain::log::Amount;
use naru::domain::money::Money;
use naru::domain::pair::Pair;
use naru::store::deals::{self, Sayer, Saying};
use naru::store::{companies, meetings, needed};

use super::stories;
use super::town::{Town, now};
use crate::support::at;

fn said(dollars: i64) -> Said {
    Said { amount: Amount::Said(Money::new(dollars * 100, "USD")), when: None }
}

async fn pair(tx: &mut naru::store::Tx<'_>, town: &Town) -> anyhow::Result<Pair> {
    let meeting = meetings::find(tx, town.meeting).await?.unwrap();
    Ok(Pair { firm: meeting.firm, buyer: meeting.buyer })
}

stories! {
    async fn words_stand_beside_each_other_and_none_is_ever_changed(tx) {
        let town = Town::build(tx).await?;
        let (pair, later) = (pair(tx, &town).await?, at("2020-12-16 11:00 KST"));
        let firm = Sayer { side: Side::Firm, by: town.members[0], entered_by: None };
        let buyer = Sayer { side: Side::Buyer, by: town.members[1], entered_by: Some(town.members[0]) };

        deals::hold(tx, pair.firm).await?;
        let deal = deals::open(tx, town.cohort, pair, Stage::Contracted, now()).await?;
        let first = deals::say(tx, deal, firm, Saying::Says(&said(50_000)), None, now()).await?;
        assert!(first.is_some());
        // Both saw that nothing was said; the other was faster.
        assert_eq!(deals::say(tx, deal, firm, Saying::Says(&said(1)), None, later).await?, None);
        deals::say(tx, deal, firm, Saying::Says(&said(48_000)), Some(1), later).await?.unwrap();
        deals::say(tx, deal, buyer, Saying::Says(&said(48_000)), None, later).await?.unwrap();

        let found = deals::find(tx, deal).await?.unwrap();
        assert_eq!(found.words.len(), 3);
        assert_eq!(found.words[0].said, said(50_000));
        assert_eq!(found.agreement(), Some(Agreement::Agree));
        assert_eq!(found.word(Side::Buyer).unwrap().entered_by, Some(town.members[0]));
        assert_eq!(deals::of_pair(tx, pair).await?, std::slice::from_ref(&found));
        assert_eq!(deals::of_company(tx, pair.buyer).await?, std::slice::from_ref(&found));
        assert_eq!(deals::in_cohort(tx, town.cohort).await?, [found]);

        deals::say(tx, deal, buyer, Saying::TakesBack(&said(48_000)), Some(1), later).await?.unwrap();
        let found = deals::find(tx, deal).await?.unwrap();
        assert_eq!((found.agreement(), found.words.len()), (Some(Agreement::One(Side::Firm)), 4));
    }

    async fn what_was_joined_is_one_and_what_was_withdrawn_stays_on_record(tx) {
        let town = Town::build(tx).await?;
        let pair = pair(tx, &town).await?;
        let firm = Sayer { side: Side::Firm, by: town.members[0], entered_by: None };
        let buyer = Sayer { side: Side::Buyer, by: town.members[1], entered_by: None };
        let one = deals::open(tx, town.cohort, pair, Stage::Exported, now()).await?;
        let other = deals::open(tx, town.cohort, pair, Stage::Exported, now()).await?;
        deals::say(tx, one, firm, Saying::Says(&said(1)), None, now()).await?.unwrap();
        deals::say(tx, other, buyer, Saying::Says(&said(2)), None, now()).await?.unwrap();

        deals::move_words(tx, other, Side::Buyer, one).await?;
        deals::move_proofs(tx, other, one).await?;
        assert!(deals::close(tx, other, DealState::Joined, town.members[0], now()).await?);
        assert!(!deals::close(tx, other, DealState::Withdrawn, town.members[0], now()).await?);
        let all = deals::in_cohort(tx, town.cohort).await?;
        assert_eq!((all.len(), all[0].agreement()), (1, Some(Agreement::Differ)));

        assert!(deals::close(tx, one, DealState::Withdrawn, town.members[0], now()).await?);
        assert_eq!(deals::of_pair(tx, pair).await?, []);
        assert_eq!(deals::in_cohort(tx, town.cohort).await?[0].closed, Some((town.members[0], now())));
    }

    async fn a_proof_is_looked_at_once_and_its_file_is_needed(tx) {
        let town = Town::build(tx).await?;
        let pair = pair(tx, &town).await?;
        let firm = Sayer { side: Side::Firm, by: town.members[0], entered_by: None };
        let deal = deals::open(tx, town.cohort, pair, Stage::Contracted, now()).await?;
        let word = deals::say(tx, deal, firm, Saying::Says(&said(1)), None, now()).await?.unwrap();
        let hash = "5e".repeat(32);
        let sent = Proof {
            id: ProofId(0),
            deal,
            kind: ProofKind::Contract,
            state: ProofState::Fetching,
            name: Some("계약서.pdf".to_owned()),
            reason: None,
            file: None,
            given_by: town.members[0],
            given_at: now(),
            looked: None,
            shows: None,
        };
        let id = deals::add_proof(tx, &sent, Some("unique-1")).await?.unwrap();
        // The same file of Telegram's once more.
        assert_eq!(deals::add_proof(tx, &sent, Some("unique-1")).await?, None);

        let file = Some(KeptProof { sha256: hash.clone(), mime: "application/pdf".to_owned() });
        let here = Proof { id, state: ProofState::Given, file, ..sent };
        assert!(deals::set_proof(tx, &here, ProofState::Fetching).await?);
        assert_eq!(deals::find_proof(tx, id).await?, Some(here.clone()));
        assert!(needed::plainly(tx).await?.contains(&hash));
        assert!(deals::find(tx, deal).await?.unwrap().waits());

        let looked = Some((town.members[1], now()));
        let right = Proof { state: ProofState::Confirmed, looked, shows: Some(word), ..here };
        assert!(deals::set_proof(tx, &right, ProofState::Given).await?);
        // Somebody else decides on what they have seen before.
        assert!(!deals::set_proof(tx, &right, ProofState::Given).await?);
        assert_eq!(deals::find(tx, deal).await?.unwrap().proven().map(|(proof, _)| proof.id), Some(id));
    }

    async fn the_number_of_a_draft_is_never_anothers(tx) {
        let town = Town::build(tx).await?;
        let pair = pair(tx, &town).await?;
        let [one, other] = [town.members[0], town.members[1]];
        let words = |text: &str| text.to_owned();
        let id = deals::begin_draft(tx, one, pair, Side::Firm, &words("a"), now()).await?;
        deals::keep_draft(tx, id, &words("b"), now()).await?;

        let later = deals::begin_draft(tx, one, pair, Side::Buyer, &words("later"), now()).await?;
        let open = deals::open_drafts::<String>(tx, one).await?;
        let told: Vec<_> = open.iter().map(|open| (open.id, open.side, open.body.as_deref())).collect();
        assert_eq!(told, [(later, Side::Buyer, Some("later")), (id, Side::Firm, Some("b"))]);
        assert_eq!(deals::open_drafts::<String>(tx, other).await?, []);
        let deal = deals::open(tx, town.cohort, pair, Stage::Mou, now()).await?;
        deals::end_draft(tx, id, Some(deal)).await?;
        deals::keep_draft(tx, id, &words("c"), now()).await?;
        let ended = deals::draft::<String>(tx, id).await?.unwrap();
        assert_eq!((ended.member, ended.body, ended.deal), (one, None, Some(deal)));
        assert_eq!(deals::open_drafts::<String>(tx, one).await?.len(), 1);
        assert_ne!(deals::begin_draft(tx, one, pair, Side::Firm, &words("d"), now()).await?, id);
    }

    async fn a_firm_is_found_in_other_cohorts_by_its_number(tx) {
        let town = Town::build(tx).await?;
        let pair = pair(tx, &town).await?;
        let firm = companies::company(tx, pair.firm).await?;
        let elsewhere = companies::registered_elsewhere(tx, town.cohort).await?;
        assert!(elsewhere.iter().all(|one| one.cohort != town.cohort && one.details.registration.is_some()));

        let sayer = Sayer { side: Side::Firm, by: town.members[0], entered_by: None };
        let deal = deals::open(tx, town.cohort, pair, Stage::Contracted, now()).await?;
        deals::say(tx, deal, sayer, Saying::Says(&said(1)), None, now()).await?.unwrap();
        let digits: String = firm.details.registration.unwrap_or_default().chars().filter(char::is_ascii_digit).collect();
        let found = deals::of_registered(tx, &digits).await?;
        assert_eq!(found.iter().map(|deal| deal.id).collect::<Vec<_>>(), if digits.is_empty() { vec![] } else { vec![deal] });
        let all = deals::in_cohort(tx, town.cohort).await?;
        assert_eq!(deals::twins(tx, BotId(7001), &all).await?, []);
    }
}
