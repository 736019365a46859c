//! Slow work about preparations: drawing how far a cohort is, and fetching what staff hand out.

use std::time::Duration;

use anyhow::Result;
use futures::FutureExt as _;

use super::{Ended, TRIES, Worker, again};
use crate::domain::file::KeptFile;
use crate::domain::ids::{CohortId, MemberId, PreparationId};
use crate::domain::lang::Lang;
use crate::domain::work::{Drawn, Form};
use crate::overview;
use crate::store::jobs::Job;
use crate::store::materials::MaterialDetails;

impl Worker {
    /// Reads how far everybody is, draws it beside the loops and keeps it as a file.
    pub(super) async fn overview(&self, job: &Job, cohort: CohortId, form: Form, lang: Lang) -> Ended {
        match self.draw(cohort, form, lang).await {
            Ok(sha256) => Ended::Overview(Drawn { cohort, form, sha256: Some(sha256) }),
            Err(error) if job.tries < TRIES => {
                tracing::warn!(job = job.id.0, error = %error, "could not draw an overview");
                Ended::TryAgain(Duration::from_secs(5))
            }
            Err(error) => {
                tracing::error!(job = job.id.0, error = %error, "an overview is given up");
                Ended::Overview(Drawn { cohort, form, sha256: None })
            }
        }
    }

    async fn draw(&self, cohort: CohortId, form: Form, lang: Lang) -> Result<String> {
        let now = self.0.clock.now();
        let table = self.0.db.read(move |tx| overview::table(tx, cohort, lang, now).boxed()).await?;
        let drawn = tokio::task::spawn_blocking(move || overview::drawn(&table, form)).await??;
        self.0.files.keep(&drawn).await
    }

    pub(super) async fn material(
        &self,
        job: &Job,
        preparation: PreparationId,
        file_id: &str,
        mime: &str,
        details: MaterialDetails,
        by: MemberId,
    ) -> Ended {
        let bytes = match self.0.api.download(file_id).await {
            Ok(bytes) => bytes,
            Err(failure) => {
                tracing::warn!(job = job.id.0, failure = %failure, "could not fetch a material");
                return match again(job, &failure) {
                    Some(wait) => Ended::TryAgain(wait),
                    None => Ended::Material(preparation, None),
                };
            }
        };
        match self.0.files.keep(&bytes).await {
            Ok(sha256) => {
                let kept = KeptFile { sha256, mime: mime.to_owned(), bytes: bytes.len() as u64 };
                Ended::Material(preparation, Some(Box::new((details, kept, by))))
            }
            Err(error) if job.tries < TRIES => {
                tracing::warn!(job = job.id.0, error = %error, "could not keep a material");
                Ended::TryAgain(Duration::from_secs(30))
            }
            Err(error) => {
                tracing::error!(job = job.id.0, error = %error, "a material is given up");
                Ended::Material(preparation, None)
            }
        }
    }
}
