//! Slow work of photos: fetched, and looked at, since what cannot be read cannot be printed.

use std::sync::Arc;

use anyhow::Result;

use super::fetch::{self, Trouble};
use super::{Ended, Inner, again};
use crate::domain::file::KeptFile;
use crate::domain::ids::PhotoId;
use crate::domain::work::WorkDone;
use crate::paper::Photo;
use crate::store::jobs::Job;
use crate::store::{self, Tx};
use crate::telegram::Failure;

pub(super) async fn fetch(inner: &Arc<Inner>, job: &Job, photo: PhotoId, file_id: &str) -> Ended {
    let never = || Ended::Photo(photo, None);
    match fetch::stream(&inner.api, &inner.files, file_id).await {
        Ok(kept) => Ended::Photo(photo, if can_be_read(inner, &kept).await { Some(kept) } else { None }),
        Err(Trouble::Telegram(failure)) => {
            tracing::warn!(job = job.id.0, failure = %failure, "could not fetch a photo");
            again(job, &failure).map_or_else(never, Ended::TryAgain)
        }
        Err(Trouble::Folder(error)) => {
            tracing::error!(job = job.id.0, error = format!("{error:#}"), "could not keep a photo");
            again(job, &Failure::Server(500)).map_or_else(never, Ended::TryAgain)
        }
    }
}

async fn can_be_read(inner: &Arc<Inner>, kept: &KeptFile) -> bool {
    let Ok(bytes) = inner.files.read(&kept.sha256).await else { return false };
    let read = tokio::task::spawn_blocking(move || Photo::read(&bytes, String::new()).is_some());
    read.await.unwrap_or(false)
}

/// Keeps in the photo's row what became of it.
pub(super) async fn keep(tx: &mut Tx<'_>, photo: PhotoId, kept: Option<&KeptFile>) -> Result<WorkDone> {
    store::photos::end(tx, photo, kept).await?;
    Ok(WorkDone::Photo(photo))
}
