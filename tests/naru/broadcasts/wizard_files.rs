//! Files that go along with an announcement.

use naru::sandbox::Album;

use super::wizard_stage::{Desk, announcements, stage};
use crate::support::both_databases;

const PDF: &[u8] = b"%PDF-1.7 directions to the venue";
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n a map of the venue";

both_databases! {
    async fn a_file_goes_along_and_is_shown_before(db: Place) {
        let stage = stage(db).await;
        let (kim, dana) = (stage.kim().await, stage.dana().await);
        let desk = Desk::new(&stage.naru, stage.staff().await);
        desk.writes(Some("약도를 보내 드립니다."), Some("Here is a map.")).await;

        desk.person.user.sends_document("약도.pdf", "application/pdf", PDF, "");
        let shown = desk.sees().await;
        assert!(shown.contains("한국어 1개: 약도.pdf\n영어 1개: 약도.pdf\n"), "{shown}");
        desk.taps("영어만").await;
        desk.person.user.sends_photo(PNG, "");
        let shown = desk.sees().await;
        assert!(shown.contains("한국어 1개: 약도.pdf\n영어 2개: 약도.pdf, "), "{shown}");
        let shown = desk.taps("영어 · 약도.pdf 빼기").await;
        assert!(shown.contains("영어 1개: "), "{shown}");

        desk.person.user.sends_big_document("영상.pdf", "application/pdf", 21 << 20);
        let shown = desk.sees().await;
        assert!(shown.contains("1개는 20MB를 넘어 받지 못했습니다."), "{shown}");
        desk.person.user.sends_document("run.exe", "application/pdf", b"MZ\x90\x00 a program", "");
        let shown = desk.sees().await;
        assert!(shown.contains("1개는 받는 분이 열 수 없는 형식이거나 암호가 걸려 있어"), "{shown}");
        desk.taps("한국어만").await;
        desk.person.user.sends_document("같은 약도.pdf", "application/pdf", PDF, "");
        let shown = desk.sees().await;
        assert!(shown.contains("1개는 이미 첨부한 파일이어서"), "{shown}");

        desk.taps("다음").await;
        desk.taps("긴급: 방해금지 시간에도 보냅니다").await;
        desk.person.taps("다음").await;
        let shown = desk.reads().await.concat();
        assert!(shown.contains("약도를 보내 드립니다."), "{shown}");
        assert!(shown.contains("한국어 첨부 1개, 영어 첨부 1개"), "{shown}");
        desk.taps("3명에게 보냅니다").await;
        let of = |chat| stage.naru.sandbox.messages(chat).pop().unwrap();
        assert!(of(101).text.starts_with("약도를 보내 드립니다."), "{:?}", of(101));
        assert!(of(201).text.starts_with("Here is a map."), "{:?}", of(201));
        assert_eq!((kim.reads().len(), dana.reads().len()), (1, 1));
        stage.naru.ends().await;
    }
}

both_databases! {
    async fn an_album_is_answered_once_and_has_ten_at_most(db: Place) {
        let stage = stage(db).await;
        stage.kim().await;
        let desk = Desk::new(&stage.naru, stage.staff().await);
        desk.writes(Some("사진 열 장을 보내 드립니다."), None).await;

        let contents: Vec<Vec<u8>> = (0..10).map(|at| [PNG, &[at]].concat()).collect();
        let album: Vec<Album<'_>> = contents
            .iter()
            .map(|bytes| Album { name: "a.png", mime: "image/png", bytes, caption: "" })
            .collect();
        desk.person.user.sends_album(&album);
        let shown = desk.reads().await;
        assert_eq!(shown.len(), 1, "{shown:?}");
        assert!(shown[0].contains("한국어 10개: "), "{}", shown[0]);
        assert!(!shown[0].contains("받고 있는 파일"), "{}", shown[0]);
        let draft = announcements(&stage.naru, stage.cast.cohort).await.pop().unwrap();
        assert_eq!((draft.body.ko.files.len(), draft.body.en.files.len(), draft.body.coming()), (10, 0, 0));

        desk.person.user.sends_document("한 장 더.pdf", "application/pdf", PDF, "");
        let shown = desk.sees().await;
        assert!(shown.contains("1개는 10개를 넘어 더하지 않았습니다."), "{shown}");
        stage.naru.ignores(101);
        stage.naru.ends().await;
    }
}
