//! Staff at work on an announcement, and those it is for. It is Monday, 14 September 2020, 09:00 in Korea, and Sunday
//! afternoon in Los Angeles.

use chrono_tz::Tz;
use futures::FutureExt as _;
use naru::domain::company::Role;
use naru::domain::ids::CohortId;
use naru::domain::lang::Lang;
use naru::store;

use crate::meetings::cast::{Cast, Who};
use crate::preparations::stage::Stage;
use crate::support::{Naru, Person, Place};

/// The bot's `/broadcast` as staff use it: each deed is followed by a moment, since a message is changed twice in five
/// seconds at most.
pub struct Desk<'a> {
    pub naru: &'a Naru,
    pub person: Person<'a>,
}

impl<'a> Desk<'a> {
    pub fn new(naru: &'a Naru, person: Person<'a>) -> Desk<'a> {
        Desk { naru, person }
    }

    /// The last thing that is shown after a tap.
    pub async fn taps(&self, label: &str) -> String {
        self.person.taps(label).await;
        self.sees().await
    }

    pub async fn says(&self, text: &str) -> String {
        self.person.says(text).await;
        self.sees().await
    }

    pub async fn sees(&self) -> String {
        self.reads().await.pop().unwrap_or_default()
    }

    pub async fn reads(&self) -> Vec<String> {
        self.naru.settle().await;
        self.naru.clock.advance(std::time::Duration::from_secs(10));
        self.naru.settle().await;
        self.person.reads()
    }

    /// Taps the newest button whose data begins so; what it says matters less to the story.
    pub async fn taps_data(&self, data: &str) -> String {
        self.person.user.taps(self.newest(), data);
        self.sees().await
    }

    pub fn newest(&self) -> i64 {
        let messages = self.naru.sandbox.messages(self.person.chat());
        messages.iter().rev().find(|shown| shown.from_bot && !shown.deleted).unwrap().message_id
    }

    /// The data behind a button of the newest message that has it.
    pub fn data(&self, label: &str) -> String {
        let messages = self.naru.sandbox.messages(self.person.chat());
        let buttons = messages.iter().rev().filter(|shown| shown.from_bot).flat_map(|shown| shown.buttons.concat());
        buttons.into_iter().find(|button| button.label == label).unwrap().data.unwrap()
    }

    /// Begins a draft for everybody, with these words; it stands at the files.
    pub async fn writes(&self, ko: Option<&str>, en: Option<&str>) {
        self.says("공지").await;
        self.taps("새 공지 쓰기").await;
        self.taps("참가자 전원").await;
        self.taps("다음").await;
        for (words, skip) in [(ko, "한국어로 읽는 분께는 보내지 않습니다"), (en, "영어로 읽는 분께는 보내지 않습니다")]
        {
            match words {
                Some(words) => self.says(words).await,
                None => self.taps(skip).await,
            };
            self.taps("다음").await;
        }
    }

    /// From the files to the last look.
    pub async fn goes_to_check(&self) -> String {
        self.taps("다음").await;
        self.taps("다음").await
    }
}

pub fn staff(id: i64, name: &str, role: Role) -> Who<'_> {
    Who {
        id,
        name,
        position: Some("주무관"),
        role,
        company: None,
        lang: Lang::Ko,
        zone: Tz::Asia__Seoul,
        country: "KR",
    }
}

/// Somebody more of the office, at a phone of their own.
pub async fn seats<'a>(naru: &'a Naru, cast: &Cast, id: i64, name: &str, role: Role) -> Desk<'a> {
    cast.joins(naru, &staff(id, name, role)).await;
    let person = naru.person(id, name, "ko");
    person.user.has_met_the_bot();
    Desk::new(naru, person)
}

/// From now on an announcement of this cohort waits for the host.
pub async fn asks_the_host(naru: &Naru, cohort: CohortId) {
    let change = naru.app.db.write(move |tx| {
        async move {
            let mut details = store::cohorts::cohort(tx, cohort).await?.details;
            details.policy.approve_broadcasts = true;
            store::cohorts::change(tx, cohort, &details).await
        }
        .boxed()
    });
    change.await.unwrap();
}

pub async fn stage(place: Place) -> Stage {
    Stage::new(place).await
}

/// So many announcements there are, in this state.
pub async fn announcements(naru: &Naru, cohort: CohortId) -> Vec<naru::domain::broadcast::Broadcast> {
    let read = naru.app.db.read(move |tx| {
        async move {
            let mut all = Vec::new();
            for id in 1..=20 {
                all.extend(store::broadcasts::find(tx, naru::domain::ids::BroadcastId(id)).await?);
            }
            all.retain(|one| one.cohort == cohort);
            Ok(all)
        }
        .boxed()
    });
    read.await.unwrap()
}
