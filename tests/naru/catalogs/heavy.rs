//! Much of it, or large, or in a form that few can open.

use naru::sandbox::Album;
use naru::store::files::sha256;

use super::files::{compound, zip};
use super::stage::{PDF, Stage};
use crate::support::both_databases;
use crate::web::visitor::{Site, Visitor};

both_databases! {
    async fn what_few_can_open_is_kept_and_a_pdf_is_asked_for(place: Place) {
        let stage = Stage::new(place).await;
        let (kim, dana) = (stage.firm().await, stage.firm_in_english().await);
        let heic = b"\0\0\0\x18ftypheic";
        let hard = [
            ("회사소개서.hwp", compound("HwpSummaryInformation")),
            ("회사소개서.hwpx", zip(&[("mimetype", "application/hwp+zip"), ("Contents/section0.xml", "")])),
            ("제품.heic", heic.to_vec()),
            ("제품 사진.zip", zip(&[("1.jpg", "x")])),
        ];

        for (name, bytes) in &hard {
            kim.sends(name, bytes).await;
            let said = kim.reads().pop().unwrap();
            assert!(said.starts_with(&format!("‘{name}’ 파일을 저장했습니다.")), "{said}");
            let advice = format!("‘{name}’ 형식은 해외 바이어가 열지 못할 수 있습니다. PDF로도 보내 주시기 바랍니다.");
            assert!(said.contains(&advice), "{said}");
        }
        dana.sends("photo.heic", &[heic.as_slice(), b" another"].concat()).await;
        let said = dana.reads().pop().unwrap();
        assert!(said.contains("Some readers abroad can't open “photo.heic”. Please send a PDF as well."), "{said}");
        kim.sends("catalog.pdf", PDF).await;
        let said = kim.reads().pop().unwrap();
        assert!(!said.contains("열지 못할 수"), "{said}");
        stage.naru.ends().await;
    }
}

both_databases! {
    async fn the_31st_file_of_a_version_is_refused_and_the_30_stay(place: Place) {
        let stage = Stage::new(place).await;
        let kim = stage.firm().await;
        let pages: Vec<(String, Vec<u8>)> =
            (1..=31).map(|page| (format!("page-{page}.pdf"), format!("%PDF-1.7 page {page}").into_bytes())).collect();

        for ten in pages[..30].chunks(10) {
            let album: Vec<Album<'_>> =
                ten.iter().map(|(name, bytes)| Album { name, mime: "application/pdf", bytes, caption: "" }).collect();
            kim.user.sends_album(&album);
            stage.naru.settle().await;
            stage.moment().await;
        }
        assert!(kim.reads().pop().unwrap().contains("카탈로그 제출 1차에 자료 30개가 있습니다."));
        kim.sends(&pages[30].0, &pages[30].1).await;
        let said = kim.reads().pop().unwrap();
        assert!(said.starts_with("‘page-31.pdf’ 파일은 한 차수에 담을 수 있는 30개를 넘어 저장하지 않았습니다. 여러 파일을 PDF 하나로 묶어 보내 주십시오."), "{said}");
        kim.sends(&pages[4].0, &pages[4].1).await;
        assert!(kim.reads().pop().unwrap().starts_with("‘page-5.pdf’ 파일은 이미 받은 것과 같아"));
        kim.says("카탈로그").await;
        assert!(kim.reads().pop().unwrap().contains("page-1.pdf"));
        stage.naru.ends().await;
    }
}

both_databases! {
    async fn a_file_over_50_mb_is_fetched_from_a_page_of_ones_own(place: Place) {
        let mut place = place;
        let mut site = Site::for_place(&mut place).await;
        let stage = Stage::new(place).await;
        site.opens(&stage.naru);
        let (kim, office, grace) = (stage.firm().await, stage.staff().await, stage.buyer().await);
        stage.meets().await;
        stage.naru.settle().await;
        grace.reads();
        let catalog = stage.approved(&kim, &office, PDF).await;
        // As if it were: what counts is what the row says.
        stage.naru.place.execute("update catalog_parts set bytes = 61865984").await;

        grace.says("catalogs").await;
        grace.reads();
        grace.taps("See Seolbong Ceramic").await;
        let [shown] = &stage.naru.sandbox.take_new(grace.chat())[..] else { panic!("one message and no file") };
        assert_eq!(
            shown.text,
            "Seolbong Ceramic\nProducts: Ceramic tableware\n\n1 file or link:\n· catalog.pdf (59.0 MB)\n\n\
             Files over 50 MB can be downloaded from your personal page."
        );
        let page = shown.button("Download large files").and_then(|button| button.url.clone()).expect("an address");

        let mut browser = Visitor::new(&site);
        // The link leads right to this catalog.
        browser.comes_in(&page).await;
        assert!(browser.reads().starts_with("Seolbong Ceramic\nProducts: Ceramic tableware"), "{}", browser.reads());
        assert!(browser.reads().contains("[Download catalog.pdf]"), "{}", browser.reads());
        let address = browser.page.split("href=\"/file/").nth(1).unwrap().split('"').next().unwrap().replace("&#38;", "&");
        let file = browser.gets(&format!("/file/{address}")).await;
        assert_eq!((file.status, file.header("content-type"), &file.body[..]), (200, "application/pdf", PDF));
        assert_eq!(Visitor::new(&site).gets(&format!("/file/{address}")).await.status, 403);
        office.forges(&format!("staff:cat:open:{catalog}")).await;
        assert!(office.reads()[0].contains("열어 본 곳 1곳: Harbor Home"));

        // Staff and the firm itself have an address of their own, for an hour.
        office.taps("파일 보기").await;
        let [shown] = &stage.naru.sandbox.take_new(office.chat())[..] else { panic!("one message and no file") };
        assert_eq!(
            shown.text,
            "50MB를 넘는 파일은 텔레그램으로 보내 드릴 수 없습니다. 아래 버튼으로 내려받아 주십시오. 본인만 쓰시는 주소이며 \
             9월 14일(월) 오전 10:01 (한국)까지 열립니다.\n· catalog.pdf (59.0 MB)"
        );
        let theirs = shown.button("내려받기 · catalog.pdf").and_then(|button| button.url.clone()).expect("an address");
        let file = Visitor::new(&site).gets(&theirs).await;
        assert_eq!((file.status, file.header("content-type"), &file.body[..]), (200, "application/pdf", PDF));
        assert!(file.header("content-disposition").starts_with("attachment; filename=\"catalog.pdf\""));
        kim.says("카탈로그").await;
        kim.taps("보내신 자료").await;
        kim.reads();
        kim.taps("1번 파일 받기").await;
        let shown = stage.naru.sandbox.take_new(kim.chat()).pop().unwrap();
        let own = shown.button("내려받기 · catalog.pdf").and_then(|button| button.url.clone()).expect("an address");
        assert_ne!(own, theirs);
        assert_eq!(Visitor::new(&site).gets(&own).await.status, 200);

        // Changed by a letter, or of somebody who left, or too late, it opens nothing.
        let other = match own.ends_with('A') {
            true => format!("{}B", &own[..own.len() - 1]),
            false => format!("{}A", &own[..own.len() - 1]),
        };
        assert_eq!(Visitor::new(&site).gets(&other).await.status, 404);
        stage.naru.place.execute("update members set left_at = '2020-09-14 00:00:00+00:00' where role = 'firm'").await;
        assert_eq!(Visitor::new(&site).gets(&own).await.status, 404);
        assert_eq!(Visitor::new(&site).gets(&theirs).await.status, 200);
        stage.naru.clock.advance(std::time::Duration::from_secs(3600));
        assert_eq!(Visitor::new(&site).gets(&theirs).await.status, 404);
        stage.naru.settle().await;
        stage.naru.ends().await;
    }
}

both_databases! {
    async fn without_pages_staff_hear_where_a_large_file_lies(place: Place) {
        let stage = Stage::new(place).await;
        let (kim, office) = (stage.firm().await, stage.staff().await);
        let catalog = stage.approved(&kim, &office, PDF).await;
        stage.naru.place.execute("update catalog_parts set bytes = 61865984").await;

        office.forges(&format!("staff:cat:open:{catalog}")).await;
        office.reads();
        office.taps("파일 보기").await;
        let hash = sha256(PDF);
        office.sees(&format!(
            "50MB를 넘는 파일은 텔레그램으로 보내 드릴 수 없습니다. Naru가 설치된 컴퓨터의 자료 폴더에서 여실 수 있습니다.
            · catalog.pdf (59.0 MB)
            files/{}/{hash}",
            &hash[..2]
        ));
        kim.says("카탈로그").await;
        kim.taps("보내신 자료").await;
        kim.reads();
        kim.taps("1번 파일 받기").await;
        kim.sees(
            "50MB를 넘는 파일은 텔레그램으로 보내 드릴 수 없습니다. 운영사무국에 문의해 주십시오.
            · catalog.pdf (59.0 MB)",
        );
        stage.naru.ends().await;
    }
}
