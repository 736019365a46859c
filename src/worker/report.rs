//! Slow work of reports: the whole of a cohort as a spreadsheet, and papers to print.

use std::io::Cursor;
use std::sync::Arc;

use anyhow::Result;
use futures::FutureExt as _;

use super::{Ended, Inner};
use crate::domain::ids::CohortId;
use crate::domain::lang::Lang;
use crate::domain::print::Print;
use crate::domain::work::Printed;
use crate::papers;
use crate::store;
use crate::workbook::report::{self, Options};

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
    let (bot, now) = (inner.api.bot(), inner.clock.now());
    let options = options(inner, cohort, lang).await?;
    let (file, _) = report::make(&inner.db, bot, cohort, options, now, Cursor::new(Vec::new())).await?;
    inner.files.keep(file.get_ref()).await
}

/// In the unit that the cohort reports in.
async fn options(inner: &Inner, cohort: CohortId, lang: Lang) -> Result<Options> {
    let cohort = inner.db.read(move |tx| store::cohorts::cohort(tx, cohort).boxed()).await?;
    Ok(Options { lang, unit: cohort.details.report_unit })
}

pub(super) async fn print(inner: &Arc<Inner>, cohort: CohortId, print: Print, lang: Lang) -> Ended {
    let (bot, now) = (inner.api.bot(), inner.clock.now());
    let made = async {
        let options = options(inner, cohort, lang).await?;
        // On the heap: what it reads would make every job larger.
        let paper = papers::make(&inner.db, &inner.files, bot, cohort, print, options, now).boxed().await?;
        inner.files.keep(&paper).await
    };
    let sha256 = match made.await {
        Ok(sha256) => Some(sha256),
        Err(error) => {
            tracing::error!(cohort = cohort.0, paper = print.name(), error = %error, "could not print a paper");
            None
        }
    };
    Ended::Printed(Printed { cohort, print, sha256 })
}
