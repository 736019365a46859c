//! The outbox: everything Naru says is a row here first, and each row ends in exactly one way.

mod albums;
mod claims;
mod forgetting;
mod owing;
mod said;
mod settling;
mod uploads;

pub use albums::{album, keep_album};
pub use claims::{Candidate, Claimed, candidates, claim, next_due, word};
pub use forgetting::{forget, open_counts};
pub use owing::{edit_due, overtake_edits, owe, put_off, waits_since, was_owed, was_owed_since};
pub use said::{Amiss, Fate, amiss, buttons_shown_at, by_message, counts, said};
pub use settling::{doubt, redo, said_before, settle, settle_sent, stands_in, uncertain};
pub use uploads::{forget_upload, remember_upload, upload_key, uploaded};

pub(super) const ABOUT: &str = "outbox.about";
pub(super) const BODY: &str = "outbox.body";
