//! A cohort's workbook: what is read, what is refused and why, and what a second import changes.
#![expect(clippy::unwrap_used, reason = "a test says so by failing")]

pub mod book;
mod checking;
mod difference;
mod findings;
mod hostile;
mod reading;
mod surveys;
mod writing;
