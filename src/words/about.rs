//! What a row of the outbox speaks of, kept with the row until it is worded.

use anyhow::{Context as _, Result};
use serde::{Deserialize, Serialize};

use crate::domain::ids::PersonId;
use crate::domain::planner::{Planned, Subject};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum About {
    /// Notices to one person, those that others make needless included: which these are is decided when they are worded.
    Notice { person: PersonId, notices: Vec<Planned> },
}

impl About {
    pub fn notice(person: PersonId, notices: Vec<Planned>) -> About {
        About::Notice { person, notices }
    }

    /// The same and more.
    pub fn and(self, more: Vec<Planned>) -> About {
        let About::Notice { person, mut notices } = self;
        notices.extend(more);
        About::Notice { person, notices }
    }

    pub fn subjects(&self) -> Vec<Subject> {
        let About::Notice { notices, .. } = self;
        let mut subjects: Vec<Subject> = notices.iter().map(|notice| notice.subject).collect();
        subjects.sort();
        subjects.dedup();
        subjects
    }

    pub fn read(json: serde_json::Value) -> Result<About> {
        serde_json::from_value(json).context("could not read what a row is about")
    }

    pub fn to_json(&self) -> Result<serde_json::Value> {
        serde_json::to_value(self).context("could not keep what a row is about")
    }
}
