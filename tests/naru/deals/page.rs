//! The same by a personal page: what was begun in the chat goes on there, and proofs come through the form.

use naru::domain::company::Side;
use naru::domain::deal::ProofState;

use super::stage::{JPEG, Stage, usd};
use crate::support::both_databases;
use crate::web::visitor::{Site, Visitor, link};

fn pdf(words: &str) -> Vec<u8> {
    format!("%PDF-1.7\n{words}\n%%EOF\n").into_bytes()
}

both_databases! {
    async fn proofs_come_by_the_page_and_staff_hear_once(db: Place) {
        let mut db = db;
        let mut site = Site::for_place(&mut db).await;
        let stage = Stage::new(db).await;
        site.opens(&stage.office.naru);
        let firm = stage.seats("F01", 101, "ko").await;
        let staff = stage.seats("S2", 901, "ko").await;
        let mut page = Visitor::new(&site);
        page.comes_in(&link(&stage.office.naru, stage.member("F01").await).await).await;
        stage.begins(&firm).await;
        stage.says(&firm, "5만불").await;
        firm.reads();

        // What was begun on the telephone goes on at the desk.
        page.says("계약").await;
        page.taps("이어서 알리기: 계약 · Aloha Pacific Distributors").await;
        page.taps("네, 맞습니다").await;
        page.taps("건너뛰기").await;
        assert!(page.reads().contains("증빙이 있으십니까?"), "{}", page.reads());
        stage.says(&firm, "네").await;
        let seen = firm.reads().pop().unwrap();
        assert!(seen.starts_with("이미 저장하신 건입니다.") && seen.contains("금액: USD 50,000"), "{seen}");

        let form = page.field("form");
        let files = vec![("계약서 1.pdf", pdf("one")), ("계약서 2.pdf", pdf("two")), ("표지.jpg", JPEG.to_vec())];
        let answer = page.posts_files("/me/file", &form, files.clone()).await;
        page.looks_at(answer).await;
        assert_eq!(page.headlines(), ["파일 3개를 받았습니다. 어느 서류입니까?"]);
        staff.sees_nothing();
        page.taps("계약서").await;
        assert!(page.headlines()[0].starts_with("계약서: 파일 3개를 받았습니다."), "{}", page.reads());
        stage.office.naru.settle().await;
        staff.sees(
            "설봉세라믹(주)의 Aloha Pacific Distributors 측 계약 증빙(계약서)이 들어왔습니다. 확인해 주시기 바랍니다.
            [열어 보기]",
        );

        // The same again, a new one, and one that is neither a photo nor a PDF.
        let form = page.field("form");
        let again = vec![files[0].clone(), ("부속서.pdf", pdf("annex")), ("메모.txt", b"memo".to_vec())];
        let answer = page.posts_files("/me/file", &form, again).await;
        page.looks_at(answer).await;
        let seen = page.reads();
        assert_eq!(page.headlines().len(), 1, "{seen}");
        assert!(seen.starts_with("계약서: 받았습니다.") && seen.contains("그 밖의 1개는 이미 받은 파일이어서"), "{seen}");
        assert!(seen.contains("사진이나 PDF가 아닌 파일은 받을 수 없어"), "{seen}");
        stage.office.naru.settle().await;
        staff.sees_nothing();
        page.taps("다 보냈습니다").await;
        assert!(page.reads().contains("· 계약서 (사무국 확인 대기)"), "{}", page.reads());

        let deal = stage.only_deal().await;
        assert_eq!(deal.amount(Side::Firm), Some(&usd(50_000)));
        let names: Vec<_> = deal.proofs.iter().map(|proof| proof.name.as_deref().unwrap()).collect();
        assert_eq!(names, ["계약서 1.pdf", "계약서 2.pdf", "표지.jpg", "부속서.pdf"]);
        assert!(deal.proofs.iter().all(|proof| proof.state == ProofState::Given && proof.file.is_some()));
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn a_document_that_came_by_telegram_is_known_on_the_page(db: Place) {
        let mut db = db;
        let mut site = Site::for_place(&mut db).await;
        let stage = Stage::new(db).await;
        site.opens(&stage.office.naru);
        let firm = stage.seats("F01", 101, "ko").await;
        stage.signs(&firm, "5만불").await;
        stage.goes_through(&firm, &["증빙 추가", "계약서"]).await;
        firm.user.sends_document("계약서.pdf", "application/pdf", &pdf("one"), "");
        stage.office.naru.settle().await;
        firm.reads();

        let mut page = Visitor::new(&site);
        page.comes_in(&link(&stage.office.naru, stage.member("F01").await).await).await;
        page.says("계약").await;
        for label in ["계약 · Aloha Pacific Distributors", "증빙 추가", "계약서"] {
            page.taps(label).await;
        }
        let form = page.field("form");
        let answer = page.posts_files("/me/file", &form, vec![("scan.pdf", pdf("one"))]).await;
        page.looks_at(answer).await;
        assert!(page.reads().starts_with("계약서: 이미 받은 파일입니다. 새로 저장한 것은 없습니다."), "{}", page.reads());
        assert_eq!(stage.only_deal().await.proofs.len(), 1);
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn a_file_at_the_question_for_an_amount_is_not_taken_there(db: Place) {
        let mut db = db;
        let mut site = Site::for_place(&mut db).await;
        let stage = Stage::new(db).await;
        site.opens(&stage.office.naru);
        stage.seats("F01", 101, "ko").await;
        let mut page = Visitor::new(&site);
        page.comes_in(&link(&stage.office.naru, stage.member("F01").await).await).await;
        page.says("계약").await;
        for label in ["새로 알리기", "Aloha Pacific Distributors", "계약했습니다"] {
            page.taps(label).await;
        }

        let form = page.field("form");
        let answer = page.posts_files("/me/file", &form, vec![("계약서.pdf", pdf("one"))]).await;
        page.looks_at(answer).await;
        let seen = page.reads();
        assert!(seen.starts_with("지금은 파일을 받는 순서가 아니어서") && seen.contains("계약 금액은 얼마입니까?"), "{seen}");
        assert_eq!(stage.deals().await, []);
        stage.office.naru.ends().await;
    }
}
