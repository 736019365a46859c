//! The report of a cohort: what its sheets say, and that every figure of its summary comes to what the rows behind it say.

mod chat;
mod figures;
mod lines;
mod privacy;
mod sheets;
pub mod stage;
mod sums;

pub use sheets::Report;
