//! What counts, and what does not.

use super::*;
use crate::domain::ids::CompanyId;

fn word(id: i64, side: Side, revision: i64, dollars: Option<i64>) -> Word {
    let amount = dollars.map_or(Amount::Unknown, |dollars| Amount::Said(Money::new(dollars * 100, "USD")));
    Word {
        id: WordId(id),
        side,
        said: Said { amount, when: None },
        revision,
        is_taken_back: false,
        said_by: MemberId(1),
        entered_by: None,
        said_at: DateTime::UNIX_EPOCH,
    }
}

fn deal(stage: Stage, words: Vec<Word>) -> Deal {
    Deal {
        id: DealId(1),
        cohort: CohortId(1),
        pair: Pair { firm: CompanyId(1), buyer: CompanyId(2) },
        stage,
        state: DealState::Open,
        opened_at: DateTime::UNIX_EPOCH,
        closed: None,
        words,
        proofs: Vec::new(),
    }
}

fn confirmed(state: ProofState, shows: i64) -> Proof {
    Proof {
        id: ProofId(1),
        deal: DealId(1),
        kind: ProofKind::Contract,
        state,
        name: None,
        reason: None,
        file: None,
        given_by: MemberId(1),
        given_at: DateTime::UNIX_EPOCH,
        looked: Some((MemberId(2), DateTime::UNIX_EPOCH)),
        shows: Some(WordId(shows)),
    }
}

fn counts(deal: &Deal, by: Counts) -> Option<i64> {
    deal.counted(by).and_then(|word| word.said.amount.said()).map(|money| money.minor / 100)
}

#[test]
fn both_count_where_they_say_the_same_and_neither_where_they_differ() {
    use Counts::{Document, DocumentOrBoth};
    let (firm, buyer) = (word(1, Side::Firm, 1, Some(50)), word(2, Side::Buyer, 1, Some(50)));
    let cases = [
        (vec![firm.clone()], Agreement::One(Side::Firm), None),
        (vec![firm.clone(), buyer.clone()], Agreement::Agree, Some(50)),
        (vec![firm.clone(), word(2, Side::Buyer, 1, Some(40))], Agreement::Differ, None),
        (vec![firm, word(2, Side::Buyer, 1, None)], Agreement::Open, None),
        (vec![word(3, Side::Firm, 1, Some(40)), word(4, Side::Firm, 2, Some(50)), buyer], Agreement::Agree, Some(50)),
    ];
    for (words, agreement, counted) in cases {
        let deal = deal(Stage::Contracted, words);
        assert_eq!((deal.agreement(), counts(&deal, DocumentOrBoth)), (Some(agreement), counted), "{deal:?}");
        assert_eq!(counts(&deal, Document), None);
    }
}

#[test]
fn a_document_counts_for_the_amount_it_was_seen_to_show_and_no_other() {
    let words = vec![word(1, Side::Firm, 1, Some(50)), word(2, Side::Buyer, 1, Some(40))];
    let proven = Deal { proofs: vec![confirmed(ProofState::Confirmed, 2)], ..deal(Stage::Contracted, words.clone()) };
    assert_eq!((counts(&proven, Counts::Document), proven.evidence()), (Some(40), Some(Evidence::Document)));
    assert!(!proven.waits());

    let words = [words, vec![word(3, Side::Buyer, 2, Some(45))]].concat();
    let stale = Deal { proofs: vec![confirmed(ProofState::Seen, 2)], ..deal(Stage::Contracted, words) };
    assert_eq!((counts(&stale, Counts::Document), stale.evidence()), (None, Some(Evidence::Both)));
    assert!(stale.waits());
}

#[test]
fn what_everybody_took_back_or_staff_withdrew_counts_as_nothing() {
    let back = Word { is_taken_back: true, ..word(1, Side::Firm, 2, Some(50)) };
    let nobody = deal(Stage::Contracted, vec![word(2, Side::Firm, 1, Some(50)), back]);
    assert_eq!((nobody.is_open(), nobody.agreement(), nobody.evidence()), (false, None, None));
    let both = vec![word(1, Side::Firm, 1, Some(50)), word(2, Side::Buyer, 1, Some(50))];
    let withdrawn = Deal { state: DealState::Withdrawn, ..deal(Stage::Contracted, both) };
    assert_eq!(counts(&withdrawn, Counts::DocumentOrBoth), None);
}
