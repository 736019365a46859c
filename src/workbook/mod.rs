//! Spreadsheets in and out: a cohort's workbook is read, checked and compared with what is stored; the blank template,
//! the sheet of invitations and the report are written. Nothing here sends, only `apply` stores, and nothing in a workbook
//! may panic us.

pub mod apply;
pub mod cell;
pub mod check;
pub mod difference;
pub mod examine;
pub mod headers;
pub mod invites;
pub mod place;
pub mod plan;
pub mod problem;
pub mod read;
pub mod report;
pub mod roster;
pub mod settlement;
mod stored;
pub mod template;
pub mod values;
pub mod warning;

/// What a caller needs to word a problem: the id of a Fluent message and its arguments.
pub type Words = (&'static str, Vec<(&'static str, String)>);

fn say<const N: usize>(id: &'static str, args: [(&'static str, &dyn std::fmt::Display); N]) -> Words {
    (id, args.into_iter().map(|(name, value)| (name, value.to_string())).collect())
}

/// A word of the workbook's inside a sentence of ours; long ones are cut.
fn quoted(found: &str) -> String {
    const MOST: usize = 60;
    let line: String = found.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    match line.char_indices().nth(MOST) {
        Some((at, _)) => format!("'{}…'", &line[..at]),
        None => format!("'{line}'"),
    }
}
