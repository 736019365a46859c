//! Plain values and rules: no async, no input or output.

pub mod asking;
pub mod calendar;
pub mod catalog;
pub mod clocks;
pub mod cohort;
pub mod company;
pub mod consent;
pub mod country;
pub mod file;
pub mod file_kind;
pub mod file_name;
pub mod fit;
pub mod ids;
pub mod invite;
pub mod lang;
pub mod meeting;
pub mod message;
pub mod money;
pub mod owed;
pub mod page;
pub mod planner;
pub mod preparation;
pub mod shipment;
pub mod tracking;
pub mod work;
pub mod zone;
