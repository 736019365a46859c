//! A small cohort for stories of joining: one firm, one buyer in the United States, one member of staff.

use chrono::Duration;
use chrono_tz::Tz;
use futures::FutureExt as _;
use naru::domain::cohort::{Bilingual, CohortDetails, Policy};
use naru::domain::company::{CompanyDetails, Mode, PersonDetails, Role, Side};
use naru::domain::ids::{BotId, CohortId, MemberId};
use naru::domain::lang::Lang;
use naru::store::people::{From, Membership, NewMember};
use naru::store::{self, Tx};
use naru::words::invitation::{self, Invitation, Links, Terms};

use crate::support::{Naru, Place};

pub struct Stage {
    pub naru: Naru,
    pub cohort: CohortId,
    pub firm: Invitation,
    pub buyer: Invitation,
    pub staff: Invitation,
}

impl Stage {
    pub async fn new(place: Place) -> Stage {
        Stage::with_uses(place, 1).await
    }

    /// Where so many people of a company may use one link.
    pub async fn with_uses(place: Place, uses: i64) -> Stage {
        let naru = Naru::new(place).await;
        let (cohort, [firm, buyer, staff]) = add_cohort(&naru, "icheon-2020-us", uses).await;
        Stage { naru, cohort, firm, buyer, staff }
    }

    pub fn bot(&self) -> BotId {
        self.naru.app.house.bot
    }

    pub async fn member(&self, id: MemberId) -> Membership {
        let bot = self.bot();
        let found = self.naru.app.db.read(move |tx| store::people::find_member(tx, bot, id).boxed());
        found.await.unwrap().expect("a member")
    }

    pub async fn colleagues(&self, of: MemberId) -> Vec<Membership> {
        let (bot, company) = (self.bot(), self.member(of).await.member.company.expect("a company"));
        self.naru.app.db.read(move |tx| store::people::of_company(tx, bot, company).boxed()).await.unwrap()
    }

    /// The link and code of a member are made anew.
    pub async fn issue_anew(&self, of: MemberId) -> Invitation {
        issue(&self.naru, self.cohort, 1, Links::Anew).await.into_iter().find(|one| one.member == of).expect("issued")
    }
}

/// What follows `?start=`.
pub fn payload(invitation: &Invitation) -> &str {
    invitation.link.split_once("?start=").expect("a link").1
}

pub async fn issue(naru: &Naru, cohort: CohortId, uses: i64, links: Links) -> Vec<Invitation> {
    let (bot, name) = (naru.app.house.bot, naru.app.house.bot_name.clone());
    let expires_at = naru.clock.now() + Duration::days(14);
    let issued = naru.app.db.write(move |tx| {
        async move {
            let terms = Terms { bot, bot_name: &name, public_url: None, expires_at, uses, links };
            invitation::issue(tx, cohort, &terms).await
        }
        .boxed()
    });
    issued.await.unwrap()
}

pub async fn add_cohort(naru: &Naru, code: &'static str, uses: i64) -> (CohortId, [Invitation; 3]) {
    let cohort = naru.app.db.write(move |tx| fill(tx, code).boxed()).await.unwrap();
    let issued = issue(naru, cohort, uses, Links::AsBefore).await;
    let of = |role| issued.iter().find(|one| one.role == role).cloned().expect("an invitation");
    (cohort, [of(Role::Firm), of(Role::Buyer), of(Role::Operator)])
}

async fn fill(tx: &mut Tx<'_>, code: &str) -> anyhow::Result<CohortId> {
    let both = |ko: &str, en: &str| Bilingual { ko: ko.to_owned(), en: en.to_owned() };
    let details = CohortDetails {
        code: code.to_owned(),
        title: both("2020 이천시 미국 화상상담회", "Icheon to the USA 2020"),
        title_for_buyers: "Online Meetings with Suppliers from Icheon, Korea".to_owned(),
        host: both("이천시", "Icheon City"),
        agency: Some("경기도경제과학진흥원".to_owned()),
        zone: Tz::Asia__Seoul,
        starts_on: "2020-09-16".parse()?,
        ends_on: "2020-09-25".parse()?,
        venue: None,
        directions: None,
        phone: "031-555-0100".to_owned(),
        email: "trade@icheon.example".to_owned(),
        check_page: None,
        policy: Policy::default(),
        sample_limit: None,
        deals_count: Default::default(),
        report_unit: Default::default(),
        prospective: None,
        rates: Default::default(),
    };
    let cohort = store::cohorts::add(tx, &details).await?;
    let company = |side, code: &str, name, country: &str, zone| CompanyDetails {
        side,
        code: code.to_owned(),
        name,
        registration: None,
        products: both("식기", "Tableware"),
        hs_code: None,
        homepage: None,
        country: country.to_owned(),
        city: None,
        zone,
        mode: Mode::Online,
        samples_to: None,
    };
    let (seoul, la) = (Tz::Asia__Seoul, Tz::America__Los_Angeles);
    let firm = company(Side::Firm, "F01", both("설봉세라믹(주)", "Seolbong Ceramic"), "KR", seoul);
    let buyer = company(Side::Buyer, "B01", both("Golden Gate Gourmet", "Golden Gate Gourmet"), "US", la);
    let (firm, buyer) =
        (store::companies::set(tx, cohort, &firm).await?, store::companies::set(tx, cohort, &buyer).await?);
    let people = [
        (Role::Firm, Some(firm), "F01", "김서준", Some("대표"), Lang::Ko, seoul, "KR", true),
        (Role::Buyer, Some(buyer), "B01", "Jane Smith", None, Lang::En, la, "US", false),
        (Role::Operator, None, "S1", "박지우", Some("주무관"), Lang::Ko, seoul, "KR", true),
    ];
    for (role, company, code, name, position, lang, zone, country, zone_known) in people {
        let details = PersonDetails {
            name: name.to_owned(),
            position: position.map(str::to_owned),
            salutation: None,
            email: Some(format!("{}@example.com", code.to_lowercase())),
            phone: None,
            lang,
            zone,
            country: country.to_owned(),
        };
        let person = store::people::add_person(tx, &details, zone_known).await?;
        let new = NewMember { cohort, person, role, company, code, note: None, from: From::Workbook };
        store::people::add_member(tx, new).await?;
    }
    Ok(cohort)
}
