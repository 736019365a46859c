//! Somebody who reads what comes and taps, types or does nothing, as their habits have it. All they know is on the screen;
//! what they mean to say they remember, so that it can be compared with what Naru kept.

use std::collections::{BTreeMap, BTreeSet};

use naru::domain::company::Role;
use naru::domain::log::{Amount, Held, NextStep, Prepared, Score};
use naru::domain::money::Money;
use naru::sandbox::Shown;

use super::dice::Dice;
use super::habit::Habit;
use super::{follow, log};

/// What Naru says where Telegram was out of reach for a while.
const OUTAGE: [&str; 2] = ["잠시 텔레그램과 연결이 끊겨", "We lost our connection to Telegram"];

pub enum Act {
    Tap { message: i64, data: String },
    Say(String),
    Sticker,
}

/// What somebody means with a log, and what they have been told of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Said {
    pub held: Option<Held>,
    pub interest: Option<Score>,
    pub consulted: Option<Amount>,
    pub prospective: Option<Amount>,
    pub next: BTreeSet<NextStep>,
    pub prepared: Option<Prepared>,
    /// What they typed and have not seen read back.
    pub typed: Option<Money>,
}

pub struct Soul {
    pub code: String,
    pub chat: i64,
    pub role: Role,
    pub habit: Habit,
    pub dice: Dice,
    /// The meeting whose log they are at, with the phone in hand.
    pub at_log: Option<i64>,
    pub said: BTreeMap<i64, Said>,
    /// Logs they were told were sent.
    pub sent: BTreeMap<i64, Said>,
    /// How often they were asked for the log of a meeting.
    pub asked_log: BTreeMap<i64, u64>,
    /// Messages that asked for any log a third time.
    pub asked_too_often: u64,
    pub following: follow::Following,
    /// Wants nothing sent here any more.
    pub wants_out: bool,
    /// They took back that anything is sent to them here, and were told so; and what came all the same.
    pub is_gone: bool,
    pub told_all_the_same: usize,
    /// What they meant before their last tap, in case they are told that it changed nothing.
    pub meant: Option<(i64, Said)>,
    /// How often they were told that a button was of an earlier screen.
    pub outdated: u64,
    /// What they have tapped: whoever sees nothing come of a second tap puts the phone away.
    tapped: BTreeMap<(i64, String), u64>,
}

impl Soul {
    pub fn new(code: &str, chat: i64, role: Role, seed: u64) -> Soul {
        Soul {
            code: code.to_owned(),
            chat,
            role,
            habit: Habit::of(role),
            dice: Dice::new(seed),
            at_log: None,
            said: BTreeMap::new(),
            sent: BTreeMap::new(),
            asked_log: BTreeMap::new(),
            asked_too_often: 0,
            following: follow::Following::default(),
            wants_out: false,
            is_gone: false,
            told_all_the_same: 0,
            meant: None,
            outdated: 0,
            tapped: BTreeMap::new(),
        }
    }

    /// Something came that nobody had asked for: whether they take up the phone for it.
    pub fn hears(&mut self, shown: &Shown, day: i64) -> bool {
        self.told_all_the_same += usize::from(self.is_gone);
        if follow::asks(shown) {
            return follow::hears(self, day);
        }
        let asked = log::meetings(shown);
        // Where Telegram was out of reach, what was open is asked once more, since a tap may have been lost.
        let is_anew = OUTAGE.iter().any(|words| shown.text.contains(words));
        for meeting in asked.iter().filter(|_| !is_anew) {
            *self.asked_log.entry(*meeting).or_default() += 1;
        }
        let too_often = |meeting: &i64| self.asked_log.get(meeting).is_some_and(|times| *times > 2);
        self.asked_too_often += u64::from(!is_anew && asked.iter().any(too_often));
        let open: Vec<i64> = asked.into_iter().filter(|meeting| !self.sent.contains_key(meeting)).collect();
        if let Some(time) = open.iter().filter_map(|meeting| self.asked_log.get(meeting)).max() {
            let percent = self.habit.logs[usize::from(*time > 1)];
            return self.dice.percent(percent);
        }
        confirming(shown).is_some() && self.dice.percent(self.habit.confirms)
    }

    /// The next thing to do with the phone in hand; `None` puts it away.
    pub fn looks(&mut self, shown: &[Shown]) -> Option<Act> {
        let act = self.wants(shown)?;
        if let Act::Tap { message, data } = &act {
            let times = self.tapped.entry((*message, data.clone())).or_default();
            *times += 1;
            if *times > 2 {
                self.at_log = None;
                return None;
            }
        }
        Some(act)
    }

    fn wants(&mut self, shown: &[Shown]) -> Option<Act> {
        let screens = || shown.iter().rev().filter(|one| one.from_bot && !one.deleted && !one.buttons.is_empty());
        if self.wants_out {
            return self.leaves(screens().next());
        }
        if let Some(act) = follow::looks(self, &mut screens()) {
            return Some(act);
        }
        if let Some(act) = log::looks(self, &mut screens()) {
            return Some(act);
        }
        let newest = screens().next()?;
        let data = confirming(newest)?;
        let act = Act::Tap { message: newest.message_id, data: data.clone() };
        (!self.tapped.contains_key(&(newest.message_id, data))).then_some(act)
    }

    /// From the settings to what is kept, and from there out.
    fn leaves(&mut self, newest: Option<&Shown>) -> Option<Act> {
        let shown = newest?;
        let has = |data: &str| shown.buttons.iter().flatten().any(|button| button.data.as_deref() == Some(data));
        if let Some(data) = ["settings:stop:yes", "settings:stop", "settings:data"].into_iter().find(|data| has(data)) {
            let is_last = data == "settings:stop:yes";
            (self.wants_out, self.is_gone) = (!is_last, is_last);
            return Some(Act::Tap { message: shown.message_id, data: data.to_owned() });
        }
        Some(Act::Say(if self.role == Role::Buyer { "settings" } else { "설정" }.to_owned()))
    }
}

/// The button that says they will come.
fn confirming(shown: &Shown) -> Option<String> {
    let data = shown.buttons.iter().flatten().filter_map(|button| button.data.as_deref());
    let mut coming = data.filter(|data| data.starts_with("att") && data.contains(":coming"));
    coming.next().map(str::to_owned)
}
