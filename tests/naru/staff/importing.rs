//! A workbook sent to the bot: read by the worker, shown, applied by a button, published once.

use futures::FutureExt as _;
use naru::sandbox::{Fault, FaultKind};
use naru::store;

use crate::staff::office::{Office, fixture};
use crate::support::{Person, both_databases};

const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

async fn sends(office: &Office, person: &Person<'_>, name: &str, bytes: &[u8]) {
    person.user.sends_document(name, XLSX, bytes, "");
    office.naru.settle().await;
}

both_databases! {
    async fn a_cohort_is_sent_looked_at_applied_and_published_once(db: Place) {
        let office = Office::new(db).await;
        let staff = office.seats("S2", 901, "ko").await;

        sends(&office, &staff, "yangju.xlsx", &fixture("yangju-2021-textile")).await;
        let said = staff.reads();
        assert_eq!(said[0], "파일을 받았습니다. 읽고 확인한 뒤 결과를 알려 드립니다.");
        let shown = &said[1];
        assert!(
            shown.starts_with(
                "섬유·패션산업 토탈마케팅 화상상담회 (yangju-2021-textile)\n파일에는 기업과 바이어 34곳, 참가자 41명, 상담 35건이 있습니다."
            ),
            "{shown}"
        );
        assert!(shown.contains("상담: 신규 35 · 변경 0 · 취소 0"), "{shown}");
        assert!(shown.ends_with("적용하셔도 공개하기 전에는 아무에게도 알리지 않습니다.\n[적용] [그만두기]"), "{shown}");

        staff.taps("적용").await;
        staff.sees(
            "섬유·패션산업 토탈마케팅 화상상담회 파일을 적용하였습니다.

            아직 공개하지 않은 사업입니다. 공개하시면 상담이 있는 0명에게 일정 알림을 한 건씩, 모두 0건 보냅니다.
            아직 연결되지 않은 38명에게는 연결되는 대로 보냅니다.
            [공개 (알림 0건 발송)]
            [이 사업으로 바꾸기] [처음]",
        );
        let message = office.naru.sandbox.messages(901).pop().unwrap();
        let publish = message.buttons[0][0].data.clone().unwrap();
        for expected in ["섬유·패션산업 토탈마케팅 화상상담회를 공개하였습니다.", "9월 14일(월) 오전 9:00 (한국)에 공개된 사업입니다."] {
            office.a_moment_later().await;
            staff.user.taps(message.message_id, &publish);
            office.naru.settle().await;
            let said = staff.reads().pop().unwrap();
            assert!(said.starts_with(expected), "{said}");
        }

        sends(&office, &staff, "again.xlsx", &fixture("yangju-2021-textile")).await;
        let said = staff.reads().pop().unwrap();
        assert!(said.contains("저장된 내용과 같아 바꿀 것이 없습니다."), "{said}");
        office.naru.ends().await;
    }
}

both_databases! {
    async fn what_is_wrong_with_a_file_is_said_and_nothing_is_stored(db: Place) {
        let office = Office::new(db).await;
        let staff = office.seats("S2", 901, "ko").await;

        sends(&office, &staff, "notes.xlsx", b"PK\x03\x04 this is no workbook").await;
        let said = staff.reads().pop().unwrap();
        assert!(said.contains("저장된 내용은 그대로입니다."), "{said}");

        sends(&office, &staff, "상담일정.csv", "상담번호,일자,시작\nM01,2020-09-15,25:00\n".as_bytes()).await;
        let said = staff.reads().pop().unwrap();
        assert!(said.starts_with("고칠 곳 ") && said.contains("'25:00'은 시각이 아닙니다"), "{said}");

        let fetched = || {
            let requests = office.naru.sandbox.requests();
            requests.iter().filter(|one| one.method.eq_ignore_ascii_case("getFile")).count()
        };
        let before = fetched();
        staff.user.sends_big_document("big.xlsx", XLSX, 21 << 20);
        office.naru.settle().await;
        assert!(staff.reads().pop().unwrap().starts_with("파일이 20MB를 넘습니다."));
        assert_eq!(fetched(), before);
        let cohorts = office.naru.app.db.read(|tx| store::cohorts::all(tx).boxed()).await.unwrap();
        assert_eq!(cohorts.len(), 1);
        office.naru.ends().await;
    }
}

both_databases! {
    async fn a_file_of_somebody_who_may_not_act_is_only_a_file(db: Place) {
        let office = Office::new(db).await;
        let firm = office.seats("F01", 902, "ko").await;
        let viewer = office.seats_viewer(903).await;
        for person in [&firm, &viewer] {
            sends(&office, person, "yangju.xlsx", &fixture("yangju-2021-textile")).await;
            let said = person.reads().join("\n");
            assert!(!said.contains("파일을 받았습니다. 읽고"), "{said}");
        }
        let cohorts = office.naru.app.db.read(|tx| store::cohorts::all(tx).boxed()).await.unwrap();
        assert_eq!(cohorts.len(), 1);
        office.naru.ends().await;
    }
}

both_databases! {
    async fn an_older_file_is_not_applied_and_one_seen_otherwise_is_shown_again(db: Place) {
        let office = Office::new(db).await;
        let staff = office.seats("S2", 901, "ko").await;
        sends(&office, &staff, "one.xlsx", &fixture("yangju-2021-textile")).await;
        let first = office.naru.sandbox.messages(901).pop().unwrap();
        sends(&office, &staff, "two.xlsx", &fixture("yangju-2021-textile")).await;
        let second = office.naru.sandbox.messages(901).pop().unwrap();
        staff.reads();

        staff.user.taps(first.message_id, first.buttons[0][0].data.as_deref().unwrap());
        office.naru.settle().await;
        assert!(staff.reads().pop().unwrap().starts_with("지난 파일이거나"));

        crate::staff::office::bring_in(&office.naru, {
            let mut other = crate::staff::office::plan("yangju-2021-textile");
            other.meetings[0].details.booth = Some("특별상담회장 Z".into());
            other
        })
        .await;
        staff.user.taps(second.message_id, second.buttons[0][0].data.as_deref().unwrap());
        office.naru.settle().await;
        let said = staff.reads().pop().unwrap();
        assert!(said.starts_with("이 사업을 바꿀 수 있는 권한이 없어 적용하지 않았습니다."), "{said}");
        office.naru.ends().await;
    }
}

both_databases! {
    async fn a_download_that_fails_is_tried_again_and_survives_a_restart(db: Place) {
        let office = Office::new(db).await;
        let staff = office.seats("S2", 901, "ko").await;
        office.naru.sandbox.fault(Fault::new(FaultKind::BadGateway).method("getFile").times(2));
        sends(&office, &staff, "yangju.xlsx", &fixture("yangju-2021-textile")).await;
        assert_eq!(staff.reads(), ["파일을 받았습니다. 읽고 확인한 뒤 결과를 알려 드립니다."]);

        let Office { naru, cohort } = office;
        let office = Office { naru: naru.restart().await, cohort };
        office.naru.clock_to("2020-09-14 09:10 KST").await;
        let said: Vec<String> =
            office.naru.sandbox.take_new(901).iter().map(crate::support::render).collect();
        assert_eq!(said.len(), 1, "{said:#?}");
        assert!(said[0].ends_with("[적용] [그만두기]"));
        office.naru.ends().await;
    }
}

both_databases! {
    async fn the_blank_template_comes_as_a_file_that_can_be_sent_back(db: Place) {
        let office = Office::new(db).await;
        let staff = office.seats("S2", 901, "ko").await;
        staff.says("/template").await;
        let sent = office.naru.sandbox.take_new(901).pop().unwrap();
        assert_eq!(sent.document.unwrap().name.as_deref(), Some("나루-사업-서식.xlsx"));
        office.naru.ends().await;
    }
}

// 40
both_databases! {
    async fn the_template_asked_for_twice_is_uploaded_once(db: Place) {
        let office = Office::new(db).await;
        let (first, second) = (office.seats("S2", 901, "ko").await, office.seats("S1", 902, "ko").await);
        first.says("/template").await;
        second.says("/template").await;

        let sandbox = &office.naru.sandbox;
        let sent = [901, 902].map(|chat| sandbox.take_new(chat).pop().unwrap().document.unwrap());
        assert_eq!(sent[0], sent[1]);
        let requests = sandbox.requests().into_iter().filter(|request| request.method.eq_ignore_ascii_case("sendDocument"));
        let uploaded: Vec<bool> = requests.map(|request| request.params["document"] == "attach://document").collect();
        assert_eq!(uploaded, [true, false]);
        office.naru.ends().await;
    }
}
