//! Yangju: material and samples to KOTRA's trade offices in 17 countries, which confirm on pages of their own, and
//! consulting in depth before. It is October 2021, six weeks before the first meeting.

use std::collections::BTreeSet;

use super::stage::{Whole, ems};
use crate::staff::office::plan;
use crate::support::both_databases;
use crate::web::visitor::{Site, Visitor};

const CONSULTING: &str = "전문컨설팅사 심층상담";
const SENT: &str = "catalogs and swatches";

async fn consults(whole: &Whole, code: &str) {
    whole.prepares(code, CONSULTING, &["일시 입력"]).await;
    whole.says(code, "11월 16일 오후 2시").await;
    whole.presses(code, "네, 맞습니다").await;
}

/// A parcel to each office its buyers are near; returns how many.
async fn sends(whole: &Whole, code: &str) -> u32 {
    let first = code[1..].parse::<u32>().unwrap() * 100 + 30_000_000;
    let mut sent = 0;
    for meeting in whole.plan.meetings.iter().filter(|meeting| meeting.firm == code) {
        let buyer = whole.plan.companies.iter().find(|one| one.code == meeting.buyer).unwrap();
        let office = format!("{} ({}) 넣기", buyer.samples_to.as_deref().unwrap(), buyer.name.ko);
        sent += 1;
        whole.sends(code, &office, first + sent, SENT).await;
    }
    sent
}

/// Every form of the page, pressed at [Arrived].
async fn confirms(office: &mut Visitor, own: &str) -> usize {
    let forms = office.page.split("<form method=\"post\" action=\"").skip(1);
    let addresses: Vec<String> = forms.map(|form| form.split('"').next().unwrap().to_owned()).collect();
    for address in &addresses {
        let base = own.split("/o/").next().unwrap();
        let answer = office.posts(&format!("{base}{address}"), &[("arrival", "arrived"), ("lang", "ko")]).await;
        assert_eq!(answer.status, 303);
    }
    addresses.len()
}

#[test]
fn a_booth_named_after_its_venue_is_said_once() {
    let mut cohort = plan("yangju-2021-textile").cohort;
    assert_eq!(cohort.place(Some("특별상담회장 B")), "경기섬유종합지원센터 특별상담회장 B");
    assert_eq!(cohort.place(Some("2층 B")), "경기섬유종합지원센터 특별상담회장 2층 B");
    assert_eq!(cohort.place(None), "경기섬유종합지원센터 특별상담회장");
    cohort.venue = None;
    assert_eq!(cohort.place(Some("3번 부스")), "3번 부스");
    assert_eq!(cohort.place(None), "");
}

both_databases! {
    async fn yangju_prepares_by_way_of_trade_offices_in_17_countries(db: Place) {
        let mut db = db;
        let mut site = Site::for_place(&mut db).await;
        let mut whole = Whole::new(db, "yangju-2021-textile", "2021-10-25 09:00 KST").await;
        site.opens(&whole.naru);
        whole.opens().await;
        assert_eq!((whole.codes('F').len(), whole.codes('B').len()), (16, 18));
        whole.codes('F').iter().for_each(|code| drop(whole.reads(code)));

        // Consulting: whoever has named no day is reminded of it.
        whole.naru.clock_to("2021-11-11 10:00 KST").await;
        for code in whole.codes('F').iter().filter(|code| *code != "F16") {
            consults(&whole, code).await;
            whole.reads(code);
        }
        whole.naru.clock_to("2021-11-12 11:00 KST").await;
        let told = whole.reads("F16");
        assert!(told.contains(&format!("· {CONSULTING}: 11월 19일(금) 오후 6:00 (한국)까지, 7일 남았습니다.")), "{told}");
        assert_eq!(whole.reads("F01"), "");
        consults(&whole, "F16").await;

        // Material for the meetings, and parcels to the offices.
        let mut parcels = 0;
        for code in whole.codes('F') {
            whole.gives_catalog(&code).await;
            parcels += sends(&whole, &code).await;
        }
        assert_eq!(parcels, 35);
        whole.naru.clock_to("2021-11-15 10:00 KST").await;
        assert_eq!(whole.presses_each("S2", "열어 보기", Some("승인")).await, 16);
        whole.codes('F').iter().for_each(|code| drop(whole.reads(code)));

        // Each office has an address of its own and sees its own parcels there.
        whole.says("S2", "샘플").await;
        whole.presses("S2", "무역관 페이지 주소").await;
        let told = whole.reads("S2");
        let addresses: Vec<&str> = told.lines().filter(|line| line.contains("/o/")).map(str::trim).collect();
        assert_eq!(addresses.len(), 18);
        let mut confirmed = 0;
        for own in &addresses {
            let mut office = Visitor::new(&site);
            office.opens(own).await;
            assert!(office.page.contains("KOTRA") && office.page.contains(SENT), "{}", office.page);
            confirmed += confirms(&mut office, own).await;
            office.opens(own).await;
            assert!(office.page.contains("<strong>도착 확인</strong>") && !office.page.contains("class=\"go\""), "{}", office.page);
        }
        assert_eq!(confirmed, 35);
        let countries: BTreeSet<&str> =
            whole.plan.companies.iter().filter(|one| one.samples_to.is_some()).map(|one| one.country.as_str()).collect();
        assert_eq!(countries.len(), 17);
        whole.naru.settle().await;
        let told = whole.reads("F01");
        assert!(told.contains("KOTRA 모스크바무역관에서 샘플을 받았다고 알려 왔습니다."), "{told}");
        assert!(told.contains("KOTRA 두바이무역관에서 샘플을 받았다고 알려 왔습니다."), "{told}");

        // Buyers look through the material of those they will meet.
        whole.naru.clock_to("2021-11-18 12:00 KST").await;
        for code in whole.codes('B') {
            let told = whole.reads(&code);
            assert!(told.contains("See the catalog"), "{code}: {told}");
            whole.prepares(&code, "Look through the suppliers' material", &["I've looked through them"]).await;
        }

        assert_eq!(whole.undone().await, []);
        whole.says("S2", "준비").await;
        let said = whole.reads("S2");
        assert!(said.contains("완료 100% (66/66) · 확인 대기 0건 · 남음 0건 · 기한 지남 0건"), "{said}");
        let matrix = &whole.sheets("엑셀로 받기").await[0];
        let done = |code: &str| matrix.iter().any(|row| row.first().is_some_and(|first| first == code) && row.last().unwrap() == "100%");
        assert!(whole.codes('F').iter().chain(&whole.codes('B')).all(|code| done(code)), "{matrix:?}");
        whole.says("S2", "샘플").await;
        let sheets = whole.sheets("정산표 받기").await;
        assert_eq!((sheets[0].len(), sheets[1].len()), (1 + 35, 1 + 16));
        let number = ems(30_000_101);
        let sent = sheets[0].iter().find(|row| row[4] == number).unwrap();
        assert!(sent[0] == "F01" && sent[5].starts_with("KOTRA ") && sent[6] == SENT, "{sent:?}");
        let firm = sheets[1].iter().find(|row| row[0] == "F01").unwrap();
        assert_eq!(firm[2..4], ["2", "90000"]);
        whole.ends().await;
    }
}
