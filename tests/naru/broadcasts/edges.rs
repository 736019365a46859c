//! Where an announcement meets what else happens: somebody joins with an account known already, an album is half there,
//! a language is changed, a workbook comes in anew, a row cannot be read.

use chrono::NaiveDate;
use naru::domain::broadcast::{Body, When};
use naru::domain::message::{Content, Document};
use naru::sandbox::{Fault, FaultKind};

use super::stage::{Stage, both, heads, korean, not_for_them, say};
use crate::staff::office::{ICHEON, bring_in, plan};
use crate::store::raw::Raw;
use crate::support::both_databases;

const WORDS: &str = "주차장은 2층입니다.";
const NEW: &str = "주차장은 3층입니다.";
const ENGLISH: &str = "Your link is the same.";

fn with_album() -> Body {
    let pdf = |name: &str| {
        Document::new(name, "application/pdf", Content::inline(format!("%PDF-1.4\n{name}\n%%EOF\n").as_bytes()))
    };
    let mut body = korean(WORDS);
    body.ko.files = ["길.pdf", "자리.pdf"].map(pdf).to_vec();
    body
}

fn held_back(chat: i64) -> Fault {
    Fault::new(FaultKind::TooMany { retry_after: 600 }).method("sendMessage").chat(chat)
}

fn standing(stage: &Stage, chat: i64) -> usize {
    stage.naru().sandbox.messages(chat).iter().filter(|shown| shown.from_bot && !shown.deleted).count()
}

both_databases! {
    async fn whoever_was_counted_as_missing_joins_with_an_account_that_is_known(db: Place) {
        let mut stage = Stage::new(db).await;
        stage.firm(2).await;
        // Next year's cohort knows the same human as a person of its own.
        let mut next = plan(ICHEON);
        next.cohort.code = "icheon-2021-us".to_owned();
        stage.office.cohort = bring_in(stage.naru(), next).await;
        stage.office.seats("S2", 901, "ko").await;
        let id = stage.announces(&["F02"], korean(WORDS)).await;

        let lee = stage.joins("F02", 102).await;
        let joined = lee.reads();
        assert!(joined.iter().any(|said| said.contains("등록이 끝났습니다")), "{joined:?}");

        let staff = stage.naru().person(901, "윤주무", "ko");
        stage.opens(&staff, id).await;
        stage.taps(&staff, "못 받은 분께 보내기").await;
        stage.taps(&staff, "보냅니다").await;
        assert_eq!(stage.counts(&staff).await, "1명 전송 · 중복 발송 없음");
        lee.reads();
        stage.naru().ends().await;
    }
}

both_databases! {
    async fn recalled_while_only_the_album_is_there_it_is_deleted(db: Place) {
        let stage = Stage::new(db).await;
        let (kim, staff) = (stage.firm(1).await, stage.staff().await);
        stage.naru().sandbox.fault(held_back(101));
        let id = stage.announces(&["F01"], with_album()).await;
        assert_eq!(standing(&stage, 101), 2);
        stage.opens(&staff, id).await;

        stage.taps(&staff, "회수").await;
        stage.taps(&staff, "회수합니다").await;
        stage.naru().clock_to("2020-09-14 09:30 KST").await;

        assert_eq!(standing(&stage, 101), 0);
        assert_eq!(stage.counts(&staff).await, "0명 전송 · 1명 보내지 않음 · 중복 발송 없음");
        let last = stage.naru().sandbox.messages(901).pop().unwrap();
        assert!(last.text.contains("\n회수: 1명 중 1명 완료"), "{}", last.text);
        kim.reads();
        stage.naru().ends().await;
    }
}

both_databases! {
    async fn an_album_that_may_have_arrived_is_not_said_again_by_pausing(db: Place) {
        let stage = Stage::new(db).await;
        let (kim, staff) = (stage.firm(1).await, stage.staff().await);
        stage.naru().sandbox.fault(Fault::new(FaultKind::CutAfter).method("sendMediaGroup").chat(101));
        stage.naru().sandbox.fault(held_back(101));
        let id = stage.announces(&["F01", "F02"], with_album()).await;
        stage.opens(&staff, id).await;
        stage.taps(&staff, "일시 중지").await;
        stage.taps(&staff, "이어서 보내기").await;
        stage.naru().clock_to("2020-09-14 09:30 KST").await;

        assert_eq!(standing(&stage, 101), 3, "two files and the words, each once");
        assert_eq!(stage.counts(&staff).await, "0명 전송 · 1명 확인 필요 · 1명 미연결 · 중복 발송 없음");
        stage.taps(&staff, "확인 필요한 분 보기").await;
        stage.taps(&staff, "1. 다시 보내기").await;
        stage.moment().await;
        assert_eq!(standing(&stage, 101), 5, "staff decided so");
        kim.reads();
        staff.reads();
        stage.naru().ends().await;
    }
}

both_databases! {
    async fn whoever_changes_their_language_meanwhile_gets_it_in_the_new_one(db: Place) {
        let stage = Stage::new(db).await;
        let (blake, gray, staff) = (stage.buyer(1).await, stage.buyer(2).await, stage.staff().await);
        let id = stage.announces(&["B01", "B02"], both(WORDS, ENGLISH)).await;
        let only_english = Body { ko: not_for_them(), en: say(ENGLISH), ..Body::default() };
        let other = stage.announces(&["B01"], only_english).await;
        blake.says("한국어").await;
        blake.reads();

        stage.naru().clock_to("2020-09-15 05:00 KST").await;

        assert_eq!(heads(blake.reads()), [WORDS]);
        assert_eq!(heads(gray.reads()), [ENGLISH]);
        stage.opens(&staff, id).await;
        assert_eq!(stage.counts(&staff).await, "2명 전송 · 중복 발송 없음");
        stage.opens(&staff, other).await;
        assert_eq!(stage.counts(&staff).await, "0명 전송 · 1명 해당 언어 없음 · 중복 발송 없음");
        stage.naru().ends().await;
    }
}

both_databases! {
    async fn a_copy_that_came_to_nothing_can_be_sent_once_it_is_mended(db: Place) {
        let stage = Stage::new(db).await;
        let (kim, staff) = (stage.firm(1).await, stage.staff().await);
        let id = stage.announces(&["F01"], korean(&"가".repeat(4_100))).await;
        kim.sees_nothing();
        stage.opens(&staff, id).await;
        assert_eq!(stage.counts(&staff).await, "0명 전송 · 1명 실패 · 중복 발송 없음");

        stage.taps(&staff, "정정").await;
        stage.taps(&staff, "국문 고치기").await;
        staff.says(NEW).await;
        stage.taps(&staff, "정정합니다").await;
        kim.sees_nothing();
        stage.taps(&staff, "못 받은 분께 보내기").await;
        stage.taps(&staff, "보냅니다").await;

        assert_eq!(heads(kim.reads()), [NEW]);
        assert_eq!(stage.counts(&staff).await, "1명 전송 · 중복 발송 없음");
        stage.naru().ends().await;
    }
}

both_databases! {
    async fn a_refused_advertisement_does_not_come_back_by_a_correction(db: Place) {
        let stage = Stage::new(db).await;
        let (kim, staff) = (stage.firm(1).await, stage.staff().await);
        let ad = Body { promotional: true, ..korean(WORDS) };
        let id = stage.announces(&["F01"], ad).await;
        kim.reads();
        kim.taps("수신 거부").await;
        kim.reads();
        // She deleted it as well.
        let gone = FaultKind::Refuse { code: 400, description: "Bad Request: message to edit not found".to_owned() };
        stage.naru().sandbox.fault(Fault::new(gone).chat(101));
        stage.opens(&staff, id).await;

        stage.taps(&staff, "정정").await;
        stage.taps(&staff, "국문 고치기").await;
        staff.says(NEW).await;
        stage.taps(&staff, "정정합니다").await;
        stage.moment().await;

        kim.sees_nothing();
        staff.reads();
        stage.naru().ends().await;
    }
}

both_databases! {
    async fn a_workbook_that_comes_in_anew_meanwhile_changes_nothing_for_its_readers(db: Place) {
        let stage = Stage::new(db).await;
        let (kim, lee, blake) = (stage.firm(1).await, stage.firm(2).await, stage.buyer(1).await);
        let staff = stage.staff().await;
        stage.naru().sandbox.fault(Fault::new(FaultKind::TooMany { retry_after: 600 }).chat(102));
        let id = stage.announces(&["F01", "F02", "B01"], both(WORDS, ENGLISH)).await;
        assert_eq!(heads(kim.reads()), [WORDS]);

        // A firm has another name, and the person of another is gone from it.
        let mut changed = plan(ICHEON);
        let renamed = changed.companies.iter_mut().find(|one| one.code == "F02").unwrap();
        renamed.name.ko = "이섭식품(주)".to_owned();
        changed.members.retain(|one| one.code != "B01");
        bring_in(stage.naru(), changed).await;
        stage.naru().settle().await;
        stage.naru().clock_to("2020-09-15 05:00 KST").await;

        assert_eq!(heads(lee.reads()), [WORDS]);
        kim.sees_nothing();
        blake.sees_nothing();
        stage.opens(&staff, id).await;
        assert_eq!(stage.counts(&staff).await, "2명 전송 · 1명 보내지 않음 · 중복 발송 없음");
        stage.naru().ends().await;
    }
}

both_databases! {
    async fn at_ten_it_reaches_whoever_registered_that_morning(db: Place) {
        let stage = Stage::new(db).await;
        let kim = stage.firm(1).await;
        let day = NaiveDate::from_ymd_opt(2020, 9, 15).unwrap();
        stage.naru().clock_to("2020-09-15 05:30 KST").await;
        stage.announces(&["F01", "F02"], Body { when: When::TenOn(day), ..korean(WORDS) }).await;
        kim.sees_nothing();

        stage.naru().clock_to("2020-09-15 09:00 KST").await;
        let lee = stage.joins("F02", 102).await;
        stage.naru().settle().await;
        assert!(!heads(lee.reads()).contains(&WORDS.to_owned()));
        stage.naru().clock_to("2020-09-15 10:00 KST").await;

        assert!(heads(kim.reads()).contains(&WORDS.to_owned()));
        assert_eq!(heads(lee.reads()).iter().filter(|head| *head == WORDS).count(), 1);
        stage.naru().ends().await;
    }
}

both_databases! {
    async fn one_that_cannot_be_read_holds_up_nothing_else(db: Place) {
        let stage = Stage::new(db).await;
        let (kim, blake) = (stage.firm(1).await, stage.buyer(1).await);
        let id = stage.announces(&["B01"], both(WORDS, ENGLISH)).await;
        let mut raw = Raw::open(&stage.naru().place).await;
        raw.run(&format!("update broadcasts set audience = 'odd' where id = {id}")).await.unwrap();
        raw.close().await;

        stage.naru().clock_to("2020-09-15 05:00 KST").await;
        kim.says("일정").await;
        assert_eq!(kim.reads().len(), 1, "she is answered");
        blake.sees_nothing();

        let mut raw = Raw::open(&stage.naru().place).await;
        assert_eq!(raw.text(&format!("select state from broadcasts where id = {id}")).await, "paused");
        raw.close().await;
        stage.naru().ends().await;
    }
}
