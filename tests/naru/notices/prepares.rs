//! What a cohort asks its companies for, and how far they come with it.

use futures::FutureExt as _;
use naru::domain::company::Side;
use naru::domain::ids::PreparationId;
use naru::domain::preparation::{Duty, DutyState, Note, Preparation, PreparationDetails};
use naru::store;

use super::town::{Town, Who, both};
use crate::store::raw::Raw;
use crate::support::{Place, at};

/// Something to prepare by an instant, with dull defaults.
pub fn preparation(kind: &str, side: Option<Side>, ko: &str, en: &str, due: &str) -> PreparationDetails {
    PreparationDetails {
        code: en.into(),
        kind: kind.into(),
        side,
        title: both(ko, en),
        due: at(due),
        happens_at: None,
        minutes: None,
        place: None,
        guidance: None,
        proof: None,
    }
}

impl Town {
    /// Something for the firms to prepare.
    pub async fn asks(&self, kind: &str, ko: &str, en: &str, due: &str) -> PreparationId {
        self.asks_for(preparation(kind, Some(Side::Firm), ko, en, due)).await
    }

    pub async fn asks_for(&self, details: PreparationDetails) -> PreparationId {
        let cohort = self.cohort;
        self.does(move |tx, now| {
            async move {
                store::preparations::set(tx, cohort, &details).await.unwrap();
                store::subjects::touch_cohort(tx, cohort, now).await.unwrap();
                let all = store::preparations::in_cohort(tx, cohort).await.unwrap();
                all.into_iter().find(|known| known.details.code == details.code).unwrap().id
            }
            .boxed()
        })
        .await
    }

    /// How far a company is now.
    pub async fn is(&self, who: &Who, preparation: PreparationId, state: DutyState) {
        let company = who.company.unwrap();
        self.does(move |tx, now| {
            async move {
                let preparation: Preparation = store::preparations::find(tx, preparation).await.unwrap().unwrap();
                let duty = Duty {
                    preparation,
                    company,
                    state,
                    note: Note::default(),
                    changed_by: None,
                    changed_at: None,
                    by_staff: false,
                };
                store::preparations::set_duty(tx, &duty, now).await.unwrap();
            }
            .boxed()
        })
        .await;
    }

    /// Rows of what companies give each other, of which these tell the planner.
    pub async fn rows(&self, sql: &str, tells: &[&Who]) {
        let mut raw = Raw::open(&self.naru.place).await;
        let sql = raw.sample(sql, &Place::keys());
        raw.run(&sql).await.unwrap();
        raw.close().await;
        let companies: Vec<_> = tells.iter().map(|who| who.company.unwrap()).collect();
        self.does(move |tx, now| {
            async move {
                for company in companies {
                    store::subjects::touch_company(tx, company, now).await.unwrap();
                }
            }
            .boxed()
        })
        .await;
    }

    /// Staff approve a version of a firm's catalog, in place of the one before.
    pub async fn approves(&self, id: i64, catalog: PreparationId, firm: &Who, buyer: &Who) {
        let now = self.naru.clock.now().to_rfc3339();
        let firm = firm.company.unwrap();
        let sql = format!(
            "update catalogs set state = 'replaced' where company = {firm} and preparation = {catalog};
            insert into catalogs (id, preparation, company, version, state, details, given_at, reviewed_at)
            values ({id}, {catalog}, {firm}, {id}, 'approved', sealed('catalogs.details', '{{}}'), '{now}', '{now}');"
        );
        self.rows(&sql, &[buyer]).await;
    }

    /// A firm sends samples to a buyer; `office` receives them where there is one.
    pub async fn sends(&self, id: i64, samples: PreparationId, firm: &Who, buyer: &Who, office: Option<&str>) {
        let now = self.naru.clock.now().to_rfc3339();
        let (of, to) = (firm.company.unwrap(), buyer.company.unwrap());
        let office = office.map_or("null".to_owned(), |office| format!("'{office}'"));
        let sql = format!(
            "insert into shipments (id, preparation, company, carrier, state, shipped_on, details, revision, given_at)
            values ({id}, {samples}, {of}, 'ems', 'under-way', '2020-09-15', sealed('shipments.details', '{{\"tracking\":\"EE123456785KR\",\"contents\":\"two tableware sets, for evaluation\"}}'), 1, '{now}');
            insert into shipment_stops (shipment, buyer, office) values ({id}, {to}, {office});"
        );
        self.rows(&sql, &[firm, buyer]).await;
    }
}
