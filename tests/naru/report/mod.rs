//! The report of a cohort: what its sheets say, and that every figure of its summary comes to what the rows behind it say.

mod chat;
pub mod figures;
mod lines;
mod own;
mod privacy;
mod sheets;
pub mod stage;
mod sums;

pub use figures::holds_what_it_says;
pub use sheets::Report;
