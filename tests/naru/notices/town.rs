//! A cohort with dull defaults on the stage: Icheon's meetings with overseas buyers, in the week of 14 September 2020.

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use futures::FutureExt as _;
use futures::future::BoxFuture;
use naru::domain::cohort::{Bilingual, CohortDetails, Policy};
use naru::domain::company::{CompanyDetails, Mode, PersonDetails, Role, Side};
use naru::domain::ids::{ChatId, CohortId, CompanyId, MeetingId, MemberId, PersonId};
use naru::domain::lang::Lang;
use naru::domain::meeting::MeetingDetails;
use naru::domain::zone::local;
use naru::store::chats::Reach;
use naru::store::people::{From, NewMember};
use naru::store::{self, Tx};

use crate::support::{Naru, Person, Place};

pub const SEOUL: Tz = Tz::Asia__Seoul;
pub const LOS_ANGELES: Tz = Tz::America__Los_Angeles;

pub struct Town {
    pub naru: Naru,
    pub cohort: CohortId,
}

/// A member, and the person on the telephone.
#[derive(Clone, Copy)]
pub struct Who {
    pub member: MemberId,
    pub person: PersonId,
    pub company: Option<CompanyId>,
    pub chat: i64,
    name: &'static str,
    lang: Lang,
}

pub fn both(ko: &str, en: &str) -> Bilingual {
    Bilingual { ko: ko.into(), en: en.into() }
}

pub fn policy(offsets: &[i64]) -> Policy {
    Policy { offsets: offsets.to_vec(), ..Policy::default() }
}

pub fn cohort_details(policy: Policy) -> CohortDetails {
    CohortDetails {
        code: "icheon-2020-us".into(),
        title: both("2020 이천시 미국 화상상담", "2020 Icheon Virtual Trade Delegation to the USA"),
        title_for_buyers: "Online Meetings with Suppliers from Icheon, Korea".into(),
        host: both("이천시", "Icheon City, Korea"),
        agency: None,
        zone: SEOUL,
        starts_on: "2020-09-15".parse().unwrap(),
        ends_on: "2020-09-22".parse().unwrap(),
        venue: Some("이천시 화상상담장".into()),
        directions: Some("이천시청 2층".into()),
        phone: "031-555-0100".into(),
        email: "biz@icheon.example".into(),
        check_page: None,
        policy,
        sample_limit: None,
        deals_count: Default::default(),
        report_unit: Default::default(),
        prospective: None,
        rates: Default::default(),
    }
}

impl Town {
    /// On Monday 14 September 2020 at 09:00 in Korea; the cohort is still a draft.
    pub async fn new(place: Place) -> Town {
        Town::with(place, Policy::default()).await
    }

    pub async fn with(place: Place, policy: Policy) -> Town {
        let naru = Naru::new(place).await.with_notices();
        let cohort = write(&naru, move |tx, _| {
            async move { store::cohorts::add(tx, &cohort_details(policy)).await.unwrap() }.boxed()
        })
        .await;
        Town { naru, cohort }
    }

    /// Does something in a transaction of its own, and lets everybody hear of it.
    pub async fn does<T: Send + 'static>(
        &self,
        work: impl for<'t> FnOnce(&'t mut Tx<'_>, DateTime<Utc>) -> BoxFuture<'t, T> + Send + 'static,
    ) -> T {
        let done = write(&self.naru, work).await;
        self.naru.settle().await;
        done
    }

    /// A firm of Icheon's: at the venue, in Korean.
    pub async fn firm(&self, name: &'static str, english: &'static str) -> Who {
        let company = company(Side::Firm, both(name, english), both("도자기 식기", "Ceramic tableware"));
        let person = person("김하나", Some("대표"), None, Lang::Ko, SEOUL, "KR");
        self.add(Role::Firm, Some(company), person).await
    }

    /// A buyer of Los Angeles: online, in English.
    pub async fn buyer(&self, name: &'static str) -> Who {
        let company = company(Side::Buyer, both(name, name), both("Kitchen & tableware", "Kitchen & tableware"));
        let person = person("Blake Grove", Some("Buyer"), Some("Mr."), Lang::En, LOS_ANGELES, "US");
        self.add(Role::Buyer, Some(company), person).await
    }

    pub async fn interpreter(&self) -> Who {
        let person = person("강아람", None, None, Lang::Ko, SEOUL, "KR");
        self.add(Role::Interpreter, None, person).await
    }

    pub async fn operator(&self) -> Who {
        let person = person("이매니", Some("매니저"), None, Lang::Ko, SEOUL, "KR");
        self.add(Role::Operator, None, person).await
    }

    /// Somebody who has joined and can be reached.
    pub async fn add(&self, role: Role, company: Option<CompanyDetails>, person: PersonDetails) -> Who {
        let who = self.invite(role, company, person).await;
        self.joins(&who).await;
        who
    }

    /// Somebody in the workbook who has not come yet.
    pub async fn invite(&self, role: Role, company: Option<CompanyDetails>, person: PersonDetails) -> Who {
        let (cohort, lang) = (self.cohort, person.lang);
        let name: &'static str = person.name.clone().leak();
        self.does(move |tx, _| {
            async move {
                let company = match company {
                    Some(details) => Some(store::companies::set(tx, cohort, &details).await.unwrap()),
                    None => None,
                };
                let (member, person) = member(tx, cohort, role, company, &person).await;
                Who { member, person, company, chat: 1000 + person.0, name, lang }
            }
            .boxed()
        })
        .await
    }

    /// A second person of the same company, who has joined.
    pub async fn colleague(&self, of: &Who, role: Role, person: PersonDetails) -> Who {
        let (cohort, company, lang) = (self.cohort, of.company, person.lang);
        let name: &'static str = person.name.clone().leak();
        let who = self
            .does(move |tx, _| {
                async move {
                    let (member, person) = member(tx, cohort, role, company, &person).await;
                    Who { member, person, company, chat: 1000 + person.0, name, lang }
                }
                .boxed()
            })
            .await;
        self.joins(&who).await;
        who
    }

    /// Presses Start with their invitation.
    pub async fn joins(&self, who: &Who) {
        self.phone(who).user.has_met_the_bot();
        let (bot, who) = (self.naru.app.api.bot(), *who);
        self.does(move |tx, now| {
            async move {
                let mut chat = store::chats::meet(tx, bot, ChatId(who.chat), "private", now).await.unwrap();
                (chat.person, chat.lang) = (Some(who.person), Some(who.lang));
                store::chats::remember(tx, &chat).await.unwrap();
                store::people::join(tx, who.member, who.person, now).await.unwrap();
                store::subjects::touch_person(tx, who.person, now).await.unwrap();
            }
            .boxed()
        })
        .await;
    }

    /// Telegram tells of a block at once.
    pub async fn blocked(&self, who: &Who) {
        let (bot, who) = (self.naru.app.api.bot(), *who);
        self.does(move |tx, now| {
            async move {
                store::chats::reach(tx, bot, ChatId(who.chat), Reach::Blocked, now).await.unwrap();
            }
            .boxed()
        })
        .await;
    }

    /// Lets the bot write to them again after a block.
    pub async fn comes_back(&self, who: &Who) {
        self.phone(who).user.unblocks();
        let (bot, who) = (self.naru.app.api.bot(), *who);
        self.does(move |tx, now| {
            async move {
                store::chats::reach(tx, bot, ChatId(who.chat), Reach::Open, now).await.unwrap();
                store::subjects::touch_person(tx, who.person, now).await.unwrap();
            }
            .boxed()
        })
        .await;
    }

    pub fn phone(&self, who: &Who) -> Person<'_> {
        self.naru.person(who.chat, who.name, who.lang.code())
    }

    /// The same person in another role of the cohort.
    pub async fn takes_on(&self, who: &Who, role: Role) -> Who {
        let (cohort, who) = (self.cohort, *who);
        let member = self
            .does(move |tx, _| {
                async move {
                    let person = who.person;
                    let new =
                        NewMember { cohort, person, role, company: None, code: "T9", note: None, from: From::Workbook };
                    store::people::add_member(tx, new).await.unwrap()
                }
                .boxed()
            })
            .await;
        let who = Who { member, company: None, ..who };
        self.joins(&who).await;
        who
    }

    pub async fn only_meeting(&self) -> MeetingId {
        let cohort = self.cohort;
        let all =
            self.does(move |tx, _| async move { store::meetings::in_cohort(tx, cohort).await.unwrap() }.boxed()).await;
        assert_eq!(all.len(), 1);
        all[0].id
    }

    /// Reads what came so far without looking at it.
    pub fn skips(&self, people: &[&Who]) {
        people.iter().for_each(|who| drop(self.phone(who).reads()));
    }
}

async fn write<T: Send + 'static>(
    naru: &Naru,
    work: impl for<'t> FnOnce(&'t mut Tx<'_>, DateTime<Utc>) -> BoxFuture<'t, T> + Send + 'static,
) -> T {
    let now = naru.clock.now();
    naru.app.db.write(move |tx| async move { Ok(work(tx, now).await) }.boxed()).await.unwrap()
}

async fn member(
    tx: &mut Tx<'_>,
    cohort: CohortId,
    role: Role,
    company: Option<CompanyId>,
    details: &PersonDetails,
) -> (MemberId, PersonId) {
    let person = store::people::add_person(tx, details, true).await.unwrap();
    let code = format!("P{person}");
    let new = NewMember { cohort, person, role, company, code: &code, note: None, from: From::Workbook };
    (store::people::add_member(tx, new).await.unwrap(), person)
}

pub fn details(code: &str, starts_at: DateTime<Utc>) -> MeetingDetails {
    MeetingDetails {
        code: code.into(),
        starts_at,
        host_wall: local(starts_at, SEOUL).naive_local(),
        minutes: 40,
        booth: Some("3번 부스".into()),
        link: Some("https://meet.example/3".into()),
    }
}

pub fn company(side: Side, name: Bilingual, products: Bilingual) -> CompanyDetails {
    let is_firm = side == Side::Firm;
    CompanyDetails {
        side,
        code: name.en.clone(),
        name,
        registration: None,
        products,
        hs_code: None,
        homepage: None,
        country: if is_firm { "KR" } else { "US" }.into(),
        city: (!is_firm).then(|| "Los Angeles, CA".into()),
        zone: if is_firm { SEOUL } else { LOS_ANGELES },
        mode: if is_firm { Mode::Venue } else { Mode::Online },
        samples_to: None,
    }
}

pub fn person(
    name: &str,
    position: Option<&str>,
    salutation: Option<&str>,
    lang: Lang,
    zone: Tz,
    country: &str,
) -> PersonDetails {
    PersonDetails {
        name: name.into(),
        position: position.map(Into::into),
        salutation: salutation.map(Into::into),
        email: None,
        phone: None,
        lang,
        zone,
        country: country.into(),
    }
}
