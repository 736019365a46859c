//! Icheon after its meetings, with some of its people at their phones. F08 met B19 (M11) and B04 (M48); B19 met F08 alone.
//! The cohort ends on 23 September 2020: its companies are asked on 23 October, 22 December, 22 March and 23 September.

use futures::FutureExt as _;
use naru::domain::company::Side;
use naru::domain::follow_up::{Answer, State};
use naru::domain::ids::CompanyId;
use naru::domain::log::{Answers, Held, NextStep};
use naru::domain::meeting::{Meeting, PartySide};
use naru::store;
use naru::store::logs::Sender;

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

    pub async fn company(&self, code: &str) -> CompanyId {
        self.office.company(code).await
    }

    pub async fn colleague(&self, code: &str, name: &str, id: i64, lang: &'static str) -> Person<'_> {
        self.office.colleague(code, name, id, lang).await
    }

    /// Monday 14 September 2020, 09:00 in Korea; published, with everything that Naru says by itself.
    pub async fn new(place: Place) -> Stage {
        let naru = Naru::new(place).await.with_notices();
        let cohort = bring_in(&naru, plan(ICHEON)).await;
        let stage = Stage { office: Office { naru, cohort } };
        stage.office.publishes().await;
        stage
    }

    pub async fn seats(&self, code: &str, id: i64, lang: &'static str) -> Person<'_> {
        let person = self.office.seats(code, id, lang).await;
        self.reaches(code).await;
        person
    }

    /// Whoever was seated hears of what is due to them.
    async fn reaches(&self, code: &str) {
        let (bot, cohort, now) = (self.office.naru.app.api.bot(), self.office.cohort, self.office.naru.clock.now());
        let code = code.to_owned();
        let touch = self.office.naru.app.db.write(move |tx| {
            async move {
                let all = store::people::in_cohort(tx, bot, cohort).await?;
                let found = all.into_iter().find(|one| one.member.code == code).unwrap();
                store::subjects::touch_person(tx, found.member.person, now).await
            }
            .boxed()
        });
        touch.await.unwrap();
        self.office.naru.settle().await;
    }

    pub async fn restarts(self) -> Stage {
        let Office { naru, cohort } = self.office;
        Stage { office: Office { naru: naru.restart().await, cohort } }
    }

    pub async fn clock_to(&self, text: &str) {
        self.office.naru.clock_to(text).await;
    }

    /// Moves the clock and reads away whatever was said until then.
    pub async fn skips_to(&self, text: &str, people: &[&Person<'_>]) {
        self.clock_to(text).await;
        people.iter().for_each(|person| drop(person.reads()));
    }

    /// A tap, and a while after it: a message is changed twice in five seconds at most.
    pub async fn taps(&self, person: &Person<'_>, label: &str) {
        person.taps(label).await;
        self.office.a_moment_later().await;
    }

    /// Taps one after the other; what is seen last.
    pub async fn goes_through(&self, person: &Person<'_>, labels: &[&str]) -> String {
        for label in labels {
            self.taps(person, label).await;
        }
        person.reads().pop().unwrap_or_default()
    }

    /// What a company has said, the oldest first: of whom, in which round, and by whom it was entered.
    pub async fn answers(&self, code: &str) -> Vec<Answer> {
        let id = self.company(code).await;
        let all = self
            .office
            .naru
            .app
            .db
            .read(move |tx| async move { store::follow_ups::of_companies(tx, &[id].into()).await }.boxed());
        all.await.unwrap()
    }

    pub async fn states(&self, code: &str) -> Vec<(State, Option<i64>)> {
        self.answers(code).await.iter().map(|answer| (answer.state, answer.round)).collect()
    }

    /// A party sends its log, an hour after the meeting.
    pub async fn logs(&self, meeting: &str, side: Side, held: Held, next: &[NextStep]) {
        let meeting = self.office.meeting(meeting).await;
        let (bot, at) = (self.office.naru.app.api.bot(), meeting.details.ends_at() + chrono::Duration::hours(1));
        let answers = Answers { held: Some(held), next: next.to_vec(), ..Answers::default() };
        let (company, party) = match side {
            Side::Firm => (meeting.firm, PartySide::Firm),
            Side::Buyer => (meeting.buyer, PartySide::Buyer),
        };
        let send = self.office.naru.app.db.write(move |tx| {
            async move {
                let by = store::people::of_company(tx, bot, company).await?[0].member.id;
                let sender = Sender { by, entered_by: None };
                store::logs::send(tx, meeting.id, party, &answers, sender, None, at).await
            }
            .boxed()
        });
        assert!(send.await.unwrap());
    }

    pub async fn meetings(&self) -> Vec<Meeting> {
        let cohort = self.office.cohort;
        self.office.naru.app.db.read(move |tx| store::meetings::in_cohort(tx, cohort).boxed()).await.unwrap()
    }

    /// The member with this code is no longer of the cohort.
    pub async fn leaves(&self, code: &str) {
        let (bot, cohort, now) = (self.office.naru.app.api.bot(), self.office.cohort, self.office.naru.clock.now());
        let code = code.to_owned();
        let leave = self.office.naru.app.db.write(move |tx| {
            async move {
                let all = store::people::in_cohort(tx, bot, cohort).await?;
                let found = all.into_iter().find(|one| one.member.code == code).unwrap().member;
                store::people::leave(tx, found.id, now).await?;
                store::subjects::touch_person(tx, found.person, now).await
            }
            .boxed()
        });
        leave.await.unwrap();
    }

    pub async fn cancels(&self, meeting: &str) {
        let (meeting, now) = (self.office.meeting(meeting).await.id, self.office.naru.clock.now());
        let cancel = self.office.naru.app.db.write(move |tx| store::meetings::cancel(tx, meeting, now).boxed());
        assert!(cancel.await.unwrap());
    }
}

/// What is said of follow-ups among all that is read.
pub fn follow_ups(seen: &[String]) -> Vec<&String> {
    seen.iter().filter(|one| one.contains("상담회가 끝난 지") || one.contains("Where do things stand")).collect()
}
