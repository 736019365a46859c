//! A whole cohort of each fixture, as its people live it: from the workbook to the day on which everything is prepared.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test says so by failing")]

mod icheon;
mod stage;
mod yangju;
