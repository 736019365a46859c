//! A file that staff sent, looked at whole: what is kept of it until they decide.

use serde::{Deserialize, Serialize};

use super::check::{Countries, check};
use super::plan::{Checked, Plan};
use super::problem::Problem;
use super::read::{Refusal, read_all};
use super::warning::{Note, Warning};
use crate::domain::country;

/// What was found in a file.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Found {
    Refused(Refusal),
    Wrong {
        problems: Vec<Problem>,
        warnings: Vec<Warning>,
        notes: Vec<Note>,
    },
    Plan {
        plan: Box<Plan>,
        warnings: Vec<Warning>,
        notes: Vec<Note>,
    },
    /// It was applied, and its names were let go.
    Applied {
        cohort: String,
    },
}

/// Reads and checks a file. Meant for a blocking thread.
pub fn examine(name: &str, bytes: &[u8]) -> Found {
    examine_all(&[(name, bytes)])
}

/// The same for a cohort that comes as several files.
pub fn examine_all(files: &[(&str, &[u8])]) -> Found {
    let countries =
        Countries { by_name: country::by_name, zones_of: country::zones_of, blocks_telegram: country::blocks_telegram };
    match read_all(files) {
        Err(refusal) => Found::Refused(refusal),
        Ok(sheets) => match check(&sheets, &countries) {
            Checked { plan: Some(plan), warnings, notes, .. } => Found::Plan { plan: Box::new(plan), warnings, notes },
            Checked { problems, warnings, notes, .. } => Found::Wrong { problems, warnings, notes },
        },
    }
}
