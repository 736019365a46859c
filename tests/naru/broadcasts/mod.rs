//! Announcements of staff: to exactly whom they mean, once, and stopped or mended at any moment.

mod delivery;
mod kill;
