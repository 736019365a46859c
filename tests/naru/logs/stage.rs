//! Icheon after some of its meetings, with its people at their phones. M08 is Seolbong Ceramic (F01) with Aloha Pacific
//! Distributors (B06) and the interpreter T2, on Tuesday 15 September 2020 from 10:30 to 11:10 in Korea.

use futures::FutureExt as _;
use naru::domain::log::Log;
use naru::domain::meeting::PartySide;
use naru::domain::survey::SurveyDetails;
use naru::store;
use naru::workbook::cell::Value;
use naru::workbook::plan::{MeetingPlan, Plan};
use naru::workbook::values;

use crate::staff::office::{ICHEON, Office, bring_in, plan};
use crate::support::{Naru, Person, Place};

pub struct Stage {
    pub office: Office,
}

impl Stage {
    pub fn data(&self, person: &Person<'_>, label: &str) -> String {
        self.office.data(person, label)
    }

    pub async fn presses(&self, person: &Person<'_>, data: &str) {
        self.office.presses(person, data).await;
    }

    /// Monday 14 September 2020, 09:00 in Korea. Nothing is said unasked.
    pub async fn new(place: Place) -> Stage {
        let stage = Stage::on(Naru::new(place).await).await;
        stage.publishes().await;
        stage
    }

    /// With everything that Naru says by itself to those who are seated before it is published.
    pub async fn with_notices(place: Place) -> Stage {
        Stage::on(Naru::new(place).await.with_notices()).await
    }

    async fn on(naru: Naru) -> Stage {
        let cohort = bring_in(&naru, plan(ICHEON)).await;
        Stage { office: Office { naru, cohort } }
    }

    /// With questions of the cohort's own.
    pub async fn asking(place: Place, surveys: Vec<SurveyDetails>) -> Stage {
        let stage = Stage::on(Naru::new(place).await).await;
        stage.asks_anew(surveys).await;
        stage.publishes().await;
        stage
    }

    /// Staff bring in the workbook with other questions.
    pub async fn asks_anew(&self, surveys: Vec<SurveyDetails>) {
        bring_in(&self.office.naru, Plan { surveys, ..plan(ICHEON) }).await;
    }

    /// Staff bring in the workbook with one meeting corrected.
    pub async fn corrects(&self, code: &str, change: impl FnOnce(&mut MeetingPlan)) {
        let mut plan = plan(ICHEON);
        change(plan.meetings.iter_mut().find(|meeting| meeting.details.code == code).unwrap());
        bring_in(&self.office.naru, plan).await;
    }

    /// Staff bring in the workbook with these rates.
    pub async fn states(&self, rates: &str) {
        let mut plan = plan(ICHEON);
        plan.cohort.rates = values::rates(&Value::Text(rates.to_owned())).unwrap();
        bring_in(&self.office.naru, plan).await;
    }

    /// A member of staff has the card of a meeting before them.
    pub async fn shows_card(&self, staff: &Person<'_>, code: &str) {
        let meeting = self.office.meeting(code).await.id;
        staff.says("처음").await;
        self.office.a_moment_later().await;
        self.presses(staff, &format!("m:{meeting}")).await;
    }

    pub async fn publishes(&self) {
        self.office.publishes().await;
    }

    pub async fn seats(&self, code: &str, id: i64, lang: &'static str) -> Person<'_> {
        self.office.seats(code, id, lang).await
    }

    pub async fn colleague(&self, code: &str, name: &str, id: i64) -> Person<'_> {
        self.office.colleague(code, name, id, "ko").await
    }

    pub async fn clock_to(&self, text: &str) {
        self.office.naru.clock_to(text).await;
    }

    /// A tap, and a while after it: a message is changed twice in five seconds at most.
    pub async fn taps(&self, person: &Person<'_>, label: &str) {
        person.taps(label).await;
        self.office.a_moment_later().await;
    }

    /// Opens the log of the person's only meeting so far, from the list.
    pub async fn opens(&self, person: &Person<'_>, word: &str, label: &str) {
        person.says(word).await;
        self.office.a_moment_later().await;
        self.taps(person, label).await;
    }

    /// Taps one after the other; what is seen on the way is read.
    pub async fn goes_through(&self, person: &Person<'_>, labels: &[&str]) {
        for label in labels {
            self.taps(person, label).await;
        }
        person.reads();
    }

    pub async fn log(&self, code: &str, side: PartySide) -> Option<Log> {
        let meeting = self.office.meeting(code).await.id;
        self.office.naru.app.db.read(move |tx| store::logs::find(tx, meeting, side).boxed()).await.unwrap()
    }

    /// What F01 has begun of the log of a meeting of theirs.
    pub async fn draft(&self, code: &str, side: PartySide) -> Option<serde_json::Value> {
        let (meeting, bot, cohort) =
            (self.office.meeting(code).await.id, self.office.naru.app.api.bot(), self.office.cohort);
        let read = self.office.naru.app.db.read(move |tx| {
            async move {
                let all = store::people::in_cohort(tx, bot, cohort).await?;
                let member = all.into_iter().find(|one| one.member.code == "F01").unwrap().member.id;
                store::logs::draft(tx, meeting, side, member).await
            }
            .boxed()
        });
        read.await.unwrap()
    }

    pub async fn restarts(self) -> Stage {
        let Office { naru, cohort } = self.office;
        Stage { office: Office { naru: naru.restart().await, cohort } }
    }
}

/// What a firm taps to send a log with amounts from buttons alone.
pub const BY_TAPS: [&str; 7] = ["진행했습니다", "4점 높음", "5만 달러", "1만 달러", "견적", "다음", "보냅니다"];

/// The line that says how far one is: `2/6`.
pub fn progress(seen: &str) -> Option<(usize, usize)> {
    let place = seen.split(['\n', ' ', '.']).find(|word| word.contains('/') && word.len() == 3)?;
    let (step, steps) = place.split_once('/')?;
    Some((step.parse().ok()?, steps.parse().ok()?))
}
