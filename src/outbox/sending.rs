//! One request, and what its outcome means for the row, the chat and the person.

use std::panic::AssertUnwindSafe;
use std::sync::Arc;

use anyhow::Result;
use chrono::{DateTime, Duration, Utc};
use futures::FutureExt as _;

use super::uploads::{self, Uploads};
use super::{albums, documents};
use crate::domain::ids::{BotId, MessageId, OutboxId};
use crate::domain::message::Message;
use crate::domain::owed::{Op, Settled};
use crate::store::chats::Reach;
use crate::store::files::Files;
use crate::store::outbox::Claimed;
use crate::store::{self, Db, Tx};
use crate::telegram::outgoing::{self, Styling};
use crate::telegram::{Api, Failure};

/// A row that the server itself keeps failing on is given up after so many tries.
const MOST_TRIES: i64 = 30;

/// How one request ended.
pub struct Verdict {
    pub how: Settled,
    /// What went wrong, for what follows beyond this row.
    pub failure: Option<Failure>,
    /// The files that were uploaded, by their keys, and the ids Telegram gave them.
    uploads: Vec<(String, String)>,
    /// The messages of an album.
    album: Vec<MessageId>,
    /// A message sent instead of an edit whose message is gone.
    in_place: bool,
}

/// What a request is made with.
pub struct Means<'a> {
    pub api: &'a Api,
    pub db: &'a Db,
    pub files: &'a Files,
    pub uploads: &'a Uploads,
}

pub async fn send(means: &Means<'_>, row: &Claimed) -> Verdict {
    let outcome = unless_it_panics(request(means, row)).await;
    match outcome {
        Ok(Done { arrived, uploads, album, in_place }) => {
            Verdict { how: Settled::Sent(arrived), failure: None, uploads, album, in_place }
        }
        Err(failure) => {
            let how = settled(&failure, row);
            Verdict { how, failure: Some(failure), uploads: Vec::new(), album: Vec::new(), in_place: false }
        }
    }
}

pub struct Done {
    pub arrived: MessageId,
    pub uploads: Vec<(String, String)>,
    pub album: Vec<MessageId>,
    pub in_place: bool,
}

/// A request that panics may have been done.
async fn unless_it_panics<T>(request: impl Future<Output = Result<T, Failure>>) -> Result<T, Failure> {
    let panicked = |_| {
        tracing::error!("sending a message panicked");
        Err(Failure::Uncertain("sending it panicked".to_owned()))
    };
    AssertUnwindSafe(request).catch_unwind().await.unwrap_or_else(panicked)
}

impl Done {
    pub fn at(arrived: MessageId) -> Done {
        Done { arrived, uploads: Vec::new(), album: Vec::new(), in_place: false }
    }
}

async fn request(means: &Means<'_>, row: &Claimed) -> Result<Done, Failure> {
    let api = means.api;
    let empty = Message::default();
    let message = row.body.as_ref().unwrap_or(&empty);
    match (row.op, row.target_message) {
        (Op::Send, _) => fresh(means, row, message).await,
        (Op::Edit(_), None) => Ok(Done { in_place: true, ..fresh(means, row, message).await? }),
        (Op::Edit(_), Some(target)) => match edit(api, row, target, message).await {
            Ok(()) | Err(Failure::NotModified) => Ok(Done::at(target)),
            Err(Failure::TargetGone) => Ok(Done { in_place: true, ..fresh(means, row, message).await? }),
            Err(failure) => Err(failure),
        },
        (Op::Delete(said), Some(target)) => {
            let album = if row.target_is_album { album(means, said).await? } else { vec![target] };
            match outgoing::delete(api, row.chat, &album).await {
                Ok(()) | Err(Failure::TargetGone) => Ok(Done::at(target)),
                Err(failure) => Err(failure),
            }
        }
        (Op::Pin(_), Some(target)) => match outgoing::pin(api, row.chat, target).await {
            Ok(()) | Err(Failure::NotModified | Failure::TargetGone) => Ok(Done::at(target)),
            Err(failure) => Err(failure),
        },
        (Op::Delete(_) | Op::Pin(_), None) => Ok(Done::at(MessageId(0))),
    }
}

async fn album(means: &Means<'_>, said: OutboxId) -> Result<Vec<MessageId>, Failure> {
    let album = means.db.read(move |tx| store::outbox::album(tx, said).boxed()).await;
    album.map_err(uploads::of_ours)
}

async fn edit(api: &Api, row: &Claimed, target: MessageId, message: &Message) -> Result<(), Failure> {
    match outgoing::edit(api, row.chat, target, message, Styling::Styled).await {
        Err(Failure::BadEntities) => outgoing::edit(api, row.chat, target, message, Styling::Plain).await.map(drop),
        done => done.map(drop),
    }
}

async fn fresh(means: &Means<'_>, row: &Claimed, message: &Message) -> Result<Done, Failure> {
    match styled(means, row, message, Styling::Styled).await {
        Err(Failure::BadEntities) => styled(means, row, message, Styling::Plain).await,
        sent => sent,
    }
}

async fn styled(means: &Means<'_>, row: &Claimed, message: &Message, styling: Styling) -> Result<Done, Failure> {
    match &message.document {
        Some(document) => documents::send(means, row, message, document, styling).await,
        None if !message.album.is_empty() => albums::send(means, row, message, styling).await,
        None => {
            let sent = outgoing::send(means.api, row.chat, message, styling).await;
            sent.map(|arrived| Done::at(arrived.message()))
        }
    }
}

/// What a failure means for its row. The moments are filled in when it is settled.
fn settled(failure: &Failure, row: &Claimed) -> Settled {
    let again = |reason| Settled::TryAgain(DateTime::<Utc>::MIN_UTC, reason);
    match failure {
        Failure::RetryAfter(_) => again("too many requests"),
        Failure::NeverSent(_) => again("could not connect"),
        Failure::BadToken => again("the token is not a bot's"),
        Failure::Frozen => again("restricted"),
        Failure::Migrated(_) => again("the group moved"),
        Failure::Server(_) if row.tries < MOST_TRIES => again("server error"),
        Failure::Blocked => Settled::Unreachable("blocked"),
        Failure::Gone(why) => Settled::Unreachable(why),
        Failure::Uncertain(_) => Settled::Uncertain("no answer to the request"),
        // It may have been deleted once, and no longer.
        Failure::Stays => Settled::Lapsed,
        Failure::NotModified
        | Failure::TargetGone
        | Failure::BadEntities
        | Failure::BadFile
        | Failure::BadPhoto
        | Failure::TopicGone
        | Failure::TooBig
        | Failure::QueryTooOld
        | Failure::Conflict(_)
        | Failure::Server(_)
        | Failure::Refused(_) => Settled::Refused(failure.to_string()),
    }
}

/// Stores how requests ended, with what follows for their chats and people, and how long everybody is to `wait`.
pub async fn settle(
    tx: &mut Tx<'_>,
    bot: BotId,
    all: Arc<Vec<(Claimed, Verdict)>>,
    wait: Option<std::time::Duration>,
    now: DateTime<Utc>,
) -> Result<()> {
    if let Some(wait) = wait {
        store::waiting::pause_all(tx, bot, now + wait).await?;
    }
    let mut sent = Vec::new();
    for (row, verdict) in all.iter() {
        for (key, file_id) in &verdict.uploads {
            store::outbox::remember_upload(tx, bot, key, file_id).await?;
        }
        store::outbox::keep_album(tx, row.id, &verdict.album).await?;
        match &verdict.how {
            Settled::Sent(message) => {
                sent.push((row.id, *message));
                if verdict.in_place {
                    store::outbox::stands_in(tx, row.id).await?;
                    if let Some(gone) = row.op.target() {
                        store::cards::hand_over(tx, gone, row.id).await?;
                    }
                }
            }
            how => settle_failed(tx, bot, row, how, verdict.failure.as_ref(), now).await?,
        }
    }
    store::outbox::settle_sent(tx, &sent, now).await
}

async fn settle_failed(
    tx: &mut Tx<'_>,
    bot: BotId,
    row: &Claimed,
    how: &Settled,
    failure: Option<&Failure>,
    now: DateTime<Utc>,
) -> Result<()> {
    let how = match how {
        Settled::TryAgain(_, reason) => Settled::TryAgain(now, reason),
        other => other.clone(),
    };
    store::outbox::settle(tx, row.id, &how, now).await?;
    match failure {
        Some(Failure::RetryAfter(seconds)) => {
            let wait = Duration::seconds(*seconds as i64);
            store::chats::pause(tx, bot, row.chat, now + wait).await?;
        }
        Some(Failure::Server(_)) => {
            let wait = Duration::seconds(1 << row.tries.clamp(0, 6)).min(Duration::seconds(60));
            store::chats::pause(tx, bot, row.chat, now + wait).await?;
        }
        Some(Failure::Migrated(to)) => store::chats::migrate(tx, bot, row.chat, *to).await?,
        Some(Failure::Blocked) => {
            store::chats::reach(tx, bot, row.chat, Reach::Blocked, now).await?;
        }
        Some(Failure::Gone(_)) => {
            store::chats::reach(tx, bot, row.chat, Reach::Gone, now).await?;
        }
        _ => {}
    }
    match how {
        Settled::Unreachable(_) => store::notices::unspend(tx, row.id).await?,
        Settled::Refused(reason) => {
            tracing::error!(row = row.id.0, reason, "Telegram refused a message");
            store::notices::unsay(tx, row.id).await?;
        }
        _ => {}
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    #[expect(clippy::panic, reason = "it is what the test is about")]
    async fn a_request_that_panics_may_have_been_done() {
        let ended: Result<(), Failure> = unless_it_panics(async { panic!("in the middle of it") }).await;
        assert_eq!(ended, Err(Failure::Uncertain("sending it panicked".to_owned())));
        assert_eq!(unless_it_panics(async { Ok(7) }).await, Ok(7));
    }
}
