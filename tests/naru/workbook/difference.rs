//! What a second import changes.

use naru::domain::preparation::Proof;
use naru::workbook::difference::difference;
use naru::workbook::plan::Stored;

use super::book::{Book, fixture, plan};

#[test]
fn importing_the_same_file_twice_changes_nothing() {
    let plan = plan(&fixture("icheon-2020-us"));
    let first = difference(None, &plan);
    assert_eq!((first.meetings.new.len(), first.meetings.changed.len(), first.meetings.removed.len()), (63, 0, 0));

    let again = difference(Some(&Stored { plan: plan.clone(), cancelled: Vec::new() }), &plan);

    assert!(again.is_empty());
}

#[test]
fn a_second_file_moves_cancels_and_brings_back_meetings() {
    let good = Book::good();
    let before = plan(&good.xlsx());
    let moved = good.with("상담일정!C2", "10:30").line("상담일정", "M03 | 3/4 | 09:00~09:40 | | F01 | B01");
    let mut stored = Stored { plan: before.clone(), cancelled: Vec::new() };
    let now = plan(&moved.xlsx());
    stored.cancelled.push(now.meetings[2].clone());

    let change = difference(Some(&stored), &now);
    let back = difference(Some(&Stored { plan: now, cancelled: Vec::new() }), &before);

    assert_eq!(change.restored, ["M03"]);
    assert_eq!(back.meetings.removed[0].details.code, "M03");
    let (id, said) = &back.each_words()[0];
    assert_eq!((*id, said[0].1.as_str()), ("import-meeting-removed", "M03"));
    let words = change.each_words();
    assert_eq!(words[0].1[1].1, "2027-03-02 09:00–09:40 · F01 · B01 · T1 · 1번 부스 · https://meet.example/1");
    assert_eq!(words[0].1[2].1, "2027-03-02 10:30–11:10 · F01 · B01 · T1 · 1번 부스 · https://meet.example/1");
}

#[test]
fn a_new_name_and_address_is_another_person_and_a_new_address_is_not() {
    let before = Stored { plan: plan(&Book::good().xlsx()), cancelled: Vec::new() };
    let other = plan(&Book::good().with("참가기업!E2", "박세찬").with("참가기업!F2", "new@firm.example").xlsx());
    let same = plan(&Book::good().with("참가기업!F2", "new@firm.example").xlsx());

    let (other, same) = (difference(Some(&before), &other).members, difference(Some(&before), &same).members);

    assert_eq!((other.new.len(), other.changed.len(), other.removed.len()), (1, 0, 1));
    assert_eq!((same.new.len(), same.changed.len(), same.removed.len()), (0, 1, 0));
}

#[test]
fn what_completes_a_preparation_and_what_is_handed_out_are_differences() {
    let good = Book::good();
    let before = Stored { plan: plan(&good.xlsx()), cancelled: Vec::new() };
    let asked = good.with("준비사항!F1", "증빙").with("준비사항!F2", "링크").with("준비사항!G1", "자료링크");
    let now = plan(&asked.with("준비사항!G2", "https://report.example/us").xlsx());

    let there = difference(Some(&before), &now);
    let back = difference(Some(&Stored { plan: now.clone(), cancelled: Vec::new() }), &before.plan);

    assert_eq!(now.preparations[0].proof, Some(Proof::Link));
    assert_eq!((there.preparations.changed.len(), there.materials.new.len()), (1, 1));
    assert_eq!(there.materials.new[0].address, "https://report.example/us");
    assert_eq!((back.preparations.changed.len(), back.materials.removed.len()), (1, 1));
    assert!(there.words().iter().any(|(id, _)| *id == "import-difference-materials"));
}
