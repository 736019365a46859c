//! Owes readers their copies a few at a time, in the transaction in which the outbox claims.

use anyhow::Result;
use chrono::{DateTime, Duration, Utc};
use futures::FutureExt as _;

use super::{begin, face};
use crate::domain::broadcast::{Broadcast, Outcome, Part};
use crate::domain::ids::{BotId, BroadcastId, ChatId, PersonId};
use crate::domain::lang::Lang;
use crate::domain::owed::{Kind, Lane, Op, Owed, Words};
use crate::store::broadcasts::{self, Screen, Todo, Waiting};
use crate::store::{self, Tx};
use crate::words::broadcast::{About, Copy, Progress, files_go_ahead};

/// So many rows wait to be sent at most; beyond that readers wait.
const WINDOW: i64 = 512;
/// So many are owed in one go.
const AT_ONCE: i64 = 128;
/// What depends on a message in flight is looked at again after this long.
const IN_FLIGHT: Duration = Duration::seconds(1);
/// A message to staff changes no more often than this.
const SHOWN: Duration = Duration::seconds(3);

/// Begins what is due, owes the next copies, and brings the screens of staff up to date. Returns when there is more to do;
/// whatever lands in between makes the outbox look here again.
pub async fn feed(tx: &mut Tx<'_>, bot: BotId, now: DateTime<Utc>) -> Result<Option<DateTime<Utc>>> {
    for mut broadcast in broadcasts::to_begin(tx, now).await? {
        let id = broadcast.id;
        let begun = store::guarded(begin(tx, bot, &mut broadcast, now).boxed()).await;
        or_set_aside(tx, id, begun).await?;
    }
    let mut next = broadcasts::next_beginning(tx).await?;
    let mut earlier = |due: Option<DateTime<Utc>>| next = [next, due].into_iter().flatten().min();
    let busy = broadcasts::busy(tx).await?;
    let waiting = if busy.is_empty() { 0 } else { broadcasts::window(tx, bot, now).await? };
    // Not one at a time as each lands.
    let mut room = if waiting > WINDOW / 2 { 0 } else { AT_ONCE };
    for (id, is_paused) in busy {
        match broadcasts::next_due(tx, id).await? {
            None if is_paused => {}
            None => {
                broadcasts::finish(tx, bot, id, now).await?;
            }
            Some(due) if due > now => earlier(Some(due)),
            Some(_) if room > 0 => {
                let owed = store::guarded(owe_some(tx, bot, id, now, room).boxed()).await;
                let owed = or_set_aside(tx, id, owed).await?.unwrap_or_default();
                room -= owed;
                // Nothing will land and bring Naru back here.
                earlier((owed == 0).then_some(now));
            }
            Some(_) => {}
        }
    }
    for screen in broadcasts::stale_screens(tx, bot).await? {
        let shown = store::guarded(show(tx, bot, &screen, now).boxed()).await;
        match or_set_aside(tx, screen.broadcast, shown).await? {
            Some(due) => earlier(due),
            None => {
                broadcasts::forget_screen(tx, screen.row).await?;
            }
        }
    }
    Ok(next)
}

/// One announcement that cannot be read or worded must not keep everything else from being sent.
async fn or_set_aside<T>(tx: &mut Tx<'_>, id: BroadcastId, done: Result<T>) -> Result<Option<T>> {
    match done {
        Ok(done) => Ok(Some(done)),
        Err(error) if store::is_fault(&error) => Err(error),
        Err(error) => {
            tracing::error!(%id, error = ?error, "an announcement is set aside");
            broadcasts::set_aside(tx, id).await?;
            Ok(None)
        }
    }
}

/// Owes the change of a message to staff, where there is something new to show; or says when it may be changed again.
async fn show(tx: &mut Tx<'_>, bot: BotId, screen: &Screen, now: DateTime<Utc>) -> Result<Option<DateTime<Utc>>> {
    if screen.shown_at + SHOWN > now {
        return Ok(Some(screen.shown_at + SHOWN));
    }
    let Some(broadcast) = broadcasts::find(tx, screen.broadcast).await? else { return Ok(None) };
    let shown = face(tx, &broadcast).await?;
    if shown == screen.shown {
        broadcasts::shown(tx, screen.row, &shown, screen.is_busy, screen.shown_at).await?;
        return Ok(None);
    }
    let progress = Progress { broadcast: broadcast.id, person: screen.person };
    let row = Owed {
        chat: screen.chat,
        person: Some(screen.person),
        lane: Lane::Notice,
        kind: Kind::Notice,
        op: Op::Edit(screen.row),
        words: Words::Later(About::BroadcastProgress(progress).to_json()?),
        once: None,
        due: store::outbox::edit_due(tx, screen.row, now).await?,
        useful_until: None,
        again_of: None,
    };
    store::outbox::overtake_edits(tx, screen.row, now).await?;
    store::outbox::owe(tx, bot, &row, now).await?;
    broadcasts::shown(tx, screen.row, &shown, screen.is_busy, now).await?;
    Ok(screen.is_busy.then_some(now + SHOWN))
}

async fn owe_some(tx: &mut Tx<'_>, bot: BotId, id: BroadcastId, now: DateTime<Utc>, room: i64) -> Result<i64> {
    let waiting = broadcasts::waiting(tx, bot, id, now, room).await?;
    if waiting.is_empty() {
        return Ok(0);
    }
    let Some(broadcast) = broadcasts::find(tx, id).await? else { return Ok(0) };
    let cohorts = store::cohorts::these(tx, &broadcast.audience.cohorts).await?;
    let ahead = Lang::ALL.map(|lang| (lang, files_go_ahead(&broadcast, cohorts.values(), lang)));
    let mut owed = 0;
    for mut one in waiting {
        if !in_their_language(tx, &broadcast, &mut one).await? {
            continue;
        }
        let files_ahead = ahead.iter().any(|(lang, ahead)| *lang == one.lang && *ahead);
        owed += match one.todo {
            Todo::Say => say(tx, bot, &broadcast, &one, files_ahead, now).await?,
            Todo::Change | Todo::TakeBack => change(tx, bot, &one, now).await?,
        };
    }
    Ok(owed)
}

/// Whoever has chosen another language since it began gets it in that one, or is left out where it says nothing there.
async fn in_their_language(tx: &mut Tx<'_>, broadcast: &Broadcast, one: &mut Waiting) -> Result<bool> {
    let is_new = one.todo == Todo::Say && one.files.is_none() && one.text.is_none();
    if !is_new || one.speaks == one.lang {
        return Ok(true);
    }
    if broadcast.body.side(one.speaks).text().is_none() {
        broadcasts::leave_out(tx, one.reader, Outcome::NoLanguage).await?;
        return Ok(false);
    }
    broadcasts::speak(tx, one.reader, one.speaks).await?;
    one.lang = one.speaks;
    Ok(true)
}

/// Owes a reader their copy; what arrived of it already, or is on its way, is not said again.
async fn say(
    tx: &mut Tx<'_>,
    bot: BotId,
    broadcast: &Broadcast,
    one: &Waiting,
    files_ahead: bool,
    now: DateTime<Utc>,
) -> Result<i64> {
    let Some(chat) = one.chat.filter(|_| !one.has_left) else {
        let why = if one.has_left { Outcome::Stopped } else { Outcome::Unconnected };
        broadcasts::leave_out(tx, one.reader, why).await?;
        return Ok(0);
    };
    let mut owed = 0;
    let parts = [(Part::Files, &one.files), (Part::Text, &one.text)];
    for (part, before) in parts.into_iter().skip(usize::from(!files_ahead)) {
        let before = match before {
            Some((_, state)) if matches!(state.as_str(), "sent" | "waiting" | "sending" | "held") => continue,
            // Staff decide about what may have arrived.
            Some((_, state)) if state == "uncertain" && !one.again => continue,
            other => other.as_ref().map(|(row, _)| *row),
        };
        let copy = Copy { reader: one.reader, part };
        let name = if part == Part::Files { "files" } else { "text" };
        let again = before.map(|row| format!(":{row}")).unwrap_or_default();
        let once = format!("b:{}:{}:{name}{again}", broadcast.id, one.person);
        let row = Owed { once: Some(once), again_of: before, ..row(chat, one.person, Op::Send, copy, now)? };
        // The key was spent before: nothing is said twice, whatever the rows here say.
        let Some(row) = store::outbox::owe(tx, bot, &row, now).await? else { continue };
        broadcasts::owed(tx, one.reader, part, Todo::Say, row).await?;
        owed += 1;
    }
    broadcasts::settle_todo(tx, one.reader).await?;
    Ok(owed)
}

/// Owes the change of a copy that arrived; one in flight is looked at again when it has landed.
async fn change(tx: &mut Tx<'_>, bot: BotId, one: &Waiting, now: DateTime<Utc>) -> Result<i64> {
    let parts = [(Part::Files, &one.files), (Part::Text, &one.text)];
    if parts.iter().any(|(_, row)| row.as_ref().is_some_and(|(_, state)| state == "sending")) {
        broadcasts::put_off(tx, one.reader, now + IN_FLIGHT).await?;
        return Ok(0);
    }
    let mut owed = 0;
    if let Some(chat) = one.chat {
        // New words change the words alone; the files are as they were.
        for (part, row_said) in parts.into_iter().skip(usize::from(one.todo == Todo::Change)) {
            let Some((said, state)) = row_said else { continue };
            if state != "sent" {
                continue;
            }
            let op = if one.todo == Todo::Change { Op::Edit(*said) } else { Op::Delete(*said) };
            let copy = Copy { reader: one.reader, part };
            let Some(row) = store::outbox::owe(tx, bot, &row(chat, one.person, op, copy, now)?, now).await? else {
                continue;
            };
            broadcasts::owed(tx, one.reader, part, one.todo, row).await?;
            owed += 1;
        }
    }
    broadcasts::settle_todo(tx, one.reader).await?;
    Ok(owed)
}

fn row(chat: ChatId, person: PersonId, op: Op, copy: Copy, now: DateTime<Utc>) -> Result<Owed> {
    Ok(Owed {
        chat,
        person: Some(person),
        lane: Lane::Broadcast,
        kind: Kind::Broadcast,
        op,
        words: Words::Later(About::Broadcast(copy).to_json()?),
        once: None,
        due: now,
        useful_until: None,
        again_of: None,
    })
}
