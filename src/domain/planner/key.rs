//! The name under which a notice is owed at most once. Spent keys are stored for good, so their spelling must not change.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::{Kind, Subject};
use crate::domain::ids::{CatalogId, CompanyId, MeetingId, PersonId, PreparationId};

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

    /// `meeting-log:p12:m5:1600128000:1`, and `:2` where it is asked for once more.
    pub(super) fn meeting_log(person: PersonId, subject: Subject, start: DateTime<Utc>, time: i64) -> Key {
        Key(format!("{}:p{person}:{subject}:{}:{time}", Kind::MeetingLog.name(), start.timestamp()))
    }

    /// Both askings of this person for the log of a meeting.
    pub fn logs(person: PersonId, meeting: MeetingId, start: DateTime<Utc>) -> [Key; 2] {
        [1, 2].map(|time| Key::meeting_log(person, Subject::Meeting(meeting), start, time))
    }

    /// `day-sheet:p12:c1-2020-09-15`.
    pub(super) fn day_sheet(person: PersonId, subject: Subject) -> Key {
        Key(format!("{}:p{person}:{subject}", Kind::DaySheet.name()))
    }

    /// `preparation:p12:co5:7:1599210000:2`: by the time it is due, and how many days before that; -1 is after it.
    pub(super) fn preparation(
        person: PersonId,
        subject: Subject,
        preparation: PreparationId,
        due: DateTime<Utc>,
        step: i64,
    ) -> Key {
        Key(format!("{}:p{person}:{subject}:{preparation}:{}:{step}", Kind::Preparation.name(), due.timestamp()))
    }

    /// `event:p12:co5:7:1599541200:60`: by the start, and how many minutes before it.
    pub(super) fn event(
        person: PersonId,
        subject: Subject,
        preparation: PreparationId,
        start: DateTime<Utc>,
        minutes: i64,
    ) -> Key {
        Key(format!("{}:p{person}:{subject}:{preparation}:{}:{minutes}", Kind::Event.name(), start.timestamp()))
    }

    /// `catalog:p12:co5:9`, `samples-sent:p12:co5:4` and `samples-asked:…`: once for each.
    pub(super) fn thing(kind: Kind, person: PersonId, subject: Subject, id: i64) -> Key {
        Key(format!("{}:p{person}:{subject}:{id}", kind.name()))
    }

    /// `daily-result:p12:c1-2020-09-15`.
    pub(super) fn daily_result(person: PersonId, subject: Subject) -> Key {
        Key(format!("{}:p{person}:{subject}", Kind::DailyResult.name()))
    }

    /// `sample-risk:p12:c1-2020-09-15`.
    pub(super) fn sample_risk(person: PersonId, subject: Subject) -> Key {
        Key(format!("{}:p{person}:{subject}", Kind::SampleRisk.name()))
    }

    /// `follow-up:p12:co5:90`: once per round, which its days after the cohort's end name.
    pub fn follow_up(person: PersonId, subject: Subject, days: i64) -> Key {
        Key::thing(Kind::FollowUp, person, subject, days)
    }

    /// `follow-up:p12:co5:90:1609203600`: the same once more, at the time they asked for.
    pub fn follow_up_later(person: PersonId, subject: Subject, days: i64, until: DateTime<Utc>) -> Key {
        Key(format!("{}:p{person}:{subject}:{days}:{}", Kind::FollowUp.name(), until.timestamp()))
    }

    /// `silent:p12:c1:90`: once per round.
    pub(super) fn silent(person: PersonId, subject: Subject, days: i64) -> Key {
        Key::thing(Kind::Silent, person, subject, days)
    }

    /// Told to this person of this company: a catalog, whichever version.
    pub fn catalog(person: PersonId, company: CompanyId, catalog: CatalogId) -> Key {
        Key::thing(Kind::Catalog, person, Subject::Company(company), catalog.0)
    }

    /// Which preparation, catalog, parcel or round of follow-up a notice is about.
    pub fn item(&self) -> Option<i64> {
        self.0.split(':').nth(3)?.parse().ok()
    }

    /// For a notice that asks for a log: whether it was asked for before.
    pub fn asks_again(&self) -> bool {
        self.0.starts_with(Kind::MeetingLog.name()) && self.step().is_some_and(|(_, time)| time < -1)
    }

    /// For a notice that is one of several steps: whose, to what and when that is, and how near to it. The smaller is the
    /// later step.
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
        // What is due and what happens may be at one time, and do not lead up to each other.
        if kind == Kind::Preparation.name() || kind == Kind::Event.name() {
            let (to, near) = self.0.rsplit_once(':')?;
            return Some((to, near.parse().ok()?));
        }
        if kind == Kind::MeetingLog.name() {
            let (of, time) = self.0.rsplit_once(':')?;
            return Some((of, -time.parse::<i64>().ok()?));
        }
        None
    }
}

impl std::fmt::Display for Key {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}
