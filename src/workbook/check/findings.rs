//! Gathers what is found on the way through a workbook, in the order in which staff would go through it.

use std::collections::BTreeMap;

use crate::workbook::cell::Sheet;
use crate::workbook::place::Place;
use crate::workbook::plan::{Checked, Plan};
use crate::workbook::problem::{Problem, Wrong};
use crate::workbook::warning::{Note, Remark, Unusual, Warning};

#[derive(Default)]
pub struct Findings {
    problems: Vec<Problem>,
    warnings: BTreeMap<Unusual, Vec<Place>>,
    notes: Vec<Note>,
}

impl Findings {
    pub fn wrong(&mut self, at: Place, what: Wrong) {
        self.problems.push(Problem { at, what });
    }

    pub fn unusual(&mut self, at: Place, what: Unusual) {
        self.warnings.entry(what).or_default().push(at);
    }

    pub fn note(&mut self, at: Place, what: Remark) {
        self.notes.push(Note { at, what });
    }

    pub fn conclude(self, plan: Plan, sheets: &[Sheet]) -> Checked {
        let position = |at: &Place| (sheets.iter().position(|sheet| sheet.name == at.sheet), at.cell);
        let mut problems = self.problems;
        problems.sort_by_cached_key(|problem| position(&problem.at));
        let mut notes = self.notes;
        notes.sort_by_cached_key(|note| position(&note.at));
        let mut warnings: Vec<Warning> = self.warnings.into_iter().map(|(what, at)| Warning { at, what }).collect();
        for warning in &mut warnings {
            warning.at.sort_by_cached_key(position);
            warning.at.dedup();
        }
        Checked { plan: problems.is_empty().then_some(plan), problems, warnings, notes }
    }
}
