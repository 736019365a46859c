//! Icheon with its people at their phones, and announcements that begin without the wizard, which has stories of its own.

use std::sync::Arc;
use std::time::Duration;

use futures::FutureExt as _;
use naru::broadcast;
use naru::domain::audience::{Audience, Group, Part};
use naru::domain::broadcast::{Body, Side, Words};
use naru::domain::ids::{BroadcastId, CompanyId};
use naru::domain::message::Text;
use naru::store;
use naru::words::invitation::{self, Links, Terms};

use crate::staff::office::{ICHEON, Office, bring_in, plan};
use crate::support::{Naru, Person, Place};

pub struct Stage {
    pub office: Office,
}

pub fn say(text: &str) -> Side {
    Side { words: Some(Words::Say(Text::plain(text))), ..Side::default() }
}

pub fn not_for_them() -> Side {
    Side { words: Some(Words::NotForThem), ..Side::default() }
}

/// For those who read Korean.
pub fn korean(text: &str) -> Body {
    Body { ko: say(text), en: not_for_them(), ..Body::default() }
}

pub fn both(ko: &str, en: &str) -> Body {
    Body { ko: say(ko), en: say(en), ..Body::default() }
}

/// The first line of each message.
pub fn heads(messages: Vec<String>) -> Vec<String> {
    messages.iter().map(|message| message.lines().next().unwrap_or_default().to_owned()).collect()
}

impl Stage {
    /// Monday 14 September 2020, 09:00 in Korea: business hours there, Sunday in America.
    pub async fn new(place: Place) -> Stage {
        let naru = Naru::new(place).await;
        let cohort = bring_in(&naru, plan(ICHEON)).await;
        Stage { office: Office { naru, cohort } }
    }

    pub fn naru(&self) -> &Naru {
        &self.office.naru
    }

    pub async fn staff(&self) -> Person<'_> {
        self.office.seats("S2", 901, "ko").await
    }

    pub async fn firm(&self, number: i64) -> Person<'_> {
        self.office.seats(&format!("F{number:02}"), 100 + number, "ko").await
    }

    pub async fn buyer(&self, number: i64) -> Person<'_> {
        self.office.seats(&format!("B{number:02}"), 200 + number, "en").await
    }

    async fn company(&self, code: &str) -> CompanyId {
        let (cohort, code) = (self.office.cohort, code.to_owned());
        let find =
            self.naru().app.db.read(move |tx| async move { store::companies::find(tx, cohort, &code).await }.boxed());
        find.await.unwrap().unwrap().id
    }

    /// Staff send it to the people of these companies.
    pub async fn announces(&self, to: &[&str], body: Body) -> BroadcastId {
        let mut any = Vec::new();
        for code in to {
            any.push(Group::of([Part::Company(self.company(code).await)]));
        }
        let audience = Arc::new(Audience { any, ..Audience::of_cohort(self.office.cohort) });
        let (bot, cohort, now) = (self.naru().app.house.bot, self.office.cohort, self.naru().clock.now());
        let body = Arc::new(body);
        let send = self.naru().app.db.write(move |tx| {
            async move {
                let all = store::people::in_cohort(tx, bot, cohort).await?;
                let author = all.into_iter().find(|one| one.member.code == "S2").unwrap().member.id;
                let id = store::broadcasts::draft(tx, cohort, author, &audience, now).await?;
                let mut draft = store::broadcasts::find(tx, id).await?.unwrap();
                draft.body = (*body).clone();
                assert!(broadcast::send(tx, bot, &mut draft, now).await?);
                Ok(id)
            }
            .boxed()
        });
        let id = send.await.unwrap();
        self.naru().settle().await;
        id
    }

    /// Presses what a button of the person's newest message would bring back; what they see is read.
    pub async fn presses(&self, person: &Person<'_>, data: &str) {
        let shown = self.naru().sandbox.messages(person.chat());
        let last = shown.iter().rev().find(|shown| shown.from_bot && !shown.deleted).unwrap().message_id;
        person.user.taps(last, data);
        self.naru().settle().await;
    }

    /// Staff look at how far it is; returns what they see.
    pub async fn opens(&self, staff: &Person<'_>, id: BroadcastId) -> String {
        staff.says("처음").await;
        staff.reads();
        self.moment().await;
        self.presses(staff, &format!("bc:show:{id}")).await;
        staff.reads().pop().unwrap()
    }

    /// Taps, and sees what the message has become a moment later.
    pub async fn taps(&self, staff: &Person<'_>, label: &str) -> String {
        self.moment().await;
        staff.reads();
        staff.taps(label).await;
        staff.reads().pop().unwrap_or_default()
    }

    /// A message is changed twice in five seconds at most.
    pub async fn moment(&self) {
        self.naru().clock.advance(Duration::from_secs(10));
        self.naru().settle().await;
    }

    /// The line that counts the readers, as staff see it now.
    pub async fn counts(&self, staff: &Person<'_>) -> String {
        self.moment().await;
        let shown = self.naru().sandbox.messages(staff.chat());
        let counts = shown
            .iter()
            .rev()
            .filter(|shown| !shown.deleted)
            .find_map(|shown| shown.text.lines().find(|line| line.contains("명 전송 · ")).map(str::to_owned));
        staff.reads();
        counts.unwrap_or_default()
    }

    /// Comes by their invitation, and agrees to everything.
    pub async fn joins(&self, code: &str, id: i64) -> Person<'_> {
        let naru = self.naru();
        let (bot, name, cohort, code) =
            (naru.app.house.bot, naru.app.house.bot_name.clone(), self.office.cohort, code.to_owned());
        let expires_at = naru.clock.now() + chrono::Duration::days(14);
        let issue = naru.app.db.write(move |tx| {
            async move {
                let all = store::people::in_cohort(tx, bot, cohort).await?;
                let member = all.into_iter().find(|one| one.member.code == code).unwrap();
                let terms =
                    Terms { bot, bot_name: &name, expires_at, uses: 1, links: Links::AsBefore, public_url: None };
                invitation::of_member(tx, &member, &terms).await
            }
            .boxed()
        });
        let link = issue.await.unwrap().link;
        let person = naru.person(id, "새로 온 분", "ko");
        person.starts(link.split_once("?start=").unwrap().1).await;
        while let Some(agree) = self.question(id) {
            person.taps(&agree).await;
        }
        person
    }

    /// The button that agrees to what the newest message asks.
    fn question(&self, chat: i64) -> Option<String> {
        let shown = self.naru().sandbox.messages(chat);
        let last = shown.iter().rev().find(|shown| shown.from_bot && !shown.deleted)?;
        let button = last.buttons.iter().flatten().find(|button| {
            button.data.as_ref().is_some_and(|data| data.starts_with("consent:") && data.contains(":yes:"))
        });
        button.map(|button| button.label.clone())
    }

    /// The actions in the audit trail.
    pub async fn audit(&self) -> Vec<String> {
        self.office
            .audit()
            .await
            .into_iter()
            .map(|(action, _)| action)
            .filter(|one| one.starts_with("broadcast-"))
            .collect()
    }
}
