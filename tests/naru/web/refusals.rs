//! What a page does not take: forms of other sites, forms without their word, too much at once. And the headers that
//! keep a page from being framed, scripted, kept or followed.

use naru::domain::lang::Lang;

use super::personal::paper_member;
use super::visitor::{Site, Visitor, link};
use crate::joining::stage::Stage;
use crate::meetings::cast::Cast;
use crate::support::{Naru, Place};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_form_that_is_not_ours_changes_nothing() {
    let mut db = Place::sqlite();
    let mut site = Site::for_place(&mut db).await;
    let stage = Stage::new(db).await;
    site.opens(&stage.naru);
    let own = link(&stage.naru, stage.firm.member).await;
    let (mut kim, mut jane) = (Visitor::new(&site), Visitor::new(&site));
    kim.comes_in(&own).await;
    jane.comes_in(&link(&stage.naru, stage.buyer.member).await).await;
    let before = kim.reads();
    let (form, seen, other) = (kim.field("form"), kim.field("seen"), jane.field("form"));
    let yes = kim.page.split("value=\"consent:").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let yes = format!("consent:{yes}");
    let near = format!("{}x", &form[1..]);

    for word in [None, Some(""), Some("x"), Some(other.as_str()), Some(near.as_str())] {
        let mut fields = vec![("seen", seen.as_str()), ("data", &yes)];
        fields.extend(word.map(|word| ("form", word)));
        assert_eq!(kim.posts("/me/tap", &fields).await.status, 403, "{word:?}");
        let mut fields = vec![("seen", seen.as_str()), ("text", "동의합니다")];
        fields.extend(word.map(|word| ("form", word)));
        assert_eq!(kim.posts("/me/say", &fields).await.status, 403, "{word:?}");
        assert_eq!(
            kim.posts_files("/me/file", word.unwrap_or_default(), vec![("a.pdf", b"x".to_vec())]).await.status,
            403
        );
        let fields: Vec<_> = word.map(|word| ("form", word)).into_iter().collect();
        assert_eq!(kim.posts("/me/out", &fields).await.status, 403, "{word:?}");
    }
    // Another site's form, which the browser itself tells of.
    let request = reqwest::Client::new().post(&own).header("Sec-Fetch-Site", "cross-site");
    assert_eq!(kim.asks(request).await.status, 403);
    let long = "a".repeat(65);
    assert_eq!(kim.posts("/me/tap", &[("form", &form), ("seen", &seen), ("data", &long)]).await.status, 403);
    assert_eq!(kim.posts("/me/tap", &[("form", &form), ("seen", "many"), ("data", &yes)]).await.status, 403);

    kim.opens("/me").await;
    assert_eq!(kim.reads(), before);
    stage.naru.ends().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn too_much_and_too_often_are_refused_clearly() {
    let mut db = Place::sqlite();
    let mut site = Site::for_place(&mut db).await;
    let naru = Naru::new(db).await;
    site.opens(&naru);
    let cast = Cast::on(&naru).await;
    let choi = paper_member(&naru, &cast, "최세나", Lang::Ko).await;
    let mut page = Visitor::new(&site);
    page.comes_in(&link(&naru, choi).await).await;
    let before = page.reads();
    let (form, seen) = (page.field("form"), page.field("seen"));

    for size in [4_097, 200_000] {
        let answer = page.posts("/me/say", &[("form", &form), ("seen", &seen), ("text", &"가".repeat(size))]).await;
        assert_eq!(answer.status, 400, "{size}");
        assert!(answer.text().contains("4,096자 안에서 나누어 보내 주십시오."), "{}", answer.text());
    }
    let nothing = page.posts("/me/say", &[("form", &form), ("seen", &seen), ("text", " \n ")]).await;
    assert_eq!(nothing.status, 303);
    for _ in 0..60 {
        page.posts("/me/say", &[("form", &form), ("seen", &seen), ("text", " ")]).await;
    }
    let answer = page.posts("/me/tap", &[("form", &form), ("seen", &seen), ("data", "home")]).await;
    assert_eq!(answer.status, 429);
    naru.clock.advance(std::time::Duration::from_secs(61));
    page.opens("/me").await;
    assert_eq!(page.reads(), before);
    naru.ends().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_page_is_guarded_by_its_headers() {
    let mut db = Place::sqlite();
    let mut site = Site::for_place(&mut db).await;
    let stage = Stage::new(db).await;
    site.opens(&stage.naru);
    let own = link(&stage.naru, stage.firm.member).await;
    let mut kim = Visitor::new(&site);
    kim.comes_in(&own).await;

    for path in [own.as_str(), "/me", "/u", "/nowhere", "/p/1-x", "/file/abc?n=1", "/file/abc", "/healthz", "/me/tap"] {
        let answer = kim.gets(path).await;
        let policy = answer.header("content-security-policy");
        assert!(
            policy.starts_with("default-src 'none';") && policy.contains("frame-ancestors 'none'"),
            "{path}: {policy}"
        );
        assert!(!policy.contains("unsafe") && !policy.contains('*'), "{path}: {policy}");
        assert_eq!(answer.header("cache-control"), "no-store", "{path}");
        assert_eq!(answer.header("x-content-type-options"), "nosniff", "{path}");
        assert_eq!(answer.header("referrer-policy"), "no-referrer", "{path}");
    }
    for path in ["/static/style.css", "/static/upload.js", "/static/icon.svg"] {
        let answer = kim.gets(path).await;
        assert_eq!(answer.status, 200, "{path}");
        assert!(answer.body.len() < 8 << 10, "{path} is large");
        assert!(!answer.text().replace("http://www.w3.org/2000/svg", "").contains("http"), "{path} leads elsewhere");
    }
    assert!(!kim.page.contains("style=") && !kim.page.contains("onclick"), "{}", kim.page);

    kim.opens(&own).await;
    let form = kim.field("form");
    let answer = kim.posts(&own, &[("form", &form)]).await;
    let cookie = answer.header("set-cookie");
    assert!(cookie.contains("; HttpOnly; SameSite=Lax") && cookie.contains("; Max-Age=1209600"), "{cookie}");
    assert!(!cookie.contains("Secure"), "the address of this test is no https: {cookie}");
    stage.naru.ends().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn behind_https_a_cookie_is_secure() {
    let mut db = Place::sqlite();
    let mut site = Site::for_place(&mut db).await;
    db.public_url = Some("https://naru.icheon.example/".to_owned());
    let stage = Stage::new(db).await;
    site.opens(&stage.naru);
    let own = link(&stage.naru, stage.firm.member).await;
    let path =
        own.strip_prefix("https://naru.icheon.example/").expect("below the outside address").trim_start_matches('/');

    let mut kim = Visitor::new(&site);
    kim.opens(&format!("/{path}")).await;
    let form = kim.field("form");
    let answer = kim.posts(&format!("/{path}"), &[("form", &form)]).await;

    assert!(
        answer.header("set-cookie").ends_with("; HttpOnly; SameSite=Lax; Secure"),
        "{}",
        answer.header("set-cookie")
    );
    stage.naru.ends().await;
}
