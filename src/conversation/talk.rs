//! Where a talk stands between two messages. It is kept as versioned JSON; what an older or newer version of Naru left
//! there and this one cannot read brings the person home with an apology.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::unasked::Unasked;
use crate::domain::ids::{MeetingId, MessageId, PreparationId, ShipmentId};
use crate::domain::shipment::Arrival;

/// Counts up whenever an older value could be misread.
const VERSION: u32 = 1;

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Talk {
    #[default]
    Home,
    /// Consent, and what else is asked before somebody has joined; what exactly, the rows tell.
    Joining,
    /// The time zone.
    Zone,
    /// Something more about an answer to a meeting.
    Answering(Answering),
    /// An address or a date that a preparation asks for.
    Preparing(Preparing),
    /// Words came long after such a question; what they are for is asked.
    Held(Held),
    /// The same after a question that takes any words.
    Late(super::late::Late),
    /// A file, a link or words for a catalog.
    Catalogs(super::catalogs::Step),
    /// A parcel with samples; what exactly is asked, its draft tells.
    Shipping(PreparationId),
    /// What went wrong with samples that came.
    Arriving(Arriving),
    /// New words for an announcement that has begun.
    Announced(super::announced::Step),
    /// An announcement that staff write, and which question of it is open.
    Announcing(super::announcing::Step),
    /// What waits beside the talk, and where it goes.
    Unasked,
    /// The log of a meeting.
    Logging(super::logging::Open),
    /// A note to what came of a meeting.
    Following(super::following::Open),
    /// What was signed or shipped, and its proof.
    Dealing(super::dealing::Open),
    /// A step of what staff change.
    Staff(super::staff::step::Step),
}

/// What is asked after an answer, and what was open before, which goes on afterwards.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answering {
    pub step: Step,
    pub meeting: MeetingId,
    /// The start it was asked about.
    pub starts_at: DateTime<Utc>,
    pub then: Box<Talk>,
    #[serde(default)]
    pub asked_at: DateTime<Utc>,
}

/// Words that wait for their place, and the question they may answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Held {
    pub open: Answering,
    pub message: MessageId,
    pub words: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Step {
    /// Whether they really cannot come.
    Sure,
    HowLate,
    /// What other time would do.
    Wish,
    /// What other time both sides have agreed on.
    Arranged,
}

/// What a preparation asks for, and what was open before, which goes on afterwards.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Preparing {
    pub preparation: PreparationId,
    pub want: Want,
    pub then: Box<Talk>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Want {
    Link,
    /// `day` was said already; `read` is how the whole was understood, to be confirmed.
    Date {
        day: Option<NaiveDate>,
        read: Option<DateTime<Utc>>,
    },
}

/// One sentence about how samples arrived, and what was open before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Arriving {
    pub shipment: ShipmentId,
    pub arrival: Arrival,
    pub then: Box<Talk>,
}

#[derive(Serialize, Deserialize)]
struct Kept {
    v: u32,
    at: Talk,
    #[serde(default, skip_serializing_if = "Unasked::is_empty")]
    unasked: Unasked,
}

impl Talk {
    /// Nothing is asked any more; only words whose place is not known yet still wait for it.
    pub fn close(&mut self) {
        if !matches!(self, Talk::Held(_) | Talk::Late(_)) {
            *self = Talk::Home;
        }
    }

    /// With what waits beside it.
    pub fn to_json(&self, unasked: &Unasked) -> serde_json::Value {
        let kept = Kept { v: VERSION, at: self.clone(), unasked: unasked.clone() };
        serde_json::to_value(kept).unwrap_or_default()
    }

    /// `None` where it cannot be read.
    pub fn from_json(json: &serde_json::Value) -> Option<Talk> {
        let kept: Kept = serde_json::from_value(json.clone()).ok()?;
        (kept.v == VERSION).then_some(kept.at)
    }

    /// What waits beside a talk; nothing where that cannot be read.
    pub fn unasked(json: &serde_json::Value) -> Unasked {
        let read = |json: &serde_json::Value| serde_json::from_value(json["unasked"].clone()).ok();
        read(json).unwrap_or_default()
    }
}
