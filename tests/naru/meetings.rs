//! My meetings: what each side sees, what becomes of their answers, and that nobody sees what is not theirs.

mod answers;
mod arranged;
mod calendar;
pub mod cast;
pub mod cohorts;
mod consents;
mod following;
mod later;
mod overtaking;
mod refusals;
pub mod scene;
mod screens;
mod trouble;
mod typed;
