//! Sending an announcement to those who did not get it and can be told now, after one look at how many they are.

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
    if !matches!(broadcast.state, State::Sending | State::Done | State::Stopped) {
        return stale(turn, case, broadcast).await;
    }
    let (bot, now, lang) = (turn.house.bot, turn.now, turn.lang);
    let count = broadcast::missing(turn.tx, bot, broadcast, None, now).await?.len();
    let tally = store::broadcasts::tally(turn.tx, broadcast.id).await?;
    let args = Args::new()
        .with("title", broadcast.title(lang))
        .with("count", count)
        .with("sent", tally.sent)
        .with("unconnected", tally.unconnected);
    let data = format!("bc:missing-yes:{}:{}:{count}", broadcast.id, broadcast.revision);
    let yes = (count > 0).then(|| button(lang, "announced-missing-yes-button", data));
    let message = Message::new(say(lang, "announced-missing", &args)).row(yes).row([back(turn, broadcast)]);
    turn.show(message);
    Ok(())
}

/// Where as many can be told as the button said.
pub async fn tell(turn: &mut Turn<'_, '_>, case: &Case, mut broadcast: Broadcast, count: &str) -> Result<()> {
    let (bot, now) = (turn.house.bot, turn.now);
    let can_be_told = broadcast::missing(turn.tx, bot, &broadcast, None, now).await?.len();
    if count.parse() != Ok(can_be_told) {
        turn.first(say(turn.lang, "announced-changed", &Args::new()));
        return ask(turn, case, &broadcast).await;
    }
    let Some(told) = broadcast::tell_missing(turn.tx, bot, &mut broadcast, now).await? else {
        return stale(turn, case, &broadcast).await;
    };
    case::note(turn, case, "broadcast-missing-told").await?;
    turn.first(say(turn.lang, "announced-missing-told", &Args::new().with("count", told)));
    progress::show(turn, case, &broadcast).await
}
