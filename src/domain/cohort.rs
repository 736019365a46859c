//! A cohort: one edition of a programme, its host's clock and the policy its notices follow.

use chrono::{DateTime, Duration, NaiveDate, NaiveTime, Utc};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

use super::deal::Counts;
use super::ids::CohortId;
use super::lang::Lang;
use super::money::Money;
use super::rates::Rates;
use super::unit::Unit;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Publication {
    Draft,
    Published,
}

/// The same words in both languages. `en` falls back to `ko` where the workbook has none, and the import says so.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bilingual {
    pub ko: String,
    pub en: String,
}

impl Bilingual {
    pub fn in_lang(&self, lang: Lang) -> &str {
        match lang {
            Lang::Ko => &self.ko,
            Lang::En => &self.en,
        }
    }
}

/// What the sheet 행사 says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CohortDetails {
    pub code: String,
    pub title: Bilingual,
    /// The title buyers read; they attend meetings, not a delegation.
    pub title_for_buyers: String,
    pub host: Bilingual,
    pub agency: Option<String>,
    /// The host's zone: the zone in which the workbook's dates and times are written.
    pub zone: Tz,
    pub starts_on: NaiveDate,
    pub ends_on: NaiveDate,
    pub venue: Option<String>,
    pub directions: Option<String>,
    pub phone: String,
    pub email: String,
    /// The host's own page, where the bot's name can be checked.
    pub check_page: Option<String>,
    pub policy: Policy,
    /// What a firm is given for sending samples, at most.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sample_limit: Option<Money>,
    /// What it takes for a deal to count in the report.
    #[serde(default, skip_serializing_if = "is_usual")]
    pub deals_count: Counts,
    /// What the report counts sums in.
    #[serde(default, skip_serializing_if = "is_usual")]
    pub report_unit: Unit,
    /// What 계약추진액 means here, in place of the definition Naru asks with.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub prospective: Option<Bilingual>,
    /// By which the report puts amounts into one currency.
    #[serde(default, skip_serializing_if = "Rates::is_empty")]
    pub rates: Rates,
}

fn is_usual<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

/// So long after its last follow-up something may still be owed of a cohort: put off to a business day, asked once more,
/// and listed as silent.
const ECHO: Duration = Duration::days(90);

impl CohortDetails {
    /// The venue and a booth there; words the venue ends and the booth begins with stand there once. Empty where neither
    /// is known.
    pub fn place(&self, booth: Option<&str>) -> String {
        let words = |text: Option<&str>| -> Vec<String> {
            text.unwrap_or_default().split_whitespace().map(str::to_owned).collect()
        };
        let (mut place, booth) = (words(self.venue.as_deref()), words(booth));
        let shared = (0..=booth.len()).rev().find(|shared| place.ends_with(&booth[..*shared])).unwrap_or_default();
        place.extend(booth.into_iter().skip(shared));
        place.join(" ")
    }

    /// The last day on which companies are asked what came of their meetings, or the cohort's own.
    pub fn last_follow_up(&self) -> NaiveDate {
        let last = Duration::days(self.policy.follow_ups.iter().copied().max().unwrap_or_default());
        self.ends_on.checked_add_signed(last).unwrap_or(self.ends_on)
    }

    /// From this day on nothing of the cohort can fall due.
    pub fn silent_from(&self) -> NaiveDate {
        self.last_follow_up().checked_add_signed(ECHO).unwrap_or(NaiveDate::MAX)
    }
}

/// How a cohort's notices are timed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Policy {
    /// Minutes before a meeting at which its parties are told, longest first, none repeated; at least one.
    /// The longest asks for confirmation, the shortest is the check-in, those between are short reminders.
    pub offsets: Vec<i64>,
    /// Quiet hours on the reader's clock, from – until; `None` where the cohort turned them off.
    pub quiet: Option<QuietHours>,
    /// Whether the short reminder also goes to those who have confirmed.
    #[serde(default)]
    pub remind_confirmed: bool,
    #[serde(default)]
    pub uncertain: Uncertain,
    /// Whether an announcement waits for the host's word.
    #[serde(default)]
    pub approve_broadcasts: bool,
    /// Minutes after a meeting's end at which its log is asked for.
    pub log_after: i64,
    /// Days after the cohort's end at which the companies are asked again.
    pub follow_ups: Vec<i64>,
    /// How long personal data is kept after the cohort's end.
    pub keep_days: i64,
}

/// What becomes of a notice that may or may not have arrived.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Uncertain {
    #[default]
    SendAgain,
    /// Twice is worse than not at all: staff find it in `naru check`.
    LeaveToStaff,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuietHours {
    pub from: NaiveTime,
    pub until: NaiveTime,
}

impl Default for Policy {
    /// DESIGN.md 5: 24 h, 1 h and 10 min before; quiet from 21:00 to 08:00.
    fn default() -> Policy {
        let at = |hour| NaiveTime::from_hms_opt(hour, 0, 0).expect("an hour below 24");
        Policy {
            offsets: vec![24 * 60, 60, 10],
            quiet: Some(QuietHours { from: at(21), until: at(8) }),
            remind_confirmed: false,
            uncertain: Uncertain::SendAgain,
            approve_broadcasts: false,
            log_after: 10,
            follow_ups: vec![30, 90, 180, 365],
            keep_days: 730,
        }
    }
}

impl Policy {
    /// The offset that asks for confirmation.
    pub fn longest(&self) -> Duration {
        Duration::minutes(self.offsets.first().copied().unwrap_or(24 * 60))
    }

    /// How long personal data is kept, where that is whole years.
    pub fn keep_years(&self) -> Option<i64> {
        (self.keep_days % 365 == 0).then_some(self.keep_days / 365)
    }

    /// The offset at which the parties check in.
    pub fn shortest(&self) -> Duration {
        Duration::minutes(self.offsets.last().copied().unwrap_or(10))
    }
}

/// A day on which business rests in a country.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Holiday {
    /// ISO 3166-1 alpha-2.
    pub country: String,
    pub day: NaiveDate,
    pub name: String,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cohort {
    pub id: CohortId,
    pub details: CohortDetails,
    pub publication: Publication,
    pub published_at: Option<DateTime<Utc>>,
}
