//! A published fixture with its people at their phones. Notices have stories of their own and are not stepped here.

use futures::FutureExt as _;
use naru::domain::ids::CompanyId;
use naru::domain::preparation::{DutyState, Sort};
use naru::domain::shipment::Shipment;
use naru::store;

use crate::staff::office::{ICHEON, Office, bring_in, plan};
use crate::support::{Naru, Person, Place};

/// A picture, as far as its first bytes say.
pub const JPEG: &[u8] = &[0xff, 0xd8, 0xff, 0xe0, 0, 16, b'J', b'F', b'I', b'F', 0];

pub struct Stage {
    pub office: Office,
}

impl Stage {
    pub fn data(&self, person: &Person<'_>, label: &str) -> String {
        self.office.data(person, label)
    }

    pub async fn company(&self, code: &str) -> CompanyId {
        self.office.company(code).await
    }

    /// Icheon, where each buyer receives its own samples; Monday 14 September 2020, 09:00 in Korea.
    pub async fn icheon(place: Place) -> Stage {
        Stage::new(place, ICHEON).await
    }

    /// Yangju, where trade offices receive them.
    pub async fn yangju(place: Place) -> Stage {
        Stage::new(place, "yangju-2021-textile").await
    }

    /// Icheon with everything that Naru says by itself.
    pub async fn with_notices(place: Place) -> Stage {
        Stage::on(Naru::new(place).await.with_notices(), ICHEON).await
    }

    async fn new(place: Place, fixture: &str) -> Stage {
        Stage::on(Naru::new(place).await, fixture).await
    }

    async fn on(naru: Naru, fixture: &str) -> Stage {
        let cohort = bring_in(&naru, plan(fixture)).await;
        let office = Office { naru, cohort };
        office.publishes().await;
        Stage { office }
    }

    pub async fn seats(&self, code: &str, id: i64, lang: &'static str) -> Person<'_> {
        self.office.seats(code, id, lang).await
    }

    /// Stops as a power cut would, and starts again.
    pub async fn restarts(self) -> Stage {
        let Office { naru, cohort } = self.office;
        Stage { office: Office { naru: naru.restart().await, cohort } }
    }

    /// What a firm has sent and not called back.
    pub async fn sent(&self, code: &str) -> Vec<Shipment> {
        let firm = self.company(code).await;
        self.office.naru.app.db.read(move |tx| store::shipments::of_firm(tx, firm).boxed()).await.unwrap()
    }

    /// How far a firm is with its samples.
    pub async fn state(&self, code: &str) -> DutyState {
        let firm = self.company(code).await;
        let duties = self.office.naru.app.db.read(move |tx| {
            async move {
                let firm = store::companies::company(tx, firm).await?;
                store::preparations::duties_of(tx, &firm).await
            }
            .boxed()
        });
        let duties = duties.await.unwrap();
        duties.into_iter().find(|duty| duty.preparation.details.sort() == Sort::Samples).unwrap().state
    }

    /// A button of the person's newest message with buttons, by what it does; what they see is read.
    pub async fn presses(&self, person: &Person<'_>, data: &str) {
        let shown = self.office.naru.sandbox.messages(person.chat());
        let last = shown.iter().rev().find(|shown| shown.from_bot && !shown.deleted).unwrap().message_id;
        person.user.taps(last, data);
        self.office.naru.settle().await;
    }

    /// A firm's person begins to register a parcel by EMS to one receiver, up to the question for its number.
    pub async fn begins(&self, person: &Person<'_>, receiver: &str) {
        person.says("샘플").await;
        self.office.a_moment_later().await;
        person.taps("발송 등록").await;
        self.office.a_moment_later().await;
        person.taps(&format!("{receiver} 넣기")).await;
        self.office.a_moment_later().await;
        person.taps("다 골랐습니다 (1곳)").await;
        self.office.a_moment_later().await;
        person.taps("우체국 EMS").await;
        self.office.a_moment_later().await;
        person.reads();
    }

    /// The same, and answers every other question too.
    pub async fn fills_in(&self, person: &Person<'_>, receiver: &str, number: &str) {
        self.begins(person, receiver).await;
        person.says(number).await;
        person.says("어제").await;
        person.says("two tableware sets").await;
        person.says("45,000원").await;
        person.taps("발송인 부담(DDP)").await;
        self.office.a_moment_later().await;
    }

    /// The same, and saves it.
    pub async fn sends(&self, person: &Person<'_>, receiver: &str, number: &str) {
        self.fills_in(person, receiver, number).await;
        person.taps("저장합니다").await;
        self.office.a_moment_later().await;
        person.reads();
    }
}
