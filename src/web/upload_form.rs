//! The form that sends files, on a personal page and on that of an office computer: what it is called, how much it takes,
//! and what a browser that shows how far it is says where something is amiss.

use super::uploads::MOST_FILES;
use crate::domain::lang::Lang;
use crate::text::{Args, label};

pub struct UploadForm {
    pub label: String,
    pub button: String,
    pub progress: String,
    /// At once, all files together.
    pub most_bytes: u64,
    pub most_files: usize,
    pub big: String,
    pub many: String,
    pub stalled: String,
    pub busy: String,
    pub full: String,
    pub failed: String,
}

impl UploadForm {
    pub fn new(lang: Lang, most_bytes: u64) -> UploadForm {
        let word = |id: &str| label(lang, id, &Args::new());
        let bytes = |id: &str| label(lang, id, &Args::new().with("most", most_bytes >> 20));
        UploadForm {
            label: bytes("page-file-label"),
            button: word("page-file-button"),
            progress: word("page-progress"),
            most_bytes,
            most_files: MOST_FILES,
            big: bytes("page-big"),
            many: label(lang, "page-many", &Args::new().with("most", MOST_FILES)),
            stalled: word("page-stalled"),
            busy: word("page-busy"),
            full: word("page-full"),
            failed: word("page-failed"),
        }
    }
}
