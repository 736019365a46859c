//! The Icheon cohort after its meetings, with what its parties say of them. Only what a test mentions is said.

use std::io::Cursor;

use chrono::{DateTime, Utc};
use futures::FutureExt as _;
use naru::domain::ids::MemberId;
use naru::domain::lang::Lang;
use naru::domain::log::{Amount, Answers, Held, Score};
use naru::domain::meeting::{Meeting, PartySide};
use naru::domain::money::Money;
use naru::store;
use naru::store::logs::Sender;
use naru::workbook::cell::Value;
use naru::workbook::plan::Plan;
use naru::workbook::report::{self, Options, Unit};
use naru::workbook::values;

use super::Report;
use crate::staff::office::{ICHEON, Office, bring_in, plan};
use crate::support::{Naru, Place, at};

pub const KOREAN: Options = Options { lang: Lang::Ko, unit: Unit::Dollar };

pub struct Stage {
    pub office: Office,
}

/// Half past one on the fourth day: some meetings are over, some are to come.
pub fn then() -> DateTime<Utc> {
    at("2020-09-18 13:30 KST")
}

/// What a firm or a buyer says who met the other.
pub fn held() -> Answers {
    Answers { held: Some(Held::Held), ..Answers::default() }
}

pub fn was(held: Held) -> Answers {
    Answers { held: Some(held), ..Answers::default() }
}

pub fn said(units: i64, currency: &str) -> Option<Amount> {
    let minor = units * 10_i64.pow(Money::minor_digits(currency));
    Some(Amount::Said(Money::new(minor, currency)))
}

pub fn score(score: u8) -> Option<Score> {
    Score::new(score)
}

impl Stage {
    pub async fn new(place: Place) -> Stage {
        Stage::with(place, |_| {}).await
    }

    /// With a workbook that says something else.
    pub async fn with(place: Place, change: impl FnOnce(&mut Plan)) -> Stage {
        let naru = Naru::new(place).await;
        let mut plan = plan(ICHEON);
        plan.cohort.rates = values::rates(&Value::Text("USD 1,375.20 (하나은행, 2020-09-14)".to_owned())).unwrap();
        change(&mut plan);
        let cohort = bring_in(&naru, plan).await;
        let stage = Stage { office: Office { naru, cohort } };
        stage.office.publishes().await;
        stage
    }

    pub async fn meetings(&self) -> Vec<Meeting> {
        let cohort = self.office.cohort;
        let all = self.office.naru.app.db.read(move |tx| store::meetings::in_cohort(tx, cohort).boxed());
        all.await.unwrap()
    }

    async fn member(&self, code: &str) -> MemberId {
        let (cohort, bot) = (self.office.cohort, self.office.naru.app.api.bot());
        let all = self.office.naru.app.db.read(move |tx| store::people::in_cohort(tx, bot, cohort).boxed());
        all.await.unwrap().into_iter().find(|one| one.member.code == code).unwrap().member.id
    }

    /// Somebody of the party sends its log, an hour after the meeting.
    pub async fn tells(&self, meeting: &str, side: PartySide, answers: Answers) {
        self.sends(meeting, side, answers, None).await;
    }

    /// The same, entered by staff for somebody who telephoned.
    pub async fn telephones(&self, meeting: &str, side: PartySide, answers: Answers) {
        let staff = self.member("S2").await;
        self.sends(meeting, side, answers, Some(staff)).await;
    }

    async fn sends(&self, meeting: &str, side: PartySide, answers: Answers, entered_by: Option<MemberId>) {
        let meeting = self.office.meeting(meeting).await;
        let cohort = self.office.cohort;
        let bot = self.office.naru.app.api.bot();
        let (id, at) = (meeting.id, meeting.details.ends_at() + chrono::Duration::hours(1));
        let send = self.office.naru.app.db.write(move |tx| {
            async move {
                let members = store::people::in_cohort(tx, bot, cohort).await?;
                let company = match side {
                    PartySide::Firm => Some(meeting.firm),
                    PartySide::Buyer => Some(meeting.buyer),
                    PartySide::Interpreter => None,
                };
                let found = members.iter().find(|one| match company {
                    Some(company) => one.member.company == Some(company),
                    None => Some(one.member.id) == meeting.interpreter,
                });
                let by = found.unwrap().member.id;
                let seen = store::logs::find(tx, id, side).await?.map(|log| log.revision);
                store::logs::send(tx, id, side, &answers, Sender { by, entered_by }, seen, at).await
            }
            .boxed()
        });
        assert!(send.await.unwrap());
    }

    pub async fn cancels(&self, meeting: &str) {
        let meeting = self.office.meeting(meeting).await.id;
        let cancel = self.office.naru.app.db.write(move |tx| store::meetings::cancel(tx, meeting, then()).boxed());
        assert!(cancel.await.unwrap());
    }

    pub async fn report(&self, options: Options) -> Report {
        let (db, bot) = (&self.office.naru.app.db, self.office.naru.app.api.bot());
        let to = Cursor::new(Vec::new());
        let (made, meetings) = report::make(db, bot, self.office.cohort, options, then(), to).await.unwrap();
        assert_eq!(meetings, 63);
        Report::open(made.into_inner())
    }
}
