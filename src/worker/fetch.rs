//! Fetching a file that a company sent: streamed into the data directory, and told by its content what it is.

use anyhow::Result;

use super::{Ended, TRIES, again};
use crate::domain::catalog::{PartRefusal, PartState};
use crate::domain::file::KeptFile;
use crate::domain::file_kind::FileKind;
use crate::domain::file_name;
use crate::domain::ids::{BotId, PartId};
use crate::store::files::Files;
use crate::store::jobs::Job;
use crate::store::{self, Tx};
use crate::telegram::{Api, Failure};

pub enum Fetched {
    Here(KeptFile),
    Never(PartRefusal),
}

/// Why a file is not here.
pub(super) enum Trouble {
    Telegram(Failure),
    /// The data directory took no more of it.
    Folder(anyhow::Error),
}

pub(super) async fn fetch(api: &Api, files: &Files, job: &Job, part: PartId, file_id: &str) -> Ended {
    let never = |why| Ended::Fetched(part, Fetched::Never(why));
    if job.tries > TRIES {
        return never(PartRefusal::NotFetched);
    }
    match stream(api, files, file_id).await {
        Ok(kept) => Ended::Fetched(part, Fetched::Here(kept)),
        Err(Trouble::Telegram(Failure::TooBig)) => never(PartRefusal::TooBig),
        Err(Trouble::Telegram(failure)) => {
            tracing::warn!(job = job.id.0, failure = %failure, "could not fetch a file");
            again(job, &failure).map_or_else(|| never(PartRefusal::NotFetched), Ended::TryAgain)
        }
        Err(Trouble::Folder(error)) => {
            tracing::error!(job = job.id.0, error = format!("{error:#}"), "could not keep a file");
            let passes = again(job, &Failure::Server(500));
            passes.map_or_else(|| never(PartRefusal::NotFetched), Ended::TryAgain)
        }
    }
}

pub(super) async fn stream(api: &Api, files: &Files, file_id: &str) -> Result<KeptFile, Trouble> {
    let mut download = api.open(file_id).await.map_err(Trouble::Telegram)?;
    let mut writing = files.begin().await.map_err(Trouble::Folder)?;
    while let Some(piece) = download.piece().await.map_err(Trouble::Telegram)? {
        writing.write(&piece).await.map_err(Trouble::Folder)?;
    }
    writing.finish().await.map_err(Trouble::Folder)
}

/// Keeps in the part's row what became of it. A document is sent on by the very id it came with, but
/// for one whose name would mislead its readers.
pub(super) async fn keep(tx: &mut Tx<'_>, bot: BotId, id: PartId, fetched: &Fetched) -> Result<()> {
    let Some(mut part) = store::catalogs::part(tx, id).await? else { return Ok(()) };
    if part.state != PartState::Fetching {
        return Ok(());
    }
    match fetched {
        Fetched::Never(why) => (part.state, part.details.refused) = (PartState::Refused, Some(*why)),
        Fetched::Here(kept) => {
            let kind = FileKind::from_mime(&kept.mime);
            match PartRefusal::of(kind) {
                Some(why) => (part.state, part.details.refused) = (PartState::Refused, Some(why)),
                None => {
                    let others = store::catalogs::parts(tx, part.catalog).await?;
                    let is_there = others.iter().any(|other| {
                        other.state == PartState::Kept && other.kept.as_ref().is_some_and(|it| it.sha256 == kept.sha256)
                    });
                    match is_there {
                        true => (part.state, part.details.refused) = (PartState::Removed, Some(PartRefusal::Same)),
                        false => part.state = PartState::Kept,
                    }
                    part.details.name = file_name::safe(part.details.given.as_deref(), kind);
                    let is_named_so = part.details.given.as_ref() == Some(&part.details.name);
                    if let Some(file_id) = part.file_id.as_ref().filter(|_| is_named_so && !part.is_photo) {
                        store::outbox::remember_upload(tx, bot, &kept.sha256, file_id).await?;
                    }
                }
            }
            part.kept = Some(kept.clone());
        }
    }
    store::catalogs::set_part(tx, &part).await
}
