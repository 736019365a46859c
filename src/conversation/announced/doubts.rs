//! Copies of which nobody knows whether they arrived: staff decide about each, or about all that they were shown.

use anyhow::Result;

use super::{back, button, names, progress, refused};
use crate::broadcast::{self, Decision};
use crate::conversation::announcing::case::{self, Case};
use crate::conversation::turn::Turn;
use crate::domain::broadcast::{Broadcast, Outcome, State};
use crate::domain::ids::{OutboxId, ReaderId};
use crate::domain::message::{Button, Message};
use crate::store;
use crate::store::broadcasts::Reader;
use crate::text::{Args, label, say};

/// So many are decided about one by one; the others come after them.
const MOST: usize = 10;

/// Whether it may be said again at all: what was stopped or taken back may not.
fn may_be_said(broadcast: &Broadcast) -> bool {
    matches!(broadcast.state, State::Sending | State::Paused | State::Done)
}

async fn uncertain(turn: &mut Turn<'_, '_>, broadcast: &Broadcast) -> Result<Vec<Reader>> {
    let mut readers = store::broadcasts::all(turn.tx, broadcast.id).await?;
    readers.retain(|reader| reader.outcome == Outcome::Uncertain);
    Ok(readers)
}

/// The row a decision is about: one that is uncertain once more is another.
fn row(reader: &Reader) -> Option<OutboxId> {
    reader.text_row.max(reader.files_row)
}

pub async fn list(turn: &mut Turn<'_, '_>, case: &Case, broadcast: &Broadcast) -> Result<()> {
    let readers = uncertain(turn, broadcast).await?;
    if readers.is_empty() {
        turn.first(say(turn.lang, "announced-doubt-none", &Args::new()));
        return progress::show(turn, case, broadcast).await;
    }
    let (lang, count, again) = (turn.lang, readers.len(), may_be_said(broadcast));
    let shown = &readers[..count.min(MOST)];
    let args = Args::new()
        .with("title", broadcast.title(lang))
        .with("count", count)
        .with("again", if again { "yes" } else { "no" });
    let mut text = say(lang, "announced-doubt", &args);
    let mut message = Message::default();
    for (place, (reader, name)) in (1..).zip(shown.iter().zip(names::of(turn, shown).await?)) {
        text = text.line(say(lang, "announced-doubt-line", &Args::new().with("place", place).with("name", name)));
        let Some(row) = row(reader) else { continue };
        let args = Args::new().with("place", place);
        let deed =
            |id: &str, what: &str| Button::data(label(lang, id, &args), format!("bc:{what}:{}:{row}", reader.id));
        let say_again = again.then(|| deed("announced-again-button", "again"));
        message = message.row(say_again.into_iter().chain([deed("announced-leave-button", "leave")]));
    }
    if count > MOST {
        text = text.line(say(lang, "announced-more", &Args::new().with("count", count - MOST)));
    }
    if count > 1 {
        let last = readers.iter().filter_map(row).max().unwrap_or(OutboxId(0));
        let deed = |id: &str, what: &str| button(lang, id, format!("bc:{what}:{}:{count}:{last}", broadcast.id));
        let say_again = again.then(|| deed("announced-again-all-button", "again-all"));
        message = message.row(say_again.into_iter().chain([deed("announced-leave-all-button", "leave-all")]));
    }
    let message = Message { text, ..message }.row([back(turn, broadcast)]);
    turn.show(message);
    Ok(())
}

fn decision(what: &str) -> (Decision, &'static str, &'static str) {
    match what {
        "again" | "again-all" => (Decision::SayAgain, "announced-said-again", "broadcast-said-again"),
        _ => (Decision::LeaveAlone, "announced-left", "broadcast-left"),
    }
}

/// About one reader's copy.
pub async fn one(turn: &mut Turn<'_, '_>, what: &str, reader: &str, of: &str) -> Result<()> {
    let Ok(id) = reader.parse() else { return refused(turn) };
    let Some(reader) = store::broadcasts::reader(turn.tx, ReaderId(id)).await? else { return refused(turn) };
    let Some((case, broadcast)) = super::found(turn, &reader.broadcast.to_string()).await? else {
        return refused(turn);
    };
    if !case.may_write() {
        return case.refuse(turn);
    }
    let is_open =
        reader.outcome == Outcome::Uncertain && row(&reader).map(|row| row.to_string()).as_deref() == Some(of);
    if !is_open {
        turn.first(say(turn.lang, "announced-decided", &Args::new()));
        return list(turn, &case, &broadcast).await;
    }
    decide(turn, &case, broadcast, what, Some(&reader)).await
}

/// About all, where they are those that were shown.
pub async fn all(
    turn: &mut Turn<'_, '_>,
    case: &Case,
    broadcast: Broadcast,
    what: &str,
    count: &str,
    last: &str,
) -> Result<()> {
    let readers = uncertain(turn, &broadcast).await?;
    let newest = readers.iter().filter_map(row).max().map(|row| row.to_string());
    if count.parse() != Ok(readers.len()) || newest.as_deref() != Some(last) {
        turn.first(say(turn.lang, "announced-changed", &Args::new()));
        return list(turn, case, &broadcast).await;
    }
    decide(turn, case, broadcast, what, None).await
}

async fn decide(
    turn: &mut Turn<'_, '_>,
    case: &Case,
    mut broadcast: Broadcast,
    what: &str,
    only: Option<&Reader>,
) -> Result<()> {
    let (decision, word, action) = decision(what);
    if decision == Decision::SayAgain && !may_be_said(&broadcast) {
        turn.first(say(turn.lang, "announced-changed", &Args::new()));
        return list(turn, case, &broadcast).await;
    }
    let person = only.map(|reader| reader.person);
    let count = broadcast::decide(turn.tx, &mut broadcast, person, decision, turn.now).await?;
    case::note(turn, case, action).await?;
    turn.first(say(turn.lang, word, &Args::new().with("count", count)));
    match uncertain(turn, &broadcast).await?.is_empty() {
        true => progress::show(turn, case, &broadcast).await,
        false => list(turn, case, &broadcast).await,
    }
}
