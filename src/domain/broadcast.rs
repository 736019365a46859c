//! Announcements: what is said to whom and when, and how far it has got.

mod tally;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::audience::Audience;
use super::calendar::Hours;
use super::ids::{BroadcastId, CohortId, MemberId};
use super::lang::Lang;
use super::message::{Document, Text};

pub use tally::{Outcome, Tally};

/// What staff wrote. Each language is written, or marked as not for its readers: those are left out and counted, never
/// sent the wrong language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Body {
    pub ko: Side,
    pub en: Side,
    /// Leaves at any hour of the reader's.
    #[serde(default)]
    pub urgent: bool,
    /// Labelled (광고), only to those who agreed to marketing, at night only to those who agreed to that too.
    #[serde(default)]
    pub promotional: bool,
    /// Asks for [읽었습니다].
    #[serde(default)]
    pub receipt: bool,
    /// Whoever joins until then gets it as well.
    #[serde(default)]
    pub late_until: Option<DateTime<Utc>>,
    #[serde(default)]
    pub when: When,
}

/// One language of it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Side {
    /// Nothing has been said of it where this is `None`.
    #[serde(default)]
    pub words: Option<Words>,
    /// One file, or two to ten as an album.
    #[serde(default)]
    pub files: Vec<Document>,
    /// So many more were sent and are not here yet.
    #[serde(default)]
    pub coming: usize,
    /// Other words for what was sent already, which wait for a host's word.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub proposed: Option<Proposed>,
}

/// A correction, as it was typed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Proposed {
    pub by: MemberId,
    /// Tells it from those before and after it.
    pub number: i64,
    pub text: Text,
}

/// An album has no more.
pub const MOST_FILES: usize = 10;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Words {
    /// As typed, placeholders and all.
    Say(Text),
    NotForThem,
}

impl Side {
    pub fn text(&self) -> Option<&Text> {
        match &self.words {
            Some(Words::Say(text)) => Some(text),
            Some(Words::NotForThem) | None => None,
        }
    }
}

impl Body {
    pub fn side(&self, lang: Lang) -> &Side {
        match lang {
            Lang::Ko => &self.ko,
            Lang::En => &self.en,
        }
    }

    pub fn side_mut(&mut self, lang: Lang) -> &mut Side {
        match lang {
            Lang::Ko => &mut self.ko,
            Lang::En => &mut self.en,
        }
    }

    /// Whether both languages were decided and at least one of them says something.
    pub fn is_written(&self) -> bool {
        let sides = [&self.ko, &self.en];
        sides.iter().all(|side| side.words.is_some()) && sides.iter().any(|side| side.text().is_some())
    }
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum When {
    #[default]
    Now,
    At(DateTime<Utc>),
    /// Ten o'clock of this day on each reader's clock.
    TenOn(NaiveDate),
}

impl When {
    /// When it is begun, at the earliest: in the zone where the day begins first it is fourteen hours ahead of UTC.
    pub fn begins(self, now: DateTime<Utc>) -> DateTime<Utc> {
        match self {
            When::Now => now,
            When::At(at) => at.max(now),
            When::TenOn(day) => {
                (day.and_hms_opt(10, 0, 0).unwrap_or_default().and_utc() - chrono::Duration::hours(14)).max(now)
            }
        }
    }
}

impl Body {
    /// When it is sent to a reader: as staff said, out of their quiet hours unless it is urgent. An advertisement waits
    /// for the day of whoever did not agree to the night.
    pub fn due(&self, hours: &Hours<'_>, night_consent: bool, now: DateTime<Utc>) -> DateTime<Utc> {
        let due = match self.when {
            When::Now => now,
            When::At(at) => at.max(now),
            When::TenOn(day) => hours.ten_on(day).max(now),
        };
        let due = if self.urgent { due } else { hours.catch_up(due, DateTime::<Utc>::MAX_UTC) };
        if self.promotional && !night_consent { hours.by_day(due) } else { due }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum State {
    Draft,
    /// Waits for the host's word.
    Asked,
    /// Approved, and begins at its time.
    Scheduled,
    Sending,
    Paused,
    /// Whoever has not got it does not get it.
    Stopped,
    /// Nobody waits for it any more.
    Done,
    /// Taken back where Telegram still allows it.
    Recalled,
}

impl State {
    pub const ALL: [State; 8] = [
        State::Draft,
        State::Asked,
        State::Scheduled,
        State::Sending,
        State::Paused,
        State::Stopped,
        State::Done,
        State::Recalled,
    ];

    pub fn name(self) -> &'static str {
        match self {
            State::Draft => "draft",
            State::Asked => "asked",
            State::Scheduled => "scheduled",
            State::Sending => "sending",
            State::Paused => "paused",
            State::Stopped => "stopped",
            State::Done => "done",
            State::Recalled => "recalled",
        }
    }

    pub fn from_name(name: &str) -> Option<State> {
        State::ALL.into_iter().find(|state| state.name() == name)
    }

    /// Whether it is with its readers: a draft, or what waits for approval or its time, is not.
    pub fn has_begun(self) -> bool {
        !matches!(self, State::Draft | State::Asked | State::Scheduled)
    }
}

/// The messages one reader gets: files that go ahead of the words, and the words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Part {
    Files,
    Text,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Broadcast {
    pub id: BroadcastId,
    pub cohort: CohortId,
    pub made_by: MemberId,
    pub state: State,
    pub audience: Audience,
    pub body: Body,
    /// Counts up with everything that makes an earlier screen speak of something else.
    pub revision: i64,
    /// Counts up with the words alone; each copy says which it is.
    pub wording: i64,
    pub approved_by: Option<MemberId>,
    pub starts_at: Option<DateTime<Utc>>,
    pub started_at: Option<DateTime<Utc>>,
    pub ended_at: Option<DateTime<Utc>>,
}

/// So much of the first line tells staff which announcement is meant.
const TITLE: usize = 40;

impl Broadcast {
    /// The beginning of its words, in this language where there are any; empty where nothing is written yet.
    pub fn title(&self, lang: Lang) -> String {
        let sides = [self.body.side(lang), &self.body.ko, &self.body.en];
        let words = sides.into_iter().find_map(Side::text).map(Text::to_plain).unwrap_or_default();
        let line = words.lines().map(str::trim).find(|line| !line.is_empty()).unwrap_or_default();
        match line.char_indices().nth(TITLE) {
            Some((cut, _)) => format!("{}…", line[..cut].trim_end()),
            None => line.to_owned(),
        }
    }
}
