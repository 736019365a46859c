//! The story the issue is shown by: join, answer, be led up to a meeting in both languages, have one moved.

use serde_json::json;

use super::Show;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn people_join_in_their_own_language() {
    let show = Show::open().await;
    let (narae, mesa) = (show.phone("나래코스메틱").await, show.phone("Mesa Wellness Supply").await);

    narae.starts().await;
    for _ in 0..3 {
        narae.taps("동의합니다").await;
    }
    narae.taps("동의하지 않습니다").await;
    mesa.starts().await;
    mesa.taps("I've read this").await;
    mesa.taps("I agree").await;

    narae.sees(&[
        "09-14 09:00 안녕하십니까. 이천시 화상상담 알림(@naru_demo_bot)입니다.",
        "09-14 09:00 개인정보 수집·이용 동의 (1/4 · 텔레그램 안내에 필요)",
        "09-14 09:00 개인정보 국외 이전 동의 (2/4 · 텔레그램 안내에 필요)",
        "09-14 09:00 바이어에 대한 연락처 제공 동의 (3/4 · 선택)",
        "09-14 09:00 홍보 소식 수신 동의 (4/4 · 선택)",
        "09-14 09:00 등록이 끝났습니다.",
        "09-14 09:00 나래코스메틱 정다솜 부장님, 2020 이천시 미국 화상상담 시장개척단 일정을 알려 드립니다. 상담은 모두 3건입니다.",
    ]);
    mesa.sees(&[
        "09-14 09:00 Welcome. This is @naru_demo_bot, the assistant of Icheon City, Korea for",
        "09-14 09:00 How we handle your data (1/2)",
        "09-14 09:00 Sharing your contact with your suppliers (2/2 · optional)",
        "09-14 09:00 You're all set.",
        "09-14 09:00 Dear Mr. Finley Cedar, here is your schedule for Online Meetings with Suppliers from Icheon, Korea. You have 3 meetings.",
    ]);
    for of in ["나래코스메틱", "Mesa Wellness Supply"] {
        assert_eq!(show.phone(of).await.one["joined"], true, "{of}");
    }
    show.ends().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn everybody_is_led_up_to_a_meeting_on_their_own_clock() {
    let show = Show::open().await;
    let (moatech, mile_high) = (show.phone("모아텍").await, show.phone("Mile High Lighting").await);
    moatech.sees(&[
        "09-11 10:00 모아텍 장사랑 해외영업팀장님, 2020 이천시 미국 화상상담 시장개척단 일정을 알려 드립니다. 상담은 모두 4건입니다.",
    ]);
    mile_high.sees(&[
        "09-11 10:00 Dear Ms. Avery Birch, here is your schedule for Online Meetings with Suppliers from Icheon, Korea. You have 2 meetings.",
        "09-12 01:00 The catalog of a supplier you will meet is here.",
    ]);

    show.clock_to("2020-09-15 07:05 KST").await;

    moatech.sees(&[
        // Ten past seven is too early to be told of tomorrow; at ten it comes with what is still to be prepared.
        "09-14 10:00 내일 Mile High Lighting 측과의 상담이 있습니다.",
        "09-15 06:10 Mile High Lighting 측과의 상담이 1시간 뒤인 오전 7:10 (한국)에 시작됩니다.",
        "09-15 07:00 Mile High Lighting 측과의 상담이 10분 뒤인 오전 7:10 (한국)에 시작됩니다.",
    ]);
    mile_high.sees(&[
        "09-15 01:00 You have 2 meetings today.",
        "09-15 06:10 Your meeting with Moatech Devices starts in 1 hour, at 4:10 PM MDT.",
        "09-15 07:00 Your meeting with Moatech Devices starts in 10 minutes, at 4:10 PM MDT.",
    ]);
    show.ends().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_moved_meeting_is_told_as_old_and_new_and_nothing_comes_at_the_old_time() {
    let show = Show::open().await;
    let (daon, rocky) = (show.phone("다온생활건강").await, show.phone("Rocky Mountain Goods").await);
    let staff = show.phone("경기도경제과학진흥원 남부권역센터").await;
    for phone in [&daon, &rocky, &staff] {
        phone.reads(1);
    }

    show.clock(json!("next")).await;
    daon.sees(&["09-14 09:40 내일 Rocky Mountain Goods 측과의 상담이 있습니다."]);
    daon.taps("참석합니다").await;
    daon.sees(&["09-14 09:40 답변을 저장했습니다: 참석합니다"]);
    show.clock_to("2020-09-15 01:05 KST").await;
    rocky.sees(&["09-15 01:00 Your meeting with Daon Living & Health is today."]);
    rocky.taps("I'll be there").await;
    rocky.sees(&["09-15 01:00 Saved: I'll be there"]);
    daon.sees(&["09-14 10:00 준비사항을 알려 드립니다."]);

    show.clock_to("2020-09-15 08:05 KST").await;
    staff.says("/today").await;
    staff.taps("오전 9:40 M06 다온생활건강").await;
    staff.taps("시간 변경").await;
    staff.says("17일 14:00").await;
    staff.taps("시간을 바꿉니다").await;

    assert_eq!(staff.reads(1).last().map(String::as_str), Some("09-15 08:05 M06 상담 시간을 바꾸었습니다."));
    assert_eq!(
        daon.reads(4),
        ["09-15 08:05 Rocky Mountain Goods 측과의 상담 시간이 바뀌었습니다. 일정이 바뀌어 죄송합니다. \
          / 새 일정: 9월 17일(목) 오후 2:00–2:40 (한국) / 미국 Denver, CO 현지 9월 16일(수) 오후 11:00 \
          / 이전 일정: 9월 15일(화) 오전 9:40 (한국)"]
    );
    assert_eq!(
        rocky.reads(4),
        ["09-15 08:05 Your meeting with Daon Living & Health has been moved. We're sorry for the change. \
          / New: Wed, Sep 16 · 11:00–11:40 PM MDT (UTC−6) / Thu, Sep 17 · 2:00 PM in Korea \
          / Before: Mon, Sep 14 · 6:40 PM MDT"]
    );

    show.clock_to("2020-09-15 12:00 KST").await;
    daon.sees_nothing();
    rocky.sees_nothing();
    show.ends().await;
}
