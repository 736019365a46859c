//! Papers: what stands on them is what the report says, and can be read back from the file.

mod chat;
mod evening;
mod figures;
mod layout;
mod pdf;
mod photos;

use naru::domain::print::Print;
use naru::papers;
use naru::workbook::report::Options;

use crate::report::stage::{Stage, then};
pub use pdf::Pdf;

/// A paper, read back.
pub async fn printed(stage: &Stage, print: Print, options: Options) -> Pdf {
    Pdf::read(&made(stage, print, options).await)
}

pub async fn made(stage: &Stage, print: Print, options: Options) -> Vec<u8> {
    let naru = &stage.office.naru.app;
    papers::make(&naru.db, &naru.files, naru.api.bot(), stage.office.cohort, print, options, then()).await.unwrap()
}
