//! Notices from rows to telephones: what each says in both languages, and that it is true when it is read.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on stops")]

mod changes;
mod deeds;
mod expected;
mod happenings;
mod histories;
mod lead_up;
mod life;
mod merging;
mod parcels;
mod prepares;
mod preparing;
mod preview;
mod schedule;
pub mod town;
mod trouble;
