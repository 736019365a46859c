//! The small cohort with things to prepare, and whoever prepares them at a phone. It is Monday, 14 September 2020.

use chrono_tz::Tz;
use futures::FutureExt as _;
use naru::domain::company::{Role, Side};
use naru::domain::ids::{CompanyId, PreparationId};
use naru::domain::lang::Lang;
use naru::domain::preparation::{Duty, DutyState, PreparationDetails};
use naru::store;

use crate::meetings::cast::{Cast, Who, both};
use crate::support::{Naru, Person, Place, at};

pub struct Stage {
    pub naru: Naru,
    pub cast: Cast,
    pub harbor: CompanyId,
}

/// A preparation of both sides that a tap completes, unless a test says otherwise.
pub fn details(title: (&str, &str), kind: &str, due: &str) -> PreparationDetails {
    PreparationDetails {
        code: title.1.to_owned(),
        kind: kind.to_owned(),
        side: None,
        title: both(title.0, title.1),
        due: at(due),
        happens_at: None,
        minutes: None,
        place: None,
        guidance: None,
        proof: None,
    }
}

impl Stage {
    pub async fn new(place: Place) -> Stage {
        let naru = Naru::new(place).await;
        let cast = Cast::on(&naru).await;
        let harbor =
            cast.buyer(&naru, "B01", "Harbor Home Imports", "US", "Los Angeles", Tz::America__Los_Angeles).await;
        Stage { naru, cast, harbor }
    }

    pub async fn prepares(&self, details: PreparationDetails) -> PreparationId {
        let (cohort, code) = (self.cast.cohort, details.code.clone());
        let write = self.naru.app.db.write(move |tx| {
            async move {
                store::preparations::set(tx, cohort, &details).await?;
                store::preparations::in_cohort(tx, cohort).await
            }
            .boxed()
        });
        write.await.unwrap().into_iter().find(|each| each.details.code == code).unwrap().id
    }

    /// `김하나 해외영업팀장` of the first firm.
    pub async fn kim(&self) -> Person<'_> {
        self.cast.firm(&self.naru, 101, "김하나", "해외영업팀장", self.cast.firms[0]).await
    }

    /// `이도윤 대표` of the second firm.
    pub async fn lee(&self) -> Person<'_> {
        self.cast.firm(&self.naru, 102, "이도윤", "대표", self.cast.firms[1]).await
    }

    pub async fn dana(&self) -> Person<'_> {
        let zone = Tz::America__Los_Angeles;
        self.cast.buyer_person(&self.naru, 201, "Dana Reyes", self.harbor, zone, "US").await
    }

    pub async fn staff(&self) -> Person<'_> {
        self.cast.staff(&self.naru, 301).await
    }

    pub async fn viewer(&self) -> Person<'_> {
        let who = Who {
            id: 302,
            name: "한열람",
            position: Some("주무관"),
            role: Role::Viewer,
            company: None,
            lang: Lang::Ko,
            zone: Tz::Asia__Seoul,
            country: "KR",
        };
        self.cast.joins(&self.naru, &who).await;
        let person = self.naru.person(302, who.name, "ko");
        person.user.has_met_the_bot();
        person
    }

    pub async fn duty(&self, company: CompanyId, id: PreparationId) -> Option<Duty> {
        let read = self.naru.app.db.read(move |tx| {
            async move {
                let company = store::companies::company(tx, company).await?;
                store::preparations::duty(tx, &company, id).await
            }
            .boxed()
        });
        read.await.unwrap()
    }

    pub async fn state(&self, company: CompanyId, id: PreparationId) -> DutyState {
        self.duty(company, id).await.unwrap().state
    }

    /// The actions in the audit trail, the oldest first.
    pub async fn audit(&self) -> Vec<String> {
        let cohort = self.cast.cohort;
        let list = self.naru.app.db.read(move |tx| store::audit::list(tx, cohort, i64::MAX, 100).boxed());
        list.await.unwrap().into_iter().rev().map(|entry| entry.action).collect()
    }

    /// The newest message of the bot, with which a stale or made-up button is tapped.
    pub fn newest(&self, person: &Person<'_>) -> i64 {
        self.naru.sandbox.messages(person.chat()).iter().rev().find(|shown| shown.from_bot).unwrap().message_id
    }

    /// Taps data that stands on no button this person was shown.
    pub async fn taps_data(&self, person: &Person<'_>, data: &str) {
        person.user.taps(self.newest(person), data);
        self.naru.settle().await;
    }

    /// A message is changed twice in five seconds at most.
    pub async fn a_moment_later(&self) {
        self.naru.clock.advance(std::time::Duration::from_secs(10));
        self.naru.settle().await;
    }
}

pub fn firms(details: PreparationDetails) -> PreparationDetails {
    PreparationDetails { side: Some(Side::Firm), ..details }
}

pub fn first_line(person: &Person<'_>) -> String {
    person.reads().pop().unwrap_or_default().lines().next().unwrap_or_default().to_owned()
}
