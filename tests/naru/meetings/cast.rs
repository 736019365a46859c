//! A small cohort with people on stage: two firms of Icheon at the venue, buyers on four clocks, an interpreter, staff.

use chrono::{NaiveDate, NaiveDateTime};
use chrono_tz::Tz;
use futures::FutureExt as _;
use naru::domain::cohort::{Bilingual, CohortDetails, Policy};
use naru::domain::company::{CompanyDetails, Mode, PersonDetails, Role, Side};
use naru::domain::consent::ConsentPolicy;
use naru::domain::ids::{ChatId, CohortId, CompanyId, MeetingId, MemberId};
use naru::domain::lang::Lang;
use naru::domain::meeting::MeetingDetails;
use naru::domain::preparation::PreparationDetails;
use naru::domain::zone;
use naru::store;
use naru::store::meetings::Pairing;
use naru::store::people::{From, NewMember};

use crate::support::{Naru, Person, at};

pub struct Cast {
    pub cohort: CohortId,
    pub firms: [CompanyId; 2],
    pub interpreter: MemberId,
}

pub fn both(ko: &str, en: &str) -> Bilingual {
    Bilingual { ko: ko.to_owned(), en: en.to_owned() }
}

/// Somebody of the cohort, with their own chat.
pub struct Who<'a> {
    pub id: i64,
    pub name: &'a str,
    pub position: Option<&'a str>,
    pub role: Role,
    pub company: Option<CompanyId>,
    pub lang: Lang,
    pub zone: Tz,
    pub country: &'a str,
}

impl Cast {
    /// A published cohort without meetings.
    pub async fn on(naru: &Naru) -> Cast {
        Cast::new(naru, "icheon-2020-us", true).await
    }

    pub async fn new(naru: &Naru, code: &str, published: bool) -> Cast {
        let day = |month, day| NaiveDate::from_ymd_opt(2020, month, day).unwrap();
        let details = CohortDetails {
            code: code.to_owned(),
            title: both("2020 이천시 미국 화상상담", "2020 Icheon City Virtual Trade Delegation"),
            title_for_buyers: "Online Meetings with Suppliers from Icheon, Korea".to_owned(),
            host: both("이천시", "Icheon City"),
            agency: None,
            zone: Tz::Asia__Seoul,
            starts_on: day(9, 15),
            ends_on: day(9, 22),
            venue: Some("이천시 화상상담장".to_owned()),
            directions: Some("이천시청 2층, 주차 2시간 무료".to_owned()),
            phone: "031-555-0100".to_owned(),
            email: "help@icheon.example".to_owned(),
            check_page: None,
            policy: Policy::default(),
            sample_limit: None,
            deals_count: Default::default(),
            report_unit: Default::default(),
            prospective: None,
            rates: Default::default(),
        };
        let now = naru.clock.now();
        let write = naru.app.db.write(move |tx| {
            async move {
                let cohort = store::cohorts::add(tx, &details).await?;
                let nothing = ConsentPolicy {
                    version: 1,
                    firms: Vec::new(),
                    buyers: Vec::new(),
                    helpers: Vec::new(),
                    staff: Vec::new(),
                };
                store::consents::set_policy(tx, cohort, &nothing).await?;
                if published {
                    store::cohorts::publish(tx, cohort, now).await?;
                }
                let mut firms = Vec::new();
                for (code, ko, en, sells, sells_en) in [
                    ("F01", "설봉세라믹(주)", "Seolbong Ceramic", "도자기 식기", "Ceramic tableware"),
                    ("F02", "(주)이섭푸드", "Isup Food", "쌀가공 스낵", "Rice snacks"),
                ] {
                    let firm = CompanyDetails {
                        side: Side::Firm,
                        code: code.to_owned(),
                        name: both(ko, en),
                        registration: None,
                        products: both(sells, sells_en),
                        hs_code: None,
                        homepage: Some("https://seolbong.example".to_owned()),
                        country: "KR".to_owned(),
                        city: None,
                        zone: Tz::Asia__Seoul,
                        mode: Mode::Venue,
                        samples_to: None,
                    };
                    firms.push(store::companies::set(tx, cohort, &firm).await?);
                }
                Ok((cohort, [firms[0], firms[1]]))
            }
            .boxed()
        });
        let (cohort, firms) = write.await.unwrap();
        let mut cast = Cast { cohort, firms, interpreter: MemberId(0) };
        let interpreter = Who {
            id: 900,
            name: "강아람",
            position: None,
            role: Role::Interpreter,
            company: None,
            lang: Lang::Ko,
            zone: Tz::Asia__Seoul,
            country: "KR",
        };
        if code == "icheon-2020-us" {
            cast.interpreter = cast.joins(naru, &interpreter).await;
            naru.person(interpreter.id, interpreter.name, "ko").user.has_met_the_bot();
            naru.ignores(interpreter.id);
        }
        cast
    }

    pub async fn buyer(&self, naru: &Naru, code: &str, name: &str, country: &str, city: &str, zone: Tz) -> CompanyId {
        let details = CompanyDetails {
            side: Side::Buyer,
            code: code.to_owned(),
            name: both(name, name),
            registration: None,
            products: both("주방용품", "Kitchenware"),
            hs_code: None,
            homepage: None,
            country: country.to_owned(),
            city: Some(city.to_owned()),
            zone,
            mode: Mode::Online,
            samples_to: None,
        };
        let cohort = self.cohort;
        naru.app
            .db
            .write(move |tx| async move { store::companies::set(tx, cohort, &details).await }.boxed())
            .await
            .unwrap()
    }

    /// Adds a member as the workbook does: nobody has pressed Start.
    pub async fn is_listed(&self, naru: &Naru, who: &Who<'_>) -> MemberId {
        let details = details(who);
        let (cohort, role, company) = (self.cohort, who.role, who.company);
        let write = naru.app.db.write(move |tx| {
            async move {
                let person = store::people::add_person(tx, &details, true).await?;
                let new = NewMember { cohort, person, role, company, code: "X", note: None, from: From::Workbook };
                store::people::add_member(tx, new).await
            }
            .boxed()
        });
        write.await.unwrap()
    }

    /// Adds a member who has pressed Start.
    pub async fn joins(&self, naru: &Naru, who: &Who<'_>) -> MemberId {
        let details = details(who);
        let (cohort, role, company) = (self.cohort, who.role, who.company);
        let (bot, chat, lang, now) = (naru.app.house.bot, ChatId(who.id), who.lang, naru.clock.now());
        let write = naru.app.db.write(move |tx| {
            async move {
                let mut chat = store::chats::meet(tx, bot, chat, "private", now).await?;
                let person = match chat.person {
                    Some(person) => person,
                    None => store::people::add_person(tx, &details, true).await?,
                };
                let new = NewMember { cohort, person, role, company, code: "X", note: None, from: From::Workbook };
                let member = store::people::add_member(tx, new).await?;
                store::people::join(tx, member, person, now).await?;
                (chat.person, chat.lang) = (Some(person), Some(lang));
                store::chats::remember(tx, &chat).await?;
                store::subjects::touch_person(tx, person, now).await?;
                Ok(member)
            }
            .boxed()
        });
        write.await.unwrap()
    }

    /// A firm's person: `김하나 해외영업팀장` of the first firm.
    pub async fn firm<'n>(
        &self,
        naru: &'n Naru,
        id: i64,
        name: &str,
        position: &str,
        company: CompanyId,
    ) -> Person<'n> {
        let who = Who {
            id,
            name,
            position: Some(position),
            role: Role::Firm,
            company: Some(company),
            lang: Lang::Ko,
            zone: Tz::Asia__Seoul,
            country: "KR",
        };
        self.joins(naru, &who).await;
        on_stage(naru, id, name, "ko").await
    }

    pub async fn buyer_person<'n>(
        &self,
        naru: &'n Naru,
        id: i64,
        name: &str,
        company: CompanyId,
        zone: Tz,
        country: &str,
    ) -> Person<'n> {
        let (role, company) = (Role::Buyer, Some(company));
        self.joins(naru, &Who { id, name, position: None, role, company, lang: Lang::En, zone, country }).await;
        on_stage(naru, id, name, "en").await
    }

    pub async fn staff<'n>(&self, naru: &'n Naru, id: i64) -> Person<'n> {
        let who = Who {
            id,
            name: "윤주무",
            position: Some("주무관"),
            role: Role::Operator,
            company: None,
            lang: Lang::Ko,
            zone: Tz::Asia__Seoul,
            country: "KR",
        };
        self.joins(naru, &who).await;
        on_stage(naru, id, who.name, "ko").await
    }

    /// Sets the meeting with this code: on the host's wall clock, in its first booth.
    pub async fn meets(&self, naru: &Naru, code: &str, firm: CompanyId, buyer: CompanyId, wall: &str) -> MeetingId {
        let host_wall = NaiveDateTime::parse_from_str(wall, "%Y-%m-%d %H:%M").unwrap();
        let details = MeetingDetails {
            code: code.to_owned(),
            starts_at: zone::instant(host_wall, Tz::Asia__Seoul),
            host_wall,
            minutes: 40,
            booth: Some("3번 부스".to_owned()),
            link: Some("https://meet.example/icheon/1".to_owned()),
        };
        let interpreter = (self.interpreter.0 != 0).then_some(self.interpreter);
        let (cohort, pairing, now) = (self.cohort, Pairing { firm, buyer, interpreter }, naru.clock.now());
        naru.app
            .db
            .write(move |tx| async move { store::meetings::set(tx, cohort, pairing, &details, now).await }.boxed())
            .await
            .unwrap()
    }

    pub async fn cancels(&self, naru: &Naru, meeting: MeetingId) {
        let now = naru.clock.now();
        let done =
            naru.app.db.write(move |tx| async move { store::meetings::cancel(tx, meeting, now).await }.boxed()).await;
        assert!(done.unwrap());
    }

    pub async fn prepares(&self, naru: &Naru, title: (&str, &str), side: Option<Side>, due: &str) {
        let details = PreparationDetails {
            code: title.1.to_owned(),
            kind: "기타".to_owned(),
            side,
            title: both(title.0, title.1),
            due: at(due),
            happens_at: None,
            minutes: None,
            place: None,
            guidance: None,
            proof: None,
        };
        let cohort = self.cohort;
        naru.app
            .db
            .write(move |tx| async move { store::preparations::set(tx, cohort, &details).await }.boxed())
            .await
            .unwrap();
    }
}

fn details(who: &Who<'_>) -> PersonDetails {
    PersonDetails {
        name: who.name.to_owned(),
        position: who.position.map(str::to_owned),
        salutation: None,
        email: None,
        phone: Some("010-0000-0101".to_owned()),
        lang: who.lang,
        zone: who.zone,
        country: who.country.to_owned(),
    }
}

/// In a chat in which the bot may speak, as after Start, and past what Naru says by itself: notices have stories of
/// their own.
async fn on_stage<'n>(naru: &'n Naru, id: i64, name: &str, lang: &'static str) -> Person<'n> {
    let person = naru.person(id, name, lang);
    person.user.has_met_the_bot();
    past_notices(naru, &[&person]).await;
    person
}

pub async fn past_notices(naru: &Naru, people: &[&Person<'_>]) {
    naru.settle().await;
    for person in people {
        person.reads();
    }
}
