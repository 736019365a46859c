//! Fetching a file that staff send along with an announcement: streamed into the data directory, told by its content
//! what it is, and put into the draft, where there still is one.

use anyhow::Result;

use super::fetch::{self, Trouble};
use super::{Ended, again};
use crate::domain::attached::Attached;
use crate::domain::broadcast::{Broadcast, State};
use crate::domain::file::KeptFile;
use crate::domain::ids::{BotId, BroadcastId};
use crate::domain::lang::Lang;
use crate::domain::work::WorkDone;
use crate::store::files::Files;
use crate::store::jobs::Job;
use crate::store::{self, Tx};
use crate::telegram::{Api, Failure};

/// What staff sent.
pub(super) struct Sent {
    pub broadcast: BroadcastId,
    pub langs: Vec<Lang>,
    pub name: Option<String>,
    pub batch: String,
    pub file_id: String,
    pub is_photo: bool,
}

pub(super) struct File {
    sent: Sent,
    kept: Result<KeptFile, Attached>,
}

pub(super) async fn fetch(api: &Api, files: &Files, job: &Job, sent: Sent) -> Ended {
    let wait = match fetch::stream(api, files, &sent.file_id).await {
        Ok(kept) => return Ended::Attached(File { sent, kept: Ok(kept) }),
        Err(Trouble::Telegram(Failure::TooBig)) => return Ended::Attached(File { sent, kept: Err(Attached::Big) }),
        Err(Trouble::Telegram(failure)) => {
            tracing::warn!(job = job.id.0, failure = %failure, "could not fetch a file for an announcement");
            again(job, &failure)
        }
        Err(Trouble::Folder(error)) => {
            tracing::error!(job = job.id.0, error = format!("{error:#}"), "could not keep a file for an announcement");
            again(job, &Failure::Server(500))
        }
    };
    match wait {
        Some(wait) => Ended::TryAgain(wait),
        None => Ended::Attached(File { sent, kept: Err(Attached::NotFetched) }),
    }
}

/// Puts it into the draft; whoever writes at the same moment makes this read again.
pub(super) async fn keep(tx: &mut Tx<'_>, bot: BotId, file: &File) -> Result<WorkDone> {
    let File { sent, kept } = file;
    let done = |how| WorkDone::Attached { broadcast: sent.broadcast, batch: sent.batch.clone(), how };
    while let Some(mut broadcast) = store::broadcasts::find(tx, sent.broadcast).await? {
        if broadcast.state != State::Draft {
            break;
        }
        let how = put(&mut broadcast, sent, kept);
        if store::broadcasts::keep(tx, &mut broadcast).await? {
            if let (Ok(kept), Attached::Here, false) = (kept, how, sent.is_photo) {
                store::outbox::remember_upload(tx, bot, &kept.sha256, &sent.file_id).await?;
            }
            return Ok(done(how));
        }
    }
    Ok(done(Attached::Late))
}

fn put(broadcast: &mut Broadcast, sent: &Sent, kept: &Result<KeptFile, Attached>) -> Attached {
    for lang in &sent.langs {
        let side = broadcast.body.side_mut(*lang);
        side.coming = side.coming.saturating_sub(1);
    }
    match kept {
        Ok(kept) => broadcast.body.attach(&sent.langs, kept, sent.name.as_deref(), sent.is_photo),
        Err(why) => *why,
    }
}
