//! Where a talk stands between two messages. It is kept as versioned JSON; what an older or newer version of Naru left
//! there and this one cannot read brings the person home with an apology.

use serde::{Deserialize, Serialize};

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
    Staff(super::staff::step::Step),
}

#[derive(Serialize, Deserialize)]
struct Kept {
    v: u32,
    at: Talk,
}

impl Talk {
    pub fn to_json(&self) -> serde_json::Value {
        serde_json::to_value(Kept { v: VERSION, at: self.clone() }).unwrap_or_default()
    }

    /// `None` where it cannot be read.
    pub fn from_json(json: &serde_json::Value) -> Option<Talk> {
        let kept: Kept = serde_json::from_value(json.clone()).ok()?;
        (kept.v == VERSION).then_some(kept.at)
    }
}
