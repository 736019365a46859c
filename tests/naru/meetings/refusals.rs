//! What changes nothing: stale buttons, meetings that are over or somebody else's, the same tap twice, a no.

use chrono_tz::Tz;
use naru::domain::meeting::{Attendance, PartySide};

use super::cast::{Cast, past_notices};
use super::scene::{answer_of, kim, one_meeting, presses};
use crate::support::{Naru, both_databases};

both_databases! {
    async fn no_leaves_everything_as_it_was(db: Place) {
        let naru = Naru::new(db).await;
        let cast = Cast::on(&naru).await;
        let asked = one_meeting(&naru, &cast).await;
        let (kim, staff) = (kim(&naru, &cast).await, cast.staff(&naru, 300).await);

        for no in ["아니요", "취소"] {
            presses(&kim, &naru, &asked.answer(Attendance::Absent)).await;
            kim.reads();
            kim.says(no).await;
            let seen = kim.reads().concat();
            assert!(seen.starts_with("Golden Gate Gourmet 측과의 상담") && seen.contains("참석하실 수 있으십니까?"), "{seen}");
        }

        staff.sees_nothing();
        assert_eq!(answer_of(&naru, asked.meeting, PartySide::Firm).await, None);
        naru.ends().await;
    }
}

both_databases! {
    async fn a_stale_button_says_that_the_meeting_has_moved(db: Place) {
        let naru = Naru::new(db).await;
        let cast = Cast::on(&naru).await;
        let asked = one_meeting(&naru, &cast).await;
        let gourmet = cast.buyer(&naru, "B01", "Golden Gate Gourmet", "US", "San Francisco", Tz::America__Los_Angeles).await;
        let kim = kim(&naru, &cast).await;
        cast.meets(&naru, "M01", cast.firms[0], gourmet, "2020-09-18 08:00").await;

        for stale in [asked.answer(Attendance::Coming), asked.check_in(), asked.late(5), asked.sure(Attendance::Absent)] {
            presses(&kim, &naru, &stale).await;
            let seen = kim.reads().concat();
            assert!(seen.starts_with("상담 시간이 바뀌어 방금 누르신 답변은 저장하지 않았습니다. 바뀐 시간을 확인하시고 다시 답해 주시기 바랍니다.

Golden Gate Gourmet 측과의 상담
9월 18일(금) 오전 8:00–8:40 (한국)
미국 San Francisco 현지 9월 17일(목) 오후 4:00
"), "{seen}");
        }

        assert_eq!(answer_of(&naru, asked.meeting, PartySide::Firm).await, None);
        naru.ends().await;
    }
}

both_databases! {
    async fn nobody_answers_for_a_meeting_that_is_over_or_cancelled(db: Place) {
        let naru = Naru::new(db).await;
        let cast = Cast::on(&naru).await;
        let asked = one_meeting(&naru, &cast).await;
        let (kim, staff) = (kim(&naru, &cast).await, cast.staff(&naru, 300).await);

        presses(&staff, &naru, &asked.answer(Attendance::Coming)).await;
        assert!(staff.reads()[0].starts_with("운영사무국에서는 답변을 볼 수만 있습니다."));
        naru.clock_to("2020-09-17 10:20 KST").await;
        past_notices(&naru, &[&kim, &staff]).await;
        presses(&kim, &naru, &asked.answer(Attendance::Absent)).await;
        let over = kim.reads().concat();
        assert!(over.starts_with("이미 시간이 지난 상담이라 답변을 바꿀 수 없습니다."), "{over}");
        assert!(!over.contains("[참석합니다]"), "{over}");
        cast.cancels(&naru, asked.meeting).await;
        presses(&kim, &naru, &asked.answer(Attendance::Coming)).await;
        assert!(kim.reads()[0].starts_with("이 상담은 취소되어 답변을 저장하지 않았습니다.\n"));
        past_notices(&naru, &[&staff]).await;

        assert_eq!(answer_of(&naru, asked.meeting, PartySide::Firm).await, None);
        naru.ends().await;
    }
}

both_databases! {
    async fn the_same_tap_twice_changes_nothing_and_answers_the_same(db: Place) {
        let naru = Naru::new(db).await;
        let cast = Cast::on(&naru).await;
        let asked = one_meeting(&naru, &cast).await;
        let (kim, staff) = (kim(&naru, &cast).await, cast.staff(&naru, 300).await);

        presses(&kim, &naru, &asked.answer(Attendance::Colleague)).await;
        let first = kim.reads();
        assert_eq!(staff.reads().len(), 1);
        presses(&kim, &naru, &asked.answer(Attendance::Colleague)).await;

        assert_eq!(kim.reads(), first);
        staff.sees_nothing();
        naru.ends().await;
    }
}

both_databases! {
    async fn no_firm_opens_another_firms_meeting(db: Place) {
        let naru = Naru::new(db).await;
        let cast = Cast::on(&naru).await;
        let asked = one_meeting(&naru, &cast).await;
        let rival = cast.firm(&naru, 103, "박세찬", "대표", cast.firms[1]).await;
        let id = asked.meeting;
        let forged = [
            format!("m:{id}"),
            format!("ics:{id}"),
            asked.answer(Attendance::Coming),
            asked.sure(Attendance::Absent),
            asked.check_in(),
            asked.late(5),
            asked.no_wish(),
            "m:999".to_owned(),
        ];

        for data in &forged {
            presses(&rival, &naru, data).await;
            rival.sees(
                "이 상담은 열 수 없습니다. 저장하신 내용은 그대로 있습니다. 내 상담은 아래 목록에서 보실 수 있습니다.

                아직 잡힌 상담이 없습니다. 일정이 정해지면 이곳으로 알려 드립니다.
                [처음으로]",
            );
        }
        for odd in ["m:x", "m:", "att:1", "att:1:gone:5", "late:1:9999:5", "in:1:2:3", "cohort:77", "attall:x:coming"] {
            presses(&rival, &naru, odd).await;
            assert_eq!(rival.reads().len(), 1, "{odd}");
        }

        assert_eq!(answer_of(&naru, id, PartySide::Firm).await, None);
        naru.ends().await;
    }
}
