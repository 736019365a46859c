//! Stopping an announcement for good, after one look at who has it and who will not get it.

use anyhow::Result;

use super::{back, button, progress, stale};
use crate::broadcast;
use crate::conversation::announcing::case::{self, Case};
use crate::conversation::turn::Turn;
use crate::domain::broadcast::{Broadcast, State};
use crate::domain::message::Message;
use crate::store;
use crate::text::{Args, say};

pub async fn ask(turn: &mut Turn<'_, '_>, case: &Case, broadcast: &Broadcast) -> Result<()> {
    if !matches!(broadcast.state, State::Sending | State::Paused) {
        return stale(turn, case, broadcast).await;
    }
    let tally = store::broadcasts::tally(turn.tx, broadcast.id).await?;
    let lang = turn.lang;
    let args = Args::new()
        .with("title", broadcast.title(lang))
        .with("sent", tally.sent)
        .with("waiting", tally.waiting)
        .with("uncertain", tally.uncertain);
    let yes = button(lang, "announced-stop-yes-button", format!("bc:stop-yes:{}:{}", broadcast.id, broadcast.revision));
    let message = Message::new(say(lang, "announced-stop", &args)).row([yes]).row([back(turn, broadcast)]);
    turn.show(message);
    Ok(())
}

pub async fn stop(turn: &mut Turn<'_, '_>, case: &Case, mut broadcast: Broadcast) -> Result<()> {
    if !broadcast::stop(turn.tx, &mut broadcast, turn.now).await? {
        return stale(turn, case, &broadcast).await;
    }
    case::note(turn, case, "broadcast-stopped").await?;
    progress::show(turn, case, &broadcast).await
}
