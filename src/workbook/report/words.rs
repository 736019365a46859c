//! The words of a report, in its reader's language and with its unit.

use crate::domain::lang::Lang;
use crate::text::{Args, label};

/// What sums of money are counted in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
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

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Options {
    pub lang: Lang,
    pub unit: Unit,
}

impl Options {
    pub fn say(self, id: &str) -> String {
        self.say_with(id, Args::new())
    }

    /// Every message may name the `unit` of sums, as `dollar` or `thousand`.
    pub fn say_with(self, id: &str, args: Args) -> String {
        label(self.lang, id, &args.with("unit", self.unit.name()))
    }

    /// One of several words for what has a name in the code.
    pub fn of(self, id: &str, name: &str) -> String {
        self.say_with(id, Args::new().with("name", name))
    }
}
