//! The name under which a notice is owed at most once. Spent keys are stored for good, so their spelling must not change.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::{Kind, Subject};
use crate::domain::ids::PersonId;

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Key(String);

impl Key {
    /// A key as the store kept it.
    pub fn stored(key: impl Into<String>) -> Key {
        Key(key.into())
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// `schedule:p12:u7:1599000000`: once per publication. Whether it is spent is what `Attendee::has_schedule` asks.
    pub fn schedule(person: PersonId, subject: Subject, published_at: DateTime<Utc>) -> Key {
        Key(format!("{}:p{person}:{subject}:{}", Kind::Schedule.name(), published_at.timestamp()))
    }

    /// `change:p12:m5:r3`: by revision, since the same start may be left and come back to, and must be told each time.
    pub(super) fn change(person: PersonId, subject: Subject, revision: i64) -> Key {
        Key(format!("{}:p{person}:{subject}:r{revision}", Kind::Change.name()))
    }

    /// `day-before:p12:m5:1600128000` and `check-in:…`: once per start, without the offset, so that a policy edited
    /// from 24 to 48 hours does not ask twice.
    pub(super) fn once(kind: Kind, person: PersonId, subject: Subject, start: DateTime<Utc>) -> Key {
        Key(format!("{}:p{person}:{subject}:{}", kind.name(), start.timestamp()))
    }

    /// `short-reminder:p12:m5:1600128000:60`: there may be several before one start.
    pub(super) fn reminder(person: PersonId, subject: Subject, start: DateTime<Utc>, minutes: i64) -> Key {
        Key(format!("{}:p{person}:{subject}:{}:{minutes}", Kind::ShortReminder.name(), start.timestamp()))
    }

    /// `day-sheet:p12:c1-2020-09-15`.
    pub(super) fn day_sheet(person: PersonId, subject: Subject) -> Key {
        Key(format!("{}:p{person}:{subject}", Kind::DaySheet.name()))
    }

    /// For a notice that leads up to a start: whose, which meeting's and which start it is, and how near to it.
    pub(super) fn step(&self) -> Option<(&str, i64)> {
        let (kind, rest) = self.0.split_once(':')?;
        if kind == Kind::DayBefore.name() {
            return Some((rest, i64::MAX));
        }
        if kind == Kind::CheckIn.name() {
            return Some((rest, 0));
        }
        if kind == Kind::ShortReminder.name() {
            let (start, minutes) = rest.rsplit_once(':')?;
            return Some((start, minutes.parse().ok()?));
        }
        None
    }
}

impl std::fmt::Display for Key {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}
