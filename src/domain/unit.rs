//! What sums of money are counted in where a programme reports them.

use serde::{Deserialize, Serialize};

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Unit {
    #[default]
    Dollar,
    /// 천불
    Thousand,
}

impl Unit {
    pub const ALL: [Unit; 2] = [Unit::Dollar, Unit::Thousand];

    pub fn name(self) -> &'static str {
        match self {
            Unit::Dollar => "dollar",
            Unit::Thousand => "thousand",
        }
    }

    pub fn from_name(name: &str) -> Option<Unit> {
        Unit::ALL.into_iter().find(|unit| unit.name() == name)
    }

    /// Dollars in one of it.
    pub fn dollars(self) -> u32 {
        match self {
            Unit::Dollar => 1,
            Unit::Thousand => 1_000,
        }
    }
}
