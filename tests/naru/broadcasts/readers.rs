//! What readers do: they say that they have read it, want no more advertisements, reply, join late, or come back.

use futures::FutureExt as _;
use naru::domain::broadcast::Body;
use naru::domain::ids::ChatId;
use naru::domain::message::{Content, Document};
use naru::sandbox::{Fault, FaultKind};
use naru::store;

use super::stage::{Stage, heads, korean};
use crate::support::{Place, at, both_databases};

const WORDS: &str = "주차장은 2층입니다.";

fn with_receipt() -> Body {
    Body { receipt: true, ..korean(WORDS) }
}

both_databases! {
    async fn what_somebody_has_read_is_noted_once_and_their_copy_says_so(db: Place) {
        let stage = Stage::new(db).await;
        let (kim, lee, park) = (stage.firm(1).await, stage.firm(2).await, stage.firm(3).await);
        let staff = stage.staff().await;
        let id = stage.announces(&["F01", "F02"], with_receipt()).await;
        assert!(kim.reads()[0].ends_with("\n[읽었습니다]"));

        kim.taps("읽었습니다").await;
        assert!(kim.reads()[0].ends_with("\n[✓ 읽었습니다]"));
        stage.moment().await;
        kim.taps("✓ 읽었습니다").await;
        kim.sees_nothing();

        let shown = stage.opens(&staff, id).await;
        assert!(shown.contains("\n읽음 확인: 2명 중 1명\n"), "{shown}");
        assert_eq!(
            stage.taps(&staff, "읽지 않은 분 보기").await,
            "읽지 않은 분 1명 · 읽은 분 1명
주차장은 2층입니다.
· (주)이섭푸드 이두리 과장님
[진행 상황]"
        );
        park.says("처음").await;
        park.reads();
        stage.presses(&park, &format!("bc:read:{id}")).await;
        park.sees("이 공지를 받으신 분만 쓸 수 있는 버튼입니다. 바뀐 것은 없습니다.");
        stage.naru().ignores(lee.chat());
        stage.naru().ends().await;
    }
}

both_databases! {
    async fn a_correction_leaves_standing_what_was_read(db: Place) {
        let stage = Stage::new(db).await;
        let (kim, staff) = (stage.firm(1).await, stage.staff().await);
        let id = stage.announces(&["F01"], with_receipt()).await;
        kim.taps("읽었습니다").await;
        kim.reads();
        stage.opens(&staff, id).await;

        stage.taps(&staff, "정정").await;
        stage.taps(&staff, "한국어 글 고치기").await;
        staff.says("주차장은 3층입니다.").await;
        stage.taps(&staff, "정정합니다").await;

        let shown = kim.reads().pop().unwrap();
        assert!(shown.starts_with("주차장은 3층입니다.\n") && shown.ends_with("\n[✓ 읽었습니다]"), "{shown}");
        stage.moment().await;
        let last = stage.naru().sandbox.messages(901).pop().unwrap();
        assert!(last.text.contains("\n읽음 확인: 1명 중 1명\n정정: 1명 중 1명 완료\n"), "{}", last.text);
        staff.reads();
        stage.naru().ends().await;
    }
}

// 29
both_databases! {
    async fn a_tap_proves_that_it_arrived(db: Place) {
        let stage = Stage::new(db).await;
        let (kim, staff) = (stage.firm(1).await, stage.staff().await);
        stage.naru().sandbox.fault(Fault::new(FaultKind::CutAfter).method("sendMessage").chat(101));
        let id = stage.announces(&["F01"], with_receipt()).await;
        kim.reads();
        stage.opens(&staff, id).await;
        assert_eq!(stage.counts(&staff).await, "0명 전송 · 1명 확인 필요 · 중복 발송 없음");

        kim.taps("읽었습니다").await;
        assert!(kim.reads()[0].ends_with("\n[✓ 읽었습니다]"));

        assert_eq!(stage.counts(&staff).await, "1명 전송 · 중복 발송 없음");
        stage.naru().ends().await;
    }
}

// 47
both_databases! {
    async fn who_wants_no_more_advertisements_gets_none(db: Place) {
        let stage = Stage::new(db).await;
        let (kim, lee, staff) = (stage.firm(1).await, stage.firm(2).await, stage.staff().await);
        let ad = Body { promotional: true, ..korean("박람회에 초대합니다.") };
        let id = stage.announces(&["F01", "F02"], ad.clone()).await;
        let shown = kim.reads().pop().unwrap();
        assert!(shown.starts_with("(광고)\n박람회에 초대합니다.\n") && shown.ends_with("\n[수신 거부]"), "{shown}");

        kim.taps("수신 거부").await;
        let refused = "홍보 소식 수신을 거부하셨습니다. 이제부터 홍보 소식은 보내지 않으며, 상담 일정 안내는 계속 보내 드립니다. 다시 받고 싶으시면 ‘설정’에서 바꾸실 수 있습니다.";
        kim.sees(refused);
        kim.taps("수신 거부").await;
        kim.sees(refused);
        staff.says("처음").await;
        staff.reads();
        stage.presses(&staff, &format!("bc:no-ads:{id}")).await;
        staff.sees("이 공지를 받으신 분만 쓸 수 있는 버튼입니다. 바뀐 것은 없습니다.");

        let next = stage.announces(&["F01", "F02"], ad).await;
        kim.sees_nothing();
        assert_eq!(lee.reads().len(), 2);
        stage.opens(&staff, next).await;
        assert_eq!(stage.counts(&staff).await, "1명 전송 · 1명 홍보 미동의 · 중복 발송 없음");
        stage.naru().ends().await;
    }
}

both_databases! {
    async fn a_reply_goes_to_staff_and_leaves_the_talk_as_it_is(db: Place) {
        let stage = Stage::new(db).await;
        let (kim, staff) = (stage.firm(1).await, stage.staff().await);
        let mut body = korean(WORDS);
        body.ko.files = ["길.pdf", "자리.pdf"].map(pdf).to_vec();
        stage.announces(&["F01"], body).await;
        let messages: Vec<i64> = stage.naru().sandbox.messages(101).iter().map(|shown| shown.message_id).collect();
        assert_eq!(messages.len(), 3);
        kim.says("설정").await;
        stage.presses(&kim, "zone:").await;
        kim.reads();
        let before = talk(&stage).await;

        // To a file that went ahead of the words.
        kim.user.replies(messages[1], "몇 시부터 여나요?");
        stage.naru().settle().await;

        assert_eq!(talk(&stage).await, before);
        let said = kim.reads();
        assert_eq!(said.len(), 1);
        assert!(said[0].starts_with("보내 주신 말씀을 운영사무국에 전달했습니다."), "{said:?}");
        staff.sees(
            "공지 답장 · 주차장은 2층입니다.
            문의 · 설봉세라믹(주) 김하나 해외영업팀장님
            2020 이천시 미국 화상상담 시장개척단
            몇 시부터 여나요?

            연락처: 010-0000-0101 · export@seolbong.example
            [참가자 보기] [공지 진행 상황]",
        );
        stage.naru().ends().await;
    }
}

fn pdf(name: &str) -> Document {
    let content = Content::inline(format!("%PDF-1.4\n{name}\n%%EOF\n").as_bytes());
    Document::new(name, "application/pdf", content)
}

async fn talk(stage: &Stage) -> Option<serde_json::Value> {
    let bot = stage.naru().app.house.bot;
    let chat = stage.naru().app.db.read(move |tx| store::chats::find(tx, bot, ChatId(101)).boxed()).await.unwrap();
    chat.unwrap().talk
}

both_databases! {
    async fn whoever_joins_while_it_is_valid_gets_it_once(db: Place) {
        let stage = Stage::new(db).await;
        let kim = stage.firm(1).await;
        let body = Body { late_until: Some(at("2020-09-16 18:00 KST")), ..korean(WORDS) };
        stage.announces(&["F01", "F02", "F03"], body).await;
        stage.announces(&["F01", "F02", "F03"], korean("늦게 오신 분께는 보내지 않습니다.")).await;
        assert_eq!(kim.reads().len(), 2);

        let lee = stage.joins("F02", 102).await;
        stage.naru().settle().await;
        assert_eq!(heads(lee.reads()).iter().filter(|head| *head == WORDS).count(), 1);
        lee.user.blocks();
        stage.naru().settle().await;
        lee.user.unblocks();
        stage.naru().settle().await;
        assert!(!heads(lee.reads()).contains(&WORDS.to_owned()));

        stage.naru().clock_to("2020-09-16 18:30 KST").await;
        let park = stage.joins("F03", 103).await;
        stage.naru().settle().await;
        assert!(!heads(park.reads()).contains(&WORDS.to_owned()));
        kim.sees_nothing();
        stage.naru().ends().await;
    }
}

both_databases! {
    async fn who_lets_the_bot_back_gets_what_is_still_valid(db: Place) {
        let stage = Stage::new(db).await;
        let kim = stage.firm(1).await;
        kim.user.blocks();
        stage.naru().settle().await;
        let body = Body { late_until: Some(at("2020-09-16 18:00 KST")), ..korean(WORDS) };
        stage.announces(&["F01"], body).await;
        kim.sees_nothing();

        kim.user.unblocks();
        stage.naru().settle().await;
        assert_eq!(heads(kim.reads()), [WORDS]);

        kim.user.blocks();
        kim.user.unblocks();
        stage.naru().settle().await;
        kim.sees_nothing();
        stage.naru().ends().await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn started_from_a_copy_an_announcement_waits_and_staff_are_told() {
    let stage = Stage::new(Place::sqlite()).await;
    stage.staff().await;
    stage.buyer(1).await;
    let body = Body { en: super::stage::say("Same link."), ..korean(WORDS) };
    let id = stage.announces(&["B01"], body).await;
    let copy = stage.naru().place.folder.join("copy.db");
    store::backup(&stage.naru().place.url, &copy, stage.naru().clock.now()).await.unwrap();

    let cohort = stage.office.cohort;
    let naru = stage.office.naru.restore(&copy).await;
    naru.clock_to("2020-09-15 05:00 KST").await;

    let staff = naru.sandbox.take_new(901);
    assert_eq!(staff.len(), 1);
    let last = staff[0].text.lines().last().unwrap();
    assert_eq!(
        last,
        "보내던 공지 ‘주차장은 2층입니다.’ 발송을 일시 중지했습니다. 복사한 뒤에 이미 받은 분이 있을 수 있으니 확인한 뒤 이어서 보내거나 중단해 주십시오."
    );
    assert_eq!(staff[0].buttons[0][0].data.as_deref(), Some(format!("bc:show:{id}").as_str()));
    assert!(naru.sandbox.take_new(201).is_empty());
    let stage = Stage { office: crate::staff::office::Office { naru, cohort } };
    stage.naru().ends().await;
}
