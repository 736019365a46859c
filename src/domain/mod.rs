//! Plain values and rules: no async, no input or output.

pub mod asking;
pub mod calendar;
pub mod cohort;
pub mod company;
pub mod country;
pub mod ids;
pub mod lang;
pub mod meeting;
pub mod message;
pub mod owed;
pub mod planner;
pub mod preparation;
pub mod zone;
