//! What a firm gives, and what it is told.

use naru::domain::preparation::DutyState;
use naru::sandbox::Album;

use super::stage::{NEWER, PDF, Stage};
use crate::support::both_databases;

both_databases! {
    async fn a_file_is_kept_and_waits_for_staff(place: Place) {
        let stage = Stage::new(place).await;
        let (kim, office) = (stage.firm().await, stage.staff().await);

        kim.says("카탈로그").await;
        kim.sees(
            "카탈로그 제출
            기한: 9월 15일(화) 오후 6:00 (한국)

            아직 받은 자료가 없습니다.

            PDF, 사진(JPG·PNG), PowerPoint·Word·Excel 파일이나 링크 주소를 이 대화에 보내 주십시오. 파일 하나는 20MB까지이며 여러 개를 한꺼번에 보내셔도 됩니다.
            [사무국에 부탁]
            [준비사항] [처음으로]",
        );

        kim.sends("설봉 카탈로그.pdf", PDF).await;
        kim.sees(
            "‘설봉 카탈로그.pdf’ 파일을 저장했습니다.
            카탈로그 제출 1차에 자료 1개가 있습니다. 운영사무국이 검토한 뒤 알려 드립니다.

            자료는 어느 언어로 되어 있습니까?
            [한국어] [영어] [그 밖의 언어]
            [제출 화면]",
        );
        assert_eq!(stage.state().await, DutyState::Given);

        kim.taps("한국어").await;
        kim.sees(
            "저장했습니다.

            카탈로그 제출

            1차 자료를 접수했습니다. 운영사무국이 검토하고 있으며, 지금 더 보내 주시는 파일은 1차에 함께 담깁니다.

            · 설봉 카탈로그.pdf (1 KB)
            언어: 한국어
            바이어가 읽을 수 있도록 영문판도 함께 보내 주시기 바랍니다.

            PDF, 사진(JPG·PNG), PowerPoint·Word·Excel 파일이나 링크 주소를 이 대화에 보내 주십시오. 파일 하나는 20MB까지이며 여러 개를 한꺼번에 보내셔도 됩니다.
            [제목·바이어 안내 입력] [보내신 자료]
            [사무국에 부탁]
            [준비사항] [처음으로]",
        );

        office.sees_nothing();
        stage.minute().await;
        office.sees(
            "설봉세라믹(주)에서 ‘카탈로그 제출’ 1차 자료를 보냈습니다. 자료 1개 · 언어 미확인
            [열어 보기]",
        );
        stage.naru.ends().await;
    }
}

both_databases! {
    async fn an_album_is_answered_once_and_late_parts_join_it(place: Place) {
        let stage = Stage::new(place).await;
        let (kim, office) = (stage.firm().await, stage.staff().await);
        let pages: Vec<Vec<u8>> = (0..10).map(|page| format!("%PDF-1.7 page {page}").into_bytes()).collect();
        let names: Vec<String> = (0..10).map(|page| format!("page-{page}.pdf")).collect();
        let parts = pages.iter().zip(&names);
        let album: Vec<Album<'_>> = parts
            .map(|(bytes, name)| Album { name, mime: "application/pdf", bytes, caption: "" })
            .collect();

        kim.user.sends_album(&album);
        stage.naru.settle().await;
        kim.sees_nothing();
        stage.moment().await;
        kim.sees(
            "파일 10개를 저장했습니다.
            카탈로그 제출 1차에 자료 10개가 있습니다. 운영사무국이 검토한 뒤 알려 드립니다.

            자료는 어느 언어로 되어 있습니까?
            [한국어] [영어] [그 밖의 언어]
            [제출 화면]",
        );

        kim.sends("page-3.pdf", &pages[3]).await;
        kim.sees(
            "‘page-3.pdf’ 파일은 이미 받은 것과 같아 한 번만 저장했습니다.

            자료는 어느 언어로 되어 있습니까?
            [한국어] [영어] [그 밖의 언어]
            [제출 화면]",
        );
        stage.minute().await;
        office.sees(
            "설봉세라믹(주)에서 ‘카탈로그 제출’ 1차 자료를 보냈습니다. 자료 10개 · 언어 미확인
            [열어 보기]",
        );
        stage.naru.ends().await;
    }
}

both_databases! {
    async fn a_link_a_title_and_words_for_buyers(place: Place) {
        let stage = Stage::new(place).await;
        let kim = stage.firm_in_english().await;

        kim.says("catalog").await;
        kim.reads();
        kim.says("our catalog is here").await;
        kim.sees(
            "There was no link in what you wrote, so it was not saved. Right now we're waiting for a file or a link (starting with https://). What you sent before is still there.

            Product catalog
            Due Tue, Sep 15 · 18:00 KST (UTC+9)

            We haven't received anything yet.

            Send a PDF, pictures (JPG, PNG), PowerPoint, Word or Excel files, or a link right here. Up to 20 MB per file, and several at once are fine.
            [Ask the program office]
            [To prepare] [Home]",
        );
        kim.says("https://seolbong.example/catalog").await;
        kim.sees(
            "We saved the link.
            Product catalog, version 1, now has 1 item. The program office will review it and let you know.

            Which language is it written in?
            [Korean] [English] [Another language]
            [Back to this item]",
        );
        kim.taps("English").await;
        kim.reads();
        kim.taps("Title and notes for buyers").await;
        stage.minute().await;
        kim.taps("MOQ").await;
        kim.reads();
        kim.says(&"1".repeat(301)).await;
        assert!(kim.reads()[0].starts_with("Please use between 1 and 300 characters."));
        kim.says("500 pcs per item").await;
        kim.sees(
            "Saved.

            Product catalog, version 1: title and notes for buyers
            Buyers read these before they open the files. All of them are optional.

            MOQ: 500 pcs per item
            [Title] [MOQ]
            [Price terms] [Certificates]
            [Back to this item]",
        );
        stage.naru.ends().await;
    }
}

both_databases! {
    async fn a_file_can_be_taken_out_again_until_staff_have_decided(place: Place) {
        let stage = Stage::new(place).await;
        let kim = stage.firm().await;
        kim.sends("first.pdf", PDF).await;
        kim.sends("second.pdf", NEWER).await;
        kim.reads();

        kim.taps("제출 화면").await;
        kim.taps("보내신 자료").await;
        kim.sees(
            "카탈로그 제출 · 보내신 자료

            1차 · 9월 14일(월) 오전 9:00 (한국) · 검토 중
            · first.pdf (1 KB)
            · second.pdf (1 KB)
            [1번 파일 받기] [1번 빼기]
            [2번 파일 받기] [2번 빼기]
            [제출 화면]",
        );
        // A message is changed at most twice in five seconds.
        stage.minute().await;
        kim.taps("1번 빼기").await;
        kim.sees(
            "‘first.pdf’ 자료를 카탈로그 제출에서 빼시겠습니까?
            [뺍니다] [그대로 둡니다]",
        );
        kim.taps("뺍니다").await;
        assert!(kim.reads()[0].starts_with("‘first.pdf’ 자료를 카탈로그 제출에서 뺐습니다."));
        assert_eq!(stage.state().await, DutyState::Given);

        stage.minute().await;
        kim.taps("1번 빼기").await;
        kim.taps("뺍니다").await;
        kim.reads();
        assert_eq!(stage.state().await, DutyState::Open);
        stage.naru.ends().await;
    }
}

both_databases! {
    async fn a_crash_while_a_file_is_fetched_loses_nothing(place: Place) {
        let stage = Stage::new(place).await;
        let kim = stage.firm().await;
        let chat = kim.chat();
        kim.user.sends_document("catalog.pdf", "application/pdf", PDF, "");
        while stage.naru.sandbox.pending_updates() > 0 {
            tokio::time::sleep(std::time::Duration::from_millis(1)).await;
        }
        stage.naru.app.inbox.quiet().await;
        drop(kim);

        let Stage { naru, cast, catalog, harbor, elm } = stage;
        let stage = Stage { naru: naru.restart().await, cast, catalog, harbor, elm };
        stage.naru.settle().await;

        assert_eq!(stage.state().await, DutyState::Given);
        let shown = stage.naru.sandbox.take_new(chat);
        assert_eq!(shown.len(), 1);
        assert!(shown[0].text.starts_with("‘catalog.pdf’ 파일을 저장했습니다."), "{}", shown[0].text);
        stage.naru.ends().await;
    }
}
