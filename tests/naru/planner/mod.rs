//! The planner: each kind of notice as a claim, and random histories against an oracle.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on stops")]

mod asking;
mod cohort;
mod company;
pub mod dice;
mod history;
mod lead_up;
pub mod logs;
mod merge;
pub mod missing;
mod oracle;
pub mod prepared;
mod preview;
mod scenes;
pub mod support;
pub mod world;
