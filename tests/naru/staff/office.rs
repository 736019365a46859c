//! The office of the Icheon cohort on stage: its workbook applied, and whoever a test speaks of seated at a phone.

use std::sync::Arc;

use futures::FutureExt as _;
use naru::domain::asking::Asked;
use naru::domain::consent::{Answer, Source};
use naru::domain::ids::{ChatId, CohortId, CompanyId, MeetingId};
use naru::domain::lang::Lang;
use naru::domain::meeting::{Meeting, PartySide};
use naru::store;
use naru::store::people::{From, Membership, NewMember};
use naru::workbook::apply::{apply, stored};
use naru::workbook::difference::difference;
use naru::workbook::examine::{Found, examine};
use naru::workbook::plan::Plan;

use crate::support::{Naru, Person, Place};

pub const ICHEON: &str = "icheon-2020-us";

pub struct Office {
    pub naru: Naru,
    pub cohort: CohortId,
}

pub fn fixture(name: &str) -> Vec<u8> {
    std::fs::read(format!("{}/fixtures/{name}.xlsx", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

pub fn plan(name: &str) -> Plan {
    match examine(&format!("{name}.xlsx"), &fixture(name)) {
        Found::Plan { plan, .. } => *plan,
        other => panic!("{other:#?}"),
    }
}

impl Office {
    /// Monday 14 September 2020, 09:00 in Korea; the first meetings are on Tuesday.
    pub async fn new(place: Place) -> Office {
        let naru = Naru::new(place).await.with_notices();
        let cohort = bring_in(&naru, plan(ICHEON)).await;
        Office { naru, cohort }
    }

    /// The member with this code, on Telegram and with all consents given.
    pub async fn seats(&self, code: &str, id: i64, lang: &'static str) -> Person<'_> {
        let (code, cohort) = (code.to_owned(), self.cohort);
        let bot = self.naru.app.api.bot();
        let read = self.naru.app.db.read(move |tx| store::people::in_cohort(tx, bot, cohort).boxed());
        let member = read.await.unwrap().into_iter().find(|one| one.member.code == code).unwrap();
        self.seat(member, id, lang).await
    }

    /// The data of the button that opens the log of a party of this meeting.
    pub async fn asked_log(&self, code: &str, side: PartySide) -> String {
        Asked::about(&self.meeting(code).await).log(side, "open")
    }

    pub async fn seats_viewer(&self, id: i64) -> Person<'_> {
        let cohort = self.cohort;
        let bot = self.naru.app.api.bot();
        let add = self.naru.app.db.write(move |tx| {
            async move {
                let details = plan(ICHEON).members.pop().unwrap().details;
                let person = store::people::add_person(tx, &details, true).await?;
                let new = NewMember {
                    cohort,
                    person,
                    role: naru::domain::company::Role::Viewer,
                    company: None,
                    code: "S9",
                    note: None,
                    from: From::Staff,
                };
                let id = store::people::add_member(tx, new).await?;
                store::people::find_member(tx, bot, id).await
            }
            .boxed()
        });
        let member = add.await.unwrap().unwrap();
        self.seat(member, id, "ko").await
    }

    /// The data behind a button.
    pub fn data(&self, person: &Person<'_>, label: &str) -> String {
        let shown = self.naru.sandbox.messages(person.chat());
        let buttons =
            shown.iter().rev().filter(|shown| shown.from_bot).flat_map(|shown| shown.buttons.iter().flatten());
        let found = buttons.filter(|button| button.label == label).find_map(|button| button.data.clone());
        found.unwrap_or_else(|| panic!("no button [{label}]"))
    }

    /// A button of the person's newest message, by what it does.
    pub async fn presses(&self, person: &Person<'_>, data: &str) {
        let shown = self.naru.sandbox.messages(person.chat());
        let last = shown.iter().rev().find(|shown| shown.from_bot && !shown.deleted).unwrap().message_id;
        person.user.taps(last, data);
        self.naru.settle().await;
        self.a_moment_later().await;
    }

    pub async fn company(&self, code: &str) -> CompanyId {
        let (cohort, code) = (self.cohort, code.to_owned());
        let find =
            self.naru.app.db.read(move |tx| async move { store::companies::find(tx, cohort, &code).await }.boxed());
        find.await.unwrap().unwrap().id
    }

    /// A second person of the company that `code` is of.
    pub async fn colleague(&self, code: &str, name: &str, id: i64, lang: &'static str) -> Person<'_> {
        let (bot, cohort) = (self.naru.app.api.bot(), self.cohort);
        let (code, name) = (code.to_owned(), name.to_owned());
        let added = format!("{code}b");
        let as_code = added.clone();
        let add = self.naru.app.db.write(move |tx| {
            async move {
                let all = store::people::in_cohort(tx, bot, cohort).await?;
                let first = all.into_iter().find(|one| one.member.code == code).unwrap().member;
                let mut details = store::people::person(tx, first.person).await?.details;
                (details.name, details.position) = (name, Some("대리".to_owned()));
                let person = store::people::add_person(tx, &details, true).await?;
                let new = NewMember {
                    cohort,
                    person,
                    role: first.role,
                    company: first.company,
                    code: &as_code,
                    note: None,
                    from: From::Staff,
                };
                store::people::add_member(tx, new).await
            }
            .boxed()
        });
        add.await.unwrap();
        self.seats(&added, id, lang).await
    }

    async fn seat(&self, member: Membership, id: i64, lang: &'static str) -> Person<'_> {
        let person = self.naru.person(id, &member.member.code, lang);
        person.user.has_met_the_bot();
        let (bot, now) = (self.naru.app.api.bot(), self.naru.clock.now());
        let seat = self.naru.app.db.write(move |tx| {
            async move {
                let member = member.member;
                let mut chat = store::chats::meet(tx, bot, ChatId(id), "private", now).await?;
                chat.person = Some(member.person);
                chat.cohort = Some(member.cohort);
                chat.lang = Lang::from_tag(lang);
                store::chats::remember(tx, &chat).await?;
                store::people::join(tx, member.id, member.person, now).await?;
                let policy = store::consents::policy(tx, member.cohort).await?;
                for asked in policy.of(member.role) {
                    let answer = Answer {
                        item: asked.item,
                        given: true,
                        version: policy.version,
                        lang: Lang::Ko,
                        source: Source::Chat,
                        answered_at: now,
                    };
                    let proof = store::consents::Proof { answer, text: "", document: None };
                    store::consents::keep(tx, member.person, member.cohort, &proof).await?;
                }
                Ok(())
            }
            .boxed()
        });
        seat.await.unwrap();
        person
    }

    /// A message is changed twice in five seconds at most; the next change comes after.
    pub async fn a_moment_later(&self) {
        self.naru.clock.advance(std::time::Duration::from_secs(10));
        self.naru.settle().await;
    }

    /// Where the talk stands is kept in a way that cannot be read any more.
    pub async fn spoils_the_talk_of(&self, person: &Person<'_>) {
        let (bot, chat) = (self.naru.app.api.bot(), ChatId(person.chat()));
        let spoil = self.naru.app.db.write(move |tx| {
            async move {
                let mut found = store::chats::find(tx, bot, chat).await?.unwrap();
                found.talk = Some(serde_json::json!({ "v": 999, "at": "somewhere" }));
                store::chats::remember(tx, &found).await
            }
            .boxed()
        });
        spoil.await.unwrap();
    }

    /// As the button does; whoever is seated hears of their meetings.
    pub async fn publishes(&self) {
        let (cohort, now) = (self.cohort, self.naru.clock.now());
        let publish = self.naru.app.db.write(move |tx| {
            async move {
                assert!(store::cohorts::publish(tx, cohort, now).await?);
                store::subjects::touch_cohort(tx, cohort, now).await
            }
            .boxed()
        });
        publish.await.unwrap();
        self.naru.settle().await;
    }

    /// A member of staff reads away what was said and has the card of a meeting before them.
    pub async fn shows_card(&self, staff: &Person<'_>, meeting: &Meeting) {
        staff.says("처음").await;
        self.presses(staff, &format!("staff:m:{}", meeting.id)).await;
        staff.reads();
    }

    pub async fn meeting(&self, code: &str) -> Meeting {
        let (cohort, code) = (self.cohort, code.to_owned());
        let all = self.naru.app.db.read(move |tx| store::meetings::in_cohort(tx, cohort).boxed()).await.unwrap();
        all.into_iter().find(|meeting| meeting.details.code == code).unwrap()
    }

    /// The actions in the audit trail, the oldest first, with the meeting each is about.
    pub async fn audit(&self) -> Vec<(String, Option<MeetingId>)> {
        let cohort = self.cohort;
        let list = self.naru.app.db.read(move |tx| store::audit::list(tx, cohort, i64::MAX, 100).boxed());
        let entries = list.await.unwrap();
        entries.into_iter().rev().map(|entry| (entry.action, entry.what.meeting)).collect()
    }
}

/// Applies a plan as `naru import` does.
pub async fn bring_in(naru: &Naru, plan: Plan) -> CohortId {
    let (bot, now, plan) = (naru.app.api.bot(), naru.clock.now(), Arc::new(plan));
    let apply = naru.app.db.write(move |tx| {
        async move {
            let stored = stored(tx, bot, &plan.cohort.code).await?;
            let difference = difference(stored.as_ref(), &plan);
            apply(tx, bot, &plan, &difference, now).await
        }
        .boxed()
    });
    apply.await.unwrap().cohort
}
