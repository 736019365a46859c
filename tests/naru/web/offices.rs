//! A trade office that receives samples for buyers says on its own page that they arrived.

use chrono::NaiveDate;
use chrono_tz::Tz;
use futures::FutureExt as _;
use naru::domain::company::Side;
use naru::domain::ids::{CompanyId, MemberId, ShipmentId};
use naru::domain::shipment::{Arrival, Carrier, ShipmentDetails};
use naru::store;
use naru::store::shipments::Given;

use super::visitor::{Site, Visitor};
use crate::meetings::cast::Cast;
use crate::meetings::scene::{kim, presses};
use crate::support::{Naru, Person, Place, both_databases};

const HANOI: &str = "KOTRA 하노이무역관";

/// A buyer whose samples go to Hanoi, and a parcel on its way there.
async fn parcel(naru: &Naru, cast: &Cast, buyer: CompanyId) -> ShipmentId {
    cast.prepares(naru, ("샘플 발송", "Samples"), Some(Side::Firm), "2020-09-25 18:00 KST").await;
    let (cohort, firm, by, now) = (cast.cohort, cast.firms[0], cast.interpreter, naru.clock.now());
    let written = naru.app.db.write(move |tx| async move { send(tx, cohort, firm, buyer, by, now).await }.boxed());
    written.await.unwrap()
}

async fn send(
    tx: &mut store::Tx<'_>,
    cohort: naru::domain::ids::CohortId,
    firm: CompanyId,
    buyer: CompanyId,
    by: MemberId,
    now: chrono::DateTime<chrono::Utc>,
) -> anyhow::Result<ShipmentId> {
    let mut details = store::companies::company(tx, buyer).await?.details;
    details.samples_to = Some(HANOI.to_owned());
    store::companies::set(tx, cohort, &details).await?;
    let preparation = store::preparations::in_cohort(tx, cohort).await?[0].id;
    let details = ShipmentDetails {
        tracking: Some("EE123456785KR".to_owned()),
        contents: Some("<b>그릇</b> 두 벌".to_owned()),
        ..ShipmentDetails::default()
    };
    let stops = [(buyer, Some(HANOI.to_owned()))];
    let shipped_on = NaiveDate::from_ymd_opt(2020, 9, 7);
    let given = Given { carrier: Carrier::Ems, shipped_on, details: &details, receipt: None, stops: &stops, by };
    store::shipments::add(tx, preparation, firm, &given, now).await
}

async fn arrival(naru: &Naru, shipment: ShipmentId) -> Option<Arrival> {
    let found = naru.app.db.read(move |tx| async move { store::shipments::find(tx, shipment).await }.boxed());
    found.await.unwrap().expect("a parcel").stops[0].arrival
}

/// The address staff are told.
async fn address(staff: &Person<'_>, naru: &Naru, cast: &Cast) -> String {
    presses(staff, naru, &format!("staff:offices:{}", cast.cohort)).await;
    let said = staff.reads().pop().unwrap();
    said.lines().find(|line| line.starts_with("http")).unwrap_or_else(|| panic!("{said}")).to_owned()
}

both_databases! {
    async fn a_trade_office_confirms_on_its_page_and_the_firm_hears(db: Place) {
        let mut db = db;
        let mut site = Site::for_place(&mut db).await;
        let naru = Naru::new(db).await;
        site.opens(&naru);
        let cast = Cast::on(&naru).await;
        let pho = cast.buyer(&naru, "B02", "Saigon Table", "VN", "Ho Chi Minh City", Tz::Asia__Ho_Chi_Minh).await;
        let (kim, staff) = (kim(&naru, &cast).await, cast.staff(&naru, 300).await);
        let shipment = parcel(&naru, &cast, pho).await;
        let own = address(&staff, &naru, &cast).await;
        let mut office = Visitor::new(&site);
        office.opens(&own).await;
        assert!(office.page.contains(HANOI) && office.page.contains("EE123456785KR"), "{}", office.page);
        assert!(office.page.contains("&#60;b&#62;그릇") && office.page.contains("받는 바이어: Saigon Table"), "{}", office.page);
        assert_eq!(arrival(&naru, shipment).await, None);
        // Where it is, as the carrier says in their language, and every way it may have arrived.
        assert!(office.page.contains("EE123456785KR\" rel=\"noreferrer\">배송 조회</a>"), "{}", office.page);
        for label in ["잘 도착했습니다", "파손되어 왔습니다", "비용을 청구받았습니다", "주소가 다릅니다"] {
            assert!(office.page.contains(&format!(">{label}</button>")), "{label} is not on\n{}", office.page);
        }

        for _ in 0..2 {
            let answer = office.posts(&format!("{own}/{shipment}"), &[("arrival", "arrived"), ("lang", "ko")]).await;
            office.looks_at(answer).await;
        }
        naru.settle().await;

        assert!(office.page.contains("<strong>도착 확인</strong>"), "{}", office.page);
        assert_eq!(arrival(&naru, shipment).await, Some(Arrival::Arrived));
        let told = kim.reads();
        assert_eq!(told.len(), 1, "{told:#?}");
        staff.sees_nothing();
        for answer in ["damaged", "asked-to-pay"] {
            let answer = office.posts(&format!("{own}/{shipment}"), &[("arrival", answer)]).await;
            assert_eq!(answer.status, 303);
            naru.settle().await;
            assert_eq!(staff.reads().len(), 1);
        }
        assert_eq!(arrival(&naru, shipment).await, Some(Arrival::AskedToPay));
        naru.ends().await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_office_says_nothing_of_other_parcels_nor_by_an_old_address() {
    let mut db = Place::sqlite();
    let mut site = Site::for_place(&mut db).await;
    let naru = Naru::new(db).await;
    site.opens(&naru);
    let cast = Cast::on(&naru).await;
    let pho = cast.buyer(&naru, "B02", "Saigon Table", "VN", "Ho Chi Minh City", Tz::Asia__Ho_Chi_Minh).await;
    let staff = cast.staff(&naru, 300).await;
    let shipment = parcel(&naru, &cast, pho).await;
    let old = address(&staff, &naru, &cast).await;
    let mut office = Visitor::new(&site);

    let says = async |office: &mut Visitor, path: String, arrival: &str| {
        office.posts(&path, &[("arrival", arrival)]).await.status
    };
    assert_eq!(says(&mut office, format!("{old}/99"), "arrived").await, 404);
    assert_eq!(says(&mut office, format!("{old}/{shipment}"), "lost").await, 403);
    assert_eq!(says(&mut office, format!("{old}x/{shipment}"), "arrived").await, 404);
    // A link of one kind is none of the other.
    assert_eq!(office.gets(&old.replace("/o/", "/p/")).await.status, 404);
    staff.taps(&format!("{HANOI} 새 주소 발급")).await;
    assert_eq!(office.gets(&old).await.status, 404);
    assert_eq!(says(&mut office, format!("{old}/{shipment}"), "arrived").await, 404);
    assert_eq!(arrival(&naru, shipment).await, None);
    // Both looks at the address are on record, with the office they were about.
    naru.clock.advance(std::time::Duration::from_secs(10));
    naru.settle().await;
    presses(&staff, &naru, &format!("staff:log:{}:{}", cast.cohort, i64::MAX)).await;
    let log = staff.reads().pop().unwrap();
    assert!(log.contains(&format!("개인 페이지 주소 확인 {HANOI}")), "{log}");
    assert_eq!(log.matches(HANOI).count(), 2, "{log}");
    naru.ignores(staff.chat());
    naru.ends().await;
}
