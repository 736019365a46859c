//! Slow work of reports: the whole of a cohort as a spreadsheet.

use std::io::Cursor;
use std::sync::Arc;

use anyhow::Result;

use super::{Ended, Inner};
use crate::domain::ids::CohortId;
use crate::domain::lang::Lang;
use crate::workbook::report::{self, Options, Unit};

pub(super) async fn make(inner: &Arc<Inner>, cohort: CohortId, lang: Lang) -> Ended {
    match kept(inner, cohort, lang).await {
        Ok(sha256) => Ended::Reported(cohort, Some(sha256)),
        Err(error) => {
            tracing::error!(cohort = cohort.0, error = %error, "could not make a report");
            Ended::Reported(cohort, None)
        }
    }
}

async fn kept(inner: &Arc<Inner>, cohort: CohortId, lang: Lang) -> Result<String> {
    let options = Options { lang, unit: Unit::Dollar };
    let (bot, now) = (inner.api.bot(), inner.clock.now());
    let (file, _) = report::make(&inner.db, bot, cohort, options, now, Cursor::new(Vec::new())).await?;
    inner.files.keep(file.get_ref()).await
}
