//! The year itself: time goes from one thing to the next, people take up their phones and put them away, and once a day,
//! in the middle of something, the process is killed.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use chrono::{DateTime, Utc};
use futures::FutureExt as _;
use naru::clock::Clock;
use naru::sandbox::{Options, Sandbox};
use naru::store::{Db, outbox};

use super::dice::Dice;
use super::habit::{pause, soon};
use super::process::{self, Process};
use super::soul::{Act, Soul};
use crate::support::Place;

pub struct Year {
    pub place: Place,
    pub sandbox: Sandbox,
    pub souls: BTreeMap<i64, Soul>,
    clock: Clock,
    started: DateTime<Utc>,
    process: Option<Process>,
    dice: Dice,
    /// Who takes up the phone when; the number keeps those of one moment apart.
    looks: BTreeMap<(DateTime<Utc>, u64), i64>,
    leaving: BTreeMap<(DateTime<Utc>, u64), i64>,
    number: u64,
    /// Whose tap or text is being answered.
    acting: Option<i64>,
    /// What was in flight at the kills, and may come twice.
    pub in_doubt: u64,
    pub kills: u64,
}

impl Year {
    /// `place` holds the cohort as it stands at `start`.
    pub fn new(place: Place, sandbox: Sandbox, clock: Clock, souls: Vec<Soul>) -> Year {
        let process = Process::start(&place, &sandbox, clock.now());
        let souls = souls.into_iter().map(|soul| (soul.chat, soul)).collect();
        Year {
            place,
            sandbox,
            souls,
            started: clock.now(),
            clock,
            process: Some(process),
            dice: Dice::new(2020),
            looks: BTreeMap::new(),
            leaving: BTreeMap::new(),
            number: 0,
            acting: None,
            in_doubt: 0,
            kills: 0,
        }
    }

    /// A sandbox whose clock is the year's.
    pub async fn sandbox(start: DateTime<Utc>) -> (Sandbox, Clock) {
        let clock = process::clock(start);
        let spec = serde_json::from_str(include_str!("../../data/bot-api.json")).expect("the spec is JSON");
        let options = Options { spec: Some(spec), keep_log: false, ..Options::default() };
        let time = Arc::new(crate::support::process::Time(clock.clone()));
        (Sandbox::start(options, time).await.expect("the sandbox starts"), clock)
    }

    pub async fn goes_on_until(&mut self, end: DateTime<Utc>) {
        let mut due = self.all_is_done(self.clock.now(), false).await;
        let mut kill_from = self.next_kill();
        loop {
            let now = self.clock.now();
            while let Some((key, chat)) =
                self.leaving.first_key_value().map(|(key, chat)| (*key, *chat)).filter(|one| one.0.0 <= now)
            {
                self.leaving.remove(&key);
                if let Some(soul) = self.souls.get_mut(&chat) {
                    soul.wants_out = true;
                }
                self.will_look(chat, now);
            }
            let look = self.looks.keys().next().copied();
            let next = [due, look.map(|(at, _)| at), Some(kill_from.1)].into_iter().flatten().min().unwrap_or(end);
            let next = next.max(now);
            if next >= end {
                return;
            }
            self.acting = None;
            if let Some(look) = look.filter(|look| look.0 <= next) {
                let chat = self.looks.remove(&look).expect("somebody who looks");
                self.clock.set(next);
                self.looks_at_the_phone(chat);
            }
            // In the middle of something where anything is done that day, at its end otherwise.
            let is_something = self.acting.is_some() || due.is_some_and(|due| due <= next);
            let kill = next >= kill_from.1 || (next >= kill_from.0 && is_something);
            if kill {
                kill_from = (kill_from.0.max(next), kill_from.1);
                kill_from = self.kill_after(kill_from.1);
            }
            due = self.all_is_done(next, kill).await;
        }
    }

    /// From some moment of the day on, and at its end at the latest.
    fn next_kill(&mut self) -> (DateTime<Utc>, DateTime<Utc>) {
        let midnight = self.clock.now().date_naive().and_time(chrono::NaiveTime::MIN).and_utc();
        self.kill_after(midnight)
    }

    fn kill_after(&mut self, midnight: DateTime<Utc>) -> (DateTime<Utc>, DateTime<Utc>) {
        let minutes = i64::try_from(self.dice.below(12 * 60)).unwrap_or_default();
        (midnight + chrono::Duration::minutes(minutes), midnight + chrono::Duration::days(1))
    }

    fn looks_at_the_phone(&mut self, chat: i64) {
        let shown = self.sandbox.messages(chat);
        let Some(soul) = self.souls.get_mut(&chat) else { return };
        let Some(act) = soul.looks(&shown) else { return };
        let user = self.sandbox.user(chat, &soul.code, None);
        match &act {
            Act::Tap { message, data } => {
                let tap = user.taps(*message, data);
                if soul.dice.percent(3) {
                    user.same_tap_again(&tap);
                }
            }
            Act::Say(text) => drop(user.says(text)),
            Act::Sticker => drop(user.sends_sticker("👍")),
        }
        self.acting = Some(chat);
        let again = self.clock.now() + chrono::Duration::seconds(pause(&mut self.dice));
        self.will_look(chat, again);
    }

    /// Somebody will want nothing sent to them here any more.
    pub fn will_leave(&mut self, code: &str, at: DateTime<Utc>) {
        let soul = self.souls.values().find(|soul| soul.code == code);
        let chat = soul.expect("somebody of the cohort").chat;
        self.number += 1;
        self.leaving.insert((at, self.number), chat);
    }

    fn will_look(&mut self, chat: i64, at: DateTime<Utc>) {
        if !self.looks.values().any(|one| *one == chat) {
            self.number += 1;
            self.looks.insert((at, self.number), chat);
        }
    }

    /// Naru does all there is to do at that time, and is killed meanwhile where `kill` says so. When something is due next.
    async fn all_is_done(&mut self, at: DateTime<Utc>, kill: bool) -> Option<DateTime<Utc>> {
        self.clock.set(at);
        let mut process = self.process.take().expect("it runs");
        if kill {
            process.order(at);
            tokio::time::sleep(Duration::from_micros(self.dice.below(40_000))).await;
            process.kill();
            self.kills += 1;
            self.in_doubt += self.sending().await;
            process = Process::start(&self.place, &self.sandbox, at);
        }
        while self.sandbox.pending_updates() > 0 {
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
        process.order(at);
        let (process, next) = tokio::task::spawn_blocking(move || {
            let next = process.answer();
            (process, next)
        })
        .await
        .expect("it answers");
        self.process = Some(process);
        self.everybody_hears();
        next
    }

    async fn sending(&self) -> u64 {
        let db: Db = self.place.open().await;
        let counts = db.read(|tx| outbox::counts(tx).boxed()).await.expect("the outbox can be read");
        db.close().await;
        counts.iter().filter(|(_, state, _)| state == "sending").map(|(_, _, count)| count.unsigned_abs()).sum()
    }

    /// Whoever was not acting was spoken to unasked.
    fn everybody_hears(&mut self) {
        let now = self.clock.now();
        for chat in self.sandbox.unread_chats() {
            let fresh = self.sandbox.take_new(chat);
            let Some(soul) = self.souls.get_mut(&chat) else { continue };
            let mut takes_it_up = false;
            for shown in fresh.iter().filter(|shown| !shown.edited && !shown.deleted) {
                if self.acting != Some(chat) {
                    takes_it_up |= soul.hears(shown, (now - self.started).num_days());
                }
            }
            if takes_it_up {
                let at = now + chrono::Duration::seconds(soon(&mut soul.dice));
                self.will_look(chat, at);
            }
        }
    }

    /// The process is let go, and the database read.
    pub async fn ends(mut self) -> (Place, Sandbox, BTreeMap<i64, Soul>) {
        if let Some(process) = self.process.take() {
            process.kill();
        }
        assert_eq!(self.sandbox.violations(), Vec::<String>::new(), "requests that break the Bot API");
        (self.place, self.sandbox, self.souls)
    }
}
