//! Icheon when its meetings are over: F01 (설봉세라믹) met B06 (Aloha Pacific Distributors) in M08. Nothing is said unasked.

use futures::FutureExt as _;
use naru::domain::company::Side;
use naru::domain::deal::{Counts, Deal, KeptProof, Proof, ProofKind, ProofState, Said, Stage as At};
use naru::domain::ids::{DealId, MemberId, ProofId};
use naru::domain::log::Amount;
use naru::domain::money::Money;
use naru::domain::pair::Pair;
use naru::store;
use naru::store::deals::{Sayer, Saying};
use naru::workbook::plan::Plan;

use crate::staff::office::{ICHEON, Office, bring_in, plan};
use crate::support::{Naru, Person, Place};

/// A picture, as far as its first bytes say.
pub const JPEG: &[u8] = &[0xff, 0xd8, 0xff, 0xe0, 0, 16, b'J', b'F', b'I', b'F', 0];

pub const CARD: &str = "9월 15일(화) Aloha Pacific Distributors";

pub struct Stage {
    pub office: Office,
}

impl Stage {
    /// Thursday 17 September 2020, 10:00 in Korea.
    pub async fn new(place: Place) -> Stage {
        Stage::with(place, |_| {}).await
    }

    /// With a workbook that says something else.
    pub async fn with(place: Place, change: impl FnOnce(&mut Plan)) -> Stage {
        let naru = Naru::new(place).await;
        let mut plan = plan(ICHEON);
        change(&mut plan);
        let cohort = bring_in(&naru, plan).await;
        let stage = Stage { office: Office { naru, cohort } };
        stage.office.publishes().await;
        stage.office.naru.clock_to("2020-09-17 10:00 KST").await;
        stage
    }

    pub async fn seats(&self, code: &str, id: i64, lang: &'static str) -> Person<'_> {
        self.office.seats(code, id, lang).await
    }

    pub async fn restarts(self) -> Stage {
        let Office { naru, cohort } = self.office;
        Stage { office: Office { naru: naru.restart().await, cohort } }
    }

    /// A tap, and a while after it: a message is changed twice in five seconds at most.
    pub async fn taps(&self, person: &Person<'_>, label: &str) {
        person.taps(label).await;
        self.office.a_moment_later().await;
    }

    /// Taps one after the other; what is seen on the way is read.
    pub async fn goes_through(&self, person: &Person<'_>, labels: &[&str]) {
        for label in labels {
            self.taps(person, label).await;
        }
        person.reads();
    }

    pub async fn says(&self, person: &Person<'_>, words: &str) {
        person.says(words).await;
        self.office.a_moment_later().await;
    }

    /// The firm's person tells of a contract with Aloha Pacific, up to the question how much.
    pub async fn begins(&self, person: &Person<'_>) {
        self.says(person, "계약").await;
        self.goes_through(person, &["새로 알리기", "Aloha Pacific Distributors", "계약했습니다"]).await;
    }

    /// The same, with an amount that is agreed today, and no proof for now.
    pub async fn signs(&self, person: &Person<'_>, amount: &str) {
        self.begins(person).await;
        self.says(person, amount).await;
        self.goes_through(person, &["네, 맞습니다", "오늘 9월 17일(목)", "나중에 하기"]).await;
    }

    /// Every deal of the cohort, withdrawn ones too.
    pub async fn deals(&self) -> Vec<Deal> {
        let cohort = self.office.cohort;
        self.office.naru.app.db.read(move |tx| store::deals::in_cohort(tx, cohort).boxed()).await.unwrap()
    }

    pub async fn only_deal(&self) -> Deal {
        let mut deals = self.deals().await;
        assert_eq!(deals.len(), 1, "{deals:#?}");
        deals.remove(0)
    }

    /// Firm and buyer of a meeting.
    pub async fn pair(&self, meeting: &str) -> Pair {
        let meeting = self.office.meeting(meeting).await;
        Pair { firm: meeting.firm, buyer: meeting.buyer }
    }

    /// Somebody of a side says something at a stage, as the conversation keeps it.
    pub async fn told(&self, meeting: &str, side: Side, at: At, amount: Option<Money>) -> DealId {
        let (pair, cohort) = (self.pair(meeting).await, self.office.cohort);
        let (bot, now) = (self.office.naru.app.api.bot(), self.office.naru.clock.now());
        let say = self.office.naru.app.db.write(move |tx| {
            async move {
                let by = store::people::of_company(tx, bot, pair.of(side)).await?[0].member.id;
                let all = store::deals::of_pair(tx, pair).await?;
                let fits = |deal: &&Deal| deal.stage == at && deal.word(side).is_none();
                let deal = match all.iter().find(fits) {
                    Some(deal) => deal.id,
                    None => store::deals::open(tx, cohort, pair, at, now).await?,
                };
                let said = Said { amount: amount.map_or(Amount::Unknown, Amount::Said), when: None };
                let sayer = Sayer { side, by, entered_by: None };
                store::deals::say(tx, deal, sayer, Saying::Says(&said), None, now).await?.unwrap();
                Ok(deal)
            }
            .boxed()
        });
        say.await.unwrap()
    }

    pub async fn member(&self, code: &str) -> MemberId {
        let (cohort, bot) = (self.office.cohort, self.office.naru.app.api.bot());
        let all = self.office.naru.app.db.read(move |tx| store::people::in_cohort(tx, bot, cohort).boxed());
        all.await.unwrap().into_iter().find(|one| one.member.code == code).unwrap().member.id
    }

    /// Staff have looked at a document that shows what this side says.
    pub async fn proven(&self, deal: DealId, side: Side, kind: ProofKind, state: ProofState) {
        let (staff, now) = (self.member("S2").await, self.office.naru.clock.now());
        let add = self.office.naru.app.db.write(move |tx| {
            async move {
                let found = store::deals::find(tx, deal).await?.unwrap();
                let word = found.word(side).unwrap();
                let file = KeptProof { sha256: "ab".repeat(32), mime: "application/pdf".to_owned() };
                let proof = Proof {
                    id: ProofId(0),
                    deal,
                    kind,
                    state,
                    name: None,
                    reason: None,
                    file: (state == ProofState::Confirmed).then_some(file),
                    given_by: word.said_by,
                    given_at: now,
                    looked: Some((staff, now)),
                    shows: Some(word.id),
                };
                store::deals::add_proof(tx, &proof, None).await
            }
            .boxed()
        });
        add.await.unwrap().unwrap();
    }
}

pub fn usd(dollars: i64) -> Money {
    Money::new(dollars * 100, "USD")
}

/// Whether it counts where a document or both sides' word are enough.
pub fn counts(deal: &Deal) -> bool {
    deal.counted(Counts::DocumentOrBoth).is_some()
}

impl Stage {
    /// The newest button with these words: its message and what it does.
    pub fn button(&self, person: &Person<'_>, label: &str) -> (i64, String) {
        let shown = self.office.naru.sandbox.messages(person.chat());
        let found = shown.iter().rev().filter(|shown| shown.from_bot && !shown.deleted).find_map(|shown| {
            let button = shown.buttons.iter().flatten().find(|button| button.label == label)?;
            Some((shown.message_id, button.data.clone()?))
        });
        found.unwrap_or_else(|| panic!("no button [{label}]"))
    }

    pub async fn data_of_onwards(&self, person: &Person<'_>) -> String {
        self.button(person, "다른 상대와의 진행 상황").1
    }
}
