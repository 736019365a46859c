//! Announcements: written by staff in the chat, and what becomes of them.

mod wizard;
mod wizard_audience;
mod wizard_files;
mod wizard_sending;
mod wizard_stage;
mod wizard_words;
