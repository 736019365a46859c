//! Who gets in: good links and wrong, expired, revoked ones, somebody who left, a browser that signed out. And that a
//! look changes nothing.

use chrono::Duration;
use futures::FutureExt as _;
use naru::domain::ids::MemberId;
use naru::domain::lang::Lang;
use naru::store;

use super::personal::paper_member;
use super::visitor::{Site, Visitor, link};
use crate::joining::stage::Stage;
use crate::meetings::cast::Cast;
use crate::meetings::scene::{a_moment_later, kim, presses};
use crate::support::{Naru, Place, both_databases};

const LOST: &str = "주소가 맞지 않거나 기한이 지났거나 새 주소로 바뀌었습니다.";

/// Everything a look could have changed.
async fn rows(naru: &Naru, cookie: Option<&str>) -> String {
    let (place, now) = (&naru.place, naru.clock.now());
    let mut found = Vec::new();
    for table in [
        "page_links",
        "page_sessions",
        "upload_codes",
        "consents",
        "chats",
        "members",
        "inbox",
        "outbox",
        "jobs",
        "audit",
    ] {
        found.push(format!("{table}: {}", place.count(table).await));
    }
    let cookie = cookie.unwrap_or_default().to_owned();
    let look = naru.app.db.read(move |tx| async move { store::pages::look(tx, &cookie, now).await }.boxed());
    found.push(format!("{:?}", look.await.unwrap()));
    found.join("\n")
}

both_databases! {
    async fn looking_changes_nothing_and_only_the_button_lets_in(db: Place) {
        let mut db = db;
        let mut site = Site::for_place(&mut db).await;
        let stage = Stage::new(db).await;
        site.opens(&stage.naru);
        let own = link(&stage.naru, stage.firm.member).await;
        let (mut scanner, mut kim) = (Visitor::new(&site), Visitor::new(&site));
        let before = rows(&stage.naru, None).await;

        for path in [own.as_str(), "/me", "/u", "/u?lang=en&done=3", "/file/abc?n=1", "/p/1-x", "/o/1-x"] {
            scanner.gets(path).await;
        }
        let head = reqwest::Client::new().head(&own).send().await.unwrap();
        assert_eq!((head.status().as_u16(), scanner.cookies.len()), (200, 0));
        assert_eq!(rows(&stage.naru, None).await, before);

        kim.comes_in(&own).await;
        let cookie = kim.cookies["naru"].clone();
        let inside = rows(&stage.naru, Some(&cookie)).await;
        assert_ne!(inside, before);
        for path in [own.as_str(), "/me", "/u", "/file/abc?n=1"] {
            kim.gets(path).await;
        }
        assert_eq!(rows(&stage.naru, Some(&cookie)).await, inside);
        stage.naru.ends().await;
    }
}

both_databases! {
    async fn a_link_that_is_no_longer_good_opens_nothing_and_tells_nothing(db: Place) {
        let mut db = db;
        let mut site = Site::for_place(&mut db).await;
        let stage = Stage::new(db).await;
        site.opens(&stage.naru);
        let naru = &stage.naru;
        let old = link(naru, stage.firm.member).await;
        let mut kim = Visitor::new(&site);
        kim.comes_in(&old).await;

        renew(naru, stage.firm.member).await;
        let new = link(naru, stage.firm.member).await;
        assert_ne!(old, new);
        kim.opens("/me").await;
        assert_eq!(kim.status, 403);
        for wrong in [old.as_str(), &format!("{new}x"), &new.replace("/p/1-", "/p/2-"), "/p/", "/p/1", "/p/%00", "/nowhere"] {
            let answer = kim.gets(wrong).await;
            assert_eq!(answer.status, 404, "{wrong}");
            assert!(answer.text().contains(LOST) && answer.text().contains("This page can&#39;t be opened"), "{wrong}");
            assert!(!answer.text().contains("설봉") && !answer.text().contains("이천"), "{wrong}");
            assert!(!kim.posts(wrong, &[]).await.headers.contains_key("set-cookie"), "{wrong}");
        }

        // Two weeks after the last question of the cohort the page closes, and whoever is in is out.
        kim.comes_in(&new).await;
        let last = "2021-09-25 00:00 KST";
        naru.clock_to(last).await;
        naru.clock.advance(Duration::days(15).to_std().unwrap());
        assert_eq!(kim.gets(&new).await.status, 404);
        assert_eq!(kim.gets("/me").await.status, 403);
        stage.naru.ends().await;
    }
}

both_databases! {
    async fn who_leaves_the_cohort_or_signs_out_is_out(db: Place) {
        let mut db = db;
        let mut site = Site::for_place(&mut db).await;
        let naru = Naru::new(db).await;
        site.opens(&naru);
        let cast = Cast::on(&naru).await;
        let choi = paper_member(&naru, &cast, "최세나", Lang::Ko).await;
        let own = link(&naru, choi).await;
        let mut page = Visitor::new(&site);
        page.comes_in(&own).await;
        let cookies = page.cookies.clone();

        page.taps("나가기").await;
        assert_eq!((page.status, page.cookies.len()), (403, 0));
        page.cookies = cookies;
        assert_eq!(page.gets("/me").await.status, 403);

        page.comes_in(&own).await;
        let now = naru.clock.now();
        naru.app.db.write(move |tx| async move { store::people::leave(tx, choi, now).await }.boxed()).await.unwrap();
        assert_eq!(page.gets("/me").await.status, 403);
        page.says("처음").await;
        assert_eq!(page.status, 403);
        assert_eq!(page.gets(&own).await.status, 404);
        naru.ends().await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn wrong_links_are_limited_for_each_address() {
    let mut db = Place::sqlite();
    let mut site = Site::for_place(&mut db).await;
    let stage = Stage::new(db).await;
    site.opens(&stage.naru);
    let own = link(&stage.naru, stage.firm.member).await;
    let (mut guesser, mut kim) = (Visitor::new(&site), Visitor::new(&site));
    (guesser.from, kim.from) = (Some("203.0.113.7".to_owned()), Some("203.0.113.8".to_owned()));

    for guess in 0..20 {
        assert_eq!(guesser.gets(&format!("/p/1-{guess}")).await.status, 404);
    }
    // From now on not even the right one is told from the wrong ones.
    let answer = guesser.gets(&own).await;
    assert_eq!((answer.status, answer.header("retry-after")), (429, "900"));
    assert_eq!(kim.gets(&own).await.status, 200);
    stage.naru.clock.advance(std::time::Duration::from_secs(901));
    assert_eq!(guesser.gets(&own).await.status, 200);
    stage.naru.ends().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn staff_look_up_a_page_and_issue_it_anew_and_both_are_on_record() {
    let mut db = Place::sqlite();
    let mut site = Site::for_place(&mut db).await;
    let naru = Naru::new(db).await;
    site.opens(&naru);
    let cast = Cast::on(&naru).await;
    let staff = cast.staff(&naru, 300).await;
    let choi = paper_member(&naru, &cast, "최세나", Lang::Ko).await;
    let address = |said: &str| said.lines().find(|line| line.starts_with("http")).expect("an address").to_owned();

    presses(&staff, &naru, &format!("staff:page:{choi}")).await;
    let said = staff.reads().concat();
    assert!(said.starts_with("최세나 과장 개인 페이지입니다."), "{said}");
    let first = address(&said);
    let mut page = Visitor::new(&site);
    page.comes_in(&first).await;
    staff.taps("새 주소 발급(이전 주소 취소)").await;
    let second = address(&staff.reads().concat());

    assert_ne!(first, second);
    assert_eq!((page.gets(&first).await.status, page.gets("/me").await.status), (404, 403));
    page.comes_in(&second).await;
    staff.taps("뒤로").await;
    a_moment_later(&naru).await;
    let said = staff.reads().concat();
    assert!(said.contains("개인 페이지를 9월 14일(월) 오전 9:00 (한국)에 여셨습니다.\n"), "{said}");
    let of = cast.cohort;
    let trail = naru.app.db.read(move |tx| store::audit::list(tx, of, i64::MAX, 10).boxed()).await.unwrap();
    let actions: Vec<&str> = trail.iter().map(|entry| entry.action.as_str()).collect();
    assert_eq!(actions, ["page-renewed", "page-shown"]);
    naru.ends().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_chat_tells_a_member_their_own_page() {
    let mut db = Place::sqlite();
    let mut site = Site::for_place(&mut db).await;
    let naru = Naru::new(db).await;
    site.opens(&naru);
    let cast = Cast::on(&naru).await;
    let kim = kim(&naru, &cast).await;

    kim.says("설정").await;
    kim.taps("개인 페이지").await;

    let said = kim.reads().pop().unwrap();
    assert!(said.starts_with("개인 페이지\nhttp") && said.contains("2021년 10월 7일(목)까지 열립니다."), "{said}");
    let mut page = Visitor::new(&site);
    page.comes_in(said.lines().nth(1).unwrap()).await;
    assert!(page.reads().contains("김하나 해외영업팀장님"), "{}", page.reads());
    page.taps("설정").await;
    assert!(!page.reads().contains("[개인 페이지]"), "{}", page.reads());
    naru.ends().await;
}

async fn renew(naru: &Naru, member: MemberId) {
    let bot = naru.app.house.bot;
    let renewed = naru.app.db.write(move |tx| {
        async move {
            let own = store::people::find_member(tx, bot, member).await?.expect("a member");
            let link = store::pages::of_member(tx, member, own.member.cohort, chrono::DateTime::UNIX_EPOCH).await?;
            store::pages::renew(tx, link.id).await
        }
        .boxed()
    });
    renewed.await.unwrap();
}

both_databases! {
    async fn nobody_is_signed_in_to_a_page_they_have_not_looked_at(db: Place) {
        let mut db = db;
        let mut site = Site::for_place(&mut db).await;
        let stage = Stage::new(db).await;
        site.opens(&stage.naru);
        let own = link(&stage.naru, stage.firm.member).await;
        // A form that another site sends, with a word its author was shown; an old browser does not say where it is from.
        let mut author = Visitor::new(&site);
        author.opens(&own).await;
        let word = author.field("form");

        for fields in [vec![], vec![("form", word.as_str())]] {
            let mut victim = Visitor::new(&site);
            let answer = victim.posts(&own, &fields).await;
            assert_eq!(answer.status, 403);
            assert!(!answer.headers.contains_key("set-cookie"));
            // They may have looked at another invitation of Naru's.
            victim.opens(&own).await;
            if !fields.is_empty() {
                assert_eq!(victim.posts(&own, &fields).await.status, 403);
            }
        }
        stage.naru.ends().await;
    }
}
