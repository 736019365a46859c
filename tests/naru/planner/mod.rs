//! The planner: each kind of notice as a claim, and random histories against an oracle.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on stops")]

mod cohort;
mod dice;
mod history;
mod lead_up;
mod merge;
mod missing;
mod oracle;
mod preview;
mod scenes;
mod support;
mod world;
