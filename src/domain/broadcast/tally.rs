//! What became of an announcement for its readers, and how many each thing became of.

use chrono::{DateTime, Utc};

/// What became of it for one reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Outcome {
    Waiting,
    Sent,
    /// Nobody knows whether it arrived: staff decide.
    Uncertain,
    /// Blocked, gone, or never pressed Start.
    Unconnected,
    /// Nothing was written in their language.
    NoLanguage,
    /// An advertisement they did not agree to.
    NoConsent,
    /// Stopped before they got it.
    Stopped,
    /// Nobody knows whether it arrived, and staff left it at that.
    Left,
    Failed,
}

impl Outcome {
    pub const ALL: [Outcome; 9] = [
        Outcome::Waiting,
        Outcome::Sent,
        Outcome::Uncertain,
        Outcome::Unconnected,
        Outcome::NoLanguage,
        Outcome::NoConsent,
        Outcome::Stopped,
        Outcome::Left,
        Outcome::Failed,
    ];
}

/// How many readers each thing became of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    pub waiting: i64,
    pub sent: i64,
    pub uncertain: i64,
    pub unconnected: i64,
    pub no_language: i64,
    pub no_consent: i64,
    pub stopped: i64,
    pub left: i64,
    pub failed: i64,
    /// Of those it was sent to.
    pub read: i64,
    /// Those who may have it twice, since staff had it said again.
    pub twice: i64,
    /// Copies that were to be changed or taken back, and those of them that are.
    pub changes: i64,
    pub changed: i64,
    pub unchangeable: i64,
    /// When something last became of it.
    pub last: Option<DateTime<Utc>>,
}

impl Tally {
    pub fn of(&self, outcome: Outcome) -> i64 {
        match outcome {
            Outcome::Waiting => self.waiting,
            Outcome::Sent => self.sent,
            Outcome::Uncertain => self.uncertain,
            Outcome::Unconnected => self.unconnected,
            Outcome::NoLanguage => self.no_language,
            Outcome::NoConsent => self.no_consent,
            Outcome::Stopped => self.stopped,
            Outcome::Left => self.left,
            Outcome::Failed => self.failed,
        }
    }

    pub fn count(&mut self, outcome: Outcome, people: i64) {
        let place = match outcome {
            Outcome::Waiting => &mut self.waiting,
            Outcome::Sent => &mut self.sent,
            Outcome::Uncertain => &mut self.uncertain,
            Outcome::Unconnected => &mut self.unconnected,
            Outcome::NoLanguage => &mut self.no_language,
            Outcome::NoConsent => &mut self.no_consent,
            Outcome::Stopped => &mut self.stopped,
            Outcome::Left => &mut self.left,
            Outcome::Failed => &mut self.failed,
        };
        *place += people;
    }

    pub fn readers(&self) -> i64 {
        Outcome::ALL.into_iter().map(|outcome| self.of(outcome)).sum()
    }
}
