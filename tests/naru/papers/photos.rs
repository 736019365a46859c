//! Photos of a meeting: sent by staff, printed on its papers, listed in the spreadsheet, and taken back.

use naru::domain::print::Print;
use naru::sandbox::Album;

use super::{made, printed};
use crate::report::stage::{KOREAN, Stage};
use crate::support::both_databases;

fn photo(width: u32, height: u32, shade: u8) -> Vec<u8> {
    let mut file = Vec::new();
    let mut encoder = png::Encoder::new(&mut file, width, height);
    encoder.set_color(png::ColorType::Rgb);
    let mut writer = encoder.write_header().unwrap();
    writer.write_image_data(&vec![shade; (width * height * 3) as usize]).unwrap();
    writer.finish().unwrap();
    file
}

fn album<'a>(bytes: &'a [u8], caption: &'a str) -> Album<'a> {
    Album { name: "a.png", mime: "image/png", bytes, caption }
}

both_databases! {
    async fn photos_of_a_meeting_stand_on_its_papers_until_they_are_taken_back(db: Place) {
        let stage = Stage::new(db).await;
        let staff = stage.office.seats("S2", 901, "ko").await;
        let meeting = stage.office.meeting("M01").await;
        stage.office.shows_card(&staff, &meeting).await;

        staff.taps("사진").await;
        let asked = staff.reads().join("\n");
        assert!(asked.contains("사진은 0장입니다."), "{asked}");
        let (one, two) = (photo(64, 48, 90), photo(1_600, 900, 200));
        staff.user.sends_album(&[album(&one, "샘플을 보며 상담하는 모습"), album(&two, ""), album(b"\xff\xd8\xff broken", "")]);
        stage.office.naru.settle().await;
        let taken = staff.reads();
        assert_eq!(taken.len(), 1, "{taken:?}");
        assert!(taken[0].starts_with("사진을 받았습니다.\n"), "{taken:?}");
        assert!(taken[0].contains("열 수 없는 1장은 받지 못했습니다."), "{taken:?}");
        assert!(taken[0].contains("사진은 2장입니다.") && taken[0].contains("사진 1: 샘플을 보며"), "{taken:?}");
        staff.user.sends_photo(&one, "");
        stage.office.naru.settle().await;
        staff.reads();
        staff.user.sends_document("계약서.pdf", "application/pdf", b"%PDF-1.7 no photo", "");
        stage.office.naru.settle().await;
        let refused = staff.reads().join("\n");
        assert!(refused.contains("열 수 없는 1장은"), "{refused}");

        let log = printed(&stage, Print::Meeting(meeting.id), KOREAN).await;
        assert!(log.photos >= 2 && log.text().contains("샘플을 보며 상담하는"), "{}", log.text());
        let other = stage.office.meeting("M02").await.id;
        assert_eq!(printed(&stage, Print::Meeting(other), KOREAN).await.photos, 0);
        let report = printed(&stage, Print::Results, KOREAN).await;
        assert_eq!(report.photos, log.photos);
        assert!(report.text().contains("M01 · 샘플을 보며"), "{}", report.text());
        let sheet = stage.report(KOREAN).await;
        let rows = sheet.rows("사진");
        assert_eq!(rows.len(), log.photos);
        assert_eq!(rows[0]["설명"].to_string(), "샘플을 보며 상담하는 모습");
        assert!(made(&stage, Print::Results, KOREAN).await.len() < 400_000);

        staff.taps("사진 1 빼기").await;
        let removed = staff.reads().join("\n");
        assert!(removed.starts_with("사진을 뺐습니다.") && !removed.contains("샘플을 보며"), "{removed}");
        let after = printed(&stage, Print::Meeting(meeting.id), KOREAN).await;
        assert_eq!(after.photos, log.photos - 1);
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn a_photo_whose_file_is_gone_is_left_out_and_said(db: Place) {
        let stage = Stage::new(db).await;
        let staff = stage.office.seats("S2", 901, "ko").await;
        let meeting = stage.office.meeting("M01").await;
        staff.says("처음").await;
        let last = stage.office.naru.sandbox.messages(901).pop().unwrap().message_id;
        staff.user.taps(last, &format!("staff:photos:{}", meeting.id));
        stage.office.naru.settle().await;
        staff.user.sends_photo(&photo(40, 30, 9), "단체 사진");
        stage.office.naru.settle().await;
        staff.reads();
        let files = &stage.office.naru.app.files;
        let before = stage.office.naru.clock.now() + chrono::Duration::days(36_500);
        for hash in files.older(before).await.unwrap() {
            files.remove(&hash, before).await.unwrap();
        }

        let log = printed(&stage, Print::Meeting(meeting.id), KOREAN).await;

        assert_eq!(log.photos, 0);
        assert!(log.text().contains("열 수 없어 뺀 사진: 1장 (단체 사진)"), "{}", log.text());
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn nobody_but_acting_staff_adds_or_removes_a_photo(db: Place) {
        let stage = Stage::new(db).await;
        let viewer = stage.office.seats_viewer(902).await;
        let firm = stage.office.seats("F01", 301, "ko").await;
        let meeting = stage.office.meeting("M01").await;
        for person in [&viewer, &firm] {
            person.says("처음").await;
            person.reads();
        }
        for person in [&viewer, &firm] {
            let last = stage.office.naru.sandbox.messages(person.chat()).pop().unwrap().message_id;
            person.user.taps(last, &format!("staff:photos:{}", meeting.id));
            stage.office.naru.settle().await;
            person.reads();
            person.user.sends_photo(&photo(40, 30, 9), "단체 사진");
            person.user.taps(last, &format!("staff:photos:{}:off:1", meeting.id));
            stage.office.naru.settle().await;
            person.reads();
        }

        assert_eq!(printed(&stage, Print::Meeting(meeting.id), KOREAN).await.photos, 0);
        stage.office.naru.ends().await;
    }
}
