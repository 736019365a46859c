//! Everything that is no answer: stickers, albums, forwarded words, edits, odd buttons, help in the middle of a question.

use futures::FutureExt as _;
use naru::domain::ids::ChatId;
use naru::sandbox::Album;
use naru::store;

use super::stage::{Stage, payload};
use super::{HOME_KO, headlines, joins_as_firm, joins_as_staff};
use crate::support::{Person, Place, both_databases};

const FIRST_ITEM: &str = "개인정보 수집·이용 동의 (1/4 · 텔레그램 안내에 필요)";

fn paragraphs(person: &Person<'_>) -> Vec<String> {
    person
        .reads()
        .iter()
        .flat_map(|said| {
            said.split("\n\n").map(|each| each.lines().next().unwrap_or_default().to_owned()).collect::<Vec<_>>()
        })
        .collect()
}

both_databases! {
    async fn whatever_comes_at_a_question_is_answered_with_the_question(db: Place) {
        let stage = Stage::new(db).await;
        let naru = &stage.naru;
        let kim = naru.person(101, "Kim", "ko");
        kim.starts(payload(&stage.firm)).await;
        kim.reads();

        kim.user.sends_sticker("🙂");
        naru.settle().await;
        assert_eq!(paragraphs(&kim), ["스티커는 답변으로 저장되지 않았습니다. 앞서 입력하신 내용은 그대로 있습니다.", FIRST_ITEM]);
        kim.user.forwards("동의합니다", "Lee");
        naru.settle().await;
        assert!(paragraphs(&kim)[0].starts_with("다른 분의 글을 전달하신 것은"));
        kim.says("무슨 말인가요").await;
        assert_eq!(paragraphs(&kim)[1], FIRST_ITEM);
        for odd in ["", "consent:1:collection:yes:9", "consent:99:collection:yes:1", "consent", "zone:Mars/Base", "없는것", "home"] {
            kim.user.taps(1, odd);
            naru.settle().await;
            assert_eq!(paragraphs(&kim).pop().as_deref(), Some(FIRST_ITEM), "{odd}");
        }
        assert_eq!(stage.member(stage.firm.member).await.joined_at, None);
        naru.ends().await;
    }
}

both_databases! {
    async fn help_privacy_and_language_come_back_to_the_same_question(db: Place) {
        let stage = Stage::new(db).await;
        let kim = stage.naru.person(101, "Kim", "ko");
        kim.starts(payload(&stage.firm)).await;
        kim.reads();

        kim.says("도움말").await;
        assert_eq!(headlines(&kim), ["운영사무국 이천시", FIRST_ITEM]);
        kim.says("/privacy").await;
        assert_eq!(headlines(&kim), ["개인정보 처리 안내 (제1판)", FIRST_ITEM]);
        kim.says("English").await;
        assert_eq!(
            headlines(&kim),
            ["From now on you will hear from us in English.", "Collection and use of personal data (1/4 · needed for Telegram)"],
        );
        kim.says("/cancel").await;
        assert_eq!(headlines(&kim), ["We've paused. What you answered so far is kept; type “start” to continue."]);
        kim.says("/home@another_bot").await;
        kim.sees_nothing();
        stage.naru.ends().await;
    }
}

both_databases! {
    async fn a_stranger_can_read_how_data_is_handled_in_both_languages(db: Place) {
        let stage = Stage::new(db).await;
        let stranger = stage.naru.person(102, "Xu", "zh-hans");

        stranger.says("/privacy").await;

        let said = stranger.reads().join("\n");
        assert!(said.contains("개인정보 처리 안내 (제1판)") && said.contains("Privacy notice (version 1)"), "{said}");
        stage.naru.ends().await;
    }
}

both_databases! {
    async fn an_album_is_answered_once(db: Place) {
        let stage = Stage::new(db).await;
        let naru = &stage.naru;
        let kim = naru.person(101, "Kim", "ko");
        joins_as_firm(&kim, &stage).await;

        let photo = || Album { name: "a.jpg", mime: "image/jpeg", bytes: b"x", caption: "" };
        kim.user.sends_album(&[(); 10].map(|()| photo()));
        naru.settle().await;
        kim.sees_nothing();
        naru.clock_to("2020-09-14 09:01 KST").await;

        assert_eq!(kim.reads().len(), 1);
        naru.ends().await;
    }
}

both_databases! {
    async fn free_words_reach_the_staff_and_an_edit_changes_nothing(db: Place) {
        let stage = Stage::new(db).await;
        let naru = &stage.naru;
        let (kim, park) = (naru.person(101, "Kim", "ko"), naru.person(301, "Park", "ko"));
        joins_as_firm(&kim, &stage).await;

        kim.says("주차가 되나요?").await;
        assert!(kim.reads()[0].starts_with("지금은 이 대화로 운영사무국에 전달할 수 없습니다."));

        joins_as_staff(&park, &stage).await;
        let message = kim.says("주차가 되나요?").await;
        assert!(kim.reads()[0].starts_with("보내 주신 말씀을 운영사무국에 전달했습니다."));
        park.sees(
            "문의 · 설봉세라믹(주) 김서준 대표님
            2020 이천시 미국 화상상담회
            주차가 되나요?

            연락처: 전화 없음 · f01@example.com
            [참가자 보기]",
        );
        kim.user.edits(message, "주차가 되나요?");
        naru.settle().await;
        kim.sees_nothing();
        kim.user.edits(message, "주차장이 있나요?");
        naru.settle().await;
        kim.sees("이미 보내신 글을 고치셨으나, 저장된 내용은 처음 보내신 그대로입니다. 바로잡으시려면 새 글로 보내 주십시오.");
        park.sees_nothing();
        naru.ends().await;
    }
}

both_databases! {
    async fn a_lost_talk_goes_home_with_an_apology(db: Place) {
        let stage = Stage::new(db).await;
        let naru = &stage.naru;
        let kim = naru.person(101, "Kim", "ko");
        joins_as_firm(&kim, &stage).await;

        let bot = stage.bot();
        let spoilt = naru.app.db.write(move |tx| {
            async move {
                let mut chat = store::chats::find(tx, bot, ChatId(101)).await?.unwrap();
                chat.talk = Some(serde_json::json!({ "v": 999, "at": "somewhere" }));
                store::chats::remember(tx, &chat).await
            }
            .boxed()
        });
        spoilt.await.unwrap();
        kim.says("과장").await;

        kim.sees(&format!(
            "죄송합니다. 진행하시던 화면을 이어서 보여 드릴 수 없어 첫 화면으로 돌아왔습니다. 저장하신 내용은 그대로 있습니다.\n\n{HOME_KO}"
        ));
        naru.ends().await;
    }
}

both_databases! {
    async fn who_comes_back_after_a_block_is_asked_again_and_can_be_reached(db: Place) {
        let stage = Stage::new(db).await;
        let naru = &stage.naru;
        let kim = naru.person(101, "Kim", "ko");
        joins_as_firm(&kim, &stage).await;

        kim.user.blocks();
        naru.settle().await;
        assert_eq!(stage.member(stage.firm.member).await.reachable_since(), None);
        kim.user.unblocks();
        naru.settle().await;
        kim.sees_nothing();
        assert!(stage.member(stage.firm.member).await.reachable_since().is_some());

        let jane = naru.person(202, "Jane", "en");
        jane.starts(payload(&stage.buyer)).await;
        jane.reads();
        jane.user.blocks();
        jane.user.unblocks();
        naru.settle().await;
        assert_eq!(headlines(&jane), ["How we handle your data (1/2)"]);
        naru.ends().await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_bot_has_a_face_in_each_language_and_staff_commands_only_for_staff() {
    let stage = Stage::new(Place::sqlite()).await;
    let naru = &stage.naru;
    let park = naru.person(301, "Park", "ko");
    joins_as_staff(&park, &stage).await;

    naru::face::put_on(&naru.app.api, &naru.app.db).await.unwrap();

    assert_eq!(naru.sandbox.bot_text("name", "ko"), "이천시 화상상담 알림");
    assert_eq!(naru.sandbox.bot_text("name", "en"), "Icheon City Online Meetings");
    let names = |user: i64, lang: &str| -> Vec<String> {
        let list = naru.sandbox.commands(user, lang);
        list.as_array().unwrap().iter().map(|each| each["command"].as_str().unwrap().to_owned()).collect()
    };
    assert!(names(301, "ko").contains(&"publish".to_owned()));
    for lang in ["ko", "en", "vi"] {
        assert!(names(101, lang).contains(&"home".to_owned()) && !names(101, lang).contains(&"publish".to_owned()));
    }
    naru.ends().await;
}

// Telegram takes few changes of a bot's name and descriptions an hour.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_face_is_put_on_once_and_only_what_differs_is_put_on_again() {
    let stage = Stage::new(Place::sqlite()).await;
    let naru = &stage.naru;
    let park = naru.person(301, "Park", "ko");
    joins_as_staff(&park, &stage).await;
    let set = async || -> Vec<String> {
        let before = naru.sandbox.requests().len();
        naru::face::put_on(&naru.app.api, &naru.app.db).await.unwrap();
        let requests = naru.sandbox.requests_since(before).into_iter();
        requests.map(|request| request.method).filter(|method| method.to_lowercase().starts_with("setmy")).collect()
    };

    assert!(!set().await.is_empty());
    assert_eq!(set().await, Vec::<String>::new());

    // As the host does with BotFather.
    let named = serde_json::json!({ "name": "이천시", "language_code": "ko" }).to_string().into_bytes();
    naru.app.api.post::<bool>("SetMyName", named, std::time::Duration::from_secs(5)).await.unwrap();
    assert_eq!(set().await, ["SetMyName"]);
    assert_eq!(naru.sandbox.bot_text("name", "ko"), "이천시 화상상담 알림");
    naru.ends().await;
}

both_databases! {
    async fn back_shows_what_was_agreed_to_before_and_lets_it_be_changed(db: Place) {
        let stage = Stage::with_uses(db, 2).await;
        let naru = &stage.naru;
        joins_as_firm(&naru.person(101, "Kim", "ko"), &stage).await;
        let lee = naru.person(102, "Lee", "ko");
        lee.starts(payload(&stage.firm)).await;
        for answer in ["동의합니다", "동의합니다", "동의합니다", "동의하지 않습니다"] {
            lee.taps(answer).await;
        }
        lee.says("동의합니다 님").await;
        lee.reads();

        lee.says("뒤로").await;
        lee.sees("앞서 입력하신 성함: 동의합니다 님\n\n성함을 입력해 주시기 바랍니다. 운영사무국이 명단에 함께 올립니다.");
        lee.says("뒤로").await;
        assert_eq!(paragraphs(&lee), ["지금 저장된 답변: 동의하지 않습니다. 바꾸시려면 아래에서 다시 골라 주십시오.", "홍보 소식 수신 동의 (4/4 · 선택)"]);
        lee.says("뒤로").await;
        assert_eq!(paragraphs(&lee), ["지금 저장된 답변: 동의합니다. 바꾸시려면 아래에서 다시 골라 주십시오.", "바이어에 대한 연락처 제공 동의 (3/4 · 선택)"]);
        lee.says("아니요").await;
        assert_eq!(headlines(&lee), ["성함을 입력해 주시기 바랍니다. 운영사무국이 명단에 함께 올립니다."]);
        lee.says("이서연").await;
        lee.says("과장").await;
        lee.says("설정").await;
        lee.taps("저장된 내 정보").await;
        let kept = lee.reads().concat();
        assert!(kept.contains("설봉세라믹(주) 이서연 과장님") && kept.contains("· 연락처 제공: 2020년 9월 14일(월) 동의하지 않음"), "{kept}");
        naru.ends().await;
    }
}

both_databases! {
    async fn back_leads_one_step_back_in_english_too(db: Place) {
        let stage = Stage::new(db).await;
        let naru = &stage.naru;
        let jane = naru.person(202, "Jane", "en");
        jane.starts(payload(&stage.buyer)).await;
        jane.says("back").await;
        assert_eq!(headlines(&jane).pop().as_deref(), Some("How we handle your data (1/2)"));
        jane.taps("I've read this").await;
        jane.reads();
        jane.says("back").await;
        assert_eq!(paragraphs(&jane), ["Your answer so far: I've read this. To change it, please choose again below.", "How we handle your data (1/2)"]);
        jane.says("yes").await;
        assert_eq!(headlines(&jane), ["Sharing your contact with your suppliers (2/2 · optional)"]);
        jane.says("no").await;
        jane.says("back").await;
        assert_eq!(headlines(&jane).pop().as_deref(), Some("Settings"));

        jane.taps("What we keep about you").await;
        jane.taps("Stop using Telegram").await;
        jane.reads();
        naru.clock_to("2020-09-14 09:01 KST").await;
        jane.taps("Leave it as it is").await;
        assert_eq!(headlines(&jane), ["What we keep about you"]);
        naru.ends().await;
    }
}
