//! Files in and out: from an office computer by six digits, from a page, and back to whom they are shown.

use std::time::Duration;

use futures::FutureExt as _;
use naru::domain::company::Side;
use naru::domain::ids::PreparationId;
use naru::domain::lang::Lang;
use naru::domain::preparation::PreparationDetails;
use naru::store;

use super::personal::paper_member;
use super::visitor::{Site, Visitor, link};
use crate::meetings::cast::{Cast, both};
use crate::meetings::cohorts::{TITLE, kim_in};
use crate::meetings::scene::{kim, one_meeting, presses};
use crate::support::{Naru, Person, Place, at, both_databases};

pub async fn catalog(naru: &Naru, cast: &Cast) -> PreparationId {
    let details = PreparationDetails {
        code: "catalog".to_owned(),
        kind: "카탈로그".to_owned(),
        side: Some(Side::Firm),
        title: both("카탈로그", "Catalog"),
        due: at("2020-09-25 18:00 KST"),
        happens_at: None,
        minutes: None,
        place: None,
        guidance: None,
        proof: None,
    };
    let of = cast.cohort;
    let written = naru.app.db.write(move |tx| {
        async move {
            store::preparations::set(tx, of, &details).await?;
            Ok(store::preparations::in_cohort(tx, of).await?[0].id)
        }
        .boxed()
    });
    written.await.unwrap()
}

/// The six digits the chat tells.
pub async fn digits(kim: &Person<'_>, naru: &Naru, preparation: PreparationId) -> String {
    presses(kim, naru, &format!("up:{preparation}")).await;
    let said = kim.reads().pop().unwrap();
    let line = said.lines().find(|line| line.starts_with("번호: ")).unwrap_or_else(|| panic!("{said}"));
    line.trim_start_matches("번호: ").to_owned()
}

pub fn pdf(size: usize) -> Vec<u8> {
    let mut bytes = b"%PDF-1.7\n".to_vec();
    bytes.resize(size.max(9) - 6, b' ');
    bytes.extend(b"%%EOF\n");
    bytes
}

pub fn kept(naru: &Naru) -> usize {
    fn count(folder: &std::path::Path) -> usize {
        let Ok(entries) = std::fs::read_dir(folder) else { return 0 };
        entries.flatten().map(|entry| entry.path()).map(|path| if path.is_dir() { count(&path) } else { 1 }).sum()
    }
    count(&naru.place.folder.join("files"))
}

both_databases! {
    async fn files_from_an_office_computer_enter_the_chat_in_their_order(db: Place) {
        let mut db = db;
        let mut site = Site::for_place(&mut db).await;
        let naru = Naru::new(db).await;
        site.opens_with(&naru, 1 << 20);
        let cast = Cast::on(&naru).await;
        let preparation = catalog(&naru, &cast).await;
        let kim = kim(&naru, &cast).await;
        let code = digits(&kim, &naru, preparation).await;
        let mut pc = Visitor::new(&site);
        pc.opens("/u").await;
        assert!(pc.page.contains("텔레그램 대화에서 받으신 번호 여섯 자리를 입력해 주십시오."), "{}", pc.page);

        let answer = pc.posts("/u/code", &[("code", &code)]).await;
        pc.looks_at(answer).await;
        assert!(pc.page.contains("<strong>카탈로그</strong> 파일을 올려 주십시오."), "{}", pc.page);
        let form = pc.field("form");
        let files = vec![("카탈로그 1.pdf", pdf(900_000)), ("../../2.pdf", pdf(20))];
        let answer = pc.posts_files("/u/files", &form, files).await;
        pc.looks_at(answer).await;
        naru.clock_to("2020-09-14 09:01 KST").await;

        assert!(pc.page.contains("파일 2개를 받았습니다."), "{}", pc.page);
        let told = kim.reads();
        assert_eq!(told.len(), 1, "{told:#?}");
        assert!(told[0].starts_with("파일 2개를 저장했습니다.") && told[0].contains("카탈로그 1차에 자료 2개가 있습니다."), "{told:#?}");
        assert_eq!(kept(&naru), 2);
        // Used up: another browser does not get in by the same digits.
        let answer = Visitor::new(&site).posts("/u/code", &[("code", &code)]).await;
        assert_eq!(answer.status, 403);
        assert!(answer.text().contains("번호가 맞지 않거나 기한이 지났습니다."), "{}", answer.text());
        naru.ends().await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn six_digits_are_for_a_preparation_of_whichever_cohort() {
    let mut db = Place::sqlite();
    let mut site = Site::for_place(&mut db).await;
    let naru = Naru::new(db).await;
    site.opens(&naru);
    let cast = Cast::on(&naru).await;
    let preparation = catalog(&naru, &cast).await;
    let kim = kim(&naru, &cast).await;
    let next = Cast::new(&naru, "next-year", false).await;
    kim_in(&naru, &next).await;
    kim.says("처음").await;
    kim.taps(TITLE).await;
    kim.reads();

    // The chat speaks of another cohort by now.
    let code = digits(&kim, &naru, preparation).await;
    let mut pc = Visitor::new(&site);
    let answer = pc.posts("/u/code", &[("code", &code)]).await;
    pc.looks_at(answer).await;
    let form = pc.field("form");
    let answer = pc.posts_files("/u/files", &form, vec![("catalog.pdf", pdf(900))]).await;
    assert_eq!(answer.status, 303);
    naru.settle().await;

    assert!(kim.reads().concat().contains("‘catalog.pdf’ 파일을 저장했습니다.\n카탈로그 1차에 자료 1개가 있습니다."));
    naru.ends().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn six_digits_cannot_be_guessed_and_do_not_last() {
    let mut db = Place::sqlite();
    let mut site = Site::for_place(&mut db).await;
    let naru = Naru::new(db).await;
    site.opens(&naru);
    let cast = Cast::on(&naru).await;
    let preparation = catalog(&naru, &cast).await;
    let kim = kim(&naru, &cast).await;
    let old = digits(&kim, &naru, preparation).await;
    let code = digits(&kim, &naru, preparation).await;
    let wrong = |code: &str| if code.starts_with('0') { "999999" } else { "000000" };
    let enters = async |from: &str, code: &str| {
        let mut pc = Visitor::new(&site);
        pc.from = Some(from.to_owned());
        pc.posts("/u/code", &[("code", code)]).await.status
    };

    assert_eq!(enters("203.0.113.1", &old).await, 403);
    for _ in 0..4 {
        assert_eq!(enters("203.0.113.1", wrong(&code)).await, 403);
    }
    assert_eq!(enters("203.0.113.1", &code).await, 429);
    for last in 2..7 {
        assert_eq!(enters(&format!("203.0.113.{last}"), "abc").await, 403);
    }
    // Everybody together has missed ten times in this minute.
    assert_eq!(enters("203.0.113.9", &code).await, 429);
    naru.clock.advance(Duration::from_secs(61));
    assert_eq!(enters("203.0.113.9", &code).await, 303);

    let late = digits(&kim, &naru, preparation).await;
    naru.clock.advance(Duration::from_secs(3601));
    assert_eq!(enters("203.0.113.9", &late).await, 403);
    naru.ends().await;
}

both_databases! {
    async fn a_file_on_the_page_is_a_file_of_the_talk(db: Place) {
        let mut db = db;
        let mut site = Site::for_place(&mut db).await;
        let naru = Naru::new(db).await;
        site.opens(&naru);
        let cast = Cast::on(&naru).await;
        let choi = paper_member(&naru, &cast, "최세나", Lang::Ko).await;
        let mut page = Visitor::new(&site);
        page.comes_in(&link(&naru, choi).await).await;
        let form = page.field("form");

        let answer = page.posts_files("/me/file", &form, vec![("a.pdf", b"%PDF-1".to_vec()), ("b.pdf", b"%PDF-2".to_vec())]).await;
        page.looks_at(answer).await;

        // Nothing was asked for, as in the chat; two files are answered once.
        assert_eq!(page.headlines(), ["지금은 파일을 받는 순서가 아니어서 저장하지 않았습니다. 앞서 입력하신 내용은 그대로 있습니다."]);
        let preparation = catalog(&naru, &cast).await;
        page.forges(&format!("cat:p:{preparation}")).await;
        let how = "이 화면 아래에서 보내 주십시오. 한 번에 모두 500MB까지이며 여러 개를 한꺼번에 보내셔도 됩니다.";
        assert!(page.reads().contains(how) && !page.reads().contains("20MB"), "{}", page.reads());
        let (form, files) = (page.field("form"), vec![("카탈로그 1.pdf", pdf(3_000)), ("2.pdf", pdf(20))]);
        let answer = page.posts_files("/me/file", &form, files).await;
        page.looks_at(answer).await;
        assert_eq!(page.headlines().len(), 1, "{}", page.reads());
        assert!(page.reads().starts_with("파일 2개를 저장했습니다."), "{}", page.reads());
        naru.ends().await;
    }
}

both_databases! {
    async fn a_file_is_given_only_to_whom_it_is_shown(db: Place) {
        let mut db = db;
        let mut site = Site::for_place(&mut db).await;
        let naru = Naru::new(db).await;
        site.opens(&naru);
        let cast = Cast::on(&naru).await;
        one_meeting(&naru, &cast).await;
        let choi = paper_member(&naru, &cast, "최세나", Lang::Ko).await;
        let own = link(&naru, choi).await;
        let (mut page, mut other) = (Visitor::new(&site), Visitor::new(&site));
        page.comes_in(&own).await;
        other.comes_in(&own).await;
        page.taps("내 상담 1건").await;
        page.taps("9월 17일(목) Golden Gate Gourmet").await;
        page.taps("달력에 추가").await;
        assert!(page.reads().contains("[받기: meeting-M01.ics]"), "{}", page.reads());
        let address = page.page.split("href=\"/file/").nth(1).unwrap().split('"').next().unwrap().replace("&#38;", "&");
        let address = format!("/file/{address}");

        let file = page.gets(&address).await;

        assert_eq!((file.status, file.header("content-type")), (200, "text/calendar"));
        assert_eq!(file.header("content-disposition"), "attachment; filename=\"meeting-M01.ics\"; filename*=UTF-8''meeting-M01.ics");
        assert!(file.text().starts_with("BEGIN:VCALENDAR"), "{}", file.text());
        assert_eq!(other.gets(&address).await.status, 404);
        assert_eq!(page.gets(&address.replace("?n=", "?n=9")).await.status, 404);
        assert_eq!(Visitor::new(&site).gets(&address).await.status, 403);
        naru.ends().await;
    }
}

both_databases! {
    async fn staff_upload_from_a_pc_for_a_firm_that_asked_for_help(db: Place) {
        let mut db = db;
        let mut site = Site::for_place(&mut db).await;
        let naru = Naru::new(db).await;
        site.opens(&naru);
        let cast = Cast::on(&naru).await;
        let preparation = catalog(&naru, &cast).await;
        let (kim, staff) = (kim(&naru, &cast).await, cast.staff(&naru, 300).await);
        presses(&staff, &naru, &format!("staff:cat:for:{}:{preparation}", cast.firms[0])).await;
        staff.user.sends_big_document("catalog.pdf", "application/pdf", 25 << 20);
        naru.settle().await;
        let said = staff.reads().pop().unwrap();
        assert!(said.contains("20MB를 넘어") && !said.contains("사무국에 부탁") && said.contains("[PC에서 올리기]"), "{said}");

        staff.taps("PC에서 올리기").await;
        let said = staff.reads().pop().unwrap();
        let code = said.lines().find_map(|line| line.strip_prefix("번호: ")).unwrap().to_owned();
        let mut pc = Visitor::new(&site);
        let answer = pc.posts("/u/code", &[("code", &code)]).await;
        pc.looks_at(answer).await;
        assert!(pc.page.contains("설봉세라믹(주) · 카탈로그"), "{}", pc.page);
        let form = pc.field("form");
        let answer = pc.posts_files("/u/files", &form, vec![("catalog.pdf", pdf(900_000))]).await;
        assert_eq!(answer.status, 303);
        naru.clock_to("2020-09-14 09:02 KST").await;

        assert!(staff.reads()[0].starts_with("‘catalog.pdf’ 파일을 저장했습니다."));
        assert!(kim.reads()[0].starts_with("운영사무국이 귀사를 대신하여 카탈로그 자료를 올렸습니다."));
        // Nobody uploads for a firm that is not theirs.
        for data in [format!("up:{preparation}:{}", cast.firms[0]), format!("up:{preparation}:{}", cast.firms[1])] {
            presses(&kim, &naru, &data).await;
            let said = kim.reads().join("\n");
            assert!(!said.contains("번호: "), "{said}");
        }
        naru.ends().await;
    }
}
