//! What the sandbox's page is shown of the demo: the clock and its controls, the people, and the page's words.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};

use anyhow::Result;
use chrono_tz::Tz;
use futures::FutureExt as _;
use futures::future::BoxFuture;
use serde_json::{Map, Value};

use super::cast::{self, Actor};
use super::jump::Jumps;
use crate::app::Naru;
use crate::domain::ids::{InviteId, MemberId};
use crate::domain::lang::Lang;
use crate::domain::zone;
use crate::sandbox::{CastMember, PAGE_WORDS, Sandbox, StageClock};
use crate::text::{Args, label};

pub struct Stage {
    pub naru: Arc<Naru>,
    pub sandbox: Sandbox,
    pub jumps: Jumps,
    /// The host's.
    pub zone: Tz,
    /// Whose phones the page opens with.
    pub phones: Vec<MemberId>,
    pub invites: Mutex<HashMap<MemberId, InviteId>>,
}

impl crate::sandbox::Stage for Stage {
    fn now(&self) -> StageClock {
        let now = self.naru.clock.now();
        let local = zone::local(now, self.zone);
        StageClock {
            unix_millis: now.timestamp_millis(),
            zone_offset_minutes: local.offset().local_minus_utc() / 60,
            zone: zone::abbreviation(now, self.zone).unwrap_or_else(|| format!("UTC{}", local.format("%:z"))),
            rate: self.naru.clock.rate(),
        }
    }

    fn advance(&self, minutes: u32) -> BoxFuture<'_, ()> {
        self.jumps.by(chrono::Duration::minutes(minutes.into())).boxed()
    }

    fn next_notice(&self) -> BoxFuture<'_, ()> {
        self.jumps.to_next_word().boxed()
    }

    fn play(&self, rate: f64) {
        self.jumps.play(rate);
    }

    fn cast(&self) -> BoxFuture<'_, Vec<CastMember>> {
        async {
            self.people().await.unwrap_or_else(|error| {
                tracing::warn!(error = %error, "could not read who takes part");
                Vec::new()
            })
        }
        .boxed()
    }

    fn words(&self) -> Value {
        let in_lang = |lang: Lang| {
            let word = |key: &&str| ((*key).to_owned(), Value::String(label(lang, key, &Args::new())));
            (lang.code().to_owned(), Value::Object(PAGE_WORDS.iter().map(word).collect()))
        };
        Value::Object(Lang::ALL.into_iter().map(in_lang).collect::<Map<_, _>>())
    }
}

impl Stage {
    async fn people(&self) -> Result<Vec<CastMember>> {
        let now = self.naru.clock.now();
        let mut people = Vec::new();
        for actor in cast::meet(&self.naru, &self.sandbox).await? {
            let payload = match actor.membership.joined_at {
                Some(_) => None,
                None => Some(self.start_payload(&actor).await?),
            };
            let opening = self.phones.contains(&actor.membership.member.id);
            people.push(actor.on_stage(now, payload, opening));
        }
        Ok(people)
    }

    /// The link of somebody who has not joined, as it is now: staff may have issued it anew.
    async fn start_payload(&self, actor: &Actor) -> Result<String> {
        let member = actor.membership.member.id;
        let known = self.invites.lock().expect("no holder panics").get(&member).copied();
        let membership = actor.membership.clone();
        let db = &self.naru.db;
        let found = match known {
            Some(_) => db.read(|tx| async move { cast::start_payload(tx, &membership, known).await }.boxed()).await?,
            None => db.write(|tx| async move { cast::start_payload(tx, &membership, None).await }.boxed()).await?,
        };
        self.invites.lock().expect("no holder panics").insert(member, found.0);
        Ok(found.1)
    }
}
