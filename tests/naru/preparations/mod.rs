//! What companies prepare: their own screens, and those of the staff who look after them.

mod connection;
mod doing;
mod keeping;
mod nudging;
mod odd;
mod office;
mod overview;
pub mod stage;
mod unasked;
