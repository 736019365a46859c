//! My meetings: what each side sees, what becomes of their answers, and that nobody sees what is not theirs.

mod answers;
mod calendar;
pub mod cast;
mod following;
mod refusals;
mod scene;
mod screens;
