//! What staff and parties do to the cohort's meetings.

use futures::FutureExt as _;
use naru::domain::company::{CompanyDetails, Mode};
use naru::domain::ids::MeetingId;
use naru::domain::meeting::{Attendance, Meeting, MeetingDetails, PartySide};
use naru::domain::zone::local;
use naru::store::meetings::Pairing;
use naru::store::{self, Tx};

use super::town::{SEOUL, Town, Who, details};
use crate::support::at;

impl Town {
    pub async fn publishes(&self) {
        let cohort = self.cohort;
        self.does(move |tx, now| {
            async move { assert!(store::cohorts::publish(tx, cohort, now).await.unwrap()) }.boxed()
        })
        .await;
    }

    /// A meeting of forty minutes at booth 3.
    pub async fn meeting(&self, code: &'static str, firm: &Who, buyer: &Who, start: &'static str) -> MeetingId {
        self.meets(code, firm, buyer, None, start).await
    }

    pub async fn meets(
        &self,
        code: &'static str,
        firm: &Who,
        buyer: &Who,
        interpreter: Option<&Who>,
        start: &'static str,
    ) -> MeetingId {
        let pairing = Pairing {
            firm: firm.company.unwrap(),
            buyer: buyer.company.unwrap(),
            interpreter: interpreter.map(|who| who.member),
        };
        let cohort = self.cohort;
        self.does(move |tx, now| {
            let details = details(code, at(start));
            async move { store::meetings::set(tx, cohort, pairing, &details, now).await.unwrap() }.boxed()
        })
        .await
    }

    /// Staff or an import change a meeting.
    pub async fn changes(
        &self,
        meeting: MeetingId,
        change: impl FnOnce(&mut MeetingDetails, &mut Pairing) + Send + 'static,
    ) {
        self.does(move |tx, now| {
            async move {
                let Meeting { cohort, firm, buyer, interpreter, mut details, .. } = found(tx, meeting).await;
                let mut pairing = Pairing { firm, buyer, interpreter };
                change(&mut details, &mut pairing);
                details.host_wall = local(details.starts_at, SEOUL).naive_local();
                store::meetings::set(tx, cohort, pairing, &details, now).await.unwrap();
            }
            .boxed()
        })
        .await;
    }

    pub async fn moves(&self, meeting: MeetingId, start: &'static str) {
        self.changes(meeting, move |details, _| details.starts_at = at(start)).await;
    }

    /// A company comes to the venue, or stays online.
    pub async fn sits(&self, who: &Who, mode: Mode) {
        let (cohort, company) = (self.cohort, who.company.unwrap());
        self.does(move |tx, now| {
            async move {
                let details = store::companies::company(tx, company).await.unwrap().details;
                let details = CompanyDetails { mode, ..details };
                store::companies::set(tx, cohort, &details).await.unwrap();
                store::meetings::revise_of_company(tx, company).await.unwrap();
                store::subjects::touch_cohort(tx, cohort, now).await.unwrap();
            }
            .boxed()
        })
        .await;
    }

    pub async fn cancels(&self, meeting: MeetingId) {
        self.does(move |tx, now| {
            async move { assert!(store::meetings::cancel(tx, meeting, now).await.unwrap()) }.boxed()
        })
        .await;
    }

    pub async fn answers(&self, who: &Who, side: PartySide, meeting: MeetingId, answer: Attendance) {
        let by = who.member;
        self.does(move |tx, now| {
            async move {
                let meeting = found(tx, meeting).await;
                store::meetings::answer(tx, &meeting, side, answer, by, now).await.unwrap();
            }
            .boxed()
        })
        .await;
    }

    pub async fn checks_in(&self, side: PartySide, meeting: MeetingId) {
        self.does(move |tx, now| {
            async move {
                let meeting = found(tx, meeting).await;
                store::meetings::check_in(tx, &meeting, side, now).await.unwrap();
            }
            .boxed()
        })
        .await;
    }
}

async fn found(tx: &mut Tx<'_>, meeting: MeetingId) -> Meeting {
    store::meetings::find(tx, meeting).await.unwrap().unwrap()
}
