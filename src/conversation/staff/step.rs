//! Where a staff talk stands: what was asked and still waits for words.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use crate::domain::ids::{CatalogId, CohortId, CompanyId, MeetingId, PreparationId, ProofId, ShipmentId};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Step {
    /// When a meeting shall be; `day` was chosen already.
    Time {
        meeting: MeetingId,
        revision: i64,
        day: Option<NaiveDate>,
    },
    Booth {
        meeting: MeetingId,
        revision: i64,
    },
    Link {
        meeting: MeetingId,
        revision: i64,
    },
    /// A change with words of its own waits for its confirmation.
    Confirm {
        meeting: MeetingId,
        revision: i64,
        change: Change,
    },
    /// Words that a change of a company's preparation needs.
    Duty {
        preparation: PreparationId,
        company: CompanyId,
        want: Words,
    },
    /// Such a change waits for its confirmation.
    DutySure {
        preparation: PreparationId,
        company: CompanyId,
        deed: Deed,
    },
    /// A file or an address to hand out with a preparation.
    Material {
        preparation: PreparationId,
    },
    /// When connections can be tested.
    Slots {
        preparation: PreparationId,
    },
    /// Which meeting: a code or a company's name.
    Find {
        cohort: CohortId,
    },
    /// Why a version of a catalog is returned.
    CatalogReason {
        catalog: CatalogId,
    },
    /// Why the proof of a deal is returned.
    ProofReason {
        proof: ProofId,
    },
    /// Files or a link that staff give for a company.
    CatalogFor {
        company: CompanyId,
        preparation: PreparationId,
    },
    /// The number on a receipt; one that was typed and looks wrong is taken only by a second tap.
    Shipment {
        shipment: ShipmentId,
        doubted: Option<String>,
    },
    /// Photos of a meeting, as many as they like.
    Photos {
        meeting: MeetingId,
    },
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Words {
    /// Why a company is let off.
    Reason,
    Link,
    Date,
}

/// What staff record for a company.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Deed {
    Done,
    Open,
    Waive(String),
    Link(String),
    Date(DateTime<Utc>),
}

/// What staff want of a meeting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Change {
    Start(DateTime<Utc>),
    Booth(Option<String>),
    Link(Option<String>),
    Cancel,
    Reinstate,
}

impl Change {
    /// The part of the confirming button that says what to do. Words do not fit there and are kept in the talk.
    pub fn data(&self) -> String {
        match self {
            Change::Start(at) => format!("start:{}", at.timestamp()),
            Change::Booth(_) | Change::Link(_) => "kept".to_owned(),
            Change::Cancel => "cancel".to_owned(),
            Change::Reinstate => "reinstate".to_owned(),
        }
    }

    pub fn read(parts: &[&str]) -> Option<Change> {
        match parts {
            ["start", at] => Some(Change::Start(DateTime::from_timestamp(at.parse().ok()?, 0)?)),
            ["cancel"] => Some(Change::Cancel),
            ["reinstate"] => Some(Change::Reinstate),
            _ => None,
        }
    }

    /// The name of the action in the audit trail.
    pub fn action(&self) -> &'static str {
        match self {
            Change::Start(_) => "meeting-moved",
            Change::Booth(_) => "booth-changed",
            Change::Link(_) => "link-changed",
            Change::Cancel => "meeting-cancelled",
            Change::Reinstate => "meeting-reinstated",
        }
    }
}
