//! Buttons prove nothing: who is not staff of the cohort sees and changes nothing, and a viewer only reads.

use super::office::Office;
use crate::support::both_databases;

const REFUSED: &str =
    "이번 상담회 운영사무국만 쓸 수 있는 화면입니다. 바뀐 것은 없습니다. “처음”을 입력하시면 첫 화면으로 돌아갑니다.";

both_databases! {
    async fn a_firm_with_forged_buttons_is_refused_every_one(db: Place) {
        let office = Office::new(db).await;
        let firm = office.seats("F10", 902, "ko").await;
        let meeting = office.meeting("M05").await.id;
        firm.says("처음").await;
        let message = office.naru.sandbox.messages(902).pop().unwrap().message_id;
        firm.reads();

        let cohort = office.cohort;
        let forged = [
            "staff:home".to_owned(),
            format!("staff:home:{cohort}"),
            format!("staff:day:{cohort}:20200915:0"),
            format!("staff:people:{cohort}:waiting:0"),
            format!("staff:log:{cohort}:9"),
            "staff:who:1".to_owned(),
            "staff:invite:1".to_owned(),
            "staff:invite-new:1:1".to_owned(),
            format!("staff:m:{meeting}"),
            format!("staff:time:{meeting}:0"),
            format!("staff:do:{meeting}:0:cancel"),
            format!("imp:publish:{cohort}:0"),
            "imp:apply:1:0".to_owned(),
            "imp:template".to_owned(),
            "staff:day:x".to_owned(),
            "staff:".to_owned(),
            "staff:m:99999999999999999999".to_owned(),
        ];
        for data in forged {
            firm.user.taps(message, &data);
            office.naru.settle().await;
            assert_eq!(firm.reads(), [REFUSED], "{data}");
        }
        for command in ["/people", "/import", "/publish", "/template"] {
            firm.says(command).await;
            assert_eq!(firm.reads(), [REFUSED], "{command}");
        }
        firm.says("/today").await;
        firm.sees("상담 일정이 아직 확정되지 않았습니다. 확정되면 이곳으로 알려 드립니다.\n[처음으로]");
        assert_eq!(office.meeting("M05").await.revision, 0);
        assert_eq!(office.audit().await, []);
        office.naru.ends().await;
    }
}

both_databases! {
    async fn a_viewer_reads_everything_and_changes_nothing(db: Place) {
        const ONLY_READS: &str =
            "열람 권한으로는 볼 수만 있습니다. 바뀐 것은 없습니다. 변경이 필요하시면 운영 담당에게 알려 주십시오.";
        let office = Office::new(db).await;
        let viewer = office.seats_viewer(903).await;
        let meeting = office.meeting("M05").await.id;

        viewer.says("처음").await;
        viewer.taps("상담 변경").await;
        viewer.says("M05").await;
        let card = viewer.reads().pop().unwrap();
        assert!(card.ends_with("통역: 미응답\n[상담일지 PDF] [사진]\n[그날 상담] [처음]"), "{card}");

        let message = office.naru.sandbox.messages(903).pop().unwrap().message_id;
        let cohort = office.cohort;
        let acts = [
            format!("staff:time:{meeting}:0"),
            format!("staff:want:{meeting}:0:cancel"),
            format!("staff:do:{meeting}:0:cancel"),
            "staff:invite:1".to_owned(),
            format!("imp:publish:{cohort}:0"),
        ];
        for data in acts {
            viewer.user.taps(message, &data);
            office.naru.settle().await;
            assert_eq!(viewer.reads(), [ONLY_READS], "{data}");
        }
        assert_eq!(office.meeting("M05").await.revision, 0);
        office.naru.ends().await;
    }
}
