//! A page in a real browser: on a phone of 320 pixels, by keyboard alone.

use naru::domain::lang::Lang;
use naru::domain::meeting::{Attendance, PartySide};
use serde_json::json;

use super::personal::paper_member;
use super::visitor::{Site, link};
use crate::demo::browser::Browser;
use crate::meetings::cast::Cast;
use crate::meetings::scene::{answer_of, one_meeting};
use crate::support::{Naru, Place};

const ENTER: &str = "\u{E007}";

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_meeting_is_answered_by_keyboard_on_a_small_phone() {
    let Some(browser) = Browser::open(320, 640, "ko").await else { return };
    let mut db = Place::sqlite();
    let mut site = Site::for_place(&mut db).await;
    let naru = Naru::new(db).await;
    site.opens(&naru);
    let cast = Cast::on(&naru).await;
    let asked = one_meeting(&naru, &cast).await;
    let choi = paper_member(&naru, &cast, "최세나", Lang::Ko).await;

    browser.goes_to(&link(&naru, choi).await).await;
    browser.sees("main", "참가하시는 분의 개인 페이지입니다.").await;
    fits(&browser).await;
    browser.tabs_to("계속").await;
    browser.presses(ENTER).await;
    browser.sees("main", "다음 상담").await;
    fits(&browser).await;
    browser.keeps_picture("home").await;
    browser.tabs_to("내 상담 1건").await;
    browser.presses(ENTER).await;
    browser.sees("main", "아래에서 상담을 선택해 주십시오.").await;
    browser.tabs_to("9월 17일(목) Golden Gate Gourmet").await;
    browser.presses(ENTER).await;
    browser.sees("main", "관심 품목: 주방용품").await;
    fits(&browser).await;
    browser.keeps_picture("meeting").await;
    browser.tabs_to("참석합니다").await;
    browser.presses(ENTER).await;
    browser.sees("main", "답변을 저장했습니다: 참석합니다").await;
    browser.keeps_picture("answered").await;

    assert_eq!(answer_of(&naru, asked.meeting, PartySide::Firm).await, Some(Attendance::Coming));
    assert_eq!(browser.complaints().await, json!([]));
    browser.closes().await;
    naru.ends().await;
}

/// Nothing sticks out to the right.
async fn fits(browser: &Browser) {
    let fits = "return document.documentElement.scrollWidth <= innerWidth";
    assert_eq!(browser.runs(fits, json!([])).await, true, "the page is wider than the window");
}
