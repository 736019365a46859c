//! One announcement to two cohorts: the office of each knows its own people, and only who acts in both may act on it.

use futures::FutureExt as _;
use naru::domain::company::Role;
use naru::domain::ids::{ChatId, CohortId, CompanyId};
use naru::domain::lang::Lang;
use naru::store;
use naru::workbook::read::read;

use super::approval::for_firms_of_both;
use super::wizard_stage::{Desk, announcements, seats, stage};
use crate::meetings::cast::{Cast, Who};
use crate::support::{Naru, both_databases};

async fn audit(naru: &Naru, cohort: CohortId) -> Vec<String> {
    let list = naru.app.db.read(move |tx| store::audit::list(tx, cohort, i64::MAX, 100).boxed());
    let all = list.await.unwrap().into_iter().rev().map(|entry| entry.action);
    all.filter(|action| action.starts_with("broadcast-")).collect()
}

fn not_connected(name: &str, company: CompanyId) -> Who<'_> {
    Who {
        id: 0,
        name,
        position: None,
        role: Role::Firm,
        company: Some(company),
        lang: Lang::Ko,
        zone: chrono_tz::Tz::Asia__Seoul,
        country: "KR",
    }
}

both_databases! {
    async fn the_office_of_one_looks_at_its_own_people_and_cannot_act(db: Place) {
        let stage = stage(db).await;
        let other = Cast::new(&stage.naru, "yangju-2020", true).await;
        let kim = stage.kim().await;
        let hong = other.firm(&stage.naru, 105, "홍길동", "대표", other.firms[0]).await;
        stage.cast.is_listed(&stage.naru, &not_connected("이이천", stage.cast.firms[1])).await;
        other.is_listed(&stage.naru, &not_connected("최양주", other.firms[1])).await;
        let lone = seats(&stage.naru, &stage.cast, 303, "한운영", Role::Operator).await;
        let desk = for_firms_of_both(&stage, &other, "두 사업에 함께 알립니다.").await;
        desk.taps("2명에게 보냅니다").await;
        let id = announcements(&stage.naru, stage.cast.cohort).await.pop().unwrap().id;
        assert_eq!((kim.reads().len(), hong.reads().len()), (1, 1));

        // What is replied goes to the office of whoever replies.
        let copy = |chat| stage.naru.sandbox.messages(chat).pop().unwrap().message_id;
        hong.user.replies(copy(105), "몇 시인가요?");
        stage.naru.settle().await;
        lone.person.sees_nothing();
        assert!(desk.sees().await.starts_with("공지 답장 · 두 사업에 함께 알립니다.\n문의 · 설봉세라믹(주) 홍길동 대표님\n"));
        kim.user.replies(copy(101), "어디인가요?");
        stage.naru.settle().await;
        assert!(lone.sees().await.starts_with("공지 답장 · 두 사업에 함께 알립니다.\n문의 · 설봉세라믹(주) 김하나"));

        let shown = lone.taps("공지 진행 상황").await;
        assert!(shown.contains("\n2명 전송 · 2명 미연결 · 중복 발송 없음\n"), "{shown}");
        assert!(shown.ends_with("\n[못 받은 분과 이유]\n[전체 명단(.xlsx)] [공지 목록]"), "{shown}");
        for act in ["correct", "recall", "doubt"] {
            let shown = lone.taps_data(&format!("bc:{act}:{id}:3")).await;
            assert_eq!(shown, "이 공지를 받는 모든 사업의 운영 담당만 쓰고, 보내고, 고칠 수 있습니다. 바뀐 것은 없습니다.");
        }
        let shown = lone.taps("못 받은 분과 이유").await;
        assert!(shown.starts_with("못 받은 분 1명\n") && shown.contains("· (주)이섭푸드 이이천 님: "), "{shown}");
        lone.taps_data(&format!("bc:list:{id}")).await;
        let file = stage.naru.sandbox.messages(303).pop().unwrap().document.unwrap();
        let sheet = read("list.xlsx", &stage.naru.sandbox.file(&file.file_id).unwrap()).unwrap().remove(0);
        let names: Vec<String> = sheet.rows.iter().map(|row| row.cells[0].value.to_string()).collect();
        assert_eq!(names, ["성명", "김하나", "이이천"]);

        desk.taps_data(&format!("bc:show:{id}")).await;
        desk.taps("회수").await;
        desk.taps("회수합니다").await;
        for cohort in [stage.cast.cohort, other.cohort] {
            assert_eq!(audit(&stage.naru, cohort).await, ["broadcast-sent", "broadcast-recalled"]);
        }
        for chat in [101, 105, 301, 303] {
            stage.naru.ignores(chat);
        }
        stage.naru.ends().await;
    }
}

both_databases! {
    async fn whoever_has_left_the_office_sees_no_more_of_it(db: Place) {
        let stage = stage(db).await;
        stage.kim().await;
        let desk = Desk::new(&stage.naru, stage.staff().await);
        let leaving = seats(&stage.naru, &stage.cast, 303, "한운영", Role::Operator).await;
        desk.writes(Some("곧 뵙겠습니다."), None).await;
        desk.goes_to_check().await;
        desk.taps("2명에게 보냅니다").await;
        let id = announcements(&stage.naru, stage.cast.cohort).await.pop().unwrap().id;
        leaving.says("처음").await;
        let shown = leaving.taps_data(&format!("bc:show:{id}")).await;
        assert!(shown.contains("2명 전송"), "{shown}");
        let (bot, cohort, now) = (stage.naru.app.house.bot, stage.cast.cohort, stage.naru.clock.now());
        let leave = stage.naru.app.db.write(move |tx| {
            async move {
                let all = store::people::in_cohort(tx, bot, cohort).await?;
                let gone = all.into_iter().find(|one| one.chat == Some(ChatId(303))).unwrap();
                store::people::leave(tx, gone.member.id, now).await
            }
            .boxed()
        });
        leave.await.unwrap();

        desk.taps("회수").await;
        desk.taps("회수합니다").await;

        assert_eq!(leaving.reads().await, Vec::<String>::new());
        let last = stage.naru.sandbox.messages(303).pop().unwrap();
        assert!(last.text.contains("2명 전송"), "{}", last.text);
        stage.naru.ignores(101);
        stage.naru.ignores(301);
        stage.naru.ends().await;
    }
}
