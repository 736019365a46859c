//! The page with the phones in a real browser, wide and narrow, in both languages.

use serde_json::json;

use super::Show;
use super::browser::Browser;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn reminders_and_answers_are_seen_on_phones_side_by_side() {
    let Some(browser) = Browser::open(1280, 800, "ko").await else { return };
    let show = Show::open().await;
    browser.goes_to(&format!("{}/?lang=ko", show.address)).await;
    browser.sees("#clock-time", "09:00").await;
    browser.sees(".phone:nth-child(1) .label", "다온생활건강").await;
    browser.sees(".phone:nth-child(2) .label", "Rocky Mountain Goods").await;
    browser.sees(".phone:nth-child(3) .messages", "운영 메뉴").await;

    browser.clicks("#next").await;
    browser.sees("#clock-time", "09:40").await;
    browser.sees(".phone:nth-child(1) .messages", "내일 Rocky Mountain Goods 측과의 상담이 있습니다.").await;
    browser.clicks_text(".phone:nth-child(1) .keys", "참석합니다").await;
    browser.sees(".phone:nth-child(1) .messages", "답변을 저장했습니다: 참석합니다").await;

    // Somebody else on the second phone, who is about to be reminded in English.
    browser.clicks(".phone:nth-child(2) .pick").await;
    browser.types("#search", "aloha").await;
    browser.clicks_text("#cast", "Aloha Pacific Distributors").await;
    browser.sees(".phone:nth-child(2) .messages", "here is your schedule").await;
    show.clock_to("2020-09-15 09:35 KST").await;
    browser.sees(".phone:nth-child(2) .messages", "starts in 1 hour, at 3:30 PM HST.").await;

    browser.clicks("#language").await;
    browser.sees("#next", "Next notice").await;
    assert_eq!(browser.complaints().await, json!([]));
    browser.closes().await;
    show.ends().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_firm_joins_in_a_phone_sized_window() {
    let Some(browser) = Browser::open(390, 844, "en").await else { return };
    let show = Show::open().await;
    browser.goes_to(&show.address).await;
    browser.sees("#next", "Next notice").await;
    let fits = "return document.documentElement.scrollWidth <= innerWidth && document.body.scrollHeight <= innerHeight";
    assert_eq!(browser.runs(fits, json!([])).await, true, "the page is larger than the window");

    browser.clicks(".phone.front .pick").await;
    browser.types("#search", "나래").await;
    browser.clicks_text("#cast", "정다솜").await;
    browser.clicks(".phone.front .start").await;
    browser.clicks_text(".phone.front .keys", "동의합니다").await;
    browser.sees(".phone.front .messages", "개인정보 국외 이전 동의 (2/4").await;
    browser.types(".phone.front textarea", "도움말\n").await;
    browser.sees(".phone.front .messages", "운영사무국").await;

    assert_eq!(browser.complaints().await, json!([]));
    browser.closes().await;
    show.ends().await;
}
