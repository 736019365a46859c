//! Samples: a firm registers what it sent, receivers say how it arrived, staff settle; in both fixtures end to end.

mod arriving;
mod doubts;
mod minds;
mod office;
mod receipts;
mod rights;
mod sending;
pub mod stage;
mod telephone;
