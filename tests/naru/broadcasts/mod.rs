//! Announcements of staff: to exactly whom they mean, once, and stopped or mended at any moment.

mod after;
mod delivery;
mod edges;
mod kill;
mod progress;
mod readers;
mod stage;
mod wizard;
mod wizard_audience;
mod wizard_files;
mod wizard_sending;
mod wizard_stage;
mod wizard_words;
