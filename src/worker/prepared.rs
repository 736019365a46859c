//! Slow work about preparations: drawing how far a cohort is, and fetching what staff hand out.

use std::time::Duration;

use anyhow::Result;
use chrono::{DateTime, Utc};
use futures::FutureExt as _;

use super::fetch::{self, Trouble};
use super::{Ended, TRIES, Worker, again};
use crate::domain::file::KeptFile;
use crate::domain::file_kind::FileKind;
use crate::domain::file_name;
use crate::domain::ids::{CohortId, MemberId, PreparationId};
use crate::domain::lang::Lang;
use crate::domain::work::{Drawn, Form, Handed};
use crate::overview;
use crate::store::jobs::Job;
use crate::store::materials::MaterialDetails;
use crate::store::{self, Tx};
use crate::telegram::Failure;

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

    /// Streamed into the data directory, and told by its content what it is.
    pub(super) async fn material(
        &self,
        job: &Job,
        preparation: PreparationId,
        file_id: &str,
        given: Given<'_>,
    ) -> Ended {
        let never = || Ended::Material(preparation, Box::new(Material::NotFetched));
        match fetch::stream(&self.0.api, &self.0.files, file_id).await {
            Ok(kept) => Ended::Material(preparation, Box::new(taken(given, kept))),
            Err(Trouble::Telegram(failure)) => {
                tracing::warn!(job = job.id.0, failure = %failure, "could not fetch a material");
                again(job, &failure).map_or_else(never, Ended::TryAgain)
            }
            Err(Trouble::Folder(error)) => {
                tracing::error!(job = job.id.0, error = format!("{error:#}"), "could not keep a material");
                again(job, &Failure::Server(500)).map_or_else(never, Ended::TryAgain)
            }
        }
    }
}

/// What staff said of a file.
pub(super) struct Given<'a> {
    pub title: &'a str,
    pub name: Option<&'a str>,
    pub by: MemberId,
}

pub(super) enum Material {
    Here(MaterialDetails, KeptFile, MemberId),
    NotFetched,
    NotTaken,
}

fn taken(given: Given<'_>, kept: KeptFile) -> Material {
    let kind = FileKind::from_mime(&kept.mime);
    if !kind.is_taken() {
        return Material::NotTaken;
    }
    let name = file_name::safe(given.name, kind);
    Material::Here(MaterialDetails { title: given.title.to_owned(), name, url: None }, kept, given.by)
}

/// Hands out what came.
pub(super) async fn keep(
    tx: &mut Tx<'_>,
    preparation: PreparationId,
    material: &Material,
    now: DateTime<Utc>,
) -> Result<Handed> {
    Ok(match material {
        Material::Here(details, kept, by) => {
            Handed::Here(store::materials::add(tx, preparation, details, Some(kept), *by, now).await?)
        }
        Material::NotFetched => Handed::NotFetched,
        Material::NotTaken => Handed::NotTaken,
    })
}
