//! Announcements: how far one is, what staff do about it afterwards, and what its readers answer.

mod after;
mod progress;
mod readers;
mod stage;
