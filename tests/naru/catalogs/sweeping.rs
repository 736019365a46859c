//! What lies in the data directory and is nobody's goes within a day or so; what was given stays.

use std::path::PathBuf;

use futures::FutureExt as _;
use naru::domain::ids::ChatId;
use naru::domain::lang::Lang;
use naru::domain::message::{Content, Document, Message, Text};
use naru::domain::owed::Owed;
use naru::outbox;
use naru::store::files::sha256;

use super::stage::{PDF, Stage};
use crate::store::files::left_at;
use crate::support::both_databases;
use crate::web::personal::paper_member;
use crate::web::visitor::{Site, Visitor, link};

const EXE: &[u8] = b"MZ\x90\0\x03\0\0\0 this program cannot be run in DOS mode";

both_databases! {
    async fn a_refused_file_and_a_half_written_one_are_swept_and_a_catalog_stays(place: Place) {
        let stage = Stage::new(place).await;
        let kim = stage.firm().await;
        kim.sends("catalog.pdf", PDF).await;
        kim.sends("price list.pdf", EXE).await;
        kim.reads();
        let folder = stage.naru.place.folder.join("files");
        let lies = |bytes: &[u8]| -> PathBuf { folder.join(&sha256(bytes)[..2]).join(sha256(bytes)) };
        let half = folder.join("incoming/5ed1#1");
        for path in [lies(PDF), lies(EXE), half.clone()] {
            left_at(&path, "2020-09-14 09:00 KST");
        }

        stage.naru.clock_to("2020-09-14 21:00 KST").await;
        stage.naru.app.tidy().await.unwrap();
        assert!(lies(EXE).exists() && half.exists());
        stage.naru.clock_to("2020-09-15 09:01 KST").await;
        stage.naru.app.tidy().await.unwrap();

        assert!(!lies(EXE).exists() && !half.exists());
        assert!(lies(PDF).exists());
        // Sent again it is fetched, looked at and refused again.
        kim.sends("price list.pdf", EXE).await;
        assert!(kim.reads()[0].starts_with("‘price list.pdf’ 파일은 이름과 달리 실행 프로그램이거나"));
        kim.sends("catalog.pdf", PDF).await;
        assert!(kim.reads()[0].starts_with("‘catalog.pdf’ 파일은 이미 받은 것과 같아 한 번만 저장했습니다."));
        stage.naru.ends().await;
    }
}

both_databases! {
    async fn what_no_row_names_goes_and_what_is_still_to_be_sent_stays(place: Place) {
        let stage = Stage::new(place).await;
        let kim = stage.firm().await;
        kim.sends("catalog.pdf", PDF).await;
        kim.reads();
        let files = stage.naru.app.files.clone();
        let (bot, chat, now) = (stage.naru.app.api.bot(), ChatId(kim.chat()), stage.naru.clock.now());
        // A crash after the bytes and before the row; a sheet that was sent; one that leaves the day after tomorrow.
        let lost = files.keep(b"%PDF-1.7 nobody's").await.unwrap();
        let owes = async |bytes: &[u8], due: &str| {
            let sha256 = files.keep(bytes).await.unwrap();
            let document = Document::new("sheet.xlsx", "application/pdf", Content::Kept(sha256.clone()));
            let due = crate::support::at(due);
            let message = Message::new(Text::plain("sheet")).document(document);
            let owed = Owed { due, ..outbox::reply(chat, message, now) };
            let owe = stage.naru.app.db.write(move |tx| async move { outbox::owe(tx, bot, owed, now).await.map(drop) }.boxed());
            owe.await.unwrap();
            sha256
        };
        let sent = owes(b"%PDF-1.7 sent", "2020-09-14 09:00 KST").await;
        let owed = owes(b"%PDF-1.7 owed", "2020-09-16 09:00 KST").await;
        stage.naru.app.outbox.wake();
        stage.naru.settle().await;
        assert_eq!(kim.reads().len(), 1);
        let folder = stage.naru.place.folder.join("files");
        let lies = |hash: &str| folder.join(&hash[..2]).join(hash);
        for hash in [&lost, &sent, &owed, &sha256(PDF)] {
            left_at(&lies(hash), "2020-09-14 09:00 KST");
        }

        stage.naru.clock_to("2020-09-14 21:00 KST").await;
        stage.naru.app.tidy().await.unwrap();
        assert!(lies(&lost).exists() && lies(&sent).exists());
        stage.naru.clock_to("2020-09-15 09:01 KST").await;
        stage.naru.app.tidy().await.unwrap();

        assert!(!lies(&lost).exists() && !lies(&sent).exists());
        assert!(lies(&owed).exists() && lies(&sha256(PDF)).exists());
        stage.naru.clock_to("2020-09-16 09:00 KST").await;
        let sent = stage.naru.sandbox.take_new(kim.chat()).pop().unwrap();
        assert_eq!(stage.naru.sandbox.file(&sent.document.unwrap().file_id).as_deref(), Some(&b"%PDF-1.7 owed"[..]));
        stage.naru.ends().await;
    }
}

both_databases! {
    async fn what_waits_on_a_page_to_be_told_what_it_is_for_stays(place: Place) {
        let mut place = place;
        let mut site = Site::for_place(&mut place).await;
        let stage = Stage::new(place).await;
        site.opens(&stage.naru);
        stage.asks_for("licence", "사업자등록증", ("사업자등록증 제출", "Business licence")).await;
        let choi = paper_member(&stage.naru, &stage.cast, "최세나", Lang::Ko).await;
        let mut page = Visitor::new(&site);
        page.comes_in(&link(&stage.naru, choi).await).await;

        let answer = page.posts_files("/me/file", &page.field("form"), vec![("licence.pdf", PDF.to_vec())]).await;
        page.looks_at(answer).await;
        assert!(page.reads().starts_with("‘licence.pdf’ 파일은 어느 준비사항의 것입니까?"), "{}", page.reads());
        let lies = stage.naru.place.folder.join("files").join(&sha256(PDF)[..2]).join(sha256(PDF));
        left_at(&lies, "2020-09-14 09:00 KST");
        stage.naru.clock_to("2020-09-15 09:01 KST").await;
        stage.naru.app.tidy().await.unwrap();

        assert!(lies.exists());
        page.taps("사업자등록증 제출").await;
        assert!(page.reads().contains("‘licence.pdf’ 파일을 저장했습니다."), "{}", page.reads());
        stage.naru.ends().await;
    }
}
