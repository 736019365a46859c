//! A firm that owes a catalog, its competitor, two buyers, the interpreter and staff.

use chrono_tz::Tz;
use futures::FutureExt as _;
use naru::domain::company::{Role, Side};
use naru::domain::ids::{CatalogId, CompanyId, PreparationId};
use naru::domain::lang::Lang;
use naru::domain::preparation::{DutyState, PreparationDetails, Proof};
use naru::store;

use crate::meetings::cast::{Cast, Who, both};
use crate::support::{Naru, Person, Place, at};

pub const PDF: &[u8] = b"%PDF-1.7 Seolbong tableware";
pub const NEWER: &[u8] = b"%PDF-1.7 Seolbong tableware, autumn";

pub struct Stage {
    pub naru: Naru,
    pub cast: Cast,
    pub catalog: PreparationId,
    pub harbor: CompanyId,
    pub elm: CompanyId,
}

impl Stage {
    pub async fn new(place: Place) -> Stage {
        Stage::on(Naru::new(place).await).await
    }

    pub async fn on(naru: Naru) -> Stage {
        let cast = Cast::on(&naru).await;
        let harbor = cast.buyer(&naru, "B01", "Harbor Home", "US", "Boston", Tz::America__New_York).await;
        let elm = cast.buyer(&naru, "B02", "Elm & Oak", "US", "Boston", Tz::America__New_York).await;
        let details = PreparationDetails {
            code: "catalog".to_owned(),
            kind: "카탈로그".to_owned(),
            side: Some(Side::Firm),
            title: both("카탈로그 제출", "Product catalog"),
            due: at("2020-09-15 18:00 KST"),
            happens_at: None,
            minutes: None,
            place: None,
            guidance: None,
            proof: None,
        };
        let cohort = cast.cohort;
        let set = naru.app.db.write(move |tx| {
            async move {
                store::preparations::set(tx, cohort, &details).await?;
                Ok(store::preparations::in_cohort(tx, cohort).await?[0].id)
            }
            .boxed()
        });
        let catalog = set.await.unwrap();
        Stage { naru, cast, catalog, harbor, elm }
    }

    /// Something else the firms are asked for as files, such as a licence that only the office looks at.
    pub async fn asks_for(&self, code: &str, kind: &str, title: (&str, &str)) -> PreparationId {
        let details = PreparationDetails {
            code: code.to_owned(),
            kind: kind.to_owned(),
            side: Some(Side::Firm),
            title: both(title.0, title.1),
            due: at("2020-09-15 18:00 KST"),
            happens_at: None,
            minutes: None,
            place: None,
            guidance: None,
            proof: Some(Proof::File),
        };
        let cohort = self.cast.cohort;
        let set = self.naru.app.db.write(move |tx| {
            async move {
                store::preparations::set(tx, cohort, &details).await?;
                Ok(store::preparations::in_cohort(tx, cohort).await?.last().unwrap().id)
            }
            .boxed()
        });
        set.await.unwrap()
    }

    pub async fn firm(&self) -> Person<'_> {
        self.cast.firm(&self.naru, 101, "김하나", "해외영업팀장", self.cast.firms[0]).await
    }

    pub async fn rival(&self) -> Person<'_> {
        self.cast.firm(&self.naru, 102, "이두리", "대표", self.cast.firms[1]).await
    }

    /// A person of the firm who reads English.
    pub async fn firm_in_english(&self) -> Person<'_> {
        let who = Who {
            id: 103,
            name: "Dana Kim",
            position: None,
            role: Role::Firm,
            company: Some(self.cast.firms[0]),
            lang: Lang::En,
            zone: Tz::Asia__Seoul,
            country: "KR",
        };
        self.cast.joins(&self.naru, &who).await;
        let person = self.naru.person(who.id, who.name, "en");
        person.user.has_met_the_bot();
        self.naru.settle().await;
        person.reads();
        person
    }

    pub async fn staff(&self) -> Person<'_> {
        self.cast.staff(&self.naru, 301).await
    }

    pub async fn buyer(&self) -> Person<'_> {
        self.cast.buyer_person(&self.naru, 201, "Grace Park", self.harbor, Tz::America__New_York, "US").await
    }

    pub async fn other_buyer(&self) -> Person<'_> {
        self.cast.buyer_person(&self.naru, 202, "Owen Elm", self.elm, Tz::America__New_York, "US").await
    }

    /// The first buyer meets the firm.
    pub async fn meets(&self) {
        self.cast.meets(&self.naru, "M01", self.cast.firms[0], self.harbor, "2020-09-17 09:40").await;
    }

    pub async fn state(&self) -> DutyState {
        let (company, preparation) = (self.cast.firms[0], self.catalog);
        let read = self.naru.app.db.read(move |tx| {
            async move {
                let company = store::companies::company(tx, company).await?;
                store::preparations::duty(tx, &company, preparation).await
            }
            .boxed()
        });
        read.await.unwrap().unwrap().state
    }

    /// The newest version's id.
    pub async fn latest(&self) -> CatalogId {
        self.latest_of(self.catalog).await
    }

    pub async fn latest_of(&self, preparation: PreparationId) -> CatalogId {
        let company = self.cast.firms[0];
        let read = self.naru.app.db.read(move |tx| store::catalogs::of(tx, preparation, company).boxed());
        read.await.unwrap().last().unwrap().id
    }

    /// The firm gives a PDF and staff approve it; everybody has read what they were told.
    pub async fn approved(&self, firm: &Person<'_>, staff: &Person<'_>, bytes: &[u8]) -> CatalogId {
        // What is approved already is reopened on its own screen.
        firm.says("카탈로그").await;
        firm.sends("catalog.pdf", bytes).await;
        let id = self.latest().await;
        staff.user.taps(1, &format!("staff:cat:open:{id}"));
        self.naru.settle().await;
        staff.taps("승인").await;
        firm.reads();
        self.minute().await;
        staff.reads();
        id
    }

    /// Staff hear of a version a while after its last file.
    pub async fn minute(&self) {
        self.naru.clock.advance(std::time::Duration::from_secs(61));
        self.naru.settle().await;
    }

    /// Long enough for an album to be answered.
    pub async fn moment(&self) {
        self.naru.clock.advance(std::time::Duration::from_secs(3));
        self.naru.settle().await;
    }
}

impl Person<'_> {
    pub async fn sends(&self, name: &str, bytes: &[u8]) {
        self.user.sends_document(name, "application/pdf", bytes, "");
        self.naru().settle().await;
    }

    /// A tap on a button nobody ever showed them.
    pub async fn forges(&self, data: &str) {
        self.user.taps(1, data);
        self.naru().settle().await;
    }
}
