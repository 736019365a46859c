//! Who has not read an announcement, and who did not get it and why; a page of names at a time.

use std::collections::BTreeSet;

use anyhow::Result;

use super::{back, button, names};
use crate::conversation::announcing::case::Case;
use crate::conversation::turn::Turn;
use crate::domain::broadcast::{Broadcast, Outcome, State};
use crate::domain::message::{Message, Text};
use crate::store;
use crate::store::broadcasts::Reader;
use crate::text::{Args, say};
use crate::words::broadcast_fate;

const PAGE: usize = 20;

pub async fn unread(turn: &mut Turn<'_, '_>, case: &Case, broadcast: &Broadcast, page: usize) -> Result<()> {
    let mut readers = theirs(turn, case, broadcast).await?;
    let read = readers.iter().filter(|reader| reader.read_at.is_some()).count();
    readers.retain(|reader| reader.outcome == Outcome::Sent && reader.read_at.is_none());
    let args = Args::new().with("title", broadcast.title(turn.lang)).with("count", readers.len()).with("read", read);
    let text = say(turn.lang, "announced-unread", &args);
    show(turn, broadcast, ("unread", page), text, &readers).await
}

/// Those whom it did not reach, each with the reason.
pub async fn failed(turn: &mut Turn<'_, '_>, case: &Case, broadcast: &Broadcast, page: usize) -> Result<()> {
    let mut readers = theirs(turn, case, broadcast).await?;
    // Of one that was ended, those whom it spared are no surprise.
    let was_ended = matches!(broadcast.state, State::Stopped | State::Recalled);
    readers.retain(|reader| match reader.outcome {
        Outcome::Failed | Outcome::Unconnected | Outcome::NoLanguage | Outcome::NoConsent | Outcome::Left => true,
        Outcome::Stopped => !was_ended,
        Outcome::Sent | Outcome::Waiting | Outcome::Uncertain => false,
    });
    let args = Args::new().with("title", broadcast.title(turn.lang)).with("count", readers.len());
    let text = say(turn.lang, "announced-failed", &args);
    show(turn, broadcast, ("failed", page), text, &readers).await
}

/// The readers this person may know of: those of cohorts they are staff of.
async fn theirs(turn: &mut Turn<'_, '_>, case: &Case, broadcast: &Broadcast) -> Result<Vec<Reader>> {
    let mut readers = store::broadcasts::all(turn.tx, broadcast.id).await?;
    let staffed = case.staffed();
    if broadcast.audience.cohorts.is_subset(&staffed) {
        return Ok(readers);
    }
    let mut members = BTreeSet::new();
    for cohort in broadcast.audience.cohorts.intersection(&staffed) {
        let all = store::people::in_cohort(turn.tx, turn.house.bot, *cohort).await?;
        members.extend(all.into_iter().map(|one| one.member.id));
    }
    readers.retain(|reader| members.contains(&reader.member));
    Ok(readers)
}

async fn show(
    turn: &mut Turn<'_, '_>,
    broadcast: &Broadcast,
    (what, page): (&str, usize),
    head: Text,
    readers: &[Reader],
) -> Result<()> {
    let lang = turn.lang;
    let last = readers.len().saturating_sub(1) / PAGE;
    let page = page.min(last);
    let shown = readers.get(page * PAGE..).unwrap_or_default();
    let shown = shown.get(..PAGE).unwrap_or(shown);
    let mut text = head;
    for (reader, name) in shown.iter().zip(names::of(turn, shown).await?) {
        let reason = match reader.outcome {
            Outcome::Sent => "none".to_owned(),
            outcome => {
                let is_member = store::people::find_member(turn.tx, turn.house.bot, reader.member).await?.is_some();
                broadcast_fate::reason(lang, outcome, broadcast_fate::cause(broadcast, reader, is_member))
            }
        };
        let args = Args::new().with("name", name).with("reason", reason);
        text = text.line(say(lang, "announced-line", &args));
    }
    let turning =
        |id: &str, page: usize| button(lang, id, format!("bc:{what}:{}:{}:{page}", broadcast.id, broadcast.revision));
    let before = (page > 0).then(|| turning("announced-before-button", page - 1));
    let after = (page < last).then(|| turning("announced-after-button", page + 1));
    let message = Message::new(text).row(before.into_iter().chain(after)).row([back(turn, broadcast)]);
    turn.show(message);
    Ok(())
}
