//! Taking an announcement back, after one look at what Telegram still allows.

use anyhow::Result;
use chrono::Duration;

use super::{back, button, progress, stale};
use crate::broadcast;
use crate::conversation::announcing::case::{self, Case};
use crate::conversation::turn::Turn;
use crate::domain::broadcast::{Broadcast, Outcome, State};
use crate::domain::message::Message;
use crate::store;
use crate::text::{Args, say};

/// A bot may delete what is younger than this.
const DELETABLE: Duration = Duration::hours(48);

pub async fn ask(turn: &mut Turn<'_, '_>, case: &Case, broadcast: &Broadcast) -> Result<()> {
    if broadcast.state == State::Recalled {
        return stale(turn, case, broadcast).await;
    }
    let (lang, oldest) = (turn.lang, turn.now - DELETABLE);
    let readers = store::broadcasts::all(turn.tx, broadcast.id).await?;
    let of = |outcome| readers.iter().filter(move |reader| reader.outcome == outcome);
    let too_old = of(Outcome::Sent).filter(|reader| reader.settled_at.is_some_and(|at| at < oldest)).count();
    let unknown = of(Outcome::Uncertain).count() + of(Outcome::Left).count();
    let args = Args::new()
        .with("title", broadcast.title(lang))
        .with("count", of(Outcome::Sent).count() - too_old)
        .with("old", too_old)
        .with("waiting", of(Outcome::Waiting).count())
        .with("unknown", unknown);
    let data = format!("bc:recall-yes:{}:{}", broadcast.id, broadcast.revision);
    let yes = button(lang, "announced-recall-yes-button", data);
    let message = Message::new(say(lang, "announced-recall", &args)).row([yes]).row([back(turn, broadcast)]);
    turn.show(message);
    Ok(())
}

pub async fn recall(turn: &mut Turn<'_, '_>, case: &Case, mut broadcast: Broadcast) -> Result<()> {
    if !broadcast::recall(turn.tx, &mut broadcast, turn.now).await? {
        return stale(turn, case, &broadcast).await;
    }
    case::note(turn, case, "broadcast-recalled").await?;
    progress::show(turn, case, &broadcast).await
}
