//! Announcements of staff: to exactly whom they mean, once, and stopped or mended at any moment.

mod after;
mod approval;
mod delivery;
mod edges;
mod kill;
mod missed;
mod progress;
mod readers;
mod several;
mod stage;
mod wizard;
mod wizard_audience;
mod wizard_files;
mod wizard_sending;
mod wizard_stage;
mod wizard_words;
mod wording;
