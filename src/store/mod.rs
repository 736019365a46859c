//! The only module that knows SQL. One text of SQL serves SQLite and PostgreSQL; SQLite has one writer that gathers
//! whatever waits into one commit. What changes together commits together, with the message it owes.

mod alone;
mod backup;
mod open;
mod sealing;
mod sql;
#[cfg(test)]
mod traps;
mod writer;

pub mod answers;
pub mod audiences;
pub mod audit;
pub mod broadcasts;
pub mod cards;
pub mod catalogs;
pub mod chats;
pub mod cohorts;
pub mod companies;
pub mod connection_tests;
pub mod consents;
pub mod deals;
pub mod doubts;
pub mod drafts;
pub mod exchanges;
pub mod facts;
pub mod files;
pub mod follow_ups;
pub mod former_logs;
pub mod imported;
pub mod imports;
pub mod inbox;
pub mod invites;
pub mod jobs;
pub mod logs;
pub mod materials;
pub mod meetings;
pub mod migrations;
pub mod needed;
pub mod notices;
pub mod openings;
pub mod outbox;
pub mod pages;
pub mod people;
pub mod photos;
pub mod preparations;
pub mod reports;
pub mod scenes;
pub mod shipments;
pub mod slots;
pub mod stamps;
pub mod subjects;
pub mod surveys;
pub mod visible;
pub mod waiting;

pub use alone::{Alone, NotAlone, alone, database_file};
pub use backup::{backup, is_postgres};
pub use open::{Db, is_fault};
pub use sealing::{Keys, Sealed, is_same};
pub use sql::Tx;
pub use writer::guarded;
