//! Announcements of staff: to exactly whom they mean, once, and stopped or mended at any moment.

mod after;
mod delivery;
mod kill;
mod progress;
mod readers;
mod stage;
