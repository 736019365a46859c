//! The words of a report, in its reader's language and with its unit.

use crate::domain::lang::Lang;
pub use crate::domain::unit::Unit;
use crate::text::{Args, label};

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
