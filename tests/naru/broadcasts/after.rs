//! What staff do once an announcement has begun: decide what is uncertain, correct it, take it back, tell those who were
//! missing, and look who has it.

use naru::domain::message::{Content, Document};
use naru::sandbox::{Fault, FaultKind};
use naru::workbook::read::read;

use super::stage::{Stage, both, heads, korean};
use crate::support::both_databases;

const WORDS: &str = "주차장은 2층입니다.";
const NEW: &str = "주차장은 3층입니다.";

fn cut(chat: i64) -> Fault {
    Fault::new(FaultKind::CutAfter).method("sendMessage").chat(chat)
}

// 29
both_databases! {
    async fn what_may_have_arrived_waits_for_staff_and_is_decided_either_way(db: Place) {
        let stage = Stage::new(db).await;
        let (kim, lee, park) = (stage.firm(1).await, stage.firm(2).await, stage.firm(3).await);
        let staff = stage.staff().await;
        stage.naru().sandbox.fault(cut(101));
        stage.naru().sandbox.fault(cut(102));

        let id = stage.announces(&["F01", "F02", "F03"], korean(WORDS)).await;
        for firm in [&kim, &lee, &park] {
            assert_eq!(heads(firm.reads()), [WORDS]);
        }
        let shown = stage.opens(&staff, id).await;
        assert!(shown.contains("\n1명 전송 · 2명 확인 필요 · 중복 발송 없음\n"), "{shown}");

        assert_eq!(
            stage.taps(&staff, "확인 필요한 분 보기").await,
            "도착했는지 알 수 없는 분 2명
주차장은 2층입니다.

보내는 중에 연결이 끊겼습니다. 다시 보내면 두 번 받으실 수 있고, 그대로 두면 못 받으실 수 있습니다. 받은 분이 글의 버튼을 누르시면 도착한 것으로 바뀝니다.
1. 설봉세라믹(주) 김하나 해외영업팀장님
2. (주)이섭푸드 이두리 과장님
[1. 다시 보내기] [1. 그대로 두기]
[2. 다시 보내기] [2. 그대로 두기]
[모두 다시 보내기] [모두 그대로 두기]
[진행 상황]"
        );
        let again = stage.naru().sandbox.messages(901).pop().unwrap().buttons[0][0].data.clone().unwrap();
        let shown = stage.taps(&staff, "1. 다시 보내기").await;
        assert!(shown.starts_with("1명에게 다시 보냅니다.\n\n도착했는지 알 수 없는 분 1명\n"), "{shown}");
        assert_eq!(heads(kim.reads()), [WORDS]);
        let shown = stage.taps(&staff, "1. 그대로 두기").await;
        assert!(shown.starts_with("1명은 그대로 두었습니다.\n\n공지 발송 완료\n"), "{shown}");
        lee.sees_nothing();
        assert_eq!(stage.counts(&staff).await, "2명 전송 · 1명 도착 여부 모름 · 1명은 두 번 받으셨을 수 있음");

        stage.presses(&staff, &again).await;
        assert!(staff.reads().pop().unwrap().starts_with("이미 정해졌거나 도착이 확인되어 바꾸지 않았습니다."));
        kim.sees_nothing();
        assert_eq!(stage.audit().await, ["broadcast-said-again", "broadcast-left"]);
        stage.naru().ends().await;
    }
}

both_databases! {
    async fn a_correction_changes_what_arrived_and_what_waits(db: Place) {
        let stage = Stage::new(db).await;
        let (kim, lee, blake) = (stage.firm(1).await, stage.firm(2).await, stage.buyer(1).await);
        let staff = stage.staff().await;
        stage.naru().sandbox.fault(Fault::new(FaultKind::TooMany { retry_after: 600 }).chat(102));
        let id = stage.announces(&["F01", "F02", "B01"], both(WORDS, "Same link.")).await;
        assert_eq!(heads(kim.reads()), [WORDS]);
        stage.opens(&staff, id).await;

        stage.taps(&staff, "정정").await;
        let shown = stage.taps(&staff, "한국어 글 고치기").await;
        assert!(shown.starts_with("새 한국어 글 전체를 입력해 주십시오."), "{shown}");
        assert!(shown.contains("\n\n주차장은 2층입니다.\n"), "{shown}");
        staff.says(WORDS).await;
        assert!(staff.reads().pop().unwrap().starts_with("지금 글과 같아 바꾸지 않았습니다."));
        staff.says("{기업} 주차장").await;
        // As when it was written: what is no place is read as it stands.
        let shown = staff.reads().pop().unwrap();
        assert!(shown.contains("바뀌지 않고 그대로 보이는 괄호가 있습니다: {기업}.") && shown.contains("[정정합니다]"), "{shown}");
        staff.says(NEW).await;
        let shown = staff.reads();
        assert_eq!(heads(shown.clone()), [NEW, "위와 같이 한국어 글을 정정합니다. 1명의 글을 고치고 1명에게는 새 글을 보냅니다."]);
        kim.sees_nothing();
        stage.taps(&staff, "정정합니다").await;

        assert_eq!(heads(kim.reads()), [NEW]);
        assert_eq!(stage.naru().sandbox.messages(101).len(), 1, "it was changed in place");
        stage.naru().clock_to("2020-09-14 09:30 KST").await;
        assert_eq!(heads(lee.reads()), [NEW]);
        stage.naru().clock_to("2020-09-15 05:00 KST").await;
        assert_eq!(heads(blake.reads()), ["Same link."]);
        let last = stage.naru().sandbox.messages(901).pop().unwrap();
        assert!(last.text.starts_with("공지 발송 완료 (정정 1회)\n주차장은 3층입니다.\n"), "{}", last.text);
        assert!(last.text.contains("\n정정: 1명 중 1명 완료\n"), "{}", last.text);
        assert_eq!(stage.audit().await, ["broadcast-corrected"]);
        staff.reads();
        stage.naru().ends().await;
    }
}

both_databases! {
    async fn what_was_sent_is_corrected_while_the_rest_is_paused(db: Place) {
        let stage = Stage::new(db).await;
        let (kim, blake, staff) = (stage.firm(1).await, stage.buyer(1).await, stage.staff().await);
        let id = stage.announces(&["F01", "B01"], both(WORDS, "Same link.")).await;
        kim.reads();
        stage.opens(&staff, id).await;
        stage.taps(&staff, "일시 중지").await;

        stage.taps(&staff, "정정").await;
        stage.taps(&staff, "한국어 글 고치기").await;
        staff.says(NEW).await;
        stage.taps(&staff, "정정합니다").await;
        stage.moment().await;

        assert_eq!(heads(kim.reads()), [NEW]);
        stage.naru().clock_to("2020-09-15 05:00 KST").await;
        blake.sees_nothing();
        let last = stage.naru().sandbox.messages(901).pop().unwrap();
        assert!(last.text.starts_with("공지 일시 중지 (정정 1회)\n"), "{}", last.text);
        stage.taps(&staff, "이어서 보내기").await;
        assert_eq!(heads(blake.reads()), ["Same link."]);
        stage.moment().await;
        staff.reads();
        stage.naru().ends().await;
    }
}

// 38
both_databases! {
    async fn words_below_a_file_keep_to_what_fits_there(db: Place) {
        let stage = Stage::new(db).await;
        let (kim, staff) = (stage.firm(1).await, stage.staff().await);
        let mut body = korean(WORDS);
        let content = Content::inline(b"%PDF-1.4\n%%EOF\n");
        body.ko.files = vec![Document::new("길.pdf", "application/pdf", content)];
        let id = stage.announces(&["F01"], body).await;
        assert_eq!(heads(kim.reads()), [WORDS]);
        stage.opens(&staff, id).await;
        stage.taps(&staff, "정정").await;
        stage.taps(&staff, "한국어 글 고치기").await;

        staff.says(&"가".repeat(1_000)).await;
        let shown = staff.reads().pop().unwrap();
        assert!(shown.contains("파일 아래에 붙은 글은 1,024자까지입니다."), "{shown}");
        staff.says(NEW).await;
        staff.reads();
        stage.taps(&staff, "정정합니다").await;

        assert_eq!(heads(kim.reads()), [NEW]);
        let shown = stage.naru().sandbox.messages(101).pop().unwrap();
        assert_eq!(shown.document.unwrap().name.as_deref(), Some("길.pdf"));
        stage.moment().await;
        staff.reads();
        stage.naru().ends().await;
    }
}

both_databases! {
    async fn recalled_it_is_deleted_and_those_who_wait_do_not_get_it(db: Place) {
        let stage = Stage::new(db).await;
        let (kim, blake, staff) = (stage.firm(1).await, stage.buyer(1).await, stage.staff().await);
        let id = stage.announces(&["F01", "B01"], both(WORDS, "Same link.")).await;
        kim.reads();
        stage.opens(&staff, id).await;

        assert_eq!(
            stage.taps(&staff, "회수").await,
            "공지를 회수하시겠습니까?
주차장은 2층입니다.

1명의 대화에서 이 공지를 지웁니다. 아직 받지 않은 1명에게는 보내지 않습니다.
이미 읽으신 분이 있을 수 있으며, 회수는 되돌릴 수 없습니다.
[회수합니다]
[진행 상황]"
        );
        stage.taps(&staff, "회수합니다").await;
        stage.naru().clock_to("2020-09-15 05:00 KST").await;

        assert!(stage.naru().sandbox.messages(101).iter().all(|shown| shown.deleted));
        kim.reads();
        blake.sees_nothing();
        assert_eq!(stage.counts(&staff).await, "1명 전송 · 1명 보내지 않음 · 중복 발송 없음");
        let last = stage.naru().sandbox.messages(901).pop().unwrap();
        assert!(last.text.starts_with("공지 회수함\n"), "{}", last.text);
        assert!(last.text.contains("\n회수: 1명 중 1명 완료\n"), "{}", last.text);
        assert_eq!(stage.audit().await, ["broadcast-recalled"]);
        stage.naru().ends().await;
    }
}

both_databases! {
    async fn after_two_days_it_cannot_be_recalled_and_staff_are_told_so(db: Place) {
        let stage = Stage::new(db).await;
        let (kim, staff) = (stage.firm(1).await, stage.staff().await);
        let id = stage.announces(&["F01"], korean(WORDS)).await;
        kim.reads();
        stage.naru().clock_to("2020-09-16 10:00 KST").await;
        stage.opens(&staff, id).await;

        let shown = stage.taps(&staff, "회수").await;
        assert!(shown.contains("0명의 대화에서 이 공지를 지웁니다. 1명은 받은 지 48시간이 지나 지울 수 없습니다."), "{shown}");
        stage.taps(&staff, "회수합니다").await;
        stage.moment().await;

        assert!(stage.naru().sandbox.messages(101).iter().all(|shown| !shown.deleted));
        let last = stage.naru().sandbox.messages(901).pop().unwrap();
        assert!(last.text.contains("\n회수: 1명 중 0명 완료, 1명은 회수할 수 없습니다.\n"), "{}", last.text);
        staff.reads();
        stage.naru().ends().await;
    }
}

both_databases! {
    async fn those_who_were_missing_are_told_and_nobody_else(db: Place) {
        let stage = Stage::new(db).await;
        let (kim, staff) = (stage.firm(1).await, stage.staff().await);
        let id = stage.announces(&["F01", "F02", "F03"], korean(WORDS)).await;
        kim.reads();
        let lee = stage.firm(2).await;
        stage.opens(&staff, id).await;

        assert_eq!(
            stage.taps(&staff, "못 받은 분께 보내기").await,
            "못 받은 분께 보내기
주차장은 2층입니다.

못 받은 분 가운데 이제 보낼 수 있는 1명에게 보냅니다. 이미 받은 1명에게는 다시 보내지 않습니다. 지금 연결되지 않은 2명 가운데 그 뒤에 연결된 분만 받으실 수 있습니다.
[보냅니다]
[진행 상황]"
        );
        let send = stage.naru().sandbox.messages(901).pop().unwrap().buttons[0][0].data.clone().unwrap();
        stage.taps(&staff, "보냅니다").await;

        assert_eq!(heads(lee.reads()), [WORDS]);
        kim.sees_nothing();
        assert_eq!(stage.counts(&staff).await, "2명 전송 · 1명 미연결 · 중복 발송 없음");
        stage.presses(&staff, &send).await;
        stage.moment().await;
        lee.sees_nothing();
        assert_eq!(stage.audit().await, ["broadcast-missing-told"]);
        staff.reads();
        stage.naru().ends().await;
    }
}

// 35
both_databases! {
    async fn the_whole_list_is_a_spreadsheet_with_each_reader_once(db: Place) {
        let stage = Stage::new(db).await;
        let (kim, staff) = (stage.firm(1).await, stage.staff().await);
        let id = stage.announces(&["F01", "F02", "B01"], korean("=1+1")).await;
        kim.reads();
        stage.opens(&staff, id).await;

        staff.taps("전체 명단(.xlsx)").await;

        assert_eq!(
            staff.reads(),
            ["전체 명단을 만들고 있습니다. 곧 보내 드립니다.", "공지 전체 명단입니다: =1+1"]
        );
        let file = stage.naru().sandbox.messages(901).pop().unwrap().document.unwrap();
        assert_eq!(file.name.as_deref(), Some(format!("공지-{id}-명단.xlsx").as_str()));
        let sheets = read("list.xlsx", &stage.naru().sandbox.file(&file.file_id).unwrap()).unwrap();
        let rows: Vec<String> = sheets[0]
            .rows
            .iter()
            .map(|row| row.cells.iter().map(|cell| cell.value.to_string()).collect::<Vec<_>>().join(" | "))
            .collect();
        assert_eq!(
            rows,
            [
                "성명 | 회사 | 역할 | 언어 | 결과 | 사유 | 처리 시각 | 읽음 확인",
                "김하나 | 설봉세라믹(주) | 참가기업 | 한국어 | 전송 | 2020-09-14 09:00",
                "이두리 | (주)이섭푸드 | 참가기업 | 한국어 | 미연결 | 아직 등록을 마치지 않아 연결되지 않았습니다",
                "Blake Grove | Harbor Home Imports | 바이어 | English | 해당 언어 없음 | 이분의 언어로 쓴 글이 없습니다",
            ]
        );
        stage.moment().await;
        staff.reads();
        stage.naru().ends().await;
    }
}
